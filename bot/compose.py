"""Composing: what was found becomes an answer, or an honest no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import phrases
from bot.answer import Answer, Passage, Status
from bot.choose import Choice, answers, choose, in_period, newest_first, same_indicator
from bot.coverage import Coverage
from bot.question import Kind
from bot.series import change, side_by_side
from index.query import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.question import Question
    from index.glossary import Glossary
    from index.rank import Candidate
    from index.search import Searcher
    from index.snapshot import Snapshot

ENOUGH = 0.5
"""Share of the subject's weight that the passage, its title and lead must speak of. Below, the passage is about something
else: on the banten set the answered questions lie above and nine of ten of the unanswerable ones below."""
KNOWN = 0.4
"""Share of the subject's weight that must stand anywhere in the articles; below, the question is not about them."""
_READ = 5
"""Passages whose sentences are weighed."""
_TYPED = 0.4
"""What the kind of answer in a sentence weighs against its share of the subject."""
SHOWN = 5
"""Further figures shown as history."""

_FIGURE_KINDS = frozenset({Kind.FIGURE, Kind.COMPARE, Kind.TREND})


@dataclass(frozen=True, slots=True)
class Found:
    """A question with all that was found for it."""

    id: str
    question: Question
    hits: Sequence[Candidate]
    coverage: Coverage
    snapshot: Snapshot
    limit: int


def find(answer_id: str, question: Question, searcher: Searcher, glossary: Glossary, limit: int) -> Found:
    """Search for a question."""
    coverage = Coverage(question.subject, searcher, glossary)
    return Found(answer_id, question, searcher.search(question.query), coverage, searcher.snapshot, limit)


def compose(found: Found, suggestions: Sequence[str]) -> Answer:
    """Return the answer to what was found; ``suggestions`` are questions that can be answered."""
    if not found.hits or found.coverage.known() < KNOWN:
        return _declined(found, Status.OUT_OF_SCOPE, phrases.OUT_OF_SCOPE, suggestions)
    if found.question.kind in _FIGURE_KINDS:
        return _figure_answer(found, suggestions)
    return _sentence_answer(found, suggestions)


def _figure_answer(found: Found, suggestions: Sequence[str]) -> Answer:
    weighed = choose(found.question, found.hits, found.snapshot, found.coverage)
    choices = [choice for choice in weighed if answers(choice, ENOUGH)]
    if not choices:
        return _declined(found, Status.NOT_FOUND, phrases.NOT_FOUND, suggestions)
    if found.question.kind in (Kind.COMPARE, Kind.TREND) and (rows := side_by_side(found.question, choices)):
        return _series_answer(found, rows, choices)
    best, *rest = newest_first(choices, found.question)
    others = [choice for choice in rest if same_indicator(choice, best)][:SHOWN]
    status, note = _nearness(found.question, best)
    lines = [note + phrases.figure(best.cited)]
    if others:
        lines.append(phrases.HISTORY.format(items="; ".join(phrases.earlier(choice.cited) for choice in others)))
    rest = [choice for choice in rest if choice not in others]
    return Answer(
        id=found.id,
        status=status,
        text="\n".join(lines),
        figures=tuple(choice.cited for choice in [best, *others, *rest][: found.limit]),
        passages=_passages(found, best),
        corrections=found.question.corrections,
    )


def _series_answer(found: Found, rows: Sequence[Choice], choices: Sequence[Choice]) -> Answer:
    """Answer a comparison or a trend: a row a place or a time, the newest figure first in ``figures``."""
    computed = change(rows[0], rows[-1]) if found.question.kind is Kind.TREND or len(rows) == 2 else None
    lines = [phrases.comparison([choice.cited for choice in rows]), *([computed.text] if computed else [])]
    first = sorted(rows, key=lambda choice: choice.cited.figure.as_of or "", reverse=True)
    rest = [choice for choice in choices if choice not in rows]
    return Answer(
        id=found.id,
        status=Status.ANSWERED,
        text="\n".join(lines),
        figures=tuple(choice.cited for choice in [*first, *rest][: found.limit]),
        passages=_passages(found, first[0]),
        series=tuple(choice.cited for choice in rows),
        corrections=found.question.corrections,
        computed=(computed,) if computed else (),
    )


def _nearness(question: Question, best: Choice) -> tuple[Status, str]:
    """Say whether the figure is for the place and period asked for; if not, which was asked."""
    figure = best.cited.figure
    if question.periods and figure.as_of and not any(in_period(figure.as_of, p) for p in question.periods):
        asked = ", ".join(phrases.period(p) for p in question.periods)
        return Status.PARTIAL, phrases.NEAREST_PERIOD.format(asked=asked)
    if question.places and best.features["place"] < 0:
        return Status.PARTIAL, phrases.NEAREST_PLACE.format(asked=", ".join(question.places))
    return Status.ANSWERED, ""


def _sentence_answer(found: Found, suggestions: Sequence[str]) -> Answer:
    hit, span, share = _best_sentence(found)
    article = found.snapshot.article(hit.article)
    if share < ENOUGH:
        return _declined(found, Status.NOT_FOUND, phrases.NOT_FOUND, suggestions)
    source = phrases.outlet(article.outlet, article.published)
    return Answer(
        id=found.id,
        status=Status.ANSWERED,
        text=f"{article.text[span[0] : span[1]]}\n{phrases.SOURCE.format(source=source)}",
        passages=_passages(found, (hit, span)),
        corrections=found.question.corrections,
    )


def _best_sentence(found: Found) -> tuple[Candidate, tuple[int, int], float]:
    """Return the sentence that says most of what is asked and holds the kind of answer, in the best passages.

    With it the share of the subject that its passage, title and lead speak of.
    """
    rated = [rated for hit in found.hits[:_READ] for rated in _rated_sentences(found, hit)]
    _, hit, span, context = max(rated, key=lambda one: one[0])
    return hit, span, context


def _rated_sentences(found: Found, hit: Candidate) -> Iterator[tuple[float, Candidate, tuple[int, int], float]]:
    article = found.snapshot.article(hit.article)
    lead = found.snapshot.passage_span(found.snapshot.lead(hit.article))
    start, end = found.snapshot.passage_span(hit.passage)
    context = found.coverage.share(article.title or "", article.text[lead[0] : lead[1]], article.text[start:end])
    wanted = found.question.query.wants
    for span, evidence in found.snapshot.sentences(hit.passage):
        typed = _TYPED if wanted == Evidence.NONE or evidence & wanted else 0.0
        says = found.coverage.share(article.text[span[0] : span[1]])
        yield says + typed + hit.score / found.hits[0].score, hit, span, context


def _declined(found: Found, status: Status, text: str, suggestions: Sequence[str]) -> Answer:
    lines = [text, phrases.suggestions(suggestions)]
    return Answer(
        id=found.id,
        status=status,
        text="\n".join(filter(None, lines)),
        passages=_passages(found, None),
        corrections=found.question.corrections,
        suggestions=tuple(suggestions),
    )


def _passages(found: Found, best: Choice | tuple[Candidate, tuple[int, int]] | None) -> tuple[Passage, ...]:
    """Return the best passages, that of the answer first with the answer highlighted."""
    first = best.passage if isinstance(best, Choice) else best[0].passage if best else None
    ordered = sorted(found.hits, key=lambda hit: hit.passage != first)[: found.limit]
    return tuple(_passage(found.snapshot, hit, best if hit.passage == first else None) for hit in ordered)


def _passage(snapshot: Snapshot, hit: Candidate, best: Choice | tuple[Candidate, tuple[int, int]] | None) -> Passage:
    article = snapshot.article(hit.article)
    start, end = snapshot.passage_span(hit.passage)
    marked: tuple[tuple[int, int], ...] = ()
    if isinstance(best, Choice):
        marked = ((best.cited.figure.start - start, best.cited.figure.end - start),)
    elif best is not None:
        marked = ((best[1][0] - start, best[1][1] - start),)
    return Passage(
        article_id=article.id, title=article.title, outlet=article.outlet, url=article.url, published=article.published,
        text=article.text[start:end], start=start, end=end, score=hit.score, highlights=marked,
    )  # fmt: skip
