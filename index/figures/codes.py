"""Codes: numbers that name and do not count: laws, telephone numbers, disease names, rooms; ordinals; clock times."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from index.figures.figure import Figure, Kind, Qualifier, plain
from index.figures.lexicon import NAMED
from index.figures.numerals import WORD_STARTS, WORDS, read_words
from index.figures.rule import DIGIT, MIXED, NOTHING, Rule, any_of, rx, starts_of
from index.figures.units import unit_after

if TYPE_CHECKING:
    from index.figures.rule import Text


def code(m: re.Match[str], text: Text, value: str, kind: Kind = Kind.IDENTIFIER) -> Figure:
    """Return a figure of the whole match whose value is the code ``value``."""
    return Figure(m.start(), m.end(), text.raw[m.start() : m.end()], kind, code=value)


def _law(m: re.Match[str], text: Text) -> Figure:
    year = m["y"] or (found := re.search(r"/((?:19|20)\d\d)\b", m.group())) and found[1]
    return code(m, text, f"{m['n']}/{year}" if year else m["n"])


def _article(m: re.Match[str], text: Text) -> Figure:
    return code(m, text, m["n"].upper() + (f"({m['v']})" if m["v"] else ""))


def _named(m: re.Match[str], text: Text) -> Figure | None:
    """ "kelas 3", "dermaga 6"; "tahap 2 bulan" and "kelas 3 orang" count."""
    unit = unit_after(text, m.end())
    return None if unit.kind is not Kind.COUNT or unit.name in ("orang", "kasus", "unit") else code(m, text, m["n"])


def _named_in_words(m: re.Match[str], text: Text) -> Figure:
    return code(m, text, plain(read_words(m["w"])))


def _plate(m: re.Match[str], text: Text) -> Figure | None:
    """ "AB 1280 GI" on a car: capitals on both sides."""
    before = text.raw[max(0, m.start() - 3) : m.start()].split()
    capitals = bool(before) and before[-1].isupper() and text.raw[m.start("end") : m.end()].isupper()
    return code(m, text, m["n"]) if capitals else None


def _mixed(m: re.Match[str], text: Text) -> Figure | None:
    """ "KP3B", "3M", "COVID-19"; "20detik" has a unit."""
    return None if m.start() == m.start("n") and unit_after(text, m.end("n")).name else code(m, text, m["n"])


def _score(m: re.Match[str], text: Text) -> Figure | None:
    """ "menang 4-2": a pair that does not rise is no range."""
    return code(m, text, f"{m['h']}-{m['a']}") if int(m["h"]) >= int(m["a"]) else None


def _phone(m: re.Match[str], text: Text) -> Figure:
    return code(m, text, re.sub(r"[^\d+]", "", m.group()))


def _ordinal(m: re.Match[str], text: Text) -> Figure | None:
    """ "ke-61", "kedua", "pertama"; "ke 10 kecamatan" goes there."""
    if m["n"] and m.group()[2] == " " and unit_after(text, m.end()).name:
        return None
    if m["n"]:
        value = Decimal(m["n"])
    else:
        value = read_words(m["w"]) if m["w"] else Decimal(1)
    return Figure(m.start(), m.end(), text.raw[m.start() : m.end()], Kind.ORDINAL, value, qualifier=Qualifier.EXACT)


def _clock(m: re.Match[str], text: Text) -> Figure | None:
    times = [_time(m["h"], m["m"], m["part"]), *([_time(m["h2"], m["m2"], None)] if m["h2"] else [])]
    return None if None in times else code(m, text, "/".join(filter(None, times)), Kind.TIME)


def _time(hour: str, minute: str | None, part: str | None) -> str | None:
    h, minutes = int(hour), int(minute or 0)
    if h > 24 or minutes > 59:
        return None
    afternoon = (part in ("sore", "malam") and h < 12) or (part == "siang" and h < 6)
    return f"{h + 12 if afternoon else h:02}:{minutes:02}"


_ZONE = r"·(?:wib|wita|wit)\b"
_TIMES = (
    r"(?P<h>\d{1,2})(?:[.:](?P<m>\d\d))?(?![\d.,:]\d|\d)"
    r"(?:(?:·[-–—]·| (?:hingga|sampai|s/d|s\.d\.) )(?:pukul |jam )?(?P<h2>\d{1,2})(?:[.:](?P<m2>\d\d))?(?![.,:]?\d))?"
)
_PART = r"(?: (?P<part>pagi|siang|sore|malam)\b)?"
_NEVER = r"(?P<part>(?!))?"
_NUMBER = r"(?:nomor|nomer|no\.?)"
_LAWS = any_of(
    "uu pp perpres permenkes perda pergub inpres keppres perppu permendagri kepmenkes perbup perwal permenkeu pmk "
    "permendikbud permensos kuhp pergub perkap".split()
)
_HOTLINE = (
    r"(?:hotline|call center|nomor darurat|layanan darurat|telepon|telp\.?|menelepon|hubungi|menghubungi|wa|whatsapp)"
)


def _nothing(m: re.Match[str], text: Text) -> Figure:
    return code(m, text, NOTHING)


NOT_FIGURES: tuple[Rule, ...] = tuple(
    Rule("no figure", starts_of([phrase.split("(")[0]]), rx(phrase + r"\b"), _nothing)
    for phrase in (
        "salah satu", "satu-satunya", "satu sama lain", "satu (?:per|demi) satu", "satu (?:sehat|data|atap|suara|pintu)",
        "dua-dua(?:nya)?", "kelapa dua", "simpang (?:tiga|empat|lima|enam)", "kepulauan seribu", "pulau (?:seribu|dua)",
        "empat lawang", "lima puluh kota", r"tanggal \d{1,2}(?![/.-]\d)",
    )
)  # fmt: skip
"""Phrases that hold a number and are no figure; tried after the dates ("tanggal 14" without its month says no day)."""
RULES: tuple[Rule, ...] = (
    Rule("clock", frozenset({"pukul", "jam"}), rx(rf"(?:pukul|jam) {_TIMES}{_PART}(?:{_ZONE})?"), _clock),
    Rule("clock with zone", frozenset({DIGIT}), rx(rf"{_TIMES}{_NEVER}{_ZONE}"), _clock),
    Rule(
        "clock with colon", frozenset({DIGIT}),
        rx(rf"(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?![\d:])(?P<h2>(?!))?(?P<m2>(?!))?{_NEVER}"), _clock,
    ),
    Rule(
        "law", frozenset({"nomor", "nomer", "no"}),
        rx(rf"{_NUMBER}·:?·(?P<n>\d+)(?:/[\w.-]{{1,24}}){{0,6}}(?:/?·(?:tahun|thn|th\.?) (?P<y>\d{{4}})\b)?"), _law,
    ),
    Rule("law", frozenset(re.findall(r"[a-z]{2,}", _LAWS)), rx(rf"{_LAWS} (?:{_NUMBER} )?(?P<n>\d+)(?:/| tahun )(?P<y>\d{{4}})\b"), _law),
    Rule("article of a law", frozenset({"pasal"}), rx(r"pasal (?P<n>\d+[a-z]?)\b(?: ayat·\(?(?P<v>\d+)\)?)?"), _article),
    Rule("covid", frozenset({"covid", "sars"}), rx(r"(?:covid|sars-cov)(?:·-·| )?(?P<n>19|2)\b"), _mixed),
    Rule(
        "telephone", frozenset({DIGIT, "(", "+"}),
        rx(r"(?:\+62|\(0\d{2,3}\)|0\d{2,3})[\x20.-]?\d{3,4}(?:[\x20.-]?\d{2,5}){1,3}(?!\d)|1500[\x20-]?\d{3}\b"), _phone,
    ),
    Rule(
        "telephone", frozenset(re.findall(r"[a-z]{2,}", _HOTLINE)),
        rx(rf"{_HOTLINE}(?: (?:center|nomor|ke|di|darurat|gratis))* (?P<n>\d{{3,6}})\b(?![.,]\d)"), _named,
    ),
    Rule("named number", NAMED, rx(rf"{any_of(NAMED)}(?: |\.·|-)(?P<n>\d+)\b(?![.,]\d|·%)"), _named),
    Rule(
        "named number", frozenset({"kelas", "urut", "lantai", "tahap", "nomor"}),
        rx(rf"(?:kelas|urut|lantai|tahap|nomor) (?P<w>{WORDS})"), _named_in_words,
    ),
    Rule("number plate", frozenset({DIGIT}), rx(r"(?<=[a-z]\x20)(?P<n>\d{1,4}) (?P<end>[a-z]{1,3})\b"), _plate),
    Rule("score", frozenset({DIGIT}), rx(r"(?P<h>\d{1,2})-(?P<a>\d{1,2})\b(?![.,-]?\d)"), _score),
    Rule("ordinal", frozenset({"ke", MIXED}), rx(r"ke·-?·(?P<n>\d+)\b(?P<w>(?!))?"), _ordinal),
    Rule("ordinal", frozenset({"pertama"}), rx(r"pertama\b(?P<n>(?!))?(?P<w>(?!))?"), _ordinal),
    Rule(
        "ordinal", frozenset({"ke", *(f"ke{w}" for w in WORD_STARTS)}),
        rx(rf"ke-?(?P<w>{WORDS})(?P<n>(?!))?(?! (?:belah|orang tua|orangtua|pihak|kalinya)\b)"), _ordinal,
    ),
    Rule("letters and digits", frozenset({MIXED}), rx(r"[a-z]+-?(?P<n>\d+)\w*(?!\.[a-z]|[.,]\d)"), _mixed),
    Rule("letters and digits", frozenset({DIGIT}), rx(r"(?P<n>\d+)(?!(?:an|rb|jt|k)\b)[a-z]\w*"), _mixed),
)  # fmt: skip
