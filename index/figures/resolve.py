"""Dates without a year get one: from the day of the text, else from a full date beside them, else none."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from index.figures.figure import Kind
from index.figures.lexicon import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.figures.figure import Figure

_NEW_YEAR, _HALF_YEAR = 75, 183
"""Days within which "20 Desember" in January is last year's, where this year's is more than half a year away."""
_WORD = re.compile(r"[a-z]+")


def resolved(figures: Sequence[Figure], day: date | None) -> Sequence[Figure]:
    """Return the figures with the years that can be known; "--12-01" stays where none can."""
    return list(_resolved(figures, day)) if any(_yearless(f) for f in figures) else figures


def _resolved(figures: Sequence[Figure], day: date | None) -> Iterator[Figure]:
    before = None
    for figure, ahead in zip(figures, _years_ahead(figures), strict=True):
        if _yearless(figure):
            yield _dated(figure, before or ahead, day)
        else:
            before = _year(figure) or before
            yield figure


def _dated(figure: Figure, beside: int | None, day: date | None) -> Figure:
    code = figure.code or ""
    year = _near(code, _weekday(figure.text), day) if day else beside
    if year is None:
        return figure
    return replace(
        figure,
        code=code.replace("--", f"{year}-"),
        rules=(*figure.rules, "year from beside" if not day else "year from day"),
    )


def _yearless(figure: Figure) -> bool:
    return figure.kind is Kind.DATE and figure.code is not None and "--" in figure.code


def _year(figure: Figure) -> int | None:
    """Return the year in which a dated figure ends."""
    if figure.kind is not Kind.DATE or not figure.code:
        return None
    return int(figure.code.rpartition("/")[2][:4])


def _years_ahead(figures: Sequence[Figure]) -> list[int | None]:
    """Return for each figure the year of the first full date after it."""
    years: list[int | None] = []
    ahead = None
    for figure in reversed(figures):
        years.append(ahead)
        ahead = ahead if _yearless(figure) else _year(figure) or ahead
    return years[::-1]


def _weekday(text: str) -> int | None:
    first = _WORD.match(text.lower())
    return WEEKDAYS.get(first.group()) if first else None


def _near(code: str, weekday: int | None, day: date) -> int:
    """Return the year of a date that names none: this year's, or one next to it by the weekday or around New Year."""
    month, number = int(code[2:4]), int(code[5:7]) if code[4:5] == "-" else 15
    distance = {year: abs((_on(year, month, number) - day).days) for year in (day.year, day.year - 1, day.year + 1)}
    if weekday is not None:
        fitting = [year for year in distance if _on(year, month, number).weekday() == weekday]
        return min(fitting or distance, key=distance.__getitem__)
    nearest = min(distance, key=distance.__getitem__)
    return nearest if distance[nearest] <= _NEW_YEAR and distance[day.year] > _HALF_YEAR else day.year


def _on(year: int, month: int, number: int) -> date:
    return date(year, month, min(number, 28) if month == 2 else number)
