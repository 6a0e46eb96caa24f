"""The snapshot: the immutable index on disk that all server processes map into memory and share."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

import numpy as np

from index.analysis import ANALYSIS_VERSION
from index.columns import mapped
from index.records import article_of, figures_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from corpus.article import Article
    from index.figures.figure import Figure

FORMAT = f"7-{ANALYSIS_VERSION}"
"""Changes with the files' layout and with the analysis; a snapshot of another format is refused."""
KEY_BYTES = 48
"""Bytes kept of a key. Longer words exist only as rubbish; two that agree so far count as one."""
KEY = np.dtype(f"S{KEY_BYTES}")
"""A key in the sorted vocabulary."""
_NOT_WHOLE = "Indeks tidak ada atau tidak utuh. Jalankan: python -m index build"
_DECODED = 512
"""Articles and passages kept decoded in a process: more than one question touches, a few megabytes."""


_KNOWN = 1 << 16
"""Words whose ids are kept: those that people ask for, a few megabytes."""


class SnapshotError(RuntimeError):
    """No snapshot can be used; the message says why and what to do, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What a snapshot says of itself: format, the store's version that it was made from, learned abbreviations."""

    format: str
    store_version: str
    articles: int
    passages: int
    learned: Mapping[str, str]


class Snapshot:
    """Read access to one snapshot folder; safe to share between threads.

    Passages are numbered through all articles; ``passage_first[p]`` is the number of the first sentence of passage p
    (and ``passage_first[p + 1]`` the one after its last), ``sentence_keys`` the same for keys of sentences.
    """

    def __init__(self, folder: Path) -> None:
        """Map the files of ``folder``. Raises ``SnapshotError`` when it is not whole or of another format."""
        self.meta = _meta(folder)
        self.folder = folder
        self.keys = _map(folder, "keys")
        self.sentence_keys = _map(folder, "sentence_keys")
        self.sentence_spans = _map(folder, "sentence_spans")
        self.evidence = _map(folder, "evidence")
        self.passage_first = _map(folder, "passage_first")
        self.passage_article = _map(folder, "passage_article")
        self.article_first = _map(folder, "article_first")
        self.title_keys = _map(folder, "title_keys")
        self.title_starts = _map(folder, "title_starts")
        self.published = _map(folder, "published")
        self.vocabulary = _map(folder, "vocabulary")
        self.frequency = _map(folder, "frequency")
        record = partial(_record, _map(folder, "records"), _map(folder, "record_starts"))
        # None of these holds the snapshot: one that is replaced goes without the garbage collector (bot/live.py).
        self._articles = lru_cache(maxsize=_DECODED)(lambda number: article_of(record(number)))
        self._figures = lru_cache(maxsize=_DECODED)(lambda number: rows_of(record(number)))
        self._id = lru_cache(maxsize=_KNOWN)(partial(_find, self.vocabulary))
        self._sentences = lru_cache(maxsize=_DECODED)(
            partial(_sentences, self.passage_first, self.sentence_spans, self.evidence)
        )
        self.surface_ids = self._id_range(b"=", b">")

    @property
    def engine(self) -> Path:
        """The folder of the large engine's files; there only in a large snapshot."""
        return self.folder / "engine"

    def ids(self, keys: Iterable[str]) -> dict[str, int]:
        """Return key → id for those of ``keys`` that stand in the collection."""
        return {key: number for key in keys if (number := self._id(key)) is not None}

    def article(self, number: int) -> Article:
        """Return an article by its number."""
        return self._articles(number)

    def figures(self, number: int, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
        """Return the figures between two characters of an article by its number, in order; all without ``end``."""
        return figures_of(self._figures(number), self.article(number).text, start, end)

    def passage_span(self, passage: int) -> tuple[int, int]:
        """Return the characters of the article's text that a passage holds."""
        sentences = self.sentences(passage)
        return sentences[0][0][0], sentences[-1][0][1]

    def sentences(self, passage: int) -> Sequence[tuple[tuple[int, int], int]]:
        """Return the (start, end) and the evidence of each sentence of a passage."""
        return self._sentences(passage)

    def lead(self, article: int) -> int:
        """Return the number of an article's first passage."""
        return int(self.article_first[article])

    def _id_range(self, low: bytes, high: bytes) -> tuple[int, int]:
        return int(np.searchsorted(self.vocabulary, low)), int(np.searchsorted(self.vocabulary, high))


def encode(key: str) -> bytes:
    """Return a key as the vocabulary holds it."""
    return key.encode()[:KEY_BYTES]


def _find(vocabulary: NDArray[np.bytes_], key: str) -> int | None:
    encoded = np.array(encode(key), KEY)
    place = int(np.searchsorted(vocabulary, encoded))
    return place if place < len(vocabulary) and vocabulary[place] == encoded else None


def _sentences(
    firsts: NDArray[np.int32], spans: NDArray[np.int32], evidence: NDArray[np.uint8], passage: int
) -> Sequence[tuple[tuple[int, int], int]]:
    own = slice(*firsts[passage : passage + 2].tolist())
    return [
        ((start, end), flags) for (start, end), flags in zip(spans[own].tolist(), evidence[own].tolist(), strict=True)
    ]


def _record(records: NDArray[np.uint8], starts: NDArray[np.int64], number: int) -> bytes:
    raw: bytes = records[starts[number] : starts[number + 1]].tobytes()
    return raw


def _meta(folder: Path) -> Meta:
    try:
        raw = json.loads((folder / "meta.json").read_text("utf-8"))
    except (OSError, ValueError):
        raise SnapshotError(_NOT_WHOLE) from None
    if raw.get("format") != FORMAT:
        raise SnapshotError("Indeks dibuat oleh versi program yang lain. Jalankan: python -m index build")
    return Meta(**raw)


def _map(folder: Path, name: str) -> NDArray[Any]:
    try:
        return mapped(folder / f"{name}.npy")
    except (OSError, ValueError):
        raise SnapshotError(_NOT_WHOLE) from None
