"""Stems of Indonesian words: Sastrawi behind one door, with a reviewed table of exceptions before it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

EXCEPTIONS_FILE = Path(__file__).with_name("exceptions.tsv")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_CLITIC = re.compile(r"-?(?:nya|ku|mu|lah|kah|pun)$")
_LONGEST = 40  # letters; no Indonesian word is longer, and the rules cost more with every letter


class _Roots:
    """What Sastrawi asks of a dictionary, answered from a set: its own looks through a list of 30,000 words."""

    def __init__(self, roots: frozenset[str]) -> None:
        self._roots = roots

    def contains(self, word: str | None) -> bool:
        return word in self._roots


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
    return Stemmer(_Roots(_roots()))


@cache
def _exceptions() -> dict[str, str]:
    """Read the table: a line has a stem (= for each word itself), a tab, the words, a tab, and the reason."""
    lines = EXCEPTIONS_FILE.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {word: word if row[0] == "=" else row[0] for row in rows for word in row[1].split()}
