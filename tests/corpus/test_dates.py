"""Publication dates: what counts as one, and what must not."""

from datetime import date

import pytest

from corpus.dates import MONTHS, address_date, find_date, header, reported_date


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("januari", 1),
        ("jan", 1),
        ("feb", 2),
        ("pebruari", 2),
        ("mar", 3),
        ("apr", 4),
        ("mei", 5),
        ("jun", 6),
        ("jul", 7),
        ("agt", 8),
        ("agu", 8),
        ("ags", 8),
        ("sep", 9),
        ("sept", 9),
        ("okt", 10),
        ("nop", 11),
        ("nov", 11),
        ("nopember", 11),
        ("des", 12),
        ("desember", 12),
    ],
)
def test_months_have_short_and_old_spellings(name: str, number: int) -> None:
    assert MONTHS[name] == number


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("rapat di Kota Serang, Senin (12/1/2026).", date(2026, 1, 12)),
        ("dialog itu, Rabu (17/12/2025).", date(2025, 12, 17)),
        ("di kantor dinas, pada Jumat, (7/2/2025).", date(2025, 2, 7)),
        ("ujarnya, Kamis 9 Oktober 2025, di Serang", date(2025, 10, 9)),
        ("Kepala dinas, Jumat, 4 Juli 2025, mengatakan", date(2025, 7, 4)),
        ("katanya, Senin (15/12/25).", date(2025, 12, 15)),
        ("katanya, Rabu (20/12/2023) malam,", date(2023, 12, 20)),
        ("katanya, Rabu malam (20/12/2023),", date(2023, 12, 20)),
        ("katanya, Jum'at (3 Nopember 2023)", date(2023, 11, 3)),
        ("JUMAT (03-11-2023)", date(2023, 11, 3)),
        ("hari ini (5/6/2025)", date(2025, 6, 5)),
        ("kata dia kepada awak media pada Selasa 9 September 2025.", date(2025, 9, 9)),
        ("weekday and date disagree: Senin (13/1/2026)", date(2026, 1, 13)),
        # The reporters' own notation goes before words, which are as often the day of an event.
        ("Rapat Senin, 18 Agustus 2025 disiapkan, kata dia, Jumat (8/8/2025)", date(2025, 8, 8)),
        # A date elsewhere on the page gives the year.
        ("kata dia, Senin (11/8). Ia ditahan sejak Senin, 17 Maret 2025.", date(2025, 8, 11)),
    ],
)
def test_the_day_of_a_report(text: str, day: date) -> None:
    assert reported_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "Hingga 22 Desember 2017 tercatat 79 persen.",
        "Per 1 Desember 2025 cakupannya naik.",
        "Kata dia, Rabu (2/11), kasus naik.",
        "Kata dia di Kota Serang, Jumat, pendaftar bertambah.",
        "Dibuka hingga Jumat (9/1/2026).",
        "Vaksinasi akan digelar pada Sabtu (17/1/2026).",
        "Vaksinasi pada Sabtu (17/1/2026) mendatang.",
        "Gedung itu diresmikan pada Selasa, 27 April 2010.",
        "Peraturan Nomor 12/1/2026",
        "Senin (32/1/2026), Selasa (1/13/2026)",
        "Jumat, 17 Agustus 1945",
        "Senin (12/1/3026)",
    ],
)
def test_dates_of_other_things_and_impossible_ones(text: str) -> None:
    assert reported_date(text) is None


def test_a_date_without_its_year_takes_the_nearest_one() -> None:
    assert reported_date("Rabu (2/11)", near=date(2022, 11, 5)) == date(2022, 11, 2)
    assert reported_date("Rabu (31/12)", near=date(2023, 1, 2)) == date(2022, 12, 31)


@pytest.mark.parametrize(
    ("line", "day", "outlet", "sure"),
    [
        ("Kabar Contoh - Kamis, 11 November 2021 | 19:02 WIB", date(2021, 11, 11), "Kabar Contoh", True),
        ("Radar Contoh - Sabtu, 11 Oktober 2025", date(2025, 10, 11), "Radar Contoh", True),
        ("Contoh.com, 17 Desember 2023, 10:20 WIB", date(2023, 12, 17), "Contoh.com", True),
        ("Kabar/ANTARA - Jumat, 7 Maret 2025", date(2025, 3, 7), "Kabar/ANTARA", True),
        ("Kamis, 12 Maret 2026 | 14:28", date(2026, 3, 12), None, True),
        ("Selasa, 12 Agu 2025 15:47 WIB", date(2025, 8, 12), None, True),
        ("Ani Fulan | Kamis, 4 Februari 2016 | 12:56 | Dibaca : 35", date(2016, 2, 4), None, True),
        ("Ani Fulan, Jurnalis · Sabtu 02 Maret 2024 11:45 WIB", date(2024, 3, 2), None, True),
        ("Contoh.com | Kamis, 4 Februari 2016", date(2016, 2, 4), "Contoh.com", True),
        ("Diterbitkan: 12-01-2026 pukul 10.00 WIB", date(2026, 1, 12), None, True),
        ("2025-08-12", date(2025, 8, 12), None, False),
        ("Kamis, 12 Maret 2026", date(2026, 3, 12), None, False),
    ],
)
def test_the_line_under_a_headline(line: str, day: date, outlet: str | None, *, sure: bool) -> None:
    found = header(line)
    assert found is not None
    assert (found.published, found.outlet, found.sure) == (day, outlet, sure)


def test_the_day_of_a_change_is_marked() -> None:
    found = header("Diperbarui: 3 Januari 2026")
    assert found is not None
    assert found.updated


@pytest.mark.parametrize(
    "line",
    [
        "Pada 12 Januari 2026 dinas menggelar rapat",
        "Tahun 2025: 395.187 orang (per 1 Desember 2025)",
        "12 Januari 2026: pasien pertama dirawat",
        "Senin (12/1/2026), dinas menggelar rapat.",
        "Tahun 2020: 409.749 orang",
        "31 Februari 2026",
        "Hingga 22 Desember 2017",
    ],
)
def test_lines_that_only_contain_a_date(line: str) -> None:
    assert header(line) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("terbit 2025-08-12.", date(2025, 8, 12)), ("tanggal 5 Mei 2024", date(2024, 5, 5)), ("pukul 12.30", None)],
)
def test_the_first_full_date(text: str, day: date | None) -> None:
    assert find_date(text) == day


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://contoh.id/2023/12/22/judul", (date(2023, 12, 22), date(2023, 12, 22))),
        ("https://contoh.id/2023/08/judul.html", (None, date(2023, 8, 1))),
        ("https://contoh.id/read/143538778/", (None, None)),
        ("https://contoh.id/2023/31/12/judul", (None, None)),
        (None, (None, None)),
    ],
)
def test_dates_in_addresses(url: str | None, found: tuple[date | None, date | None]) -> None:
    assert address_date(url) == found
