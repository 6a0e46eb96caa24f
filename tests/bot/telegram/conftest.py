"""A fake Bot API, a queue in SQLite and a bot between them, for every test of the channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, event

from bot.telegram.api import Account
from bot.telegram.service import Telegram
from corpus.outbox import Outbox
from tests.bot.telegram import samples
from tests.bot.telegram.fake_api import TOKEN, FakeApi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from sqlite3 import Connection

    from sqlalchemy import Engine

SECRET = "rahasia-webhook_1"


def sqlite(path: Path) -> Engine:
    """Return an engine as the program's store makes one: WAL, waiting for other writers."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 10})

    @event.listens_for(engine, "connect")
    def prepare(connection: Connection, _: object) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")

    return engine


@pytest.fixture
def api() -> Iterator[FakeApi]:
    with FakeApi() as fake:
        yield fake


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = sqlite(tmp_path / "test.sqlite")
    yield made
    made.dispose()


@pytest.fixture
def outbox(engine: Engine) -> Outbox:
    made = Outbox(engine, per_chat=50, overall=1000)
    made.create()
    return made


@pytest.fixture
def bot(api: FakeApi, outbox: Outbox) -> Iterator[Callable[..., Telegram]]:
    """Return a function that makes and starts a bot; all are stopped at the end."""
    made: list[Telegram] = []

    def make(*, polling: bool = False, public_url: str | None = None, **office: object) -> Telegram:
        account = Account(TOKEN, api.url, public_url, SECRET)
        telegram = Telegram(account, outbox, samples.office(**office))
        telegram.start(polling=polling)
        made.append(telegram)
        return telegram

    yield make
    for telegram in made:
        telegram.stop(5)
