"""Errors in the one shape that programs get, or as a page for a reader; never the exception's own text."""

from __future__ import annotations

import logging
import math
import traceback
import uuid
from typing import TYPE_CHECKING

from flask import jsonify, make_response, request
from werkzeug.exceptions import HTTPException

from index.snapshot import SnapshotError
from web.pages import error_page

if TYPE_CHECKING:
    from flask import Flask, Response

log = logging.getLogger(__name__)

_MINUTES = 2
"""From so many minutes on a wait is told in minutes."""
_TEXTS = {
    400: ("bad_request", "Permintaan tidak dapat dibaca."),
    403: ("forbidden", "Tidak diizinkan."),
    404: ("not_found", "Alamat ini tidak ada."),
    405: ("method_not_allowed", "Alamat ini tidak dapat dipanggil dengan cara itu."),
    413: ("too_large", "Permintaan terlalu besar."),
    415: ("unsupported", "Kirim isi sebagai JSON (Content-Type: application/json)."),
    429: ("too_many_requests", "Terlalu banyak pertanyaan dalam waktu singkat. Silakan coba lagi sebentar lagi."),
    500: ("internal", "Maaf, ada gangguan di pihak kami. Silakan coba lagi."),
    503: ("not_ready", "Indeks belum siap. Silakan coba lagi sebentar lagi."),
}


class RefusedError(Exception):
    """A request that cannot be served as it is; the message says what to do, in Indonesian, and is shown."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def handle(app: Flask) -> None:
    """Answer every error of ``app``: expected ones with what to do, others with an id that stands in the log."""
    app.register_error_handler(HTTPException, _expected)
    app.register_error_handler(RefusedError, lambda error: _error(error.status, error.message))
    app.register_error_handler(SnapshotError, lambda _: _error(503))
    app.register_error_handler(Exception, _unexpected)


def too_many(seconds: int) -> Response:
    """Return the answer to one question too many: when the next one may come, in words and for programs."""
    wait = f"{seconds} detik" if seconds < _MINUTES * 60 else f"{math.ceil(seconds / 60)} menit"
    reply = _error(429, f"Terlalu banyak pertanyaan dalam waktu singkat. Silakan coba lagi {wait} lagi.")
    reply.headers["Retry-After"] = str(seconds)
    return reply


def _expected(error: HTTPException) -> Response:
    if error.response is not None:
        return make_response(error.response)
    reply = _error(error.code or 500)
    for name, value in error.get_headers():
        if name not in ("Content-Type", "Content-Length"):
            reply.headers[name] = value
    return reply


def _unexpected(error: Exception) -> Response:
    # Only where it broke: the exception's own text may quote a question.
    name = uuid.uuid4().hex[:12]
    frames = " < ".join(
        f"{f.name} ({f.filename}:{f.lineno})" for f in reversed(traceback.extract_tb(error.__traceback__))
    )
    log.error("request %s failed: %s in %s", name, type(error).__name__, frames)
    reply = _error(500)
    reply.headers["X-Request-Id"] = name
    return reply


def _error(status: int, message: str | None = None) -> Response:
    if "text/html" in request.headers.get("Accept", "") and not request.path.startswith("/api/"):
        return error_page(status, message)
    code, text = _TEXTS.get(status, _TEXTS[500 if status >= 500 else 400])
    return make_response(jsonify({"error": {"code": code, "message": message or text}}), status)
