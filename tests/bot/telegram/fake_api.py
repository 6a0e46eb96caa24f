"""A Bot API of our own over real HTTP: strict, and able to fail in every way that the real one does.

It keeps what it accepted in order, and what it refused with the reason; a test of ours that ends with something refused
is a bug. Faults are decided by a function a call. It can deliver updates to a webhook as Telegram does, repeating one
until it is taken, and hand them out by long polling with confirmation by offset.
"""

from __future__ import annotations

import email.message
import email.parser
import json
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Self

from tests.bot.telegram.fake_rules import METHODS, BadRequestError, check, visible

if TYPE_CHECKING:
    from collections.abc import Callable

TOKEN = "123456789:AAtestTokenThatMustNeverBeSeenAnywhere"
USERNAME = "TanyaDinkesBot"
BOT_ID = 123456789


@dataclass(frozen=True, slots=True)
class Call:
    """A call that the API accepted."""

    method: str
    params: dict[str, Any]
    photo: bytes | None
    at: float

    @property
    def chat(self) -> int:
        """The chat that it went to."""
        return int(self.params["chat_id"])

    @property
    def shown(self) -> str:
        """The text as a reader sees it."""
        text = self.params.get("text", self.params.get("caption", ""))
        return visible(text, self.params.get("parse_mode"))

    @property
    def buttons(self) -> dict[str, str]:
        """Button text → callback data."""
        rows = self.params.get("reply_markup", {}).get("inline_keyboard", [])
        return {button["text"]: button["callback_data"] for row in rows for button in row}


@dataclass(frozen=True, slots=True)
class Fault:
    """A way to fail: an HTTP status with its body; or ``hang`` for seconds, or ``drop`` the connection.

    ``accept`` says that the call takes effect all the same, so that only the answer is lost.
    """

    status: int = 0
    description: str = ""
    retry_after: int | None = None
    migrate_to: int | None = None
    hang: float = 0.0
    drop: bool = False
    accept: bool = False


TOO_MANY = Fault(429, "Too Many Requests: retry after 1", retry_after=1)
BROKEN = Fault(500, "Internal Server Error")
LOST = Fault(drop=True, accept=True)
NOT_TAKEN = Fault(drop=True)
BLOCKED = Fault(403, "Forbidden: bot was blocked by the user")


def no_fault(method: str, params: dict[str, Any]) -> Fault | None:
    return None


@dataclass
class FakeApi:
    """The server; use it as a context manager."""

    fault: Callable[[str, dict[str, Any]], Fault | None] = no_fault
    token: str = TOKEN
    accepted: list[Call] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    confirmed: int = 0
    webhook: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Open the port; calls are answered inside the ``with``."""
        self.changed = threading.Condition()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.api = self
        self._message_id = 1000

    def __enter__(self) -> Self:
        """Answer calls, a thread each."""
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Close the port."""
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        """The base address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def sent(self, chat: int | None = None) -> list[Call]:
        """Return the messages that arrived in a chat, or in all."""
        with self.changed:
            calls = [call for call in self.accepted if call.method in {"sendMessage", "sendPhoto"}]
        return [call for call in calls if chat is None or call.chat == chat]

    def calls(self, method: str) -> list[Call]:
        """Return the accepted calls of one method."""
        with self.changed:
            return [call for call in self.accepted if call.method == method]

    def wait(self, ready: Callable[[FakeApi], object], seconds: float = 10.0) -> None:
        """Wait until ``ready``, and say what has been accepted when it never comes."""
        end = time.monotonic() + seconds
        while not ready(self):
            with self.changed:
                self.changed.wait(0.05)
            assert time.monotonic() < end, ([c.method for c in self.accepted], self.refused)

    def wait_sent(self, count: int, chat: int | None = None, seconds: float = 10.0) -> list[Call]:
        """Wait for so many messages and return them."""
        self.wait(lambda api: len(api.sent(chat)) >= count, seconds)
        return self.sent(chat)

    def push(self, update: dict[str, Any]) -> None:
        """Have an update ready for long polling."""
        with self.changed:
            self.updates.append(update)
            self.changed.notify_all()

    def deliver(self, update: dict[str, Any], url: str | None = None, secret: str | None = None) -> int:
        """Post an update to the webhook until it is taken, as Telegram does; return how often it took."""
        url = url or self.webhook["url"]
        secret = secret or self.webhook.get("secret_token", "")
        for times in range(1, 200):
            if post(url, json.dumps(update).encode(), secret) == 200:
                return times
            time.sleep(0.05)
        raise AssertionError("the webhook never took the update")

    def handle(self, method: str, params: dict[str, Any], photo: bytes | None) -> object:
        """Check a call and make it take effect; return its result."""
        try:
            check(method, params, photo)
        except BadRequestError as error:
            with self.changed:
                self.refused.append((method, str(error)))
            raise
        with self.changed:
            self.accepted.append(Call(method, params, photo, time.monotonic()))
            self.changed.notify_all()
            return self._result(method, params)

    def _result(self, method: str, params: dict[str, Any]) -> object:
        match method:
            case "getMe":
                return {"id": BOT_ID, "is_bot": True, "first_name": "Tanya Dinkes", "username": USERNAME}
            case "getUpdates":
                return self._poll(params)
            case "setWebhook":
                self.webhook = params
            case "deleteWebhook":
                self.webhook = {}
            case "sendMessage" | "sendPhoto":
                self._message_id += 1
                chat = {"id": params["chat_id"], "type": "private"}
                return {"message_id": self._message_id, "date": 0, "chat": chat, "text": params.get("text", "")}
        return True

    def _poll(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        offset = params.get("offset", 0)
        self.confirmed = max(self.confirmed, offset - 1)
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        if not self.updates:
            self.changed.wait(min(params.get("timeout", 0), 0.2))
        return self.updates[:100]


def post(url: str, body: bytes, secret: str | None, took: list[float] | None = None) -> int:
    """Post to a webhook; return the status, or 0 when nobody answered.

    ``took`` gets the milliseconds that a host says it needed itself.
    """
    headers = {"Content-Type": "application/json"}
    if secret is not None:
        headers["X-Telegram-Bot-Api-Secret-Token"] = secret
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=10) as answer:
            if took is not None:
                took.append(float(answer.headers["Server-Timing"].partition("=")[2]))
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code
    except OSError:
        return 0


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    api: FakeApi

    def handle_error(self, *_: object) -> None:
        """Say nothing of a client that hung up: here they are killed on purpose."""
        if not isinstance(sys.exception(), ConnectionError):
            raise  # noqa: PLE0704  # socketserver calls this while it handles the exception


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        if len(body) < length:  # the caller died while it wrote
            self.close_connection = True
            return
        api = self.server.api
        api.paths.append(self.path)
        token, _, method = self.path.removeprefix("/bot").partition("/")
        if token != api.token or method not in METHODS:
            self.reply(404, {"ok": False, "error_code": 404, "description": "Not Found"})
            return
        params, photo = _parse(self.headers, body)
        self.answer(method, params, photo, api.fault(method, params))

    def answer(self, method: str, params: dict[str, Any], photo: bytes | None, fault: Fault | None) -> None:
        try:
            result = None if fault and not fault.accept else self.server.api.handle(method, params, photo)
        except BadRequestError as error:
            self.reply(400, {"ok": False, "error_code": 400, "description": str(error)})
            return
        if fault is None:
            self.reply(200, {"ok": True, "result": result})
        else:
            self.fail(fault)

    def fail(self, fault: Fault) -> None:
        time.sleep(fault.hang)
        if fault.drop or not fault.status:
            self.close_connection = True
            return
        known = {"retry_after": fault.retry_after, "migrate_to_chat_id": fault.migrate_to}
        parameters = {name: value for name, value in known.items() if value is not None}
        body = {"ok": False, "error_code": fault.status, "description": fault.description}
        self.reply(fault.status, {**body, **({"parameters": parameters} if parameters else {})})

    def reply(self, status: int, body: dict[str, Any]) -> None:
        raw = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, *_: object) -> None:
        pass


def _parse(headers: email.message.Message, body: bytes) -> tuple[dict[str, Any], bytes | None]:
    """Return a call's parameters, JSON values read, and its uploaded picture."""
    kind = headers.get("Content-Type", "")
    if not kind.startswith("multipart/"):
        return {
            name: _value(name, value) for name, value in urllib.parse.parse_qsl(body.decode(), keep_blank_values=True)
        }, None
    message = email.parser.BytesParser().parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    params: dict[str, Any] = {}
    photo = None
    for part in message.get_payload():
        assert isinstance(part, email.message.Message)
        name = str(part.get_param("name", header="Content-Disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        if part.get_filename():
            photo = content
        else:
            params[name] = _value(name, content.decode())
    return params, photo


def _value(name: str, value: str) -> object:
    if name in {"text", "caption", "parse_mode", "action", "url", "secret_token", "callback_query_id",
                "inline_query_id"}:  # fmt: skip
        return value
    return json.loads(value)
