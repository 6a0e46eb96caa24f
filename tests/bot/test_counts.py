"""What a figure counts: its sort, what became of the people, how old they are, and what the question says itself."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot import counts
from bot.question import Question
from bot.scope import is_part, part
from index.figures.figure import Figure, Kind

Asked = Callable[[str], Question]


def figure(text: str, unit: str | None, kind: Kind = Kind.COUNT, at: int = 0, label: str = "") -> Figure:
    number = Decimal(text.split(maxsplit=1)[0].replace(".", "").replace(",", "."))
    return Figure(at, at + len(text), text, kind, number=number, unit=unit, label=label)


@pytest.mark.parametrize(
    ("kind", "unit", "sort"),
    [
        (Kind.RANGE, "bulan", Kind.DURATION),
        (Kind.RANGE, "tahun", Kind.DURATION),
        (Kind.RANGE, "persen", Kind.PERCENT),
        (Kind.RANGE, "rupiah", Kind.MONEY),
        (Kind.RANGE, "orang", Kind.COUNT),
        (Kind.RANGE, None, Kind.RANGE),
        (Kind.PERCENT, "persen", Kind.PERCENT),
    ],
)
def test_the_sort_of_a_range_is_that_of_its_unit(kind: Kind, unit: str | None, sort: Kind) -> None:
    assert counts.sort(figure("6", unit, kind)) is sort


@pytest.mark.parametrize(
    ("question", "told", "fits"),
    [
        ("berapa jumlah penderita HIV di Lebak", ("18", "tahun", Kind.RANGE), -1),
        ("berapa bulan pengobatan TBC", ("6", "bulan", Kind.RANGE), 1),
        ("berapa persen balita stunting", ("10", "persen", Kind.RANGE), 1),
        ("berapa pasien TBC di Lebak", ("96", "persen", Kind.PERCENT), -1),
        ("puskesmas rawat inap di Lebak berapa dari 43", ("43", "puskesmas", Kind.COUNT), -1),
        ("puskesmas rawat inap di Lebak berapa dari 43", ("26", "puskesmas", Kind.COUNT), 0),
        ("apakah benar ada 43 puskesmas", ("43", "puskesmas", Kind.COUNT), 0),
        ("berapa permintaan ambulans", ("24", "jam", Kind.DURATION), -1),
        ("masa tunggu operasi berapa", ("24", "jam", Kind.DURATION), 0),
        ("angka harapan hidup Lebak berapa", ("68", "tahun", Kind.DURATION), 0),
        ("berapa kenaikan iuran", ("5", "poin", Kind.PERCENT), -1),
        ("berapa IPM Lebak", ("65", "poin", Kind.COUNT), 0),
        ("nilai stunting Lebak", ("65", "poin", Kind.COUNT), 0),
        ("bulan mei yang kena dbd berapa", ("6", "bulan", Kind.DURATION), -1),
        ("yang kena dbd di lebak berapa", ("6", "bulan", Kind.DURATION), -1),
    ],
)
def test_the_kind_of_a_figure_is_the_one_asked_for(
    asked: Asked, question: str, told: tuple[str, str, Kind], fits: float
) -> None:
    assert counts.amount(asked(question), figure(*told)) == fits


@pytest.mark.parametrize(
    ("question", "own", "text", "fits"),
    [
        ("berapa orang meninggal karena DBD", "12 orang meninggal dunia.", "12 orang", 1),
        ("korban jiwa DBD berapa", "12 orang tewas.", "12 orang", 1),
        ("yang wafat karena TBC ada berapa", "12 orang meninggal.", "12 orang", 1),
        ("berapa orang meninggal karena DBD", "tercatat 300 orang sakit.", "300 orang", -1),
        ("berapa kasus DBD", "300 orang terjangkit.", "300 orang", 0),
        ("berapa kasus DBD", "12 orang meninggal.", "12 orang", -1),
        ("berapa kasus campak", "40 orang suspek campak.", "40 orang", -1),
        ("berapa terduga campak", "40 orang suspek campak.", "40 orang", 1),
        ("berapa pasien TBC yang sembuh", "90 orang sembuh.", "90 orang", 1),
        ("berapa pasien TBC yang sembuh", "90 orang dirawat.", "90 orang", -1),
        ("berapa warga yang belum punya JKN", "90 orang belum terlindungi.", "90 orang", 1),
        ("berapa warga yang belum punya JKN", "90 orang sudah terlindungi.", "90 orang", -1),
        ("berapa peserta JKN yang tidak aktif", "kepesertaan 90 orang dihapus.", "90 orang", 1),
    ],
)
def test_the_dead_the_healed_and_the_sick_are_not_each_other(
    asked: Asked, question: str, own: str, text: str, fits: float
) -> None:
    assert counts.outcome(asked(question), own, figure(text, "orang"), own) == fits


def test_what_becomes_of_people_says_nothing_of_buildings(asked: Asked) -> None:
    own = "26 puskesmas melayani rawat inap."
    assert counts.outcome(asked("berapa puskesmas di Lebak"), own, figure("26 puskesmas", "puskesmas"), own) == 0


@pytest.mark.parametrize(
    ("question", "texts", "lacks"),
    [
        ("berapa orang meninggal karena DBD", ["Ada 420 kasus DBD."], True),
        ("berapa orang meninggal karena DBD", ["Ada 420 kasus DBD.", "Angka kematian naik"], False),
        ("berapa kasus DBD", ["Ada 420 kasus DBD."], False),
        ("angka kematian ibu Lebak", ["AKI Lebak 29 kasus."], False),
    ],
)
def test_deaths_are_only_counted_where_some_are_told(
    asked: Asked, question: str, texts: list[str], *, lacks: bool
) -> None:
    assert counts.lacks_deaths(asked(question), texts) is lacks


@pytest.mark.parametrize(
    ("question", "own", "age"),
    [
        ("berapa lama pengobatan TBC", "Pasien berusia 49 tahun.", True),
        ("berapa lama pengobatan TBC", "Pengobatan berlangsung 49 tahun.", False),
        ("usia berapa vaksin diberikan", "Anak berusia 49 tahun.", False),
        ("angka harapan hidup Lebak berapa tahun", "usia harapan hidup 49 tahun.", False),
    ],
)
def test_how_old_somebody_is_answers_only_where_it_is_asked(
    asked: Asked, question: str, own: str, *, age: bool
) -> None:
    assert counts.is_age(asked(question), figure("49 tahun", "tahun", Kind.DURATION), own) is age


@pytest.mark.parametrize(
    ("question", "is_told", "value"),
    [
        ("berapa kematian ibu di Lebak", True, 1.0),
        ("berapa kematian ibu di Lebak", False, 0.0),
        ("berapa ibu yang meninggal karena covid di Lebak", True, 0.5),
        ("berapa ibu yang meninggal karena covid di Lebak", False, 0.0),
        ("dari kematian ibu itu berapa yang karena covid", True, -1.0),
        ("dari kematian ibu itu berapa yang karena covid", False, 0.5),
        ("puskesmas rawat inap ada berapa dari 43", False, 0.5),
    ],
)
def test_a_part_is_told_from_the_whole(asked: Asked, question: str, is_told: bool, value: float) -> None:  # noqa: FBT001
    assert part(asked(question), is_told, figure("23", "kasus"), []) == value


def test_what_is_less_than_was_counted_before_may_be_a_part(asked: Asked) -> None:
    question, whole, some = (
        asked("dari balita itu berapa yang pendek"),
        figure("90", "orang"),
        figure("7", "orang", at=9),
    )
    assert part(question, False, some, [whole, some]) == -1.0  # noqa: FBT003
    assert part(question, False, whole, [whole, some]) == 0.5  # noqa: FBT003


@pytest.mark.parametrize(
    ("own", "is_told"),
    [
        ("23 di antaranya karena Covid", True),
        ("dari jumlah tersebut 23 sembuh", True),
        ("termasuk 23 anak", True),
        ("23 kasus kematian ibu", False),
        ("jumlah itu naik 23 kasus", False),
    ],
)
def test_words_of_a_part(own: str, is_told: bool) -> None:  # noqa: FBT001
    assert is_part(own) is is_told
