"""Quantities: counts, money, percent, ratios, durations, measures, and ranges of them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from index.figures import lexicon as lex
from index.figures.figure import Figure, Kind, Qualifier, plain
from index.figures.numerals import DIGITS, MONEY_SCALES, SCALE, SCALES, WORDS, fraction, read_digits, read_words
from index.figures.rule import Rule, Text
from index.figures.units import Unit, unit_after

QUALIFIERS: dict[str, Qualifier] = {
    **dict.fromkeys(lex.ABOUT, Qualifier.ABOUT),
    **dict.fromkeys(lex.ALMOST, Qualifier.ALMOST),
    **dict.fromkeys(lex.OVER, Qualifier.OVER),
    **dict.fromkeys(lex.UNDER, Qualifier.UNDER),
}
QUALIFIER = "(?:" + "|".join(
    re.escape(q).replace(r"\ ", r"\s+") + (r"\b" if q[-1].isalpha() else "")
    for q in sorted(QUALIFIERS, key=len, reverse=True)
) + ")"  # fmt: skip
_GAP = r"(?:\s+(?:angka|mencapai|sebesar|sebanyak|total|selama|keluar|antara|usia|umur|berusia|dari))?"
_CURRENCY = r"(?:rp\.?|idr|us\$|usd|s\$|\$|€|£)"
_SIGNS = {"rp": "rupiah", "idr": "rupiah", "us$": "dolar AS", "usd": "dolar AS", "$": "dolar AS",
          "s$": "dolar Singapura", "€": "euro", "£": "poundsterling"}  # fmt: skip
_TO = r"(?:[-–—]|s/d\b|s\.d\.|sd\b|sampai(?:\s+dengan)?\b|hingga\b)"


def _number(i: int, *, money: bool = False) -> str:
    letters = rf"|[{''.join(MONEY_SCALES)}]\b" if money else ""
    return (
        rf"(?:(?P<d{i}>{DIGITS})|(?P<w{i}>{WORDS}))"
        rf"(?:\s?\((?P<p{i}>\d+|{WORDS})\))?(?:\s?(?P<s{i}>{SCALE}{letters}))?"
    )


_FIRST_UNIT = r"(?:\s?%|\s+(?:persen|tahun|thn|bulan|hari|jam|minggu|pekan|menit|orang|kasus|kg|km|cm|meter)\b)?"


class _Number(NamedTuple):
    value: Decimal
    digits: str
    scale: int


def _read(m: re.Match[str], i: int, *, whole: bool) -> _Number | None:
    digits, words, scale = m[f"d{i}"], m[f"w{i}"], m[f"s{i}"]
    power = 0
    if scale:
        root = scale[:-2] if scale.endswith("an") else scale
        power = SCALES.get(root) or MONEY_SCALES[root]
    value = read_digits(digits, whole=whole and not power) if digits else read_words(" ".join(words.split()))
    if value is None:
        return None
    return _Number(value * 10**power, digits or "", power)


def _qualifier(m: re.Match[str], tail: str) -> Qualifier:
    word = " ".join((m["q"] or "").split())
    if word:
        return QUALIFIERS[word]
    if re.search(r"lebih|ke\s+atas|\+", tail):
        return Qualifier.OVER
    if re.search(r"ke\s+bawah", tail):
        return Qualifier.UNDER
    approximate = "an" in tail or any((m.groupdict().get(f"s{i}") or "").endswith("an") for i in (1, 2))
    return Qualifier.ABOUT if approximate else Qualifier.EXACT


_LEBIH = (
    r"\s+lebih(?!\s+(?:tinggi|rendah|besar|kecil|banyak|sedikit|baik|cepat|lama|murah|mahal|awal|lanjut|dari|dulu)\b)"
)
_SUFFIX = re.compile(rf"\s?-?an\b|{_LEBIH}|\+")
_AFTER_UNIT = re.compile(rf"{_LEBIH}|\s+ke\s+(?:atas|bawah)\b")


def _finish(m: re.Match[str], text: Text, first: _Number, second: _Number | None, rule: str) -> Figure:
    end = m.end()
    suffix = _SUFFIX.match(text.low, end)
    tail = suffix.group() if suffix else ""
    end = suffix.end() if suffix else end
    currency = (m["c"] or "").rstrip(". ")
    unit = Unit(end, _SIGNS[currency], Kind.MONEY) if currency else unit_after(text.low, end)
    end = unit.end if unit.name else end
    if not tail and (after := _AFTER_UNIT.match(text.low, end)):
        tail, end = after.group(), after.end()
    kind = Kind.RANGE if second else unit.kind
    return Figure(
        m.start(), end, text.raw[m.start() : end], kind, first.value, second.value if second else None,
        unit=unit.name, qualifier=_qualifier(m, tail), rules=(rule, f"unit:{unit.kind}"),
    )  # fmt: skip


def _single(m: re.Match[str], text: Text) -> Figure | None:
    after = unit_after(text.low, m.end())
    number = _read(m, 1, whole=bool(m["c"]) or after.whole)
    if number is None or (m["p1"] and not _same(m, number)):
        return None
    return _finish(m, text, number, None, "quantity")


def _same(m: re.Match[str], number: _Number) -> bool:
    """Say whether "tujuh (7)" says one number twice."""
    again = m["p1"]
    value = Decimal(again) if again.isdigit() else read_words(" ".join(again.split()))
    return value is not None and value * 10**number.scale == number.value


def _range(m: re.Match[str], text: Text) -> Figure | None:
    whole = bool(m["c"]) or unit_after(text.low, m.end()).whole
    low, high = _read(m, 1, whole=whole), _read(m, 2, whole=whole)
    if low is None or high is None:
        return None
    if not low.scale and high.scale and low.value < high.value // 10**high.scale + 1:
        low = low._replace(value=low.value * 10**high.scale)
    return _finish(m, text, low, high, "range") if low.value < high.value else None


_HEAD = rf"(?:(?P<q>{QUALIFIER}){_GAP}\s*)?(?:antara\s+)?(?P<c>{_CURRENCY}\s?)?"

_OF = re.compile(
    rf"(?P<a>\d+|{WORDS})\s+(?:dari|banding)\s+(?:setiap\s+|total\s+)?(?P<b>{DIGITS}|{WORDS})(?!\s*(?:%|persen))"
)
_COLON = re.compile(r"(?P<a>1)\s?:\s?(?P<b>\d[\d.]*\d|\d)(?!\d|:)")
_PER = re.compile(
    rf"\s+(?:per|tiap|setiap|dari)\s+(?P<n>\d+(?:\.\d{{3}})*|{WORDS})(?:\s+(?P<s>ribu|juta))?(?P<noun>(?:\s+[a-z-]+){{1,2}})"
)


def _value(text: str) -> Decimal | None:
    return read_digits(text) if text[0].isdigit() else read_words(" ".join(text.split()))


def _ratio(m: re.Match[str], text: Text) -> Figure | None:
    """ "satu dari 5 balita": a ratio when both are small or the base is round; else two counts."""
    a, b = _value(m["a"]), _value(m["b"])
    if a is None or b is None or not 0 < a < b or not (b <= 10 or (a <= 10 and b in (100, 1000, 10000, 100000))):
        return None
    unit = unit_after(text.low, m.end())
    end = unit.end if unit.noun else m.end()
    return Figure(m.start(), end, text.raw[m.start() : end], Kind.RATIO, code=f"{plain(a)}/{plain(b)}",
                  unit=unit.noun or None, qualifier=Qualifier.EXACT, rules=("ratio:of",))  # fmt: skip


def _proportion(m: re.Match[str], text: Text) -> Figure | None:
    b = read_digits(m["b"])
    return b and Figure(m.start(), m.end(), text.raw[m.start() : m.end()], Kind.RATIO, code=f"1:{plain(b)}",
                        qualifier=Qualifier.EXACT, rules=("ratio:colon",)) or None  # fmt: skip


def per_unit(low: str, pos: int) -> tuple[int, str] | None:
    """Return the end and the unit of "per 1.000 penduduk" at ``pos``."""
    m = _PER.match(low, pos)
    base = m and _value(m["n"])
    if not m or base is None or base < 100 and not m["s"]:
        return None
    base *= 10 ** SCALES[m["s"]] if m["s"] else 1
    nouns = [w for w in m["noun"].split()]
    kept = nouns if len(nouns) == 1 or nouns[1] not in lex.NOT_NOUNS and nouns[0] == "kelahiran" else nouns[:1]
    end = m.start("noun") + m["noun"].index(kept[-1], len(m["noun"]) - len(m["noun"].lstrip())) + len(kept[-1])
    return end, f"per {int(base):,}".replace(",", ".") + " " + " ".join(kept)


def _rate(m: re.Match[str], text: Text) -> Figure | None:
    per = per_unit(text.low, m.end())
    number = _read(m, 1, whole=False)
    if per is None or number is None:
        return None
    end, unit = per
    return Figure(m.start(), end, text.raw[m.start() : end], Kind.RATIO, number.value, unit=unit,
                  qualifier=_qualifier(m, ""), rules=("ratio:per",))  # fmt: skip


def _fraction(m: re.Match[str], text: Text) -> Figure | None:
    unit = unit_after(text.low, m.end())
    if unit.kind is not Kind.DURATION and not unit.kind == Kind.PERCENT:
        return None
    return Figure(m.start(), unit.end, text.raw[m.start() : unit.end], unit.kind, fraction(m["f"]), unit=unit.name,
                  qualifier=_qualifier(m, ""), rules=("fraction",))  # fmt: skip


_TENS = {"puluhan": 10, "ratusan": 100, "ribuan": 1000, "jutaan": 10**6, "miliaran": 10**9, "belasan": 11}


def _dozens(m: re.Match[str], text: Text) -> Figure:
    power = SCALES[m["s"]] if m["s"] else 0
    unit = unit_after(text.low, m.end())
    end = unit.end if unit.name else m.end()
    return Figure(m.start(), end, text.raw[m.start() : end], unit.kind, Decimal(_TENS[m["t"]] * 10**power),
                  unit=unit.name, qualifier=Qualifier.ABOUT, rules=("tens",))  # fmt: skip


_Q = rf"(?:(?P<q>{QUALIFIER}){_GAP}\s*)?"
RULES: tuple[Rule, ...] = (
    Rule("rate", re.compile(_HEAD + _number(1) + r"(?=\s+(?:per|tiap|setiap|dari)\s)"), _rate),
    Rule("ratio:of", _OF, _ratio),
    Rule("ratio:colon", _COLON, _proportion),
    Rule("range", re.compile(_HEAD + _number(1, money=True) + rf"{_FIRST_UNIT}\s*{_TO}\s*(?:{_CURRENCY}\s?)?"
                             + _number(2, money=True)), _range),
    Rule("between", re.compile(r"(?P<q>(?!))?antara\s+(?P<c>" + _CURRENCY + r"\s?)?" + _number(1) + rf"{_FIRST_UNIT}\s+dan\s+(?:{_CURRENCY}\s?)?"
                               + _number(2)), _range),
    Rule("money", re.compile(_Q + rf"(?P<c>{_CURRENCY}\s?)" + _number(1, money=True)), _single),
    Rule("fraction", re.compile(_Q + r"(?P<f>setengah|separuh|seperempat)\b"), _fraction),
    Rule("tens", re.compile(r"(?P<t>puluhan|ratusan|ribuan|jutaan|miliaran|belasan)\b(?:\s+(?P<s>ribu|juta|miliar|triliun)\b)?"), _dozens),
    Rule("quantity", re.compile(_Q + r"(?P<c>(?!))?" + _number(1)), _single),
)  # fmt: skip
