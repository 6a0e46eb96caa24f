"""Contrasts: two things that a question sets side by side in one place, "laki-laki sama perempuan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.question import Question
    from index.query import Unit

_JOINS = frozenset("dan sama dengan atau ato vs versus banding dibanding dibandingkan".split())
_REACH = 2
"""Words between a joining word and what it joins: "kematian ibu dan *kematian* bayi"."""

Keys = frozenset[str]


def contrasted(question: Question) -> tuple[Keys, Keys] | None:
    """Return the keys that tell two things apart that a question joins; ``None`` where it joins none."""
    units = question.query.units
    for at, unit in enumerate(units):
        if _word(unit) not in _JOINS:
            continue
        before, after = units[max(at - _REACH, 0) : at][::-1], units[at + 1 : at + 1 + _REACH]
        one, two = _first(question, before, after), _first(question, after, before)
        if one and two and one - two and two - one:
            return one - two, two - one
    return None


def _word(unit: Unit) -> str:
    return unit.surface.removeprefix("=")


def _first(question: Question, side: Sequence[Unit], other: Sequence[Unit]) -> Keys:
    """Return the keys of the first word of a side that does not stand on the other as well."""
    said = {_word(unit) for unit in other}
    own = next((unit for unit in side if _word(unit) not in said), None)
    return frozenset(own.keys) if own is not None and own in question.subject else frozenset()
