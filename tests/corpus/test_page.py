"""Pages read: title, outlet, place and date from fields first, then from the text, and never invented."""

from datetime import date

import pytest

from corpus.page import Given, read_page, shortened

BODY = "Dinas kesehatan mencatat 57 kasus kusta di dua kecamatan sampai bulan Agustus.\nPengobatan gratis di puskesmas."
PAGE = f"""Beranda
Kesehatan
Kusta di Kabupaten Contoh 57 Kasus
Kabar Contoh - Kamis, 11 November 2021 | 19:02 WIB
LEBAK, KABARCONTOH.COM – {BODY}
Kata dia, Rabu (10/11/2021), pengobatan berjalan.
"""


def test_everything_is_taken_from_the_text_where_no_field_says_it() -> None:
    page = read_page(PAGE)
    assert page.title == "Kusta di Kabupaten Contoh 57 Kasus"
    assert page.outlet == "Kabar Contoh"
    assert page.place == "Kabupaten Lebak"
    assert page.published == date(2021, 11, 11)
    assert page.text.startswith("Dinas kesehatan mencatat 57 kasus")


def test_fields_win_over_the_text() -> None:
    given = Given(title="Judul Lain", outlet="Media Lain", published=date(2020, 1, 2), url="https://x.id/2019/03/04/a")
    page = read_page(PAGE, given)
    assert (page.title, page.outlet, page.published) == ("Judul Lain", "Media Lain", date(2020, 1, 2))


def test_nothing_is_invented() -> None:
    page = read_page(BODY)
    assert (page.outlet, page.place, page.published) == (None, None, None)


@pytest.mark.parametrize(
    ("head", "url", "day"),
    [
        # The line under the headline, the address, a date alone, the report itself: in this order.
        ("Kabar Contoh - Kamis, 11 November 2021", "https://x.id/2021/11/12/a", date(2021, 11, 11)),
        ("Kamis, 11 November 2021", "https://x.id/2021/11/12/a", date(2021, 11, 12)),
        ("Kamis, 11 November 2021", None, date(2021, 11, 11)),
        ("Diperbarui: 1 Desember 2021", None, date(2021, 11, 10)),
        ("Penulis: Fulan", None, date(2021, 11, 10)),
    ],
)
def test_the_surest_date_counts(head: str, url: str | None, day: date) -> None:
    raw = f"Judul Berita yang Cukup Panjang\n{head}\n{BODY}\nKata dia, Rabu (10/11/2021)."
    assert read_page(raw, Given(url=url)).published == day


def test_the_address_gives_a_missing_year() -> None:
    raw = f"{BODY}\nKata dia, Rabu (2/11)."
    assert read_page(raw).published is None
    assert read_page(raw, Given(url="https://x.id/2022/11/judul.html")).published == date(2022, 11, 2)


def test_dates_in_lists_of_other_articles_do_not_count() -> None:
    assert read_page(f"{BODY}\nBerita Terkait\nJudul Lain\nKamis, 12 Maret 2026 | 14:28").published is None


@pytest.mark.parametrize(
    "title",
    [
        "Kusta di Kabupaten Contoh 57 Kasus",
        "kusta di kabupaten contoh: 57 kasus",
        "Kusta di Kabupaten Contoh 57 Kasus - Kabar Contoh",
        "Kusta di Kabupaten Contoh",
    ],
)
def test_a_headline_that_repeats_the_title_is_no_part_of_the_text(title: str) -> None:
    page = read_page(PAGE, Given(title=title))
    assert page.title == title
    assert page.text.startswith("Dinas kesehatan mencatat")


def test_a_sentence_that_the_title_shortens_stays() -> None:
    sentence = "Dinas kesehatan mencatat 57 kasus kusta di dua kecamatan sampai bulan Agustus."
    assert read_page(BODY, Given(title=sentence.rstrip("."))).text == BODY
    assert read_page(BODY, Given(title="Dinas kesehatan mencatat 57 kasus…")).text == BODY


def test_a_headline_with_a_full_stop_above_a_dateline() -> None:
    page = read_page(f"Kusta masih ditemukan di dua kecamatan.\nCONTOH.CO.ID, SERANG, – {BODY}")
    assert page.title == "Kusta masih ditemukan di dua kecamatan."
    assert page.text == BODY


def test_without_a_headline_the_first_sentence_is_the_title() -> None:
    page = read_page(BODY)
    assert page.title == "Dinas kesehatan mencatat 57 kasus kusta di dua kecamatan sampai bulan Agustus"
    assert page.text == BODY


def test_a_list_alone_keeps_its_first_line() -> None:
    raw = "Kasus kusta menurut desa tahun 2025\nDesa Satu 40 kasus\nDesa Dua 17 kasus"
    page = read_page(raw)
    assert page.title == "Kasus kusta menurut desa tahun 2025"
    assert page.text == raw


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kasus kusta naik. Dinas siap.", "Kasus kusta naik"),
        ("Kata dr. Fulan kasus kusta naik. Dinas siap.", "Kata dr. Fulan kasus kusta naik"),
        (
            "Dinas Kesehatan Kabupaten Contoh mencatat sebanyak 57 kasus kusta baru di dua kecamatan tahun ini.",
            "Dinas Kesehatan Kabupaten Contoh mencatat sebanyak 57 kasus kusta baru di dua…",
        ),
        ("a" * 100, "a" * 80 + "…"),
    ],
)
def test_titles_made_from_sentences(text: str, title: str) -> None:
    assert shortened(text) == title


def test_a_page_of_furniture_alone_has_no_text() -> None:
    assert read_page("Beranda\nBagikan:\n3 jam lalu").text == ""
