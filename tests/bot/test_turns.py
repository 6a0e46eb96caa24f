"""Turning words: a text that lacks one may say the opposite of what is asked."""

import pytest

from bot.answer import Status
from bot.bot import Bot
from bot.live import Live
from bot.question import understand
from bot.turns import lacks_not, numbered, turns
from corpus.article import Article
from index.spelling import Speller
from tests.bot.shelf import NUMBERS, shelve
from tests.index.samples import GLOSSARY

ARTICLES = (
    Article(
        id="klinik",
        title="Klinik apung di Kabupaten Lebak",
        text="Klinik apung di Kabupaten Lebak dibuka pada 3 Mei 2024. Layanannya untuk warga pesisir.",
    ),
    Article(
        id="praktik",
        title="Praktik tukang gigi di Kota Serang",
        text="Dinas Kesehatan Kota Serang menghentikan praktik tukang gigi pada 7 Juni 2024.",
    ),
    Article(
        id="kader",
        title="Kader posyandu di Kabupaten Lebak",
        text="Sebanyak 215 perempuan menjadi kader posyandu di Kabupaten Lebak.",
    ),
    Article(
        id="vaksin",
        title="Vaksin campak di Kabupaten Pandeglang",
        text="Sebanyak 1.204 anak di Kabupaten Pandeglang belum mendapat vaksin campak.",
    ),
)


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    return Live(shelve(tmp_path_factory.mktemp("turns"), ARTICLES), NUMBERS).bot()


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("kapan klinik apung di lebak dibuka", "3 Mei 2024"),
        ("kapan praktik tukang gigi di kota serang ditutup", "7 Juni 2024"),
        ("berapa wanita jadi kader posyandu di lebak", "215 perempuan"),
        ("berapa anak di pandeglang yang tidak mendapat vaksin campak", "1.204 anak"),
        ("klinik apung di lebak ada tidak?", "Klinik apung"),
    ],
)
def test_what_says_as_much_answers(turned: Bot, question: str, says: str) -> None:
    answer = turned.ask(question)
    assert answer.status is Status.ANSWERED
    assert says in answer.text.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    [
        "kapan klinik apung di lebak ditutup",
        "kapan klinik apung di lebak dirobohkan",
        "siapa yang melarang klinik apung di lebak",
        "berapa laki-laki jadi kader posyandu di lebak",
        "berapa perempuan yang tidak jadi kader posyandu di lebak",
    ],
)
def test_the_opposite_is_no_answer(turned: Bot, question: str) -> None:
    assert turned.ask(question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "needed"),
    [
        ("kapan rsud ditutup", ["tutup"]),
        ("dosis kedua berapa persen", ["kedua"]),
        ("dua dosis berapa persen", []),
        ("siapa yang tidak terdaftar", ["tidak"]),
        ("kenapa tidak gratis", ["tidak"]),
        ("gratis tidak ya", []),
        ("rsud buka tidak", []),
        ("ada tidak puskesmas di lebak", []),
        ("kapan rsud dibuka", []),
        ("rsud di tangerang selatan", []),
        ("jalan lingkar selatan", ["selatan"]),
    ],
)
def test_turning_words(question: str, needed: list[str]) -> None:
    found = list(turns(understand(question, GLOSSARY, Speller({}))))
    assert len(found) == len(needed)
    assert all(key in keys for key, keys in zip(needed, found, strict=True))


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("desa yang belum deklarasi", "Sebelas desa sudah deklarasi.", True),
        ("desa yang belum deklarasi", "Sebelas desa belum deklarasi.", False),
        ("peserta yang tidak aktif berapa", "Kartu 40 peserta dinonaktifkan.", False),
        ("pasien yang bukan warga lebak", "Tiga dari sepuluh pasien datang dari luar Lebak.", False),
        ("puskesmas yang belum punya dokter", "Dua puskesmas masih kurang dokter.", False),
        ("rs yang tidak menerima bpjs", "Dua rumah sakit menolak pasien BPJS.", False),
        ("apakah vaksin itu tidak bayar", "Vaksin itu gratis.", False),
        ("berapa desa yang deklarasi", "Sebelas desa sudah deklarasi.", False),
    ],
)
def test_those_who_have_something_not_are_told_by_a_not(question: str, text: str, *, lacks: bool) -> None:
    assert lacks_not(understand(question, GLOSSARY, Speller({})), (text,)) is lacks


@pytest.mark.parametrize(
    ("question", "needed"),
    [
        ("hari kesehatan nasional ke-57 di mana", [{"ke-57", "57"}]),
        ("peringatan HKN ke 61 kapan", [{"ke-61", "61"}]),
        ("dosis ke-2 kapan", []),
        ("berapa kasus ke depan", []),
    ],
)
def test_an_event_is_known_by_its_number(question: str, needed: list[set[str]]) -> None:
    assert list(numbered(understand(question, GLOSSARY, Speller({})))) == needed
