"""The webhook: who may call it, what it takes, and how fast it lets go."""

from __future__ import annotations

import io
import json
import logging
import statistics
import time
from typing import TYPE_CHECKING

import pytest

from bot.telegram import phrases
from bot.telegram.service import CONNECTIONS
from bot.telegram.update import ALLOWED
from bot.telegram.webhook import BODY_LIMIT
from tests.bot.telegram.conftest import SECRET
from tests.bot.telegram.fake_api import Fault
from tests.bot.telegram.samples import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.telegram.service import Telegram
    from corpus.outbox import Outbox
    from tests.bot.telegram.fake_api import FakeApi

GOOD = json.dumps(message("berapa rumah sakit")).encode()


def call(telegram: Telegram, body: bytes, secret: str | None = SECRET) -> int:
    return telegram.webhook(secret, io.BytesIO(body))


@pytest.mark.parametrize("secret", [None, "", "salah", SECRET + "x", SECRET[:-1], "é", "\udcff"])
def test_without_the_secret_nothing_is_taken(bot: Callable[..., Telegram], outbox: Outbox, secret: str | None) -> None:
    assert call(bot(), GOOD, secret) == 403
    assert outbox.waiting() == 0


def test_a_bot_without_a_secret_takes_nothing(bot: Callable[..., Telegram], outbox: Outbox) -> None:
    telegram = bot(secret=None)
    assert [call(telegram, GOOD, secret) for secret in (None, "", "None")] == [403] * 3


def test_a_body_over_the_limit_is_not_read_to_its_end(bot: Callable[..., Telegram], outbox: Outbox) -> None:
    body = io.BytesIO(GOOD + b" " * (2 * BODY_LIMIT))
    assert bot().webhook(SECRET, body) == 413
    assert body.tell() == BODY_LIMIT + 1
    assert outbox.waiting() == 0


@pytest.mark.parametrize(
    "body",
    [b"", b"rahasia", b"[]", b"3", b"null", b'{"update_id": "rahasia"}', b'{"update_id": 1, "message": "rahasia"}',
     b"\xff\xfe", b"[" * 100_000, b'{"update_id": 1, "message": {"chat": {"id": 1e400}}}'],
)  # fmt: skip
def test_what_is_no_update_is_taken_once_and_logged_without_content(
    bot: Callable[..., Telegram], outbox: Outbox, caplog: pytest.LogCaptureFixture, body: bytes
) -> None:
    telegram = bot()
    with caplog.at_level(logging.DEBUG):
        assert call(telegram, body) == 200
    assert outbox.waiting() == 0
    assert "malformed" in caplog.text
    assert "rahasia" not in caplog.text


def test_updates_that_nobody_asked_for_are_taken_and_left(bot: Callable[..., Telegram], outbox: Outbox) -> None:
    assert call(bot(), b'{"update_id": 1, "poll": {"id": "1"}}') == 200
    assert outbox.waiting() == 0


def test_an_update_is_on_disk_before_it_is_acknowledged(bot: Callable[..., Telegram], outbox: Outbox) -> None:
    telegram = bot()
    telegram.stop(5)
    assert call(telegram, GOOD) == 200
    assert outbox.waiting() == 1


def test_a_call_fails_when_the_disk_does(bot: Callable[..., Telegram], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> bool:
        raise OSError("No space left on device")

    telegram = bot()
    monkeypatch.setattr("corpus.outbox.Outbox.receive", full)
    with pytest.raises(OSError, match="space"):
        call(telegram, GOOD)


def test_the_webhook_is_registered_at_start(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    bot(public_url="https://dinkes.contoh.id")
    api.wait(lambda fake: fake.webhook)
    assert api.webhook == {
        "url": "https://dinkes.contoh.id/telegram/webhook",
        "secret_token": SECRET,
        "allowed_updates": list(ALLOWED),
        "max_connections": CONNECTIONS,
    }
    assert not api.refused


def test_without_a_public_address_none_is(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    telegram = bot()
    api.wait(lambda fake: fake.calls("setMyCommands"))
    telegram.stop(5)
    assert not any("Webhook" in path for path in api.paths)


def test_polling_takes_the_webhook_away_and_keeps_what_waits(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    bot(polling=True)
    api.wait(lambda fake: fake.calls("getUpdates"))
    (call,) = api.calls("deleteWebhook")
    assert call.params == {"drop_pending_updates": False}
    assert api.calls("getUpdates")[0].params["allowed_updates"] == list(ALLOWED)


def test_the_commands_are_registered_in_indonesian(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    bot()
    api.wait(lambda fake: fake.calls("setMyCommands"))
    (call,) = api.calls("setMyCommands")
    assert [command["command"] for command in call.params["commands"]] == list(phrases.COMMANDS)
    assert not api.refused


def test_a_webhook_that_telegram_refuses_is_logged_with_its_reason(
    api: FakeApi, bot: Callable[..., Telegram], caplog: pytest.LogCaptureFixture
) -> None:
    bot(public_url="http://dinkes.contoh.id")
    api.wait(lambda fake: fake.refused)
    api.wait(lambda _: "https url must be provided" in caplog.text)


def test_a_service_that_ends_says_so(
    api: FakeApi, bot: Callable[..., Telegram], caplog: pytest.LogCaptureFixture
) -> None:
    api.fault = lambda method, params: Fault(400, "Bad Request") if method == "getMe" else None
    bot()
    api.wait(lambda _: "the service has ended" in caplog.text)


def test_polling_goes_on_after_a_malformed_update_and_a_conflict(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    api.push({"update_id": 1, "message": "rusak"})
    api.push(message("berapa rumah sakit", 2))
    bot(polling=True)
    api.wait_sent(1)
    api.wait(lambda fake: fake.confirmed == 2)


def test_a_call_is_let_go_within_five_milliseconds(bot: Callable[..., Telegram]) -> None:
    """The median, measured with the bot idle; bench/soak.py measures it under load."""
    telegram = bot(ask=None)
    times = []
    for number in range(200):
        body = json.dumps({"update_id": number, "message": {"chat": {"id": number}, "x": "y" * 600}}).encode()
        began = time.perf_counter()
        assert call(telegram, body) == 200
        times.append(time.perf_counter() - began)
    assert statistics.median(times) < 0.005
