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
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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
    and_,
    case,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection, Engine

KEEP_IDS = 48 * 3600.0
"""Seconds that an update number is known: Telegram repeats an update for up to 24 hours."""
KEEP_WORK = 24 * 3600.0
"""Seconds after which a question or reply that could not be delivered is given up: nobody waits for it any more."""
KEEP_VIEWS = 7 * 24 * 3600.0
"""Seconds that the buttons under an answer work."""
KEEP_FLOOD = 3600.0
"""Seconds that a sender's count is kept; far longer than any window that it is counted in."""

_ALL = "all"  # the one row of the pace table: all chats together

metadata = MetaData()
_number = BigInteger().with_variant(Integer, "sqlite")
_updates = Table(
    "telegram_updates", metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("received", Float, nullable=False),
    Column("chat", BigInteger),  # null as soon as it is answered
    Column("body", Text),  # the same
    Column("tries", Integer, nullable=False, default=0),
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
    Column("attempts", Integer, nullable=False, default=0),
    sqlite_autoincrement=True,  # a number is never used twice: a late "sent" must not hit another reply
)  # fmt: skip
Index("telegram_replies_chat", _replies.c.chat, _replies.c.id)
_chats = Table(
    "telegram_chats", metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("work", Boolean, nullable=False),  # something may be waiting
    Column("next_at", Float, nullable=False, default=0.0),  # no message before this time
    Column("owner", String(64)),
    Column("leased", Float, nullable=False, default=0.0),  # until when
    Column("forget", Boolean, nullable=False, default=False),  # leave no trace when all is sent
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
    Column("count", Integer, nullable=False),
    Column("album", String(64)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reply:
    """One call of the Bot API: its method, its parameters as JSON values, and a picture to send with it or not."""

    method: str
    params: Mapping[str, object]
    photo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reply that waits to be sent; ``attempts`` counts the times that it was begun."""

    id: int
    reply: Reply
    attempts: int


@dataclass(frozen=True, slots=True)
class Update:
    """An update that waits to be answered: its JSON text, and how often somebody began on it, this time included."""

    id: int
    body: str
    received: float
    tries: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What is remembered of a sender to see a flood: ``count`` messages since ``since``, and the last album."""

    sender: int
    since: float
    count: int
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What an update came to, stored in one transaction.

    ``views`` are what the buttons under the answer show, by answer id, as JSON text; ``tally`` is the sender's new
    count; ``forget`` is the sender of whom, and of whose chat, nothing may stay behind once the replies are sent.
    """

    replies: Sequence[Reply] = ()
    views: Mapping[str, str] | None = None
    tally: Tally | None = None
    forget: int | None = None


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
        self._insert = sqlite.insert if alone else postgresql.insert
        self._turn: AbstractContextManager[object] = threading.Lock() if alone else nullcontext()

    def create(self) -> None:
        """Create the tables where they are missing."""
        metadata.create_all(self._engine)
        with self._writing() as db:
            db.execute(self._insert(_pace).values(name=_ALL, next_at=0.0).on_conflict_do_nothing())

    def receive(self, update_id: int, chat: int, body: str, now: float) -> bool:
        """Record an update; on return it is on disk. ``False`` says that it was known already."""
        with self._writing() as db:
            row = {"id": update_id, "received": now, "chat": chat, "body": body, "tries": 0}
            if not db.execute(self._insert(_updates).values(row).on_conflict_do_nothing()).rowcount:
                return False
            self._rouse(db, chat)
            return True

    def claim(self, owner: str, now: float, soon: float, until: float) -> int | None:
        """Take the lease of a chat with work to do, the longest-waiting first, and return it, or ``None``.

        A chat may be taken that can be written to only at ``soon``; ``begin`` says when.
        """
        free = and_(_chats.c.work, _chats.c.next_at <= soon, _chats.c.leased <= now)
        first = select(_chats.c.chat).where(free).order_by(_chats.c.next_at).limit(1).scalar_subquery()
        taken = update(_chats).where(_chats.c.chat == first, free).values(owner=owner, leased=until)
        with self._writing() as db:
            return db.execute(taken.returning(_chats.c.chat)).scalar()

    def keep(self, owner: str, until: float) -> None:
        """Prolong every lease that ``owner`` holds."""
        with self._writing() as db:
            db.execute(update(_chats).where(_chats.c.owner == owner).values(leased=until))

    def release(self, chat: int, owner: str, not_before: float | None = None) -> None:
        """Give a chat back; ``not_before`` holds it until that time, before which nothing is sent to it."""
        mine = and_(_chats.c.chat == chat, _chats.c.owner == owner)
        pending = or_(exists().where(_replies.c.chat == chat), exists().where(_updates.c.chat == chat))
        values: dict[str, Any] = {"owner": None, "leased": 0.0, "work": pending}
        if not_before is not None:
            values["next_at"] = not_before
        with self._writing() as db:
            # The row is locked before the look for pending work, or an update recorded in between would be overlooked.
            forget = db.execute(update(_chats).where(mine).values(work=True).returning(_chats.c.forget)).scalar()
            db.execute(update(_chats).where(mine).values(values))
            if forget:
                db.execute(delete(_chats).where(_chats.c.chat == chat, ~_chats.c.work))

    def next_step(self, chat: int) -> Waiting | Update | None:
        """Return what the holder of a chat must do next: send its oldest reply, else answer its oldest update."""
        with self._writing() as db:
            row = db.execute(select(_replies).where(_replies.c.chat == chat).order_by(_replies.c.id).limit(1)).first()
            if row is not None:
                return Waiting(row.id, Reply(row.method, json.loads(row.params), row.photo), row.attempts)
            oldest = select(func.min(_updates.c.id)).where(_updates.c.chat == chat).scalar_subquery()
            step = update(_updates).where(_updates.c.id == oldest).values(tries=_updates.c.tries + 1)
            found = db.execute(step.returning(_updates)).first()
            return None if found is None else Update(found.id, found.body, found.received, found.tries)

    def settle(self, update_id: int, chat: int, owner: str, settled: Settled, now: float) -> None:
        """Exchange an update for its replies.

        Raises ``LeaseLostError``, and stores nothing, when the chat is no longer held by ``owner``.
        """
        with self._writing() as db:
            self._hold(db, chat, owner, now)
            done = update(_updates).where(_updates.c.id == update_id).values(chat=None, body=None)
            db.execute(done)
            for reply in settled.replies:
                db.execute(_replies.insert().values(_row(reply, chat, now)))
            for key, body in (settled.views or {}).items():
                self._put(db, _views, {"id": key, "created": now, "body": body})
            self._remember(db, chat, settled)

    def begin(self, waiting: Waiting, chat: int, owner: str, now: float) -> float:
        """Note that a reply is about to be sent, and return the time from which it may.

        Messages get the next free slot of their chat and of all chats together; other calls may go at once. Raises
        ``LeaseLostError`` when the chat is no longer held by ``owner``.
        """
        with self._writing() as db:
            at = self._hold(db, chat, owner, now)
            started = update(_replies).where(_replies.c.id == waiting.id)
            db.execute(started.values(attempts=_replies.c.attempts + 1))
            if not waiting.reply.method.startswith("send"):
                return now
            return self._slot(db, chat, max(at, now))

    def sent(self, waiting: Waiting) -> None:
        """Forget a reply: the API has accepted it, or will never take it."""
        with self._writing() as db:
            db.execute(delete(_replies).where(_replies.c.id == waiting.id))

    def drop(self, chat: int) -> None:
        """Forget all that waits for a chat: it cannot be written to any more."""
        with self._writing() as db:
            db.execute(delete(_replies).where(_replies.c.chat == chat))
            db.execute(update(_updates).where(_updates.c.chat == chat).values(chat=None, body=None))

    def move(self, chat: int, to: int) -> None:
        """Send what waits for ``chat`` to ``to`` instead: the group has become a supergroup under a new number."""
        with self._writing() as db:
            for row in db.execute(select(_replies.c.id, _replies.c.params).where(_replies.c.chat == chat)).all():
                params = json.dumps({**json.loads(row.params), "chat_id": to})
                db.execute(update(_replies).where(_replies.c.id == row.id).values(params=params, chat=to))
            self._rouse(db, to)

    def view(self, answer_id: str) -> str | None:
        """Return what the buttons under an answer show, as JSON text, while it is kept."""
        with self._reading() as db:
            return db.execute(select(_views.c.body).where(_views.c.id == answer_id)).scalar()

    def tally(self, sender: int) -> Tally | None:
        """Return what is remembered of a sender."""
        with self._reading() as db:
            row = db.execute(select(_floods).where(_floods.c.sender == sender)).mappings().first()
            return None if row is None else Tally(**row)

    def waiting(self) -> int:
        """Return how many updates and replies wait."""
        with self._reading() as db:
            updates = select(func.count()).select_from(_updates).where(_updates.c.chat.is_not(None))
            replies = select(func.count()).select_from(_replies)
            return int(db.execute(updates).scalar_one()) + int(db.execute(replies).scalar_one())

    def purge(self, now: float) -> None:
        """Forget what has been kept long enough."""
        idle = and_(~_chats.c.work, _chats.c.owner.is_(None), _chats.c.next_at < now - 60)
        stale = and_(_updates.c.chat.is_not(None), _updates.c.received < now - KEEP_WORK)
        with self._writing() as db:
            db.execute(delete(_updates).where(_updates.c.received < now - KEEP_IDS))
            db.execute(update(_updates).where(stale).values(chat=None, body=None))
            db.execute(delete(_replies).where(_replies.c.created < now - KEEP_WORK))
            db.execute(delete(_views).where(_views.c.created < now - KEEP_VIEWS))
            db.execute(delete(_floods).where(_floods.c.since < now - KEEP_FLOOD))
            db.execute(delete(_chats).where(idle))

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

    def _rouse(self, db: Connection, chat: int) -> None:
        """Let the chat be found by ``claim``."""
        fresh = self._insert(_chats).values(chat=chat, work=True)
        db.execute(fresh.on_conflict_do_update(index_elements=["chat"], set_={"work": True}))

    def _hold(self, db: Connection, chat: int, owner: str, now: float) -> float:
        """Check the lease under the row's lock and return the chat's next free time."""
        mine = and_(_chats.c.chat == chat, _chats.c.owner == owner, _chats.c.leased > now)
        held = db.execute(update(_chats).where(mine).values(work=True).returning(_chats.c.next_at)).first()
        if held is None:
            raise LeaseLostError
        return float(held.next_at)

    def _slot(self, db: Connection, chat: int, earliest: float) -> float:
        gap_chat, gap_all = self._gaps
        at = case((_pace.c.next_at > earliest, _pace.c.next_at), else_=earliest)
        after = db.execute(update(_pace).values(next_at=at + gap_all).returning(_pace.c.next_at)).scalar_one()
        slot = float(after) - gap_all
        db.execute(update(_chats).where(_chats.c.chat == chat).values(next_at=slot + gap_chat))
        return slot

    def _remember(self, db: Connection, chat: int, settled: Settled) -> None:
        if settled.tally is not None:
            tally = settled.tally
            row = {"sender": tally.sender, "since": tally.since, "count": tally.count, "album": tally.album}
            self._put(db, _floods, row)
        if settled.forget is not None:
            db.execute(delete(_floods).where(_floods.c.sender == settled.forget))
            db.execute(update(_chats).where(_chats.c.chat == chat).values(forget=True))

    def _put(self, db: Connection, table: Table, row: Mapping[str, object]) -> None:
        """Insert a row, or replace the one under its key (its first column)."""
        key, *rest = row
        new = self._insert(table).values(row)
        db.execute(new.on_conflict_do_update(index_elements=[key], set_={name: row[name] for name in rest}))


def _row(reply: Reply, chat: int, now: float) -> dict[str, object]:
    params = json.dumps(reply.params)
    return {"chat": chat, "created": now, "method": reply.method, "params": params, "photo": reply.photo, "attempts": 0}
