"""Search: a query in, the best passages out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.documents import documents
from index.engines import LARGE, Bm25s, RankBm25
from index.rank import Ranker

if TYPE_CHECKING:
    from index.engines import Engine
    from index.query import Query, Unit
    from index.rank import Candidate
    from index.snapshot import Snapshot

CANDIDATES = 60
"""Passages that ranking reads closely: the right one is among them for 97 of 100 questions of idkmrc and facqa."""


class Searcher:
    """Finds passages of one snapshot. Immutable; a new snapshot gets a new searcher."""

    def __init__(self, snapshot: Snapshot, engine: Engine | None = None) -> None:
        self.snapshot = snapshot
        self._engine = engine or _engine(snapshot)
        self._ranker = Ranker(snapshot)

    def search(self, query: Query) -> list[Candidate]:
        """Return the passages that share a word with the query, best first, ``CANDIDATES`` at most."""
        ids = self.snapshot.ids([key for unit in query.carrying for key in unit.fetch])
        if not ids:
            return []
        return self._ranker.rank(query, self._engine.best(sorted(ids.values()), CANDIDATES))

    def weight(self, unit: Unit) -> float:
        """Return how rare a unit is: its idf; the most where it stands nowhere."""
        return self._ranker.unit_idf(unit, self.snapshot.ids(unit.keys))

    def knows(self, unit: Unit) -> bool:
        """Say whether any article speaks of the unit."""
        return bool(self.snapshot.ids(unit.keys))


def _engine(snapshot: Snapshot) -> Engine:
    """Return the engine for a snapshot of that size."""
    passages = snapshot.meta.passages
    return Bm25s(snapshot.engine, passages) if passages >= LARGE else RankBm25(documents(snapshot))
