"""The service: everything that a channel may ask of the program, over one store and the current snapshot."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.answer import Status
from bot.bot import LIMIT
from bot.compose import with_sources
from bot.followup import asks_source, resumed
from bot.live import Live
from corpus.memory import Memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bot.answer import Answer
    from bot.phrases import Numbers
    from corpus.article import Article
    from corpus.store import Store

_REMEMBERED = frozenset({Status.ANSWERED, Status.PARTIAL, Status.NOT_FOUND})
"""Outcomes after which a follow-up makes sense."""


class Service:
    """Answers, articles, topics and thumbs. Usable from all threads; made anew in each process, after the fork."""

    def __init__(self, store: Store, snapshots: Path, numbers: Numbers, clock: Callable[[], float]) -> None:
        self.numbers = numbers
        self._store = store
        self._live = Live(snapshots, numbers)
        self._memory = Memory(store.engine)
        self._clock = clock

    def ask(self, message: str, conversation: str | None = None, limit: int = LIMIT) -> Answer:
        """Answer a message, in its conversation where one is given. Raises ``SnapshotError`` when there is no index."""
        bot = self._live.bot()
        if conversation is None:
            return bot.ask(message, limit, self._today())
        before = self._memory.recall(conversation, self._clock())
        if before is not None and asks_source(message):
            return with_sources(bot.ask(before, limit, self._today()))
        whole = (before and resumed(before, message)) or message
        answer = bot.ask(whole, limit, self._today())
        if answer.status in _REMEMBERED:
            self._memory.remember(conversation, whole, self._clock())
        return answer

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock(), UTC).date()

    def why(self, message: str) -> tuple[str, ...]:
        """Return how the answer to a message comes about, a line each, for staff."""
        return self._live.bot().why(message)

    def ready(self) -> int:
        """Return the number of passages that can be answered from. Raises ``SnapshotError`` when there is no index."""
        return self._live.bot().passages

    def article(self, article_id: str) -> Article | None:
        """Return an article by its id."""
        return self._store.get(article_id)

    def topics(self) -> tuple[str, ...]:
        """Return what the articles are about, the commonest first."""
        return self._live.bot().topics

    def examples(self) -> tuple[str, ...]:
        """Return questions that the articles answer."""
        return self._live.bot().examples

    def sources(self) -> tuple[str, ...]:
        """Return the outlets that the articles come from, the commonest first."""
        return self._live.bot().outlets

    def rate(self, answer: str, *, good: bool, reason: str = "") -> None:
        """Keep a thumb for an answer."""
        self._memory.rate(answer, good=good, reason=reason, now=self._clock())

    def forget(self, conversation: str) -> None:
        """Drop what is remembered of a conversation."""
        self._memory.forget(conversation)
