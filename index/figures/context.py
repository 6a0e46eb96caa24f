"""What an article says about its figures: where, as of when, what is counted, who said it."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from corpus.places import COUNTRY, PROVINCE, is_area
from index.figures import listed, when, where
from index.figures.clause import QUANTITIES
from index.figures.figure import Kind
from index.figures.inherit import SHARED, shared
from index.figures.label import described, topic_of
from index.figures.placenames import facilities_in, places_in
from index.figures.resolve import resolved, year_of
from index.figures.scan import read
from index.figures.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article
    from index.figures.figure import Figure
    from index.figures.placenames import Places

_NO_TOPIC = frozenset({Kind.DURATION, Kind.MEASURE, Kind.RANGE})
"""Kinds that do not tell how much there is of what a sentence before was about."""
_PLACELESS = frozenset({Kind.DATE, Kind.TIME, Kind.IDENTIFIER})
_HE_SAID = re.compile(
    r"\b(?:kata|ujar|ungkap|jelas|tutur|papar|tandas|tegas|imbuh|ucap|terang|sebut|tambah|pungkas)nya\b"
)
_MORE = re.compile(r"\s(?:lagi|lainnya|lain|di antaranya|sisanya)\b")
_OF_THESE = re.compile(r"\bdari (?:jumlah|total|angka)(?: \w+)? (?:tersebut|itu|ini)\b[^.;]{0,80}$", re.IGNORECASE)
_REACH = 400
"""Characters before a figure in which its facility is named: more than almost any sentence has."""
_BARE = frozenset(("", "kasus", "orang", "jiwa", "unit", "warga", "persen"))
"""Labels that say nothing but the unit: the text before says what is counted."""
_HEADING = re.compile(
    r"(?:(?:berikut|rincian|rinciannya|daftar|adapun)\s)*(?:jumlah\s)?(?P<what>[^:]{3,80}):", re.IGNORECASE
)


def in_article(article: Article, sentences: Sequence[tuple[int, int]]) -> tuple[Figure, ...]:
    """Return the figures of ``article`` in order, with place and as-of date; offsets count in ``article.text``.

    ``sentences`` are the spans of the sentences in order. A figure that the text gives to several places
    ("masing-masing 94 kasus") comes once for each of them. Dates, times and identifiers have neither place nor date.
    """
    places = places_in(article, sentences)
    reader = _Reader(article, places)
    out: list[Figure] = []
    for _, paragraph in groupby(_sentences(article, sentences, places), key=lambda s: s.paragraph):
        reader.open_paragraph()
        for s in paragraph:
            out += (f._replace(start=f.start + s.start, end=f.end + s.start) for f in reader.read(s))
    return tuple(out)


def _sentences(article: Article, spans: Sequence[tuple[int, int]], places: Places) -> Iterator[Sentence]:
    texts = [article.text[start:end] for start, end in spans]
    found = [read(text, article.published) for text in texts]
    year = _first_year([read(article.title or "", article.published), *found])
    paragraph = end = 0
    for text, figures, (start, stop), named in zip(texts, found, spans, places.sentences, strict=True):
        paragraph += "\n" in article.text[end:start]
        end = stop
        dated = resolved(figures, article.published, year)
        year = _first_year([dated[::-1]]) or year
        yield Sentence(text, start, paragraph, tuple(described(text, shared(text, dated))), named)


def _first_year(sentences: Sequence[Sequence[Figure]]) -> int | None:
    """Return the first year that the figures of sentences name."""
    return next((year for figures in sentences for figure in figures if (year := year_of(figure))), None)


class _Reader:
    """Reads the sentences of one article in order and remembers what later ones leave out."""

    def __init__(self, article: Article, places: Places) -> None:
        self._article = places
        self._frame = when.Frame(article.published.isoformat() if article.published else None)
        self._place: str | None = None
        self._speaker: str | None = None
        self._labels: dict[str | None, str] = {}
        self._heading = self._topic = ""
        self._count: Figure | None = None
        self._rate: Figure | None = None

    def open_paragraph(self) -> None:
        """Forget what holds for one paragraph only."""
        self._place = None
        self._frame = when.next_paragraph(self._frame)

    def read(self, s: Sentence) -> Iterator[Figure]:
        """Yield the figures of the next sentence, complete."""
        speaker, firm_date, frame, dates = self._said(s), None, self._frame, when.telling(s)
        for i, figure in enumerate(s.figures):
            if figure.kind in _PLACELESS:
                yield figure
                continue
            date, firm = when.as_of(s, i, frame, dates)
            if firm_date is None and firm and figure.role not in ("from", "target"):
                firm_date, frame = date, frame._replace(carried=date, fresh=True)
            names = self._places(s, i)
            full = self._labelled(self._counted(s, figure), names, date, speaker)
            yield from (full._replace(place=name) for name in names)
        self._close(s, firm_date)

    def _said(self, s: Sentence) -> str | None:
        own = next((f.speaker for f in s.figures if f.speaker), None)
        self._speaker = own or self._speaker
        return self._speaker if own or _HE_SAID.search(s.text) else None

    def _counted(self, s: Sentence, figure: Figure) -> Figure:
        """Give "Delapan lagi" and "Pandeglang 17,95" the unit of the last figure of their sort, if not far before."""
        if figure.unit is not None or figure.kind is not Kind.COUNT:
            return figure
        last = self._rate if "," in figure.text else self._count
        more = _MORE.match(s.text, figure.end) or _OF_THESE.search(s.text, max(0, figure.start - _REACH), figure.start)
        if last is None or not ("," in figure.text or more):
            return figure
        return figure._replace(unit=last.unit, kind=last.kind, rules=(*figure.rules, "unit of the sentence before"))

    def _labelled(self, figure: Figure, names: Sequence[str | None], date: str | None, speaker: str | None) -> Figure:
        full = figure._replace(as_of=date, label=self._label(figure, names), speaker=speaker)
        if full.unit and full.kind is Kind.COUNT:
            self._count = full
        elif full.unit and full.kind in (Kind.RATIO, Kind.PERCENT):
            self._rate = full
        return full

    def _label(self, figure: Figure, names: Sequence[str | None]) -> str:
        """Return a figure's label, or that of the heading or of the last figure of its unit where its own is bare."""
        if figure.kind not in QUANTITIES:
            return figure.label
        if figure.label.lower() in _BARE or any(name and name.endswith(figure.label) for name in names):
            topic = "" if figure.kind in _NO_TOPIC else self._topic
            return self._heading or self._labels.get(figure.unit) or topic or figure.label
        if SHARED.isdisjoint(figure.rules) and figure.role != "target":
            self._labels[figure.unit] = figure.label
        return figure.label

    def _places(self, s: Sentence, i: int) -> Sequence[str | None]:
        if several := listed.sharers(s, i):
            return several
        if site := listed.site_of(s, i):
            return (site,)
        name, firm = where.place_of(s, i)
        if firm:
            self._place = name
            return (name,)
        vague = self._place == COUNTRY or (self._article.own is not None and is_area(self._article.own))
        region = name if name != PROVINCE or vague else None
        if region and self._place == COUNTRY:  # a comparison with all the country ends here
            self._place = None
        facility = self._of_facility(s.text[max(0, s.figures[i].start - _REACH) : s.figures[i].start])
        return (facility or self._place or region or self._article.own or name,)

    def _of_facility(self, before: str) -> str | None:
        """Return the place of the facility named last before a figure."""
        known = self._article.facilities
        return next((known[name] for name in reversed(facilities_in(before)) if name in known), None)

    def _close(self, s: Sentence, firm_date: str | None) -> None:
        """Remember what a sentence says for those after it."""
        self._frame = when.carried(s, firm_date, self._frame)
        if not s.quantities and (topic := topic_of(s.text)):
            self._topic = topic
            self._labels.clear()
        if s.figures:
            return
        self._place = next((p.name for p in s.places if p.strong), self._place)
        heading = _HEADING.fullmatch(s.text.strip())
        self._heading = heading["what"].strip() if heading else ""
