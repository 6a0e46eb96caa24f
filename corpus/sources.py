"""The list of sources of the shipped digests, made of their front matter: `python -m corpus.sources` writes it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from corpus.article import Article
from corpus.ingest import SOURCES, read, shipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEAD = """# Sumber

Setiap ringkasan di folder ini kami tulis sendiri dari satu laporan atau halaman yang terbuka untuk umum. Halaman ini
dibuat oleh `python -m corpus.sources`; yang diubah adalah ringkasannya, bukan halaman ini.
"""


def listing(articles: Iterable[Article]) -> str:
    """Return the list as Markdown: a heading for each first topic, under it the articles, the newest first."""
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[article.topics[0] if article.topics else "lain-lain"].append(article)
    lines = [line for topic in sorted(groups, key=str.lower) for line in _group(topic, groups[topic])]
    return "\n".join([_HEAD, *lines])


def _group(topic: str, articles: list[Article]) -> Iterator[str]:
    yield f"## {topic} ({len(articles)})\n"
    by_name = sorted(articles, key=lambda article: article.id)
    yield from map(_line, sorted(by_name, key=_day, reverse=True))
    yield ""


def _line(article: Article) -> str:
    title = (article.title or article.id).translate({ord("["): "(", ord("]"): ")"})
    linked = f"[{title}](<{article.url}>)" if article.url else title
    return f"- {linked} · {article.outlet or 'tanpa nama media'} · {_day(article) or 'tanpa tanggal'} · `{article.id}`"


def _day(article: Article) -> str:
    return article.published.isoformat() if article.published else ""


def main() -> None:
    """Write the list of the shipped digests beside them."""
    articles = (item for item in read(shipped()) if isinstance(item, Article))
    (shipped() / SOURCES).write_text(listing(articles), "utf-8")


if __name__ == "__main__":
    main()
