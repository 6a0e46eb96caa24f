"""Refreshing: the snapshot follows the store, is built once and on all cores."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.store import Store
from index.build import open_current
from index.parallel import Workers, batches
from index.refresh import glossary_of, refresh, speller_of
from index.words import words
from tests.index.samples import ARTICLES

ROOT = Path(__file__).parents[2]
DEFINED = Article("singkatan", "Layanan Uji Contoh (LUC) dibuka. Warga memakai LUC.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'tanya.sqlite'}") as opened:
        opened.add([*ARTICLES, DEFINED])
        yield opened


def seen_in(root: Path) -> list[str]:
    snapshot = open_current(root)
    return [snapshot.article(number).id for number in range(snapshot.meta.articles)]


def test_it_builds_what_the_store_has_and_only_when_that_changed(store: Store, tmp_path: Path) -> None:
    root = tmp_path / "snapshots"
    first = refresh(store, root)
    assert seen_in(root) == ["vaksin", "air", "pendek", "singkatan"]
    made = (first / "meta.json").stat().st_mtime_ns
    assert refresh(store, root) == first
    assert (first / "meta.json").stat().st_mtime_ns == made
    store.remove("air")
    assert refresh(store, root) != first
    assert seen_in(root) == ["vaksin", "pendek", "singkatan"]


def test_a_broken_snapshot_is_built_anew(store: Store, tmp_path: Path) -> None:
    root = tmp_path / "snapshots"
    (refresh(store, root) / "keys.npy").unlink()
    refresh(store, root)
    assert seen_in(root) == ["vaksin", "air", "pendek", "singkatan"]


def test_progress_sees_every_article(store: Store, tmp_path: Path) -> None:
    shown: list[tuple[str, int]] = []

    def progress(work: Iterable[Article], total: int) -> Iterator[Article]:
        for article in work:
            shown.append((article.id, total))
            yield article

    refresh(store, tmp_path / "snapshots", progress)
    assert shown == [(name, 4) for name in ("vaksin", "air", "pendek", "singkatan")]


def test_the_snapshot_brings_the_abbreviations_of_its_articles(store: Store, tmp_path: Path) -> None:
    refresh(store, tmp_path / "snapshots")
    snapshot = open_current(tmp_path / "snapshots")
    assert snapshot.meta.learned == {"luc": "layanan uji contoh"}
    glossary = glossary_of(snapshot)
    texts = [word.text for word in words("apa layanan uji contoh")]
    assert [texts[first : last + 1] for _, first, last in glossary.concepts(texts)] == [["layanan", "uji", "contoh"]]
    assert snapshot.ids(["@luc"])


def test_words_of_the_articles_are_what_typing_errors_are_corrected_to(store: Store, tmp_path: Path) -> None:
    refresh(store, tmp_path / "snapshots")
    snapshot = open_current(tmp_path / "snapshots")
    assert speller_of(snapshot, glossary_of(snapshot)).correct("vakksin") == "vaksin"


@pytest.mark.slow
def test_many_articles_are_read_on_all_cores_with_the_same_result(tmp_path: Path) -> None:
    folders = []
    for name, many in (("alone", 10**9), ("together", 1)):
        code = (
            "import sys; from pathlib import Path; from index import refresh as r; from corpus.store import Store\n"
            "from tests.index.samples import ARTICLES\n"
            f"r._MANY, r._BATCH = {many}, 1\n"
            "with Store.open('sqlite://') as store:\n"
            "    store.add(ARTICLES); print(r.refresh(store, Path(sys.argv[1])))"
        )
        run = [sys.executable, "-W", "error", "-c", code, tmp_path / name]
        done = subprocess.run(run, check=True, capture_output=True, text=True, cwd=ROOT)
        folders.append(Path(done.stdout.strip()))
    one, other = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert one == other


REFRESH = """
import sys
from pathlib import Path
from corpus.store import Store
from index.refresh import refresh
def told(work, total):
    print("built", flush=True)
    yield from work
with Store.open(sys.argv[1]) as store:
    refresh(store, Path(sys.argv[2]), told)
"""


@pytest.mark.slow
def test_two_processes_that_refresh_at_once_build_once(store: Store, tmp_path: Path) -> None:
    url = f"sqlite:///{store.engine.url.database}"
    run = [sys.executable, "-c", REFRESH, url, str(tmp_path / "snapshots")]
    both = [subprocess.Popen(run, stdout=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(2)]
    said = [process.communicate(timeout=60)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sorted(said) == ["", "built\n"]


def double(number: int) -> int:
    return 2 * number


@pytest.mark.parametrize("alone", [True, False])
def test_results_come_in_the_order_of_the_pieces(alone: bool) -> None:  # noqa: FBT001
    with Workers(alone=alone) as workers:
        assert list(workers.map(double, range(50))) == list(range(0, 100, 2))
        assert list(workers.map(double, [])) == []


def test_few_pieces_are_taken_ahead_of_the_results() -> None:
    taken = 0

    def pieces() -> Iterator[int]:
        nonlocal taken
        while taken < 1000:
            taken += 1
            yield taken

    with Workers(alone=False) as workers:
        next(iter(workers.map(double, pieces())))
    assert taken <= 4 * (os.cpu_count() or 1)


def fail(number: int) -> int:
    raise ValueError(f"piece {number}")


@pytest.mark.parametrize("alone", [True, False])
def test_an_error_in_a_piece_is_raised(alone: bool) -> None:  # noqa: FBT001
    with Workers(alone=alone) as workers, pytest.raises(ValueError, match="piece 0"):
        list(workers.map(fail, range(9)))


def test_batches_hold_every_item_in_order() -> None:
    assert list(batches(range(7), 3)) == [[0, 1, 2], [3, 4, 5], [6]]
    assert list(batches([], 3)) == []


ORPHANS = """
import multiprocessing, os, sys, time
from index.parallel import Workers
def wait(number):
    os.write(1, b"%d\\n" % os.getpid())  # in one go: two processes share the pipe
    time.sleep(60)
with Workers(alone=False) as workers:
    list(workers.map(wait, range(99)))
"""


@pytest.mark.slow
@pytest.mark.skipif(multiprocessing.cpu_count() < 2, reason="one core works alone")
def test_workers_end_when_their_parent_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", ORPHANS], stdout=subprocess.PIPE, text=True, cwd=ROOT) as parent:
        assert parent.stdout is not None
        children = [int(parent.stdout.readline()) for _ in range(2)]
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{child}/stat").exists() for child in children) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [child for child in children if Path(f"/proc/{child}/stat").exists()]
