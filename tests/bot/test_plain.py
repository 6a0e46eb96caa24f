"""Answers as plain text: the answer first, then the passage it stands in and where that is from."""

import pytest

from bot.answer import Answer, Status
from bot.bot import Bot
from bot.plain import as_text


def test_the_answer_stands_first_and_its_passage_below(bot: Bot) -> None:
    lines = as_text(bot.ask("berapa kasus TBC di Lebak?")).splitlines()
    assert lines[0].startswith("2.419 kasus TBC · Kabupaten Lebak")
    quote = lines.index("")
    assert lines[quote + 1].startswith("“Dinas Kesehatan Kabupaten Lebak mencatat 2.419 kasus TBC")
    assert lines[-2:] == ["Kasus TBC di Kabupaten Lebak", "https://uji.example/tbc-lebak-2024"]


def test_what_was_read_as_something_else_is_told(bot: Bot) -> None:
    text = as_text(bot.ask("brpa kasus tbc di pandegelang"))
    assert "Menampilkan hasil untuk" in text
    assert "pandeglang" in text
    assert "Menampilkan hasil" not in as_text(bot.ask("berapa kasus TBC di Pandeglang"))


def test_what_is_not_known_of_an_article_is_left_out(bot: Bot) -> None:
    text = as_text(bot.ask("berapa bidan di kabupaten tangerang?"))
    assert "None" not in text
    assert text.splitlines()[-1] == "tanpa nama media"


@pytest.mark.parametrize("message", ["berapa harga cabai?", "halo", "", "bapak saya sesak napas"])
def test_an_answer_without_evidence_quotes_nothing(bot: Bot, message: str) -> None:
    answer = bot.ask(message)
    assert as_text(answer) == answer.text + "\n"


def test_text_ends_with_one_newline() -> None:
    assert as_text(Answer("a", Status.SMALLTALK, "Halo")) == "Halo\n"
