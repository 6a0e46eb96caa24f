"""Periods of a question: the years, months and days that it names."""

from __future__ import annotations

import re

from corpus.dates import MONTHS

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_MONTH_YEAR = re.compile(rf"\b(?:(\d{{1,2}})\s+)?({_NAMES})\s+((?:19|20)\d\d)\b")
_TWO_MONTHS = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})\s+)?(?P<first>{_NAMES})\s+(?P<joined>dan|ke|dengan|sama|vs|versus|dibanding(?:kan)?|sampai|hingga)\s+"
    rf"(?:bulan\s+|tanggal\s+)?(?:\d{{1,2}}\s+)?(?P<last>{_NAMES})\s+(?P<year>(?:19|20)\d\d)\b"
)
_NUMBERS = {
    word: number
    for number, word in enumerate("dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(), start=2)
}
_FIRST_MONTHS = re.compile(
    rf"\b(?P<number>1[01]|[2-9]|{'|'.join(_NUMBERS)}) (?:bulan|bln) (?:pertama|awal)(?: di| pada)?(?: tahun| thn)? "
    r"(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_FULL: dict[int, str] = {number: name for name, number in reversed(MONTHS.items())}
"""1..12 → the full name of the month, which stands first among its spellings."""


def is_year(word: str) -> bool:
    """Say whether a word is a year."""
    return _YEAR.fullmatch(word) is not None


def full_month(word: str) -> str:
    """Return a short month in full ("okt" → "oktober"), any other word as it is."""
    return _FULL[MONTHS[word]] if word in MONTHS else word


def spoken(period: str) -> str:
    """Return how an ISO year, month or day is told: "2024", "agustus 2024", "14 agustus 2024"."""
    year, *rest = period.split("-")
    words = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*words, *([_FULL[int(rest[0])]] if rest else []), year])


def in_months(message: str) -> str:
    """Return a message with the first part of a year told by its months: "dua bulan pertama 2024" is until February."""
    return _FIRST_MONTHS.sub(_until, message)


def _until(found: re.Match[str]) -> str:
    number, year = found["number"].lower(), found["year"]
    months = int(number) if number.isdigit() else _NUMBERS[number]
    return f"Januari sampai {_FULL[months].capitalize()} {year}"


def periods(text: str, *, apart: bool) -> tuple[str, ...]:
    """Return the ISO years, months and days that a question names.

    ``apart``: times are set side by side, so that "dari Mei hingga Desember 2025" names two months and not the end of
    one period.
    """
    months = [
        f"{year}-{MONTHS[name]:02d}" + (f"-{int(day):02d}" if day else "")
        for day, name, year in _MONTH_YEAR.findall(text)
    ]
    if apart:
        months = [*_first_months(text), *months]
    years = [year for year in _YEAR.findall(text) if not any(month.startswith(year) for month in months)]
    return tuple(dict.fromkeys([*months, *years]))


def _first_months(text: str) -> list[str]:
    """Return the months that take their year from the month after them."""
    return [
        f"{found['year']}-{MONTHS[found['first']]:02d}" + (f"-{int(found['day']):02d}" if found["day"] else "")
        for found in _TWO_MONTHS.finditer(text)
    ]


def spanned(named: tuple[str, ...]) -> tuple[str, ...]:
    """Return every year from the first to the last, where two years are named; anything else as it is."""
    if len(named) != 2 or not all(map(is_year, named)):
        return named
    first, last = sorted(map(int, named))
    return tuple(str(year) for year in range(first, last + 1))


def in_period(as_of: str, period: str) -> bool:
    """Say whether an as-of date lies in a period asked for: 2025-08-14 in 2025, and 2025 in 2025-08."""
    return any(day.startswith(period) or period.startswith(day) for day in as_of.split("/"))
