"""Ranking: what each candidate passage offers to the question, weighed by one table."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from threadpoolctl import threadpool_limits

from corpus.places import REGIONS
from index.engines import K1, B
from index.reading import read
from index.story import kinship

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from index.query import Query, Unit
    from index.reading import Reading
    from index.snapshot import Snapshot

    Values = NDArray[np.float64]

WEIGHTS: dict[str, float] = {
    "bm25": 2.9,  # the engine's own score over the best candidate's: passage, title and lead, carrying words only
    "surfaces": 1.5,  # BM25 of all words exactly as asked: inflection and frame words tell near texts apart
    "coverage": 2.0,  # share of the carrying words' weight found in passage, title or lead
    "own": 1.4,  # the same in the passage itself
    "typed": 1.5,  # the same in its best sentence that holds what the kind of question asks for
    "kind": 0.65,  # any of its sentences holds that
    "head": 3.3,  # the same as own, each word for less the later it first stands: what a text is about stands first
    "article": 2.0,  # BM25 of the carrying words in the whole article and its title
    "article_words": 2.0,  # BM25 of all words as asked, or made from them, in the whole article
    "story": 2.0,  # coverage by the passage and others of the same story: who is meant may be named in those alone
    "length": -0.2,  # log of the passage's keys: a short text with the same evidence is nearer
    "place": 1.0,  # the place asked for is named; minus where only other places are
    "year": 1.0,  # the year asked for is named or the article's; minus where only others are
    "recency": 0.03,  # years since 2000: breaks ties
}
"""Learned on the odd rows of facqa, of idkmrc's training questions and of newsqa by a listwise softmax, rounded, and
looked at on the even rows; place, year, recency and story (which the learner would weigh twice as much) held where the
banten set and our own questions rank best. What each is worth: docs/decisions/0002, by bench/weights.py."""

_WEIGHTS = np.array(list(WEIGHTS.values()))
_YEARS = range(1945, 2046)
_HEAD = 14
"""Keys after which a word counts half for the head: some ten words, a subject and its verb."""
_SPREAD = 2.5
"""Weighted points that make a passage e times as likely the right one. The softmax that learned the weights would say
one; what the bot weighs against the rank, answers in sentences, was tuned on smaller steps: of 0.5 to 10, those from 2
to 4 lose nothing on the banten set and our own questions and gain 2 points of idkmrc and 5 of newsqa."""
_NEAR = 20
"""Candidates, the best by the engine, that others may share a story with."""
_OVER_BEST = np.array([name in ("bm25", "surfaces", "article", "article_words") for name in WEIGHTS])
"""Of all features those without a bound, given as shares of the best candidate's."""


class Candidate(NamedTuple):
    """A passage with what it offers; the scores of two tell how much likelier one is to be right."""

    passage: int
    article: int
    values: list[float]
    score: float

    @property
    def features(self) -> dict[str, float]:
        """What it offers by name, as few candidates are asked."""
        return dict(zip(WEIGHTS, self.values, strict=True))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is looked for: ``keys`` (sorted ids) and, for each, what it is.

    ``of_unit`` has the columns of each carrying unit's keys one unit after another, each unit begun by the column past
    the last, and ``starts`` where each unit begins; ``idf`` is a unit's worth, ``worth`` that of all of them. ``forms``
    is the idf of keys that are an exact form asked for, nought for others.
    """

    keys: NDArray[np.int64]
    of_unit: NDArray[np.int64]
    starts: NDArray[np.int64]
    idf: Values
    worth: float
    forms: Values
    places: _Asked
    years: _Asked
    calendar: NDArray[np.int64]

    def units(self, table: NDArray[np.int64] | Values) -> Values:
        """Return a table with a column a unit, the most of its keys, from one with a column a key."""
        padded = np.concatenate([table, np.zeros((len(table), 1), table.dtype)], 1)
        return np.maximum.reduceat(padded[:, self.of_unit], self.starts, axis=1).astype(np.float64)

    def share(self, found: NDArray[np.bool_] | Values) -> Values:
        """Return the share of the carrying weight that each row of ``found`` has, a column a unit."""
        return found @ self.idf / self.worth


@dataclass(frozen=True, slots=True)
class _Asked:
    """Of the wanted keys those of a kind, all regions or all years, and those of them that are asked for."""

    asked: NDArray[np.bool_]
    kind: NDArray[np.bool_]


class Ranker:
    """Ranks candidates of one snapshot for one query after another; keeps nothing between them."""

    def __init__(self, snapshot: Snapshot) -> None:
        threadpool_limits(limits=1, user_api="blas")  # for the process: workers answer beside each other
        self._snapshot = snapshot
        self._count = max(1, snapshot.meta.passages)
        self._mean = max(1.0, len(snapshot.keys) / self._count)
        self._article_mean = max(1.0, len(snapshot.keys) / max(1, snapshot.meta.articles))
        self._regions = frozenset(snapshot.ids(f"@{name.lower()}" for name in REGIONS).values())
        self._years = frozenset(snapshot.ids(map(str, _YEARS)).values())

    def rank(self, query: Query, candidates: Sequence[tuple[int, float]]) -> list[Candidate]:
        """Return the candidates (passage, engine score; best first), best first."""
        if not candidates:
            return []
        passages = [passage for passage, _ in candidates]
        wanted = self._wanted(query)
        reading = read(self._snapshot, passages, wanted.keys)
        kin = kinship(self._snapshot, reading, _NEAR, wanted.keys)
        features = {
            "bm25": np.array([score for _, score in candidates]),
            **self._words(wanted, reading, kin),
            **_evidence(int(query.wants), wanted, reading),
            **_matches(wanted, reading),
        }
        table = np.stack([features[name] for name in WEIGHTS], 1)
        most = table.max(axis=0)
        table /= np.where(_OVER_BEST & (most != 0), most, 1.0)
        scores = np.exp(table @ _WEIGHTS / _SPREAD)
        numbers = np.array(passages)
        order = np.lexsort((numbers, -scores))
        columns = (column[order].tolist() for column in (numbers, reading.articles, table, scores))
        return list(map(Candidate, *columns))

    def idf(self, frequency: int) -> float:
        """Return the weight of a key that stands in ``frequency`` passages (Robertson and Zaragoza 2009, plus one)."""
        return math.log(1 + (self._count - frequency + 0.5) / (frequency + 0.5))

    def unit_idf(self, unit: Unit, ids: Mapping[str, int]) -> float:
        """Return what a unit is worth: as common as the commonest of the keys that count for it."""
        return self.idf(max((int(self._snapshot.frequency[ids[key]]) for key in unit.keys if key in ids), default=0))

    def _wanted(self, query: Query) -> _Wanted:
        ids = self._snapshot.ids([key for unit in query.units for key in (*unit.keys, unit.surface)])
        forms = {ids[unit.surface] for unit in query.units if unit.surface in ids}
        asked = frozenset(self._snapshot.ids([*query.places, *query.years]).values())
        places, years = (kind if kind & asked else frozenset[int]() for kind in (self._regions, self._years))
        keys = np.array(sorted({*ids.values(), *places, *years}), np.int64)
        column = {key: number for number, key in enumerate(keys.tolist())}
        columns = [[len(keys), *(column[ids[key]] for key in unit.keys if key in ids)] for unit in query.carrying]
        idf = np.array([self.unit_idf(unit, ids) for unit in query.carrying])
        return _Wanted(
            keys,
            of_unit=np.array([number for unit in columns for number in unit], np.int64),
            starts=np.cumsum([0, *map(len, columns[:-1])]),
            idf=idf,
            worth=float(idf.sum()) or 1.0,
            forms=np.array([self.idf(int(self._snapshot.frequency[key])) if key in forms else 0.0 for key in column]),
            places=_Asked(_among(column, asked & places), _among(column, places)),
            years=_Asked(_among(column, asked & years), _among(column, years)),
            calendar=np.array(query.years, np.int64),
        )

    def _words(self, wanted: _Wanted, reading: Reading, kin: NDArray[np.float32]) -> dict[str, Values]:
        """Return what speaks for candidates by the words that they have and where."""
        norm = K1 * (1 - B + B * reading.lengths / self._mean)
        article_norm = K1 * (1 - B + B * reading.article_lengths / self._article_mean)
        tables = (
            reading.times,
            reading.title + reading.lead,
            reading.article + reading.title,
            1 / (1 + reading.first / _HEAD),
        )
        times, beside, article, head = wanted.units(np.concatenate(tables)).reshape(len(tables), len(norm), -1)
        own = times > 0
        around = own | (beside > 0)
        return {
            "surfaces": _saturated(reading.exact, norm) @ wanted.forms,
            "coverage": wanted.share(around),
            "own": wanted.share(own),
            "head": wanted.share(head),
            "article": _saturated(article, article_norm) @ wanted.idf,
            "article_words": _saturated(reading.article, article_norm) @ wanted.forms,
            "story": wanted.share(np.maximum(around, _told(kin, around))),
            "length": np.log(1 + reading.lengths),
        }


def _among(keys: Iterable[int], kind: Container[int]) -> NDArray[np.bool_]:
    return np.array([key in kind for key in keys], bool)


def _told(kin: NDArray[np.float32], found: NDArray[np.bool_]) -> Values:
    """Return how surely each candidate's story has each unit: that of its surest kin which has it."""
    told: Values = (kin[:, :, None] * found[None, : kin.shape[1]]).max(1, initial=0.0)
    return told


def _evidence(wants: int, wanted: _Wanted, reading: Reading) -> dict[str, Values]:
    """Return what speaks for candidates by their sentences that hold what the kind of question asks for."""
    holds = (reading.evidence & wants) > 0 if wants else np.ones(len(reading.evidence), bool)
    share = wanted.share(wanted.units(reading.sentences) > 0)
    typed, kind = np.zeros((2, len(reading.articles)))
    np.maximum.at(typed, reading.owners, share * holds)
    np.maximum.at(kind, reading.owners, 1.0 * holds * bool(wants))
    return {"typed": typed, "kind": kind}


def _matches(wanted: _Wanted, reading: Reading) -> dict[str, Values]:
    """Return what speaks for candidates by place and time."""
    year = _nearness(wanted.years, reading)
    dated = (reading.published[:, None] // 10_000 == wanted.calendar).any(1)
    return {
        "place": _nearness(wanted.places, reading),
        "year": np.where((year <= 0) & dated, 0.5, year),
        "recency": np.where(reading.published > 0, reading.published / 1e4 - 2000, 0.0),
    }


def _nearness(asked: _Asked, reading: Reading) -> Values:
    """Return 1 where what is asked is named in the passage, 0.5 in title or lead, -1 where only others are."""
    if not asked.asked.any():
        return np.zeros(len(reading.times))
    named = reading.times @ asked.asked > 0
    around = (reading.title + reading.lead) @ asked.asked > 0
    others = reading.times @ asked.kind > 0
    return np.where(named, 1.0, np.where(around, 0.5, np.where(others, -1.0, 0.0)))


def _saturated(times: NDArray[np.int64] | Values, norm: NDArray[np.floating[Any]]) -> Values:
    return (times * (K1 + 1) / (times + norm[:, None])).astype(np.float64)
