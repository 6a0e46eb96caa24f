"""The analyser: the same keys for a text and for a question about it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import analysis, glossary
from index.analysis import Term, keys, terms, terms_of, word_keys
from index.words import words

if TYPE_CHECKING:
    from pathlib import Path

GLOSSARY = glossary.load()
SAMPLE = (
    "Pemerataan perawat di RSUD Labuan: 98% peserta JKN-KIS, ke-61, 1.200 anak-anak, 12/1/2026, Rp7,4 triliun; "
    "penanganan tuberkulosis, stuntingnya, RS-nya, Jum’at, COVID-19 di Kab. Lebak."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kesehatan", "sehat =kesehatan"),
        ("sehat", "sehat"),
        ("Serang", "serang @serang"),
        ("serangan", "serangan"),
        ("perawat", "rawat =perawat @perawat"),
        ("dirawat", "rawat =dirawat"),
        ("stuntingnya", "stunting =stuntingnya @stunting"),
        ("RS-nya", "rs =rs-nya @rs"),
        ("RSUD", "rsud @rsud @rs"),  # a kind of rumah sakit is found by it, not the other way round
        ("anak-anak", "anak =anak-anak"),
        ("ke-61", "ke-61 61"),
        ("98%", "98 persen"),
        ("98 persen", "98 persen"),
        ("1.200 jiwa", "1200 jiwa"),
        ("1.234.567,5", "1234567,5"),
        ("75,33", "75,33"),
        ("1.20", "1.20"),
        ("12/1/2026", "12/1/2026 2026"),
        ("2021/2022", "2021/2022 2021 2022"),
        ("tidak ada di", "tidak ada di"),  # stop words stay
        ("ibu hamil", "ibu hamil @bumil"),
        ("", ""),
    ],
)
def test_keys_of_a_text(text: str, expected: str) -> None:
    assert " ".join(keys(text, GLOSSARY)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rumah sakit", "RS"),
        ("bumil", "ibu hamil"),
        ("TBC", "tuberkulosis"),
        ("DBD", "demam berdarah"),
        ("AHH", "angka harapan hidup"),
        ("Tangsel", "Kota Tangerang Selatan"),
        ("perawatan", "perawat"),
        ("98%", "98 persen"),
        ("1.200", "1200"),
        ("ke-61", "ke 61"),
        ("risiko", "resiko"),
    ],
)
def test_two_ways_to_say_it_share_a_key(one: str, other: str) -> None:
    assert set(keys(one, GLOSSARY)) & set(keys(other, GLOSSARY))


@pytest.mark.parametrize(
    ("one", "other"),
    [("peserta", "serta"), ("Serang", "menyerang"), ("penyakit", "rumah sakit"), ("1.200", "1,200"), ("PERSI", "pers")],
)
def test_two_different_things_share_none(one: str, other: str) -> None:
    assert not set(keys(one, GLOSSARY)) & set(keys(other, GLOSSARY))


def test_terms_span_the_words_that_gave_them() -> None:
    assert terms("di rumah sakit", GLOSSARY) == [
        Term("di", 0, 2),
        Term("rumah", 3, 8),
        Term("sakit", 9, 14),
        Term("@rs", 3, 14),
    ]


@given(st.text() | st.text(alphabet="aneRkhsit -/%.,1'"))
def test_keys_are_those_of_the_terms(text: str) -> None:
    found = terms(text, GLOSSARY)
    assert keys(text, GLOSSARY) == [term.key for term in found]
    assert terms_of(words(text), GLOSSARY) == found
    assert all(0 <= term.start < term.end <= len(text) and term.key for term in found)


@given(st.from_regex(r"[a-z0-9%'-]{1,12}", fullmatch=True))
def test_every_word_has_a_key_of_its_own(word: str) -> None:
    """Nothing is dropped: what is in a text can be asked for."""
    assert all(word_keys(found.text) for found in words(word))


def test_a_changed_rule_comes_with_a_changed_version(tmp_path: Path) -> None:
    """When this fails a rule changed a key: raise ``_RULES`` in index/analysis.py, then write both anew here."""
    path = tmp_path / "istilah.txt"
    path.write_text("[istilah]\nrs = rumah sakit\n", "utf-8")
    found = " ".join(keys(SAMPLE, glossary.load(path)))
    assert (analysis._RULES, hashlib.sha256(found.encode()).hexdigest()[:12]) == ("5", "4dd4ae1fc8bd")
