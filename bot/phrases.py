"""Everything that the bot says, in one place: plain, warm Indonesian. Channels add only what their form needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from babel.dates import format_date

from bot.emergency import Emergency
from index.figures.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from bot.answer import Cited
    from index.figures.figure import Figure

GREETING = (
    "Halo, saya Tanya Dinkes. Saya menjawab pertanyaan tentang layanan kesehatan di Banten dari berita dan halaman "
    "resmi, selalu dengan sumbernya. Silakan tulis pertanyaan Anda."
)
THANKS = "Sama-sama. Semoga Anda dan keluarga selalu sehat. Silakan bertanya lagi kapan saja."
EMPTY = "Pertanyaannya belum tertulis. Silakan tulis pertanyaan Anda."
TOO_LONG = "Pertanyaannya terlalu panjang. Mohon tulis ulang dengan singkat, paling banyak {most} huruf."
NOT_FOUND = "Maaf, jawabannya tidak ada dalam artikel yang kami punya, jadi kami tidak menebak."
OUT_OF_SCOPE = (
    "Maaf, pertanyaan ini di luar yang kami tahu. Kami hanya menjawab dari artikel tentang kesehatan di Banten."
)
MEDICAL = (
    "Maaf, kami tidak memberi saran pengobatan. Untuk keluhan kesehatan, silakan periksa ke puskesmas atau dokter "
    "terdekat. Bila keadaannya gawat, telepon {number}."
)
EMERGENCY = (
    "Ini bisa darurat. Telepon {number} sekarang (gratis, 24 jam), atau segera bawa ke IGD rumah sakit terdekat.\n"
    "Layanan PSC {number} akan memandu pertolongan pertama dan mengirim ambulans bila perlu. Jangan menunggu jawaban "
    "kami."
)
DESPAIR = (
    "Anda tidak sendirian, dan ada yang siap mendengarkan sekarang. Telepon {line} (layanan kesehatan jiwa, gratis, "
    "24 jam).\n"
    "Bila Anda dalam bahaya saat ini, telepon {number} atau minta orang terdekat menemani Anda ke IGD rumah sakit."
)
SUGGEST = "Yang bisa kami jawab:"
NEAREST_PERIOD = "Data {asked} tidak ada. Yang paling dekat: "
NEAREST_PLACE = "Data untuk {asked} tidak ada. Yang paling dekat: "
HISTORY = "Data lain: {items}"
CONFLICT = "Sumber berbeda: {items}"
SOURCE = "Sumber: {source}"
SOURCES = "Jawaban sebelumnya berasal dari:"
NO_DATA = "{place} · tidak ada data"
OLD = "Data ini lebih dari setahun; keadaannya mungkin sudah berubah."
UNDATED = "Sumbernya tidak menyebut kapan angka ini dihitung."
READ_AS = "Menampilkan hasil untuk “{words}”."
_LABEL = 3
"""Words of what is counted that the first line has room for after its unit."""
_JOINS = frozenset(
    "pada per di ke dari dan atau yang menurut sudah belum telah hingga sampai awal akhir selama dengan untuk sebagai "
    "sesuai oleh dalam saat sepanjang tahun bulan ini itu juga terdiri adalah mendapat masih baru".split()
)
"""Words with which what is counted is over and something else begins."""
NO_OUTLET = "tanpa nama media"


def day(value: date) -> str:
    """Write a date: 12 Januari 2026."""
    return f"{value.day} {_month(value.month)} {value.year}"


@cache  # Babel takes long to write one
def _month(number: int) -> str:
    return format_date(date(2000, number, 1), "MMMM", locale="id")


def period(iso: str) -> str:
    """Write an ISO year, month or day, or a period of two with a slash, as Indonesians write it."""
    if "/" in iso:
        first, last = iso.split("/", 1)
        return f"{period(first)} sampai {period(last)}"
    year, _, rest = iso.partition("-")
    month, _, number = rest.partition("-")
    if not month:
        return year
    name = format_date(date(int(year), int(month), int(number or 1)), "MMMM y", locale="id")
    return f"{int(number)} {name}" if number else name


def source(cited: Cited) -> str:
    """Write where a figure stands: outlet and date, as far as they are known."""
    return outlet(cited.outlet, cited.published)


def shown(figure: Figure) -> str:
    """Write a figure as its text has it, with its unit and with what it counts where these stand beside it."""
    unit, label = figure.unit or "", figure.label
    bare = not any(letter.isalpha() or letter == "%" for letter in figure.text)
    text = f"{figure.text} {unit}" if bare and unit and figure.kind is Kind.COUNT else figure.text
    if not unit or not text.lower().endswith(unit.lower()) or not label.lower().startswith(f"{unit.lower()} "):
        return text
    further = takewhile(lambda word: word.lower() not in _JOINS, label[len(unit) :].split()[:_LABEL])
    return " ".join([text, *further])


def figure(cited: Cited) -> str:
    """Write a figure in one line: the figure, its place, its date and its source."""
    parts = [
        shown(cited.figure),
        cited.figure.place,
        cited.figure.as_of and f"per {period(cited.figure.as_of)}",
        source(cited),
    ]
    return " · ".join(part for part in parts if part)


def earlier(cited: Cited) -> str:
    """Write a further figure shortly: "128 rumah sakit (17 Desember 2025, Antara)"."""
    return _told((cited,), place=False)


def _told(tellers: Sequence[Cited], *, place: bool) -> str:
    """Write a figure that one or more outlets tell, and in brackets where it is of, as of when, and who tells it."""
    figure = tellers[0].figure
    outlets = dict.fromkeys(cited.outlet for cited in tellers)
    notes = [figure.place if place else None, figure.as_of and period(figure.as_of), *outlets]
    note = ", ".join(filter(None, notes))
    return f"{shown(figure)} ({note})" if note else shown(figure)


def conflicts(groups: Sequence[Sequence[Cited]], *, places: bool) -> list[str]:
    """Write in one line, where there are any, the figures that contradict the first of their group, a value once.

    With ``places`` each says of which place it is.
    """
    items = [_told(tellers, place=places) for _, *others in groups for tellers in _by_value(others)]
    return [CONFLICT.format(items="; ".join(items))] if items else []


def _by_value(figures: Sequence[Cited]) -> list[list[Cited]]:
    told: dict[str, list[Cited]] = {}
    for cited in figures:
        told.setdefault(cited.figure.value, []).append(cited)
    return list(told.values())


def comparison(rows: Sequence[Cited]) -> str:
    """Write figures side by side, a line each."""
    return "\n".join(figure(cited) for cited in rows)


def computed(change: Decimal, size: str, *, points: bool) -> str:
    """Write a change that was computed, and say so; ``size`` is its amount as written, in percent or points."""
    if not change:
        return "Dihitung dari data pertama dan terakhir di atas: tidak berubah."
    word = "naik" if change > 0 else "turun"
    return f"Dihitung dari data pertama dan terakhir di atas: {word} {size} {'poin persen' if points else 'persen'}."


def suggestions(questions: Sequence[str]) -> str:
    """Write what can be asked, a line each; nothing for no question."""
    return "\n".join([SUGGEST, *(f"• {question}" for question in questions)]) if questions else ""


def outlet(name: str | None, published: date | None) -> str:
    """Write a source: outlet and date, as far as they are known."""
    return ", ".join([name or NO_OUTLET, *([day(published)] if published else [])])


def source_line(name: str | None, published: date | None, url: str | None) -> str:
    """Write a source as a line of a list, with its address."""
    return " · ".join(["• " + outlet(name, published), *([url] if url else [])])


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers to call, from the settings."""

    emergency: str
    crisis: str


def urgent(sign: Emergency, numbers: Numbers) -> str:
    """Write what to do first."""
    if sign is Emergency.DESPAIR:
        return DESPAIR.format(line=numbers.crisis, number=numbers.emergency)
    return EMERGENCY.format(number=numbers.emergency)


def medical(numbers: Numbers) -> str:
    """Write where to go with a complaint."""
    return MEDICAL.format(number=numbers.emergency)


def greeting(examples: Sequence[str]) -> str:
    """Write what the bot is for, with questions that can be asked."""
    return "\n".join(filter(None, [GREETING, suggestions(examples)]))


def invalid(message: str, most: int, examples: Sequence[str]) -> str:
    """Write what is wrong with a message that is empty or longer than ``most`` characters."""
    return TOO_LONG.format(most=most) if message.strip() else "\n".join(filter(None, [EMPTY, suggestions(examples)]))
