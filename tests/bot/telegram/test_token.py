"""The token is in no log, error, address shown or repr, whatever goes wrong and however much is logged."""

from __future__ import annotations

import io
import json
import logging
import traceback
from typing import TYPE_CHECKING

import pytest

from bot.telegram.api import Account, Api
from tests.bot.telegram import fake_api
from tests.bot.telegram.conftest import SECRET
from tests.bot.telegram.fake_api import TOKEN, FakeApi, Fault
from tests.bot.telegram.samples import message, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.telegram.service import Telegram

KEPT = (TOKEN, TOKEN.partition(":")[2], SECRET)
PRIVATE = ("rahasia pasien", "Siti", "424242")


@pytest.fixture
def everything(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Log all that the program and its libraries have to say, as someone who debugs would."""
    with caplog.at_level(logging.DEBUG):
        yield caplog


def shown(caplog: pytest.LogCaptureFixture) -> str:
    return "\n".join(f"{record.getMessage()} {record.exc_text or ''} {record.__dict__}" for record in caplog.records)


@pytest.mark.parametrize(
    "fault",
    [None, fake_api.BROKEN, fake_api.TOO_MANY, fake_api.LOST, fake_api.BLOCKED, Fault(401, "Unauthorized"),
     Fault(404, "Not Found"), Fault(400, "Bad Request: rahasia pasien"), Fault(hang=0.1, status=504)],
)  # fmt: skip
def test_no_log_holds_the_token_or_what_people_write(
    api: FakeApi, bot: Callable[..., Telegram], everything: pytest.LogCaptureFixture, fault: Fault | None
) -> None:
    api.fault = lambda method, params: fault if method != "getMe" else None
    telegram = bot(public_url="https://dinkes.contoh.id")
    update = json.dumps(message("rahasia pasien: berapa rumah sakit", chat=424242)).encode()
    assert telegram.webhook(SECRET, io.BytesIO(update)) == 200
    api.wait(lambda _: any("/sendMessage" in path for path in api.paths))
    telegram.stop(0.5)
    logged = shown(everything)
    assert not [kept for kept in (*KEPT, *PRIVATE) if kept in logged]


def test_no_log_holds_the_token_when_nobody_answers(
    bot: Callable[..., Telegram], api: FakeApi, everything: pytest.LogCaptureFixture
) -> None:
    api.__exit__()
    telegram = bot(public_url="https://dinkes.contoh.id")
    telegram.receive(message("rahasia pasien"))
    telegram.stop(1)
    assert not [kept for kept in (*KEPT, *PRIVATE) if kept in shown(everything)]


def test_the_real_address_is_known_to_the_wire_only(everything: pytest.LogCaptureFixture) -> None:
    """With the libraries at their loudest, their log shows the placeholder; the server saw the token."""

    async def call(url: str) -> None:
        client = Api(Account(TOKEN, url))
        everything.set_level(logging.DEBUG, "httpx")
        everything.set_level(logging.DEBUG, "telegram")
        await client.open()
        await client.call("getMe")
        await client.close_connections()

    with FakeApi() as api:
        run(call(api.url))
        assert api.paths == [f"/bot{TOKEN}/getMe"]
    logged = "\n".join(
        record.getMessage() for record in everything.records if record.name.startswith(("httpx", "tele"))
    )
    assert "/botTOKEN/getMe" in logged
    assert TOKEN not in logged


def test_no_repr_and_no_error_shows_it(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    account = Account(TOKEN, api.url, None, SECRET)
    client = Api(account)
    reprs = [repr(account), str(account), repr(client), repr(bot()), repr(client.request), repr(vars(bot()))]
    assert not [text for text in reprs for kept in KEPT if kept in text]
    run(client.close_connections())


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://tidak.ada.invalid", "bukan-alamat", "http://[::1"])
def test_an_error_of_the_connection_does_not_hold_it(url: str, everything: pytest.LogCaptureFixture) -> None:
    async def call() -> object:
        client = Api(Account(TOKEN, url), timeout=1)
        try:
            return await client.call("getMe")
        finally:
            await client.close_connections()

    try:
        text = repr(run(call()))
    except Exception:  # noqa: BLE001  # whatever it is, its text is what matters
        text = traceback.format_exc()
    assert TOKEN not in text + shown(everything)
