"""A series of figures as the geometry of an SVG chart: bars for places, a line for time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from web.words import MONTHS, dated, headline, label, period, short

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from bot.answer import Cited

WIDTH = 320
NUMBER = "Angka"
_ROW = 40
_HEIGHT, _FLOOR, _RISE, _EDGE = 150, 122, 92, 40
# About the width of a letter, and what is left free between two labels of a line.
_LETTER, _GAP = 7, 10


class Bar(NamedTuple):
    """One row: its label and value as text, its top and the length of its bar in units of the picture."""

    label: str
    value: str
    top: int
    length: float


class Point(NamedTuple):
    """One point of a line; ``labelled`` where there is room for its value and time."""

    x: float
    y: float
    label: str
    value: str
    labelled: bool


class Chart(NamedTuple):
    """A chart ``WIDTH`` wide and ``height`` high, of bars or of points.

    ``title`` and ``summary`` say what it shows to those who listen.
    """

    title: str
    summary: str
    height: int
    bars: tuple[Bar, ...] = ()
    points: tuple[Point, ...] = ()

    @property
    def path(self) -> str:
        """The points as an SVG polyline takes them."""
        return " ".join(f"{p.x:g},{p.y:g}" for p in self.points)


def compares(series: Sequence[Cited]) -> bool:
    """Say whether the series sets places side by side; else it follows one through time."""
    return len({c.figure.place for c in series}) > 1


def title(series: Sequence[Cited]) -> str:
    """Return what the series counts and along what: "Kasus menurut daerah"."""
    first = series[0].figure
    what = headline(first).unit or label(first) or first.unit or "angka"
    return f"{_capital(what)} {'menurut daerah' if compares(series) else 'dari waktu ke waktu'}"


def column(series: Sequence[Cited]) -> str:
    """Return the heading of the numbers in a table of the series: the unit that all share, else "Angka"."""
    units = {headline(c.figure).unit for c in series}
    return _capital(units.pop()) if len(units) == 1 and "" not in units else NUMBER


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def point_name(cited: Cited, *, places: bool) -> str:
    """Return what a point of the series is called: its place, or its time."""
    if places:
        return cited.figure.place or "tempat tidak disebut"
    return period(cited.figure.as_of) if cited.figure.as_of else dated(cited)


def draw(series: Sequence[Cited]) -> Chart | None:
    """Return the chart of a series of numbers; ``None`` where it would say nothing: fewer than two, or all zero."""
    numbers = [c.figure.number for c in series if c.figure.number is not None and c.figure.number >= 0]
    if len(numbers) < max(2, len(series)) or not any(numbers):
        return None
    places = compares(series)
    names = [point_name(c, places=places) for c in series]
    times = [_time(c.figure.as_of) for c in series if c.figure.as_of]
    if not places and len(times) == len(series) and all(a < b for a, b in pairwise(times)):
        labels = [_brief(c.figure.as_of or "") for c in series]
        return Chart(title(series), _summary(names, numbers), _HEIGHT, points=_points(times, numbers, labels))
    return Chart(title(series), _summary(names, numbers), _ROW * len(series), bars=_bars(names, numbers))


def _bars(names: Sequence[str], numbers: Sequence[Decimal]) -> tuple[Bar, ...]:
    most = max(numbers)
    return tuple(
        Bar(name, short(number), at * _ROW, round(float(number / most) * WIDTH, 1))
        for at, (name, number) in enumerate(zip(names, numbers, strict=True))
    )


def _points(times: Sequence[float], numbers: Sequence[Decimal], labels: Sequence[str]) -> tuple[Point, ...]:
    most, first, span = max(numbers), times[0], times[-1] - times[0]
    points: list[Point] = []
    room = float("inf")
    for time, number, name in reversed(list(zip(times, numbers, labels, strict=True))):
        x = round(_EDGE + (time - first) / span * (WIDTH - 2 * _EDGE), 1)
        half = max(len(name), len(short(number))) * _LETTER / 2
        labelled = x + half <= room
        room = x - half - _GAP if labelled else room
        points.append(Point(x, round(_FLOOR - float(number / most) * _RISE, 1), name, short(number), labelled))
    return tuple(reversed(points))


def _time(iso: str) -> float:
    """Return a date as a year with its fraction; a period counts where it ends, a year or month where it begins."""
    year, month, day = [*map(int, iso.rsplit("/", maxsplit=1)[-1].split("-")), 1, 1][:3]
    return year + (month - 1) / 12 + (day - 1) / 372


def _brief(iso: str) -> str:
    year, *month = iso.rsplit("/", maxsplit=1)[-1].split("-")
    return " ".join((*(MONTHS[int(m) - 1][:3] for m in month[:1]), year))


def _summary(names: Sequence[str], numbers: Sequence[Decimal]) -> str:
    said = [(number, f"{short(number)} ({name})") for name, number in zip(names, numbers, strict=True)]
    return f"Terendah {min(said)[1]}, tertinggi {max(said)[1]}."
