"""Cutting the answer itself out of a sentence: the name, the date, the place or the definition asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.coverage import PARAPHRASED
from bot.extremes import extreme_place
from bot.lists import enumeration
from corpus.places import find_places
from index.analysis import word_keys
from index.figures.figure import Kind as FigureKind
from index.words import bare, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.question import Question
    from index.figures.figure import Figure

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: ``text[span[0]:span[1]]``, with the figures that stand in it."""

    text: str
    span: Span
    figures: Sequence[Figure]

    @property
    def words(self) -> str:
        """The sentence itself."""
        return self.text[self.span[0] : self.span[1]]


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
    "ppni pmi universitas hari nasional tim satgas p2p pencegahan pengendalian penyakit".split()
)
_CAPITALS = re.compile(r"(?:[A-Z][\w’'-]*\.?)(?:\s+(?:bin|binti|al)?\s?[A-Z][\w’'-]*\.?)*")
_CAPITAL = re.compile(r"\S+")
_PERSON = 2
"""Words from which capitals are a person's name without a title before them."""
_NEAR = 90
"""Characters around a name in which its office stands."""
_ROLES = {
    "kepala": "kepala", "kadis": "kepala", "kadinkes": "kepala", "ketua": "ketua", "pimpin": "kepala ketua direktur",
    "pimpinan": "kepala ketua direktur", "direktur": "direktur", "dirut": "direktur", "gubernur": "gubernur",
    "bupati": "bupati", "walikota": "walikota wali", "wali": "wali walikota", "menteri": "menteri menkes",
    "menkes": "menteri menkes", "wamenkes": "wamenkes wakil", "deputi": "deputi", "sekretaris": "sekretaris sekda",
    "sekda": "sekda sekretaris", "kabid": "kabid bidang", "camat": "camat", "kapolda": "kapolda",
    "kapolres": "kapolres", "juru": "juru jubir", "kepala-daerah": "gubernur bupati walikota wali",
    "presiden": "presiden", "rektor": "rektor", "manajer": "manajer", "koordinator": "koordinator",
}  # fmt: skip
"""Office asked for (its stem or word) → the words that name it beside a name."""
_ANOTHER = frozenset("wakil mantan eks calon".split())
"""Words that make an office another one."""
_HOLDERS = frozenset(" ".join(_ROLES.values()).split()) | {"plt", "pj", "penjabat", "plh", "dokter", "ujar", "kata"}
"""Words beside a person's name, and not beside that of a programme."""
_WHERE = re.compile(
    r"\b(?:di|ke|bertempat di|berlokasi di|berada di|terletak di|[Aa]lamat\w*:?(?: di| ialah| adalah)?)\s+"
    r"((?:[A-Z][\w.’'-]*)(?:,?\s(?:[A-Z][\w.’'-]*|(?:dan|di)\b|\d{1,3}(?=[\s,.])))*)"
)
_JOINED = re.compile(r"(?:[\s,]+(?:dan|di))+$")
_REPORTED = re.compile(
    r"\b(?:kata|ujar|menurut|mengatakan\w*|menyampaikan\w*|menyebut\w*|menjelaskan\w*|menerangkan\w*|mengungkapkan\w*|"
    r"disampaikan(?: oleh)?(?= [A-Z])|keterangan|dikutip|"
    r"(?:ketika|saat) (?:meninjau|dikonfirmasi|ditemui|dihubungi|ditanya))\b"
    r"(?![^;]*\b(?:mulai|dimulai|digelar|dibuka|berlangsung|terjadi|diresmikan|beroperasi|dilaksanakan|meninggal|akan)\b)"
    r"[^;]{0,100}$"
)
"""What stands before the day on which somebody said something."""
_WEEKDAYS = re.compile(
    r",?\s(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Januari|Februari|Maret|April|Mei|Juni|Juli)\b.*"
)
_DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)"
_OTHER_TIMES = re.compile(
    rf"\b(?:(?:setiap |tiap )?(?:hari )?{_DAY}(?:(?:,| dan|,? sampai| hingga| dan| hingga hari)? ?{_DAY})*|"
    r"(?:setiap|tiap) (?:hari|pekan|bulan|tahun)(?: kerja)?|(?:pekan|minggu|bulan|tahun) (?:depan|ini|lalu))\b"
)
"""Times that are no date: weekdays, and times seen from the day of the report."""
_ASKS_WHERE = re.compile(r"\b(?:di ?mana|alamat|lokasi|letak)")
_ADDRESS = re.compile(r"\b(?:Jalan|Jl|Jln|Desa|Kelurahan|Kel|Kecamatan|Kec|Kampung|Kp|Blok|RT|RW|KM|Komplek\w*)\b")
_INSTITUTION = re.compile(r"\b(?:rs\w*|rumah sakit|puskesmas|klinik|faskes|lembaga|instansi|outlet|media)\b")
"""What "siapa" may ask for that is nobody: "RS pengampu jantung siapa"."""
_MEANS = re.compile(r"\s*,?\s*(?:adalah|ialah|merupakan|yaitu|yakni)\b")
_ASKS_LIST = re.compile(r"\b(?:saja|sebutkan|daftar|contoh(?:nya)?)\b")
_ASKS_EXPANSION = re.compile(r"\b(?:kepanjangan|singkatan)\b")
_SHORT = (2, 8)
"""Letters that an abbreviation has."""
_FACILITY = re.compile(
    r"\b(?:RS(?:U|UD|UP|IA|J)?|Rumah Sakit\w*|Puskesmas|Klinik|Gedung|Jalan)\s+(?:(?:Prof|[Dd]rg?|Hj?|KH|Ir)\.?\s*)*$"
)
_ASKED_FACILITY = re.compile(r"\b(?:rsud|rsu|rs|puskesmas|rumah sakit) ((?:kota |kabupaten |kab )?\w+)")
_NAMED_FACILITY = re.compile(r"\b(?:RSUD|RSU|RS|Puskesmas|Rumah Sakit)\s((?:[A-Z]\w+\s?)+)")
_FACILITIES = re.compile(
    r"\b(?:Rumah Sakit|RS[A-Z]*|Puskesmas|Klinik)\s(?:(?:[Dd]rg?\.|[A-Z(][\w.’')-]*|dan(?=\s[A-Z]))(?:\s|$|(?=[,.;])))+"
)
_CLAUSES = re.compile(r"[^;]+")
_ASKS_FACILITY = re.compile(
    r"\b(?:rs|rumah sakit|rsud|puskesmas|klinik) (?:mana|apa|siapa|pengampu|rujukan|mitra|jejaring)\b(?! saja)|"
    r"\b(?:rs|rumah sakit|puskesmas)\b.*\b(?:siapa|mana|apa)$"
)
_ANY_FACILITY = frozenset("rs rumah sakit rsud puskesmas klinik ampu pengampu rujuk mitra jejaring layan".split())
"""Stems that do not set one facility apart from others."""
_APPOSITION = re.compile(r"\s*(?:,|\(|selaku|sebagai)\s*([^,)]+)")
_TITLE = re.compile(r"\b(?:[Dd]r|[Dd]rg|Prof|Hj?|Ir|KH)\.?\s*$")


def person(sentence: Sentence, asked: Question) -> Span | None:
    """Return the name in a sentence whose office, beside it, is the one asked for; any name where no office is."""
    roles = [frozenset(names.split()) for role, names in _ROLES.items() if role in _stems(asked.text)]
    if not roles and _INSTITUTION.search(asked.text):
        return facility(sentence, asked)
    for span, beside in _people(sentence):
        said = {bare(word.text) for word in words(beside)}
        if not (said & _HOLDERS or _TITLE.search(beside)):
            continue
        another = said & _ANOTHER != set(asked.text.split()) & _ANOTHER
        if roles and (another or _of_another_facility(beside, asked)):
            continue
        if all(said & role for role in roles) and not _elsewhere(beside, asked) and not _named(sentence, span, asked):
            return span
    return None


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
    named = {
        mention.place.name for mention in find_places(beside) if mention.place.kind in ("daerah", "provinsi", "luar")
    }
    return bool(named and asked.places) and named.isdisjoint(asked.places)


def _named(sentence: Sentence, span: Span, asked: Question) -> bool:
    """Say whether the question names the person itself."""
    return sentence.text[span[0] : span[1]].lower() in asked.written.lower()


def day(sentence: Sentence, _: Question) -> Span | None:
    """Return the date or time in a sentence, the longest where there are several: a day says more than a year.

    Where there is none, the weekdays or the time seen from now: "setiap Senin", "tahun depan". Not the day on which
    somebody said it.
    """
    dates = [f for f in sentence.figures if f.kind in (FigureKind.DATE, FigureKind.TIME)]
    dates = [f for f in dates if not _REPORTED.search(sentence.text[sentence.span[0] : f.start])]
    if dates:
        found = max(dates, key=lambda figure: len(figure.value))
        return found.start, found.end
    return next(_other_times(sentence), None)


def _other_times(sentence: Sentence) -> Iterator[Span]:
    """Yield the weekdays of a sentence and the times seen from now, but not those of a report."""
    start = sentence.span[0]
    for found in _OTHER_TIMES.finditer(sentence.words):
        if not _REPORTED.search(sentence.words[: found.start()]):
            yield start + found.start(), start + found.end()


def place(sentence: Sentence, asked: Question) -> Span | None:
    """Return the place after "di" in a sentence, the longest where there are several; not one that the question names.

    "Daerah mana" asks which of several: the one that is said to be the highest or lowest, where that is asked.
    """
    if not _ASKS_WHERE.search(asked.text):
        return extreme_place(sentence, asked)
    spans: list[Span] = []
    for found in _WHERE.finditer(sentence.words):
        named = _WEEKDAYS.sub("", found.group(1)).rstrip(" ,.")
        named = _JOINED.sub("", named)
        if not _ADDRESS.search(found.group()) and asks_address(asked):
            continue
        if named.lower() not in asked.written.lower() and not _asks_in(named, asked):
            spans.append((found.start(1), found.start(1) + len(named)))
    if not spans:
        return None
    start, stop = max(spans, key=lambda span: span[1] - span[0])
    return sentence.span[0] + start, sentence.span[0] + stop


def asks_address(asked: Question) -> bool:
    """Say whether the question asks for an address: a street or village, and not only a region."""
    return "alamat" in asked.text


def _asks_in(named: str, asked: Question) -> bool:
    """Say whether a place is nothing but the region that the question asks in, by whatever spelling."""
    mention = next(iter(find_places(named)), None)
    whole = mention is not None and (mention.start, mention.end) == (0, len(named))
    return mention is not None and whole and mention.place.name in asked.places


def asks_expansion(asked: Question) -> bool:
    """Say whether the question asks what an abbreviation is short for, and not what it is."""
    return _ASKS_EXPANSION.search(asked.text) is not None


def expansion(sentence: Sentence, asked: Question) -> Span | None:
    """Return where a sentence spells out an abbreviation that the question asks for: "Cek Kesehatan Gratis (CKG)"."""
    if "(" not in sentence.words:
        return None
    for word in asked.written.split():
        short = word.strip('?!.,“”"').upper()
        if not _SHORT[0] <= len(short) <= _SHORT[1] or not short.isalnum() or f"({short})" not in sentence.words:
            continue
        found = re.search(rf"((?:[A-Z][\w-]*\s+(?:dan\s+)?){{2,8}})\({short}\)", sentence.words)
        if found and found.group(1)[0].lower() == short[0].lower():
            if _MEANS.match(sentence.words, found.end()):
                return sentence.span
            return sentence.span[0] + found.start(), sentence.span[0] + found.end()
    return None


def which(sentence: Sentence, asked: Question) -> Span | None:
    """Return the one of several that is asked for: the highest or lowest, or the hospital that does something."""
    return extreme_place(sentence, asked) or facility(sentence, asked)


def asks_list(asked: Question) -> bool:
    """Say whether the question asks for all of several things, and not which one it is."""
    return _ASKS_LIST.search(asked.text) is not None


def listed(sentence: Sentence) -> Span | None:
    """Return the list that a sentence introduces: "antara lain demam dan nyeri sendi"."""
    found = enumeration(sentence.words)
    return (sentence.span[0] + found[0], sentence.span[0] + found[1]) if found else None


def facility(sentence: Sentence, asked: Question) -> Span | None:
    """Return the one hospital or puskesmas in the clause that names what sets it apart: "RS pengampu kanker"."""
    if not _ASKS_FACILITY.search(asked.text):
        return None
    apart = {unit.keys[0] for unit in asked.subject} - _ANY_FACILITY - PARAPHRASED
    for clause in _CLAUSES.finditer(sentence.words):
        names = list(_FACILITIES.finditer(clause.group()))
        said = {word_keys(word.text)[0] for word in words(clause.group())}
        if apart and apart <= said and len(names) == 1:
            start = sentence.span[0] + clause.start() + names[0].start()
            return start, start + len(names[0].group().rstrip(" ,.;"))
    return None


CUTTERS: dict[str, Callable[[Sentence, Question], Span | None]] = {
    "who": person,
    "when": day,
    "where": place,
    "definition": expansion,
    "list": which,
    "other": facility,
}
"""Kind of question → what cuts its answer out of a sentence."""


def _people(sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """Yield each person's span and the words beside it, up to the next name on either side."""
    spans = [span for run in _CAPITALS.finditer(sentence.words) for span in _name(run)]
    for number, (start, end) in enumerate(spans):
        before = max(spans[number - 1][1] if number else 0, start - _NEAR)
        after = min(spans[number + 1][0] if number + 1 < len(spans) else len(sentence.words), end + _NEAR)
        follows = _APPOSITION.match(sentence.words[end:after])
        beside = sentence.words[before:start] + (follows.group(1) if follows else "")
        offset = sentence.span[0]
        yield (offset + start, offset + end), beside


def _name(run: re.Match[str]) -> Iterator[Span]:
    """Yield the parts of a run of capitalised words that are people's names: no office, institution or place."""
    places = [range(mention.start, mention.end) for mention in find_places(run.group())]
    part: list[re.Match[str]] = []
    for word in (*_CAPITAL.finditer(run.group()), None):
        if word is not None and not _no_name(word.group()) and not any(word.start() in where for where in places):
            part.append(word)
            continue
        if part:
            yield from _person_of(run, part)
        part = []


def _no_name(word: str) -> bool:
    return word.strip(".,").lower() in _OFFICES or word.isupper()


def _person_of(run: re.Match[str], part: Sequence[re.Match[str]]) -> Iterator[Span]:
    start, end = run.start() + part[0].start(), run.start() + part[-1].end()
    before = run.string[:start]
    if _FACILITY.search(before):
        return  # a hospital named after somebody
    titled = _TITLE.search(before) is not None
    if titled or len(part) >= _PERSON:
        yield start, end
