"""What an update is read as, and what is none of the bot's business."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.update import (
    Command,
    Inline,
    Left,
    MalformedError,
    Me,
    Origin,
    Other,
    Press,
    Question,
    key,
    payload_question,
    question_payload,
    read,
)
from tests.bot.telegram.fake_api import BOT_ID, USERNAME
from tests.bot.telegram.samples import NOW, USER, in_group, inline, message, press

ME = Me(BOT_ID, USERNAME)
GROUP = -1001234567890
BOT = {"id": BOT_ID, "is_bot": True, "first_name": "Tanya", "username": USERNAME}
HERE = Origin(77, 77, False, NOW + 1.0)  # noqa: FBT003
IN_GROUP = Origin(GROUP, 77, True, NOW + 1.0, 501)  # noqa: FBT003
OF_BOT = {"message_id": 9, "date": NOW, "chat": {"id": GROUP, "type": "supergroup"}, "from": BOT, "text": "…"}
OF_OTHER = OF_BOT | {"from": USER}


def edited(update: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"update_id": update["update_id"], "edited_message": update["message"] | {"edit_date": NOW + 60} | more}


def member(status: str) -> dict[str, Any]:
    rights = {"user": BOT, "status": status} | ({"until_date": 0} if status == "kicked" else {})
    chat = {"id": 77, "type": "private"}
    change = {"chat": chat, "from": USER, "date": NOW, "old_chat_member": {"user": BOT, "status": "member"}}
    return {"update_id": 1, "my_chat_member": change | {"new_chat_member": rights}}


@pytest.mark.parametrize(
    ("update", "incoming"),
    [
        (message("berapa rs?"), Question(HERE, "berapa rs?")),
        (message("  berapa\n rs? "), Question(HERE, "berapa rs?")),
        (message("berapa \ud83d rs?"), Question(HERE, "berapa \ufffd rs?")),
        (message("/start"), Command(HERE, "start", "")),
        (message("/START berapa_rs"), Command(HERE, "start", "berapa_rs")),
        (message(f"/bantuan@{USERNAME.lower()}"), Command(HERE, "bantuan", "")),
        (message("/?"), Question(HERE, "/?")),
        (message("1/2 tablet"), Question(HERE, "1/2 tablet")),
        (message(None, photo=[]), None),
        (message(None, caption="berapa rs?", photo=[]), Question(HERE, "berapa rs?")),
        (message(None, dice={"emoji": "🎲", "value": 3}), Other(HERE)),
        (message(None, location={"latitude": 1.0, "longitude": 2.0}, media_group_id="m"), Other(HERE, "m")),
        (inline("berapa rs"), Inline(Origin(77, 77), "i1", "berapa rs")),
        (press("s:a1"), Press(Origin(77, 77, False, None, 900), "q1", "s:a1")),  # noqa: FBT003
        (member("kicked"), Left(Origin(77, 77))),
        (in_group(f"@{USERNAME} berapa rs?"), Question(IN_GROUP, "berapa rs?")),
        (in_group(f"😀 @{USERNAME.upper()} berapa rs?"), Question(IN_GROUP, "😀 berapa rs?")),
        (in_group(f"berapa rs? @{USERNAME}"), Question(IN_GROUP, "berapa rs?")),
        (in_group("berapa rs?", reply_to_message=OF_BOT), Question(IN_GROUP, "berapa rs?")),
        (in_group("/topik"), Command(IN_GROUP, "topik", "")),
        (in_group(f"/topik@{USERNAME}"), Command(IN_GROUP, "topik", "")),
        (edited(message("berapa rs?")), Question(Origin(77, 77, False, NOW + 60.0, 501), "berapa rs?")),  # noqa: FBT003
    ],
)
def test_what_is_meant_for_the_bot(update: dict[str, Any], incoming: object) -> None:
    assert read(update, ME) == incoming


@pytest.mark.parametrize(
    "update",
    [
        in_group("berapa rs?"),
        in_group("@BotLain berapa rs?"),
        in_group(f"@{USERNAME}2 berapa rs?"),
        in_group("berapa rs?", reply_to_message=OF_OTHER),
        in_group("/topik@BotLain"),
        message("/topik@BotLain"),
        message("berapa rs?", **{"from": {**USER, "is_bot": True}}),
        message("136 rumah sakit", via_bot=BOT),
        message(None, new_chat_title="Warga"),
        message(None, pinned_message=OF_BOT),
        edited(message(None, location={"latitude": 1.0, "longitude": 2.0})),
        member("member"),
        {"update_id": 1},
        {"update_id": 1, "channel_post": {"message_id": 1, "date": NOW, "chat": {"id": -5, "type": "channel"}}},
    ],
)
def test_what_is_not(update: dict[str, Any]) -> None:
    assert read(update, ME) is None


def test_a_photo_in_a_group_counts_only_as_a_reply_to_the_bot() -> None:
    update = in_group("x", dice={"emoji": "🎲", "value": 3})
    del update["message"]["text"]
    assert read(update, ME) is None
    update["message"]["reply_to_message"] = OF_BOT
    assert read(update, ME) == Other(IN_GROUP)


def test_an_anonymous_administrator_may_ask() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    update = in_group(
        f"@{USERNAME} berapa rs?", **{"from": anonymous, "sender_chat": {"id": GROUP, "type": "supergroup"}}
    )
    assert isinstance(read(update, ME), Question)


def test_a_topic_of_a_forum_is_answered_in_it() -> None:
    update = in_group(f"@{USERNAME} berapa rs?", message_thread_id=12, is_topic_message=True)
    incoming = read(update, ME)
    assert incoming is not None
    assert incoming.origin.thread == 12


def test_sumber_as_a_reply_carries_the_answer_id_of_the_replied_buttons() -> None:
    keyboard = {"inline_keyboard": [[{"text": "Sumber", "callback_data": "s:a1"}]]}
    incoming = read(message("/sumber", reply_to_message=OF_BOT | {"reply_markup": keyboard}), ME)
    assert isinstance(incoming, Command)
    assert incoming.answer_id == "a1"


@pytest.mark.parametrize(
    ("update", "found"),
    [
        (message("x", 5, 99), (5, 99)),
        (in_group("x", 6), (6, GROUP)),
        (press("s:a1", 7, 99), (7, 99)),
        ({"update_id": 8, "callback_query": {"id": "1", "from": {"id": 99}}}, (8, 99)),
        (inline("x", 9), (9, 77)),
        (member("kicked"), (1, 77)),
        ({"update_id": 10, "poll": {}}, None),
    ],
)
def test_the_number_and_the_chat_of_an_update(update: dict[str, Any], found: tuple[int, int] | None) -> None:
    assert key(update) == found


MALFORMED: list[Any] = [
    [], None, "x", 3, {}, {"update_id": "1"}, {"update_id": True}, {"update_id": 2**60},
    {"update_id": 1, "message": None}, {"update_id": 1, "message": []}, {"update_id": 1, "message": {}},
    {"update_id": 1, "message": {"chat": {"id": "77"}}}, {"update_id": 1, "callback_query": {"message": 3}},
]  # fmt: skip


@pytest.mark.parametrize("update", MALFORMED)
def test_a_malformed_update_is_called_so(update: Any) -> None:  # noqa: ANN401
    with pytest.raises(MalformedError):
        key(update)


def test_a_message_that_telegram_would_not_send_is_malformed() -> None:
    with pytest.raises(MalformedError):
        read({"update_id": 1, "message": {"chat": {"id": 77, "type": "private"}, "text": 7}}, ME)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "from", "chat", "message"]), inner)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["update_id", "message", "callback_query", "inline_query"]), JSON))
def test_any_json_is_read_or_called_malformed(update: dict[str, Any]) -> None:
    try:
        if key(update) is not None:
            read(update, ME)
    except MalformedError:
        pass


@pytest.mark.parametrize(
    ("payload", "question"),
    [
        ("berapa_jumlah_rs_di_banten", "berapa jumlah rs di banten"),
        ("apa-itu-ckg", "apa itu ckg"),
        ("YXBhIGl0dSBDS0c_", "apa itu CKG?"),
        ("stunting", "stunting"),
        ("QQ", "QQ"),
    ],
)
def test_a_deep_link_carries_a_question(payload: str, question: str) -> None:
    assert payload_question(payload) == question


@given(st.text("abcdefg hij?é", min_size=3).map(str.strip).filter(lambda text: " " in text))
def test_a_question_comes_back_from_its_payload(question: str) -> None:
    payload = question_payload(question)
    if payload is not None:
        assert len(payload) <= 64
        assert payload_question(payload) == " ".join(question.split())


def test_a_long_question_has_no_payload() -> None:
    assert question_payload("a" * 49) is None
    assert question_payload("") is None
