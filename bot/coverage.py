"""How much of a question a piece of text speaks of."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache, partial, reduce
from itertools import chain, compress, islice
from math import sqrt
from operator import or_
from typing import TYPE_CHECKING

import numpy as np

from index.analysis import terms, word_keys
from index.glossary import EVERYDAY
from index.query import FRAME
from index.reading import glance
from index.words import bare, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.glossary import Glossary
    from index.query import Unit
    from index.rank import Candidate
    from index.search import Searcher
    from index.snapshot import Snapshot


PARAPHRASED = frozenset(
    (
        "benar maksud ada punya milik dapat jumlah total butuh ikut kata bilang sebut nama jadi mulai muncul masuk "
        "utama lama bentuk jenis macam tipe laku fungsi peran pimpin ketua kepala temu bahas adakan gelar selenggara "
        "langsung minta terima serah beri pilih capai catat data laksana kerja jalan buka tuju guna pakai bantu dukung "
        "libat kait orang warga pihak kelompok bagian hal wilayah daerah tempat lokasi letak asal banyak sedikit "
        "tinggi rendah besar kecil lebih kurang kali pertama satu naik turun tambah tingkat ubah kembang tumbuh derita "
        "idap pasien mati meninggal gratis obat kasus tua asli resmi biasa umum kini lalu awal tengah isu kejar golong "
        "layan sedia kena habis parah alamat progres contoh bayar anggap alas peroleh istilah dasar lain selain alami "
        "buat sedang perhati jauh beda tanggap pernah picu jabat pegang masa sebab masalah mayoritas akibat angkat "
        "jelang mula saran gagas daripada tapi sering terus sulit timbul emban pengaruh rasa bahwa berita dr gabung "
        "terang ungkap nyata muat kategori soal perihal per biar makin sekitar hasil proses upaya kondisi keadaan "
        "situasi seluruh semua tiap papar lapor rilis jajar panjang penuh sempat khusus siap lihat hitung tidak"
    ).split()
)
"""Stems that people put in other words as easily as not: missing, they say little about a text. Ours; the idea and the
check come from idkmrc's training questions, where these go missing in the right passage as often as in a wrong one."""
ENOUGH = 0.45
"""Share of the subject's weight that the passage, its title and lead must speak of. Below, the passage is about
something else: on the banten set the answered questions lie above and nine of ten of the unanswerable ones below."""
_SOFT = 0.4
_UNKNOWN = 0.3
"""What a word that no article has ("rame", "check up") counts beside a topic that is known; without one, it may well be
what the question is about."""
_SETTINGS = frozenset(
    f"@{key}"
    for key in "faskes rs rsud rsup rsj rsia puskesmas pustu klinik posyandu fktp fkrtl igd icu poli apotek dinkes "
    "kadinkes kemenkes menkes pemprov pemkab pemkot pemda dprd".split()
)
"""Terms that say where, and not what about."""
_GOVERNMENT = frozenset(f"@{key}" for key in "dinkes dinsos kemenkes kemensos pemprov pemkab pemkot pemda".split())
"""Terms of whoever runs things: a report tells what was done and need not say by whom."""
_OF_CHILDREN = frozenset({"@stunting", "@gizi buruk", "@kurang gizi", "@wasting"})
"""Terms of what only small children have."""
COMPASS = frozenset("utara selatan barat timur".split())
"""Words that belong to the name before them."""
_FRAMES = FRAME - {"belum", "sudah", "telah"}
"""Words that frame what is said; those left out make another thing of it: "belum terdaftar"."""
_TEXTS = 2048
"""Passages, sentences and parts of them, some five kilobytes each."""


class Reader:
    """Reads texts as the index did."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        openings: dict[str, set[str]] = defaultdict(set)
        for spelled, key in glossary.spellings.items():
            for kind in glossary.kinds(key):
                openings[f"@{kind}"].add(spelled[0])
        # None holds the reader itself: it goes with its snapshot, without the garbage collector (bot/live.py).
        self.openings = lru_cache(maxsize=_TEXTS)(partial(_openings, openings))
        self.names = lru_cache(maxsize=_TEXTS)(partial(_names, glossary))
        self.means = lru_cache(maxsize=_TEXTS)(partial(_means, glossary))

    def among(self, keys: frozenset[str], openings: frozenset[str], text: str) -> frozenset[str]:
        """Return those of ``keys`` that the index would keep of a text; ``openings`` are those of the keys.

        Terms of the glossary take longest to find, and are looked for only where a spelling of a wanted one may begin.
        """
        words = texts(text)
        found = keys.intersection(chain.from_iterable(map(word_keys, words)))
        if openings.isdisjoint(words) and openings.isdisjoint(map(bare, words)):
            return found
        return found | keys.intersection(_named(self._glossary, words))

    def has(self, names: frozenset[str], openings: frozenset[str], text: str) -> bool:
        """Say whether a text has any of ``names`` in that exact form; ``openings`` are those of its terms."""
        if not names.isdisjoint(_exact(text)):
            return True
        words = texts(text) if openings else ()
        opened = not openings.isdisjoint(words) or not openings.isdisjoint(map(bare, words))
        return opened and not names.isdisjoint(_named(self._glossary, words))


def _openings(openings: Mapping[str, Iterable[str]], keys: frozenset[str]) -> frozenset[str]:
    """Return the first words of all spellings of the glossary's terms among ``keys``."""
    return frozenset().union(*(openings.get(key, ()) for key in keys))


def _named(glossary: Glossary, words: Sequence[str]) -> Iterable[str]:
    """Return the keys of the glossary's terms that stand among words."""
    return (f"@{kind}" for key, _, _ in glossary.concepts(words) for kind in glossary.kinds(key))


def _names(glossary: Glossary, text: str) -> frozenset[str]:
    return frozenset(_named(glossary, texts(text))) | frozenset(_exact(text))


def _means(glossary: Glossary, text: str) -> frozenset[str]:
    found = terms(text, glossary)
    concepts = [term for term in found if term.key.startswith("@")]
    words = [term for term in found if term.key[0] not in "@=" and text[term.start : term.end].lower() not in _FRAMES]
    loose = {word.key for word in words if not any(c.start <= word.start < c.end for c in concepts)}
    return frozenset(loose | {concept.key for concept in concepts})


@dataclass(frozen=True, slots=True)
class Sought:
    """What texts are read for: the ``units`` of a question's subject, and all that are ``asked``, the subject's or not.

    Texts must have one key of each of the ``names``, by whatever spelling, and of each of the ``turns``, the words that
    turn what is said.
    """

    units: Sequence[Unit]
    asked: Sequence[Unit] = ()
    names: Sequence[frozenset[str]] = ()
    turns: Sequence[frozenset[str]] = ()


class Coverage:
    """Shares of the question's units, weighed by how rare they are in the collection.

    What a text has of their keys is kept as a number, a bit a key: a question reads some texts a hundred times.
    """

    def __init__(self, sought: Sought, searcher: Searcher, reader: Reader) -> None:
        """Weigh the units sought as the searcher does; ``reader`` reads the texts."""
        units, names = sought.units, sought.names
        needed = [*names, *sought.turns]
        known = [searcher.knows(unit) for unit in units]
        unknown = _UNKNOWN if any(map(_is_topic, compress(units, known))) else 1.0
        weights = [
            _weight(unit, searcher) * (1.0 if knows else unknown) for unit, knows in zip(units, known, strict=True)
        ]
        self._total = sum(weights)
        self._known = sum(compress(weights, known)) / self._total if self._total else 1.0
        self._reader = reader
        self._wanted = frozenset(key for unit in units for key in unit.keys).union(*needed)
        self._openings = reader.openings(self._wanted)
        self._bits = {key: 1 << number for number, key in enumerate(sorted(self._wanted))}
        self._units = [(self._sum(unit.keys), weight) for unit, weight in zip(units, weights, strict=True)]
        self._terms = [self._sum(terms) for terms in _terms(units, sought.asked or units)]
        self._needed = [self._sum(keys) for keys in needed]
        self._told = reduce(or_, (self._sum(u.keys) for u in units if _is_told(u, names)), 0)
        self._found: dict[str, int] = {}
        self._shares: dict[int, float] = {}
        self._has = cache(lambda names, text: reader.has(names, reader.openings(names), text))

    def read_ahead(self, snapshot: Snapshot, hits: Sequence[Candidate]) -> None:
        """Take from the index what the passages of ``hits`` have, and their leads and titles: texts take far longer."""
        ids = snapshot.ids(self._wanted)
        names = sorted(ids, key=ids.__getitem__)
        leads = dict.fromkeys(snapshot.lead(hit.article) for hit in hits)
        passages = [*(hit.passage for hit in hits), *leads]
        tables = glance(snapshot, passages, np.array([ids[name] for name in names], np.int64))
        bits = [self._bits[name] for name in names]
        rows, titles = (iter([sum(compress(bits, row)) for row in table.tolist()]) for table in tables)
        for hit in hits:
            article = snapshot.article(hit.article)
            told = {article.text[start:end]: next(rows) for (start, end), _ in snapshot.sentences(hit.passage)}
            start, end = snapshot.passage_span(hit.passage)
            self._found |= told | {
                article.text[start:end]: reduce(or_, told.values()),
                article.title or "": next(titles),
            }
        for lead in leads:
            start, end = snapshot.passage_span(lead)
            sentences = int(snapshot.passage_first[lead + 1] - snapshot.passage_first[lead])
            text = snapshot.article(int(snapshot.passage_article[lead])).text[start:end]
            self._found[text] = reduce(or_, islice(rows, sentences))

    def names_subject(self, *texts: str) -> bool:
        """Say whether the texts together name every glossary term of the question and all else that is needed."""
        found = self._among(texts)
        return all(terms & found for terms in self._terms) and all(keys & found for keys in self._needed)

    def tells(self, *texts: str) -> bool:
        """Say whether the texts tell anything of what is asked beside its names, and where that is asked at all."""
        return not self._told or bool(self._told & self._among(texts))

    def terms(self, text: str) -> float:
        """Return the share of the question's glossary terms that a text names; 0 where the question names none."""
        found = self._among((text,))
        return sum(bool(terms & found) for terms in self._terms) / len(self._terms) if self._terms else 0.0

    def keys(self, *texts: str) -> frozenset[str]:
        """Return the keys of the question's units that the texts have."""
        found = self._among(texts)
        return frozenset(key for key, bit in self._bits.items() if bit & found)

    def _among(self, texts: Iterable[str]) -> int:
        """Return the bits of the keys that the texts have together."""
        found = 0
        for text in texts:
            own = self._found.get(text)
            if own is None:
                own = self._found[text] = self._sum(self._reader.among(self._wanted, self._openings, text))
            found |= own
        return found

    def _sum(self, keys: Iterable[str]) -> int:
        return sum(self._bits[key] for key in frozenset(keys))

    def known(self) -> float:
        """Return the share of the units that stand anywhere in the collection; 1 where nothing is asked."""
        return self._known

    def names(self, text: str) -> frozenset[str]:
        """Return the words of a text in their exact form, and the glossary's keys: "perawat" is not "rawat inap"."""
        return self._reader.names(text)

    def has(self, names: frozenset[str], *texts: str) -> bool:
        """Say whether any of the texts has any of ``names``, which are some that ``names`` returned."""
        return any(self._has(names, text) for text in texts)

    def means(self, text: str) -> frozenset[str]:
        """Return what a short text names: the glossary's terms, whatever their spelling, and the stems beside them."""
        return self._reader.means(text)

    def share(self, *texts: str) -> float:
        """Return the share of the units' weight that the texts speak of together; 1 where nothing is asked."""
        found = self._among(texts)
        if found not in self._shares:
            total = sum(weight for wanted, weight in self._units if wanted & found)
            self._shares[found] = total / self._total if self._total else 1.0
        return self._shares[found]


def is_government(unit: Unit) -> bool:
    """Say whether a unit names whoever runs things, which a report need not."""
    return not _GOVERNMENT.isdisjoint(unit.keys)


def _exact(text: str) -> list[str]:
    return text.lower().replace("/", " ").split()


def _weight(unit: Unit, searcher: Searcher) -> float:
    """Return what a unit is worth: the root of its idf, less where it is easily put in other words."""
    return sqrt(searcher.weight(unit)) * (_SOFT if unit.keys[0] in PARAPHRASED else 1.0)


def _is_topic(unit: Unit) -> bool:
    """Say whether a unit is a term of the glossary that says what a question is about: an illness, a programme."""
    return not _SETTINGS.issuperset(_concepts(unit))


def _is_told(unit: Unit, names: Sequence[frozenset[str]]) -> bool:
    """Say whether a unit is what is asked about something, and neither its name nor where it is."""
    named = any(not keys.isdisjoint(unit.keys) for keys in names)
    return not named and unit.keys[0] not in COMPASS and (not _concepts(unit) or _is_topic(unit))


def _terms(units: Sequence[Unit], asked: Sequence[Unit]) -> frozenset[frozenset[str]]:
    """Return the glossary's terms that units name, each with all that names it.

    Everyday words are none, nor is what is easily put in other words. A term of one word is named by its stem as well.
    Who speaks of stunting need not say that balita have it.
    """
    spoken = Counter(key for unit in asked for key in unit.keys if key.startswith("@"))
    named = (
        frozenset(key for key in unit.keys if key.startswith("@") or all(spoken[k] == 1 for k in _concepts(unit)))
        for unit in units
        if _concepts(unit) and unit.keys[0] not in PARAPHRASED and not is_government(unit)
    )
    terms = frozenset(named)
    of_children = any(not keys.isdisjoint(_OF_CHILDREN) for keys in terms)
    return frozenset(keys for keys in terms if not (of_children and "@balita" in keys))


def _concepts(unit: Unit) -> tuple[str, ...]:
    """Return the glossary's terms that a unit belongs to, without everyday words."""
    return tuple(key for key in unit.keys if key.startswith("@") and not key.startswith(f"@{EVERYDAY}"))
