"""What holds for every text: figures in order, never overlapping, each at its place; and hostile text is not slow."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from index.figures import Kind, extract
from index.figures.context import in_article
from index.figures.numerals import WORD_STARTS
from index.figures.scan import RULES, lowered

DAY = date(2025, 11, 5)
_PIECES = [
    *sorted(WORD_STARTS), *"0123456789", "1.200", "75,33", "2025", "17/12/2025", "Rp", "%", "persen", "orang",
        "kasus", "juta", "ribu",
    "(", ")", "-", "–", ".", ",", " ", "\n", "\u00a0", "sekitar", "lebih dari", "hingga", "antara", "dan", "dari",
        "per", "tahun", "bulan",
    "Januari", "Agustus", "Rabu", "pukul", "WIB", "ke-", "pasal", "nomor", "COVID-19", "masing-masing", "naik",
        "menjadi", "Lebak", "İ", "ß",
    "kelas", "koma", "setengah", "semester", "I", "lalu", "kata", "Ati",
]  # fmt: skip
_texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(_PIECES), max_size=40).map("".join),
    st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join),
)


@given(_texts, st.sampled_from([None, DAY]))
def test_figures_stand_in_order_at_their_place(text: str, day: date | None) -> None:
    end = 0
    for figure in extract(text, day):
        assert text[figure.start : figure.end] == figure.text
        assert end <= figure.start < figure.end
        assert figure.rules
        end = figure.end


@given(_texts)
def test_lower_case_keeps_every_character_at_its_place(text: str) -> None:
    assert len(lowered(text)) == len(text)


@given(_texts)
def test_a_quantity_has_a_number_and_a_code_has_none(text: str) -> None:
    for figure in extract(text):
        named = figure.kind in (Kind.DATE, Kind.TIME, Kind.IDENTIFIER)
        assert (figure.number is None) == (figure.code is not None)
        assert not named or (figure.code and figure.qualifier is None)
        assert figure.high is None or (figure.number is not None and figure.number < figure.high)


def test_the_rules_that_made_a_figure_are_named() -> None:
    known = {rule.name for rule in RULES}
    (figure,) = extract("sekitar 80 persen")
    assert figure.rules == ("qualified", "quantity", "unit persen")
    assert set(figure.rules[:2]) <= known


_HOSTILE = ["1", "1.", "1,", "1 ", "1-", "1/", "(", "(1", "0", "dua ", "dua puluh ", "rp", "Rp1 ", "Senin ", "1:",
    "sekitar ", " ", "a1", "a-",
            "Januari ", "1 Januari ", "hingga Januari ", "1 hingga ", "Ab, 8, ", "masing-masing 1 ", "nomor 1/a",
                "ke-1", "per 1000 a ",
            "antara ", "2020 ", "1% ", "tahun ", "dua koma ", "İ1 ", "1\u00a0", "1 kasus, ", "Lebak 1 ",
            "Lebak 1 kasus, ", "Serang ", "RSUD Ab 1 ", "2020 1 ", "1 dan ", "satu dari ", "Kecamatan Ab "]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", _HOSTILE)
def test_hostile_text_of_100_kb_is_read_in_linear_time(piece: str) -> None:
    """The bound is ten times what it takes, for slow machines: a pattern that backtracks takes minutes."""
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    started = time.process_time()
    extract(text, DAY)
    in_article(Article("a", text, published=DAY), [(0, len(text))])
    assert time.process_time() - started < 3


def test_a_sentence_of_nothing_but_numbers_is_not_read_to_its_end() -> None:
    assert len(extract("1 " * 10_000)) < 1_000


def test_a_table_of_a_few_hundred_numbers_is_read_whole() -> None:
    assert len(extract("\n".join(f"Baris {n} berisi {n} orang" for n in range(300)))) >= 300
