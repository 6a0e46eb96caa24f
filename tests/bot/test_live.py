"""The bot follows the current snapshot: rebuilt between two questions, and never broken by a bad one."""

import gc
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from bot.answer import Status
from bot.live import Live
from corpus.article import Article
from index.build import current
from index.snapshot import SnapshotError
from tests.bot.shelf import NUMBERS, shelve

MAPS = Path("/proc/self/maps")
QUESTION = "berapa ambulans di Kota Cilegon?"


def report(count: int, day: date) -> Article:
    return Article(f"ambulans-{day}", f"Kota Cilegon memiliki {count} ambulans.", "Ambulans", day, "Warta Uji")


OLD, NEW = report(21, date(2025, 3, 1)), report(34, date(2026, 3, 1))


@pytest.fixture
def live(tmp_path: Path) -> Live:
    return Live(shelve(tmp_path, [OLD]), NUMBERS)


def first_figure(live: Live) -> str:
    return live.bot().ask(QUESTION).figures[0].figure.value


def test_a_rebuild_is_picked_up_between_two_questions(live: Live, tmp_path: Path) -> None:
    assert first_figure(live) == "21"
    shelve(tmp_path, [NEW])
    assert first_figure(live) == "34"


def test_one_bot_serves_while_nothing_changes(live: Live, tmp_path: Path) -> None:
    bot = live.bot()
    shelve(tmp_path, [OLD])
    assert live.bot() is bot


def test_who_holds_the_old_bot_can_go_on_with_it(live: Live, tmp_path: Path) -> None:
    held = live.bot()
    shelve(tmp_path, [NEW])
    live.bot()
    assert held.ask(QUESTION).figures[0].figure.value == "21"


@pytest.mark.skipif(not MAPS.exists(), reason="only Linux tells which files a process has mapped")
def test_a_replaced_index_is_given_back_without_the_garbage_collector(live: Live, tmp_path: Path) -> None:
    gc.disable()
    try:
        assert first_figure(live) == "21"
        old = str(current(tmp_path / "snapshots"))
        assert old in MAPS.read_text()
        shelve(tmp_path, [NEW])
        assert first_figure(live) == "34"
        assert old not in MAPS.read_text()
    finally:
        gc.enable()


def nothing(folder: Path) -> None:
    folder.rmdir()


def empty(folder: Path) -> None:
    assert folder.is_dir()


def garbage(folder: Path) -> None:
    (folder / "meta.json").write_text("{", "utf-8")


def other_format(folder: Path) -> None:
    (folder / "meta.json").write_text(json.dumps({"format": "0"}), "utf-8")


def no_arrays(folder: Path) -> None:
    good = current(folder.parent)
    (folder / "meta.json").write_bytes((good / "meta.json").read_bytes())


def half_an_array(folder: Path) -> None:
    for file in current(folder.parent).iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / "keys.npy").write_bytes((folder / "keys.npy").read_bytes()[:40])


@pytest.mark.parametrize("spoil", [nothing, empty, garbage, other_format, no_arrays, half_an_array])
def test_a_broken_new_snapshot_leaves_the_old_bot_at_work(
    live: Live, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    assert first_figure(live) == "21"
    broken = tmp_path / "snapshots" / "rusak"
    broken.mkdir()
    spoil(broken)
    (tmp_path / "snapshots" / "current").write_text(broken.name, "utf-8")
    assert first_figure(live) == "21"
    shelve(tmp_path, [NEW])
    assert first_figure(live) == "34"


def test_without_a_snapshot_it_is_said_how_to_make_one(tmp_path: Path) -> None:
    live = Live(tmp_path / "snapshots", NUMBERS)
    with pytest.raises(SnapshotError, match="python -m index build"):
        live.bot()
    shelve(tmp_path, [OLD])
    assert first_figure(live) == "21"


def test_threads_ask_on_while_the_index_is_rebuilt(live: Live, tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        before = [threads.submit(first_figure, live) for _ in range(8)]
        shelve(tmp_path, [NEW])
        after = [threads.submit(first_figure, live) for _ in range(8)]
    assert {one.result() for one in before} <= {"21", "34"}
    assert {one.result() for one in after} == {"34"}


def test_the_numbers_to_call_stay(live: Live, tmp_path: Path) -> None:
    shelve(tmp_path, [NEW])
    answer = live.bot().ask("bapak saya tiba-tiba sesak napas")
    assert answer.status is Status.EMERGENCY
    assert NUMBERS.emergency in answer.text
