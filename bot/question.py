"""The question: what is asked, of what kind, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.answer import Correction
from bot.courtesy import without_courtesy
from corpus.dates import MONTHS
from corpus.places import PROVINCE, find_places
from index.figures.figure import Kind as FigureKind
from index.query import Evidence, Query, units
from index.spelling import read

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


_RULES: tuple[tuple[Kind, str], ...] = (
    (
        Kind.COMPARE,
        (
            r"\b(?:bandingkan|perbandingan|dibanding(?:kan)?|versus|vs)\b|"
            r"\b(?:(?:lebih|paling) (?:banyak|tinggi|besar|rendah|sedikit)|"
            r"tinggian|banyakan|besaran|rendahan|dikitan) (?:yang )?mana\b|"
            r"\bper (?:kabupaten|kota|daerah)\b|\bmana yang (?:lebih|tertinggi|terendah)\b.*\batau\b"
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
            r"\bbagaimana\b.*\bdari (?:(?:bulan |tahun |awal |akhir )?(?:[a-z]+ )?\d{4}|[a-z]+) (?:ke|sampai|hingga)\b|"
            r"\bdari (?:(?:bulan |tahun |awal |akhir )?(?:[a-z]+ )?\d{4}|[a-z]+),? "
            r".*\b(?:ke|sampai|hingga)\b.*\bbagaimana$|"
            r"\bsebelum dan (?:sesudah|setelah)\b"
        ),
    ),
    (Kind.LIST, r"\b(?:apa|siapa|mana) saja\b"),
    (Kind.DEFINITION, r"\b(?:kepanjangan|singkatan|pengertian|definisi|apa arti|artinya|dimaksud)\b"),
    (Kind.DEFINITION, r"\bapa(?:kah)?(?: sih)? itu\b|\b(?:itu|teh|tuh) apa\b(?! saja)|^apa sih \w+$"),
    (Kind.DEFINITION, r"^(?:apa|apakah) \w+(?: \w+)? (?:itu|teh|tuh)\b"),
    (Kind.FIGURE, r"\b(?:nomor|no) (?:telepon|telpon|hp|darurat|kontak)\b"),
    (Kind.WHEN, r"\b(?:kapan|tanggal berapa|tahun berapa|bulan berapa|hari apa|pukul berapa|jam berapa)\b"),
    (Kind.FIGURE, r"\b(?:se)?berapa\b"),
    (Kind.WHO, r"\b(?:siapa|siapakah)\b"),
    (
        Kind.WHERE,
        r"\b(?:di mana|dimana|ke mana|kemana|dari mana|daerah mana|kabupaten mana|kota mana|lokasi(?:nya)?|alamat)\b",
    ),
    (Kind.LIST, r"\b(?:apa saja|siapa saja|mana saja|sebutkan)\b"),
    (Kind.LIST, r"\bmana\b"),
    (Kind.WHY, r"\b(?:mengapa|kenapa|sebab(?:nya)?|alasan(?:nya)?|gara-gara apa)\b"),
    (Kind.HOW, r"\b(?:bagaimana|gimana|cara(?:nya)?|langkah|prosedur)\b"),
    (Kind.LIST, r"\bdaftar\b"),
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
        frozenset({FigureKind.DURATION, FigureKind.RANGE}),
        r"\bberapa (?:lama|tahun|bulan|hari|jam|menit|minggu)\b|\busia berapa\b",
    ),
    (
        frozenset({FigureKind.ORDINAL}),
        r"\b(?:peringkat|urutan|ranking) (?:ke ?)?berapa\b|\b(?:berapa|keberapa) peringkat\b",
    ),
    (frozenset({FigureKind.IDENTIFIER}), r"\b(?:nomor|no) (?:telepon|telpon|hp|darurat|kontak|layanan)\b"),
)
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
_NOUN = 3
"""Words that a thing counted takes at the most."""
_PIECES = frozenset("biji buah unit ekor lembar butir kali total jumlah data angka".split())
_STOP = frozenset(
    "di ke dari yang pada dan untuk dengan oleh ada yg se dalam saat tahun per itu ini sih sudah belum".split()
)
_MEASURES = frozenset(
    "persen persentase unit tahun bulan hari orang jiwa januari februari maret april mei juni juli agustus september "
    "oktober november desember rupiah triliun miliar juta ribu provinsi kabupaten kab kota akhir awal".split()
)
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_MONTH_YEAR = re.compile(rf"\b(?:(\d{{1,2}})\s+)?({'|'.join(MONTHS)})\s+((?:19|20)\d\d)\b")
_LATEST = re.compile(r"\b(?:sekarang|saat ini|kini|terbaru|terkini|terakhir|hari ini|tahun ini)\b")


def understand(message: str, glossary: Glossary, speller: Speller) -> Question:
    """Read a question: slang made formal, typing errors corrected, then kind, place and period by rule."""
    found, changes = read(without_courtesy(message), glossary, speller)
    text = " ".join(word.text for word in found)
    kind, rule = _kind(text)
    places = _places(text)
    periods = _periods(text)
    wants = _WANTS.get(kind, Evidence.NONE)
    query = Query(units(found, glossary), wants, tuple(f"@{place.lower()}" for place in places), _years(periods))
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


def _kind(text: str) -> tuple[Kind, str]:
    for kind, pattern in _RULES:
        if found := re.search(pattern, text):
            return kind, f"jenis {kind}: “{found.group()}”"
    return Kind.OTHER, "jenis: lain-lain"


def _amounts(text: str) -> frozenset[FigureKind]:
    return next((kinds for kinds, pattern in _AMOUNTS if re.search(pattern, text)), frozenset())


def _counted(text: str) -> tuple[str, ...]:
    """Return the words that say what is counted: "berapa rumah sakit di …" and "rumah sakit di … ada berapa" alike."""
    for pattern in _COUNTED:
        if (found := pattern.search(text)) and (counted := _noun(found.group(1))):
            return counted
    opening = _noun(_without_places(text)) if _ASKS_LAST.search(text) else ()
    return opening[:_NOUN]


def _noun(text: str) -> tuple[str, ...]:
    """Return the words up to the first that joins, without measure words, which count anything."""
    return tuple(word for word in takewhile(lambda word: word not in _STOP, text.split()) if word not in _PIECES)


def _without_places(text: str) -> str:
    for mention in reversed(find_places(text)):
        text = text[: mention.start] + " " + text[mention.end :]
    return text


def _places(text: str) -> tuple[str, ...]:
    """Return the places asked for, the province only where no smaller place is named."""
    named = list(dict.fromkeys(mention.place.name for mention in find_places(text)))
    smaller = [name for name in named if name not in (PROVINCE, "Indonesia")]
    return tuple(smaller or named)


def _periods(text: str) -> tuple[str, ...]:
    months = [
        f"{year}-{MONTHS[name]:02d}" + (f"-{int(day):02d}" if day else "")
        for day, name, year in _MONTH_YEAR.findall(text)
    ]
    years = [year for year in _YEAR.findall(text) if not any(month.startswith(year) for month in months)]
    return tuple(dict.fromkeys([*months, *years]))


def _years(periods: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(period[:4] for period in periods))


def _is_outside(unit: Unit) -> bool:
    """Say whether a unit is place, period or measure: what kind of answer is wanted, not what about."""
    if unit.keys[0] in _MEASURES or _YEAR.fullmatch(unit.keys[0]):
        return True
    return any(find_places(key.lstrip("@=")) for key in (*unit.keys, unit.surface))
