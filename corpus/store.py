"""The article store: a table of SQLAlchemy Core, on SQLite by default or on any database that an address names.

Other tables of the program live in the same database: their module takes ``Store.engine``, declares a ``MetaData`` of
its own and creates what is missing. There is no migration framework; tables are only ever added.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Self

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    bindparam,
    create_engine,
    delete,
    event,
    func,
    insert,
    make_url,
    select,
    update,
)
from sqlalchemy.exc import SQLAlchemyError

from corpus.article import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection as SQLiteConnection

    from sqlalchemy import Connection, Engine, Row

METADATA = MetaData()
# ``position`` keeps the order of insertion; ``text`` comes last, so that SQLite reads the rest without it.
_articles = Table(
    "articles",
    METADATA,
    Column("position", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("id", String(200), nullable=False, unique=True),
    Column("sha256", String(64), nullable=False),
    Column("published", Date),
    Column("title", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("place", Text),
    Column("topics", JSON, nullable=False),
    Column("text", Text, nullable=False),
)
_FIELDS = ("id", "text", "title", "published", "outlet", "url", "place", "topics")
_COLUMNS = tuple(_articles.c[name] for name in _FIELDS)

_BATCH = 500  # rows a statement; SQLite takes no more than 32,766 values in one
_WAIT = 30_000  # milliseconds that a writer waits for another one
_READ = {"reads_only": True}


class StoreError(Exception):
    """The database cannot be opened; the message names neither its address nor its password."""


@dataclass(frozen=True, slots=True)
class Added:
    """How many articles were new, replaced an older version, or were there already."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


class Store:
    """Articles by id, in the order in which they came; safe from any thread and process.

    Open it after a fork, not before. Reading goes on while another process writes.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        """For tables of other modules. Its transactions take SQLite's one write lock as they begin."""

    @classmethod
    def open(cls, url: str) -> Self:
        """Open the database at an SQLAlchemy address and create what is missing.

        Raises ``StoreError`` where the address is wrong, its driver is not installed or the database is out of reach.
        """
        try:
            engine = _engine(url)
            with engine.begin() as db:
                METADATA.create_all(db)
        except (SQLAlchemyError, ImportError, OSError) as error:
            raise StoreError(f"basis data tidak dapat dibuka ({type(error).__name__})") from None
        return cls(engine)

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Give up the connections."""
        self.engine.dispose()

    def add(self, articles: Iterable[Article]) -> Added:
        """Store articles in one transaction: new ids are added, known ones replaced where the content differs.

        Of several with one id the last counts. All are read before the first is written, so that slow reading keeps no
        lock; if reading fails, nothing is stored.
        """
        waiting = {article.id: article for article in articles}
        with self.engine.begin() as db:
            counts = sum((_store(db, batch) for batch in _batches(waiting.values())), Counter[str]())
        return Added(**counts)

    def get(self, article_id: str) -> Article | None:
        """Return the article of that id, or ``None``."""
        with self._reading() as db:
            row = db.execute(select(*_COLUMNS).where(_articles.c.id == article_id)).first()
        return None if row is None else _article(row)

    def all(self) -> Iterator[Article]:
        """Yield every article in the order of insertion, as the store was when the first was asked for."""
        with self._reading() as db:
            rows = select(*_COLUMNS).order_by(_articles.c.position).execution_options(yield_per=_BATCH)
            for row in db.execute(rows):
                yield _article(row)

    def count(self) -> int:
        """Return how many articles there are."""
        with self._reading() as db:
            return db.execute(select(func.count()).select_from(_articles)).scalar_one()

    def version(self) -> str:
        """Return a fingerprint of all articles: the same for the same content, whatever the order and the history."""
        digest = hashlib.sha256()
        rows = select(_articles.c.id, _articles.c.sha256).order_by(_articles.c.id)
        with self._reading() as db:
            for article_id, sha256 in db.execute(rows.execution_options(yield_per=_BATCH)):
                digest.update(f"{len(article_id)}:{article_id}{sha256}".encode())
        return digest.hexdigest()

    def remove(self, article_id: str) -> bool:
        """Delete the article of that id, and say whether there was one."""
        with self.engine.begin() as db:
            return db.execute(delete(_articles).where(_articles.c.id == article_id)).rowcount > 0

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self.engine.connect().execution_options(**_READ) as db:
            yield db


def _engine(url: str) -> Engine:
    where = make_url(url)
    if where.get_backend_name() != "sqlite":
        return create_engine(where, pool_pre_ping=True)
    engine = create_engine(where)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: SQLiteConnection, _record: object) -> None:
    """Make SQLite fit for several processes; transactions are begun by ``_begin`` and not by the driver."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {_WAIT}")
    connection.execute("PRAGMA journal_mode = WAL")
    # A commit survives the death of the process at once and a power cut after some seconds; waiting for the disk each
    # time would take longer than the webhook may (docs/decisions/telegram-delivery.md).
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(db: Connection) -> None:
    """Begin a transaction; one that may write takes the lock now, since SQLite refuses it after a read at once."""
    db.exec_driver_sql("BEGIN" if db.get_execution_options().get("reads_only") else "BEGIN IMMEDIATE")


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    rest = iter(articles)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _store(db: Connection, batch: list[Article]) -> Counter[str]:
    """Insert or update the articles of a batch, no id twice, and count what became of them."""
    ids = [article.id for article in batch]
    stored = db.execute(select(_articles.c.id, _articles.c.sha256).where(_articles.c.id.in_(ids)))
    known = {row.id: row.sha256 for row in stored}
    rows = [_row(article) for article in batch]
    new = [row for row in rows if row["id"] not in known]
    changed = [row for row in rows if known.get(str(row["id"]), row["sha256"]) != row["sha256"]]
    if new:
        db.execute(insert(_articles), new)
    if changed:
        there = update(_articles).where(_articles.c.id == bindparam("known_id"))
        db.execute(there, [{"known_id": row.pop("id"), **row} for row in changed])
    return Counter(new=len(new), changed=len(changed), unchanged=len(rows) - len(new) - len(changed))


def _row(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in _FIELDS} | {"sha256": article.sha256}


def _article(row: Row[tuple[object, ...]]) -> Article:
    values = row._asdict()
    return Article(**values | {"topics": tuple(values["topics"])})
