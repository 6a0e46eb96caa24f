"""Lists within a sentence: whether it names several things one after another, and which part of it they are."""

from __future__ import annotations

import re

_ITEM = r"(?:[^,;:.()]|\([^()]{0,40}\)){2,80}?"
_SHORT = r"(?:[\w()/’'-]++\s?){1,5}"  # keeps what it took (++): a word of a hundred letters costs no more than one
_JOIN = r"(?:dan|serta|atau|hingga|maupun|disertai)"
_CLAUSE = (
    r"(?!(?:dengan|yang|karena|sehingga|namun|tetapi|tapi|di|ke|dari|pada|untuk|bahwa|kata|ujar|jelas|tutur|saat|ketika|"
    r"termasuk|agar|supaya|sebab|sementara|sedangkan|setelah|lalu|kemudian|ia|dia|mereka|kami|kita|pihaknya|maka|jika|"
    r"apabila|bila|kalau)\b)"
)
"""What no thing in a list begins with."""
_OPENING = re.compile(
    r"^[^,]*\b(?:me\w+kan|menyebut|menilai|berharap|kata|ujar\w*|itu|ini|dia|ia|lain|menurutnya|sementara|namun|lanjutnya|"
    r"20\d\d),\s"
)
"""What opens a sentence and is no first thing of a list: "Nadia menyatakan, "."""
_LAST = rf"{_JOIN}\s{_ITEM}"
_END = (
    r"(?=[.;)]|,\s(?!dan\b|serta\b|atau\b)|$|"
    r"\s(?:yang|karena|untuk|agar|supaya|sehingga|kata|ujar|menurut|pada|dengan|oleh|menjadi|sudah|telah|akan|belum|"
    r"tidak|bisa|dapat|harus|wajib)\b)"
)
_ENUMERATES = re.compile(rf"[\w)],\s{_CLAUSE}{_SHORT},?\s?{_JOIN}\s\w")
_NAME = r"[A-Z(][\w.’')-]*+(?:\s[A-Z(\d][\w.’')-]*+){0,5}"
_COUNTED = r"(?:\s\(?\d[\d.,]*+(?:\s[a-z]+)?\)?)?"
_COUNTED_NAME = _NAME + _COUNTED
_NAMES = re.compile(
    rf"\b{_COUNTED_NAME}(?:,\s{_COUNTED_NAME})+,?\s(?:dan|serta)\s{_NAME}|\b{_COUNTED_NAME}(?:,\s{_COUNTED_NAME}){{2}}"
)
_INTRODUCED = re.compile(
    r"(?:\b(?i:yaitu|yakni|ialah|antara lain|di antaranya|diantaranya|meliputi|mencakup|terdiri (?:atas|dari)|berupa)\b"
    rf"[:,]?\s|:\s)((?:{_ITEM},\s)+{_ITEM},?\s{_LAST}){_END}"
)
_SITE = (
    "puskesmas|rsud|rsu|rs|rumah sakit|klinik|apotek|posyandu|kampus|universitas|sekolah|kecamatan|kelurahan|"
    "desa|kampung"
)
_ASKS_SITE = re.compile(rf"\b({_SITE})(?:nya)? (?:mana|apa)\b|\bnama (?:nama )?({_SITE})\b")
_SPELLED = {
    "rs": r"RS[A-Z]*|Rumah Sakit", "rsud": r"RS[A-Z]*|Rumah Sakit", "rsu": r"RS[A-Z]*|Rumah Sakit",
    "rumah sakit": r"RS[A-Z]*|Rumah Sakit", "kampus": r"Universitas|Institut|Poltekkes|Sekolah|Stikes|STIKES|Kampus",
    "universitas": r"Universitas|Institut", "sekolah": r"Sekolah|SD\w*|SMP\w*|SMA\w*|SMK\w*|MI\w*|MT[sS]\w*|MA\w*|TK",
}  # fmt: skip


def lacks_names(asked: str, sentence: str) -> bool:
    """Say whether a question asks which facilities, villages or districts and a sentence names none: "27 desa"."""
    found = _ASKS_SITE.search(asked)
    if found is None:
        return False
    site = found[1] or found[2]
    named = rf"\b(?i:{_SPELLED.get(site, site)})\s(?:[A-Z]|\d+\s[A-Z])"
    return not names_several(sentence) and re.search(named, sentence) is None


def enumerates(sentence: str) -> bool:
    """Say whether a sentence names three short things or more: "balita, ibu hamil, dan lansia"."""
    return _ENUMERATES.search(sentence, _begins(sentence)) is not None


def names_several(sentence: str) -> bool:
    """Say whether a sentence names three or more by their names: "Puskesmas Cadasari, Saketi, dan Labuan".

    A number may stand beside each: "Rajeg 12 kasus, Mauk 9 kasus, dan Kronjo 4 kasus".
    """
    return _NAMES.search(sentence, _begins(sentence)) is not None


def _begins(sentence: str) -> int:
    """Return where a sentence goes on after what only opens it."""
    opening = _OPENING.match(sentence)
    return opening.end() if opening else 0


def enumeration(sentence: str) -> tuple[int, int] | None:
    """Return where a list stands in a sentence that says that one follows: "antara lain demam dan nyeri sendi"."""
    found = _INTRODUCED.search(sentence)
    return found.span(1) if found else None
