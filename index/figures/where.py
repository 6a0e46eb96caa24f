"""Where a figure holds: the place that its clause names, else another of its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
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
    regions = s.strong_regions
    if chosen := _after(s, i, s.strong) or _before(s, i, regions) or next(iter(regions), None):
        return chosen.name, True
    chosen = _before(s, i, s.regions) or next(iter(s.regions), None)
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
    n = bisect_right(places, s.figures[i].start, key=attrgetter("end"))
    return places[n - 1] if n else None


def _after(s: Sentence, i: int, places: Sequence[Named]) -> Named | None:
    """Return the place after a figure in its own clause: "37,8 persen anak di Pandeglang"."""
    end = s.figures[i].end
    n = bisect_left(places, end, key=attrgetter("start"))
    first = places[n] if n < len(places) else None
    if first is None or s.counts_between(end, first.start) or _STOP.search(s.text, end, first.start):
        return None
    return first if not _is_district(first) or s.text[max(0, first.start - 3) : first.start].lower() == "di " else None
