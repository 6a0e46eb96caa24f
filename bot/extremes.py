"""Superlatives: which sentence says where something is highest or lowest, and the place that it says it of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.places import PROVINCE, find_places

if TYPE_CHECKING:
    from bot.extract import Sentence, Span
    from bot.question import Question

_MOST = r"banyak|tinggi|besar|parah|padat|luas|baik|bagus|sering|mahal"
_LEAST = r"sedikit|dikit|rendah|kecil|minim|kurang|buruk|jarang|murah"
_FIRST = (
    r"(?:peringkat|posisi|urutan|nomor) (?:pertama|ke-1|satu|teratas)|(?:men|di)dominasi|mayoritas\w*|"
    r"kebanyakan|terutama"
)
_LAST = r"(?:peringkat|posisi|urutan) (?:terakhir|terbawah)|satu-satunya"
_EXTREMES = tuple(
    re.compile(rf"\b(?:ter?(?:{words})|paling (?:{words})|{further})\b", re.IGNORECASE)
    for words, further in ((_MOST, _FIRST), (_LEAST, _LAST))
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
_LOCAL = re.compile(r"\b(?:kecamatan|desa|kelurahan|puskesmas) mana\b")
"""What asks for less than a kabupaten or kota of the province."""


_ONE_OF = re.compile(r"\b(?:termasuk|salah satu|di antara|satu dari)\b[^,;]*$")
"""What stands before "tertinggi" of several, of which none is said to be the highest."""
_SEVERAL = re.compile(r"\bsaja\b")


def extreme(question: Question) -> re.Pattern[str] | None:
    """Return what the superlative asked for looks like in a sentence; ``None`` where none is asked for."""
    return _extreme(question.text)


@lru_cache(maxsize=16)  # of the question at hand, once for all passages
def _extreme(text: str) -> re.Pattern[str] | None:
    return next((pattern for pattern in _EXTREMES if pattern.search(text)), None)


def asks_which(question: Question) -> bool:
    """Say whether a question asks which of several is highest or lowest."""
    return extreme(question) is not None and _WHICH.search(question.text) is not None


def tells_extreme(question: Question, pattern: re.Pattern[str], sentence: str) -> bool:
    """Say whether a sentence tells where something is highest or lowest; where one place is asked for, of one alone."""
    several = _SEVERAL.search(question.text) is not None
    return _says_extreme(pattern, sentence) is not None or (several and pattern.search(sentence) is not None)


def _says_extreme(pattern: re.Pattern[str], sentence: str) -> re.Match[str] | None:
    """Return where a sentence says of one that it is highest or lowest."""
    return next((found for found in pattern.finditer(sentence) if not _ONE_OF.search(sentence, 0, found.start())), None)


def told_extreme(question: Question) -> re.Pattern[str] | None:
    """Return how the words of a figure tell that it is the highest or lowest asked for; ``None`` where none is."""
    return next((told for asked, told in _BOUNDS if asked.search(question.text)), None)


def extreme_place(sentence: Sentence, asked: Question) -> Span | None:
    """Return the one place in the clause that says that something is highest or lowest there, as far as it is asked."""
    pattern = extreme(asked) if asks_which(asked) else None
    found = _says_extreme(pattern, sentence.words) if pattern else None
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
    if PROVINCE in asked.places and not _LOCAL.search(asked.text) and any(one.place.kind != "daerah" for one in there):
        return []  # where it is highest within one of them
    return [(one.start, one.end) for one in there]
