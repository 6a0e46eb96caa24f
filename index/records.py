"""Articles with their figures as records, the form in which a snapshot keeps them: two lines of JSON, and the text."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from corpus.article import Article
from index.figures.figure import Figure, Kind, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Rows = list[list[Any]]
"""Figures as they are kept; of an article's many only those that are asked for are made."""


def record(article: Article, figures: Iterable[Figure]) -> bytes:
    """Return an article's fields, its figures, and its text as it is: nothing is read that is not asked for."""
    fields = {
        "id": article.id, "title": article.title, "published": article.published and article.published.isoformat(),
        "outlet": article.outlet, "url": article.url, "place": article.place, "topics": article.topics,
    }  # fmt: skip
    lines = (fields, [_figure_row(figure) for figure in figures])
    read = (json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines)
    return "\n".join([*read, article.text]).encode()


def article_of(record: bytes) -> Article:
    """Return the article of a record."""
    line, _, text = record.split(b"\n", 2)
    fields = json.loads(line.decode())
    published = fields["published"]
    return Article(
        id=fields["id"], text=text.decode(), title=fields["title"],
        published=date.fromisoformat(published) if published else None, outlet=fields["outlet"], url=fields["url"],
        place=fields["place"], topics=tuple(fields["topics"]),
    )  # fmt: skip


def rows_of(record: bytes) -> Rows:
    """Return the figures of a record as rows."""
    rows: Rows = json.loads(record.split(b"\n", 2)[1])
    return rows


def figures_of(rows: Sequence[list[Any]], text: str, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
    """Return the figures of an article that lie between two characters of its text; to its end where none is given."""
    last = len(text) if end is None else end
    return tuple(_figure(row, text) for row in rows if start <= row[0] and row[1] <= last)


def _figure_row(f: Figure) -> list[object]:
    number = None if f.number is None else str(f.number)  # unlike plain(), it keeps to which digit the text is exact
    high = None if f.high is None else str(f.high)
    return [
        f.start,
        f.end,
        f.kind,
        number,
        high,
        f.code,
        f.unit,
        f.qualifier,
        f.label,
        f.place,
        f.as_of,
        f.role,
        f.speaker,
    ]


def _figure(row: list[Any], text: str) -> Figure:
    start, end, kind, number, high, code, unit, qualifier, label, place, as_of, role, speaker = row
    return Figure(
        start=start, end=end, text=text[start:end], kind=Kind(kind), number=None if number is None else Decimal(number),
        high=None if high is None else Decimal(high), code=code, unit=unit,
        qualifier=None if qualifier is None else Qualifier(qualifier), label=label, place=place, as_of=as_of, role=role,
        speaker=speaker,
    )  # fmt: skip
