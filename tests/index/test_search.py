"""Search: a query in, the best passages out, from a collection of any size."""

from pathlib import Path

import pytest

from corpus.article import Article
from index.engines import LARGE, Bm25s, RankBm25
from index.query import Query, units
from index.search import CANDIDATES, Searcher
from index.words import words
from tests.index.samples import ARTICLES, GLOSSARY, LONG, built


def asked(text: str) -> Query:
    return Query(units(words(text), GLOSSARY))


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    return Searcher(built(tmp_path_factory.mktemp("search")))


def test_it_finds_the_passage_that_shares_the_words(searcher: Searcher) -> None:
    best = searcher.search(asked("cakupan vaksin campak"))[0]
    assert searcher.snapshot.article(best.article).id == "vaksin"


@pytest.mark.parametrize("question", ["", "nihil hampa", "berapa"])
def test_without_a_shared_word_nothing_is_found(searcher: Searcher, question: str) -> None:
    assert searcher.search(asked(question)) == []


def test_no_more_than_the_candidates_are_returned(tmp_path: Path) -> None:
    articles = tuple(Article(f"a{n}", f"Air bersih {n}.{LONG}") for n in range(CANDIDATES + 20))
    assert len(Searcher(built(tmp_path, articles, size=50)).search(asked("air bersih"))) == CANDIDATES


def test_it_knows_and_weighs_what_the_articles_speak_of(searcher: Searcher) -> None:
    common, rare, unknown = units(words("air pipa nihil"), GLOSSARY)
    assert [searcher.knows(unit) for unit in (common, rare, unknown)] == [True, True, False]
    assert searcher.weight(common) < searcher.weight(rare) < searcher.weight(unknown)


def test_the_size_of_the_collection_chooses_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = Searcher(built(tmp_path / "small"))
    monkeypatch.setattr("index.build.LARGE", 3)
    monkeypatch.setattr("index.search.LARGE", 3)
    large = Searcher(built(tmp_path / "large"))
    assert (type(small._engine), type(large._engine)) == (RankBm25, Bm25s)
    question = asked("berapa balita mendapat vaksin di serang")
    assert [(c.passage, pytest.approx(c.score)) for c in small.search(question)] == [
        (c.passage, c.score) for c in large.search(question)
    ]
    assert len(ARTICLES) < LARGE
