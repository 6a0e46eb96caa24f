"""Writing figures in Indonesian: what is written is read back as the same figure."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.figures import extract
from index.figures.wire import figure_json
from index.figures.write import written, written_date

_UNITS = ["orang", "kasus", "rumah sakit", "persen", "rupiah", "tahun", "kg", "dolar AS", "per 1.000 penduduk", "poin"]
_amounts = st.one_of(
    st.integers(1, 10**15).map(Decimal),
    st.integers(1, 10**6).map(lambda n: Decimal(n).scaleb(9)),
    st.integers(1, 10**9).map(lambda n: Decimal(n).scaleb(-2)),
)


@given(_amounts, st.sampled_from(_UNITS))
def test_a_number_with_its_unit_reads_back(amount: Decimal, unit: str | None) -> None:
    (figure,) = extract(written(amount, unit))
    assert (figure.number, figure.unit) == (amount, unit)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from([4, 7, 10]))
def test_a_date_reads_back(day: date, length: int) -> None:
    code = day.isoformat()[:length]
    (figure,) = extract(f"pada {written_date(code)}")
    assert figure.code == code


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [
        (7_400_000_000_000, "rupiah", "Rp7,4 triliun"),
        (136, "rumah sakit", "136 rumah sakit"),
        (98, "persen", "98 persen"),
        (3500, "orang", "3.500 orang"),
        (1_200_000, "orang", "1,2 juta orang"),
        (1_234_567, "orang", "1.234.567 orang"),
        (Decimal("1.23"), "per 1.000 penduduk", "1,23 per 1.000 penduduk"),
        (5, None, "5"),
    ],
)
def test_numbers_are_written_as_people_read_them(amount: Decimal | int, unit: str | None, text: str) -> None:
    assert written(amount, unit) == text


@pytest.mark.parametrize(
    ("read", "text"),
    [
        ("kurang lebih 1.200.000 warga", "sekitar 1,2 juta orang"),
        ("minimal 80%", "lebih dari 80 persen"),
        ("5-10 persen", "5 hingga 10 persen"),
        ("Rp3-5 miliar", "Rp3 miliar hingga Rp5 miliar"),
        ("Rabu (12/1/2026)", "12 Januari 2026"),
        ("Januari-Agustus 2024", "Januari 2024 hingga Agustus 2024"),
        ("per 1 Desember", "1 Desember"),
        ("kedua", "ke-2"),
        ("Nomor 17 Tahun 2023", "17/2023"),
    ],
)
def test_a_figure_is_written_with_what_it_is(read: str, text: str) -> None:
    assert written(extract(read)[0]) == text


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("sekitar 5-10 persen", {"value": "5-10", "high": "10", "unit": "persen", "kind": "range", "qualifier": "about",
                                 "text": "sekitar 5-10 persen", "start": 0, "end": 19}),
        ("2024", {"value": "2024", "high": None, "unit": None, "kind": "date", "qualifier": None, "text": "2024",
            "start": 0, "end": 4}),
        ("ke-3", {"value": "3", "high": None, "unit": None, "kind": "ordinal", "qualifier": "exact", "text": "ke-3",
            "start": 0, "end": 4}),
    ],
)  # fmt: skip
def test_the_command_line_writes_plain_values(text: str, row: dict[str, object]) -> None:
    assert figure_json(extract(text)[0]) == row
