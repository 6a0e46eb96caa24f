"""Dates without a year get one: from the day of the text, else from a full date beside them, else none."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from index.figures.figure import Kind
from index.figures.lexicon import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.figure import Figure

_YEAR = 4
"""Length of the code of a year alone."""
_NEW_YEAR, _HALF_YEAR = 75, 183
"""Days within which "20 Desember" in January is last year's, where this year's is more than half a year away."""
_WORD = re.compile(r"[a-z]+")


def resolved(figures: Sequence[Figure], day: date | None, beside: int | None = None) -> Sequence[Figure]:
    """Return the figures of a text with the years that can be known; "--12-01" stays where none can.

    ``beside`` is a year that what stands around the text names.
    """
    if not any(_yearless(f) for f in figures):
        return figures
    ahead = _years_ahead(figures)
    out: list[Figure] = []
    last = named = None
    for figure, following in zip(figures, ahead, strict=True):
        if _yearless(figure):
            out.append(_dated(figure, named, last or following or beside, day))
            continue
        out.append(figure)
        last = year_of(figure) or last
        named = year_of(figure) if figure.kind is Kind.DATE and len(figure.code or "") == _YEAR else named
    return out


def _dated(figure: Figure, named: int | None, beside: int | None, day: date | None) -> Figure:
    """Give a date its year: that of "Pada 2024 … Januari 30 kasus", else by the day of the text, else one beside it."""
    code, weekday = figure.code or "", _weekday(figure.text)
    if day is None:
        year = named or beside
    else:
        year = named if named and weekday is None and named <= day.year else _near(code, weekday, day)
    if year is None:
        return figure
    return figure._replace(code=code.replace("--", f"{year:04}-"), rules=(*figure.rules, "year found"))


def _yearless(figure: Figure) -> bool:
    """Say whether a date lacks its year; that of a day alone ("---10") lacks its month too and is left as it is."""
    return figure.kind is Kind.DATE and figure.code is not None and "--" in figure.code and "---" not in figure.code


def year_of(figure: Figure) -> int | None:
    """Return the year in which a dated figure ends."""
    if figure.kind is not Kind.DATE or not figure.code or "--" in figure.code:
        return None
    return int(figure.code.rpartition("/")[2][:4])


def _years_ahead(figures: Sequence[Figure]) -> list[int | None]:
    """Return for each figure the year of the first full date after it."""
    years: list[int | None] = []
    ahead = None
    for figure in reversed(figures):
        years.append(ahead)
        ahead = ahead if _yearless(figure) else year_of(figure) or ahead
    return years[::-1]


def _weekday(text: str) -> int | None:
    first = _WORD.match(text.lower())
    return WEEKDAYS.get(first.group()) if first else None


def _near(code: str, weekday: int | None, day: date) -> int:
    """Return the year of a date or period without one: this year's, or one beside it by weekday or near New Year."""
    code = code.rpartition("/")[2]
    month, number = int(code[2:4]), int(code[5:7]) if code[4:5] == "-" else 15
    distance = {year: abs((_on(year, month, number) - day).days) for year in (day.year, day.year - 1, day.year + 1)}
    if weekday is not None:
        fitting = [year for year in distance if _on(year, month, number).weekday() == weekday]
        return min(fitting or distance, key=distance.__getitem__)
    nearest = min(distance, key=distance.__getitem__)
    return nearest if distance[nearest] <= _NEW_YEAR and distance[day.year] > _HALF_YEAR else day.year


def _on(year: int, month: int, number: int) -> date:
    return date(year, month, min(number, 28) if month == 2 else number)
