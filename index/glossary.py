"""The glossary: spellings that mean the same, and everyday words for formal ones, from one file that staff can edit."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from corpus import places
from index.abbreviations import learn, learned
from index.words import Word, bare, texts

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

__all__ = ["FILE", "Change", "Glossary", "GlossaryError", "learn", "learned", "load"]

FILE = Path(__file__).with_name("glossary.txt")
CONCEPTS = "istilah"
SYNONYMS = "searti"
KNOWN = "dikenal"
FILLERS = "sapaan"
EVERYDAY = "~"
"""Begins the key of a concept whose spellings are everyday words: one idea, but never what a text is about."""
_SPOKEN = ("percakapan", "sunda", "jawa", "betawi", "inggris")
_SECTIONS = (CONCEPTS, SYNONYMS, *_SPOKEN, FILLERS, KNOWN)
_PLACE_KINDS = ("daerah", "wilayah")  # a province or country has one name, its word alone finds it

Found = tuple[str, int, int]
"""A concept's key with the numbers of its first and last word."""
_Spelled = tuple[str, ...]
_JOINS = frozenset(
    "dan serta atau maupun antara lain diantaranya yaitu yakni seperti meliputi termasuk adalah satu dua tiga empat "
    "lima enam tujuh delapan sembilan sepuluh orang".split()
)
"""What stands between the kinds of one thing where they are listed: "spesialis anak, dua bedah, dan mata"."""
_MOST_JOINS = 3
T = TypeVar("T")
_Heads: TypeAlias = "Mapping[str, tuple[tuple[int, Mapping[_Spelled, T]], ...]]"
"""First word → of each length, the longest first, the spellings that begin so and what they mean."""


class GlossaryError(ValueError):
    """The glossary file cannot be read; the message names the line, in Indonesian, for whoever edited it."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a question, at ``start:end``, that were read as others."""

    written: str
    read: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Glossary:
    """What spellings mean. Immutable; ``load`` makes one, ``extended`` another.

    ``spellings`` is folded words → concept key, ``slang`` everyday words → formal words, ``parents`` concept → the
    broader concept, ``known`` words to leave alone, ``fillers`` words that say nothing of what is asked ("atuh"),
    ``digest`` a hash of all of it.
    """

    spellings: Mapping[_Spelled, str]
    slang: Mapping[_Spelled, _Spelled]
    parents: Mapping[str, str]
    known: frozenset[str]
    fillers: frozenset[str]
    digest: str
    _heads: _Heads[str] = field(repr=False)
    _slang_heads: _Heads[_Spelled] = field(repr=False)
    _kinds: Mapping[str, Mapping[_Spelled, str]] = field(repr=False)

    def concepts(self, words: Sequence[str]) -> list[Found]:
        """Return the concepts in a run of folded words, in order, the longest spelling first, none inside another.

        Kinds of one thing may be listed: "kanker payudara dan serviks" are two.
        """
        found = list(_matches(self._heads, words))
        ends = [first for _, first, _ in found[1:]] + [len(words)]
        for (key, _, last), end in zip(tuple(found), ends, strict=False):
            kinds = self._kinds.get(key) or self._kinds.get(self.parents.get(key, ""))
            if kinds and last + 1 < end:
                found += _listed(kinds, words[:end], last + 1)
        return sorted(found, key=lambda one: one[1])

    def formal(self, words: Sequence[Word], names: Container[int] = ()) -> tuple[list[Word], list[Change]]:
        """Return the words of a QUESTION with everyday words made formal, and what was changed.

        New words have the offsets of those that they stand for. Words of concepts and words that begin at one of
        ``names`` stay. Never use it on texts to be quoted or indexed.
        """
        result: list[Word] = []
        changes: list[Change] = []
        done = 0
        plain = [w.text for w in words]
        meant = {i for _, first, last in self.concepts(plain) for i in range(first, last + 1)}
        for spoken, first, last in _matches(self._slang_heads, plain):
            if first in meant or last in meant or words[first].start in names:
                continue
            start, end = words[first].start, words[last].end
            result += words[done:first]
            result += (Word(text, start, end) for text in spoken)
            changes.append(Change(" ".join(w.text for w in words[first : last + 1]), " ".join(spoken), start, end))
            done = last + 1
        return [*result, *words[done:]], changes

    def broader(self, key: str) -> str | None:
        """Return the concept that ``key`` is a kind of ("rsud" → "rs"), or ``None``."""
        return self.parents.get(key)

    def kinds(self, key: str) -> tuple[str, ...]:
        """Return ``key`` and all that it is a kind of, the nearest first: what a text that has it speaks of."""
        parent = self.parents.get(key)
        return (key, *self.kinds(parent)) if parent else (key,)

    def vocabulary(self) -> frozenset[str]:
        """Return every single word that the glossary holds for right, for the speller to leave alone."""
        everything = (*self.spellings, *self.slang.values())
        return self.known | self.fillers | {word for spelled in everything for word in spelled}

    def extended(self, learned: Mapping[str, str]) -> Glossary:
        """Return a glossary that also knows abbreviations learned from texts (abbreviation → its words).

        What the file says of a word stands. Words that are a concept already get a spelling more; words that begin with
        one are a kind of it: "rumah sakit jiwa dan ketergantungan obat".
        """
        spellings, parents = dict(self.spellings), dict(self.parents)
        for short, long in learned.items():
            spelled, words = tuple(texts(short)), tuple(texts(long))
            if spelled in self.spellings or spelled in self.slang:
                continue
            key = spellings[spelled] = spellings.setdefault(words, short)
            opening = next(iter(self.concepts(words)), None)
            if key == short and opening and opening[1] == 0 and not opening[0].startswith(EVERYDAY):
                parents[key] = opening[0]
        return _made(spellings, parents, self)


def load(path: Path | None = None) -> Glossary:
    """Read the glossary file (by default the one beside this module) and add the names of places.

    Raises ``GlossaryError`` for a line that cannot be used, and ``OSError`` for a file that cannot be read.
    """
    reader = _Reader()
    for line in (path or FILE).read_text("utf-8-sig").splitlines():
        reader.read(line.partition("#")[0].strip())
    reader.check()
    return _made(reader.spellings | _place_spellings(), reader.parents, reader)


class _Reader:
    """Reads the file line by line; raises ``GlossaryError`` at the line that is wrong."""

    def __init__(self) -> None:
        self.line = 0
        self.lines: dict[str, int] = {}  # concept → the line that names its broader one
        self.section = ""
        self.spellings: dict[_Spelled, str] = {}
        self.slang: dict[_Spelled, _Spelled] = {}
        self.parents: dict[str, str] = {}
        self.known: set[str] = set()
        self.fillers: set[str] = set()

    def read(self, line: str) -> None:
        self.line += 1
        try:
            self._read(line)
        except ValueError as error:
            raise GlossaryError(f"baris {self.line}: {error}") from None

    def _read(self, line: str) -> None:
        if line.startswith("["):
            self.section = line.strip("[]").strip().lower()
            if self.section not in _SECTIONS:
                raise ValueError(f"bagian [{self.section}] tidak dikenal; pakai salah satu dari {', '.join(_SECTIONS)}")
        elif line and not self.section:
            raise ValueError("istilah harus berada di bawah sebuah bagian, misalnya [istilah]")
        elif line and self.section in (CONCEPTS, SYNONYMS):
            self._concept(line)
        elif line and self.section in (KNOWN, FILLERS):
            single = self.known if self.section == KNOWN else self.fillers
            single.update(word for spelled in line.split(",") for word in _spelled(spelled))
        elif line:
            self._spoken(line)

    def check(self) -> None:
        """Refuse a broader concept that does not exist or that leads back to itself."""
        for key, line in self.lines.items():
            if self.parents[key] not in self.spellings.values():
                raise GlossaryError(f"baris {line}: induk '{self.parents[key]}' tidak ada sebagai istilah")
            above = [key]
            while (parent := self.parents.get(above[-1])) is not None:
                if parent in above:
                    raise GlossaryError(f"baris {line}: '{key}' menjadi induk dirinya sendiri")
                above.append(parent)

    def _concept(self, line: str) -> None:
        left, equals, right = line.partition("=")
        name, below, parent = left.partition("<")
        key = EVERYDAY * (self.section == SYNONYMS) + " ".join(_spelled(name))
        if below:
            self.parents[key] = " ".join(_spelled(parent))
            self.lines[key] = self.line
        for spelled in map(_spelled, [name, *(right.split(",") if equals else ())]):
            if self.spellings.setdefault(spelled, key) != key:
                raise ValueError(f"'{' '.join(spelled)}' sudah menjadi ejaan '{self.spellings[spelled]}'")

    def _spoken(self, line: str) -> None:
        left, arrow, right = line.partition(">")
        if not arrow:
            raise ValueError("tulis: ejaan, ejaan > kata baku")
        formal = _spelled(right)
        for spelled in map(_spelled, left.split(",")):
            if self.slang.setdefault(spelled, formal) != formal:
                raise ValueError(f"'{' '.join(spelled)}' sudah berarti '{' '.join(self.slang[spelled])}'")


def _spelled(text: str) -> _Spelled:
    found = tuple(texts(text))
    if not found:
        raise ValueError("ada ejaan yang kosong; periksa tanda koma, =, < dan >")
    return found


def _place_spellings() -> dict[_Spelled, str]:
    return {
        tuple(texts(spelling)): name.lower()
        for spelling, name in places.spellings().items()
        for known in (places.place(name),)
        if known is not None and known.kind in _PLACE_KINDS
    }


def _made(spellings: Mapping[_Spelled, str], parents: Mapping[str, str], words: Glossary | _Reader) -> Glossary:
    """Return a glossary of these terms with the everyday words, known words and fillers of ``words``."""
    everything = (*(sorted(rows.items()) for rows in (spellings, words.slang, parents)), sorted(words.known))
    return Glossary(
        MappingProxyType(dict(spellings)),
        MappingProxyType(dict(words.slang)),
        MappingProxyType(dict(parents)),
        frozenset(words.known),
        frozenset(words.fillers),
        hashlib.sha256(repr((everything, sorted(words.fillers))).encode()).hexdigest()[:16],
        _by_head(spellings.items()),
        _by_head(words.slang.items()),
        _by_parent(spellings, parents),
    )


def _by_parent(spellings: Mapping[_Spelled, str], parents: Mapping[str, str]) -> Mapping[str, Mapping[_Spelled, str]]:
    """Return of each broader concept what follows its name in the names of its kinds: "rs" → "swasta" → "rs swasta"."""
    kinds: dict[str, dict[_Spelled, str]] = {}
    for spelled, key in spellings.items():
        parent = parents.get(key, "")
        for length in range(1, len(spelled)):
            if parent and spellings.get(spelled[:length]) == parent:
                kinds.setdefault(parent, {})[spelled[length:]] = key
    return kinds


def _listed(kinds: Mapping[_Spelled, str], words: Sequence[str], start: int) -> Iterator[Found]:
    """Yield the kinds that a list of them goes on with at ``start``, each a word or more after at most a few joints."""
    longest = max(map(len, kinds))
    while start < len(words):
        at = next((i for i in range(start, min(start + _MOST_JOINS, len(words))) if not _joins(words[i])), len(words))
        lengths = range(min(longest, len(words) - at), 0, -1)
        length = next((n for n in lengths if tuple(words[at : at + n]) in kinds), 0)
        if not length:
            return
        yield kinds[tuple(words[at : at + length])], at, at + length - 1
        start = at + length


def _joins(word: str) -> bool:
    return word in _JOINS or word.isdigit()


def _by_head(rows: Iterable[tuple[_Spelled, T]]) -> _Heads[T]:
    """Group spellings by their first word and then by their length, the longest first."""
    heads: dict[str, dict[int, dict[_Spelled, T]]] = {}
    for spelled, meaning in sorted(rows, key=lambda row: -len(row[0])):
        heads.setdefault(spelled[0], {}).setdefault(len(spelled), {}).setdefault(spelled, meaning)
    return {head: tuple(lengths.items()) for head, lengths in heads.items()}


def _matches(heads: _Heads[T], words: Sequence[str]) -> Iterator[tuple[T, int, int]]:
    """Yield what is found in one pass with its first and last word; a clitic on the last word does not matter."""
    skip = 0
    for i, word in enumerate(words):
        if i < skip:
            continue
        for length, spellings in heads.get(word) or heads.get(bare(word), ()):
            run = tuple(words[i : i + length])
            spelled = run if run in spellings else (*run[:-1], bare(run[-1]))
            if spelled in spellings:
                yield spellings[spelled], i, i + length - 1
                skip = i + length
                break
