"""Everyday verb forms."""

import pytest

from index.colloquial import readings


@pytest.mark.parametrize(
    ("spoken", "formal"),
    [
        ("ngisi", "mengisi"),
        ("nyerahin", "menyerahkan"),
        ("numpuk", "menumpuk"),
        ("kelayanin", "terlayani"),
        ("kebentuk", "terbentuk"),
        ("daftarin", "daftarkan"),
        ("obatin", "obati"),
        ("bantuin", "bantu"),
        ("dapet", "dapat"),
        ("semalem", "semalam"),
        ("nginep", "menginap"),
        ("ngecek", "mengecek"),
        ("ngelapor", "melapor"),
        ("ngebantu", "membantu"),
    ],
)
def test_the_formal_word_is_among_the_readings(spoken: str, formal: str) -> None:
    assert formal in list(readings(spoken))


@pytest.mark.parametrize("word", ["", "ini", "ngin", "rumah", "sakit", "memeriksa"])
def test_formal_and_short_words_have_no_other_reading(word: str) -> None:
    assert [reading for reading in readings(word) if reading != word] == []
