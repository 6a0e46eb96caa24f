"""Assembled collections: articles made of analysed sentences are as if they had been analysed whole."""

from pathlib import Path

import pytest

from bench.assembled import collect
from index import glossary
from index.analysis import keys
from index.build import current, open_current
from index.snapshot import Snapshot

SIZE = 40


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("assembled")
    collect(folder, SIZE)
    return folder


def test_it_has_the_passages_asked_for(root: Path) -> None:
    assert abs(open_current(root).meta.passages - SIZE) <= SIZE // 4


def test_its_figures_stand_where_they_say(root: Path) -> None:
    snapshot = open_current(root)
    for number in range(snapshot.meta.articles):
        article, figures = snapshot.article(number), snapshot.figures(number)
        assert figures
        assert all(article.text[figure.start : figure.end] == figure.text for figure in figures)


def test_its_sentences_have_their_own_keys(root: Path) -> None:
    snapshot, words = open_current(root), glossary.load()
    more = []
    for passage in range(snapshot.meta.passages):
        article = snapshot.article(int(snapshot.passage_article[passage]))
        for (start, end), ids in zip(
            [span for span, _ in snapshot.sentences(passage)], _keys(snapshot, passage), strict=True
        ):
            own = set(snapshot.ids(keys(article.text[start:end], words)).values())
            assert own <= set(ids)
            more.append(len(ids) - len(own))
    # A run of letters that is several words of the article that its sentence was made in has their keys as well.
    assert sum(map(bool, more)) <= len(more) // 20


def _keys(snapshot: Snapshot, passage: int) -> list[list[int]]:
    sentences = range(int(snapshot.passage_first[passage]), int(snapshot.passage_first[passage + 1]))
    bounds = ((int(snapshot.sentence_keys[one]), int(snapshot.sentence_keys[one + 1])) for one in sentences)
    return [sorted(set(snapshot.keys[start:end].tolist())) for start, end in bounds]


def test_it_is_kept_for_the_next_run(root: Path) -> None:
    before = current(root)
    collect(root, SIZE)
    assert current(root) == before
