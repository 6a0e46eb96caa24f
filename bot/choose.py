"""Choosing figures: of all figures in the passages found, those that the question asks for, best first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer import Cited
from bot.coverage import PARAPHRASED
from bot.question import Kind as QuestionKind
from corpus.places import COUNTRY, PROVINCE, find_places, within
from index.analysis import word_keys
from index.figures.figure import Kind, Qualifier
from index.query import FRAME
from index.words import words

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
    "terms": 0.5,  # share of the glossary's terms in the question that stand there too
    "phrase": 0.8,  # neighbouring words of the question that are neighbours there too ("sangat pendek")
    "extra": -1.4,  # its own words say more than was asked: a part of the whole ("tujuh rumah sakit pengampu")
    "exists": 0.5,  # it is said to be there or to be had, where that is asked ("memiliki 136 rumah sakit")
    "amount": 2.3,  # its kind is what was asked for (persen, rupiah); minus where it is another
    "counted": 1.8,  # what it counts is what stands beside "berapa"; minus where it counts something else
    "place": 2.4,  # its place is the one asked for; minus where it is another
    "period": 2.9,  # its date is in the period asked for; minus where it is not
    "whole": 0.5,  # the year asked for was over when it was reported
    "target": -1.1,  # it is a target and none was asked for; plus where one was
    "base": -0.9,  # it is what another figure is a share of or rose from ("79 persen dari 10 juta")
    "headline": 0.9,  # the title gives it: what the report is about
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
_ANYTHING = frozenset({"orang", "kasus", "unit", None})
"""Units that are said of many things: they alone do not show that something else is counted."""
_BREAK = re.compile(r"[,;:.]\s|\b(?:dan|serta|sedangkan|sementara|dengan|lalu|disusul|atau|terdiri|menjadi|dari)\b")
_BASE = re.compile(r"\b(?:dari|dibanding(?:kan)?)\b[^,;]*$")
_POINTS = re.compile(r"\b(?:poin|selisih|(?:turun|naik|berkurang|bertambah)(?:nya)? berapa|berapa (?:turun|naik))\b")
_TOTAL = re.compile(r"\b(?:[Jj]umlah|[Tt]otal|[Bb]anyaknya)\b")
_EXISTS = re.compile(
    r"\b(?:memiliki|mempunyai|punya|terdapat|ada|tercatat|berjumlah|sebanyak|[Jj]umlah\w*|[Tt]otal\w*|tersedia)\b(?:\W+\w+){0,7}\W*$"
)
_CHANGE = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|menyusut|selisih)(?:nya)?\s(?:sebesar\s|sekitar\s)?$"
)
_TARGET = re.compile(r"\b(?:target|ditargetkan|menargetkan|sasaran|rencana)\w*\b")
_SUBJECT = ("context", "scope", "terms", "amount", "counted", "target", "base")
_SAME = 0.8
"""Weighted points within which two figures of one unit and place tell of one indicator."""

_DISTRICT = "Kecamatan "
_MANY = 6
_COMMA = re.compile(r"[,;(]\s?|\b(?:kata|ujar|menurut|jelas)\b")
_APART = 10
"""Times that an indicator may grow or fall between two reports; a count of three hospitals is not Banten's 136."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A figure that may answer: where it stands and what speaks for it (feature → value)."""

    cited: Cited
    passage: int
    sentence: tuple[int, int]
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
    newest = max(rivals, key=lambda choice: (choice.cited.figure.as_of or "", choice.score))
    if not newest.features["exact"]:
        # "lebih dari 130" in the same year does not take the place of 136
        year = (newest.cited.figure.as_of or "")[:4]
        exact = [c for c in rivals if c.features["exact"] and (c.cited.figure.as_of or "").startswith(year)]
        newest = max(exact, key=lambda choice: choice.cited.figure.as_of or "", default=newest)
    return [newest, *(choice for choice in choices if choice is not newest)]


def same_indicator(choice: Choice, other: Choice) -> bool:
    """Say whether two figures tell of one indicator: unit, kind and place agree and as much speaks for both."""
    return same_measure(choice, other) and abs(_about(choice) - _about(other)) <= _SAME


def same_measure(choice: Choice, other: Choice) -> bool:
    """Say whether two figures measure alike: in kind, unit, place and order of size."""
    one, two = choice.cited.figure, other.cited.figure
    return (one.kind, one.place) == (two.kind, two.place) and _same_unit(choice, other) and _same_size(one, two)


def same_label(one: Figure, two: Figure) -> bool:
    """Say whether what two figures measure is told in a common word, as far as both tell it."""
    first, second = _content(one.label, ""), _content(two.label, "")
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
    figures = [f for f in snapshot.figures(hit.article) if start <= f.start and f.end <= end]
    amounts = [f for f in figures if f.kind in _QUANTITIES or f.kind in question.amounts]
    if not amounts:
        return
    lead = snapshot.passage_span(snapshot.lead(hit.article))
    around = (article.title or "", article.outlet or "", article.text[lead[0] : lead[1]], article.text[start:end])
    if not coverage.names_every_term(*around):
        return
    context = coverage.share(*around)
    for span, _ in snapshot.sentences(hit.passage):
        here = [f for f in amounts if span[0] <= f.start < span[1]]
        says = coverage.share(article.text[span[0] : span[1]]) if here else 0.0
        for figure in here:
            opening, own = scope_of(article.text, span, figure, here)
            scope = f"{opening} {own}"
            features = {
                "passage": hit.score / top if top > 0 else 0.0,
                "context": context,
                "sentence": says,
                "scope": coverage.share(scope),
                "terms": coverage.terms(scope),
                "phrase": _phrase(question, scope),
                "extra": _extra(question, own, figure),
                "base": float(_is_base(question, article.text, span, figure, here)),
                "headline": float(figure.text.split()[0] in (article.title or "").split()),
                "counted": _counted(question, figure, coverage, (scope, *around)),
            }
            features["whole"] = float(_whole(question, figure, article))
            yield Choice(_cited(figure, article), hit.passage, span, features | _fit(question, figure, own))


def _fit(question: Question, figure: Figure, own: str) -> dict[str, float]:
    asked_target = _TARGET.search(question.text) is not None
    is_target = figure.role == "target" or _TARGET.search(own.lower()) is not None
    return {
        "amount": _amount(question, figure),
        "place": _place(question, figure),
        "period": _period(question, figure),
        "exists": float(_EXISTS.search(_until(own, figure)) is not None and question.kind is QuestionKind.FIGURE),
        "target": float(is_target) * (-1.0 if asked_target else 1.0),
        "exact": float(figure.qualifier in (None, Qualifier.EXACT)),
        "recency": float(re.split("[-/]", figure.as_of)[0]) - 2000 if figure.as_of else 0.0,
    }


def scope_of(text: str, sentence: tuple[int, int], figure: Figure, figures: Sequence[Figure]) -> tuple[str, str]:
    """Return the words of a sentence that are about one figure: what opens it for all, and the figure's own part.

    Between two figures a comma or a joining word parts what is said of the first from what is said of the second.
    """
    before = max((f.end for f in figures if f.end <= figure.start), default=None)
    after = min((f.start for f in figures if f.start >= figure.end), default=None)
    start = sentence[0] if before is None else before + _last_break(text[before : figure.start])
    end = sentence[1] if after is None else figure.end + _first_break(text[figure.end : after])
    opening = "" if before is None else text[sentence[0] : min(f.start for f in figures)]
    return opening, text[start:end]


def _is_base(question: Question, text: str, sentence: Span, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether a figure only serves another: what it is a share of or rose from, or how much it rose."""
    ended = max((f.end for f in figures if f.end <= figure.start), default=None)
    if ended is not None and _BASE.search(text[ended : figure.start]):
        return True
    return _CHANGE.search(text[sentence[0] : figure.start]) is not None and not _POINTS.search(question.text)


def _last_break(between: str) -> int:
    return max((found.end() for found in _BREAK.finditer(between)), default=0)


def _first_break(between: str) -> int:
    found = _BREAK.search(between)
    return found.start() if found else len(between)


def _extra(question: Question, own: str, figure: Figure) -> float:
    """Return how much a figure's own words say that the question does not, 1 for ``_MANY`` further words or more."""
    asked = {word_keys(word)[0] for word in question.text.split()}
    return min(1.0, len(_content(_near(own, figure), f"{figure.text} {figure.unit or ''}") - asked) / _MANY)


@lru_cache(maxsize=4096)
def _content(text: str, counted: str) -> frozenset[str]:
    """Return the stems of a text that say something: neither names of places nor what is counted nor small words."""
    names = {word.text for mention in find_places(text) for word in words(text[mention.start : mention.end])}
    said = {word_keys(word.text)[0] for word in words(text) if word.text not in FRAME | names and word.text.isalpha()}
    return frozenset(said - {word_keys(word.text)[0] for word in words(counted)} - PARAPHRASED)


def _until(own: str, figure: Figure) -> str:
    """Return a figure's own words before it."""
    return own[: max(own.find(figure.text), 0)]


def _near(own: str, figure: Figure) -> str:
    """Return the clause of a figure: from the comma before it to the one after it."""
    at = own.find(figure.text)
    start = max((found.end() for found in _COMMA.finditer(own, 0, max(at, 0))), default=0)
    end = _COMMA.search(own, at + len(figure.text))
    return own[start : end.start() if end else len(own)]


def _phrase(question: Question, scope: str) -> float:
    """Return the share of the question's pairs of neighbouring words, around its subject, that stand in the scope."""
    asked = question.text.split()
    pairs = {pair for pair in pairwise(asked) if "berapa" not in pair}
    said = [word.text for word in words(scope)]
    found = pairs & set(pairwise(said))
    return min(1.0, len(found) / 2)


def _amount(question: Question, figure: Figure) -> float:
    if not question.amounts:
        return 0.0
    if figure.unit == "poin" and not _POINTS.search(question.text):
        return -1.0  # a change, where the level is asked for
    return 1.0 if figure.kind in question.amounts else -1.0


def _counted(question: Question, figure: Figure, coverage: Coverage, said: tuple[str, ...]) -> float:
    """Return how surely a figure counts what is asked for.

    1 where its own words say so, less where only its surroundings name it, -0.5 where it counts something else.
    ``said`` are its scope and what is around it, the nearest first.
    """
    own = coverage.names(f"{figure.unit or ''} {figure.text}")
    if not question.counted:
        return 0.5 if (own - _ANYTHING) & coverage.names(question.text) else 0.0
    asked = coverage.names(" ".join(question.counted))
    if asked & own:
        return 1.0
    if figure.unit in ("orang", "kasus") and not _PEOPLE.isdisjoint(question.counted):
        return 1.0 if figure.unit == "orang" else 0.7  # a case is a person who has it
    return _counted_around(figure, bool(asked & coverage.names(said[0])), bool(asked & coverage.names(*said)), said[0])


def _counted_around(figure: Figure, near: bool, far: bool, scope: str) -> float:  # noqa: FBT001  # two findings, not options
    """Return the same for a figure whose own words do not name what is asked; ``near`` and ``far`` say what does."""
    if figure.kind is not Kind.COUNT:
        return 0.3 if near else 0.0  # the value of an indicator
    if figure.unit is None and near and _TOTAL.search(scope):
        return 1.0  # "jumlah rumah sakit di Banten mencapai 136"
    if figure.unit in _ANYTHING and far:
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
    if figure.place not in (PROVINCE, COUNTRY) and any(within(place, figure.place) for place in question.places):
        return 0.5  # "Tangerang", which may be the kota or the kabupaten
    return -1.0


def _period(question: Question, figure: Figure) -> float:
    if figure.kind is Kind.ORDINAL or not question.periods or figure.as_of is None:
        return 0.0
    return 1.0 if any(in_period(figure.as_of, period) for period in question.periods) else -1.0


def _whole(question: Question, figure: Figure, article: Article) -> bool:
    """Say whether a figure is of a year asked for and reported after it: of the whole year, not of its beginning."""
    year = figure.as_of or ""
    return (
        year in question.periods
        and len(year) == 4
        and article.published is not None
        and article.published.year > int(year)
    )


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
