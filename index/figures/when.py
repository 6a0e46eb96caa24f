"""As of when a figure holds: the date of its clause, else of what goes before it, else the day of the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.figures.figure import Kind
from index.figures.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.figure import Figure
    from index.figures.sentence import Sentence


class Frame(NamedTuple):
    """What an article has said about time before a sentence.

    ``published`` is its day; ``carried`` the date that its figures hold at, ``year`` the last year that it names,
    ``fresh`` whether ``carried`` comes from the same paragraph, ``before`` whether from the one before.
    """

    published: str | None
    carried: str | None = None
    year: str | None = None
    fresh: bool = False
    before: bool = False


_REACH = 60
"""Characters before a figure in which its clause says when."""
_FAR = 300
"""Characters before a figure in which "tahun itu" stands."""
_LONG = 6
"""Months after which a date of an earlier paragraph no longer dates what follows."""
_PREPOSITION = re.compile(
    r"(?:^|[\s(])(?:pada|per|hingga|sampai|sejak|selama|sepanjang|tahun|bulan|untuk|di|mulai|awal|akhir|posisi)"
    r"\s(?:[a-z]+\s)?$"
)
_NAMING = re.compile(r"(?<!\w)([A-Z][\w)’'-]*)\s$")
_DAY_NAME = re.compile(r"(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\b", re.IGNORECASE)
_STOP = re.compile(
    r"[.;,:]|\s(?:dan|sedangkan|sementara|serta|lalu|namun|naik|turun|dari|walau|meski|karena|dibanding\w*)\s"
)
_BREAK = re.compile(r"[.;,]\s|\sdan\s")
_NOW = re.compile(r"\b(?:saat ini|kini|sekarang)\b", re.IGNORECASE)
_NOW_AFTER = re.compile(r"\s(?:pada\s)?(?:saat ini|kini|sekarang)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:tahun|periode) (?:itu|tersebut)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:sejak|semenjak)\s(?:(?:awal|pertengahan|akhir|tahun|bulan)\s){0,2}$", re.IGNORECASE)
_COMPARES = re.compile(r"\b(?:di)?banding(?:kan)?(?:nya)?\s(?:[\w-]+\s){0,5}$", re.IGNORECASE)
_BEGINS = re.compile(
    r"\b(?:diluncurkan|dimulai|diresmikan|dibangun|didirikan|ditetapkan|dicanangkan|disahkan|dibentuk|berdiri|lahir|"
    r"diperingati|berlaku)\s(?:(?:pada|sejak|mulai|per|hari|awal|akhir|bulan|tahun)\s){0,3}$",
    re.IGNORECASE,
)
"""What began or was opened on a date, which its figures need not have: "program yang diluncurkan pada 10 Februari"."""
_CONTINUES = re.compile(
    r"[“\"”]?\s?(?:Sedangkan|Selanjutnya|Disusul|Adapun|Rinciannya|Di ?antaranya|Dari (?:jumlah|total|angka)|"
    r"Selebihnya|Sisanya|(?:Angka|Jumlah)(?:nya)? (?:ini|itu|tersebut)|Lalu)\b",
)
"""How a sentence begins that goes on with what the one before told."""
_YEAR_BEFORE = re.compile(
    r"\s?(?:[a-z]+\s){0,2}?(?:pada|di|untuk|selama)\s(?:tahun lalu|(?:tahun|survei|periode|bulan) sebelumnya)\b",
    re.IGNORECASE,
)

_AGO = {word: n for n, words in enumerate(("dua 2", "tiga 3", "empat 4", "lima 5"), 2) for word in words.split()}
_YEARS_AGO = re.compile(rf"\s?({'|'.join(_AGO)})\stahun\s(?:yang\s)?(?:lalu|sebelumnya|silam)\b", re.IGNORECASE)
"""How many years before a figure held: "1 persen tiga tahun lalu"."""


def as_of(s: Sentence, i: int, frame: Frame, dates: Sequence[Figure]) -> tuple[str | None, bool]:
    """Return the as-of date of figure ``i`` of a sentence, and whether the sentence itself says it.

    ``dates`` are those that ``telling`` finds in it.
    """
    if said := _own(s, i, dates, frame):
        return said, True
    if s.figures[i].role == "from":  # what it was before is dated by its own words or not at all
        return _end(_compared(s, i, dates)), False
    if said := _end(_before(s, i, dates)) or _only(s, i, dates):
        return said, True
    named = _named_before(s, i)
    if named and not _future(named, frame.published):
        return named, False
    return _given(s, frame) or _said_on(s), False


def _own(s: Sentence, i: int, dates: Sequence[Figure], frame: Frame) -> str | None:
    """Return what the words right around a figure say: "187 orang pada 2024", "kini", "tahun sebelumnya"."""
    figure = s.figures[i]
    if date := _attached(s, i, dates):
        return _end(date)
    lead = _BREAK.split(s.text[max(0, figure.start - _REACH) : figure.start])[-1]
    if _NOW.search(lead) or _NOW_AFTER.match(s.text, figure.end):
        return frame.published or frame.carried
    if frame.year and not dates and _THEN.search(s.text, max(0, figure.start - _FAR), figure.start):
        return frame.year
    base = _end(_before(s, i, dates)) or _only(s, i, dates) or frame.carried or frame.published
    if ago := _YEARS_AGO.match(s.text, figure.end):
        return str(int(base[:4]) - _AGO[ago[1].lower()]) if base else None
    return str(int(base[:4]) - 1) if base and _YEAR_BEFORE.match(s.text, figure.end) else None


def _compared(s: Sentence, i: int, dates: Sequence[Figure]) -> Figure | None:
    """Return the date that a figure is compared at: "dibanding tahun 2023 yang mencapai 420 kasus"."""
    date = next((d for d in reversed(dates) if d.end <= s.figures[i].start), None)
    return date if date and not s.counts_between(date.end, s.figures[i].start) and _compares(s, date) else None


def _compares(s: Sentence, date: Figure) -> bool:
    return _COMPARES.search(s.text, max(0, date.start - _REACH), date.start) is not None


def _end(date: Figure | None) -> str | None:
    """Return the last day, month or year of a date or period."""
    return date.code.rpartition("/")[2] if date and date.code else None


def telling(s: Sentence) -> list[Figure]:
    """Return the dates that tell when.

    "SSGI 2021" names, "Rabu (8/3/2023)" is when it was said, and "sejak 2010" when it began.
    """
    return [f for f in _dates(s) if not _is_name(s, f) and not _DAY_NAME.match(f.text) and not _begins(s, f)]


def _begins(s: Sentence, date: Figure) -> bool:
    """Say whether a date is only since when something is so: no period with an end, nor a day said after the counts."""
    if "/" in (date.code or ""):
        return False
    if s.quantity_before(date.start) is not None and _BEGINS.search(s.text, max(0, date.start - 40), date.start):
        return True
    return _SINCE.search(s.text, max(0, date.start - 24), date.start) is not None


def _dates(s: Sentence) -> list[Figure]:
    return [f for f in s.figures if f.kind is Kind.DATE and f.code and "--" not in f.code]


def _is_name(s: Sentence, date: Figure) -> bool:
    m = _NAMING.search(s.text, max(0, date.start - 24), date.start) if date.text.isdigit() else None
    return m is not None and m[1].lower() not in FUNCTION_WORDS


def _attached(s: Sentence, i: int, dates: Sequence[Figure]) -> Figure | None:
    """Return the date right after a figure: "187 orang pada 2024", "395.187 orang (per 1 Desember)"."""
    end = s.figures[i].end
    date = next((d for d in dates if d.start >= end), None)
    if date is None or s.counts_between(end, date.start) or _STOP.search(s.text, end, date.start):
        return None
    between = s.text[end : date.start]
    return date if _PREPOSITION.search(between) or between.endswith("(") or date.text[:1].isalpha() else None


def _before(s: Sentence, i: int, dates: Sequence[Figure]) -> Figure | None:
    """Return the nearest date before a figure that does not belong to what it is compared with."""
    for date in reversed([d for d in dates if d.end <= s.figures[i].start]):
        owner = s.quantity_before(date.start)
        owned = owner is not None and _attached(s, owner, dates) is date
        if owner is None or not owned or (s.figures[owner].role != "from" and s.figures[i].role != "to"):
            return date
    return None


def _only(s: Sentence, i: int, dates: Sequence[Figure]) -> str | None:
    """Return the one date of a whole sentence, when it stands after the figure."""
    if len(dates) != 1 or dates[0].start < s.figures[i].end or s.figures[i].role in ("to", "target"):
        return None
    if _compares(s, dates[0]):
        return None
    owner = s.quantity_before(dates[0].start)
    if owner is not None and s.figures[owner].role in ("target", "from") and _attached(s, owner, dates) is dates[0]:
        return None  # "3.430 kasus dari target 5.970 kasus hingga Desember": by when the target is to be met
    return _end(dates[0])


def _named_before(s: Sentence, i: int) -> str | None:
    """Return the year in a name before a figure: "SSGI 2021 yang sebesar 24,5%"."""
    earlier = (f for f in reversed(s.figures[:i]) if f.kind is Kind.DATE and _is_name(s, f))
    return next((f.code for f in earlier), None)


def _given(s: Sentence, frame: Frame) -> str | None:
    """Return the date that holds from before: of the paragraph or not long before the article's day, else that day."""
    if frame.published is None or frame.carried is None:
        return frame.published or frame.carried
    near = _months(frame.published) - _months(frame.carried) <= _LONG
    return frame.carried if near or _goes_on(s, frame) else frame.published


def _goes_on(s: Sentence, frame: Frame) -> bool:
    """Say whether a sentence goes on in time: in its paragraph, or from the one before ("Selanjutnya di Lebak …")."""
    return frame.fresh or (frame.before and _CONTINUES.match(s.text) is not None)


def _months(day: str) -> int:
    """Count the months to a day, to a month or to the end of a year."""
    return int(day[:4]) * 12 + int(day[5:7] or 12)


def _said_on(s: Sentence) -> str | None:
    """Return the day on which a sentence was said, for an article without a day."""
    return next((_end(d) for d in _dates(s) if _DAY_NAME.match(d.text)), None)


def carried(s: Sentence, firm: str | None, frame: Frame) -> Frame:
    """Return the frame after a sentence whose first figure holds at ``firm`` by its own words."""
    dates = telling(s)
    past = [day for d in dates if (day := _end(d)) and not _future(day, frame.published)]
    main = firm if firm and not _future(firm, frame.published) else None
    if main is None and past and not s.quantities and frame.carried is None:
        main = past[0]
    years = [d.code for d in dates if d.code and len(d.code) == 4]
    year = years[-1] if years else frame.year
    listed = [d for d in dates if d.code and len(d.code) == len("2024-01")]
    if main and main[:4] in years and len(listed) > 1:  # "Pada 2024 … Januari 30 kasus, Februari 21": the year goes on
        main = main[:4]
    return Frame(frame.published, main or frame.carried, year, fresh=bool(main) or _goes_on(s, frame))


def next_paragraph(frame: Frame) -> Frame:
    """Return the frame at the beginning of a paragraph."""
    return frame._replace(fresh=False, before=frame.fresh)


def _future(day: str, published: str | None) -> bool:
    return published is not None and day > published[: len(day)]
