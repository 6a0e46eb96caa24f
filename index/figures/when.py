"""As of when a figure holds: the date of its clause, else of what goes before it, else the day of the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.figures.clause import QUANTITIES
from index.figures.figure import Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence


class Frame(NamedTuple):
    """What an article has said about time before a sentence.

    ``published`` is its day; ``carried`` the date that its figures hold at, ``year`` the last year that it names,
    ``fresh`` whether ``carried`` comes from the same paragraph.
    """

    published: str | None
    carried: str | None = None
    year: int | None = None
    fresh: bool = False


_PREPOSITION = re.compile(
    r"(?:^|[\s(])(?:pada|per|hingga|sampai|sejak|selama|sepanjang|tahun|bulan|untuk|di|mulai|awal|akhir|posisi)\s(?:[a-z]+\s)?$"
)
_NAMED_YEAR = re.compile(r"[A-Z][\w)’'-]*\s$")
_DAY_NAME = re.compile(r"(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\b", re.IGNORECASE)
_STOP = re.compile(
    r"[.;,:]|\s(?:dan|sedangkan|sementara|serta|lalu|namun|naik|turun|dari|walau|meski|karena|dibanding\w*)\s"
)
_NOW = re.compile(r"\b(?:saat ini|kini|sekarang|hingga kini|sampai kini)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:tahun|periode) (?:itu|tersebut)\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\s?(?:[a-z]+\s){0,2}?(?:pada|di|untuk|selama)\s(?:tahun lalu|(?:tahun|survei|periode|bulan) sebelumnya)\b",
    re.IGNORECASE,
)
_REACH = 60


def end_of(code: str) -> str:
    """Return the last day, month or year of a period's code."""
    return code.rpartition("/")[2]


def temporal(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return the dates of a sentence that tell when; "SSGI 2021" names and "Rabu (8/3/2023)" is when it was said."""
    return [f for f in _dates(figures) if not _is_name(text, f) and not _DAY_NAME.match(f.text)]


def _dates(figures: Sequence[Figure]) -> list[Figure]:
    return [f for f in figures if f.kind is Kind.DATE and f.code and "--" not in f.code]


def _is_name(text: str, date: Figure) -> bool:
    return date.text.isdigit() and _NAMED_YEAR.search(text, max(0, date.start - 24), date.start) is not None


def as_of(text: str, figures: Sequence[Figure], i: int, frame: Frame) -> tuple[str | None, bool]:
    """Return the as-of date of ``figures[i]`` of a sentence, and whether the sentence itself says it."""
    figure, dates = figures[i], temporal(text, figures)
    own = _attached(text, figures, i, dates)
    if own:
        return end_of(own.code or ""), True
    clause = text[max(0, figure.start - _REACH) : figure.start]
    lead = re.split(r"[.;,]\s|\sdan\s", clause)[-1] if not clause.lower().endswith("kini ") else clause
    if _NOW.search(lead) or _NOW.match(text[figure.end :].lstrip().removeprefix("pada ")):
        return frame.published, True
    before = _before(text, figures, i, dates)
    main = end_of(before.code or "") if before else None
    if relative := _relative(text, figures, i, main or _only(dates, figure), frame):
        return relative, True
    if figure.role == "from":
        return None, False
    if said := main or _only(dates, figure):
        return said, True
    return _name_before(text, figures, i) or _given(frame) or _said_on(figures), False


def _attached(text: str, figures: Sequence[Figure], i: int, dates: Sequence[Figure]) -> Figure | None:
    """Return the date right after a figure: "187 orang pada 2024", "395.187 orang (per 1 Desember)"."""
    figure = figures[i]
    date = next((d for d in dates if d.start >= figure.end), None)
    if date is None or any(figure.end <= o.start < date.start for o in figures if o.kind in QUANTITIES):
        return None
    between = text[figure.end : date.start]
    if _STOP.search(between):
        return None
    return date if _PREPOSITION.search(between) or between.endswith("(") or date.text[:1].isalpha() else None


def _before(text: str, figures: Sequence[Figure], i: int, dates: Sequence[Figure]) -> Figure | None:
    """Return the nearest date before a figure that does not belong to what it is compared with."""
    for date in reversed([d for d in dates if d.end <= figures[i].start]):
        owner = _owner(text, figures, date, dates)
        if owner is None or (owner.role != "from" and figures[i].role != "to"):
            return date
    return None


def _owner(text: str, figures: Sequence[Figure], date: Figure, dates: Sequence[Figure]) -> Figure | None:
    earlier = [n for n, f in enumerate(figures) if f.kind in QUANTITIES and f.end <= date.start]
    return figures[earlier[-1]] if earlier and _attached(text, figures, earlier[-1], dates) is date else None


def _only(dates: Sequence[Figure], figure: Figure) -> str | None:
    """Return the date that a whole sentence is about, when it stands after the figure."""
    later = [d for d in dates if d.start >= figure.end]
    return end_of(later[0].code or "") if len(dates) == 1 and later and figure.role not in ("to", "target") else None


def _name_before(text: str, figures: Sequence[Figure], i: int) -> str | None:
    """Return the year in the name of a survey or plan right before a figure: "SSGI 2021 yang sebesar 24,5%"."""
    previous = figures[i - 1] if i else None
    return previous.code if previous and previous.kind is Kind.DATE and _is_name(text, previous) else None


def _relative(text: str, figures: Sequence[Figure], i: int, main: str | None, frame: Frame) -> str | None:
    figure = figures[i]
    around = (
        text[max(0, figure.start - 40) : figure.start]
        + " "
        + re.split(r"[.;,]\s", text[figure.end : figure.end + 40])[0]
    )
    if frame.year and _THEN.search(around):
        return str(frame.year)
    base = main or frame.carried or frame.published
    if base and _BEFORE.match(text, figure.end):
        return str(int(base[:4]) - 1)
    return None


def _said_on(figures: Sequence[Figure]) -> str | None:
    """Return the day on which a sentence was said, for an article without a day."""
    return next((end_of(d.code or "") for d in _dates(figures) if _DAY_NAME.match(d.text)), None)


def _given(frame: Frame) -> str | None:
    """Return the date that holds from before: of the paragraph, or not long before the article's day, else that day."""
    if frame.published is None or frame.carried is None:
        return frame.published or frame.carried
    return (
        frame.carried if frame.fresh or _months(frame.published) - _months(frame.carried) <= _LONG else frame.published
    )


_LONG = 6
"""Months after which a date of an earlier paragraph no longer dates what follows."""


def _months(day: str) -> int:
    """Count the months to a day, to a month or to the end of a year."""
    return int(day[:4]) * 12 + int(day[5:7] or 12)


def _future(day: str, published: str | None) -> bool:
    return published is not None and day > published[: len(day)]


def carried(text: str, figures: Sequence[Figure], firm: str | None, frame: Frame) -> Frame:
    """Return the frame after a sentence whose first figure holds firmly at ``firm``."""
    dates = temporal(text, figures)
    past = [code for d in dates if not _future(code := end_of(d.code or ""), frame.published)]
    main = firm if firm and not _future(firm, frame.published) else None
    if main is None and past and not any(f.kind in QUANTITIES for f in figures):
        main = past[0]
    years = [int(d.code[:4]) for d in dates if d.code and len(d.code) == 4]
    return Frame(
        frame.published, main or frame.carried, years[-1] if years else frame.year, fresh=bool(main) or frame.fresh
    )
