"""A series of figures as the geometry of an SVG chart: columns of bars for places, a line for time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from web.words import dated, period, short

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from bot.answer import Cited

WIDTH = 320
_ROW = 40


class Bar(NamedTuple):
    """One row: its label and value as text, its top and the length of its bar in units of the picture."""

    label: str
    value: str
    top: int
    length: float


class Chart(NamedTuple):
    """A chart ``WIDTH`` wide and ``height`` high; ``title`` and ``summary`` say what it shows to those who listen."""

    title: str
    summary: str
    height: int
    bars: tuple[Bar, ...]


def compares(series: Sequence[Cited]) -> bool:
    """Say whether the series sets places side by side; else it follows one through time."""
    return len({c.figure.place for c in series}) > 1


def point_name(cited: Cited, *, places: bool) -> str:
    """Return what a point of the series is called: its place, or its time."""
    if places:
        return cited.figure.place or "tempat tidak disebut"
    return period(cited.figure.as_of) if cited.figure.as_of else dated(cited)


def draw(series: Sequence[Cited]) -> Chart | None:
    """Return the chart of a series of numbers; ``None`` where a chart would say nothing (fewer than two numbers)."""
    numbers = [c.figure.number for c in series]
    if len(numbers) < 2 or any(n is None or n < 0 for n in numbers) or not any(numbers):
        return None
    places = compares(series)
    named = [(point_name(c, places=places), n) for c, n in zip(series, numbers, strict=True) if n is not None]
    what = series[0].figure.label or series[0].figure.unit or "Angka"
    title = f"{what[:1].upper()}{what[1:]} {'menurut daerah' if places else 'dari waktu ke waktu'}"
    return Chart(title, _summary(named), _ROW * len(named), _bars(named))


def _bars(named: Sequence[tuple[str, Decimal]]) -> tuple[Bar, ...]:
    top = max(number for _, number in named)
    return tuple(
        Bar(name, short(number), at * _ROW, round(float(number / top) * WIDTH, 1))
        for at, (name, number) in enumerate(named)
    )


def _summary(named: Sequence[tuple[str, Decimal]]) -> str:
    low, high = min(named, key=lambda n: n[1]), max(named, key=lambda n: n[1])
    return f"Terendah {short(low[1])} ({low[0]}), tertinggi {short(high[1])} ({high[0]})."
