"""How much of a question a piece of text speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.analysis import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.glossary import Glossary
    from index.query import Unit
    from index.search import Searcher


class Coverage:
    """Shares of the question's units, weighed by how rare they are in the collection."""

    def __init__(self, units: Sequence[Unit], searcher: Searcher, glossary: Glossary) -> None:
        """Weigh ``units`` as the searcher does; texts are analysed with ``glossary``, as the index was."""
        self._units = [(frozenset(unit.keys), searcher.weight(unit)) for unit in units]
        self._total = sum(weight for _, weight in self._units)
        known = sum(searcher.weight(unit) for unit in units if searcher.knows(unit))
        self._known = known / self._total if self._total else 1.0
        self._glossary = glossary

    def known(self) -> float:
        """Return the share of the units that stand anywhere in the collection; 1 where nothing is asked."""
        return self._known

    def share(self, *texts: str) -> float:
        """Return the share of the units' weight that the texts speak of together; 1 where nothing is asked."""
        if not self._total:
            return 1.0
        found = {key for text in texts for key in keys(text, self._glossary)}
        return sum(weight for wanted, weight in self._units if wanted & found) / self._total
