"""Engines: the first cut, by BM25 alone, of all passages to the few that ranking reads closely."""

from __future__ import annotations

from copy import copy
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from rank_bm25 import BM25Plus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

K1, B, DELTA = 1.2, 0.6, 1.0
"""BM25+ (Lv and Zhai 2011). k1 and b are the best of a grid on idkmrc, facqa and newsqa; delta is the paper's. BM25+
and not Okapi: Okapi's idf turns negative for words of most passages ("banten"), and its floor lifts them."""
LARGE = 3_000
"""Passages from which a snapshot gets the large engine."""
_KEPT = 512
"""Keys whose scores are kept, some twelve megabytes at the most passages."""
_BLOCK = 512
_NOTHING = 1e-9
"""Less than any key adds to a passage's score: at the least 1e-7, where it stands in all of ten million passages."""


class Engine(Protocol):
    """Scores passages by BM25+. Two engines on one collection give the same scores within a millionth of them."""

    def best(self, keys: Sequence[int], count: int) -> list[tuple[int, float]]:
        """Return the ``count`` passages with the highest scores (passage, score), best first, of equals the first.

        A key given twice counts twice, one that is in no passage counts nothing. Passages without any of the keys are
        left out.
        """


class RankBm25:
    """rank-bm25 in memory: for small collections, and the oracle of every other engine."""

    def __init__(self, documents: Sequence[Sequence[int]]) -> None:
        if any(map(len, documents)):
            bm25 = BM25Plus(documents, k1=K1, b=B, delta=DELTA)
            self._scores = lru_cache(maxsize=_KEPT)(lambda key: np.asarray(bm25.get_scores([key]), np.float64))
            self._idf: dict[int, float] = bm25.idf
        else:
            self._idf = {}

    def best(self, keys: Sequence[int], count: int) -> list[tuple[int, float]]:
        """Return the best passages. A score is a sum over keys, of which questions share most: each is kept a while."""
        known = [key for key in keys if key in self._idf]
        if not known:
            return []
        scores = np.sum([self._scores(key) for key in known], axis=0)
        return best(scores, sum(self._idf[key] * DELTA for key in known), count)


class Bm25s:
    """bm25s over files that all processes share: for large collections, at the price of numba in memory.

    Its scores have single precision: a pass over half of the memory leaves more of the cache to all that follows.
    """

    def __init__(self, folder: Path, passages: int) -> None:
        """Map the files of ``write_postings``. Raises ``OSError`` or ``ValueError`` where they are not whole."""
        self._bm25 = copy(_bm25s())
        self._bm25.load_scores(folder, mmap=True, num_docs=passages + -passages % _BLOCK)  # whole blocks
        self._bm25.nonoccurrence_array = None  # added to the scores of the best alone, not to those of all passages
        self._floors = np.load(folder / "nonoccurrence_array.index.npy")
        self.best([0], 1)  # compiles what is not compiled yet: no question shall wait for that

    def best(self, keys: Sequence[int], count: int) -> list[tuple[int, float]]:
        """Return the best passages."""
        known = [key for key in keys if key < len(self._floors)]
        if not known:
            return []
        floor = float(self._floors[known].sum())
        return [(passage, floor + score) for passage, score in best(self._bm25.get_scores_from_ids(known), 0, count)]


@cache
def _bm25s() -> Any:  # noqa: ANN401  # published without types
    """Return bm25s with nothing in it, whose compiled code all engines of this process share."""
    import bm25s  # noqa: PLC0415  # with numba, which small installations shall not pay for

    made = bm25s.BM25(k1=K1, b=B, delta=DELTA, method="bm25+", dtype="float32", backend="numba")
    made.activate_numba_scorer()
    return made


def best(scores: NDArray[np.float32 | np.float64], floor: float, count: int) -> list[tuple[int, float]]:
    """Return the ``count`` best passages with their scores, those above ``floor`` only.

    The best of each block of passages are looked at first: the ``count``-th of them bounds what can be among the best.
    numpy's partition would do, but takes a hundred times as long where many scores are equal.
    """
    rows = _rows(scores)
    tops = rows.max(axis=1)
    bound = floor + _NOTHING
    if len(tops) > count:
        bound = max(bound, float(np.sort(tops)[-count]))
    near = np.flatnonzero(tops >= bound)
    places = np.flatnonzero(rows[near] >= bound)
    found = near[places // _BLOCK] * _BLOCK + places % _BLOCK
    first = found[np.lexsort((found, -scores[found]))[:count]]
    return list(zip(first.tolist(), scores[first].tolist(), strict=True))


def _rows(scores: NDArray[np.float32 | np.float64]) -> NDArray[np.float32 | np.float64]:
    """Return scores as a table with a row a block, of passages that are missing in the last nought."""
    missing = -len(scores) % _BLOCK
    return (np.append(scores, np.zeros(missing, scores.dtype)) if missing else scores).reshape(-1, _BLOCK)
