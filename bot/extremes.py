"""Superlatives: which sentence says where something is highest or lowest, and the place that it says it of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.places import find_places

if TYPE_CHECKING:
    from bot.extract import Sentence, Span
    from bot.question import Question

_MOST = r"banyak|tinggi|besar|parah|padat|luas|baik|bagus|sering|mahal"
_LEAST = r"sedikit|dikit|rendah|kecil|minim|kurang|buruk|jarang|murah"
_EXTREMES = tuple(
    re.compile(rf"\b(?:ter?(?:{words})|paling (?:{words})|{further})\b", re.IGNORECASE)
    for words, further in (
        (_MOST, r"(?:peringkat|posisi|urutan) (?:pertama|ke-1|satu)|mendominasi"),
        (_LEAST, r"(?:peringkat|posisi|urutan) (?:terakhir|terbawah)|satu-satunya"),
    )
)
_BOUNDS = tuple(
    (re.compile(rf"{pattern.pattern}|\b(?:{asked})\b"), re.compile(rf"{pattern.pattern}|\b(?:{told})\b", re.IGNORECASE))
    for pattern, asked, told in zip(
        _EXTREMES,
        ("maksimal|maksimum|paling lama|terlama", "minimal|minimum|paling cepat|tercepat"),
        ("maksimal|maksimum|paling lama|terlama|hingga", "minimal|minimum|paling cepat|tercepat|sekurang-kurangnya"),
        strict=True,
    )
)
"""What asks for the highest or the lowest figure, and what says of one that it is; of amounts a bound as well."""
_CLAUSE = re.compile(r"[,;:]\s|\s(?:sedangkan|sementara|disusul|diikuti|lalu|kemudian)\s|[.]\s")
_WHICH = re.compile(r"\b(?:daerah|wilayah|kabupaten|kab|kota|kecamatan|puskesmas|rumah sakit|rs|desa|kelurahan|mana)\b")
_WHICH_FACILITY = re.compile(r"\b(?:puskesmas|rumah sakit|rs|rsud|kelurahan|desa|kecamatan) mana\b")
_FACILITY = re.compile(r"\b(?:Puskesmas|RSUD|RS|Rumah Sakit|Kecamatan|Kelurahan|Desa)\s(?:[A-Z][\w.]*\s?)+")
_REGIONAL = frozenset({"daerah", "kecamatan"})


def extreme(question: Question) -> re.Pattern[str] | None:
    """Return what the superlative asked for looks like in a sentence; ``None`` where none is asked for."""
    return next((pattern for pattern in _EXTREMES if pattern.search(question.text)), None)


def told_extreme(question: Question) -> re.Pattern[str] | None:
    """Return how the words of a figure tell that it is the highest or lowest asked for; ``None`` where none is."""
    return next((told for asked, told in _BOUNDS if asked.search(question.text)), None)


def extreme_place(sentence: Sentence, asked: Question) -> Span | None:
    """Return the one place in the clause that says that something is highest or lowest there, as far as it is asked."""
    pattern = extreme(asked)
    if pattern is None or not _WHICH.search(asked.text):
        return None
    found = pattern.search(sentence.words)
    if found is None:
        return None
    start = max((cut.end() for cut in _CLAUSE.finditer(sentence.words, 0, found.start())), default=0)
    stop = _CLAUSE.search(sentence.words, found.end())
    clause = sentence.words[start : stop.start() if stop else len(sentence.words)].rstrip(" .")
    spans = _named(clause, asked)
    if len(spans) != 1:
        return None
    offset = sentence.span[0] + start
    return offset + spans[0][0], offset + spans[0][1]


def _named(clause: str, asked: Question) -> list[Span]:
    """Return where a clause names facilities, where one is asked for, else regions and districts."""
    if _WHICH_FACILITY.search(asked.text):
        return [(found.start(), found.start() + len(found.group().rstrip())) for found in _FACILITY.finditer(clause)]
    there = [one for one in find_places(clause) if one.place.kind in _REGIONAL and one.place.name not in asked.places]
    return [(one.start, one.end) for one in there]
