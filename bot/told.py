"""A figure in its place: what a text says around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from index.figures.figure import Figure

Span = tuple[int, int]


class Told(NamedTuple):
    """A figure in its place, with its sentence and all figures ``here`` in it.

    ``own`` are the words about it and not about its neighbours, ``scope`` these with what opens the sentence for all;
    ``amount`` says whether it is of the kind asked for; ``before`` is the sentence before it; ``around`` are the
    article's title, outlet and lead and the passage;
    ``summed`` the dates until which figures of the passage were counted up.
    """

    figure: Figure
    amount: float
    article: Article
    span: Span
    sentence: str
    here: Sequence[Figure]
    scope: str
    own: str
    before: str
    around: tuple[str, ...]
    summed: frozenset[str | None]
