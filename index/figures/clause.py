"""The words around a figure: back to the quantity before it and on to the next figure, dates left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.figures.figure import Kind
from index.figures.units import counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.figure import Figure

QUANTITIES = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.DURATION, Kind.MEASURE, Kind.RANGE})
"""Kinds that measure something; the others name a day, an hour, a rank or a thing."""
_REACH = 200
"""Characters that are looked at on either side: more than almost any clause has."""
_INSIDE = frozenset({Kind.IDENTIFIER, Kind.ORDINAL})
_LEAD = re.compile(
    r"(?<!\w)(?:(?:pada|per|di|sejak|hingga|sampai|selama|sepanjang|untuk|mulai|awal|akhir|pertengahan|tahun|bulan|periode)\s)+$",
    re.IGNORECASE,
)
_AGE = re.compile(r"\b(?:usia|umur|berusia|berumur|bawah)\s(?:di\s)?$", re.IGNORECASE)
_TIMES = frozenset({Kind.DATE, Kind.TIME})
_TOKEN = re.compile(r"\([^()\s]{1,20}\)|[^\s,;:()“”\"]+|[,;:()“”\"\n]")
_MARKS = '.!?,;:()“”"\n-–—'
_BREAKS = frozenset(
    "sedangkan sementara namun tetapi tapi lalu disusul diikuti karena sehingga setelah meski meskipun walau yakni "
    "yaitu kata ujar menurut".split()
) | frozenset(_MARKS)
_STOPS = _BREAKS | frozenset("ini itu tersebut".split())
"""Words that end what a number counts, besides those between clauses."""
_ABBREVIATIONS = frozenset("dr. drg. prof. h. hj. kab. kec. st. no. rp. jl. s. m. ir. drs. kes. dll. dsb.".split())
_JOINS = frozenset("dan serta".split())
_TURNS = _JOINS | frozenset("dengan dari yang untuk atau hanya".split())


class Around(NamedTuple):
    """Words before and after a figure. ``listed`` says that another quantity comes before it within reach."""

    before: list[str]
    after: list[str]
    listed: bool


def around(text: str, figures: Sequence[Figure], i: int) -> Around:
    """Return the words around ``figures[i]``; ``before`` may span clauses, ``after`` ends with its own."""
    before, listed = _before(text, figures, i)
    return Around(before, _after(text, figures, i), listed)


def _before(text: str, figures: Sequence[Figure], i: int) -> tuple[list[str], bool]:
    end = figures[i].start
    start = max(0, end - _REACH)
    words: list[str] = []
    for k in range(i - 1, -1, -1):
        other = figures[k]
        if other.end <= start:
            break
        if other.kind in QUANTITIES and not _is_age(text, other):
            return _TOKEN.findall(text, other.end, end) + words, True
        if other.kind in _TIMES:
            words = _TOKEN.findall(text, other.end, end) + words
            end = _without_preposition(text, other.start)
    return _TOKEN.findall(text, start, end) + words, False


def _is_age(text: str, figure: Figure) -> bool:
    """Say whether a figure only tells which people are meant: "anak bawah lima tahun (balita) di Lebak 4,07 persen"."""
    return figure.kind is Kind.DURATION and _AGE.search(text, max(0, figure.start - 16), figure.start) is not None


def _without_preposition(text: str, pos: int) -> int:
    """Return where the words before a date end without those that lead up to it: "pada awal | 2024"."""
    m = _LEAD.search(text, max(0, pos - 24), pos)
    return m.start() if m else pos


def _after(text: str, figures: Sequence[Figure], i: int) -> list[str]:
    start = figures[i].end
    end = min(len(text), start + _REACH)
    following = next((f for f in figures[i + 1 : i + 4] if f.kind not in _INSIDE), None)
    words = _TOKEN.findall(text, start, min(end, following.start) if following else end)
    for n, word in enumerate(words):
        low = word.lower()
        if low in _STOPS or (low in _JOINS and _new_clause(words[n + 1 :])):
            return words[:n]
        if _ends(word, low):
            return [*words[:n], word.rstrip(".!?")]
    return _before_turn(words) if following and following.start < end and following.kind in QUANTITIES else words


def _new_clause(rest: list[str]) -> bool:
    return not rest or not counts(rest[0].lower())


def _ends(word: str, low: str) -> bool:
    """Say whether a word ends a sentence: "dr." and "Kab." do not."""
    return word[-1] in ".!?" and low not in _ABBREVIATIONS


def after_turn(words: list[str]) -> list[str]:
    """Leave to the quantity before what follows it: "kepesertaan JKN | dengan tingkat keaktifan peserta 80 persen"."""
    return words[_last_turn(words) or 0 :]


def _before_turn(words: list[str]) -> list[str]:
    """Leave to the next figure what leads up to it: "rumah sakit | dengan rasio tempat tidur 1,23"."""
    return words[: _last_turn(words)]


def _last_turn(words: list[str]) -> int | None:
    return next((n for n in range(len(words) - 1, -1, -1) if words[n].lower() in _TURNS), None)


def tokens(text: str) -> list[str]:
    """Return the words and marks of a text as ``clauses`` takes them."""
    return _TOKEN.findall(text)


def clauses(words: list[str]) -> list[list[str]]:
    """Split words at the breaks between clauses; the last is the figure's own."""
    parts: list[list[str]] = [[]]
    for word in words:
        low = word.lower()
        if low in _BREAKS:
            parts.append([])
        elif _ends(word, low):
            parts[-1].append(word.rstrip(".!?"))
            parts.append([])
        else:
            parts[-1].append(word)
    return parts
