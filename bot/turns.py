"""Turning words: those of a question without which a text may well say the opposite of what is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.coverage import COMPASS
from bot.question import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.question import Question
    from index.query import Unit

_NOT = "tidak bukan tanpa belum non nonaktif nihil nol gagal"
_ENDED = "henti setop tutup putus cabut nonaktif mangkir"
_REMOVED = "hapus cabut coret keluar nonaktif henti putus hilang"
_WOMEN = "perempuan wanita ibu istri putri siswi gadis"
_MEN = "laki pria lelaki suami bapak ayah putra"
TURNS: dict[str, frozenset[str]] = {
    turn: frozenset((turn, *said.split()))
    for turns, said in (
        ("tidak tanpa non", _NOT),
        ("henti setop tutup putus", _ENDED),
        ("hapus cabut coret nonaktif", _REMOVED),
        ("hilang", "lenyap curi raib hapus"),
        ("hancur runtuh roboh", "hancur runtuh rusak roboh ambruk"),
        ("bubar", ""),
        ("gagal batal", "gagal batal urung tunda tidak"),
        ("tolak", "enggan ogah tidak"),
        ("larang", "larangan pantang hindar tidak jangan"),
        ("pecat", "henti copot"),
        ("kalah", ""),
        ("muda", "bungsu"),
        ("murah", ""),
        ("mahal", ""),
        ("guru dosen petani nelayan buruh napi sopir tentara polisi waria santri duta honorer", ""),
        ("mahasiswa", "mahasiswi kuliah kampus"),
        ("perempuan wanita", _WOMEN),
        ("laki pria", _MEN),
        ("kedua", "dua ii 2"),
        ("ketiga", "tiga iii 3"),
        *((direction, "") for direction in sorted(COMPASS)),
    )
    for turn in turns.split()
}
"""Stem, or exact form, of a turning word → the stems that say as much. Ours; of every sixth of idkmrc's training
questions, the best passage lacks one for 1 of 158 that can be answered and for 1 of 8 that cannot."""
_NEGATIONS = frozenset(_NOT.split()) & TURNS.keys()

_BECOME = frozenset("jadi menjadi sebagai untuk buat".split())
_CLAUSES = frozenset("yang kalau jika bila".split())
"""What a clause begins with that says what is not so."""
_ASKS_NOT = re.compile(r"\byang (?:masih |sama sekali |justru )?(?:belum|tidak|bukan|tanpa)\b")
_NUMBERED = re.compile(r"\bke[ -](\d\d)\b")
"""The number of an anniversary; smaller ones are those of days, doses and months as well."""
_SAYS_NOT = re.compile(
    r"\b(?:belum|tidak|tak|bukan|tanpa|non-?jkn|(?:di)?nonaktif(?:kan)?|nihil|nol|kosong|(?:ke)?kurang\w*|minim|gagal|luar|"
    r"selain|di(?:tolak|cabut|hapus|coret|keluarkan|putus)|me(?:nolak|ncabut|nghapus|ncoret|ngeluarkan|mutus)|sisanya)\b",
    re.IGNORECASE,
)
"""What says that something is not so, or has ended."""


def lacks_not(question: Question, texts: Sequence[str]) -> bool:
    """Say whether those are asked for who have or are something not, and no text says "not" of anybody."""
    return _ASKS_NOT.search(question.text) is not None and not any(map(_SAYS_NOT.search, texts))


def turns(question: Question) -> Iterator[frozenset[str]]:
    """Yield, for each turning word of a question, the keys of which a text must have one to be an answer.

    "Tidak" that only asks whether or not ("ada tidak?", "gratis tidak ya?") turns nothing.
    """
    units, subject = question.query.units, question.subject
    for before, unit, following in zip((None, *units), units, (*units[1:], None), strict=False):
        turn = _turn(unit) if unit in subject else None  # a region's "selatan" is part of its name
        if turn and (unit.keys[0] not in _NEGATIONS or _negates(question, before, following)):
            yield turn


def numbered(question: Question) -> Iterator[frozenset[str]]:
    """Yield the keys of the numbers by which events are told apart: "Hari Kesehatan Nasional ke-57"."""
    yield from (frozenset((f"ke-{number}", number)) for number in _NUMBERED.findall(question.text))


def means(question: Question) -> Iterator[frozenset[str]]:
    """Yield the keys of what is to be got, where a question asks how: "cara mengurus *akta* kelahiran"."""
    units = [unit for unit in question.query.units if unit.surface.removeprefix("=") not in _BECOME]
    at = next((at for at, unit in enumerate(units) if unit.keys[0] == "cara"), len(units))
    wanted = units[at + 2 : at + 3]
    if question.kind is Kind.HOW and wanted and wanted[0] in question.subject:
        yield frozenset(wanted[0].keys)


def _turn(unit: Unit) -> frozenset[str] | None:
    """Return the keys that say what a unit turns, if it turns anything, those of a term that it is part of as well."""
    turn = TURNS.get(unit.surface.removeprefix("=")) or TURNS.get(unit.keys[0])
    return turn | frozenset(unit.keys) if turn else None


def _negates(question: Question, before: Unit | None, following: Unit | None) -> bool:
    if before is not None and before.keys[0] in _CLAUSES:
        return True
    return question.kind is not Kind.YES_NO and following is not None and not following.frame
