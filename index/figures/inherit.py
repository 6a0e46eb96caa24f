"""Units that figures share: "23 di antaranya", "1,18 dan 0,99 per 10 ribu", "turun dari 260–300 menjadi 143 kasus"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.places import find_places
from index.figures.figure import Kind
from index.figures.lexicon import FUNCTION_WORDS, PEOPLE
from index.figures.ratios import grouped
from index.figures.rule import rx
from index.figures.units import is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.figure import Figure

_REACH, _LAST = 240, 8
"""Characters and figures over which a unit carries: about a sentence."""
SHARED = frozenset({"shared base", "unit of the next", "unit of the last", "noun before"})
"""Names of the rules that give a figure the unit of another."""
_FORWARD = rx(
    r"(?:[^.;\n]{0,40} (?:menjadi|jadi|ke) |·,·| (?:dan|atau|hingga|sampai|dari|dari total) )(?:[a-z]+ ){0,3}$"
)


def shared(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with units carried to those that have none of their own: from the next, else from before."""
    ahead: list[Figure] = []
    for figure in reversed(figures):
        ahead.append(_from_next(text, figure, ahead[-1]) if ahead and _bare(figure) else figure)
    out: list[Figure] = []
    for figure in reversed(ahead):
        out.append(_from_before(text, figure, out) if _bare(figure) else figure)
    return out


def _bare(figure: Figure) -> bool:
    return figure.unit is None and figure.kind in (Kind.COUNT, Kind.RANGE)


def _from_before(text: str, figure: Figure, before: Sequence[Figure]) -> Figure:
    return (
        _code(text, figure, before)
        or _name(text, figure)
        or _rate(figure, before)
        or _from_noun(text, figure)
        or _from_last(figure, before)
        or figure
    )


def _code(text: str, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """Read "call center 112 dan 119": what is joined to a code is one."""
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
    """Read "Siaga 112", "Formula 1": a short number after a capital in the middle of a sentence is part of a name."""
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
    for other in reversed(before[-_LAST:]):
        if figure.start - other.end > _REACH:
            return None
        if other.rules[0] == "base of rates":
            base = f"per {grouped(other.number)} {other.unit}" if other.number else None
            return replace(figure, kind=Kind.RATIO, unit=base, rules=(*figure.rules, "shared base"))
    return None


def _from_next(text: str, figure: Figure, following: Figure) -> Figure:
    apart = following.start - figure.end
    if following.unit is None or following.kind not in _COUNTING or apart > _NEXT:
        return figure
    joined = _FORWARD.match(text[figure.end : following.start].lower())
    return _with(figure, following, "unit of the next") if joined else figure


_NEXT = 80
"""Characters within which the next figure's unit holds here too: "260–300 pada tahun lalu menjadi 143 kasus"."""
_COUNTING = (Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.DURATION, Kind.MEASURE)
_MARKS = ',()“”"'
_COUNTED = PEOPLE | {"kasus", "kematian"}


def _from_noun(text: str, figure: Figure) -> Figure | None:
    """Read "Kasus kusta turun dari 300": the last noun before a number in its sentence that people count."""
    clause = re.split(r"[.;\n]", text[max(0, figure.start - 120) : figure.start].lower())[-1]
    words = (word.strip(_MARKS) for word in reversed(clause.split()))
    noun = next((word for word in words if word in _COUNTED), None)
    if noun is None:
        return None
    unit = "orang" if noun in PEOPLE else noun
    return replace(figure, unit=unit, rules=(*figure.rules, "noun before"))


def _from_last(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    for other in reversed(before[-_LAST:]):
        if figure.start - other.end > _REACH:
            return None
        if other.kind is Kind.COUNT and other.unit is not None:
            return _with(figure, other, "unit of the last")
    return None


def _with(figure: Figure, other: Figure, rule: str) -> Figure:
    kind = figure.kind if figure.kind is Kind.RANGE else other.kind
    return replace(figure, unit=other.unit, kind=kind, rules=(*figure.rules, rule))
