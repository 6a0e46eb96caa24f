"""Example questions: made of what the articles tell, and tried before they are shown."""

from __future__ import annotations

import json
import re
import uuid
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

from bot.answer import Status
from bot.catalogue import newest, spaced
from bot.phrases import shown
from corpus.places import REGIONS, find_places, place
from index.figures.figure import Kind, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answer import Answer
    from corpus.article import Article
    from index.figures.figure import Figure
    from index.snapshot import Snapshot

EXAMPLES = 60
"""Questions that are kept: as many as people may find their topic among."""
_TRIED = 120
"""Questions tried to find them."""
_NOUNS, _PLACES = 2, 4
"""What is counted, and the places where it is, that are tried for one topic."""
_FEWEST = 10
"""Smaller counts are seldom what people ask for."""
_ROWS = 5
"""Regions that a comparison worth offering shows."""
_IN_A_ROW = 3
"""Questions for a figure that are offered before one of another form."""
_WORDS = 3
"""Words of what is counted; what takes more words is a part of it."""
_VERB = re.compile(r"\s(?:me|di|ber|ter)\w{4,}|\s(?:akan|masih|bisa|dapat|harus|ikut)\b")
"""What follows a noun and is no longer what is counted."""
_INDICATOR = re.compile(r"(?:angka|prevalensi|cakupan|rasio|umur) \w+(?: \w+){0,2}(?: \(\w+\))?", re.IGNORECASE)
"""What a share or a duration is of: "prevalensi stunting", "angka harapan hidup (AHH)"."""
_MEASURED = frozenset({Kind.PERCENT, Kind.RATIO, Kind.DURATION})
_VAGUE = frozenset({"orang", "unit", "persen", "kasus", "tahun", "hari", "bulan", "poin"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of an article, and whether the article's title gives it with its place."""

    article: int
    figure: Figure
    headline: bool


@dataclass(frozen=True, slots=True)
class _Try:
    """A question, and what its answer must be like for it to be offered."""

    question: str
    fits: Callable[[Answer], bool]


Told = Mapping[str, Sequence[_Told]]
"""What is counted or measured → the figures that tell it."""
Group = Callable[[Counter[str]], "Iterator[_Try]"]
"""Tries of which one is enough, given how often each place was asked for."""


def kept_examples(snapshot: Snapshot, make: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
    """Return the examples that lie beside a snapshot; made and laid there where none do.

    To try them takes seconds, and every process of the server and every command would do it again.
    """
    path = snapshot.folder / "examples.json"
    with suppress(OSError, ValueError):
        return tuple(json.loads(path.read_text("utf-8")))
    made = make()
    with suppress(OSError):  # a folder that may only be read
        aside = path.with_suffix(f".{uuid.uuid4().hex}")
        aside.write_text(json.dumps(made, ensure_ascii=False), "utf-8")
        aside.replace(path)
    return made


def examples(snapshot: Snapshot, topics: Sequence[str], ask: Callable[[str], Answer]) -> tuple[str, ...]:
    """Return questions that are answered, on the topics in order; for a figure most of them, other forms between.

    A question for a figure is kept when it is answered with the very figure that an article tells, a comparison when
    one article gives its rows, a definition when it spells the topic out. Without topics, what is counted most is one.
    Figures that titles give are what reports are about; others are asked for only where hardly any title gives one.
    """
    told = _told(snapshot)
    headlines = {noun: kept for noun, every in told.items() if (kept := [one for one in every if one.headline])}
    subjects = topics or sorted(told, key=lambda noun: -_reports(told[noun]))
    figures = _kept(ask, (_figures(topic, headlines) for topic in subjects))
    if len(figures) < _IN_A_ROW:
        figures = _kept(ask, (_figures(topic, told) for topic in subjects))
    wide = _compared(snapshot)
    compared = _kept(ask, (_comparisons(topic, told) for topic in subjects if topic in wide))
    meanings = _kept(ask, (_meaning(topic) for topic in subjects if topic.isupper()))
    others = [one for pair in zip_longest(compared, meanings) for one in pair if one]
    return _mixed(figures, others)[:EXAMPLES]


def _kept(ask: Callable[[str], Answer], every: Iterable[Group]) -> list[str]:
    """Return of each group of tries the first question whose answer fits."""
    places: Counter[str] = Counter()
    kept: dict[str, None] = {}
    tries = 0
    for group in every:
        for one in group(places):
            tries += 1
            if tries > _TRIED:
                return list(kept)
            if one.question not in kept and one.fits(ask(one.question)):
                kept[one.question] = None
                places.update(mention.place.name for mention in find_places(one.question))
                break
    return list(kept)


def _mixed(figures: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Return all questions, those of other forms between those for figures."""
    rows = max(-(-len(figures) // _IN_A_ROW), len(others))
    mixed = [[*figures[i * _IN_A_ROW : (i + 1) * _IN_A_ROW], *others[i : i + 1]] for i in range(rows)]
    return tuple(question for row in mixed for question in row)


def _told(snapshot: Snapshot) -> Told:
    """Return what the newest articles count, each with the figures that tell it."""
    told: defaultdict[str, list[_Told]] = defaultdict(list)
    for number in newest(snapshot):
        article = snapshot.article(number)
        for figure in snapshot.figures(number):
            noun = _noun(figure)
            if noun is not None:
                told[noun].append(_Told(number, figure, _in_title(figure, article)))
    return told


def _in_title(figure: Figure, article: Article) -> bool:
    title = article.title or ""
    there = {mention.place.name for mention in find_places(title)}
    return figure.place in there and figure.text.split()[0] in title.split()


def _noun(figure: Figure) -> str | None:
    """Return the words that a figure counts or measures, where they say enough for a question: "kasus HIV"."""
    region = place(figure.place or "")
    exact = figure.qualifier in (None, Qualifier.EXACT)
    if region is None or region.kind not in ("daerah", "provinsi") or not figure.number or not exact:
        return None
    if figure.kind in _MEASURED and _INDICATOR.fullmatch(figure.label):
        return " ".join(word if word.strip("()").isupper() else word.lower() for word in figure.label.split())
    if figure.kind is not Kind.COUNT or figure.number < _FEWEST or not figure.unit:
        return None
    said = shown(figure)
    noun = said[said.lower().find(figure.unit.lower()) :] if figure.unit.lower() in said.lower() else figure.unit
    return None if noun in _VAGUE or _VERB.search(noun) or len(noun.split()) > _WORDS else noun


def _nouns(topic: str, told: Told) -> list[str]:
    """Return what is counted of a topic, what most articles tell first."""
    named = [noun for noun in told if spaced(topic) in spaced(noun)]
    return sorted(named, key=lambda noun: -_reports(told[noun]))[:_NOUNS]


def _reports(told: Sequence[_Told]) -> int:
    return len({one.article for one in told})


def _figures(topic: str, told: Told) -> Group:
    """Return the tries for a figure of a topic: the newest of each place, places not asked for before first."""

    def tries(places: Counter[str]) -> Iterator[_Try]:
        for noun in _nouns(topic, told):
            there: dict[str, Figure] = {}
            for one in sorted(told[noun], key=lambda one: one.figure.as_of or "", reverse=True):
                there.setdefault(one.figure.place or "", one.figure)
            for name in sorted(there, key=places.__getitem__)[:_PLACES]:
                yield _Try(f"Berapa {noun} di {name}?", partial(_gives, there[name]))

    return tries


def _comparisons(topic: str, told: Told) -> Group:
    """Return the tries for a comparison of all regions."""
    return lambda _: (_Try(f"Bandingkan {noun} per kabupaten/kota", _compares) for noun in _nouns(topic, told))


def _meaning(topic: str) -> Group:
    """Return the try for the meaning of an abbreviation."""
    return lambda _: iter([_Try(f"Apa itu {topic}?", partial(_spells, topic))])


def _compared(snapshot: Snapshot) -> frozenset[str]:
    """Return the topics of articles that tell one thing of many regions."""
    found: set[str] = set()
    for number in newest(snapshot):
        regions: defaultdict[tuple[Kind, str | None], set[str | None]] = defaultdict(set)
        for figure in snapshot.figures(number):
            regions[figure.kind, figure.unit].add(figure.place)
        if any(len(there & set(REGIONS)) >= _ROWS for there in regions.values()):
            found.update(snapshot.article(number).topics[:1])
    return frozenset(found)


def _gives(figure: Figure, answer: Answer) -> bool:
    given = answer.figures[0].figure if answer.status is Status.ANSWERED and answer.figures else None
    return given is not None and (given.value, given.place) == (figure.value, figure.place)


def _compares(answer: Answer) -> bool:
    rows = answer.series or ()
    return answer.status is Status.ANSWERED and len(rows) >= _ROWS and len({row.article_id for row in rows}) == 1


def _spells(topic: str, answer: Answer) -> bool:
    """Say whether the first line of an answer spells a topic out or begins with it to say what it is."""
    first = answer.text.partition("\n")[0]
    return answer.status is Status.ANSWERED and (f"({topic})" in first or first.startswith(f"{topic} "))
