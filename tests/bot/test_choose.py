"""Choosing among figures that stand side by side: what is counted, the place, the time, and the whole or a part."""

from datetime import date
from pathlib import Path

import pytest

from bot.answer import Status
from bot.bot import Bot
from bot.live import Live
from bot.periods import in_period
from bot.scope import goes_on, scope_of
from corpus.article import Article
from index.figures.figure import Figure, Kind
from tests.bot.shelf import NUMBERS, shelve

CROWDED = (
    Article(
        id="cilegon",
        title="Fasilitas kesehatan di Kota Cilegon",
        text="Kota Cilegon memiliki 8 puskesmas, 6 rumah sakit, dan 390 posyandu pada tahun 2025.",
        published=date(2025, 11, 3),
    ),
    Article(
        id="gizi",
        title="Pemeriksaan balita di Kabupaten Serang",
        text="Dari 12.400 balita yang diperiksa di Kabupaten Serang pada tahun 2025, sebanyak 930 balita mengalami "
        "gizi kurang.",
        published=date(2025, 12, 1),
    ),
    Article(
        id="hiv",
        title="Kasus HIV di Kota Tangerang",
        text="Kasus HIV di Kota Tangerang mencapai 512 kasus pada tahun 2025, naik 40 kasus dari tahun sebelumnya.",
        published=date(2025, 12, 8),
    ),
    Article(
        id="gedung",
        title="Gedung baru puskesmas di Pandeglang",
        text="Kabupaten Pandeglang membangun 4 gedung puskesmas pada tahun 2026 dengan anggaran Rp25 miliar.",
        published=date(2026, 1, 5),
    ),
    Article(
        id="imunisasi",
        title="Imunisasi dasar di Kabupaten Lebak",
        text="Cakupan imunisasi dasar di Kabupaten Lebak baru mencapai 81,5 persen pada tahun 2025, sedangkan "
        "targetnya 95 persen.",
        published=date(2025, 12, 12),
    ),
    Article(
        id="campak",
        title="Kasus campak di Serang",
        text="Sepanjang tahun 2025 tercatat 210 kasus campak di Kabupaten Serang dan 98 kasus campak di Kota Serang.",
        published=date(2026, 1, 8),
    ),
    Article(
        id="apotek-lama",
        title="Apotek di Tangerang Selatan",
        text="Di Kota Tangerang Selatan terdapat 611 apotek pada tahun 2025.",
        published=date(2025, 3, 8),
    ),
    Article(
        id="apotek-baru",
        title="Apotek di Tangerang Selatan diawasi",
        text="Pemerintah mengawasi lebih dari 600 apotek di Kota Tangerang Selatan pada tahun 2025.",
        published=date(2025, 9, 8),
    ),
    Article(
        id="gigi",
        title="Tenaga medis RSUD Malingping",
        text="RSUD Malingping memiliki 17 dokter spesialis pada tahun 2025. Poli gigi dilayani dua dokter gigi.",
        published=date(2025, 6, 3),
    ),
    Article(
        id="dbd",
        title="DBD di Kabupaten Lebak",
        text="Sepanjang tahun 2025 tercatat 640 kasus DBD di Kabupaten Lebak. Sebanyak 9 orang di antaranya meninggal "
        "dunia dan 31 orang masih dirawat. Kasus DBD pada Januari 2025 berjumlah 120 kasus.",
        published=date(2026, 1, 12),
    ),
    Article(
        id="bed",
        title="RSUD Balaraja menambah tempat tidur",
        text="RSUD Balaraja menambah layanan dengan penambahan 12 tempat tidur ruang anak. Kapasitas tempat tidur RSUD "
        "Balaraja ditingkatkan dari 210 menjadi 240 tempat tidur.",
        published=date(2026, 2, 3),
    ),
    Article(
        id="kusta",
        title="Kusta di Pandeglang",
        text="Sepanjang 2025 ditemukan 41 kasus kusta di Kabupaten Pandeglang. "
        "Jumlahnya bertambah dari 35 kasus pada 2024.",
        published=date(2026, 1, 10),
    ),
    Article(
        id="lansia",
        title="Lansia di Banten",
        text="Pada tahun 2025 sebanyak 9,2 persen penduduk Banten atau 1,1 juta jiwa adalah lansia.",
        published=date(2025, 10, 1),
    ),
    Article(
        id="disabilitas",
        title="Penyandang disabilitas di Kota Cilegon",
        text="Penyandang disabilitas di Kota Cilegon mencapai 2.400 orang, dan 35 orang di antaranya menganggur.",
        published=date(2025, 7, 9),
    ),
    Article(
        id="kb",
        title="Peserta KB di Banten pada 2025",
        text="Kepesertaan KB di Banten pada 2025 paling rendah di Kabupaten Lebak, yaitu 61,4 persen, dan paling "
        "tinggi di Kota Cilegon, yaitu 82,5 persen. Rata-rata Banten 70,1 persen.",
        published=date(2026, 1, 10),
    ),
    Article(
        id="denda",
        title="Denda membuang limbah medis di Kota Serang",
        text="Klinik yang membuang limbah medis sembarangan di Kota Serang didenda Rp2 juta. Rumah sakit yang membuang "
        "limbah medis terancam denda hingga Rp50 juta.",
        published=date(2025, 5, 5),
    ),
    Article(
        id="diabetes",
        title="Penderita diabetes di Kota Serang",
        text="Hingga September 2025 tercatat 310 penderita diabetes di Kota Serang, yaitu 140 laki-laki dan 170 "
        "perempuan. Pada 2024 ada 290 penderita diabetes, yaitu laki-laki 150 orang dan perempuan 140 orang.",
        published=date(2025, 10, 2),
    ),
    Article(
        id="filariasis",
        title="Filariasis di Kota Cilegon",
        text="Prevalensi filariasis di Kota Cilegon turun dari 2 persen tiga tahun lalu menjadi 0,9 persen, kemudian "
        "0,6 persen hingga September 2025. Sekitar 30 persen pasien filariasis berhenti minum obat.",
        published=date(2025, 10, 12),
    ),
    Article(
        id="anemia",
        title="Anemia di Kabupaten Lebak",
        text="Sebanyak 880 warga Kabupaten Lebak tercatat mengidap anemia, bertambah dari 610 orang pada 2022.",
        published=date(2024, 11, 4),
    ),
    Article(
        id="jkn",
        title="Kepesertaan JKN di Kabupaten Serang",
        text="Warga Kabupaten Serang yang terlindungi JKN berjumlah 1.210.000 orang pada 2025. Yang belum terlindungi "
        "94.000 orang.",
        published=date(2025, 12, 2),
    ),
    Article(
        id="rubella",
        title="Imunisasi rubella di Kabupaten Tangerang",
        text="Target imunisasi rubella 2025 di Kabupaten Tangerang adalah 51.200 balita.",
        published=date(2025, 8, 3),
    ),
    Article(
        id="pneumonia",
        title="Pneumonia di Kota Tangerang",
        text="Pada 2025 di Kota Tangerang diperkirakan ada 7.300 kasus pneumonia, yang sudah ditemukan 6.900 kasus. "
        "Sebanyak 2.100 kasus menyerang balita, tersebar di 13 kecamatan.",
        published=date(2026, 1, 9),
    ),
    Article(
        id="kecamatan",
        title="Kasus diare di Kecamatan Cibeber",
        text="Sepanjang 2025 tercatat 88 kasus diare di Kecamatan Cibeber.",
        published=date(2026, 1, 4),
    ),
    Article(
        id="bidan",
        title="Bidan di Banten",
        text="Jumlah bidan per daerah adalah Kota Tangerang 941 orang, Kota Tangerang Selatan 803 orang, dan Kota "
        "Cilegon 331 orang. Di Kecamatan Cilegon ada 12 bidan.",
        published=date(2024, 3, 13),
    ),
    Article(
        id="hewan",
        title="Rabies di Kabupaten Serang",
        text="Dokter di Kabupaten Serang memeriksa 1.697 hewan penular rabies dan menangani 766 kasus gigitan hewan.",
        published=date(2025, 5, 2),
    ),
    Article(
        id="rsj",
        title="Perawat RSUD Labuhan",
        text="Gedung perawat RSUD Labuhan di Kabupaten Pandeglang menelan anggaran Rp21 miliar. Pasien membayar Rp40 "
        "ribu sehari.",
        published=date(2025, 6, 2),
    ),
    Article(
        id="dengue-awal",
        title="DBD di Kota Serang pada awal 2024",
        text="Sampai 20 Februari 2024 tercatat 41 kasus DBD di Kota Serang.",
        published=date(2024, 2, 21),
    ),
    Article(
        id="dengue-akhir",
        title="DBD di Kota Serang melonjak",
        text="Dari Januari hingga 9 Desember 2024 ditemukan 902 kasus DBD di Kota Serang. Hingga 9 Desember 2024 ada "
        "12 pasien DBD Kota Serang yang meninggal.",
        published=date(2024, 12, 10),
    ),
    Article(
        id="lomba",
        title="Kota Cilegon juara 3 lomba posyandu",
        text="Kota Cilegon meraih juara 3 lomba posyandu dengan nilai 87 poin.",
        published=date(2025, 4, 9),
    ),
    Article(
        id="ranjang",
        title="Kabupaten Serang masih kekurangan 800 tempat tidur rumah sakit",
        text="Kabupaten Serang membutuhkan 1.700 tempat tidur rumah sakit. Kekurangannya sekitar 800 tempat tidur.",
        published=date(2025, 11, 5),
    ),
    Article(
        id="difteri",
        title="68 kasus difteri di Kabupaten Lebak",
        text="Dari 68 kasus difteri selama 2017, 8 orang penderita di empat kecamatan meninggal dunia.",
        published=date(2017, 12, 9),
    ),
    Article(
        id="gizi-buruk",
        title="Gizi buruk di Pandeglang",
        text="Sebanyak 845 anak berusia di bawah lima tahun mengidap gizi buruk dari 150.377 balita di Pandeglang.",
        published=date(2020, 2, 17),
    ),
    Article(
        id="kasemen",
        title="Gizi buruk di Kota Serang",
        text="Pada 2023 ada 61 kasus gizi buruk di Kota Serang. Terbanyak di Kecamatan Kasemen, yakni 19 kasus.",
        published=date(2024, 2, 17),
    ),
    Article(
        id="ular",
        title="Gigitan ular di Cilograng",
        text="Sepanjang 2025 sebanyak 36 warga Kecamatan Cilograng digigit ular.",
        published=date(2026, 1, 6),
    ),
    Article(
        id="usia-hiv",
        title="HIV di Kabupaten Pandeglang menurut umur",
        text="Kasus HIV baru di Kabupaten Pandeglang pada 2023 menurut umur ialah 15-19 tahun 6 kasus, 20-24 tahun 9 "
        "kasus, dan di atas 50 tahun 3 kasus.",
        published=date(2024, 1, 17),
    ),
    Article(
        id="obat-gratis",
        title="ODGJ di Lebak",
        text="Terdapat 588 orang dengan gangguan jiwa (ODGJ) di Kabupaten Lebak. Sebanyak 512 orang di antaranya sudah "
        "terlayani pengobatan gratis.",
        published=date(2024, 1, 17),
    ),
    Article(
        id="berobat",
        title="TBC di Kota Serang",
        text="Ada 2.837 warga Kota Serang didiagnosis TBC hingga September 2025. Dari jumlah itu, sekitar 1.681 pasien "
        "masih menjalani pengobatan.",
        published=date(2025, 10, 7),
    ),
    Article(
        id="vip",
        title="Ruang rawat RSUD Ciampel",
        text="RSUD Ciampel punya 60 tempat tidur kelas tiga serta lima tempat tidur ruang VIP. IGD menyediakan "
        "sembilan tempat tidur.",
        published=date(2025, 5, 28),
    ),
    Article(
        id="stunting-cilegon",
        title="Stunting di Cilegon",
        text="Angka stunting di Kota Cilegon tahun 2024 turun 3 persen. Sebelumnya 22 persen, sekarang jadi 19 persen.",
        published=date(2025, 12, 4),
    ),
    Article(
        id="usia",
        title="HIV di Kota Cilegon",
        text="Kelompok usia 25-49 tahun di Kota Cilegon melaporkan 46 kasus HIV. Kelompok usia 20-24 tahun melaporkan "
        "15 kasus HIV.",
        published=date(2025, 9, 24),
    ),
    Article(
        id="kaki-gajah",
        title="Kaki gajah di Kota Cilegon",
        text="Di Kota Cilegon ada 27 penderita kaki gajah.",
    ),
    Article(
        id="jiwa",
        title="Orang dengan gangguan jiwa di Kota Cilegon",
        text="Sebanyak 794 orang di Kota Cilegon mengalami gangguan jiwa.",
        published=date(2021, 10, 21),
    ),
    Article(
        id="kematian",
        title="Kematian ibu dan bayi di Kabupaten Lebak",
        text="Pada 2021 di Kabupaten Lebak ada 47 kematian bayi.",
        published=date(2022, 4, 9),
    ),
    Article(
        id="puskesmas",
        title="Kasus diare di puskesmas",
        text="Puskesmas Cibeber menangani 31 kasus diare pada 2025.",
        published=date(2026, 1, 5),
    ),
)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    return Live(shelve(tmp_path_factory.mktemp("crowded"), CROWDED), NUMBERS).bot()


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("berapa puskesmas di Cilegon?", "8"),
        ("brp rs di cilegon", "6"),
        ("jumlah posyandu di Kota Cilegon", "390"),
        ("berapa balita yang mengalami gizi kurang di Kabupaten Serang?", "930"),
        ("berapa balita yang diperiksa di Kabupaten Serang?", "12400"),
        ("berapa kasus HIV di Kota Tangerang?", "512"),
        ("berapa gedung puskesmas yang dibangun di Pandeglang?", "4"),
        ("berapa anggaran gedung puskesmas di Pandeglang?", "25000000000"),
        ("berapa persen cakupan imunisasi dasar di Lebak?", "81.5"),
        ("berapa target imunisasi dasar di Lebak?", "95"),
        ("berapa kasus campak di Kabupaten Serang?", "210"),
        ("berapa kasus campak di Kota Serang?", "98"),
        ("berapa persen penduduk Banten yang lansia?", "9.2"),
        ("berapa jiwa lansia di Banten?", "1100000"),
        ("berapa orang yang meninggal karena DBD di Lebak?", "9"),
        ("dari kasus dbd di lebak, yang dirawat berapa?", "31"),
        ("berapa kasus DBD di Lebak tahun 2025?", "640"),
        ("berapa penderita demam berdarah di Lebak?", "640"),
        ("kasus dbd lebak januari 2025 berapa", "120"),
        ("berapa penderita kusta di Pandeglang tahun 2024?", "35"),
        ("berapa tempat tidur di RSUD Balaraja?", "240"),
        ("berapa dokter gigi di RSUD Malingping?", "2"),
        ("berapa dokter spesialis di RSUD Malingping?", "17"),
        ("penyandang disabilitas di cilegon berapa?", "2400"),
        ("penyandang disabilitas yang menganggur di cilegon berapa?", "35"),
        ("berapa persen kepesertaan KB terendah di antara kabupaten kota di Banten?", "61.4"),
        ("kepesertaan KB tertinggi di Banten berapa persen?", "82.5"),
        ("berapa persen kepesertaan KB di Banten?", "70.1"),
        ("berapa denda paling banyak buang limbah medis di Kota Serang?", "50000000"),
        ("denda maksimal limbah medis kota serang berapa?", "50000000"),
        ("berapa bidan di kota tangerang selatan?", "803"),
        ("berapa bidan di kota tangerang?", "941"),
        ("berapa bidan di cilegon?", "331"),
        ("berapa bidan di kecamatan cilegon?", "12"),
        ("berapa kasus gigitan hewan di kabupaten serang?", "766"),
        ("berapa anggaran gedung perawat RSUD Labuhan?", "21000000000"),
        ("biaya pasien RSUD Labuhan berapa?", "40000"),
        ("berapa kasus dbd di kota serang tahun 2024?", "902"),
        ("berapa kasus dbd di kota serang februari 2024?", "41"),
        ("nilai juara tiga lomba posyandu cilegon berapa poin?", "87"),
        ("berapa kasus HIV (bukan AIDS) di Kota Tangerang?", "512"),
        ("puskesmas cibeber kasus diare berapa tahun 2025?", "31"),
        ("berapa kekurangan tempat tidur rumah sakit di kabupaten serang?", "800"),
        ("kabupaten serang perlu berapa ranjang rumah sakit?", "1700"),
        ("berapa korban jiwa akibat difteri di lebak tahun 2017?", "8"),
        ("berapa anak pandeglang yang kena gizi buruk tahun 2020?", "845"),
        ("warga kota serang yang masih berobat tbc ada berapa orang?", "1681"),
        ("kasemen ada berapa balita gizi buruk tahun 2023?", "19"),
        ("berapa kasus hiv baru pandeglang tahun 2023 yang berumur 15 sampai 19 tahun?", "6"),
        ("odgj di lebak yang sudah dapat obat gratis berapa orang?", "512"),
        ("odgj di lebak berapa orang?", "588"),
        ("berapa gizi buruk kota serang tahun 2023?", "61"),
        ("berapa warga cilograng yang digigit ular?", "36"),
        ("dokter gigi di RSUD Malingping ada berapa orang?", "2"),
        ("berapa warga kota serang yang didiagnosis tbc?", "2837"),
        ("brp bed VIP di RSUD Ciampel", "5"),
        ("seberapa tinggi persentase stunting cilegon?", "19"),
        ("berapa kasus HIV cilegon yang berumur 20–24 tahun?", "15"),
        ("berapa penderita kaki gajah di cilegon?", "27"),
        ("kecamatan cibeber kasus diare berapa tahun 2025?", "88"),
        ("pengidap anemia di lebak tahun 2022 ada berapa?", "610"),
        ("pengidap anemia di lebak tahun 2024 ada berapa?", "880"),
        ("warga kabupaten serang yang belum punya JKN berapa?", "94000"),
        ("warga kabupaten serang yang punya JKN berapa?", "1210000"),
        ("berapa kasus pneumonia yang ditemukan di Kota Tangerang?", "6900"),
        ("berapa perkiraan kasus pneumonia di Kota Tangerang?", "7300"),
        ("berapa balita yang kena pneumonia di Kota Tangerang?", "2100"),
        ("pneumonia menyebar di berapa kecamatan di Kota Tangerang?", "13"),
    ],
)
def test_the_figure_asked_for_among_its_neighbours(crowded: Bot, question: str, value: str) -> None:
    assert crowded.ask(question).figures[0].figure.value == value


@pytest.mark.parametrize(
    "question",
    [
        "berapa dokter spesialis anak di RSUD Malingping?",
        "berapa dokter spesialis jantung di RSUD Malingping?",
        "berapa dokter ahli bedah di RSUD Malingping?",
        "berapa anak-anak cilograng yang digigit ular?",
        "berapa warga yang belum berobat tbc di kota serang?",
        "berapa balita cacingan di Kabupaten Serang?",
        "berapa yang meninggal karena campak di Kota Serang?",
        "berapa orang tewas karena HIV di Kota Tangerang?",
        "berapa kasus rubella di Kabupaten Tangerang tahun 2025?",
        "berapa desa yang ada pneumonia di Kota Tangerang?",
        "berapa dokter hewan di Kabupaten Serang?",
        "berapa gaji perawat RSUD Labuhan?",
        "berapa denda pasien RSUD Labuhan?",
        "berapa sekolah di Kabupaten Serang yang punya balita gizi kurang?",
        "berapa kasus HIV cilegon yang berumur 15-19 tahun?",
        "odgj yang dipasung di cilegon ada berapa?",
        "berapa kematian ibu di lebak tahun 2021?",
    ],
)
def test_a_figure_of_the_like_is_no_answer(crowded: Bot, question: str) -> None:
    assert crowded.ask(question).status is not Status.ANSWERED


def test_an_exact_figure_stands_before_a_bound_of_the_same_year(crowded: Bot) -> None:
    answer = crowded.ask("berapa apotek di Tangerang Selatan?")
    assert [cited.figure.value for cited in answer.figures[:2]] == ["611", "600"]


def test_each_figure_is_shown_once(crowded: Bot) -> None:
    shown = [(c.article_id, c.figure.start) for c in crowded.ask("berapa kasus campak di Serang?", 20).figures]
    assert len(shown) == len(set(shown))


@pytest.mark.parametrize(
    ("as_of", "period"),
    [
        ("2025", "2025"),
        ("2025-08", "2025"),
        ("2025-08-14", "2025"),
        ("2025-08-14", "2025-08"),
        ("2025", "2025-08"),
        ("2024-01/2025-06", "2025"),
    ],
)
def test_in_the_period(as_of: str, period: str) -> None:
    assert in_period(as_of, period)


@pytest.mark.parametrize(
    ("as_of", "period"),
    [("2024", "2025"), ("2025-08", "2025-09"), ("2025-08-14", "2025-08-15"), ("2023-01/2024-06", "2025")],
)
def test_outside_the_period(as_of: str, period: str) -> None:
    assert not in_period(as_of, period)


@pytest.mark.parametrize(
    ("sentence", "numbers", "which", "holds", "lacks"),
    [
        ("Lebak mencatat 20 kasus TBC dan 30 kasus HIV.", ["20", "30"], 0, "TBC", "HIV"),
        ("Lebak mencatat 20 kasus TBC dan 30 kasus HIV.", ["20", "30"], 1, "HIV", "TBC"),
        ("Ada 8 puskesmas, 6 rumah sakit, dan 390 posyandu.", ["8", "6", "390"], 1, "rumah sakit", "posyandu"),
        ("Kota Serang 98 kasus; Kota Cilegon 12 kasus.", ["98", "12"], 1, "Cilegon", "Kota Serang 98"),
        ("Tercatat 930 dari 12400 balita mengalami gizi kurang.", ["930", "12400"], 0, "gizi kurang", "HIV"),
        ("Hanya 12 kasus campak di Kota Cilegon.", ["12"], 0, "Hanya 12 kasus campak di Kota Cilegon.", "HIV"),
        ("Ada 12 kasus HIV di Lebak, yaitu 7 lelaki.", ["12", "7"], 1, "lelaki", "HIV"),
        ("Terendah 12 kasus di Lebak dan tertinggi di Serang, yaitu 70 kasus.", ["12", "70"], 1, "tertinggi", "Lebak"),
    ],
)
def test_the_words_about_one_figure(sentence: str, numbers: list[str], which: int, holds: str, lacks: str) -> None:
    figures = [Figure(at, at + len(n), n, Kind.COUNT) for n in numbers for at in [sentence.index(f"{n} ")]]
    _, own = scope_of(sentence, (0, len(sentence)), figures[which], figures)
    assert holds in own
    assert lacks not in own


def test_what_is_said_of_where_a_change_began_is_said_of_where_it_ended() -> None:
    sentence = "Prevalensi stunting turun dari 24 persen menjadi 20 persen."
    one, two = (Figure(at, at + 9, sentence[at : at + 9], Kind.PERCENT, unit="persen", role=role)
                for role, at in (("from", sentence.index("24")), ("to", sentence.index("20"))))  # fmt: skip
    _, own = scope_of(sentence, (0, len(sentence)), two, [one, two])
    assert "stunting" in own


@pytest.mark.parametrize(
    ("sentence", "goes"),
    [
        ("Jumlahnya bertambah dari 201 kasus.", True),
        ("Angka tersebut turun.", True),
        ("Lalu pada 2023 naik menjadi 59,6 persen.", True),
        ("Lalu 10 puskesmas sudah terakreditasi.", False),
        ("Targetnya 4,5 juta orang.", True),
        ("Jumlah puskesmas di Lebak 43.", False),
        ("Angka stunting turun.", False),
        ("Kasus TBC naik.", False),
    ],
)
def test_a_sentence_that_goes_on_about_the_one_before(sentence: str, *, goes: bool) -> None:
    assert goes_on(sentence, (0, len(sentence))) is goes


def test_what_a_change_began_and_ended_with_stand_side_by_side(crowded: Bot) -> None:
    answer = crowded.ask("jumlah tempat tidur RSUD Balaraja naik dari berapa jadi berapa")
    assert sorted(cited.figure.value for cited in answer.series or ()) == ["210", "240"]


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("penderita diabetes di kota serang 2025 cowok sama cewek berapa banding berapa", ["140", "170"]),
        ("bandingkan penderita diabetes laki-laki dan perempuan di Kota Serang tahun 2024", ["150", "140"]),
        ("lebih banyak mana penderita diabetes kota serang 2025, wanita atau pria?", ["170", "140"]),
        ("bandingkan puskesmas dan posyandu di Cilegon", ["8", "390"]),
    ],
)
def test_two_things_of_one_place_stand_side_by_side(crowded: Bot, question: str, values: list[str]) -> None:
    assert [cited.figure.value for cited in crowded.ask(question).series or ()] == values


def test_a_trend_ends_with_what_was_reached_last(crowded: Bot) -> None:
    answer = crowded.ask("tren prevalensi filariasis di Kota Cilegon bagaimana")
    assert [cited.figure.value for cited in answer.series or ()] == ["2", "0.6"]


def test_a_number_to_call_has_no_time_and_is_offered_as_the_nearest(tmp_path: Path) -> None:
    article = Article(
        id="ambulans",
        title="Layanan ambulans Kota Serang",
        text="Warga Kota Serang dapat menghubungi ambulans gratis di nomor 0812-3456-7890.",
        published=date(2025, 11, 3),
    )
    answer = Live(shelve(tmp_path, [article]), NUMBERS).bot().ask("nomor telepon ambulans Kota Serang 2030 berapa?")
    assert (answer.status, answer.figures[0].figure.text) == (Status.PARTIAL, "0812-3456-7890")


def test_another_sort_is_no_history(crowded: Bot) -> None:
    answer = crowded.ask("dokter gigi di RSUD Malingping ada berapa orang?")
    assert "Data lain" not in answer.text
