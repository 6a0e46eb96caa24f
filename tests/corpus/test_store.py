"""The store: round trips, idempotence, order, versions, several threads and processes."""

from __future__ import annotations

import multiprocessing
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.store import Added, Store, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

A = Article(id="a", text="Isi a.", title="A", published=date(2025, 3, 4), outlet="X", url="https://x.id/a",
            place="Serang", topics=("kusta", "AHH"))  # fmt: skip
B = Article(id="b", text="Isi b.")


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'tanya.sqlite'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with Store.open(url) as opened:
        yield opened


def test_what_goes_in_comes_out(store: Store) -> None:
    assert store.add([B, A]) == Added(new=2)
    assert store.get("a") == A
    assert store.get("c") is None
    assert list(store.all()) == [B, A]
    assert store.count() == 2


def test_adding_again_changes_nothing(store: Store) -> None:
    store.add([A, B])
    before = store.version()
    assert store.add([A, B]) == Added(unchanged=2)
    assert store.version() == before


def test_a_changed_article_keeps_its_place(store: Store) -> None:
    store.add([A, B])
    changed = replace(A, text="Isi lain.", topics=())
    assert store.add([changed]) == Added(changed=1)
    assert list(store.all()) == [changed, B]


def test_of_several_with_one_id_the_last_counts(store: Store) -> None:
    last = replace(A, text="Isi terakhir.")
    assert store.add([A, B, last]) == Added(new=2)
    assert store.get("a") == last


def test_removing(store: Store) -> None:
    store.add([A, B])
    assert store.remove("a")
    assert not store.remove("a")
    assert list(store.all()) == [B]


def test_if_reading_fails_nothing_is_stored(store: Store) -> None:
    def broken() -> Iterator[Article]:
        yield A
        raise RuntimeError("rusak")

    with pytest.raises(RuntimeError):
        store.add(broken())
    assert store.count() == 0


def test_the_version_follows_the_content_alone(store: Store) -> None:
    empty = store.version()
    store.add([A, B])
    both = store.version()
    store.remove("a")
    one = store.version()
    store.add([A])
    assert store.version() == both, "the same articles in another order"
    store.add([replace(A, outlet="Y")])
    assert len({empty, both, one, store.version()}) == 4


@pytest.mark.parametrize("changed", [{"title": None}, {"published": None}, {"place": "Lebak"}, {"topics": ("kusta",)}])
def test_the_version_sees_every_field(store: Store, changed: dict[str, object]) -> None:
    store.add([A])
    before = store.version()
    store.add([replace(A, **changed)])
    assert store.version() != before


def test_articles_stay_after_closing(url: str) -> None:
    with Store.open(url) as one:
        one.add([A])
    with Store.open(url) as two:
        assert list(two.all()) == [A]


def test_reading_goes_on_while_another_writes(url: str) -> None:
    with Store.open(url) as one, Store.open(url) as two:
        one.add(Article(id=str(n), text=f"Isi {n}.") for n in range(1500))
        reading = one.all()
        assert next(reading).id == "0"
        two.remove("1499")
        assert sum(1 for _ in reading) == 1499, "as it was when reading began"
        assert one.count() == 1499


def test_threads_share_a_store(store: Store) -> None:
    def work(n: int) -> int:
        store.add([Article(id=f"{n}-{k}", text="Isi.") for k in range(20)])
        return len(list(store.all()))

    with ThreadPoolExecutor(8) as pool:
        assert min(pool.map(work, range(16))) >= 20
    assert store.count() == 320


def _fill(url: str, n: int) -> None:
    with Store.open(url) as store:
        for k in range(5):
            store.add([Article(id=f"{n}-{k}", text="Isi."), Article(id="sama", text=f"Isi {n}-{k}.")])


def test_processes_share_a_database_from_its_first_moment(url: str) -> None:
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_fill, args=(url, n)) for n in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0] * 6
    with Store.open(url) as store:
        assert store.count() == 31


@pytest.mark.parametrize("address", ["bukan alamat", "sqlite:////tiada/di/sini.sqlite", "tidakada://x/y"])
def test_a_database_out_of_reach(address: str) -> None:
    with pytest.raises(StoreError, match="basis data tidak dapat dibuka"):
        Store.open(address)


def test_the_message_keeps_the_password_to_itself() -> None:
    with pytest.raises(StoreError) as caught:
        Store.open("tidakada://orang:rahasia@x/y")
    assert "rahasia" not in str(caught.value)


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
ARTICLES = st.builds(
    Article,
    id=TEXT.filter(bool),
    text=TEXT,
    title=st.none() | TEXT,
    published=st.none() | st.dates(),
    outlet=st.none() | TEXT,
    url=st.none() | TEXT,
    place=st.none() | TEXT,
    topics=st.lists(TEXT, max_size=3).map(tuple),
)


@settings(max_examples=30, deadline=None)
@given(st.lists(ARTICLES, max_size=5, unique_by=lambda article: article.id))
def test_any_article_comes_back_as_it_was(articles: list[Article]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(f"sqlite:///{Path(folder) / 'x.sqlite'}") as store:
        store.add(articles)
        assert list(store.all()) == articles
