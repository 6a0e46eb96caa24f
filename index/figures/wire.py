"""Figures as the JSON of ``python -m index figures``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.figures.figure import Kind, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.figures.figure import Figure

_NO_QUALIFIER = {Kind.DATE, Kind.TIME, Kind.IDENTIFIER}


def figure_json(figure: Figure) -> Mapping[str, object]:
    """Return a figure as plain values; a range has "low-high" as its value and its upper end in ``high``."""
    high = None if figure.high is None else plain(figure.high)
    return {
        "value": figure.value if high is None else f"{figure.value}-{high}", "high": high, "unit": figure.unit,
        "kind": figure.kind.value,
        "qualifier": None if figure.kind in _NO_QUALIFIER else figure.qualifier and figure.qualifier.value,
        "text": figure.text, "start": figure.start, "end": figure.end,
    }  # fmt: skip
