"""Text becomes messages that Telegram accepts and that say exactly the text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Status
from bot.telegram.render import (
    LIMIT,
    answer_html,
    bold_head,
    escape,
    link,
    messages,
    plain,
    split,
    target,
    unformatted,
    units,
)
from bot.telegram.update import Origin
from tests.bot.telegram.fake_rules import check, visible
from tests.bot.telegram.samples import declined, hospitals

HOSTILE = st.text("<>&\"' .!\n\t\0\x7f·/;#abAB09é漢😀🏥\u200d", max_size=200)
ORIGIN = Origin(77, 77)


@given(HOSTILE)
def test_any_text_is_shown_as_it_is_and_comes_back(text: str) -> None:
    shown = "".join(c for c in text if c == "\n" or (ord(c) >= 32 and c != "\x7f"))
    assert visible(escape(text), "HTML") == shown
    assert plain(escape(text)) == shown
    assert plain(bold_head(text)) == shown


@given(HOSTILE, st.integers(2, 40))
def test_pieces_fit_and_lose_no_word(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert all(0 < units(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_text_is_cut_at_line_ends_then_sentence_ends_then_blanks() -> None:
    assert split("satu dua\ntiga empat", 12) == ["satu dua", "tiga empat"]
    assert split("Ini satu. Ini dua. Ini tiga.", 20) == ["Ini satu. Ini dua.", "Ini tiga."]
    assert split("Menurut dr. Budi ada dua. Ini tiga.", 28) == ["Menurut dr. Budi ada dua.", "Ini tiga."]
    assert split("satu dua tiga", 9) == ["satu dua", "tiga"]
    assert split("abcdefgh", 4) == ["abcd", "efgh"]


def test_a_long_text_makes_messages_within_the_limit() -> None:
    answer = replace(hospitals(), text="Satu kalimat & <tanda>. " * 1000)
    pages = answer_html(answer)
    assert len(pages) == 6
    for reply in messages(ORIGIN, pages):
        check(reply.method, dict(reply.params), None)


def test_characters_beyond_the_basic_plane_count_twice() -> None:
    assert units("a😀") == 3
    assert all(units(piece) <= LIMIT for piece in split("😀" * 5000))


def test_the_figure_is_bold_and_the_sources_are_links() -> None:
    (page,) = answer_html(hospitals())
    assert page == (
        "<b>136 rumah sakit</b> · Provinsi Banten · per 12 Januari 2026\n"
        'Sumber: <a href="https://contoh.id/rs?a=1&amp;b=2">Pilar Banten, 12 Januari 2026</a>\n'
        "Sebelumnya: 128 (17 Desember 2025, Kabar Contoh)"
    )


def test_a_name_that_means_two_articles_is_linked_only_with_its_date() -> None:
    first = hospitals().passages[0]
    second = replace(first, url="https://contoh.id/lain", published=date(2025, 12, 17))
    text = "136\nPilar Banten, 12 Januari 2026; Pilar Banten, 17 Desember 2025; 2024, Pilar Banten"
    (page,) = answer_html(replace(hospitals(), text=text, figures=(), passages=(first, second)))
    assert page == (
        '<b>136</b>\n<a href="https://contoh.id/rs?a=1&amp;b=2">Pilar Banten, 12 Januari 2026</a>; '
        '<a href="https://contoh.id/lain">Pilar Banten, 17 Desember 2025</a>; 2024, Pilar Banten'
    )


def test_an_outlet_named_again_is_linked_again() -> None:
    (page,) = answer_html(replace(hospitals(), text="136\nPilar Banten dan Pilar Banten, bukan PilarBanten"))
    assert page.count("<a ") == 2


def test_what_stands_before_the_figure_is_not_bold() -> None:
    answer = replace(hospitals(), text="Data 2027 tidak ada. Yang paling dekat: 136 rumah sakit · Provinsi Banten")
    assert answer_html(answer)[0].startswith("Data 2027 tidak ada. Yang paling dekat: <b>136 rumah sakit</b> · Prov")


def test_each_line_of_a_series_begins_bold() -> None:
    text = "128 · 2025 · Kabar Contoh\n136 · 2026 · Pilar Banten\nDihitung dari dua data: naik 8."
    answer = replace(hospitals(), text=text, series=hospitals().figures)
    (page,) = answer_html(answer)
    assert [line[:7] for line in page.split("\n")] == ["<b>128<", "<b>136<", "Dihitun"]


def test_a_source_that_the_text_does_not_name_is_added() -> None:
    answer = replace(hospitals(), text="136 rumah sakit")
    assert answer_html(answer) == [
        '<b>136 rumah sakit</b>\n\nSumber: <a href="https://contoh.id/rs?a=1&amp;b=2">Pilar Banten, 12 Januari 2026</a>'
    ]


def test_a_declined_answer_names_no_source() -> None:
    answer = replace(declined(), passages=hospitals().passages)
    assert "Sumber" not in answer_html(answer)[0]


@pytest.mark.parametrize("status", list(Status))
def test_an_empty_text_still_says_something(status: Status) -> None:
    answer = replace(declined(), status=status, text=" ")
    check("sendMessage", dict(messages(ORIGIN, answer_html(answer))[0].params), None)


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "ftp://contoh.id", "contoh.id"])
def test_only_addresses_of_the_web_become_links(url: str | None) -> None:
    assert link("<Antara>", url) == "&lt;Antara&gt;"


def test_an_address_cannot_break_out_of_its_quotes() -> None:
    assert visible(link("Antara", 'https://contoh.id/"><b>&x=1'), "HTML") == "Antara"


def test_plain_text_is_the_same_without_formatting() -> None:
    (reply,) = messages(ORIGIN, ["<b>136 &lt; 140</b>"], [[{"text": "Sumber", "callback_data": "s:1"}]])
    bare = unformatted(reply)
    assert bare.params["text"] == "136 < 140"
    assert "parse_mode" not in bare.params
    assert bare.params["reply_markup"] == reply.params["reply_markup"]


def test_a_reply_hangs_on_its_message_and_stays_in_its_topic() -> None:
    assert target(Origin(-5, 77, True, 1.0, 501, 12)) == {  # noqa: FBT003
        "chat_id": -5,
        "message_thread_id": 12,
        "reply_parameters": {"message_id": 501, "allow_sending_without_reply": True},
    }


def test_only_the_last_of_several_messages_has_buttons() -> None:
    first, last = messages(ORIGIN, ["a", "b"], [[{"text": "x", "callback_data": "y"}]])
    assert "reply_markup" not in first.params
    assert "reply_markup" in last.params
