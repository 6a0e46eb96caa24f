"""The query: a question's words as units of evidence, each with the keys that count for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag
from typing import TYPE_CHECKING

from index.analysis import word_keys
from index.glossary import EVERYDAY
from index.words import bare

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from index.glossary import Glossary
    from index.words import Word


class Evidence(IntFlag):
    """What a sentence holds that can answer a kind of question."""

    NONE = 0
    NUMBER = 1
    DATE = 2
    NAME = 4
    PLACE = 8
    DEFINITION = 16
    REASON = 32
    MANNER = 64


FRAME = frozenset(
    (
        "as of the is are in for to how many much what who where when versi apa apakah siapa siapakah kapan "
        "kapankah mana manakah dimana dimanakah kemana berapa berapakah seberapa bagaimana bagaimanakah mengapa kenapa "
        "gimana kah sih dong deh kok ya yah tolong mohon info tahu kasih beri sebutkan jelaskan tanya "
        "bandingkan dibanding dibandingkan versus vs kepanjangan singkatan arti artinya "
        "pengertian definisi maksud dimaksud penjelasan yang di ke dari pada "
        "dan atau itu ini tersebut adalah ialah merupakan yaitu oleh untuk buat bagi dengan sama dalam sebagai "
        "akan telah sudah belum ada saja juga lagi pun para si sang nya kita kami saya aku anda kamu kalian mereka "
        "dia ia bila jika kalau agar supaya karena sehingga tetapi namun lalu kemudian serta hingga sampai sejak "
        "antara seperti secara terhadap tentang mengenai menurut bisa dapat harus boleh mau ingin masih lebih "
        "paling sangat jumlah jumlahnya banyak banyaknya total angka nama namanya bernama disebut letak terletak "
        "lokasi berada tempat saat ketika waktu januari februari maret april mei juni juli agustus september "
        "oktober november desember perubahan perkembangan perbandingan tren tanggal sekarang kini terbaru terkini "
        "data kira-kira naik turun meningkat menurun bertambah berkurang kenaikan penurunan peningkatan "
        "pertambahan pertumbuhan cuma hanya dulu sebenarnya sebetulnya memang soal seputar perihal terkait per se "
        "sepanjang selama tadi kemarin barusan ternyata persisnya tepatnya"
    ).split()
)
"""Words that frame a question and do not carry it: asking, joining and pointing, counting and naming (which say what
kind of answer is wanted and not what about). Ours; kept to words that no health article is about."""


_NUMBERS = {
    word: str(number)
    for number, word in enumerate("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh".split(), 1)
}
_SPELLED = _NUMBERS | {digit: word for word, digit in _NUMBERS.items()}
"""Small numbers, which are written either way: "juara tiga", "juara 3"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One word of the question: any of ``keys`` (stem, concepts) found is evidence; ``surface`` is its exact form.

    ``surface`` is a key "=form", or the stem itself where the word is its own stem.
    """

    keys: tuple[str, ...]
    surface: str
    frame: bool

    @property
    def fetch(self) -> tuple[str, ...]:
        """The keys that candidates are fetched by: concepts alone where there are, so that spellings find alike."""
        return tuple(key for key in self.keys if key.startswith("@")) or self.keys


@dataclass(frozen=True, slots=True)
class Query:
    """What ranking needs to know of a question.

    ``wants`` is the evidence that its kind asks for; ``places`` are the keys of the regions it names (``@kota serang``)
    and ``years`` the years ("2022").
    """

    units: tuple[Unit, ...]
    wants: Evidence = Evidence.NONE
    places: tuple[str, ...] = ()
    years: tuple[str, ...] = ()

    @property
    def carrying(self) -> tuple[Unit, ...]:
        """The units that carry the question; all of them where none does."""
        return tuple(unit for unit in self.units if not unit.frame) or self.units


def units(words: Sequence[Word], glossary: Glossary) -> tuple[Unit, ...]:
    """Return the units of a question's words, already formal and corrected."""
    texts = [word.text for word in words]
    concepts: dict[int, list[str]] = {}
    for key, first, last in glossary.concepts(texts):
        for position in range(first, last + 1):
            concepts.setdefault(position, []).append(f"@{key}")
    return tuple(
        _unit(text, concepts.get(position, []), glossary.fillers)
        for position, text in enumerate(texts)
        if word_keys(text)
    )


def _unit(text: str, concepts: Sequence[str], fillers: Container[str]) -> Unit:
    stem, *others = word_keys(text)
    surface = next((key for key in others if key.startswith("=")), stem)
    spelled = (_SPELLED[stem],) if stem in _SPELLED else ()
    return Unit(
        (stem, *spelled, *concepts),
        surface,
        frame=any(word in FRAME or word in fillers for word in (text, bare(text)))
        and not any(not key.startswith(f"@{EVERYDAY}") for key in concepts),
    )
