"""Large collections in minutes: articles put together from sentences that were analysed once.

Analysing a million passages takes most of an hour and would measure nothing that the build of a hundred thousand does
not. What a question costs depends on the index: how many passages hold its words, how many words, sentences and figures
they have, how large the files are. Those are as they would be, but for names that stand in one article only.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bench.generate import PASSAGES, Generator
from corpus.article import Article
from index import glossary
from index.build import build, open_current
from index.parallel import Workers, batches
from index.part import Analysed, analyse, lay_out
from index.records import article_of, figures_of, record, rows_of
from index.sentences import passages
from index.snapshot import SnapshotError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from index.figures.figure import Figure

_POOL = 20_000
"""Passages whose sentences are analysed; some 70,000 sentences."""
_SENTENCES = (3, 5)
_BATCH = 250


@dataclass(frozen=True, slots=True)
class _Sentence:
    """An analysed sentence; the offsets of its figures count in ``text``."""

    text: str
    keys: list[str]
    evidence: int
    figures: list[Figure]


@dataclass(frozen=True, slots=True)
class _Pool:
    heads: list[tuple[Article, list[str]]]  # articles for their titles and dates, with the titles' keys
    sentences: list[_Sentence]


def collect(root: Path, size: int, seed: int = 1) -> None:
    """Build a snapshot of about ``size`` passages under ``root``, unless it is there from an earlier run."""
    version = f"assembled-{size}-{seed}"
    with suppress(SnapshotError):
        if open_current(root).meta.store_version == version:
            return
    pool = _pool(min(size, _POOL), seed)
    random = np.random.default_rng(seed)
    articles = (_article(number, pool, random) for number in range(size // PASSAGES))
    build(root, map(lay_out, batches(articles, _BATCH)), version, {})


def _pool(size: int, seed: int) -> _Pool:
    articles = Generator(seed).articles(size)
    with Workers(alone=False) as workers:
        read = list(workers.map(_analysed, batches(articles, _BATCH)))
    rows = [row for part in read for row in part]
    return _Pool([(_parsed(row)[0], row.title) for row in rows], [one for row in rows for one in _sentences(row)])


def _analysed(articles: Iterable[Article]) -> list[Analysed]:
    words = glossary.load()
    return [analyse(article, words) for article in articles]


def _parsed(row: Analysed) -> tuple[Article, Sequence[Figure]]:
    article = article_of(row.record)
    return article, figures_of(rows_of(row.record), article.text)


def _sentences(row: Analysed) -> Iterator[_Sentence]:
    article, figures = _parsed(row)
    for (start, end), keys, evidence in zip(row.spans, row.keys, row.evidence, strict=True):
        inside = [
            f._replace(start=f.start - start, end=f.end - start) for f in figures if start <= f.start and f.end <= end
        ]
        yield _Sentence(article.text[start:end], keys, evidence, inside)


def _article(number: int, pool: _Pool, random: np.random.Generator) -> Analysed:
    """Put sentences of the pool together, by chance."""
    head, title = pool.heads[int(random.integers(len(pool.heads)))]
    paragraphs = [
        [pool.sentences[i] for i in random.integers(len(pool.sentences), size=random.integers(*_SENTENCES))]
        for _ in range(PASSAGES)
    ]
    chosen = [one for paragraph in paragraphs for one in paragraph]
    text = "\n".join(" ".join(one.text for one in paragraph) for paragraph in paragraphs)
    ends = np.cumsum([len(one.text) + 1 for one in chosen]).tolist()  # a blank or a line end after each
    spans = [(end - 1 - len(one.text), end - 1) for one, end in zip(chosen, ends, strict=True)]
    figures = [
        figure._replace(start=figure.start + start, end=figure.end + start)
        for one, (start, _) in zip(chosen, spans, strict=True)
        for figure in one.figures
    ]
    article = Article(f"buatan-{number}", text, head.title, head.published, head.outlet, None)
    return Analysed(
        record=record(article, figures),
        published=int(article.published.strftime("%Y%m%d")) if article.published else 0,
        title=title,
        spans=spans,
        keys=[one.keys for one in chosen],
        evidence=[one.evidence for one in chosen],
        firsts=passages(text, spans),
    )
