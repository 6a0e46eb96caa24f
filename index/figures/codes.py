"""Codes: numbers that name and do not count: laws, telephone numbers, disease names, rooms, ordinals, clock times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.figures.figure import Figure, Kind, Qualifier
from index.figures.numerals import WORDS, read_words
from index.figures.rule import Rule

if TYPE_CHECKING:
    from index.figures.rule import Text


def _code(m: re.Match[str], text: Text, code: str, rule: str) -> Figure:
    return Figure(m.start(), m.end(), text.raw[m.start() : m.end()], Kind.IDENTIFIER, code=code, rules=(rule,))


def _law(m: re.Match[str], text: Text) -> Figure:
    return _code(m, text, m["n"] + (f"/{m['y']}" if m["y"] else ""), "law")


def _article(m: re.Match[str], text: Text) -> Figure:
    return _code(m, text, m["n"] + (f"({m['v']})" if m["v"] else ""), "article of a law")


def _named(m: re.Match[str], text: Text) -> Figure:
    return _code(m, text, m["n"], "named number")


def _mixed(m: re.Match[str], text: Text) -> Figure | None:
    digits = re.search(r"\d+", m.group())
    return _code(m, text, digits.group(), "letters and digits") if digits else None


def _phone(m: re.Match[str], text: Text) -> Figure:
    return _code(m, text, re.sub(r"[^\d+]", "", m.group()), "telephone")


def _ordinal(m: re.Match[str], text: Text) -> Figure | None:
    from decimal import Decimal

    number = Decimal(m["n"]) if m["n"] else (Decimal(1) if m["p"] else read_words(" ".join((m["w"] or "").split())))
    if number is None:
        return None
    return Figure(m.start(), m.end(), text.raw[m.start() : m.end()], Kind.ORDINAL, number, qualifier=Qualifier.EXACT,
                  rules=("ordinal",))  # fmt: skip


def _clock(m: re.Match[str], text: Text) -> Figure | None:
    hour, minute = int(m["h"]), int(m["m"] or 0)
    part = m["part"]
    if hour > 24 or minute > 59:
        return None
    if part in ("sore", "malam") and hour < 12 or part == "siang" and hour < 6:
        hour += 12
    code = f"{hour:02}:{minute:02}"
    if m["h2"]:
        if int(m["h2"]) > 24 or int(m["m2"] or 0) > 59:
            return None
        code += f"/{int(m['h2']):02}:{int(m['m2'] or 0):02}"
    return Figure(m.start(), m.end(), text.raw[m.start() : m.end()], Kind.TIME, code=code, rules=("clock",))


_ZONE = r"(?:\s*(?:wib|wita|wit)\b)"
_TIMES = r"(?P<h>\d{1,2})(?:[.:](?P<m>\d\d))?(?![\d.,:]\d)(?:\s*(?:[-–]|hingga|sampai|s/d|s\.d\.)\s*(?:pukul\s+|jam\s+)?(?P<h2>\d{1,2})(?:[.:](?P<m2>\d\d))?(?![\d.,:]\d))?"
_PART = r"(?:\s+(?P<part>pagi|siang|sore|malam)\b)?"
_NO_PART = r"(?P<part>(?!))?"

RULES: tuple[Rule, ...] = (
    Rule("clock", re.compile(rf"(?:pukul|jam)\s+{_TIMES}{_PART}{_ZONE}?"), _clock),
    Rule("clock zone", re.compile(rf"{_TIMES}{_NO_PART}{_ZONE}"), _clock),
    Rule("clock colon", re.compile(r"(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?!\d|:)(?P<h2>(?!))?(?P<m2>(?!))?" + _NO_PART), _clock),
    Rule("law", re.compile(r"(?:nomor|no\.?|nomer)\s*:?\s*(?P<n>\d+)(?:/\w+)*(?:\s+(?:tahun|thn|th\.?)\s+(?P<y>\d{4})\b)?"), _law),
    Rule("law short", re.compile(r"(?:uu|pp|perpres|permenkes|perda|pergub|inpres|keppres|perppu|permendagri|kepmenkes|perbup|perwal)\s+(?P<n>\d+)(?:/|\s+tahun\s+)(?P<y>\d{4})\b"), _law),
    Rule("article of a law", re.compile(r"pasal\s+(?P<n>\d+)(?:\s+ayat\s*\(?(?P<v>\d+)\)?)?"), _article),
    Rule("covid", re.compile(r"(?:covid|sars-cov)[\s-]?(?P<n>19|2)\b"), _named),
    Rule("telephone", re.compile(r"(?:\+62|\(0\d{2,3}\)|0\d{2,3})[\s.-]?\d{3,4}(?:[\s.-]?\d{2,5}){1,3}(?!\d)"), _phone),
    Rule("named number", re.compile(r"(?:call center|hotline|nomor darurat|smart|siaga|layanan darurat|telepon|menelepon|hubungi|menghubungi|dermaga|kelas|kamar|ruang|lantai|tipe|type|level|fase|tahap|grade|gerbang|jalur|rt|rw|km|gang|blok|vol|edisi|bab|halaman|hlm|seri)(?:\s+|\.\s?|-)(?P<n>\d+)\b(?!\s*(?:%|persen|unit|orang|kasus|juta|ribu|miliar|lantai|hari|tahun|bulan))"), _named),
    Rule("ordinal", re.compile(rf"ke\s?-\s?(?P<n>\d+)\b|(?P<p>pertama)\b|ke-?(?P<w>{WORDS})\b(?!\s+(?:belah|orang\s+tua|orangtua|pihak))|(?P<x>(?!))"), _ordinal),
    Rule("letters and digits", re.compile(r"(?!rp|usd|idr)(?:[a-z]+-?\d+[a-z]+|[a-z]+\d+|\d+[a-z]+\d*)(?![\w]|[.,]\d)"), _mixed),
)  # fmt: skip
