"""What the public page marks, calls and links."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Correction, Status
from tests.web import samples
from web.view import linked, phones, pieces, sources, understood, web_url

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


def test_sources_are_what_the_answer_rests_on_the_figures_own_article_always() -> None:
    plain = samples.passage(samples.EARLIER, samples.EARLIER.text)
    answer = samples.ANSWERS["rumah sakit di lebak"]
    found = sources(replace(answer, passages=(plain, samples.FIRST)))
    assert [source.article_id for source in found.own] == ["rs-2026"]
    assert [source.article_id for source in found.near] == ["rs-2025"]
    alone = sources(replace(answer, passages=(plain,)))
    assert [(source.article_id, source.passage) for source in alone.own] == [("rs-2026", None)]
    sentence = sources(replace(answer, text="Ada.", figures=(), passages=(plain, samples.CARE)))
    assert [source.article_id for source in sentence.own] == ["rs-2025"]
    declined = sources(replace(answer, status=Status.NOT_FOUND, passages=(samples.FIRST,)))
    assert (declined.own, len(declined.near)) == ((), 1)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Data lain: 128 (2025)", "Data lain: [128] (2025)"),
        ("Data lain: 1.128, 128,5 dan 2128; juga 128.", "Data lain: 1.128, 128,5 dan 2128; juga [128]."),
        ("128 lalu 136 rumah sakit", "[128] lalu [136 rumah sakit]"),
        ("136 rumah sakit lalu 128", "136 rumah sakit lalu [128]"),
        ("tidak ada", "tidak ada"),
    ],
)
def test_numbers_of_a_line_are_linked_in_the_order_of_the_figures(line: str, shown: str) -> None:
    found = linked(line, (samples.BEFORE, samples.NOW))
    assert "".join(f"[{text}]" if cited else text for text, cited in found) == shown
