"""A server process of its own for tests: the webhook and the bot over a shared queue, and a way to die on purpose.

Run as a module with one argument, the JSON of a ``Plan``; prints its port and serves until SIGTERM.
"""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from bot.answer import Answer, Status
from bot.telegram.api import Account, Api
from bot.telegram.service import Telegram
from bot.telegram.webhook import SECRET_HEADER
from bot.telegram.worker import Pulse
from corpus.outbox import Outbox
from corpus.store import Store
from tests.bot.telegram.fake_api import TOKEN
from tests.bot.telegram.samples import office

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SECRET = "rahasia-webhook_1"
STEPS = ("receive", "claim", "next_step", "settle", "begin", "send", "sent", "release")
"""The steps of a question's way, in order; "send" is the API's, the others are the queue's."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where queue and API are, how fast to send, and at which step to die: its ``times``-th, before or ``after`` it.

    ``lease`` and ``patience`` are those of ``Pulse``.
    """

    database: str
    api: str
    per_chat: float = 100.0
    overall: float = 1000.0
    lease: float = 1.0
    patience: float = 30.0
    polling: bool = False
    die: str = ""
    after: bool = False
    times: int = 1


class Host:
    """A process that runs a plan, seen from the test that started it."""

    def __init__(self, plan: Plan) -> None:
        command = [sys.executable, "-m", "tests.bot.telegram.host", json.dumps(asdict(plan))]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert self.process.stdout is not None
        self.url = f"http://127.0.0.1:{self.process.stdout.readline().decode().strip()}/"

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self.process.poll() is None

    def end(self, number: int = signal.SIGTERM) -> int:
        """Send it a signal, wait for its end and return its exit code."""
        self.process.send_signal(number)
        code = self.process.wait(30)
        self.process.stdout.close()  # type: ignore[union-attr]  # it was opened above
        return code


@contextmanager
def hosts(*plans: Plan) -> Iterator[list[Host]]:
    """Start a process a plan; those that a test adds to the list are ended with them."""
    running = [Host(plan) for plan in plans]
    try:
        yield running
    finally:
        for host in running:
            host.end(signal.SIGKILL)


def doomed(plan: Plan, step: Callable[..., Any], name: str) -> Callable[..., Any]:
    """Return the step with the death that was planned for it."""
    left = [plan.times]

    def die() -> None:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    def queue_step(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if not plan.after:
            die()
        result = step(*args, **kwargs)
        if plan.after:
            die()
        return result

    async def api_step(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if not plan.after:
            die()
        result = await step(*args, **kwargs)
        if plan.after:
            die()
        return result

    return api_step if name == "send" else queue_step


def ask(question: str, conversation: str | None) -> Answer:
    """Answer with the question, so that a test can tell which one was answered."""
    return Answer(question, Status.SMALLTALK, f"Jawaban {question}")


def serve(telegram: Telegram) -> ThreadingHTTPServer:
    """Return the webhook as a small HTTP server."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            began = time.perf_counter()
            self.send_response(telegram.webhook(self.headers.get(SECRET_HEADER), io.BytesIO(body)))
            self.send_header("Server-Timing", f"webhook;dur={(time.perf_counter() - began) * 1000:.2f}")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    return ThreadingHTTPServer(("127.0.0.1", 0), Handler)


def main() -> None:
    plan = Plan(**json.loads(sys.argv[1]))
    if plan.die:
        part: type = Api if plan.die == "send" else Outbox
        setattr(part, plan.die, doomed(plan, getattr(part, plan.die), plan.die))
    with Store.open(plan.database) as store:
        outbox = Outbox(store.engine, per_chat=plan.per_chat, overall=plan.overall)
        account = Account(TOKEN, plan.api, None, SECRET)
        telegram = Telegram(account, outbox, office(ask=ask), pulse=Pulse(plan.lease, plan.lease / 4, plan.patience))
        ended = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: ended.set())
        telegram.start(polling=plan.polling)
        server = serve(telegram)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        print(server.server_address[1], flush=True)  # noqa: T201  # the port, for whoever started this
        ended.wait()
        server.shutdown()
        telegram.stop(10)


if __name__ == "__main__":
    main()
