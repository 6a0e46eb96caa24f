"""Writing a snapshot's files: parts go in one after another, and no more than one is held in memory."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np

from index.columns import Column, save, write_text
from index.part import COLUMNS
from index.snapshot import FORMAT, KEY, Meta, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from index.part import Part

_RENUMBERED = ("keys", "title_keys")
_BLOCK = 1 << 22
"""Keys renumbered at a time: 16 megabytes."""


def write(folder: Path, parts: Iterable[Part], store_version: str, learned: Mapping[str, str]) -> None:
    """Write a snapshot of ``parts`` in their order into ``folder``, which exists and is empty.

    The files depend on the articles and their order alone, not on how they were parted.
    """
    with ExitStack() as stack:
        columns = {name: stack.enter_context(Column(folder / f"{name}.npy", *kind)) for name, kind in COLUMNS.items()}
        merged = _Merged(columns)
        for part in parts:
            merged.add(part)
        merged.end()
    places = _write_vocabulary(folder, merged)
    for name in _RENUMBERED:
        _renumber(folder / f"{name}.npy", places)
    meta = Meta(FORMAT, store_version, merged.articles, merged.passages, dict(learned))
    write_text(folder / "meta.json", json.dumps(asdict(meta), ensure_ascii=False))


class _Merged:
    """What the parts so far amount to; key ids are given in order of appearance."""

    def __init__(self, columns: Mapping[str, Column]) -> None:
        self._columns = columns
        self.ids: dict[bytes, int] = {}
        self.frequency = np.zeros(0, np.int32)
        self.articles = 0
        self.passages = 0
        self._sentences = 0
        self._ends = dict.fromkeys(("sentence_keys", "title_starts", "record_starts"), 0)

    def add(self, part: Part) -> None:
        """Append one part: its numbers begin where those of the parts before it end."""
        encoded = (encode(key) for key in part.vocabulary)
        ids = np.array([self.ids.setdefault(key, len(self.ids)) for key in encoded], np.int32)
        self.frequency = np.pad(self.frequency, (0, len(self.ids) - len(self.frequency)))
        np.add.at(self.frequency, ids, part.frequency)
        for name, values in part.columns.items():
            self._columns[name].append(self._shifted(name, values, ids))
        self.articles += len(part.columns["published"])
        self.passages += len(part.columns["passage_article"])
        self._sentences += len(part.columns["evidence"])
        for name in self._ends:
            self._ends[name] += int(part.columns[name][-1])

    def _shifted(self, name: str, values: NDArray[np.int64], ids: NDArray[np.int32]) -> NDArray[Any]:
        """Return a part's column in the numbers of the whole, without its end: there the next part begins."""
        if name in _RENUMBERED:
            return ids[values]
        if name in self._ends:
            return values[:-1] + self._ends[name]
        if name == "passage_first":
            return values[:-1] + self._sentences
        before = {"passage_article": self.articles, "article_first": self.passages}
        return values + before.get(name, 0)

    def end(self) -> None:
        """Write where the last of everything ends."""
        ends = self._ends | {"passage_first": self._sentences}
        for name, end in ends.items():
            self._columns[name].append(np.array([end]))


def _write_vocabulary(folder: Path, merged: _Merged) -> NDArray[np.int32]:
    """Write the sorted vocabulary and its frequencies; return for each key's id its place there."""
    vocabulary = np.array(list(merged.ids), KEY)
    order = np.argsort(vocabulary, kind="stable")
    save(folder / "vocabulary.npy", vocabulary[order])
    save(folder / "frequency.npy", merged.frequency[order])
    places = np.empty(len(order), np.int32)
    places[order] = np.arange(len(order), dtype=np.int32)
    return places


def _renumber(path: Path, places: NDArray[np.int32]) -> None:
    keys = np.load(path, mmap_mode="r+")
    for begin in range(0, len(keys), _BLOCK):
        keys[begin : begin + _BLOCK] = places[keys[begin : begin + _BLOCK]]
    keys.flush()
