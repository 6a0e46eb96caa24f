"""Real processes, killed between any two steps: every question is answered, once wherever the API lets us know."""

from __future__ import annotations

import itertools
import json
import signal
import sqlite3
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from bench import soak
from corpus.outbox import Outbox
from corpus.store import Store
from tests.bot.telegram import fake_api
from tests.bot.telegram.fake_api import FakeApi, post
from tests.bot.telegram.host import SECRET, STEPS, Plan, hosts
from tests.bot.telegram.samples import message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.bot.telegram.host import Host

pytestmark = pytest.mark.slow

HEALED = 30.0
"""Seconds in which everything must be answered, on a busy machine too."""


@dataclass
class Scene:
    """An API, a queue, and a survivor: a process that sleeps until it is needed."""

    api: FakeApi
    plan: Plan
    outbox: Outbox
    survivor: Host
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def question(self) -> dict[str, object]:
        """Return an update with a question of its own, in a chat of its own."""
        number = next(self.numbers)
        return message(f"tanya-{number}", number, 1000 + number)

    def sleep(self) -> None:
        """Freeze the survivor, so that it takes no work; not while it holds the lock on the queue."""
        while True:
            self.survivor.process.send_signal(signal.SIGSTOP)
            with closing(sqlite3.connect(self.plan.database.removeprefix("sqlite:///"), timeout=0.2)) as db:
                try:
                    db.execute("BEGIN IMMEDIATE")
                except sqlite3.OperationalError:
                    self.wake()
                else:
                    return

    def wake(self) -> None:
        """Let the survivor go on."""
        self.survivor.process.send_signal(signal.SIGCONT)

    def settled(self) -> None:
        """Wait until nothing waits any more."""
        self.api.wait(lambda _: self.outbox.waiting() == 0, HEALED)

    def copies(self, update: dict[str, object]) -> int:
        """Return how many answers a question has got."""
        return answers(self.api)[f"Jawaban tanya-{update['update_id']}"]


def answers(api: FakeApi) -> Counter[str]:
    return Counter(call.shown for call in api.sent())


def give(update: dict[str, object], *urls: str) -> None:
    """Post an update until a process takes it, as Telegram does."""
    body = json.dumps(update).encode()
    for attempt in range(200):
        if post(urls[attempt % len(urls)], body, SECRET) == 200:
            return
        time.sleep(0.05)
    raise AssertionError("nobody took the update")


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with FakeApi() as api, Store.open(f"sqlite:///{tmp_path_factory.mktemp('queue') / 'queue.sqlite'}") as store:
        plan = Plan(str(store.engine.url), api.url)
        with hosts(plan) as (survivor,):
            made = Scene(api, plan, Outbox(store.engine), survivor)
            give(made.question(), survivor.url)
            api.wait_sent(1, seconds=HEALED)
            yield made


@pytest.mark.parametrize(("step", "after"), [("receive", False), *((step, True) for step in STEPS)])
def test_a_kill_at_any_step_loses_no_question(scene: Scene, step: str, after: bool) -> None:  # noqa: FBT001
    """After the second time that a step is done (or before the first step of all) the process is killed.

    The survivor gets what Telegram repeats. Doubled is the one message that the API had taken when the process died
    before it could note so. (A look for work, "claim", goes on beside a turn, so that one may die at any point of it.)
    """
    scene.sleep()
    first, second = scene.question(), scene.question()
    with hosts(replace(scene.plan, die=step, after=after, times=2)) as (doomed,):
        post(doomed.url, json.dumps(first).encode(), SECRET)
        scene.api.wait(lambda _: scene.outbox.waiting() == 0 or not doomed.alive, HEALED)
        post(doomed.url, json.dumps(second).encode(), SECRET)
        assert doomed.process.wait(HEALED) == -signal.SIGKILL
    scene.wake()
    for update in (first, second):
        give(update, scene.survivor.url)
    scene.settled()
    copies = sorted([scene.copies(first), scene.copies(second)])
    once, twice = [1, 1], [1, 2]
    assert copies == (twice if step == "send" else once) or (step == "claim" and copies == twice)
    assert not scene.api.refused


def test_two_processes_answer_every_question_once_and_in_order(scene: Scene) -> None:
    begun = len(scene.api.sent())
    with hosts(scene.plan) as (other,):
        urls = [scene.survivor.url, other.url]
        first = next(scene.numbers)
        asked = [message(f"tanya-{number}", number, 10 + number % 6) for number in range(first, first + 60)]
        for place, update in enumerate(asked):
            give(update, urls[place % 2])
            if place % 5 == 0:
                give(update, urls[(place + 1) % 2])  # Telegram repeats one to the other process
        scene.api.wait_sent(begun + 60, seconds=HEALED)
        scene.settled()
        assert other.end() == 0
    assert [scene.copies(update) for update in asked] == [1] * 60
    for chat in range(10, 16):
        numbers = [int(call.shown.rpartition("-")[2]) for call in scene.api.sent(chat)]
        assert numbers == sorted(numbers)


@pytest.fixture
def plan(api: FakeApi, tmp_path: Path) -> Plan:
    return Plan(f"sqlite:///{tmp_path / 'queue.sqlite'}", api.url)


def test_two_processes_keep_the_limits_together(api: FakeApi, plan: Plan) -> None:
    slow = replace(plan, per_chat=5.0, overall=20.0)
    with hosts(slow, slow) as running:
        for number in range(1, 25):
            give(message(f"tanya-{number}", number, 100 + number % 8), running[number % 2].url)
        api.wait_sent(24, seconds=HEALED)
    times = sorted(call.at for call in api.sent())
    assert times[-1] - times[0] >= 23 / 20 * 0.9
    for chat in range(100, 108):
        first, *rest = sorted(call.at for call in api.sent(chat))
        assert rest[-1] - first >= len(rest) / 5 * 0.8


def test_polling_after_a_kill_answers_what_was_recorded_and_fetches_the_rest(api: FakeApi, plan: Plan) -> None:
    for number in range(1, 11):
        api.push(message(f"tanya-{number}", number, 100 + number))
    # Killed at the first answer stored, when nothing has been sent yet: what is being sent at a kill may come twice.
    with hosts(replace(plan, polling=True, die="settle", after=True)) as (doomed,):
        doomed.process.wait(HEALED)
    with hosts(replace(plan, polling=True)):
        api.wait(lambda _: len(answers(api)) == 10 and api.confirmed == 10, HEALED)
    assert set(answers(api).values()) == {1}


def test_sigterm_finishes_what_is_in_hand(api: FakeApi, plan: Plan) -> None:
    api.fault = lambda method, params: fake_api.Fault(hang=0.5, accept=True) if method == "sendChatAction" else None
    with hosts(plan) as (host,):
        give(message("tanya-0", 100, 100), host.url)
        api.wait_sent(1, seconds=HEALED)
        for number in range(1, 9):
            give(message(f"tanya-{number}", number, 100 + number), host.url)
        assert host.end() == 0
    assert len(answers(api)) == 9


def test_a_small_soak_loses_nothing() -> None:
    report = soak.run(300, 30, 1, quick=True)
    assert report.good, report
