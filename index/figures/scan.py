"""The scanner: every figure of a text, in order, in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from index.figures import codes, dates, qualified, quantities, ratios
from index.figures.inherit import shared
from index.figures.label import described
from index.figures.resolve import resolved
from index.figures.rule import DIGIT, MIXED, NOTHING, Text, trie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from index.figures.figure import Figure
    from index.figures.rule import Rule

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *codes.NOT_FIGURES,
    *codes.RULES,
    *qualified.RULES,
    *ratios.RULES,
    *quantities.RULES,
)
"""All rules; where two begin at one place the first that makes a figure wins."""


def _by_start() -> Mapping[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = defaultdict(list)
    for rule in RULES:
        for start in rule.starts:
            table[start].append(rule)
    return {start: tuple(rules) for start, rules in table.items()}


_STARTS = _by_start()
_SIGNS = "".join(sorted(start for start in _STARTS if not start.isalnum()))
_ANCHOR = re.compile(
    r"(?:https?://|www\.)\S*|(?P<digits>\d[\d.,]*)"
    rf"|(?<![a-z]){trie(filter(str.isalpha, _STARTS))}(?![a-z])|[{re.escape(_SIGNS)}](?=[=\x20\xa0]{{0,3}}\d)"
)
"""What a figure may begin with; an address is taken whole and is none."""
_BUDGET, _FIGURE_COST = 1600, 12
"""Work for one sentence: 133 figures, or 1,600 words that might begin one. No sentence of prose has a third of that;
one that is nothing but numbers is not read to its end, so that nobody can make the reader slow."""
_SENTENCE_END = re.compile(r"(?<=[^\W\d])[.!?][)”\"’]?\s|\n")
_LONGEST = 40
"""Characters of digits, dots and commas beyond which a run is noise."""
_LETTERS = re.compile(r"[a-z]{1,24}-?$")


def lowered(text: str) -> str:
    """Return ``text`` in lower case, character for character: "İ" would grow."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def read(text: str, day: date | None = None) -> list[Figure]:
    """Return the figures of ``text`` in order as each stands alone: years unresolved, units not shared."""
    return list(_figures(Text(text, lowered(text), day)))


def _figures(text: Text) -> Iterator[Figure]:
    pos = sentence_end = budget = 0
    for anchor in _ANCHOR.finditer(text.low):
        start = anchor.start()
        if start >= sentence_end:
            sentence_end, budget = _sentence_end(text.low, start), _BUDGET
        if start < pos or budget < 0:
            continue
        figure = _at(text, *_rules_at(anchor, text.low, pos))
        budget -= 1 if figure is None else _FIGURE_COST
        if figure is not None:
            pos = figure.end
            if figure.code != NOTHING:
                yield figure


def _sentence_end(low: str, pos: int) -> int:
    m = _SENTENCE_END.search(low, pos)
    return m.end() if m else len(low)


def _rules_at(anchor: re.Match[str], low: str, pos: int) -> tuple[int, tuple[Rule, ...]]:
    """Return where reading begins at an anchor and by which rules: letters glued to digits are read with them."""
    if not anchor["digits"]:
        return anchor.start(), _STARTS.get(anchor.group(), ())
    start = anchor.start()
    before = low[start - 1 : start]
    coded = before == "/" or (before == "." and low[start - 2 : start - 1].isalpha())
    if coded or anchor.end() - start > _LONGEST:
        return start, ()
    if before == "-" or before.isalpha():
        letters = _LETTERS.search(low, max(pos, start - 25), start)
        if letters:
            return letters.start(), _STARTS[MIXED]
    return start, _STARTS[DIGIT]


def _at(text: Text, pos: int, rules: tuple[Rule, ...]) -> Figure | None:
    low = text.low
    for r in rules:
        m = r.pattern.match(low, pos)
        if m and (figure := r.produce(m, text)):
            return figure._replace(rules=(r.name, *figure.rules))
    return None


def extract(text: str, day: date | None = None) -> tuple[Figure, ...]:
    """Return every figure of ``text`` in order, none overlapping.

    ``day`` is the day that the text speaks from: "kemarin" and "tahun lalu" count from it, "Rabu (2/11)" is the one
    nearest to it. Without it relative dates are left out, and a date without a year takes that of a full date in the
    text, or stays "--11-02".
    """
    found = read(text, day)
    return tuple(described(text, shared(text, resolved(found, day)))) if found else ()
