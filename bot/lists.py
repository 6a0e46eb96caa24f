"""Lists within a sentence: whether it names several things one after another, and which part of it they are."""

from __future__ import annotations

import re

_ITEM = r"(?:[^,;:.()]|\([^()]{0,40}\)){2,80}?"
_SHORT = r"(?:[\w()/’'-]++\s?){1,5}"  # keeps what it took (++): a word of a hundred letters costs no more than one
_JOIN = r"(?:dan|serta|atau|hingga|maupun)"
_LAST = rf"{_JOIN}\s{_ITEM}"
_END = (
    r"(?=[.;)]|,\s(?!dan\b|serta\b|atau\b)|$|"
    r"\s(?:yang|karena|untuk|agar|supaya|sehingga|kata|ujar|menurut|pada|dengan|oleh|menjadi|sudah|telah|akan|belum|"
    r"tidak|bisa|dapat|harus|wajib)\b)"
)
_ENUMERATES = re.compile(rf"\w,\s{_SHORT},?\s?{_JOIN}\s\w")
_INTRODUCED = re.compile(
    r"(?:\b(?:yaitu|yakni|ialah|antara lain|di antaranya|diantaranya|meliputi|mencakup|terdiri (?:atas|dari)|berupa)\b"
    rf"[:,]?\s|:\s)((?:{_ITEM},\s)+{_ITEM},?\s{_LAST}){_END}"
)


def enumerates(sentence: str) -> bool:
    """Say whether a sentence names three short things or more: "balita, ibu hamil, dan lansia"."""
    return _ENUMERATES.search(sentence) is not None


def enumeration(sentence: str) -> tuple[int, int] | None:
    """Return where a list stands in a sentence that says that one follows: "antara lain demam dan nyeri sendi"."""
    found = _INTRODUCED.search(sentence)
    return found.span(1) if found else None
