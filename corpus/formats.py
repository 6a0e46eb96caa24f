"""The formats of single articles: bytes of a file or page in, raw text and fields out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

import frontmatter
import trafilatura
import yaml  # type: ignore[import-untyped]  # published without types; only its error is named here
from pypdf import PdfReader

from corpus.clean import one_line
from corpus.page import NOTHING, Given
from corpus.places import find_places, place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|[T\s])")


class UnreadableError(Exception):
    """A file is no article; the message says in Indonesian why."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before cleaning: raw text, the fields that came with it, and the editor's additions."""

    raw: str
    given: Given = NOTHING
    id: str | None = None
    place: str | None = None
    topics: tuple[str, ...] = ()


def text(data: bytes) -> str:
    """Decode a text file. Raises ``UnreadableError`` where it is no UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError("bukan teks UTF-8") from None


def plain(value: object) -> str | None:
    """Return a field as one line of text, or ``None`` where it is missing, empty or no text or number."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return one_line(str(value)) or None


def day(value: object) -> date | None:
    """Return a field as date: a date, or text that begins with one in ISO form; everything else counts as missing."""
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    m = _ISO.match(value.strip()) if isinstance(value, str) else None
    try:
        return date.fromisoformat(m.group()) if m else None
    except ValueError:
        return None


def web(value: object) -> str | None:
    """Return a field as web address, or ``None``: a link of another kind would be followed by readers' browsers."""
    address = plain(value)
    return address if address and re.match(r"https?://[^\s/]", address, re.IGNORECASE) else None


def fields(values: Mapping[str, object]) -> Given:
    """Return the fields of an article by their names in front matter and JSON."""
    return Given(
        title=plain(values.get("title")),
        outlet=plain(values.get("outlet")),
        published=day(values.get("published")),
        url=web(values.get("url")),
    )


def read_txt(data: bytes, url: str | None = None) -> Draft:
    """Read a page saved as text."""
    return Draft(text(data), Given(url=url))


def read_md(data: bytes, url: str | None = None) -> Draft:
    """Read a digest: front matter (id, title, outlet, url, published, places, topics) over paragraphs."""
    try:
        post = frontmatter.loads(text(data))
    except (yaml.YAMLError, ValueError):  # a date such as 2025-13-45 is a ValueError
        raise UnreadableError("bagian antara garis --- di awal berkas bukan YAML yang benar") from None
    values: dict[str, object] = post.metadata
    places = [name for item in _list(values.get("places")) if (name := _place(item))]
    given = fields(values | {"url": values.get("url") or url})
    return Draft(
        _unmarked(post.content), given, plain(values.get("id")), next(iter(places), None), _list(values.get("topics"))
    )


def _list(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    return tuple(item for raw in items if (item := plain(raw)))


def _place(name: str) -> str | None:
    """Return the place of that name or spelling."""
    mentions = find_places(name)
    return name if place(name) else mentions[0].place.name if mentions else None


_MARKUP = (
    (re.compile(r"^\s{0,3}#{1,6}\s+", re.MULTILINE), ""),
    (re.compile(r"!?\[([^\]\n]{1,300})\]\([^)\s]{1,500}\)"), r"\1"),
    (re.compile(r"(\*\*|__)(\S[^*_\n]{0,300}?)\1"), r"\2"),
)


def _unmarked(markdown: str) -> str:
    """Return the words of ``markdown`` without headings' marks, links' addresses and bold type."""
    for pattern, words in _MARKUP:
        markdown = pattern.sub(words, markdown)
    return markdown


def read_html(data: bytes, url: str | None = None) -> Draft:
    """Read a web page: its main text and what its metadata say.

    Dates are taken from metadata and the like only: guessing from all numbers of the page would invent some.
    """
    page = trafilatura.bare_extraction(
        data,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if page is None or isinstance(page, dict) or not page.text:
        raise UnreadableError("tidak ada teks artikel di halaman ini")
    found = {"title": page.title, "outlet": page.sitename, "published": page.date, "url": url or page.url}
    return Draft(page.text, fields(found))


def read_pdf(data: bytes, url: str | None = None) -> Draft:
    """Read the text of a PDF; a scan without text is unreadable."""
    try:
        pages = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
    except Exception as error:  # noqa: BLE001 # a broken PDF makes pypdf raise nearly anything; all means: unreadable
        raise UnreadableError(f"PDF tidak dapat dibaca ({type(error).__name__})") from None
    if not any(page.strip() for page in pages):
        raise UnreadableError("PDF ini tidak berisi teks, mungkin hasil pindai")
    return Draft(_flowing("\n".join(pages)), Given(url=url))


_HYPHENATED = re.compile(r"(\w+)-[ ]?\n[ ]?([a-z]+)")
_GOES_ON = re.compile(r"[a-z0-9(“\"]")
_STOPPED = (".", "!", "?", ":", ".”", '."')
_FULL = 0.8  # of the usual width: a shorter line ends a paragraph, a heading or an item


def _flowing(printed: str) -> str:
    """Join the lines of a print layout into paragraphs.

    A line that ends no sentence goes on in the next if it is as wide as most, or the next begins with a small letter.
    """
    lines = [line.strip() for line in _HYPHENATED.sub(_joined, printed).split("\n")]
    widths = sorted(len(line) for line in lines if line)
    width = widths[len(widths) * 9 // 10] * _FULL
    parts = [lines[0]]
    for line, after in pairwise(lines):
        open_ended = line and after and not line.endswith(_STOPPED)
        parts += (" " if open_ended and (len(line) >= width or _GOES_ON.match(after)) else "\n", after)
    return "".join(parts)


def _joined(m: re.Match[str]) -> str:
    """Join a word divided at a line's end; a doubled word ("anak-anak", "sehari-hari") keeps its hyphen."""
    doubled = m[1].lower().endswith(m[2]) or m[2].startswith(m[1].lower())
    return f"{m[1]}-{m[2]}" if doubled else m[1] + m[2]


READERS: Mapping[str, Callable[[bytes, str | None], Draft]] = {
    ".txt": read_txt,
    ".md": read_md,
    ".html": read_html,
    ".htm": read_html,
    ".pdf": read_pdf,
}
"""Readers by the endings of file names; ``url`` is the page's address where it was fetched from one."""
