"""How fast words are stemmed, and what stock Sastrawi takes for the same words in the same run."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from corpus.ingest import files, shipped
from index.stem import is_root, stem
from index.words import texts

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS = 200  # stock Sastrawi takes some ten seconds for them


def run() -> list[tuple[str, str]]:
    """Stem distinct words of the shipped articles cold, both ways, and return what was measured.

    Both dictionaries are read before the clock starts. Ours goes first, with nothing cached.
    """
    words = _distinct()
    stock = StemmerFactory().create_stemmer()
    is_root("sehat")
    stem("kesehatan")
    stem.cache_clear()
    ours, theirs = _rate(stem, words), _rate(stock.stem, words)
    return [
        ("distinct words", f"{len(words)}"),
        ("ours, cold, words a second", f"{ours:.0f}"),
        ("stock Sastrawi, words a second", f"{theirs:.0f}"),
        ("ratio", f"{ours / theirs:.0f}"),
    ]


def _distinct() -> list[str]:
    """Return distinct words of the articles, evenly taken where they are too many for the stock stemmer."""
    found = {word for path in files(shipped()) for word in texts(path.read_text("utf-8"))}
    plain = sorted(word for word in found if re.fullmatch("[a-z]+", word))
    return plain[:: max(1, len(plain) // _WORDS)]


def _rate(stemmer: Callable[[str], str], words: list[str]) -> float:
    start = time.process_time()
    for word in words:
        stemmer(word)
    return len(words) / (time.process_time() - start)


if __name__ == "__main__":
    for name, value in run():
        print(f"{name:32} {value:>8}")
