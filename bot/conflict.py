"""Conflicts: outlets that tell one indicator, of one place and one period, with values that cannot both be right."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.choose import same_measure
from index.figures.figure import Kind, Qualifier, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.coverage import Coverage
    from bot.weigh import Choice
    from index.figures.figure import Figure
    from index.snapshot import Snapshot

    Disputes = tuple[tuple[Choice, ...], ...]

Interval = tuple[Decimal, Decimal]

_NEUTRAL = frozenset(
    "kasus orang jiwa warga duduk pasien derita idap korban temu catat capai laporan lapor rinci rincian hitung persen "
    "unit buah ekor kali cukup besar kurun data dapat per daerah wilayah jangkit serang kena @~penduduk "
    "@~penderita".split()
)
"""Stems that make no other indicator of a label."""
_PLAIN_ROLES = frozenset(("", "to", "cumulative"))
_NEARLY = Decimal("0.1")
"""Share by which "sekitar" and "hampir" may be off."""
_THOUSAND, _ZEROS = 1000, 2
"""From this value on, as many zeros at the end are a sign of rounding: 4.600 for 4.603, but 140 is 140."""
_UNTIL = re.compile(r"\b(?:hingga|sampai)(?: dengan)?(?: (?:awal|pertengahan|akhir|bulan))*\s$")
_LEAD = 40
"""Characters before a date in which "sampai dengan akhir" stands."""
_MONTH, _DAY = len("2026-01"), len("2026-01-12")


def disputed(shown: Sequence[Choice], choices: Sequence[Choice], coverage: Coverage, snapshot: Snapshot) -> Disputes:
    """Return for each of ``shown`` that other outlets contradict itself and, behind it, those of ``choices`` that do.

    What contradicts one that is shown first stands in its group alone.
    """
    groups: list[tuple[Choice, ...]] = []
    seen: set[int] = set()
    for choice in shown:
        if id(choice) in seen:
            continue
        new = [other for other in choices if id(other) not in seen]
        rivals = [other for other in new if _contradicts(other, choice, coverage, snapshot)]
        if rivals:
            groups.append((choice, *rivals))
            seen |= {id(rival) for rival in rivals}
    return tuple(groups)


def _contradicts(choice: Choice, other: Choice, coverage: Coverage, snapshot: Snapshot) -> bool:
    one, two = choice.cited, other.cited
    if (one.outlet or one.article_id) == (two.outlet or two.article_id) or not same_measure(choice, other):
        return False
    measured = _defined(one.figure, coverage)
    if not measured or measured != _defined(two.figure, coverage) or agree(one.figure, two.figure):
        return False
    period = _period(choice, snapshot)
    if period is None or period != _period(other, snapshot):
        return False
    if not {one.figure.role, two.figure.role} <= _PLAIN_ROLES:
        return False
    return not _tells(choice, two.figure, snapshot) and not _tells(other, one.figure, snapshot)


def _defined(figure: Figure, coverage: Coverage) -> frozenset[str]:
    """Return what a figure measures: the terms and stems of its label and unit."""
    return coverage.means(f"{figure.label} {figure.unit or ''}") - _NEUTRAL


def _period(choice: Choice, snapshot: Snapshot) -> tuple[str, bool] | None:
    """Return the last day, month or year of a figure's period, and whether it is a month's sum from earlier months on.

    A year or month that was not over when it was reported ends with the day of the report. ``None`` where nobody knows:
    without a date or a place, or where nothing shows that the year was over.
    """
    figure = choice.cited.figure
    if figure.as_of is None or figure.place is None:
        return None
    end, reported = figure.as_of.rpartition("/")[2], _reported(choice, snapshot)
    if len(end) == _DAY or reported[: len(end)] > end or (len(end) == _MONTH and not reported):
        return end, len(end) == _MONTH and (figure.role == "cumulative" or _sums(choice, end, snapshot))
    return (reported, False) if reported.startswith(end) else None


def _reported(choice: Choice, snapshot: Snapshot) -> str:
    """Return the day of a report, else the last day that its text names, else nothing."""
    if choice.cited.published:
        return choice.cited.published.isoformat()
    days = (f.value for f in _told(choice, snapshot) if f.kind is Kind.DATE and "--" not in f.value)
    return max((day.rpartition("/")[2] for day in days if len(day.rpartition("/")[2]) == _DAY), default="")


def _told(choice: Choice, snapshot: Snapshot) -> Sequence[Figure]:
    return snapshot.figures(int(snapshot.passage_article[choice.passage]))


def _sums(choice: Choice, end: str, snapshot: Snapshot) -> bool:
    """Say whether the nearest date of a figure that ends on ``end`` is a longer period: "Januari-Agustus 2024"."""
    dates = [f for f in _told(choice, snapshot) if f.kind is Kind.DATE and f.value.rpartition("/")[2] == end]
    nearest = min(dates, key=lambda date: abs(date.start - choice.cited.figure.start), default=None)
    if nearest is None:
        return False
    text = snapshot.article(int(snapshot.passage_article[choice.passage])).text
    return "/" in nearest.value or _UNTIL.search(text, max(0, nearest.start - _LEAD), nearest.start) is not None


def _tells(choice: Choice, figure: Figure, snapshot: Snapshot) -> bool:
    """Say whether the article of a choice tells another's value too: then its own means something else."""
    return any((f.number, f.unit) == (figure.number, figure.unit) for f in _told(choice, snapshot))


def agree(one: Figure, two: Figure) -> bool:
    """Say whether two values may be one: one rounds or cuts off the other, or is its bound, or they have no number."""
    if one.number is None or two.number is None:
        return True
    low, high = _interval(one, _step(one), _step(two))
    other_low, other_high = _interval(two, _step(two), _step(one))
    return low <= other_high and other_low <= high


def _interval(figure: Figure, step: Decimal, other: Decimal) -> Interval:
    """Return the least and greatest value that a figure allows, written to the next ``step``, the other to ``other``.

    What is written more coarsely than the other may be its rounding or its beginning.
    """
    number = figure.number or Decimal(0)
    coarser = step > other
    low = number - (step / 2 if coarser else 0)
    high = (figure.high or number) + (step - other if coarser else 0)
    off = abs(number) * _NEARLY
    by_qualifier: dict[Qualifier | None, Interval] = {
        Qualifier.ABOUT: (low - off, high + off),
        Qualifier.ALMOST: (low - off, high),
        Qualifier.OVER: (low, Decimal("Infinity")),
        Qualifier.UNDER: (Decimal("-Infinity"), high),
    }
    return by_qualifier.get(figure.qualifier, (low, high))


def _step(figure: Figure) -> Decimal:
    """Return the unit of the last digit that a number is written with: 0.1 of 97,9, 100,000 of 1,2 juta."""
    number = figure.number or Decimal(0)
    exponent = int(number.as_tuple().exponent)
    digits = plain(number)
    zeros = len(digits) - len(digits.rstrip("0"))
    if exponent == 0 and zeros >= _ZEROS and number >= _THOUSAND:
        exponent = zeros
    return Decimal(1).scaleb(exponent)
