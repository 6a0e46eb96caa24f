"""The Telegram queue: updates that came in and replies that must go out, kept until each is done.

It lies in a database beside the articles, so that an update is acknowledged only when it is on disk, several processes
share the work, and a killed one loses nothing. A chat is served by one process at a time, which holds a lease on it;
that keeps the order of a conversation and its one message a second. Why each step is as it is:
docs/decisions/telegram-delivery.md.

Private by construction: the text of an update is dropped in the transaction that stores its replies, a reply in the one
that marks it sent, and from then on only the bare update number is left, to know Telegram's repetitions by.
"""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    bindparam,
    text,
)

from corpus.letters import Reply, Tally, Update, Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection, Engine

    from corpus.letters import Settled

KEEP_IDS = 48 * 3600.0
"""Seconds that an update number is known: Telegram repeats an update for up to 24 hours."""
KEEP_WORK = 24 * 3600.0
"""Seconds after which a question or reply that could not be delivered is given up: nobody waits for it any more."""
KEEP_VIEWS = 7 * 24 * 3600.0
"""Seconds that the buttons under an answer work."""
KEEP_FLOOD = 3600.0
"""Seconds that a sender's count is kept; far longer than any window that it is counted in."""
KEEP_IDLE = 60.0
"""Seconds that a chat is known after its last message: it keeps nothing but when the next may be sent."""

ASIDE = 7
"""Tries after which a reply lets the chat's other work go first."""

metadata = MetaData()
_number = BigInteger().with_variant(Integer, "sqlite")
_updates = Table(
    "telegram_updates", metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("received", Float, nullable=False),
    Column("chat", BigInteger),  # null as soon as it is answered
    Column("body", Text),  # the same
    Column("tries", Integer, nullable=False),
)  # fmt: skip
Index("telegram_updates_chat", _updates.c.chat, _updates.c.id)
_replies = Table(
    "telegram_replies", metadata,
    Column("id", _number, primary_key=True),
    Column("chat", BigInteger, nullable=False),
    Column("created", Float, nullable=False),
    Column("method", String(64), nullable=False),
    Column("params", Text, nullable=False),
    Column("photo", LargeBinary),
    Column("attempts", Integer, nullable=False),
    sqlite_autoincrement=True,  # a number is never used twice: a late "sent" must not hit another reply
)  # fmt: skip
Index("telegram_replies_chat", _replies.c.chat, _replies.c.id)
_chats = Table(
    "telegram_chats", metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("work", Boolean, nullable=False),  # something may be waiting
    Column("next_at", Float, nullable=False),  # no message before this time
    Column("owner", String(64)),
    Column("leased", Float, nullable=False),  # until when
    Column("forget", Boolean, nullable=False),  # leave no trace when all is sent
)  # fmt: skip
Index("telegram_chats_work", _chats.c.work, _chats.c.next_at)
_pace = Table("telegram_pace", metadata, Column("name", String(16), primary_key=True), Column("next_at", Float))
_views = Table(
    "telegram_views", metadata,
    Column("id", String(64), primary_key=True),
    Column("created", Float, nullable=False),
    Column("body", Text, nullable=False),
)  # fmt: skip
_floods = Table(
    "telegram_floods", metadata,
    Column("sender", BigInteger, primary_key=True, autoincrement=False),
    Column("since", Float, nullable=False),
    Column("messages", Integer, nullable=False),
    Column("album", String(64)),
)  # fmt: skip


# The statements are plain SQL that SQLite and PostgreSQL both understand: to build them as expressions each time took
# three times as long as to run them, and a question needs a score of them.
_NEW_PACE = text("INSERT INTO telegram_pace (name, next_at) VALUES ('all', 0) ON CONFLICT DO NOTHING")
_NEW_UPDATE = text(
    "INSERT INTO telegram_updates (id, received, chat, body, tries) VALUES (:id, :now, :chat, :body, 0) "
    "ON CONFLICT DO NOTHING"
)
_NEW_REPLY = text(
    "INSERT INTO telegram_replies (chat, created, method, params, photo, attempts) "
    "VALUES (:chat, :now, :method, :params, :photo, 0)"
)
_ROUSE = text(
    "INSERT INTO telegram_chats (chat, work, next_at, leased, forget) VALUES (:chat, true, 0, 0, false) "
    "ON CONFLICT (chat) DO UPDATE SET work = true"
)
_CLAIM = (
    "UPDATE telegram_chats SET owner = :owner, leased = :until WHERE chat = (SELECT chat FROM telegram_chats "
    "WHERE work AND next_at <= :soon AND leased <= :now ORDER BY next_at LIMIT 1{skip}) RETURNING chat"
)
_SKIP = " FOR UPDATE SKIP LOCKED"  # PostgreSQL: whoever claims at the same time takes the next chat instead of waiting
_KEEP = text("UPDATE telegram_chats SET leased = :until WHERE owner = :owner AND chat IN :chats").bindparams(
    bindparam("chats", expanding=True)
)
_HOLD = text(
    "UPDATE telegram_chats SET work = true WHERE chat = :chat AND owner = :owner AND leased > :now RETURNING next_at"
)
_LOCK = text("UPDATE telegram_chats SET work = true WHERE chat = :chat AND owner = :owner RETURNING forget")
_RELEASE = text(
    "UPDATE telegram_chats SET owner = NULL, leased = 0, next_at = coalesce(:not_before, next_at), "
    "work = EXISTS (SELECT 1 FROM telegram_replies WHERE chat = :chat) "
    "OR EXISTS (SELECT 1 FROM telegram_updates WHERE chat = :chat) WHERE chat = :chat AND owner = :owner"
)
_DROP_CHAT = text("DELETE FROM telegram_chats WHERE chat = :chat AND NOT work")
_NEXT_REPLY = text(
    "SELECT * FROM telegram_replies WHERE chat = :chat "
    "ORDER BY CASE WHEN attempts < :aside THEN 0 ELSE attempts END, id LIMIT 1"
).bindparams(aside=ASIDE)
_OLDEST_UPDATE = text(
    "UPDATE telegram_updates SET tries = tries + 1 "
    "WHERE id = (SELECT min(id) FROM telegram_updates WHERE chat = :chat) RETURNING id, body, received, tries"
)
_ANSWERED = text("UPDATE telegram_updates SET chat = NULL, body = NULL WHERE id = :id")
_BEGUN = text("UPDATE telegram_replies SET attempts = attempts + 1 WHERE id = :id")
_SLOT = text(
    "UPDATE telegram_pace SET next_at = :gap + CASE WHEN next_at > :earliest THEN next_at ELSE :earliest END "
    "RETURNING next_at"
)
_NEXT_AT = text("UPDATE telegram_chats SET next_at = :at WHERE chat = :chat")
_SENT = text("DELETE FROM telegram_replies WHERE id = :id")
_DROP_REPLIES = text("DELETE FROM telegram_replies WHERE chat = :chat")
_DROP_UPDATES = text("UPDATE telegram_updates SET chat = NULL, body = NULL WHERE chat = :chat")
_REPLIES = text("SELECT id, params FROM telegram_replies WHERE chat = :chat")
_MOVE = text("UPDATE telegram_replies SET chat = :to, params = :params WHERE id = :id")
_PUT_VIEW = text(
    "INSERT INTO telegram_views (id, created, body) VALUES (:id, :now, :body) "
    "ON CONFLICT (id) DO UPDATE SET created = :now, body = :body"
)
_VIEW = text("SELECT body FROM telegram_views WHERE id = :id")
_PUT_TALLY = text(
    "INSERT INTO telegram_floods (sender, since, messages, album) VALUES (:sender, :since, :count, :album) "
    "ON CONFLICT (sender) DO UPDATE SET since = :since, messages = :count, album = :album"
)
_TALLY = text("SELECT sender, since, messages, album FROM telegram_floods WHERE sender = :sender")
_FORGET_SENDER = text("DELETE FROM telegram_floods WHERE sender = :sender")
_FORGET_CHAT = text("UPDATE telegram_chats SET forget = true WHERE chat = :chat")
_WAITING = text(
    "SELECT (SELECT count(*) FROM telegram_updates WHERE chat IS NOT NULL) + (SELECT count(*) FROM telegram_replies)"
)
_PURGE = (
    (KEEP_IDS, text("DELETE FROM telegram_updates WHERE received < :past")),
    (
        KEEP_WORK,
        text("UPDATE telegram_updates SET chat = NULL, body = NULL WHERE received < :past"),
    ),
    (KEEP_WORK, text("DELETE FROM telegram_replies WHERE created < :past")),
    (KEEP_VIEWS, text("DELETE FROM telegram_views WHERE created < :past")),
    (KEEP_FLOOD, text("DELETE FROM telegram_floods WHERE since < :past")),
    (KEEP_IDLE, text("DELETE FROM telegram_chats WHERE NOT work AND owner IS NULL AND next_at < :past")),
)


class LeaseLostError(Exception):
    """Another process serves the chat now; whoever gets this must leave it alone."""


class Outbox:
    """The queue over a database that an engine reaches; every method is one transaction and safe from any thread.

    ``per_chat`` and ``overall`` are the messages a second that may go to one chat and to all together, whatever number
    of processes send.
    """

    def __init__(self, engine: Engine, *, per_chat: float = 1.0, overall: float = 30.0) -> None:
        self._engine = engine
        self._gaps = (1 / per_chat, 1 / overall)
        alone = engine.dialect.name == "sqlite"
        self._claim = text(_CLAIM.format(skip="" if alone else _SKIP))
        self._turn: AbstractContextManager[object] = threading.Lock() if alone else nullcontext()

    def create(self) -> None:
        """Create the tables where they are missing."""
        metadata.create_all(self._engine)
        with self._writing() as db:
            db.execute(_NEW_PACE)

    def receive(self, update_id: int, chat: int, body: str, now: float) -> bool:
        """Record an update; on return it is on disk. ``False`` says that it was known already."""
        with self._writing() as db:
            if not db.execute(_NEW_UPDATE, {"id": update_id, "now": now, "chat": chat, "body": body}).rowcount:
                return False
            db.execute(_ROUSE, {"chat": chat})
            return True

    def claim(self, owner: str, now: float, soon: float, until: float) -> int | None:
        """Take the lease of a chat with work to do, the longest-waiting first, and return it, or ``None``.

        A chat may be taken that can be written to only at ``soon``; ``begin`` says when.
        """
        with self._writing() as db:
            taken: int | None = db.execute(
                self._claim, {"owner": owner, "now": now, "soon": soon, "until": until}
            ).scalar()
            return taken

    def keep(self, chats: Sequence[int], owner: str, until: float) -> None:
        """Prolong the leases of ``chats`` that ``owner`` holds; one that it forgot to give back ends by itself."""
        with self._writing() as db:
            db.execute(_KEEP, {"chats": chats, "owner": owner, "until": until})

    def release(self, chat: int, owner: str, not_before: float | None = None) -> None:
        """Give a chat back; ``not_before`` holds it until that time, before which nothing is sent to it."""
        mine = {"chat": chat, "owner": owner}
        with self._writing() as db:
            # The row is locked before the look for pending work, or an update recorded in between would be overlooked.
            forget = db.execute(_LOCK, mine).scalar()
            db.execute(_RELEASE, {**mine, "not_before": not_before})
            if forget:
                db.execute(_DROP_CHAT, {"chat": chat})

    def next_step(self, chat: int) -> Waiting | Update | None:
        """Return what the holder of a chat must do next: send its oldest reply, else answer its oldest update.

        Replies that have been tried ``ASIDE`` times come last, in turn.
        """
        with self._writing() as db:
            row = db.execute(_NEXT_REPLY, {"chat": chat}).first()
            reply = (
                None
                if row is None
                else Waiting(row.id, Reply(row.method, json.loads(row.params), row.photo), row.attempts)
            )
            if reply is not None and reply.attempts < ASIDE:
                return reply
            found = db.execute(_OLDEST_UPDATE, {"chat": chat}).mappings().first()
            return reply if found is None else Update(**found)

    def settle(self, update_id: int, chat: int, owner: str, settled: Settled, now: float) -> None:
        """Exchange an update for its replies.

        Raises ``LeaseLostError``, and stores nothing, when the chat is no longer held by ``owner``.
        """
        with self._writing() as db:
            _hold(db, chat, owner, now)
            db.execute(_ANSWERED, {"id": update_id})
            for reply in settled.replies:
                sent = {"method": reply.method, "params": json.dumps(reply.params), "photo": reply.photo}
                db.execute(_NEW_REPLY, {"chat": chat, "now": now, **sent})
            for key, body in (settled.views or {}).items():
                db.execute(_PUT_VIEW, {"id": key, "now": now, "body": body})
            _remember(db, chat, settled)

    def begin(self, waiting: Waiting, chat: int, owner: str, now: float) -> float:
        """Note that a reply is about to be sent, and return the time from which it may.

        Messages get the next free slot of their chat and of all chats together; other calls may go at once. Raises
        ``LeaseLostError`` when the chat is no longer held by ``owner``.
        """
        with self._writing() as db:
            earliest = max(_hold(db, chat, owner, now), now)
            db.execute(_BEGUN, {"id": waiting.id})
            if not waiting.reply.method.startswith("send"):
                return now
            gap_chat, gap_all = self._gaps
            slot = float(db.execute(_SLOT, {"gap": gap_all, "earliest": earliest}).scalar_one()) - gap_all
            db.execute(_NEXT_AT, {"chat": chat, "at": slot + gap_chat})
            return slot

    def sent(self, waiting: Waiting) -> None:
        """Forget a reply: the API has accepted it, or will never take it."""
        with self._writing() as db:
            db.execute(_SENT, {"id": waiting.id})

    def drop(self, chat: int) -> None:
        """Forget all that waits for a chat: it cannot be written to any more."""
        with self._writing() as db:
            db.execute(_DROP_REPLIES, {"chat": chat})
            db.execute(_DROP_UPDATES, {"chat": chat})

    def move(self, chat: int, to: int) -> None:
        """Send what waits for ``chat`` to ``to`` instead: the group has become a supergroup under a new number."""
        with self._writing() as db:
            for row in db.execute(_REPLIES, {"chat": chat}).all():
                params = json.dumps({**json.loads(row.params), "chat_id": to})
                db.execute(_MOVE, {"id": row.id, "to": to, "params": params})
            db.execute(_ROUSE, {"chat": to})

    def view(self, answer_id: str) -> str | None:
        """Return what the buttons under an answer show, as JSON text, while it is kept."""
        with self._reading() as db:
            body: str | None = db.execute(_VIEW, {"id": answer_id}).scalar()
            return body

    def tally(self, sender: int) -> Tally | None:
        """Return what is remembered of a sender."""
        with self._reading() as db:
            row = db.execute(_TALLY, {"sender": sender}).first()
            return None if row is None else Tally(row.sender, row.since, row.messages, row.album)

    def waiting(self) -> int:
        """Return how many updates and replies wait."""
        with self._reading() as db:
            return int(db.execute(_WAITING).scalar_one())

    def purge(self, now: float) -> None:
        """Forget what has been kept long enough."""
        with self._writing() as db:
            for kept, statement in _PURGE:
                db.execute(statement, {"past": now - kept})

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Give a connection in a transaction, to one thread at a time where the database has one lock for all.

        SQLite lets those who wait sleep and try again, so that many threads starve each other; in turn they are quick.
        """
        with self._turn, self._engine.begin() as db:
            yield db

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Give a connection that takes no lock where the engine (``Store.engine``) would take one for writing."""
        with self._engine.connect().execution_options(reads_only=True) as db:
            yield db


def _hold(db: Connection, chat: int, owner: str, now: float) -> float:
    """Check the lease under the row's lock and return the chat's next free time."""
    held = db.execute(_HOLD, {"chat": chat, "owner": owner, "now": now}).scalar()
    if held is None:
        raise LeaseLostError
    return float(held)


def _remember(db: Connection, chat: int, settled: Settled) -> None:
    """Keep a sender's count, or nothing about the sender and the chat."""
    if settled.tally is not None:
        tally = settled.tally
        row = {"sender": tally.sender, "since": tally.since, "count": tally.count, "album": tally.album}
        db.execute(_PUT_TALLY, row)
    if settled.forget is not None:
        db.execute(_FORGET_SENDER, {"sender": settled.forget})
        db.execute(_FORGET_CHAT, {"chat": chat})
