"""The quality gate: floors that the project has reached, on the given sets and on our own questions.

`python -m bench.gate FOLDER` measures with the folder's own measure.py and score.py, and our gate questions with
bench/quality.py; it fails below a floor, when a set is not the one that the floors were reached on, and when there is
nothing to check. The sets of `RETRIEVAL` may be missing: then it says so and checks the rest. `--write` raises floors
to what was measured, less a margin; only `--lower` lowers them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench import quality

if TYPE_CHECKING:
    from collections.abc import Mapping

FLOORS = Path(__file__).with_name("floors.json")
MARGIN = 2.5
"""Points below what was measured: a question or two of the smaller sets."""
_FINE_MARGIN = 0.8
"""The same for the sets of ``RETRIEVAL``: three questions of the smallest."""
_MOST = ("false refusal", "own: declined, wrongly", "own: emergency wrongly")
"""Measures of which less is better: their floors are ceilings."""
_SETS = ("banten/articles.jsonl", "banten/questions.jsonl", "banten/figures.jsonl")
_BANTEN = (
    "hit@1", "hit@3", "figure acc@1", "figure acc@3", "figure strict@1", "newest acc@1", "as_of year | right",
    "abstention recall", "false refusal", "emergency abstained/handled",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Retrieval:
    """A set of passages and questions about them; its measures are R@1 and MRR@10 over the passages returned.

    ``only`` are the questions asked, in measure.py's words: the large sets would take too long in full, and its limit
    takes evenly, the same questions each time.
    """

    name: str
    articles: str
    questions: str
    only: tuple[str, ...]

    @property
    def files(self) -> tuple[str, str]:
        """The set's files under the folder of all sets."""
        return f"{self.name}/{self.articles}", f"{self.name}/{self.questions}"


RETRIEVAL = (
    Retrieval("idkmrc", "passages.jsonl", "dev.jsonl", ("--where", "answerable")),
    Retrieval("facqa", "passages.jsonl", "train.jsonl", ("--limit", "800")),
    Retrieval("newsqa", "articles.jsonl", "questions_dev.jsonl", ("--where", "self_contained", "--limit", "400")),
)
_RANKS = re.compile(r"R@1 ([\d.]+).*MRR@10 ([\d.]+)")
_FIGURES = re.compile(r"precision ([\d.]+)\s+recall ([\d.]+).*kind right ([\d.]+)")


def measured(folder: Path) -> dict[str, float]:
    """Return every measure of the gate in percent. Raises ``CalledProcessError`` where a measurement does not run."""
    found = {**_banten(folder), **_figures(folder), **_own()}
    for one in present(folder):
        found |= _retrieval(folder, one)
    return found


def present(folder: Path) -> list[Retrieval]:
    """Return the sets of ``RETRIEVAL`` that are in the folder."""
    return [one for one in RETRIEVAL if all((folder / file).is_file() for file in one.files)]


def hashes(folder: Path) -> dict[str, str]:
    """Return the sha256 of each set that is there. Raises ``OSError`` where one that must be is missing."""
    names = (*_SETS, *(file for one in present(folder) for file in one.files))
    paths = {name: folder / name for name in names} | {"own": quality.QUESTIONS / "gate.jsonl"}
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in paths.items()}


def failures(found: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return a line for each floor that is not met."""
    return [
        f"{name}: {found[name]:.1f}, {'at most' if name in _MOST else 'at least'} {floor:.1f}"
        for name, floor in floors.items()
        if name in found or not _optional(name)
        if (found[name] > floor if name in _MOST else found[name] < floor)
    ]


def floors_from(found: Mapping[str, float], old: Mapping[str, float], *, lower: bool) -> dict[str, float]:
    """Return new floors: what was found less the margin, never easier than the old ones unless ``lower``."""
    floors = {name: floor for name, floor in old.items() if _optional(name)}
    for name, value in found.items():
        most = name in _MOST
        margin = _FINE_MARGIN if _optional(name) else MARGIN
        floor = round(value + margin if most else value - margin, 1)
        if name in old and not lower:
            floor = min(floor, old[name]) if most else max(floor, old[name])
        floors[name] = floor
    return floors


def _optional(name: str) -> bool:
    return name.partition(":")[0] in {one.name for one in RETRIEVAL}


def _banten(folder: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as temporary:
        predictions, scores = Path(temporary, "predictions.jsonl"), Path(temporary, "scores.json")
        sets = folder / "banten"
        _measure(folder, "ask", "--articles", sets / "articles.jsonl", "--questions", sets / "questions.jsonl",
                 "--out", predictions)  # fmt: skip
        _run(sets / "score.py", predictions, "--json", scores)
        read = json.loads(scores.read_text("utf-8"))
    return {name: float(read[name]["pct"]) for name in _BANTEN}


def _figures(folder: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as temporary:
        predictions = Path(temporary, "figures.jsonl")
        _measure(folder, "figures", "--figures", folder / "banten/figures.jsonl", "--out", predictions)
        said = _run(folder / "banten/score.py", "--figures", predictions)
    found = _FIGURES.search(said)
    names = ("figures precision", "figures recall", "figures kind right")
    return dict(zip(names, map(float, found.groups() if found else (0, 0, 0)), strict=True))


def _retrieval(folder: Path, one: Retrieval) -> dict[str, float]:
    articles, questions = (folder / file for file in one.files)
    said = _measure(folder, "retrieval", "--articles", articles, "--questions", questions, *one.only)
    found = _RANKS.search(said)
    ranks = map(float, found.groups() if found else (0, 0))
    return {f"{one.name}: {name}": round(100 * value, 1) for name, value in zip(("R@1", "MRR@10"), ranks, strict=True)}


def _own() -> dict[str, float]:
    scores = quality.run("gate")
    values = ((name, [value for value in map(of, scores) if value is not None]) for name, of in quality.MEASURES)
    return {f"own: {name}": 100 * sum(found) / len(found) for name, found in values if found}


def _measure(folder: Path, *words: str | Path) -> str:
    return _run(folder / "measure.py", *words, "--python", sys.executable)


def _run(script: Path, *words: str | Path) -> str:
    done = subprocess.run(  # noqa: S603  # the sets' own scripts
        [sys.executable, str(script), *map(str, words)], check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def main() -> int:
    """Check or write the floors; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.gate", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--lower", action="store_true", help="with --write: lower floors as well")
    args = parser.parse_args()
    folder = args.folder.resolve()
    kept = json.loads(FLOORS.read_text("utf-8"))
    sets, found = hashes(folder), measured(folder)
    print(*(f"{name}: {value:.1f}" for name, value in found.items()), sep="\n")
    print(*(f"{one.name}: not measured, no such set" for one in RETRIEVAL if one not in present(folder)), sep="\n")
    if args.write:
        floors = floors_from(found, kept["floors"], lower=args.lower)
        text = json.dumps({"sets": kept["sets"] | sets, "floors": floors}, indent=1, ensure_ascii=False)
        FLOORS.write_text(text + "\n", "utf-8")
        return 0
    wrong = failures(found, kept["floors"])
    if not sets.items() <= kept["sets"].items():
        wrong.append("the sets are not those that the floors were reached on")
    if not kept["floors"]:
        wrong.append("there are no floors to check")
    print(*(f"BELOW THE FLOOR: {line}" for line in wrong), sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
