"""The bot that follows the current snapshot: a rebuild is picked up between two questions, without a pause."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING, NamedTuple

from bot.bot import Bot
from index.build import current, mark
from index.refresh import glossary_of, speller_of
from index.search import Searcher
from index.snapshot import Snapshot, SnapshotError

if TYPE_CHECKING:
    from pathlib import Path

    from bot.phrases import Numbers


class _Held(NamedTuple):
    """A bot, the folder of its snapshot, and how that was marked as the current one."""

    mark: tuple[int, int] | None
    folder: Path
    bot: Bot


class Live:
    """Hands out the bot of the current snapshot under ``root``; usable from all threads of a process."""

    def __init__(self, root: Path, numbers: Numbers) -> None:
        self._root = root
        self._numbers = numbers
        self._lock = threading.Lock()
        self._open: _Held | None = None

    def bot(self) -> Bot:
        """Return the bot of the current snapshot.

        Raises ``SnapshotError`` when there has never been one; a broken new one leaves the old bot at work.
        """
        now, held = mark(self._root), self._open
        if held is not None and held.mark == now:
            return held.bot
        with self._lock:
            held = self._open
            if held is None or held.mark != now:
                held = self._open = self._next(now, held)
        return held.bot

    def _next(self, now: tuple[int, int] | None, held: _Held | None) -> _Held:
        folder = current(self._root)
        if held is not None and held.folder == folder:
            return held._replace(mark=now)
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
        return _Held(now, folder, bot)
