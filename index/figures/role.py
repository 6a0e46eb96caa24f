"""The part that a figure plays in its clause: a target, a sum up to a day, what it was before and what it became."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.figures.clause import clauses
from index.figures.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.clause import Around
    from index.figures.figure import Figure

CHANGES = frozenset(
    "naik turun meningkat menurun menyusut bertambah berkurang melonjak merosot anjlok dibanding dibandingkan tinggi "
    "rendah banyak sedikit".split()
)
_VERBS = frozenset("naik turun meningkat menurun menyusut bertambah berkurang melonjak merosot tumbuh selisih".split())
_BY = frozenset("sebesar sebanyak sejumlah".split())
_TARGETS = frozenset(
    "target targetnya ditargetkan menargetkan sasaran sasarannya ditekan mematok dipatok diproyeksikan proyeksi "
    "mengejar dikejar kuota".split()
)
_REACH = 200
_STOP = re.compile(r"[.;]\s")
_CHANGE_OF = re.compile(
    r"\b(?:penurunan|kenaikan|pertambahan|selisih)\w*\b[^.;]*,?\s(?:yaitu|yakni|sebesar)\s(?:sekitar\s)?$",
    re.IGNORECASE,
)
"""What names a change by a noun before its size: "Penurunan terbesar ada di Lebak, yaitu 2,1 persen"."""
_UNTIL = frozenset("hingga sampai sejak kumulatif sepanjang total".split())


def role_of(text: str, figures: Sequence[Figure], i: int, near: Around) -> str:
    """Return "from", "to", "change", "target", "cumulative" or "" for ``figures[i]``; ``near`` are the words around."""
    clause = [word.lower() for word in near.before]
    last = clause[-3:]
    changes = not CHANGES.isdisjoint(clause)
    if changes and "dari" in last:
        return "from"
    if ("menjadi" in last or "jadi" in last) and (changes or near.listed):
        return "to"
    if _is_change(last) or _CHANGE_OF.search(_since(text, figures, i)):
        return "change"
    if not _TARGETS.isdisjoint(clauses(clause)[-1]):
        return "target"
    return "cumulative" if figures[i].kind is Kind.COUNT and _counted_up(text, figures, i) else ""


def _since(text: str, figures: Sequence[Figure], i: int) -> str:
    """Return the text before a figure, from the last quantity on, within ``_REACH`` characters."""
    before = max((f.end for f in figures[:i] if f.kind is not Kind.DATE), default=0)
    return text[max(before, figures[i].start - _REACH) : figures[i].start]


def _is_change(last: Sequence[str]) -> bool:
    """Say whether a figure is by how much something changed: "naik 40 kasus", "turun sebesar 2 poin"."""
    words = [word for word in last if word not in _BY]
    return bool(words) and words[-1] in _VERBS and last[-1] in (_VERBS | _BY)


def _counted_up(text: str, figures: Sequence[Figure], i: int) -> bool:
    """Say whether a count runs up to the date before it: "hingga Agustus 2025 … 485 kasus"."""
    for date in (figures[i - 1] if i else None, figures[i + 1] if i + 1 < len(figures) else None):
        if date and date.kind is Kind.DATE and not _STOP.search(_between(text, date, figures[i])):
            lead = text[max(0, date.start - 24) : date.start].lower().split()[-2:]
            if not _UNTIL.isdisjoint(lead):
                return True
    return False


def _between(text: str, one: Figure, two: Figure) -> str:
    return text[min(one.end, two.end) : max(one.start, two.start)]
