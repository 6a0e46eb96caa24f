"""Series: one indicator side by side, over places or over time, and what can honestly be computed from two figures."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from bot import phrases
from bot.answer import Computed
from bot.choose import same_indicator
from bot.contrast import contrasted
from bot.counts import ANYTHING
from bot.periods import in_period, spanned
from bot.question import Kind
from bot.weigh import Choice
from corpus.places import PROVINCE, REGIONS, place, within
from index.figures.figure import Kind as FigureKind
from index.figures.figure import Qualifier, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.question import Question

_LESS = 0.5
"""Share of the subject that a figure of another time may say less: a list gives years without repeating the subject."""
FEWEST = 2
"""Rows that make a comparison."""
_ANCHORS = 12
"""Figures tried as the one that the other rows are to be like."""
_SAME_ARTICLE, _SAME_SENTENCE, _SAME_UNIT, _SAME_YEAR = 2.5, 0.7, 0.5, 0.6
"""What it counts for a row that it was counted like the others: by one article, in one sentence, unit and year."""
_NEWER = 0.3
"""What a later year counts where no time is asked for."""
_EVERY = re.compile(
    r"\bkabupaten\b.*\bkota\b|\b(?:per|tiap|setiap|masing-masing|semua|seluruh) (?:kabupaten|kab|kota|daerah)\b"
)
_ORDINALS = re.compile(r"\b(?:pertama|kedua|ketiga|keempat)\b")

Fits = Callable[[Choice], bool]


def side_by_side(question: Question, choices: Sequence[Choice]) -> list[Choice]:
    """Return the figures to set side by side: one a place asked for, as far as there is one, else one a period.

    All of one kind and, as far as there are such, of one article: of the ways to fill the rows the likeliest. Every
    region comes the highest first; periods come oldest first, and only where there are two; nothing is filled in.
    """
    if len(question.places) >= FEWEST:
        return _rows(question, choices, [partial(_is_of, name) for name in question.places])
    if _asks_every_region(question):
        rows = _rows(question, choices, [partial(_is_of, name) for name in REGIONS])
        return sorted(rows, key=lambda row: -(row.cited.figure.number or 0))
    if len(question.periods) >= FEWEST:
        there = [choice for choice in choices if choice.features["place"] >= 0]
        told = _by_time(_rows(question, there, [partial(_is_in, period) for period in question.periods]))
        if question.kind is not Kind.TREND or not there:
            return told
        return _by_time([*told, *_between(told, there)]) if told else _within(question, there)
    ordinals = tuple(dict.fromkeys(_ORDINALS.findall(question.text)))
    if len(ordinals) >= FEWEST:
        return _rows(question, choices, [partial(_tells, word) for word in ordinals])
    there = [choice for choice in choices if _alike(choice, choices[0]) and _as_near(choice, choices[0])]
    there.sort(key=lambda choice: -choice.score - _likeness(choice, choices[0], over_time=True))
    return _contrast(question, choices) or _by_time(_newest_each_year(there)) or _from_to(question, choices)


def _contrast(question: Question, choices: Sequence[Choice]) -> list[Choice]:
    """Return the figures of two things that a question joins: "61 laki-laki dan 10 perempuan"."""
    things = contrasted(question)
    if things is None or question.kind is not Kind.COMPARE:
        return []
    then = [choice for choice in _plain(choices) if not question.periods or choice.features["period"] > 0]
    one, two = (
        [choice for choice in then if _tells_of(this, that, choice)][:_ANCHORS] for this, that in (things, things[::-1])
    )
    pairs = [(a, b) for a in one for b in two if a.cited.figure.kind == b.cited.figure.kind]
    worth = {id(pair): pair[0].score + pair[1].score + _likeness(*pair, over_time=False) for pair in pairs}
    return list(max(pairs, key=lambda pair: worth[id(pair)], default=()))


def _tells_of(this: frozenset[str], that: frozenset[str], choice: Choice) -> bool:
    return not choice.names.isdisjoint(this) and choice.names.isdisjoint(that)


def _from_to(question: Question, choices: Sequence[Choice]) -> list[Choice]:
    """Return what a change began and ended with, as one sentence tells it: "dari 130 menjadi 146"."""
    ends = [choice for choice in choices if choice.cited.figure.role == "to"]
    pairs = (
        _rows(question, [*_starts(end, choices), end], [partial(_plays, "from"), partial(_plays, "to")]) for end in ends
    )
    return next((pair for pair in pairs if len(pair) >= FEWEST), [])


def _starts(end: Choice, choices: Sequence[Choice]) -> list[Choice]:
    same = (one for one in choices if one.passage == end.passage and one.sentence == end.sentence)
    return [one for one in same if one.cited.figure.role == "from"]


def _plays(role: str, choice: Choice) -> bool:
    return choice.cited.figure.role == role


def newest_then_oldest(rows: Sequence[Choice]) -> list[Choice]:
    """Return rows over time with both ends first: what a trend is asked for."""
    dated = sorted(rows, key=lambda row: row.cited.figure.as_of or "", reverse=True)
    return [*dated[:1], *dated[:0:-1][:1], *dated[1:-1]]


def _rows(question: Question, choices: Sequence[Choice], slots: Sequence[Fits]) -> list[Choice]:
    """Return the rows that fill the slots best: each like one of the best figures, and like the others through it."""
    then = [choice for choice in _plain(choices) if not question.periods or choice.features["period"] > 0]
    fitting = [[choice for choice in then if fits(choice)] for fits in slots]
    anchors = [choice for choice in then if any(fits(choice) for fits in slots)][:_ANCHORS]
    over_time = len(question.places) < FEWEST and not _asks_every_region(question)
    tries = [[_likest(anchor, slot, over_time=over_time) for slot in fitting] for anchor in anchors]
    worth = {id(row): sum(score for _, score in filter(None, row)) for row in tries}
    best = max(tries, key=lambda row: worth[id(row)], default=[])
    rows = {id(found[0]): found[0] for found in best if found is not None}
    return list(rows.values())


def _plain(choices: Sequence[Choice]) -> list[Choice]:
    """Return the figures that are neither targets nor changes."""
    return [choice for choice in choices if choice.features["target"] <= 0 and choice.cited.figure.role != "change"]


def _likest(anchor: Choice, slot: Sequence[Choice], *, over_time: bool) -> tuple[Choice, float] | None:
    """Return the figure of a slot that is good and like the anchor, with what it is worth."""
    scored = [
        (choice, choice.score + _likeness(choice, anchor, over_time=over_time))
        for choice in slot
        if _alike(choice, anchor) and (not over_time or _as_near(choice, anchor))
    ]
    return max(scored, key=lambda one: one[1], default=None)


def _likeness(choice: Choice, anchor: Choice, *, over_time: bool) -> float:
    one, two = choice.cited, anchor.cited
    same = one.article_id == two.article_id
    year = (one.figure.as_of or "")[:4] == (two.figure.as_of or "")[:4]
    later = 0.0 if choice.features["period"] else _NEWER * choice.features["recency"]
    return (
        _SAME_ARTICLE * same
        + _SAME_SENTENCE * (same and choice.sentence == anchor.sentence)
        + _SAME_UNIT * (one.figure.unit == two.figure.unit)
        + (_SAME_YEAR * year + later) * (not over_time)
    )


def _is_of(name: str, choice: Choice) -> bool:
    """Say whether a figure is of a place, or of one that its name may mean: "Serang", kota or kabupaten."""
    there = choice.cited.figure.place
    known = place(name)
    area = known is not None and known.kind == "wilayah"
    return there == name or (area and there in REGIONS and within(there, name))


def _is_in(period: str, choice: Choice) -> bool:
    as_of = choice.cited.figure.as_of
    return as_of is not None and in_period(as_of, period)


def _tells(word: str, choice: Choice) -> bool:
    return word in choice.own.lower().split()


def missing_places(question: Question, rows: Sequence[Choice]) -> list[str]:
    """Return the places asked for that no row is of, where places are compared."""
    if len(question.places) < FEWEST:
        return []
    return [name for name in question.places if not any(_is_of(name, row) for row in rows)]


def missing_years(question: Question, rows: Sequence[Choice]) -> list[str]:
    """Return the years of a trend that no row is of."""
    if question.kind is not Kind.TREND:
        return []
    return [period for period in spanned(question.periods) if not any(_is_in(period, row) for row in rows)]


def change(first: Choice, last: Choice) -> Computed | None:
    """Return how much ``last`` is above or below ``first``; ``None`` unless unit, place and exactness allow it."""
    one, two = first.cited.figure, last.cited.figure
    exact = {one.qualifier, two.qualifier} <= {None, Qualifier.EXACT}
    if not exact or (one.unit, one.kind, one.place) != (two.unit, two.kind, two.place):
        return None
    if not one.number or two.number is None or one.as_of == two.as_of or one.high or two.high:
        return None
    if one.kind is not FigureKind.PERCENT and len(one.as_of or "") != len(two.as_of or ""):
        return None  # a month's count and a year's
    difference = two.number - one.number
    points = one.kind is FigureKind.PERCENT
    value = difference if points else difference / one.number * 100
    rounded = value.quantize(Decimal("0.1"))
    text = phrases.computed(rounded, format_decimal(abs(rounded), locale="id"), points=points)
    return Computed(text, plain(rounded), "poin persen" if points else "persen", (first.cited, last.cited))


def _alike(choice: Choice, best: Choice) -> bool:
    """Say whether two figures can stand in one table: one kind and unit, and neither a target nor a mere base."""
    one, two = choice.cited.figure, best.cited.figure
    units = one.unit == two.unit or one.unit in ANYTHING or two.unit in ANYTHING
    return one.kind == two.kind and units and choice.features["target"] <= best.features["target"]


def _as_near(choice: Choice, best: Choice) -> bool:
    """Say whether a figure is of the same place as the best one, and speaks of the subject nearly as much."""
    same_place = choice.cited.figure.place == best.cited.figure.place or (
        choice.features["place"] == best.features["place"] == 1
    )
    return same_place and choice.features["scope"] >= best.features["scope"] - _LESS


def _by_time(rows: Sequence[Choice | None]) -> list[Choice]:
    found = list({id(row): row for row in rows if row is not None}.values())
    return sorted(found, key=lambda row: row.cited.figure.as_of or "") if len(found) >= FEWEST else []


def _between(ends: Sequence[Choice], choices: Sequence[Choice]) -> list[Choice]:
    """Return a figure for each year between the ends of a trend, of the same indicator as they."""
    first, last = (end.cited.figure.as_of or "" for end in (ends[0], ends[-1]))
    like = [choice for choice in choices if any(same_indicator(choice, end) for end in ends)]
    years = (choice for choice in like if first[:4] < (choice.cited.figure.as_of or "")[:4] < last[:4])
    return _newest_each_year(list(years))


def _within(question: Question, choices: Sequence[Choice]) -> list[Choice]:
    """Return a figure for each year of a trend whose first or last year nobody tells."""
    near = [choice for choice in choices if _as_near(choice, choices[0]) and same_indicator(choice, choices[0])]
    years = [partial(_is_in, year) for year in spanned(question.periods)]
    return _by_time(_rows(replace(question, periods=()), near, years))


def _newest_each_year(choices: Sequence[Choice]) -> list[Choice]:
    years: dict[str, Choice] = {}
    for choice in choices:
        year = (choice.cited.figure.as_of or "")[:4]
        if year and (year not in years or _follows(choice, years[year])):
            years[year] = choice
    return list(years.values())


def _follows(choice: Choice, other: Choice) -> bool:
    """Say whether a figure is what another became later in its sentence: "menjadi 0,8 persen, kemudian 0,7 persen"."""
    same = choice.passage == other.passage and choice.sentence == other.sentence
    return same and same_indicator(choice, other) and choice.cited.figure.start > other.cited.figure.start


def _asks_every_region(question: Question) -> bool:
    return _EVERY.search(question.text) is not None and question.places in ((), (PROVINCE,))
