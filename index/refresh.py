"""Keeping the snapshot in step with the store: built when it is missing, old or of another program version."""

from __future__ import annotations

import fcntl
from contextlib import contextmanager
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Protocol

import numpy as np

from index import abbreviations, glossary
from index.build import build, current, open_current
from index.parallel import Workers, batches
from index.part import analyse, lay_out
from index.snapshot import SnapshotError
from index.spelling import for_corpus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from corpus.article import Article
    from corpus.store import Store
    from index.glossary import Glossary
    from index.part import Part
    from index.snapshot import Snapshot
    from index.spelling import Speller

_SPELLER_WORDS = 60_000
"""Words that typing errors are corrected to; past these come names and errors themselves."""
_BATCH = 64
"""Articles that a process works on at a time: under a second."""
_MANY = 400
"""Articles from which a second process pays for its start."""

_Learned = tuple[tuple[str, str], ...]


class Progress(Protocol):
    """Wraps long work to show how far it is: tqdm, or nothing."""

    def __call__(self, work: Iterable[Article], total: int) -> Iterable[Article]:
        """Return ``work`` unchanged, ``total`` items long."""


def quiet(work: Iterable[Article], total: int) -> Iterable[Article]:  # noqa: ARG001  # the protocol's shape
    """Show nothing."""
    return work


def refresh(store: Store, root: Path, progress: Progress = quiet) -> Path:
    """Build a snapshot of the store under ``root`` unless the current one is of this store and program.

    One build at a time, also between processes; whoever waited finds the work done. Returns the snapshot's folder.
    """
    root.mkdir(parents=True, exist_ok=True)
    with _locked(root / "lock"):
        version = store.version()
        if _is_current(root, version):
            return current(root)
        count = store.count()
        words = glossary.load()
        with Workers(alone=count < _MANY) as workers:
            texts = batches((article.text for article in store.all()), _BATCH)
            found = workers.map(abbreviations.definitions, texts)
            learned = abbreviations.commonest(pair for pairs in found for pair in pairs)
            read = partial(_part, learned=tuple(learned.items()), digest=words.digest)
            parts = workers.map(read, batches(progress(store.all(), count), _BATCH))
            return build(root, parts, version, learned)


def glossary_of(snapshot: Snapshot) -> Glossary:
    """Return the glossary that the snapshot was analysed with: the file's and what was learned from its articles."""
    return glossary.load().extended(snapshot.meta.learned)


def speller_of(snapshot: Snapshot, words: Glossary) -> Speller:
    """Return the speller for the words of the snapshot's articles, the commonest where they are very many."""
    order = np.argsort(-snapshot.frequency, kind="stable")[:_SPELLER_WORDS]
    counts: dict[str, int] = {}
    for key, count in zip(snapshot.vocabulary[order].tolist(), snapshot.frequency[order].tolist(), strict=True):
        word = key.decode(errors="ignore")
        if not word.startswith("@"):
            counts[word.removeprefix("=")] = max(count, counts.get(word.removeprefix("="), 0))
    return for_corpus(counts, words)


def _part(articles: Iterable[Article], learned: _Learned, digest: str) -> Part:
    words = _glossary(learned, digest)
    return lay_out(analyse(article, words) for article in articles)


@lru_cache(maxsize=1)
def _glossary(learned: _Learned, digest: str) -> Glossary:  # noqa: ARG001  # parts of one build share it, others do not
    """Return the file's glossary, whose digest is told, with what was learned; it cannot be sent between processes."""
    return glossary.load().extended(dict(learned))


def _is_current(root: Path, version: str) -> bool:
    try:
        return open_current(root).meta.store_version == version
    except SnapshotError:
        return False


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
