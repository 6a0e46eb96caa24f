"""A seeded generator of articles: as many as wanted, with the words of the shipped ones as often as they have them."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from corpus.article import Article
from corpus.ingest import read, shipped
from corpus.places import REGIONS
from index.query import FRAME
from index.words import texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PASSAGES = 5
"""Paragraphs of an article; each has the length of one passage of real news, some 420 characters."""
_SENTENCES = (3, 5)
_WORDS = (12, 24)
_NAMES = 300_000
_NAME_SHARE = 0.04
"""Share of the words that are invented names: so the vocabulary grows with the collection as that of real news does."""
_SYLLABLES = "ba ci da e fa gu ha i ja ka lu ma ne o pa ri sa tu wa ya ban cil dan gar har jam kar lam man nur".split()
_COUNTED = "rumah sakit|puskesmas|orang|kasus|balita|ibu hamil|tenaga kesehatan|dokter|peserta|desa".split("|")
_SAID = (
    "sebanyak {n} {what} di {where}", "mencapai {p},{d} persen pada {year}", "sekitar {n} {what}",
    "dengan anggaran Rp{p},{d} miliar", "sejak {day} {month} {year}", "atau naik {p} persen dari {n} {what}",
)  # fmt: skip
_MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
_ASKED = (
    "berapa jumlah {words} di {where}?", "apa itu {words}?", "kapan {words} {more}?", "brp {words} {year}",
    "siapa {words} {more} di {where}?", "di mana {words} {more} {where}?", "bagaimana {words} {more}?",
)  # fmt: skip


class Generator:
    """Articles and questions from one seed: the same seed gives the same ones."""

    def __init__(self, seed: int = 1) -> None:
        self._random = np.random.default_rng(seed)
        counts = _counted()
        self._words = np.array([*counts, *_names(self._random)], dtype=object)
        shares = np.array(list(counts.values()), float)
        tail = 1 / np.arange(10, _NAMES + 10)
        weights = np.concatenate([shares / shares.sum() * (1 - _NAME_SHARE), tail / tail.sum() * _NAME_SHARE])
        self._bounds = np.cumsum(weights)
        self._count = len(counts)

    def articles(self, passages: int) -> Iterator[Article]:
        """Yield articles with so many passages in all."""
        for number in range(-(-passages // PASSAGES)):
            text = "\n".join(self._paragraph() for _ in range(min(PASSAGES, passages - number * PASSAGES)))
            title = " ".join(self._draw(8)).capitalize()
            day = date(2016, 1, 1) + timedelta(days=int(self._random.integers(3900)))
            yield Article(f"buatan-{number}", text, title, day, "Buatan", None)

    def questions(self, count: int) -> list[str]:
        """Return questions as people ask them: a frame, two to four words that carry it, a place or a year."""
        return [self._question() for _ in range(count)]

    def _question(self) -> str:
        words = [word for word in self._draw(60) if word not in FRAME and len(word) > 2]
        size = int(self._random.integers(2, 4))
        return self._one(_ASKED).format(
            words=" ".join(words[:size]), more=words[size], where=self._one(REGIONS), year=self._year()
        )

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self._random.integers(*_SENTENCES)))

    def _sentence(self) -> str:
        words = self._draw(int(self._random.integers(*_WORDS)))
        if self._random.random() < 0.5:
            words.insert(len(words) // 2, self._figure())
        return f"{words[0].capitalize()} {' '.join(words[1:])}."

    def _figure(self) -> str:
        n, p, d, day = (int(self._random.integers(1, most)) for most in (9000, 99, 10, 28))
        what, where, month = self._one(_COUNTED), self._one(REGIONS), self._one(_MONTHS)
        return self._one(_SAID).format(
            n=f"{n:,}".replace(",", "."), p=p, d=d, day=day, what=what, where=where, month=month, year=self._year()
        )

    def _year(self) -> int:
        return int(self._random.integers(2015, 2027))

    def _draw(self, count: int) -> list[str]:
        return list(self._words[np.searchsorted(self._bounds, self._random.random(count) * self._bounds[-1])])

    def _one(self, choices: Sequence[str]) -> str:
        return choices[int(self._random.integers(len(choices)))]


def _counted() -> Counter[str]:
    """Count the words of the shipped articles."""
    articles = (article for article in read(shipped()) if isinstance(article, Article))
    return Counter(word for article in articles for word in texts(article.text) if word.isalpha())


def _names(random: np.random.Generator) -> list[str]:
    syllables = np.array(_SYLLABLES)[random.integers(len(_SYLLABLES), size=(_NAMES, 4))]
    return ["".join(name[: 2 + number % 3]) for number, name in enumerate(syllables)]
