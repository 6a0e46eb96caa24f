"""Engines: the first cut, by BM25 alone, of all passages to the few that ranking reads closely."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np
from rank_bm25 import BM25Plus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

K1, B, DELTA = 1.2, 0.6, 1.0
"""BM25+ (Lv and Zhai 2011). k1 and b are the best of a grid on idkmrc, facqa and newsqa; delta is the paper's. BM25+
and not Okapi: Okapi's idf turns negative for words of most passages ("banten"), and its floor lifts them."""


class Engine(Protocol):
    """Scores passages by BM25+; two engines on one collection give the same scores."""

    def scores(self, keys: Sequence[int]) -> NDArray[np.float64]:
        """Return the score of every passage for the keys; a key given twice counts twice, an unknown one is refused."""


class RankBm25:
    """rank-bm25 in memory: for small collections, and the oracle of every other engine."""

    def __init__(self, documents: Sequence[Sequence[int]]) -> None:
        self._bm25 = BM25Plus(documents, k1=K1, b=B, delta=DELTA) if any(map(len, documents)) else None
        self._count = len(documents)

    def scores(self, keys: Sequence[int]) -> NDArray[np.float64]:
        """Return the score of every passage."""
        if self._bm25 is None:
            return np.zeros(self._count)
        return np.asarray(self._bm25.get_scores(list(keys)), dtype=np.float64)


def best(scores: NDArray[np.float64], count: int) -> list[int]:
    """Return the numbers of the ``count`` best passages, best first, ties by number."""
    if count < len(scores):
        cut = np.partition(scores, -count)[-count]
        found = np.flatnonzero(scores >= cut)
    else:
        found = np.arange(len(scores))
    order = np.lexsort((found, -scores[found]))
    return [int(number) for number in found[order][:count]]
