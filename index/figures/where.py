"""Where a figure holds: the place that its clause names, else another of its sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.placenames import Named
    from index.figures.sentence import Sentence

_STOP = re.compile(r"[.,;:()]|\s(?:dan|atau|sedangkan|sementara|serta|lalu|namun|tetapi)\s")
_LINK = re.compile(
    r"(?:\s|:|\(|=|,?\s(?:sebanyak|sejumlah|dengan|mencapai|ada|tercatat|sebesar|baru|hanya|yaitu|yakni|terdapat|"
    r"berjumlah|tertinggi|terendah|masih|sekitar|adalah|memiliki|mempunyai|punya))*$",
    re.IGNORECASE,
)


def place_of(s: Sentence, i: int) -> tuple[str | None, bool]:
    """Return the place that a sentence gives its figure ``i``, and whether firmly: not only by an office's name."""
    if beside := _beside(s, i):
        return beside.name, True
    strong = [p for p in s.places if p.strong]
    wide = [p for p in strong if not _is_district(p)]
    if chosen := _after(s, i, strong) or _before(s, i, wide) or next(iter(wide), None):
        return chosen.name, True
    weak = [p for p in s.places if not _is_district(p)]
    chosen = _before(s, i, weak) or next(iter(weak), None)
    return (chosen.name if chosen else None), False


def _is_district(named: Named) -> bool:
    return named.name.startswith("Kecamatan")


def _beside(s: Sentence, i: int) -> Named | None:
    """Return the place right before a figure: "Pandeglang 1.897 kasus, Lebak 2.419 kasus"."""
    before, start = _before(s, i, s.places), s.figures[i].start
    if before is None or s.counts_between(before.end, start):
        return None
    return before if _LINK.fullmatch(s.text, before.end, start) else None


def _before(s: Sentence, i: int, places: Sequence[Named]) -> Named | None:
    return next((p for p in reversed(places) if p.end <= s.figures[i].start), None)


def _after(s: Sentence, i: int, places: Sequence[Named]) -> Named | None:
    """Return the place after a figure in its own clause: "37,8 persen anak di Pandeglang"."""
    end = s.figures[i].end
    first = next((p for p in places if p.start >= end), None)
    if first is None or s.counts_between(end, first.start) or _STOP.search(s.text, end, first.start):
        return None
    return first if not _is_district(first) or s.text[: first.start].lower().endswith("di ") else None
