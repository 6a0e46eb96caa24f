"""Building a snapshot from articles: analysed, laid out in arrays, written aside, put in place in one step."""

from __future__ import annotations

import json
import os
import shutil
from array import array
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from index.analysis import keys
from index.evidence import of_sentence
from index.figures.context import in_article
from index.records import record
from index.sentences import passages, sentences
from index.snapshot import FORMAT, Meta, Snapshot, SnapshotError, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from corpus.article import Article
    from index.figures.figure import Figure
    from index.glossary import Glossary
    from index.sentences import Span

_CURRENT = "current"
_KEPT = 2
"""Snapshots kept: the current one and the one that slow readers may still be opening."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """An article as the index keeps it: keys as strings, sentence by sentence."""

    record: bytes
    published: int
    title: list[str]
    spans: list[Span]
    keys: list[list[str]]
    evidence: list[int]
    firsts: list[int]


def analyse(article: Article, glossary: Glossary) -> Analysed:
    """Read one article: its sentences, passages, keys, figures and evidence."""
    spans = sentences(article.text)
    figures = in_article(article, spans)
    return Analysed(
        record=record(article, figures),
        published=int(article.published.strftime("%Y%m%d")) if article.published else 0,
        title=keys(article.title or "", glossary),
        spans=spans,
        keys=[keys(article.text[start:end], glossary) for start, end in spans],
        evidence=[int(of_sentence(article.text[s:e], _within(figures, (s, e)))) for s, e in spans],
        firsts=passages(article.text, spans),
    )


def _within(figures: Sequence[Figure], span: Span) -> list[Figure]:
    return [figure for figure in figures if span[0] <= figure.start < span[1]]


@dataclass(slots=True)
class _Layout:
    """The arrays of a snapshot while they grow; ids are given in order of appearance and sorted at the end."""

    ids: dict[str, int] = field(default_factory=dict)
    keys: array[int] = field(default_factory=lambda: array("i"))
    sentence_keys: array[int] = field(default_factory=lambda: array("q", [0]))
    sentence_spans: array[int] = field(default_factory=lambda: array("i"))
    evidence: array[int] = field(default_factory=lambda: array("H"))
    passage_first: array[int] = field(default_factory=lambda: array("i"))
    passage_article: array[int] = field(default_factory=lambda: array("i"))
    article_first: array[int] = field(default_factory=lambda: array("i"))
    title_keys: array[int] = field(default_factory=lambda: array("i"))
    title_starts: array[int] = field(default_factory=lambda: array("q", [0]))
    published: array[int] = field(default_factory=lambda: array("i"))
    records: bytearray = field(default_factory=bytearray)
    record_starts: array[int] = field(default_factory=lambda: array("q", [0]))
    passages_with: array[int] = field(default_factory=lambda: array("i"))

    def add(self, analysed: Analysed) -> None:
        """Append one article."""
        sentence = len(self.evidence)
        self.article_first.append(len(self.passage_article))
        self.passage_first.extend(sentence + first for first in analysed.firsts)
        self.passage_article.extend([len(self.published)] * len(analysed.firsts))
        self.published.append(analysed.published)
        self.title_keys.extend(self._ids(analysed.title))
        self.title_starts.append(len(self.title_keys))
        for span, keys_, evidence in zip(analysed.spans, analysed.keys, analysed.evidence, strict=True):
            self.keys.extend(self._ids(keys_))
            self.sentence_keys.append(len(self.keys))
            self.sentence_spans.extend(span)
            self.evidence.append(evidence)
        self._count(analysed)
        self.records += analysed.record
        self.record_starts.append(len(self.records))

    def _ids(self, keys_: Iterable[str]) -> list[int]:
        return [self.ids.setdefault(key, len(self.ids)) for key in keys_]

    def _count(self, analysed: Analysed) -> None:
        """Count for each key the passages that hold it."""
        self.passages_with.extend([0] * (len(self.ids) - len(self.passages_with)))
        ends = [*analysed.firsts[1:], len(analysed.keys)]
        for first, after in zip(analysed.firsts, ends, strict=True):
            for key in {key for sentence in analysed.keys[first:after] for key in sentence}:
                self.passages_with[self.ids[key]] += 1

    def arrays(self) -> dict[str, np.ndarray]:
        """Return every array by its file's name, with keys renumbered in the order of the sorted vocabulary."""
        vocabulary = encode(list(self.ids))
        order = np.argsort(vocabulary, kind="stable")
        rank = np.empty(len(order), dtype=np.int32)
        rank[order] = np.arange(len(order), dtype=np.int32)
        return {
            "vocabulary": vocabulary[order],
            "frequency": np.asarray(self.passages_with, dtype=np.int32)[order],
            "keys": rank[np.asarray(self.keys)] if self.keys else np.zeros(0, np.int32),
            "title_keys": rank[np.asarray(self.title_keys)] if self.title_keys else np.zeros(0, np.int32),
            "sentence_keys": np.asarray(self.sentence_keys),
            "sentence_spans": np.asarray(self.sentence_spans).reshape(-1, 2),
            "evidence": np.asarray(self.evidence),
            "passage_first": np.asarray([*self.passage_first, len(self.evidence)], dtype=np.int32),
            "passage_article": np.asarray(self.passage_article),
            "article_first": np.asarray(self.article_first),
            "title_starts": np.asarray(self.title_starts),
            "published": np.asarray(self.published),
            "records": np.frombuffer(bytes(self.records), dtype=np.uint8),
            "record_starts": np.asarray(self.record_starts),
        }


def write(folder: Path, analysed: Iterable[Analysed], store_version: str, learned: Mapping[str, str]) -> None:
    """Write a snapshot of the analysed articles into ``folder``, which must not exist."""
    layout = _Layout()
    for one in analysed:
        layout.add(one)
    folder.mkdir(parents=True)
    for name, values in layout.arrays().items():
        np.save(folder / f"{name}.npy", values)
    meta = Meta(FORMAT, store_version, len(layout.published), len(layout.passage_article), dict(learned))
    (folder / "meta.json").write_text(json.dumps(asdict(meta), ensure_ascii=False), "utf-8")


def build(root: Path, analysed: Iterable[Analysed], store_version: str, learned: Mapping[str, str]) -> Path:
    """Write a snapshot under ``root`` and make it the current one; readers see the old or the new one, never a part.

    Returns its folder. A build that dies leaves the current snapshot as it was.
    """
    name = f"{FORMAT}-{store_version}"
    aside = root / f"tmp-{os.getpid()}"
    shutil.rmtree(aside, ignore_errors=True)
    write(aside, analysed, store_version, learned)
    if (root / name).exists():
        (root / name).rename(root / f"tmp-old-{os.getpid()}")
    aside.rename(root / name)
    _point(root, name)
    _sweep(root, name)
    return root / name


def current(root: Path) -> Path:
    """Return the folder of the current snapshot. Raises ``SnapshotError`` when there is none."""
    try:
        return root / (root / _CURRENT).read_text("utf-8").strip()
    except OSError:
        raise SnapshotError("Indeks belum dibuat. Jalankan: python -m index build") from None


def open_current(root: Path) -> Snapshot:
    """Open the current snapshot. Raises ``SnapshotError`` when there is none that this program can read."""
    return Snapshot(current(root))


def _point(root: Path, name: str) -> None:
    pointer = root / f"{_CURRENT}.{os.getpid()}"
    pointer.write_text(name, "utf-8")
    pointer.replace(root / _CURRENT)


def _sweep(root: Path, keep: str) -> None:
    """Delete what is neither the current snapshot nor the newest of the others; mapped files live on until closed."""
    others = [folder for folder in root.iterdir() if folder.is_dir() and folder.name != keep]
    others.sort(key=lambda folder: folder.stat().st_mtime, reverse=True)
    for folder in others[_KEPT - 1 :]:
        shutil.rmtree(folder, ignore_errors=True)
