"""Sentences that answer: which of those found says best what is asked, and the answer itself cut out of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.coverage import ENOUGH
from bot.extract import CUTTERS, Sentence, asks_address, asks_expansion, asks_list, asks_office, expansion, listed
from bot.extremes import extreme
from bot.found import answering
from bot.lists import enumerates
from bot.question import Kind
from corpus.places import REGIONS, place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.extract import Span
    from bot.found import Found
    from bot.question import Question
    from index.rank import Candidate

_TYPED = 0.4
"""What the kind of answer in a sentence weighs against its share of the subject."""
_LISTED = 0.8
"""The same of a list: a report often names those who are on it in a sentence of their own."""
_BESIDE = 0.2
"""The same in the sentence before or after it."""
_EXTREME = 0.8
"""What saying where something is highest or lowest counts, where that is asked."""
_CUT = 12
"""Sentences that a name, date or place is looked for in."""
_OF_EVENTS = frozenset({Kind.WHEN, Kind.WHY, Kind.HOW, Kind.YES_NO})
"""Kinds that ask about something that happens: a text about the hospital alone is no answer."""
_COMPARES = re.compile(r"\b(?:lebih|paling|ter(?:banyak|tinggi|rendah|besar|kecil|sedikit))\b")
_LASTING = frozenset({Kind.WHO, Kind.DEFINITION})
_LIVE = re.compile(
    r"\b(?:besok|lusa|(?:hari|malam|pagi|siang|sore|minggu|pekan) ini|nanti (?:malam|siang|sore)|akhir pekan|"
    r"(?:minggu|pekan) depan)\b"
)
"""Times of which no report can tell, but of an office or what a word means."""
_MEANS = re.compile(r"\b(?:adalah|ialah|merupakan|yaitu|yakni|berarti|singkatan dari|kepanjangan dari)\b")
_EXPANDS = 0.7
"""What spelling an abbreviation out counts beside saying what it is."""
_NAMING = 0.8
"""What a definition counts that begins with a name: it names more than it explains."""
_BEFORE = 0.1
"""What each further word before "adalah" takes from a definition: with many it is about something else as well."""
_NEARLY = 0.5
"""Points within which sentences answer nearly as well: an office has one holder, and the newest report names them."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A sentence and how well it answers."""

    score: float
    hit: Candidate
    span: tuple[int, int]


def best_sentence(found: Found) -> tuple[Rated, Span] | None:
    """Return the sentence that answers best and where in its article the answer stands; ``None`` where none does."""
    if found.question.kind not in _LASTING and _LIVE.search(found.question.text):
        return None
    there = [hit for hit in answering(found.question, found.hits) if _there_and_then(found.question, hit)]
    rated = sorted((one for hit in there for one in _rated(found, hit)), key=lambda one: -one.score)
    if not rated:
        return None
    best, piece = _cut(found, rated)
    return None if piece == best.span and _needs_piece(found.question) else (best, piece)


def _needs_piece(question: Question) -> bool:
    """Say whether nothing but a name or an address answers: an office's holder, a street."""
    holder = question.kind is Kind.WHO and (asks_office(question) or "nama" in question.text)
    return holder or question.kind is Kind.WHEN or (question.kind is Kind.WHERE and asks_address(question))


def _there_and_then(question: Question, hit: Candidate) -> bool:
    """Say whether a passage is about the region and the year asked for, as far as it or its article names them."""
    elsewhere = any(place in REGIONS for place in question.places) and hit.features["place"] <= 0
    return not elsewhere and hit.features["year"] >= 0


def _rated(found: Found, hit: Candidate) -> Iterator[Rated]:
    """Rate a passage's sentences: what is asked and the kind of answer in them, and how well the passage ranks.

    Only those that speak of the subject with what is around them, in a passage that does.
    """
    article = found.snapshot.article(hit.article)
    lead = found.snapshot.passage_span(found.snapshot.lead(hit.article))
    start, end = found.snapshot.passage_span(hit.passage)
    around = (article.title or "", article.outlet or "", article.text[lead[0] : lead[1]], article.text[start:end])
    share = found.coverage.share
    named = found.coverage.names_subject(*around) and _names_outside(found.question, around)
    if not named or share(*around) < ENOUGH:
        return
    wanted, superlative = found.question.query.wants, extreme(found.question)
    sentences = found.snapshot.sentences(hit.passage)
    texts = [article.text[start:end] for (start, end), _ in sentences]
    holds = [not wanted or evidence & int(wanted) > 0 for _, evidence in sentences]
    if found.question.kind is Kind.LIST:
        holds = [enumerates(text) for text in texts]
    for number, ((span, _), words) in enumerate(zip(sentences, texts, strict=True)):
        near = slice(max(number - 1, 0), number + 2)
        beside = (article.title or "", *texts[near])
        if not _may_answer(found, beside, told=any(holds[near])):
            continue
        typed = (
            (_LISTED if found.question.kind is Kind.LIST else _TYPED) if holds[number] else _BESIDE * any(holds[near])
        )
        most = _EXTREME if superlative and superlative.search(words) else 0.0
        defines = _defines(found, words) if holds[number] or "(" in words else 0.0  # the index has seen its "adalah"
        score = share(words) + typed + most + defines + hit.score / found.hits[0].score
        yield Rated(score, hit, span)


def _may_answer(found: Found, texts: Sequence[str], *, told: bool) -> bool:
    """Say whether a sentence may answer, by it and what is beside it: they speak of the subject and of what happens.

    That more fell ill somewhere is no reason why: of a comparison one must be ``told``.
    """
    kind, coverage = found.question.kind, found.coverage
    if kind is Kind.WHY and not told and _COMPARES.search(found.question.text):
        return False
    return coverage.share(*texts) >= ENOUGH and (kind not in _OF_EVENTS or coverage.tells(*texts))


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


def _says_what_it_is(found: Found, one: Rated) -> bool:
    """Say whether a sentence defines the subject, where that is asked and not only what it is short for."""
    words = found.snapshot.article(one.hit.article).text[one.span[0] : one.span[1]]
    return not asks_expansion(found.question) and _defines(found, words) > _EXPANDS


def _cut(found: Found, rated: Sequence[Rated]) -> tuple[Rated, Span]:
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
        return first if first and _needs_piece(found.question) else _whole(found, rated)
    if found.question.kind is Kind.WHO and not found.question.periods:
        near = takewhile(lambda cut: cut[0].score >= rated[0].score - _NEARLY, cut)
        return max((first, *near), key=lambda cut: int(found.snapshot.published[cut[0].hit.article]))
    return first


def _whole(found: Found, rated: Sequence[Rated]) -> tuple[Rated, Span]:
    """Return the best sentence whole, or the list in it; where it has none, one that the same passage introduces."""
    best = rated[0]
    if asks_list(found.question):
        beside = (one for one in rated if one.hit is best.hit)
        for one in (best,) if enumerates(_sentence(found, best).words) else beside:
            if found_list := listed(_sentence(found, one)):
                return one, found_list
    return best, best.span


def _sentence(found: Found, one: Rated) -> Sentence:
    figures = found.snapshot.figures(one.hit.article, *one.span)
    return Sentence(found.snapshot.article(one.hit.article).text, one.span, figures)
