"""The sentence that answers: the list where one is asked for, the event and not only whom it happens to."""

from datetime import date

import pytest

from bot.answer import Status
from bot.bot import Bot
from bot.live import Live
from corpus.article import Article
from tests.bot.shelf import NUMBERS, shelve

ARTICLES = (
    Article(
        id="kursi",
        title="Kursi roda gratis di Kota Serang",
        text=(
            "Warga lanjut usia di Kota Serang dapat meminta kursi roda gratis. Kuota tahun 2024 ialah 100 penerima. "
            "Berkas kursi roda antara lain surat kelurahan, foto pemohon, dan salinan KTP. Dinas menjawab sepekan."
        ),
    ),
    Article(
        id="poli",
        title="Poliklinik RSUD Melatiraya",
        text="RSUD Melatiraya kini mempunyai poliklinik anak, mata, dan saraf. Direkturnya dilantik 4 Juni 2024.",
    ),
    Article(
        id="klb",
        title="Campak di Provinsi Kirana",
        text=(
            "Sebuah wilayah bisa dinyatakan KLB campak dan ditetapkan begitu bila ada lima kasus. Empat wilayah kini "
            "dinyatakan KLB campak. Yaitu, Arcapura, Bantaran, Cemara, dan Damarsari. Gejala campak meliputi demam, "
            "batuk, dan ruam. Campak paling banyak di Kecamatan Rajeg, sedangkan paling rendah di Kota Cilegon."
        ),
    ),
    Article(
        id="apa-itu",
        title="Tentang akreditasi",
        text=(
            "Akreditasi paripurna (nilai tertinggi) adalah pengakuan mutu puskesmas. Yang meraih akreditasi paripurna "
            "yakni 29 puskesmas di Kota Tangerang."
        ),
    ),
    Article(
        id="bpjs",
        title="Peserta BPJS di Kota Cilegon",
        text="Banyak peserta BPJS Kesehatan di Kota Cilegon nonaktif karena menunggak iuran selama setahun.",
    ),
    Article(
        id="jadwal",
        title="Jadwal Puskesmas Ciliwangi",
        text="Puskesmas Ciliwangi melayani imunisasi setiap Kamis. Perawatnya sepuluh orang.",
    ),
    Article(
        id="kusta",
        title="Kusta di Provinsi Banten",
        text=(
            "Kabupaten Serang termasuk enam daerah dengan kusta terbanyak di Indonesia. Di Provinsi Banten kusta "
            "terbanyak ada di Kabupaten Lebak. Di Kota Cilegon kusta terbanyak di Kecamatan Ciwandan."
        ),
    ),
    Article(
        id="gedung",
        title="Gedung baru RSUD Sukawening",
        text=(
            "Gedung delapan lantai RSUD Sukawening diresmikan pada Rabu, 16 Maret 2022. Di dalamnya ada poliklinik "
            "jantung."
        ),
    ),
    *(
        Article(
            id=f"kepala-{day.year}",
            title=f"{about} di Kota Serang",
            text=f"{about} di Kota Serang dimulai, kata Kepala Dinas Kesehatan Kota Serang {name}. {more}",
            published=day,
        )
        for day, name, about, more in (
            (date(2016, 3, 7), "Siti Umpama", "Imunisasi polio", "Kepala Dinas Kesehatan Kota Serang hadir."),
            (date(2022, 6, 17), "Tono Contoh", "Penimbangan balita", "Balita ditimbang di posyandu setiap bulan."),
            (date(2025, 5, 27), "Wati Misal", "Pemeriksaan gratis", "Warga mendaftar lewat aplikasi."),
        )
    ),
    Article(
        id="kali",
        title=None,
        text="Pelajar membersihkan Kali Cibanjir dengan karung dan cangkul. Sampah yang terangkut dua truk.",
    ),
    Article(
        id="jembatan",
        title=None,
        text=(
            "Jembatan gantung di atas Kali Cibanjir dibuka Camat Ratna Melati, yang datang bersama kepala desa dan "
            "puluhan warga."
        ),
    ),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    return Live(shelve(tmp_path_factory.mktemp("sentences"), ARTICLES), NUMBERS).bot()


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("berkas kursi roda di kota serang apa saja", "surat kelurahan, foto pemohon, dan salinan KTP"),
        (
            "poliklinik apa saja di RSUD Melatiraya",
            "RSUD Melatiraya kini mempunyai poliklinik anak, mata, dan saraf.",
        ),
        ("kapan imunisasi di puskesmas ciliwangi", "setiap Kamis"),
        ("wilayah mana saja yang dinyatakan KLB campak", "Arcapura, Bantaran, Cemara, dan Damarsari"),
        ("apa gejala campak", "demam, batuk, dan ruam"),
        ("di daerah mana campak paling sedikit", "Kota Cilegon"),
        ("siapa kepala dinas kesehatan kota serang", "Wati Misal"),
        ("siapa kepala dinas kesehatan kota serang tahun 2016", "Siti Umpama"),
        ("di daerah mana di banten kusta paling banyak", "Kabupaten Lebak"),
        ("kapan gedung RSUD Sukawening diresmikan", "Rabu, 16 Maret 2022"),
        (
            "kenapa orang bpjs cilegon pada nonaktif kartunya",
            "Banyak peserta BPJS Kesehatan di Kota Cilegon nonaktif karena menunggak iuran selama setahun.",
        ),
        (
            "apa sih akreditasi paripurna tuh",
            "Akreditasi paripurna (nilai tertinggi) adalah pengakuan mutu puskesmas.",
        ),
    ],
)
def test_what_is_asked_comes_first(told: Bot, question: str, first: str) -> None:
    assert told.ask(question).text.splitlines()[0] == first


@pytest.mark.parametrize(
    "question", ["siapa nama yang membersihkan kali cibanjir", "nama pembersih kali cibanjir siapa"]
)
def test_an_unlikely_passage_lends_no_name(told: Bot, question: str) -> None:
    assert told.ask(question).status is Status.NOT_FOUND
    assert "Ratna Melati" in told.ask("siapa nama camat yang membuka jembatan gantung kali cibanjir").text


@pytest.mark.parametrize(
    "question",
    [
        "kapan RSUD Melatiraya diresmikan",
        "puskesmas ciliwangi hari minggu buka tidak",
        "dokter mata di RSUD Melatiraya namanya siapa",
        "kenapa kursi roda gratis di kota serang lebih banyak",
        "besok imunisasi di puskesmas ciliwangi jam berapa",
        "puskesmas ciliwangi melayani imunisasi hari ini tidak",
        "apa syarat kursi roda listrik di kota serang",
        "apa manfaat imunisasi di puskesmas ciliwangi",
        "bagaimana cara mendapat perawat anak dan mata di RSUD Melatiraya",
        "RSUD Melatiraya ada di mana",
        "guru di puskesmas ciliwangi imunisasi hari apa",
        "di daerah mana di banten kusta paling sedikit",
        "daerah mana yang belum dinyatakan KLB campak",
        "kapan batu pertama gedung RSUD Sukawening diletakkan wagub",
    ],
)
def test_the_place_alone_is_no_answer(told: Bot, question: str) -> None:
    assert told.ask(question).status is Status.NOT_FOUND
