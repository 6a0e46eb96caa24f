"""All benches that need no data from outside: `python -m bench` prints one table, `--large` a longer one."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench import performance, stemming, widget


def main(*, large: bool) -> None:
    """Print a row a measure: what, and its value."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [*stemming.run(), *performance.run(Path(folder), large=large), *widget.run()]
    width = max(len(row[0]) for row in rows)
    for row in rows:
        print(row[0].ljust(width), *row[1:], sep="  ")


if __name__ == "__main__":
    main(large="--large" in sys.argv)
