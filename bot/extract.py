"""Cutting the answer itself out of a sentence: the name, the date, the place or the definition asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.coverage import PARAPHRASED
from bot.extremes import extreme, extreme_place
from bot.lists import enumeration
from bot.people import asks_office, person
from bot.question import SEVERAL
from corpus.places import find_places
from index.analysis import word_keys
from index.figures.figure import Kind as FigureKind
from index.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.question import Question
    from index.figures.figure import Figure

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: ``text[span[0]:span[1]]``, with its figures where a date is asked for."""

    text: str
    span: Span
    figures: Sequence[Figure]

    @property
    def words(self) -> str:
        """The sentence itself."""
        return self.text[self.span[0] : self.span[1]]


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
    r"[^;]{0,160}$"
)
"""What stands before the day on which somebody said something."""
_WEEKDAYS = re.compile(
    r",?\s(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Januari|Februari|Maret|April|Mei|Juni|Juli)\b.*"
)
_DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)"
_OTHER_TIMES = re.compile(
    rf"\b(?:(?:setiap |tiap )?(?:hari )?{_DAY}(?:(?:,| dan|,? sampai| hingga| dan| hingga hari)? ?{_DAY})*|"
    r"(?:setiap|tiap) (?:hari|pekan|bulan|tahun)(?: kerja)?|(?:pekan|minggu|bulan|tahun) (?:depan|ini|lalu)|"
    r"H[-+]\d+(?: (?:sampai|hingga|s/d) H[-+]\d+)?)\b"
)
"""Times that are no date: weekdays, and times seen from the day of the report."""
_ASKS_WHERE = re.compile(
    r"\b(?:(?:di|ke) ?mana|alamat|lokasi|letak)|\b(?:daerah|wilayah|kecamatan|kelurahan|desa|kampung) mana$|^tempat\b"
)
_ASKS_TO = re.compile(r"\bke ?mana\b")
_OFFICE = (
    r"(?i:puskesmas|rumah sakit|klinik|posyandu|posko|faskes|fasilitas|kantor|loket|IGD|UGD|RS[A-Z]*|Din[a-z]+|"
    r"Disdukcapil)"
)
_TO = re.compile(
    rf"\b(?:[Kk]e|[Dd]i|mendatangi|datangi|menghubungi|hubungi|mengunjungi)\s({_OFFICE}\b(?:,?\s(?:{_OFFICE}\b|[A-Z]\w*|"
    r"kesehatan|jiwa|umum|daerah|terdekat|setempat|masing-masing|(?:dan|atau|maupun|di|ke)(?=\s\w)))*)"
)
"""Where people go, with small letters as well: "ke puskesmas terdekat", "mendatangi kantor Dinsos"."""
_ADDRESS = re.compile(r"\b(?:Jalan|Jl|Jln|Desa|Kelurahan|Kel|Kecamatan|Kec|Kampung|Kp|Blok|RT|RW|KM|Komplek\w*)\b")
_INSTITUTION = re.compile(r"\b(?:rs\w*|rumah sakit|puskesmas|klinik|faskes|lembaga|instansi|outlet|media)\b")
"""What "siapa" may ask for that is nobody: "RS pengampu jantung siapa"."""
_MEANS = re.compile(r"\s*,?\s*(?:adalah|ialah|merupakan|yaitu|yakni)\b")
_ASKS_LIST = re.compile(r"\b(?:saja|sebutkan|daftar|contoh(?:nya)?)\b|" + SEVERAL)
_ASKS_NAMES = re.compile(
    r"\b(?:daerah|wilayah|kabupaten|kota|kecamatan|kelurahan|desa|puskesmas|rs\w*|sakit) (?:apa|mana) saja\b"
)
_ASKS_EXPANSION = re.compile(r"\b(?:kepanjangan|singkatan)(?:nya)?\b")
_IN_SHORT = r"(?:atau disingkat|atau|disingkat)\s"
_INTRODUCES = re.compile(rf"\(|{_IN_SHORT}")
"""What stands before an abbreviation that is spelled out: looked for first, as each takes a pattern of its own."""
_SHORT = (2, 8)
"""Letters that an abbreviation has."""
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


def who(sentence: Sentence, asked: Question) -> Span | None:
    """Return the person asked for, or the hospital: "RS pengampu jantung siapa"."""
    if not asks_office(asked) and _INSTITUTION.search(asked.text):
        return facility(sentence, asked)
    return person(sentence, asked)


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
    if extreme(asked) is not None:
        return extreme_place(sentence, asked)
    if not asks_where(asked):
        return None
    if _ASKS_TO.search(asked.text) and (to := _TO.search(sentence.words)):
        return sentence.span[0] + to.start(1), sentence.span[0] + to.end(1)
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


def asks_where(asked: Question) -> bool:
    """Say whether the question asks for a place, and not which of several it is."""
    return _ASKS_WHERE.search(asked.text) is not None


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
    """Return where a sentence spells out an abbreviation that the question asks for.

    "Cek Kesehatan Gratis (CKG)"; after "atau" or "disingkat" each letter must be that of a word.
    """
    upper = sentence.words.upper()
    for word in asked.written.split() if _INTRODUCES.search(sentence.words) else ():
        short = word.strip('?!.,“”"').upper()
        if not _SHORT[0] <= len(short) <= _SHORT[1] or not short.isalnum() or short not in upper:
            continue
        begins = rf"\b{short[0]}[\w-]*\s+(?:dan\s+)?"
        spelled = rf"({begins}(?:[A-Z][\w-]*\s+(?:dan\s+)?){{1,7}})(\(?{_IN_SHORT}|\()(?i:{short})\b\)?"
        found = re.search(spelled, sentence.words)
        if found and (found[2] == "(" or _initials(found[1]) == short):
            if _MEANS.match(sentence.words, found.end()):
                return sentence.span
            end = found.end() if found[2] == "(" else found.end(1)
            return sentence.span[0] + found.start(), sentence.span[0] + end
    return None


def _initials(words: str) -> str:
    return "".join(word[0] for word in words.split() if word[0].isupper())


def which(sentence: Sentence, asked: Question) -> Span | None:
    """Return the one of several that is asked for: the highest or lowest, or the hospital that does something."""
    return extreme_place(sentence, asked) or facility(sentence, asked)


def asks_list(asked: Question) -> bool:
    """Say whether the question asks for all of several things, and not which one it is."""
    return _ASKS_LIST.search(asked.text) is not None


def asks_names(asked: Question) -> bool:
    """Say whether the question asks which regions or facilities: each has a name."""
    return _ASKS_NAMES.search(asked.text) is not None


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
    "who": who,
    "when": day,
    "where": place,
    "definition": expansion,
    "list": which,
    "other": facility,
}
"""Kind of question → what cuts its answer out of a sentence."""
