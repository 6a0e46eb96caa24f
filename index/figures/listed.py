"""Places in lists: "A dan B masing-masing 94 kasus"; "Pasir Waru 101 kasus, Kalumpang 79 kasus, …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.places import find_places, place
from index.figures.clause import QUANTITIES
from index.figures.lexicon import FUNCTION_WORDS, MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.placenames import Named
    from index.figures.sentence import Sentence

_REACH = 60
"""Characters before a number in which the name of its place or "masing-masing" stands."""
_NEIGHBOURS = 4
"""Figures on either side among which another item of a list stands."""
_MOST = 20
"""Items that a list behind "masing-masing" has at the most."""
_EACH = re.compile(r"\bmasing-masing(?:\s(?:sebanyak|sebesar|ada|mencapai|hanya|sejumlah))*\s$", re.IGNORECASE)
_AND = re.compile(r"\s?,?\s?(?:dan|serta)?\s|,", re.IGNORECASE)
_ITEM = re.compile(
    r"(?:^|[,:;]\s|\s(?:dan|di|disusul|lalu|yakni|yaitu|serta|kemudian|diikuti)\s)"
    r"(?P<name>(?:(?:RSUD|RSU|RS|Puskesmas|Desa|Kelurahan|Kampung|Kecamatan)\s)?(?:dr\.\s|H\.\s)?"
    r"[A-Z][a-z’'-]+(?:\s[A-Z][a-z’'-]+){0,3})(?:\s(?:sebanyak|dengan|ada|mencapai|hanya))?\s$"
)
_NO_NAMES = FUNCTION_WORDS | frozenset(MONTHS) | frozenset(WEEKDAYS) | {"total", "jumlah", "usia", "umur", "kelas"}
_SITE = re.compile(r"(?:RSUD|RSU|RS|Puskesmas|Desa|Kelurahan|Kampung)\s")


def sharers(s: Sentence, i: int) -> list[str]:
    """Return the places that have figure ``i`` each ("A dan B masing-masing 94"), or the one of them whose it is."""
    each = _each(s, i)
    if each is None:
        return []
    first, begin = each
    run = _run(s.text, s.places, begin)
    paired = _list_end(s, first) - first >= len(run)
    if len(run) < 2 or (i > first and (not paired or i - first >= len(run))):
        return []
    return [run[i - first].name] if paired else [p.name for p in run]


def _each(s: Sentence, i: int) -> tuple[int, int] | None:
    """Return the first figure of the list that figure ``i`` stands in, and where "masing-masing" begins before it."""
    for k in range(i, max(-1, i - _MOST), -1):
        start = s.figures[k].start
        if m := _EACH.search(s.text, max(0, start - _REACH), start):
            return k, m.start()
        if k == 0 or not _joined(s, k - 1):
            return None
    return None


def _joined(s: Sentence, k: int) -> bool:
    """Say whether figure ``k`` and the next are items of one list."""
    return k + 1 < len(s.figures) and _AND.fullmatch(s.text, s.figures[k].end, s.figures[k + 1].start) is not None


def _list_end(s: Sentence, k: int) -> int:
    last = k
    while last - k < _MOST and _joined(s, last):
        last += 1
    return last + 1


def _run(text: str, places: Sequence[Named], end: int) -> list[Named]:
    """Return the places of the list that ends at ``end``."""
    run: list[Named] = []
    for named in reversed([p for p in places if p.end <= end]):
        if not _AND.fullmatch(text, named.end, run[0].start if run else end):
            break
        run.insert(0, named)
    return run


def site_of(s: Sentence, i: int) -> str | None:
    """Return the village, kecamatan or facility right before a figure.

    A facility's name says itself what it is; other names that no table knows count only in a list of several.
    """
    name = _item(s, i)
    if name is None or _SITE.match(name):
        return name
    if find_places(name):
        return None
    others = (k for k in range(max(0, i - _NEIGHBOURS), min(len(s.figures), i + _NEIGHBOURS + 1)) if k != i)
    alike = any(s.figures[k].unit == s.figures[i].unit and _item(s, k) for k in others)
    return _canonical(name) if alike else None


def _item(s: Sentence, i: int) -> str | None:
    figure = s.figures[i]
    m = _ITEM.search(s.text, max(0, figure.start - _REACH), figure.start) if figure.kind in QUANTITIES else None
    return m["name"] if m and m["name"].split()[0].lower() not in _NO_NAMES else None


def _canonical(name: str) -> str:
    districts = (f"Kecamatan {name}", f"Kecamatan {name.replace(' ', '')}")
    return next((district for district in districts if place(district)), name)
