"""The scanner: every figure of a text, in order, in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from index.figures import codes, dates, quantities, ratios
from index.figures.inherit import shared
from index.figures.label import described
from index.figures.resolve import resolved
from index.figures.rule import DIGIT, MIXED, NOTHING, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from index.figures.figure import Figure

RULES: tuple[Rule, ...] = (*dates.RULES, *codes.NOT_FIGURES, *codes.RULES, *ratios.RULES, *quantities.RULES)
"""All rules; where two begin at one place the first that makes a figure wins."""


def _by_start() -> Mapping[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = defaultdict(list)
    for rule in RULES:
        for start in rule.starts:
            table[start].append(rule)
    return {start: tuple(rules) for start, rules in table.items()}


_STARTS = _by_start()
_ANCHOR = re.compile(r"(?:https?://|www\.)\S*|[a-z]+(-?\d)?|\d[\d.,]*|[^\w\s.,;:!?\"'“”’\-]")
_REST = re.compile(r"[\w.,-]*")


def lowered(text: str) -> str:
    """Return ``text`` in lower case, character for character: "İ" would grow."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def read(text: str, day: date | None = None) -> list[Figure]:
    """Return the figures of ``text`` in order as each stands alone: years unresolved, units not shared."""
    return list(_figures(Text(text, lowered(text), day)))


def _figures(text: Text) -> Iterator[Figure]:
    pos = 0
    for anchor in _ANCHOR.finditer(text.low):
        start = anchor.start()
        if start < pos:
            continue
        rules = _rules_at(anchor, text.low)
        figure = _at(text, start, rules) if rules else None
        if figure is not None:
            pos = figure.end
            if figure.code != NOTHING:
                yield figure
        elif anchor[1]:
            pos = _REST.match(text.low, anchor.end()).end()


def _rules_at(anchor: re.Match[str], low: str) -> tuple[Rule, ...]:
    word = anchor.group()
    if word[0].isdigit():
        return () if low[anchor.start() - 1 : anchor.start()] == "/" else _STARTS[DIGIT]
    if anchor[1]:
        letters = word.rstrip("0123456789").rstrip("-")
        return _STARTS.get(letters, ()) + _STARTS[MIXED]
    return _STARTS.get(word, ())


def _at(text: Text, pos: int, rules: tuple[Rule, ...]) -> Figure | None:
    for rule in rules:
        m = rule.pattern.match(text.low, pos)
        if m and (figure := rule.produce(m, text)):
            return replace(figure, rules=(rule.name, *figure.rules))
    return None


def extract(text: str, day: date | None = None) -> tuple[Figure, ...]:
    """Return every figure of ``text`` in order, none overlapping.

    ``day`` is the day that the text speaks from: "kemarin" and "tahun lalu" count from it, "Rabu (2/11)" is the one
    nearest to it. Without it relative dates are left out, and a date without a year takes that of a full date in the
    text, or stays "--11-02".
    """
    found = list(resolved(read(text, day), day))
    return tuple(described(text, shared(text, found)))
