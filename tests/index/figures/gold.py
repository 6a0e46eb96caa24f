"""Sentences with the figures that stand in them, written by hand before the reader saw them.

A sentence stands on a line; below it, indented, a figure a line: ``value | unit | kind | qualifier``. "-" is no unit,
a missing qualifier is "exact" (none for dates, times and identifiers), " ~ " parts values or units of which either is
right, and "?" leads a figure that may be left out. A range is "low-high".
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from index.figures import extract
from index.figures.wire import figure_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = Path(__file__).with_name("sentences")
_CODES = frozenset(("date", "time", "identifier"))


class Wanted(NamedTuple):
    """A figure that a sentence holds; ``values`` and ``units`` are the ways to say it."""

    values: tuple[str, ...]
    units: tuple[str | None, ...]
    kind: str
    qualifier: str | None
    optional: bool


class Sentence(NamedTuple):
    """A sentence and its figures in order."""

    text: str
    figures: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Figures found, read and wanted; of those found how many have the right kind, unit and qualifier."""

    found: int
    read: int
    wanted: int
    kind: int
    unit: int
    qualifier: int

    @property
    def precision(self) -> float:
        """Percent of the figures read that are wanted."""
        return 100 * self.found / self.read

    @property
    def recall(self) -> float:
        """Percent of the figures wanted that are read."""
        return 100 * self.found / self.wanted


def sentences(name: str) -> list[Sentence]:
    """Return the sentences of a file."""
    blocks = (FOLDER / f"{name}.txt").read_text("utf-8").split("\n\n")
    return [_sentence(block.strip().splitlines()) for block in blocks]


def _sentence(lines: list[str]) -> Sentence:
    return Sentence(lines[0], tuple(map(_wanted, lines[1:])))


def _wanted(line: str) -> Wanted:
    text = line.strip()
    values, units, kind, *qualifier = (field.strip() for field in text.removeprefix("?").split("|"))
    exactly = None if kind in _CODES else qualifier[0] if qualifier else "exact"
    return Wanted(tuple(values.split(" ~ ")), tuple(None if unit == "-" else unit for unit in units.split(" ~ ")),
                  kind, exactly, text.startswith("?"))  # fmt: skip


def compared(sentence: Sentence) -> Iterator[tuple[Wanted | None, Mapping[str, object] | None]]:
    """Yield each figure wanted beside the one read, and each read in vain; ``None`` stands where one is missing."""
    read = [figure_json(figure) for figure in extract(sentence.text)]
    for wanted in sorted(sentence.figures, key=lambda wanted: wanted.optional):
        alike = [row for row in read if row["value"] in wanted.values]
        alike.sort(key=lambda row: (row["kind"] != wanted.kind, row["unit"] not in wanted.units))
        if alike:
            read.remove(alike[0])
        if alike or not wanted.optional:
            yield wanted, alike[0] if alike else None
    yield from ((None, row) for row in read)


def faults(sentence: Sentence) -> list[str]:
    """Return what is wrong in how a sentence is read, a line each."""
    lines = []
    for wanted, row in compared(sentence):
        if wanted is None or row is None:
            lines.append(f"missed {wanted}" if wanted else f"read in vain {row}")
        elif (row["kind"], row["qualifier"]) != (wanted.kind, wanted.qualifier) or row["unit"] not in wanted.units:
            lines.append(f"{wanted} read as {row}")
    return lines


def score(name: str) -> Score:
    """Return the score of a file."""
    pairs = [
        (wanted, row) for s in sentences(name) for wanted, row in compared(s) if wanted is None or not wanted.optional
    ]
    both = [(wanted, row) for wanted, row in pairs if wanted and row]
    return Score(
        found=len(both),
        read=sum(row is not None for _, row in pairs),
        wanted=sum(wanted is not None for wanted, _ in pairs),
        kind=sum(row["kind"] == wanted.kind for wanted, row in both),
        unit=sum(row["unit"] in wanted.units for wanted, row in both),
        qualifier=sum(row["qualifier"] == wanted.qualifier for wanted, row in both),
    )
