"""Series: one indicator side by side, over places or over time, and what can honestly be computed from two figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from bot import phrases
from bot.answer import Computed
from bot.choose import in_period, same_indicator
from corpus.places import PROVINCE, REGIONS
from index.figures.figure import Kind as FigureKind
from index.figures.figure import Qualifier, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.choose import Choice
    from bot.question import Question

_LESS = 0.5
"""Share of the subject that a figure of another time may say less: a list gives years without repeating the subject."""
FEWEST = 2
"""Rows that make a comparison."""


def side_by_side(question: Question, choices: Sequence[Choice]) -> list[Choice]:
    """Return the figures to set side by side: one a place asked for, as far as there is one, else one a period.

    Periods come oldest first, and only where there are two of one kind and unit; nothing is filled in.
    """
    best = choices[0]
    alike = [choice for choice in choices if _alike(choice, best)]
    then = [choice for choice in alike if not question.periods or choice.features["period"] > 0]
    if len(question.places) >= FEWEST:
        rows = [_first(then, place=place) for place in question.places]
    elif _asks_every_region(question):
        rows = [_first(then, place=place) for place in REGIONS]
    elif len(question.periods) >= FEWEST:
        there = [choice for choice in alike if _as_near(choice, best)]
        return _by_time([_first(there, period=period) for period in question.periods])
    else:
        return _by_time(_newest_each_year([choice for choice in alike if _as_near(choice, best)]))
    return [row for row in rows if row is not None]


def missing_places(question: Question, rows: Sequence[Choice]) -> list[str]:
    """Return the places asked for that no row is of, where places are compared."""
    if len(question.places) < FEWEST:
        return []
    there = {row.cited.figure.place for row in rows}
    return [place for place in question.places if place not in there]


def change(first: Choice, last: Choice) -> Computed | None:
    """Return how much ``last`` is above or below ``first``; ``None`` unless unit, place and exactness allow it."""
    one, two = first.cited.figure, last.cited.figure
    exact = {one.qualifier, two.qualifier} <= {None, Qualifier.EXACT}
    if not exact or (one.unit, one.kind, one.place) != (two.unit, two.kind, two.place):
        return None
    if not one.number or two.number is None or one.as_of == two.as_of or one.high or two.high:
        return None
    difference = two.number - one.number
    points = one.kind is FigureKind.PERCENT
    value = difference if points else difference / one.number * 100
    rounded = value.quantize(Decimal("0.1"))
    text = phrases.computed(rounded, format_decimal(abs(rounded), locale="id"), points=points)
    return Computed(text, plain(rounded), "poin persen" if points else "persen", (first.cited, last.cited))


def _alike(choice: Choice, best: Choice) -> bool:
    """Say whether two figures can stand in one table: one kind and unit, and neither a target nor a mere base."""
    one, two = choice.cited.figure, best.cited.figure
    return (one.kind, one.unit) == (two.kind, two.unit) and choice.features["target"] <= best.features["target"]


def _as_near(choice: Choice, best: Choice) -> bool:
    """Say whether a figure is of the same place as the best one, and speaks of the subject nearly as much."""
    same_place = choice.cited.figure.place == best.cited.figure.place
    return same_place and choice.features["scope"] >= best.features["scope"] - _LESS


def _by_time(rows: Sequence[Choice | None]) -> list[Choice]:
    found = list({id(row): row for row in rows if row is not None}.values())
    return sorted(found, key=lambda row: row.cited.figure.as_of or "") if len(found) >= FEWEST else []


def _first(choices: Sequence[Choice], place: str | None = None, period: str | None = None) -> Choice | None:
    """Return the best choice for a place, the newest of its indicator, or the best for a period."""
    if place is not None:
        there = [choice for choice in choices if choice.cited.figure.place == place]
        alike = [choice for choice in there if same_indicator(choice, there[0])]
        return max(alike, key=lambda choice: choice.cited.figure.as_of or "", default=None)
    for choice in choices:
        as_of = choice.cited.figure.as_of
        if period is not None and as_of is not None and in_period(as_of, period):
            return choice
    return None


def _newest_each_year(choices: Sequence[Choice]) -> list[Choice]:
    years: dict[str, Choice] = {}
    for choice in choices:
        if choice.cited.figure.as_of:
            years.setdefault(choice.cited.figure.as_of[:4], choice)
    return list(years.values())


def _asks_every_region(question: Question) -> bool:
    return "kabupaten" in question.text and "kota" in question.text and question.places in ((), (PROVINCE,))
