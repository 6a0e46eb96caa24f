"""Noun phrases: of the words around a figure those that name what it counts."""

from __future__ import annotations

import re

from corpus.places import COUNTRY, PROVINCE, REGIONS
from index.figures.lexicon import ADJECTIVES, FUNCTION_WORDS, PEOPLE
from index.figures.rule import any_of
from index.figures.units import is_verb

_MOST = 9
"""Words that a label may have."""
_TIME_NOUNS = frozenset("tahun bulan pekan minggu hari saat periode".split())
_OPENING = FUNCTION_WORDS | ADJECTIVES | _TIME_NOUNS | {"antaranya"}
_INSIDE = frozenset("pada dengan akibat untuk per dalam oleh terhadap bagi di dan tidak".split())
_ENDS = FUNCTION_WORDS - _INSIDE
_NO_OBJECT = frozenset(
    "mencapai menyentuh menembus melampaui melebihi mendekati menempati menduduki merupakan meninggal mengalami "
    "meningkat menurun menyusut melonjak merosot menjadi".split()
)
"""Verbs that a number follows and nothing that it counts."""
_BACK = frozenset("jumlahnya angkanya totalnya nilainya kasusnya persentasenya jumlah angka".split())
"""What stands for something said before: "Jumlahnya turun", "angka tersebut"."""
_EMPTY = (
    frozenset(
        "angka nilai total jumlah capaian laporan data catatan survei hasil daerah wilayah lain lainnya dunia waktu "
        "kondisi jauh".split()
    )
    | _BACK
)
_SHORT = 3
"""Words that a clause may have before a number that nothing leads up to: "Remaja yang divaksin 12.483 orang"."""
_WHO = PEOPLE | frozenset("kasus kematian rumah sakit puskesmas kabupaten kota".split())
"""Words that a clause with "yang" must tell apart: "warga yang terjangkit difteri berjumlah 23"."""
_LEADING = frozenset(
    "adalah ialah sebanyak sebesar sejumlah berjumlah mencapai ada terdapat tercatat menjadi sekitar naik turun "
    "meningkat menurun bertambah berkurang yakni yaitu hanya baru sudah telah".split()
)
_NAME = 3
"""Words that the name of a place may have."""
_COUNTED_FIRST = frozenset("kasus jumlah angka total cakupan prevalensi kematian persentase rasio target".split())
"""Words that a label begins with, in a capital where the sentence begins."""
_REPORTS = frozenset(
    "bahwa menyebut menyebutkan mengatakan mencatat mengungkap mengungkapkan menjelaskan melaporkan memaparkan merinci "
    "menyatakan menuturkan menyampaikan menegaskan menilai menemukan mendata optimistis".split()
)
_REGION = any_of({name.partition(" ")[2] or name for name in (*REGIONS, PROVINCE, COUNTRY)}) + "(?: Raya| Selatan)?"
_PLACE = re.compile(
    rf"(?<![\w-])(?:(?:Kabupaten|Kota|Provinsi|Kab\.?) (?:{_REGION}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    rf"|(?:Kecamatan|Kec\.) [A-Z][a-z]+|{_REGION}(?! [A-Z]))(?![\w-])"
)
_ELSEWHERE = re.compile(r" di (?:daerah|wilayah|tempat|kota|kabupaten|kabupaten/kota|provinsi) (?:lain|lainnya)$")
_GONE = re.compile(
    r"(?:(?<!\w)(?:di|ke|se|dari|untuk)[ -])?(?:(?<!\w)(?:wilayah|seluruh|tingkat|daerah) )?\x00", re.IGNORECASE
)


def joined(words: list[str]) -> str:
    """Write words as a label, without the places of Banten: those have a field of their own."""
    label = _ELSEWHERE.sub("", " ".join(words))
    if not _PLACE.search(label):
        return label
    kept = _GONE.sub("", _PLACE.sub("\x00", label)).split()
    while kept and kept[-1].lower() in FUNCTION_WORDS:
        kept.pop()
    return " ".join(kept)


def trimmed(words: list[str]) -> list[str]:
    """Return the words up to the length of a label, without those that lead on at the end."""
    kept = words[:_MOST]
    while kept and (kept[-1].lower() in FUNCTION_WORDS or kept[-1].lower() == "periode"):
        kept.pop()
    return kept


def subject(words: list[str]) -> str:
    """Return the object of a clause's verb, else what it is about: "kasus HIV" of "kasus HIV yang ditemukan …"."""
    lower = [word.lower() for word in words]
    start = max((n + 1 for n, word in enumerate(lower) if word in _REPORTS), default=0)
    if "dan" in lower[start:] and any(map(is_verb, lower[start : lower.index("dan", start)])):
        start = lower.index("dan", start) + 1
    verb = max((n for n in range(start, len(words)) if _takes_object(lower[n])), default=None)
    return (_phrase(words, lower, verb + 1) if verb is not None else "") or _phrase(words, lower, start)


def _takes_object(word: str) -> bool:
    return word.startswith("me") and is_verb(word) and word not in _NO_OBJECT


def _phrase(words: list[str], lower: list[str], start: int) -> str:
    """Return the noun phrase that begins at ``start`` or soon after."""
    while start < len(words) and (lower[start] in _OPENING or is_verb(lower[start])):
        start += 1
    end = next((n for n in range(start, len(words)) if lower[n] in _ENDS or is_verb(lower[n])), len(words))
    if lower[end : end + 1] == ["yang"] and _WHO.issuperset(lower[start:end]):
        end = _clause_end(lower, end + 1) or end
    while end > start and (lower[end - 1] in FUNCTION_WORDS or lower[end - 1] in _TIME_NOUNS):
        end -= 1
    kept = lower[start:end]
    return joined(words[start : min(end, start + _MOST)]) if any(word not in _EMPTY for word in kept) else ""


def _clause_end(lower: list[str], start: int) -> int | None:
    """Return where a clause with "yang" ends at the words that lead up to its number, or at it when short."""
    end = next((n for n in range(start, len(lower)) if lower[n] in _LEADING), len(lower))
    return end if end < len(lower) or end - start <= _SHORT else None


def earlier_subject(parts: list[list[str]]) -> str:
    """Return the subject of a clause before the figure's own that is no name."""
    found = (subject(part) for part in reversed(parts[-3:-1]))
    return next((p for p in found if p and not p.istitle() and not (p.endswith("nya") and " " not in p)), "")


def refers_back(clause: list[str]) -> bool:
    """Say whether a clause has no subject of its own but one that was said before: "Jumlahnya ada 192 kasus"."""
    return not _BACK.isdisjoint(word.lower() for word in clause)


def is_name(clause: list[str]) -> bool:
    """Say whether a clause before a number is but a name, as in a list of places."""
    led = clause[:2] == ["Di", "antaranya"]
    words = clause[2:] if led else clause[1:] if clause and clause[0].lower() in FUNCTION_WORDS else clause
    plain = words and words[0].lower() not in PEOPLE | _COUNTED_FIRST and not words[0].endswith("nya")
    return bool(plain) and len(words) <= _NAME and all(word.istitle() for word in words)
