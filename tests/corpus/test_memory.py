"""What is kept of conversations and thumbs: little, only as hashes, and not for long."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.memory import FEEDBACK_KEPT, KEPT, Memory
from corpus.store import Store

NOW = 1_790_000_000.0
QUESTION = "berapa jumlah rumah sakit di Lebak"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'tanya.sqlite'}") as opened:
        yield opened


@pytest.fixture
def memory(store: Store) -> Memory:
    return Memory(store.engine)


def test_a_conversation_keeps_its_last_question(memory: Memory) -> None:
    memory.remember("a", QUESTION, NOW)
    memory.remember("a", "berapa di Pandeglang", NOW + 10)
    memory.remember("b", "apa itu CKG", NOW + 10)
    assert memory.recall("a", NOW + 20) == "berapa di Pandeglang"
    assert memory.recall("b", NOW + 20) == "apa itu CKG"
    assert memory.recall("c", NOW + 20) is None


@pytest.mark.parametrize(("after", "known"), [(0, True), (KEPT, True), (KEPT + 1, False), (86_400, False)])
def test_a_question_is_remembered_for_a_short_time(memory: Memory, after: float, *, known: bool) -> None:
    memory.remember("a", QUESTION, NOW)
    assert (memory.recall("a", NOW + after) is not None) is known


def test_what_is_too_old_leaves_the_database(memory: Memory) -> None:
    memory.remember("a", QUESTION, NOW)
    memory.remember("b", "apa itu CKG", NOW + KEPT + 1)
    assert memory.recall("a", NOW) is None


def test_forgetting_drops_one_conversation_only(memory: Memory) -> None:
    memory.remember("a", QUESTION, NOW)
    memory.remember("b", QUESTION, NOW)
    memory.forget("a")
    memory.forget("never seen")
    assert (memory.recall("a", NOW), memory.recall("b", NOW)) == (None, QUESTION)


def test_no_id_of_a_conversation_is_written_down(memory: Memory, store: Store, tmp_path: Path) -> None:
    memory.remember("telegram:987654321", QUESTION, NOW)
    store.close()
    assert not [file for file in tmp_path.iterdir() if b"987654321" in file.read_bytes()]


def test_the_last_thumb_of_an_answer_counts(memory: Memory) -> None:
    memory.rate("x", good=True, reason="", now=NOW)
    memory.rate("x", good=False, reason="angkanya lama", now=NOW + 1)
    memory.rate("y", good=True, reason="", now=NOW + 2)
    assert memory.ratings() == (1, 1)


def test_thumbs_are_kept_for_a_year(memory: Memory) -> None:
    memory.rate("x", good=True, reason="", now=NOW)
    memory.rate("y", good=False, reason="", now=NOW + FEEDBACK_KEPT + 1)
    assert memory.ratings() == (0, 1)


def test_a_new_process_finds_what_the_last_one_kept(memory: Memory, store: Store) -> None:
    memory.remember("a", QUESTION, NOW)
    memory.rate("x", good=True, reason="", now=NOW)
    again = Memory(store.engine)
    assert again.recall("a", NOW) == QUESTION
    assert again.ratings() == (1, 0)


def test_many_threads_write_to_one_conversation(memory: Memory) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: memory.remember("a", f"pertanyaan {n}", NOW), range(60)))
        list(pool.map(lambda n: memory.rate("x", good=bool(n % 2), reason="", now=NOW), range(60)))
    assert (memory.recall("a", NOW) or "").startswith("pertanyaan ")
    assert sum(memory.ratings()) == 1
