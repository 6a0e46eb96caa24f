"""Keeping the snapshot in step with the store: built when it is missing, old or of another program version."""

from __future__ import annotations

import fcntl
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import numpy as np

from index import abbreviations, glossary
from index.build import analyse, build, current, open_current
from index.snapshot import SnapshotError
from index.spelling import for_corpus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from corpus.store import Store
    from index.build import Analysed
    from index.glossary import Glossary
    from index.snapshot import Snapshot
    from index.spelling import Speller


_SPELLER_WORDS = 60_000
"""Words that typing errors are corrected to; past these come names and errors themselves."""


class Progress(Protocol):
    """Wraps long work to show how far it is: tqdm, or nothing."""

    def __call__(self, work: Iterable[Analysed], total: int) -> Iterable[Analysed]:
        """Return ``work`` unchanged, ``total`` items long."""


def quiet(work: Iterable[Analysed], total: int) -> Iterable[Analysed]:  # noqa: ARG001  # the protocol's shape
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
        words = glossary.load()
        learned = abbreviations.learned(article.text for article in store.all())
        words = words.extended(learned)
        analysed = progress((analyse(article, words) for article in store.all()), store.count())
        return build(root, analysed, version, learned)


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
