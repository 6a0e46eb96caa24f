"""A service that answers from ``samples`` over real HTTP, and a site of another origin that includes the widget."""

from __future__ import annotations

import threading
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flask import Flask, jsonify, request
from werkzeug.serving import WSGIRequestHandler, make_server

from bot.wire import answer_json
from tests.web import samples
from web.headers import cors, pack, secure
from web.pages import error_page, files, pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Response
    from flask.typing import ResponseReturnValue

    from bot.answer import Answer


@dataclass(slots=True)
class Service:
    """What the fake service was asked, and how it should fail: ``faults`` are statuses of the next answers."""

    origin: str = ""
    ask: Callable[[str, str | None], Answer] = samples.answer
    faults: deque[int] = field(default_factory=deque)
    delay: float = 0
    asked: list[dict[str, str]] = field(default_factory=list)
    votes: list[dict[str, object]] = field(default_factory=list)

    def answer(self, question: str, conversation: str | None) -> Answer:
        """Answer as ``ask`` says now: a test may change it while the service runs."""
        return self.ask(question, conversation)


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002  # werkzeug's own name
        """Say nothing: the tests' output is theirs."""


def service_app(service: Service, origins: tuple[str, ...]) -> Flask:
    """Return the pages and a stub of the API as one application."""
    app = Flask(__name__)
    app.register_blueprint(
        pages(service.answer, samples.ARTICLES.get, lambda: samples.TOPICS, lambda: samples.EXAMPLES)
    )
    app.register_blueprint(files())
    app.after_request(pack)
    app.after_request(secure)
    app.after_request(cors(origins))
    app.register_error_handler(404, lambda _: error_page(404))

    @app.post("/api/v1/ask")
    def ask() -> ResponseReturnValue:
        service.asked.append(request.json)
        time.sleep(service.delay)
        if service.faults:
            return _fault(service.faults.popleft())
        return jsonify(answer_json(service.ask(request.json["question"], request.json["conversation"])))

    @app.post("/api/v1/feedback")
    def feedback() -> ResponseReturnValue:
        service.votes.append(request.json)
        return "", 204

    return app


def _fault(status: int) -> Response:
    response = jsonify({"error": {"code": "fault", "message": "Pertanyaan terlalu panjang."}})
    response.status_code = status
    if status == 429:
        response.headers["Retry-After"] = "2"
    return response


def site_app(pages_: dict[str, tuple[str, dict[str, str]]]) -> Flask:
    """Return a site that serves ``pages_``: path → (HTML, headers); they may be added while it runs."""
    app = Flask(__name__)

    @app.get("/favicon.ico")
    def icon() -> ResponseReturnValue:
        return "", 204

    @app.get("/<name>")
    def page(name: str) -> ResponseReturnValue:
        html, headers = pages_[name]
        return html, {"Content-Type": "text/html; charset=utf-8", **headers}

    return app


@contextmanager
def running(app: Flask) -> Iterator[str]:
    """Serve ``app`` on a free port while the context lasts; gives its origin."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
