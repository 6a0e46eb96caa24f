"""Values in words: tables of what is written and what a reader sees."""

from __future__ import annotations

from decimal import Decimal

import pytest

from index.figures.figure import Figure, Kind, Qualifier
from web.words import headline, period, short


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026", "2026"),
        ("2026-01", "Januari 2026"),
        ("2026-01-02", "2 Januari 2026"),
        ("2024-01/2024-08", "Januari 2024 – Agustus 2024"),
        ("2021/2022", "2021 – 2022"),
    ],
)
def test_a_date_in_words(iso: str, words: str) -> None:
    assert period(iso) == words


@pytest.mark.parametrize(
    ("text", "kind", "unit", "qualifier", "parts"),
    [
        ("136 rumah sakit", Kind.COUNT, "rumah sakit", Qualifier.EXACT, ("", "136", "rumah sakit")),
        ("136", Kind.COUNT, "rumah sakit", None, ("", "136", "rumah sakit")),
        ("sekitar 1,5 juta jiwa", Kind.COUNT, "orang", Qualifier.ABOUT, ("sekitar", "1,5 juta", "jiwa")),
        ("98 persen", Kind.PERCENT, "persen", Qualifier.ALMOST, ("hampir", "98 persen", "")),
        ("98,5%", Kind.PERCENT, "persen", None, ("", "98,5%", "")),
        ("98", Kind.PERCENT, "persen", None, ("", "98", "persen")),
        ("Rp7,4 triliun", Kind.MONEY, "rupiah", None, ("", "Rp7,4 triliun", "")),
        ("Rp. 500.000", Kind.MONEY, "rupiah", None, ("", "Rp. 500.000", "")),
        ("di bawah 15 kasus", Kind.COUNT, "kasus", Qualifier.UNDER, ("di bawah", "15", "kasus")),
        ("3,1 juta lebih", Kind.COUNT, None, Qualifier.OVER, ("", "3,1 juta", "lebih")),
        ("1,23 per 1.000 penduduk", Kind.RATIO, "per 1.000 penduduk", None, ("", "1,23", "per 1.000 penduduk")),
        ("10-15 orang", Kind.RANGE, "orang", None, ("", "10-15", "orang")),
        ("10 persen - 15 persen", Kind.RANGE, "persen", None, ("", "10 persen - 15 persen", "")),
        ("delapan puskesmas", Kind.COUNT, "puskesmas", None, ("", "delapan puskesmas", "")),
        ("12 Januari 2026", Kind.DATE, None, None, ("", "12 Januari 2026", "")),
        ("pukul 08.00", Kind.TIME, None, None, ("", "pukul 08.00", "")),
        ("nomor 18/2014", Kind.IDENTIFIER, None, None, ("", "nomor 18/2014", "")),
        ("75,33\n tahun", Kind.DURATION, "tahun", None, ("", "75,33", "tahun")),
    ],
)
def test_a_figure_is_cut_around_its_number(
    text: str, kind: Kind, unit: str | None, qualifier: Qualifier | None, parts: tuple[str, str, str]
) -> None:
    figure = Figure(0, len(text), text, kind, Decimal(1), unit=unit, qualifier=qualifier)
    assert tuple(headline(figure)) == parts


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "0"),
        ("640", "640"),
        ("2419", "2.419"),
        ("75.33", "75,33"),
        ("0.125", "0,13"),
        ("999999", "999.999"),
        ("1200000", "1,2 juta"),
        ("7400000000000", "7,4 triliun"),
        ("52700000000", "52,7 miliar"),
    ],
)
def test_a_number_for_a_chart(number: str, words: str) -> None:
    assert short(Decimal(number)) == words
