"""Quantities: counts, money, percent, durations, measures, and ranges of them; with their qualifiers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.figures.figure import Figure, Kind, Qualifier
from index.figures.lexicon import MONTHS
from index.figures.numerals import DIGITS, LETTER, LETTERS, SCALE, SCALES, WORD_STARTS, WORDS, read_digits, read_number
from index.figures.rule import DIGIT, any_of, rule, rx, starts_of
from index.figures.units import Unit, unit_after

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from index.figures.rule import Rule, Text

STARTS = WORD_STARTS | {DIGIT}
"""What a number begins with."""
_SIGNS: dict[str, str] = {
    "rp": "rupiah", "rp.": "rupiah", "idr": "rupiah", "us$": "dolar AS", "usd": "dolar AS", "$": "dolar AS",
    "s$": "dolar Singapura", "sin$": "dolar Singapura", "€": "euro", "£": "poundsterling", "¥": "yen",
}  # fmt: skip
SIGN = any_of(_SIGNS)
"""The pattern of a currency before its amount."""
_TO = r"(?:·[-–—]·| (?:s/d|s\.d\.|sd|sampai(?: dengan)?|hingga) )"
_YEAR = re.compile(r"(?:19|20)\d\d")


class Number(NamedTuple):
    """A value, the power of ten of its scale word, and whether that word was approximate ("1,2 jutaan")."""

    value: Decimal
    power: int = 0
    rough: bool = False


def number(i: int, scale: str = SCALE) -> str:
    """Return the pattern of a number whose groups end in ``i``; "tujuh (7)" is one number."""
    again = rf"(?:(?:,-)?·\((?P<p{i}>\d{{1,3}}|{WORDS})(?: rupiah)?\))?"
    return rf"(?:(?P<d{i}>{DIGITS})|(?P<w{i}>{WORDS})){again}(?:·(?P<s{i}>{scale}))?"


def read(m: re.Match[str], i: int, *, whole: bool = False) -> Number | None:
    """Return the number of the groups that end in ``i``; ``None`` when its digits or its two spellings are no value."""
    digits, again, scale = m[f"d{i}"], m[f"p{i}"], m[f"s{i}"] or ""
    power = SCALES.get(scale) or LETTERS.get(scale) or SCALES.get(scale.removesuffix("an"), 0)
    value = read_digits(digits, whole=whole and not power) if digits else read_number(m[f"w{i}"])
    if value is None or (again and read_number(again) != value):
        return None
    return Number(value.scaleb(power) if power else value, power, scale.endswith("an"))


# After a number: "1.600-an", "40+", "1,9 juta lebih" but not "5 persen lebih tinggi".
_LEBIH = (
    r"lebih\b(?! (?:tinggi|rendah|besar|kecil|banyak|sedikit|baik|buruk|cepat|lambat|lama|murah|mahal|awal|lanjut|dari|"
    r"dulu|dahulu|jauh|dekat|parah|ringan|berat|muda|tua)\b)"
)
_TAIL = rx(rf"·?-?an\b|·\+|·plus\b(?! minus)| {_LEBIH}")
_AFTER_UNIT = rx(rf" {_LEBIH}| ke (?:atas|bawah)\b")
_TAILS: dict[str, Qualifier] = {
    "lebih": Qualifier.OVER, "+": Qualifier.OVER, "plus": Qualifier.OVER, "atas": Qualifier.OVER,
    "bawah": Qualifier.UNDER,
}  # fmt: skip


def _quantity(m: re.Match[str], text: Text) -> Figure | None:
    first = read(m, 1, whole=unit_after(text, m.end()).whole)
    return _with_unit(m, text, [first]) if first else None


def _range(m: re.Match[str], text: Text) -> Figure | None:
    unit = unit_after(text, m.end())
    ends = _rising(read(m, 1, whole=unit.whole), read(m, 2, whole=unit.whole))
    if ends is None or not _one_unit(m, text, unit) or _YEAR.fullmatch(m["d2"] or ""):
        return None
    return _with_unit(m, text, ends)


def _one_unit(m: re.Match[str], text: Text, unit: Unit) -> bool:
    """Say whether both ends have one unit: "2 bulan sampai 5 tahun" has two, and is no range of one."""
    first = (m["u1"] or "").strip()
    return not first or unit.name is None or text.low.endswith(first, 0, unit.end)


def _rising(first: Number | None, second: Number | None) -> list[Number] | None:
    """Return the ends of a range that rises, the scale shared: "5-10 juta" begins at 5 juta."""
    if first is None or second is None:
        return None
    if second.power and not first.power and first.value <= second.value.scaleb(-second.power):
        first = first._replace(value=first.value.scaleb(second.power))
    return [first, second] if first.value < second.value else None


def _money(m: re.Match[str], text: Text) -> Figure | None:
    first = read(m, 1, whole=True)
    if first is None:
        return None
    tail = _TAIL.match(text.low, m.end())
    unit = Unit(tail.end() if tail else m.end(), _SIGNS[m["c"]], Kind.MONEY)
    return _figure(m, text, [first], unit, tail)


def _money_in_letters(m: re.Match[str], text: Text) -> Figure | None:
    """Read "anggaran 3 M" as miliar; "program 3 M" is none."""
    first = read(m, 1, whole=True)
    if (
        first is None
        or not text.raw[m.start("s1")].isupper()
        or not _SPENT.search(text.low, max(0, m.start() - 48), m.start())
    ):
        return None
    return _figure(m, text, [first], Unit(m.end(), "rupiah", Kind.MONEY), None)


def _money_range(m: re.Match[str], text: Text) -> Figure | None:
    ends = _rising(read(m, 1, whole=True), read(m, 2, whole=True))
    return _figure(m, text, ends, Unit(m.end(), _SIGNS[m["c"]], Kind.MONEY), None) if ends else None


def _with_unit(m: re.Match[str], text: Text, ends: Sequence[Number]) -> Figure:
    tail = _TAIL.match(text.low, m.end())
    unit = unit_after(text, tail.end() if tail else m.end())
    if tail is None and unit.name:
        tail = _AFTER_UNIT.match(text.low, unit.end)
    return _figure(m, text, ends, unit._replace(end=max(unit.end, tail.end() if tail else 0)), tail)


def _figure(m: re.Match[str], text: Text, ends: Sequence[Number], unit: Unit, tail: re.Match[str] | None) -> Figure:
    high = ends[1].value if len(ends) > 1 else None
    qualifier = Qualifier.ABOUT if any(end.rough for end in ends) else Qualifier.EXACT
    if tail:
        qualifier = _TAILS.get(tail.group().split()[-1], Qualifier.ABOUT)
    kind = unit.kind if high is None else Kind.RANGE
    return Figure(
        *text.cut(m.start(), unit.end), kind, ends[0].value, high, unit=unit.name, qualifier=qualifier,
        rules=(f"unit {unit.name}",) if unit.name else (),
    )  # fmt: skip


_SPENT = rx(r"(?<![a-z])(?:anggaran|dana|biaya|belanja|senilai|hibah|utang|tunggakan|bantuan)[a-z]*(?: [a-z]+){0,4} $")
_FIRST_UNIT = r"(?P<u1>·%| [a-z]+)??"
_MONEY = rf"{SCALE}|{LETTER}"
_NO_MONTH = rf"(?! {any_of(MONTHS)}\b)"
_FROM_MONEY = rf"(?P<c>{SIGN})·{number(1, _MONEY)}"
RULES: tuple[Rule, ...] = (
    rule("money range", starts_of(_SIGNS), rf"{_FROM_MONEY}{_TO}(?:{SIGN}·)?{number(2, _MONEY)}", _money_range),
    rule("money", starts_of(_SIGNS), _FROM_MONEY, _money),
    rule(
        "money in letters",
        {DIGIT},
        rf"(?P<d1>{DIGITS})(?P<w1>(?!))?(?P<p1>(?!))? (?P<s1>[mt])\b(?!-)",
        _money_in_letters,
    ),
    rule("range", STARTS | {"antara"}, rf"(?:antara )?{number(1)}{_FIRST_UNIT}{_TO}{number(2)}{_NO_MONTH}", _range),
    rule("between", {"antara"}, rf"antara {number(1)}{_FIRST_UNIT} dan {number(2)}", _range),
    rule("quantity", STARTS, number(1), _quantity),
)
