"""What a question asks for: which kinds of figure would answer it, and what it counts."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from corpus.dates import MONTHS
from corpus.places import find_places
from index.figures import lexicon as lex
from index.figures.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

PEOPLE = lex.PEOPLE | {"kelompok", "calon", "ortu", "urang"}
"""First words of what is a person."""
THINGS = frozenset(
    "tempat ranjang kasur bed lantai mobil dapur posko jamban masker "
    "rumah rs rsud puskesmas klinik apotek posyandu ambulans kamar ruang gedung dosis vaksin unit desa "
    "kelurahan kecamatan kabupaten kota alat fasilitas faskes laboratorium".split()
)
"""First words of what is no person: people are no answer where it is counted."""
_SITES = frozenset("rumah rs rsud puskesmas klinik apotek posyandu desa kelurahan kecamatan kabupaten kota".split())
"""First words of what things are in."""
COUNTABLE = PEOPLE | THINGS | frozenset("kasus gigitan keluarga kk rumah-rumah sekolah sppg kematian kali".split())
"""First words of what is counted one by one: a share or a sum is no answer."""
_THERE = COUNTABLE - _SITES
_HEADED = COUNTABLE - THINGS - {"kematian"}
"""Of these, what asks for their number where it heads a question that ends with "berapa"."""
_COUNTS = frozenset({Kind.COUNT, Kind.RANGE})
_AMOUNTS = _COUNTS | {Kind.MEASURE}
_TIMES = frozenset({Kind.DURATION, Kind.RANGE})

_FIRST: tuple[tuple[frozenset[Kind], re.Pattern[str]], ...] = (
    (
        frozenset({Kind.RATIO}),
        re.compile(r"\bper (?:seribu|(?:1|10|100)(?:[. ]?000| ribu))\b"),
    ),
    (frozenset({Kind.RATIO, Kind.PERCENT}), re.compile(r"\brasio\b")),
    (
        frozenset({Kind.ORDINAL, Kind.RANGE}),
        re.compile(r"\b(?:hari|minggu|bulan|trimester|dosis|usia) ke(?: |-)?berapa\b"),
    ),
    (
        frozenset({Kind.ORDINAL}),
        re.compile(r"\b(?:peringkat|urutan|ranking) (?:ke ?)?berapa\b|\b(?:berapa|keberapa) peringkat\b"),
    ),
    (
        frozenset({Kind.IDENTIFIER}),
        re.compile(
            r"\b(?:nomor|no) (?:berapa|telepon|telpon|hp|wa|whatsapp|darurat|kontak|layanan)\b|"
            r"\b(?:telepon|telpon|kontak|hotline)\b"
        ),
    ),
)
"""Kinds of figure ← pattern over the corrected wording, whatever else is said."""
_SICKENED = (
    "kena|terkena|terjangkit|tertular|terinfeksi|terpapar|positif|sakit|sembuh|dirawat|meninggal|mati|wafat|mengidap|"
    "menderita|dipasung|berobat"
)
_KINDS: tuple[tuple[frozenset[Kind], re.Pattern[str]], ...] = (
    (
        frozenset({Kind.PERCENT}),
        re.compile(r"(?<!\d )\b(?:persen|persentase|prosentase|prevalensi|cakupan)\b|(?<!\d)(?<!\d )%"),
    ),
    (
        frozenset({Kind.MONEY}),
        re.compile(
            r"\b(?:rupiah|triliun|miliar|biaya|anggaran|dianggarkan|harga|tarif|iuran|premi|dana|belanja|denda|ongkos|"
            r"gaji|upah|insentif|honor|tunjangan|santunan|utang|hutang|tunggakan|bayar|dibayar|dibayarkan|duit|uang)(?:nya)?\b|\brp\b"
        ),
    ),
    (
        frozenset({Kind.MEASURE}),
        re.compile(
            r"\b(?:se)?berapa (?:tinggi|luas|panjang|lebar|berat|jarak)(?:nya)?\b"
            r"(?! (?:angka|kasus|prevalensi|persen))|^(?:luas|panjang|tinggi|berat|jarak)\b.*\bberapa$|"
            r"\b(?:luas|jarak)nya\b"
        ),
    ),
    (
        _TIMES,
        re.compile(
            r"\bberapa (?:lama|tahun|bulan|hari|jam|menit|minggu)\b|\b(?:usia|umur)(?:nya)? berapa\b|"
            r"\bberapa (?:usia|umur)\b(?! harapan)"
        ),
    ),
    (_AMOUNTS, re.compile(r"\b(?:jumlah|banyaknya)\b|\bberapa (?:banyak|jumlah)\b")),
    (_COUNTS, re.compile(r"\bberapa yang\b|^dari\b.*\byang\b.*\bberapa(?: orang| kasus)?$")),
    (_COUNTS, re.compile(rf"\byang (?:masih |sudah |lagi )?(?:{_SICKENED})\b.*\bberapa\b")),
)
"""Kinds of figure ← pattern over the corrected wording; the first that matches says them."""

_FILLERS = r"(?: (?:banyak|jumlah|total|sih|ya|angka|besar|banyaknya|jumlahnya|totalnya))*"
_AFTER = re.compile(
    r"\b(?:se)?berapa(?: (?:banyak|jumlah|total|sih|target|kuota))* (?P<first>[a-z][a-z-]*)(?: (?P<second>[a-z]+))?"
)
"""What stands right after "berapa"."""
_COUNTED = (
    re.compile(rf"\b(?:se)?berapa{_FILLERS}((?: [a-z][a-z/-]+){{1,3}})"),
    re.compile(r"\b(?:jumlah|total|banyaknya)((?: [a-z][a-z/-]+){1,3})"),
)
_EMPTY = frozenset(
    "biji buah unit ekor lembar butir botol vial ampul paket total jumlah data angka totalnya jumlahnya banyaknya "
    "semuanya seluruhnya angkanya banyak banding selisih selisihnya beda bedanya perbedaan "
    "sekarang kini terbaru terkini terakhir "
    "ya sih teh kah kak min dong deh mah atuh euy bang bu pak mas mbak".split()
)
"""Words beside "berapa" that count anything, or nothing."""
_THERE_ARE = re.compile(
    r"\b(?:ada|jumlahnya|totalnya) (?:sih |ya )?berapa\b|\bberapa (?:sih |ya )*(?:jumlah|total)nya\b"
)
_ASKS_LAST = re.compile(rf"\bberapa(?: (?:orang|banyak|kasus|{'|'.join(sorted(_EMPTY))}))*$")
_CASES = re.compile(r"\s*(?:kasus|penderita|pengidap|pasien|korban) ")
"""What is counted wherever it opens a question: "kasus rabies lebak 2025"."""
ANYONE = frozenset("orang jiwa penduduk warga masyarakat".split())
"""Words for people that say nothing about who they are."""
_NOUN = 3
"""Words that a thing counted takes at the most."""
_STOP = frozenset(
    "di ke dari yang pada dan untuk dengan oleh ada yg se dalam saat tahun per itu ini sih sudah belum lewat melalui "
    "karena akibat sampai hingga sejak menurut selama waktu pas sama sebelum sesudah bagi agar maksimal minimal "
    "biar supaya berapa awal akhir jadi menjadi naik turun".split()
)
_TIME = re.compile(
    rf"^\s*(?:(?:pada|per|di|selama|sepanjang|hingga|sampai|tahun|bulan|awal|akhir|{'|'.join(MONTHS)}|\d+)\b\s*)+"
)
"""A time that opens a question."""
_GIVEN = re.compile(
    r"^(?!.*\byang\b).*\b(?:me[mn]?|men|meng|di)?(?:minta|butuh|perlu|kirim|bagi|bagi-bagi|sebar|sedia|siap|beli|terima|tambah|punya|"
    r"milik|bangun|aju|salur|serah)(?:kan|i|in)? (?P<thing>[a-z-]+) (?:sampai |sebanyak )?berapa\b"
)
"""What is given, had or wanted right before "berapa": "pemda minta serum berapa vial"."""
_THEN = re.compile(
    rf"\b(?:(?:tahun|bulan|minggu|hari|saat) ini|(?:tahun|bulan|minggu) kemarin|tahun \d{{4}}|"
    rf"bulan (?:{'|'.join(MONTHS)}))\b"
)
"""A time right after "berapa", which asks for no duration: "kasus DBD berapa tahun ini"."""
_IN_YEAR = re.compile(r"(?: (?:pas|pada|di|tahun|saat|selama|per|sepanjang|data))* (?:19|20)\d\d$")
"""A year that ends a question: "ada berapa pas 2022"."""
_YEAR = re.compile(r"\b(?:tahun )?(?:19|20)\d\d\b ?")
_TWICE = re.compile(r"^([a-z]{2,})-\1$")


def without_times(text: str) -> str:
    """Return a question without the times that it names: "bulan mei" asks for no duration."""
    return _IN_YEAR.sub("", _THEN.sub("", text))


def amounts(text: str) -> frozenset[Kind]:
    """Return the kinds of figure that would answer a question; none where any would.

    What stands after "berapa" says it before any other word: "berapa peserta yang menunggak iuran" counts people.
    """
    text = without_times(text)
    if kinds := _matching(_FIRST, text):
        return kinds
    if (after := _AFTER.search(text)) and (kinds := _of_words(after)):
        return kinds
    there_are, head = _THERE_ARE.search(text), frozenset(counted(text)[:1])
    if there_are and head & _HEADED:
        return _COUNTS
    if kinds := _matching(_KINDS, text):
        return kinds
    one_by_one = COUNTABLE if there_are else _HEADED if _ASKS_LAST.search(text) else frozenset()
    return _COUNTS if head & one_by_one else frozenset()


def _matching(table: Sequence[tuple[frozenset[Kind], re.Pattern[str]]], text: str) -> frozenset[Kind]:
    return next((kinds for kinds, pattern in table if pattern.search(text)), frozenset())


def _of_words(after: re.Match[str]) -> frozenset[Kind]:
    """Return the kinds that the words after "berapa" say: a unit, or something that is counted."""
    first, second = after["first"], after["second"]
    unit = lex.PHRASES.get(f"{first} {second}") or lex.WORDS.get(first)
    if unit and unit[1] is not Kind.COUNT:
        return _TIMES if unit[1] is Kind.DURATION else frozenset({unit[1]})
    return _COUNTS if unit or not COUNTABLE.isdisjoint((first, single(first))) else frozenset()


@lru_cache(maxsize=16)  # of the question at hand
def counted(text: str) -> tuple[str, ...]:
    """Return the words that say what is counted: "berapa rumah sakit di …" and "rumah sakit di … ada berapa" alike."""
    text = without_times(_without_places(text).replace("korban jiwa", "korban")).rstrip()
    for pattern in _COUNTED:
        if (found := pattern.search(text)) and (noun := _noun(found.group(1))):
            return (_opening(text) if noun == ("orang",) else ()) or noun
    if given := _GIVEN.search(text):
        return (single(given["thing"]),)
    text = _YEAR.sub("", text)
    if _ASKS_LAST.search(text) or _CASES.match(text):
        return _owned(text) or _within(_noun(_TIME.sub("", text)))[:_NOUN]
    return ()


def _opening(text: str) -> tuple[str, ...]:
    """Return the people that open a question, who are more than "orang": "dokter umum di rsud ada berapa orang"."""
    noun = _noun(_TIME.sub("", text))[:_NOUN]
    return noun if noun and noun[0] in PEOPLE - ANYONE else ()


def _within(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is counted in a place or facility, without its name: "puskesmas cibeber kasus diare berapa"."""
    counted = (at for at, word in enumerate(words) if word in _THERE and words[0] in _SITES)
    return words[next(counted, 0) :]


def _owned(text: str) -> tuple[str, ...]:
    """Return what somebody has of which a question asks the number: "rsud banten tempat tidurnya berapa"."""
    for before, word in pairwise(takewhile(lambda word: word != "yang", text.split())):
        noun = word.removesuffix("nya")
        if noun != word and word not in _EMPTY and not COUNTABLE.isdisjoint((noun, before)):
            return (before, noun) if before in COUNTABLE else (noun,)
    return ()


def _noun(text: str) -> tuple[str, ...]:
    """Return the words up to the first that joins, without those that count anything, each of them once."""
    thing = takewhile(lambda word: word not in _STOP and not word.isdigit(), text.split())
    return tuple(single(word) for word in thing if word not in _EMPTY)


def single(word: str) -> str:
    """Return a word that is said twice for many as one: "anak-anak" → "anak"."""
    return _TWICE.sub(r"\1", word)


def _without_places(text: str) -> str:
    for mention in reversed(find_places(text)):
        text = text[: mention.start] + " " + text[mention.end :]
    return text
