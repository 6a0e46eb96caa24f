"""Figures side by side: a row a place or a time, and a change computed only where it can honestly be."""

from decimal import Decimal

import pytest

from bot.answer import Cited, Status
from bot.bot import Bot
from bot.periods import spanned
from bot.series import change
from bot.weigh import Choice
from index.figures.figure import Figure, Kind, Qualifier

LEBAK, PANDEGLANG, BANTEN = "Kabupaten Lebak", "Kabupaten Pandeglang", "Provinsi Banten"


def values(bot: Bot, question: str) -> list[tuple[str | None, str]]:
    series = bot.ask(question).series
    return [(cited.figure.place, cited.figure.value) for cited in series or ()]


@pytest.mark.parametrize(
    "question",
    [
        "bandingkan kasus TBC Lebak dan Pandeglang tahun 2024",
        "tbc lebak vs pandeglang 2024",
        "kasus TBC 2024 lebih banyak mana, Lebak atau Pandeglang?",
    ],
)
def test_a_comparison_has_a_row_a_place(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.status is Status.ANSWERED
    assert values(bot, question) == [(LEBAK, "2419"), (PANDEGLANG, "1897")]
    first, second, *_ = answer.text.splitlines()
    assert first.startswith("2.419 kasus TBC · Kabupaten Lebak · per 2024")
    assert second.startswith("1.897 kasus TBC · Kabupaten Pandeglang · per 2024")


def test_rows_stand_in_the_order_asked(bot: Bot) -> None:
    assert values(bot, "bandingkan kasus TBC Pandeglang dan Lebak tahun 2024") == [
        (PANDEGLANG, "1897"),
        (LEBAK, "2419"),
    ]


@pytest.mark.parametrize(
    ("question", "rows", "computed"),
    [
        (
            "bagaimana perubahan kasus TBC di Lebak dari 2022 ke 2024?",
            [(LEBAK, "1600"), (LEBAK, "2419")],
            "naik 51,2 persen",
        ),
        ("bandingkan kasus TBC Lebak 2022 dan 2024", [(LEBAK, "1600"), (LEBAK, "2419")], "naik 51,2 persen"),
        (
            "gimana tren stunting di banten dari 2022 ke 2024",
            [(BANTEN, "20"), (BANTEN, "21.1")],
            "naik 1,1 poin persen",
        ),
        ("perkembangan stunting banten sejak 2022", [(BANTEN, "20"), (BANTEN, "21.1")], "naik 1,1 poin persen"),
    ],
)
def test_a_trend_is_told_oldest_first_with_its_change(
    bot: Bot, question: str, rows: list[tuple[str, str]], computed: str
) -> None:
    answer = bot.ask(question)
    assert values(bot, question) == rows
    [one] = answer.computed
    assert computed in one.text
    assert one.text.startswith("Dihitung dari data pertama dan terakhir di atas")
    assert one.text in answer.text
    assert [source.figure.value for source in one.sources] == [rows[0][1], rows[-1][1]]


def test_the_newest_of_a_series_comes_first_among_the_figures(bot: Bot) -> None:
    answer = bot.ask("bagaimana perubahan kasus TBC di Lebak dari 2022 ke 2024?")
    assert answer.figures[0].figure.value == "2419"
    assert answer.passages[0].article_id == "tbc-lebak-2024"


def test_years_of_a_trend_without_a_figure_are_named(bot: Bot) -> None:
    answer = bot.ask("bagaimana perubahan kasus TBC di Lebak dari 2021 ke 2024?")
    assert values(bot, "bagaimana perubahan kasus TBC di Lebak dari 2021 ke 2024?") == [
        (LEBAK, "1600"),
        (LEBAK, "2419"),
    ]
    assert "2021, 2023 · tidak ada data" in answer.text.splitlines()
    assert answer.status is Status.ANSWERED


@pytest.mark.parametrize(
    ("named", "years"),
    [
        (("2021", "2024"), ("2021", "2022", "2023", "2024")),
        (("2024", "2022"), ("2022", "2023", "2024")),
        (("2024",), ("2024",)),
        (("2024-05", "2024-12"), ("2024-05", "2024-12")),
        ((), ()),
    ],
)
def test_two_years_span_those_between(named: tuple[str, ...], years: tuple[str, ...]) -> None:
    assert spanned(named) == years


def test_a_trend_is_of_the_place_asked_for_or_there_is_none(bot: Bot) -> None:
    assert bot.ask("bagaimana perubahan kasus TBC di Pandeglang dari 2022 ke 2024?").series is None


def test_a_target_is_no_part_of_a_trend(bot: Bot) -> None:
    assert "14" not in [value for _, value in values(bot, "tren stunting di banten dari 2022 ke 2029")]


@pytest.mark.parametrize(
    "question", ["bagaimana perubahan jumlah rumah sakit jiwa di Banten dari 2020 ke 2025?", "bandingkan harga cabai"]
)
def test_nothing_is_set_side_by_side_that_is_not_there(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.series is None
    assert answer.computed == ()
    assert answer.status in (Status.NOT_FOUND, Status.OUT_OF_SCOPE)


def test_places_are_not_subtracted_from_each_other(bot: Bot) -> None:
    assert bot.ask("bandingkan kasus TBC Lebak dan Pandeglang tahun 2024").computed == ()


def test_a_row_is_the_newest_of_its_place(bot: Bot) -> None:
    assert values(bot, "bandingkan kasus TBC Lebak dan Pandeglang") == [(LEBAK, "2419"), (PANDEGLANG, "1897")]


@pytest.mark.parametrize(
    "question", ["bandingkan kasus TBC Lebak dan Kota Serang", "bandingkan kasus TBC Lebak, Pandeglang dan Kota Serang"]
)
def test_a_place_without_data_is_said_to_have_none(bot: Bot, question: str) -> None:
    lines = bot.ask(question).text.splitlines()
    assert any("Kota Serang" in line and "tidak ada data" in line.lower() for line in lines)


def choice(number: str | None, as_of: str | None = "2024", **more: object) -> Choice:
    """Make a choice of a figure; of another, ``more`` says what is different."""
    known = {"kind": Kind.COUNT, "unit": "kasus", "place": LEBAK} | more
    figure = Figure(0, 1, number or "?", number=None if number is None else Decimal(number), as_of=as_of, **known)  # type: ignore[arg-type]
    return Choice(Cited(figure, "artikel", None, None, None), 0, (0, 1), "", {}, 0.0, frozenset())


@pytest.mark.parametrize(
    ("first", "last", "value", "says"),
    [
        (choice("100", "2020"), choice("150", "2024"), "50", "naik 50 persen"),
        (choice("150", "2020"), choice("100", "2024"), "-33.3", "turun 33,3 persen"),
        (choice("100", "2020"), choice("0", "2024"), "-100", "turun 100 persen"),
        (choice("100", "2020"), choice("100", "2024"), "0", "tidak berubah"),
        (
            choice("24.5", "2021", kind=Kind.PERCENT, unit="persen"),
            choice("20", "2024", kind=Kind.PERCENT, unit="persen"),
            "-4.5",
            "turun 4,5 poin persen",
        ),
        (choice("100", "2024-01"), choice("1345", "2024-06", qualifier=Qualifier.EXACT), "1245", "naik 1.245 persen"),
    ],
)
def test_the_change_between_two_figures(first: Choice, last: Choice, value: str, says: str) -> None:
    computed = change(first, last)
    assert computed is not None
    assert computed.value == value
    assert says in computed.text
    assert computed.sources == (first.cited, last.cited)


@pytest.mark.parametrize(
    "last",
    [
        choice("150", place=PANDEGLANG),
        choice("150", unit="orang"),
        choice("150", kind=Kind.MONEY),
        choice("150", qualifier=Qualifier.ABOUT),
        choice("150", qualifier=Qualifier.OVER),
        choice("150", "2020"),
        choice("150", high=Decimal(160)),
        choice(None),
    ],
    ids=["place", "unit", "kind", "about", "over", "same time", "range", "no number"],
)
def test_no_change_between_figures_that_do_not_match(last: Choice) -> None:
    assert change(choice("100", "2020"), last) is None
    assert change(last, choice("100", "2020")) is None


def test_no_change_from_nothing() -> None:
    assert change(choice("0", "2020"), choice("5", "2024")) is None
