"""The quality gate: floors that the project has reached, on the given sets and on our own questions.

`python -m bench.gate FOLDER` measures with the folder's own measure.py and score.py, and our gate questions with
bench/quality.py; it fails below a floor, when a set is not the one that the floors were reached on, and when there is
nothing to check. `--write` raises floors to what was measured, less a margin; only `--lower` lowers them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench import quality

if TYPE_CHECKING:
    from collections.abc import Mapping

FLOORS = Path(__file__).with_name("floors.json")
MARGIN = 2.5
"""Points below what was measured: a question or two of the smaller sets."""
_MOST = ("false refusal", "own: declined, wrongly", "own: emergency wrongly")
"""Measures of which less is better: their floors are ceilings."""
_SETS = ("banten/articles.jsonl", "banten/questions.jsonl", "banten/figures.jsonl")
_BANTEN = (
    "hit@1", "hit@3", "figure acc@1", "figure acc@3", "figure strict@1", "newest acc@1", "as_of year | right",
    "abstention recall", "false refusal", "emergency abstained/handled",
)  # fmt: skip
_FIGURES = re.compile(r"precision ([\d.]+)\s+recall ([\d.]+).*kind right ([\d.]+)")


def measured(folder: Path) -> dict[str, float]:
    """Return every measure of the gate in percent. Raises ``CalledProcessError`` where a measurement does not run."""
    return {**_banten(folder), **_figures(folder), **_own()}


def hashes(folder: Path) -> dict[str, str]:
    """Return the sha256 of each set. Raises ``OSError`` where one is missing."""
    paths = {name: folder / name for name in _SETS} | {"own": quality.QUESTIONS / "gate.jsonl"}
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in paths.items()}


def failures(found: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return a line for each floor that is not met."""
    return [
        f"{name}: {found[name]:.1f}, {'at most' if name in _MOST else 'at least'} {floor:.1f}"
        for name, floor in floors.items()
        if (found[name] > floor if name in _MOST else found[name] < floor)
    ]


def floors_from(found: Mapping[str, float], old: Mapping[str, float], *, lower: bool) -> dict[str, float]:
    """Return new floors: what was found less the margin, never easier than the old ones unless ``lower``."""
    floors: dict[str, float] = {}
    for name, value in found.items():
        most = name in _MOST
        floor = round(value + MARGIN if most else value - MARGIN, 1)
        if name in old and not lower:
            floor = min(floor, old[name]) if most else max(floor, old[name])
        floors[name] = floor
    return floors


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
    kept = json.loads(FLOORS.read_text("utf-8"))
    sets = hashes(args.folder.resolve())
    found = measured(args.folder.resolve())
    if args.write:
        floors = floors_from(found, kept["floors"], lower=args.lower)
        FLOORS.write_text(json.dumps({"sets": sets, "floors": floors}, indent=1, ensure_ascii=False) + "\n", "utf-8")
        return 0
    print(*(f"{name}: {value:.1f}" for name, value in found.items()), sep="\n")
    wrong = failures(found, kept["floors"])
    if sets != kept["sets"]:
        wrong.append("the sets are not those that the floors were reached on")
    if not kept["floors"]:
        wrong.append("there are no floors to check")
    print(*(f"BELOW THE FLOOR: {line}" for line in wrong), sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
