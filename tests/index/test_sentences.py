"""Sentences and passages: spans of an article's text, by characters."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.sentences import passages, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Satu kalimat saja.", ["Satu kalimat saja."]),
        ("Vaksin tiba. Warga datang.", ["Vaksin tiba.", "Warga datang."]),
        ("Sudah cukup? Belum! Masih kurang.", ["Sudah cukup?", "Belum!", "Masih kurang."]),
        ("Baris satu\nBaris dua", ["Baris satu", "Baris dua"]),
        ("  Tepi kosong.  \n\n  Lagi.  ", ["Tepi kosong.", "Lagi."]),
        ("“Kami siap.” Ia pergi.", ["“Kami siap.”", "Ia pergi."]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_a_sentence_ends_at_its_mark_or_at_the_line(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kepala dinas dr. Budi Contoh hadir.",
        "Ia dirawat di RSUD dr. Contoh, Kab. Lebak, sejak pagi.",
        "Menurut drg. Ani, S.KM., M.Kes., cakupan naik.",
        "Prof. Budi dan Hj. Ani datang.",
        "Biayanya Rp. 50 ribu per orang.",
        "Alamatnya di Jl. Contoh No. 5 Rt. 02 Kec. Rajeg.",
        "Batuk, pilek, dll. termasuk gejala ringan.",
        "Angka itu 1.200 jiwa atau 75,33 persen.",
        "Lihat tabel hlm. 12 dan seterusnya.",
    ],
)
def test_an_abbreviation_or_number_ends_no_sentence(text: str) -> None:
    assert cut(text) == [text]


TEXTS = st.text(st.sampled_from("aB1.!?,“” \n\tdr"), max_size=120) | st.text(max_size=60)


@given(TEXTS)
@example("a" * 2000 + ". B. " * 50)
def test_sentences_hold_all_letters_in_order_and_cross_no_line(text: str) -> None:
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all("\n" not in text[a:b] and text[a:b] == text[a:b].strip() for a, b in spans)
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())


@given(st.lists(st.tuples(st.integers(1, 1200), st.booleans()), min_size=1, max_size=30))
def test_every_passage_is_whole_sentences_and_of_readable_length(lengths: list[tuple[int, bool]]) -> None:
    text = "".join("a" * length + (".\n" if ends else ". ") for length, ends in lengths)
    spans, start = [], 0
    for length, _ in lengths:
        spans.append((start, start + length + 1))
        start += length + 2
    firsts = passages(text, spans)
    assert firsts == sorted(set(firsts))
    assert firsts[0] == 0
    for first, after in zip(firsts, [*firsts[1:], len(spans)], strict=True):
        size = spans[after - 1][1] - spans[first][0]
        assert size <= 900 or after - first == 1  # only a sentence that is too long by itself makes a long passage
        if after < len(spans) and spans[after][1] - spans[first][0] <= 900:
            assert size >= 350  # nothing is parted before it can be judged by itself
            assert "\n" in text[spans[after - 1][1] : spans[after][0]]
