"""The part that a figure plays in its clause: a target, a sum up to a day, what it was before and what it became."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.figures.clause import clauses
from index.figures.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.clause import Around
    from index.figures.figure import Figure

CHANGES = frozenset(
    "naik turun meningkat menurun menyusut bertambah berkurang melonjak merosot anjlok dibanding dibandingkan tinggi "
    "rendah banyak sedikit".split()
)
_MOVED = CHANGES | frozenset(
    "menurunkan menaikkan meningkatkan menekan mengurangi diturunkan ditekan penurunan peningkatan kenaikan".split()
)
_VERBS = frozenset("naik turun meningkat menurun menyusut bertambah berkurang melonjak merosot tumbuh selisih".split())
_BY = frozenset("sebesar sebanyak sejumlah".split())
_HOW = frozenset("besar tajam drastis signifikan tipis lagi kembali hanya".split())
_TARGETS = frozenset(
    "target targetnya ditargetkan menargetkan sasaran sasarannya ditekan mematok dipatok diproyeksikan proyeksi "
    "mengejar dikejar kuota".split()
)
_AIMS = frozenset("ditargetkan menargetkan mematok dipatok diproyeksikan".split())
_AS_TARGET = re.compile(r"(?:\s[\w/-]+){0,8}?\s(?:menjadi|jadi|sebagai)\s(?:target|sasaran)\b", re.IGNORECASE)
_REACH, _DATES = 200, 8
_STOP = re.compile(r"[.;]\s")
_CHANGE_OF = re.compile(
    r"\b(?:penurunan|kenaikan|pertambahan|selisih)\w*\b[^.;]*,?\s(?:yaitu|yakni|sebesar)\s(?:sekitar\s)?$"
    r"|\b(?:penurunan|kenaikan|peningkatan|pertambahan|penambahan|lonjakan|menurunkan|menaikkan|meningkatkan)\s"
    r"(?:(?:[\w/-]+\s){0,4}(?:sebesar|sebanyak|sejumlah)\s)?$",
    re.IGNORECASE,
)
"""What names a change before its size: "Penurunan terbesar ada di Lebak, yaitu 2,1 persen", "penambahan 12 kasus"."""
_INTO = re.compile(r"[^.;]{0,80}?\s(?:menjadi|jadi|ke)\s")
_BY_REACH = 60
_CHANGED_BY = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang)\s[^.;,]{0,16}\d[^.;]{0,20}\sdari\s$", re.IGNORECASE
)
_EARLIER = re.compile(
    r"(?:,|\bdari|\byang)\ssebelumnya\s(?:(?:tercatat|sebesar|sebanyak|mencapai|hanya|ada|berjumlah)\s){0,2}$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:di)?banding(?:kan)?(?:nya)?\s(?P<with>(?:[^.;:,]|,\s(?=(?:di\s?mana|yang|yakni|yaitu)\s)){0,90})$",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:tahun|bulan|periode|semester|triwulan|sebelumnya|lalu|20\d\d)\b", re.IGNORECASE)
_UNTIL = frozenset("hingga sampai sejak kumulatif sepanjang total".split())


def role_of(text: str, figures: Sequence[Figure], i: int, near: Around) -> str:
    """Return "from", "to", "change", "target", "cumulative" or "" for ``figures[i]``; ``near`` are the words around."""
    clause = [word.lower() for word in near.before]
    changes, since = not _MOVED.isdisjoint(clause), _since(text, figures, i)
    if _was(text, figures, i, clause[-3:], changes=changes) or _compared(since, near):
        return "from"
    own = clauses(clause)[-1]
    if not _AIMS.isdisjoint(own):
        return "target"
    if _became(clause, changes=changes, listed=near.listed):
        return "to"
    if _is_change(clause[-3:]) or _CHANGE_OF.search(since):
        return "change"
    as_target = figures[i].kind in (Kind.COUNT, Kind.PERCENT) and _AS_TARGET.match(text, figures[i].end)
    if as_target or not _TARGETS.isdisjoint(own):
        return "target"
    return "cumulative" if figures[i].kind is Kind.COUNT and _counted_up(text, figures, i) else ""


def _was(text: str, figures: Sequence[Figure], i: int, last: Sequence[str], *, changes: bool) -> bool:
    """Say whether a figure is what was before: "turun dari 40", "dari 72,44 menjadi 72,45"."""
    if "dari" not in last:
        return False
    following = next((f for f in figures[i + 1 : i + 3] if f.kind is not Kind.DATE), None)
    into = following is not None and _INTO.fullmatch(text, figures[i].end, following.start)
    return (
        changes
        or bool(into)
        or _CHANGED_BY.search(text, max(0, figures[i].start - _BY_REACH), figures[i].start) is not None
    )


def _compared(since: str, near: Around) -> bool:
    """Say whether a figure is of an earlier time: "dibanding tahun 2023 yang mencapai 420", "345, sebelumnya 333"."""
    if near.listed and _EARLIER.search(since):
        return True
    m = _COMPARED.search(since)
    return m is not None and _TIME.search(m["with"]) is not None and not _MOVED & set(m["with"].lower().split())


def _became(clause: Sequence[str], *, changes: bool, listed: bool) -> bool:
    """Say whether a figure is what something became; ", jadi 10 ribu itu" only goes on."""
    last = clause[-3:]
    if last[-1:] == ["ke"] and (last[-2:-1] == [] or last[-2] in CHANGES):
        return True
    goes_on = "jadi" in last and clause[-len(last) + last.index("jadi") - 1 :][:1] in ([","], ["jadi"])
    return (changes or listed) and ("menjadi" in last or ("jadi" in last and not goes_on))


def _since(text: str, figures: Sequence[Figure], i: int) -> str:
    """Return the text before a figure, from the last quantity on, within ``_REACH`` characters."""
    earlier = (figures[k] for k in range(i - 1, max(-1, i - _DATES), -1))
    before = next((f.end for f in earlier if f.kind is not Kind.DATE), 0)
    return text[max(before, figures[i].start - _REACH) : figures[i].start]


def _is_change(last: Sequence[str]) -> bool:
    """Say whether a figure is by how much something changed: "naik 40 kasus", "turun sebesar 2 poin"."""
    words = [word for word in last if word not in _BY and word not in _HOW]
    return bool(words) and words[-1] in _VERBS and last[-1] in (_VERBS | _BY | _HOW)


def _counted_up(text: str, figures: Sequence[Figure], i: int) -> bool:
    """Say whether a count runs up to the date before it: "hingga Agustus 2025 … 485 kasus"."""
    for date in (figures[i - 1] if i else None, figures[i + 1] if i + 1 < len(figures) else None):
        if date and date.kind is Kind.DATE and not _STOP.search(_between(text, date, figures[i])):
            lead = text[max(0, date.start - 24) : date.start].lower().split()[-2:]
            if not _UNTIL.isdisjoint(lead):
                return True
    return False


def _between(text: str, one: Figure, two: Figure) -> str:
    return text[min(one.end, two.end) : max(one.start, two.start)]
