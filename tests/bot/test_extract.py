"""The answer itself, cut out of a sentence: the name, the day, the place; and nothing where it is another's."""

from collections.abc import Callable

import pytest

from bot.extract import CUTTERS, Sentence
from bot.question import Question
from index.figures import extract

Asked = Callable[[str], Question]

HEAD = "Kepala Dinas Kesehatan Kabupaten Lebak, dr. Rina Contohwati, meminta warga memeriksakan diri ke puskesmas."
OPENED = "Gubernur Banten Anwar Misalnya membuka pekan imunisasi bersama Bupati Lebak Siti Umpama di Rangkasbitung."

CUT = [
    # question, sentence, what is cut out
    ("siapa kepala dinas kesehatan lebak?", HEAD, "Rina Contohwati"),
    ("sp kadinkes lebak", HEAD, "Rina Contohwati"),
    ("siapa gubernur banten?", OPENED, "Anwar Misalnya"),
    ("siapa bupati lebak?", OPENED, "Siti Umpama"),
    ("siapa ketua IDI?", "Ketua IDI Banten drg. Budi Contoh, M.Kes hadir dalam rapat itu.", "Budi Contoh"),
    ("siapa direktur RSUD?", "“Kami siap,” ujar Direktur RSUD Contoh, dr. Ayu Umpama.", "Ayu Umpama"),
    ("kapan imunisasi dimulai?", "Pekan imunisasi polio dimulai pada 23 Juli 2026.", "23 Juli 2026"),
    (
        "kapan rapat digelar?",
        "Rapat tahun 2026 itu digelar Senin (12/1/2026) di Kota Serang.",
        "12/1/2026",
    ),
    (
        "kapan RSUD Contoh beroperasi?",
        "RSUD Contoh beroperasi pada 2025, kata Penjabat Gubernur ketika meninjau rumah sakit itu, Sabtu, 1 Juni 2024.",
        "2025",
    ),
    ("siapa direktur RSUD Contoh?", "RSUD Contoh sudah buka, kata direkturnya dr. Umpama pada Kamis.", "Umpama"),
    ("siapa kepala puskesmasnya?", "Puskesmas Contoh, menurut kepalanya drg. Umpama, akan pindah.", "Umpama"),
    ("siapa kepala daerah yang membuka?", OPENED.replace("Gubernur Banten Anwar Misalnya", "Dinkes"), "Siti Umpama"),
    ("siapa wakil kepala daerah itu?", "Wakil Bupati Lebak Siti Umpama meninjau posko.", "Siti Umpama"),
    (
        "kapan keracunan itu terjadi?",
        "Kepala Puskesmas Contoh menyebut peristiwa itu terjadi pada Sabtu, 8 Agustus 2020.",
        "Sabtu, 8 Agustus 2020",
    ),
    ("hari apa posyandu buka?", "Posyandu Melati buka setiap Senin dan Kamis di balai desa.", "setiap Senin dan Kamis"),
    ("kapan RSUD Contoh dibangun?", "RSUD Contoh akan dibangun tahun depan, kata gubernur.", "tahun depan"),
    ("siapa direktur RSDP?", "Laporan itu disampaikan Plt Direktur RSDP Ayu Umpama di Serang.", "Ayu Umpama"),
    ("siapa wakil gubernur banten?", "Wakil Gubernur Banten Budi Contoh membuka pekan imunisasi.", "Budi Contoh"),
    ("siapa wagub banten?", "Wakil Gubernur Banten Budi Contoh membuka pekan imunisasi.", "Budi Contoh"),
    (
        "siapa wamenkes yang hadir?",
        "Wakil Menteri Kesehatan (Wamenkes) dr. Budi Contoh hadir di Serang.",
        "Budi Contoh",
    ),
    ("siapa kadinkes lebak?", "Rina Contohwati Kepala Dinas Kesehatan Kabupaten Lebak hadir.", "Rina Contohwati"),
    ("siapa sekdes contoh?", "Sekretaris Desa Contoh Kabupaten Lebak Wagimin hadir dalam rapat.", "Wagimin"),
    ("siapa ketua komisi?", "Kunjungan dipimpin Ketua Komisi II Wagimin dari DPRD Kota Cilegon.", "Wagimin"),
    ("siapa ketua satgas?", "“Kami siap,” kata Wagimin, yang juga Ketua Satgas itu.", "Wagimin"),
    (
        "siapa yang diangkat wali kota sebagai kepala dinas kesehatan?",
        "Menurut surat Wali Kota Serang, Wagimin ditetapkan sebagai Kepala Dinas Kesehatan.",
        "Wagimin",
    ),
    ("siapa kepala puskesmas cijaku?", "Kepala Puskesmas Cijaku Budi Contoh memeriksa warga.", "Budi Contoh"),
    ("siapa kepala dinas kesehatan serang?", HEAD.replace("Lebak", "Serang"), "Rina Contohwati"),
    (
        "mau aktifkan bpjs datang ke mana?",
        "Warga dapat mendatangi kantor Dinsos Kabupaten Lebak atau puskesmas terdekat.",
        "kantor Dinsos Kabupaten Lebak atau puskesmas terdekat",
    ),
    (
        "korban gigitan ular dibawa ke mana?",
        "Korban segera dibawa ke puskesmas terdekat, kata dia.",
        "puskesmas terdekat",
    ),
    ("apa kepanjangan Keswa?", "Program Kesehatan Jiwa (Keswa) berjalan sejak 2024.", "Kesehatan Jiwa"),
    (
        "RSJKO itu singkatan dari apa?",
        "Pemprov membangun Rumah Sakit Jiwa dan Ketergantungan Obat atau RSJKO di Kota Serang.",
        "Rumah Sakit Jiwa dan Ketergantungan Obat",
    ),
    ("siapa kepala dinkes serang?", "Kepala Dinkes (Dinas Kesehatan) Kota Serang, Wagimin mengatakan itu.", "Wagimin"),
    ("rsud contoh itu daerah mana?", "RSUD itu terletak di Panancangan, Kota Serang.", "Panancangan, Kota Serang"),
    ("posko mudik buka kapan sampai kapan?", "Posko beroperasi mulai H-7 sampai H+7.", "H-7 sampai H+7"),
    (
        "rs pengampu kanker?",
        "Jantung diampu RS Contoh Jaya; kanker diampu RS Kanker Umpama; stroke diampu RS Otak Misal.",
        "RS Kanker Umpama",
    ),
    ("jam berapa puskesmas buka?", "Puskesmas Contoh buka pukul 08.00 setiap hari.", "08.00"),
    (
        "di mana imunisasi dibuka?",
        "Imunisasi dibuka di Gedung Melati, Kota Serang, dan dihadiri kader.",
        "Gedung Melati",
    ),
    ("dmn rapat digelar", "Rapat digelar di Aula Dinas Kesehatan, Selasa, dan berlangsung lancar.", "Aula Dinas"),
    ("kabupaten mana yang kasusnya tertinggi?", "Kasus tertinggi terjadi di Kabupaten Lebak.", "Kabupaten Lebak"),
    (
        "daerah mana yang paling sedikit ikut?",
        "Peserta terbanyak dari Kota Serang, sedangkan Kota Cilegon terendah yaitu 52 persen.",
        "Kota Cilegon",
    ),
    ("kec mana yg kasusnya plg banyak", "Kecamatan Maja terbanyak dengan 20 kasus, lalu Sajira.", "Kecamatan Maja"),
    (
        "puskesmas mana yang kasusnya terbanyak?",
        "Kasus terbanyak ada di Puskesmas Contoh Baru dengan 9 kasus, disusul Puskesmas Umpama.",
        "Puskesmas Contoh Baru",
    ),
    ("di mana alamat RSUD Contoh?", "RSUD Contoh berada di Jalan Mawar 12, Kota Cilegon.", "Jalan Mawar 12"),
    ("alamat RSUD Contoh?", "Alamatnya Jalan Mawar 12, Kota Cilegon.", "Jalan Mawar 12"),
    ("di mana letak RSUD Contoh?", "RSUD Contoh berlokasi di Jalan Mawar 12, Kota Cilegon.", "Jalan Mawar 12"),
]
NOT_CUT = [
    # a sentence with a name, day or place that is not the one asked for
    ("siapa kepala dinas kesehatan pandeglang?", HEAD),
    ("siapa direktur RSUD Lebak?", HEAD),
    ("siapa kepala dinas kesehatan lebak?", "Program Banten Sehat didukung Kepala Dinas Kesehatan Kabupaten Lebak."),
    ("siapa kepala dinas kesehatan?", "Rapat di Hotel Melati Indah dihadiri Dinas Kesehatan Provinsi Banten."),
    ("siapa Rina Contohwati?", HEAD),
    ("kapan imunisasi dimulai?", "Pekan imunisasi polio segera dimulai di 141 puskesmas."),
    ("kapan imunisasi dimulai?", "Imunisasi segera dimulai, kata Bupati Lebak pada Senin, 1 Juni 2026."),
    ("kapan imunisasi dimulai?", "Hal itu disampaikan Bupati Lebak di kantornya pada Rabu."),
    ("hari apa posyandu buka?", "Posyandu Melati sudah lama tutup."),
    ("siapa wakil kepala daerah itu?", "Bupati Lebak Siti Umpama meninjau posko."),
    ("siapa kepala daerah yang membuka?", HEAD),
    ("siapa gubernur banten?", "Wakil Gubernur Banten Budi Contoh membuka pekan imunisasi."),
    ("siapa wabup lebak?", "Bupati Lebak Siti Umpama meninjau posko."),
    ("siapa kadindik banten?", "Kunjungan itu dipimpin Kepala Dindik, bersama camat."),
    ("siapa ketua komisi?", "Sidak yang dipimpin ketua komisi berlangsung sehari."),
    ("siapa kepala puskesmas cijaku?", "Kepala Puskesmas Cijaku memeriksa warga."),
    ("siapa kepala rsud?", "Kepala RSUD Drajat Prawira hadir."),
    ("siapa kades contoh?", "Camat Wagimin membuka rapat desa."),
    ("siapa direktur rs contoh?", "Gedungnya empat lantai, kata Direktur Utama PT Medika Umpama di RS itu."),
    ("RSJKO itu singkatan dari apa?", "Pemprov membangun Rumah Sakit Jiwa Contoh atau RSJKO di Kota Serang."),
    ("korban gigitan ular dibawa ke mana?", "Korban segera ditangani perawat di tempat."),
    ("di mana imunisasi dibuka?", "Imunisasi dibuka oleh gubernur pada 23 Juli 2026."),
    ("rs pengampu kanker?", "Kanker diampu RS Kanker Umpama bersama RS Contoh Jaya."),
    ("rs pengampu kanker?", "Jantung diampu RS Contoh Jaya."),
    ("di mana Gedung Melati?", "Imunisasi dibuka di Gedung Melati."),
    ("kabupaten mana yang kasusnya terendah?", "Kasus tertinggi terjadi di Kabupaten Lebak."),
    ("kabupaten mana yang kasusnya tertinggi?", "Kasus di Kabupaten Lebak dan Kota Serang sama-sama tertinggi."),
    ("puskesmas mana yang kasusnya tertinggi?", "Kasus tertinggi terjadi di Kabupaten Lebak."),
    ("kabupaten mana yang ikut rapat?", "Kasus tertinggi terjadi di Kabupaten Lebak."),
    ("di mana alamat RSUD Contoh?", "RSUD Contoh berada di Kota Cilegon."),
]


def cut(question: Question, text: str) -> str | None:
    sentence = Sentence(text, (0, len(text)), extract(text))
    span = CUTTERS[question.kind](sentence, question)
    return None if span is None else text[span[0] : span[1]]


@pytest.mark.parametrize(("question", "text", "answer"), CUT)
def test_the_answer_is_cut_out(asked: Asked, question: str, text: str, answer: str) -> None:
    found = cut(asked(question), text)
    assert found is not None
    assert answer in found


@pytest.mark.parametrize(("question", "text"), NOT_CUT)
def test_the_answer_to_another_question_is_not(asked: Asked, question: str, text: str) -> None:
    assert cut(asked(question), text) is None


@pytest.mark.parametrize(("question", "text", "answer"), CUT)
def test_only_the_sentence_itself_is_read(asked: Asked, question: str, text: str, answer: str) -> None:
    """The same sentence inside a longer text gives the same words, at their offsets in that text."""
    before = "Wali Kota Serang Dewi Misal berbicara di Balai Kota pada 1 Mei 2020. "
    whole = before + text + " Sekretaris Eko Umpama menutup acara di Pendopo pada 2 Mei 2020."
    span = (len(before), len(before) + len(text))
    figures = [figure for figure in extract(whole) if span[0] <= figure.start < span[1]]
    found = CUTTERS[asked(question).kind](Sentence(whole, span, figures), asked(question))
    assert found is not None
    assert whole[found[0] : found[1]] == cut(asked(question), text)
    assert answer in whole[found[0] : found[1]]


@pytest.mark.parametrize("kind", ["who", "when", "where"])
@pytest.mark.parametrize("text", ["", ".", "dr. ", "di ", "Di", "A", "di Kota", "Kepala Dinas Kesehatan", "🙂"])
def test_odd_sentences_are_read_without_failing(asked: Asked, kind: str, text: str) -> None:
    CUTTERS[kind](Sentence(text, (0, len(text)), ()), asked("siapa, kapan dan di mana?"))
