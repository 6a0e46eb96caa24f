"""How the bot writes: dates, figures, sources and numbers to call, as Indonesians write them."""

import re
from datetime import date
from decimal import Decimal

import pytest

from bot import phrases
from bot.answer import Cited
from bot.emergency import Emergency
from bot.phrases import Numbers
from index.figures.figure import Figure, Kind

DAY = date(2026, 1, 12)


def cited(text: str = "136 rumah sakit", **more: object) -> Cited:
    known: dict[str, object] = {"kind": Kind.COUNT, "unit": "rumah sakit", "place": "Provinsi Banten"} | more
    return Cited(Figure(0, len(text), text, **known), "a", "Warta Uji", "https://uji.example/a", DAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2025", "2025"),
        ("2025-08", "Agustus 2025"),
        ("2025-08-04", "4 Agustus 2025"),
        ("2024-01/2024-06", "Januari 2024 sampai Juni 2024"),
        ("2020/2025", "2020 sampai 2025"),
        ("2026-02-28/2026-03-01", "28 Februari 2026 sampai 1 Maret 2026"),
    ],
)
def test_a_period(iso: str, written: str) -> None:
    assert phrases.period(iso) == written


def test_a_day() -> None:
    assert phrases.day(date(2026, 5, 1)) == "1 Mei 2026"


@pytest.mark.parametrize(
    ("name", "published", "written"),
    [
        ("Warta Uji", DAY, "Warta Uji, 12 Januari 2026"),
        ("Warta Uji", None, "Warta Uji"),
        (None, DAY, "tanpa nama media, 12 Januari 2026"),
        ("", None, "tanpa nama media"),
    ],
)
def test_a_source_as_far_as_it_is_known(name: str | None, published: date | None, written: str) -> None:
    assert phrases.outlet(name, published) == written


def test_a_source_in_a_list_has_its_address() -> None:
    assert phrases.source_line("Warta Uji", DAY, "https://x.example") == (
        "• Warta Uji, 12 Januari 2026 · https://x.example"
    )
    assert phrases.source_line(None, None, None) == "• tanpa nama media"


@pytest.mark.parametrize(
    ("one", "written"),
    [
        (cited(as_of="2026-01-12"), "136 rumah sakit · Provinsi Banten · per 12 Januari 2026"),
        (cited(as_of="2026"), "136 rumah sakit · Provinsi Banten · per 2026"),
        (cited(place=None), "136 rumah sakit"),
        (cited("136", as_of="2026"), "136 rumah sakit · Provinsi Banten · per 2026"),
        (cited("21,1 persen", kind=Kind.PERCENT, unit="persen"), "21,1 persen · Provinsi Banten"),
        (cited("Rp7,4 triliun", kind=Kind.MONEY, unit="rupiah"), "Rp7,4 triliun · Provinsi Banten"),
        (cited("sekitar 410 kasus", unit="kasus", label="kasus DBD"), "sekitar 410 kasus DBD · Provinsi Banten"),
        (
            cited("12 kasus", unit="kasus", label="kasus DBD pada semester pertama", place="Kota Serang"),
            "12 kasus DBD · Kota Serang",
        ),
    ],
)
def test_a_figure_in_one_line(one: Cited, written: str) -> None:
    assert phrases.figure(one) == f"{written} · Warta Uji, 12 Januari 2026"


@pytest.mark.parametrize(
    ("one", "written"),
    [
        (cited(as_of="2025-12-17"), "136 rumah sakit (17 Desember 2025, Warta Uji)"),
        (cited(), "136 rumah sakit (Warta Uji)"),
        (Cited(cited().figure, "a", None, None, None), "136 rumah sakit"),
    ],
)
def test_an_earlier_figure(one: Cited, written: str) -> None:
    assert phrases.earlier(one) == written


@pytest.mark.parametrize(
    ("change", "size", "points", "says"),
    [
        ("51.2", "51,2", False, "naik 51,2 persen"),
        ("-3.5", "3,5", False, "turun 3,5 persen"),
        ("1.1", "1,1", True, "naik 1,1 poin persen"),
        ("0", "0", False, "tidak berubah"),
    ],
)
def test_a_computed_change_says_that_it_is_computed(change: str, size: str, points: bool, says: str) -> None:  # noqa: FBT001  # a table's column
    text = phrases.computed(Decimal(change), size, points=points)
    assert says in text
    assert text.startswith("Dihitung")


def test_suggestions_are_a_line_each() -> None:
    assert phrases.suggestions(["Satu?", "Dua?"]).splitlines()[1:] == ["• Satu?", "• Dua?"]
    assert phrases.suggestions([]) == ""


@pytest.mark.parametrize("sign", list(Emergency))
def test_an_emergency_shows_the_numbers_of_the_settings_first(sign: Emergency) -> None:
    text = phrases.urgent(sign, Numbers("112", "0800-1-111"))
    assert "119" not in text
    assert "112" in text
    assert ("0800-1-111" if sign is Emergency.DESPAIR else "112") in text.splitlines()[0]


def test_what_is_wrong_with_a_message_is_said() -> None:
    assert "1000" in phrases.invalid("a" * 2000, 1000, ["Satu?"])
    assert "Satu?" in phrases.invalid("  ", 1000, ["Satu?"])


def texts() -> dict[str, str]:
    return {name: value for name, value in vars(phrases).items() if name.isupper() and isinstance(value, str)}


@pytest.mark.parametrize(("name", "text"), texts().items())
def test_every_phrase_is_plain_and_polite(name: str, text: str) -> None:
    """No English, no chat words, no double spaces, and nobody is addressed as "kamu"."""
    assert re.findall(r"(?i)\b(?:sorry|please|error|kamu|lu|gue|nggak|gak|banget|yg)\b", text) == []
    assert "  " not in text


@pytest.mark.parametrize("name", ["NOT_FOUND", "OUT_OF_SCOPE", "MEDICAL"])
def test_a_refusal_begins_with_an_apology(name: str) -> None:
    assert texts()[name].startswith("Maaf, ")
