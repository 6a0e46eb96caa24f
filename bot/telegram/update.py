"""Reading an update: what somebody wants of the bot, as one of a few values, or ``None`` when nothing is."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telegram import Message, MessageEntity, Update

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telegram import CallbackQuery

ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""The kinds of update that are asked of Telegram."""

_NUMBERS = 2**52  # Telegram: "at most 52 significant bits"
# Contents of a message that deserve a word back; a message with none of these and no text is about the chat itself
# (somebody joined, a message was pinned) and is not meant for the bot.
_CONTENTS = (
    "photo", "sticker", "voice", "audio", "video", "video_note", "animation", "document", "contact", "location",
    "venue", "poll", "dice", "game", "story", "paid_media", "checklist",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Me:
    """The bot itself: its number and its username without @."""

    id: int
    username: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a message came from and where its reply goes.

    ``at`` is when it was sent (seconds since 1970), ``None`` where Telegram does not say. ``reply_to`` is the message
    that the reply hangs on, ``None`` for a plain reply; ``thread`` the topic of a forum.
    """

    chat: int
    sender: int
    group: bool = False
    at: float | None = None
    reply_to: int | None = None
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A text that asks something."""

    origin: Origin
    text: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name without the slash, what stands behind it, and the buttons' answer id of a replied message."""

    origin: Origin
    name: str
    argument: str
    answer_id: str | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a button; ``query`` is to be answered, ``data`` is what the button carries."""

    origin: Origin
    query: str
    data: str


@dataclass(frozen=True, slots=True)
class Inline:
    """A question typed behind the bot's name in another chat."""

    origin: Origin
    query: str
    text: str


@dataclass(frozen=True, slots=True)
class Other:
    """A picture, a voice message or another content that cannot be read; ``album`` is the one that it belongs to."""

    origin: Origin
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """The bot was blocked or removed from the chat."""

    origin: Origin


Incoming = Question | Command | Press | Inline | Other | Left


class MalformedError(ValueError):
    """An update that does not have the form that Telegram documents."""


def key(update: Mapping[str, Any]) -> tuple[int, int] | None:
    """Return an update's number and the chat whose turn it belongs to; ``None`` for kinds that nobody asked for.

    Cheap, because Telegram waits for it: the rest is read later. Raises ``MalformedError``.
    """
    try:
        number = _whole(update["update_id"])
        kind = next((kind for kind in ALLOWED if kind in update), None)
        if kind is None:
            return None
        part = update[kind]
        chat = (part.get("message") or {}).get("chat") if kind == "callback_query" else part.get("chat")
        return number, _whole((chat or part["from"])["id"])
    except (KeyError, TypeError, AttributeError) as error:
        raise MalformedError(type(error).__name__) from None


def _whole(value: object) -> int:
    if type(value) is not int or abs(value) > _NUMBERS:
        raise TypeError
    return value


def read(update: Mapping[str, Any], me: Me) -> Incoming | None:
    """Read an update that ``key`` has accepted. Raises ``MalformedError``."""
    try:
        return _incoming(Update.de_json(dict(update), None), me)
    except Exception as error:  # noqa: BLE001  # telegram promises nothing about what it raises on an unknown form
        raise MalformedError(type(error).__name__) from None


def _incoming(update: Update, me: Me) -> Incoming | None:
    if message := update.message or update.edited_message:
        return _message(message, me, edited=update.message is None)
    if query := update.callback_query:
        return _press(query)
    if inline := update.inline_query:
        return Inline(Origin(inline.from_user.id, inline.from_user.id), inline.id, _clean(inline.query))
    if (member := update.my_chat_member) and member.new_chat_member.status in {"kicked", "left"}:
        return Left(Origin(member.chat.id, member.from_user.id))
    return None


def _press(query: CallbackQuery) -> Press:
    message = query.message
    chat = message.chat.id if message else query.from_user.id
    in_group = message is not None and message.chat.type != "private"
    reply_to = message.message_id if message is not None else None
    thread = _thread(message) if isinstance(message, Message) else None
    return Press(Origin(chat, query.from_user.id, in_group, None, reply_to, thread), query.id, query.data or "")


def _message(message: Message, me: Me, *, edited: bool) -> Incoming | None:
    sender = message.from_user
    # A group's anonymous administrators and channels write in the name of a bot of Telegram's own.
    if sender is None or (sender.is_bot and message.sender_chat is None) or message.chat.type == "channel":
        return None
    if message.via_bot is not None and message.via_bot.id == me.id:
        return None  # an answer of ours that somebody sent on by inline mode
    group = message.chat.type != "private"
    hangs = message.message_id if group or edited else None
    at = (message.edit_date if edited else None) or message.date
    origin = Origin(message.chat.id, sender.id, group, at.timestamp(), hangs, _thread(message))
    text = message.text or message.caption
    if text is None:
        known = any(getattr(message, content, None) for content in _CONTENTS)
        meant = not edited and (not group or _is_reply_to(message, me))
        return Other(origin, message.media_group_id) if known and meant else None
    return _text(message, origin, me)


def _text(message: Message, origin: Origin, me: Me) -> Incoming | None:
    text, mentioned = _without_mentions(message, me)
    group = message.chat.type != "private"
    command = re.match(r"/(\w{1,32})(?:@(\w+))?(?!\S)\s*", text)
    if command is not None and (command[2] is None or _same(command[2], me)):
        return Command(origin, command[1].lower(), text[command.end() :].strip(), _answer_id(message))
    if command is not None or (group and not mentioned and not _is_reply_to(message, me)):
        return None
    return Question(origin, text)


def _same(name: str, me: Me) -> bool:
    return name.lower() == me.username.lower()


def _without_mentions(message: Message, me: Me) -> tuple[str, bool]:
    """Return the text without the bot's own name, and whether the name stood in it."""
    kinds: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    entities = message.parse_entities(kinds) if message.text else message.parse_caption_entities(kinds)
    ours = [
        name
        for entity, name in entities.items()
        if _same(name.removeprefix("@"), me) or (entity.user is not None and entity.user.id == me.id)
    ]
    text = message.text or message.caption or ""
    for name in ours:
        text = text.replace(name, " ")
    return _clean(text), bool(ours)


def _is_reply_to(message: Message, me: Me) -> bool:
    replied = message.reply_to_message
    return replied is not None and replied.from_user is not None and replied.from_user.id == me.id


def _answer_id(message: Message) -> str | None:
    """Return the answer id of the message that this one replies to: the one its buttons carry."""
    markup = message.reply_to_message and message.reply_to_message.reply_markup
    buttons = [button for row in markup.inline_keyboard for button in row] if markup else []
    data = next((button.callback_data for button in buttons if isinstance(button.callback_data, str)), None)
    return data.split(":")[1] if data and ":" in data else None


def _thread(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None


def _clean(text: str) -> str:
    """Return the text with whole characters only (JSON can hold half ones) and single spaces."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", " ")
    return " ".join(whole.split())


def payload_question(payload: str) -> str:
    """Return the question in a deep link's payload (1-64 of A-Z, a-z, 0-9, _ and -).

    Either base64url of the question, or its words with _ or - between them: ``berapa_rumah_sakit_di_banten``.
    """
    try:
        text = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()
        if text.isprintable() and " " in text.strip():
            return _clean(text)
    except (binascii.Error, ValueError):
        pass
    return _clean(re.sub("[_-]+", " ", payload))


def question_payload(question: str) -> str | None:
    """Return the payload of a deep link that asks the question, or ``None`` when it is too long for one."""
    payload = base64.urlsafe_b64encode(question.encode()).decode().rstrip("=")
    return payload if 0 < len(payload) <= 64 else None
