"""Words run together, where a page lost the blanks around a link: "stokberasdi", "sepertiNetflixhanya"."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from index.stem import is_known

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_FEWEST = 4
"""Letters of a part, but for ``_SHORT``: shorter ones are found in any word."""
_RUN = re.compile(rf"[A-Za-z]{{{_FEWEST},}}")
_SHORTEST = 6
_LONGEST = 40
_SHORT = frozenset("di ke dan ini itu".split())
_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")


def joined(title: str, text: str) -> dict[str, tuple[str, ...]]:
    """Return the runs of letters in a text that are several words, each with those words in small letters.

    Such a run is no word itself and stands there once. It is a word before a capital ("sepertiWhatsApp"), or a word
    that the article has elsewhere, with nothing but words before and after it ("stokberasdi", "Israelmemberi").
    """
    runs = Counter(_RUN.findall(text))
    own = {run.lower() for run in (*runs, *_RUN.findall(title))}
    single = (run for run, times in runs.items() if times == 1 and _SHORTEST <= len(run) <= _LONGEST)
    parted = ((run, _parts(run, own)) for run in single if not is_known(run.lower()))
    return {run: parts for run, parts in parted if parts}


def apart(text: str, found: Mapping[str, tuple[str, ...]]) -> str:
    """Return ``text`` with the words of each run ``found`` in it behind the run, which may be a name after all."""
    return _RUN.sub(lambda run: " ".join((run[0], *found.get(run[0], ()))), text) if found else text


def _parts(run: str, own: Collection[str]) -> tuple[str, ...]:
    folded = run.lower()
    for cut in (boundary.start() for boundary in _CASE.finditer(run)):
        if _is_word(folded[:cut]):
            return folded[:cut], *(_around(folded[cut:], own) or (folded[cut:],))
    return _around(folded, own)


def _around(run: str, own: Collection[str]) -> tuple[str, ...]:
    """Return a word of the article's own in a run and what is before and after it, where that are words as well."""
    for start, end in _spans(len(run)):
        if run[start:end] in own:
            parts = run[:start], run[start:end], run[end:]
            if all(not part or _is_word(part) for part in (parts[0], parts[2])):
                return tuple(filter(None, parts))
    return ()


@cache
def _spans(size: int) -> list[tuple[int, int]]:
    """Return where a part of a run of that many letters may begin and end, the first and longest first."""
    starts = range(size - _FEWEST + 1)
    return [(start, end) for start in starts for end in range(size, start + _FEWEST - 1, -1) if end - start < size]


def _is_word(text: str) -> bool:
    return text in _SHORT or (len(text) >= _FEWEST and is_known(text))
