"""Speed and memory: questions over collections of all sizes, a worker's memory, and the build from raw text.

    python -m bench.performance [--large] [--keep FOLDER]

Each size is measured in a process of its own that has loaded all that a worker of the server has. "Processor" is the
time that the question took on its core, "wall" that and any waiting for it. Beside it stands the plain use of the
libraries on the same passages in the same process: a ranked list of ten, without reading a question or an answer.
Without ``--large``, sizes end at 10,000 passages and 10,000 are built. ``--keep`` keeps the collections for a next run.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory
from tqdm import tqdm

from bench.assembled import collect
from bench.generate import PASSAGES, Generator
from corpus.store import Store
from index import glossary
from index.part import analyse
from index.refresh import refresh
from index.stem import is_root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from corpus.article import Article

SIZES = (1_000, 10_000)
LARGE = (100_000, 1_000_000)
_MOST_PLAIN = 100_000
"""Passages past which plain rank-bm25 takes gigabytes."""
_BUILT, _BUILT_LARGE = 10_000, 100_000
"""Passages built from raw text."""
_QUESTIONS = 1_100
"""The first hundred warm the process up."""
_SAMPLE = 6
"""Articles that stock Sastrawi stems in some ten seconds."""

Row = tuple[str, str]


def run(folder: Path, *, large: bool = False) -> Iterator[Row]:
    """Measure everything, row by row; collections lie under ``folder``, each some kilobytes a passage."""
    yield from _plain_build()
    for size in (*SIZES, *(LARGE if large else ())):
        yield from _questions(folder / f"{size}", size)
    yield from _build(_BUILT_LARGE if large else _BUILT)


def _questions(folder: Path, size: int) -> list[Row]:
    collect(folder / "snapshots", size)
    found, name = _worker(folder), f"{size:,} passages: "
    rows = [
        (name + "question, processor, ms p50 / p99", _pair(found["processor"])),
        (name + "question, wall, ms p50 / p99", _pair(found["wall"])),
        (name + "worker's own memory, MB (shared besides)", f"{found['own']:.0f} ({found['mapped']:.0f})"),
    ]
    if size > _MOST_PLAIN:
        return rows
    plain = _worker(folder, "--plain")
    return [
        *rows,
        (name + "plain rank-bm25, processor, ms p50 / p99", _pair(plain["rank-bm25"])),
        (name + "ratio, its p50 to that of our whole question", f"{plain['rank-bm25'][0] / found['processor'][0]:.1f}"),
        (name + "plain bm25s, processor, ms p50 / p99", _pair(plain["bm25s"])),
    ]


def _worker(folder: Path, *words: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.worker", str(folder), *words]
    asked = json.dumps(Generator(seed=2).questions(_QUESTIONS))
    done = subprocess.run(command, input=asked, stdout=subprocess.PIPE, check=True, text=True)  # noqa: S603  # our own
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _pair(times: Sequence[float]) -> str:
    return f"{times[0]:.1f} / {times[1]:.1f}"


def _build(size: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as temporary, Store.open(f"sqlite:///{temporary}/articles.sqlite") as store:
        store.add(Generator(seed=3).articles(size))
        used, started = _processor(), time.perf_counter()
        refresh(store, Path(temporary) / "snapshots", lambda work, total: tqdm(work, total=total, unit=" articles"))
        wall, used, count = time.perf_counter() - started, _processor() - used, store.count()
    name = f"build of {size:,} passages from raw text, "
    return [
        (name + "wall, s (articles a second)", f"{wall:.0f} ({count / wall:.0f})"),
        (name + "processor, s (articles a second)", f"{used:.0f} ({count / used:.0f})"),
    ]


def _plain_build() -> list[Row]:
    """Analyse a few articles cold, in this process alone; stock Sastrawi only stems them."""
    articles = list(Generator(seed=4).articles(_SAMPLE * PASSAGES))
    words = glossary.load()
    stock = StemmerFactory().create_stemmer()
    is_root("sehat")
    ours = _rate(lambda article: analyse(article, words), articles)
    plain = _rate(lambda article: stock.stem(article.text), articles)
    return [
        ("first articles on one core, ours, articles a second", f"{ours:.1f}"),
        ("first articles on one core, stock Sastrawi's stems alone", f"{plain:.2f}"),
        ("ratio", f"{ours / plain:.0f}"),
    ]


def _rate(work: Callable[[Article], object], articles: Sequence[Article]) -> float:
    started = time.process_time()
    for article in articles:
        work(article)
    return len(articles) / (time.process_time() - started)


def _processor() -> float:
    """Return the seconds of processor time of this process and of those that it has waited for."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--large", action="store_true", help="also 100,000 and a million passages; build 100,000")
    parser.add_argument("--keep", type=Path, help="a folder for the collections")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        for name, value in run(args.keep or Path(temporary), large=args.large):
            print(f"{name:72} {value:>18}", flush=True)


if __name__ == "__main__":
    main()
