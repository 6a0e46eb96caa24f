"""Mistyped words of a question, corrected against the words that the articles use."""

from __future__ import annotations

import re
from collections import defaultdict
from math import log
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus import places
from index import colloquial
from index.glossary import Change
from index.stem import is_known, stem
from index.words import Word, bare, fold, texts, words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from index.glossary import Glossary

_FEWEST = 4  # letters: a shorter word is near too many others
_ANY_EDIT = 5  # letters from which a consonant may be mistyped too
_TWO_EDITS = 7  # letters from which two letters may be lost, or the first mistyped
_ANY_TWO_EDITS = 9  # letters from which any two may be
_REPEATED = 3  # letters from which a word said twice is a reduplication
_SURE_NAME = 7  # letters from which a capitalised word is long enough to be seen as a mistyped name
_ABBREVIATION = 6  # letters up to which a word in capitals is an abbreviation
_ASKING = "berapa siapa kapan mana apa bagaimana mengapa kenapa apakah jumlah".split()
"""Words as common in questions as any is in articles."""
_VOWELS = str.maketrans("", "", "aeiou")
_SOUNDS = str.maketrans("vzq", "fsk")  # letters that people take for each other at the start of a word
_STRETCHED = re.compile(r"(.)\1{2,}")
_BREATH = re.compile(r"([a-z])(?:\1+h?|(?<=[aiueo])h)$")
_HELD = re.compile(r"([aiueo])\1$")  # the stemmer takes the second i of "harii" for an ending
_TWICE = re.compile(r"([a-z]{2,})2(nya|an)?")
_NYA = ("na", "e", "ne")
_JOINED = re.compile(r"(di|ke)([a-z]{4,})")


class Speller:
    """Corrects one folded word at a time against ``vocabulary`` (word → how often the articles have it).

    ``known`` are further words that are right as they are; so is everything that the stemmer's dictionary knows.
    """

    def __init__(self, vocabulary: Mapping[str, int], known: Iterable[str] = ()) -> None:
        self._counts = {word: count for word, count in vocabulary.items() if len(word) >= _FEWEST and word.isalpha()}
        self._known = frozenset(known) | vocabulary.keys()
        self._by_start: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._by_tail: dict[str, list[str]] = defaultdict(list)
        self._by_consonants: dict[str, list[str]] = defaultdict(list)
        for word in self._counts:
            self._by_start[_start(word), len(word)].append(word)
            self._by_tail[word[1:]].append(word)
            self._by_consonants[_consonants(word)].append(word)

    def correct(self, word: str) -> str | None:
        """Return what a folded word was meant to be, or ``None`` where it is right, a number or unlike any other.

        The answer may be two words ("dibanten" → "di banten").
        """
        twice = _TWICE.fullmatch(word)
        if twice and self.knows(twice[1]):
            return f"{twice[1]}-{twice[1]}{twice[2] or ''}"
        if len(word) < _FEWEST or not word.isalpha() or not word.isascii() or self.knows(word):
            return None
        return (
            self._stretched(word)
            or self._joined(word)
            or self._spoken(word)
            or self._possessed(word)
            or self._without_vowels(word)
            or self._near(word)
            or next((formal for formal in colloquial.readings(word) if self._is_form(formal)), None)
        )

    def knows(self, word: str) -> bool:
        """Say whether a folded word is right as it is."""
        short = bare(word)
        return word in self._known or short in self._known or is_known(word) or is_known(short)

    def _stretched(self, word: str) -> str | None:
        """Take back letters held down: "banyaaak"."""
        short = _STRETCHED.sub(r"\1", word)
        return short if short != word and self.knows(short) else None

    def _joined(self, word: str) -> str | None:
        """Part a preposition from the name of a place: "dibanten"."""
        found = _JOINED.fullmatch(word)
        return f"{found[1]} {found[2]}" if found and found[2] in _PLACE_WORDS else None

    def _spoken(self, word: str) -> str | None:
        """Read an everyday verb form as a formal one that the articles use."""
        return self._likeliest(formal for formal in colloquial.readings(word) if is_known(formal))

    def _possessed(self, word: str) -> str | None:
        """Read the Sundanese and Javanese endings for "-nya": "obatna", "jumlahe", "gejalane"."""
        bases = (word.removesuffix(ending) for ending in _NYA if word.endswith(ending))
        return next((f"{base}nya" for base in bases if len(base) >= _FEWEST and self.knows(base)), None)

    def _without_vowels(self, word: str) -> str | None:
        """Put back dropped vowels: "kshtn", "pndftrn"."""
        bones = _consonants(word)
        if len(bones) < _FEWEST:
            return None
        return self._likeliest(other for other in self._by_consonants.get(bones, ()) if _within(word, other))

    def _is_form(self, word: str) -> bool:
        """Say whether a word that the articles do not have is a form of one that they have."""
        return is_known(word) and stem(word) in self._known

    def _likeliest(self, meant: Iterable[str]) -> str | None:
        return max((word for word in meant if word in self._counts), key=self._counts.__getitem__, default=None)

    def _near(self, word: str) -> str | None:
        """Return the word of the articles that takes the fewest edits, among those the most frequent."""
        costs = {
            other: distance - 0.4 * (_consonants(other) == _consonants(word)) - 0.08 * log(self._counts[other] + 1)
            for other, distance in self._neighbours(word)
            if _plausible(word, other, distance)
        }
        return min(costs, key=costs.__getitem__, default=None)

    def _neighbours(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield the words within reach and their distances; one edit at most where the first letter differs."""
        edits = 2 if len(word) >= _TWO_EDITS else 1
        for length in range(len(word) - edits, len(word) + edits + 1):
            choices = self._by_start.get((_start(word), length), ())
            found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=None)
            yield from ((other, distance) for other, distance, _ in found)
        if len(word) > _ANY_EDIT:
            replaced = self._by_tail.get(word[1:], ()) if len(word) >= _TWO_EDITS else ()
            others = (*replaced, *self._by_tail.get(word, ()), word[1:], word[1] + word[0] + word[2:])
            yield from ((other, 1.5) for other in others if other in self._counts)


def for_corpus(counts: Mapping[str, int], glossary: Glossary) -> Speller:
    """Return a speller for articles whose folded words are counted in ``counts``."""
    formal = (word for spoken in glossary.slang.values() for word in spoken)
    asking = dict.fromkeys(_ASKING, max(counts.values(), default=1))
    return Speller(dict.fromkeys([*formal, *_PLACE_WORDS], 1) | dict(counts) | asking, glossary.vocabulary())


def read(text: str, glossary: Glossary, speller: Speller) -> tuple[list[Word], list[Change]]:
    """Return the words of the question ``text`` as they were meant, and what was changed, in order.

    Reduplications written apart are joined ("ciri ciri"), everyday words made formal, then mistypings corrected; names
    and abbreviations stay as written.
    """
    kept = names(text)
    calm = [word if word.start in kept else _calm(word, glossary, speller) for word in words(text)]
    formal, made_formal = glossary.formal(_reduplicated(calm), kept)
    respelled, corrected = respell(formal, text, speller, kept)
    return respelled, sorted(made_formal + corrected, key=lambda change: change.start)


def _calm(word: Word, glossary: Glossary, speller: Speller) -> Word:
    """Return a word without the breath at its end, where that makes it one that is known: "gimanaa", "siapah"."""
    short = _BREATH.sub(r"\1", word.text)
    right = (word.text,) in glossary.slang or (speller.knows(word.text) and not _HELD.search(word.text))
    if short == word.text or right:
        return word
    meant = (short,) in glossary.slang or (len(short) >= _REPEATED and speller.knows(short))
    return Word(short, word.start, word.end) if meant else word


def _reduplicated(found: Sequence[Word]) -> list[Word]:
    """Join a word and its repetition, as reduplications are written: "ciri ciri" is "ciri-ciri"."""
    joined: list[Word] = []
    for word in found:
        last = joined[-1] if joined else None
        if last and last.text == word.text and len(word.text) >= _REPEATED and word.text.isalpha():
            joined[-1] = Word(f"{word.text}-{word.text}", last.start, word.end)
        else:
            joined.append(word)
    return joined


def nearest(word: str, others: Iterable[str], edits: int) -> str | None:
    """Return the word of ``others`` that takes the fewest edits, ``edits`` at the most, or ``None``."""
    found = process.extractOne(word, sorted(others), scorer=OSA.distance, score_cutoff=edits)
    return None if found is None else str(found[0])


def respell(
    found: Sequence[Word], text: str, speller: Speller, kept: Container[int]
) -> tuple[list[Word], list[Change]]:
    """Return the words of the question ``text`` with their mistypings corrected, and what was changed.

    Of those that begin where ``names`` says, abbreviations stay, and so do others unless they are long and all but
    right.
    """
    result: list[Word] = []
    changes: list[Change] = []
    for before, word in zip((None, *found), found, strict=False):
        meant = speller.correct(word.text)
        if before is not None and before.text in _BEFORE_DISTRICT and not speller.knows(word.text):
            meant = _district(word.text) or meant
        if meant is not None and word.start in kept and not _slip_in_name(word.text, meant):
            meant = None
        result += [Word(part, word.start, word.end) for part in (meant or word.text).split()]
        if meant is not None:
            changes.append(Change(fold(text[word.start : word.end]), meant, word.start, word.end))
    return result, changes


def _district(word: str) -> str | None:
    """Return the kecamatan that a word all but names, if it names none."""
    if len(word) < _FEWEST or word in places.DISTRICTS:
        return None
    return nearest(word, places.DISTRICTS, 1 + (len(word) >= _TWO_EDITS))


def names(text: str) -> frozenset[int]:
    """Return where words begin that look like names or abbreviations: capitals, but for the first word's first letter.

    None do where the whole text is in capitals or every word is capitalised.
    """
    if text in (text.upper(), text.title()):
        return frozenset()
    return frozenset(
        word.start
        for position, word in enumerate(words(text))
        for written in (text[word.start : word.end],)
        if (written[0].isupper() and position > 0) or (written.isupper() and len(written) <= _ABBREVIATION)
    )


def _slip_in_name(written: str, meant: str) -> bool:
    return len(written) >= _SURE_NAME and OSA.distance(written, meant) == 1


def _plausible(word: str, other: str, edits: float) -> bool:
    """Say whether so many edits are likely in a word of that length.

    Letters get lost or swapped, and vowels slip, most easily.
    """
    lost = _within(word, other)
    if edits > 1.5:
        return len(word) >= (_TWO_EDITS if lost else _ANY_TWO_EDITS)
    swapped = sorted(word) == sorted(other)
    return len(word) >= _ANY_EDIT or lost or swapped or _consonants(word) == _consonants(other)


def _start(word: str) -> str:
    return word[0].translate(_SOUNDS)


def _consonants(word: str) -> str:
    return word.translate(_VOWELS)


def _within(short: str, long: str) -> bool:
    """Say whether the letters of ``short`` stand in ``long`` in their order."""
    rest = iter(long)
    return all(letter in rest for letter in short)


_PLACE_WORDS = frozenset(word for spelling in places.spellings() for word in texts(spelling) if len(word) >= _FEWEST)
_BEFORE_DISTRICT = frozenset({"kec", "kecamatan"})
