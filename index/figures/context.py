"""What an article says about its figures: where, as of when, what is counted, who said it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import TYPE_CHECKING

from corpus.places import PROVINCE
from index.figures import listed, when, where
from index.figures.clause import QUANTITIES
from index.figures.figure import Figure, Kind
from index.figures.inherit import SHARED, shared
from index.figures.label import described
from index.figures.placenames import Places, facilities_in, places_in
from index.figures.resolve import resolved
from index.figures.scan import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article
    from index.figures.placenames import Named

_PLACELESS = frozenset({Kind.DATE, Kind.TIME, Kind.IDENTIFIER})
_HE_SAID = re.compile(
    r"\b(?:kata|ujar|ungkap|jelas|tutur|papar|tandas|tegas|imbuh|ucap|terang|sebut|tambah|pungkas)nya\b"
)
_BARE = frozenset(("", "kasus", "orang", "jiwa", "unit", "warga", "persen"))
"""Labels that say nothing but the unit: the text before says what is counted."""
_HEADING = re.compile(
    r"(?:(?:berikut|rincian|rinciannya|daftar|adapun)\s)*(?:jumlah\s)?(?P<what>[^:]{3,80}):", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its text, where it starts in the article, its paragraph, its figures by offsets in it."""

    text: str
    start: int
    paragraph: int
    figures: tuple[Figure, ...]


def in_article(article: Article, sentences: Sequence[tuple[int, int]]) -> tuple[Figure, ...]:
    """Return the figures of ``article`` in order, with place and as-of date; offsets count in ``article.text``.

    ``sentences`` are the spans of the sentences in order. A figure that the text gives to several places
    ("masing-masing 94 kasus") comes once for each of them. Dates, times and identifiers have neither place nor date.
    """
    reader = _Reader(article, places_in(article, sentences))
    out: list[Figure] = []
    for _, paragraph in groupby(_sentences(article, sentences), key=lambda s: s.paragraph):
        reader.open_paragraph()
        for sentence in paragraph:
            out += (
                replace(f, start=f.start + sentence.start, end=f.end + sentence.start) for f in reader.read(sentence)
            )
    return tuple(out)


def _sentences(article: Article, spans: Sequence[tuple[int, int]]) -> Iterator[Sentence]:
    texts = [article.title or "", *(article.text[start:end] for start, end in spans)]
    found = [read(text, article.published) for text in texts]
    dated = iter(list(resolved([figure for figures in found for figure in figures], article.published)))
    own = [list(islice(dated, len(figures))) for figures in found]
    paragraph = end = 0
    for text, figures, (start, stop) in zip(texts[1:], own[1:], spans, strict=True):
        paragraph += "\n" in article.text[end:start]
        end = stop
        yield Sentence(text, start, paragraph, tuple(described(text, shared(text, figures))))


class _Reader:
    """Reads the sentences of one article in order and remembers what later ones leave out."""

    def __init__(self, article: Article, places: Places) -> None:
        self._found = places
        self._named = iter(places.sentences)
        self._frame = when.Frame(article.published.isoformat() if article.published else None)
        self._place: str | None = None
        self._speaker: str | None = None
        self._labels: dict[str | None, str] = {}
        self._heading = ""

    def open_paragraph(self) -> None:
        """Forget what holds for one paragraph only."""
        self._place = None
        self._frame = self._frame._replace(fresh=False)

    def read(self, sentence: Sentence) -> Iterator[Figure]:
        """Yield the figures of the next sentence, complete."""
        places = next(self._named)
        speaker = self._said(sentence)
        firm_date: str | None = None
        frame = self._frame
        for i, figure in enumerate(sentence.figures):
            if figure.kind in _PLACELESS:
                yield figure
                continue
            date, firm = when.as_of(sentence.text, sentence.figures, i, frame)
            if firm_date is None and firm and figure.role not in ("from", "target"):
                firm_date, frame = date, frame._replace(carried=date, fresh=True)
            names = self._places(sentence, i, places)
            full = replace(figure, as_of=date, label=self._label(figure, names), speaker=speaker)
            yield from (replace(full, place=name) for name in names)
        self._close(sentence, places, firm_date)

    def _said(self, sentence: Sentence) -> str | None:
        own = next((f.speaker for f in sentence.figures if f.speaker), None)
        if own:
            self._speaker = own
        return own or (self._speaker if _HE_SAID.search(sentence.text) else None)

    def _label(self, figure: Figure, names: Sequence[str | None]) -> str:
        """Return a figure's label, or that of the heading or of the last figure of its unit where its own is bare."""
        if figure.kind not in QUANTITIES:
            return figure.label
        if figure.label.lower() in _BARE or any(name and name.endswith(figure.label) for name in names):
            return self._heading or self._labels.get(figure.unit, figure.label)
        if SHARED.isdisjoint(figure.rules):
            self._labels[figure.unit] = figure.label
        return figure.label

    def _places(self, sentence: Sentence, i: int, places: Sequence[Named]) -> Sequence[str | None]:
        figure = sentence.figures[i]
        shared_by = listed.sharers(sentence.text, sentence.figures, i, places)
        if shared_by:
            return shared_by
        name, firm = where.place_of(sentence.text, figure, sentence.figures, places)
        site = listed.site_of(sentence.text, sentence.figures, i)
        if site:
            return (site,)
        if name and firm:
            self._place = name
            return (name,)
        sited = self._of_facility(sentence.text[: figure.start])
        return (sited or self._place or (name if name != PROVINCE else None) or self._found.own or name,)

    def _of_facility(self, before: str) -> str | None:
        """Return the place of the facility named last before a figure."""
        known = self._found.facilities
        return next((known[name] for name in reversed(facilities_in(before)) if name in known), None)

    def _close(self, sentence: Sentence, places: Sequence[Named], firm_date: str | None) -> None:
        """Remember what a sentence says for those after it."""
        self._frame = when.carried(sentence.text, sentence.figures, firm_date, self._frame)
        if not sentence.figures and (strong := next((p for p in places if p.strong), None)):
            self._place = strong.name
        heading = _HEADING.fullmatch(sentence.text.strip())
        if heading:
            self._heading = heading["what"].strip()
        elif not sentence.figures:
            self._heading = ""
