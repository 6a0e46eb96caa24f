"""Groups of people: whether a figure is of the children, women or elders asked for, and not of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.question import Question
    from index.figures.figure import Figure

DEATHS = re.compile(
    r"\b(?:(?:me|di)?ninggal|wafat|tewas|menewaskan|mati|kematian|mortalitas|nyawa|korban jiwa|gugur|tutup usia|"
    r"ak[ib]|merenggut)\b",
    re.IGNORECASE,
)
"""What tells of deaths."""
_APART = (
    frozenset("ibu bumil hamil melahirkan nifas".split()),
    frozenset("bayi balita baduta anak neonatal".split()),
    frozenset({"lansia"}),
)
"""Groups of people of whom none is another."""
_WOMEN = r"perempuan|wanita|ibu(?!\s?kota)|putri|siswi|istri|bumil|hamil|melahirkan"
_CHILDREN = r"anak|balita|bayi|baduta|batita|bocah|siswa|siswi|pelajar|murid|santri|remaja|neonatal|sekolah"
_TOLD_OF = {
    asked: re.compile(rf"\b(?:{told})", re.IGNORECASE)
    for asked, told in (
        ("anak", _CHILDREN),
        ("remaja", rf"{_CHILDREN}|usia 1\d|1\d\s?[-–]"),
        ("lansia", r"lansia|lanjut usia|usia lanjut|6\d tahun"),
        ("perempuan", _WOMEN),
        ("wanita", _WOMEN),
        ("ibu", r"ibu(?!\s?kota)|bumil|hamil|melahirkan|nifas|maternal"),
        ("laki-laki", "laki|pria|putra|suami|bapak"),
        ("pria", "laki|pria|putra|suami|bapak"),
    )
}
"""Some of many people → what a text that tells of them has."""
_SOME = re.compile(rf"\byang ({'|'.join(_TOLD_OF)})\b")
_OF_CHILDREN = re.compile(r"\b(?:stunting\w*|gizi|pendek|kurus|balita|bayi|imunisasi|vaksin\w*|sekolah|siswa|murid)\b")
"""What is counted of children alone."""
_AGES = re.compile(r"\b\d{1,2}(?:\s?[-–]\s?|\s(?:sampai\s|hingga\s)?)\d{1,2}\b")
_AGE_ASKED = re.compile(rf"\b(?:ber)?(?:usia|umur)(?:nya)? ({_AGES.pattern})")
"""An age that a question asks for: "berumur 20-24 tahun"."""


def is_of_others(question: Question, figure: Figure, scope: str) -> bool:
    """Say whether a figure is of babies where mothers died, or of another age than is asked for."""
    age = _AGE_ASKED.search(question.text)
    if age and not _same_age(age[1], scope):
        return True
    asked = _groups(question.text) if DEATHS.search(question.text) else frozenset()
    told = _groups(f"{figure.text} {figure.unit or ''} {figure.label}".lower())
    return bool(asked and told) and asked.isdisjoint(told)


def lacks_group(question: Question, texts: Sequence[str]) -> bool:
    """Say whether those counted are some of many, children or women, and no text around a figure tells of such."""
    some = _SOME.search(question.text)
    told = _TOLD_OF.get(some[1] if some else next(iter(question.counted), ""))
    if told is _TOLD_OF["anak"] and _OF_CHILDREN.search(question.text):
        return False
    return told is not None and not any(map(told.search, texts))


def _same_age(age: str, text: str) -> bool:
    return re.sub(r"\D+", "-", age) in (re.sub(r"\D+", "-", found) for found in _AGES.findall(text))


def _groups(text: str) -> frozenset[int]:
    """Return which of the groups that are not each other a text names."""
    words = frozenset(text.split())
    return frozenset(number for number, group in enumerate(_APART) if not words.isdisjoint(group))
