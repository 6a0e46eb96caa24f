"""Setting up: the steps that the server and the command line share before the first question."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.telegram.desk import Office
from bot.telegram.service import Telegram
from corpus.article import Article
from corpus.ingest import read, shipped
from corpus.memory import Memory
from corpus.outbox import Outbox
from index.refresh import refresh

if TYPE_CHECKING:
    from pathlib import Path

    from bot.service import Service
    from bot.telegram.api import Account
    from corpus.store import Store

log = logging.getLogger(__name__)


def prepare(store: Store, snapshots: Path, *, load_shipped: bool) -> None:
    """Make ready to answer: with ``load_shipped`` the shipped articles where there are none, and a current snapshot."""
    if load_shipped and not store.count():
        store.add(found for found in read(shipped()) if isinstance(found, Article))
    Memory(store.engine)  # these create their tables: once, before several processes would
    Outbox(store.engine).create()
    refresh(store, snapshots)
    log.info("ready: %d articles", store.count())


def telegram(account: Account, store: Store, service: Service) -> Telegram:
    """Return the Telegram channel over ``service``, with its queue in the store's database; not started yet."""
    office = Office(
        ask=service.ask, topics=service.topics, examples=service.examples, sources=service.sources,
        article=service.article, feedback=lambda answer, good: service.rate(answer, good=good), forget=service.forget,
        emergency=service.numbers.emergency,
    )  # fmt: skip
    return Telegram(account, Outbox(store.engine), office)
