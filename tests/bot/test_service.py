"""Conversations: what continues the question before, for how long, and what never mixes."""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.answer import Answer, Status
from bot.service import Service
from corpus.memory import KEPT, Memory
from corpus.store import Store
from index.snapshot import SnapshotError
from tests.bot.articles import ARTICLES
from tests.bot.shelf import NUMBERS

NOW = 1_795_000_000.0
"""18 November 2026."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path_factory.mktemp('service') / 'tanya.sqlite'}") as opened:
        opened.add(ARTICLES)
        yield opened


@pytest.fixture(scope="module")
def clock() -> list[float]:
    """Return the time, in a list so that a test can move it on."""
    return [NOW]


@pytest.fixture(scope="module")
def service(store: Store, snapshots: Path, clock: list[float]) -> Service:
    return Service(store, snapshots, NUMBERS, lambda: clock[0])


@pytest.fixture
def chat() -> str:
    """Return the id of a new conversation."""
    return uuid.uuid4().hex


@pytest.fixture
def say(service: Service, chat: str) -> Callable[[str], Answer]:
    """Say something in one conversation."""
    return lambda message: service.ask(message, chat)


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        ("kalau di Pandeglang?", "1.897 kasus TBC · Kabupaten Pandeglang"),
        ("klo pandeglang gmn", "1.897 kasus TBC · Kabupaten Pandeglang"),
        ("tahun 2022?", "1.600 kasus TBC · Kabupaten Lebak · per 2022"),
        ("berapa kasus dbd di tangsel?", "sekitar 410 kasus DBD"),
    ],
)
def test_a_conversation_goes_on(say: Callable[[str], Answer], message: str, begins: str) -> None:
    assert say("berapa kasus TBC di Lebak?").text.startswith("2.419")
    assert say(message).text.startswith(begins)


def test_it_goes_on_from_what_was_understood_last(say: Callable[[str], Answer]) -> None:
    say("berapa kasus TBC di Pandeglang?")
    say("kalau di Lebak?")
    assert say("tahun 2022?").text.startswith("1.600 kasus TBC · Kabupaten Lebak")


@pytest.mark.parametrize("message", ["sumbernya?", "sumber dong", "dari mana sumbernya"])
def test_the_source_is_told_with_its_address(say: Callable[[str], Answer], message: str) -> None:
    say("berapa kasus TBC di Lebak?")
    answer = say(message)
    assert "Warta Uji, 20 Januari 2025" in answer.text
    assert "https://uji.example/tbc-lebak-2024" in answer.text


def test_only_the_sources_of_the_answer_are_told(say: Callable[[str], Answer]) -> None:
    say("berapa kasus TBC di Pandeglang?")
    assert "Warta Uji" not in say("sumbernya?").text


def test_the_source_of_nothing_is_not_made_up(say: Callable[[str], Answer]) -> None:
    assert say("sumbernya?").status not in (Status.ANSWERED, Status.PARTIAL)


@pytest.mark.parametrize("between", ["halo", "makasih", "", "bapak saya tiba-tiba sesak napas", "berapa harga cabai?"])
def test_what_is_no_question_of_health_leaves_the_conversation_as_it_was(
    say: Callable[[str], Answer], between: str
) -> None:
    say("berapa kasus TBC di Lebak?")
    say(between)
    assert say("kalau di Pandeglang?").text.startswith("1.897 kasus TBC")


def test_an_emergency_in_a_conversation_is_one(say: Callable[[str], Answer]) -> None:
    say("berapa kasus gigitan ular di Lebak?")
    assert say("adik saya digigit ular barusan").status is Status.EMERGENCY


def test_a_conversation_ends_after_a_while(say: Callable[[str], Answer], clock: list[float]) -> None:
    say("berapa kasus TBC di Lebak?")
    clock[0] += KEPT + 1
    assert not say("kalau di Pandeglang?").text.startswith("1.897 kasus TBC · ")


def test_every_question_keeps_it_alive(say: Callable[[str], Answer], clock: list[float]) -> None:
    say("berapa kasus TBC di Lebak?")
    for message in ("kalau di Pandeglang?", "kalau di Lebak?", "kalau di Pandeglang?"):
        clock[0] += KEPT - 1
        answer = say(message)
    assert answer.text.startswith("1.897 kasus TBC")


def test_two_conversations_do_not_mix(service: Service, say: Callable[[str], Answer]) -> None:
    say("berapa kasus TBC di Lebak?")
    service.ask("berapa kasus dbd di tangsel?", "another")
    assert say("kalau di Pandeglang?").text.startswith("1.897 kasus TBC")


def test_without_a_conversation_nothing_is_remembered(service: Service, store: Store) -> None:
    service.ask("berapa kasus TBC di Lebak?")
    assert not service.ask("kalau di Pandeglang?").text.startswith("1.897 kasus TBC · ")
    assert Memory(store.engine).recall("", NOW) is None


def test_a_forgotten_conversation_begins_anew(service: Service, say: Callable[[str], Answer], chat: str) -> None:
    say("berapa kasus TBC di Lebak?")
    service.forget(chat)
    assert not say("kalau di Pandeglang?").text.startswith("1.897 kasus TBC · ")


def test_a_thumb_is_kept(service: Service, store: Store) -> None:
    service.rate("a", good=True)
    service.rate("b", good=False, reason="angkanya salah")
    service.rate("a", good=False)
    assert Memory(store.engine).ratings() == (0, 2)


def test_articles_topics_sources_and_examples_are_at_hand(service: Service) -> None:
    assert service.article("rs-2026") == ARTICLES[0]
    assert service.article("tidak-ada") is None
    assert "TBC" in service.topics()
    assert "Warta Uji" in service.sources()
    assert all(question.endswith("?") for question in service.examples())
    assert service.ready() >= len(ARTICLES)


def test_without_an_index_it_is_said_so(store: Store, tmp_path: Path) -> None:
    service = Service(store, tmp_path / "belum-ada", NUMBERS, lambda: NOW)
    with pytest.raises(SnapshotError):
        service.ready()
    with pytest.raises(SnapshotError):
        service.ask("berapa kasus TBC di Lebak?", "satu")


@pytest.mark.parametrize(
    ("message", "says"),
    [
        ("brpa kasus tbc di pandegelang", ["pandegelang → pandeglang", "Kabupaten Pandeglang", "1.897", "answered"]),
        ("berapa harga cabai?", ["cabai", "out_of_scope"]),
        ("halo", ["smalltalk"]),
        ("bapak saya tiba-tiba sesak napas", ["emergency"]),
    ],
)
def test_why_tells_what_was_read_found_and_decided(service: Service, message: str, says: list[str]) -> None:
    told = "\n".join(service.why(message))
    assert [word for word in says if word not in told] == []


def test_data_older_than_a_year_are_said_to_be_old(service: Service) -> None:
    assert "lebih dari setahun" in service.ask("berapa kasus TBC di Lebak?").text


def test_newer_data_are_not_said_to_be_old(service: Service) -> None:
    assert "lebih dari setahun" not in service.ask("berapa jumlah rumah sakit di banten?").text
