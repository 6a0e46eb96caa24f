"""Choosing figures: of all figures in the passages found, those that the question asks for, best first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer import Cited
from bot.periods import is_year
from bot.question import Kind as QuestionKind
from bot.scope import ASKS_CHANGE, content, is_base, near, part, scope_of, until
from corpus.places import COUNTRY, PROVINCE, place, within
from index.analysis import word_keys
from index.figures.figure import Kind, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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

PASSAGES = 20
"""Passages whose figures are weighed."""
_QUANTITIES = frozenset(Kind) - {Kind.DATE, Kind.TIME, Kind.IDENTIFIER, Kind.ORDINAL}
_PEOPLE = frozenset("orang jiwa warga penduduk masyarakat pasien penderita pengidap korban anak".split())
_HEADS = frozenset("orang kasus kematian nyawa".split())
"""Units in which people are counted."""
_THINGS = frozenset(
    "tempat ranjang rumah rs rsud puskesmas klinik apotek posyandu ambulans kamar ruang gedung dosis vaksin unit desa "
    "kelurahan kecamatan kabupaten kota alat fasilitas faskes laboratorium".split()
)
"""First words of what is no person: people are no answer where it is counted."""
_COUNTABLE = _PEOPLE | _THINGS | frozenset("kasus gigitan peserta dokter bidan perawat nakes kader".split())
"""First words of what is counted one by one: a share is no answer where its words do not name it."""
COUNTS_ANYTHING = frozenset({"orang", "kasus", "unit", "ekor", "jiwa", None})
"""Units that are said of many things: they alone do not show that something else is counted."""
_TOTAL = re.compile(r"\b(?:[Jj]umlah|[Tt]otal|[Bb]anyaknya)\b")
_EXISTS = re.compile(
    r"\b(?:memiliki|mempunyai|punya|terdapat|ada|tercatat|berjumlah|sebanyak|[Jj]umlah\w*|[Tt]otal\w*|tersedia)\b(?:\W+\w+){0,7}\W*$"
)
_TARGET = re.compile(r"\b(?:target|ditargetkan|menargetkan|sasaran|rencana)\w*\b")
_SUBJECT = ("context", "scope", "terms", "amount", "counted", "target", "base")
_SAME = 0.8
"""Weighted points within which two figures of one unit and place tell of one indicator."""

_DISTRICT = "Kecamatan "
_MANY = 6
_APART = 10
"""Times that an indicator may grow or fall between two reports; a count of three hospitals is not Banten's 136."""


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


def choose(question: Question, hits: Sequence[Candidate], snapshot: Snapshot, coverage: Coverage) -> list[Choice]:
    """Return the figures of the best passages, best first."""
    choices = [
        choice for hit in hits[:PASSAGES] for choice in _of_passage(question, hit, hits[0].score, snapshot, coverage)
    ]
    return sorted(_once(choices), key=lambda choice: -choice.score)


def answers(choice: Choice, enough: float) -> bool:
    """Say whether a figure is evidence: its text speaks of the subject, and it is the kind of figure asked for."""
    features = choice.features
    return features["context"] >= enough and features["amount"] >= 0 and features["counted"] >= 0


def newest_first(choices: Sequence[Choice], question: Question) -> list[Choice]:
    """Put the newest figure of the best one's indicator first, unless a period is asked for."""
    if not choices or question.periods:
        return list(choices)
    best = choices[0]
    rivals = [choice for choice in choices if same_indicator(choice, best)]
    rivals = [choice for choice in rivals if choice.features["counted"] >= best.features["counted"]]
    newest = max(rivals, key=lambda choice: (choice.cited.figure.as_of or "", choice.score))
    if not newest.features["exact"]:
        # "lebih dari 130" in the same year does not take the place of 136
        year = (newest.cited.figure.as_of or "")[:4]
        exact = [c for c in rivals if c.features["exact"] and (c.cited.figure.as_of or "").startswith(year)]
        newest = max(exact, key=lambda choice: choice.cited.figure.as_of or "", default=newest)
    return [newest, *(choice for choice in choices if choice is not newest)]


def nearest_first(choices: Sequence[Choice], question: Question) -> list[Choice]:
    """Put the figure of the best one's indicator first whose year is nearest, where none is of a period asked for."""
    if not choices or not question.periods or choices[0].features["period"] >= 0:
        return list(choices)
    year = int(question.periods[0][:4])
    rivals = [choice for choice in choices if same_indicator(choice, choices[0]) and choice.cited.figure.as_of]
    nearest = min(rivals, key=lambda choice: abs(int((choice.cited.figure.as_of or "")[:4]) - year))
    return [nearest, *(choice for choice in choices if choice is not nearest)]


def same_indicator(choice: Choice, other: Choice) -> bool:
    """Say whether two figures tell of one indicator: unit, kind and place agree and as much speaks for both."""
    return same_measure(choice, other) and abs(_about(choice) - _about(other)) <= _SAME


def same_measure(choice: Choice, other: Choice) -> bool:
    """Say whether two figures measure alike: in kind, unit, place and order of size."""
    one, two = choice.cited.figure, other.cited.figure
    return (one.kind, one.place) == (two.kind, two.place) and _same_unit(choice, other) and _same_size(one, two)


def same_label(one: Figure, two: Figure) -> bool:
    """Say whether what two figures measure is told in a common word, as far as both tell it."""
    first, second = content(one.label, ""), content(two.label, "")
    return not first or not second or not first.isdisjoint(second)


def _same_unit(choice: Choice, other: Choice) -> bool:
    """Say whether two figures count the same, also where one has its unit apart ("jumlah rumah sakit ... 136")."""
    units = {choice.cited.figure.unit, other.cited.figure.unit}
    return len(units) == 1 or (None in units and min(choice.features["counted"], other.features["counted"]) >= 1)


def _same_size(one: Figure, two: Figure) -> bool:
    """Say whether two values can be of one indicator: within a factor of ``_APART``, zero only with zero."""
    if not one.number or not two.number:
        return one.number == two.number
    return 1 / _APART <= float(one.number / two.number) <= _APART


def _about(choice: Choice) -> float:
    """Return what speaks for a figure's subject, whenever and by whom it was reported."""
    return sum(WEIGHTS[name] * choice.features[name] for name in _SUBJECT)


def _of_passage(
    question: Question, hit: Candidate, top: float, snapshot: Snapshot, coverage: Coverage
) -> Iterator[Choice]:
    article = snapshot.article(hit.article)
    start, end = snapshot.passage_span(hit.passage)
    figures = snapshot.figures(hit.article, start, end)
    amounts = [f for f in figures if f.kind in _QUANTITIES or f.kind in question.amounts]
    if not amounts:
        return
    lead = snapshot.passage_span(snapshot.lead(hit.article))
    around = (article.title or "", article.outlet or "", article.text[lead[0] : lead[1]], article.text[start:end])
    if not coverage.names_subject(*around):
        return
    context = coverage.share(*around)
    for span, _ in snapshot.sentences(hit.passage):
        here = [f for f in amounts if span[0] <= f.start < span[1]]
        says = coverage.share(article.text[span[0] : span[1]]) if here else 0.0
        for figure in here:
            if figure.kind is Kind.IDENTIFIER and not coverage.names_subject(article.text[span[0] : span[1]]):
                continue  # a number to call, of somebody else
            opening, own = scope_of(article.text, span, figure, here)
            scope = f"{opening} {own}"
            features = {
                "passage": hit.score / top if top > 0 else 0.0,
                "context": context,
                "sentence": says,
                "scope": coverage.share(scope),
                "label": coverage.share(figure.label),
                "terms": coverage.terms(scope),
                "extra": _extra(question, own, figure),
                "base": float(is_base(question, article.text, span, figure, here)),
                "part": part(question, opening, own),
                "headline": float(figure.text.split()[0] in (article.title or "").split()),
                "counted": _counted(question, figure, coverage, (scope, *around)),
            }
            features["whole"] = float(_whole(question, figure, article))
            features |= _fit(question, figure, own)
            if figure.place is None and hit.features["place"] < 0:
                features["place"] = -1.0  # told in a report of another place
            yield Choice(_cited(figure, article), hit.passage, span, own, features)


def _fit(question: Question, figure: Figure, own: str) -> dict[str, float]:
    asked_target = _TARGET.search(question.text) is not None
    is_target = figure.role == "target" or _TARGET.search(own.lower()) is not None
    return {
        "amount": _amount(question, figure),
        "place": _place(question, figure),
        "period": _period(question, figure, own),
        "exists": float(_EXISTS.search(until(own, figure)) is not None and question.kind is QuestionKind.FIGURE),
        "target": (-1.0 if is_target else 1.0) if asked_target else float(is_target),
        "exact": float(figure.qualifier in (None, Qualifier.EXACT)),
        "recency": float(re.split("[-/]", figure.as_of)[0]) - 2000 if figure.as_of else 0.0,
    }


def _extra(question: Question, own: str, figure: Figure) -> float:
    """Return how much a figure's own words say that the question does not, 1 for ``_MANY`` further words or more."""
    asked = {word_keys(word)[0] for word in question.text.split()}
    return min(1.0, len(content(near(own, figure), f"{figure.text} {figure.unit or ''}") - asked) / _MANY)


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
    own = coverage.names(f"{figure.unit or ''} {figure.text}")
    if not question.counted:
        return 0.5 if (own - COUNTS_ANYTHING) & coverage.names(question.text) else 0.0
    asked = coverage.names(" ".join(question.counted))
    if asked & own:
        return 1.0
    if _of_another_sort(question, figure):
        return -0.5
    if figure.unit in _HEADS and not _PEOPLE.isdisjoint(question.counted):
        return 1.0 if figure.unit == "orang" else 0.7  # a case is a person who has it
    if asked & coverage.names(figure.label):
        return 0.7
    near = bool(asked & coverage.names(said[0]))
    far = near or (figure.unit in COUNTS_ANYTHING and bool(asked & coverage.names(*said)))  # else nobody asks
    return _counted_around(figure, near, far, said[0])


def _of_another_sort(question: Question, figure: Figure) -> bool:
    """Say whether a figure cannot count what is asked for: people for things, animals for people, shares for either."""
    head = question.counted[0]
    shared = figure.kind is Kind.PERCENT and not question.amounts and head in _COUNTABLE
    return shared or (figure.unit == "orang" and head in _THINGS) or (figure.unit == "ekor" and head in _COUNTABLE)


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


def _once(choices: Sequence[Choice]) -> list[Choice]:
    """Keep of each figure that stands in two passages the better one."""
    kept: dict[tuple[str, int, str | None], Choice] = {}
    for choice in choices:
        key = (choice.cited.article_id, choice.cited.figure.start, choice.cited.figure.place)
        if key not in kept or choice.score > kept[key].score:
            kept[key] = choice
    return list(kept.values())
