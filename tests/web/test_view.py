"""What the public page marks, calls and links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Correction
from tests.web import samples
from web.view import phones, pieces, sources, understood, web_url

SPANS = st.lists(st.tuples(st.integers(-3, 60), st.integers(-3, 60)), max_size=6)


@given(st.text(max_size=40), SPANS)
def test_pieces_are_the_whole_text_and_mark_what_the_spans_cover(text: str, spans: list[tuple[int, int]]) -> None:
    found = pieces(text, spans)
    assert "".join(piece.text for piece in found) == text
    assert all(piece.text for piece in found)
    marks = [piece.marked for piece in found for _ in piece.text]
    assert marks == [any(start <= at < end for start, end in spans) for at in range(len(text))]


@pytest.mark.parametrize(
    ("text", "dials"),
    [
        ("Telepon 119.", ["119"]),
        ("119, lagi 119", ["119"]),
        ("Hubungi 119 ekstensi 8 sekarang", ["119,8"]),
        ("119 ext. 8", ["119,8"]),
        ("polisi 110, pemadam 113, umum 112", ["110", "113", "112"]),
        ("IGD: 0254-123456 atau 0812 3456 7890", ["0254123456", "081234567890"]),
        ("tidak ada nomor", ["119"]),
        # Near misses: numbers that are not there to be dialled.
        ("1.119 kasus dan 11.900 orang", ["119"]),
        ("119.000 penduduk", ["119"]),
        ("tahun 2011 dan 1190", ["119"]),
        ("Rp0,5 juta", ["119"]),
    ],
)
def test_the_numbers_to_call(text: str, dials: list[str]) -> None:
    assert [phone.dial for phone in phones(text)] == dials


@pytest.mark.parametrize("text", ["1.119 kasus", "119.000 penduduk", "119,5 persen", "rasio 0,119"])
def test_a_figure_is_no_number_to_call(text: str) -> None:
    assert [phone.text for phone in phones(f"{text}; telepon 112")] == ["112"]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/x", "link"),
        ("HTTP://a.example", "link"),
        (None, ""),
        ("", ""),
        ("javascript:alert(1)", ""),
        (" https://a.example", ""),
        ("//a.example", ""),
        ("data:text/html,https://", ""),
    ],
)
def test_only_an_address_of_the_web_becomes_a_link(url: str | None, shown: str) -> None:
    assert web_url(url) == (url if shown else None)


@pytest.mark.parametrize(
    ("question", "written", "shown"),
    [
        ("brp RS di banten?", {"brp": "berapa", "rs": "rumah sakit"}, "[berapa] [rumah sakit] di banten?"),
        ("rsud rs-rs", {"rs": "rumah sakit"}, "rsud [rumah sakit]-[rumah sakit]"),
        ("apa itu ckg", {}, ""),
    ],
)
def test_the_question_as_it_was_read(question: str, written: dict[str, str], shown: str) -> None:
    found = understood(question, [Correction(*pair) for pair in written.items()])
    assert "".join(f"[{text}]" if marked else text for text, marked in found) == shown


def test_the_article_of_the_figure_is_the_first_source_even_without_a_passage() -> None:
    first, second = samples.ANSWERS["berapa rumah sakit di banten"].passages
    answer = samples.ANSWERS["rumah sakit di lebak"]
    swapped = type(answer)("x", answer.status, answer.text, answer.figures, (second, first))
    assert [source.article_id for source in sources(swapped)] == ["rs-2026", "rs-2025"]
    alone = type(answer)("x", answer.status, answer.text, answer.figures, (second,))
    assert [(s.article_id, s.passage is None) for s in sources(alone)] == [("rs-2026", True), ("rs-2025", False)]
