"""Writing the files of the large engine: for every key its passages with their BM25+ scores, as bm25s reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.columns import save
from index.documents import block
from index.engines import DELTA, K1, B

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from index.snapshot import Snapshot

_BLOCK = 20_000
"""Passages laid out at a time: some 100 megabytes."""


def write_postings(folder: Path, snapshot: Snapshot) -> None:
    """Write into ``folder``, new, what bm25s.BM25.load_scores maps: for every key of ``snapshot`` its scores.

    bm25s' own builder holds all passages as lists of Python numbers; this one holds a block of them.
    """
    folder.mkdir()
    counts, lengths = _counted(snapshot)
    starts = np.concatenate([[0], np.cumsum(counts)])
    idf = np.log((len(lengths) + 1) / np.maximum(counts, 1)) * (counts > 0)
    norms = K1 * (1 - B + B * lengths / max(1.0, lengths.mean() if len(lengths) else 0.0))
    _fill(folder, snapshot, starts, idf, norms)
    save(folder / "indptr.csc.index.npy", starts)
    save(folder / "nonoccurrence_array.index.npy", idf * DELTA)


def _counted(snapshot: Snapshot) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the number of passages of each key, and the number of keys of each passage."""
    counts = np.zeros(len(snapshot.vocabulary), np.int64)
    lengths = np.zeros(snapshot.meta.passages, np.int64)
    for first, keys, passages, times in _blocks(snapshot):
        counts += np.bincount(keys, minlength=len(counts))
        np.add.at(lengths, first + passages, times)
    return counts, lengths


def _fill(
    folder: Path, snapshot: Snapshot, starts: NDArray[np.int64], idf: NDArray[np.float64], norms: NDArray[np.float64]
) -> None:
    """Write the scores key by key, in each the passages in order."""
    total = int(starts[-1])
    scores = np.lib.format.open_memmap(folder / "data.csc.index.npy", "w+", np.float32, (total,))
    numbers = np.lib.format.open_memmap(folder / "indices.csc.index.npy", "w+", np.int32, (total,))
    free = starts[:-1].copy()
    for first, keys, passages, times in _blocks(snapshot):
        _, begins, runs = np.unique(keys, return_index=True, return_counts=True)
        places = free[keys] + np.arange(len(keys)) - np.repeat(begins, runs)
        scores[places] = idf[keys] * (K1 + 1) * times / (times + norms[first + passages])
        numbers[places] = first + passages
        free[keys[begins]] += runs
    scores.flush()
    numbers.flush()


def _blocks(snapshot: Snapshot) -> Iterator[tuple[int, NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]]:
    """Yield of each block its first passage, and in order of keys: key, passage in the block, times it stands there."""
    for first in range(0, snapshot.meta.passages, _BLOCK):
        after = min(first + _BLOCK, snapshot.meta.passages)
        keys, passages = block(snapshot, first, after)
        pairs, times = np.unique(keys.astype(np.int64) * _BLOCK + passages, return_counts=True)
        yield first, pairs // _BLOCK, pairs % _BLOCK, times
