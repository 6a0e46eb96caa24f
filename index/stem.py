"""Stems of Indonesian words: Sastrawi behind one door, with a reviewed table of exceptions before it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from Sastrawi.Stemmer.Context.Context import Context
from Sastrawi.Stemmer.Context.Removal import Removal
from Sastrawi.Stemmer.Context.Visitor.DontStemShortWord import DontStemShortWord
from Sastrawi.Stemmer.Context.Visitor.PrefixDisambiguator import PrefixDisambiguator
from Sastrawi.Stemmer.Context.Visitor.RemoveDerivationalSuffix import RemoveDerivationalSuffix
from Sastrawi.Stemmer.Context.Visitor.RemoveInflectionalParticle import RemoveInflectionalParticle
from Sastrawi.Stemmer.Context.Visitor.RemoveInflectionalPossessivePronoun import RemoveInflectionalPossessivePronoun
from Sastrawi.Stemmer.Context.Visitor.RemovePlainPrefix import RemovePlainPrefix
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

if TYPE_CHECKING:
    from collections.abc import Iterable

EXCEPTIONS_FILE = Path(__file__).with_name("exceptions.tsv")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_CLITIC = re.compile(r"-?(?:nya|ku|mu|lah|kah|pun)$")
_LONGEST = 40  # letters; no Indonesian word is longer, and the rules cost more with every letter


_RULES = {"be": range(1, 6), "te": (*range(6, 10), 35), "me": range(10, 21), "pe": (*range(21, 35), 36)}
_RULES |= {"ku": (41,), "ka": (42,)}
_PLAIN = frozenset({"di", "ke", "se"})
_AFFIXES = {
    RemoveInflectionalParticle: "P",
    RemoveInflectionalPossessivePronoun: "PP",
    RemoveDerivationalSuffix: "DS",
    RemovePlainPrefix: "DP",
    PrefixDisambiguator: "DP",
}
"""What each of Sastrawi's visitors takes off, by Sastrawi's names."""
_INFIXES = frozenset({"er", "el", "em", "in"})
_INFIX_RULES = range(37, 41)
"""The numbers of Sastrawi's prefix rules by the letters that they begin with (Asian 2007); infixes follow a letter."""


class _Roots:
    """What Sastrawi asks of a dictionary, answered from a set: its own looks through a list of 30,000 words."""

    def __init__(self, roots: frozenset[str]) -> None:
        self._roots = roots

    def contains(self, word: str | None) -> bool:
        return word in self._roots


class _Stemmer(Stemmer):  # type: ignore[misc]  # published without types
    """Sastrawi's stemmer with a context that tries fewer rules."""

    def stem_singular_word(self, word: str) -> str:
        context = _Context(word, self.dictionary, self.visitor_provider)
        context.execute()
        return str(context.result)


class _Context(Context):  # type: ignore[misc]  # the same
    """Tries only the prefix rules that the word's first letters allow; the others would change nothing."""

    current_word: str

    def accept(self, visitor: Any) -> None:  # noqa: ANN401  # the same
        """Do what the visitor does, but find what it takes off without compiling a pattern out of every word."""
        word = self.current_word
        if isinstance(visitor, DontStemShortWord):
            visitor.visit(self)
            return
        prefix = isinstance(visitor, PrefixDisambiguator)
        result = self._disambiguated(visitor.disambiguators) if prefix else visitor.remove(word)
        if result is None or (not prefix and result == word):
            return
        self.add_removal(Removal(visitor, word, result, word.replace(result, "", 1), _AFFIXES[type(visitor)]))
        self.current_word = result

    def _disambiguated(self, rules: Iterable[Any]) -> str | None:
        """Return what the first rule makes whose result is a root, else what the last one makes."""
        result = None
        for rule in rules:
            result = rule.disambiguate(self.current_word)
            if self.dictionary.contains(result):
                break
        return result or None

    def accept_prefix_visitors(self, visitors: Iterable[object]) -> None:  # noqa: ARG002  # Sastrawi's shape
        word = self.current_word
        super().accept_prefix_visitors(_rules(word[:2], infix=word[1:3] in _INFIXES))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return the stem of one folded word: that of the exception table, else exactly what Sastrawi gives.

    What is not made of a-z and single hyphens only (numbers, "kp3b", other scripts) comes back as it is.
    """
    known = _exception(word)
    if known is not None:
        return known
    if len(word) > _LONGEST or not _WORD.fullmatch(word):
        return word
    if is_root(word):  # as Sastrawi finds first of all
        return word
    return str(_stemmer().stem_word(word))


@lru_cache(maxsize=1 << 16)
def is_known(word: str) -> bool:
    """Say whether the folded word is an Indonesian root, or one with affixes, as far as the dictionary goes."""
    return is_root(word) or is_root(stem(word)) or _exception(word) is not None


def is_root(word: str) -> bool:
    """Say whether the folded word stands in the stemmer's list of roots."""
    return word in _roots()


def _exception(word: str) -> str | None:
    """Return the table's stem of a word, also of one that is repeated or has a clitic ("perawat-perawatnya")."""
    table = _exceptions()
    if word in table:
        return table[word]
    short = _CLITIC.sub("", word)
    first, _, second = short.partition("-")
    return table.get(first if first == second else short)


@cache
def _roots() -> frozenset[str]:
    return frozenset(filter(None, StemmerFactory().get_words()))


@cache
def _stemmer() -> Stemmer:
    return _Stemmer(_Roots(_roots()))


@cache
def _rules(start: str, *, infix: bool) -> list[object]:
    """Return the rules for words that begin so, in Sastrawi's order; the one without a number takes di-, ke-, se-."""
    allowed = {*_RULES.get(start, ()), *(_INFIX_RULES if infix else ()), *((0,) if start in _PLAIN else ())}
    return [rule for rule in _stemmer().visitor_provider.get_prefix_visitors() if _number(rule) in allowed]


def _number(rule: object) -> int:
    named = type(next(iter(getattr(rule, "disambiguators", [])), None)).__name__
    return int("".join(filter(str.isdigit, named)) or 0)


@cache
def _exceptions() -> dict[str, str]:
    """Read the table: a line has a stem (= for each word itself), a tab, the words, a tab, and the reason."""
    lines = EXCEPTIONS_FILE.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {word: word if row[0] == "=" else row[0] for row in rows for word in row[1].split()}
