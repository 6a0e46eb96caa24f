"""Datelines: the place and outlet that news agencies and sites put before the first sentence.

"SERANG, PILARBANTEN.COM – Pemerintah …", "Jakarta (ANTARA) - …", "LEBAK – …". They are no part of the sentence: the
text goes on without them, the article keeps the place and the outlet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.dates import WEEKDAYS
from corpus.places import COUNTRY, find_places

_WINDOW = 90  # characters from the start of a line within which a dateline ends
_SHORT = 4  # letters; a shorter name must be in capitals to be one
_MOST_WORDS = 4  # of one part: "TERMAS DE RIO HONDO"
_LONG = 40  # characters of a sentence that may follow a dateline without an outlet; less is an item of a list
# A dash with a space on at least one side, or between capitals or an address and a new sentence: "SERANG-Pemprov",
# "CONTOH.com-Dinas".
_DASH = re.compile(
    r"\s*(?:-{1,3}|[–—])(?:\s+|$)|\s+(?:-{1,3}|[–—])"
    r"|(?:(?<=[A-Z])|(?<=\.com)|(?<=\.co)|(?<=\.id)|(?<=\.net))[-–—](?=[A-Z][a-z]|[“\"])"
)
_COLON = re.compile(r":\s(?=[A-Z“\"])")  # "Tangerang: Dinas Kesehatan …", after a place alone
_PARTS = re.compile(r"\s*[,/|()]\s*")
_DOMAIN = re.compile(
    r"[\w-]+(?:\s[\w-]+)?(?:\.[a-z]{2,6}){0,2}\.(?:com|co|id|net|org|news|tv|info|press|asia)", re.IGNORECASE
)
_NAME = re.compile(r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}")
_COINED = re.compile(r"\w+[A-Z]\w*")  # "TitikNOL", "INDOPOSCO"

# Outlets known by name alone, squashed.
_OUTLETS = frozenset(
    "net viva rmol rri antara antaranews kompas kompastv tempo detikcom okezone sindonews jpnn inilahcom titiknol "
    "rimanews infopublik republika kumparan poskota jawapos mediaindonesia cnnindonesia cnbcindonesia bbcindonesia "
    "bbcnewsindonesia dwindonesia voaindonesia metrotvnews tvrinews beritasatu".split()
)
# Words at which names written together divide: PILARBANTEN, RADARLEBAK.
_DIVIDED = re.compile(
    r"(kabar|radar|tribun|warta|berita|suara|daily|portal|detik)([a-z]{3,})"
    r"|([a-z]{3,})(banten|lebak|serang|tangerang|cilegon|pandeglang|news|network|net|pos|post|times|ekspres|raya)"
)
_ENDS = ("news", "net", "network", "pos", "post", "times", "ekspres", "express", "tv", "raya")
_STARTS = ("kabar", "radar", "tribun", "warta", "berita", "daily", "portal", "harian", "koran", "inews", "antara")
_HOMES = ("banten", "lebak", "serang", "tangerang", "cilegon", "pandeglang", "tangsel")
_ACRONYMS = frozenset("antara bbc cnbc cnn jpnn net rmol rri tv viva".split())


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline that ends at ``end`` of its line.

    ``sure`` says that it names an outlet; without one "LEBAK – 57 kasus" may be an item of a list, and the lines
    around it decide. ``capitals`` says that it is written in them.
    """

    end: int
    place: str | None
    outlet: str | None
    sure: bool
    capitals: bool


def squash(text: str) -> str:
    """Return the letters and digits of ``text`` in small letters: two spellings of a name that differ in no more."""
    return re.sub(r"[\W_]+", "", text.casefold())


def readable(outlet: str) -> str:
    """Return the name of an outlet as people write it: PILARBANTEN.COM → Pilar Banten, BANTEN GATE.ID → Banten Gate.

    Names with small letters among the capitals stay as the page writes them: iNewsLebak.id, TitikNOL, Liputan6.com.
    """
    domain = _DOMAIN.fullmatch(outlet)
    stem = re.sub(r"(?:\.[A-Za-z]{2,6})+$", "", outlet) if domain else outlet
    if not stem.isupper():
        return outlet
    words = [part for word in stem.casefold().split() for part in _divide(word)]
    return " ".join(word.upper() if word in _ACRONYMS else word.title() for word in words)


def _divide(word: str) -> list[str]:
    m = _DIVIDED.fullmatch(word)
    return [part for part in m.groups() if part] if m else [word]


@lru_cache(maxsize=4096)
def only_place(part: str) -> str | None:
    """Return the place that ``part`` names and nothing else; a country is too large for a dateline."""
    mentions = find_places(part)
    whole = len(mentions) == 1 and len(part) == mentions[0].end - mentions[0].start
    return mentions[0].place.name if whole and mentions[0].place.name != COUNTRY else None


def _outlet_like(part: str, hints: frozenset[str]) -> bool:
    """Say whether ``part`` can only be an outlet: an address, a known name, or capitals with the words of one."""
    plain = squash(part)
    if _DOMAIN.fullmatch(part) or (plain in _OUTLETS and (part.isupper() or len(plain) > _SHORT)):
        return True
    if len(plain) >= _SHORT and any(hint.startswith(plain) or hint.endswith(plain) for hint in hints):
        return True
    named = plain.endswith(_ENDS) or plain.startswith(_STARTS) or any(h in plain and h != plain for h in _HOMES)
    return part.isupper() and named


def _read(prefix: str, hints: frozenset[str]) -> tuple[str | None, str | None] | None:
    """Return place and outlet of what stands before the dash, or ``None`` where it is no dateline."""
    place = outlet = None
    others = False
    for part in filter(None, _PARTS.split(prefix.strip())):
        if len(part.split()) > _MOST_WORDS:
            return None
        if name := only_place(part):
            place = place or name
        elif outlet is None and (_outlet_like(part, hints) or (place and _COINED.fullmatch(part))):
            outlet = part
        elif part.casefold() not in WEEKDAYS:
            others = True
            if not _NAME.fullmatch(part):
                return None
    return (place, outlet) if outlet or (place and not others) else None


def dateline(line: str, hints: frozenset[str] = frozenset()) -> Dateline | None:
    """Read the dateline at the start of ``line``; ``hints`` are squashed names that the outlet is known to have."""
    m = _DASH.search(line, 0, _WINDOW) or _COLON.search(line, 0, _WINDOW)
    if m is None or (m.end() == _WINDOW < len(line)):
        return None
    read = _read(line[: m.start()], hints)
    if read is None or (m.re is _COLON and read[1]):
        return None
    place, outlet = read
    return Dateline(m.end(), place, outlet and readable(outlet), outlet is not None, line[: m.start()].isupper())
