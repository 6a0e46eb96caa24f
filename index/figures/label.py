"""What a figure counts, in the words of its clause."""

from __future__ import annotations

import re

from index.figures.figure import Figure, Kind
from index.figures.lexicon import NOT_NOUNS

_CLAUSE = re.compile(r"[.;:!?]\s|,\s|\s(?:dan|sedangkan|sementara|serta|namun|tetapi)\s|\n|[“”\"()]")
_TOKEN = re.compile(r"\s+([\w/'’-]+)")
_LEADING = NOT_NOUNS | set("jumlah angka tercatat mencapai menyentuh ditargetkan sebanyak total sudah baru".split())
_MOST = 6


def label_of(text: str, figure: Figure) -> str:
    """Return the noun phrase that ``figure`` counts: after the number, else before it in the clause."""
    after = _after(text, figure)
    if figure.kind in (Kind.COUNT, Kind.RANGE, Kind.MEASURE) and after:
        return " ".join((figure.text.split()[-1] if figure.unit else "", after)).strip()
    return after or _before(text, figure)


def _after(text: str, figure: Figure) -> str:
    words: list[str] = []
    pos = figure.end
    while len(words) < _MOST and (m := _TOKEN.match(text, pos)) and m[1].lower() not in NOT_NOUNS:
        if m[1][0].isdigit():
            break
        words.append(m[1])
        pos = m.end()
    return " ".join(words)


def _before(text: str, figure: Figure) -> str:
    window = text[max(0, figure.start - 160) : figure.start]
    clause = _CLAUSE.split(window)[-1]
    words = clause.split()
    while words and words[-1].lower() in _LEADING:
        words.pop()
    return " ".join(words[-_MOST:])
