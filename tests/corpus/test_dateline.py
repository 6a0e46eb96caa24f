"""Datelines: place and outlet before the first sentence, and beginnings that are none."""

import pytest

from corpus.dateline import dateline, readable


@pytest.mark.parametrize(
    ("line", "place", "outlet", "rest"),
    [
        ("SERANG, KABARCONTOH.COM – Dinas", "Serang", "Kabar Contoh", "Dinas"),
        ("CONTOH.CO.ID, SERANG, – Gubernur", "Serang", "Contoh", "Gubernur"),
        ("CONTOH.CO.ID, SERANG -- Gubernur", "Serang", "Contoh", "Gubernur"),
        ("TANGERANG, BANTEN CONTOH.ID – Guna", "Tangerang", "Banten Contoh", "Guna"),
        ("LEBAK, iContoh.id - Kasus", "Kabupaten Lebak", "iContoh.id", "Kasus"),
        ("SERANG, ContohNOL - Kasus", "Serang", "ContohNOL", "Kasus"),
        ("Serang (ANTARA) - Kasus", "Serang", "ANTARA", "Kasus"),
        ("Jakarta, CNN Indonesia -- Kasus", "Jakarta", "CNN Indonesia", "Kasus"),
        ("JAKARTA, CONTOH.com- Kasus", "Jakarta", "Contoh", "Kasus"),
        ("Contoh6.com, Jakarta - Kasus", "Jakarta", "Contoh6.com", "Kasus"),
        ("KABAR CONTOH - Sepanjang", None, "Kabar Contoh", "Sepanjang"),
        ("CONTOHNEWS.com — Pemkot", None, "Contoh News", "Pemkot"),
        ("SERANG – Dinas", "Serang", None, "Dinas"),
        ("KAB. SERANG – Setiap", "Kabupaten Serang", None, "Setiap"),
        ("SERANG-Pemprov Banten", "Serang", None, "Pemprov Banten"),
        ("TANGERANG–Wilayah Banten", "Tangerang", None, "Wilayah Banten"),
        ("CONTOHNEWS.com-Dinas", None, "Contoh News", "Dinas"),
        ("SERANG, BANTEN - Dokter", "Serang", None, "Dokter"),
        ("Tangerang: Dinas", "Tangerang", None, "Dinas"),
        ("Contoh.com -", None, "Contoh.com", ""),
    ],
)
def test_place_outlet_and_where_the_text_goes_on(line: str, place: str | None, outlet: str | None, rest: str) -> None:
    found = dateline(line)
    assert found is not None
    assert (found.place, found.outlet, line[found.end :]) == (place, outlet, rest)
    assert found.sure == (outlet is not None)


@pytest.mark.parametrize(
    "line",
    [
        "STUNTING – Kondisi gagal tumbuh pada anak.",
        "DBD - Demam berdarah dengue menular lewat nyamuk.",
        "Covid-19 - gejala dan pencegahannya",
        "Ibu hamil - 9 kasus",
        "Serang-Panimbang adalah jalan tol.",
        "Jalan Tol Jakarta–Merak adalah jalan tol.",
        "Januari-Agustus 2024 terjadi 2.589 kasus.",
        "Gubernur Banten, Andra Soni - yang hadir - membuka acara.",
        "Pahlawan Contoh (Serang, 25 Juli 1909 – 6 Desember 1985) adalah dokter.",
        "Indonesia: negara kepulauan",
        "Catatan: Dinas memperbarui data ini.",
        "Rumah sakit yang dimiliki Pemerintah Provinsi Banten itu – RSUD Banten – penuh.",
    ],
)
def test_beginnings_that_are_no_datelines(line: str) -> None:
    assert dateline(line) is None


def test_an_outlet_is_known_by_its_given_name() -> None:
    line = "CONTOHDAERAH – Dinas Kesehatan mencatat 47 kasus."
    assert dateline(line) is None
    assert dateline(line, frozenset({"contohdaerah"})) is not None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("KABARCONTOH.COM", "Kabar Contoh"),
        ("CONTOHBANTEN.CO.ID", "Contoh Banten"),
        ("BANTEN CONTOH.ID", "Banten Contoh"),
        ("CNN INDONESIA", "CNN Indonesia"),
        ("iContoh.id", "iContoh.id"),
        ("Contoh6.com", "Contoh6.com"),
    ],
)
def test_names_in_capitals_become_readable(written: str, name: str) -> None:
    assert readable(written) == name
