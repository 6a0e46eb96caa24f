"""Numbers as Indonesian writes them: digits with their marks, words, scales. Patterns are for lowercased text."""

import re
from decimal import Decimal

from index.figures.rule import any_of

SCALES: dict[str, int] = {
    "ratus": 2, "ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "miliyar": 9, "milliar": 9,
    "triliun": 12, "trilyun": 12, "triliyun": 12,
}  # fmt: skip
"""Word after a number → power of ten."""
LETTERS: dict[str, int] = {"k": 3, "m": 9, "t": 12}
"""Letters that are scales after Rp only: elsewhere "3M" is a programme and "2 m" a length. M is miliar, not million."""

_ONES = {word: n for n, word in enumerate("nol satu dua tiga empat lima enam tujuh delapan sembilan".split())}
_SE_WORDS = ("seratus", "seribu", "sejuta", "semiliar", "setriliun")
_BIG = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
_ONE = any_of(list(_ONES)[1:])
_TIMES = any_of(("puluh", "ratus", *_BIG))
_SMALL = rf"(?:sepuluh|sebelas|{_ONE}(?: belas)?)"
_LARGE = rf"(?:{any_of(_SE_WORDS)}(?: {_TIMES}\b)*|{_SMALL}(?: setengah)?(?: {_TIMES}\b)+)"
_WHOLE = rf"(?:{_LARGE}\b(?: {_LARGE}\b){{0,14}}(?: {_SMALL}\b)?|{_SMALL}\b(?: setengah\b)?|nol\b)"
WORDS = rf"{_WHOLE}(?: koma(?: (?:nol|{_ONE})\b){{1,6}})?"
"""A number in words: a word follows another only where the first multiplies ("dua puluh | tiga"; not "dua | tiga")."""
WORD_STARTS = frozenset({*_ONES, "sepuluh", "sebelas", *_SE_WORDS})
_PART_OF = any_of(("%", "persen", "prosen", *(word for word in SCALES if word != "ratus")))
_SPACED = rf"(?:\d{{1,3}}(?: \. \d{{3}})+(?: , \d{{1,2}})?|(?<!,\x20)\d{{1,3}} , \d{{1,2}}(?=·{_PART_OF}))(?![.,]?\d)"
DIGITS = rf"(?:{_SPACED}|\d+(?:[.,]\d+)*)"
"""Digits with their marks; blanks on both sides of a mark, as tokenisers leave them, join only where a list cannot
stand: "3 . 450 kasus", "12 , 7 persen"."""
SCALE = rf"(?:{any_of(SCALES)}(?:an)?\b)"
LETTER = rf"(?:{any_of(LETTERS)}\b)"

_LONGEST = 24
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAED = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3},\d{3}\.\d+")
_ONE_COMMA = re.compile(r"[1-9]\d{0,2},\d{3}")
_SE = re.compile(r"\bse(?=(?:puluh|belas|ratus|ribu|juta|miliar|triliun)\b)")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")


def read_digits(text: str, *, whole: bool = False) -> Decimal | None:
    """Return the value of digits with marks: "1.200" 1200, "75,33" 75.33, "8,157,582" 8157582; ``None`` for a code.

    ``whole`` says that parts make no sense (people, rupiah): "404,426" then is over 400 thousand, not over 404.
    """
    if len(text) > _LONGEST:
        return None
    text = "".join(text.split())
    if _DOTTED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _COMMAED.fullmatch(text) or (whole and _ONE_COMMA.fullmatch(text)):
        return Decimal(text.replace(",", ""))
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def read_words(text: str) -> Decimal:
    """Return the value of a number in words that ``WORDS`` matches.

    Raises ``KeyError`` for other words.
    """
    head, _, decimals = _SE.sub("satu ", text).partition("koma")
    value = group = Decimal(0)
    for word in head.split():
        if word in _BIG:
            value, group = _times(value, group, 10 ** _BIG[word])
        else:
            group = _grown(group, word)
    digits = "".join(str(_ONES[word]) for word in decimals.split())
    return value + group + (Decimal(f"0.{digits}") if digits else 0)


def _times(value: Decimal, group: Decimal, factor: int) -> tuple[Decimal, Decimal]:
    """Close a group: "dua juta" adds, "lima ribu triliun" multiplies what has no group of its own."""
    return (value + group * factor, Decimal(0)) if group else (value * factor, Decimal(0))


def _grown(group: Decimal, word: str) -> Decimal:
    last = group % 10
    if word == "setengah":
        return group + Decimal("0.5")
    if word == "belas":
        return group + 10
    if word in ("puluh", "ratus"):
        return group - last + last * (10 if word == "puluh" else 100)
    return group + _ONES[word]


ROMAN = {
    tens + ones: 10 * len(tens) + value
    for tens in ("", "x", "xx", "xxx")
    for value, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if tens + ones
}
"""Roman numerals up to 39, in lower case: beyond, letters are more often something else."""


def read_number(text: str) -> Decimal | None:
    """Return the value of a number in digits or in words that ``WORDS`` matches."""
    return read_digits(text) if text[0].isdigit() else read_words(text)
