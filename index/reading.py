"""Reading candidates: where in each passage, and in its title, lead and article, the keys stand that are looked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from index.documents import ranges, sliced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.snapshot import Snapshot

ARTICLE = 2_000
"""Keys of an article that are read: more than most reports have, and a long one costs no more than they do."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What candidates have of the wanted keys, in tables: a row a candidate, a column a key.

    ``times`` counts a key in the passage, ``exact`` where it is not the stem of another form, ``first`` is how many
    keys stand before it (infinite where it is not); ``title``, ``lead`` and ``article`` count like ``times``.
    The lead is the article's first sentence and empty where the passage begins with it. ``sentences`` has a row a
    sentence of any candidate, ``owners`` its candidate and ``evidence`` its flags. Lengths count all keys, and ``keys``
    are those of the passages one after another.
    """

    articles: NDArray[np.int64]
    published: NDArray[np.int64]
    lengths: NDArray[np.int64]
    article_lengths: NDArray[np.int64]
    times: NDArray[np.int64]
    exact: NDArray[np.int64]
    first: NDArray[np.float64]
    title: NDArray[np.int64]
    lead: NDArray[np.int64]
    article: NDArray[np.int64]
    sentences: NDArray[np.int64]
    owners: NDArray[np.int64]
    evidence: NDArray[np.int64]
    keys: NDArray[np.int32]


def read(snapshot: Snapshot, passages: Sequence[int], wanted: NDArray[np.int64]) -> Reading:
    """Read the passages for the ``wanted`` keys, sorted ids, all in one go: one by one takes ten times as long."""
    numbers = np.array(passages, np.int64)
    marked = _Wanted(snapshot, wanted)
    articles = snapshot.passage_article[numbers].astype(np.int64)
    begins, ends = snapshot.passage_first[numbers], snapshot.passage_first[numbers + 1]
    leads = snapshot.passage_first[snapshot.article_first[articles]]
    different = np.array(sorted(set(articles.tolist())), np.int64)
    article_of = np.searchsorted(different, articles)
    opened, closed = _bounds(snapshot, different)
    starts, after = snapshot.sentence_keys[begins], snapshot.sentence_keys[ends]
    opens = np.concatenate([starts, snapshot.sentence_keys[leads], opened])
    closes = np.concatenate([after, snapshot.sentence_keys[leads + (leads != begins)], closed])
    keys = sliced(snapshot.keys, opens, closes)
    found = _found(marked, keys, opens, closes)
    count = len(numbers)
    tables = _table(found.ranges, found.columns, (2 * count + len(different), len(wanted)))
    times, lead, article = tables[:count], tables[count : 2 * count], tables[2 * count :]
    own = _Found(*(column[: int(times.sum())] for column in (found.ranges, found.columns, found.places, found.at)))
    exact = _is_exact(snapshot, own.places)
    sentences, owners = ranges(begins, ends)
    return Reading(
        articles=articles,
        published=snapshot.published[articles],
        lengths=after - starts,
        article_lengths=(closed - opened)[article_of],
        times=times,
        exact=_table(own.ranges[exact], own.columns[exact], times.shape),
        first=_first(own.ranges, own.columns, own.places - starts[own.ranges], times.shape),
        title=_titles(snapshot, marked, articles, times.shape),
        lead=lead,
        article=article[article_of],
        sentences=_table(_sentences(snapshot, sentences, own), own.columns, (len(sentences), len(wanted))),
        owners=owners,
        evidence=snapshot.evidence[sentences],
        keys=keys[: int((after - starts).sum())],
    )


def glance(
    snapshot: Snapshot, passages: Sequence[int], wanted: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how often each sentence of the passages, one after another, and each title has the ``wanted`` keys."""
    numbers = np.array(passages, np.int64)
    keys = _Wanted(snapshot, wanted)
    begins, ends = snapshot.passage_first[numbers], snapshot.passage_first[numbers + 1]
    sentences, _ = ranges(begins, ends)
    starts, after = snapshot.sentence_keys[begins], snapshot.sentence_keys[ends]
    own = _found(keys, sliced(snapshot.keys, starts, after), starts, after)
    titles = _titles(snapshot, keys, snapshot.passage_article[numbers], (len(numbers), len(wanted)))
    return _table(_sentences(snapshot, sentences, own), own.columns, (len(sentences), len(wanted))), titles


@dataclass(frozen=True, slots=True)
class _Found:
    """Wanted keys in ranges of the snapshot's keys, a row a find.

    In which range, which of the wanted, at which place of the snapshot and ``at`` which of all keys of the ranges.
    """

    ranges: NDArray[np.int64]
    columns: NDArray[np.int64]
    places: NDArray[np.int64]
    at: NDArray[np.int64]


class _Wanted:
    """Wanted keys, sorted ids, each with a mark at its place in the vocabulary: keys are looked up, not compared."""

    def __init__(self, snapshot: Snapshot, ids: NDArray[np.int64]) -> None:
        self._ids = ids
        self._marks = np.zeros(len(snapshot.vocabulary) + 1, bool)  # as long as one even where there is no key
        self._marks[ids] = True

    def among(self, keys: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return where wanted keys stand among ``keys``, and which of the wanted stands there."""
        at = np.flatnonzero(self._marks.take(keys))
        return at, np.searchsorted(self._ids, keys[at])


def _found(wanted: _Wanted, keys: NDArray[np.int32], starts: NDArray[Any], ends: NDArray[Any]) -> _Found:
    """Find the wanted among ``keys``, which are those of the ranges one after another."""
    at, columns = wanted.among(keys)
    after = np.cumsum(ends - starts)
    owners = np.searchsorted(after, at, side="right")
    return _Found(owners, columns, at + (ends - after)[owners], at)


def _sentences(snapshot: Snapshot, sentences: NDArray[np.int64], own: _Found) -> NDArray[np.int64]:
    """Return in which of ``sentences``, all those that were read, each find stands."""
    after = np.cumsum(snapshot.sentence_keys[sentences + 1] - snapshot.sentence_keys[sentences])
    return np.searchsorted(after, own.at, side="right")


def _is_exact(snapshot: Snapshot, places: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Say of keys whether they are no stem of another form, which would follow them."""
    low, high = snapshot.surface_ids
    following = snapshot.keys.take(places + 1, mode="clip")
    exact: NDArray[np.bool_] = (following < low) | (following >= high) | (places + 1 == len(snapshot.keys))
    return exact


def _titles(snapshot: Snapshot, wanted: _Wanted, articles: NDArray[Any], shape: tuple[int, int]) -> NDArray[np.int64]:
    starts, ends = snapshot.title_starts[articles], snapshot.title_starts[articles + 1]
    at, columns = wanted.among(sliced(snapshot.title_keys, starts, ends))
    return _table(np.searchsorted(np.cumsum(ends - starts), at, side="right"), columns, shape)


def _bounds(snapshot: Snapshot, articles: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where the keys of each article begin and where its last that is read ends."""
    last = snapshot.meta.articles - 1
    following = snapshot.article_first[np.minimum(articles + 1, last)]
    after = np.where(articles < last, following, snapshot.meta.passages)
    starts = snapshot.sentence_keys[snapshot.passage_first[snapshot.article_first[articles]]]
    return starts, np.minimum(snapshot.sentence_keys[snapshot.passage_first[after]], starts + ARTICLE)


def _table(rows: NDArray[np.int64], columns: NDArray[np.int64], shape: tuple[int, int]) -> NDArray[np.int64]:
    """Count each (row, column)."""
    return np.bincount(rows * shape[1] + columns, minlength=shape[0] * shape[1]).reshape(shape)


def _first(
    rows: NDArray[np.int64], columns: NDArray[np.int64], positions: NDArray[np.int64], shape: tuple[int, int]
) -> NDArray[np.float64]:
    found = np.full(shape[0] * shape[1], np.inf)
    np.minimum.at(found, rows * shape[1] + columns, positions.astype(np.float64))
    return found.reshape(shape)
