"""Engines: one contract for all, and scores equal to rank-bm25's."""

import subprocess
import sys
from collections.abc import Callable
from math import log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from index.documents import documents
from index.engines import DELTA, K1, Bm25s, Engine, RankBm25, best
from index.engines import B as B_LENGTH
from index.postings import write_postings
from index.snapshot import Snapshot
from tests.index.samples import ARTICLES, built

WORDS = "air batu cacing demam emas flu gigi hati ibu jamu".split()
RANDOM = np.random.default_rng(11)
MANY = tuple(
    Article(f"a{number}", " ".join(RANDOM.choice(WORDS, 5 + number % 9)) + f" unik{number}.") for number in range(400)
)


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return built(tmp_path_factory.mktemp("engines"), (*ARTICLES, *MANY), size=64)


def bm25s(snapshot: Snapshot) -> Bm25s:
    if not snapshot.engine.exists():
        write_postings(snapshot.engine, snapshot)
    return Bm25s(snapshot.engine, snapshot.meta.passages)


def rank_bm25(snapshot: Snapshot) -> RankBm25:
    return RankBm25(documents(snapshot))


@pytest.fixture(scope="module", params=[rank_bm25, bm25s])
def engine(request: pytest.FixtureRequest, snapshot: Snapshot) -> Engine:
    made: Callable[[Snapshot], Engine] = request.param
    return made(snapshot)


def ids(snapshot: Snapshot, words: str) -> list[int]:
    return [snapshot.ids([word])[word] for word in words.split()]


def test_scores_are_those_of_the_formula(engine: Engine, snapshot: Snapshot) -> None:
    """BM25+ by hand, after Lv and Zhai 2011."""
    texts = documents(snapshot)
    mean = sum(map(len, texts)) / len(texts)
    keys = ids(snapshot, "air demam")
    holding = [sum(key in text for text in texts) for key in keys]
    for passage, score in engine.best(keys, 20):
        text = texts[passage]
        norm = K1 * (1 - B_LENGTH + B_LENGTH * len(text) / mean)
        parts = [
            log((len(texts) + 1) / n) * (DELTA + text.count(key) * (K1 + 1) / (text.count(key) + norm))
            for key, n in zip(keys, holding, strict=True)
        ]
        assert score == pytest.approx(sum(parts), abs=1e-6)


def test_the_best_come_first_and_of_equals_the_first(engine: Engine, snapshot: Snapshot) -> None:
    found = engine.best(ids(snapshot, "air gigi"), 50)
    assert found == sorted(found, key=lambda row: (-row[1], row[0]))
    assert len(found) == 50


def test_a_longer_list_begins_with_the_shorter(engine: Engine, snapshot: Snapshot) -> None:
    keys = ids(snapshot, "ibu jamu demam")
    assert engine.best(keys, 200)[:7] == engine.best(keys, 7)


def test_passages_without_any_of_the_keys_are_left_out(engine: Engine, snapshot: Snapshot) -> None:
    [(passage, _)] = engine.best(ids(snapshot, "unik5"), 60)
    [key] = ids(snapshot, "unik5")
    assert key in documents(snapshot)[passage]


def test_more_than_there_are_may_be_asked_for(engine: Engine, snapshot: Snapshot) -> None:
    keys = ids(snapshot, "air")
    holding = [number for number, text in enumerate(documents(snapshot)) if keys[0] in text]
    assert sorted(passage for passage, _ in engine.best(keys, 10**6)) == holding


def test_a_key_given_twice_counts_twice(engine: Engine, snapshot: Snapshot) -> None:
    keys = ids(snapshot, "emas flu")
    once, twice = (dict(engine.best(asked, 10**6)) for asked in (keys, keys * 2))
    assert twice == pytest.approx({passage: 2 * score for passage, score in once.items()}, abs=1e-6)


def test_a_key_that_is_in_no_passage_counts_nothing(engine: Engine, snapshot: Snapshot) -> None:
    keys = ids(snapshot, "hati")
    [surface] = ids(snapshot, "=mencatat")  # exact forms are not scored
    assert dict(engine.best([*keys, 10**9, surface], 30)) == pytest.approx(dict(engine.best(keys, 30)))


def test_nothing_is_found_for_nothing(engine: Engine) -> None:
    assert engine.best([], 60) == engine.best([10**9], 60) == []


@pytest.mark.parametrize("make", [rank_bm25, bm25s])
@pytest.mark.parametrize("articles", [(), (Article("a", "..."),), (Article("a", "air"),)], ids=["none", "mute", "one"])
def test_collections_of_next_to_nothing(
    tmp_path: Path, make: Callable[[Snapshot], Engine], articles: tuple[Article, ...]
) -> None:
    snapshot = built(tmp_path, articles)
    keys = list(snapshot.ids(["air"]).values())
    assert [passage for passage, _ in make(snapshot).best(keys, 60)] == [0] * len(keys)


def test_both_engines_give_the_same_passages_and_scores(snapshot: Snapshot) -> None:
    small, large = rank_bm25(snapshot), bm25s(snapshot)
    everything = list(range(len(snapshot.vocabulary)))
    for size in range(1, 12):
        keys = RANDOM.choice(everything, size).tolist()
        one, other = small.best(keys, 60), large.best(keys, 60)
        assert dict(one) == pytest.approx(dict(other), abs=1e-6)


def test_postings_do_not_depend_on_the_block(
    snapshot: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_postings(tmp_path / "whole", snapshot)
    monkeypatch.setattr("index.postings._BLOCK", 37)
    write_postings(tmp_path / "parts", snapshot)
    for path in (tmp_path / "whole").iterdir():
        assert path.read_bytes() == (tmp_path / "parts" / path.name).read_bytes()


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from([0.0, 0.5, 1.0, 1.5, 2.0]) | st.floats(0, 3), max_size=900),
    st.integers(1, 70),
    st.sampled_from([0.0, 1.0]),
)
def test_the_best_of_scores_are_those_that_sorting_finds(scores: list[float], count: int, floor: float) -> None:
    expected = sorted(((n, s) for n, s in enumerate(scores) if s >= floor + 1e-9), key=lambda row: (-row[1], row[0]))
    assert best(np.array(scores), floor, count) == expected[:count]


def test_small_collections_do_not_load_numba() -> None:
    code = "import sys, index.search; print(sorted({'numba', 'bm25s', 'llvmlite'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
