"""Numbers as Indonesian writes them: digits with their marks, words, scales; patterns for lowercased text.

Every pattern is linear: a run of digits, dots and commas is taken whole or left whole.
"""

import re
from decimal import Decimal

SCALES: dict[str, int] = {
    "ratus": 2, "ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "miliyar": 9, "milliar": 9,
    "triliun": 12, "trilyun": 12, "triliyun": 12,
}  # fmt: skip
"""Word after a number → power of ten."""

MONEY_SCALES: dict[str, int] = {"k": 3, "m": 9, "t": 12}
"""Letters that are scales after Rp only: elsewhere "3M" is a programme and "2 m" a length."""

_ONES = dict(
    zip("nol satu dua tiga empat lima enam tujuh delapan sembilan".split(), range(10), strict=True),
    esa=1,
)
_FIXED = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6, "semiliar": 10**9,
          "setriliun": 10**12}  # fmt: skip
_BIG = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12}
_FRACTIONS = {"setengah": Decimal("0.5"), "separuh": Decimal("0.5"), "seperempat": Decimal("0.25")}
STARTS = frozenset(_ONES) - {"esa"} | frozenset(_FIXED)
"""Words that a number in words begins with."""

_WORD = (
    "(?:" + "|".join(sorted((STARTS | set(_BIG) | {"belas", "puluh", "ratus", "setengah", "koma"}), reverse=True)) + ")"
)
WORDS = rf"(?:{'|'.join(sorted(STARTS, reverse=True))})\b(?:\s+{_WORD}\b)*"
DIGITS = r"\d+(?:[.,]\d+)*(?![\d])"
SCALE = r"(?:ratus|ribu|rb|juta|jt|mill?iy?ar|milyar|trill?iy?un|trilyun)(?:an)?\b"

_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_ONE_COMMA = re.compile(r"[1-9]\d{0,2},\d{3}")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
LONGEST = 18
"""Digits beyond which a run is a code and no quantity."""


def read_digits(text: str, *, whole: bool = False) -> Decimal | None:
    """Return the value of digits with marks: "1.200" 1200, "75,33" 75.33, "8,157,582" 8157582; ``None`` for a code.

    ``whole`` says that halves make no sense (people, things): "404,426" then has three more digits, not decimals.
    """
    if len(text) > LONGEST + 6:
        return None
    if _DOTTED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _COMMAED.fullmatch(text) and (text.count(",") > 1 or (whole and _ONE_COMMA.fullmatch(text))):
        return Decimal(text.replace(",", ""))
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def read_words(text: str) -> Decimal | None:
    """Return the value of a number in words, ``None`` when the words do not make one number ("dua tiga")."""
    words, _, decimals = text.partition(" koma ")
    whole = _read_whole(words.split())
    if whole is None or not decimals:
        return whole
    digits = [_ONES.get(word) for word in decimals.split()]
    if None in digits:
        return None
    return whole + Decimal("0." + "".join(map(str, digits)))


def _read_whole(words: list[str]) -> Decimal | None:
    total, group, last = Decimal(0), Decimal(0), 0
    fresh = True  # a digit may come now
    for word in words:
        if word in _ONES or word in _FIXED:
            value = _ONES.get(word, 0) or _FIXED.get(word, 0)
            if not fresh and (last <= value or value >= 1000):
                return None
            group, last, fresh = group + value, value if value > 9 else 1, value > 9
        elif word == "belas" and group % 10 and last == 1:
            group, last, fresh = group + 10, 1, False
        elif word in ("puluh", "ratus") and last == 1 and group % 10:
            factor = 10 if word == "puluh" else 100
            one = group % 10
            group, last, fresh = group - one + one * factor, factor, True
        elif word == "setengah" and group:
            group, last, fresh = group + Decimal("0.5"), 1, False
        elif word in _BIG and group:
            total, group, last, fresh = total + group * _BIG[word], Decimal(0), 1000, True
        else:
            return None
    return total + group


def fraction(word: str) -> Decimal | None:
    """Return the value of a fraction word that is a number beside a unit ("setengah")."""
    return _FRACTIONS.get(word)
