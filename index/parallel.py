"""Work on all cores: a function over many pieces, in processes, with results in the order of the pieces."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from itertools import islice
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

A = TypeVar("A")
B = TypeVar("B")


class Workers:
    """Processes that work on pieces, one a core; where ``alone``, this process does the work itself.

    They are forked, so that they begin at once and with what this process has learned so far. A process with threads
    cannot be forked safely and works alone. The processes end with their parent, however it ends.
    """

    def __init__(self, *, alone: bool) -> None:
        self._count = 1 if alone or threading.active_count() > 1 else _cores()
        self._stack = ExitStack()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Make ready; the processes start with the first piece."""
        if self._count > 1:
            fork = multiprocessing.get_context("fork")
            pool = ProcessPoolExecutor(self._count, mp_context=fork, initializer=_end_with_parent)
            self._stack.callback(pool.shutdown, cancel_futures=True)
            self._pool = pool
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes; what was begun is done first."""
        self._stack.close()

    def map(self, function: Callable[[A], B], pieces: Iterable[A]) -> Iterator[B]:
        """Yield ``function(piece)`` for every piece in order; few pieces are taken ahead, so that they may be many."""
        if self._pool is None:
            yield from map(function, pieces)
            return
        waiting: deque[Future[B]] = deque()
        for piece in pieces:
            waiting.append(self._pool.submit(function, piece))
            if len(waiting) > 2 * self._count:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def batches(items: Iterable[A], size: int) -> Iterator[list[A]]:
    """Yield the items in lists of ``size``, the last one shorter."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
