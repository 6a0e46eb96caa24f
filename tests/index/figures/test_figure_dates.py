"""Dates and periods in every form, with and without a day to count from."""

from datetime import date

import pytest

from index.figures import Kind, extract

DAY = date(2025, 11, 5)  # a Wednesday

DATES: list[tuple[str, list[str]]] = [
    ("2025-12-17", [
        "17 Desember 2025", "17/12/2025", "17-12-2025", "Rabu (17/12/2025)", "Rabu, 17 Desember 2025",
            "Rabu 17 Desember 2025",
        "Rabu, (17/12/2025)", "(17/12/25)", "17 Des 2025", "17 Des. 2025", "2025-12-17", "tanggal 17 Desember 2025",
            "17.12.2025", "(17 / 12 / 2025)", "17-Des 2025",
        "tujuh belas Desember 2025",
    ]),
    ("2025-12", ["Desember 2025", "bulan Desember 2025", "akhir Desember 2025", "Desember tahun 2025",
        "pekan kedua Desember 2025"]),
    ("2025", ["tahun 2025", "Tahun 2025", "2025", "thn 2025"]),
    ("2024-01/2024-08", ["Januari-Agustus 2024", "Januari hingga Agustus 2024", "Januari – Agustus 2024",
        "Januari sampai Agustus 2024",
                         "Januari sampai pekan kedua Agustus 2024"]),
    ("2025-12/2026-01", ["Desember 2025 - Januari 2026", "Desember 2025 hingga Januari 2026"]),
    ("2025-12-10/2025-12-12", ["10-12 Desember 2025", "10 hingga 12 Desember 2025",
        "10 Desember 2025 sampai 12 Desember 2025"]),
    ("2025-02-28/2025-03-05", ["28 Februari hingga 5 Maret 2025", "28 Februari-5 Maret 2025"]),
    ("2019/2023", ["2019-2023", "2019–2023", "tahun 2019 hingga 2023", "2019 sampai dengan 2023",
        "periode 2019-2023", "2019/2023"]),
    ("2024-01/2024-06", ["semester I 2024", "semester pertama 2024", "semester I tahun 2024", "semester 1 2024",
        "semester I-2024", "paruh pertama 2024", "enam bulan pertama 2024", "6 bulan pertama tahun 2024"]),
    ("2024-01/2024-02-04", ["Januari sampai 4 Februari 2024", "Januari hingga 4 Februari tahun 2024"]),
    ("2025-07/2025-09", ["triwulan III 2025", "triwulan III tahun 2025", "kuartal ketiga 2025", "Q3 2025",
        "kuartal III/2025"]),
    ("1970/1979", ["tahun 1970-an", "1970-an", "1970 - an", "tahun 1970 an"]),
    ("---10", ["tanggal 10", "tgl 10", "tgl. 10"]),
    ("---24/---27", ["tanggal 24-27", "tanggal 24 sampai 27"]),
    ("--11-02", ["tanggal 2/11", "(2/11)", "( 2 / 11 )"]),
    ("1893", ["tahun 1893"]),
]  # fmt: skip


@pytest.mark.parametrize(("spelled", "value"), [(s, value) for value, spellings in DATES for s in spellings])
def test_a_date_reads_the_same_in_every_form(spelled: str, value: str) -> None:
    (figure,) = extract(f"Hal itu terjadi {spelled} di sana.")
    assert (figure.kind, figure.value, figure.qualifier) == (Kind.DATE, value, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Kegiatan berlangsung kemarin.", "2025-11-04"),
        ("Hari ini dibuka.", "2025-11-05"),
        ("Kasusnya turun dibanding tahun lalu.", "2024"),
        ("Bulan ini ada posyandu.", "2025-11"),
        ("Bulan lalu ada posyandu.", "2025-10"),
        ("Targetnya tahun depan.", "2026"),
        ("Ujarnya, Senin.", "2025-11-03"),
        ("Ujarnya, Rabu.", "2025-11-05"),
        ("Ujarnya, Rabu lalu.", "2025-10-29"),
        ("Ujarnya, Selasa (4/11).", "2025-11-04"),
        ("Ujarnya, Selasa (30/12).", "2025-12-30"),
        ("Dimulai 1 Desember.", "2025-12-01"),
        ("Dilaporkan pada Februari.", "2025-02"),
        ("Sejak Desember lalu.", "2024-12"),
        ("Sejak Oktober lalu.", "2025-10"),
        ("Dibuka 16 Juni mendatang.", "2026-06-16"),
        ("Dibuka 16 Desember mendatang.", "2025-12-16"),
        ("Dibuka 5 Januari.", "2026-01-05"),
        ("Sepanjang triwulan III.", "2025-07/2025-09"),
    ],
)
def test_a_relative_or_yearless_date_counts_from_the_day_of_the_text(text: str, value: str) -> None:
    (figure,) = extract(text, DAY)
    assert (figure.kind, figure.value) == (Kind.DATE, value)


def test_the_weekday_decides_between_two_years() -> None:
    assert extract("Rabu (2/11)", date(2023, 2, 1))[0].value == "2022-11-02"
    assert extract("Kamis (2/11)", date(2023, 2, 1))[0].value == "2023-11-02"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Tahun 2024: 395 orang (per 1 Desember)", ["2024", "395", "2024-12-01"]),
        ("Dimulai 3 Mei dan selesai 10 Juni 2024.", ["2024-05-03", "2024-06-10"]),
        ("Rapat digelar Rabu (2/11).", ["--11-02"]),
        ("Dijadwalkan pada 28 September.", ["--09-28"]),
        ("Dijadwalkan pada bulan Juli.", ["--07"]),
    ],
)
def test_without_a_day_the_year_comes_from_the_text_or_stays_open(text: str, values: list[object]) -> None:
    assert [figure.value for figure in extract(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "Kasusnya turun dibanding tahun lalu.",
        "Kemarin warga datang.",
        "Disampaikan Jumat di Serang.",
        "Warga menunggu seminggu sekali.",
        "Bayi itu bernama April.",
        "Mei adalah nama perawat itu.",
        "Pada 31 Februari",
        "Pada 31/2/2025",
        "Rabu (45/13/2025)",
        "Pukul 99.99 WIB",
    ],
)
def test_no_date_is_made_up(text: str) -> None:
    assert [figure for figure in extract(text) if figure.kind in (Kind.DATE, Kind.TIME)] == []


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("tercatat 2.025 kasus", "2025", Kind.COUNT),
        ("sebanyak 2025 orang", "2025", Kind.COUNT),
        ("sebanyak 2025 warga", "2025", Kind.COUNT),
        ("mencapai 2025", "2025", Kind.COUNT),
        ("ada 2019 kasus", "2019", Kind.COUNT),
        ("Rp2025", "2025", Kind.MONEY),
    ],
)
def test_four_digits_that_count_are_no_year(text: str, value: str, kind: Kind) -> None:
    (figure,) = extract(text)
    assert (figure.value, figure.kind) == (value, kind)


def test_years_in_a_row_each_stand_alone() -> None:
    text = "Pada 2017 58 kasus, 2018 61 kasus, 2019 66 kasus dan 2020 64 kasus."
    assert [f.value for f in extract(text)] == ["2017", "58", "2018", "61", "2019", "66", "2020", "64"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sepanjang 2023 kasus DBD berjumlah 4.154.", ["2023", "4154"]),
        ("Pada 2021 kasus campak naik.", ["2021"]),
        ("Total 2022 adalah 345.", ["2022", "345"]),
        ("Total 2022 kasus.", ["2022"]),
        ("Pada paruh pertama 2024 kasus DBD turun.", ["2024-01/2024-06"]),
        ("Selama enam bulan pertama kehidupan", ["6", "1"]),
        ("Selama 13 bulan pertama 2024", ["13", "1", "2024"]),
        ("Pada 2024 adalah Januari 308 kasus dan Februari 642 kasus.", ["2024", "2024-01", "308", "2024-02", "642"]),
    ],
)
def test_a_year_before_what_is_counted_is_a_year_after_a_word_of_time(text: str, values: list[object]) -> None:
    assert [figure.value for figure in extract(text)] == values


def test_months_in_a_list_take_the_year_of_their_sentence() -> None:
    figures = extract("Kasus DBD pada 2023 adalah Januari 30 kasus, Februari 21, Maret 12.", DAY)
    assert [figure.value for figure in figures if figure.kind is Kind.DATE] == ["2023", "2023-01", "2023-02", "2023-03"]
