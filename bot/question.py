"""The question: what is asked, of what kind, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from bot.answer import Correction
from bot.courtesy import without_courtesy
from bot.periods import full_month, is_year
from bot.periods import periods as named_periods
from corpus.dates import MONTHS
from corpus.places import PROVINCE, find_places
from index.figures.figure import Kind as FigureKind
from index.query import Evidence, Query, units
from index.spelling import read
from index.words import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.glossary import Glossary
    from index.query import Unit
    from index.spelling import Speller


class Kind(StrEnum):
    """What kind of answer is asked for."""

    FIGURE = "figure"
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    LIST = "list"
    DEFINITION = "definition"
    HOW = "how"
    WHY = "why"
    COMPARE = "compare"
    TREND = "trend"
    YES_NO = "yes_no"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Question:
    """A question understood.

    ``text`` is the corrected, formal wording; ``amounts`` are the kinds of figure that would answer ("berapa persen" →
    percent), empty when any would; ``counted`` are the words after "berapa", what is counted; ``places`` are names of
    ``corpus.places``; ``periods`` ISO years or months; ``latest`` says that the present is asked for.
    """

    written: str
    text: str
    kind: Kind
    amounts: frozenset[FigureKind]
    counted: tuple[str, ...]
    places: tuple[str, ...]
    periods: tuple[str, ...]
    latest: bool
    corrections: tuple[Correction, ...]
    query: Query
    rules: tuple[str, ...]

    @property
    def subject(self) -> tuple[Unit, ...]:
        """The carrying units that are neither place nor period: what the question is about."""
        return tuple(unit for unit in self.query.carrying if not _is_outside(unit))


_TIME = rf"(?:bulan |tahun |awal |akhir )?(?:(?:{'|'.join(MONTHS)})|(?:[a-z]+ )?\d{{4}})"
"""A time that a change begins with: "dari Mei", "dari awal 2022"."""
_MORE = r"(?:banyak|tinggi|besar|rendah|sedikit|dikit|kecil|parah|baik|buruk)"
_MORE_SPOKEN = r"(?:tinggian|banyakan|besaran|gedean|rendahan|dikitan|sedikitan|parahan)"
_RULES: tuple[tuple[Kind, str], ...] = (
    (
        Kind.COMPARE,
        (
            r"\b(?:banding|bandingkan|perbandingan|dibanding(?:kan)?|versus|vs)\b|"
            rf"\b(?:(?:lebih|paling) {_MORE}|{_MORE_SPOKEN}) (?:yang )?mana\b|"
            rf"\bmana (?:yang )?(?:lebih {_MORE}|{_MORE_SPOKEN})\b|"
            r"\b(?:per|tiap|setiap|masing-masing|semua|seluruh) (?:kabupaten|kab|kota|daerah)\b(?! mana)|"
            r"\bmana yang (?:lebih|tertinggi|terendah)\b.*\batau\b"
        ),
    ),
    (
        Kind.TREND,
        (
            r"^(?!.*\bberapa\b).*"
            r"\b(?:perubahan|perkembangan|tren|trend|pertambahan|pertumbuhan|peningkatan|kenaikan|penurunan)\b|"
            r"\b(?:perubahan|perkembangan)\b.*\b(?:sejak|dari|antara)\b|"
            r"\b(?:naik|turun|bertambah|berkurang|meningkat|menurun)\b.*"
            r"\b(?:sejak|dari|antara|tahun ke tahun|sampai|hingga)\b|"
            rf"\bbagaimana\b.*\bdari {_TIME} (?:ke|sampai|hingga)\b|"
            rf"\bdari {_TIME} .*\b(?:ke|sampai|hingga)\b.*\bbagaimana$|"
            r"\bsebelum dan (?:sesudah|setelah)\b"
        ),
    ),
    (Kind.LIST, r"\b(?:apa|siapa|mana) saja\b"),
    (Kind.LIST, r"\bsiapa (?:sih )?yang (?:boleh|berhak|bisa|dapat|wajib|perlu|harus)\b"),
    (Kind.DEFINITION, r"\b(?:kepanjangan|singkatan|pengertian|definisi|apa arti|artinya|dimaksud)\b"),
    (Kind.DEFINITION, r"\bapa(?:kah)?(?: sih)? itu\b|\b(?:itu|teh|tuh) apa\b(?! saja)|^apa sih \w+$"),
    (Kind.DEFINITION, r"^(?:apa|apakah) \w+(?: \w+)? (?:itu|teh|tuh)\b"),
    (Kind.FIGURE, r"\b(?:nomor|no) (?:telepon|telpon|hp|darurat|kontak)\b"),
    (Kind.HOW, r"\bkapan\b.*\b(?:perlu|harus|wajib|sebaiknya)\b"),
    (Kind.WHEN, r"\b(?:kapan|tanggal berapa|tahun berapa|bulan berapa|hari apa|pukul berapa|jam berapa)\b"),
    (Kind.FIGURE, r"\b(?:se)?berapa\b"),
    (Kind.WHO, r"\b(?:siapa|siapakah)\b"),
    (
        Kind.WHERE,
        r"\b(?:di mana|dimana|ke mana|kemana|dari mana|daerah mana|kabupaten mana|kota mana|lokasi(?:nya)?|alamat)\b",
    ),
    (Kind.LIST, r"\b(?:apa saja|siapa saja|mana saja|sebutkan)\b"),
    (Kind.HOW, r"\b(?:lewat|melalui|pakai) (?:mana|apa|siapa)\b"),
    (Kind.LIST, r"\bmana\b"),
    (
        Kind.WHY,
        r"\b(?:mengapa|kenapa|sebab(?:nya)?|penyebab(?:nya)?|alasan(?:nya)?|gara-gara apa|faktor apa|apa faktor)\b",
    ),
    (Kind.HOW, r"\b(?:bagaimana|gimana|cara(?:nya)?|langkah|prosedur)\b"),
    (Kind.LIST, r"\bdaftar\b"),
    (Kind.YES_NO, r"\b(?:ada|sudah|bisa|boleh|masih|aman|gratis|bayar)\b.*\b(?:tidak|belum|nggak|enggak|gak|ga)\b"),
    (Kind.FIGURE, r"\b(?:jumlah|angka|persentase|prevalensi|total|rasio|cakupan|kasus)\b"),
    (Kind.YES_NO, r"^(?:apakah|apa|benarkah|adakah|bisakah|bolehkah)\b"),
)
"""Kind ← pattern over the corrected wording; the first that matches says the kind."""

_AMOUNTS: tuple[tuple[frozenset[FigureKind], str], ...] = (
    (frozenset({FigureKind.PERCENT}), r"\b(?:persen|persentase|prosentase|prevalensi|cakupan)\b|%"),
    (
        frozenset({FigureKind.MONEY}),
        r"\b(?:rupiah|triliun|miliar|biaya|anggaran|harga|tarif|iuran|dana|belanja)\b|\brp\b",
    ),
    (frozenset({FigureKind.RATIO}), r"\brasio\b|\bper (?:1\.000|1000|10\.000|100\.000|seribu)\b"),
    (
        frozenset({FigureKind.MEASURE}),
        (
            r"\bberapa (?:tinggi|luas|panjang|lebar|berat|jarak)(?:nya)?\b(?! (?:angka|kasus|prevalensi|persen))|"
            r"^(?:luas|panjang|tinggi|berat|jarak)\b.*\bberapa$"
        ),
    ),
    (
        frozenset({FigureKind.DURATION, FigureKind.RANGE}),
        r"\bberapa (?:lama|tahun|bulan|hari|jam|menit|minggu)\b|\busia berapa\b",
    ),
    (
        frozenset({FigureKind.ORDINAL}),
        r"\b(?:peringkat|urutan|ranking) (?:ke ?)?berapa\b|\b(?:berapa|keberapa) peringkat\b",
    ),
    (frozenset({FigureKind.IDENTIFIER}), r"\b(?:nomor|no) (?:berapa|telepon|telpon|hp|darurat|kontak|layanan)\b"),
    (
        frozenset({FigureKind.COUNT, FigureKind.RANGE}),
        r"\b(?:jumlah|banyaknya)\b|\bberapa (?:orang|banyak|jumlah|kali|unit|buah|jiwa|warga|kasus)\b",
    ),
)
SERIES = frozenset({Kind.COMPARE, Kind.TREND})
"""Kinds that set figures side by side."""
_COUNTING = frozenset({Kind.FIGURE, Kind.YES_NO})
"""Kinds that become a comparison where two places or years are asked for in one breath."""
_WANTS = {
    Kind.FIGURE: Evidence.NUMBER,
    Kind.COMPARE: Evidence.NUMBER,
    Kind.TREND: Evidence.NUMBER,
    Kind.WHO: Evidence.NAME,
    Kind.WHEN: Evidence.DATE,
    Kind.WHERE: Evidence.PLACE,
    Kind.DEFINITION: Evidence.DEFINITION,
    Kind.WHY: Evidence.REASON,
    Kind.HOW: Evidence.MANNER,
}
_COUNTED = (
    re.compile(r"\b(?:se)?berapa(?: (?:banyak|jumlah|total|sih|angka|besar))*((?: [a-z][a-z/-]+){1,3})"),
    re.compile(r"\b(?:jumlah|total|banyaknya)((?: [a-z][a-z/-]+){1,3})"),
)
_ASKS_LAST = re.compile(r"\bberapa(?: (?:orang|unit|biji|buah|ya|sih|banyak|kasus))*$")
_CASES = re.compile(r"\s*(?:kasus|penderita|pengidap|pasien|korban) ")
"""What is counted wherever it opens a question: "kasus rabies lebak 2025"."""
_NOUN = 3
"""Words that a thing counted takes at the most."""
_PIECES = frozenset("biji buah unit ekor lembar butir total jumlah data angka".split())
_STOP = frozenset(
    "di ke dari yang pada dan untuk dengan oleh ada yg se dalam saat tahun per itu ini sih sudah belum lewat melalui "
    "karena akibat sampai hingga sejak menurut selama waktu pas sama sebelum sesudah bagi agar maksimal minimal".split()
)
_MEASURES = frozenset(
    "persen persentase unit tahun bulan hari orang jiwa januari februari maret april mei juni juli agustus september "
    "oktober november desember rupiah triliun miliar juta ribu provinsi kabupaten kab kota akhir awal".split()
)
_ASKING = re.compile(r"(\w*(?:berapa|kapan|siapa|mana|mengapa|kenapa))kah")
"""Asking words with the particle "-kah", which changes nothing; "apakah" is a word of its own."""
_JOINS = r"dan|sama|atau|dengan|ke|vs|versus|dibanding(?:kan)?(?: dengan)?"
_BESIDE = re.compile(rf"\s+(?:{_JOINS}|serta|maupun|lebih \w+ (?:dari|daripada))\s+(?:(?:di|pada|tahun|untuk)\s*)?")
_TWO_YEARS = re.compile(rf"\b\d{{4}} (?:{_JOINS}) (?:pada |di |tahun )*(?:[a-z]+ )?\d{{4}}\b")
_LATEST = re.compile(r"\b(?:sekarang|saat ini|kini|terbaru|terkini|terakhir|hari ini|tahun ini)\b")


def understand(message: str, glossary: Glossary, speller: Speller) -> Question:
    """Read a question: slang made formal, typing errors corrected, then kind, place and period by rule."""
    read_as, changes = read(without_courtesy(message), glossary, speller)
    found = _plain(read_as)
    text = " ".join(word.text for word in found)
    kind, rule = _kind(text)
    places = _places(text)
    periods = named_periods(text, apart=kind in SERIES)
    wants = _WANTS.get(kind, Evidence.NONE)
    asked = units(found, glossary)
    if kind in SERIES:  # a row may stand in any year's report: what it is about finds it
        asked = tuple(replace(unit, frame=unit.frame or is_year(unit.surface)) for unit in asked)
    query = Query(asked, wants, tuple(f"@{place.lower()}" for place in places), _years(periods))
    return Question(
        written=message,
        text=text,
        kind=kind,
        amounts=_amounts(text),
        counted=_counted(text),
        places=places,
        periods=periods,
        latest=_LATEST.search(text) is not None,
        corrections=tuple(Correction(change.written, change.read) for change in changes),
        query=query,
        rules=(*(f"{change.written} → {change.read}" for change in changes), rule),
    )


def _plain(found: Sequence[Word]) -> list[Word]:
    """Return the words with short months beside a year in full, and asking words without "-kah"."""
    dated = any(is_year(word.text) for word in found)
    spelled = ((full_month(word.text) if dated else word.text, word) for word in found)
    return [Word(_ASKING.sub(r"\1", text), word.start, word.end) for text, word in spelled]


def _kind(text: str) -> tuple[Kind, str]:
    for kind, pattern in _RULES:
        if found := re.search(pattern, text):
            if kind in _COUNTING and (joined := _side_by_side(text)):
                return Kind.COMPARE, f"jenis {Kind.COMPARE}: “{joined}”"
            return kind, f"jenis {kind}: “{found.group()}”"
    if joined := _side_by_side(text):
        return Kind.COMPARE, f"jenis {Kind.COMPARE}: “{joined}”"
    return Kind.OTHER, "jenis: lain-lain"


def _side_by_side(text: str) -> str | None:
    """Return the part of a question that joins two regions or two years, of which each is asked for."""
    if found := _TWO_YEARS.search(text):
        return found.group()
    mentions = [mention for mention in find_places(text) if mention.place.kind in ("daerah", "wilayah")]
    for one, two in pairwise(mentions):
        if one.place != two.place and _BESIDE.fullmatch(text[one.end : two.start]):
            return text[one.start : two.end]
    return None


def _amounts(text: str) -> frozenset[FigureKind]:
    return next((kinds for kinds, pattern in _AMOUNTS if re.search(pattern, text)), frozenset())


def _counted(text: str) -> tuple[str, ...]:
    """Return the words that say what is counted: "berapa rumah sakit di …" and "rumah sakit di … ada berapa" alike."""
    text = _without_places(text)
    for pattern in _COUNTED:
        if (found := pattern.search(text)) and (counted := _noun(found.group(1))):
            return counted
    opening = _noun(text) if _ASKS_LAST.search(text) or _CASES.match(text) else ()
    return opening[:_NOUN]


def _noun(text: str) -> tuple[str, ...]:
    """Return the words up to the first that joins, without measure words, which count anything."""
    thing = takewhile(lambda word: word not in _STOP and not word.isdigit(), text.split())
    return tuple(word for word in thing if word not in _PIECES)


def _without_places(text: str) -> str:
    for mention in reversed(find_places(text)):
        text = text[: mention.start] + " " + text[mention.end :]
    return text


def _places(text: str) -> tuple[str, ...]:
    """Return the places asked for, the province only where no smaller place is named."""
    named = list(dict.fromkeys(mention.place.name for mention in find_places(text)))
    smaller = [name for name in named if name not in (PROVINCE, "Indonesia")]
    return tuple(smaller or named)


def _years(periods: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(period[:4] for period in periods))


def _is_outside(unit: Unit) -> bool:
    """Say whether a unit is place, period or measure: what kind of answer is wanted, not what about."""
    if unit.keys[0] in _MEASURES or is_year(unit.keys[0]):
        return True
    return any(find_places(key.lstrip("@=")) for key in (*unit.keys, unit.surface))
