"""Command line of the index: build it, and read figures from sentences."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from tqdm import tqdm

import settings
from corpus.console import Parser, run
from corpus.store import Store, StoreError
from index.figures import extract
from index.figures.wire import figure_json
from index.glossary import GlossaryError
from index.refresh import refresh

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.article import Article


def main(words: Sequence[str]) -> int:
    """Run one command; return the exit code: 0 done, 1 not possible now, 2 wrong usage or settings."""
    args = _parser().parse_args(words)
    if args.command == "figures":
        return _figures(why=args.why)
    try:
        values = settings.load(os.environ)
        values.data.mkdir(parents=True, exist_ok=True)
        store = Store.open(values.store_url)
    except (settings.SettingsError, StoreError, OSError) as error:
        print(f"Pengaturan salah: {error}", file=sys.stderr)
        return 2
    with store:
        try:
            folder = refresh(store, values.snapshots, _progress)
        except GlossaryError as error:
            print(f"Daftar istilah salah: {error}", file=sys.stderr)
            return 1
        print(f"Indeks siap: {store.count()} artikel, {folder.name}")
    return 0


def _parser() -> Parser:
    parser = Parser("python -m index", "Indeks artikel Tanya Dinkes.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="PERINTAH", title="perintah")
    commands.add_parser("build", help="buat indeks dari artikel yang tersimpan")
    figures = commands.add_parser("figures", help="baca angka dari kalimat: satu baris masuk, satu baris JSON keluar")
    figures.add_argument("--why", action="store_true", help="sebutkan aturan yang dipakai untuk tiap angka")
    return parser


def _progress(work: Iterable[Article], total: int) -> Iterable[Article]:
    return tqdm(work, total=total, unit=" artikel", desc="Membaca", file=sys.stderr, disable=None)


def _figures(*, why: bool) -> int:
    for line in sys.stdin:
        found = extract(line.rstrip("\n"))
        rows = [{**figure_json(figure), **({"rules": figure.rules} if why else {})} for figure in found]
        print(json.dumps(rows, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    run(main)
