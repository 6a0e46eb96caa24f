"""Figures of whole articles: where and as of when each holds. The articles are written for these tests."""

import re
from datetime import date

import pytest

from corpus.article import Article
from index.figures import Figure, Kind
from index.figures.context import in_article

DAY = date(2025, 10, 10)


def _read(text: str, title: str | None = None, published: date | None = DAY, place: str | None = None) -> list[Figure]:
    article = Article("a", text, title=title, published=published, place=place)
    spans = [m.span() for m in re.finditer(r"[^\n.]+(?:\.(?=\d)[^\n.]*)*\.?", text) if m.group().strip()]
    spans = [(s + len(text[s:e]) - len(text[s:e].lstrip()), e) for s, e in spans]
    return [f for f in in_article(article, spans) if f.kind not in (Kind.DATE, Kind.TIME, Kind.IDENTIFIER)]


def _facts(text: str, **more: str | date | None) -> list[tuple[str, str | None, str | None]]:
    return [(f.value, f.place, f.as_of) for f in _read(text, **more)]


def test_offsets_count_in_the_article() -> None:
    text = "Judul\nAda 9 kasus di Lebak. Ada 7 kasus di Pandeglang."
    assert [text[f.start : f.end] for f in _read(text)] == ["9 kasus", "7 kasus"]


def test_the_clause_says_when_and_a_comparison_does_not() -> None:
    text = "Hingga Agustus 2025 kasus HIV di Kota Serang sebanyak 485 kasus, naik dari 187 orang pada 2024."
    assert _facts(text) == [("485", "Kota Serang", "2025-08"), ("187", "Kota Serang", "2024")]


def test_a_day_in_a_year_of_three_digits_is_an_iso_date() -> None:
    text = "Perang pecah pada tahun 626, dan pada 4 Juni raja jatuh."
    assert [f.code for f in in_article(Article("a", text), [(0, len(text))])] == ["626", "0626-06-04"]


def test_what_it_was_before_without_a_date_has_none() -> None:
    assert _facts("Ada 17 pasien di Lebak, turun dari 198 pasien.") == [
        ("17", "Kabupaten Lebak", "2025-10-10"),
        ("198", "Kabupaten Lebak", None),
    ]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Pada 2016 ada 59 kasus, 2017 58 kasus dan 2018 61 kasus.", ["2016", "2017", "2018"]),
        ("Tahun 2020: 40 orang\nTahun 2021: 41 orang", ["2020", "2021"]),
        ("Tahun 2025: 39 orang (per 1 Oktober)", ["2025-10-01"]),
        ("Ada 40 orang pada 2019, 41 orang pada 2020 dan kini 42 orang.", ["2019", "2020", "2025-10-10"]),
        ("Biaya naik dari Rp4 triliun pada 2019 menjadi Rp7 triliun pada saat ini.", ["2019", "2025-10-10"]),
        ("Capaian 98 persen dengan keaktifan 80 persen pada tahun 2024.", ["2024", "2024"]),
        ("Kasus turun dari 300 pada tahun lalu menjadi 143 kasus pada 2025.", ["2024", "2025"]),
        ("Per 1 Oktober 2025 ada 9 kasus. Dari jumlah itu 5 kasus sembuh.", ["2025-10-01", "2025-10-01"]),
        ("Ada 48 kasus, turun dibanding tahun 2024 yang mencapai 112 kasus.", ["2025-10-10", "2024"]),
        ("Ada 794 warga sakit, bertambah dari 580 orang pada 2020.", ["2025-10-10", "2020"]),
        ("Ada 10 ribu warga ikut program yang diluncurkan pada 10 Februari 2025.", ["2025-10-10"]),
        ("Ada 10 ribu warga ikut program itu pada 10 Februari 2025.", ["2025-02-10"]),
        ("Dari Januari sampai Agustus tahun ini ada 48 kasus.", ["2025-08"]),
        ("Pada 2021 ada 20 kasus.\nSelanjutnya di Lebak 7 kasus.", ["2021", "2021"]),
        ("Pada 2021 ada 20 kasus.\nDi Lebak ada 7 kasus.", ["2021", "2025-10-10"]),
        ("Pada 2021 ada 20 kasus.\nWarga lega.\nSelanjutnya di Lebak 7 kasus.", ["2021", "2025-10-10"]),
        (
            "Pada 2023 terdata 97 pasien. Sasaran tahun itu 132 pasien dan terlaksana 125 pasien.",
            ["2023", "2023", "2023"],
        ),
        ("Program eliminasi selesai pada 2030. Kini ada 9 kasus.", ["2025-10-10"]),
        ("Angkanya 20 persen pada 2022 menurut survei. Lalu 37 persen pada survei sebelumnya.", ["2022", "2021"]),
        ("Sejak 2010 ada 9 kasus.", ["2025-10-10"]),
        ("Ada 9 kasus sejak 2015 sampai dengan November 2022.", ["2022-11"]),
        ("Sejak Januari sampai Agustus 2025 ada 9 kasus.", ["2025-08"]),
        ("Selama enam bulan pertama 2024 ada 9 kasus.", ["2024-06"]),
        ("Hasil SSGI 2021 sebesar 24 persen.", ["2021"]),
        ("Prevalensi turun dari 9 persen tiga tahun lalu menjadi 7 persen.", ["2022", "2025-10-10", "2025-10-10"]),
        ("Sampai triwulan II tahun 2025 ada 9 kasus.", ["2025-06"]),
        ("Sampai semester 1 ada 9 kasus.", ["2025-06"]),
        ("Ada 9 kasus, kata Budi, Rabu (8/10/2025).", ["2025-10-10"]),
        (
            "Ditemukan 3.430 kasus TBC, atau 55 persen dari target 5.970 kasus hingga akhir Desember 2026.",
            ["2025-10-10", "2025-10-10", "2026-12"],
        ),
    ],
)
def test_as_of_comes_from_the_clause_else_from_before_else_from_the_article(text: str, dates: list[str]) -> None:
    assert [as_of for _, _, as_of in _facts(text)] == dates


def test_without_any_day_the_day_of_the_statement_serves() -> None:
    assert _facts("Ada 9 kasus di Lebak, kata Budi, Rabu (8/10/2025).", published=None) == [
        ("9", "Kabupaten Lebak", "2025-10-08")
    ]
    assert _facts("Ada 9 kasus di Lebak.", published=None) == [("9", "Kabupaten Lebak", None)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Pandeglang 18 kasus, Lebak 24 kasus, dan Kota Cilegon 5 kasus.", ["Kabupaten Pandeglang",
            "Kabupaten Lebak", "Kota Cilegon"]),
        ("Ada 18 kasus di Pandeglang, 24 kasus di Lebak.", ["Kabupaten Pandeglang", "Kabupaten Lebak"]),
        ("Kabupaten Serang baru 75% dari 1.435.003 jiwa, Kota Cilegon 89%.", ["Kabupaten Serang", "Kabupaten Serang",
            "Kota Cilegon"]),
        ("Kepala Dinkes Banten Ati menyebut 37 persen anak di Pandeglang kurang gizi.", ["Kabupaten Pandeglang"]),
        ("Kota Tangerang Selatan dan Kota Tangerang masing-masing 94 kasus.", ["Kota Tangerang Selatan",
            "Kota Tangerang"]),
        ("Lebak dan Pandeglang masing-masing 9 dan 7 kasus.", ["Kabupaten Lebak", "Kabupaten Pandeglang"]),
        ("Lebak tertinggi dengan 9 pendaftar dan 7 orang diperiksa.", ["Kabupaten Lebak", "Kabupaten Lebak"]),
        ("Prevalensi per 10 ribu penduduk di Lebak 1,18 dan Pandeglang 0,99.", ["Kabupaten Lebak", "Kabupaten Lebak",
            "Kabupaten Pandeglang"]),
        ("Pasir Waru 101 kasus, Kalumpang 79 kasus dan Luwuk 66 kasus.", ["Pasir Waru", "Kalumpang", "Luwuk"]),
        ("Terbanyak di RSUD Banten 33 kasus dan Puskesmas Ciruas 12 kasus.", ["RSUD Banten", "Puskesmas Ciruas"]),
        ("Target nasional 14 persen.", ["Indonesia"]),
        ("Prevalensi balita stunting nasional adalah 24 persen, di Lebak 20 persen.", ["Indonesia", "Kabupaten Lebak"]),
        ("Kota Cilegon memiliki angka paling rendah di Banten pada 2022, hanya 9 persen.", ["Kota Cilegon"]),
        ("Ada 9 kasus di Lebak dan Pandeglang.", ["Provinsi Banten"]),
        ("Pasien dari Lebak dan 9 pasien dari Pandeglang.", ["Kabupaten Pandeglang"]),
        ("Kecamatan Labuan mencatat kasus terbanyak di Pandeglang, yakni 26 kasus dan 2 kematian.",
         ["Kecamatan Labuan", "Kecamatan Labuan"]),
        ("Kecamatan Labuan mencatat 26 kasus dari 90 kasus di Pandeglang.",
         ["Kecamatan Labuan", "Kabupaten Pandeglang"]),
        ("Dari kasus HIV Banten itu, 9 orang berobat. ODHIV di Indonesia 90 orang.", ["Provinsi Banten", "Indonesia"]),
        ("Hari Kesehatan Nasional dihadiri 90 orang di Lebak.", ["Kabupaten Lebak"]),
        ("Dinkes Kabupaten Pangandaran, Jawa Barat mencatat 47 kasus.", ["Pangandaran"]),
        ("SERANG – Sebanyak 17 orang di Lebak sembuh.", ["Kabupaten Lebak"]),
        ("Kabar.co Banten - Sebanyak 17 kasus terjadi di Kabupaten Lebak, Banten.", ["Kabupaten Lebak"]),
        ("Kasus di Banten - menurut data - ada 17 orang.", ["Provinsi Banten"]),
        ("Survei status gizi Indonesia di Lebak menemukan 9 persen balita stunting.", ["Kabupaten Lebak"]),
        ("Sebanyak 46 wilayah di tanah air dinyatakan KLB.", ["Indonesia"]),
        ("Pemkot Serang memiliki 23 ambulans.", ["Kota Serang"]),
        ("Bupati Tangerang menyebut 29 kecamatan.", ["Kabupaten Tangerang"]),
        ("Dinkes Kabupaten Pandeglang,Banten mencatat 9 kasus.", ["Kabupaten Pandeglang"]),
        ("Gedung RSJ Banten di Kecamatan Walantaka, Kota Serang baru mencapai 40 persen.", ["Kota Serang"]),
        ("Warga Lebak menjadi yang paling banyak memakai layanan itu di Banten dengan 9 pasien.", ["Kabupaten Lebak"]),
        ("Warga Lebak terdaftar memakai layanan itu di Banten dengan 9 pasien.", ["Provinsi Banten"]),
        ("Pasien TBC Kabupaten Lebak 9 orang, ujar Siti di Kota Serang, Jumat (3/10/2025).", ["Kabupaten Lebak"]),
        ("Ada 9 kasus di Lebak, kata Siti saat dihubungi di Kota Serang.", ["Kabupaten Lebak"]),
        ("INDONESIA 18,97", ["Indonesia"]),
        ("Prevalensi nasional 24 persen. Pemprov Banten mencapai 20 persen. Sisanya 4 persen.",
         ["Indonesia", "Provinsi Banten", "Provinsi Banten"]),
        ("Kasus per kecamatan: Jombang 45, Cibeber 43.", ["Kecamatan Jombang", "Kecamatan Cibeber"]),
    ],
)  # fmt: skip
def test_the_place_comes_from_the_clause(text: str, places: list[str]) -> None:
    assert [place for _, place, _ in _facts(text)] == places


def test_a_kecamatan_does_not_take_over_the_figure_of_the_region() -> None:
    text = "Dinkes Kabupaten Tangerang menemukan 143 orang sakit, terbanyak di Kecamatan Rajeg."
    assert _facts(text)[0][1] == "Kabupaten Tangerang"
    assert _facts("Ada 12 orang sakit di Kecamatan Rajeg.")[0][1] == "Kecamatan Rajeg"


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"title": "Kasus campak di Lebak naik"}, "Kabupaten Lebak"),
        ({"title": "Pandeglang tertinggi di Banten"}, "Kabupaten Pandeglang"),
        ({"title": "Lebak dan Pandeglang siaga"}, "Provinsi Banten"),
        ({"place": "Kota Cilegon"}, "Kota Cilegon"),
        ({"title": "Campak naik", "place": "Kota Cilegon"}, "Kota Cilegon"),
        ({}, None),
    ],
)
def test_else_the_title_or_the_article_says_where(more: dict[str, str], place: str | None) -> None:
    assert _facts("Tercatat 9 kasus.", **more)[0][1] == place


def test_the_paragraph_says_where_before_the_title_does() -> None:
    text = "Petugas mendatangi rumah warga di Pandeglang. Tercatat 9 kasus.\nTercatat 7 kasus."
    assert [place for _, place, _ in _facts(text, title="Campak di Lebak")] == [
        "Kabupaten Pandeglang",
        "Kabupaten Lebak",
    ]


def test_bare_serang_is_the_one_that_the_article_names_elsewhere() -> None:
    assert _facts("Ada 9 kasus di Serang. Dinas Kabupaten Serang siaga.")[0][1] == "Kabupaten Serang"
    assert _facts("Ada 9 kasus di Serang. Kota Serang dan Kabupaten Serang siaga.")[0][1] == "Serang"


def test_what_more_there_is_takes_the_unit_of_the_sentence_before() -> None:
    text = "Sembilan puskesmas buka pada 2023. Delapan lagi pada 2024."
    assert [(f.value, f.unit) for f in _read(text)] == [("9", "puskesmas"), ("8", "puskesmas")]
    (_, part) = _read("Ada 588 warga sakit. Dari jumlah tersebut, baru 512 yang terlayani.")
    assert (part.value, part.unit) == ("512", "orang")
    rates = _read("Angkanya 20 per 1.000 kelahiran hidup. Setelahnya Lebak 17,95.")
    assert [(f.value, f.unit) for f in rates][1] == ("17.95", "per 1.000 kelahiran hidup")


def test_a_facility_lies_where_the_article_says() -> None:
    text = "Pejabat meninjau RSUD Cilograng dan RSUD Malingping di Lebak.\nRSUD Cilograng memiliki 126 tempat tidur."
    assert _facts(text, title="Rumah sakit baru")[0][1] == "Kabupaten Lebak"


def test_a_heading_names_what_its_list_counts() -> None:
    figures = _read("Jumlah penerima bantuan iuran:\nTahun 2020: 40 orang\nTahun 2021: 41 orang")
    assert [figure.label for figure in figures] == ["penerima bantuan iuran"] * 2


def test_a_label_carries_to_the_next_sentence() -> None:
    figures = _read("Kasus kusta di Banten berjumlah 93 kasus.\nBerikutnya Lebak 57 kasus dan Cilegon 11 kasus.")
    assert [figure.label for figure in figures] == ["Kasus kusta"] * 3


def test_a_sentence_about_a_trend_names_what_the_next_counts() -> None:
    figures = _read("Jumlah kematian ibu di Lebak cenderung menurun. Pada 2024 tercatat 29 kasus, kini 9 kasus.")
    assert [figure.label for figure in figures] == ["Jumlah kematian ibu"] * 2
    assert _read("Petugas turun ke desa. Tercatat 29 kasus.")[0].label == "kasus"


def test_the_speaker_of_a_sentence_before_goes_on_speaking() -> None:
    figures = _read("Ada 9 kasus, kata Siti Aminah. Sebanyak 5 kasus sembuh, ujarnya. Ada 4 kasus.")
    assert [figure.speaker for figure in figures] == ["Siti Aminah", "Siti Aminah", None]


@pytest.mark.parametrize("text", ["1 . " * 25_000, "1 , " * 25_000, "40 . 50 , " * 10_000])
def test_a_tokenised_run_of_numbers_is_read_as_one_sentence_and_no_further(text: str) -> None:
    assert len(in_article(Article("a", text), [(0, len(text))])) <= 201


def test_a_sentence_full_of_figures_and_places_is_not_slow() -> None:
    text = "Lebak 1 kasus, " * 3000
    assert len(in_article(Article("a", text), [(0, len(text))])) <= 401
