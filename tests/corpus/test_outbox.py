"""The queue: what is recorded once, who may work on what, what is left behind."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from corpus.letters import Reply, Settled, Tally, Update, Waiting
from corpus.outbox import ASIDE, KEEP_IDS, KEEP_VIEWS, KEEP_WORK, LeaseLostError, Outbox
from corpus.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

T = 1_000_000.0
CHAT, OTHER_CHAT = 77, 78
TABLES = ("telegram_updates", "telegram_replies", "telegram_chats", "telegram_views", "telegram_floods")
HELLO = Reply("sendMessage", {"chat_id": CHAT, "text": "Halo"})
PICTURE = Reply("sendPhoto", {"chat_id": CHAT}, b"\x89PNG")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with Store.open(f"sqlite:///{tmp_path / 'queue.sqlite'}") as store:
        yield store.engine


@pytest.fixture
def box(engine: Engine) -> Outbox:
    made = Outbox(engine)
    made.create()
    return made


def claim(box: Outbox, owner: str = "a", now: float = T) -> int | None:
    return box.claim(owner, now, now, now + 15)


def answered(box: Outbox, *replies: Reply, number: int = 1, now: float = T) -> None:
    """Bring a chat to where its update is answered and its replies wait."""
    box.receive(number, CHAT, "{}", now)
    assert claim(box, now=now) == CHAT
    box.settle(number, CHAT, "a", Settled(replies), now)


def waiting(box: Outbox) -> Waiting:
    step = box.next_step(CHAT)
    assert isinstance(step, Waiting)
    return step


def contents(engine: Engine) -> str:
    """Return everything that the tables hold, as text."""
    with engine.connect() as db:
        return str([tuple(row) for table in TABLES for row in db.execute(text(f"select * from {table}"))])


def test_an_update_is_recorded_once(box: Outbox) -> None:
    assert box.receive(1, CHAT, "{}", T)
    assert not box.receive(1, CHAT, "{}", T)
    assert box.waiting() == 1


def test_an_update_is_recorded_once_by_many_threads(box: Outbox) -> None:
    taken: list[bool] = []
    threads = [threading.Thread(target=lambda: taken.append(box.receive(1, CHAT, "{}", T))) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == [False] * 15 + [True]


def test_an_update_that_was_answered_stays_known(box: Outbox) -> None:
    answered(box)
    assert not box.receive(1, CHAT, "{}", T + KEEP_IDS - 1)


def test_a_chat_is_served_by_one_process_and_by_another_when_its_lease_ends(box: Outbox) -> None:
    box.receive(1, CHAT, "{}", T)
    assert claim(box, "a") == CHAT
    assert claim(box, "b") is None
    box.keep([CHAT], "a", T + 30)
    assert claim(box, "b", T + 20) is None
    assert claim(box, "b", T + 31) == CHAT


def test_a_lease_that_was_not_given_back_ends_though_its_owner_keeps_others(box: Outbox) -> None:
    box.receive(1, CHAT, "{}", T)
    claim(box, "a")
    box.keep([CHAT + 1], "a", T + 30)
    assert claim(box, "b", T + 20) == CHAT


def test_claims_of_many_threads_never_meet(box: Outbox) -> None:
    for chat in range(40):
        box.receive(chat, chat, "{}", T)
    got: list[int | None] = []
    threads = [
        threading.Thread(target=lambda name=name: got.extend(claim(box, name) for _ in range(10)))  # type: ignore[misc]
        for name in "abcd"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(chat for chat in got if chat is not None) == list(range(40))


def test_steps_come_in_order_replies_before_the_next_update(box: Outbox) -> None:
    box.receive(1, CHAT, "satu", T)
    box.receive(2, CHAT, "dua", T)
    claim(box)
    assert box.next_step(CHAT) == Update(1, "satu", T, 1)
    box.settle(1, CHAT, "a", Settled([HELLO, PICTURE]), T)
    assert waiting(box).reply == HELLO
    box.sent(waiting(box))
    assert waiting(box).reply == PICTURE
    box.sent(waiting(box))
    assert box.next_step(CHAT) == Update(2, "dua", T, 1)
    assert box.next_step(CHAT) == Update(2, "dua", T, 2)


@pytest.mark.parametrize("late", [T + 16, T + 1000])
def test_who_lost_the_lease_stores_and_sends_nothing(box: Outbox, late: float) -> None:
    answered(box, HELLO)
    box.receive(2, CHAT, "{}", T)
    assert claim(box, "b", late) == CHAT
    with pytest.raises(LeaseLostError):
        box.settle(2, CHAT, "a", Settled([PICTURE]), late)
    with pytest.raises(LeaseLostError):
        box.begin(waiting(box), CHAT, "a", late)
    assert waiting(box).reply == HELLO
    assert waiting(box).attempts == 0


def test_an_expired_lease_is_lost_though_nobody_took_it(box: Outbox) -> None:
    answered(box, HELLO)
    with pytest.raises(LeaseLostError):
        box.begin(waiting(box), CHAT, "a", T + 16)


def test_release_without_work_ends_the_turn_and_with_work_keeps_it_waiting(box: Outbox) -> None:
    answered(box, HELLO)
    box.release(CHAT, "a")
    assert claim(box) == CHAT
    box.sent(waiting(box))
    box.release(CHAT, "a")
    assert claim(box) is None


def test_a_release_by_who_does_not_hold_the_chat_changes_nothing(box: Outbox) -> None:
    box.receive(1, CHAT, "{}", T)
    claim(box, "a")
    box.release(CHAT, "b")
    assert claim(box, "b") is None


def test_a_chat_put_off_is_not_taken_earlier_even_for_a_new_update(box: Outbox) -> None:
    answered(box, HELLO)
    box.release(CHAT, "a", T + 30)
    box.receive(2, CHAT, "{}", T + 1)
    assert claim(box, now=T + 29) is None
    assert claim(box, now=T + 30) == CHAT


def test_messages_to_a_chat_are_a_second_apart_and_to_all_a_thirtieth(engine: Engine, box: Outbox) -> None:
    answered(box, HELLO, HELLO)
    assert box.begin(waiting(box), CHAT, "a", T) == pytest.approx(T)
    assert box.begin(waiting(box), CHAT, "a", T) == pytest.approx(T + 1)
    again = Outbox(engine)  # another process
    again.receive(9, OTHER_CHAT, "{}", T)
    assert again.claim("b", T, T, T + 15) == OTHER_CHAT
    again.settle(9, OTHER_CHAT, "b", Settled([HELLO]), T)
    step = again.next_step(OTHER_CHAT)
    assert isinstance(step, Waiting)
    assert again.begin(step, OTHER_CHAT, "b", T) == pytest.approx(T + 1 + 1 / 30)


def test_calls_that_are_no_messages_wait_for_nothing(box: Outbox) -> None:
    answered(box, HELLO, Reply("answerCallbackQuery", {}))
    first = waiting(box)
    box.begin(first, CHAT, "a", T)
    box.sent(first)
    assert box.begin(waiting(box), CHAT, "a", T) == T


def test_attempts_are_counted(box: Outbox) -> None:
    answered(box, HELLO)
    box.begin(waiting(box), CHAT, "a", T)
    assert waiting(box).attempts == 1


def test_a_reply_that_fails_again_and_again_lets_later_work_go_first(box: Outbox) -> None:
    answered(box, HELLO, PICTURE)
    for _ in range(ASIDE):
        assert waiting(box).reply == HELLO
        box.begin(waiting(box), CHAT, "a", T)
    assert waiting(box).reply == PICTURE
    box.sent(waiting(box))
    box.receive(2, CHAT, "dua", T)
    assert isinstance(box.next_step(CHAT), Update)
    box.settle(2, CHAT, "a", Settled([PICTURE]), T)
    assert waiting(box).reply == PICTURE
    box.sent(waiting(box))
    assert waiting(box).reply == HELLO


def test_replies_that_fail_again_and_again_are_tried_in_turn(box: Outbox) -> None:
    answered(box, HELLO, PICTURE)
    tried = []
    for _ in range(2 * ASIDE + 4):
        tried.append(waiting(box).reply)
        box.begin(waiting(box), CHAT, "a", T)
    assert tried[-4:] == [HELLO, PICTURE, HELLO, PICTURE]


def test_a_chat_that_cannot_be_written_to_loses_all_that_waits(box: Outbox) -> None:
    answered(box, HELLO)
    box.receive(2, CHAT, "{}", T)
    box.drop(CHAT)
    assert box.next_step(CHAT) is None
    assert not box.receive(2, CHAT, "{}", T)


def test_a_moved_group_gets_its_replies_under_the_new_number(box: Outbox) -> None:
    answered(box, HELLO)
    box.move(CHAT, -100)
    box.release(CHAT, "a")
    assert claim(box) == -100
    step = box.next_step(-100)
    assert isinstance(step, Waiting)
    assert step.reply.params == {"chat_id": -100, "text": "Halo"}


def test_nothing_private_is_left_once_answered_and_sent(engine: Engine, box: Outbox) -> None:
    box.receive(1, 424242, "pertanyaan rahasia", T)
    assert claim(box) == 424242
    box.settle(1, 424242, "a", Settled([Reply("sendMessage", {"text": "jawaban rahasia"})]), T)
    assert "pertanyaan" not in contents(engine)
    step = box.next_step(424242)
    assert isinstance(step, Waiting)
    box.sent(step)
    assert "rahasia" not in contents(engine)


def test_forgetting_leaves_no_number_of_chat_or_sender(engine: Engine, box: Outbox) -> None:
    box.receive(1, 424242, "{}", T)
    assert claim(box) == 424242
    box.settle(1, 424242, "a", Settled(tally=Tally(515151, T, 3)), T)
    box.release(424242, "a")
    assert "424242" in contents(engine)
    assert "515151" in contents(engine)
    box.receive(2, 424242, "{}", T)
    assert claim(box) == 424242
    box.settle(2, 424242, "a", Settled([HELLO], forget=515151), T)
    step = box.next_step(424242)
    assert isinstance(step, Waiting)
    box.sent(step)
    box.release(424242, "a")
    assert "424242" not in contents(engine)
    assert "515151" not in contents(engine)


def test_views_are_kept_and_replaced(box: Outbox) -> None:
    box.receive(1, CHAT, "{}", T)
    claim(box)
    box.settle(1, CHAT, "a", Settled(views={"x": "1", "y": "2"}), T)
    box.settle(1, CHAT, "a", Settled(views={"x": "3"}), T)
    assert (box.view("x"), box.view("y"), box.view("z")) == ("3", "2", None)


def test_a_tally_is_kept_and_replaced(box: Outbox) -> None:
    box.receive(1, CHAT, "{}", T)
    claim(box)
    for tally in (Tally(5, T, 1), Tally(5, T, 2, "album")):
        box.settle(1, CHAT, "a", Settled(tally=tally), T)
    assert box.tally(5) == Tally(5, T, 2, "album")
    assert box.tally(6) is None


def test_purge_forgets_each_thing_in_its_time(engine: Engine, box: Outbox) -> None:
    box.receive(1, CHAT, "{}", T)
    claim(box)
    box.settle(1, CHAT, "a", Settled([HELLO], {"x": "1"}, Tally(5, T, 1)), T)
    box.receive(2, CHAT, "{}", T)
    box.release(CHAT, "a")
    box.purge(T + KEEP_WORK - 1)
    assert box.waiting() == 2
    box.purge(T + KEEP_WORK + 1)
    assert box.waiting() == 0
    assert not box.receive(1, CHAT, "{}", T)
    box.purge(T + KEEP_IDS + 1)
    assert box.receive(1, CHAT, "{}", T)
    assert box.view("x") == "1"
    box.purge(T + KEEP_VIEWS + 1)
    assert box.view("x") is None
    assert box.tally(5) is None


def test_creating_twice_keeps_what_is_there(engine: Engine, box: Outbox) -> None:
    box.receive(1, CHAT, "{}", T)
    Outbox(engine).create()
    assert box.waiting() == 1
