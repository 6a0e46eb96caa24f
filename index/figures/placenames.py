"""The places that an article names, read once: by sentence, of its facilities, of the whole."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from corpus.places import COUNTRY, PROVINCE, find_places, place, within
from index.figures.lexicon import PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from corpus.article import Article
    from corpus.places import Mention


class Named(NamedTuple):
    """A place named in a text; ``strong`` unless it only tells whose office or which newspaper it is."""

    start: int
    end: int
    name: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Places:
    """The places of an article: those of each sentence by offsets in it, of each facility, of the article itself."""

    sentences: tuple[tuple[Named, ...], ...]
    facilities: Mapping[str, str]
    own: str | None


_OFFICES = frozenset(
    "dinkes dinas kepala kadinkes gubernur bupati walikota kota pemprov pemkab pemkot pemerintah provinsi rsud polda "
    "polres dprd kantor sekda ketua wakil plt pj kesehatan radar kabar fakta bpjs idi persi bappeda kadis camat "
    "wagub wabup wawali kementerian kanwil".split()
)
_LOCATIVE = frozenset("di ke dari se untuk bagi penduduk warga masyarakat wilayah seluruh daerah pada tingkat".split())
_MEASURED = frozenset(
    "target rata-rata angka tingkat secara capaian prevalensi skala data cakupan level batas se penurunan kenaikan "
    "persentase".split()
)
_PHRASE = 4
"""Words of "prevalensi balita stunting nasional" before its place."""
_SURVEYS = frozenset("survei survey riset".split())
_SUFFERED = frozenset("kasus angka prevalensi capaian cakupan jumlah".split()) | PEOPLE
_VENUE = re.compile(
    r"(?:\s?\([^)\n]{1,20}\))?,?\s(?:pada\s)?(?:hari\s)?(?:Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu|Ahad)\b[,\s]*[(\d]"
)
"""What follows the place where something was said: "di Kota Serang, Jumat (7/3/2025)"."""
_MET = re.compile(r"\b(?:ditemui|dihubungi|dikonfirmasi|dijumpai)\s(?:[\w/-]+\s){0,4}di\s(?:\w+,\s)?$", re.IGNORECASE)
_MET_REACH = 60
_SCOPE = re.compile(
    r"(?:(?:\bter[a-z]{4,}|\bpaling [a-z]+)(?: [a-z]+)?"
    r"|\b(?:ter(?:tinggi|banyak|besar|rendah|sedikit|kecil|parah|baik)|paling [a-z]+)(?: [\w/-]+){2,9}) "
    r"(?:di|se)[ -]?(?:(?:provinsi|wilayah|seluruh) )?$",
    re.IGNORECASE,
)
_SCOPE_REACH, _LED = 100, 12
_IN = ("di", "se", "provinsi", "wilayah", "seluruh")
_KOTA = ("pemkot ", "wali kota ", "walikota ", "wawali ", "wawalkot ", "dprd kota ", "pemerintah kota ")
_KABUPATEN = ("pemkab ", "bupati ", "wabup ", "pemerintah kabupaten ", "dprd kabupaten ")
_DATELINE = re.compile(r"[^\n–—:]{2,60}?(?: [-–—]{1,2} |(?<=\w): )")
_DASHES = ("-", "–", "—")
_LINE = 7
"""Words of a dateline at the most."""
_STRONG = 4
"""A place where something happens weighs this many offices that are named after one."""
_FACILITY = re.compile(r"\b(?:RSUD|RSU|RS|Puskesmas|Klinik)(?: dr\.)?(?: [A-Z][\w’'-]+){1,5}")
_SITUATED = re.compile(r"(?: (?:dan|serta) |, | \([^)]{1,30}\)| di | ke )*")


def places_in(article: Article, spans: Sequence[tuple[int, int]]) -> Places:
    """Read the places of ``article`` whose sentences are ``spans``."""
    title = article.title or ""
    titled, found = find_places(title), find_places(article.text)
    known = frozenset(m.place.name for m in (*titled, *found))
    named = [n for m in found if (n := _named(article.text, m, known))]
    sure = [_sure(m.place.name, title[: m.start], known) for m in titled]
    own = _common([name for name in sure if name != COUNTRY]) or article.place or _commonest(named)
    return Places(tuple(_by_sentence(article.text, named, spans)), _facilities(article.text, named), own)


def _named(text: str, m: Mention, known: frozenset[str]) -> Named | None:
    before = text[max(0, m.start - 40) : m.start].rpartition("\n")[2]
    words = before.split()
    if m.place.name == COUNTRY and not _is_country(text[m.start : m.end], words):
        return None
    return Named(m.start, m.end, _sure(m.place.name, before, known), _is_strong(text, m, words))


def _is_country(written: str, words: Sequence[str]) -> bool:
    """Say whether "nasional" or "Indonesia" is where a figure holds: "Hari Kesehatan Nasional" is a name."""
    last = words[-1] if words else ""
    measured = last.rstrip("-").lower() in _MEASURED
    if not _SURVEYS.isdisjoint(map(str.lower, words[-_PHRASE:])):
        return False
    if written.lower() == "tanah air":
        return True
    if written in ("Indonesia", "INDONESIA"):
        return measured or not last[:1].isupper()
    return measured or (last.islower() and not _MEASURED.isdisjoint(map(str.lower, words[-_PHRASE:])))


def _is_met(text: str, m: Mention, words: Sequence[str]) -> bool:
    """Say whether somebody was only met or called at a place: "saat dihubungi di Rangkasbitung, Lebak"."""
    return "di" in words[-2:] and _MET.search(text, max(0, m.start - _MET_REACH), m.start) is not None


def _is_strong(text: str, m: Mention, words: Sequence[str]) -> bool:
    last = words[-1] if words else ""
    if _VENUE.match(text, m.end) or _is_met(text, m, words):
        return False
    if last.lower().rstrip("-") in _LOCATIVE:
        return True
    opens = len(words) < 2 or words[-2][-1] in ".!?:”"
    if last.isupper() and len(words) > 1 and words[-2].lower().lstrip('“"(') in _SUFFERED:  # "kasus HIV Banten"
        return True
    inside = last[:1].isupper() and not opens and last[-1] not in ",.:;–-"
    if inside or last.lower() in _OFFICES:
        return False
    following = text[m.end : m.end + 2]
    return not (following[:1] == " " and following[1:].isupper())


def _sure(name: str, before: str, known: frozenset[str]) -> str:
    """Return which Serang or Tangerang is meant where the text says it, else the name of the area."""
    if name not in ("Serang", "Tangerang"):
        return name
    small = before.lower()
    if small.endswith(_KOTA):
        return f"Kota {name}"
    if small.endswith(_KABUPATEN):
        return f"Kabupaten {name}"
    members = known & {f"Kota {name}", f"Kabupaten {name}"}
    return next(iter(members)) if len(members) == 1 else name


def _common(names: Sequence[str]) -> str | None:
    """Return the first name when the others are it or its province, else the province that holds them all."""
    if names and set(names) <= {names[0], PROVINCE}:
        return names[0]
    return PROVINCE if names and all(within(name, PROVINCE) for name in names) else None


def _commonest(named: Sequence[Named]) -> str | None:
    """Return the place that the text names most often, the first of equals."""
    weights: Counter[str] = Counter()
    for n in named:
        weights[n.name] += _STRONG if n.strong else 1
    return weights.most_common(1)[0][0] if weights else None


def _by_sentence(text: str, named: Sequence[Named], spans: Sequence[tuple[int, int]]) -> Iterator[tuple[Named, ...]]:
    """Yield the places of each sentence by offsets in it, without its dateline and without what only holds another."""
    k = 0
    for start, end in spans:
        first = k
        while k < len(named) and named[k].end <= end:
            k += 1
        inside = [n for n in named[first:k] if n.start >= start]
        body = _after_dateline(text[start:end], inside, start)
        kept = [n for i, n in enumerate(inside) if n.start >= body and not (i and _holds(text, inside[i - 1], n))]
        yield tuple(n._replace(start=n.start - start, end=n.end - start) for n in kept)


def _after_dateline(sentence: str, inside: Sequence[Named], start: int) -> int:
    dateline = _DATELINE.match(sentence) if inside else None
    if dateline is None or len(dateline.group().split()) > _LINE or inside[0].end > start + dateline.end():
        return start
    outlet = dateline.group().rstrip().endswith(_DASHES) and all(map(_is_capital, dateline.group().split()))
    return start + dateline.end() if inside[0].start == start or outlet else start


def _is_capital(word: str) -> bool:
    """Say whether a word of a dateline may be an outlet's name, a place or a date: "GenPI.co Banten -"."""
    return "." in word or not word[0].isalpha() or word[0].isupper()


def _holds(text: str, inner: Named, outer: Named) -> bool:
    """Say whether the second of two names only says where the first lies: "Kabupaten Lebak, Banten".

    After a kecamatan it says more: the kabupaten or kota is what people ask for.

    So does the place of a superlative: "Cilegon terendah di Banten".
    """
    if _scoped(text, inner.end, outer.start) and within(inner.name, outer.name):
        return True
    if text[inner.end : outer.start] not in (", ", ",") or inner.name.startswith("Kecamatan"):
        return False
    known = place(outer.name)
    region = text[max(0, inner.start - 10) : inner.start].lower().endswith(("kabupaten ", "kota "))
    return within(inner.name, outer.name) or (region and known is not None and known.kind == "luar")


def _scoped(text: str, start: int, end: int) -> bool:
    """Say whether the words up to a place make it that of a superlative: "tertinggi di", "paling banyak se-"."""
    led = text[max(start, end - _LED) : end].rstrip(" -").lower().endswith(_IN)
    return led and _SCOPE.search(text, max(start, end - _SCOPE_REACH), end) is not None


def _facilities(text: str, named: Sequence[Named]) -> dict[str, str]:
    """Return the facilities whose place the text says: "RSUD Cilograng dan RSUD Malingping di Lebak"."""
    found: dict[str, str] = {}
    waiting: list[str] = []
    end = 0
    sites = [Named(m.start(), m.end(), "", strong=False) for m in _FACILITY.finditer(text)]
    for mark in sorted([*sites, *named]):
        if not _SITUATED.fullmatch(text, end, mark.start):
            waiting = []
        if mark.name:
            found |= dict.fromkeys(waiting, mark.name)
            waiting = []
        else:
            waiting.append(text[mark.start : mark.end])
        end = max(end, mark.end)
    return found


def facilities_in(text: str) -> list[str]:
    """Return the facilities that a text names, in order."""
    return _FACILITY.findall(text)
