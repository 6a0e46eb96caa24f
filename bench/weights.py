"""What each weight of ranking is worth: what each set of questions gains or loses with it moved, or switched off.

`python -m bench.weights FOLDER` prints a Markdown table: for our own questions for tuning and for the sets of questions
in FOLDER that are there, MRR@10 in points as it is, then how it changes with each weight off, halved and doubled. It
asks the ranking alone, without what the bot makes of it. `--sample 40` asks that many questions of each set, which
takes minutes; `--cache` names a folder that keeps the indexes.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bench import gate, quality
from bot.question import understand
from corpus import ingest
from corpus.article import Article
from corpus.store import Store
from index.build import open_current
from index.rank import WEIGHTS
from index.refresh import glossary_of, refresh, speller_of
from index.search import Searcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from bench.gate import Retrieval
    from index.rank import Candidate
    from index.snapshot import Snapshot

Row = dict[str, Any]
_DEPTH = 10
_NOW = "", ""
_MOVES = (("off", 0.0), ("half", 0.5), ("double", 2.0))


@dataclass(frozen=True, slots=True)
class Asked:
    """One question's candidates: their features in the order of ``WEIGHTS``, their articles, which are right."""

    features: NDArray[np.float64]
    articles: NDArray[np.int64]
    right: NDArray[np.bool_]


def reciprocal(asked: Asked, weights: NDArray[np.float64]) -> float:
    """Return one over the rank of the first right article among the ten best passages, nought where there is none."""
    order = np.argsort(-(asked.features @ weights), kind="stable")[:_DEPTH]
    found = np.flatnonzero(asked.right[order])
    return 1 / len(np.unique(asked.articles[order[: found[0] + 1]])) if len(found) else 0.0


def changes(rows: Sequence[Asked], weights: Mapping[str, float]) -> dict[tuple[str, str], float]:
    """Return the points of MRR@10 by which the rows gain with each weight off, half and double; ``_NOW`` as it is."""
    names, plain = list(weights), np.array([*weights.values()])

    def points(values: NDArray[np.float64]) -> float:
        return 100 * float(np.mean([reciprocal(row, values) for row in rows]))

    now = points(plain)
    moved = {
        (name, move): points(np.where(np.arange(len(names)) == i, plain * factor, plain)) - now
        for i, name in enumerate(names)
        for move, factor in _MOVES
    }
    return {_NOW: now, **moved}


def _asked(root: Path, rows: Sequence[Row], right: Callable[[Snapshot, Row, Candidate], bool]) -> Iterator[Asked]:
    snapshot = open_current(root)
    glossary = glossary_of(snapshot)
    speller, searcher = speller_of(snapshot, glossary), Searcher(snapshot)
    for row in rows:
        hits = searcher.search(understand(row["question"], glossary, speller).query)
        yield Asked(
            np.array([[hit.features[name] for name in WEIGHTS] for hit in hits]).reshape(-1, len(WEIGHTS)),
            np.array([hit.article for hit in hits], np.int64),
            np.array([right(snapshot, row, hit) for hit in hits], bool),
        )


def _own(cache: Path) -> tuple[Path, list[Row]]:
    root = _indexed(cache / "own", ingest.shipped())
    return root, [row for row in quality.read("tune") if row["gold"]]


def _holds(snapshot: Snapshot, row: Row, hit: Candidate) -> bool:
    article = snapshot.article(hit.article)
    return quality.holds(row, article.id, article.text[slice(*snapshot.passage_span(hit.passage))])


def _outside(cache: Path, folder: Path, one: Retrieval) -> tuple[Path, list[Row]]:
    passages, questions = (_lines(folder / file) for file in one.files)
    articles = cache / f"{one.name}.jsonl"
    articles.write_text("".join(json.dumps(_article(row), ensure_ascii=False) + "\n" for row in passages), "utf-8")
    wanted = [row for row in questions if row.get("answerable", True) and row.get("self_contained", True)]
    return _indexed(cache / one.name, articles), wanted


def _article(row: Row) -> Row:
    """Return a row of a set as `corpus add` takes it, like measure.py does."""
    number = row.get("passage_id") or row["id"]
    said = {"title": row.get("title"), "outlet": row.get("source"), "published": row.get("date")}
    return {"id": number, **said, "text": row["text"]}


def _is_gold(snapshot: Snapshot, row: Row, hit: Candidate) -> bool:
    return snapshot.article(hit.article).id == (row.get("passage_id") or row.get("doc_id"))


def _indexed(root: Path, path: Path) -> Path:
    """Return the folder of an index of the articles at ``path``, built where there is none."""
    root.mkdir(parents=True, exist_ok=True)
    store = Store.open(f"sqlite:///{root / 'tanya.sqlite'}")
    store.add(found for found in ingest.read(path) if isinstance(found, Article))
    refresh(store, root / "snapshots")
    return root / "snapshots"


def _lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _evenly(rows: Sequence[Row], count: int | None) -> list[Row]:
    return list(rows[:: max(1, len(rows) // count)][:count] if count else rows)


def _table(found: Mapping[str, Mapping[tuple[str, str], float]]) -> Iterator[str]:
    """Yield the lines of the table; a cell has the changes with the weight off, halved and doubled."""
    yield f"| weight | | {' | '.join(found)} |"
    yield f"|---|---|{'---|' * len(found)}"
    yield f"| as they are | | {' | '.join(f'{values[_NOW]:.1f}' for values in found.values())} |"
    for name, weight in WEIGHTS.items():
        cells = (" / ".join(f"{values[name, move]:+.1f}" for move, _ in _MOVES) for values in found.values())
        yield f"| {name} | {weight:g} | {' | '.join(cells)} |"


def measure(folder: Path, cache: Path, sample: int | None) -> dict[str, dict[tuple[str, str], float]]:
    """Return the changes of every set, ours first."""
    root, rows = _own(cache)
    found = {"own": changes(list(_asked(root, _evenly(rows, sample), _holds)), WEIGHTS)}
    for one in gate.present(folder):
        root, rows = _outside(cache, folder, one)
        found[one.name] = changes(list(_asked(root, _evenly(rows, sample), _is_gold)), WEIGHTS)
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.weights", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, help="questions of each set; all where not given")
    parser.add_argument("--cache", type=Path, help="folder that keeps the indexes")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        cache = args.cache or Path(temporary)
        cache.mkdir(parents=True, exist_ok=True)
        print(*_table(measure(args.folder, cache, args.sample)), sep="\n")


if __name__ == "__main__":
    main()
