"""The one analyser: what an index stores of a text and what a question asks it for are made here, alike."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus import places
from index import glossary as glossary_file
from index.stem import EXCEPTIONS_FILE, is_known, stem
from index.words import bare, pieces, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.glossary import Glossary
    from index.words import Piece, Word

_RULES = "5"  # raise it with every change of the code here, in words.py, stem.py or joined.py that changes a key
ANALYSIS_VERSION = hashlib.sha256(
    b"\0".join(
        [
            _RULES.encode(),
            EXCEPTIONS_FILE.read_bytes(),
            glossary_file.FILE.read_bytes(),
            repr(sorted(places.spellings().items())).encode(),
        ]
    )
).hexdigest()[:12]
"""Changes with the rules, the exception table, the glossary file and the places; an index of another is refused."""

_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
"""Roman numerals that are no word or letter besides: "kelas III" is asked for as "kelas 3"."""
_DATE_SIGN = re.compile(r"[/-]")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?=,|$)")


@dataclass(frozen=True, slots=True)
class Term:
    """A key that a text is found by, and the characters ``text[start:end]`` that gave it.

    The key is a stem ("sehat"), a surface form where it differs from the stem ("=kesehatan"), or a concept of the
    glossary ("@tbc") that may span several words.
    """

    key: str
    start: int
    end: int


def terms(text: str, glossary: Glossary) -> list[Term]:
    """Return every term of ``text``: those of its words in order, then its concepts. No word is dropped."""
    return _terms(pieces(text), glossary)


def terms_of(found: Sequence[Word], glossary: Glossary) -> list[Term]:
    """Return the terms of words that were changed before (slang, spelling); else the same as ``terms``."""
    return _terms([(word.text, word.start, word.end) for word in found], glossary)


def _terms(found: list[Piece], glossary: Glossary) -> list[Term]:
    plain = [Term(key, start, end) for word, start, end in found for key in word_keys(word)]
    concepts = glossary.concepts([word for word, _, _ in found])
    return plain + [
        Term(f"@{kind}", found[first][1], found[last][2])
        for key, first, last in concepts
        for kind in glossary.kinds(key)
    ]


def keys(text: str, glossary: Glossary) -> list[str]:
    """Return the keys of ``terms(text, glossary)``, in that order, without making the terms."""
    found = texts(text)
    plain = [key for word in found for key in word_keys(word)]
    return plain + [f"@{kind}" for key, _, _ in glossary.concepts(found) for kind in glossary.kinds(key)]


@lru_cache(maxsize=1 << 17)
def word_keys(word: str) -> tuple[str, ...]:
    """Return the keys of one folded word: its stem, then "=word" where that differs, then its number if it is one."""
    if word[0].isdigit() or word == "%":
        return _number_keys(word)
    if word in _ROMAN:
        return (word, _ROMAN[word])
    root = stem(word)
    if root == word and not is_known(word):
        root = stem(bare(word))
    surface = () if root == word else (f"={word}",)
    ordinal = (word[3:],) if word.startswith("ke-") and word[3:].isdigit() else ()
    return (root, *surface, *ordinal)


def _number_keys(word: str) -> tuple[str, ...]:
    """Return a number without its points for thousands ("1.200" is 1200), "persen" for the sign, the year of a date."""
    digits = word.removesuffix("%")
    plain = _THOUSANDS.sub(lambda found: found.group().replace(".", ""), digits)
    years = [part for part in _DATE_SIGN.split(digits) if len(part) == 4] if _DATE_SIGN.search(digits) else []
    return (*filter(None, [plain]), *(["persen"] if digits != word else years))
