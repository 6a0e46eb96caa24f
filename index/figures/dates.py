"""Dates and periods as ISO values; a date without its year is "--12-01" until ``resolve`` finds the year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from index.figures.codes import code
from index.figures.figure import Figure, Kind
from index.figures.lexicon import LONG_MONTHS, MONTHS, WEEKDAYS
from index.figures.numerals import WORD_STARTS, WORDS, read_number, read_words
from index.figures.rule import DIGIT, NOTHING, any_of, rule, rx, starts_of

if TYPE_CHECKING:
    from index.figures.rule import Rule, Text

_MONTH = rf"(?:{any_of(LONG_MONTHS)}\b|{any_of(set(MONTHS) - LONG_MONTHS)}\b\.?)"
_LONG = rf"{any_of(LONG_MONTHS)}\b"
_WEEKDAY = rf"{any_of(WEEKDAYS)}\b(?: (?:pagi|siang|sore|malam|dini hari))?"
_ON = rf"(?:(?P<wd>{_WEEKDAY}),?·)?(?:tanggal |tgl\.?·)?"
_YEAR = r"(?:19|20)\d\d(?!\d|[.,]\d)"
_OF = r"(?:,?· (?:tahun )?| tahun )"
_TO = r"(?:·[-–—/]·| (?:s/d|s\.d\.|sd|sampai(?: dengan)?|hingga) )"
_PHASE = r"(?:(?:awal|pertengahan|akhir|penghujung|bulan|pekan ke-?\w{1,7}|minggu ke-?\w{1,7}) ){0,2}"


_SHIFT = {"lalu": -1, "kemarin": -1, "ini": 0, "berjalan": 0, "depan": 1, "mendatang": 1}
_OF_THAT_YEAR = rx(rf"(?: pada| di)? tahun (?P<w>{any_of(_SHIFT)})\b")
_LATELY = rx(r"\)?(?:,| (?:malam|pagi|siang|sore))?(?: (?P<past>lalu|silam|kemarin)| (?:mendatang|depan|nanti))\b")


def _date(m: re.Match[str], text: Text, value: str | None) -> Figure | None:
    """Return the figure of a date; "Desember lalu" and "Januari hingga Mei tahun ini" say which year they are in."""
    if value is None:
        return None
    if value.startswith("--") and (stated := _OF_THAT_YEAR.match(text.low, m.end())):
        year = text.day and text.day.year + _SHIFT[stated["w"]]
        full = value.replace("--", f"{year}-") if year else value
        return Figure(*text.cut(m.start(), stated.end()), Kind.DATE, code=full)
    if text.day and value.startswith("--") and (marked := _LATELY.match(text.low, m.end())):
        rest = value[2:].partition("/")[0]
        passed = rest < text.day.isoformat()[5:][: len(rest)]
        year = text.day.year - (not passed) if marked["past"] else text.day.year + passed
        value = value.replace("--", f"{year}-")
    return code(m, text, value, Kind.DATE)


def _year4(digits: str | None) -> int | None:
    if not digits:
        return None
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def iso(year: int | None, month: int, day: int | None = None) -> str | None:
    """Return the ISO text of a date, "--MM-DD" without a year, ``None`` when the calendar has no such day."""
    if not 1 <= month <= 12 or (day is not None and not _is_day(year or 2024, month, day)):
        return None
    return (f"{year:04}" if year else "-") + f"-{month:02}" + ("" if day is None else f"-{day:02}")


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _period(first: str | None, last: str | None) -> str | None:
    return f"{first}/{last}" if first and last else None


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".")]


_SURELY = re.compile(r"\(.*\)|t.*")


def _numeric(m: re.Match[str], text: Text) -> Figure | None:
    """Read "Senin (12/1/2026)", "17-12-2025", "(2/11)", "tanggal 2/11"; "2/11" alone is as likely a fraction."""
    if m["y"] is None and (m["sep"].strip() != "/" or not (m["wd"] or _SURELY.fullmatch(m.group()))):
        return None
    return _date(m, text, iso(_year4(m["y"]), int(m["m"]), int(m["d"])))


def _iso(m: re.Match[str], text: Text) -> Figure | None:
    return _date(m, text, iso(int(m["y"]), int(m["m"]), int(m["d"])))


def _day(m: re.Match[str], text: Text) -> Figure | None:
    return _date(m, text, iso(_year4(m["y"]), _month(m["m"]), int(m["d"])))


def _day_in_words(m: re.Match[str], text: Text) -> Figure | None:
    """Read "tanggal lima Desember 2006"."""
    day = read_words(m["w"])
    return _date(m, text, iso(_year4(m["y"]), _month(m["m"]), int(day))) if 0 < day < 32 and day == int(day) else None


def _days(m: re.Match[str], text: Text) -> Figure | None:
    """Read "10-12 Desember 2025", "28 Februari hingga 5 Maret 2025"."""
    year, month = _year4(m["y"]), _month(m["m"])
    first_month = _month(m["m0"]) if m["m0"] else month
    first = iso(_year4(m["y0"]) or year, first_month, int(m["d0"]))
    last = iso(year, month, int(m["d"]))
    return _date(m, text, _period(first, last)) if (first_month, int(m["d0"])) != (month, int(m["d"])) else None


def _months(m: re.Match[str], text: Text) -> Figure | None:
    """Read "Januari-Agustus 2024", "Desember 2025 hingga Januari 2026", "Januari sampai 4 Februari 2016"."""
    year, day = _year4(m["y"]), int(m["d"]) if m["d"] else None
    return _date(m, text, _period(iso(_year4(m["y0"]) or year, _month(m["m0"])), iso(year, _month(m["m"]), day)))


def _one_month(m: re.Match[str], text: Text) -> Figure | None:
    return _date(m, text, iso(_year4(m["y"]), _month(m["m"])))


_BEFORE_MONTH = rx(
    r"(?<![a-z])(?:bulan|awal|akhir|pertengahan|penghujung|pada|sejak|hingga|sampai|per|mulai|selama|sepanjang|dari|di|"
    r"memasuki|jelang|menjelang|hari)·$"
)


def _day_of_month(m: re.Match[str], text: Text) -> Figure | None:
    """Read "tanggal 10", "tanggal 24-27" as days of a month that is not named: "---10" of XML Schema's gDay."""
    days = [int(day) for day in (m["d"], m["d2"]) if day]
    if not all(0 < day <= 31 for day in days):
        return None
    return code(m, text, "/".join(f"---{day:02}" for day in days), Kind.DATE)


_AFTER_MONTH = rx(r" (?:lalu|mendatang|nanti|ini|kemarin|depan|tahun (?:ini|lalu))\b")
_ITEM_BEFORE = re.compile(r"(?:^|[,;:]\s|\sdan\s|\sadalah\s|\syakni\s|\syaitu\s)$")
_NUMBER_AFTER = rx(r" \d")


def _bare_month(m: re.Match[str], text: Text) -> Figure | None:
    """Read a month's name alone, only where nothing but a time can stand: April and Juli are also people."""
    before = _BEFORE_MONTH.search(text.low, max(0, m.start() - 16), m.start())
    listed = _NUMBER_AFTER.match(text.low, m.end()) and _ITEM_BEFORE.search(text.low, max(0, m.start() - 8), m.start())
    capital = text.raw[m.start()].isupper()
    return _one_month(m, text) if before or _AFTER_MONTH.match(text.low, m.end()) or (listed and capital) else None


def _years(m: re.Match[str], text: Text) -> Figure | None:
    return _date(m, text, f"{m['y0']}/{m['y']}") if m["y0"] < m["y"] else None


_PARTS = {"semester": 6, "paruh": 6, "triwulan": 3, "kuartal": 3, "kwartal": 3, "caturwulan": 4, "tw": 3, "q": 3}
_NTH = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "pertama": 1, "kesatu": 1, "kedua": 2,
        "ketiga": 3, "keempat": 4}  # fmt: skip


def _part(m: re.Match[str], text: Text) -> Figure | None:
    """Read "triwulan II tahun 2025" is 2025-04/2025-06."""
    size, nth, year = _PARTS[m["p"]], _NTH[m["n"].removeprefix("ke-")], _year4(m["y"])
    return _date(m, text, _period(iso(year, (nth - 1) * size + 1), iso(year, nth * size))) if nth * size <= 12 else None


def _first_months(m: re.Match[str], text: Text) -> Figure | None:
    """Read "enam bulan pertama 2024" is 2024-01/2024-06."""
    months = read_number(m["n"])
    if months is None or not 1 < months <= 12:
        return None
    return _date(m, text, f"{m['y']}-01/{m['y']}-{int(months):02}")


def _year(m: re.Match[str], text: Text) -> Figure | None:
    return _date(m, text, m["y"] if not m["an"] else f"{m['y']}/{int(m['y']) + 9}")


_COUNTED = rx(
    r"·%| "
    + any_of(
        "orang kasus unit persen jiwa ratus ribu juta miliar triliun hari kg km meter m2 tahun buah dosis pasien "
        "peserta penderita ekor rumah warga ton liter gram kilogram kilometer butir lembar botol rupiah dolar mdpl "
        "watt balita anak ibu bayi puskesmas posyandu kader desa".split()
    )
    + r"\b"
)
_AMOUNT = rx(
    r"(?<![a-z])(?:sebanyak|sejumlah|mencapai|sebesar|rp\.?|berjumlah|lebih dari|hampir|kurang dari|seluas|senilai|"
    r"seharga|nomor|no\.|sekitar|ada|terdapat|tercatat|(?P<sum>total|jumlah))·$"
)
_TIME_BEFORE = rx(
    r"(?<![a-z])(?:pada|sejak|sepanjang|selama|hingga|sampai|per|awal|akhir|pertengahan|dari|antara|dan|pertama|kedua)·$"
)


def _bare_year(m: re.Match[str], text: Text) -> Figure | None:
    """Read four digits from 1900 to 2099 as a year unless something says that they count ("sebanyak 2025 orang")."""
    start = max(0, m.start() - 12)
    amount = _AMOUNT.search(text.low, start, m.start())
    counted = _COUNTED.match(text.low, m.end())
    if amount and (counted or not amount["sum"]):
        return None
    return None if counted and not _TIME_BEFORE.search(text.low, start, m.start()) else _year(m, text)


def _relative(m: re.Match[str], text: Text) -> Figure | None:
    """Read "tahun lalu", "bulan ini", against the day of the text."""
    if text.day is None:
        return None
    if m["u"] == "tahun":
        return _date(m, text, str(text.day.year + _SHIFT[m["w"]]))
    months = text.day.year * 12 + text.day.month - 1 + _SHIFT[m["w"]]
    return _date(m, text, iso(months // 12, months % 12 + 1))


_DAYS = {"kemarin lusa": -2, "kemarin": -1, "hari ini": 0, "tadi malam": -1, "besok": 1, "lusa": 2}


_MARKED = rx(rf"(?:\d|\)|(?<![a-z])(?:{any_of(MONTHS)}|{any_of(WEEKDAYS)})(?: pagi| siang| sore| malam)?) $")


def _relative_day(m: re.Match[str], text: Text) -> Figure | None:
    if text.day is None:
        return None
    if _MARKED.search(text.low, max(0, m.start() - 24), m.start()):  # "11 Februari 2026 kemarin" is one day
        return code(m, text, NOTHING)
    return _date(m, text, (text.day + timedelta(_DAYS[" ".join(m.group().split())])).isoformat())


def _weekday(m: re.Match[str], text: Text) -> Figure | None:
    """Read a weekday's name alone as the last such day; "minggu" in small letters is a week."""
    if text.day is None or not text.raw[m.start()].isupper():
        return None
    back = (text.day.weekday() - WEEKDAYS[m["wd"].split()[0]]) % 7
    return _date(m, text, (text.day - timedelta(back or 7 * bool(m["lalu"]))).isoformat())


_WEEKDAY_STARTS = starts_of(WEEKDAYS)
_DAY_STARTS = _WEEKDAY_STARTS | {DIGIT, "(", "tanggal", "tgl"}
_PHASE_STARTS = LONG_MONTHS | {"awal", "pertengahan", "akhir", "penghujung", "bulan", "pekan", "minggu"}
_D = r"(?P<d>\d{1,2})"
_M_Y = rf"(?P<m>{_MONTH})(?:{_OF}(?P<y>{_YEAR}))?"
_LONG_Y = rf"(?P<m>{_LONG})(?:{_OF}(?P<y>{_YEAR}))?"
_FIRST_DAY = rf"(?P<d0>\d{{1,2}})(?: (?P<m0>{_MONTH}))?(?: (?P<y0>{_YEAR}))?(?:{_TO}|·(?:dan|&|,)·)(?:{_WEEKDAY},? )?"
_FIRST_MONTH = rf"{_PHASE}(?P<m0>{_LONG})(?:{_OF}(?P<y0>{_YEAR}))?"
_SPANS = ("tahun", "periode")
_Q = r"(?P<n>ke-\d|i{1,3}\b|iv\b|[1-4]\b|pertama|kesatu|kedua|ketiga|keempat)"
_OLD_YEAR = r"1\d{3}(?![\d.,])|[1-9]\d\d(?=,? [a-z])(?! [a-z]+ (?:lalu|silam)\b)"
RULES: tuple[Rule, ...] = (
    rule(
        "date in digits", _DAY_STARTS,
        rf"{_ON}\(?·{_D}(?P<sep>[/.-]| / )(?P<m>\d{{1,2}})(?:(?P=sep)(?P<y>\d{{4}}|\d\d))?"
        r"(?![\d/]|[.,-]\d)·\)?", _numeric,
    ),
    rule("date in ISO form", {DIGIT}, r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", _iso),
    rule("days", _DAY_STARTS, rf"{_ON}\(?{_FIRST_DAY}{_D} {_M_Y}\)?", _days),
    rule("day", _DAY_STARTS, rf"{_ON}\(?{_D}(?: |-){_M_Y}\)?", _day),
    rule(
        "day of a month", {"tanggal", "tgl"},
        rf"(?:tanggal|tgl\.?) {_D}(?:{_TO}(?P<d2>\d{{1,2}}))?(?![\d/]|[.,:-]\d)", _day_of_month,
    ),
    rule("day in words", WORD_STARTS, rf"(?P<w>{WORDS}) {_LONG_Y}", _day_in_words),
    rule("months", _PHASE_STARTS, rf"{_FIRST_MONTH}{_TO}{_PHASE}(?:{_D} )?{_LONG_Y}", _months),
    rule("month", _PHASE_STARTS, rf"{_PHASE}(?P<m>{_LONG}){_OF}(?P<y>{_YEAR})", _one_month),
    rule("month without year", LONG_MONTHS, rf"(?P<m>{_LONG})(?P<y>(?!))?", _bare_month),
    rule(
        "part of a year", _PARTS,
        rf"(?P<p>{any_of(_PARTS)})·-?·{_Q}(?:(?:·[/-]·|,? )(?:tahun )?(?P<y>{_YEAR}))?", _part,
    ),
    rule(
        "first months", {DIGIT, *WORD_STARTS}, rf"(?P<n>\d\d?|{WORDS}) bulan pertama{_OF}(?P<y>{_YEAR})", _first_months
    ),
    rule("years", {DIGIT, *_SPANS}, rf"(?:{any_of(_SPANS)} ){{0,2}}(?P<y0>{_YEAR}){_TO}(?P<y>{_YEAR})", _years),
    rule("year", {"tahun", "thn", "th"}, rf"(?:tahun|thn|th)\.? (?P<y>{_YEAR}|{_OLD_YEAR})(?P<an>·-?·an)?\b", _year),
    rule("relative", {"tahun", "bulan"}, rf"(?P<u>tahun|bulan) (?P<w>{any_of(_SHIFT)})\b", _relative),
    rule("relative day", starts_of(_DAYS), rf"{any_of(_DAYS)}\b", _relative_day),
    rule("weekday", _WEEKDAY_STARTS, rf"(?P<wd>{_WEEKDAY})(?P<lalu> lalu\b)?(?! (?:ini|depan|ke\w+))", _weekday),
    rule("year alone", {DIGIT}, rf"(?P<y>{_YEAR})(?P<an>·-?·an)?\b", _bare_year),
)  # fmt: skip
