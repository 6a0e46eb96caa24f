"""Soak of the Telegram channel: thousands of updates, an API that fails, and processes that are killed.

    python -m bench.soak                          5,000 updates of 500 chats, two kills, Telegram's limits: 3 minutes
    python -m bench.soak --updates 500 --quick    a short one, sending faster than Telegram allows

Two server processes share the queue; a fake Bot API delivers each update until one of them has taken it, repeats every
tenth, and fails in every documented way. At the end every question must be answered. One is answered twice only where
the API took a message and its answer was lost; those are counted, and no other may be doubled.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.telegram.worker import CHATS
from corpus.outbox import Outbox
from corpus.store import Store
from tests.bot.telegram.fake_api import BROKEN, LOST, NOT_TAKEN, TOO_MANY, FakeApi, Fault, post
from tests.bot.telegram.host import SECRET, Host, Plan
from tests.bot.telegram.samples import message

if TYPE_CHECKING:
    from collections.abc import Callable

_SEED = 20261121
_DELIVERIES = 16  # webhook calls that the fake Telegram makes at once
_ARRIVALS = 40.0  # updates that arrive in a second: a third more than may be answered
_APART = 10  # seconds between two questions of a person, by the clock of their messages: no flood
_PATIENCE = 5.0  # seconds until a call times out; 30 in earnest, which would only make this longer
_HUNG = Fault(hang=_PATIENCE * 2, drop=True, accept=True)
# Of a hundred messages so many fail so: too many requests, 500, connection lost before and after the message was
# taken, and taken without an answer in time.
_FAULTS = ((3, TOO_MANY), (3, BROKEN), (1, NOT_TAKEN), (1, LOST), (0.1, _HUNG))
_END = 300.0  # seconds that the last answers may take


@dataclass
class Faults:
    """Decides which messages fail, from a seed, and counts those whose answer is lost."""

    rng: random.Random
    lost: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    def __call__(self, method: str, _params: dict[str, Any]) -> Fault | None:
        """Return the fault of a call, or ``None``."""
        if method != "sendMessage":
            return None
        drawn = self.rng.uniform(0, 100)
        for share, fault in _FAULTS:
            drawn -= share
            if drawn < 0:
                self.lost += fault.accept
                self.counts["hung" if fault is _HUNG else "lost" if fault.accept else str(fault.status)] += 1
                return fault
        return None


@dataclass(frozen=True, slots=True)
class Report:
    """What a soak came to. ``unsure`` is how many messages may be doubled: all whose fate the bot could not know.

    ``p50`` and ``p95`` are milliseconds from an update's arrival in a process to its being on disk.
    """

    updates: int
    answered: int
    doubled: int
    unsure: int
    kills: int
    disordered: int
    seconds: float
    p50: float
    p95: float

    @property
    def good(self) -> bool:
        """Whether nothing was lost, and nothing doubled that could have been known of."""
        return self.answered == self.updates and self.doubled <= self.unsure and self.disordered == 0

    def rows(self) -> list[tuple[str, str]]:
        """Return the report as names and values."""
        return [
            ("updates", str(self.updates)),
            ("answered", str(self.answered)),
            ("lost", str(self.updates - self.answered)),
            ("doubled", f"{self.doubled} (at most {self.unsure}: answers of the API lost, chats in hand at a kill)"),
            ("out of order", str(self.disordered)),
            ("kills", str(self.kills)),
            ("seconds", f"{self.seconds:.0f}"),
            ("recorded, ms", f"p50 {self.p50:.1f}, p95 {self.p95:.1f}"),
        ]


class Soak:
    """One soak: ``updates`` questions from ``chats`` chats, with ``kills`` kills spread over it."""

    def __init__(self, plan: Plan, api: FakeApi, updates: int, chats: int, arrivals: float) -> None:
        self._plan, self._api = plan, api
        self._updates, self._chats, self._arrivals = updates, chats, arrivals
        self._hosts = [Host(plan), Host(plan)]
        self._times: list[float] = []

    def deliver(self) -> None:
        """Deliver every update, those of a chat in order, until the webhook takes it."""
        with ThreadPoolExecutor(_DELIVERIES) as pool:
            list(pool.map(self._deliver_chats, range(_DELIVERIES)))

    def _deliver_chats(self, first: int) -> None:
        began = time.monotonic()
        for number in range(self._updates):
            chat = number % self._chats
            if chat % _DELIVERIES == first:
                time.sleep(max(began + number / self._arrivals - time.monotonic(), 0))
                self._give(number, chat)
                if number % 10 == 0:
                    self._give(number, chat)

    def _give(self, number: int, chat: int) -> None:
        turn = number // self._chats
        update = message(f"{chat}/{turn}", number + 1, 10_000 + chat, date=int(time.time()) + turn * _APART)
        body = json.dumps(update).encode()
        for attempt in range(10_000):
            if post(self._hosts[(number + attempt) % 2].url, body, SECRET, self._times) == 200:
                return
            time.sleep(0.05)
        raise AssertionError("no process takes updates")

    def kill(self, which: int) -> None:
        """Kill a process and start another in its place."""
        self._hosts[which].end(signal.SIGKILL)
        self._hosts[which] = Host(self._plan)

    def finish(self, outbox: Outbox) -> None:
        """Wait until nothing waits any more, and end the processes."""
        end = time.monotonic() + _END
        while outbox.waiting() and time.monotonic() < end:
            time.sleep(0.2)
        for host in self._hosts:
            host.end()

    def report(self, unsure: int, kills: int, seconds: float) -> Report:
        """Count what the API has taken."""
        sent = [call.shown.removeprefix("Jawaban ") for call in self._api.sent()]
        counts = Counter(sent)
        firsts = list(dict.fromkeys(sent))
        seen: dict[str, int] = {}
        disordered = 0
        for chat, turn in (name.split("/") for name in firsts):
            disordered += int(turn) < seen.get(chat, -1)
            seen[chat] = int(turn)
        p95 = statistics.quantiles(self._times, n=20)[-1]
        doubled = sum(count - 1 for count in counts.values())
        times = statistics.median(self._times), p95
        return Report(self._updates, len(counts), doubled, unsure, kills, disordered, seconds, *times)


def run(
    updates: int, chats: int, kills: int, *, quick: bool = False, say: Callable[[str], None] = lambda _: None
) -> Report:
    """Run a soak; ``quick`` sends faster than Telegram allows. ``say`` hears how it goes."""
    faults = Faults(random.Random(_SEED))  # noqa: S311  # a seed is what this needs
    with tempfile.TemporaryDirectory() as folder, FakeApi(fault=faults) as api:
        plan = Plan(f"sqlite:///{Path(folder) / 'queue.sqlite'}", api.url, 1.0, 30.0, lease=5.0, patience=_PATIENCE)
        plan = replace(plan, per_chat=20.0, overall=500.0) if quick else plan
        with Store.open(plan.database) as store:
            outbox = Outbox(store.engine)
            outbox.create()
            soak = Soak(plan, api, updates, chats, 10_000.0 if quick else _ARRIVALS)
            began = time.monotonic()
            delivering = threading.Thread(target=soak.deliver)
            delivering.start()
            for number in range(kills):
                api.wait_sent(updates * (number + 1) // (kills + 1), seconds=_END)
                soak.kill(number % 2)
                say(f"killed a process after {len(api.sent())} answers")
            delivering.join()
            say("all updates delivered")
            soak.finish(outbox)
            say(f"faults: {dict(faults.counts)}")
            return soak.report(faults.lost + kills * CHATS, kills, time.monotonic() - began)


def main() -> int:
    """Run the soak that the command line asks for; return 1 when something was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--updates", type=int, default=5000)
    parser.add_argument("--chats", type=int, default=500)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--quick", action="store_true")
    wanted = parser.parse_args()
    report = run(
        wanted.updates, wanted.chats, wanted.kills, quick=wanted.quick, say=lambda text: print(text, flush=True)
    )
    for name, value in report.rows():
        print(f"{name:14}{value}")
    return 0 if report.good else 1


if __name__ == "__main__":
    sys.exit(main())
