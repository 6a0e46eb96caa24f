"""Ratios, rates, fractions and other quantities that are made of two numbers or of none; ages."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from index.figures.figure import Figure, Kind, Qualifier, plain
from index.figures.lexicon import FUNCTION_WORDS
from index.figures.numerals import DIGITS, SCALES, WORD_STARTS, WORDS, read_digits, read_number
from index.figures.quantities import STARTS, number, read
from index.figures.rule import DIGIT, NOTHING, any_of, rule
from index.figures.units import Unit, unit_after

if TYPE_CHECKING:
    import re

    from index.figures.rule import Rule, Text

EXACT = Qualifier.EXACT
_LEAST_BASE = 100
"""The least base of a rate: "per 1.000 penduduk" is one, "per 2 minggu" is none."""
_SMALL, _SINGLE = 10, 1000
"""Up to these "a dari b" is a ratio, for any a and for one; beyond they are two counts."""
_OLDEST = 120
_REACH = 24
"""Characters before a number in which the word before it stands."""
_COPULAS = frozenset("adalah ialah merupakan termasuk sebagai menjadi".split())


def base_of(m: re.Match[str]) -> tuple[Decimal, str] | None:
    """Return the base and the noun, if any, of "per 1.000 penduduk"; ``None`` when the base is no rate's."""
    base = read_digits(m["n"], whole=True) if m["n"][0].isdigit() else read_number(m["n"])
    if base is None:
        return None
    base = base.scaleb(SCALES[m["bs"]] if m["bs"] else 0)
    return (base, " ".join((m["noun"] or "").split())) if base >= _LEAST_BASE else None


def grouped(value: Decimal) -> str:
    """Write a whole number with points: 100.000."""
    return f"{int(value):,}".replace(",", ".")


def _rate(m: re.Match[str], text: Text) -> Figure | None:
    """Read "1,23 per 1.000 penduduk"."""
    base, first = base_of(m), read(m, 1)
    if base is None or first is None:
        return None
    unit = f"per {grouped(base[0])} {base[1]}".rstrip()
    return Figure(*text.cut(*m.span()), Kind.RATIO, first.value, unit=unit, qualifier=EXACT)


def _base(m: re.Match[str], text: Text) -> Figure | None:
    """Read the base of "prevalensi per 10 ribu penduduk", which the rates after it share."""
    base = base_of(m)
    return base and Figure(*text.cut(*m.span()), Kind.RATIO, base[0], unit=base[1], qualifier=EXACT)


def _of(m: re.Match[str], text: Text) -> Figure | None:
    """Read "satu dari 5 balita"; "120 dari 264 puskesmas" stays two counts."""
    a, b = read_number(m["a"]), read_number(m["b"])
    if a is None or b is None or not 0 < a < b:
        return None
    round_base = a <= _SMALL and plain(b).strip("0") == "1"
    if b > (_SINGLE if a == 1 else _SMALL) and not round_base:
        return None
    return _one_of(m, text) if a == 1 and _is_member(m, text) else _proportion(m, text)


def _is_member(m: re.Match[str], text: Text) -> bool:
    """Say whether one of several is named and no share told: "Banten adalah satu dari tujuh provinsi".

    "turun menjadi satu dari lima balita" is a share.
    """
    before = text.low[max(0, m.start() - _REACH) : m.start()].split()
    if not before or before[-1] not in _COPULAS:
        return False
    return before[-1] != "menjadi" or unit_after(text, m.end()).name != "orang"


def _one_of(m: re.Match[str], text: Text) -> Figure:
    """Pass over "satu dari" as over "salah satu": "tujuh provinsi" comes next."""
    return Figure(*text.cut(m.start(), m.start("b")), Kind.IDENTIFIER, code=NOTHING)


def _proportion(m: re.Match[str], text: Text) -> Figure | None:
    """Read "1 : 1.400" and "satu banding 1.400" whatever the numbers."""
    a, b = read_number(m["a"]), read_number(m["b"])
    unit = unit_after(text, m.end())
    noun = text.low[m.end() : unit.end].strip() or None
    code = f"{plain(a)}/{plain(b)}"
    return Figure(*text.cut(m.start(), unit.end), Kind.RATIO, code=code, unit=noun, qualifier=EXACT) if b else None


def _days(m: re.Match[str], text: Text) -> Figure:
    """Read "2x24 jam" as the hours that it is."""
    return Figure(*text.cut(*m.span()), Kind.DURATION, Decimal(m["n"]) * Decimal(m["h"]), unit="jam", qualifier=EXACT)


def _pressure(m: re.Match[str], text: Text) -> Figure:
    """Read "140/90 mmHg": two values in one."""
    code = f"{m['a']}/{m['b']}"
    return Figure(*text.cut(*m.span()), Kind.RATIO, code=code, unit="mmHg" if m["u"] else None, qualifier=EXACT)


_FRACTIONS = {
    "sepertiga": "1/3", "dua pertiga": "2/3", "seperempat": "1/4", "tiga perempat": "3/4", "seperlima": "1/5",
    "separuh": "1/2", "sepersepuluh": "1/10", "dua perlima": "2/5", "tiga perlima": "3/5", "seperenam": "1/6",
    "seperdelapan": "1/8",
}  # fmt: skip


def _fraction(m: re.Match[str], text: Text) -> Figure:
    """Read "sepertiga warga", "separuh lebih"."""
    code = _FRACTIONS[" ".join(m["f"].split())]
    unit = unit_after(text, m.end()) if not m["more"] else Unit(m.end())
    noun = text.low[m.end() : unit.end].strip() or None
    qualifier = Qualifier.OVER if m["more"] else EXACT
    return Figure(*text.cut(m.start(), unit.end), Kind.RATIO, code=code, unit=noun, qualifier=qualifier)


def _half(m: re.Match[str], text: Text) -> Figure | None:
    """Read "setengah jam"; "setengah terbuka" is no number."""
    unit = unit_after(text, m.end())
    if unit.kind not in (Kind.DURATION, Kind.MEASURE):
        return None
    return Figure(*text.cut(m.start(), unit.end), unit.kind, Decimal("0.5"), unit=unit.name, qualifier=EXACT)


_TENS = {"belasan": 1, "puluhan": 1, "ratusan": 2, "ribuan": 3, "jutaan": 6, "miliaran": 9, "triliunan": 12}


def _tens(m: re.Match[str], text: Text) -> Figure:
    """Read "ratusan ribu orang" as the power of ten that it starts from, about."""
    value = Decimal(10) ** (_TENS[m["t"]] + (SCALES[m["s"]] if m["s"] else 0))
    unit = unit_after(text, m.end())
    return Figure(*text.cut(m.start(), unit.end), unit.kind, value, unit=unit.name, qualifier=Qualifier.ABOUT)


_SE = {"setahun": "tahun", "sebulan": "bulan", "seminggu": "minggu", "sepekan": "pekan", "sehari": "hari",
       "sejam": "jam", "semenit": "menit"}  # fmt: skip


def _one(m: re.Match[str], text: Text) -> Figure:
    """Read "selama setahun"; "dua kali setahun" says how often."""
    return Figure(*text.cut(*m.span()), Kind.DURATION, Decimal(1), unit=_SE[m["u"]], qualifier=EXACT)


def _neighbours(m: re.Match[str], text: Text) -> Figure | None:
    """Read "dua tiga hari", "dua-tiga hari" as a rough range."""
    a, b = read_number(m["a"]), read_number(m["b"])
    if a is None or b != a + 1:
        return None
    unit = unit_after(text, m.end())
    return Figure(*text.cut(m.start(), unit.end), Kind.RANGE, a, b, unit=unit.name, qualifier=Qualifier.ABOUT)


def _age(m: re.Match[str], text: Text) -> Figure | None:
    """Read the number after a person's name: "Husein, 8, korban", "Budi (34)"."""
    years = read_digits(m["n"])
    if (
        years is None
        or not 0 < years <= _OLDEST
        or not _is_person(text.raw[max(0, m.start() - 24) : m.start()].split())
    ):
        return None
    return Figure(*text.cut(*m.span("age")), Kind.DURATION, years, unit="tahun", qualifier=EXACT)


def _is_person(before: list[str]) -> bool:
    name = before[-1].rstrip(",") if before else ""
    if not name.isalpha() or not name[0].isupper():
        return False
    return not name.isupper() or not {"inisial", "berinisial"}.isdisjoint(before)


_NOUN = rf"(?P<noun> (?:kelahiran hidup|(?!{any_of(FUNCTION_WORDS)}\b)[a-z]+))"
_BASE = rf"(?P<n>{DIGITS}|{WORDS})(?: (?P<bs>ribu|juta))?{_NOUN}"
_PER = r"(?:·/·| (?:per|tiap|setiap|untuk setiap|dari setiap) )"
_OUT_OF = r"(?: orang)? (?:dari|di antara)(?: setiap| total)? "
_B = rf"(?P<b>\d+(?:\.\d{{3}})*(?![\d.,]\d|·%| persen| tahun)|{WORDS})"
_FRACTION = (
    rf"(?P<f>{any_of(_FRACTIONS)})\b"
    r"(?P<more> lebih\b(?! (?:tinggi|rendah|besar|kecil|banyak|sedikit|baik|buruk|cepat|lambat)\b))?"
)
RULES: tuple[Rule, ...] = (
    rule("age", {"("}, r"\(·(?P<age>(?P<n>\d{1,3}(?:,\d)?)(?: (?:tahun|thn|th)\b)?)·\)", _age),
    rule("age", {DIGIT}, r"(?<=,\x20)(?P<age>(?P<n>\d{1,3}))(?=,\x20[a-z])", _age),
    rule("pressure", {DIGIT}, r"(?P<a>\d{2,3})/(?P<b>\d{2,3})(?P<u> mmhg\b)", _pressure),
    rule("rate", STARTS, rf"{number(1)}(?: [a-z]+){{0,2}}?{_PER}{_BASE}", _rate),
    rule(
        "rate",
        STARTS,
        rf"{number(1)}{_PER}(?P<n>10{{0,6}}(?:\.000){{0,2}})(?P<bs>(?!))?(?P<noun>(?!))?(?![\w/])(?![.,]\d)",
        _rate,
    ),
    rule("base of rates", {"per"}, rf"per {_BASE}", _base),
    rule("ratio", STARTS, rf"(?P<a>\d+|{WORDS}){_OUT_OF}{_B}", _of),
    rule("ratio", STARTS, rf"(?P<a>\d+|{WORDS}) banding {_B}", _proportion),
    rule("ratio", {DIGIT}, r"(?P<a>1)·:·(?P<b>\d+(?:\.\d{3})*)(?![\d:]|,\d|·%| persen)", _proportion),
    rule("days and nights", {DIGIT}, r"(?P<n>\d)·x·(?P<h>24) jam\b", _days),
    rule("fraction", {DIGIT}, r"(?P<a>[1-9])/(?P<b>[2-9]|10)(?P<u>(?!))?(?![\d/])", _pressure),
    rule("fraction", (f.split()[0] for f in _FRACTIONS), _FRACTION, _fraction),
    rule("half", {"setengah"}, r"setengah\b", _half),
    rule("tens", _TENS, rf"(?P<t>{any_of(_TENS)})\b(?: (?P<s>ribu|juta|miliar|triliun)\b)?", _tens),
    rule("neighbours", WORD_STARTS, rf"(?P<a>{WORDS})(?: |·-·)(?P<b>{WORDS})", _neighbours),
    rule("one", {"selama", "hampir"}, rf"(?:selama|hampir) (?P<u>{any_of(_SE)})\b", _one),
)
