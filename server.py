"""The server: API, Telegram webhook, widget and pages in one Flask app; run as a script, under gunicorn."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import time
from typing import TYPE_CHECKING

from flask import Flask
from gunicorn.app.base import BaseApplication
from werkzeug.middleware.proxy_fix import ProxyFix

import settings as configuration
from bot import setup
from bot.bot import LIMIT
from bot.phrases import Numbers
from bot.service import Service
from bot.telegram.api import Account
from corpus.store import Store
from web.api import api, health, telegram_webhook
from web.errors import handle
from web.headers import cors, pack, secure
from web.limits import limit
from web.pages import files, pages

if TYPE_CHECKING:
    from bot.answer import Answer
    from bot.telegram.service import Telegram
    from settings import Settings

log = logging.getLogger("tanya")


def create_app(settings: Settings, service: Service, telegram: Telegram | None = None) -> Flask:
    """Return the web application over ``service``; without ``telegram`` the webhook says that Telegram is off."""
    from web.metrics import Metrics  # noqa: PLC0415  # prometheus_client reads the environment when it is imported

    app = Flask(__name__, static_folder=None)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies)  # type: ignore[method-assign]  # as Flask's manual has it
    app.json.sort_keys = False  # type: ignore[attr-defined]  # Flask's own provider has it
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # the same
    metrics = Metrics(os.environ)

    def ask(channel: str, question: str, conversation: str | None, most: int = LIMIT) -> Answer:
        started = time.perf_counter()
        answer = service.ask(question, conversation, most)
        metrics.answered(channel, answer.status, time.perf_counter() - started)
        return answer

    questions = [
        pages(lambda q, c: ask("page", q, c), service.article, service.topics, service.examples),
        api(service, lambda q, c, most: ask("api", q, c, most)),
    ]
    if settings.rate_limit:
        limit(app, questions, session=settings.session_limit, address=settings.rate_limit)
    for blueprint in (*questions, files(), health(service, metrics.text), telegram_webhook(telegram)):
        app.register_blueprint(blueprint)
    app.after_request(pack)
    app.after_request(secure)
    app.after_request(cors(settings.origins))
    handle(app)
    return app


def _numbers(settings: Settings) -> Numbers:
    return Numbers(settings.emergency_number, settings.crisis_line)


def _account(settings: Settings) -> Account | None:
    if settings.telegram_token is None:
        return None
    return Account(settings.telegram_token, settings.telegram_api, settings.public_url, settings.telegram_secret)


class _Server(BaseApplication):
    """gunicorn with our settings; store, service and Telegram are opened in each worker, after the fork."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        """Set what gunicorn needs to know."""
        values = {
            "bind": self._settings.bind,
            "workers": self._settings.workers,
            "threads": self._settings.threads,
            "worker_class": "gthread",
            "graceful_timeout": 25,
            "timeout": 60,
            "worker_exit": _end,
            "control_socket_disable": True,  # nobody steers the server from outside
        }
        for name, value in values.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:  # type: ignore[override]  # gunicorn's types want a WSGI function; Flask is one
        """Return the app of one worker."""
        settings = self._settings
        store = Store.open(settings.store_url)
        service = Service(store, settings.snapshots, _numbers(settings), time.time)
        service.ready()
        account = _account(settings)
        telegram = None if account is None else setup.telegram(account, store, service)
        app = create_app(settings, service, telegram)
        if telegram is not None:
            telegram.start()
            app.extensions["telegram"] = telegram
        return app


def _end(_server: object, worker: object) -> None:
    """Let Telegram finish what is in hand before a worker ends."""
    app = getattr(worker, "wsgi", None)
    telegram = app.extensions.get("telegram") if app is not None else None
    if telegram is not None:
        telegram.stop()


def main() -> int:
    """Serve until told to stop; return the exit code: 2 where a setting is wrong."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    try:
        settings = configuration.load(os.environ)
    except configuration.SettingsError as error:
        print(f"Pengaturan salah: {error}", file=sys.stderr)  # noqa: T201  # for whoever started the server
        return 2
    if settings.telegram_token is None:
        log.info("Telegram is off: TANYA_TELEGRAM_TOKEN is not set")
    settings.data.mkdir(parents=True, exist_ok=True)
    with Store.open(settings.store_url) as store:
        setup.prepare(store, settings.snapshots, load_shipped=settings.shipped_articles)
    with tempfile.TemporaryDirectory(prefix="tanya-metrics-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        _Server(settings).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
