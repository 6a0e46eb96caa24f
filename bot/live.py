"""The bot that follows the current snapshot: a rebuild is picked up between two questions, without a pause."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from bot.bot import Bot
from index.build import current
from index.refresh import glossary_of, speller_of
from index.search import Searcher
from index.snapshot import Snapshot, SnapshotError

if TYPE_CHECKING:
    from pathlib import Path

    from bot.phrases import Numbers


class Live:
    """Hands out the bot of the current snapshot under ``root``; usable from all threads of a process."""

    def __init__(self, root: Path, numbers: Numbers) -> None:
        self._root = root
        self._numbers = numbers
        self._lock = threading.Lock()
        self._open: tuple[Path, Bot] | None = None

    def bot(self) -> Bot:
        """Return the bot of the current snapshot.

        Raises ``SnapshotError`` when there has never been one; a broken new one leaves the old bot at work.
        """
        folder = current(self._root)
        held = self._open
        if held is not None and held[0] == folder:
            return held[1]
        with self._lock:
            held = self._open
            if held is None or held[0] != folder:
                held = self._open = self._next(folder, held)
        return held[1]

    def _next(self, folder: Path, held: tuple[Path, Bot] | None) -> tuple[Path, Bot]:
        try:
            snapshot = Snapshot(folder)
        except SnapshotError:
            if held is None:
                raise
            return held
        glossary = glossary_of(snapshot)
        bot = Bot(Searcher(snapshot), glossary, speller_of(snapshot, glossary), self._numbers)
        # To look through all that is loaded takes the garbage collector a sixth of a second, in the middle of a
        # question. What is replaced later goes all the same: nothing in a bot refers back to it.
        gc.freeze()
        return folder, bot
