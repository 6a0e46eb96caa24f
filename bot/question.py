"""The question: what is asked, of what kind, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer import Correction
from bot.asked import amounts, counted
from bot.courtesy import without_courtesy
from bot.periods import full_month, in_months, is_year
from bot.periods import periods as named_periods
from corpus.dates import MONTHS
from corpus.places import PROVINCE, find_places
from index.query import Evidence, Query, units
from index.spelling import read
from index.words import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.figure import Kind as FigureKind
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
    ``corpus.places``; ``periods`` ISO years or months; ``latest`` says that the present is asked for. ``subject`` are
    the carrying units that are neither place nor period: what the question is about.
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
    subject: tuple[Unit, ...]
    rules: tuple[str, ...]


_TIME = rf"(?:bulan |tahun |awal |akhir )?(?:(?:{'|'.join(MONTHS)})|(?:[a-z]+ )?\d{{4}})"
"""A time that a change begins with: "dari Mei", "dari awal 2022"."""
_MORE = r"(?:banyak|tinggi|besar|rendah|sedikit|dikit|kecil|parah|baik|buruk|panjang|pendek|lama|cepat|mahal|murah)"
_MORE_SPOKEN = r"(?:tinggian|banyakan|besaran|gedean|rendahan|dikitan|sedikitan|parahan)"
_INDICATORS = (
    r"ahh|akb|aki|angka harapan hidup|prevalensi|cakupan|kepesertaan|keaktifan|anggaran|iuran|premi|tarif|"
    r"^harga|^biaya|target|capaian"
)
"""Words that ask for their value by themselves: "keaktifan JKN Banten"."""
_TOTAL = r"(?<!sembuh )(?<!lumpuh )(?<!buta )(?<!tuli )(?<!bebas )total"
"""A sum, and not "wholly"."""
_ASPECTS = (
    r"(?:tugas|peran|fungsi|manfaat|kegunaan|tujuan|syarat|gejala|tanda|ciri|penyebab|akibat|dampak|efek|isi|beda|"
    r"perbedaan|hubungan|kaitan|bahaya|risiko|jenis|nama|alasan|bentuk|target|kegiatan|program|langkah|upaya|solusi|"
    r"kendala|keluhan|hasil|layanan|pesan|imbauan|harapan|rencana|sanksi|hukuman|keunggulan|kelebihan)(?:nya)?\b"
)
"""What "apa" asks for, and not whether something is so: "apa tugas PMO"."""
SEVERAL = r"^apa (?:gejala|ciri|ciri-ciri|tanda|tanda-tanda|syarat|kriteria)(?:nya)?\b"
"""What asks for all of several things without "saja"."""
_UP_DOWN = r"(?:naik|turun|bertambah|berkurang|meningkat|menurun)"
_RULES: tuple[tuple[Kind, str], ...] = (
    (
        Kind.TREND,
        (
            rf"\b{_UP_DOWN} (?:(?:apa|atau|ato) (?:malah )?{_UP_DOWN}|(?:apa |atau )?tidak)\b|"
            rf"\b{_UP_DOWN} dari berapa (?:ke|jadi|menjadi|sampai) berapa\b|\bdulu (?:sama|dan|dengan) sekarang\b|"
            rf"\b(?:makin|semakin|kian) {_MORE}\b|"
            rf"^(?!.*\bberapa\b).*\b{_UP_DOWN}\b.*"
            r"\bdibanding(?:kan)?(?: dengan)?(?: tahun)? (?:\d{4}|lalu|sebelumnya)\b"
        ),
    ),
    (
        Kind.FIGURE,
        (
            rf"\b(?:{_UP_DOWN}(?:nya)? berapa|berapa \w+ {_UP_DOWN})\b.*"
            r"\bdibanding(?:kan)?(?: dengan)? tahun (?:lalu|sebelum)"
        ),
    ),
    (
        Kind.COMPARE,
        (
            r"\b(?:banding|bandingkan|perbandingan|dibanding(?:kan)?|versus|vs)\b|"
            rf"\b(?:(?:lebih|paling) {_MORE}|{_MORE_SPOKEN}) (?:yang )?mana\b|"
            rf"\bmana (?:yang )?(?:lebih {_MORE}|{_MORE_SPOKEN})\b|"
            r"\b(?:per|tiap|setiap|masing-masing|semua|seluruh) (?:kabupaten|kab|kota|daerah)\b(?! mana)|"
            r"\bmana yang (?:lebih|tertinggi|terendah)\b.*\batau\b|"
            r"\bpertama (?:dan|sama|dengan|vs|atau) (?:\w+ )?kedua\b"
        ),
    ),
    (
        Kind.TREND,
        (
            r"^(?!.*\b(?:berapa|apa|mana|dimana|kemana|cara)\b).*"
            r"\b(?:perubahan|perkembangan|tren|trend|pertambahan|pertumbuhan|peningkatan|kenaikan|penurunan)\b|"
            r"\b(?:perubahan|perkembangan)\b.*\b(?:sejak|dari|antara)\b|"
            rf"\b{_UP_DOWN}\b.*"
            r"\b(?:sejak|dari|antara|tahun ke tahun|sampai|hingga)\b|"
            rf"\bbagaimana\b.*\bdari {_TIME} (?:ke|sampai|hingga)\b|"
            rf"\bdari {_TIME} .*\b(?:ke|sampai|hingga)\b.*\bbagaimana$|"
            r"\bsebelum dan (?:sesudah|setelah)\b"
        ),
    ),
    (Kind.LIST, r"\b(?:apa|siapa|mana) saja\b"),
    (Kind.LIST, SEVERAL),
    (Kind.LIST, r"\bsiapa (?:sih )?yang (?:boleh|berhak|bisa|dapat|wajib|perlu|harus)\b"),
    (Kind.DEFINITION, r"\b(?:kepanjangan|singkatan|pengertian|definisi|apa arti|arti|dimaksud)(?:nya)?\b"),
    (Kind.DEFINITION, r"\bapa(?:kah)?(?: sih)? itu\b|\b(?:itu|teh|tuh) apa\b(?! saja)|^apa sih \w+(?: \w+){0,2}$"),
    (Kind.DEFINITION, r"^(?:apa|apakah)(?: sih)? \w+(?: \w+){0,2} (?:itu|teh|tuh)\b"),
    (Kind.FIGURE, r"\b(?:nomor|no) (?:telepon|telpon|hp|wa|whatsapp|darurat|kontak)\b"),
    (Kind.HOW, r"\bkapan\b.*\b(?:perlu|harus|wajib|sebaiknya)\b"),
    (Kind.WHEN, r"\b(?:kapan|tanggal berapa|tahun berapa|bulan berapa|hari apa|pukul berapa|jam berapa)\b"),
    (Kind.FIGURE, r"\b(?:se)?berapa\b"),
    (Kind.LIST, r"\b(?:untuk|bagi|kepada) siapa\b|\bsiapa (?:yang )?(?:bisa|boleh|dapat|berhak|wajib|harus|perlu)\b"),
    (Kind.WHO, r"\bsiapa\b"),
    (
        Kind.WHERE,
        r"\b(?:di mana|dimana|ke mana|kemana|dari mana|daerah mana|kabupaten mana|kota mana|lokasi(?:nya)?|alamat)\b",
    ),
    (Kind.WHERE, r"^tempat (?!tidur)\w+"),
    (Kind.LIST, r"\b(?:apa saja|siapa saja|mana saja|sebutkan)\b"),
    (Kind.HOW, r"\b(?:lewat|melalui|pakai) (?:mana|apa|siapa)\b"),
    (Kind.LIST, r"\bmana\b"),
    (
        Kind.WHY,
        r"\b(?:mengapa|kenapa|sebab(?:nya)?|penyebab(?:nya)?|alasan(?:nya)?|gara-gara apa|faktor apa|apa faktor)\b",
    ),
    (Kind.HOW, r"\b(?:bagaimana|gimana|cara(?:nya)?|langkah|prosedur)\b"),
    (Kind.LIST, r"\bdaftar\b"),
    (
        Kind.YES_NO,
        r"\b(?:ada|sudah|bisa|boleh|masih|aman|gratis|bayar)\b.*\b(?:tidak|belum|nggak|enggak|gak|ga)\b|\btidak$",
    ),
    (
        Kind.FIGURE,
        rf"\b(?:jumlah|angka|persentase|{_TOTAL}|rasio|kasus|kuota|{_INDICATORS})\b",
    ),
    (Kind.YES_NO, rf"^(?:benarkah|adakah|bisakah|bolehkah)\b|^apa(?:kah)? (?!yang\b|{_ASPECTS})"),
    (Kind.FIGURE, r"\b(?:telepon|telpon|kontak|hotline|call center)\b"),
    (Kind.WHO, r"^(?:plt |wakil )?(?:direktur|kepala|bupati|wali kota|walikota|gubernur|ketua|menteri) "),
)
"""Kind ← pattern over the corrected wording; the first that matches says the kind."""
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _RULES)

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
_MEASURES = frozenset(
    "persen persentase unit tahun bulan hari orang jiwa januari februari maret april mei juni juli agustus september "
    "oktober november desember rupiah triliun miliar juta ribu provinsi kabupaten kab kota akhir awal "
    "pertengahan semester triwulan kuartal caturwulan periode pekan per se".split()
)
_ASKING = re.compile(r"(\w*(?:berapa|kapan|siapa|mana|mengapa|kenapa))kah")
"""Asking words with the particle "-kah", which changes nothing; "apakah" is a word of its own."""
_JOINS = r"dan|sama|atau|ato|apa|dengan|ke|vs|versus|dibanding(?:kan)?(?: dengan)?"
_BESIDE = re.compile(rf"\s+(?:{_JOINS}|serta|maupun|lebih \w+ (?:dari|daripada))\s+(?:(?:di|pada|tahun|untuk)\s*)?")
_BESIDE_PROVINCE = re.compile(rf"\b(?:{_JOINS}|daripada|dari) (?:(?:rata-rata|rata rata|angka|provinsi|se) )*banten\b")
"""The province set beside a smaller place: "sama rata-rata banten"."""
_TWO_YEARS = re.compile(rf"\b\d{{4}} (?:(?:{_JOINS}) (?:pada |di |tahun )*(?:[a-z]+ )?)?\d{{4}}\b")
_ASKS_OTHERWISE = re.compile(
    r"\b(?:mengapa|kenapa|kapan|siapa|penyebab(?:nya)?|alasan(?:nya)?|faktor|dampak(?:nya)?|tujuan(?:nya)?|manfaat(?:nya)?|"
    r"apa yang|apa saja|berapa (?:persen |besar )?(?:peningkatan|kenaikan|penurunan|pertumbuhan))\b"
)
"""What asks for something else than figures side by side, also where a change is spoken of."""
_WHICH_IS_MORE = re.compile(rf"\b(?:(?:lebih|paling) {_MORE}|{_MORE_SPOKEN})\b")
_COMPARING = re.compile(
    rf"(?:beda|bedanya|berbeda|selisih|selisihnya|jauh|banding|bandingan|bandingkan|makin|semakin|kian|tidak|{_MORE}|"
    rf"{_MORE_SPOKEN}|{_UP_DOWN}|naiknya|turunnya|rata|rata-rata|dulu|jadi|menjadi)"
)
"""Words that set figures side by side and say nothing of what they are about."""
_ASIDE = re.compile(r"\s*\(\s*(?:bukan|kecuali)\b[^()]*\)|,\s*bukan\b[^,?]*", re.IGNORECASE)
"""What a question says that it does not mean: "gizi kurang (bukan gizi buruk)"."""
_LATEST = re.compile(r"\b(?:sekarang|saat ini|kini|terbaru|terkini|terakhir|hari ini|tahun ini)\b")


def understand(message: str, glossary: Glossary, speller: Speller) -> Question:
    """Read a question: slang made formal, typing errors corrected, then kind, place and period by rule."""
    read_as, changes = read(in_months(_ASIDE.sub("", without_courtesy(message))), glossary, speller)
    found = _plain(read_as)
    text = " ".join(word.text for word in found)
    kind, rule = _kind(text)
    places = _places(text, beside=kind is Kind.COMPARE and _joins_province(text))
    periods = named_periods(text, apart=kind in SERIES)
    wants = _WANTS.get(kind, Evidence.NONE)
    asked = units(found, glossary)
    if kind in SERIES:  # a row may stand in any year's report, and none says that it is compared
        asked = tuple(replace(unit, frame=unit.frame or _is_comparing(unit.surface)) for unit in asked)
    query = Query(asked, wants, tuple(f"@{place.lower()}" for place in places), _years(periods))
    return Question(
        written=message,
        text=text,
        kind=kind,
        amounts=amounts(text),
        counted=counted(text),
        places=places,
        periods=periods,
        latest=_LATEST.search(text) is not None,
        corrections=tuple(Correction(change.written, change.read) for change in changes),
        query=query,
        subject=tuple(unit for unit in query.carrying if not _is_outside(unit)),
        rules=(*(f"{change.written} → {change.read}" for change in changes), rule),
    )


def _is_comparing(word: str) -> bool:
    return is_year(word) or _COMPARING.fullmatch(word.removeprefix("=")) is not None


def _plain(found: Sequence[Word]) -> list[Word]:
    """Return the words with short months beside a year in full, and asking words without "-kah"."""
    dated = any(is_year(word.text) for word in found)
    spelled = ((full_month(word.text) if dated else word.text, word) for word in found)
    return [Word(_ASKING.sub(r"\1", text), word.start, word.end) for text, word in spelled]


def _kind(text: str) -> tuple[Kind, str]:
    if _WHICH_IS_MORE.search(text) and (joined := _side_by_side(text)):
        return Kind.COMPARE, f"jenis {Kind.COMPARE}: “{joined}”"
    for kind, pattern in _PATTERNS:
        if kind in SERIES and _ASKS_OTHERWISE.search(text):
            continue
        if found := pattern.search(text):
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


def _places(text: str, *, beside: bool) -> tuple[str, ...]:
    """Return the places asked for, the province only where no smaller place is named, or ``beside`` one."""
    named = list(dict.fromkeys(mention.place.name for mention in find_places(text)))
    smaller = [name for name in named if name not in (PROVINCE, "Indonesia")]
    return tuple(named if beside else smaller or named)


def _joins_province(text: str) -> bool:
    """Say whether the province is set beside another place: "lebak dibanding banten", "banten dibanding jawa barat"."""
    named = find_places(text)[:2]
    between = text[named[0].end : named[1].start] if len(named) > 1 and named[0].place.name == PROVINCE else ""
    return bool(_BESIDE.fullmatch(between) or _BESIDE_PROVINCE.search(text))


def _years(periods: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(period[:4] for period in periods))


@lru_cache(maxsize=1 << 12)
def _is_outside(unit: Unit) -> bool:
    """Say whether a unit is place, period or measure: what kind of answer is wanted, not what about."""
    if unit.keys[0] in _MEASURES or is_year(unit.keys[0]):
        return True
    return any(find_places(key.lstrip("@=")) for key in (*unit.keys, unit.surface))
