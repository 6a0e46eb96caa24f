"""Which series are drawn, and that their picture is one for a phone."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from PIL import Image

from bot.answer import Cited
from bot.chart import Chart, Point, chart, draw, number
from index.figures.figure import Figure, Kind

SERANG = "Kota Serang"
PROVINCE = "Provinsi Banten"


def figure(value: str, as_of: str | None = "2025", place: str = PROVINCE, **more: str) -> Cited:
    high = Decimal(more.pop("high")) if "high" in more else None
    known = {"unit": "persen", "label": "prevalensi stunting", "place": place, "as_of": as_of} | more
    return Cited(Figure(0, 1, value, Kind.PERCENT, Decimal(value), high, **known), "a", "Antara", None, None)  # type: ignore[arg-type]


def test_one_place_through_time_is_a_trend_in_order() -> None:
    assert chart([figure("20", "2022"), figure("24.5", "2021"), figure("21.1", "2024-07", high="22")]) == Chart(
        "Prevalensi stunting", "Provinsi Banten", "persen", trend=True,
        points=(Point("2021", 2021, 24.5), Point("2022", 2022, 20), Point("Juli 2024", 2024.5, 21.1, 22)),
        sources=("Antara",),
    )  # fmt: skip


def test_several_places_are_a_comparison_in_the_order_given() -> None:
    drawn = chart([figure("29.4", place="Kabupaten Pandeglang"), figure("9", place="Kota Tangerang Selatan")])
    assert drawn is not None
    assert not drawn.trend
    assert [(point.name, point.value) for point in drawn.points] == [
        ("Kabupaten Pandeglang", 29.4),
        ("Kota Tangerang Selatan", 9),
    ]


def test_places_name_their_time_where_it_is_not_that_of_most() -> None:
    drawn = chart([figure("29.4", "2022", SERANG), figure("9", "2021", "Kota Cilegon"), figure("20", "2022")])
    assert drawn is not None
    assert drawn.where == "Menurut daerah, 2022"
    assert [point.name for point in drawn.points] == ["Kota Serang", "Kota Cilegon (2021)", "Provinsi Banten"]


@pytest.mark.parametrize(
    "series",
    [
        [],
        [figure("20")],
        [figure("20"), figure("21")],
        [figure("20", None), figure("21", "2024")],
        [figure("20", "2022"), figure("21", "2023", unit="orang")],
        [figure("20", place=SERANG), figure("21", place=SERANG)],
    ],
)
def test_what_would_say_nothing_is_not_drawn(series: list[Cited]) -> None:
    assert chart(series) is None


def test_many_points_keep_the_latest() -> None:
    drawn = chart([figure("20", str(year)) for year in range(1950, 2026)])
    assert drawn is not None
    assert (drawn.points[0].name, drawn.points[-1].name) == ("1996", "2025")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (136, "136"),
        (24.5, "24,5"),
        (1234.567, "1.234,57"),
        (7.4e6, "7.400.000"),
        (0, "0"),
        (-2.5, "-2,5"),
        (100, "100"),
    ],
)
def test_numbers_are_written_as_indonesians_do(value: float, text: str) -> None:
    assert number(value) == text


YEARS = tuple(Point(str(year), year, year * 1e9) for year in range(2000, 2026))
TOWNS = tuple(Point(f"Kota {i} dengan nama panjang", 0, i, i + 1) for i in range(30))
ZEROS = (Point("2021", 2021, 0), Point("2022", 2022, 0))
FALLS = (Point("Lebak", 0, -3), Point("Serang", 0, -1))


@pytest.mark.parametrize(
    "shown",
    [
        Chart("Kasus $x$ <b>", PROVINCE, "kasus", trend=True, points=YEARS, sources=("Antara", "Kompas")),
        Chart("Prevalensi", "Menurut daerah", "persen", trend=False, points=TOWNS, sources=()),
        Chart("Nol", "", "jumlah", trend=True, points=ZEROS, sources=("A" * 300,)),
        Chart("Turun", "", "poin", trend=False, points=FALLS, sources=()),
    ],
    ids=["many years", "many places", "zeros", "negative"],
)
def test_a_picture_is_one_that_telegram_takes_and_a_phone_shows(shown: Chart) -> None:
    with Image.open(io.BytesIO(draw(shown))) as picture:
        assert picture.format == "PNG"
        assert 1000 <= picture.width <= 1280
        assert picture.height <= 3 * picture.width
