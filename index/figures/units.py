"""The unit: what stands right after a number, and the kind of figure that it makes."""

from __future__ import annotations

import re
from typing import NamedTuple

from index.figures import lexicon as lex
from index.figures.figure import Kind


class Unit(NamedTuple):
    """A unit that ends at ``end``; ``name`` is ``None`` when nothing that can be counted follows."""

    end: int
    name: str | None
    kind: Kind
    noun: str = ""

    @property
    def whole(self) -> bool:
        """Say whether halves of it make no sense."""
        return self.kind is Kind.COUNT and self.name is not None


_PERCENT = re.compile(r"\s?%|\s+(?:persen|prosen|persentase)\b")
_POINTS = re.compile(r"\s*(?:%|persen)?\s*(?:poin|basis poin)(?:\s+persentase|\s+persen)?\b")
_WORD = re.compile(r"\s+([a-z][a-z'’]*(?:[-/][a-z]+)*)|\s?(°c|m²|m³|km²)")
_GLUED = re.compile(r"(?:km|cm|mm|kg|mg|ml|m2|m3|gr|gb|mb|ha)\b")


def _alternatives(words: dict[str, str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


_PHRASE = re.compile(rf"\s+({_alternatives(lex.PHRASES)})(?![a-z])")
_MONEY = re.compile(rf"\s+({_alternatives(lex.CURRENCIES)})(?![a-z])")


def unit_after(low: str, pos: int) -> Unit:
    """Return the unit that follows a number which ends at ``pos``."""
    if m := _POINTS.match(low, pos):
        return Unit(m.end(), "poin", Kind.PERCENT)
    if m := _PERCENT.match(low, pos):
        return Unit(m.end(), "persen", Kind.PERCENT)
    if m := _MONEY.match(low, pos):
        return Unit(m.end(), lex.CURRENCIES[" ".join(m[1].split())], Kind.MONEY)
    if m := _PHRASE.match(low, pos):
        return Unit(m.end(), lex.PHRASES[" ".join(m[1].split())], Kind.COUNT, m[1])
    if m := _GLUED.match(low, pos):
        return Unit(m.end(), lex.MEASURES[m.group()], Kind.MEASURE)
    if m := _WORD.match(low, pos):
        return _word(m[1] or m[2], m.end())
    return Unit(pos, None, Kind.COUNT)


def _word(word: str, end: int) -> Unit:
    if word in lex.DURATIONS:
        return Unit(end, {"thn": "tahun", "bln": "bulan"}.get(word, word), Kind.DURATION)
    if word in lex.MEASURES:
        return Unit(end, lex.MEASURES[word], Kind.MEASURE)
    if word in lex.PEOPLE or word.removesuffix("nya") in lex.PEOPLE:
        return Unit(end, "orang", Kind.COUNT, word)
    if word in lex.NOT_NOUNS or len(word) < 2:
        return Unit(end, None, Kind.COUNT)
    name = {"rw": "RW", "rt": "RT", "tps": "TPS", "rs": "rumah sakit", "kk": "kepala keluarga"}.get(word, word)
    return Unit(end, name, Kind.COUNT, word)
