"""Quality of answers on our own gold questions over the shipped digests.

`python -m bench.quality tune` prints the scores of the set for tuning, `tune2` to `tune7` those of the later ones,
`held` those of the set that nobody reads and `gate` those of the one that the gate does, by kind, style, topic and
place. A hit is a passage of a gold article with the gold evidence or answer; a figure is right when its value is that
of a gold entry; strict, when unit class, place and article are right as well.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot import setup
from bot.answer import Status
from bot.phrases import Numbers
from bot.service import Service
from corpus.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.answer import Answer, Cited

QUESTIONS = Path(__file__).parent / "questions"
_SHOULD_DECLINE = frozenset({"unanswerable", "out-of-scope"})
_ASKED = 10
_TOP = 3

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """How one question was answered; ``None`` where a measure does not apply."""

    row: Row
    declined: bool
    emergency: bool
    hit: int | None = None  # rank of the first passage that holds the answer, 0 for none
    figure: int | None = None  # rank of the first right figure, 0 for none
    strict: bool | None = None
    pair: bool | None = None


def read(name: str) -> list[Row]:
    """Return the rows of a set: "tune", "tune2" to "tune7", "held" or "gate"."""
    return [json.loads(line) for line in (QUESTIONS / f"{name}.jsonl").read_text("utf-8").splitlines()]


def shipped(folder: Path) -> Service:
    """Return a service over the shipped digests, built in ``folder``."""
    store = Store.open(f"sqlite:///{folder / 'tanya.sqlite'}")
    setup.prepare(store, folder / "snapshots", load_shipped=True)
    return Service(store, folder / "snapshots", Numbers("119", "119"), time.time)


def score(row: Row, answer: Answer) -> Score:
    """Score one answer."""
    declined = answer.status is not Status.ANSWERED
    base = Score(row, declined, answer.status is Status.EMERGENCY)
    gold = row["gold"]
    if not gold:
        return base
    passages = () if declined else answer.passages
    figures = () if declined else answer.figures
    hit = next((rank for rank, one in enumerate(passages, 1) if holds(row, one.article_id, one.text)), 0)
    valued = [entry for entry in gold if entry["value"] is not None]
    if row["kind"] == "figure" and valued:
        right = next((rank for rank, cited in enumerate(figures, 1) if _equal(cited, valued)), 0)
        strict = bool(figures) and any(_strict(figures[0], entry, row) for entry in valued)
        return Score(row, declined, base.emergency, hit, right, strict)
    if row["kind"] in ("compare", "trend") and len(valued) > 1:
        pair = all(any(_equal(cited, [entry]) for cited in figures[:_TOP]) for entry in valued[:2])
        return Score(row, declined, base.emergency, hit, pair=pair)
    return Score(row, declined, base.emergency, hit)


def holds(row: Row, article_id: str, passage: str) -> bool:
    """Say whether a passage of an article holds what a row asks for."""
    articles = {entry["article_id"] for entry in row["gold"]} | set(row["also_ok"])
    said = (entry[key] for entry in row["gold"] for key in ("evidence", "answer"))
    return article_id in articles and any(words and words in passage for words in said)


def _equal(cited: Cited, entries: Iterable[Row]) -> bool:
    return any(_number(cited.figure.value) == _number(entry["value"]) for entry in entries)


def _strict(cited: Cited, entry: Row, row: Row) -> bool:
    places = (None, cited.figure.place)
    units = _class(cited.figure.unit) == _class(entry["unit"])
    source = cited.article_id in {one["article_id"] for one in row["gold"]} | set(row["also_ok"])
    return _equal(cited, [entry]) and units and entry["place"] in places and source


def _class(unit: str | None) -> str:
    return {"persen": "percent", "%": "percent", "rupiah": "money"}.get(unit or "", "count")


def _number(value: str) -> Decimal | str:
    try:
        return Decimal(value)
    except InvalidOperation:
        return value


MEASURES: tuple[tuple[str, Callable[[Score], bool | None]], ...] = (
    ("hit@1", lambda s: None if s.hit is None else s.hit == 1),
    ("hit@3", lambda s: None if s.hit is None else 0 < s.hit <= _TOP),
    ("figure acc@1", lambda s: None if s.figure is None else s.figure == 1),
    ("figure acc@3", lambda s: None if s.figure is None else 0 < s.figure <= _TOP),
    ("strict@1", lambda s: s.strict),
    ("pair@3", lambda s: s.pair),
    ("declined, rightly", lambda s: s.declined if s.row["kind"] in _SHOULD_DECLINE else None),
    ("declined, wrongly", lambda s: s.declined if s.row["gold"] else None),
    ("emergency seen", lambda s: s.emergency if s.row["kind"] == "emergency" else None),
    ("emergency wrongly", lambda s: s.emergency if s.row["kind"] != "emergency" else None),
)


def table(scores: Sequence[Score], group: Callable[[Score], str]) -> Iterator[str]:
    """Yield a Markdown table: a row a group, a column a measure, in percent, "-" where it does not apply."""
    groups: dict[str, list[Score]] = defaultdict(list)
    for one in scores:
        groups[group(one)].append(one)
    yield f"| | questions | {' | '.join(name for name, _ in MEASURES)} |"
    yield f"|---|---|{'---|' * len(MEASURES)}"
    for name, members in sorted(groups.items()):
        yield f"| {name} | {len(members)} | {' | '.join(_percent(members, of) for _, of in MEASURES)} |"


def _percent(members: Sequence[Score], of: Callable[[Score], bool | None]) -> str:
    found = [value for value in map(of, members) if value is not None]
    return f"{100 * sum(found) / len(found):.1f}" if found else "-"


def run(name: str) -> list[Score]:
    """Ask every question of a set and return the scores."""
    with tempfile.TemporaryDirectory() as folder:
        service = shipped(Path(folder))
        return [score(row, service.ask(row["question"], limit=_ASKED)) for row in read(name)]


def main(name: str) -> None:
    """Print the tables of a set."""
    scores = run(name)
    for title, group in (
        ("all", lambda _: "all"),
        ("kind", lambda s: s.row["kind"]),
        ("style", lambda s: s.row["style"]),
        ("topic", lambda s: s.row["topic"]),
        ("place", lambda s: (s.row["gold"] or [{}])[0].get("place") or "-"),
    ):
        print(f"\n## By {title}\n", *table(scores, group), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "tune")
