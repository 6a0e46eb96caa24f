"""Cleaning: whole pages to golden text, what stays, idempotence, linear time."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clean import clean

PAGE = """Menu
Warta Contoh
Gaya Hidup
Koran Digital
Iklan - Scroll untuk Melanjutkan
Home » Daerah » Kesehatan

Puskesmas Contoh Layani 120 Anak Sehari

Kabar Contoh - Senin, 12 Januari 2026 | 19:02 WIB
Penulis : Fulan
A A A

SERANG, KABARCONTOH.COM – Puskesmas\u00a0Contoh melayani 120 anak pada pekan imu\u00adnisasi, Senin (12/1/2026).

Baca juga: Harga Cabai Naik Lagi di Pasar Contoh

“Kami menambah dua loket,” kata kepala puskesmas.  ADVERTISEMENT

Jumlah anak menurut desa:
Desa Satu: 40 anak
Desa Dua: 80 anak
3 hours ago
3
Layanan dibuka pukul 08.00 WIB, katanya. (*/Fulan)
Bagikan:
Facebook Twitter WhatsApp
Berita Terkait
Jembatan Contoh Selesai Dibangun
Kamis, 12 Maret 2026 | 14:28
Tim Contoh Menang 4-2
Tags
imunisasi
contoh
Copyright © 2026. All rights reserved.
"""
TEXT = """Puskesmas Contoh Layani 120 Anak Sehari
Puskesmas Contoh melayani 120 anak pada pekan imunisasi, Senin (12/1/2026).
“Kami menambah dua loket,” kata kepala puskesmas.
Jumlah anak menurut desa:
Desa Satu: 40 anak
Desa Dua: 80 anak
Layanan dibuka pukul 08.00 WIB, katanya."""


def test_a_page_becomes_its_body() -> None:
    assert clean(PAGE) == TEXT


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("", ""),
        (" \n\t\n", ""),
        ("Tags\nsatu\ndua", ""),
        ("Ibu\u200b hamil\ufeff  sehat.\r\n\r\nAnak sehat.", "Ibu hamil sehat.\nAnak sehat."),
        ("Kafe\u0301 sehat.", "Kafé sehat."),
        ("rusak \ud800 dan nol \x00 hilang.", "rusak dan nol hilang."),
        # A list of headlines ends where a sentence begins.
        (
            "Kasus naik.\nBerita Terkait\nJudul Lain\nDinas bersiap menambah obat.",
            "Kasus naik.\nDinas bersiap menambah obat.",
        ),
        # A teaser below such a heading is no sentence of this article.
        ("Kasus naik.\nTERPOPULER\nSebuah cuplikan berita yang dipotong...", "Kasus naik."),
        # The headline below a menu may be short.
        (
            "Warta\nParlemen\nCampak Naik\nKasus campak naik di tiga desa.",
            "Campak Naik\nKasus campak naik di tiga desa.",
        ),
        # A menu of rubrics below the text.
        ("Kasus campak naik di tiga desa.\nPolitik\nOlahraga\nBola Dunia", "Kasus campak naik di tiga desa."),
        # Names below the text are no menu.
        ("Rumah sakitnya:\nRSUD Satu\nRSUD Dua", "Rumah sakitnya:\nRSUD Satu\nRSUD Dua"),
        # A number below its label is a table, one alone is a counter.
        ("Kasus per desa:\nDesa Satu\n40\nDesa Dua\n80", "Kasus per desa:\nDesa Satu\n40\nDesa Dua\n80"),
        ("Kasus naik lagi.\n40\n3 jam lalu\n12", "Kasus naik lagi."),
    ],
)
def test_what_goes_and_what_stays(raw: str, text: str) -> None:
    assert clean(raw) == text


def test_the_days_of_a_schedule_stay() -> None:
    lead = "Vaksinasi keliling untuk anak berusia di bawah lima tahun dibuka di dua puskesmas mulai pekan depan."
    raw = f"{lead}\nPuskesmas Satu - Senin, 5 Mei 2025 pukul 08.00 WIB\nSelasa, 6 Mei 2025"
    assert clean(raw) == raw


SENTENCE = "Dinas kesehatan mencatat 57 kasus kusta sampai bulan Agustus."


@pytest.mark.parametrize(
    "opening", ["SERANG – ", "KAB. SERANG – ", "SERANG-", "Tangerang: ", "Jakarta - ", "SERANG, X.COM – "]
)
def test_a_dateline_is_cut(opening: str) -> None:
    assert clean(f"Judul Berita Contoh Hari Ini\n{opening}{SENTENCE}") == f"Judul Berita Contoh Hari Ini\n{SENTENCE}"


@pytest.mark.parametrize(
    "raw",
    [
        # Several places are a list.
        f"LEBAK – {SENTENCE}\nSERANG – {SENTENCE}",
        f"Tangerang: {SENTENCE}\nPandeglang: {SENTENCE}",
        # Too little follows for a sentence.
        "LEBAK – 57 kasus",
        # A place and its explanation further below.
        f"{SENTENCE}\n{SENTENCE}\n{SENTENCE}\nKota Serang - {SENTENCE}",
        # Two places joined by a dash.
        "Serang - Panimbang dihubungkan jalan tol yang panjangnya 83 kilometer.".replace(
            "Panimbang", "Lebak - Pandeglang"
        ),
    ],
)
def test_places_that_are_no_datelines_stay(raw: str) -> None:
    assert clean(raw) == raw


PIECES = st.sampled_from(
    [
        *PAGE.splitlines(),
        "SERANG – ",
        "X.COM - ",
        "LEBAK, X.ID – ",
        "Tangerang: ",
        "Baca juga:",
        "Baca Juga",
        "Selesai.",
        "(js)",
        "***",
        "40",
        "1",
        "Judul",
        "Senin, 5 Mei 2025",
        "Diperbarui: 5 Mei 2025",
        SENTENCE,
        "”",
        " ",
        "\n",
        "\u0301",
        "\u00ad",
        "ADVERTISEMENT",
        "[Gambas:X]",
        "Politik",
        "Olahraga",
        "TERPOPULER",
        "...",
    ]
)


@given(
    st.lists(PIECES, max_size=30).map("".join) | st.lists(PIECES, max_size=30).map("\n".join) | st.text(max_size=200)
)
def test_cleaning_what_is_clean_changes_nothing(raw: str) -> None:
    once = clean(raw)
    assert clean(once) == once


@given(st.text(max_size=300))
def test_the_form_is_normal(raw: str) -> None:
    text = clean(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert all(line == " ".join(line.split()) and line for line in text.split("\n") if text)
    assert text.encode().decode() == text


@pytest.mark.parametrize(
    "unit",
    ["a", "1", " ", "\n", "(", "*", ".", "»", "– ", "SERANG – ", "X.COM - ", "Baca Juga ", "x.(js)", "A-", "[Gambas:",
     "#a ", "salin link ", "Home > ", "a a ", "\u0301", "1\n", "a\n", "Senin (1/1/2026) ", "© ", "?”"],
)  # fmt: skip
def test_hostile_text_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    clean(unit * (100_000 // len(unit)))
    assert time.process_time() - started < 10, "a second or so; squared time would be minutes"
