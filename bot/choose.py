"""Choosing figures: of all figures in the passages found, those that the question asks for, best first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer import Cited
from corpus.places import PROVINCE, within
from index.analysis import word_keys
from index.figures.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.coverage import Coverage
    from bot.question import Question
    from corpus.article import Article
    from index.figures.figure import Figure
    from index.rank import Candidate
    from index.snapshot import Snapshot

WEIGHTS: dict[str, float] = {
    "passage": 1.5,  # how well the passage ranks, 1 for the best
    "context": 1.0,  # share of the subject in passage, title and lead
    "sentence": 1.5,  # the same in the figure's sentence
    "clause": 2.0,  # the same between the figures before and after it
    "amount": 1.5,  # its kind is what was asked for (persen, rupiah); minus where it is another
    "counted": 1.5,  # what it counts is what stands after "berapa"
    "place": 2.0,  # its place is the one asked for; minus where it is another
    "period": 2.0,  # its date is in the period asked for; minus where it is not
    "target": -0.7,  # it is a target and none was asked for
    "recency": 0.02,  # years since 2000
}
"""Tuned on the figure questions of the banten set; the order of size matters more than the digits."""

PASSAGES = 20
"""Passages whose figures are weighed."""
_QUANTITIES = frozenset(Kind) - {Kind.DATE, Kind.TIME, Kind.IDENTIFIER, Kind.ORDINAL}
_PEOPLE = frozenset(
    "orang jiwa warga penduduk peserta anak balita bayi pasien penderita korban ibu bumil pekerja pelajar siswa tenaga "
    "perawat bidan dokter nakes masyarakat lansia jemaah kader penerima pendaftar peserta kepala keluarga santri".split()
)
_TARGET = re.compile(r"\b(?:target|ditargetkan|menargetkan|sasaran|rencana)\w*\b")
_SAME = 0.6
"""Weighted points within which two figures of one unit and place tell of one indicator."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A figure that may answer: where it stands and what speaks for it (feature → value)."""

    cited: Cited
    passage: int
    sentence: tuple[int, int]
    features: dict[str, float]

    @property
    def score(self) -> float:
        """The weighted sum of the features."""
        return sum(WEIGHTS[name] * value for name, value in self.features.items())


def choose(question: Question, hits: Sequence[Candidate], snapshot: Snapshot, coverage: Coverage) -> list[Choice]:
    """Return the figures of the best passages, best first."""
    choices = [
        choice for hit in hits[:PASSAGES] for choice in _of_passage(question, hit, hits[0].score, snapshot, coverage)
    ]
    return sorted(_once(choices), key=lambda choice: -choice.score)


def newest_first(choices: Sequence[Choice], question: Question) -> list[Choice]:
    """Put the newest figure of the best one's indicator first, unless a period is asked for."""
    if not choices or question.periods:
        return list(choices)
    best = choices[0]
    rivals = [choice for choice in choices if same_indicator(choice, best)]
    newest = max(rivals, key=lambda choice: (choice.cited.figure.as_of or "", choice.score))
    return [newest, *(choice for choice in choices if choice is not newest)]


def same_indicator(choice: Choice, other: Choice) -> bool:
    """Say whether two figures tell of one indicator: unit, kind and place agree and as much speaks for both."""
    one, two = choice.cited.figure, other.cited.figure
    speaks = abs(_without_time(choice) - _without_time(other)) <= _SAME
    return (one.kind, one.unit, one.place) == (two.kind, two.unit, two.place) and speaks


def _without_time(choice: Choice) -> float:
    outside = ("recency", "passage", "period")
    return sum(WEIGHTS[name] * value for name, value in choice.features.items() if name not in outside)


def _of_passage(
    question: Question, hit: Candidate, top: float, snapshot: Snapshot, coverage: Coverage
) -> Iterator[Choice]:
    article = snapshot.article(hit.article)
    start, end = snapshot.passage_span(hit.passage)
    figures = [f for f in snapshot.figures(hit.article) if start <= f.start and f.end <= end]
    wanted = [f for f in figures if f.kind in (question.amounts or _QUANTITIES) or f.kind in _QUANTITIES]
    if not wanted:
        return
    lead = snapshot.passage_span(snapshot.lead(hit.article))
    context = coverage.share(article.title or "", article.text[lead[0] : lead[1]], article.text[start:end])
    spans = [span for span, _ in snapshot.sentences(hit.passage)]
    for figure in wanted:
        span = next(span for span in spans if span[0] <= figure.start < span[1])
        features = {
            "passage": hit.score / top if top > 0 else 0.0,
            "context": context,
            "sentence": coverage.share(article.text[span[0] : span[1]]),
            "clause": coverage.share(_clause(article.text, span, figure, figures), figure.label),
        }
        features |= _fit(question, figure, article.text[span[0] : span[1]])
        yield Choice(_cited(figure, article), hit.passage, span, features)


def _fit(question: Question, figure: Figure, sentence: str) -> dict[str, float]:
    asked_target = _TARGET.search(question.text) is not None
    is_target = figure.role == "target" or (_TARGET.search(sentence.lower()) is not None and figure.role == "")
    return {
        "amount": _amount(question, figure),
        "counted": _counted(question, figure),
        "place": _place(question, figure),
        "period": _period(question, figure),
        "target": float(is_target and not asked_target) - float(is_target and asked_target),
        "recency": float(figure.as_of[:4]) - 2000 if figure.as_of else 0.0,
    }


def _amount(question: Question, figure: Figure) -> float:
    if not question.amounts:
        return 0.0
    return 1.0 if figure.kind in question.amounts else -1.0


def _counted(question: Question, figure: Figure) -> float:
    """Return 1 where the figure counts what was asked for, -0.5 where it visibly counts something else."""
    if not question.counted or figure.kind in (Kind.PERCENT, Kind.MONEY):
        return 0.0
    asked = {word_keys(word)[0] for word in question.counted}
    counts = {word_keys(word)[0] for word in f"{figure.unit or ''} {figure.text.lower()}".split() if word}
    if asked & counts or (figure.unit == "orang" and not _PEOPLE.isdisjoint(question.counted)):
        return 1.0
    return -0.5


def _place(question: Question, figure: Figure) -> float:
    if not question.places:
        return 0.2 if figure.place == PROVINCE else 0.0
    if figure.place in question.places:
        return 1.0
    if figure.place is None:
        return 0.0
    return 0.3 if any(within(figure.place, place) and place != PROVINCE for place in question.places) else -1.0


def _period(question: Question, figure: Figure) -> float:
    if not question.periods or figure.as_of is None:
        return 0.0
    return 1.0 if any(in_period(figure.as_of, period) for period in question.periods) else -1.0


def in_period(as_of: str, period: str) -> bool:
    """Say whether an as-of date lies in a period asked for: 2025-08-14 in 2025, and 2025 in 2025-08 (as near as known)."""
    return any(day.startswith(period) or period.startswith(day) for day in as_of.split("/"))


def _clause(text: str, sentence: tuple[int, int], figure: Figure, figures: Sequence[Figure]) -> str:
    """Return the sentence's part between the amounts before and after the figure."""
    others = [f for f in figures if f.kind in _QUANTITIES and f is not figure and sentence[0] <= f.start < sentence[1]]
    start = max((f.end for f in others if f.end <= figure.start), default=sentence[0])
    end = min((f.start for f in others if f.start >= figure.end), default=sentence[1])
    return text[start:end]


def _cited(figure: Figure, article: Article) -> Cited:
    return Cited(figure, article.id, article.outlet, article.url, article.published)


def _once(choices: Sequence[Choice]) -> list[Choice]:
    """Keep of each figure that stands in two passages the better one."""
    kept: dict[tuple[str, int], Choice] = {}
    for choice in choices:
        key = (choice.cited.article_id, choice.cited.figure.start)
        if key not in kept or choice.score > kept[key].score:
            kept[key] = choice
    return list(kept.values())
