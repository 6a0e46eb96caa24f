"""Units that figures share: "23 di antaranya", "1,18 dan 0,99 per 10 ribu", "turun dari 260–300 menjadi 143 kasus"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.places import find_places
from index.figures.figure import Figure, Kind
from index.figures.lexicon import FUNCTION_WORDS, PEOPLE
from index.figures.rule import rx
from index.figures.ratios import grouped
from index.figures.units import is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

_REACH = 240
"""Characters over which a unit carries: about a sentence."""
SHARED = frozenset({"shared base", "unit of the next", "unit of the last", "noun before"})
"""Names of the rules that give a figure the unit of another."""
_FORWARD = rx(
    r"(?:[^.;\n]{0,40} (?:menjadi|jadi|ke) |·,·| (?:dan|atau|hingga|sampai|dari|dari total) )(?:[a-z]+ ){0,3}$"
)


def shared(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with units carried to those that have none of their own."""
    out: list[Figure] = []
    for i, figure in enumerate(figures):
        following = figures[i + 1] if i + 1 < len(figures) else None
        out.append(_one(text, figure, out, following) if _bare(figure) else figure)
    return out


def _bare(figure: Figure) -> bool:
    return figure.unit is None and figure.kind in (Kind.COUNT, Kind.RANGE)


def _one(text: str, figure: Figure, before: Sequence[Figure], following: Figure | None) -> Figure:
    return (
        _code(text, figure, before)
        or _name(text, figure)
        or _rate(figure, before)
        or _from_next(text, figure, following)
        or _from_noun(text, figure)
        or _from_last(text, figure, before)
        or figure
    )


def _code(text: str, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """ "call center 112 dan 119": what is joined to a code is one."""
    last = before[-1] if before else None
    if last is None or last.kind is not Kind.IDENTIFIER or not figure.text.isdigit():
        return None
    if text[last.end : figure.start].strip(" ,") not in ("", "dan", "atau", "/", "serta"):
        return None
    return replace(figure, kind=Kind.IDENTIFIER, code=figure.text, number=None, qualifier=None,
                   rules=(*figure.rules, "joined to a code"))  # fmt: skip


_LAST_WORD = re.compile(r"(?<![\w.])([A-Z][\w’-]*)\s$")
_NOT_NAMES = frozenset("capai tembus total ada hanya naik turun jadi tinggal baru dari sebanyak sekitar dan di".split())


def _name(text: str, figure: Figure) -> Figure | None:
    """ "Siaga 112", "Formula 1": a short number after a capital in the middle of a sentence is part of a name."""
    m = _LAST_WORD.search(text, max(0, figure.start - 30), figure.start)
    if not m or m.start() == 0 or not figure.text.isdigit() or len(figure.text) > 4 or figure.kind is not Kind.COUNT:
        return None
    word = m[1].lower()
    if word in _NOT_NAMES or word in FUNCTION_WORDS or is_verb(word) or _ends_place(text[: m.end(1)]):
        return None
    return replace(figure, kind=Kind.IDENTIFIER, code=figure.text, number=None, qualifier=None,
                   rules=(*figure.rules, "part of a name"))  # fmt: skip


def _ends_place(text: str) -> bool:
    mentions = find_places(text[-40:])
    return bool(mentions) and mentions[-1].end == len(text[-40:])


def _rate(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    for other in reversed(before):
        if figure.start - other.end > _REACH:
            return None
        if other.rules[0] == "base of rates":
            base = f"per {grouped(other.number)} {other.unit}" if other.number else None
            return replace(figure, kind=Kind.RATIO, unit=base, rules=(*figure.rules, "shared base"))
    return None


def _from_next(text: str, figure: Figure, following: Figure | None) -> Figure | None:
    if (
        following is None
        or following.unit is None
        or following.kind not in _COUNTING
        or following.start - figure.end > 80
    ):
        return None
    if not _FORWARD.match(text[figure.end : following.start].lower()):
        return None
    return _with(figure, following, "unit of the next")


_COUNTING = (Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.DURATION, Kind.MEASURE)
_NOUNS = re.compile(
    r"(?<![\w-])(kasus|kematian|" + "|".join(sorted(PEOPLE, key=len, reverse=True)) + r")(?![\w-])", re.I
)


def _from_noun(text: str, figure: Figure) -> Figure | None:
    clause = re.split(r"[.;\n]", text[max(0, figure.start - 120) : figure.start])[-1]
    nouns = _NOUNS.findall(clause)
    if not nouns:
        return None
    noun = nouns[-1].lower()
    unit = noun if noun in ("kasus", "kematian") else "orang"
    return replace(figure, unit=unit, rules=(*figure.rules, "noun before"))


def _from_last(text: str, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    for other in reversed(before):
        if figure.start - other.end > _REACH:
            return None
        if other.kind is Kind.COUNT and other.unit is not None:
            return _with(figure, other, "unit of the last")
    return None


def _with(figure: Figure, other: Figure, rule: str) -> Figure:
    kind = figure.kind if figure.kind is Kind.RANGE else other.kind
    return replace(figure, unit=other.unit, kind=kind, rules=(*figure.rules, rule))
