"""Messages that are nothing but a greeting, thanks or a call for help; and questions that only begin like one."""

import time

import pytest

from bot import phrases
from bot.smalltalk import smalltalk

EXAMPLES = ("Berapa jumlah rumah sakit di Banten?",)


@pytest.mark.parametrize(
    "message",
    [
        "halo",
        "Halo!",
        "hai min",
        "Selamat pagi, Dok",
        "pagi",
        "assalamualaikum",
        "Assalamu'alaikum wr. wb.",
        "permisi kak mau tanya",
        "halo, boleh tanya?",
        "punten",
        "sampurasun",
        "kulo nuwun",
        "tes",
        "P",
        "bantuan",
        "kamu siapa?",
        "bisa apa aja?",
        "cara pakainya",
        "👋",
        "???",
    ],
)
def test_a_greeting_is_answered_with_what_can_be_asked(message: str) -> None:
    reply = smalltalk(message, EXAMPLES)
    assert reply is not None
    assert reply.startswith(phrases.GREETING)
    assert EXAMPLES[0] in reply


@pytest.mark.parametrize(
    "message",
    [
        "terima kasih",
        "Terimakasih banyak ya kak 🙏",
        "makasih",
        "mksh min",
        "thanks",
        "hatur nuhun",
        "matur nuwun",
        "ok",
        "Oke, terima kasih.",
        "sip mantap",
    ],
)
def test_thanks_are_answered_warmly(message: str) -> None:
    assert smalltalk(message, EXAMPLES) == phrases.THANKS


@pytest.mark.parametrize(
    "message",
    [
        "halo, berapa jumlah rumah sakit di banten?",
        "selamat pagi, di mana RSUD Banten?",
        "permisi kak mau tanya jadwal imunisasi",
        "terima kasih, lalu di Lebak?",
        "ok tapi tahun 2024?",
        "bantuan iuran JKN",
        "tolong ambulans",
        "malam ini IGD mana yang buka",
        "info stunting",
        "tes HIV di mana",
        "apa itu CKG",
        "siapa kepala dinas kesehatan",
        "sumbernya?",
        "banten",
        "136",
        "pagikan",
    ],
)
def test_a_question_that_begins_politely_is_a_question(message: str) -> None:
    assert smalltalk(message, EXAMPLES) is None


@pytest.mark.parametrize("part", ["halo ", "selamat pagi ", "mau tanya kak ", "p ", "terima kasih ya ", "kamu bisa "])
def test_long_repetition_is_read_at_once(part: str) -> None:
    started = time.perf_counter()
    smalltalk(part * 2000 + "x", EXAMPLES)
    assert time.perf_counter() - started < 0.5
