"""Figures written in Indonesian, as a citizen reads them; reading what is written gives the same value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from index.figures.figure import Figure, Kind, Qualifier, plain

_LOCALE = "id"
_SCALES = ((12, "triliun"), (9, "miliar"), (6, "juta"))
_SHORT = 4
"""Digits before which a scale word is used: 7,4 triliun and 1,234 juta, but 1.234.567."""
_SIGNS = {"rupiah": "Rp", "dolar AS": "US$", "euro": "€", "poundsterling": "£", "yen": "¥"}
_BEFORE = {
    Qualifier.ABOUT: "sekitar ", Qualifier.ALMOST: "hampir ", Qualifier.OVER: "lebih dari ",
    Qualifier.UNDER: "kurang dari ",
}  # fmt: skip


def written(value: Figure | Decimal | int, unit: str | None = None) -> str:
    """Write a figure, or a number with its unit: "sekitar Rp7,4 triliun", "12 Januari 2026", "136 rumah sakit"."""
    if not isinstance(value, Figure):
        return _amount(Decimal(value), None, unit)
    if value.number is None:
        return written_date(value.code or "") if value.kind is Kind.DATE else value.code or ""
    if value.kind is Kind.ORDINAL:
        return f"ke-{plain(value.number)}"
    before = _BEFORE.get(value.qualifier, "") if value.qualifier else ""
    return before + _amount(value.number, value.high, value.unit)


def _amount(low: Decimal, high: Decimal | None, unit: str | None) -> str:
    sign = _SIGNS.get(unit or "")
    if sign:
        return f"{sign}{number(low)}" if high is None else f"{sign}{number(low)} hingga {sign}{number(high)}"
    digits = number(low) if high is None else f"{number(low)} hingga {number(high)}"
    return f"{digits} {unit}" if unit else digits


def number(value: Decimal) -> str:
    """Write a number with Indonesian marks, and a scale word where that loses nothing: "3.500", "7,4 triliun"."""
    for power, word in _SCALES:
        scaled = value.scaleb(-power)
        if abs(scaled) >= 1 and len(plain(scaled).replace(".", "").lstrip("-")) <= _SHORT:
            return f"{_digits(scaled)} {word}"
    return _digits(value)


def _digits(value: Decimal) -> str:
    return format_decimal(value, locale=_LOCALE, decimal_quantization=False)


def written_date(code: str) -> str:
    """Write an ISO day, month, year or period: "12 Januari 2026", "Agustus 2025", "2019 hingga 2023"."""
    return " hingga ".join(_day(part) for part in code.split("/"))


def _day(iso: str) -> str:
    if iso.startswith("---"):
        return f"tanggal {int(iso[3:])}"
    if iso.startswith("--"):
        return format_date(date.fromisoformat(f"2000-{iso[2:4]}-{iso[5:7] or '01'}"), _pattern(iso[2:]), _LOCALE)
    if len(iso) == 4:
        return iso
    return format_date(date.fromisoformat(iso if len(iso) > 7 else f"{iso}-01"), f"{_pattern(iso[5:])} y", _LOCALE)


def _pattern(rest: str) -> str:
    return "d MMMM" if len(rest) > 2 else "MMMM"
