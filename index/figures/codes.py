"""Codes: numbers that name and do not count: laws, telephone numbers, disease names, rooms; ordinals; clock times."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from index.figures.figure import Figure, Kind, Qualifier, plain
from index.figures.lexicon import FUNCTION_WORDS, NAMED
from index.figures.numerals import ROMAN, WORD_STARTS, WORDS, read_words
from index.figures.rule import DIGIT, MIXED, NOTHING, any_of, rule, starts_of
from index.figures.units import unit_after

if TYPE_CHECKING:
    from index.figures.rule import Rule, Text

_HOURS = 24
_RANKS = 100
"""Beyond this "ke 119" goes there and ranks nothing."""


def code(m: re.Match[str], text: Text, value: str, kind: Kind = Kind.IDENTIFIER) -> Figure:
    """Return a figure of the whole match whose value is the code ``value``."""
    return Figure(*text.cut(*m.span()), kind, code=value)


_YEAR = re.compile(r"/\s{0,3}((?:19|20)\d\d)\b")


def _law(m: re.Match[str], text: Text) -> Figure:
    """Read "Nomor 18 Tahun 2014" and "Nomor 115/PUU-XXII/2024"."""
    inside = _YEAR.search(m.group())
    year = m["y"] or (inside[1] if inside else None)
    return code(m, text, f"{m['n']}/{year}" if year else m["n"])


def _article(m: re.Match[str], text: Text) -> Figure:
    return code(m, text, "".join(m["n"].upper().split()) + (f"({m['v']})" if m["v"] else ""))


def _named(m: re.Match[str], text: Text) -> Figure | None:
    """Read "kelas 3", "dermaga 6"; "tahap 2 bulan" and "kelas 3 orang" count, and "desil 6 sampai 10" is a range."""
    unit = unit_after(text, m.end())
    if unit.kind is not Kind.COUNT or unit.name in ("orang", "kasus", "unit"):
        return None
    last = m.groupdict().get("n2")
    if last is None:
        return code(m, text, m["n"])
    if int(m["n"]) >= int(last):
        return code(m, text, f"{m['n']}-{last}")
    cut = text.cut(m.start("n"), m.end())
    return Figure(*cut, Kind.RANGE, Decimal(m["n"]), Decimal(last), qualifier=Qualifier.EXACT)


def _named_in_words(m: re.Match[str], text: Text) -> Figure:
    return code(m, text, plain(read_words(m["w"])))


def _roman(m: re.Match[str], text: Text) -> Figure | None:
    """Read "kelas III", "abad XX", "Syarif Kasim II": capitals after what has numbers, two or more after a name."""
    roman = m.group()
    before = text.raw[max(0, m.start() - 24) : m.start()].split()
    if not text.raw[m.start() : m.end()].isupper() or not before or not _numbered(before, roman):
        return None
    value = ROMAN[roman]
    if before[-1].lower() == "abad":
        return Figure(*text.cut(*m.span()), Kind.ORDINAL, Decimal(value), qualifier=Qualifier.EXACT)
    return code(m, text, str(value))


def _numbered(before: list[str], roman: str) -> bool:
    """Say whether the words before a Roman numeral have one: "Kelas", "Kasim", "kelas X dan", "X,"."""
    last = before[-1]
    if last.lower() in _ROMAN_NOUNS:
        return True
    listed = before[-2] if last in ("dan", "atau", "sampai", "hingga", "-", "–", "/") and len(before) > 1 else last
    joined = listed != last or last.endswith(",")
    if joined and listed.isupper() and listed.rstrip(",").lower() in ROMAN:
        return True
    return len(roman) > 1 and last.isalpha() and last.istitle() and last.lower() not in FUNCTION_WORDS


def _plate(m: re.Match[str], text: Text) -> Figure | None:
    """Read "AB 1280 GI" of a car: capitals on both sides."""
    before = text.raw[max(0, m.start() - 3) : m.start()].split()
    capitals = bool(before) and before[-1].isupper() and text.raw[slice(*m.span("end"))].isupper()
    return code(m, text, m["n"]) if capitals else None


def _mixed(m: re.Match[str], text: Text) -> Figure | None:
    """Read "KP3B", "3M", "COVID-19"; "20detik" has a unit, and "teman2" is a plural in chat."""
    if m.start() == m.start("n") and unit_after(text, m.end("n")).name:
        return None
    plural = m["n"] == "2" and m.end() == m.end("n") and m.end() - m.start() > 3 and text.raw[m.start()].islower()
    return code(m, text, NOTHING if plural else m["n"])


def _score(m: re.Match[str], text: Text) -> Figure | None:
    """Read "menang 4-2": a pair that does not rise is no range."""
    return code(m, text, f"{m['h']}-{m['a']}") if int(m["h"]) >= int(m["a"]) else None


def _phone(m: re.Match[str], text: Text) -> Figure:
    return code(m, text, re.sub(r"[^\d+]", "", m.group()))


def _nothing(m: re.Match[str], text: Text) -> Figure:
    return code(m, text, NOTHING)


def _ordinal(m: re.Match[str], text: Text) -> Figure | None:
    """Read "ke-61", "kedua"; "ke 10 kecamatan" goes there."""
    groups = m.groupdict()
    digits = groups.get("n")
    apart = digits is not None and m.group()[2] == " " and "-" not in m.group()
    if apart and (int(digits or 0) > _RANKS or _reached(m, text)):
        return None
    words = groups.get("w")
    value = Decimal(digits) if digits else read_words(words) if words else Decimal(1)
    return Figure(*text.cut(*m.span()), Kind.ORDINAL, value, qualifier=Qualifier.EXACT)


_MOVES = re.compile(
    r"(?:naik|turun|\d|menjadi|(?:menurun|meningkat|berkurang|bertambah|melonjak|merosot|anjlok|menyusut)(?:kan)?)\s$"
)
_RANKED = re.compile(
    r"(?:hari|tahun|bulan|minggu|pekan|hut|peringkat|urutan|posisi|abad|anak|gelombang|tahap|dosis)\s$"
)


def _reached(m: re.Match[str], text: Text) -> bool:
    """Say whether "ke 12" is where something went: "ke 10 kecamatan", "turun ke 12", "dari 5 ke 3"."""
    start = max(0, m.start() - 16)
    if _RANKED.search(text.low, start, m.start()):
        return False
    return unit_after(text, m.end()).name is not None or _MOVES.search(text.low, start, m.start()) is not None


def _clock(m: re.Match[str], text: Text) -> Figure | None:
    """Read "pukul 08.00 WIB", "08.00-15.00 WIB", "jam 8 pagi sampai jam 12 siang"."""
    groups = m.groupdict()
    part, part2 = groups.get("part"), groups.get("part2")
    first = _time(m["h"], m["m"], part or part2)
    last = _time(groups["h2"], groups["m2"], part2) if groups.get("h2") else first
    if first is None or last is None:
        return None
    return code(m, text, first if last is first else f"{first}/{last}", Kind.TIME)


def _clock_in_words(m: re.Match[str], text: Text) -> Figure | None:
    hour = plain(read_words(m["w"]))
    time = _time(hour, None, m["part"]) if hour.isdigit() else None
    return code(m, text, time, Kind.TIME) if time else None


def _time(hour: str, minute: str | None, part: str | None) -> str | None:
    h, minutes = int(hour), int(minute or 0)
    if h > _HOURS or minutes > 59:
        return None
    afternoon = (part in ("sore", "malam") and h < 12) or (part == "siang" and h < 6)
    return f"{h + 12 if afternoon else h:02}:{minutes:02}"


_ZONE = r"·(?:wib|wita|wit)\b"
_UNTIL = r"(?:·[-–—]·| (?:hingga|sampai|s/d|s\.d\.) )"
_PART = r"(?: (?P<part>pagi|siang|sore|malam)\b)?"
_OF_HOUR = r"(?:[.:]| [.:] |: )"
_TIMES = (
    rf"(?P<h>\d{{1,2}})(?:{_OF_HOUR}(?P<m>\d\d))?(?![\d.,:]\d|\d){_PART}"
    rf"(?:{_UNTIL}(?:pukul |jam )?(?P<h2>\d{{1,2}})(?:{_OF_HOUR}(?P<m2>\d\d))?(?![.,:]?\d)"
    rf"{_PART.replace('part', 'part2')})?"
)
_NUMBER = r"(?:(?:ber)?nomor|nomer|no\.?)"
_NO_PHONE = r"(?!0\d{2,3}[\x20.-]?\d{3})"
_LAWS = frozenset(
    "uu pp perpres permenkes perda pergub inpres keppres perppu permendagri kepmenkes perbup perwal permenkeu pmk "
    "permendikbud permensos perkap".split()
)
_LINES = frozenset("hotline telepon telp menelepon hubungi menghubungi wa whatsapp".split())
_LINE = rf"(?:{any_of(_LINES)}\.?|call center|nomor darurat|layanan darurat)"
_NAMED_IN_WORDS = ("kelas", "urut", "lantai", "tahap", "nomor", "dosis", "golongan")
_ROMAN_NOUNS = NAMED | frozenset(
    "abad komisi pelita repelita eselon dati bagian faktor pasal amandemen wilayah".split()
)
_KE = r"(?! (?:belah|orang tua|orangtua|pihak)\b)"

NOT_FIGURES: tuple[Rule, ...] = tuple(
    rule("no figure", starts_of([phrase]), phrase + r"\b", _nothing)
    for phrase in (
        "salah satu", "satu-satunya", "satu sama lain", "satu (?:per|demi) satu", "pertama-tama", "dua-dua(?:nya)?",
        "satu (?:sehat|data|atap|suara|pintu)", "kelapa dua", "simpang (?:tiga|empat|lima|enam)", "kepulauan seribu",
        "pulau (?:seribu|dua)", "empat lawang", "lima puluh kota",
    )
)  # fmt: skip
"""Phrases that hold a number and are no figure; tried after the dates."""
RULES: tuple[Rule, ...] = (
    rule("clock", {"pukul", "jam"}, rf"(?:pukul|jam) {_TIMES}(?:{_ZONE})?", _clock),
    rule("clock", {"pukul", "jam"}, rf"(?:pukul|jam) (?P<w>{WORDS}){_PART}(?:{_ZONE})?", _clock_in_words),
    rule("clock", {DIGIT}, rf"{_TIMES}{_ZONE}", _clock),
    rule("clock", {DIGIT}, r"(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?![\d:])", _clock),
    rule(
        "law", {"nomor", "bernomor", "nomer", "no"},
        rf"{_NUMBER}·:?·{_NO_PHONE}(?:[a-z]{{1,4}}\.)?(?P<n>\d+(?:\.\d+)*)"
        r"(?:·/·[\w.-]{0,23}\w(?: - \w{1,12})?){0,6}"
        r"(?:/?·(?:tahun|thn|th\.?) (?P<y>\d{4})\b)?", _law,
    ),
    rule("decree", {"hk"}, r"hk\.(?P<n>\d+(?:\.\d+)*)(?:/[\w.-]{1,24}){1,6}(?P<y>(?!))?", _law),
    rule("law", _LAWS, rf"{any_of(_LAWS)} (?:{_NUMBER} )?(?P<n>\d+)(?:/| tahun )(?P<y>\d{{4}})\b", _law),
    rule("article of a law", {"pasal"}, r"pasal (?P<n>\d+(?:·[a-z])?)\b(?: ayat·\(?(?P<v>\d+)\)?)?", _article),
    rule("constitution", {"uud"}, r"uud(?: tahun)? (?P<n>1945)\b", _mixed),
    rule("covid", {"covid", "sars"}, r"(?:covid|sars-cov)(?:·-·| )?(?P<n>19|2)\b", _mixed),
    rule(
        "telephone", {DIGIT, "(", "+"},
        r"(?:\+62|\(0\d{2,3}\)|0\d{2,3})[\x20.-]?\d{3,4}(?:[\x20.-]?\d{2,5}){1,3}(?!\d)|1500[\x20-]?\d{3}\b", _phone,
    ),
    rule(
        "telephone", _LINES | {"call", "nomor", "layanan"},
        rf"{_LINE}(?: (?:center|nomor|ke|di|darurat|gratis))* (?P<n>\d{{3,6}})\b(?![.,]\d)", _named,
    ),
    rule(
        "named number", NAMED,
        rf"{any_of(NAMED)}(?: |\.·|-){_NO_PHONE}(?P<n>\d+)(?:{_UNTIL}(?P<n2>\d+))?\b(?![.,]\d|·%)", _named,
    ),
    rule("named number", _NAMED_IN_WORDS, rf"{any_of(_NAMED_IN_WORDS)} (?P<w>{WORDS})", _named_in_words),
    rule("roman", ROMAN, rf"{any_of(ROMAN)}\b(?!['’.-]?\w)", _roman),
    rule("number plate", {DIGIT}, r"(?<=[a-z]\x20)(?P<n>\d{1,4}) (?P<end>[a-z]{1,3})\b", _plate),
    rule("score", {DIGIT}, r"(?P<h>\d{1,2})-(?P<a>\d{1,2})\b(?![.,-]?\d)", _score),
    rule("ordinal", {"ke", MIXED}, r"ke·-?·(?P<n>\d+)\b(?![.,]\d)", _ordinal),
    rule("ordinal", {"pertama"}, r"pertama\b", _ordinal),
    rule("ordinal", {"ke", *(f"ke{word}" for word in WORD_STARTS)}, rf"ke(?:·-·)?(?P<w>{WORDS}){_KE}", _ordinal),
    rule("letters and digits", {MIXED}, r"[a-z]+-?(?P<n>\d+)\w*(?!\.[a-z]|[.,]\d)", _mixed),
    rule("letters and digits", {DIGIT}, r"(?P<n>\d+)(?!(?:an|rb|jt|k)\b|x24 jam)[a-z]\w*", _mixed),
)  # fmt: skip
