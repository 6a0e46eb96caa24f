"""Reading: files, web pages and JSON lines become articles; a bad one is rejected with its reason, the rest go on."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from corpus.article import Article
from corpus.formats import READERS, Draft, UnreadableError, fields, plain, read_html, read_pdf, text
from corpus.page import read_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ENDINGS = frozenset({*READERS, ".jsonl"})
"""The endings of the files that can be read."""

SOURCES = "SOURCES.md"
"""The list of sources beside digests (`corpus.sources`): it is no article."""

_ID_LENGTH = 200  # characters; the column of the store holds no more
_SLUG_LENGTH = 120
_BAD_ID = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Rejected:
    """What could not be taken: ``source`` is a file, a file with the number of a line, or an address."""

    source: str
    reason: str


def shipped() -> Path:
    """Return the folder of the digests that come with the program."""
    return Path(__file__).parent / "articles"


def files(path: Path) -> Iterator[Path]:
    """Yield ``path`` itself, or of a folder every file below it that can be read, sorted.

    Hidden files and lists of sources are left out.
    """
    if not path.is_dir():
        yield path
        return
    for inner in sorted(path.rglob("*")):
        left_out = inner.name == SOURCES or any(part.startswith(".") for part in inner.relative_to(path).parts)
        if inner.suffix.lower() in ENDINGS and inner.is_file() and not left_out:
            yield inner


def read(path: Path) -> Iterator[Article | Rejected]:
    """Yield the articles of a file, or of every file below a folder."""
    found = False
    for file in files(path):
        found = True
        try:
            if file.suffix.lower() == ".jsonl":
                yield from _lines(file)
            else:
                yield _one(file)
        except OSError as error:
            yield Rejected(str(file), _failure(error))
    if not found:
        yield Rejected(str(path), f"folder ini tidak berisi berkas {', '.join(sorted(ENDINGS))}")


def _failure(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "berkas ini tidak ada"
    if isinstance(error, PermissionError):
        return "tidak ada izin untuk membaca berkas ini"
    return f"berkas ini tidak dapat dibaca ({error.strerror or type(error).__name__})"


def read_url(url: str, fetch: Callable[[str], bytes]) -> Article | Rejected:
    """Return the article at a web address; ``fetch`` brings its bytes, or raises ``OSError`` or ``ValueError``."""
    try:
        data = fetch(url)
    except (OSError, ValueError, HTTPException) as error:
        return Rejected(url, f"halaman tidak dapat diambil: {error}")
    parts = urlsplit(url)
    reader = read_pdf if data.startswith(b"%PDF") else read_html
    return _read(url, reader, (data, url), slug(f"{parts.netloc} {parts.path} {parts.query}"))


def slug(name: str) -> str:
    """Return ``name`` as an id: small letters, digits and hyphens; a hash tells names apart that are cut short."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    if 0 < len(made) <= _SLUG_LENGTH:
        return made
    return f"{made[:_SLUG_LENGTH]}-{_hash(name)}".lstrip("-")


def _one(file: Path) -> Article | Rejected:
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        return Rejected(str(file), f"jenis berkas tidak dikenal; yang dapat dibaca: {', '.join(sorted(ENDINGS))}")
    return _read(str(file), reader, (file.read_bytes(), None), slug(file.stem))


def _read(
    source: str, reader: Callable[[bytes, str | None], Draft], page: tuple[bytes, str | None], name: str
) -> Article | Rejected:
    try:
        return _article(reader(*page), name)
    except UnreadableError as error:
        return Rejected(source, str(error))


def _lines(file: Path) -> Iterator[Article | Rejected]:
    """Yield the articles of a file with one JSON object a line; empty lines are nothing."""
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield _row(line)
            except UnreadableError as error:
                yield Rejected(f"{file}:{number}", str(error))


def _row(line: bytes) -> Article:
    try:
        values = json.loads(text(line))
    except (ValueError, RecursionError):
        raise UnreadableError("baris ini bukan JSON") from None
    if not isinstance(values, dict):
        raise UnreadableError("baris ini bukan objek JSON")
    body = values.get("text")
    if not isinstance(body, str):
        raise UnreadableError('tidak ada teks (kunci "text")')
    made = _hash("\x1f".join((str(values.get("url")), str(values.get("title")), body)))
    return _article(Draft(body, fields(values), plain(values.get("id"))), made)


def _article(draft: Draft, name: str) -> Article:
    """Clean a draft; ``name`` is its id unless it brings one. Raises ``UnreadableError`` where nothing is left."""
    page = read_page(draft.raw, draft.given)
    if not page.text:
        raise UnreadableError("tidak ada isi setelah dibersihkan")
    article_id = draft.id or name
    if len(article_id) > _ID_LENGTH or _BAD_ID.search(article_id):
        raise UnreadableError(f"id tidak sah: paling panjang {_ID_LENGTH} karakter, tanpa karakter kendali")
    return Article(
        id=article_id,
        text=page.text,
        title=page.title,
        published=page.published,
        outlet=page.outlet,
        url=draft.given.url,
        place=draft.place or page.place,
        topics=draft.topics,
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]
