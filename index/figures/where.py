"""Where a figure holds: the place that its clause names, else another of its sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.figures.clause import QUANTITIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.figure import Figure
    from index.figures.placenames import Named

_AFTER = re.compile(r"[.,;:()]|\s(?:dan|atau|sedangkan|sementara|serta|lalu|namun|tetapi)\s")


def place_of(text: str, figure: Figure, others: Sequence[Figure], places: Sequence[Named]) -> tuple[str | None, bool]:
    """Return the place that a sentence gives one of its figures, and whether firmly: not only by an office's name."""
    strong = [p for p in places if p.strong]
    beside = _beside(text, figure, others, places)
    if beside:
        return beside.name, True
    wide = [p for p in strong if not _is_district(p)]
    after = _after(text, figure, others, strong)
    chosen = after or _before(figure, wide) or next(iter(wide), None)
    if chosen:
        return chosen.name, True
    weak = _before(figure, places) or next((p for p in places if not _is_district(p)), None)
    return (weak.name, False) if weak and not _is_district(weak) else (None, False)


def _is_district(named: Named) -> bool:
    return named.name.startswith("Kecamatan")


_LINK = re.compile(
    r"(?:\s|:|\(|=|,?\s(?:sebanyak|sejumlah|dengan|mencapai|ada|tercatat|sebesar|baru|hanya|yaitu|yakni|terdapat|berjumlah|"
    r"tertinggi|terendah|masih|sekitar|adalah|memiliki|mempunyai|punya))*$",
    re.IGNORECASE,
)


def _beside(text: str, figure: Figure, others: Sequence[Figure], places: Sequence[Named]) -> Named | None:
    """Return the place right before a figure: "Pandeglang 1.897 kasus, Lebak 2.419 kasus"."""
    before = _before(figure, places)
    if before is None or any(before.end <= o.start < figure.start for o in others if o.kind in QUANTITIES):
        return None
    return before if _LINK.fullmatch(text, before.end, figure.start) else None


def _before(figure: Figure, places: Sequence[Named]) -> Named | None:
    return next((p for p in reversed(places) if p.end <= figure.start), None)


def _after(text: str, figure: Figure, others: Sequence[Figure], places: Sequence[Named]) -> Named | None:
    """Return the place after a figure in its own clause: "37,8 persen anak di Pandeglang"."""
    first = next((p for p in places if p.start >= figure.end), None)
    if first is None or any(figure.end <= o.start < first.start for o in others if o.kind in QUANTITIES):
        return None
    if _AFTER.search(text, figure.end, first.start):
        return None
    return first if not _is_district(first) or text[: first.start].endswith(("di ", "Di ")) else None
