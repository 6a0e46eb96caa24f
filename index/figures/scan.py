"""The scanner: every figure of a text, in order, in one pass."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.figures import codes, dates, quantities
from index.figures.label import label_of
from index.figures.lexicon import MONTHS, WEEKDAYS
from index.figures.numerals import STARTS
from index.figures.resolve import resolved
from index.figures.rule import Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from index.figures.figure import Figure

RULES: tuple[Rule, ...] = (*dates.RULES, *codes.RULES, *quantities.RULES)

_QUALIFIER = re.compile(quantities.QUALIFIER)
_WORDS = (
    set(MONTHS) | set(WEEKDAYS) | STARTS
    | set(
        "rp rp. idr us usd antara puluhan ratusan ribuan jutaan miliaran belasan setengah separuh seperempat pukul jam "
        "nomor no nomer pasal covid sars semester triwulan kuartal caturwulan tw tahun thn th bulan awal akhir "
        "pertengahan penghujung pekan minggu pada sejak hingga sampai per di kemarin hari besok lusa periode pertama "
        "call hotline smart siaga layanan telepon menelepon hubungi menghubungi dermaga kelas kamar ruang lantai tipe "
        "type level fase tahap grade gerbang jalur rt rw km gang blok vol edisi bab halaman hlm seri uu pp perpres "
        "permenkes perda pergub inpres keppres perppu permendagri kepmenkes perbup perwal".split()
    )
)  # fmt: skip
_ANCHOR = re.compile(r"\(?\d[\d.,]*|[a-z][a-z'’]*(?:-?\d\w*)?|us\$|s\$|[$€£±~<>≤≥]=?|\+62|\(0")
_FIRST = {q.split()[0].split("-")[0] for q in quantities.QUALIFIERS}


def lowered(text: str) -> str:
    """Return ``text`` in lower case, character for character."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def _wanted(word: str) -> bool:
    return (
        not word[0].isalpha()
        or word in _WORDS
        or word in _FIRST
        or word.startswith("ke")
        or any(map(str.isdigit, word))
    )


def _figures(text: Text) -> Iterator[Figure]:
    pos = 0
    for anchor in _ANCHOR.finditer(text.low):
        if anchor.start() < pos or not _wanted(anchor.group()):
            continue
        figure = _at(text, anchor.start())
        if figure is None and anchor.group().startswith("(") and anchor.group()[1:2].isdigit():
            figure = _at(text, anchor.start() + 1)
        if figure is not None:
            pos = figure.end
            yield figure


def _at(text: Text, pos: int) -> Figure | None:
    for rule in RULES:
        m = rule.pattern.match(text.low, pos)
        if m and (figure := rule.produce(m, text)) is not None and figure.end > figure.start:
            return replace(figure, rules=(rule.name, *figure.rules[1:]))
    return None


def extract(text: str, day: date | None = None) -> tuple[Figure, ...]:
    """Return every figure of ``text`` in order, none overlapping; ``day`` is what "kemarin" and "2/11" count from."""
    found = list(_figures(Text(text, lowered(text), day)))
    return tuple(replace(f, label=label_of(text, f)) for f in resolved(found, day))
