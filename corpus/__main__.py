"""Command line of the corpus: take articles in, list them, remove them."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

import settings
from corpus.console import Parser, run
from corpus.fetch import fetch
from corpus.ingest import Rejected, files, read, read_url
from corpus.store import Store, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpus.article import Article

USAGE = 2
"""Exit code for wrong usage, settings or database; 1 says that nothing was taken, listed or removed."""


def main(words: Sequence[str]) -> int:
    """Run one command and return the exit code."""
    args = _parser().parse_args(words)
    try:
        store = _open()
    except (settings.SettingsError, StoreError, OSError) as error:
        print(f"Pengaturan salah: {error}", file=sys.stderr)
        return USAGE
    with store:
        if args.command == "add":
            return _add(store, args.sources)
        return _list(store) if args.command == "list" else _remove(store, args.id)


def _open() -> Store:
    values = settings.load(os.environ)
    values.data.mkdir(parents=True, exist_ok=True)
    return Store.open(values.store_url)


def _parser() -> Parser:
    parser = Parser("python -m corpus", "Artikel yang menjadi sumber jawaban.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="PERINTAH", title="perintah")
    commands.add_parser("add", help="masukkan artikel dari berkas, folder, atau alamat web").add_argument(
        "sources",
        nargs="+",
        metavar="BERKAS|FOLDER|URL",
        help=".md, .txt, .html, .pdf, .jsonl, folder berisi berkas itu, atau alamat http(s)",
    )
    commands.add_parser("list", help="tampilkan artikel yang tersimpan: id, tanggal, media, judul")
    commands.add_parser("remove", help="hapus satu artikel").add_argument(
        "id", metavar="ID", help="id artikel seperti yang ditampilkan perintah list"
    )
    return parser


def _add(store: Store, sources: Sequence[str]) -> int:
    """Add what can be read; 0 if anything was taken or known already, else 1."""
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # its warnings on odd but readable files help nobody here
    bar = tqdm(_items(sources), total=_total(sources), unit=" artikel", desc="Membaca", file=sys.stderr, disable=None)
    rejected: list[Rejected] = []
    added = store.add(_taken(bar, rejected))
    print(
        f"{added.new} artikel baru, {added.changed} diperbarui, {added.unchanged} tidak berubah, "
        f"{len(rejected)} ditolak; kini tersimpan {store.count()} artikel."
    )
    return 0 if added.new or added.changed or added.unchanged else 1


def _is_web(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))


def _items(sources: Iterable[str]) -> Iterator[Article | Rejected]:
    for source in sources:
        if _is_web(source):
            yield read_url(source, fetch)
        else:
            yield from read(Path(source))


def _total(sources: Iterable[str]) -> int:
    """Return about how many articles the sources hold: one a file or page, one a line of JSON lines."""
    paths = [Path(source) for source in sources if not _is_web(source)]
    found = [file for path in paths for file in files(path) if file.is_file()]
    jsonl = [file for file in found if file.suffix.lower() == ".jsonl"]
    return len(found) - len(jsonl) + sum(_count_lines(file) for file in jsonl)


def _count_lines(file: Path) -> int:
    try:
        with file.open("rb") as lines:
            return sum(1 for _ in lines)
    except OSError:
        return 0  # reading it will say why


def _taken(items: Iterable[Article | Rejected], rejected: list[Rejected]) -> Iterator[Article]:
    """Yield the articles; say what was rejected, also one whose id another article of this run has."""
    seen: dict[str, str] = {}
    for item in items:
        if isinstance(item, Rejected):
            refused = item
        elif seen.setdefault(item.id, item.sha256) == item.sha256:
            yield item
            continue
        else:
            refused = Rejected(item.id, "artikel lain dalam pemuatan ini sudah memakai id ini")
        rejected.append(refused)
        tqdm.write(f"Ditolak: {refused.source}: {refused.reason}", file=sys.stderr)


def _list(store: Store) -> int:
    for article in store.all():
        day = article.published.isoformat() if article.published else "-"
        print("\t".join((article.id, day, article.outlet or "-", article.title or "-")))
    return 0


def _remove(store: Store, article_id: str) -> int:
    if store.remove(article_id):
        print(f"Artikel {article_id} dihapus.")
        return 0
    print(f"Tidak ada artikel dengan id {article_id}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    run(main)
