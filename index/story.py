"""Stories: which passages tell of the same thing, by the rare words that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.documents import gathered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.snapshot import Snapshot

_SAME = 0.2
"""Cosine from which two passages are taken to tell of the same thing; the best of 0.1, 0.15, 0.2, 0.3, 0.4."""


def kinship(snapshot: Snapshot, passages: Sequence[int], near: int, but: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return how surely each passage (row) tells of the same thing as each of the first ``near`` (column), 0 to 1.

    By the cosine of their stems, weighed by how rare they are; the keys ``but``, which are those of the question and
    which all candidates share, count for nothing.
    """
    numbers = np.array(passages, np.int64)
    bounds = (snapshot.sentence_keys[snapshot.passage_first[numbers + shift]] for shift in (0, 1))
    keys, owners = gathered(snapshot.keys, *bounds)
    low, high = snapshot.surface_ids
    counted = ((keys < low) | (keys >= high)) & ~np.isin(keys, but)
    words, columns = np.unique(keys[counted], return_inverse=True)
    table = np.zeros((len(numbers), len(words)), np.float32)
    rare = np.log(1 + snapshot.meta.passages / (snapshot.frequency[words] + 0.5))
    table[owners[counted], columns] = rare[columns]
    table /= np.maximum(np.sqrt((table * table).sum(1, keepdims=True)), 1e-9)
    kin: NDArray[np.float32] = np.minimum(1, table @ table[:near].T / _SAME)
    return kin
