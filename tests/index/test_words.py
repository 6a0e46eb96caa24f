"""Words: cutting and folding."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.words import bare, fold, pieces, texts, words

CUT = {
    # numbers, dates, amounts
    "ada 1.200 jiwa": "ada|1.200|jiwa",
    "75,33 tahun": "75,33|tahun",
    "98% warga": "98%|warga",
    "brp % ya": "brp|%|ya",
    "Senin (12/1/2026)": "senin|12/1/2026",
    "12-01-2026 atau 2026-01-12": "12-01-2026|atau|2026-01-12",
    "Rp7,4 triliun, Rp. 5.000": "rp|7,4|triliun|rp|5.000",
    "3jt dan 100rb": "3|jt|dan|100|rb",
    "19.00-20.00WIB": "19.00|20.00|wib",
    "2021-2022": "2021|2022",
    "daerah 3T, tipe 5x": "daerah|3t|tipe|5x",
    "sampai 2026.": "sampai|2026",
    # letters with digits
    "HKN ke-61": "hkn|ke-61",
    "COVID-19 dan covid19": "covid-19|dan|covid19",
    "pasca-COVID-19": "pasca|covid-19",
    "kantor KP3B": "kantor|kp3b",
    "tiba2": "tiba2",
    # hyphens, slashes, dots
    "anak-anak bermain": "anak-anak|bermain",
    "tolong-menolong, sayur-mayur, bolak-balik": "tolong-menolong|sayur-mayur|bolak-balik",
    "bermacam-macam obat-obatan": "bermacam-macam|obat-obatan",
    "RS-nya di mana": "rs-nya|di|mana",
    "JKN-KIS": "jkn|kis",
    "sosial-ekonomi": "sosial|ekonomi",
    "Serang-Tangerang": "serang|tangerang",
    "kab/kota, HIV/AIDS": "kab|kota|hiv|aids",
    "penyakit T.B.C ganas": "penyakit|tbc|ganas",
    "dr. Ati, S.K.M.": "dr|ati|skm",
    "Banten–Jakarta": "banten|jakarta",
    # letters of other kinds
    "Jum’at jum'at": "jum'at|jum'at",
    "café cafe\u0301": "café|cafe",
    "ｆｕｌｌ １２３": "full|123",
    "ke\u00adse\u00adhat\u00adan": "kesehatan",
    "a_b": "a|b",
    "": "",
    "… — !? \n": "",
    "😀 demam 😷": "demam",
}


@pytest.mark.parametrize(("text", "expected"), CUT.items())
def test_text_is_cut_into_folded_words(text: str, expected: str) -> None:
    assert "|".join(word.text for word in words(text)) == expected


@given(st.text())
def test_words_stand_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        assert fold(text[word.start : word.end]).replace(".", "") == word.text.replace(".", "")
        end = word.end


@given(st.text(alphabet="aB1.,-/%'’ R\u0301\u00adp"))
@example("B-\u00ad-1")
def test_the_faster_ways_give_the_same_words(text: str) -> None:
    assert texts(text) == [word.text for word in words(text)]
    assert pieces(text) == [(word.text, word.start, word.end) for word in words(text)]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("written", "folded"),
    [("RSUD", "rsud"), ("“Sehat”", '"sehat"'), ("Jum`at", "jum'at"), ("ke‑61", "ke-61"), ("①", "1"), ("ﬁ", "fi")],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("anak-anak", "anak"),
        ("rs-nya", "rs"),
        ("puskesmas-puskesmasnya", "puskesmas-puskesmas"),
        ("stuntingnya", "stunting"),
        ("ckgnya", "ckgnya"),  # three letters would stay: too few to be sure
        ("tanya", "tanya"),
        ("sayur-mayur", "sayur-mayur"),
    ],
)
def test_bare_takes_off_repetition_and_clitics(word: str, expected: str) -> None:
    assert bare(word) == expected


@pytest.mark.parametrize(
    "piece", ["a", "a-", "1.", "A.", "1-", "aaa-", "e\u0301", "a'", "%", " ", "1,", "a1-1", "é-", "1.1T"]
)
def test_hostile_text_takes_no_longer_than_plain_text(piece: str) -> None:
    start = time.perf_counter()
    words(piece * 20_000 + "1x")
    assert time.perf_counter() - start < 2
