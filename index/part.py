"""A part of a snapshot: some articles analysed and laid out in arrays, numbered from nought."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

import numpy as np

from index.analysis import keys
from index.evidence import of_sentence
from index.figures.context import in_article
from index.joined import apart, joined
from index.records import record
from index.sentences import passages, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from corpus.article import Article
    from index.figures.figure import Figure
    from index.glossary import Glossary
    from index.sentences import Span

COLUMNS: Mapping[str, tuple[type[np.generic], tuple[int, ...]]] = {
    "keys": (np.int32, ()),  # of all sentences in order
    "sentence_keys": (np.int64, ()),  # where the keys of each sentence begin; one more at the end
    "sentence_spans": (np.int32, (2,)),  # characters of the article's text
    "evidence": (np.uint16, ()),  # of each sentence
    "passage_first": (np.int32, ()),  # the first sentence of each passage; one more at the end
    "passage_article": (np.int32, ()),
    "article_first": (np.int32, ()),  # the first passage of each article
    "title_keys": (np.int32, ()),  # of all titles in order
    "title_starts": (np.int64, ()),  # where the keys of each title begin; one more at the end
    "published": (np.int32, ()),  # 20260112, nought where unknown
    "records": (np.uint8, ()),  # articles with their figures, as lines of JSON
    "record_starts": (np.int64, ()),  # where each record begins; one more at the end
}
"""The arrays of a snapshot but for its vocabulary: name → type and shape of an item."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """An article as the index keeps it: keys as strings, sentence by sentence."""

    record: bytes
    published: int
    title: list[str]
    spans: list[Span]
    keys: list[list[str]]
    evidence: list[int]
    firsts: list[int]


@dataclass(frozen=True, slots=True)
class Part:
    """Articles in arrays, by the names of ``COLUMNS``; sentences, passages and articles are numbered within the part.

    ``vocabulary`` is its keys in order of appearance, ``frequency`` for each the number of passages that hold it.
    """

    vocabulary: list[str]
    frequency: NDArray[np.int32]
    columns: Mapping[str, NDArray[Any]]


def analyse(article: Article, glossary: Glossary) -> Analysed:
    """Read one article: its sentences, passages, keys, figures and evidence."""
    spans = sentences(article.text)
    figures = in_article(article, spans)
    glued = joined(article.title or "", article.text)
    return Analysed(
        record=record(article, figures),
        published=int(article.published.strftime("%Y%m%d")) if article.published else 0,
        title=keys(article.title or "", glossary),
        spans=spans,
        keys=[keys(apart(article.text[start:end], glued), glossary) for start, end in spans],
        evidence=[int(of_sentence(article.text[s:e], _within(figures, (s, e)))) for s, e in spans],
        firsts=passages(article.text, spans),
    )


def _within(figures: Sequence[Figure], span: Span) -> list[Figure]:
    return [figure for figure in figures if span[0] <= figure.start < span[1]]


def lay_out(articles: Iterable[Analysed]) -> Part:
    """Put analysed articles into arrays."""
    rows = list(articles)
    ids: dict[str, int] = {}
    sentence_ids = [[ids.setdefault(key, len(ids)) for key in keys_] for row in rows for keys_ in row.keys]
    title_ids = [[ids.setdefault(key, len(ids)) for key in row.title] for row in rows]
    sentences_before = _starts([row.spans for row in rows])
    firsts = [sentences_before[i] + first for i, row in enumerate(rows) for first in row.firsts]
    values: dict[str, Sequence[object]] = {
        "keys": list(chain.from_iterable(sentence_ids)),
        "sentence_keys": _starts(sentence_ids),
        "sentence_spans": [span for row in rows for span in row.spans],
        "evidence": [flags for row in rows for flags in row.evidence],
        "passage_first": [*firsts, len(sentence_ids)],
        "passage_article": [i for i, row in enumerate(rows) for _ in row.firsts],
        "article_first": _starts([row.firsts for row in rows])[:-1],
        "title_keys": list(chain.from_iterable(title_ids)),
        "title_starts": _starts(title_ids),
        "published": [row.published for row in rows],
        "record_starts": _starts([row.record for row in rows]),
    }
    columns = {name: np.array(value, COLUMNS[name][0]).reshape(-1, *COLUMNS[name][1]) for name, value in values.items()}
    columns["records"] = np.frombuffer(b"".join(row.record for row in rows), np.uint8)
    return Part(list(ids), _frequency(columns, len(ids)), columns)


def _starts(rows: Sequence[Sequence[object]]) -> list[int]:
    """Return where each row begins in all rows put together, and where the last ends."""
    return list(accumulate(map(len, rows), initial=0))


def _frequency(columns: Mapping[str, NDArray[Any]], count: int) -> NDArray[np.int32]:
    """Count for each key the passages that hold it."""
    starts = columns["sentence_keys"][columns["passage_first"]]
    passage = np.repeat(np.arange(len(starts) - 1, dtype=np.int64), np.diff(starts))
    pairs = np.unique(passage * max(1, count) + columns["keys"])
    return np.bincount(pairs % max(1, count), minlength=count).astype(np.int32)
