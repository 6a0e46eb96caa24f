"""The service: everything that a channel may ask of the program, over one store and the current snapshot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.live import Live
from corpus.memory import Memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.answer import Answer
    from bot.phrases import Numbers
    from corpus.article import Article
    from corpus.store import Store


class Service:
    """Answers, articles, topics and thumbs. Usable from all threads; made anew in each process, after the fork."""

    def __init__(self, store: Store, snapshots: Path, numbers: Numbers, clock: Callable[[], float]) -> None:
        self.numbers = numbers
        self._store = store
        self._live = Live(snapshots, numbers)
        self._memory = Memory(store.engine)
        self._clock = clock

    def ask(self, message: str, conversation: str | None = None, limit: int | None = None) -> Answer:
        """Answer a message. Raises ``SnapshotError`` when there is no index yet."""
        bot = self._live.bot()
        return bot.ask(message) if limit is None else bot.ask(message, limit)

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
