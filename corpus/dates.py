"""Publication dates as Indonesian pages write them: under the headline, in the dateline sentence, in the address.

A date of publication is told from other dates by its company: an outlet, a clock or a label in a line of its own, or
the weekday that reporters put before the day of the event that they report. A weekday that contradicts its date is a
slip of the pen; the date counts.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = (
    "januari jan",
    "februari pebruari feb peb",
    "maret mar mrt",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "agustus agt agu ags",
    "september sept sep",
    "oktober okt",
    "november nopember nov nop",
    "desember des",
)
MONTHS: dict[str, int] = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
"""Month names in small letters, short forms and old spellings included → 1..12."""

WEEKDAYS: tuple[str, ...] = ("senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "jum’at", "sabtu", "minggu", "ahad")
"""Weekday names in small letters."""

EARLIEST = date(1995, 1, 1)
"""No page is older: the first Indonesian news sites opened in 1995 and 1996."""
LATEST_YEAR = 2100

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(WEEKDAYS)
_FULL = (
    r"(?P<iso>\d{4})-(?P<iso_month>\d{1,2})-(?P<iso_day>\d{1,2})"
    r"|(?P<day>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<month>\d{1,2})\s?(?P=sep)\s?(?P<year>\d{4}|\d{2})(?!\d)"
    rf"|(?P<word_day>\d{{1,2}})[\s-](?P<word>{_MONTH})\b\.?,?[\s-](?P<word_year>\d{{4}})(?!\d)"
)
_YEARLESS = rf"(?P<short_day>\d{{1,2}})(?:/(?P<short_month>\d{{1,2}})(?![/\d])|\s(?P<short_word>{_MONTH})\b)"
_DATE = re.compile(rf"(?<![\w/])(?:{_FULL})", re.IGNORECASE)
_REPORTED = re.compile(
    rf"\b(?:{_WEEKDAY}|hari ini|kemarin)\b(?:\s(?:pagi|siang|sore|petang|malam|dini hari|kemarin|ini))?,?\s?\(?"
    rf"(?:tanggal\s)?(?:{_FULL}|{_YEARLESS})",
    re.IGNORECASE,
)
# The clause before a weekday that makes it the day of something else than the report: "akan digelar pada Sabtu
# (17/1/2026)", "dibuka hingga Jumat (9/1/2026)".
_OTHER_DAY = re.compile(
    r"\b(?:akan|bakal|dijadwalkan|direncanakan|rencananya|hingga|sampai|sejak|mulai|besok|lusa|lahir|wafat)\b[^,.;:!?]*$",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\)?\s(?:mendatang|nanti|besok|lusa|depan)\b", re.IGNORECASE)
# "pada Senin, 28 September 2018" in words is how events are told; reports leave the "pada" out or say who spoke.
_EVENT = re.compile(r"\bpada\s(?:hari\s)?$", re.IGNORECASE)
_SPOKEN = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|tambah|papar|sebut|imbuh|pungkas|terang)(?:nya)?\b|\bawak media\b",
    re.IGNORECASE,
)
_CLAUSE = 60  # characters before a weekday that can still belong to its clause

_LABEL = r"di(?:terbitkan|publikasikan|posting|unggah|muat)|terbit|tayang|posted(?: on)?|published(?: on)?"
_UPDATED = r"di(?:perbarui|perbaharui)|update[ds]?|last updated?|terakhir diperbarui"
_BEFORE = re.compile(
    rf"(?:(?:(?P<updated>{_UPDATED})|(?P<label>{_LABEL}))\b\s?:?\s?)?"
    rf"(?:(?!(?:{_WEEKDAY})\b)(?P<name>[^\d:|•·,]{{2,50}}?)"
    r"(?:,\s?(?:jurnalis|wartawan|reporter|editor|kontributor)\s?[-–—|•·]|\s?(?P<sep>[-–—|•·,]))\s?)?"
    rf"(?:(?:{_WEEKDAY})\b,?\s?)?\(?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\)?(?:\s?[-–—|•·,/]?\s?(?:pukul\s|jam\s)?(?P<clock>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)\s?(?:wib|wita|wit|am|pm)?)?"
    r"(?:\s?[-–—|•·]\s?(?:dibaca|dilihat|views?)\s?:?\s?[\d.]{1,12}(?:\skali)?)?[\s|•·-]*",
    re.IGNORECASE,
)
_NAMES_OUTLET = frozenset("-–—,")  # after these the name of an outlet stands; a reporter's stands before "|"
_HEADER_LENGTH = 120  # a longer line is a paragraph
_IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d{2})/(?P<month>0?[1-9]|1[0-2])(?:/(?P<day>0?[1-9]|[12]\d|3[01]))?(?=/)")


def _made(year: int, month: int, day: int) -> date | None:
    """Return the date, or ``None`` where no page can bear it: 31 February, the year 1896, the year 3026."""
    if not 1 <= month <= 12 or not EARLIEST.year <= year <= LATEST_YEAR or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _full(m: re.Match[str]) -> date | None:
    """Return the full date of a match of ``_FULL``; a year of two digits lies in this century."""
    if m["iso"]:
        return _made(int(m["iso"]), int(m["iso_month"]), int(m["iso_day"]))
    if m["word"]:
        return _made(int(m["word_year"]), MONTHS[m["word"].lower()], int(m["word_day"]))
    if m["day"]:
        year = int(m["year"])
        return _made(year if year > 99 else 2000 + year, int(m["month"]), int(m["day"]))
    return None


def _nearest(m: re.Match[str], near: date | None) -> date | None:
    """Return the date of a match of ``_YEARLESS`` in the year that brings it nearest to ``near``."""
    if near is None or not m["short_day"]:
        return None
    month = int(m["short_month"]) if m["short_month"] else MONTHS[m["short_word"].lower()]
    years = (near.year - 1, near.year, near.year + 1)
    made = [day for year in years if (day := _made(year, month, int(m["short_day"])))]
    return min(made, key=lambda day: abs(day - near), default=None)


def find_date(text: str) -> date | None:
    """Return the first full date of ``text`` in any of the usual notations, day before month, or ``None``."""
    return next((day for m in _DATE.finditer(text) if (day := _full(m))), None)


def _reports(text: str) -> Iterator[re.Match[str]]:
    """Yield the dates with a weekday, those in the reporters' own notation ("Senin (12/1/2026)") first."""
    worded = []
    for m in _REPORTED.finditer(text):
        clause = text[max(0, m.start() - _CLAUSE) : m.start()]
        if _OTHER_DAY.search(clause) or _TO_COME.match(text, m.end()):
            continue
        if m["month"] or m["short_month"]:
            yield m
        elif not _EVENT.search(clause) or _SPOKEN.search(clause):
            worded.append(m)
    yield from worded


def reported_date(text: str, near: date | None = None) -> date | None:
    """Return the first date that stands with its weekday: the day of the report, as reporters write it.

    "Senin (12/1/2026)", "Jumat, (7/2/2025)" go before "Kamis 9 Oktober 2025", which is as often the day of an event.
    A date without its year ("Rabu (2/11)") counts only where ``near`` or another date of ``text`` gives the year.
    Days of other events ("hingga Jumat (…)", "akan digelar Sabtu (…)", "Sabtu (…) mendatang") do not count.
    """
    near = near or next((day for m in _REPORTED.finditer(text) if (day := _full(m))), None)
    return next((day for m in _reports(text) if (day := _full(m) or _nearest(m, near))), None)


@dataclass(frozen=True, slots=True)
class Header:
    """A line that gives nothing but when, and often where, a page was published.

    ``sure`` tells "Kabar Banten - Kamis, 11 November 2021 | 19:02 WIB" from a bare "Kamis, 11 November 2021", which may
    as well be the day on which the page was saved. ``labelled`` lines say themselves what their date is ("Terbit:
    …"); others are that only above the text, below it they may be items of a schedule. ``updated`` marks the day of a
    change.
    """

    published: date
    outlet: str | None
    sure: bool
    labelled: bool
    updated: bool


def header(line: str) -> Header | None:
    """Read a line that is nothing but a date with its company (outlet, label, weekday, clock), else ``None``."""
    m = _DATE.search(line) if len(line) <= _HEADER_LENGTH else None
    day = _full(m) if m else None
    if m is None or day is None:
        return None
    before, after = _BEFORE.fullmatch(line[: m.start()]), _AFTER.fullmatch(line[m.end() :])
    if before is None or after is None:
        return None
    name = (before["name"] or "").strip() or None
    outlet = name if before["sep"] in _NAMES_OUTLET or (name and "." in name) else None
    labelled, updated = bool(before["label"]), bool(before["updated"])
    return Header(day, outlet, bool(name or labelled or after["clock"]), labelled or updated, updated)


def address_date(url: str | None) -> tuple[date | None, date | None]:
    """Return the date that a web address states (".../2023/12/22/...") and one to take a year from, if only a month."""
    m = _IN_ADDRESS.search(url or "")
    if m is None:
        return None, None
    day = _made(int(m["year"]), int(m["month"]), int(m["day"] or 1))
    return (day if m["day"] else None), day
