"""Coverage of numbers on two annotated sets: nerugm's QUANTITY spans, and udnum's numbers with the noun they count.

It also prints how many of their sentences are read in a second of processor time.

    python bench/figures.py FOLDER [--misses N]

``FOLDER`` holds the sets' files (nerugm_*.jsonl, udnum_*.jsonl). A number is covered when a figure takes it in; a noun
is right when it stands in the figure's text, or first in its label, or is its unit. A QUANTITY span without a digit or
a number word ("seperdelapan saham") is left out, and so are udnum's heads that are no noun ("31 Desember").
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from index.figures import extract
from index.figures.numerals import WORD_STARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.figures import Figure

_NUMBER = re.compile(r"\d|\b(?:" + "|".join(sorted(WORD_STARTS)) + r")\b", re.IGNORECASE)
_LABEL = 2
"""Words of a label in which its head stands."""


class Case(NamedTuple):
    """One annotated number of a text: where it stands, and the noun that it counts where the set says it."""

    text: str
    start: int
    end: int
    noun: str | None = None


def quantities(folder: Path) -> Iterator[Case]:
    """Yield nerugm's QUANTITY spans that hold a number, from the number on."""
    for row in _rows(folder, "nerugm_*.jsonl"):
        for entity in row["entities"]:
            found = _NUMBER.search(row["text"], entity["start"], entity["end"])
            if entity["type"] == "QUANTITY" and found:
                yield Case(row["text"], *found.span())


def counted(folder: Path, pattern: str) -> Iterator[Case]:
    """Yield udnum's numbers of the files that fit ``pattern``."""
    for row in _rows(folder, pattern):
        for number in row["numbers"]:
            noun = (
                number["head"].lower() if number.get("head_upos") == "NOUN" and number["deprel"] == "nummod" else None
            )
            yield Case(row["text"], number["start"], number["end"], noun)


def _rows(folder: Path, pattern: str) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob(pattern)):
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines)


def figure_at(case: Case) -> Figure | None:
    """Return the figure that takes in a case's number."""
    return next((f for f in extract(case.text) if f.start <= case.start and case.end <= f.end), None)


def names(figure: Figure, noun: str) -> bool:
    """Say whether a figure says that it counts ``noun``."""
    words = [*figure.text.lower().split(), *figure.label.lower().split()[:_LABEL], *(figure.unit or "").lower().split()]
    return any(word.strip(".,()%").startswith(noun.rstrip(".")) for word in words) or noun in figure.text.lower()


def report(name: str, cases: list[Case], misses: int) -> None:
    """Print the coverage of one set, the nouns right, and its commonest misses."""
    if not cases:
        sys.exit(f"{name}: no such files")
    found = [(case, figure_at(case)) for case in cases]
    missed = [case for case, figure in found if figure is None]
    nouns = [(case, figure) for case, figure in found if case.noun and figure]
    wrong = [(case, figure) for case, figure in nouns if not names(figure, case.noun or "")]
    print(f"{name}: covered {100 - 100 * len(missed) / len(cases):.1f} % of {len(cases)}", end="")
    print(f"   noun right {100 - 100 * len(wrong) / len(nouns):.1f} % of {len(nouns)}" if nouns else "")
    common = Counter(case.text[case.start : case.end].lower() for case in missed).most_common(misses)
    print("   missed:", ", ".join(f"{text} ({n})" for text, n in common))
    for case, figure in wrong[:misses]:
        around = case.text[max(0, case.start - 30) : case.end + 40]
        print(f"   noun {case.noun}: … {around} … read as {figure.text!r}, {figure.label!r}")


def speed(folder: Path) -> None:
    """Print how fast the sentences of all sets are read, the second time: the first builds tables."""
    texts = [row["text"] for row in _rows(folder, "*.jsonl")]
    found = sum(len(extract(text)) for text in texts)
    started = time.process_time()
    for text in texts:
        extract(text)
    seconds = time.process_time() - started
    print(f"speed: {len(texts) / seconds:,.0f} sentences a second ({len(texts)} with {found} figures)")


def main() -> None:
    """Measure the sets of the folder given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=12)
    args = parser.parse_args()
    speed(args.folder)
    report("nerugm QUANTITY", list(quantities(args.folder)), args.misses)
    report("udnum csui", list(counted(args.folder, "udnum_csui_*.jsonl")), args.misses)
    report("udnum gsd", list(counted(args.folder, "udnum_gsd_*.jsonl")), args.misses)


if __name__ == "__main__":
    main()
