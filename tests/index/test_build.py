"""Building: the same files however the articles are parted, whole or not at all."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.build import build, current, mark, open_current
from index.columns import Column, mapped
from index.part import Part, analyse, lay_out
from index.snapshot import Snapshot, SnapshotError
from tests.index.samples import ARTICLES, GLOSSARY, built


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_files_do_not_depend_on_how_articles_are_parted(tmp_path: Path, size: int) -> None:
    assert files(built(tmp_path / "a", size=size).folder) == files(built(tmp_path / "b", size=99).folder)


def test_a_collection_of_nothing_can_be_built_and_opened(tmp_path: Path) -> None:
    snapshot = built(tmp_path, ())
    assert (snapshot.meta.articles, snapshot.meta.passages, snapshot.ids(["air"])) == (0, 0, {})


def broken() -> Iterator[Part]:
    yield lay_out([analyse(ARTICLES[0], GLOSSARY)])
    raise OSError("disk full")


def test_an_interrupted_build_leaves_the_current_snapshot(tmp_path: Path) -> None:
    before = built(tmp_path).folder
    with pytest.raises(OSError, match="disk full"):
        build(tmp_path, broken(), "lain", {})
    assert open_current(tmp_path).folder == before
    after = built(tmp_path, ARTICLES[:1]).folder
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["current", before.name, after.name])


def test_the_snapshot_before_stays_for_slow_readers_and_older_ones_go(tmp_path: Path) -> None:
    first, second, third = (built(tmp_path).folder for _ in range(3))
    assert current(tmp_path) == third
    assert not first.exists()
    assert Snapshot(second).article(0) == ARTICLES[0]


def test_an_open_snapshot_lives_on_after_it_is_swept_away(tmp_path: Path) -> None:
    first = built(tmp_path)
    for _ in range(2):
        built(tmp_path, ARTICLES[1:])
    assert not first.folder.exists()
    assert [first.article(number) for number in range(3)] == list(ARTICLES)


def test_without_a_snapshot_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SnapshotError, match="Jalankan: python -m index build"):
        current(tmp_path)


def test_the_mark_changes_with_every_snapshot_that_becomes_the_current_one(tmp_path: Path) -> None:
    assert mark(tmp_path) is None
    built(tmp_path)
    first = mark(tmp_path)
    assert mark(tmp_path) == first is not None
    built(tmp_path, ARTICLES[1:])
    second = mark(tmp_path)
    with pytest.raises(OSError, match="disk full"):
        build(tmp_path, broken(), "lain", {})
    assert mark(tmp_path) == second != first


READER = """
import sys
from pathlib import Path
from index.build import open_current
root = Path(sys.argv[1])
print("ready", flush=True)
seen = set()
while not (root / "stop").exists():
    snapshot = open_current(root)
    seen.add(tuple(snapshot.article(number).id for number in range(snapshot.meta.articles)))
print(sorted(seen))
"""


@pytest.mark.slow
def test_readers_see_the_old_or_the_new_and_never_a_part(tmp_path: Path) -> None:
    built(tmp_path)
    reader = subprocess.Popen([sys.executable, "-c", READER, tmp_path], stdout=subprocess.PIPE, text=True)
    assert reader.stdout is not None
    reader.stdout.readline()
    for number in range(20):
        built(tmp_path, ARTICLES[: number % 2 + 2])
    (tmp_path / "stop").touch()
    out, _ = reader.communicate(timeout=30)
    assert reader.returncode == 0
    assert out.strip() == str([("vaksin", "air"), ("vaksin", "air", "pendek")])


KILLED = """
import os, sys
from pathlib import Path
from index.build import build
from index.part import analyse, lay_out
from tests.index.samples import ARTICLES, GLOSSARY
def parts():
    yield lay_out([analyse(ARTICLES[0], GLOSSARY)])
    os.kill(os.getpid(), 9)
build(Path(sys.argv[1]), parts(), "lain", {})
"""


@pytest.mark.slow
def test_a_killed_build_leaves_the_current_snapshot(tmp_path: Path) -> None:
    before = built(tmp_path).folder
    done = subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == -signal.SIGKILL
    assert open_current(tmp_path).folder == before
    assert len(list(tmp_path.glob("tmp-*"))) == 1
    built(tmp_path)
    assert not list(tmp_path.glob("tmp-*"))


@settings(max_examples=50)
@given(st.lists(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), max_size=5), max_size=5))
def test_a_column_reads_back_what_was_appended(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[list[tuple[int, int]]]
) -> None:
    path = tmp_path_factory.mktemp("column") / "c.npy"
    with Column(path, np.int32, (2,)) as column:
        for piece in pieces:
            column.append(np.array(piece, np.int64).reshape(-1, 2))
    assert mapped(path).tolist() == [list(item) for piece in pieces for item in piece]
    assert np.load(path).dtype == np.int32
