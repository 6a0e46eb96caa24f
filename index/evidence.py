"""What a sentence holds that can answer: numbers, dates, names, places, definitions, reasons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.figures.figure import Kind
from index.query import Evidence

if TYPE_CHECKING:
    from index.figures.figure import Figure

_DATES = frozenset({Kind.DATE, Kind.TIME})
_NOT_AMOUNTS = _DATES | {Kind.IDENTIFIER}
_NAME = re.compile(r"\b(?:[Dd]r|[Dd]rg|Prof|Hj?|Ir)\.? [A-Z]\w+|(?<![.!?“\"] )(?<!^)\b[A-Z][a-z]+ [A-Z][a-z]+")
_PLACE = re.compile(r"\b(?:di|ke|dari|daerah|kawasan|wilayah|Jalan|Jl\.?)\s+[A-Z]")
_DEFINITION = re.compile(
    r"\b(?:adalah|ialah|merupakan|yaitu|yakni|disebut|berarti|singkatan|kepanjangan|istilah)\b|\([A-Z]{2,}\)"
)
_REASON = re.compile(
    r"\b(?:karena|karna|sebab|disebabkan|akibat|lantaran|dikarenakan|pemicu|dipicu|menyebabkan|sehingga|faktor|gara-gara|imbas|"
    r"buntut|berkat|menyusul|alasan(?:nya)?|penyebab(?:nya)?|terpaksa|terkendala|kendala(?:nya)?|mengingat|agar|supaya)\b",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"\b(?:dengan cara|cara|melalui|lewat|mendaftar|langkah|caranya|dengan \w+kan|menggunakan)\b", re.IGNORECASE
)
_PATTERNS = (
    (_NAME, Evidence.NAME),
    (_PLACE, Evidence.PLACE),
    (_DEFINITION, Evidence.DEFINITION),
    (_REASON, Evidence.REASON),
    (_MANNER, Evidence.MANNER),
)


def of_sentence(sentence: str, figures: list[Figure]) -> Evidence:
    """Return what the sentence holds; ``figures`` are those that stand in it."""
    found = Evidence.NONE
    for pattern, evidence in _PATTERNS:
        if pattern.search(sentence):
            found |= evidence
    if any(figure.kind not in _NOT_AMOUNTS for figure in figures):
        found |= Evidence.NUMBER
    if any(figure.kind in _DATES for figure in figures):
        found |= Evidence.DATE
    return found
