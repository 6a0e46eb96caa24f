"""What is kept of conversations and feedback: little, and not for long."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, Float, MetaData, String, Table, delete, insert, select

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Engine

KEPT = 900.0
"""Seconds that the last question of a conversation is remembered: as long as a person goes on about one thing."""
FEEDBACK_KEPT = 365 * 86_400.0
"""Seconds that a thumb is kept: a year of them shows which answers are bad."""

metadata = MetaData()
_conversations = Table(
    "conversations",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("question", String, nullable=False),
    Column("until", Float, nullable=False, index=True),
)
_feedback = Table(
    "feedback",
    metadata,
    Column("answer", String(64), primary_key=True),
    Column("good", Boolean, nullable=False),
    Column("reason", String, nullable=False),
    Column("at", Float, nullable=False, index=True),
)


class Memory:
    """The last question of each conversation, and the thumbs that answers got. Every method is one transaction.

    A conversation's id is kept only as its hash: whoever reads the database learns no chat or session from it.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        metadata.create_all(engine)

    def remember(self, conversation: str, question: str, now: float) -> None:
        """Keep ``question`` as the last of its conversation for ``KEPT`` seconds, and drop what is older."""
        with self._engine.begin() as db:
            db.execute(delete(_conversations).where((_conversations.c.until < now) | _is(conversation)))
            db.execute(insert(_conversations).values(key=_key(conversation), question=question, until=now + KEPT))

    def recall(self, conversation: str, now: float) -> str | None:
        """Return the last question of a conversation, ``None`` when there is none or it is too long ago."""
        kept = select(_conversations.c.question).where(_is(conversation), _conversations.c.until >= now)
        with self._engine.connect() as db:
            question: str | None = db.execute(kept).scalar()
        return question

    def forget(self, conversation: str) -> None:
        """Drop what is remembered of a conversation."""
        with self._engine.begin() as db:
            db.execute(delete(_conversations).where(_is(conversation)))

    def rate(self, answer: str, *, good: bool, reason: str, now: float) -> None:
        """Keep the last thumb that an answer got."""
        with self._engine.begin() as db:
            db.execute(delete(_feedback).where((_feedback.c.at < now - FEEDBACK_KEPT) | (_feedback.c.answer == answer)))
            db.execute(insert(_feedback).values(answer=answer, good=good, reason=reason, at=now))

    def ratings(self) -> tuple[int, int]:
        """Return how many answers were found good, and how many not."""
        with self._engine.connect() as db:
            thumbs = db.execute(select(_feedback.c.good)).scalars().all()
        return sum(thumbs), len(thumbs) - sum(thumbs)


def _key(conversation: str) -> str:
    return hashlib.sha256(conversation.encode()).hexdigest()


def _is(conversation: str) -> ColumnElement[bool]:
    return _conversations.c.key == _key(conversation)
