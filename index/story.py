"""Stories: which passages tell of the same thing, by the rare words that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.reading import Reading
    from index.snapshot import Snapshot

_SAME = 0.2
"""Cosine from which two passages are taken to tell of the same thing; the best of 0.1, 0.15, 0.2, 0.3, 0.4."""


def kinship(snapshot: Snapshot, reading: Reading, near: int, but: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return how surely each passage read (row) tells of the same thing as each of the first ``near`` (column), 0 to 1.

    By the cosine of their stems, weighed by how rare they are; the keys ``but``, which are those of the question and
    which all candidates share, count for nothing.
    """
    keys, owners = reading.keys, np.repeat(np.arange(len(reading.lengths)), reading.lengths)
    low, high = snapshot.surface_ids
    stems = np.flatnonzero((keys < low) | (keys >= high))
    words, columns = _different(keys[stems], len(snapshot.vocabulary))
    rare = np.log(1 + snapshot.meta.passages / (snapshot.frequency[words] + 0.5)).astype(np.float32)
    asked = np.searchsorted(words, but)
    rare[asked[words.take(asked, mode="clip") == but]] = 0
    cells = np.zeros(len(reading.lengths) * len(words), np.float32)
    cells[owners[stems] * len(words) + columns] = rare[columns]
    table = cells.reshape(len(reading.lengths), len(words))
    lengths = np.maximum(np.sqrt(np.einsum("ij,ij->i", table, table)), 1e-9)
    kin: NDArray[np.float32] = np.minimum(1, table @ table[:near].T / (_SAME * lengths[:, None] * lengths[:near]))
    return kin


def _different(keys: NDArray[np.int32], count: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return what ``np.unique`` does with the inverse, of key ids below ``count``, in a third of its time."""
    there = np.zeros(count, bool)
    there[keys] = True
    different = np.flatnonzero(there)
    place = np.empty(count, np.int64)
    place[different] = np.arange(len(different))
    return different, place[keys]
