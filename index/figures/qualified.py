"""Quantities with the words that say how exactly they are meant: "sekitar 80 persen", "minimal 40 rumah"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.figures.lexicon import QUALIFIERS
from index.figures.numerals import WORD_STARTS
from index.figures.quantities import RULES as QUANTITIES
from index.figures.quantities import SIGN
from index.figures.ratios import RULES as RATIOS
from index.figures.rule import any_of, rule, starts_of, trie, tried

if TYPE_CHECKING:
    from index.figures.figure import Figure
    from index.figures.rule import Rule, Text

_BETWEEN = (
    r"(?: (?:ada|terdapat|sudah|telah|mencapai|menyentuh|angka|sebanyak|sejumlah|sebesar|total|selama|usia|umur|"
    r"berusia|berumur|keluar|harus|memiliki|antara|dari|nilai|kisaran|menerima|memeriksa)){0,2}"
)
_AFTER = tuple(r for r in (*RATIOS, *QUANTITIES) if r.name not in ("age", "base of rates"))
_WORDS = frozenset(start for r in _AFTER for start in r.starts if start.isalpha()) | WORD_STARTS
_NUMBER_NEXT = re.compile(rf"\d|{trie(_WORDS)}(?![a-z])|{SIGN}")


def _qualified(m: re.Match[str], text: Text) -> Figure | None:
    if not _NUMBER_NEXT.match(text.low, m.end()):
        return None
    figure = next((f for r in _AFTER if (f := tried(r, text, m.end()))), None)
    if figure is None:
        return None
    start, end, words = text.cut(m.start(), figure.end)
    return figure._replace(start=start, end=end, text=words, qualifier=QUALIFIERS[" ".join(m["q"].split())])


RULES: tuple[Rule, ...] = (
    rule("qualified", starts_of(QUALIFIERS), rf"(?P<q>{any_of(QUALIFIERS)})(?:{_BETWEEN} |(?<![a-z])·)", _qualified),
)
