"""How likely each passage found holds the answer, before its sentences and figures are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.rank import Candidate


def priors(hits: Sequence[Candidate], between: float, within: float) -> dict[int, float]:
    """Return a number up to 1 for each passage, by its number: what its score is of the best passage's.

    Which article answers the ranking knows best, which of its passages their sentences do: the share that an article's
    best passage has of all counts by its ``between``-th power, that of a passage in its article by its ``within``-th.
    ``hits`` come best first.
    """
    best: dict[int, float] = {}
    for hit in hits:
        best.setdefault(hit.article, hit.score)
    return {
        hit.passage: (best[hit.article] / hits[0].score) ** between * (hit.score / best[hit.article]) ** within
        for hit in hits
    }
