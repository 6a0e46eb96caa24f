"""What an article says about its figures: where, as of when, what is counted, who said it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.places import find_places
from index.figures.figure import Figure, Kind
from index.figures.scan import extract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.places import Mention

_UNDATED = {Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.IDENTIFIER}
_BREAK = re.compile(r"[;,]\s|\s(?:dan|sedangkan|sementara|serta|lalu|disusul|naik|turun|dibanding|dibandingkan)\s")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence of an article with its figures and places; all offsets count in the article."""

    start: int
    end: int
    figures: tuple[Figure, ...]
    places: tuple[Mention, ...]


def in_article(article: Article, sentences: Sequence[tuple[int, int]]) -> tuple[Figure, ...]:
    """Return the figures of ``article`` in order, each with its place and as-of date.

    ``sentences`` are the (start, end) of the sentences in ``article.text``, in order.
    """
    read = [_read(article, start, end) for start, end in sentences]
    found: list[Figure] = []
    last_place, last_date = _own_place(article), None
    for sentence in read:
        for figure in sentence.figures:
            place = _place(article.text, sentence, figure) or last_place
            as_of = _as_of(article.text, sentence, figure) or last_date or _published(article)
            found.append(figure if figure.kind in _UNDATED else replace(figure, place=place, as_of=as_of))
        if "\n" in article.text[sentence.end : sentence.end + 1]:
            last_place, last_date = _own_place(article), None
        elif sentence.places:
            last_place = _best(sentence.places).place.name
    return tuple(found)


def _read(article: Article, start: int, end: int) -> _Sentence:
    text = article.text[start:end]
    figures = tuple(replace(f, start=f.start + start, end=f.end + start) for f in extract(text, article.published))
    places = tuple(replace(m, start=m.start + start, end=m.end + start) for m in find_places(text))
    return _Sentence(start, end, figures, places)


def _own_place(article: Article) -> str | None:
    titled = find_places(article.title or "")
    return _best(titled).place.name if titled else article.place


def _published(article: Article) -> str | None:
    return article.published.isoformat() if article.published else None


def _best(places: Sequence[Mention]) -> Mention:
    """Return the mention that says most: a kabupaten or kota before a province, the first among equals."""
    order = {"daerah": 0, "wilayah": 1, "kecamatan": 2, "luar": 3, "provinsi": 4, "negara": 5}
    return min(places, key=lambda m: order[m.place.kind])


def _place(text: str, sentence: _Sentence, figure: Figure) -> str | None:
    before = [m for m in sentence.places if m.end <= figure.start and not _BREAK.search(text, m.end, figure.start)]
    if before:
        return before[-1].place.name
    after = [m for m in sentence.places if m.start >= figure.end and not _BREAK.search(text, figure.end, m.start)]
    if after:
        return after[0].place.name
    return _best(sentence.places).place.name if sentence.places else None


def _as_of(text: str, sentence: _Sentence, figure: Figure) -> str | None:
    dates = [f for f in sentence.figures if f.kind is Kind.DATE and f.code and "--" not in f.code]
    after = [d for d in dates if d.start >= figure.end and not _BREAK.search(text, figure.end, d.start)]
    before = [d for d in dates if d.end <= figure.start]
    others = [f for f in sentence.figures if f.kind not in _UNDATED]
    if after and not any(figure.end <= f.start < after[0].start for f in others):
        return _last_day(after[0].code)
    return _last_day(before[-1].code) if before else None


def _last_day(code: str | None) -> str | None:
    return code and code.rpartition("/")[2]
