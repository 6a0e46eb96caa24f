"""From an update to the reply in the chat, by webhook and by polling, over real HTTP."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

from tests.bot.telegram import samples
from tests.bot.telegram.conftest import SECRET

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.telegram.service import Telegram
    from tests.bot.telegram.fake_api import FakeApi

QUESTION = "berapa rumah sakit di banten"


def given(telegram: Telegram, update: dict[str, object]) -> None:
    assert telegram.webhook(SECRET, io.BytesIO(json.dumps(update).encode())) == 200


def test_a_question_by_webhook_is_answered_with_the_figure_in_bold(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    given(bot(), samples.message(QUESTION))
    (reply,) = api.wait_sent(1)
    assert reply.chat == 77
    assert reply.params["text"].startswith("<b>136 rumah sakit</b> · Provinsi Banten")
    assert not api.refused


def test_the_same_by_polling_and_confirmed_when_recorded(api: FakeApi, bot: Callable[..., Telegram]) -> None:
    api.push(samples.message(QUESTION, 5))
    bot(polling=True)
    (reply,) = api.wait_sent(1)
    assert reply.shown.startswith("136 rumah sakit")
    api.wait(lambda fake: fake.confirmed == 5)
    assert not api.refused
