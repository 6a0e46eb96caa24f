"""One worker of the server on one collection: asked questions from standard input, it prints its times and memory.

    python -m bench.worker FOLDER < questions.json
    python -m bench.worker FOLDER --plain < questions.json      the libraries as they come, over the same passages

``FOLDER`` holds snapshots/. bench/performance.py runs it and says what the numbers mean.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bm25s
import numpy as np
from rank_bm25 import BM25Okapi

import server
from bot.phrases import Numbers
from bot.service import Service
from corpus.store import Store
from index.analysis import keys
from index.build import open_current
from index.documents import documents
from index.refresh import glossary_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["server"]  # a worker has all of it loaded

_WARM = 100
_PLAIN = 100
"""Questions asked of the plain libraries."""
_SIZE = re.compile(r"^(\w+): +(\d+) kB", re.MULTILINE)

Times = dict[str, list[float]]


def memory() -> dict[str, float]:
    """Return the megabytes of this process alone ("own"), and those of files that all workers share ("mapped")."""
    sizes = {name: int(size) / 1024 for name, size in _SIZE.findall(Path("/proc/self/smaps_rollup").read_text("ascii"))}
    return {"own": sizes["Anonymous"], "mapped": sizes["Rss"] - sizes["Anonymous"]}


def times(ask: Callable[[Any], object], questions: Sequence[Any]) -> Times:
    """Return p50 and p99, in milliseconds, of what each question took on the core and of what it took on the clock."""
    taken = []
    for question in questions:
        used, started = time.thread_time(), time.perf_counter()
        ask(question)
        taken.append((1e3 * (time.thread_time() - used), 1e3 * (time.perf_counter() - started)))
    middle, worst = np.percentile(np.array(taken), (50, 99), axis=0).tolist()
    return {"processor": [middle[0], worst[0]], "wall": [middle[1], worst[1]]}


def ours(folder: Path, questions: Sequence[str]) -> dict[str, object]:
    """Measure the service as a worker has it."""
    with Store.open(f"sqlite:///{folder}/articles.sqlite") as store:
        service = Service(store, folder / "snapshots", Numbers("119", "119"), time.time)
        for question in questions[:_WARM]:
            service.ask(question)
        return {**times(service.ask, questions[_WARM:]), **memory()}


def plain(folder: Path, questions: Sequence[str]) -> dict[str, list[float]]:
    """Measure the libraries with their own defaults, on the stems that our engines have: lists of the ten best."""
    snapshot = open_current(folder / "snapshots")
    glossary = glossary_of(snapshot)
    asked = [keys(question, glossary) for question in questions[:_PLAIN]]
    words = [key.decode() for key in snapshot.vocabulary.tolist()]
    texts = [[words[key] for key in document] for document in documents(snapshot)]
    okapi = BM25Okapi(texts)
    small = bm25s.BM25()
    small.index(texts, show_progress=False)
    return {
        "rank-bm25": times(lambda one: okapi.get_top_n(one, range(len(texts)), 10), asked)["processor"],
        "bm25s": times(lambda one: small.retrieve([one], k=10, show_progress=False), asked)["processor"],
    }


def main(folder: Path, *, libraries: bool) -> None:
    """Measure, and print one line of JSON."""
    print(json.dumps((plain if libraries else ours)(folder, json.load(sys.stdin))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), libraries="--plain" in sys.argv)
