"""The unit: what stands right after a number, and the kind of figure that it makes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus.places import find_places
from index.figures import lexicon as lex
from index.figures.figure import Kind
from index.figures.rule import rx

if TYPE_CHECKING:
    from index.figures.rule import Text


class Unit(NamedTuple):
    """A unit that ends at ``end``; ``name`` is ``None`` when nothing that can be counted follows the number."""

    end: int
    name: str | None = None
    kind: Kind = Kind.COUNT

    @property
    def whole(self) -> bool:
        """Say whether parts of it make no sense: people and things, not metres."""
        return self.kind is Kind.COUNT and self.name is not None


_WORD = r"(?:[a-z][a-z’'²³]*\d?(?:[-/][a-z]+)*)"
_NEXT = rx(rf"(·)(%|°c?|{_WORD})(?:( [a-z]+)(?: ([a-z]+))?)?(?![\d])")
_GLUED = lex.PEOPLE | {"kasus", "unit", "desa", "buah", "kecamatan", "puskesmas", "keluarga", "kematian"}
"""Nouns that are read even without a blank before them: "13orang"."""
_VERB = re.compile(r"(?:di|ter)[a-z]{4,}|me[mn][a-z]{3,}|ber[a-z]{3,}|me[lrwy][a-z]{4,}")


def unit_after(text: Text, pos: int) -> Unit:
    """Return the unit that follows a number which ends at ``pos``."""
    m = _NEXT.match(text.low, pos)
    if m is None:
        return Unit(pos)
    blank, word, second = m[1], m[2], (m[3] or "").strip()
    if second and (known := lex.PHRASES.get(f"{word} {second}")):
        return Unit(m.end(3), *known)
    if m[4] and (known := lex.PHRASES.get(f"{word} {second} {m[4]}")):
        return Unit(m.end(4), *known)
    raw = text.raw[m.start(2) : m.end(2)]
    if (known := lex.PHRASES.get(word) or lex.WORDS.get(word)) and not (len(raw) == 1 and raw.isupper()):
        return Unit(m.end(2), *known)
    if (not blank and word not in _GLUED) or not counts(word) or (raw[0].isupper() and _is_place(text.raw, m.start(2))):
        return Unit(pos)
    return Unit(m.end(2), _name(word, raw))


def _is_place(raw: str, pos: int) -> bool:
    """Say whether a place is named at ``pos``: "PSC 119 Kota Serang" counts no kota."""
    found = find_places(raw[pos : pos + 40])
    return bool(found) and found[0].start == 0


def _name(word: str, raw: str) -> str:
    if word in lex.PEOPLE or word.removesuffix("nya") in lex.PEOPLE:
        return "orang"
    return raw if raw.isupper() and len(raw) < 6 else word


def is_verb(word: str) -> bool:
    """Say whether a word has the first letters of a verb and is no noun that we know."""
    return word not in lex.NOUNS_LIKE_VERBS and word not in lex.PEOPLE and _VERB.fullmatch(word) is not None


def counts(word: str) -> bool:
    """Say whether a word may be what a number counts: no function word, no adjective, no verb."""
    return (
        len(word) > 1
        and word not in lex.FUNCTION_WORDS
        and word not in lex.ADJECTIVES
        and word not in lex.MONTHS
        and word not in lex.WEEKDAYS
        and not is_verb(word)
    )
