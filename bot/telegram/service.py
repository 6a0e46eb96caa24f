"""The Telegram service of one process: an event loop in a thread of its own behind the webhook, or polling."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import logging
import os
import secrets
import signal
import threading
import time
from typing import TYPE_CHECKING, Any

from bot.telegram import phrases, webhook
from bot.telegram.api import Accepted, Api, Later, Refused, quiet
from bot.telegram.desk import Desk
from bot.telegram.update import ALLOWED, MalformedError, Me, key
from bot.telegram.worker import Pulse, Worker, where

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import IO

    from bot.telegram.api import Account, Outcome
    from bot.telegram.desk import Office
    from corpus.outbox import Outbox

log = logging.getLogger(__name__)

CONNECTIONS = 40
"""Webhook calls that Telegram may make at once (its own default)."""
_POLL = 30  # seconds that the API holds a getUpdates call open
_RETRY = 5.0  # seconds until a call of the start or of polling is made again


class Telegram:
    """The bot in this process: ``start`` it after the fork, hand it webhook calls, ``stop`` it.

    ``clock`` gives the time in seconds since 1970, the same in all processes.
    """

    def __init__(
        self,
        account: Account,
        outbox: Outbox,
        office: Office,
        *,
        clock: Callable[[], float] = time.time,
        pulse: Pulse | None = None,
    ) -> None:
        self._account, self._outbox, self._clock = account, outbox, clock
        self.office = office
        self._pulse = pulse or Pulse()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._worker: Worker | None = None
        self._stop = asyncio.Event()
        self._patience = 0.0
        self._polling = False

    def start(self, *, polling: bool = False) -> None:
        """Create the tables, start the thread, and in it register the webhook, or poll. Returns at once."""
        quiet()
        self._outbox.create()
        self._polling = polling
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, args=(self._loop,), name="telegram", daemon=True)
        self._thread.start()

    def stop(self, timeout: float = 20.0) -> None:
        """Finish what is in hand, at most for ``timeout`` seconds, and end the thread; the rest stays in the queue."""
        if self._loop is None or self._thread is None:
            return
        self._patience = timeout
        with contextlib.suppress(RuntimeError):  # the loop has ended by itself
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(timeout + 5.0)

    def poll(self) -> None:
        """Poll until SIGTERM or SIGINT. To be called in the main thread."""
        ended = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: ended.set())
        self.start(polling=True)
        ended.wait()
        self.stop()

    def webhook(self, secret: str | None, body: IO[bytes]) -> int:
        """Return the HTTP status for a webhook call with that secret header and body; see ``webhook.accept``."""
        return webhook.accept(secret, body, self._account.secret, self.receive)

    def receive(self, update: Mapping[str, Any]) -> None:
        """Record an update; when this returns it is on disk. Raises ``MalformedError``, or what the database raises."""
        found = key(update)
        if found is None:
            return
        number, chat = found
        fresh = self._outbox.receive(number, chat, json.dumps(update), self._clock())
        if fresh and self._loop is not None and self._worker is not None:
            with contextlib.suppress(RuntimeError):  # the loop has ended; the next start finds the update
                self._loop.call_soon_threadsafe(self._worker.wake)

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            loop.run_until_complete(self._main())
        except Exception as error:  # noqa: BLE001  # the thread's last word; the text may hold anything
            log.critical("Telegram: the service has ended: %s", where(error))
        finally:
            loop.close()

    async def _main(self) -> None:
        api = Api(self._account, timeout=self._pulse.patience)
        await api.open()
        try:
            serving = asyncio.create_task(self._serve(api))
            stopped = asyncio.create_task(self._stop.wait())
            await asyncio.wait({serving, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if self._worker is not None:
                self._worker.finish()
                await asyncio.wait({serving}, timeout=self._patience)
            for task in (serving, stopped):
                task.cancel()
            ended, _ = await asyncio.gather(serving, stopped, return_exceptions=True)
            if isinstance(ended, Exception):
                raise ended
        finally:
            await api.close_connections()

    async def _serve(self, api: Api) -> None:
        me = await _insist(api, "getMe")
        salt = hashlib.blake2b(self._account.token.encode()).digest()
        desk = Desk(self.office, Me(me["id"], me["username"]), salt, self._outbox.view, self._outbox.tally)
        owner = f"{os.getpid()}-{secrets.token_hex(6)}"
        self._worker = Worker(self._outbox, api, desk, owner=owner, clock=self._clock, pulse=self._pulse)
        intake = asyncio.create_task(self._intake(api))
        try:
            await self._worker.run()
        finally:
            intake.cancel()
            await asyncio.gather(intake, return_exceptions=True)

    async def _intake(self, api: Api) -> None:
        """Tell Telegram how updates are to come, and in polling fetch them."""
        await _insist(api, "setMyCommands", {"commands": _commands()})
        if self._polling:
            await _insist(api, "deleteWebhook", {"drop_pending_updates": False})
            await self._fetch(api)
        elif self._account.public_url is not None:
            await _insist(api, "setWebhook", self._registration())
            log.info("Telegram: webhook registered")

    def _registration(self) -> dict[str, Any]:
        return {
            "url": f"{self._account.public_url}{webhook.PATH}",
            "secret_token": self._account.secret,
            "allowed_updates": list(ALLOWED),
            "max_connections": CONNECTIONS,
        }

    async def _fetch(self, api: Api) -> None:
        """Fetch updates for ever; one is confirmed, by the next call's offset, only when it is on disk."""
        params: dict[str, Any] = {"timeout": _POLL, "allowed_updates": list(ALLOWED)}
        while not self._stop.is_set():
            outcome = await api.call("getUpdates", params, wait=_POLL)
            if not isinstance(outcome, Accepted):
                await _pause("getUpdates", outcome)
                continue
            try:
                for update in outcome.result:
                    await asyncio.to_thread(self._take, update)
                    params["offset"] = update["update_id"] + 1
            except Exception as error:  # noqa: BLE001  # the database; what is not confirmed comes again
                log.error("Telegram: recording failed: %s", where(error))  # noqa: TRY400  # may quote the text
                await asyncio.sleep(_RETRY)

    def _take(self, update: Mapping[str, Any]) -> None:
        try:
            self.receive(update)
        except MalformedError as error:
            log.warning("Telegram: malformed update: %s", error)


async def _insist(api: Api, method: str, params: dict[str, Any] | None = None) -> Any:  # noqa: ANN401  # as the API's
    """Call until the API accepts, and return its result; ``None`` when it refuses for good."""
    while True:
        match await api.call(method, params):
            case Accepted(result):
                return result
            case Later() as later:
                await _pause(method, later)
            case refused:
                said = refused.said if isinstance(refused, Refused) else type(refused).__name__
                log.error("Telegram: %s refused: %s", method, said)
                return None


async def _pause(method: str, outcome: Outcome) -> None:
    """Wait until a call may be made again."""
    pause, why = (outcome.seconds or _RETRY, outcome.why) if isinstance(outcome, Later) else (_RETRY, "Refused")
    log.warning("Telegram: %s: %s, again in %.0f s", method, why, pause)
    await asyncio.sleep(pause)


def _commands() -> list[dict[str, str]]:
    return [{"command": name, "description": text} for name, text in phrases.COMMANDS.items()]
