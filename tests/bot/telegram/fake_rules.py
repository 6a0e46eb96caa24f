"""What Telegram's Bot API documents about the calls that we make, as checks: https://core.telegram.org/bots/api.

Stricter than the real server on purpose: parameters that it would ignore are refused, and so is every character that it
asks to be escaped but often lets pass. Lengths count UTF-16 units after the entities are parsed.
"""

from __future__ import annotations

import html
import re
from typing import Any

MAX_TEXT, MAX_CAPTION, MAX_TOAST, MAX_DATA, MAX_ENTITIES = 4096, 1024, 200, 64, 100

_TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote", "tg-spoiler"}
_TAG = re.compile(r"<(/?)([A-Za-z!?-]+)([^<>]*)>")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")
_MESSAGE = {"chat_id", "message_thread_id", "parse_mode", "reply_parameters", "reply_markup", "disable_notification"}
# Method → the parameters that it needs, and those that it may have.
METHODS: dict[str, tuple[set[str], set[str]]] = {
    "getMe": (set(), set()),
    "getUpdates": (set(), {"offset", "limit", "timeout", "allowed_updates"}),
    "setWebhook": ({"url"}, {"secret_token", "allowed_updates", "max_connections", "drop_pending_updates"}),
    "deleteWebhook": (set(), {"drop_pending_updates"}),
    "setMyCommands": ({"commands"}, {"scope", "language_code"}),
    "sendMessage": ({"chat_id", "text"}, _MESSAGE | {"link_preview_options"}),
    "sendPhoto": ({"chat_id", "photo"}, _MESSAGE | {"caption"}),
    "sendChatAction": ({"chat_id", "action"}, {"message_thread_id"}),
    "answerCallbackQuery": ({"callback_query_id"}, {"text", "show_alert", "url", "cache_time"}),
    "answerInlineQuery": ({"inline_query_id", "results"}, {"cache_time", "is_personal", "next_offset", "button"}),
}
UPDATES = {"message", "edited_message", "callback_query", "inline_query", "my_chat_member"}
_ACTIONS = {"typing", "upload_photo"}


class BadRequestError(Exception):
    """What the API answers with 400."""


def check(method: str, params: dict[str, Any], photo: bytes | None) -> None:
    """Raise ``BadRequestError`` unless the call is as documented."""
    required, optional = METHODS[method]
    given = set(params) | ({"photo"} if photo else set())
    _need(required <= given, f"missing parameter {sorted(required - given)}")
    _need(given <= required | optional, f"unknown parameter {sorted(given - required - optional)}")
    if "chat_id" in params:
        _need(isinstance(params["chat_id"], int), "chat_id must be a number")
    if checker := _CHECKS.get(method):
        checker(params)
    if photo is not None:
        _need(photo.startswith(b"\x89PNG\r\n") and len(photo) <= 10 * 2**20, "PHOTO_INVALID_DIMENSIONS")
    for name in ("reply_markup", "reply_parameters", "link_preview_options"):
        if name in params:
            _OBJECTS[name](params[name])


def visible(text: str, parse_mode: str | None) -> str:
    """Return the text as a reader sees it; raise ``BadRequestError`` for HTML that Telegram does not parse."""
    if parse_mode is None:
        return text
    _need(parse_mode == "HTML", "unsupported parse_mode")
    still_open: list[str] = []
    for found in _TAG.finditer(text):
        _tag(found, still_open)
    _need(not still_open, f"can't parse entities: unclosed {still_open}")
    _need(len(_TAG.findall(text)) <= 2 * MAX_ENTITIES, "can't parse entities: too many")
    bare = _TAG.sub("", text)
    _need(not set("<>&") & set(_ENTITY.sub("", bare)), "can't parse entities: unescaped character")
    return html.unescape(bare)


def _tag(found: re.Match[str], still_open: list[str]) -> None:
    end, name, rest = found.groups()
    _need(name in _TAGS, f"can't parse entities: unsupported tag {name}")
    if end:
        _need(not rest and still_open and still_open.pop() == name, f"can't parse entities: unexpected end tag {name}")
        return
    _need(name != "blockquote" or name not in still_open, "can't parse entities: nested blockquote")
    _need(not {"code", "pre"} & set(still_open), "can't parse entities: nothing may stand in code")
    address = re.fullmatch(r' href="(?:https?|tg)://[^"]+"', rest) if name == "a" else re.fullmatch("", rest)
    _need(address, f"can't parse entities: attributes of {name}")
    still_open.append(name)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _need(condition: object, why: str) -> None:
    if not condition:
        raise BadRequestError(f"Bad Request: {why}")


def _text(text: str, parse_mode: str | None, most: int, *, least: int = 1) -> None:
    _need(isinstance(text, str), "text must be a string")
    _need("\0" not in text, "text must be encoded in UTF-8")
    shown = visible(text, parse_mode).strip()
    _need(units(shown) >= least, "message text is empty")
    _need(units(shown) <= most, "message is too long")


def _send_message(params: dict[str, Any]) -> None:
    _text(params["text"], params.get("parse_mode"), MAX_TEXT)


def _send_photo(params: dict[str, Any]) -> None:
    _text(params.get("caption", ""), params.get("parse_mode"), MAX_CAPTION, least=0)


def _chat_action(params: dict[str, Any]) -> None:
    _need(params["action"] in _ACTIONS, "wrong parameter action in request")


def _callback(params: dict[str, Any]) -> None:
    _need(isinstance(params["callback_query_id"], str) and params["callback_query_id"], "query ID is invalid")
    _need(units(params.get("text", "")) <= MAX_TOAST, "MESSAGE_TOO_LONG")
    _need(isinstance(params.get("show_alert", False), bool), "show_alert must be a boolean")


def _inline(params: dict[str, Any]) -> None:
    results = params["results"]
    _need(isinstance(results, list) and len(results) <= 50, "RESULTS_TOO_MUCH")
    _need(len({result["id"] for result in results}) == len(results), "RESULT_ID_DUPLICATE")
    for result in results:
        _need(set(result) == {"type", "id", "title", "description", "input_message_content"}, "result fields")
        _need(result["type"] == "article" and 1 <= len(result["id"].encode()) <= 64, "RESULT_ID_INVALID")
        _need(result["title"].strip(), "ARTICLE_TITLE_EMPTY")
        content = result["input_message_content"]
        _need(set(content) <= {"message_text", "parse_mode", "link_preview_options"}, "message content fields")
        _text(content["message_text"], content.get("parse_mode"), MAX_TEXT)
    button = params.get("button")
    if button is not None:
        _need(set(button) == {"text", "start_parameter"} and button["text"], "BUTTON_INVALID")
        _need(re.fullmatch(r"[A-Za-z0-9_-]{1,64}", button["start_parameter"]), "START_PARAM_INVALID")


def _commands(params: dict[str, Any]) -> None:
    _need(len(params["commands"]) <= 100, "BOT_COMMANDS_TOO_MUCH")
    for command in params["commands"]:
        _need(set(command) == {"command", "description"}, "command fields")
        _need(re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]), "BOT_COMMAND_INVALID")
        _need(1 <= len(command["description"]) <= 256, "BOT_COMMAND_DESCRIPTION_INVALID")


def _webhook(params: dict[str, Any]) -> None:
    _need(params["url"].startswith(("https://", "http://127.0.0.1")), "bad webhook: HTTPS url must be provided")
    _need(re.fullmatch(r"[A-Za-z0-9_-]{1,256}", params.get("secret_token", "x")), "secret token characters")
    _need(1 <= params.get("max_connections", 40) <= 100, "max_connections must be 1-100")
    _need(set(params.get("allowed_updates", [])) <= UPDATES, "allowed_updates")


def _markup(markup: dict[str, Any]) -> None:
    _need(set(markup) == {"inline_keyboard"} and markup["inline_keyboard"], "reply markup")
    rows = markup["inline_keyboard"]
    _need(all(1 <= len(row) <= 8 for row in rows) and len(rows) <= 100, "reply markup rows")
    for button in (button for row in rows for button in row):
        _need(set(button) == {"text", "callback_data"} and button["text"].strip(), "button fields")
        _need(1 <= len(button["callback_data"].encode()) <= MAX_DATA, "BUTTON_DATA_INVALID")


def _reply_parameters(value: dict[str, Any]) -> None:
    _need(set(value) <= {"message_id", "allow_sending_without_reply"}, "reply parameters")
    _need(isinstance(value["message_id"], int), "message_id must be a number")


def _preview(value: dict[str, Any]) -> None:
    _need(set(value) <= {"is_disabled", "url"}, "link preview options")


_CHECKS = {
    "sendMessage": _send_message, "sendPhoto": _send_photo, "sendChatAction": _chat_action, "setWebhook": _webhook,
    "answerCallbackQuery": _callback, "answerInlineQuery": _inline, "setMyCommands": _commands,
}  # fmt: skip
_OBJECTS = {"reply_markup": _markup, "reply_parameters": _reply_parameters, "link_preview_options": _preview}
