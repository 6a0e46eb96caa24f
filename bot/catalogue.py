"""What can be asked: topics, outlets and example questions, read from the loaded articles and tried before shown."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bot.answer import Status
from bot.phrases import shown
from corpus.places import place
from index.figures.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answer import Answer
    from index.figures.figure import Figure
    from index.snapshot import Snapshot

ARTICLES = 1000
"""Articles that are looked at, the newest; enough to know what a collection is about, and quick."""
EXAMPLES = 24
"""Example questions that are kept."""
_TRIED = 120
"""Questions tried to find them."""
_FEWEST = 10
"""Smaller counts are seldom what people ask for."""
_VERB = re.compile(r"\s(?:me|di|ber|ter)\w{4,}|\s(?:akan|masih|bisa|dapat|harus|ikut)\b")
"""What follows a noun and is no longer what is counted."""
_VAGUE = frozenset({"orang", "unit", "persen", "kasus", "tahun", "hari", "bulan", "poin"})


def newest(snapshot: Snapshot) -> list[int]:
    """Return the numbers of the newest articles."""
    order = sorted(range(snapshot.meta.articles), key=lambda number: -int(snapshot.published[number]))
    return order[:ARTICLES]


def topics(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the articles' topics, the commonest first."""
    counts = Counter(topic for number in newest(snapshot) for topic in snapshot.article(number).topics)
    return tuple(topic for topic, _ in counts.most_common())


def outlets(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the articles' outlets, the commonest first."""
    counts = Counter(snapshot.article(number).outlet for number in newest(snapshot))
    return tuple(outlet for outlet, _ in counts.most_common() if outlet)


def examples(snapshot: Snapshot, ask: Callable[[str], Answer]) -> tuple[str, ...]:
    """Return questions about figures of the articles that are answered with just those figures, no two of one thing."""
    kept: dict[str, str] = {}
    tried = 0
    for number in newest(snapshot):
        for figure in snapshot.figures(number):
            noun = _noun(figure)
            if noun is None or noun in kept or tried >= _TRIED or len(kept) >= EXAMPLES:
                continue
            tried += 1
            question = f"Berapa {noun} di {figure.place}?"
            answer = ask(question)
            if answer.status is Status.ANSWERED and answer.figures[0].figure.value == figure.value:
                kept[noun] = question
    return tuple(kept.values())


def _noun(figure: Figure) -> str | None:
    """Return the words that a figure counts, where they say enough for a question: "rumah sakit", "kasus HIV"."""
    region = place(figure.place or "")
    if figure.kind is not Kind.COUNT or region is None or region.kind not in ("daerah", "provinsi"):
        return None
    if not figure.number or figure.number < _FEWEST or not figure.unit:
        return None
    said = shown(figure)
    noun = said[said.lower().find(figure.unit.lower()) :] if figure.unit.lower() in said.lower() else figure.unit
    return None if noun in _VAGUE or _VERB.search(noun) else noun


def nearest(question: str, pool: tuple[str, ...], count: int = 3) -> tuple[str, ...]:
    """Return the questions of the pool that share most words with ``question``."""
    asked = set(question.lower().split())
    return tuple(sorted(pool, key=lambda one: -len(asked & set(one.lower().strip("?").split())))[:count])
