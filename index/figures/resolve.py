"""Dates without a year get one: from the day of the text, else from a full date beside them, else none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.figures.figure import Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date


def resolved(figures: Sequence[Figure], day: date | None) -> Iterator[Figure]:
    """Yield the figures with the years that can be known; "--12-01" stays where none can."""
    for i, figure in enumerate(figures):
        if figure.kind is Kind.DATE and figure.code and "--" in figure.code:
            yield replace(figure, code=_with_year(figure.code, figures, i, day))
        else:
            yield figure


def _with_year(code: str, figures: Sequence[Figure], i: int, day: date | None) -> str:
    near = [*reversed(figures[:i]), *figures[i + 1 :]]
    year = _nearest_year(near)
    if day is not None and (year is None or abs(int(year) - day.year) > 1):
        year = str(_year_before(code, day))
    return code if year is None else code.replace("--", f"{year}-")


def _nearest_year(near: Iterable[Figure]) -> str | None:
    codes = (f.code for f in near if f.kind is Kind.DATE and f.code)
    return next((c[-10:][:4] if "/" not in c else c.rpartition("/")[2][:4] for c in codes if "--" not in c), None)


def _year_before(code: str, day: date) -> int:
    """Choose the year that puts the date nearest to ``day``: news speaks of what was and of what comes soon."""
    month = int(code[2:4])
    ahead = month - day.month
    return day.year - 1 if ahead > 6 else day.year + 1 if ahead < -6 else day.year
