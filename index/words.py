"""Words: where a text's words begin and end, and the one form in which letters are compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"  # accents written apart, soft hyphens, characters of no width
_QUOTES = "'\u2018\u2019\u02bc\u00b4`"
_DASHES = "\u2010\u2011-"  # hyphens only: a longer dash parts words
# Repeats are counted ({0,9}) and those of one character keep what they took (++): a hostile text costs little more than
# a plain one. Those of a group do not: Python before 3.11.5 takes too much with them (gh-106052).
_RAW = re.compile(
    rf"""
      \b(?:\d{{1,2}}-\d{{1,2}}-\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})\b      # 12-1-2026, 2026-01-12
    | \d++(?:[.,:/]\d++){{0,9}}%                                         # 75,33%
    | \d++(?:[.,:/]\d++){{0,9}}(?![.,:/]\d|[^\W\d_](?!\w))               # 1.200, 12/1/2026, the 3 of 3jt; not of 3T
    | [Rr][Pp](?=\.?\s?\d)                                             # the Rp of Rp7,4
    | (?:[A-Z]\.)+[A-Z](?!\w)                                          # T.B.C
    | [^\W_]++(?:[{_MARKS}{_QUOTES}{_DASHES}]+(?:\d++(?:[.,]\d++)+|[^\W_]++)){{0,9}}
    | %
    """,
    re.VERBOSE,
)
_RUN = re.compile(r"\S+")
_FOLDED = str.maketrans(
    dict.fromkeys(_QUOTES, "'") | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"') | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060"),
)  # fmt: skip
_CLITICS = ("nya", "ku", "mu", "lah", "kah", "pun")
_VOWELS = str.maketrans("", "", "aeiou")

Piece = tuple[str, int, int]
"""A folded word, and where it starts and ends in what it was cut from."""


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word; ``original[start:end]`` is the word as written."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return ``text`` as it is compared: NFKC, lower case, one kind of quote and dash, nothing invisible.

    The result may be shorter or longer than ``text``: never use it with offsets.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower()).translate(_FOLDED)


def words(text: str) -> list[Word]:
    """Return the words of ``text`` in order, in one pass.

    Numbers, dates, "98%", "ke-61", "COVID-19" and reduplications ("anak-anak") are one word each; other hyphens, and
    slashes between letters, part words.
    """
    return [Word(*piece) for piece in pieces(text)]


def pieces(text: str) -> list[Piece]:
    """Return the words of ``text`` as plain tuples (folded word, start, end): what ``words`` gives, faster."""
    found: list[Piece] = []
    for run in _RUN.finditer(text):
        at = run.start()
        found += [(piece, at + start, at + end) for piece, start, end in _pieces(run[0])]
    return found


def texts(text: str) -> list[str]:
    """Return the folded words of ``text`` without their offsets: what ``words`` gives, faster still."""
    return [piece for run in text.split() for piece in _texts(run)]


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """Return a folded word without what only repeats or points: "anak-anak" → "anak", "rs-nya" → "rs".

    A clitic that is written together goes only where four letters or more stay ("stuntingnya" → "stunting").
    """
    first, hyphen, last = word.rpartition("-")
    if hyphen and (last in _CLITICS or first == last):
        return bare(first)
    if word.endswith("nya") and len(word) > 6:
        return word[:-3]
    return word


@lru_cache(maxsize=1 << 16)
def _texts(run: str) -> tuple[str, ...]:
    """Return the words of a run of characters without blanks: no word has one, and most runs come again."""
    return tuple(piece for piece, _, _ in _pieces_of(run))


@lru_cache(maxsize=1 << 14)
def _pieces(run: str) -> tuple[Piece, ...]:
    return tuple(_pieces_of(run))


def _pieces_of(run: str) -> Iterator[Piece]:
    for raw in _RAW.finditer(run):
        at = raw.start()
        yield from ((piece, at + start, at + end) for piece, start, end in _cut(raw[0]))


def _cut(raw: str) -> tuple[Piece, ...]:
    """Cut a run of characters at the hyphens that part words."""
    if raw.isalpha() or not any(dash in raw for dash in "-\u2010\u2011"):
        return ((fold(raw.replace(".", "") if raw[-1].isalpha() else raw), 0, len(raw)),)
    parts = [(part.group(), part.start(), part.end()) for part in re.finditer(rf"[^{_DASHES}]+", raw)]
    parts = [part for part in parts if fold(part[0])]  # characters of no width are no part
    if raw[0].isdigit():
        return ((fold(raw), 0, len(raw)),) if len(parts) > 1 and parts[1][0].isdigit() else tuple(map(_folded, parts))
    return tuple(_joined(raw, parts))


def _folded(part: Piece) -> Piece:
    return fold(part[0]), part[1], part[2]


def _joined(raw: str, parts: list[Piece]) -> list[Piece]:
    """Put parts of a hyphenated run together again where they are one word."""
    joined: list[Piece] = []
    for text, start, end in map(_folded, parts):
        if joined and _one_word(joined[-1][0], text):
            joined[-1] = (fold(raw[joined[-1][1] : end]), joined[-1][1], end)
        else:
            joined.append((text, start, end))
    return joined


def _one_word(first: str, second: str) -> bool:
    """Say whether a hyphen between the two is inside one word: a number, a clitic or a reduplication."""
    if second[0].isdigit() or second in _CLITICS:
        return not first[-1].isdigit()
    short, long = sorted((first, second), key=len)
    if len(short) < 3:
        return False
    return (
        short in long
        or short.translate(_VOWELS) == long.translate(_VOWELS)
        or (short[1:] == long[1:] or (long.startswith(("me", "ber", "pe")) and short[1:] in long))
    )
