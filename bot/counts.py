"""What a figure counts: whether it is of the kind, of the thing and of the outcome that a question asks for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.asked import ANYONE, PEOPLE, THINGS, without_times
from bot.groups import DEATHS, is_of_others
from bot.scope import AGED, ASKS_CHANGE, REGIONS, near
from index.figures import lexicon as lex
from index.figures.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.coverage import Coverage
    from bot.question import Question
    from index.figures.figure import Figure

ANYTHING = frozenset({"orang", "kasus", "unit", "satuan", "ekor", "jiwa", "vial", "ampul", "botol", "paket", None})
"""Units that are said of many things: they alone do not show that something else is counted."""
_ANYONE = ANYONE | {"pasien", "penderita", "pengidap", "korban", "anak"}
"""Words for people that say little about who they are."""
_GROUPS = frozenset("balita bayi ibu bumil lansia remaja perempuan laki-laki pria wanita dewasa pelajar siswa".split())
"""Words for some people, of whom what is counted of all tells nothing."""
_SICK = frozenset("kasus penderita pengidap pasien".split())
_SERVED = re.compile(r"\b(?:imunisasi|\w*vaksin\w*|pin|\w*skrining|diperiksa|dites|sasaran|target)\b", re.IGNORECASE)
"""What is said of people who are well: those vaccinated or examined are no cases."""
_HEADS = frozenset("orang kasus kematian nyawa".split())
"""Units in which people are counted."""
_NO_PEOPLE = THINGS | frozenset(
    "sd smp sma smk sekolah madrasah pesantren ekor vial ampul paket botol lembar kilogram ton liter".split()
)
"""Units of what is no person."""
_INDEX = re.compile(r"\b(?:ipm|indeks|skor|nilai)(?:nya)?\b")
"""What has its level told in points."""
_ANYWHERE = frozenset({"daerah", "wilayah"})
"""What any region may be called."""
_WHO = PEOPLE - {"tenaga"}
"""Units that are people."""
_NOT = re.compile(r"\b(?:belum|tidak|bukan|tanpa|non-?jkn|nonaktif|dinonaktifkan)\b", re.IGNORECASE)
_ASKS_NOT = re.compile(rf"{_NOT.pattern}|\b(?:dicabut|dihapus|dikeluarkan|dicoret|diputus)\b", re.IGNORECASE)
_SAID = re.compile(r"(?:\s(?!dan\b|serta\b|tetapi\b|namun\b|dengan\b)[\w/-]+){1,6}")
"""What is said of a figure right after it."""
_TOTAL = re.compile(r"\b(?:[Jj]umlah|[Tt]otal|[Bb]anyaknya)\b")
_ASKS_AGE = re.compile(r"\b(?:usia|umur|ahh)\b|\bharapan hidup\b")
_ASKS_TIME = re.compile(
    r"^(?!.*\bberapa\b)|\b(?:lama|usia|umur|ahh|harapan|masa|waktu|durasi|tahun|bulan|hari|jam|menit|minggu|pekan|jadwal|"
    r"cuti|kapan|sejak|tunggu|antre|antri)(?:nya)?\b"
)
"""What a time may answer."""
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_PAY = re.compile(r"\b(?:gaji|upah|honor\w*|insentif|tunjangan|tpp|remunerasi|jaspel|jasa pelayanan)\b", re.IGNORECASE)
_FINE = re.compile(r"\b(?:di|men)?denda\b", re.IGNORECASE)
_PRICE = re.compile(
    r"\b(?:biaya|dibiayai|tarif\w*|ongkos|harga\w*|(?:di|mem)?bayar\w*|pembayaran|retribusi|iuran\w*|premi|gratis)\b",
    re.IGNORECASE,
)
_PRICES = (
    (re.compile(r"\b(?:gaji|upah|honor|insentif|tunjangan)(?:nya)?\b"), _PAY),
    (re.compile(r"\bdenda(?:nya)?\b"), _FINE),
    (re.compile(r"\b(?:biaya|tarif|ongkos|harga|iuran|premi)(?:nya)?\b"), _PRICE),
)
"""What a question calls the money that it asks for → what a text that tells of it has."""
_BUDGETS = re.compile(
    r"\b(?:anggaran|dana|bangun|dibangun|pembangunan|proyek|renovasi|rehab|pengadaan|total|klaim|penanganan|program|"
    r"dihabiskan|menghabiskan|menelan|ditanggung)\b"
)
_MILLIARD = 10**9
"""A count without a unit from which it is money: nobody counts people or hospitals so."""
_STAFF = frozenset(
    "dokter perawat bidan apoteker ahli nakes tenaga petugas kader psikolog psikiater spesialis guru relawan pegawai "
    "karyawan asn radiografer sanitarian terapis nutrisionis epidemiolog".split()
)
"""First words of people who are no cases."""
_PLACES = THINGS | frozenset("sekolah madrasah pesantren kampus pasar laboratorium sppg dapur".split())
"""First words of what nobody counts in people."""

_OF_PEOPLE = _HEADS | {None}
_SHARED_OUT = frozenset({Kind.COUNT, Kind.PERCENT})
"""Kinds that tell how many have something, or have it not."""
_LACKING = re.compile(r"\b(?:kekurangan\w*|(?:masih )?kurang(?= (?:sekitar )?\d)|defisit)\b", re.IGNORECASE)
_ASKS_LACKING = re.compile(r"\b(?:ke)?kurang(?:an|annya|nya)?\b|\bdefisit\b")
"""What is said of how many are lacking, and not of how many there are."""
_OUTCOMES = (
    DEATHS,
    re.compile(r"\b(?:sembuh|kesembuhan|pulih|tuntas|rampung|berhasil (?:menjalani|diobati))\b", re.IGNORECASE),
    re.compile(r"\b(?:dirawat|perawatan|rawat inap|opname)\b", re.IGNORECASE),
    re.compile(r"\b(?:suspek|terduga|diduga|dugaan|curiga|dicurigai)\b", re.IGNORECASE),
)
"""What becomes of people: the dead, those healed, in hospital and only suspected are none of each other."""


def amount(question: Question, figure: Figure) -> float:
    """Return 1 where a figure is of the kind asked for, -1 where it is not, 0 where any kind would answer."""
    if is_stated(question, figure):
        return -1.0
    if not question.amounts:
        return -1.0 if sort(figure) is Kind.DURATION and not _ASKS_TIME.search(without_times(question.text)) else 0.0
    if figure.unit == "poin" and not ASKS_CHANGE.search(question.text) and not _INDEX.search(question.text):
        return -1.0  # a change, where the level is asked for
    if figure.kind is Kind.PERCENT and figure.role == "change" and not ASKS_CHANGE.search(question.text):
        return -1.0
    return 1.0 if sort(figure) in question.amounts else -1.0


def sort(figure: Figure) -> Kind:
    """Return the kind of a figure; of a range that of its unit, as far as it has one: "6-12 bulan" is a duration."""
    if figure.kind is not Kind.RANGE:
        return figure.kind
    unit = lex.WORDS.get(figure.unit or "")
    return unit[1] if unit else Kind.COUNT if figure.unit else Kind.RANGE


def is_stated(question: Question, figure: Figure) -> bool:
    """Say whether a question that asks "berapa" states the number itself: it is not what is asked for."""
    written = question.written
    if "berapa" not in question.text or not any(map(str.isdigit, written)):
        return False
    number = _NUMBER.search(figure.text)
    return number is not None and number.group() in _NUMBER.findall(written)


def is_age(question: Question, figure: Figure, own: str) -> bool:
    """Say whether a time is how old somebody is, where something else is asked for."""
    if sort(figure) is not Kind.DURATION or _ASKS_AGE.search(question.text):
        return False
    return AGED.search(own[: max(own.find(figure.text), 0)]) is not None


def outcome(question: Question, clause: str, figure: Figure, scope: str) -> float:
    """Return how what becomes of the people counted agrees with the question: the dead are not the sick.

    Those who have something are not those who have it not: "belum", "tidak" is an outcome of its own.
    1 where a figure is of the outcome asked for, 0.7 where the opening of its sentence names it, -1 where none is told,
    or another (-0.5 where only its label tells that), and 0 where neither the question nor the figure names one.
    """
    if _NOT.search(question.text) and figure.kind in _SHARED_OUT:
        return _lack(clause, scope)
    if figure.kind is Kind.COUNT and figure.unit not in _OF_PEOPLE:
        return -float(_is_lacking(question, clause))
    words = f"{clause} {figure.unit or ''}"
    asked, others = _outcomes(question.text)
    if any(pattern.search(words) for pattern in others):
        return -1.0
    if any(pattern.search(figure.label) for pattern in others):
        return -0.5
    if all(pattern.search(f"{words} {figure.label}") for pattern in asked):
        return 1.0 if asked else 0.0
    return 0.7 if all(pattern.search(scope) for pattern in asked) else -1.0


def _is_lacking(question: Question, clause: str) -> bool:
    """Say whether a figure tells how many are lacking, where it is asked how many there are."""
    return _LACKING.search(clause) is not None and _ASKS_LACKING.search(question.text) is None


def _lack(clause: str, scope: str) -> float:
    """Return the same where those are asked for who have something not."""
    return 1.0 if _ASKS_NOT.search(clause) else 0.0 if _ASKS_NOT.search(scope) else -1.0


@lru_cache(maxsize=16)  # of the question at hand, once for all figures
def _outcomes(asked: str) -> tuple[Sequence[re.Pattern[str]], Sequence[re.Pattern[str]]]:
    """Return the outcomes that a question asks for, and the others."""
    named = [pattern for pattern in _OUTCOMES if pattern.search(asked)]
    return named, [pattern for pattern in _OUTCOMES if pattern not in named]


def lacks_deaths(question: Question, texts: Sequence[str]) -> bool:
    """Say whether deaths are asked for and none of the texts around a figure tells of any."""
    return DEATHS in _outcomes(question.text)[0] and not any(map(DEATHS.search, texts))


def lacks_price(question: Question, texts: Sequence[str]) -> bool:
    """Say whether pay, a price, a premium or a fine is asked for and no text around a figure tells of one.

    What a building costs is told as a budget; the pay of a nurse is not, nor the fee of a patient.
    """
    told = _price(question.text)
    return told is not None and not any(map(told.search, texts))


@lru_cache(maxsize=16)  # of the question at hand, once for all figures
def _price(asked: str) -> re.Pattern[str] | None:
    """Return what a text that tells of the money asked for has; ``None`` where any sum may be meant."""
    if _BUDGETS.search(asked):
        return None
    return next((told for named, told in _PRICES if named.search(asked)), None)


def counted(question: Question, figure: Figure, coverage: Coverage, said: tuple[str, ...]) -> float:
    """Return how surely a figure counts what is asked for.

    1 where its own words say so, less where only its surroundings name it, -0.5 where it counts something else.
    ``said`` are its scope and what is around it, the nearest first.
    """
    own = f"{figure.unit or ''} {figure.text}"
    if not question.counted:
        return 0.5 if coverage.has(coverage.names(question.text) - ANYTHING, own) else 0.0
    asked = coverage.names(" ".join(question.counted))
    if any(differs(question, figure, said[0]) for differs in (_of_another_sort, is_of_others, _says_not, _is_well)):
        return -0.5
    if coverage.has(asked, own) or _is_called_so(question.counted, figure):
        return 1.0
    if _is_person(question, figure) or coverage.has(asked, figure.label):
        return 0.7
    near = coverage.has(asked, said[0])
    far = near or (figure.unit in ANYTHING and coverage.has(asked, *said[1:]))  # else nobody asks
    return _around(figure, near, far, said[0])


def _is_called_so(asked: Sequence[str], figure: Figure) -> bool:
    """Say whether a figure counts regions or people where these are asked for by another word."""
    regions = asked[0] in _ANYWHERE and figure.unit in REGIONS
    return regions or (figure.unit == "orang" and not _ANYONE.isdisjoint(asked))


def _is_person(question: Question, figure: Figure) -> bool:
    """Say whether a figure counts cases or deaths where people are asked for, and no group of them."""
    asked = not _ANYONE.isdisjoint(question.counted) and _GROUPS.isdisjoint(question.counted)
    return asked and figure.unit in _HEADS


def _of_another_sort(question: Question, figure: Figure, _scope: str) -> bool:
    """Say whether a figure cannot count what is asked for: people for things, animals for people."""
    head = question.counted[0]
    unit = (figure.unit or "").lower().partition(" ")[0]
    if figure.unit is None and figure.kind is Kind.COUNT and (figure.number or 0) >= _MILLIARD:
        return True
    if unit == "kasus" and unit not in question.counted:
        return head in _STAFF | _PLACES
    if head in _STAFF and figure.unit not in ANYTHING and unit not in PEOPLE:
        return True  # animals, where their doctors are asked for
    return (unit in _WHO and head in _PLACES) or (unit in _NO_PEOPLE and head in PEOPLE | {"kasus"})


def _is_well(question: Question, figure: Figure, scope: str) -> bool:
    """Say whether a figure is of people vaccinated or examined, where the sick are asked for."""
    if question.counted[0] not in _SICK or figure.unit in ("kasus", "kematian"):
        return False
    return _SERVED.search(near(scope, figure)) is not None and _SERVED.search(question.text) is None


def _says_not(question: Question, figure: Figure, scope: str) -> bool:
    """Say whether a figure is of those who have not what the question asks for: "1,2 juta penduduk belum terdaftar"."""
    after = _SAID.match(scope, max(scope.find(figure.text), 0) + len(figure.text))
    return after is not None and _NOT.search(after.group()) is not None and _ASKS_NOT.search(question.text) is None


def _around(figure: Figure, near: bool, far: bool, scope: str) -> float:  # noqa: FBT001  # two findings, not options
    """Return the same for a figure whose own words do not name what is asked; ``near`` and ``far`` say what does."""
    if figure.kind is not Kind.COUNT:
        return 0.3 if near else 0.0  # the value of an indicator
    if figure.unit is None and near and _TOTAL.search(scope):
        return 1.0  # "jumlah rumah sakit di Banten mencapai 136"
    if figure.unit in ANYTHING and far:
        return 0.5 if near else 0.2
    return -0.5
