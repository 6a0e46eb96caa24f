"""The worker: serves one chat at a time to the end of what waits for it, many chats side by side.

A chat's turn is a loop of small steps, each of which leaves the queue in a state that any process can go on from:
answer the oldest update (its replies are stored), send the oldest reply, until nothing waits. Between two processes the
lease decides; docs/decisions/telegram-delivery.md says what a kill between any two steps comes to.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from bot.telegram.api import Gone, Later, Moved, Unreadable
from bot.telegram.desk import apology, sign
from bot.telegram.render import place, unformatted
from bot.telegram.update import MalformedError, read
from corpus.letters import Settled, Update
from corpus.outbox import LeaseLostError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.telegram.api import Api
    from bot.telegram.desk import Desk
    from bot.telegram.update import Incoming
    from corpus.letters import Waiting
    from corpus.outbox import Outbox

log = logging.getLogger(__name__)

_P = ParamSpec("_P")
_T = TypeVar("_T")

CHATS = 64
"""Chats that one process serves at once; most of them wait for their second or for the API."""
_TRIES = 3  # a process that dies each time it answers an update must not die of it for ever
_BACKOFF = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0)  # seconds after the first, second … failure; the last one repeats
_HOPELESS = 18  # tries, about an hour, after which a reply is given up if others of its chat go through
_TYPING = 1.0  # seconds that a reply waits at most for the typing sign to be shown
_PURGE = 60.0  # seconds between two looks for what may be forgotten


@dataclass(frozen=True, slots=True)
class Pulse:
    """Times in seconds: a lease lasts ``lease``; every ``beat`` leases are prolonged and waiting chats looked for.

    ``patience`` is how long the API may take to answer. When it takes longer nobody can know whether it took the
    message, so it is long.
    """

    lease: float = 15.0
    beat: float = 1.0
    patience: float = 30.0


class Worker:
    """Serves chats until it is told to stop; ``owner`` names this process in the queue."""

    def __init__(  # noqa: PLR0913  # the parts that it joins, each made by the service
        self, outbox: Outbox, api: Api, desk: Desk, *, owner: str, clock: Callable[[], float], pulse: Pulse
    ) -> None:
        self._outbox, self._api, self._desk = outbox, api, desk
        self._owner, self._clock, self._pulse = owner, clock, pulse
        self._wake = asyncio.Event()
        self._stopping = False
        self._turns: dict[int, asyncio.Task[None]] = {}
        self._disk = ThreadPoolExecutor(4, "telegram-disk")
        self._minds = ThreadPoolExecutor(4, "telegram-answer")

    def wake(self) -> None:
        """Look for work now. To be called in the loop's thread, as everything here."""
        self._wake.set()

    def finish(self) -> None:
        """End ``run`` as soon as nothing more can be done at once."""
        self._stopping = True
        self._wake.set()

    async def run(self) -> None:
        """Serve chats until ``finish``; cancelled, give back every chat and leave the rest to whoever comes next."""
        beat = asyncio.create_task(self._beat())
        try:
            while await self._dispatch():
                pass
        finally:
            beat.cancel()
            for turn in self._turns.values():
                turn.cancel()
            await asyncio.gather(beat, *self._turns.values(), return_exceptions=True)
            self._disk.shutdown(wait=False)
            self._minds.shutdown(wait=False)

    async def _dispatch(self) -> bool:
        """Begin the turn of a waiting chat, or rest until there may be one; ``False`` when all is done and stopped."""
        self._wake.clear()
        now = self._clock()
        chat = None
        if len(self._turns) < CHATS:
            with _going_on("looking for work"):
                claim, soon = self._outbox.claim, now + self._pulse.beat
                chat = await self._db(claim, self._owner, now, soon, now + self._pulse.lease)
        if chat is not None:
            if chat not in self._turns:  # else the machine slept through its lease, and the claim has renewed it
                self._begin(chat)
            return True
        if self._stopping and not self._turns:
            return False
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), self._pulse.beat)
        return True

    def _begin(self, chat: int) -> None:
        self._turns[chat] = asyncio.create_task(self._turn(chat))
        self._turns[chat].add_done_callback(lambda _: self._end(chat))

    def _end(self, chat: int) -> None:
        del self._turns[chat]
        self._wake.set()

    async def _beat(self) -> None:
        purged = 0.0
        while True:
            now = self._clock()
            with _going_on("keeping the queue"):
                if self._turns:
                    await self._db(self._outbox.keep, list(self._turns), self._owner, now + self._pulse.lease)
                if now - purged >= _PURGE:
                    await self._db(self._outbox.purge, now)
                    purged = now
            await asyncio.sleep(self._pulse.beat)

    async def _turn(self, chat: int) -> None:
        """Do a chat's steps one by one, then give it back."""
        not_before = None
        try:
            not_before = await self._steps(chat)
        except LeaseLostError:
            log.warning("Telegram: another process has taken over a chat")
        except Exception as error:  # noqa: BLE001  # a locked database, a full disk: the chat's turn comes again
            log.error("Telegram: serving a chat failed: %s", where(error))  # noqa: TRY400  # errors may quote texts
            not_before = self._clock() + _BACKOFF[0]
        finally:
            with _going_on("giving a chat back"):
                await self._db(self._outbox.release, chat, self._owner, not_before)

    async def _steps(self, chat: int) -> float | None:
        """Do what waits; return the time before which nothing more may be sent to the chat, if there is one."""
        through = False
        while (step := await self._db(self._outbox.next_step, chat)) is not None:
            if isinstance(step, Update):
                await self._answer(chat, step)
                continue
            later = await self._send(chat, step)
            if later is None:
                through = True
            elif through and later.seconds is None and step.attempts >= _HOPELESS:
                log.error("Telegram: given up a reply after %d tries: others of its chat go through", step.attempts)
                await self._db(self._outbox.sent, step)
            else:
                return self._resume(later, step)
        return None

    def _resume(self, later: Later, waiting: Waiting) -> float:
        pause = later.seconds if later.seconds is not None else _BACKOFF[min(waiting.attempts, len(_BACKOFF) - 1)]
        log.warning("Telegram: %s, again in %.0f s", later.why, pause)
        return self._clock() + pause

    async def _answer(self, chat: int, update: Update) -> None:
        incoming = self._read(update)
        typing = asyncio.create_task(self._show_typing(incoming))
        loop = asyncio.get_running_loop()
        try:
            settled = await loop.run_in_executor(self._minds, self._settle, incoming, update)
            await self._db(self._outbox.settle, update.id, chat, self._owner, settled, self._clock())
            await asyncio.wait({typing}, timeout=_TYPING)
        finally:
            typing.cancel()

    def _read(self, update: Update) -> Incoming | None:
        try:
            return read(json.loads(update.body), self._desk.me)
        except MalformedError as error:
            log.warning("Telegram: malformed update: %s", error)
            return None

    async def _show_typing(self, incoming: Incoming | None) -> None:
        if incoming is not None and (action := sign(incoming)):
            await self._api.call("sendChatAction", {**place(incoming.origin), "action": action})

    def _settle(self, incoming: Incoming | None, update: Update) -> Settled:
        if incoming is None:
            return Settled()
        if update.tries > _TRIES:
            log.error("Telegram: given up an update after %d tries", _TRIES)
            return apology(incoming)
        try:
            return self._desk.settle(incoming, update.received)
        except Exception as error:  # noqa: BLE001  # whatever went wrong, the citizen gets a word and the next one a turn
            log.error("Telegram: answering failed: %s", where(error))  # noqa: TRY400  # the text may hold the question
            return apology(incoming)

    async def _send(self, chat: int, waiting: Waiting) -> Later | None:
        """Send a reply; return why and when to try again, if it did not get through."""
        at = await self._db(self._outbox.begin, waiting, chat, self._owner, self._clock())
        await asyncio.sleep(max(at - self._clock(), 0))
        if self._clock() - at > self._pulse.lease / 2:
            raise LeaseLostError  # the machine has slept, and somebody else may be at it
        outcome = await self._api.send(waiting.reply)
        if isinstance(outcome, Unreadable):
            log.error("Telegram: formatting refused, sent as plain text")
            outcome = await self._api.send(unformatted(waiting.reply))
        match outcome:
            case Later():
                return outcome
            case Moved(to):
                await self._db(self._outbox.move, chat, to)
            case Gone():
                await self._db(self._outbox.drop, chat)
            case _:
                await self._db(self._outbox.sent, waiting)
        return None

    async def _db(self, work: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        def run() -> _T:
            return work(*args, **kwargs)

        return await asyncio.get_running_loop().run_in_executor(self._disk, run)


@contextlib.contextmanager
def _going_on(doing: str) -> Iterator[None]:
    """Log what goes wrong and go on: a locked database or a full disk must not end the service."""
    try:
        yield
    except Exception as error:  # noqa: BLE001
        log.error("Telegram: %s failed: %s", doing, where(error))  # noqa: TRY400  # errors may quote texts


def where(error: BaseException) -> str:
    """Name an error by its type and place; its text may hold what somebody wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at {frames[-1].filename}:{frames[-1].lineno}" if frames else type(error).__name__
