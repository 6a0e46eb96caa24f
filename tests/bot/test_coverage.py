"""Coverage: what texts have of a question's keys, read from the text or taken from the index."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coverage import Coverage, Reader, Sought
from index.analysis import keys
from index.query import Query, units
from index.search import Searcher
from index.words import words
from tests.index.samples import ARTICLES, GLOSSARY, built

READER = Reader(GLOSSARY)
SENTENCES = [sentence for article in ARTICLES for sentence in article.text.split(". ")]
SPELLED = (
    "kab lebak, Kota Serang; rumah sakitnya RSUD RS rumah sakit umum daerah puskesmas dinkes vaksin campak".split()
)
TEXTS = st.lists(st.sampled_from([*SENTENCES, *SPELLED]), max_size=6).map(" ".join)


@given(TEXTS, TEXTS)
def test_the_keys_found_are_those_that_the_index_would_keep(text: str, asked: str) -> None:
    wanted = frozenset(keys(asked, GLOSSARY))
    assert READER.among(wanted, READER.openings(wanted), text) == wanted & frozenset(keys(text, GLOSSARY))


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    return Searcher(built(Path(tmp_path_factory.mktemp("coverage"))))


@pytest.mark.parametrize("question", ["vaksin campak kota serang", "air bersih di kab lebak", "jam buka puskesmas"])
def test_what_is_read_ahead_is_what_the_texts_say(searcher: Searcher, question: str) -> None:
    asked = units(words(question), GLOSSARY)
    hits = searcher.search(Query(asked))
    read, ahead = (Coverage(Sought(asked), searcher, READER) for _ in range(2))
    ahead.read_ahead(searcher.snapshot, hits)
    assert hits
    for hit in hits:
        article = searcher.snapshot.article(hit.article)
        spans = [searcher.snapshot.passage_span(hit.passage), *(s for s, _ in searcher.snapshot.sentences(hit.passage))]
        for text in (article.title or "", *(article.text[start:end] for start, end in spans)):
            assert ahead.keys(text) == read.keys(text)
