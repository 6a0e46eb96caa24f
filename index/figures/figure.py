"""The figure: a number, date or code read from a text, with all that a reader must know to trust it."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What sort of thing a figure is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    DURATION = "duration"
    DATE = "date"
    ORDINAL = "ordinal"
    TIME = "time"
    MEASURE = "measure"
    RANGE = "range"
    IDENTIFIER = "identifier"


class Qualifier(StrEnum):
    """How exactly the text means the value."""

    EXACT = "exact"
    ABOUT = "about"
    ALMOST = "almost"
    OVER = "over"
    UNDER = "under"


class Figure(NamedTuple):
    """A figure at ``text[start:end] == self.text`` of the text that it was read from.

    Of a quantity ``number`` is the value in ``unit`` (rupiah and not million rupiah; percent as 98, unit "persen"),
    the lower end of a range, and ``high`` its upper end. Of a date, time or identifier ``number`` is ``None`` and
    ``code`` holds it: ISO "2025", "2025-08", "2025-08-14" or a period "2024-01/2024-08", a time "08:00", an
    identifier "18/2014"; a ratio of two numbers has the code "1/5". A date whose year nobody knows is "--12-01".

    ``label`` says what is counted in the text's own words; ``place``, ``as_of`` (ISO, of any length) and ``speaker``
    are ``None`` where neither the text nor the article says. ``role`` is "target", "cumulative", "from", "to", "change"
    ("naik 40 kasus") or "" for a plain value. ``rules`` names the rules that made it, in order.

    A named tuple, since one is made anew for everything that is found out: a frozen dataclass takes ten times as long.
    """

    start: int
    end: int
    text: str
    kind: Kind
    number: Decimal | None = None
    high: Decimal | None = None
    code: str | None = None
    unit: str | None = None
    qualifier: Qualifier | None = None
    label: str = ""
    place: str | None = None
    as_of: str | None = None
    role: str = ""
    speaker: str | None = None
    rules: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """The value in one plain notation: "136", "75.33", "7400000000000", "2026-01-12", "08:00"."""
        return self.code if self.code is not None else plain(self.number)


def plain(number: Decimal | None) -> str:
    """Write a number as digits with a point for decimals and nothing else: no exponent, no trailing zeros."""
    if number is None:
        return ""
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
