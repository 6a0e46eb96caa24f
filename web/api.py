"""The HTTP API (docs/api.md): questions, articles, thumbs, health and the Telegram webhook."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Blueprint, Response, jsonify, request

from bot.bot import LIMIT
from bot.plain import as_text
from bot.telegram import webhook
from bot.wire import answer_json, article_json
from web.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flask.typing import ResponseReturnValue

    from bot.answer import Answer
    from bot.service import Service
    from bot.telegram.service import Telegram

_BODY = 64 * 1024
"""Bytes of a request: many times the longest question. The webhook has a limit of its own."""
_CONVERSATION = 128
"""Characters of a conversation's or an answer's id."""
_REASON = 500
"""Characters kept of a reason for a thumb."""
_MOST = 20
"""Passages and figures that an answer may be asked for."""


def api(service: Service, ask: Callable[[str, str | None, int], Answer]) -> Blueprint:
    """Return the API for programs; ``ask`` takes a question, a conversation's id and the passages wanted."""
    blueprint = Blueprint("api", __name__, url_prefix="/api/v1")

    @blueprint.post("/ask")
    def post_question() -> ResponseReturnValue:
        body = _body()
        return jsonify(answer_json(ask(_text(body, "question"), _conversation(body), _limit(body.get("limit")))))

    @blueprint.get("/ask")
    def get_question() -> ResponseReturnValue:
        fields = request.args.to_dict()
        limit = fields.get("limit")
        most = _limit(int(limit) if limit is not None and limit.isdecimal() else limit)
        answer = ask(_text(fields, "q"), _conversation(fields), most)
        if "json" in request.headers.get("Accept", ""):
            return jsonify(answer_json(answer))
        return Response(as_text(answer), mimetype="text/plain")

    @blueprint.get("/articles/<path:article_id>")
    def article(article_id: str) -> ResponseReturnValue:
        found = service.article(article_id)
        if found is None:
            raise RefusedError(404, "Artikel itu tidak ada.")
        return jsonify(article_json(found))

    @blueprint.post("/feedback")
    def feedback() -> ResponseReturnValue:
        body = _body()
        good, reason = body.get("good"), body.get("reason", "")
        if not isinstance(good, bool) or not isinstance(reason, str):
            raise RefusedError(400, "good harus true atau false; reason, bila ada, harus teks.")
        service.rate(_text(body, "id")[:_CONVERSATION], good=good, reason=reason[:_REASON])
        return "", HTTPStatus.NO_CONTENT

    return blueprint


def health(service: Service, metrics: Callable[[], bytes]) -> Blueprint:
    """Return the addresses that a supervisor asks: alive, ready to answer, and counts."""
    blueprint = Blueprint("health", __name__)

    @blueprint.get("/livez")
    def alive() -> ResponseReturnValue:
        return {"status": "ok"}

    @blueprint.get("/readyz")
    def ready() -> ResponseReturnValue:
        return {"status": "ok", "passages": service.ready()}

    @blueprint.get("/metrics")
    def figures() -> ResponseReturnValue:
        return Response(metrics(), mimetype="text/plain")

    return blueprint


def telegram_webhook(telegram: Telegram | None) -> Blueprint:
    """Return the address that Telegram calls; ``None`` where Telegram is off."""
    blueprint = Blueprint("telegram", __name__)

    @blueprint.post(webhook.PATH)
    def receive() -> ResponseReturnValue:
        if telegram is None:
            raise RefusedError(404, "Telegram tidak aktif di server ini.")
        return "", telegram.webhook(request.headers.get(webhook.SECRET_HEADER), request.stream)

    return blueprint


def conversation() -> str:
    """Return the conversation that the current request names, else an empty text: a fault is for its view to tell."""
    fields = _json(silent=True) if request.is_json else request.args
    value = fields.get("conversation") if isinstance(fields, dict) else None
    return value if isinstance(value, str) and len(value) <= _CONVERSATION else ""


def _json(*, silent: bool) -> object:
    request.max_content_length = _BODY
    try:
        return request.get_json(silent=silent)
    except RecursionError:  # thousands of lists within lists: no object of ours
        return None


def _body() -> Mapping[str, object]:
    body = _json(silent=False)
    if not isinstance(body, dict):
        raise RefusedError(400, "Isi permintaan harus objek JSON.")
    return body


def _text(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise RefusedError(400, f"{name} harus ada dan berupa teks.")
    return value


def _conversation(fields: Mapping[str, object]) -> str | None:
    value = fields.get("conversation")
    if value is None:
        return None
    if not isinstance(value, str) or not 0 < len(value) <= _CONVERSATION:
        raise RefusedError(400, f"conversation harus teks, paling panjang {_CONVERSATION} huruf.")
    return value


def _limit(value: object) -> int:
    if value is None:
        return LIMIT
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _MOST:
        raise RefusedError(400, f"limit harus bilangan bulat dari 1 sampai {_MOST}.")
    return value
