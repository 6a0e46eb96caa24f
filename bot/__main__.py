"""Command line of the bot: ask a question, or serve Telegram by polling."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING

import settings
from bot import setup
from bot.phrases import Numbers
from bot.plain import as_text
from bot.service import Service
from bot.telegram.api import Account
from bot.wire import answer_json
from corpus.console import Parser, run
from corpus.store import Store, StoreError
from index.glossary import GlossaryError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def main(words: Sequence[str]) -> int:
    """Run one command; return the exit code: 0 done, 1 not possible now, 2 wrong usage or settings."""
    args = _parser().parse_args(words)
    try:
        values = settings.load(os.environ)
        values.data.mkdir(parents=True, exist_ok=True)
        store = Store.open(values.store_url)
    except (settings.SettingsError, StoreError, OSError) as error:
        print(f"Pengaturan salah: {error}", file=sys.stderr)
        return 2
    with store:
        try:
            setup.prepare(store, values.snapshots, load_shipped=values.shipped_articles)
        except GlossaryError as error:
            print(f"Daftar istilah salah: {error}", file=sys.stderr)
            return 1
        service = Service(store, values.snapshots, Numbers(values.emergency_number, values.crisis_line), time.time)
        return _poll(values, store, service) if args.command == "poll" else _ask(service, args)


def _parser() -> Parser:
    parser = Parser("python -m bot", "Bertanya kepada Tanya Dinkes.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="PERINTAH", title="perintah")
    ask = commands.add_parser("ask", help="jawab satu pertanyaan")
    ask.add_argument("question", metavar="PERTANYAAN")
    ask.add_argument("--json", action="store_true", help="jawaban sebagai JSON, seperti dari HTTP")
    ask.add_argument("--why", action="store_true", help="jelaskan bagaimana jawaban ditemukan")
    commands.add_parser("poll", help="layani Telegram tanpa alamat publik")
    return parser


def _ask(service: Service, args: argparse.Namespace) -> int:
    answer = service.ask(args.question)
    print(json.dumps(answer_json(answer), ensure_ascii=False, indent=2) if args.json else as_text(answer), end="\n")
    if args.why:
        print("\n".join(service.why(args.question)))
    return 0


def _poll(values: settings.Settings, store: Store, service: Service) -> int:
    if values.telegram_token is None:
        print("TANYA_TELEGRAM_TOKEN belum diisi, jadi Telegram tidak dapat dilayani.", file=sys.stderr)
        return 2
    setup.telegram(Account(values.telegram_token, values.telegram_api), store, service).poll()
    return 0


if __name__ == "__main__":
    run(main)
