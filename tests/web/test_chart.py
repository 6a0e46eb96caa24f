"""The geometry of charts."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from bot.answer import Cited
from index.figures.figure import Figure, Kind
from web.chart import WIDTH, draw


def series(*points: tuple[str | None, str | None, str | None]) -> list[Cited]:
    """Return figures of (number, place, as of)."""
    return [
        Cited(
            Figure(0, 1, "x", Kind.COUNT, None if n is None else Decimal(n), unit="kasus", place=place, as_of=when),
            "a", None, None, None,
        )
        for n, place, when in points
    ]  # fmt: skip


def test_places_are_bars_in_proportion() -> None:
    chart = draw(series(("200", "Kota Serang", "2025"), ("50", "Kota Cilegon", "2025")))
    assert chart is not None
    assert [bar.length for bar in chart.bars] == [WIDTH, WIDTH / 4]
    assert chart.title == "Kasus menurut daerah"
    assert chart.summary == "Terendah 50 (Kota Cilegon), tertinggi 200 (Kota Serang)."


def test_time_is_a_line_with_true_distances() -> None:
    chart = draw(series(("10", None, "2020"), ("20", None, "2021"), ("40", None, "2024")))
    assert chart is not None
    assert [(p.x, p.y) for p in chart.points] == [(40, 99), (100, 76), (280, 30)]
    assert [p.label for p in chart.points] == ["2020", "2021", "2024"]


def test_labels_that_would_overlap_give_way_to_newer_ones() -> None:
    months = [(str(n), None, f"2024-{n:02}") for n in range(1, 13)]
    chart = draw(series(*months))
    assert chart is not None
    kept = [p.x for p in chart.points if p.labelled]
    assert chart.points[-1].labelled
    assert all(b - a >= 84 for a, b in pairwise(kept))


@pytest.mark.parametrize(
    "points",
    [
        [("5", None, "2020")],
        [("5", None, "2020"), (None, None, "2021")],
        [("0", "A", None), ("0", "B", None)],
        [("-5", "A", None), ("3", "B", None)],
        [],
    ],
)
def test_what_says_nothing_is_not_drawn(points: list[tuple[str | None, str | None, str | None]]) -> None:
    assert draw(series(*points)) is None


@pytest.mark.parametrize("times", [("2020", None), ("2021", "2020"), ("2020", "2020")])
def test_times_that_do_not_rise_are_bars(times: tuple[str, str | None]) -> None:
    chart = draw(series(*[("5", None, time) for time in times]))
    assert chart is not None
    assert len(chart.bars) == 2
    assert chart.points == ()
