"""Names in a question: what is told of one hospital, puskesmas or illness is no answer about another."""

from collections.abc import Callable

import pytest

from bot.answer import Status
from bot.bot import Bot
from bot.live import Live
from bot.names import names, respelled
from bot.question import Question
from bot.turns import means
from corpus.article import Article
from index.query import units
from index.words import words
from tests.bot.shelf import NUMBERS, shelve
from tests.index.samples import GLOSSARY

ARTICLES = (
    Article(
        id="melatiraya",
        title="RSUD Melatiraya menambah tempat tidur",
        text="Di Kabupaten Lebak, RSUD Melatiraya kini memiliki 146 tempat tidur. Pasien dilayani di gedung baru.",
    ),
    Article(
        id="kenaripuri",
        title="Pasien RSUD Kenaripuri bertambah",
        text="Di Kabupaten Lebak, RSUD Kenaripuri melayani 92.012 pasien sepanjang 2024. Warga puas dengan layanannya.",
    ),
    Article(
        id="tanjungasri",
        title="Jam layanan Puskesmas Tanjungasri",
        text="Setiap hari kerja Puskesmas Tanjungasri buka pukul 08.00 WIB. Warga diminta membawa kartu identitas.",
    ),
    Article(
        id="ciliwangi",
        title="Puskesmas Ciliwangi terakreditasi",
        text="Tahun ini Puskesmas Ciliwangi terakreditasi paripurna. Kepala puskesmas berterima kasih kepada warga.",
    ),
    Article(
        id="dbd",
        title="Cara mencegah demam berdarah",
        text="Cara mencegah demam berdarah ialah menguras bak mandi dan menutup tempat air.",
    ),
    Article(
        id="kencing-tikus",
        title="Kasus leptospirosis di Kabupaten Lebak",
        text="Kabupaten Lebak mencatat 49 kasus leptospirosis sepanjang 2024.",
    ),
)


HEADS = (
    Article(
        id="melatiraya-direktur",
        title="Direktur RSUD Melatiraya dilantik",
        text="Direktur RSUD Melatiraya dr. Sari Umpamawati dilantik di Kabupaten Lebak.",
    ),
    Article(
        id="banten-direktur",
        title="RSUD Banten membenahi layanan",
        text="Layanan RSUD Banten dibenahi, kata Direktur RSUD Banten dr. Budi Contohnya.",
    ),
    Article(
        id="wakil",
        title="Peluncuran program kesehatan",
        text="Program kesehatan itu diluncurkan Gubernur Banten Anwar Misalnya dan Wakil Gubernur Tono Perumpamaan.",
    ),
    Article(
        id="belum",
        title="Kepesertaan BPJS di Banten",
        text="Sebanyak 1,2 juta penduduk Banten belum terdaftar BPJS Kesehatan.",
    ),
    Article(
        id="serum",
        title="Serum ular untuk warga Badui",
        text="Dinas Kesehatan Kabupaten Lebak menyiapkan 250 vial serum antibisa bagi warga Badui yang digigit ular.",
    ),
    Article(
        id="bpjs",
        title="Rumah sakit di Kota Cilegon",
        text="Sebanyak 12 rumah sakit di Kota Cilegon melayani pasien BPJS Kesehatan. Layanannya buka setiap hari.",
    ),
    Article(
        id="sehat",
        title="Desa bebas buang air besar sembarangan",
        text="Di 178 desa di Kabupaten Serang tidak ada lagi buang air besar sembarangan. Program WC layak diteruskan.",
    ),
    Article(
        id="jkn",
        title="Kepesertaan JKN-KIS di Kabupaten Pandeglang",
        text="Sebanyak 95,7 persen penduduk Kabupaten Pandeglang masuk kepesertaan JKN-KIS pada 2022.",
    ),
    Article(
        id="kontak",
        title="Kanal layanan BPJS Kesehatan",
        text="Layanan BPJS Kesehatan diatur Perpres Nomor 59 Tahun 2024. Kontak BPJS Kesehatan: WA 081299998888.",
    ),
)


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    return Live(shelve(tmp_path_factory.mktemp("names"), ARTICLES + HEADS), NUMBERS).bot()


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("berapa tempat tidur rsud melatiraya", "146 tempat tidur"),
        ("berapa pasien RSUD Kenaripuri", "92.012 pasien"),
        ("puskesmas tanjungasri buka jam berapa", "08.00"),
        ("cara mencegah demam berdarah", "menguras bak mandi"),
        ("berapa kasus leptospirosis di lebak", "49 kasus"),
        ("direktur RSUD Banten", "Budi Contohnya"),
        ("siapa wakil gubernur banten", "Tono Perumpamaan"),
        ("siapa gubernur banten", "Anwar Misalnya"),
        ("berapa penduduk banten yang belum terdaftar bpjs", "1,2 juta penduduk"),
        ("berapa rumah sakit yang menerima pasien bpjs di kota cilegon", "12 rumah sakit"),
        ("berapa rs di kota cilegon yang bekerja sama dengan bpjs", "12 rumah sakit"),
        ("berapa desa di kabupaten serang yang warganya tidak lagi bab sembarangan", "178 desa"),
        ("berapa persen penduduk kabupaten pandeglang yang ikut jkn pada 2022", "95,7 persen"),
        ("update leptospirosis lebak dong, rame ga? berapa kasus", "49 kasus"),
        ("nomor wa bpjs kesehatan", "081299998888"),
        ("berapa tempat tidur RSUD Melattiraya", "146 tempat tidur"),
        ("berapa pasien RSUD Knaripuri", "92.012 pasien"),
        ("direktur rsud banten siapa yak", "Budi Contohnya"),
    ],
)
def test_what_is_told_of_the_name_is_the_answer(named: Bot, question: str, says: str) -> None:
    answer = named.ask(question)
    assert answer.status is Status.ANSWERED
    assert says in answer.text


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("berapa tempat tidur rsud kenaripuri", "146"),
        ("puskesmas ciliwangi buka jam berapa", "08.00"),
        ("puskesmas antahberantah buka jam berapa", "08.00"),
        ("berapa tempat tidur RSUD Antahberantah", "146"),
        ("cara mencegah leptospirosis", "menguras"),
        ("siapa direktur RSUD Kenaripuri", "Umpamawati"),
        ("berapa penduduk banten yang terdaftar bpjs", "1,2 juta penduduk ·"),
        ("berapa orang digigit ular di badui", "250 vial ·"),
        ("berapa rumah sakit sepatan di kota cilegon", "12 rumah sakit"),
        ("berapa tempat tidur RSUD Melatisari", "146"),
        ("update vasektomi lebak dong, berapa peserta", "49"),
        ("nomor wa bpjs kesehatan", "59"),
        ("siapa gubernur banten bernama Antahberantah", "Anwar Misalnya"),
    ],
)
def test_what_is_told_of_another_is_none(named: Bot, question: str, never: str) -> None:
    assert never not in named.ask(question).text


TOLD = (
    "Warga Baduy berobat di RSUD dr. Dradjat Prawiranegara. Pelayanan di RSUD itu gratis. Setiap WC di Sepatan layak.",
)


@pytest.mark.parametrize(
    ("question", "called"),
    [
        ("pasien rsud prawiranegara", ["rsud", "prawiranegara"]),
        ("wc di sepatan", ["sepatan"]),
        ("puskesmas antahberantah", ["antahberantah"]),
        ("puskesmas ke antahberantah", []),
        ("pelayanan yang menerima warganya", []),
        ("siapa bidan bernama Antahberantah", ["antahberantah"]),
        ("Siapa Bidan Bernama Antahberantah", []),  # every word has a capital: it says nothing
        ("siapa bidan di Pelayanan itu", []),
    ],
)
def test_names_are_told_from_words(question: str, called: list[str]) -> None:
    found = names(units(words(question), GLOSSARY), question, TOLD)
    assert [unit.surface.removeprefix("=") for unit in found] == called


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("drajat", "dradjat"),
        ("prawiranegra", "prawiranegara"),
        ("prawirnegra", "prawiranegara"),
        ("rsup", "rsup"),
        ("sajad", "sajad"),
        ("prawiraatmaja", "prawiraatmaja"),
        ("pelayan", "pelayan"),
    ],
)
def test_a_name_that_is_all_but_one_told_is_that_one(written: str, meant: str) -> None:
    (unit,) = units(words(written), GLOSSARY)
    assert respelled(unit, TOLD).keys[-1].removeprefix("=") == (
        meant if meant != written else unit.keys[-1].removeprefix("=")
    )


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("kenapa puskesmas maja dipindah", {"maja"}),  # the name of a kecamatan, and of a fruit
        ("kenapa pohon maja ditebang", set()),
        ("puskesmas buka hari apa", set()),
    ],
)
def test_a_kecamatan_after_a_facility_is_its_name(question: str, named: set[str]) -> None:
    found = names(units(words(question), GLOSSARY), question, ())
    assert {unit.surface.removeprefix("=") for unit in found} == named


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("cara mengurus akta kelahiran", {"akta"}),
        ("cara daftar jadi perawat rsud", {"rawat", "@perawat"}),
        ("cara mencegah demam berdarah", {"demam", "@dbd"}),
        ("bagaimana dbd ditangani", set()),
    ],
)
def test_what_is_to_be_got_is_needed(asked: Callable[[str], Question], question: str, wanted: set[str]) -> None:
    assert frozenset().union(*means(asked(question))) == wanted
