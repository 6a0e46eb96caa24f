"""How often may be asked: one conversation so often, all that share one address more often."""

from __future__ import annotations

import logging
import math
import time
from typing import TYPE_CHECKING

from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from web.api import conversation
from web.errors import too_many

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flask import Blueprint, Flask, Response
    from flask_limiter import RequestLimit

# The library's own line about a refused request names who asked.
logging.getLogger("flask-limiter").setLevel(logging.WARNING)


def limit(app: Flask, blueprints: Iterable[Blueprint], *, session: str | None, address: str) -> None:
    """Refuse with 429 what goes beyond ``session`` or ``address``, each written as "20 per minute".

    A session is a conversation's name, chosen by whoever asks, over all addresses of ``blueprints`` together; so many
    people may sit behind one address (an office, a telephone network) without being in each other's way. A request
    without a conversation counts for its address alone. Each process counts for itself, and nothing is written down.
    """
    limiter = Limiter(get_remote_address, app=app, storage_uri="memory://", on_breach=_refuse)
    for blueprint in blueprints:
        if session:
            limiter.shared_limit(session, "session", key_func=conversation, exempt_when=_alone)(blueprint)
        limiter.limit(address)(blueprint)


def _alone() -> bool:
    return not conversation()


def _refuse(hit: RequestLimit) -> Response:
    return too_many(max(1, math.ceil(hit.window.reset_time - time.time())))
