"""Values in the words that a reader of Indonesian expects: dates, numbers, figures with their unit."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from babel.numbers import format_decimal

from index.figures.figure import Kind, Qualifier

if TYPE_CHECKING:
    from datetime import date

    from bot.answer import Cited
    from index.figures.figure import Figure

_LOCALE = "id"
_LABEL = 60
_CENT = Decimal("0.01")
MONTHS = tuple("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split())
_QUALIFIERS = {
    Qualifier.ABOUT: "sekitar",
    Qualifier.ALMOST: "hampir",
    Qualifier.OVER: "lebih dari",
    Qualifier.UNDER: "kurang dari",
}
_CODES = frozenset({Kind.DATE, Kind.TIME, Kind.IDENTIFIER, Kind.ORDINAL})
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
# The number with what belongs to its size; what follows is the unit.
_SIZE = r"(?:\s*(?:%|(?:persen|ribu|juta|miliar|triliun)\b))*"
_HEAD = re.compile(rf"(?:Rp\.?\s*)?\d[\d.,]*{_SIZE}(?:\s*[-–]\s*\d[\d.,]*{_SIZE})?", re.IGNORECASE)


class Headline(NamedTuple):
    """A figure to be set large: "hampir", "98 persen", "kepesertaan JKN"; each may be empty but ``number``."""

    qualifier: str
    number: str
    unit: str

    def __str__(self) -> str:
        """All of it in one line."""
        return " ".join(part for part in self if part)


def day(when: date | None) -> str:
    """Return "12 Januari 2026", or nothing for no date."""
    return period(when.isoformat()) if when else ""


def period(iso: str) -> str:
    """Return the ISO year, month, day or period in words: "2026", "Januari 2026", "Januari 2024 – Agustus 2024"."""
    return " – ".join(_moment(part) for part in iso.split("/"))


def _moment(iso: str) -> str:
    year, *rest = iso.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(day)) for day in rest[1:]), *month, year])


def dated(cited: Cited) -> str:
    """Say when a figure holds; without a date of its own, when its article appeared; else that nobody says."""
    if cited.figure.as_of:
        return f"per {period(cited.figure.as_of)}"
    return f"terbit {day(cited.published)}" if cited.published else "tanpa tanggal"


def headline(figure: Figure) -> Headline:
    """Return the figure as its text writes it, cut before and after the number.

    A qualifier or unit that the text leaves out is added. Dates, codes and numbers in words are not cut.
    """
    text = " ".join(figure.text.split())
    head = _HEAD.search(text)
    if figure.kind in _CODES or not head:
        return Headline("", text, "")
    number, rest = head.group().strip(" .,"), text[head.end() :].strip()
    before = text[: head.start()].strip()
    return Headline(before or _qualifier(figure, rest), number, rest or _missing(figure.unit, number))


def label(figure: Figure) -> str:
    """Return what a figure counts where its own words do not say it ("98 persen"), and the label is short."""
    return figure.label if not headline(figure).unit and len(figure.label) <= _LABEL else ""


def _qualifier(figure: Figure, rest: str) -> str:
    """Return the word for the qualifier, nothing where the text has it behind the number ("3,1 juta lebih")."""
    behind = any(word in rest.split() for word in ("lebih", "kurang"))
    return "" if behind or figure.qualifier is None else _QUALIFIERS.get(figure.qualifier, "")


def _missing(unit: str | None, number: str) -> str:
    signs = {"persen": ("%", "persen"), "rupiah": ("Rp",)}
    return "" if unit is None or any(sign in number for sign in signs.get(unit, ())) else unit


def short(number: Decimal) -> str:
    """Return a number for a chart: "2.419", "75,33", "1,2 juta", "7,4 triliun"; two decimals at the most."""
    size, name = next(((size, name) for size, name in _SCALES if number >= size), (1, ""))
    # Rounded as a browser rounds, so that the widget and the page agree.
    rounded = (number / size).quantize(_CENT, ROUND_HALF_UP)
    return f"{format_decimal(rounded, '#,##0.##', _LOCALE)} {name}".strip()
