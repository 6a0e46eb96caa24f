"""Abbreviations that a text defines itself: "Angka Harapan Hidup (AHH)", "Dinas Kesehatan (Dinkes)"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from index.stem import is_root
from index.words import texts, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHORT = r"[A-Z][a-z]{0,3}[A-Z0-9][A-Za-z0-9-]{0,11}|[A-Z][a-z]{3,11}"  # AHH, PMI, P2P, PIS-PK; Dinkes, Kemenkes
_ASIDE = re.compile(rf"\((?:(?:atau|disingkat|selanjutnya disebut)\s+)?[\"“”']?(?P<short>{_SHORT})[\"“”']?\)")
_OR = re.compile(rf"\b(?:atau|disingkat)\s+(?P<short>{_SHORT})\b")
_SPELLED_OUT = re.compile(
    rf"\b(?P<short>{_SHORT})\s?\((?:atau\s|singkatan dari\s)?(?P<long>[A-Za-z][^().;:\n]{{5,120}})\)"
)
_CLAUSE = re.compile(r"[^.;:()!?\n]*\Z")
_TITLE = re.compile(r"\b(?:dr|drg|drs|ir|prof|hj?|kh|bapak|ibu|pak|bu|(?:ber)?inisial)\.?\s*\Z", re.IGNORECASE)
_OPTIONAL = frozenset("dan di ke dari untuk yang dengan pada atau bagi dalam oleh serta of the and for in".split())
_REPEATED = re.compile(r"([a-z])([2-4])")
_FEWEST = 3  # letters: two letters mean too many things to be learned from one text
_WINDOW = 200  # characters looked at before an abbreviation
_MOST_WORDS = 12
_WORDS_TO_SKIP_ONE = 5  # PERSI has no letter of one of its five words


def learn(text: str) -> dict[str, str]:
    """Return the abbreviations that ``text`` defines, folded, each with the folded words that it stands for.

    The letters must match the words: initials ("CKG", "P2P") or beginnings and syllables ("Dinkes", "Posyandu").
    Function words may go without a letter. Initials of a person after a title are no abbreviation, and one that is also
    an everyday word ("ISI") is not learned: folded, the two cannot be told apart.
    """
    return dict(_definitions(text))


def learned(articles: Iterable[str]) -> dict[str, str]:
    """Return the abbreviations that the texts define; of several meanings the commonest, of equals the first."""
    return commonest(definitions(articles))


def definitions(articles: Iterable[str]) -> list[tuple[str, str]]:
    """Return every definition in the texts: the folded abbreviation and the folded words that it stands for."""
    return [found for article in articles for found in _definitions(article)]


def commonest(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return of each abbreviation the meaning that most definitions give it, of equals the first."""
    meanings: dict[str, Counter[str]] = defaultdict(Counter)
    for short, long in found:
        meanings[short][long] += 1
    return {short: counted.most_common(1)[0][0] for short, counted in meanings.items()}


def _definitions(text: str) -> Iterator[tuple[str, str]]:
    for pattern in (_ASIDE, _OR):
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - _WINDOW) : found.start()]
            long = _ending(_letters(found["short"]), before)
            if long:
                yield _key(found["short"]), long
    for found in _SPELLED_OUT.finditer(text):
        long_words = texts(found["long"])
        if _stands_for(_letters(found["short"]), tuple(long_words)):
            yield _key(found["short"]), " ".join(long_words)


def _ending(letters: str, before: str) -> str | None:
    """Return the fewest words at the end of ``before`` that the letters stand for."""
    clause = _CLAUSE.search(before)
    start = clause.start() if clause else 0
    found = words(before[start:])
    for first in range(len(found) - 2, max(-1, len(found) - 1 - _MOST_WORDS), -1):
        long = tuple(word.text for word in found[first:])
        if _stands_for(letters, long):
            return None if _TITLE.search(before[: start + found[first].start]) else " ".join(long)
    return None


def _key(short: str) -> str:
    return " ".join(texts(short))


def _letters(short: str) -> str:
    """Return the letters of an abbreviation, P2P as ppp."""
    return _REPEATED.sub(lambda run: run[1] * int(run[2]), "".join(texts(short)))


def _stands_for(letters: str, long: tuple[str, ...]) -> bool:
    carrying = [word for word in long if word not in _OPTIONAL]
    if len(letters) < _FEWEST or len(carrying) < 2 or long[0] in _OPTIONAL or long[-1] in _OPTIONAL or is_root(letters):
        return False
    return long[0][0] == letters[0] and _consumed(letters, long, len(carrying) >= _WORDS_TO_SKIP_ONE)


@lru_cache(maxsize=4096)
def _consumed(letters: str, long: tuple[str, ...], may_skip: bool) -> bool:  # noqa: FBT001  # part of the cache's key
    """Say whether the words in their order give all the letters: each a beginning, or a syllable of itself."""
    if not long:
        return not letters
    word, rest = long[0], long[1:]
    if any(_consumed(letters[n:], rest, may_skip) for n in range(1, len(letters) + 1) if _gives(word, letters[:n])):
        return True
    if word in _OPTIONAL:
        return _consumed(letters, rest, may_skip)
    return may_skip and bool(rest) and _consumed(letters, rest, may_skip=False)


def _gives(word: str, part: str) -> bool:
    """Say whether a word can lend an abbreviation these letters: its beginning, or two or more from inside."""
    return word.startswith(part) or (len(part) > 1 and part in word)
