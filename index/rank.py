"""Ranking: what each candidate passage offers to the question, weighed by one table."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.places import REGIONS
from index.engines import K1, B
from index.query import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.query import Query, Unit
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
        top = max((score for _, score in candidates), default=0.0) or 1.0
        read = [self._features(query, wanted, passage, score / top) for passage, score in candidates]
        for name in ("stems", "surfaces"):
            most = max((features[name] for _, _, features in read), default=0.0) or 1.0
            for _, _, features in read:
                features[name] /= most
        ranked = [Candidate(p, a, f, sum(WEIGHTS[name] * value for name, value in f.items())) for p, a, f in read]
        return sorted(ranked, key=lambda c: (-c.score, c.passage))

    def idf(self, frequency: int) -> float:
        """Return the weight of a key that stands in ``frequency`` passages (Robertson and Zaragoza 2009, plus one)."""
        return math.log(1 + (self._count - frequency + 0.5) / (frequency + 0.5))

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

    def unit_idf(self, unit: Unit, ids: dict[str, int]) -> float:
        """Return what a unit is worth: as common as the commonest of the keys that count for it."""
        return self.idf(max((int(self._snapshot.frequency[ids[key]]) for key in unit.keys if key in ids), default=0))

    def _features(
        self, query: Query, wanted: _Wanted, passage: int, engine: float
    ) -> tuple[int, int, dict[str, float]]:
        snapshot = self._snapshot
        article = int(snapshot.passage_article[passage])
        first, after = int(snapshot.passage_first[passage]), int(snapshot.passage_first[passage + 1])
        keys = snapshot.keys_of_sentences(first, after)
        title = snapshot.keys_of_title(article)
        lead = int(snapshot.passage_first[snapshot.lead(article)])
        context = title + (snapshot.keys_of_sentences(lead, lead + 1) if first != lead else [])
        own = _bits(wanted, keys)
        features = {
            "bm25": engine,
            "coverage": wanted.share(own | _bits(wanted, context)),
            "own": wanted.share(own),
            "head": wanted.share(_bits(wanted, keys[:_HEAD])),
            "title": wanted.share(_bits(wanted, title)),
            "length": math.log(1 + len(keys)),
            "recency": int(snapshot.published[article]) / 1e4 - 2000 if snapshot.published[article] else 0.0,
        }
        features |= self._term_features(wanted, keys)
        features |= self._sentence_features(query, wanted, first, after)
        features |= self._match_features(wanted, article, set(keys), set(context))
        return passage, article, features

    def _term_features(self, wanted: _Wanted, keys: list[int]) -> dict[str, float]:
        """Score the passage's own words by BM25: carrying stems, and all words in their exact form."""
        low, high = self._snapshot.surface_ids
        stems: dict[int, int] = {}
        surfaces: dict[int, int] = {}
        following = 0
        for key in reversed(keys):
            if key in wanted.stems:
                bits = wanted.stems[key]
                stems[bits] = stems.get(bits, 0) + 1
            if key in wanted.surfaces and not low <= following < high:
                surfaces[key] = surfaces.get(key, 0) + 1
            following = 0 if low <= following < high else key
        norm = K1 * (1 - B + B * len(keys) / self._mean)
        return {
            "stems": sum(self._bits_idf(wanted, bits) * tf * (K1 + 1) / (tf + norm) for bits, tf in stems.items()),
            "surfaces": sum(wanted.surfaces[key] * tf * (K1 + 1) / (tf + norm) for key, tf in surfaces.items()),
        }

    def _match_features(self, wanted: _Wanted, article: int, own: set[int], context: set[int]) -> dict[str, float]:
        year = _nearness(wanted.years, self._years, own, context)
        if year <= 0 and int(self._snapshot.published[article]) // 10_000 in wanted.calendar:
            year = 0.5
        return {"place": _nearness(wanted.places, self._regions, own, context), "year": year}

    @staticmethod
    def _bits_idf(wanted: _Wanted, bits: int) -> float:
        return wanted.share(bits) * wanted.total

    def _sentence_features(self, query: Query, wanted: _Wanted, first: int, after: int) -> dict[str, float]:
        best = typed = 0.0
        for sentence in range(first, after):
            share = wanted.share(_bits(wanted, self._snapshot.keys_of_sentences(sentence, sentence + 1)))
            best = max(best, share)
            if query.wants == Evidence.NONE or int(self._snapshot.evidence[sentence]) & query.wants:
                typed = max(typed, share)
        return {"sentence": best, "typed": typed}


def _bits(wanted: _Wanted, keys: Iterable[int]) -> int:
    found = 0
    for key in keys:
        found |= wanted.stems.get(key, 0)
    return found


def _nearness(asked: frozenset[int], kind: frozenset[int], own: set[int], context: set[int]) -> float:
    """Return 1 where what is asked is named in the passage, 0.5 in title or lead, -1 where only others are."""
    if not asked:
        return 0.0
    if asked & own:
        return 1.0
    if asked & context:
        return 0.5
    return -1.0 if kind & own else 0.0
