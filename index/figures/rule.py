"""The rule: a name, a pattern and a production, after Duckling's shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from datetime import date

    from index.figures.figure import Figure


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the rules see it: ``low`` is ``raw`` in lower case, character for character; ``day`` is its today."""

    raw: str
    low: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern`` is matched on ``Text.low`` at an anchor; ``produce`` returns the figure, or ``None`` to pass."""

    name: str
    pattern: re.Pattern[str]
    produce: Callable[[re.Match[str], Text], Figure | None]
