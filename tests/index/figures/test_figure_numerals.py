"""Numbers in digits and words, against num2words and against tables of our own."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from index.figures.numerals import WORDS, read_digits, read_words
from index.figures.rule import rx

_WORDS = rx(WORDS)


@given(st.integers(0, 10**15 - 1))
def test_every_number_that_num2words_spells_is_read(number: int) -> None:
    spelled = num2words(number, lang="id")
    m = _WORDS.match(spelled)
    assert m is not None
    assert (m.group(), read_words(m.group())) == (spelled, number)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("satu setengah juta", "1500000"),
        ("dua setengah", "2.5"),
        ("dua koma lima", "2.5"),
        ("enam koma nol lima", "6.05"),
        ("sejuta", "1000000"),
        ("seribu lima ratus", "1500"),
        ("lima ribu triliun", "5000000000000000"),
        ("dua  puluh\u00a0tiga", "23"),
    ],
)
def test_numbers_that_people_say(words: str, value: str) -> None:
    m = _WORDS.match(words)
    assert m is not None
    assert read_words(m.group()) == Decimal(value)


@pytest.mark.parametrize(
    ("words", "first"),
    [("dua tiga", "dua"), ("satu satu", "satu"), ("sepuluh lima", "sepuluh"), ("tujuh delapan puluh", "tujuh")],
)
def test_words_that_make_no_one_number_end_after_the_first(words: str, first: str) -> None:
    m = _WORDS.match(words)
    assert m is not None
    assert m.group() == first


@given(st.decimals(0, 10**12, places=2))
def test_digits_with_indonesian_marks_are_read(number: Decimal) -> None:
    written = f"{number:,.2f}".translate(str.maketrans(",.", ".,"))
    assert read_digits(written) == number


@pytest.mark.parametrize("run", ["1.2.3", "1.23.456", "1,2,3", "12.34,5.6", "1..2", "1" * 30])
def test_a_run_that_is_no_number_is_a_code(run: str) -> None:
    assert read_digits(run) is None
