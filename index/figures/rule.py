"""The rule: a name, where it may begin, a pattern and a production, after Duckling's shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from index.figures.figure import Figure

_SPACE = r"[ \t\xa0]{1,3}"
_GAP = r"[ \t\xa0]{0,3}"

DIGIT = "0"
"""Start of a rule that begins with a digit."""
MIXED = "a0"
"""Start of a rule that begins with letters glued to digits ("P2P", "COVID-19", "U-15")."""
NOTHING = ""
"""Code of a match that is no figure ("salah satu"): the scanner passes over it."""


class Text(NamedTuple):
    """A text as the rules see it: ``low`` is ``raw`` in lower case, character for character; ``day`` is its today."""

    raw: str
    low: str
    day: date | None = None

    def cut(self, start: int, end: int) -> tuple[int, int, str]:
        """Return the first three fields of a figure."""
        return start, end, self.raw[start:end]


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a word or sign of ``starts`` stands, ``pattern`` is matched; ``produce`` makes the figure or passes.

    ``starts`` are words in lower case, signs, ``DIGIT`` or ``MIXED``. ``pattern`` sees the text in lower case.
    ``produce`` returns ``None`` to pass to the next rule.
    """

    name: str
    starts: frozenset[str]
    pattern: re.Pattern[str]
    produce: Callable[[re.Match[str], Text], Figure | None]


def rule(
    name: str, starts: Iterable[str], template: str, produce: Callable[[re.Match[str], Text], Figure | None]
) -> Rule:
    """Return the rule whose pattern ``rx`` compiles from ``template``."""
    return Rule(name, frozenset(starts), rx(template), produce)


def rx(template: str) -> re.Pattern[str]:
    """Compile a pattern in which a space is one to three blanks on one line, and ``·`` none to three.

    Bounded blanks keep every pattern linear, and a number never joins the next line's.
    """
    return re.compile(template.replace(" ", _SPACE).replace("·", _GAP))


def tried(r: Rule, text: Text, pos: int) -> Figure | None:
    """Return what a rule makes at ``pos``, with its name."""
    m = r.pattern.match(text.low, pos)
    figure = r.produce(m, text) if m else None
    return figure._replace(rules=(r.name, *figure.rules)) if figure else None


def any_of(words: Iterable[str]) -> str:
    """Return the alternatives of ``words`` as a pattern, the longest first; a space in them is any blank."""
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(words, key=lambda w: (-len(w), w))) + ")"


_FIRST = re.compile(r"[a-z]+|[^\sa-z\d]|\d")


def starts_of(phrases: Iterable[str]) -> frozenset[str]:
    """Return what the scanner sees first of each phrase: its first word, a sign, or ``DIGIT``."""
    firsts = (_FIRST.match(phrase) for phrase in phrases)
    return frozenset(DIGIT if m.group().isdigit() else m.group() for m in firsts if m)


class _Node(dict[str, "_Node"]):
    """The letters that may follow in a trie; "" says that a word ends here."""


def trie(words: Iterable[str]) -> str:
    """Return a pattern of ``words`` that branches letter by letter: one pass, whatever their number."""
    root = _Node()
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, _Node())
        node[""] = _Node()
    return _branches(root)


def _branches(node: _Node) -> str:
    branches = [re.escape(letter) + _branches(below) for letter, below in sorted(node.items()) if letter]
    if not branches:
        return ""
    body = f"(?:{'|'.join(branches)})"
    return f"{body}?" if "" in node else body
