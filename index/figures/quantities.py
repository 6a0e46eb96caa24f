"""Quantities: counts, money, percent, durations, measures, and ranges of them; with their qualifiers."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from index.figures.figure import Figure, Kind, Qualifier
from index.figures.lexicon import MONTHS, QUALIFIERS
from index.figures.numerals import (
    DIGITS, LETTER, LETTERS, SCALE, SCALES, WORD_STARTS, WORDS, read_digits, read_words,
)  # fmt: skip
from index.figures.rule import DIGIT, Rule, any_of, rx, starts_of
from index.figures.units import Unit, unit_after

if TYPE_CHECKING:
    from decimal import Decimal

    from index.figures.rule import Text

_SIGNS: dict[str, str] = {
    "rp": "rupiah", "rp.": "rupiah", "idr": "rupiah", "us$": "dolar AS", "usd": "dolar AS", "$": "dolar AS",
    "s$": "dolar Singapura", "sin$": "dolar Singapura", "€": "euro", "£": "poundsterling", "¥": "yen",
}  # fmt: skip
_SIGN = any_of(_SIGNS)
TO = r"(?:·[-–—]·| (?:s/d|s\.d\.|sd|sampai(?: dengan)?|hingga) )"
"""What stands between the ends of a range."""
STARTS = WORD_STARTS | {DIGIT}
_LEBIH = (
    r"lebih\b(?! (?:tinggi|rendah|besar|kecil|banyak|sedikit|baik|buruk|cepat|lambat|lama|murah|mahal|awal|lanjut|dari|"
    r"dulu|dahulu|jauh|dekat|parah|ringan|berat|muda|tua)\b)"
)
_TAIL = rx(rf"·?-?an\b|·\+|·plus\b| {_LEBIH}")
_AFTER_UNIT = rx(rf" {_LEBIH}| ke (?:atas|bawah)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TAILS: dict[str, Qualifier] = {"lebih": Qualifier.OVER, "+": Qualifier.OVER, "plus": Qualifier.OVER,
                                "atas": Qualifier.OVER, "bawah": Qualifier.UNDER}  # fmt: skip


def number(i: int, scale: str = SCALE) -> str:
    """Return the pattern of a number whose groups end in ``i``; "tujuh (7)" is one number."""
    return rf"(?:(?P<d{i}>{DIGITS})|(?P<w{i}>{WORDS}))(?:·\((?P<p{i}>\d{{1,3}}|{WORDS})\))?(?:·(?P<s{i}>{scale}))?"


class Number(NamedTuple):
    """A value, the power of ten of its scale word, and whether that word was approximate ("1,2 jutaan")."""

    value: Decimal
    power: int = 0
    rough: bool = False


def read(m: re.Match[str], i: int, *, whole: bool = False) -> Number | None:
    """Return the number of the groups that end in ``i``; ``None`` when its digits or its two spellings are no value."""
    digits, scale = m[f"d{i}"], m[f"s{i}"] or ""
    power = SCALES.get(scale) or LETTERS.get(scale) or SCALES.get(scale.removesuffix("an"), 0)
    value = read_digits(digits, whole=whole and not power) if digits else read_words(m[f"w{i}"])
    if value is None or (m[f"p{i}"] and _value(m[f"p{i}"]) != value):
        return None
    return Number(value.scaleb(power) if power else value, power, scale.endswith("an"))


def _value(text: str) -> Decimal | None:
    return read_digits(text) if text[0].isdigit() else read_words(text)


def made(m: re.Match[str], text: Text, end: int, figure: Figure) -> Figure:
    """Return ``figure`` with the offsets and the text of ``m`` up to ``end``."""
    return replace(figure, start=m.start(), end=end, text=text.raw[m.start() : end])


def _quantity(m: re.Match[str], text: Text) -> Figure | None:
    first = read(m, 1, whole=unit_after(text, m.end()).whole)
    return first and _with_unit(m, text, first, None)


def _range(m: re.Match[str], text: Text) -> Figure | None:
    unit = unit_after(text, m.end())
    first, second = read(m, 1, whole=unit.whole), read(m, 2, whole=unit.whole)
    if first is None or second is None or not _one_unit(m, text, unit) or _YEAR.fullmatch(m["d2"] or ""):
        return None
    return _with_unit(m, text, *pair) if (pair := _ends(first, second)) else None


def _one_unit(m: re.Match[str], text: Text, unit: Unit) -> bool:
    """Say whether "2 bulan sampai 5 tahun" has the same unit at both ends: else it is no range of one."""
    first = (m["u1"] or "").strip()
    return not first or unit.name is None or text.low.endswith(first, 0, unit.end)


def _ends(first: Number, second: Number) -> tuple[Number, Number] | None:
    """Return the ends of a range in order; "5-10 juta" means 5 juta."""
    if second.power and not first.power and first.value <= second.value.scaleb(-second.power):
        first = first._replace(value=first.value.scaleb(second.power))
    return (first, second) if first.value < second.value else None


def _with_unit(m: re.Match[str], text: Text, first: Number, second: Number | None) -> Figure:
    tail = _TAIL.match(text.low, m.end())
    unit = unit_after(text, tail.end() if tail else m.end())
    if tail is None and unit.name:
        tail = _AFTER_UNIT.match(text.low, unit.end)
    end = max(unit.end, tail.end() if tail else 0)
    rough = first.rough or (second is not None and second.rough)
    return _figure(m, text, (first, second), unit._replace(end=end), _qualifier(tail, rough=rough))


def _qualifier(tail: re.Match[str] | None, *, rough: bool) -> Qualifier:
    if tail is None:
        return Qualifier.ABOUT if rough else Qualifier.EXACT
    return _TAILS.get(tail.group().split()[-1], Qualifier.ABOUT)


def _figure(
    m: re.Match[str], text: Text, ends: tuple[Number, Number | None], unit: Unit, qualifier: Qualifier
) -> Figure:
    first, second = ends
    return Figure(
        m.start(), unit.end, text.raw[m.start() : unit.end], Kind.RANGE if second else unit.kind, first.value,
        second.value if second else None, unit=unit.name, qualifier=qualifier,
    )  # fmt: skip


def _money(m: re.Match[str], text: Text) -> Figure | None:
    first = read(m, 1, whole=True)
    if first is None:
        return None
    second = read(m, 2, whole=True) if m["d2"] or m["w2"] else None
    pair = second and _ends(first, second)
    if second and not pair:
        return None
    tail = _TAIL.match(text.low, m.end())
    unit = Unit(tail.end() if tail else m.end(), _SIGNS[m["c"]], Kind.MONEY)
    return _figure(m, text, pair or (first, None), unit, _qualifier(tail, rough=first.rough))


_QUALIFIER = any_of(QUALIFIERS)
_GAP = (
    r"(?:(?: (?:ada|terdapat|sudah|telah|mencapai|menyentuh|angka|sebanyak|sejumlah|sebesar|total|selama|usia|umur|"
    r"berusia|berumur|keluar|harus|memiliki|antara|dari|nilai|kisaran|menerima|memeriksa))){0,2}"
)


def _qualified(m: re.Match[str], text: Text) -> Figure | None:
    figure = next(filter(None, (_tried(rule, text, m.end()) for rule in QUANTITIES)), None)
    if figure is None:
        return None
    qualifier = QUALIFIERS[" ".join(m["q"].split())]
    return made(m, text, figure.end, replace(figure, qualifier=qualifier))


def _tried(rule: Rule, text: Text, pos: int) -> Figure | None:
    m = rule.pattern.match(text.low, pos)
    figure = rule.produce(m, text) if m else None
    return figure and replace(figure, rules=(rule.name, *figure.rules))


_U1 = r"(?P<u1>·%| [a-z]+)??"
_NO_DATE = rf"(?! {any_of(MONTHS)}\b)"
_MONEY_NUMBER = rf"{SCALE}|{LETTER}"
QUANTITIES: tuple[Rule, ...] = (
    Rule(
        "money range", starts_of(_SIGNS),
        rx(rf"(?P<c>{_SIGN})·{number(1, _MONEY_NUMBER)}{TO}(?:{_SIGN}·)?{number(2, _MONEY_NUMBER)}"), _money,
    ),
    Rule("money", starts_of(_SIGNS), rx(rf"(?P<c>{_SIGN})·{number(1, _MONEY_NUMBER)}(?P<d2>(?!))?(?P<w2>(?!))?"), _money),
    Rule("range", STARTS | {"antara"}, rx(rf"(?:antara )?{number(1)}{_U1}{TO}{number(2)}{_NO_DATE}"), _range),
    Rule("between", frozenset({"antara"}), rx(rf"antara {number(1)}{_U1} dan {number(2)}"), _range),
    Rule("quantity", STARTS, rx(number(1)), _quantity),
)  # fmt: skip
RULES: tuple[Rule, ...] = (
    Rule("qualified", starts_of(QUALIFIERS), rx(rf"(?P<q>{_QUALIFIER})(?:{_GAP} |(?<![a-z])·)"), _qualified),
    *QUANTITIES,
)  # fmt: skip
