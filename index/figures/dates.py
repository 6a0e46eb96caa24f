"""Dates and periods as ISO values; a date without its year is "--12-01" until ``resolve`` finds the year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from index.figures.figure import Figure, Kind
from index.figures.lexicon import MONTHS, WEEKDAYS
from index.figures.rule import Rule

if TYPE_CHECKING:
    from index.figures.rule import Text

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_LONG_MONTH = "(?:" + "|".join(sorted((m for m in MONTHS if len(m) > 3), key=len, reverse=True)) + "|mei)"
_DAY_NAME = rf"(?:(?:{'|'.join(WEEKDAYS)})\b(?:\s+(?:pagi|siang|sore|malam))?)"
_YEAR = r"(?:19|20)\d\d(?!\d|[.,]\d)"
_TO = r"\s*(?:[-–—]|s/d|s\.d\.|sampai(?:\s+dengan)?|hingga)\s*"
_PHASE = r"(?:(?:awal|pertengahan|akhir|penghujung|bulan|pekan\s+ke\w+|minggu\s+ke\w+)\s+){0,2}"


def _figure(m: re.Match[str], text: Text, code: str | None, rule: str) -> Figure | None:
    if code is None:
        return None
    return Figure(m.start(), m.end(), text.raw[m.start() : m.end()], Kind.DATE, code=code, rules=(rule,))


def _year4(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def iso(year: int | None, month: int, day: int | None = None) -> str | None:
    """Return the ISO text of a date, "--MM-DD" without a year, ``None`` when the calendar has no such day."""
    if not 1 <= month <= 12 or (day is not None and not _is_day(year or 2024, month, day)):
        return None
    head = f"{year:04}" if year else "-"
    return f"{head}-{month:02}" + (f"-{day:02}" if day is not None else "")


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def _slashed(m: re.Match[str], text: Text) -> Figure | None:
    return _figure(m, text, iso(_year4(m["y"]), int(m["m"]), int(m["d"])), "date:slashed")


def _iso(m: re.Match[str], text: Text) -> Figure | None:
    return _figure(m, text, iso(int(m["y"]), int(m["m"]), int(m["d"])), "date:iso")


def _day(m: re.Match[str], text: Text) -> Figure | None:
    year, month = _year4(m["y"]), _month(m["m"])
    last = iso(year, month, int(m["d"]))
    if m["d0"] and last:
        first = iso(_year4(m["y0"]) or year, _month(m["m0"]) if m["m0"] else month, int(m["d0"]))
        return _figure(m, text, first and f"{first}/{last}", "date:days")
    return _figure(m, text, last, "date:day")


def _months(m: re.Match[str], text: Text) -> Figure | None:
    year = _year4(m["y"])
    first, last = iso(_year4(m["y0"]) or year, _month(m["m0"])), iso(year, _month(m["m"]))
    return _figure(m, text, f"{first}/{last}", "date:months")


def _one_month(m: re.Match[str], text: Text) -> Figure | None:
    return _figure(m, text, iso(_year4(m["y"]), _month(m["m"])), "date:month")


def _years(m: re.Match[str], text: Text) -> Figure | None:
    return _figure(m, text, f"{m['y0']}/{m['y']}", "date:years") if m["y0"] < m["y"] else None


_PARTS = {"semester": 6, "triwulan": 3, "kuartal": 3, "caturwulan": 4, "tw": 3, "q": 3}
_NTH = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "pertama": 1, "kesatu": 1, "kedua": 2,
        "ketiga": 3, "keempat": 4}  # fmt: skip


def _part(m: re.Match[str], text: Text) -> Figure | None:
    size, nth, year = _PARTS[m["p"]], _NTH[m["n"].removeprefix("ke-")], m["y"]
    if nth * size > 12:
        return None
    head = year or "-"
    return _figure(m, text, f"{head}-{(nth - 1) * size + 1:02}/{head}-{nth * size:02}", "date:part of a year")


def _year(m: re.Match[str], text: Text) -> Figure | None:
    return _figure(m, text, m["y"], "date:year")


_COUNTED = r"(?:orang|kasus|unit|persen|jiwa|juta|ribu|miliar|hari|kg|km|meter|m2|tahun|bulan|buah|dosis|pasien|peserta|penderita|ekor|rumah)"
_AMOUNT = re.compile(
    r"(?:sebanyak|sejumlah|mencapai|sebesar|rp\.?|berjumlah|total|sekitar|jumlah|lebih dari|hampir)\s*$"
)


def _bare_year(m: re.Match[str], text: Text) -> Figure | None:
    if _AMOUNT.search(text.low, max(0, m.start() - 14), m.start()):
        return None
    return _year(m, text)


def _relative_year(m: re.Match[str], text: Text) -> Figure | None:
    if text.day is None:
        return None
    shift = {"lalu": -1, "kemarin": -1, "ini": 0, "depan": 1, "mendatang": 1, "berjalan": 0}[m["w"]]
    if m["u"] == "tahun":
        return _figure(m, text, str(text.day.year + shift), "date:relative")
    months = text.day.year * 12 + text.day.month - 1 + shift
    return _figure(m, text, iso(months // 12, months % 12 + 1), "date:relative")


def _relative_day(m: re.Match[str], text: Text) -> Figure | None:
    if text.day is None:
        return None
    shift = {"kemarin": -1, "hari ini": 0, "besok": 1, "lusa": 2, "kemarin lusa": -2}[" ".join(m.group().split())]
    return _figure(m, text, (text.day + timedelta(shift)).isoformat(), "date:relative")


def _weekday(m: re.Match[str], text: Text) -> Figure | None:
    if text.day is None or not text.raw[m.start()].isupper():
        return None
    back = (text.day.weekday() - WEEKDAYS[m["w"]]) % 7
    return _figure(m, text, (text.day - timedelta(back)).isoformat(), "date:weekday")


_ON = rf"(?:{_DAY_NAME},?\s*)?"
RULES: tuple[Rule, ...] = (
    Rule("date:slashed", re.compile(rf"{_ON}\(?(?P<d>\d{{1,2}})(?P<sep>[/.-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>\d{{4}}|\d\d)(?![\d/])\)?"), _slashed),
    Rule("date:slashed short", re.compile(rf"(?:{_DAY_NAME},?\s*\(|\()(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})(?P<y>(?!))?\)"), _slashed),
    Rule("date:iso", re.compile(r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"), _iso),
    Rule("date:day", re.compile(rf"{_ON}\(?(?:(?P<d0>\d{{1,2}})(?:\s+(?P<m0>{_MONTH}))?(?:\s+(?P<y0>{_YEAR}))?{_TO})?(?P<d>\d{{1,2}})\s+(?P<m>{_MONTH})(?:,?\s+(?P<y>{_YEAR}))?\)?"), _day),
    Rule("date:months", re.compile(rf"{_PHASE}(?P<m0>{_LONG_MONTH})\b(?:\s+(?P<y0>{_YEAR}))?{_TO}{_PHASE}(?P<m>{_LONG_MONTH})\b(?:\s+(?:tahun\s+)?(?P<y>{_YEAR}))?"), _months),
    Rule("date:month", re.compile(rf"{_PHASE}(?P<m>{_LONG_MONTH})\b,?\s+(?:tahun\s+)?(?P<y>{_YEAR})"), _one_month),
    Rule("date:month bare", re.compile(rf"(?:bulan|awal|akhir|pertengahan|pada|sejak|hingga|sampai|per|di)\s+(?P<m>{_LONG_MONTH})\b(?P<y>(?!))?(?!,?\s+(?:tahun\s+)?{_YEAR}|{_TO}{_PHASE}{_LONG_MONTH})"), _one_month),
    Rule("date:part of a year", re.compile(rf"(?P<p>{'|'.join(_PARTS)})\s?-?(?P<n>ke-\d|i{{1,3}}\b|iv\b|[1-4]\b|pertama|kesatu|kedua|ketiga|keempat)(?:[\s/-]+(?:tahun\s+)?(?P<y>{_YEAR}))?"), _part),
    Rule("date:years", re.compile(rf"(?:(?:tahun|periode)\s+)*(?P<y0>{_YEAR})(?:{_TO}|/)(?P<y>{_YEAR})"), _years),
    Rule("date:year", re.compile(rf"(?:tahun|thn|th)\.?\s+(?P<y>{_YEAR})(?:-?an)?\b"), _year),
    Rule("date:relative", re.compile(r"(?P<u>tahun|bulan)\s+(?P<w>lalu|kemarin|ini|depan|mendatang|berjalan)\b"), _relative_year),
    Rule("date:relative day", re.compile(r"kemarin\s+lusa\b|kemarin\b|hari\s+ini\b|besok\b|lusa\b"), _relative_day),
    Rule("date:weekday", re.compile(rf"(?P<w>{'|'.join(WEEKDAYS)})\b"), _weekday),
    Rule("date:bare year", re.compile(rf"(?P<y>{_YEAR})(?:-?an)?\b(?!\s+{_COUNTED}\b|\s?%)"), _bare_year),
)  # fmt: skip
