"""The snapshot: what was written comes back, and what this program cannot read is refused with its reason."""

import json
import string
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from index.analysis import keys
from index.figures.context import in_article
from index.figures.figure import Figure, Kind, Qualifier
from index.records import article_of, figures_of, record, rows_of
from index.sentences import sentences
from index.snapshot import Snapshot, SnapshotError
from tests.index.samples import ARTICLES, GLOSSARY, built


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return built(tmp_path_factory.mktemp("snapshot"))


def test_articles_come_back_as_they_were(snapshot: Snapshot) -> None:
    assert [snapshot.article(number) for number in range(snapshot.meta.articles)] == list(ARTICLES)


def test_figures_come_back_as_they_were_read_but_for_their_rules(snapshot: Snapshot) -> None:
    for number, article in enumerate(ARTICLES):
        found = snapshot.figures(number)
        assert [f.text for f in found] == [article.text[f.start : f.end] for f in found]
        assert found == tuple(f._replace(rules=()) for f in in_article(article, sentences(article.text)))
    assert {"4.200 balita", "91,5 persen"} <= {figure.text for figure in snapshot.figures(0)}


def test_passages_are_whole_sentences_of_their_article(snapshot: Snapshot) -> None:
    for passage in range(snapshot.meta.passages):
        article = snapshot.article(int(snapshot.passage_article[passage]))
        spans = [span for span, _ in snapshot.sentences(passage)]
        assert snapshot.passage_span(passage) == (spans[0][0], spans[-1][1])
        assert set(spans) <= set(sentences(article.text))


def test_passages_of_an_article_follow_each_other_and_leave_nothing_out(snapshot: Snapshot) -> None:
    for number, article in enumerate(ARTICLES):
        numbers = np.flatnonzero(snapshot.passage_article == number).tolist()
        assert numbers[0] == snapshot.lead(number)
        assert [s for p in numbers for s, _ in snapshot.sentences(p)] == sentences(article.text)


def test_a_key_is_known_by_its_id_and_counted_in_passages(snapshot: Snapshot) -> None:
    found = snapshot.ids(["air", "vaksin", "@kota serang", "nihil", "=bersih-bersih"])
    assert set(found) == {"air", "vaksin", "@kota serang"}
    holding = 0
    for passage in range(snapshot.meta.passages):
        start, end = snapshot.passage_span(passage)
        text = snapshot.article(int(snapshot.passage_article[passage])).text[start:end]
        holding += "air" in keys(text, GLOSSARY)
    assert snapshot.frequency[found["air"]] == holding > 1


def test_the_vocabulary_is_sorted_and_holds_every_key_once(snapshot: Snapshot) -> None:
    words = snapshot.vocabulary.tolist()
    assert words == sorted(set(words))


def test_keys_that_agree_in_all_that_is_kept_are_one(tmp_path: Path) -> None:
    text = f"{'x' * 48}satu dan {'x' * 48}dua."
    snapshot = built(tmp_path, (Article("a", text), Article("b", text[:53] + ".")))
    [found] = set(snapshot.ids(["x" * 48 + "satu", "x" * 48 + "dua"]).values())
    assert snapshot.vocabulary.tolist().count(b"x" * 48) == 1
    assert snapshot.frequency[found] >= 2


def test_only_the_surface_forms_are_surface_ids(snapshot: Snapshot) -> None:
    low, high = snapshot.surface_ids
    words = snapshot.vocabulary.tolist()
    assert high > low
    assert all(word.startswith(b"=") == (low <= number < high) for number, word in enumerate(words))


def test_a_snapshot_of_another_format_is_refused(tmp_path: Path) -> None:
    folder = built(tmp_path).folder
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    (folder / "meta.json").write_text(json.dumps(meta | {"format": "0-lama"}), "utf-8")
    with pytest.raises(SnapshotError, match=r"versi program yang lain\. Jalankan: python -m index build"):
        Snapshot(folder)


@pytest.mark.parametrize("name", ["meta.json", "keys.npy", "vocabulary.npy", "records.npy"])
@pytest.mark.parametrize("damage", ["gone", "short"])
def test_a_snapshot_that_is_not_whole_is_refused(tmp_path: Path, name: str, damage: str) -> None:
    path = built(tmp_path).folder / name
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(SnapshotError, match="tidak utuh"):
        Snapshot(path.parent)


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
MAYBE = st.none() | WORDS
NUMBERS = st.none() | st.decimals(
    allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15
)


@settings(max_examples=100)
@given(st.builds(Article, WORDS, WORDS, MAYBE, st.none() | st.dates(), MAYBE, MAYBE, MAYBE, st.tuples(WORDS, WORDS)))
def test_every_article_survives_its_record(article: Article) -> None:
    assert article_of(record(article, ())) == article


SPANS = st.tuples(st.integers(0, 52), st.integers(0, 52)).map(sorted)
FIGURES = st.builds(
    lambda span, *rest: Figure(*span, string.ascii_letters[slice(*span)], *rest),
    SPANS, st.sampled_from(Kind), NUMBERS, NUMBERS, MAYBE, MAYBE, st.none() | st.sampled_from(Qualifier), WORDS, MAYBE,
    MAYBE, WORDS, MAYBE,
)  # fmt: skip


@given(st.lists(FIGURES, max_size=3))
def test_every_figure_survives_its_record(figures: list[Figure]) -> None:
    article = Article("a", string.ascii_letters, published=date(2026, 1, 1))
    assert figures_of(rows_of(record(article, figures)), article.text) == tuple(figures)
