"""A series of figures as a picture that reads well on a phone: a line through time, or a bar a place."""

from __future__ import annotations

import io
import textwrap
import threading
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.phrases import period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from bot.answer import Cited

_INK, _SOFT, _GRID, _MARK = "#1b2733", "#52616f", "#dfe5ea", "#0b6e63"
_WIDTH, _DPI = 4.2, 256  # inches: text of 10 points on 4.2 inches is still 8 on a phone of 3.3; 1,075 pixels across
_TREND_HEIGHT, _BAR_HEIGHT, _MARGINS = 3.5, 0.36, 1.35  # inches
_PAD = 0.1  # inches around everything
_MOST = 30
"""Points of a picture: more cannot be told apart on a phone. A trend keeps the latest, a comparison the first."""
_APART = 0.17  # share of a line's length that two labelled points are apart at least, or their texts would touch
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
# matplotlib's font caches belong to the process; a picture takes a fifth of a second, so they are drawn one by one.
_DRAWING = threading.Lock()


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a place or time: ``name`` is written on the axis, ``at`` is the year with its fraction (0 for places).

    ``high`` is the upper end of a range, else ``None``.
    """

    name: str
    at: float
    value: float
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """What a picture shows, as plain values: a trend through time, or places side by side."""

    title: str
    where: str
    unit: str
    trend: bool
    points: tuple[Point, ...]
    sources: tuple[str, ...]


def chart(series: Sequence[Cited]) -> Chart | None:
    """Return what there is to draw of a series; ``None`` for fewer than two numbers, or numbers of different units.

    Figures of one place are a trend, and need different times; figures of several places are a comparison.
    """
    cited = [c for c in series if c.figure.number is not None]
    places = list(dict.fromkeys(c.figure.place for c in cited))
    trend = len(places) == 1
    dated = [c for c in cited if not trend or _when(c)]
    usual = Counter(c.figure.as_of for c in dated).most_common(1)[0][0] if dated else None
    points = [_point(c, usual, trend=trend) for c in dated]
    if len({p.name for p in points}) < 2 or len({c.figure.unit for c in dated}) != 1:
        return None
    kept = sorted(points, key=lambda p: p.at)[-_MOST:] if trend else points[:_MOST]
    sources = tuple(dict.fromkeys(c.outlet for c in dated if c.outlet))
    first = dated[0].figure
    title = (first.label or first.unit or "angka")[:1].upper() + (first.label or first.unit or "angka")[1:]
    where = (first.place or "") if trend else ", ".join(["Menurut daerah", *([period(usual)] if usual else [])])
    return Chart(title, where, first.unit or "jumlah", trend, tuple(kept), sources)


def _when(cited: Cited) -> str | None:
    """Return when a figure holds: its own date, else that of its article."""
    return cited.figure.as_of or (cited.published.isoformat() if cited.published else None)


def _point(cited: Cited, usual: str | None, *, trend: bool) -> Point:
    """Return a figure as a point; a place is named with its time where that is not the usual one."""
    figure, when = cited.figure, _when(cited)
    high = None if figure.high is None else float(figure.high)
    if trend and when:
        return Point(period(when), _year(when), float(figure.number or 0), high)
    time = f" ({period(figure.as_of)})" if figure.as_of and figure.as_of != usual else ""
    return Point((figure.place or "tanpa tempat") + time, 0.0, float(figure.number or 0), high)


def _year(iso: str) -> float:
    """Return an ISO date as a year with its fraction; a year or month counts as its beginning, a period as its end."""
    year, month, day = (*(int(part) for part in iso.rpartition("/")[2].split("-")), 1, 1)[:3]
    return year + (month - 1) / 12 + (day - 1) / 365


def draw(shown: Chart) -> bytes:
    """Return the picture as PNG. Takes some tenths of a second: not for an event loop."""
    # Loading matplotlib takes a second and 40 MB; only a process that draws pays for it.
    from matplotlib.figure import Figure as Picture  # noqa: PLC0415
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415

    with _DRAWING:
        height = _TREND_HEIGHT if shown.trend else _MARGINS + _BAR_HEIGHT * len(shown.points)
        engine = ConstrainedLayoutEngine(h_pad=_PAD, w_pad=_PAD)
        picture = Picture(figsize=(_WIDTH, height), dpi=_DPI, facecolor="white", layout=engine)
        axes = picture.add_subplot()
        divisor, unit = _scale(shown)
        (_trend if shown.trend else _bars)(axes, shown.points, divisor, unit)
        _frame(axes)
        title = "\n".join(filter(None, [_lines(shown.title, 36), shown.where]))
        picture.suptitle(title, x=0.02, ha="left", fontsize=12, fontweight="bold", color=_INK, parse_math=False)
        note = _lines("Sumber: " + ", ".join(shown.sources), 62) if shown.sources else ""
        picture.supxlabel(note, x=0.02, ha="left", fontsize=7.5, color=_SOFT, parse_math=False)
        out = io.BytesIO()
        picture.savefig(out, format="png")
        return out.getvalue()


def _scale(shown: Chart) -> tuple[int, str]:
    """Return what to divide by so that the numbers are short, and the unit that they then have."""
    most = max(abs(p.high or p.value) for p in shown.points)
    divisor, word = next(((size, word) for size, word in _SCALES if most >= size), (1, ""))
    return divisor, f"{word} {shown.unit}".strip()


def _trend(axes: Axes, points: Sequence[Point], divisor: int, unit: str) -> None:
    years, values = [p.at for p in points], [p.value / divisor for p in points]
    axes.plot(years, values, color=_MARK, linewidth=2, marker="o", markersize=6)
    _ranges(axes, points, divisor)
    chosen = _spread(years)
    for i in chosen:
        axes.annotate(
            _value(points[i], divisor), (years[i], values[i]), xytext=(0, 8), textcoords="offset points",
            ha="center", fontsize=10, fontweight="bold", color=_INK, parse_math=False,
        )  # fmt: skip
    names = [_lines(points[i].name, 9) for i in chosen]
    axes.set_xticks([years[i] for i in chosen], names, fontsize=9)
    axes.set_xlabel("waktu", fontsize=10, color=_SOFT)
    axes.set_ylabel(unit, fontsize=10, color=_SOFT, parse_math=False)
    axes.margins(x=0.1, y=0.22)
    _from_zero(axes, values)


def _spread(years: Sequence[float]) -> list[int]:
    """Return which of the points, in order of time, are labelled: the last, and before it each that has room."""
    gap = (years[-1] - years[0]) * _APART
    chosen = [len(years) - 1]
    for i in range(len(years) - 2, -1, -1):
        if years[chosen[-1]] - years[i] >= gap:
            chosen.append(i)
    return chosen[::-1]


def _ranges(axes: Axes, points: Sequence[Point], divisor: int) -> None:
    for p in points:
        if p.high is not None:
            axes.vlines(p.at, p.value / divisor, p.high / divisor, color=_MARK, linewidth=5, alpha=0.3)


def _from_zero(axes: Axes, values: Sequence[float]) -> None:
    """Let the axis begin at zero unless the values lie so close together that nothing would be seen."""
    if min(values) >= 0 and max(values) - min(values) > 0.15 * max(values):
        axes.set_ylim(bottom=0)


def _bars(axes: Axes, points: Sequence[Point], divisor: int, unit: str) -> None:
    rows = range(len(points))
    values = [p.value / divisor for p in points]
    axes.barh(rows, values, color=_MARK, height=0.62)
    for row, p in zip(rows, points, strict=True):
        axes.annotate(
            _value(p, divisor), (max(p.value, 0) / divisor, row), xytext=(4, 0), textcoords="offset points",
            va="center", fontsize=10, fontweight="bold", color=_INK, parse_math=False,
        )  # fmt: skip
    axes.set_yticks(rows, [_short(p.name) for p in points], fontsize=10, color=_INK)
    axes.invert_yaxis()
    axes.set_xlabel(unit, fontsize=10, color=_SOFT, parse_math=False)
    axes.margins(x=0.18)


def _short(place: str) -> str:
    return _lines(place.replace("Kabupaten ", "Kab. "), 18)


def _frame(axes: Axes) -> None:
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(_GRID)
    axes.grid(axis="y" if axes.lines else "x", color=_GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(colors=_SOFT, length=0, labelsize=9)
    axis = axes.yaxis if axes.lines else axes.xaxis
    axis.set_major_formatter(lambda value, _: number(value))


def _value(point: Point, divisor: int) -> str:
    low = number(point.value / divisor)
    return low if point.high is None else f"{low}–{number(point.high / divisor)}"


def number(value: float) -> str:
    """Write a number as Indonesians do, with two decimals at most: 1.234,5."""
    whole, _, decimals = f"{value:,.2f}".partition(".")
    return ",".join(part for part in (whole.replace(",", "."), decimals.rstrip("0")) if part)


def _lines(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width)) or text
