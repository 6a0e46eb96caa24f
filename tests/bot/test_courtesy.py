"""Courtesies are taken from both ends of a question, and nothing that is asked."""

import time

import pytest

from bot.courtesy import without_courtesy

QUESTION = "berapa kasus TBC di Lebak"


@pytest.mark.parametrize(
    "message",
    [
        "halo min mau nanya dong {}",
        "Assalamualaikum, maaf mengganggu kak, {}",
        "assalamu'alaikum wr. wb. {}",
        "Selamat pagi Bapak/Ibu, izin bertanya, {}",
        "permisi admin, {}",
        "Tolong info dong kak, {}",
        "pagi kak, {}",
        "punten kang, {}",
        "{} ya",
        "{} ya min 🙏",
        "{} dong kak. Makasih",
        "{} Mohon infonya, terima kasih sebelumnya ya kak",
        "maaf ya kak, {}  makasih banyak",
        "kak {} mohon dijawab",
        "gaes {} donk",
        "{} atuh euy",
        "{} bro please",
    ],
)
def test_both_ends_are_taken(message: str) -> None:
    assert without_courtesy(message.format(QUESTION)) == QUESTION


@pytest.mark.parametrize(
    "message",
    [
        QUESTION,
        "malam ini IGD mana yang buka",
        "ibu hamil di lebak berapa",
        "bapak saya digigit ular",
        "tolong ambulans",
        "bantuan iuran JKN",
        "tes HIV di mana",
        "kakek saya sakit",
        "bantu ibu saya",
        "berapa ibu",
        "haid tidak lancar",
        "minum obat apa",
        "siang hari puskesmas buka?",
        "kapan kakak kader dilatih",
        "korban selamat berapa",
        "bos dinkes siapa",
    ],
)
def test_what_is_asked_stays(message: str) -> None:
    assert without_courtesy(message) == message


@pytest.mark.parametrize("message", ["halo", "Terima kasih", "kak", "?", ""])
def test_nothing_but_courtesy_stays_as_it_is(message: str) -> None:
    assert without_courtesy(message).rstrip() == message


@pytest.mark.parametrize("part", ["halo ", "selamat pagi ", "mau tanya kak ", " ya", "terima kasih ", "kak,   ", " \t"])
def test_long_repetition_is_read_at_once(part: str) -> None:
    started = time.perf_counter()
    without_courtesy(part * 1000 + "x")
    without_courtesy("x" + part * 1000)
    assert time.perf_counter() - started < 1
