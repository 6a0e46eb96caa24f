"""Everyday forms of Indonesian verbs, undressed by rule: what "kelayanin", "nyerahin" or "dapet" may stand for.

Source of the rules: common descriptions of Jakarta Indonesian. The nasal prefix loses me- (ngisi, nyerah, numpuk);
-in stands for -kan and -i; ke- for ter-; e for a in a last closed syllable.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NASAL = re.compile(r"n[gy]?[aeioul]|m[aiou]")
_CLOSED_E = re.compile(r"e(?=[^aeiou]{1,2}$)")
_FEWEST = 5  # letters; of shorter words too little is left to be sure


def readings(word: str) -> Iterator[str]:
    """Yield the formal words that an everyday form may stand for, the likeliest first; most are no words at all."""
    if len(word) < _FEWEST:
        return
    for ended in _endings(word):
        if _NASAL.match(ended):
            yield "me" + ended
        if ended.startswith("ke") and len(ended) > _FEWEST:
            yield "ter" + ended[2:]
        if ended.startswith("nge"):
            yield "me" + ended[3:]
            yield "mem" + ended[3:]
            yield "men" + ended[3:]
        if ended != word:
            yield ended


def _endings(word: str) -> Iterator[str]:
    """Yield the word with its everyday ending made formal, and last as it is."""
    if word.endswith("in"):
        yield from (word[:-2] + "kan", word[:-2] + "i", word[:-2])
    open_a = _CLOSED_E.sub("a", word)
    if open_a != word:
        yield open_a
    yield word
