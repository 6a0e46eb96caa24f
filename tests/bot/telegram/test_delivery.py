"""What the API's faults come to: nothing lost, and nothing doubled that the API did not hide from us."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.answer import Answer
from bot.telegram import worker
from bot.telegram.api import Accepted, Account, Api, Gone, Later, Moved, Refused, Unreadable
from bot.telegram.worker import Pulse
from corpus.outbox import ASIDE
from tests.bot.telegram import fake_api, samples
from tests.bot.telegram.fake_api import TOKEN, Fault
from tests.bot.telegram.fake_rules import BadRequestError
from tests.bot.telegram.samples import hospitals, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.telegram.service import Telegram
    from corpus.outbox import Outbox
    from tests.bot.telegram.fake_api import FakeApi

QUESTION = "berapa rumah sakit di banten"


def first(*faults: Fault | None, of: str = "sendMessage") -> Callable[[str, dict[str, Any]], Fault | None]:
    """Return what lets the first calls of a method fail in turn."""
    left = list(faults)
    return lambda method, params: left.pop(0) if method == of and left else None


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_BACKOFF", (0.1, 0.1, 0.2))


@pytest.mark.parametrize(
    ("fault", "copies"),
    [
        (fake_api.BROKEN, 1),
        (fake_api.TOO_MANY, 1),
        (fake_api.NOT_TAKEN, 1),
        (Fault(502, "Bad Gateway"), 1),
        (Fault(429, "Too Many Requests"), 1),
        (fake_api.LOST, 2),  # the API took it and its answer was lost: sent again, docs/decisions/telegram-delivery.md
    ],
)
def test_a_failed_message_is_sent_again(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox, fault: Fault, copies: int
) -> None:
    api.fault = first(fault)
    bot().receive(message(QUESTION))
    api.wait(lambda _: len(api.sent()) == copies and outbox.waiting() == 0)
    assert len({call.params["text"] for call in api.sent()}) == 1
    assert not api.refused


def test_several_failures_in_a_row_are_outlasted(api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox) -> None:
    api.fault = first(*[fake_api.BROKEN] * 5)
    bot().receive(message(QUESTION))
    api.wait(lambda _: outbox.waiting() == 0 and len(api.sent()) == 1)


def test_a_message_that_never_gets_through_does_not_hold_up_its_chat_for_ever(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "_BACKOFF", (0.02,))
    api.fault = lambda method, params: fake_api.BROKEN if "racun" in params.get("text", "") else None
    telegram = bot(ask=lambda question, conversation: Answer(question, hospitals().status, question))
    telegram.receive(message("racun", 1))
    telegram.receive(message("satu", 2))
    assert [call.shown for call in api.wait_sent(1)] == ["satu"]
    api.wait(lambda _: outbox.waiting() == 1 and tries(api) > worker._HOPELESS)
    telegram.receive(message("dua", 3))
    assert [call.shown for call in api.wait_sent(2)] == ["satu", "dua"]
    api.wait(lambda _: outbox.waiting() == 0)


def test_a_long_failure_of_the_api_loses_nothing(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "_BACKOFF", (0.02,))
    monkeypatch.setattr(worker, "_HOPELESS", ASIDE + 2)
    api.fault = lambda method, params: fake_api.BROKEN if method == "sendMessage" else None
    telegram = bot(ask=lambda question, conversation: Answer(question, hospitals().status, question))
    for number in range(3):
        telegram.receive(message(f"tanya-{number}", number))
    api.wait(lambda _: tries(api) > 3 * worker._HOPELESS, seconds=20)
    api.fault = fake_api.no_fault
    api.wait(lambda _: outbox.waiting() == 0)
    assert {call.shown for call in api.sent()} == {"tanya-0", "tanya-1", "tanya-2"}


def tries(api: FakeApi) -> int:
    return sum("/sendMessage" in path for path in api.paths)


def test_a_machine_that_slept_through_its_lease_does_not_begin_a_turn_twice(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox
) -> None:
    api.fault = lambda method, params: time.sleep(1.0) if params.get("chat_id") == 77 else None
    slept = [0.0]
    telegram = bot(clock=lambda: time.time() + slept[0])
    telegram.receive(message(QUESTION, 1, 77))
    api.wait(lambda _: any("/sendMessage" in path for path in api.paths))
    slept[0] = Pulse().lease + 1
    telegram.receive(message(QUESTION, 2, 78))
    api.wait(lambda _: outbox.waiting() == 0)
    assert sum("/sendMessage" in path for path in api.paths) == 2


def test_retry_after_is_honoured_in_its_chat_and_does_not_hold_up_others(
    api: FakeApi, bot: Callable[..., Telegram]
) -> None:
    api.fault = first(Fault(429, "Too Many Requests: retry after 2", retry_after=2))
    telegram = bot()
    telegram.receive(message(QUESTION, 1, 77))
    api.wait(lambda _: any("/sendMessage" in path for path in api.paths))
    refused_at = time.monotonic()
    telegram.receive(message(QUESTION, 2, 78))
    other, late = api.wait_sent(2)
    assert (other.chat, late.chat) == (78, 77)
    assert late.at - refused_at >= 1.8


def test_a_blocked_chat_is_dropped_and_the_bot_goes_on(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox
) -> None:
    api.fault = lambda method, params: fake_api.BLOCKED if params.get("chat_id") == 77 else None
    telegram = bot()
    telegram.receive(message(QUESTION, 1, 77))
    telegram.receive(message(QUESTION, 2, 77))
    telegram.receive(message(QUESTION, 3, 78))
    api.wait_sent(1, 78)
    api.wait(lambda _: outbox.waiting() == 0)
    assert not api.sent(77)


def test_refused_formatting_is_sent_as_plain_text(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    refusal = Fault(400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 12")
    api.fault = lambda method, params: refusal if params.get("parse_mode") == "HTML" else None
    bot().receive(message(QUESTION))
    (reply,) = api.wait_sent(1)
    assert reply.params["text"].startswith("136 rumah sakit · Provinsi Banten")
    assert reply.buttons["Sumber"] == "s:a1"


def test_a_group_that_became_a_supergroup_gets_its_answer_there(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    moved = Fault(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to=-100123)
    api.fault = lambda method, params: moved if params.get("chat_id") == -5 else None
    bot().receive(samples.in_group(f"@{fake_api.USERNAME} {QUESTION}", group=-5))
    (reply,) = api.wait_sent(1)
    assert reply.chat == -100123


def test_a_call_that_is_refused_for_good_is_dropped_and_the_next_goes_out(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox
) -> None:
    api.fault = first(Fault(400, "Bad Request: query is too old"), of="answerCallbackQuery")
    telegram = bot()
    telegram.receive(message(QUESTION))
    api.wait_sent(1)
    telegram.receive(samples.press("s:a1", 2))
    api.wait_sent(2)
    api.wait(lambda _: outbox.waiting() == 0)


def test_an_update_that_comes_twice_is_answered_once(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox
) -> None:
    telegram = bot()
    for _ in range(5):
        telegram.receive(message(QUESTION, 1))
    telegram.receive(message(QUESTION, 2))
    api.wait_sent(2)
    telegram.receive(message(QUESTION, 1))
    api.wait(lambda _: outbox.waiting() == 0)
    assert len(api.sent()) == 2


def test_questions_of_a_chat_are_answered_in_order(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    def ask(question: str, conversation: str | None) -> Answer:
        return Answer(question, hospitals().status, question)

    telegram = bot(ask=ask)
    for number in range(1, 11):
        telegram.receive(message(f"tanya-{number}", number))
    assert [call.shown for call in api.wait_sent(10)] == [f"tanya-{number}" for number in range(1, 11)]


def test_typing_is_shown_before_the_answer(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    bot().receive(message(QUESTION))
    api.wait_sent(1)
    methods = [call.method for call in api.accepted]
    assert methods.index("sendChatAction") < methods.index("sendMessage")


def test_a_picture_is_announced_as_one(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    series = (samples.cited(samples.EARLIER, "128", "2025"), samples.cited(samples.HOSPITALS, "136", "2026"))
    telegram = bot(ask=lambda question, conversation: replace(hospitals(), series=series))
    telegram.receive(message(QUESTION))
    api.wait_sent(1)
    telegram.receive(samples.press("g:a1", 2))
    _, picture = api.wait_sent(2)
    assert picture.photo is not None
    assert [call.params["action"] for call in api.calls("sendChatAction")] == ["typing", "upload_photo"]
    assert not api.refused


def test_a_failing_typing_sign_does_not_hold_up_the_answer(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    api.fault = lambda method, params: Fault(hang=3, drop=True) if method == "sendChatAction" else None
    bot().receive(message(QUESTION))
    api.wait_sent(1, seconds=2.5)


def test_an_answer_that_fails_is_apologised_for_and_the_next_one_comes(
    api: FakeApi, bot: Callable[..., Telegram], caplog: pytest.LogCaptureFixture
) -> None:
    def ask(question: str, conversation: str | None) -> Answer:
        if "gawat" in question:
            raise RuntimeError(question)
        return hospitals()

    telegram = bot(ask=ask)
    telegram.receive(message("rahasia gawat", 1))
    telegram.receive(message(QUESTION, 2))
    sorry, answer = api.wait_sent(2)
    assert sorry.shown.startswith("Maaf, terjadi gangguan")
    assert answer.shown.startswith("136")
    assert "RuntimeError" in caplog.text
    assert "rahasia" not in caplog.text


def test_an_update_that_keeps_killing_its_process_is_given_up(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox
) -> None:
    outbox.receive(1, 77, '{"update_id": 1}', time.time())
    for _ in range(3):
        outbox.next_step(77)
    outbox.receive(2, 78, "{}", time.time())
    bot().receive(message(QUESTION, 3, 77))
    api.wait_sent(1, 77)
    api.wait(lambda _: outbox.waiting() == 0)


def test_a_malformed_update_in_the_queue_is_passed_over(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox, caplog: pytest.LogCaptureFixture
) -> None:
    telegram = bot()
    broken = message(QUESTION, 1)
    broken["message"]["date"] = "rahasia"
    telegram.receive(broken)
    telegram.receive(message(QUESTION, 2))
    api.wait_sent(1)
    api.wait(lambda _: outbox.waiting() == 0)
    assert "malformed" in caplog.text
    assert "rahasia" not in caplog.text


def test_stopping_finishes_what_is_in_hand(api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox) -> None:
    def ask(question: str, conversation: str | None) -> Answer:
        time.sleep(0.5)
        return hospitals()

    telegram = bot(ask=ask)
    telegram.receive(message(QUESTION))
    api.wait_sent(1)
    for number in range(2, 6):
        telegram.receive(message(QUESTION, number, chat=number))
    telegram.stop(10)
    assert len(api.sent()) == 5
    assert outbox.waiting() == 0


def test_stopping_does_not_wait_for_what_can_only_be_done_later(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox
) -> None:
    api.fault = lambda method, params: (
        Fault(429, "Too Many Requests", retry_after=60) if method == "sendMessage" else None
    )
    telegram = bot()
    telegram.receive(message(QUESTION))
    api.wait(lambda _: any("/sendMessage" in path for path in api.paths))
    began = time.monotonic()
    telegram.stop(10)
    assert time.monotonic() - began < 3
    assert outbox.waiting() == 1


def test_what_a_stopped_bot_left_is_answered_by_the_next(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox
) -> None:
    bot().stop(5)
    assert outbox.receive(1, 77, '{"update_id": 1}', time.time())
    late = bot()
    late.receive(message(QUESTION, 2))
    api.wait_sent(1)


def test_the_bot_waits_for_an_api_that_is_down_at_start(api: FakeApi, bot: Callable[..., Telegram],
                                                        monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr("bot.telegram.service._RETRY", 0.1)
    api.fault = first(fake_api.BROKEN, fake_api.NOT_TAKEN, of="getMe")
    telegram = bot()
    telegram.receive(message(QUESTION))
    api.wait_sent(1)


def test_a_frozen_process_does_not_send_what_another_has_taken_over(
    api: FakeApi, bot: Callable[..., Telegram], outbox: Outbox
) -> None:
    """A lease that ended while the process slept: the reply is the other's to send, and is sent once."""
    slow = Fault(hang=1.0, status=500, description="Internal Server Error")
    api.fault = first(slow)
    bot(pulse=Pulse(lease=0.3, beat=5)).receive(message(QUESTION))
    api.wait(lambda _: any("/sendMessage" in path for path in api.paths))
    time.sleep(0.5)
    bot()
    api.wait_sent(1)
    api.wait(lambda _: outbox.waiting() == 0)
    assert len(api.sent()) == 1


OUTCOMES = [
    (None, Accepted),
    (fake_api.TOO_MANY, Later),
    (fake_api.BROKEN, Later),
    (fake_api.LOST, Later),
    (Fault(hang=1.0, drop=True), Later),
    (Fault(401, "Unauthorized"), Later),
    (Fault(404, "Not Found"), Later),
    (Fault(409, "Conflict: terminated by other getUpdates request"), Later),
    (fake_api.BLOCKED, Gone),
    (Fault(403, "Forbidden: user is deactivated"), Gone),
    (Fault(403, "Forbidden: bot was kicked from the supergroup chat"), Gone),
    (Fault(400, "Bad Request: chat not found"), Gone),
    (Fault(400, "Bad Request: not enough rights to send text messages to the chat"), Gone),
    (Fault(400, "Bad Request: can't parse entities: Unsupported start tag"), Unreadable),
    (Fault(400, "Bad Request: group chat was upgraded", migrate_to=-100), Moved),
    (Fault(400, "Bad Request: message text is empty"), Refused),
]


@pytest.mark.parametrize(("fault", "outcome"), OUTCOMES)
def test_every_answer_of_the_api_has_one_meaning(api: FakeApi, fault: Fault | None, outcome: type) -> None:
    async def call() -> object:
        client = Api(Account(TOKEN, api.url), timeout=0.5)
        await client.open()
        try:
            return await client.call("sendMessage", {"chat_id": 1, "text": "Halo"})
        finally:
            await client.close_connections()

    api.fault = lambda method, params: fault
    assert isinstance(samples.run(call()), outcome)


KEYBOARD = {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 65}]]}
REFUSED: list[dict[str, Any]] = [
    {"chat_id": 1, "text": "x" * 4097},
    {"chat_id": 1, "text": "<b>x", "parse_mode": "HTML"},
    {"chat_id": 1, "text": "1 < 2", "parse_mode": "HTML"},
    {"chat_id": 1, "text": "R&B", "parse_mode": "HTML"},
    {"chat_id": 1, "text": "a &nbsp; b", "parse_mode": "HTML"},
    {"chat_id": 1, "text": "<p>x</p>", "parse_mode": "HTML"},
    {"chat_id": 1, "text": "<b><i>x</b></i>", "parse_mode": "HTML"},
    {"chat_id": 1, "text": "<!-- x -->", "parse_mode": "HTML"},
    {"chat_id": 1, "text": '<a href="javascript:x">x</a>', "parse_mode": "HTML"},
    {"chat_id": 1, "text": " "},
    {"chat_id": 1},
    {"chat_id": 1, "text": "x", "unknown": 1},
    {"chat_id": 1, "text": "x", "reply_markup": KEYBOARD},
]


@pytest.mark.parametrize("params", REFUSED)
def test_the_fake_api_refuses_what_the_real_one_documents(api: FakeApi, params: dict[str, Any]) -> None:
    with pytest.raises(BadRequestError):
        api.handle("sendMessage", params, None)
    assert len(api.refused) == 1
