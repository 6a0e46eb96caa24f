"""Inline mode: the best answers as messages to be sent, none that is a guess."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.answer import Status
from bot.telegram.inline import answer_inline
from tests.bot.telegram.fake_rules import check, visible
from tests.bot.telegram.samples import declined, hospitals

if TYPE_CHECKING:
    from bot.answer import Answer


def results(answer: Answer | None, question: str = "berapa rumah sakit") -> list[dict[str, Any]]:
    reply = answer_inline("i1", question, answer)
    check(reply.method, dict(reply.params), None)
    found = reply.params["results"]
    assert isinstance(found, list)
    return found


def test_the_answer_comes_first_then_the_other_passages() -> None:
    first, second = results(hospitals())
    assert first["title"] == "136 rumah sakit"
    assert first["description"] == "Provinsi Banten · per 12 Januari 2026"
    assert first["input_message_content"]["message_text"].startswith("<b>136 rumah sakit</b>")
    assert second["title"] == "Rumah sakit di Banten"
    shown = visible(second["input_message_content"]["message_text"], "HTML")
    assert shown == "Banten memiliki 128 rumah sakit, kata kepala dinas.\nKabar Contoh, 17 Desember 2025"


def test_long_texts_are_shortened_to_what_a_result_shows() -> None:
    long = replace(hospitals(), text="angka " * 2000)
    (first, _) = results(long)
    assert len(first["title"]) <= 80


@pytest.mark.parametrize("answer", [declined(), None, replace(declined(), status=Status.SMALLTALK)])
def test_without_an_answer_there_is_only_the_way_to_the_bot(answer: Answer | None) -> None:
    assert results(answer) == []


def test_an_emergency_is_the_only_result() -> None:
    answer = replace(hospitals(), status=Status.EMERGENCY, text="Segera telepon 119")
    assert [result["title"] for result in results(answer)] == ["Segera telepon 119"]


@pytest.mark.parametrize("question", ["", "apa itu CKG?", "x" * 500, "🏥"])
def test_the_button_opens_the_bot_with_the_question_where_it_fits(question: str) -> None:
    assert results(None, question) == []
