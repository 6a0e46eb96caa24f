"""People: whose name in a sentence has the office beside it that a question asks for."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from corpus.places import find_places, is_area, within
from index.analysis import word_keys
from index.stem import is_known
from index.words import bare, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.extract import Sentence, Span
    from bot.question import Question

# Words in capitals that stand before a person's name or alone and are no part of it.
_OFFICES = frozenset(
    "kepala ketua wakil direktur direktris gubernur bupati wali walikota menteri wamenkes menkes presiden "
    "sekretaris sekda plt plh pj pjs penjabat kadis kadinkes kabid kasi deputi koordinator manajer humas juru "
    "bicara jubir kapolda kapolres camat lurah dokter dr drg prof profesor h hj ir kh ustaz pak bu bapak ibu "
    "asisten anggota staf utama umum pelaksana tugas harian bidang seksi dinas dinkes kesehatan provinsi kabupaten "
    "kota rumah sakit rsud rsu rs puskesmas bpjs puskeswan badan kantor wilayah kanwil cabang kementerian kemenkes "
    "pemprov pemkab pemkot pemerintah daerah dprd komisi banten indonesia republik ri dan dari senin selasa rabu "
    "kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november "
    "desember menurut sementara selain namun sebelumnya pada di ini itu program gedung perhimpunan persi idi ibi "
    "ppni pmi universitas hari nasional tim satgas p2p pencegahan pengendalian penyakit desa kelurahan kecamatan "
    "kampung dusun kabag wabup wagub wawalkot sekdes kades".split()
)
_CAPITALS = re.compile(r"(?:[A-Z][\w’'-]*\.?)(?:\s+(?:bin|binti|al)?\s?[A-Z][\w’'-]*\.?)*")
_CAPITAL = re.compile(r"\S+")
_PERSON = 2
"""Words from which capitals are a person's name without a title before them."""
_INITIAL = 3
"""Letters that an initial or a degree has, with its full stop: "M.", "Jr."."""
_NEAR = 90
"""Characters around a name in which its office stands."""
_ROLES = {
    "kepala": "kepala", "kadis": "kepala", "kadinkes": "kepala", "ketua": "ketua", "pimpin": "kepala ketua direktur",
    "pimpinan": "kepala ketua direktur", "direktur": "direktur", "dirut": "direktur", "gubernur": "gubernur",
    "bupati": "bupati", "walikota": "walikota wali", "wali": "wali walikota", "menteri": "menteri menkes",
    "menkes": "menteri menkes", "deputi": "deputi", "sekretaris": "sekretaris sekda sekdes",
    "sekda": "sekda sekretaris", "wamenkes": "wamenkes menteri", "wabup": "wabup bupati",
    "wawalkot": "wawalkot walikota wali", "wagub": "wagub gubernur", "wadir": "wadir direktur",
    "sekdes": "sekdes sekretaris", "kades": "kades kepala", "kabid": "kabid bidang", "camat": "camat",
    "kabag": "kabag bagian", "kasi": "kasi seksi", "kapolda": "kapolda", "kapolres": "kapolres", "juru": "juru jubir",
    "kepala-daerah": "gubernur bupati walikota wali", "presiden": "presiden", "rektor": "rektor",
    "manajer": "manajer", "koordinator": "koordinator",
}  # fmt: skip
"""Office asked for (its stem or word) → the words that name it beside a name."""
_ANOTHER = {
    "mantan": "mantan", "eks": "mantan", "calon": "calon", "wakil": "wakil", "wamenkes": "wakil", "wabup": "wakil",
    "wawalkot": "wakil", "wawali": "wakil", "wagub": "wakil", "wadir": "wakil",
}  # fmt: skip
"""Words that make an office another one → what they make of it."""
_MADE = re.compile(r"\b(?:sebagai|menjadi|jadi) (.+)")
"""What somebody was made."""
_HOLDERS = frozenset(" ".join(_ROLES.values()).split()) | {"plt", "pj", "penjabat", "plh", "dokter", "ujar", "kata"}
"""Words beside a person's name, and not beside that of a programme."""
_TITLES = r"(?:Prof|[Dd]rg?|Hj?|KH|Ir)\.?\s*"
_FACILITY = re.compile(
    r"\b(?:RS(?:U|UD|UP|IA|J)?|Rumah Sakit\w*|Puskesmas|Klinik|Gedung|Jalan|PT|CV|Yayasan|Desa|Kelurahan|"
    rf"Kecamatan|Kampung|Dusun)\s+(?:{_TITLES})*$"
)
_ASKED_FACILITY = re.compile(r"\b(?:rsud|rsu|rs|puskesmas|rumah sakit) ((?:kota |kabupaten |kab )?\w+)")
_NAMED_FACILITY = re.compile(r"\b(?:RSUD|RSU|RS|Puskesmas|Rumah Sakit)\s((?:[A-Z]\w+\s?)+)")
_APPOSITION = re.compile(
    r"\s*(?:,|\(|selaku|sebagai|(?:ditetapkan|dilantik|diangkat|ditunjuk|dipercaya|didapuk) (?:sebagai|menjadi)|"
    r"(?=(?:Kepala|Ketua|Direktur|Gubernur|Bupati|Wali|Wakil|Menteri|Sekretaris|Kadis|Kadinkes|Plt)\b))\s*([^,)]+)"
)
"""What follows a name and says its office: ", Kepala Dinas", "ditetapkan sebagai Kepala Dinas"."""
_OFFICE_BEFORE = re.compile(r"\b([A-Z][^,.;:“”\"]*),\s$")
"""What stands before a comma and a name: "Kepala Dinas Kesehatan (Dinkes) Kota Serang, "."""
_HEADS = re.compile(r"\b(?:Kepala|Ketua|Direktur|Sekretaris|Bidang|Seksi|Dinas|Badan|Komisi|Komite|Satgas|Tim)\s+$")
"""What an institution stands right after, and no name."""
_TITLE = re.compile(rf"\b{_TITLES}$")


def person(sentence: Sentence, asked: Question) -> Span | None:
    """Return the name in a sentence whose office, beside it, is the one asked for; any name where no office is."""
    roles = _roles(asked.text)
    for span, beside in _people(sentence, asked, alone=bool(roles)):
        said = {bare(word.text) for word in words(beside)}
        if not (said & _HOLDERS or _TITLE.search(beside)):
            continue
        another = _standing(said) != _standing(asked.text.split())
        if roles and (another or _of_another_facility(beside, asked)):
            continue
        if all(said & role for role in roles) and not _elsewhere(beside, asked) and not _named(sentence, span, asked):
            return span
    return None


@lru_cache(maxsize=16)  # of the question at hand, once for all sentences
def _roles(text: str) -> Sequence[frozenset[str]]:
    """Return the words of each office asked for: of who was made something, only what they were made."""
    made = _MADE.search(text)
    stems = _stems(made.group(1) if made else text)
    return [frozenset(names.split()) for role, names in _ROLES.items() if role in stems]


def _standing(said: Iterable[str]) -> frozenset[str]:
    """Return what makes an office that of a deputy, a former holder or a candidate."""
    return frozenset(_ANOTHER[word] for word in said if word in _ANOTHER)


def _of_another_facility(beside: str, asked: Question) -> bool:
    """Say whether an office is that of another hospital or puskesmas than the one asked for."""
    wanted = _ASKED_FACILITY.search(asked.text)
    named = _NAMED_FACILITY.search(beside)
    if wanted is None or named is None:
        return False
    same = {word.text for word in words(named.group(1))} & set(wanted.group(1).split())
    return not same and not any(m.place.name in asked.places for m in find_places(named.group(1)))


def asks_office(asked: Question) -> bool:
    """Say whether the question names an office, whose holder is wanted."""
    return not _stems(asked.text).isdisjoint(_ROLES)


@lru_cache(maxsize=16)  # of the question at hand, once for all sentences
def _stems(text: str) -> frozenset[str]:
    whole = text.replace("kepala daerah", "kepala-daerah")  # no head of something else
    return frozenset(key for word in whole.split() for key in (word, word_keys(word)[0]))


def _elsewhere(beside: str, asked: Question) -> bool:
    """Say whether an office is that of another region than the one asked for."""
    named = [m.place.name for m in find_places(beside) if m.place.kind in ("daerah", "provinsi", "luar")]
    there = (one == place or (is_area(place) and within(one, place)) for one in named for place in asked.places)
    return bool(named and asked.places) and not any(there)


def _named(sentence: Sentence, span: Span, asked: Question) -> bool:
    """Say whether the question names the person itself."""
    return sentence.text[span[0] : span[1]].lower() in asked.written.lower()


def _people(sentence: Sentence, asked: Question, *, alone: bool) -> Iterator[tuple[Span, str]]:
    """Yield each person's span and the words beside it, up to the next name on either side.

    A name of one word is one where an office stands right before or after it, and only if ``alone``.
    """
    text, offset = sentence.words, sentence.span[0]
    named = ((span, run) for run in _CAPITALS.finditer(text) for span in _names(run, asked))
    spans = [span for span, run in named if _is_full(text, *span) or (alone and _is_held(run, *span))]
    for number, (start, end) in enumerate(spans):
        before = max(spans[number - 1][1] if number else 0, start - _NEAR)
        after = min(spans[number + 1][0] if number + 1 < len(spans) else len(text), end + _NEAR)
        yield (offset + start, offset + end), text[before:start] + _office_after(text[end:after])


def _office_after(text: str) -> str:
    """Return the office that follows a name, empty where none does."""
    found = _APPOSITION.match(text)
    return found.group(1) if found else ""


def _is_full(text: str, start: int, end: int) -> bool:
    """Say whether a name is one by itself: of two words or more, or with a title before it."""
    return len(text[start:end].split()) >= _PERSON or _TITLE.search(text, 0, start) is not None


def _is_held(run: re.Match[str], start: int, end: int) -> bool:
    """Say whether a single word, the last of its run of capitals, is a name: it has an office before or after it."""
    text = run.string
    if run.end() > end or _HEADS.search(text, 0, start) or is_known(text[start:end].lower()):
        return False
    before = _OFFICE_BEFORE.search(text, max(0, start - _NEAR), start) if run.start() == start else None
    beside = words(f"{before[1] if before else ''} {run.group()} {_office_after(text[end : end + _NEAR])}")
    return any(bare(word.text) in _HOLDERS for word in beside)


def _names(run: re.Match[str], asked: Question) -> Iterator[Span]:
    """Yield the parts of a run of capitalised words that may be people's names: no office, institution or place."""
    places = [range(mention.start, mention.end) for mention in find_places(run.group())]
    part: list[re.Match[str]] = []
    for word in (*_CAPITAL.finditer(run.group()), None):
        if word is not None and not _no_name(word.group()) and not any(word.start() in where for where in places):
            part.append(word)
            continue
        if part and _FACILITY.search(run.string[: run.start() + part[0].start()]):
            part = _after_facility(part, asked)
        if part:
            yield run.start() + part[0].start(), run.start() + part[-1].end() - _ends_sentence(part[-1].group())
        part = []


def _ends_sentence(word: str) -> bool:
    """Say whether the full stop behind the last word of a name is the sentence's, and not that of an initial."""
    return word.endswith(".") and len(word) > _INITIAL


def _after_facility(part: list[re.Match[str]], asked: Question) -> list[re.Match[str]]:
    """Return the words after the name of a facility, as far as the question names it: it may have that of somebody."""
    named = len(list(takewhile(lambda word: word.group().lower() in asked.text, part)))
    return part[named:] if named else []


def _no_name(word: str) -> bool:
    return word.strip(".,").lower() in _OFFICES or word.isupper()
