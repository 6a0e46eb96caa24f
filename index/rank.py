"""Ranking: what each candidate passage offers to the question, weighed by one table."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.places import REGIONS
from index.engines import K1, B
from index.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.query import Query, Unit
    from index.reading import Reading
    from index.snapshot import Snapshot

WEIGHTS: dict[str, float] = {
    "bm25": 1.3,  # the engine's own score over the best candidate's: all fields, carrying words only
    "stems": 2.0,  # BM25 of the carrying words in the passage itself
    "surfaces": 2.6,  # BM25 of all words exactly as asked: inflection and frame words tell near texts apart
    "coverage": 1.4,  # share of the carrying words' weight found in passage, title or lead
    "own": 1.3,  # the same in the passage itself
    "sentence": 0.6,  # the same in its best sentence
    "typed": 1.4,  # the same in its best sentence that holds what the kind of question asks for
    "head": 2.4,  # the same in its first words: what a text is about stands first
    "title": 0.3,  # the same in the article's title
    "place": 0.8,  # the place asked for is named; minus where only other places are
    "year": 0.8,  # the year asked for is named or the article's; minus where only others are
    "recency": 0.05,  # years since 2000: breaks ties
    "length": -0.17,  # log of the passage's keys: a short text with the same evidence is nearer
}
"""Learned on the training halves of idkmrc, facqa and newsqa by bench/weights.py (listwise softmax), rounded; place,
year and recency, which those sets do not ask for, on the banten set."""

_YEARS = range(1945, 2046)
_HEAD = 12
"""Keys of a passage that count as its first words: a subject and its verb."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with what it offers (feature → value) and the weighted sum."""

    passage: int
    article: int
    features: dict[str, float]
    score: float


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The question's units as ids: which unit a key is evidence for, and what each is worth."""

    stems: dict[int, int]  # key id → bits of the carrying units that it is evidence for
    surfaces: dict[int, float]  # key id → idf of the exact form
    unit_idf: list[float]
    places: frozenset[int]
    years: frozenset[int]
    calendar: frozenset[int]
    total: float
    shares: dict[int, float] = field(default_factory=dict)

    def share(self, bits: int) -> float:
        """Return the share of the carrying weight that stands in ``bits``."""
        if bits not in self.shares:
            self.shares[bits] = sum(idf for i, idf in enumerate(self.unit_idf) if bits >> i & 1) / self.total
        return self.shares[bits]

    def bits(self, keys: Iterable[int]) -> int:
        """Return the bits of the carrying units that the keys are evidence for."""
        found = 0
        for key in keys:
            found |= self.stems.get(key, 0)
        return found


class Ranker:
    """Ranks candidates of one snapshot for one query after another; keeps nothing between them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._count = max(1, snapshot.meta.passages)
        self._mean = max(1.0, len(snapshot.keys) / self._count)
        self._regions = frozenset(snapshot.ids(f"@{name.lower()}" for name in REGIONS).values())
        self._years = frozenset(snapshot.ids(map(str, _YEARS)).values())

    def rank(self, query: Query, candidates: Sequence[tuple[int, float]]) -> list[Candidate]:
        """Return the candidates (passage, engine score), best first."""
        wanted = self._wanted(query)
        readings = read(self._snapshot, [passage for passage, _ in candidates], self._keys(wanted))
        features = [self._features(int(query.wants), wanted, reading) for reading in readings]
        for offered, (_, score) in zip(features, candidates, strict=True):
            offered["bm25"] = score
        for name in ("bm25", "stems", "surfaces"):
            most = max((offered[name] for offered in features), default=0.0) or 1.0
            for offered in features:
                offered[name] /= most
        ranked = [
            Candidate(r.passage, r.article, f, sum(WEIGHTS[name] * value for name, value in f.items()))
            for r, f in zip(readings, features, strict=True)
        ]
        return sorted(ranked, key=lambda c: (-c.score, c.passage))

    def idf(self, frequency: int) -> float:
        """Return the weight of a key that stands in ``frequency`` passages (Robertson and Zaragoza 2009, plus one)."""
        return math.log(1 + (self._count - frequency + 0.5) / (frequency + 0.5))

    def unit_idf(self, unit: Unit, ids: dict[str, int]) -> float:
        """Return what a unit is worth: as common as the commonest of the keys that count for it."""
        return self.idf(max((int(self._snapshot.frequency[ids[key]]) for key in unit.keys if key in ids), default=0))

    def _wanted(self, query: Query) -> _Wanted:
        units = query.carrying
        ids = self._snapshot.ids([key for unit in query.units for key in (*unit.keys, unit.surface)])
        stems: dict[int, int] = {}
        for bit, unit in enumerate(units):
            for key in unit.keys:
                if key in ids:
                    stems[ids[key]] = stems.get(ids[key], 0) | 1 << bit
        idfs = [self.unit_idf(unit, ids) for unit in units]
        surfaces = {
            ids[unit.surface]: self.idf(int(self._snapshot.frequency[ids[unit.surface]]))
            for unit in query.units
            if unit.surface in ids
        }
        known = frozenset(self._snapshot.ids([*query.places, *query.years]).values())
        return _Wanted(
            stems,
            surfaces,
            idfs,
            places=known & self._regions,
            years=known & self._years,
            calendar=frozenset(map(int, query.years)),
            total=sum(idfs) or 1.0,
        )

    def _keys(self, wanted: _Wanted) -> set[int]:
        """Return every key to look for; other regions and years only where one is asked for."""
        others = (self._regions if wanted.places else frozenset()) | (self._years if wanted.years else frozenset())
        return {*wanted.stems, *wanted.surfaces, *others}

    def _features(self, wants: int, wanted: _Wanted, reading: Reading) -> dict[str, float]:
        found = _found(wanted, reading)
        own = wanted.share(found.own)
        title = wanted.bits(reading.title)
        shares = [wanted.share(bits) for bits in found.sentences]
        typed = [share for share, flags in zip(shares, reading.evidence, strict=True) if flags & wants or not wants]
        norm = K1 * (1 - B + B * reading.length / self._mean)
        return {
            "stems": sum(wanted.share(bits) * wanted.total * _saturated(tf, norm) for bits, tf in found.stems.items()),
            "surfaces": sum(wanted.surfaces[key] * _saturated(tf, norm) for key, tf in found.surfaces.items()),
            "coverage": wanted.share(found.own | title | wanted.bits(reading.lead)),
            "own": own,
            "sentence": max(shares, default=0.0),
            "typed": max(typed, default=0.0),
            "head": wanted.share(found.head),
            "title": wanted.share(title),
            "recency": reading.published / 1e4 - 2000 if reading.published else 0.0,
            "length": math.log(1 + reading.length),
            **self._match_features(wanted, reading),
        }

    def _match_features(self, wanted: _Wanted, reading: Reading) -> dict[str, float]:
        if not wanted.calendar and not wanted.places:
            return {"place": 0.0, "year": 0.0}
        own = {key for key, *_ in reading.hits}
        context = {*reading.title, *reading.lead}
        year = _nearness(wanted.years, self._years, own, context)
        if year <= 0 and reading.published // 10_000 in wanted.calendar:
            year = 0.5
        return {"place": _nearness(wanted.places, self._regions, own, context), "year": year}


@dataclass(slots=True)
class _Found:
    """What a passage has of the carrying units, as bits; how often it has each, and each word in its exact form."""

    sentences: list[int]
    own: int = 0
    head: int = 0
    stems: dict[int, int] = field(default_factory=dict)
    surfaces: dict[int, int] = field(default_factory=dict)


def _found(wanted: _Wanted, reading: Reading) -> _Found:
    found = _Found([0] * len(reading.evidence))
    for key, sentence, position, exact in reading.hits:
        bits = wanted.stems.get(key, 0)
        if bits:
            found.own |= bits
            found.sentences[sentence] |= bits
            found.stems[bits] = found.stems.get(bits, 0) + 1
            if position < _HEAD:
                found.head |= bits
        if exact and key in wanted.surfaces:
            found.surfaces[key] = found.surfaces.get(key, 0) + 1
    return found


def _saturated(times: int, norm: float) -> float:
    return times * (K1 + 1) / (times + norm)


def _nearness(asked: frozenset[int], kind: frozenset[int], own: set[int], context: set[int]) -> float:
    """Return 1 where what is asked is named in the passage, 0.5 in title or lead, -1 where only others are."""
    if not asked:
        return 0.0
    if asked & own:
        return 1.0
    if asked & context:
        return 0.5
    return -1.0 if kind & own else 0.0
