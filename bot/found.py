"""What was found for a question: the passages, and how much of it texts speak of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.choose import PASSAGES
from bot.coverage import Coverage, Sought, is_government
from bot.extremes import extreme
from bot.names import names, respelled
from bot.people import asks_office
from bot.question import SERIES, Kind
from bot.turns import means, numbered, turns

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.coverage import Reader
    from bot.question import Question
    from index.rank import Candidate
    from index.search import Searcher
    from index.snapshot import Snapshot

FIGURE_KINDS = SERIES | {Kind.FIGURE}
"""Kinds of question that a figure answers."""
_READ = 6
"""Passages whose sentences are weighed."""
_HELD = 20
"""The same where the holder of an office is asked for: many reports name one, and the newest is wanted."""
_LIKELY = 0.25
"""Share of the best passage's score that another must have for its sentences to answer. Of 23 answers from below, in
facqa, idkmrc and newsqa, ten were to questions without an answer and two right; from 0.3 on our own questions lose."""


@dataclass(frozen=True, slots=True)
class Found:
    """A question with all that was found for it."""

    id: str
    question: Question
    hits: Sequence[Candidate]
    coverage: Coverage
    snapshot: Snapshot
    limit: int
    today: date | None = None


def find(answer_id: str, question: Question, searcher: Searcher, reader: Reader, limit: int) -> Found:
    """Search for a question."""
    hits, snapshot = searcher.search(question.query), searcher.snapshot
    spans = [(snapshot.article(hit.article).text, snapshot.passage_span(hit.passage)) for hit in hits[:_READ]]
    coverage = _coverage(question, searcher, reader, [text[start:end] for text, (start, end) in spans])
    coverage.read_ahead(snapshot, hits[:PASSAGES] if question.kind in FIGURE_KINDS else answering(question, hits))
    return Found(answer_id, question, hits, coverage, snapshot, limit)


def _coverage(question: Question, searcher: Searcher, reader: Reader, texts: Sequence[str]) -> Coverage:
    """Return the coverage of a question's subject; by ``texts``, passages found, its names are known."""
    spelled = {unit: unit if searcher.knows(unit) else respelled(unit, texts) for unit in question.subject}
    named = names(question.query.units, question.written, texts)
    called = [frozenset(spelled[unit].keys) for unit in named if unit in spelled and not is_government(unit)]
    needed = [*turns(question), *numbered(question), *means(question)]
    sought = Sought([spelled[unit] for unit in question.subject], question.query.units, called, needed)
    return Coverage(sought, searcher, reader)


def answering(question: Question, hits: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return the passages whose sentences may answer: the few that are likely, or more where it says by itself."""
    if question.kind is Kind.DEFINITION:
        return hits
    if extreme(question) is not None:
        return hits[:_READ]
    read = _HELD if question.kind is Kind.WHO and asks_office(question) else _READ
    return [hit for hit in hits[:read] if hit.score >= _LIKELY * hits[0].score]
