"""Ratios, rates, fractions and other quantities that are made of two numbers or of none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from index.figures.figure import Figure, Kind, Qualifier, plain
from index.figures.numerals import DIGITS, SCALES, WORD_STARTS, WORDS, read_digits, read_words
from index.figures.quantities import STARTS, number, read
from index.figures.rule import DIGIT, Rule, any_of, rx
from index.figures.units import unit_after

if TYPE_CHECKING:
    import re

    from index.figures.rule import Text

_BASE = rf"(?P<n>{DIGITS}|{WORDS})(?: (?P<bs>ribu|juta))?(?P<noun> (?:kelahiran hidup|[a-z]+))"
_SMALL, _SINGLE = 10, 1000
"""Up to these "a dari b" is a ratio, for any a and for one; beyond they are two counts."""


def _value(text: str) -> Decimal | None:
    return read_digits(text) if text[0].isdigit() else read_words(text)


def base_of(m: re.Match[str]) -> tuple[Decimal, str] | None:
    """Return the base and the noun of "per 1.000 penduduk"; ``None`` when the base is no rate's (2 per 3 hari)."""
    base = _value(m["n"])
    if base is None:
        return None
    base = base.scaleb(SCALES[m["bs"]] if m["bs"] else 0)
    return (base, " ".join(m["noun"].split())) if base >= 100 else None


def grouped(value: Decimal) -> str:
    """Write a whole number with points: 100.000."""
    return f"{int(value):,}".replace(",", ".")


def _rate(m: re.Match[str], text: Text) -> Figure | None:
    """ "1,23 per 1.000 penduduk"."""
    base, first = base_of(m), read(m, 1)
    if base is None or first is None:
        return None
    return Figure(
        m.start(), m.end(), text.raw[m.start() : m.end()], Kind.RATIO, first.value,
        unit=f"per {grouped(base[0])} {base[1]}", qualifier=Qualifier.EXACT,
    )  # fmt: skip


def _per(m: re.Match[str], text: Text) -> Figure | None:
    """ "angka per 10 ribu penduduk": the base alone, which the rates after it share."""
    base = base_of(m)
    return base and Figure(
        m.start(), m.end(), text.raw[m.start() : m.end()], Kind.RATIO, base[0], unit=base[1], qualifier=Qualifier.EXACT
    )


def _of(m: re.Match[str], text: Text) -> Figure | None:
    """ "satu dari 5 balita"; "120 dari 264 puskesmas" stays two counts."""
    a, b = _value(m["a"]), _value(m["b"])
    if a is None or b is None or not 0 < a < b:
        return None
    if b > (_SINGLE if a == 1 else _SMALL) and not (a <= _SMALL and plain(b).strip("0") == "1"):
        return None
    unit = unit_after(text, m.end())
    noun = text.low[m.end() : unit.end].strip()
    return Figure(
        m.start(), unit.end, text.raw[m.start() : unit.end], Kind.RATIO, code=f"{plain(a)}/{plain(b)}",
        unit=noun or None, qualifier=Qualifier.EXACT,
    )  # fmt: skip


def _fraction(m: re.Match[str], text: Text) -> Figure | None:
    """ "sepertiga", "dua pertiga", "seperempat"; "setengah" only with a unit of time or measure or with "dari"."""
    return Figure(
        m.start(), m.end(), text.raw[m.start() : m.end()], Kind.RATIO, code=_FRACTIONS[" ".join(m.group().split())],
        qualifier=Qualifier.EXACT,
    )  # fmt: skip


_FRACTIONS = {"sepertiga": "1/3", "dua pertiga": "2/3", "seperempat": "1/4", "tiga perempat": "3/4",
              "seperlima": "1/5", "separuh": "1/2", "sepersepuluh": "1/10", "dua perlima": "2/5",
              "tiga perlima": "3/5", "seperenam": "1/6", "seperdelapan": "1/8"}  # fmt: skip


def _half(m: re.Match[str], text: Text) -> Figure | None:
    unit = unit_after(text, m.end())
    if unit.kind not in (Kind.DURATION, Kind.MEASURE):
        return None
    return Figure(
        m.start(), unit.end, text.raw[m.start() : unit.end], unit.kind, Decimal("0.5"), unit=unit.name,
        qualifier=Qualifier.EXACT,
    )  # fmt: skip


_TENS = {"belasan": 1, "puluhan": 1, "ratusan": 2, "ribuan": 3, "jutaan": 6, "miliaran": 9, "triliunan": 12}


def _tens(m: re.Match[str], text: Text) -> Figure | None:
    """ "ratusan ribu orang": the power of ten it starts from, about."""
    power = _TENS[m["t"]] + (SCALES[m["s"]] if m["s"] else 0)
    unit = unit_after(text, m.end())
    return Figure(
        m.start(), unit.end, text.raw[m.start() : unit.end], unit.kind, Decimal(10**power), unit=unit.name,
        qualifier=Qualifier.ABOUT,
    )  # fmt: skip


_SE = {"setahun": "tahun", "sebulan": "bulan", "seminggu": "minggu", "sepekan": "pekan", "sehari": "hari",
       "sejam": "jam", "semenit": "menit"}  # fmt: skip


def _one(m: re.Match[str], text: Text) -> Figure:
    return Figure(
        m.start(), m.end(), text.raw[m.start() : m.end()], Kind.DURATION, Decimal(1), unit=_SE[m["u"]],
        qualifier=Qualifier.EXACT,
    )  # fmt: skip


def _pair(m: re.Match[str], text: Text) -> Figure | None:
    """ "dua tiga hari", "dua-tiga hari": neighbours make a rough range."""
    a, b = read_words(m["a"]), read_words(m["b"])
    unit = unit_after(text, m.end())
    if b != a + 1:
        return None
    return Figure(
        m.start(), unit.end, text.raw[m.start() : unit.end], Kind.RANGE, a, b, unit=unit.name,
        qualifier=Qualifier.ABOUT,
    )  # fmt: skip


_AGES = range(1, 121)


def _age(m: re.Match[str], text: Text) -> Figure | None:
    """ "Husein, 8, korban", "Budi (34)": a person's age after the name."""
    before = text.raw[max(0, m.start() - 24) : m.start()].split()
    name = before[-1].rstrip(",") if before else ""
    initials = name.isupper() and not {"inisial", "berinisial"}.isdisjoint(before)
    if int(m["n"]) not in _AGES or not name.isalpha() or not name[0].isupper() or (name.isupper() and not initials):
        return None
    start, end = m.span("age")
    return Figure(start, end, text.raw[start:end], Kind.DURATION, Decimal(m["n"]), unit="tahun",
                  qualifier=Qualifier.EXACT)  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule("age", frozenset({"("}), rx(r"\(·(?P<age>(?P<n>\d{1,3})(?: (?:tahun|thn|th)\b)?)·\)"), _age),
    Rule("age", frozenset({DIGIT}), rx(r"(?<=,\x20)(?P<age>(?P<n>\d{1,3}))(?=,\x20[a-z])"), _age),
    Rule("rate", STARTS, rx(rf"{number(1)}(?: [a-z]+){{0,2}}?(?:·/·| (?:per|tiap|setiap|untuk setiap|dari setiap) ){_BASE}"), _rate),
    Rule("base of rates", frozenset({"per"}), rx(rf"per {_BASE}"), _per),
    Rule("ratio", STARTS, rx(rf"(?P<a>\d+|{WORDS})(?: orang)?(?: (?:dari|banding|di antara)(?: setiap| total)? )(?P<b>\d+(?:\.\d{{3}})*(?![\d.,]\d|·%| persen| tahun)|{WORDS})"), _of),
    Rule("ratio", frozenset({DIGIT}), rx(r"(?P<a>1)·:·(?P<b>\d+(?:\.\d{3})*)(?![\d:])"), _of),
    Rule("fraction", frozenset({*(f.split()[0] for f in _FRACTIONS)}), rx(any_of(_FRACTIONS) + r"\b"), _fraction),
    Rule("half", frozenset({"setengah"}), rx(r"setengah\b"), _half),
    Rule("tens", frozenset(_TENS), rx(rf"(?P<t>{any_of(_TENS)})\b(?: (?P<s>ribu|juta|miliar|triliun)\b)?"), _tens),
    Rule("neighbours", WORD_STARTS, rx(rf"(?P<a>{WORDS})(?: |·-·)(?P<b>{WORDS})"), _pair),
    Rule("one", frozenset({"selama", "dalam", "hampir", "hanya"}), rx(rf"(?:selama|dalam|hampir|hanya) (?P<u>{any_of(_SE)})\b"), _one),
)  # fmt: skip
