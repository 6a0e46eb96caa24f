"""All benches that need no data from outside: `python -m bench` prints one table."""

from __future__ import annotations

from bench import stemming, widget


def main() -> None:
    """Print a row a measure: what, and its value."""
    rows = [*stemming.run(), *widget.run()]
    width = max(len(row[0]) for row in rows)
    for row in rows:
        print(row[0].ljust(width), *row[1:], sep="  ")


if __name__ == "__main__":
    main()
