"""The answer: every outcome that a channel can show, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from index.figures.figure import Figure


class Status(StrEnum):
    """The only outcomes."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    NOT_FOUND = "not_found"
    OUT_OF_SCOPE = "out_of_scope"
    EMERGENCY = "emergency"
    SMALLTALK = "smalltalk"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of an article: ``article.text[start:end] == text``.

    ``score`` orders passages of one answer and means nothing across answers. ``highlights`` are the (start, end) of the
    words that answer, counted in ``text``.
    """

    article_id: str
    title: str | None
    outlet: str | None
    url: str | None
    published: date | None
    text: str
    start: int
    end: int
    score: float
    highlights: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A figure with the article that it stands in; its offsets count in that article's text."""

    figure: Figure
    article_id: str
    outlet: str | None
    url: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class Correction:
    """A word of the question that was read as another."""

    written: str
    read: str


@dataclass(frozen=True, slots=True)
class Computed:
    """A number that stands in no article: ``text`` says so in words, ``sources`` are the figures it comes from."""

    text: str
    value: str
    unit: str
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What every channel renders.

    ``text`` is plain text, the answer itself in its first line. ``figures`` and ``passages`` come best first; passages
    hold the best hits also of a declined question. ``series`` are figures of one indicator, oldest first for a trend or
    one a place for a comparison, else ``None``. ``conflicts`` are figures of one indicator, place and period that
    outlets tell differently, the one that is shown first. ``suggestions`` are questions that can be answered.
    """

    id: str
    status: Status
    text: str
    figures: tuple[Cited, ...] = ()
    passages: tuple[Passage, ...] = ()
    series: tuple[Cited, ...] | None = None
    corrections: tuple[Correction, ...] = ()
    computed: tuple[Computed, ...] = ()
    suggestions: tuple[str, ...] = ()
    conflicts: tuple[tuple[Cited, ...], ...] = ()
