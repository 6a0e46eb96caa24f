"""Where a figure holds: the place that its clause names, else another of its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from corpus.places import PROVINCE, REGIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.placenames import Named
    from index.figures.sentence import Sentence

_DISTRICT = "Kecamatan"
_AND = re.compile(r"\s(?:dan|serta)\s")
_STOP = re.compile(r"[.,;:()]|\s(?:dan|atau|sedangkan|sementara|serta|lalu|namun|tetapi)\s")
_LINK = re.compile(
    r"(?:\s|:|\(|=|,?\s(?:sebanyak|sejumlah|dengan|mencapai|ada|tercatat|sebesar|baru|hanya|yaitu|yakni|terdapat|"
    r"berjumlah|tertinggi|terendah|masih|sekitar|adalah|memiliki|mempunyai|punya))*$",
    re.IGNORECASE,
)


def place_of(s: Sentence, i: int) -> tuple[str | None, bool]:
    """Return the place that a sentence gives its figure ``i``, and whether firmly: not only by an office's name."""
    regions = s.strong_regions
    if (
        chosen := _beside(s, i)
        or _after(s, i, s.strong)
        or _opening(s, i)
        or _before(s, i, regions)
        or next(iter(regions), None)
    ):
        return _with_partner(s, chosen), True
    chosen = _before(s, i, s.regions) or next(iter(s.regions), None)
    return (chosen.name if chosen else None), False


def _is_district(named: Named) -> bool:
    return named.name.startswith(_DISTRICT)


def _with_partner(s: Sentence, named: Named) -> str:
    """Return the name of a place, or of the province where the place is one of two: "di Lebak dan Pandeglang"."""
    if named.name not in REGIONS:
        return named.name
    n = bisect_left(s.regions, named.start, key=attrgetter("start"))
    beside = [s.regions[max(n - 1, 0) : n + 1], s.regions[n : n + 2]]
    pairs = [pair for pair in beside if len(pair) > 1 and all(place.name in REGIONS for place in pair)]
    joined = any(_AND.fullmatch(s.text, first.end, second.start) for first, second in pairs)
    return PROVINCE if joined else named.name


def _opening(s: Sentence, i: int) -> Named | None:
    """Return the kecamatan that a sentence opens with and goes on about: "Kecamatan Labuan mencatat 26 kasus"."""
    first = next(iter(s.places), None)
    opens = first is not None and first.start == 0 and _is_district(first)
    return first if opens and first is _before(s, i, s.places) else None


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
