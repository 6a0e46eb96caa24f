"""What a sentence holds that can answer: numbers, dates, names, places, definitions, reasons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.figures.figure import Kind
from index.query import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.figure import Figure

_DATES = frozenset({Kind.DATE, Kind.TIME})
_NOT_AMOUNTS = _DATES | {Kind.IDENTIFIER}
# What must stand before a capital is asked behind it: a pattern that begins with letters is found several times sooner.
_TITLED = re.compile(r"(?:D(?<!\w.)rg?|d(?<!\w.)rg?|P(?<!\w.)rof|H(?<!\w.)j?|I(?<!\w.)r)\.? [A-Z]\w+")
_NAME = re.compile(r"[A-Z](?<!\w.)(?<!^.)(?<![.!?“\"] .)[a-z]+ [A-Z][a-z]+")
_PLACE = re.compile(r"\b(?:di|ke|dari|daerah|kawasan|wilayah|Jalan|Jl\.?)\s+[A-Z]")
_DEFINITION = re.compile(
    r"\b(?:adalah|ialah|merupakan|yaitu|yakni|disebut|berarti|singkatan|kepanjangan|istilah)\b|\([A-Z]{2,}\)"
)
_REASON = re.compile(
    r"\b(?:karena|karna|sebab|disebabkan|akibat|lantaran|dikarenakan|pemicu|dipicu|menyebabkan|sehingga|faktor|gara-gara|imbas|"
    r"buntut|berkat|menyusul|alasan(?:nya)?|penyebab(?:nya)?|terpaksa|terkendala|kendala(?:nya)?|mengingat|agar|supaya)\b"
)
_MANNER = re.compile(r"\b(?:dengan cara|cara|melalui|lewat|mendaftar|langkah|caranya|dengan \w+kan|menggunakan)\b")
_AS_WRITTEN = (
    (_TITLED, Evidence.NAME),
    (_NAME, Evidence.NAME),
    (_PLACE, Evidence.PLACE),
    (_DEFINITION, Evidence.DEFINITION),
)
_IN_SMALL = ((_REASON, Evidence.REASON), (_MANNER, Evidence.MANNER))


def of_sentence(sentence: str, figures: Sequence[Figure]) -> Evidence:
    """Return what the sentence holds; ``figures`` are those that stand in it."""
    kinds = {figure.kind for figure in figures}
    found = int(Evidence.NUMBER) * (not kinds <= _NOT_AMOUNTS) | int(Evidence.DATE) * (not kinds.isdisjoint(_DATES))
    for text, patterns in ((sentence, _AS_WRITTEN), (sentence.lower(), _IN_SMALL)):
        for pattern, evidence in patterns:
            if pattern.search(text):
                found |= int(evidence)
    return Evidence(found)
