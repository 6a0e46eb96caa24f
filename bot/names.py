"""Names in a question: of places, hospitals and people, typed without capitals and not always rightly."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.places import DISTRICTS
from index.spelling import nearest
from index.stem import is_known, is_root
from index.words import bare, fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from index.query import Unit

_FACILITIES = frozenset("@rs @rsud @puskesmas @klinik @posyandu @apotek kecamatan kelurahan desa kampung".split())
"""Keys of what has a name of its own, which comes right after it."""
_INSIDE = re.compile(r"[\w,;)]\s+$")
"""What stands before a word within a sentence."""
_INITIALS = 2
"""Letters up to which a word in capitals is an abbreviation of something common ("WC", "SD"), no name."""
_PREFIXED = re.compile(r"(?:me|be|te|di|pe|ke)\w")
_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")
_FEWEST = 5
"""Letters of a name of which one may be mistaken; of twice as many, two."""


def names(asked: Sequence[Unit], written: str, texts: Sequence[str]) -> Iterator[Unit]:
    """Yield the units that are names, as the passages found show; ``asked`` are all of what is ``written``, in order.

    A name is no word of the language and has a capital wherever it stands within a sentence. What stands nowhere is one
    right after what names are given to ("puskesmas ..."), or where the question itself gives it a capital.
    """
    capitals = _capitals(written)
    for before, unit in pairwise((None, *asked)):
        if unit is not None and _is_name(_word(unit), before, capitals, texts):
            yield unit


def respelled(unit: Unit, texts: Sequence[str]) -> Unit:
    """Return a unit that no article has with the key of the name in the passages found that it all but is, if any."""
    word = _word(unit)
    if len(word) < _FEWEST or is_known(word):
        return unit
    there = {found.lower() for text in texts for found in _CAPITALISED.findall(text) if found[0].lower() == word[0]}
    near = nearest(word, there, len(word) // _FEWEST)
    return replace(unit, keys=(*unit.keys, near)) if near else unit


def _capitals(written: str) -> frozenset[str]:
    """Return the folded words that a question writes with a capital after its first word; none where most have one."""
    others = written.split()[1:]
    if sum(word[:1].islower() for word in others) <= len(others) / 3:
        return frozenset()
    return frozenset(fold(word) for other in others for word in _CAPITALISED.findall(other))


def _is_name(word: str, before: Unit | None, capitals: Container[str], texts: Sequence[str]) -> bool:
    after_facility = before is not None and not _FACILITIES.isdisjoint(before.keys)
    if after_facility and word in DISTRICTS:
        return True
    if len(word) <= _INITIALS or _is_common(word):
        return False
    found = [(text, at) for text in texts for at in _places(word, text)]
    if not found:
        return word in capitals or after_facility
    inside = [text[at] for text, at in found if _INSIDE.search(text, max(at - 2, 0), at)]
    return bool(inside) and all(map(str.isupper, inside))


def _places(word: str, text: str) -> Iterator[int]:
    """Yield where a folded word stands in a text by itself; plain search finds it many times sooner than a pattern."""
    lower = text.lower()
    folded = lower if len(lower) == len(text) else text  # a few foreign letters grow
    at = folded.find(word)
    while at >= 0:
        end = at + len(word)
        if not folded[max(at - 1, 0) : at].isalnum() and not folded[end : end + 1].isalnum():
            yield at
        at = folded.find(word, end)


def _is_common(word: str) -> bool:
    """Say whether a word is a root of the language or made of one by a prefix: "menerima", but not "Sepatan"."""
    return is_root(word) or is_root(bare(word)) or (_PREFIXED.match(word) is not None and is_known(word))


def _word(unit: Unit) -> str:
    return unit.surface.removeprefix("=")
