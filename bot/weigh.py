"""Weighing: what speaks for a figure as the answer to a question, by one table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer import Cited
from bot.coverage import ENOUGH
from bot.periods import is_year
from bot.question import Kind as QuestionKind
from bot.scope import ASKS_CHANGE, content, is_base, near, part, scope_of, until
from corpus.places import COUNTRY, PROVINCE, place, within
from index.analysis import word_keys
from index.figures.figure import Kind, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.coverage import Coverage
    from bot.question import Question
    from corpus.article import Article
    from index.figures.figure import Figure
    from index.rank import Candidate
    from index.snapshot import Snapshot

WEIGHTS: dict[str, float] = {
    "passage": 2.5,  # how well the passage ranks, 1 for the best
    "context": 2.0,  # share of the subject in passage, title and lead
    "sentence": 1.4,  # the same in the figure's sentence
    "scope": 2.8,  # the same in the words that are about this figure and not about its neighbours
    "label": 1.0,  # the same in what the figure is said to measure
    "terms": 0.5,  # share of the glossary's terms in the question that stand there too
    "extra": -1.8,  # its own words say more than was asked: a part of the whole ("tujuh rumah sakit pengampu")
    "exists": 0.3,  # it is said to be there or to be had, where that is asked ("memiliki 136 rumah sakit")
    "amount": 2.3,  # its kind is what was asked for (persen, rupiah); minus where it is another
    "counted": 1.8,  # what it counts is what stands beside "berapa"; minus where it counts something else
    "place": 3.0,  # its place is the one asked for; minus where it is another
    "period": 2.9,  # its date is in the period asked for; minus where it is not
    "whole": 0.5,  # the year asked for was over when it was reported
    "target": -1.1,  # it is a target and none was asked for, or the other way round; plus where one was
    "base": -0.9,  # it is what another figure is a share of or rose from ("79 persen dari 10 juta")
    "part": -0.8,  # it is a part of another figure and none was asked for; plus where one was
    "headline": 0.5,  # the title gives it: what the report is about
    "exact": 0.1,  # said exactly; a bound or "sekitar" tells less
    "recency": 0.01,  # years since 2000
}
"""Learned (listwise softmax, held near the first hand-set values) on number questions of newsqa, the banten set and our
own set for tuning; on the held-out half of newsqa the right figure comes first for 60 of 100, before for 58."""

Span = tuple[int, int]

_QUANTITIES = frozenset(Kind) - {Kind.DATE, Kind.TIME, Kind.IDENTIFIER, Kind.ORDINAL}
_PEOPLE = frozenset("orang jiwa warga penduduk masyarakat pasien penderita pengidap korban anak".split())
_HEADS = frozenset("orang kasus kematian nyawa".split())
"""Units in which people are counted."""
_THINGS = frozenset(
    "tempat ranjang rumah rs rsud puskesmas klinik apotek posyandu ambulans kamar ruang gedung dosis vaksin unit desa "
    "kelurahan kecamatan kabupaten kota alat fasilitas faskes laboratorium".split()
)
"""First words of what is no person: people are no answer where it is counted."""
_NO_PEOPLE = _THINGS | frozenset("ekor vial ampul paket botol lembar kilogram ton liter".split())
"""Units of what is no person."""
_NOT = re.compile(r"\b(?:belum|tidak|bukan|tanpa|non-?jkn|nonaktif|dinonaktifkan)\b", re.IGNORECASE)
_SAID = re.compile(r"(?:\s(?!dan\b|serta\b|tetapi\b|namun\b|dengan\b)[\w/-]+){1,6}")
"""What is said of a figure right after it."""
_COUNTABLE = _PEOPLE | _THINGS | frozenset("kasus gigitan peserta dokter bidan perawat nakes kader".split())
"""First words of what is counted one by one: a share is no answer where its words do not name it."""
COUNTS_ANYTHING = frozenset({"orang", "kasus", "unit", "ekor", "jiwa", None})
"""Units that are said of many things: they alone do not show that something else is counted."""
_TOTAL = re.compile(r"\b(?:[Jj]umlah|[Tt]otal|[Bb]anyaknya)\b")
_EXISTS = re.compile(
    r"\b(?:memiliki|mempunyai|punya|terdapat|ada|tercatat|berjumlah|sebanyak|[Jj]umlah\w*|[Tt]otal\w*|tersedia)\b(?:\W+\w+){0,7}\W*$"
)
_TARGET = re.compile(r"\b(?:target|ditargetkan|menargetkan|sasaran|rencana)\w*\b")
_DISTRICT = "Kecamatan "
_MANY = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """A figure that may answer: where it stands, its own words there, and what speaks for it (feature → value)."""

    cited: Cited
    passage: int
    sentence: tuple[int, int]
    own: str
    features: dict[str, float]

    @property
    def score(self) -> float:
        """The weighted sum of the features."""
        return sum(WEIGHTS[name] * value for name, value in self.features.items())


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure in its place: its sentence's other figures ``here``, what opens the sentence, and its ``own`` words.

    ``around`` are the article's title, outlet and lead and the passage.
    """

    figure: Figure
    article: Article
    span: Span
    here: Sequence[Figure]
    opening: str
    own: str
    around: tuple[str, ...]

    @property
    def scope(self) -> str:
        """The words about this figure and not about its neighbours."""
        return f"{self.opening} {self.own}"

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return self.article.text[self.span[0] : self.span[1]]


def may_answer(features: Mapping[str, float]) -> bool:
    """Say whether a figure is evidence: its text speaks of the subject, and it is the kind of figure asked for."""
    return features["context"] >= ENOUGH and features["amount"] >= 0 and features["counted"] >= 0


class Weigher:
    """Weighs the figures of passages for one question."""

    def __init__(self, question: Question, snapshot: Snapshot, coverage: Coverage) -> None:
        self._question = question
        self._snapshot = snapshot
        self._coverage = coverage
        self._stems = frozenset(word_keys(word)[0] for word in question.text.split())
        self._asks_target = _TARGET.search(question.text) is not None

    def choices(self, hit: Candidate, rank: float, *, every: bool = False) -> Iterator[Choice]:
        """Yield the figures of a passage that may answer; ``rank`` is its score over the best passage's.

        Most figures may not, and are not looked at further; ``every`` yields them too, for staff who ask why.
        """
        context, around = self._around(hit)
        if context < ENOUGH and not every:
            return
        for told in self._told(hit, around):
            features = {
                "passage": rank,
                "context": context,
                "amount": _amount(self._question, told.figure),
                "counted": _counted(self._question, told.figure, self._coverage, (told.scope, *around)),
            }
            if (every or may_answer(features)) and not self._of_somebody_else(told):
                features |= self._words(told) | self._fit(told)
                if told.figure.place is None and hit.features["place"] < 0:
                    features["place"] = -1.0  # told in a report of another place
                yield Choice(_cited(told.figure, told.article), hit.passage, told.span, told.own, features)

    def _around(self, hit: Candidate) -> tuple[float, tuple[str, ...]]:
        """Return the share of the subject that a passage and what is around it speak of, and their texts.

        It is nought where they do not name every term and every name of the question.
        """
        article = self._snapshot.article(hit.article)
        lead = slice(*self._snapshot.passage_span(self._snapshot.lead(hit.article)))
        own = slice(*self._snapshot.passage_span(hit.passage))
        around = (article.title or "", article.outlet or "", article.text[lead], article.text[own])
        return self._coverage.share(*around) * self._coverage.names_subject(*around), around

    def _told(self, hit: Candidate, around: tuple[str, ...]) -> Iterator[_Told]:
        """Yield the figures of a passage that are quantities or of the kind that is asked for."""
        article = self._snapshot.article(hit.article)
        figures = self._snapshot.figures(hit.article, *self._snapshot.passage_span(hit.passage))
        amounts = [f for f in figures if f.kind in _QUANTITIES or f.kind in self._question.amounts]
        for span, _ in self._snapshot.sentences(hit.passage) if amounts else ():
            here = [f for f in amounts if span[0] <= f.start < span[1]]
            for figure in here:
                yield _Told(figure, article, span, here, *scope_of(article.text, span, figure, here), around)

    def _of_somebody_else(self, told: _Told) -> bool:
        """Say whether a figure is a number to call of another than is asked for."""
        return told.figure.kind is Kind.IDENTIFIER and not self._coverage.names_subject(told.sentence)

    def _words(self, told: _Told) -> dict[str, float]:
        """Return what speaks for a figure by the words about it."""
        question, figure, article = self._question, told.figure, told.article
        said = content(near(told.own, figure), f"{figure.text} {figure.unit or ''}")
        return {
            "sentence": self._coverage.share(told.sentence),
            "scope": self._coverage.share(told.scope),
            "label": self._coverage.share(figure.label),
            "terms": self._coverage.terms(told.scope),
            "extra": min(1.0, len(said - self._stems) / _MANY),
            "base": float(is_base(question, article.text, told.span, figure, told.here)),
            "part": part(question, told.opening, told.own),
            "headline": float(figure.text.split()[0] in (article.title or "").split()),
        }

    def _fit(self, told: _Told) -> dict[str, float]:
        """Return how a figure fits the place, the time and the manner that are asked for."""
        question, figure, own = self._question, told.figure, told.own
        is_target = figure.role == "target" or _TARGET.search(own.lower()) is not None
        exists = question.kind is QuestionKind.FIGURE and _EXISTS.search(until(own, figure)) is not None
        return {
            "place": _place(question, figure),
            "period": _period(question, figure, own),
            "whole": float(_whole(question, figure, told.article)),
            "exists": float(exists),
            "target": (-1.0 if is_target else 1.0) if self._asks_target else float(is_target),
            "exact": float(figure.qualifier in (None, Qualifier.EXACT)),
            "recency": float(re.split("[-/]", figure.as_of)[0]) - 2000 if figure.as_of else 0.0,
        }


def _amount(question: Question, figure: Figure) -> float:
    if not question.amounts:
        return 0.0
    if figure.unit == "poin" and not ASKS_CHANGE.search(question.text):
        return -1.0  # a change, where the level is asked for
    return 1.0 if figure.kind in question.amounts else -1.0


def _counted(question: Question, figure: Figure, coverage: Coverage, said: tuple[str, ...]) -> float:
    """Return how surely a figure counts what is asked for.

    1 where its own words say so, less where only its surroundings name it, -0.5 where it counts something else.
    ``said`` are its scope and what is around it, the nearest first.
    """
    own = f"{figure.unit or ''} {figure.text}"
    if not question.counted:
        return 0.5 if coverage.has(coverage.names(question.text) - COUNTS_ANYTHING, own) else 0.0
    asked = coverage.names(" ".join(question.counted))
    if _of_another_sort(question, figure) or _says_not(question, figure, said[0]):
        return -0.5
    if coverage.has(asked, own):
        return 1.0
    if figure.unit in _HEADS and not _PEOPLE.isdisjoint(question.counted):
        return 1.0 if figure.unit == "orang" else 0.7  # a case is a person who has it
    if coverage.has(asked, figure.label):
        return 0.7
    near = coverage.has(asked, said[0])
    far = near or (figure.unit in COUNTS_ANYTHING and coverage.has(asked, *said[1:]))  # else nobody asks
    return _counted_around(figure, near, far, said[0])


def _of_another_sort(question: Question, figure: Figure) -> bool:
    """Say whether a figure cannot count what is asked for: people for things, animals for people, shares for either."""
    head = question.counted[0]
    shared = figure.kind is Kind.PERCENT and not question.amounts and head in _COUNTABLE
    unit = (figure.unit or "").partition(" ")[0]
    return shared or (unit == "orang" and head in _THINGS) or (unit in _NO_PEOPLE and head in _PEOPLE | {"kasus"})


def _says_not(question: Question, figure: Figure, scope: str) -> bool:
    """Say whether a figure is of those who have not what the question asks for: "1,2 juta penduduk belum terdaftar"."""
    after = _SAID.match(scope, max(scope.find(figure.text), 0) + len(figure.text))
    return after is not None and _NOT.search(after.group()) is not None and _NOT.search(question.text) is None


def _counted_around(figure: Figure, near: bool, far: bool, scope: str) -> float:  # noqa: FBT001  # two findings, not options
    """Return the same for a figure whose own words do not name what is asked; ``near`` and ``far`` say what does."""
    if figure.kind is not Kind.COUNT:
        return 0.3 if near else 0.0  # the value of an indicator
    if figure.unit is None and near and _TOTAL.search(scope):
        return 1.0  # "jumlah rumah sakit di Banten mencapai 136"
    if figure.unit in COUNTS_ANYTHING and far:
        return 0.5 if near else 0.2
    return -0.5


def _place(question: Question, figure: Figure) -> float:
    """Return 1 where a figure is of the place asked for, -1 where it is of another."""
    if figure.kind is Kind.ORDINAL:
        return 0.7  # a rank is told of the place that the sentence is about
    if figure.place is None or figure.place in question.places:
        return 0.0 if figure.place is None else 1.0
    if figure.place.startswith(_DISTRICT):
        return 1.0 if figure.place.removeprefix(_DISTRICT).lower() in question.text else -0.7
    if not question.places:
        return 0.2 if figure.place == PROVINCE else 0.0
    if figure.place not in (PROVINCE, COUNTRY) and any(_may_be(name, figure.place) for name in question.places):
        return 0.5
    return -1.0


def _may_be(asked: str, there: str) -> bool:
    """Say whether one of two places holds the other and is no one region: "Tangerang", kota or kabupaten."""
    area = place(asked)
    return within(asked, there) or (area is not None and area.kind == "wilayah" and within(there, asked))


def _period(question: Question, figure: Figure, own: str) -> float:
    """Return 1 where a figure is of the period asked for, less where only its words name the year, -1 for another."""
    if figure.kind is Kind.ORDINAL or not question.periods or figure.as_of is None:
        return 0.0
    if any(in_period(figure.as_of, period) for period in question.periods):
        whole = any(figure.as_of == period[:4] != period for period in question.periods)
        return 0.5 if whole else 1.0  # a year's figure where a month is asked for
    return 0.5 if any(period in own for period in question.periods if is_year(period)) else -1.0


def _whole(question: Question, figure: Figure, article: Article) -> bool:
    """Say whether a figure is of a year asked for and reported after it: of the whole year, not of its beginning."""
    year, _, month = (figure.as_of or "").partition("-")
    over = article.published is not None and year.isdigit() and article.published.year > int(year)
    return year in question.periods and month in ("", "12") and over


def in_period(as_of: str, period: str) -> bool:
    """Say whether an as-of date lies in a period asked for: 2025-08-14 in 2025, and 2025 in 2025-08."""
    return any(day.startswith(period) or period.startswith(day) for day in as_of.split("/"))


def _cited(figure: Figure, article: Article) -> Cited:
    return Cited(figure, article.id, article.outlet, article.url, article.published)
