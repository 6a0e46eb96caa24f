"""What the loaded articles are about: topics and outlets; and which of the example questions is nearest."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.snapshot import Snapshot

ARTICLES = 1000
"""Articles that are looked at, the newest; enough to know what a collection is about, and quick."""


def newest(snapshot: Snapshot) -> list[int]:
    """Return the numbers of the newest articles."""
    return [int(number) for number in np.argsort(-snapshot.published, kind="stable")[:ARTICLES]]


def topics(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the articles' topics, the commonest first."""
    counts = Counter(topic for number in newest(snapshot) for topic in snapshot.article(number).topics)
    return tuple(topic for topic, _ in counts.most_common())


def outlets(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the articles' outlets, the commonest first."""
    counts = Counter(snapshot.article(number).outlet for number in newest(snapshot))
    return tuple(outlet for outlet, _ in counts.most_common() if outlet)


def about(topic: str, pool: Sequence[str]) -> str | None:
    """Return the first question of the pool that names a topic, in whole words."""
    return next((question for question in pool if spaced(topic) in spaced(question)), None)


def spaced(text: str) -> str:
    """Return the words of a text in small letters with a blank around each, to find words in."""
    words = " ".join(re.findall(r"[\w/-]+", text.lower()))
    return f" {words} "


def nearest(question: str, pool: tuple[str, ...], count: int = 3) -> tuple[str, ...]:
    """Return the questions of the pool that share most words with ``question``."""
    asked = set(question.lower().split())
    return tuple(sorted(pool, key=lambda one: -len(asked & _words(one)))[:count])


@lru_cache(maxsize=1 << 10)  # the pool is looked through at every question
def _words(question: str) -> frozenset[str]:
    return frozenset(question.lower().strip("?").split())
