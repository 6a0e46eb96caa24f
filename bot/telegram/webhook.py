"""The webhook as a function: what a POST from Telegram is answered with."""

from __future__ import annotations

import hmac
import json
import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from bot.telegram.update import MalformedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import IO

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name
PATH = "/telegram/webhook"
BODY_LIMIT = 1 << 20
"""Bytes of an update that are read: far more than Telegram's longest message with everything quoted around it."""


def accept(given: str | None, body: IO[bytes], secret: str | None, record: Callable[[Mapping[str, Any]], None]) -> int:
    """Return the HTTP status for a webhook call: 403 without the secret, 413 for a body over the limit, else 200.

    200 also for what is not an update, or Telegram would repeat it for ever. ``record`` stores an update before this
    returns; what it raises comes through, so that the call fails and Telegram repeats it.
    """
    if not secret or not hmac.compare_digest((given or "").encode(errors="replace"), secret.encode()):
        return HTTPStatus.FORBIDDEN
    raw = body.read(BODY_LIMIT + 1)
    if len(raw) > BODY_LIMIT:
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    try:
        record(json.loads(raw))
    except (MalformedError, json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        log.warning("Telegram: malformed update: %s", type(error).__name__)
    return HTTPStatus.OK
