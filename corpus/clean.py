"""Cleaning: the body of a page without its furniture, in one normal form.

Paragraphs are lines; spaces are single; the text is NFC without control and invisible characters. What is furniture
stands in ``corpus.furniture``; here is how the lines around it decide: headlines below "Berita Terkait", menus above
the headline, numbers that belong to no label. Sentences are never dropped but by a rule that names them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from corpus.dateline import dateline
from corpus.dates import header
from corpus.furniture import Takes, is_rubric, rule_of, trim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.dateline import Dateline
    from corpus.dates import Header

# Control characters that are no line ends, soft hyphens, zero-width and direction marks, halves of broken pairs.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_ENDED = re.compile(r"\.[”\"’»)\]]*$|[!?:][”\"’»)\]]+$")
_TEASED = re.compile(r"(?:\.\.\.|…)[\s\]]*$")
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,3})*[kK]?")
_PARAGRAPH = 150  # characters; no headline is longer
_LEAD = 80  # characters; the first sentence that long ends the head of a page
_WORDS = 3  # an ended line of so many words is a sentence; a line of no more, without an end, may be part of a menu
_MENU_LETTERS = 30
_HEAD = 100  # characters in which a dateline ends
_LONG = 40  # characters that must follow a dateline without an outlet


@dataclass(frozen=True, slots=True)
class Swept:
    """What is left of a page, and what the dropped parts said of its origin.

    ``opening`` is the line that the first dateline stood before, where the article proper begins.
    """

    lines: tuple[str, ...]
    headers: tuple[Header, ...] = ()
    datelines: tuple[Dateline, ...] = ()
    opening: str | None = None


def normalise(raw: str) -> list[str]:
    """Return the lines of ``raw`` that hold anything, NFC, with single spaces and no invisible characters."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", raw))
    return [" ".join(words) for line in text.splitlines() if (words := line.split())]


def one_line(raw: str) -> str:
    """Return ``raw`` in the same normal form as one line."""
    return " ".join(normalise(raw))


def is_sentence(line: str) -> bool:
    """Say whether ``line`` is running text rather than a headline, label or item."""
    return len(line) > _PARAGRAPH or (_ENDED.search(line) is not None and len(line.split()) >= _WORDS)


@dataclass(slots=True)
class _Sweep:
    """One pass over the lines of a page."""

    hints: frozenset[str]
    lines: list[str] = field(default_factory=list)
    headers: list[Header] = field(default_factory=list)
    datelines: list[Dateline] = field(default_factory=list)
    opening: str | None = None
    listed: bool = False  # below a heading of headlines
    labelled: bool = False  # below a label, to which a number may belong
    led: bool = False  # below the first paragraph

    def take(self, line: str) -> None:
        """Keep ``line``, or drop it and keep what it says of the page."""
        dated = len(self.datelines)
        line = self._bare(line)
        if len(self.datelines) > dated == 0:
            self.opening = line
        rule = rule_of(line)
        if rule is not None:
            self.listed = self.listed or rule.takes is Takes.LIST
            self.labelled = False
        elif self.listed and (not is_sentence(line) or _TEASED.search(line)):
            self.labelled = False
        elif not self._is_header(line) and (self.labelled or not _NUMBER.fullmatch(line)):
            self._keep(line)

    def _bare(self, line: str) -> str:
        """Return ``line`` without datelines that name an outlet and without furniture around its sentences."""
        while True:
            bare = trim(line)
            if not header(bare):
                bare = bare[self._datelines(bare) :]
            if bare == line:
                return line
            line = bare

    def _datelines(self, line: str) -> int:
        """Note the datelines at the start of ``line`` that name an outlet, and return where the last ends."""
        end = 0
        while (found := dateline(line[end : end + _HEAD], self.hints)) and found.sure:
            self.datelines.append(found)
            end += found.end
        return end

    def _is_header(self, line: str) -> bool:
        found = header(line)
        if found is None or (self.led and not found.labelled):
            return False
        self.headers.append(found)
        self.labelled = False
        return True

    def _keep(self, line: str) -> None:
        sentence = is_sentence(line)
        self.listed = False
        self.labelled = not sentence
        self.led = self.led or (sentence and len(line) >= _LEAD)
        self.lines.append(line)


def _in_menu(line: str) -> bool:
    return (
        len(line) <= _MENU_LETTERS
        and len(line.split()) <= _WORDS
        and not is_sentence(line)
        and not line.endswith(":")
        and not any(c.isdigit() for c in line)
    )


def _run(lines: Sequence[str]) -> int:
    """Return how many of the first lines could be entries of a menu."""
    return next((i for i, line in enumerate(lines) if not _in_menu(line)), len(lines))


def _without_menus(lines: Sequence[str]) -> Sequence[str]:
    """Drop a menu above the headline, and one of rubrics below the text."""
    top = _run(lines)
    if 2 <= top < len(lines) and not _NUMBER.fullmatch(lines[top]):
        # The entry right above a paragraph is a short headline; above a number it is the label of a table.
        lines = lines[top - 1 if is_sentence(lines[top]) else top :]
    bottom = _run(lines[::-1])
    if bottom < len(lines) and sum(is_rubric(line) for line in lines[len(lines) - bottom :]) >= 2:
        lines = lines[: len(lines) - bottom]
    return lines


def _opening(line: str) -> Dateline | None:
    """Return the dateline without an outlet that ``line`` begins with, if a sentence follows it."""
    found = dateline(line)
    if found is None or found.sure:
        return None
    rest = line[found.end :]
    sentence = len(rest) >= _LONG and not rest[0].islower() and not dateline(rest)
    return found if sentence and rest == trim(rest) and not rule_of(rest) and not header(rest) else None


def without_dateline(swept: Swept) -> Swept:
    """Cut the one dateline that names only a place: "SERANG – Dinas …".

    Where several lines begin so, they are a list of places and stay. In small letters ("Jakarta - …") it counts only
    at the start of the text or below the headline.
    """
    opened = [(i, found) for i, line in enumerate(swept.lines) if (found := _opening(line))]
    if len(opened) != 1 or (opened[0][0] > 1 and not opened[0][1].capitals):
        return swept
    i, found = opened[0]
    line = swept.lines[i][found.end :]
    lines = (*swept.lines[:i], line, *swept.lines[i + 1 :])
    return replace(swept, lines=lines, datelines=(*swept.datelines, found), opening=swept.opening or line)


def sweep(raw: str, hints: frozenset[str] = frozenset()) -> Swept:
    """Return the lines of a page without its furniture; ``hints`` are squashed names of its outlet."""
    state = _Sweep(hints)
    for line in normalise(raw):
        state.take(line)
    return Swept(tuple(_without_menus(state.lines)), tuple(state.headers), tuple(state.datelines), state.opening)


def clean(raw: str) -> str:
    """Return the body of a page: paragraphs separated by one newline, furniture and datelines gone.

    Cleaning what is clean changes nothing. Empty where nothing but furniture was there.
    """
    return "\n".join(without_dateline(sweep(raw)).lines)
