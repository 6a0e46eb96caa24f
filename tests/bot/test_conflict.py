"""Conflicts: what two outlets tell of one thing, place and period is shown as such, and near misses are not."""

from datetime import date
from decimal import Decimal

import pytest

from bot import phrases
from bot.answer import Cited
from bot.bot import Bot
from bot.conflict import agree
from bot.live import Live
from bot.wire import answer_json
from corpus.article import Article
from index.figures import extract
from index.figures.figure import Figure, Kind
from tests.bot.shelf import NUMBERS, shelve

DAY = date(2026, 2, 3)


def _pair(name: str, one: str, two: str, published: date = DAY) -> tuple[Article, Article]:
    """Return two outlets' articles; ``published`` is the day of the second."""
    first = Article(f"{name}-1", one, title=one, published=DAY, outlet="Warta Uji")
    return first, Article(f"{name}-2", two, title=two, published=published, outlet="Kabar Coba")


PAIRS = (
    *_pair("dbd", "Kabupaten Lebak mencatat 602 kasus DBD sepanjang 2025.",
           "Sepanjang 2025 terjadi 543 kasus demam berdarah dengue di Kabupaten Lebak."),
    *_pair("hiv", "Kota Serang mencatat 310 kasus HIV pada 2025.", "Kota Serang mencatat 140 kasus AIDS pada 2025."),
    *_pair("kusta", "Kabupaten Serang mencatat 93 kasus kusta pada 2024.",
           "Kabupaten Serang mencatat 88 kasus kusta pada 2025."),
    *_pair("uhc", "Kepesertaan JKN di Kota Cilegon mencapai hampir 98 persen pada 2025.",
           "Kepesertaan JKN di Kota Cilegon mencapai 97,9 persen pada 2025."),
    *_pair("lansia", "Penduduk lanjut usia di Kota Tangerang berjumlah 1,2 juta orang pada 2025.",
           "Penduduk lanjut usia di Kota Tangerang berjumlah 1.198.000 orang pada 2025."),
    *_pair("campak", "Kabupaten Pandeglang mencatat 210 kasus campak pada 2025.",
           "Kota Cilegon mencatat 98 kasus campak pada 2025."),
    *_pair("imunisasi", "Cakupan imunisasi dasar di Kota Tangerang Selatan 91 persen pada 2025.",
           "Target cakupan imunisasi dasar di Kota Tangerang Selatan 95 persen pada 2025."),
    *_pair("malaria", "Kabupaten Tangerang mencatat 40 kasus malaria pada 2025.",
           "Kasus malaria di Kabupaten Tangerang naik 12 kasus pada 2025."),
    *_pair("bidan", "Di Kabupaten Tangerang bertugas 1.150 bidan pada 2025.",
           "Di Kabupaten Tangerang bertugas 1.090 bidan pada 2025.", date(2025, 8, 9)),
    *_pair("ambulans", "Kota Tangerang memiliki 44 ambulans pada 2025.",
           "Kota Tangerang memiliki 52 ambulans pada 2025, sedangkan 44 ambulans siap jalan."),
)  # fmt: skip


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    """Return a bot that has read what two outlets say of ten things."""
    return Live(shelve(tmp_path_factory.mktemp("papers"), PAIRS), NUMBERS).bot()


def test_outlets_that_differ_are_shown_side_by_side(papers: Bot) -> None:
    answer = papers.ask("berapa kasus DBD di Lebak tahun 2025?")
    [(shown, rival)] = answer.conflicts
    assert {(shown.figure.value, shown.outlet), (rival.figure.value, rival.outlet)} == {
        ("602", "Warta Uji"), ("543", "Kabar Coba"),
    }  # fmt: skip
    assert answer.figures[:2] == (shown, rival)
    assert f"Sumber berbeda: {phrases.earlier(rival)}" in answer.text.splitlines()
    assert "Data lain" not in answer.text


def test_the_contract_carries_the_conflict(papers: Bot) -> None:
    row = answer_json(papers.ask("berapa kasus DBD di Lebak tahun 2025?"))
    [group] = row["conflicts"]  # type: ignore[misc]
    assert [figure["place"] for figure in group] == ["Kabupaten Lebak"] * 2  # type: ignore[has-type]


@pytest.mark.parametrize(
    "question",
    [
        "berapa kasus HIV di Kota Serang tahun 2025?",
        "berapa kasus AIDS di Kota Serang tahun 2025?",
        "berapa kasus kusta di Kabupaten Serang?",
        "berapa persen kepesertaan JKN di Cilegon?",
        "berapa penduduk lanjut usia di Kota Tangerang?",
        "berapa kasus campak pada 2025?",
        "berapa persen cakupan imunisasi dasar di Tangerang Selatan?",
        "berapa kasus malaria di Kabupaten Tangerang?",
        "berapa bidan di Kabupaten Tangerang?",
        "berapa ambulans di Kota Tangerang?",
    ],
)
def test_near_misses_are_no_conflict(papers: Bot, question: str) -> None:
    answer = papers.ask(question)
    assert answer.figures
    assert answer.conflicts == ()
    assert "Sumber berbeda" not in answer.text


def test_a_comparison_says_which_row_is_disputed(papers: Bot) -> None:
    answer = papers.ask("bandingkan kasus DBD Lebak dan Pandeglang tahun 2025")
    [(shown, rival)] = answer.conflicts
    assert shown in (answer.series or ())
    assert f"Sumber berbeda: {phrases.shown(rival.figure)} (Kabupaten Lebak, 2025, {rival.outlet})" in answer.text


def test_nothing_is_computed_from_a_disputed_figure(tmp_path_factory: pytest.TempPathFactory) -> None:
    earlier = Article("lama", "Kabupaten Lebak mencatat 410 kasus DBD sepanjang 2023.", published=date(2024, 1, 5))
    disputed = Live(shelve(tmp_path_factory.mktemp("two"), (*PAIRS[:2], earlier)), NUMBERS).bot()
    agreed = Live(shelve(tmp_path_factory.mktemp("one"), (PAIRS[0], earlier)), NUMBERS).bot()
    question = "bagaimana perubahan kasus DBD di Lebak dari 2023 ke 2025?"
    assert disputed.ask(question).conflicts
    assert disputed.ask(question).computed == ()
    assert agreed.ask(question).computed


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("98 persen", "97,9 persen"),
        ("97 persen", "97,9 persen"),
        ("hampir 98 persen", "97,4 persen"),
        ("1,2 juta orang", "1.198.000 orang"),
        ("1,1 juta orang", "1.198.000 orang"),
        ("4.600 kasus", "4.603 kasus"),
        ("lebih dari 130 rumah sakit", "136 rumah sakit"),
        ("sekitar 600 kasus", "642 kasus"),
        ("60-65 kasus", "63 kasus"),
        ("Rp7,4 triliun", "Rp7.400.000.000.000"),
        ("kurang dari 20 persen", "18,2 persen"),
        ("tujuh rumah sakit", "7 rumah sakit"),
        ("satu dari lima balita", "satu dari tiga balita"),
    ],
)
def test_values_that_may_be_one_agree(one: str, two: str) -> None:
    (first,), (second,) = extract(one), extract(two)
    assert agree(first, second)
    assert agree(second, first)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("136 rumah sakit", "137 rumah sakit"),
        ("140 rumah sakit", "136 rumah sakit"),
        ("98 persen", "97,4 persen"),
        ("97 persen", "98,0 persen"),
        ("97,9 persen", "97,8 persen"),
        ("1,2 juta orang", "1.300.000 orang"),
        ("lebih dari 130 rumah sakit", "121 rumah sakit"),
        ("hampir 98 persen", "99 persen"),
        ("60-65 kasus", "71 kasus"),
        ("4.600 kasus", "4.703 kasus"),
    ],
)
def test_values_that_cannot_be_one_do_not(one: str, two: str) -> None:
    (first,), (second,) = extract(one), extract(two)
    assert not agree(first, second)
    assert not agree(second, first)


def test_a_value_that_several_outlets_tell_is_written_once() -> None:
    def told(value: str, outlet: str) -> Cited:
        figure = Figure(0, 9, f"{value} kasus", Kind.COUNT, Decimal(value), unit="kasus", place="Kota Serang",
                        as_of="2025")  # fmt: skip
        return Cited(figure, outlet, outlet, None, None)

    group = [told("9", "Satu"), told("7", "Dua"), told("7", "Tiga"), told("5", "Empat")]
    assert phrases.conflicts([group], places=False) == [
        "Sumber berbeda: 7 kasus (2025, Dua, Tiga); 5 kasus (2025, Empat)"
    ]
    assert phrases.conflicts([group[:2]], places=True) == ["Sumber berbeda: 7 kasus (Kota Serang, 2025, Dua)"]
    assert phrases.conflicts([], places=True) == []
