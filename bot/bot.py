"""The bot: the straight line from a message to an answer."""

from __future__ import annotations

import uuid
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot import catalogue, phrases
from bot.answer import Answer, Status
from bot.compose import compose
from bot.coverage import Reader
from bot.emergency import emergency
from bot.examples import examples, kept_examples
from bot.found import find
from bot.medical import medical
from bot.question import understand
from bot.smalltalk import smalltalk
from bot.why import why

if TYPE_CHECKING:
    from datetime import date

    from bot.phrases import Numbers
    from index.glossary import Glossary
    from index.search import Searcher
    from index.spelling import Speller

MOST = 1000
"""Characters of a question; the longest real ones have some three hundred."""
SUGGESTED = 3
"""Questions shown to whoever does not know what to ask."""
LIMIT = 5
"""Passages and figures of an answer where nothing else is asked for."""


class Bot:
    """Answers questions from one snapshot. Immutable: a rebuilt index gets a new bot."""

    def __init__(self, searcher: Searcher, glossary: Glossary, speller: Speller, numbers: Numbers) -> None:
        self._searcher = searcher
        self._glossary = glossary
        self._reader = Reader(glossary)
        self._speller = speller
        self._numbers = numbers
        self.examples: tuple[str, ...] = ()
        # A topic is offered as a question: one that by itself is a sign of danger would be answered as an emergency.
        self.topics = tuple(topic for topic in catalogue.topics(searcher.snapshot) if not emergency(topic))
        self.outlets = catalogue.outlets(searcher.snapshot)
        self.examples = kept_examples(searcher.snapshot, lambda: examples(searcher.snapshot, self.topics, self.ask))

    def ask(self, message: str, limit: int = LIMIT, today: date | None = None) -> Answer:
        """Answer a message: first what cannot wait, then what needs no search, then the question.

        With ``today`` an answer says when its data are old.
        """
        answer_id = uuid.uuid4().hex
        if not message.strip() or len(message) > MOST:
            return Answer(answer_id, Status.INVALID, phrases.invalid(message, MOST, self.suggested))
        question = understand(message, self._glossary, self._speller)
        if sign := emergency(message) or emergency(question.text):
            return Answer(answer_id, Status.EMERGENCY, phrases.urgent(sign, self._numbers))
        if reply := smalltalk(message, self.suggested):
            return Answer(answer_id, Status.SMALLTALK, reply, suggestions=self.suggested)
        if medical(question.text):
            return Answer(answer_id, Status.OUT_OF_SCOPE, phrases.medical(self._numbers), suggestions=self.suggested)
        found = find(answer_id, question, self._searcher, self._reader, limit)
        return compose(replace(found, today=today), partial(catalogue.nearest, question.text, self.examples))

    def why(self, message: str) -> tuple[str, ...]:
        """Return how the answer to a message comes about, a line each; nothing where no search is needed."""
        answer = self.ask(message)
        if answer.status in (Status.INVALID, Status.EMERGENCY, Status.SMALLTALK):
            return (f"Keputusan: {answer.status}, tanpa mencari",)
        question = understand(message, self._glossary, self._speller)
        return why(find(answer.id, question, self._searcher, self._reader, LIMIT), answer)

    @property
    def suggested(self) -> tuple[str, ...]:
        """A few questions to start with."""
        return self.examples[:SUGGESTED]

    @property
    def passages(self) -> int:
        """The number of passages that are searched."""
        return self._searcher.snapshot.meta.passages
