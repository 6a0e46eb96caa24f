"""How a figure fits the place and the time that a question asks for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.periods import in_period, spoken
from corpus import places
from corpus.places import COUNTRY, PROVINCE, within
from index.figures.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.question import Question
    from bot.told import Told
    from corpus.article import Article
    from index.figures.figure import Figure

_DISTRICT = "Kecamatan "


def place(question: Question, figure: Figure) -> float:
    """Return 1 where a figure is of the place asked for, -1 where it is of another."""
    if figure.kind is Kind.ORDINAL:
        return 0.7  # a rank is told of the place that the sentence is about
    if figure.place is None or figure.place in question.places:
        return 0.0 if figure.place is None else 1.0
    is_district = figure.place.startswith(_DISTRICT)
    name = figure.place.removeprefix(_DISTRICT).lower()
    if (is_district or places.place(figure.place) is None) and _is_named(name, question.text):
        return 0.5 if is_district and _facility(name, question.text) else 1.0
    if is_district:
        return -0.7
    if not question.places:
        return 0.2 if figure.place == PROVINCE else 0.0
    near = figure.place not in (PROVINCE, COUNTRY) and any(_may_be(name, figure.place) for name in question.places)
    return 0.5 if near else -1.0


def _is_named(name: str, text: str) -> bool:
    """Say whether a district or facility is named, and no region of that name or one that begins with it."""
    if name not in text:
        return False
    found = re.finditer(rf"\b{re.escape(name)}\b", text)
    return any(not any(one.start() in region for region in _regions(text)) for one in found)


@lru_cache(maxsize=16)  # of the question at hand, once for all figures
def _regions(text: str) -> Sequence[range]:
    """Return where a text names regions."""
    return [range(mention.start, mention.end) for mention in places.find_places(text)]


def _facility(name: str, text: str) -> bool:
    """Say whether a facility called like its district is asked for: "puskesmas malingping"."""
    return re.search(rf"\b(?:puskesmas|rsud|rs|klinik|posyandu) {re.escape(name)}\b", text) is not None


def lies_there(question: Question, figure: Figure) -> bool:
    """Say whether the place of a figure is one asked for or lies in it."""
    return figure.place is not None and any(within(figure.place, asked) for asked in question.places or (PROVINCE,))


def _may_be(asked: str, there: str) -> bool:
    """Say whether one of two places holds the other and is no one region: "Tangerang", kota or kabupaten."""
    return within(asked, there) or (places.is_area(asked) and within(there, asked))


def period(question: Question, told: Told) -> float:
    """Return 1 where a figure is of the period asked for, less where only its words name the year, -1 for another."""
    figure = told.figure
    if figure.kind is Kind.ORDINAL or not question.periods:
        return 0.0
    if figure.as_of is None:
        published = told.article.published
        if published and all(published.isoformat()[: len(period)] < period for period in question.periods):
            return -1.0  # a report cannot tell of what was still to come
        return 0.3 * _names_time(question, told.around)
    if is_then(question, figure):
        whole = any(figure.as_of == period[:4] != period for period in question.periods)
        return 0.5 if whole else 1.0  # a year's figure where a month is asked for
    return -1.0 if _has_own(question, told) else _period_by_words(question, told)


def _period_by_words(question: Question, told: Told) -> float:
    """Return the same for a figure of another date, by the times that it and what is around it name."""
    if _names_time(question, (told.own,)):
        return 0.5
    return 0.3 if is_undated(told) and _names_time(question, told.around) else -1.0


def _names_time(question: Question, texts: Sequence[str]) -> bool:
    return any(spoken(period) in text.lower() for period in question.periods for text in texts)


def is_then(question: Question, figure: Figure) -> bool:
    """Say whether a figure is of a period asked for."""
    return figure.as_of is not None and any(in_period(figure.as_of, period) for period in question.periods)


def _has_own(question: Question, told: Told) -> bool:
    """Say whether the time asked for is that of another figure of the sentence: "794 warga, dari 580 pada 2020"."""
    return any(is_then(question, figure) for figure in told.here if figure is not told.figure)


def is_undated(told: Told) -> bool:
    """Say whether a figure has no date but its article's."""
    return told.article.published is not None and told.figure.as_of == told.article.published.isoformat()


def is_month(question: Question, told: Told) -> bool:
    """Say whether a figure is of a month of a year asked for, and not counted from its beginning or told with such."""
    as_of = told.figure.as_of or ""
    year, _, rest = as_of.partition("-")
    return rest not in ("", "12") and "/" not in rest and year in question.periods and as_of not in told.summed


def whole(question: Question, figure: Figure, article: Article) -> bool:
    """Say whether a figure is of a year asked for and reported after it: of the whole year, not of its beginning."""
    year, _, month = (figure.as_of or "").partition("-")
    over = article.published is not None and year.isdigit() and article.published.year > int(year)
    return year in question.periods and month in ("", "12") and over
