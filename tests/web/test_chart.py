"""The geometry of charts."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from bot.answer import Cited
from index.figures.figure import Figure, Kind
from web.chart import WIDTH, column, draw


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
    kept = [p for p in chart.points if p.labelled]
    assert chart.points[-1].labelled
    assert 3 <= len(kept) < 12
    # A letter of 13 pixels is 7 wide on average.
    assert all(b.x - a.x >= 7 * (len(a.label) + len(b.label)) / 2 for a, b in pairwise(kept))


def test_short_labels_need_little_room() -> None:
    chart = draw(
        series(("121", None, "2021-10"), ("125", None, "2023"), ("128", None, "2024"), ("136", None, "2026-01"))
    )
    assert chart is not None
    assert all(p.labelled for p in chart.points)


@pytest.mark.parametrize(
    ("texts", "heading"),
    [
        (("136 rumah sakit", "128 rumah sakit"), "Rumah sakit"),
        (("136 rumah sakit", "128"), "Rumah sakit"),
        (("136 rumah sakit", "121 RS"), "Angka"),
        (("98 persen", "97,5 persen"), "Angka"),
        (("98 persen", "136 rumah sakit"), "Angka"),
        (("tujuh rumah sakit", "136 rumah sakit"), "Angka"),
    ],
)
def test_a_unit_that_all_share_stands_over_the_column(texts: tuple[str, ...], heading: str) -> None:
    units = ["persen" if "persen" in text else "rumah sakit" for text in texts]
    figures = [
        Figure(0, len(text), text, Kind.COUNT, Decimal(1), unit=unit) for text, unit in zip(texts, units, strict=True)
    ]
    assert column([Cited(figure, "a", None, None, None) for figure in figures]) == heading


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
