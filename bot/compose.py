"""Composing: what was found becomes an answer, or an honest no."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from bot import phrases
from bot.answer import Answer, Passage, Status
from bot.choose import PASSAGES, choose, nearest_first, newest_first, same_indicator, same_label
from bot.conflict import disputed
from bot.coverage import ENOUGH, Coverage
from bot.extract import CUTTERS, Sentence, asks_address, asks_expansion, asks_office, expansion
from bot.extremes import extreme
from bot.names import names, respelled
from bot.question import SERIES, Kind
from bot.series import change, missing_places, missing_years, newest_then_oldest, side_by_side
from bot.turns import turns
from bot.weigh import Choice
from corpus.places import REGIONS, place
from index.query import Evidence
from index.search import CANDIDATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from bot.answer import Cited
    from bot.coverage import Reader
    from bot.extract import Span
    from bot.question import Question
    from index.rank import Candidate
    from index.search import Searcher
    from index.snapshot import Snapshot

KNOWN = 0.4
"""Share of the subject's weight that must stand anywhere in the articles; below, the question is not about them."""
_READ = 6
"""Passages whose sentences are weighed."""
_TYPED = 0.4
"""What the kind of answer in a sentence weighs against its share of the subject."""
_BESIDE = 0.2
"""The same in the sentence before or after it."""
_EXTREME = 0.8
"""What saying where something is highest or lowest counts, where that is asked."""
_CUT = 12
"""Sentences that a name, date or place is looked for in."""
_MEANS = re.compile(r"\b(?:adalah|ialah|merupakan|yaitu|yakni|berarti|singkatan dari|kepanjangan dari)\b")
_EXPANDS = 0.7
"""What spelling an abbreviation out counts beside saying what it is."""
_NAMING = 0.8
"""What a definition counts that begins with a name: it names more than it explains."""
_BEFORE = 0.1
"""What each further word before "adalah" takes from a definition: with many it is about something else as well."""
_NEARLY = 0.5
"""Points within which sentences answer nearly as well: an office has one holder, and the newest report names them."""
_SURE = 0.7
"""How surely a figure must count what is asked for to be shown for another place."""
SHOWN = 5
"""Further figures shown as history."""

_FIGURE_KINDS = SERIES | {Kind.FIGURE}


@dataclass(frozen=True, slots=True)
class Found:
    """A question with all that was found for it."""

    id: str
    question: Question
    hits: Sequence[Candidate]
    coverage: Coverage
    snapshot: Snapshot
    limit: int
    today: date | None = None


def find(answer_id: str, question: Question, searcher: Searcher, reader: Reader, limit: int) -> Found:
    """Search for a question."""
    hits, snapshot = searcher.search(question.query), searcher.snapshot
    spans = [(snapshot.article(hit.article).text, snapshot.passage_span(hit.passage)) for hit in hits[:_READ]]
    coverage = _coverage(question, searcher, reader, [text[start:end] for text, (start, end) in spans])
    coverage.read_ahead(snapshot, hits[: PASSAGES if question.kind in _FIGURE_KINDS else _reach(question)])
    return Found(answer_id, question, hits, coverage, snapshot, limit)


def _coverage(question: Question, searcher: Searcher, reader: Reader, texts: Sequence[str]) -> Coverage:
    """Return the coverage of a question's subject; by ``texts``, passages found, its names are known."""
    spelled = {unit: unit if searcher.knows(unit) else respelled(unit, texts) for unit in question.subject}
    named = names(question.query.units, question.written, texts)
    called = [frozenset(spelled[unit].keys) for unit in named if unit in spelled]
    return Coverage([spelled[unit] for unit in question.subject], searcher, reader, [*called, *turns(question)])


def compose(found: Found, suggestions: Sequence[str]) -> Answer:
    """Return the answer to what was found; ``suggestions`` are questions that can be answered."""
    if not found.hits or found.coverage.known() < KNOWN:
        return _declined(found, Status.OUT_OF_SCOPE, phrases.OUT_OF_SCOPE, suggestions)
    if not found.question.subject and not found.question.counted:
        return _declined(found, Status.NOT_FOUND, phrases.NOT_FOUND, suggestions)
    if found.question.kind in _FIGURE_KINDS:
        return _figure_answer(found, suggestions)
    return _sentence_answer(found, suggestions)


def with_sources(answer: Answer) -> Answer:
    """Return an answer whose text names the sources of its figures and passages, a line each."""
    said = [cited for cited in answer.figures if phrases.shown(cited.figure) in answer.text]
    cited = [(figure.outlet, figure.published, figure.url) for figure in said]
    cited += [(passage.outlet, passage.published, passage.url) for passage in answer.passages[:1]]
    lines = [phrases.source_line(*source) for source in dict.fromkeys(cited)]
    return replace(answer, text="\n".join([phrases.SOURCES, *lines])) if lines else answer


def _figure_answer(found: Found, suggestions: Sequence[str]) -> Answer:
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


def _sentence_answer(found: Found, suggestions: Sequence[str]) -> Answer:
    there = [hit for hit in found.hits[: _reach(found.question)] if _there_and_then(found.question, hit)]
    rated = sorted((one for hit in there for one in _rated(found, hit)), key=lambda one: -one.score)
    spoken = [one for one in rated if one.context >= ENOUGH]
    if not spoken:
        return _declined(found, Status.NOT_FOUND, phrases.NOT_FOUND, suggestions)
    best, piece = _cut(found, spoken)
    if piece == best.span and _needs_piece(found.question):
        return _declined(found, Status.NOT_FOUND, phrases.NOT_FOUND, suggestions)
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


def _reach(question: Question) -> int:
    """Return how many passages are read for sentences: what defines may rank low."""
    return CANDIDATES if question.kind is Kind.DEFINITION else _READ


def _needs_piece(question: Question) -> bool:
    """Say whether nothing but a name or an address answers: an office's holder, a street."""
    holder = question.kind is Kind.WHO and asks_office(question)
    return holder or question.kind is Kind.WHEN or (question.kind is Kind.WHERE and asks_address(question))


def _there_and_then(question: Question, hit: Candidate) -> bool:
    """Say whether a passage is about the region and the year asked for, as far as it or its article names them."""
    elsewhere = any(place in REGIONS for place in question.places) and hit.features["place"] <= 0
    return not elsewhere and hit.features["year"] >= 0


@dataclass(frozen=True, slots=True)
class _Rated:
    """A sentence, how well it answers, and the share of the subject that it and what is around it speak of."""

    score: float
    hit: Candidate
    span: tuple[int, int]
    context: float


def _rated(found: Found, hit: Candidate) -> Iterator[_Rated]:
    """Rate a passage's sentences: what is asked and the kind of answer in them, and how well the passage ranks."""
    article = found.snapshot.article(hit.article)
    lead = found.snapshot.passage_span(found.snapshot.lead(hit.article))
    start, end = found.snapshot.passage_span(hit.passage)
    around = (article.title or "", article.outlet or "", article.text[lead[0] : lead[1]], article.text[start:end])
    there = found.coverage.names_subject(*around) and _names_outside(found.question, around)
    context = found.coverage.share(*around) if there else 0.0
    if context < ENOUGH:
        return  # none of its sentences would be taken
    wanted, superlative = found.question.query.wants, extreme(found.question)
    sentences = list(found.snapshot.sentences(hit.passage))
    holds = [wanted == Evidence.NONE or bool(evidence & wanted) for _, evidence in sentences]
    for number, (span, _) in enumerate(sentences):
        words = article.text[span[0] : span[1]]
        beside = any(holds[max(number - 1, 0) : number + 2])
        typed = _TYPED if holds[number] else _BESIDE * beside
        most = _EXTREME if superlative and superlative.search(words) else 0.0
        score = found.coverage.share(words) + typed + most + _defines(found, words) + hit.score / found.hits[0].score
        near = (article.text[start:end] for (start, end), _ in sentences[max(number - 1, 0) : number + 2])
        yield _Rated(score, hit, span, min(context, found.coverage.share(article.title or "", *near)))


def _names_outside(question: Question, texts: Sequence[str]) -> bool:
    """Say whether texts name a place asked for where all of these lie outside the articles' province."""
    outside = [known is not None and known.kind == "luar" for known in map(place, question.places)]
    return not outside or not all(outside) or any(name in text for name in question.places for text in texts)


def _defines(found: Found, sentence: str) -> float:
    """Return how much a sentence says what the subject is: all of it before "adalah", little else, no number after."""
    if found.question.kind is not Kind.DEFINITION:
        return 0.0
    short = expansion(Sentence(sentence, (0, len(sentence)), ()), found.question) is not None
    spelled = _EXPANDS * (1.0 if asks_expansion(found.question) else 0.5) if short else 0.0
    means = _MEANS.search(sentence)
    if means is None or sentence[means.end() :].lstrip()[:1].isdigit():
        return spelled
    before, after = sentence[: means.start()], sentence[means.end() :].lstrip()
    plainly = _NAMING if after[:1].isupper() else 1.0
    further = 0 if short else max(len(before.split()) - 1, 0)
    return max(spelled, plainly * found.coverage.share(before) / (1 + _BEFORE * further))


def _says_what_it_is(found: Found, one: _Rated) -> bool:
    """Say whether a sentence defines the subject, where that is asked and not only what it is short for."""
    words = found.snapshot.article(one.hit.article).text[one.span[0] : one.span[1]]
    return not asks_expansion(found.question) and _defines(found, words) > _EXPANDS


def _cut(found: Found, rated: Sequence[_Rated]) -> tuple[_Rated, Span]:
    """Return the best sentence and the answer itself, cut out of it; the whole sentence where nothing can be cut.

    Of nearly equal sentences one with a name, date or place in it is better, and of names the newest report's.
    """
    cutter = CUTTERS.get(found.question.kind)
    if cutter is None or _says_what_it_is(found, rated[0]):
        return rated[0], rated[0].span
    pieces = ((one, cutter(_sentence(found, one), found.question)) for one in rated[:_CUT])
    cut = ((one, piece) for one, piece in pieces if piece)  # no further than is needed: it takes long
    first = next(cut, None)
    if first is None or first[0].score < rated[0].score - _NEARLY:
        return first if first and _needs_piece(found.question) else (rated[0], rated[0].span)
    if found.question.kind is Kind.WHO and not found.question.periods:
        near = takewhile(lambda cut: cut[0].score >= rated[0].score - _NEARLY, cut)
        return max((first, *near), key=lambda cut: int(found.snapshot.published[cut[0].hit.article]))
    return first


def _sentence(found: Found, one: _Rated) -> Sentence:
    figures = found.snapshot.figures(one.hit.article, *one.span)
    return Sentence(found.snapshot.article(one.hit.article).text, one.span, figures)


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
