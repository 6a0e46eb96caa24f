"""A fake Bot API, a queue in SQLite and a bot between them, for every test of the channel."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from bot.telegram.api import Account
from bot.telegram.service import Telegram
from corpus.outbox import Outbox
from corpus.store import Store
from tests.bot.telegram import samples
from tests.bot.telegram.fake_api import TOKEN, FakeApi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from bot.telegram.worker import Pulse

SECRET = "rahasia-webhook_1"


@pytest.fixture
def api() -> Iterator[FakeApi]:
    with FakeApi() as fake:
        yield fake


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        yield store.engine


@pytest.fixture
def outbox(engine: Engine) -> Outbox:
    made = Outbox(engine, per_chat=50, overall=1000)
    made.create()
    return made


@pytest.fixture
def bot(api: FakeApi, outbox: Outbox) -> Iterator[Callable[..., Telegram]]:
    """Return a function that makes and starts a bot; all are stopped at the end."""
    made: list[Telegram] = []

    def make(
        *,
        polling: bool = False,
        public_url: str | None = None,
        secret: str | None = SECRET,
        pulse: Pulse | None = None,
        clock: Callable[[], float] = time.time,
        **office: object,
    ) -> Telegram:
        account = Account(TOKEN, api.url, public_url, secret)
        telegram = Telegram(account, outbox, samples.office(**office), pulse=pulse, clock=clock)
        telegram.start(polling=polling)
        made.append(telegram)
        return telegram

    yield make
    for telegram in made:
        telegram.stop(5)
