"""Composing: what was found becomes an answer, or an honest no."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import phrases
from bot.answer import Answer, Passage, Status
from bot.choose import choose, nearest_first, newest_first, same_indicator, same_label
from bot.conflict import disputed
from bot.found import FIGURE_KINDS
from bot.question import SERIES, Kind
from bot.sentences import best_sentence
from bot.series import change, missing_places, missing_years, newest_then_oldest, side_by_side
from bot.weigh import Choice
from corpus.places import place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answer import Cited
    from bot.found import Found
    from bot.question import Question
    from index.rank import Candidate
    from index.snapshot import Snapshot

    Suggestions = Callable[[], Sequence[str]]

KNOWN = 0.4
"""Share of the subject's weight that must stand anywhere in the articles; below, the question is not about them."""
_SURE = 0.7
"""How surely a figure must count what is asked for to be shown for another place."""
SHOWN = 5
"""Further figures shown as history."""


def compose(found: Found, suggestions: Suggestions) -> Answer:
    """Return the answer to what was found; ``suggestions`` gives questions that can be answered."""
    if not found.hits or found.coverage.known() < KNOWN:
        return _declined(found, Status.OUT_OF_SCOPE, phrases.OUT_OF_SCOPE, suggestions)
    if not found.question.subject and not found.question.counted:
        return _declined(found, Status.NOT_FOUND, phrases.NOT_FOUND, suggestions)
    if found.question.kind in FIGURE_KINDS:
        return _figure_answer(found, suggestions)
    return _sentence_answer(found, suggestions)


def with_sources(answer: Answer) -> Answer:
    """Return an answer whose text names the sources of its figures and passages, a line each."""
    said = [cited for cited in answer.figures if phrases.shown(cited.figure) in answer.text]
    cited = [(figure.outlet, figure.published, figure.url) for figure in said]
    cited += [(passage.outlet, passage.published, passage.url) for passage in answer.passages[:1]]
    lines = [phrases.source_line(*source) for source in dict.fromkeys(cited)]
    return replace(answer, text="\n".join([phrases.SOURCES, *lines])) if lines else answer


def _figure_answer(found: Found, suggestions: Suggestions) -> Answer:
    choices = choose(found.question, found.hits, found.snapshot, found.coverage)
    if not choices:
        return _declined(found, Status.NOT_FOUND, phrases.NOT_FOUND, suggestions)
    if found.question.kind in SERIES and (rows := side_by_side(found.question, choices)):
        return _series_answer(found, rows, choices)
    best, *rest = nearest_first(newest_first(choices, found.question), found.question)
    if _too_far(found.question, best):
        return _declined(found, Status.NOT_FOUND, phrases.NOT_FOUND, suggestions)
    alike = [choice for choice in rest if same_indicator(choice, best) and _told_alike(choice, best)]
    disputes = disputed([best, *alike], choices, found.coverage, found.snapshot)
    rivals = [rival for _, *others in disputes for rival in others]
    others = [choice for choice in alike if choice not in rivals][:SHOWN]
    others.sort(key=lambda choice: choice.cited.figure.as_of or "", reverse=True)
    status, note = _nearness(found.question, best)
    lines = [note + phrases.figure(best.cited)]
    if others:
        lines.append(phrases.HISTORY.format(items="; ".join(phrases.earlier(choice.cited) for choice in others)))
    conflicts = _cited([dispute for dispute in disputes if dispute[0] in (best, *others)])
    lines += phrases.conflicts(conflicts, places=False)
    if found.question.periods and best.cited.figure.as_of is None and best.features["period"] == 0:
        lines.append(phrases.UNDATED)
    if _is_old(found, best):
        lines.append(phrases.OLD)
    first = [best, *rivals, *others]
    rest = [choice for choice in rest if choice not in first]
    return Answer(
        id=found.id,
        status=status,
        text="\n".join(lines),
        figures=tuple(choice.cited for choice in [*first, *rest][: found.limit]),
        passages=_passages(found, best),
        corrections=found.question.corrections,
        conflicts=conflicts,
    )


def _cited(disputes: Sequence[Sequence[Choice]]) -> tuple[tuple[Cited, ...], ...]:
    return tuple(tuple(choice.cited for choice in dispute) for dispute in disputes)


def _series_answer(found: Found, rows: Sequence[Choice], choices: Sequence[Choice]) -> Answer:
    """Answer a comparison or a trend: a row a place or a time, the newest figure first in ``figures``."""
    conflicts = _cited(disputed(rows, choices, found.coverage, found.snapshot))
    compared = (found.question.kind is Kind.TREND or len(rows) == 2) and not conflicts
    computed = change(rows[0], rows[-1]) if compared else None
    missing = missing_places(found.question, rows)
    lines = [phrases.comparison([choice.cited for choice in rows])]
    untold = [*missing, *filter(None, [", ".join(missing_years(found.question, rows))])]
    lines += [phrases.NO_DATA.format(place=name) for name in untold] + ([computed.text] if computed else [])
    lines += phrases.conflicts(conflicts, places=True)
    first = newest_then_oldest(rows) if found.question.kind is Kind.TREND else rows
    rest = [choice for choice in choices if choice not in rows]
    return Answer(
        id=found.id,
        status=Status.PARTIAL if missing else Status.ANSWERED,
        text="\n".join(lines),
        figures=tuple(choice.cited for choice in [*first, *rest][: found.limit]),
        passages=_passages(found, first[0]),
        series=tuple(choice.cited for choice in rows),
        corrections=found.question.corrections,
        computed=(computed,) if computed else (),
        conflicts=conflicts,
    )


def _told_alike(choice: Choice, best: Choice) -> bool:
    """Say whether a figure tells of no other part or sort than the best one: "dokter spesialis" of "dokter umum"."""
    if choice.features["terms"] < best.features["terms"]:
        return False
    whole = choice.features["part"] == best.features["part"]
    return whole and same_label(choice.cited.figure, best.cited.figure)


def _too_far(question: Question, best: Choice) -> bool:
    """Say whether a figure of another place is not even near.

    It is not where one outside the province is asked for, its time is another as well, or it may count something else.
    """
    features = best.features
    if features["place"] >= 0:
        return False
    sure = features["amount"] > 0 or features["counted"] >= _SURE
    return _asks_outside(question) or features["period"] < 0 or not sure


def _asks_outside(question: Question) -> bool:
    """Say whether a place outside the articles' province is asked for: no figure of ours is near enough."""
    return any(known.kind == "luar" for name in question.places for known in [place(name)] if known is not None)


def _is_old(found: Found, best: Choice) -> bool:
    """Say whether a figure is older than a year and the question did not ask for its time."""
    as_of = best.cited.figure.as_of
    if found.today is None or as_of is None or found.question.periods:
        return False
    last = as_of.rpartition("/")[2]
    return last < f"{found.today.year - 1:04d}-{found.today.month:02d}-{found.today.day:02d}"[: len(last)]


def _nearness(question: Question, best: Choice) -> tuple[Status, str]:
    """Say whether the figure is for the place and period asked for; if not, which was asked."""
    if best.features["period"] < 0:
        asked = ", ".join(phrases.period(p) for p in question.periods)
        return Status.PARTIAL, phrases.NEAREST_PERIOD.format(asked=asked)
    if question.places and best.features["place"] < 0:
        return Status.PARTIAL, phrases.NEAREST_PLACE.format(asked=", ".join(question.places))
    return Status.ANSWERED, ""


def _sentence_answer(found: Found, suggestions: Suggestions) -> Answer:
    answering = best_sentence(found)
    if answering is None:
        return _declined(found, Status.NOT_FOUND, phrases.NOT_FOUND, suggestions)
    best, piece = answering
    article = found.snapshot.article(best.hit.article)
    source = phrases.SOURCE.format(source=phrases.outlet(article.outlet, article.published))
    pieces = dict.fromkeys([piece, best.span])
    return Answer(
        id=found.id,
        status=Status.ANSWERED,
        text="\n".join([*(article.text[start:end] for start, end in pieces), source]),
        passages=_passages(found, (best.hit, piece)),
        corrections=found.question.corrections,
    )


def _declined(found: Found, status: Status, text: str, suggestions: Suggestions) -> Answer:
    suggested = tuple(suggestions())
    lines = [text, phrases.suggestions(suggested)]
    return Answer(
        id=found.id,
        status=status,
        text="\n".join(filter(None, lines)),
        passages=_passages(found, None),
        corrections=found.question.corrections,
        suggestions=suggested,
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
