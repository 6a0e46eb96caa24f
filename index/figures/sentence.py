"""A sentence of an article with all that is read in it, for the rules that look at it as a whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.figures.clause import QUANTITIES

if TYPE_CHECKING:
    from index.figures.figure import Figure
    from index.figures.placenames import Named


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text`` stands at ``start`` of its article; ``figures`` and ``places`` are in order, by offsets in ``text``.

    ``paragraph`` numbers the paragraph. ``quantities`` are the indexes of the figures that measure something. Of the
    places, ``strong`` are where something is, ``regions`` larger than a kecamatan.
    """

    text: str
    start: int
    paragraph: int
    figures: tuple[Figure, ...]
    places: tuple[Named, ...]
    quantities: tuple[int, ...] = field(init=False)
    strong: tuple[Named, ...] = field(init=False, repr=False)
    regions: tuple[Named, ...] = field(init=False, repr=False)
    strong_regions: tuple[Named, ...] = field(init=False, repr=False)
    _starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Sort out the quantities and places once: there may be many."""
        quantities = tuple(i for i, f in enumerate(self.figures) if f.kind in QUANTITIES)
        object.__setattr__(self, "quantities", quantities)
        object.__setattr__(self, "_starts", tuple(self.figures[i].start for i in quantities))
        regions = tuple(p for p in self.places if not p.name.startswith("Kecamatan"))
        object.__setattr__(self, "strong", tuple(p for p in self.places if p.strong))
        object.__setattr__(self, "regions", regions)
        object.__setattr__(self, "strong_regions", tuple(p for p in regions if p.strong))

    def counts_between(self, start: int, end: int) -> bool:
        """Say whether a quantity begins from ``start`` on and before ``end``."""
        return bisect_left(self._starts, start) < bisect_left(self._starts, end)

    def quantity_before(self, pos: int) -> int | None:
        """Return the index of the last quantity that begins before ``pos``."""
        n = bisect_right(self._starts, pos - 1)
        return self.quantities[n - 1] if n else None
