"""The Bot API as calls with one outcome each.

python-telegram-bot brings the connection pool, the multipart upload and the reading of errors. The token stands in one
place only: ``_Door`` writes it into the address of a request as the last thing before the wire. Everything above it,
and with it every log line, error and repr of telegram and httpx, knows a placeholder.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import httpx
from telegram import Bot, InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

if TYPE_CHECKING:
    from corpus.letters import Reply

_PLACEHOLDER = "TOKEN"
_POOL = 40  # requests under way at once in one process
# Phrases in Telegram's 400s (its documentation lists none) that mean the chat cannot be written to, whatever is sent.
_UNREACHABLE = ("chat not found", "user is deactivated", "peer_id_invalid", "not enough rights", "have no rights",
                "chat_write_forbidden", "group chat was deactivated", "bot is not a member")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Account:
    """The bot's account: its token, the API's base address, and what the webhook is registered with.

    Without ``public_url`` no webhook is registered. ``secret`` is sent by Telegram with every webhook call.
    """

    token: str = field(repr=False)
    api: str = "https://api.telegram.org"
    public_url: str | None = None
    secret: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Accepted:
    """The API took the call; ``result`` is what it returned."""

    result: Any = None


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: after ``seconds``, which Telegram names (429), or after a back-off of ours when ``None``.

    ``why`` is the kind of error, without its text: it may quote what was sent.
    """

    seconds: float | None
    why: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The API could not read the formatting: send it as plain text."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has a new number."""

    chat: int


@dataclass(frozen=True, slots=True)
class Gone:
    """The chat cannot be written to: the bot was blocked, removed or never let in."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The API will never take this call; ``said`` is the reason that it gives, which may quote what was sent."""

    said: str


Outcome = Accepted | Later | Unreadable | Moved | Gone | Refused


class _Door(httpx.AsyncBaseTransport):
    """The way out: puts the token where the placeholder stands, on a copy that nobody above sees."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._inner = httpx.AsyncHTTPTransport(limits=httpx.Limits(max_connections=_POOL))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        path = request.url.raw_path.replace(f"/bot{_PLACEHOLDER}/".encode(), f"/bot{self._token}/".encode(), 1)
        return await self._inner.handle_async_request(
            httpx.Request(
                request.method,
                request.url.copy_with(raw_path=path),
                headers=request.headers,
                stream=request.stream,
                extensions=request.extensions,
            )
        )

    async def aclose(self) -> None:
        await self._inner.aclose()


class _WaitError(TelegramError):
    """Too many calls: the API says for how long there shall be none."""

    def __init__(self, seconds: float | None) -> None:
        super().__init__("Too Many Requests")
        self.seconds = seconds


class _Request(HTTPXRequest):
    """Reads a 429 by itself: telegram's own error for it warns whenever it is made, of a change yet to come."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401  # handed on as they are
        status, body = await super().do_request(*args, **kwargs)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            raise _WaitError(_retry_after(body))
        return status, body


def _retry_after(body: bytes) -> float | None:
    try:
        return float(json.loads(body)["parameters"]["retry_after"])
    except (ValueError, TypeError, LookupError):
        return None


class Api(Bot):
    """The Bot API at one address; ``timeout`` is how many seconds an answer may take."""

    def __init__(self, account: Account, *, timeout: float = 30.0) -> None:
        door = {"transport": _Door(account.token)}
        request = _Request(pool_timeout=timeout, httpx_kwargs=door)
        super().__init__(_PLACEHOLDER, base_url=f"{account.api}/bot", request=request, get_updates_request=request)
        self._timeout = timeout

    async def open(self) -> None:
        """Make the connections usable, without asking anything of the API."""
        await self.request.initialize()

    async def close_connections(self) -> None:
        """Close the connections."""
        await self.request.shutdown()

    async def call(self, method: str, params: dict[str, Any] | None = None, *, wait: float = 0.0) -> Outcome:
        """Call a method; ``wait`` are the seconds that the API itself may take before it answers (long polling)."""
        read_timeout = wait + 10.0 if wait else self._timeout
        try:
            return Accepted(await self._post(method, dict(params or {}), read_timeout=read_timeout))
        except TelegramError as error:
            return _outcome(error)

    async def send(self, reply: Reply) -> Outcome:
        """Send a reply."""
        params = dict(reply.params)
        if reply.photo is not None:
            params["photo"] = InputFile(reply.photo, filename="grafik.png")
        return await self.call(reply.method, params)


def _outcome(error: TelegramError) -> Outcome:
    """Say what an error means for the call that got it."""
    why = type(error).__name__
    match error:
        case _WaitError():
            return Later(error.seconds, "429")
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case Forbidden():
            return Gone()
        case BadRequest():
            return _refusal(error.message)
        case InvalidToken():
            return Later(60.0, why)
        case _:
            return Later(None, why)


def _refusal(said: str) -> Outcome:
    if "parse entities" in said.lower():
        return Unreadable()
    return Gone() if any(phrase in said.lower() for phrase in _UNREACHABLE) else Refused(said)


def quiet() -> None:
    """Keep what the libraries log of calls, addresses and answers out of the logs of a process that runs the bot."""
    for name, level in {"httpx": logging.WARNING, "httpcore": logging.WARNING, "telegram": logging.CRITICAL}.items():
        logging.getLogger(name).setLevel(level)
