"""Sentences that answer: which of those found says best what is asked, and the answer itself cut out of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from math import inf
from typing import TYPE_CHECKING

from bot.aspects import aspect, is_needed
from bot.coverage import ENOUGH
from bot.extract import (
    CUTTERS,
    Sentence,
    asks_address,
    asks_expansion,
    asks_list,
    asks_names,
    asks_where,
    expansion,
    listed,
)
from bot.extremes import asks_which, extreme, tells_extreme
from bot.found import answering
from bot.lists import enumerates, lacks_names, names_several
from bot.people import asks_office
from bot.prior import priors
from bot.question import Kind
from bot.turns import lacks_not
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
_ASPECT = 0.5
"""What naming the aspect asked for counts: that "gejala" are told, where these are asked for."""
_CARRIED = 0.8
"""What the sentence before a list counts for it: "Empat wilayah dinyatakan KLB. Yaitu, ..."."""
_BESIDE = 0.2
"""What the kind of answer weighs in the sentence before or after."""
_EXTREME = 0.8
"""What saying where something is highest or lowest counts, where that is asked."""
_BETWEEN, _WITHIN = 3.0, 0.5
"""Powers of ``priors``; what a word means, and who holds an office, any article tells: there it counts as it ranks."""
_CUT = 24
"""Sentences that a name, date or place is looked for in."""
_OF_EVENTS = frozenset({Kind.WHEN, Kind.WHY, Kind.HOW, Kind.YES_NO})
"""Kinds that ask about something that happens: a text about the hospital alone is no answer."""
_LED = frozenset({Kind.LIST, Kind.WHY, Kind.HOW})
"""Kinds that a sentence may answer of which only the article's first paragraph says what it is about."""
_COMPARES = re.compile(r"\b(?:lebih|paling|ter(?:banyak|tinggi|rendah|besar|kecil|sedikit))\b")
_ENOUGH = {Kind.YES_NO: 0.55}
"""Share of the subject that is enough: whether something is so tells only a passage that is about just that."""
_ENOUGH_NEAR = {Kind.WHEN: 0.6}
"""The same of a sentence and those beside it: nearly any has a day in it, of whatever happened."""
_PLACED = re.compile(
    r"\b(?:[Dd]i|[Kk]e|pada|mendatangi|menghubungi)\s(?:[\w-]+\s){0,3}(?:[A-Z]|puskesmas|rumah sakit|posyandu|kantor)|"
    r"\b(?:Kampung|Desa|Kelurahan|Kecamatan|Jalan|Gedung|Hotel)\s[A-Z]"
)
"""What says where: a name after "di", within a few words, or that of a village or street."""
_LIVE = re.compile(
    r"\b(?:besok|lusa|(?:hari|malam|pagi|siang|sore|minggu|pekan) ini|nanti (?:malam|siang|sore)|akhir pekan|"
    r"(?:minggu|pekan) depan)\b"
)
"""Times of which no report can tell, but of an office or what a word means."""
_MEANS = re.compile(r"\b(?:adalah|ialah|merupakan|berarti|singkatan dari|kepanjangan dari)\b")
_ASIDES = re.compile(r"^\w+:\s|\s?\([^()]*\)")
"""A heading, and what stands in brackets: no words of what is defined."""
_EXPANDS = 0.7
"""What spelling an abbreviation out counts beside saying what it is."""
_NAMING = 0.8
"""What a definition counts that begins with a name: it names more than it explains."""
_BEFORE = 0.1
"""What each further word before "adalah" takes from a definition: with many it is about something else as well."""
_HARDLY = 1.0
"""Points by which a sentence with the place asked for may answer less well than one without."""
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
    if _LIVE.search(found.question.text) and not _lasts(found.question):
        return None
    hits = answering(found.question, found.hits)
    there = [hit for hit in hits if _there_and_then(found.question, hit)]
    prior = priors(hits, *((1, 1) if _lasts(found.question) else (_BETWEEN, _WITHIN)))
    rated = sorted((one for hit in there for one in _rated(found, hit, prior[hit.passage])), key=lambda one: -one.score)
    if not rated:
        return None
    best, piece = _cut(found, rated)
    return None if piece == best.span and _needs_piece(found.question) else (best, piece)


def _lasts(question: Question) -> bool:
    """Say whether what is asked for is the same for long: what a word means, or who holds an office."""
    return question.kind is Kind.DEFINITION or (question.kind is Kind.WHO and asks_office(question))


def _needs_piece(question: Question) -> bool:
    """Say whether nothing but a name or an address answers: an office's holder, a street."""
    holder = question.kind is Kind.WHO and (asks_office(question) or "nama" in question.text)
    return holder or question.kind is Kind.WHEN or (question.kind is Kind.WHERE and asks_address(question))


def _margin(question: Question) -> float:
    """Return the points by which a sentence with the name, date or place in it may answer less well than one without.

    Without the place asked for a sentence is hardly an answer, and without a name that is needed it is none.
    """
    if _needs_piece(question):
        return inf
    return _HARDLY if question.kind is Kind.WHERE or asks_expansion(question) else _NEARLY


def _there_and_then(question: Question, hit: Candidate) -> bool:
    """Say whether a passage is about the region and the year asked for, as far as it or its article names them."""
    elsewhere = any(place in REGIONS for place in question.places) and hit.features["place"] <= 0
    return not elsewhere and hit.features["year"] >= 0


def _rated(found: Found, hit: Candidate, prior: float) -> Iterator[Rated]:
    """Rate a passage's sentences: what is asked and the kind of answer in them, and how likely the passage is.

    Only those that speak of the subject with what is around them, in a passage that does.
    """
    article = found.snapshot.article(hit.article)
    lead, own = found.snapshot.passage_span(found.snapshot.lead(hit.article)), found.snapshot.passage_span(hit.passage)
    around = (article.title or "", article.outlet or "", article.text[slice(*lead)], article.text[slice(*own)])
    if not _speaks(found, around):
        return
    sentences = found.snapshot.sentences(hit.passage)
    passage = _passage(found, around, [(article.text[slice(*span)], evidence) for span, evidence in sentences])
    for number, (span, _) in enumerate(sentences):
        if _may_answer(found, passage, number):
            yield Rated(_rate(found, passage, number) + prior, hit, span)


def _speaks(found: Found, around: Sequence[str]) -> bool:
    """Say whether a passage, with what is ``around`` it, speaks of what is asked."""
    question, coverage = found.question, found.coverage
    if not coverage.names_subject(*around) or not _names_outside(question, around):
        return False
    asked = aspect(question)
    told = not is_needed(asked) or bool(asked & coverage.keys(*around))
    return told and coverage.share(*around) >= _ENOUGH.get(question.kind, ENOUGH)


@dataclass(frozen=True, slots=True)
class _Passage:
    """The sentences of a passage, those that hold the kind of answer asked for, and what says what they are about."""

    topic: Sequence[str]
    texts: Sequence[str]
    holds: Sequence[bool]
    aspect: frozenset[str]
    superlative: re.Pattern[str] | None

    def near(self, number: int) -> slice:
        """Return the slice of a sentence and of those before and after it."""
        return slice(max(number - 1, 0), number + 2)


def _passage(found: Found, around: Sequence[str], sentences: Sequence[tuple[str, int]]) -> _Passage:
    """Return a passage by its sentences and by what the index says that they hold."""
    question = found.question
    wanted, texts = int(question.query.wants), [text for text, _ in sentences]
    holds = [not wanted or evidence & wanted > 0 for _, evidence in sentences]
    if question.kind is Kind.LIST:
        holds = list(map(names_several if asks_names(question) else enumerates, texts))
    topic = around[:3] if question.kind in _LED else around[:1]
    return _Passage(topic, texts, holds, aspect(question), extreme(question))


def _rate(found: Found, passage: _Passage, number: int) -> float:
    """Return how well a sentence answers by itself."""
    words, holds, share = passage.texts[number], passage.holds[number], found.coverage.share
    is_list = found.question.kind is Kind.LIST
    own, typed = share(words), _LISTED if is_list else _TYPED
    if is_list and holds:
        own = max(own, _CARRIED * share(*passage.texts[max(number - 1, 0) : number + 1]))
    if not holds:
        typed = _BESIDE * any(passage.holds[passage.near(number)])
    most = _EXTREME if _is_extreme(found, passage, words) else 0.0
    defines = _defines(found, words) if holds or "(" in words else 0.0  # the index has seen its "adalah"
    told = _ASPECT if passage.aspect & found.coverage.keys(words) else 0.0
    return own + typed + most + defines + told


def _is_extreme(found: Found, passage: _Passage, words: str) -> bool:
    """Say whether a sentence tells of the highest or lowest that is asked for."""
    return passage.superlative is not None and tells_extreme(found.question, passage.superlative, words)


def _may_answer(found: Found, passage: _Passage, number: int) -> bool:
    """Say whether a sentence may answer, by it and what is beside it: they speak of the subject and of what happens.

    That more fell ill somewhere is no reason why: of a comparison one must be told. Where something is says a place,
    which puskesmas it is a name, and which is the highest that it is so.
    """
    question, kind, coverage, near = found.question, found.question.kind, found.coverage, passage.near(number)
    words = passage.texts[number]
    if lacks_not(question, (words,)) or lacks_names(question.text, words):
        return False
    if kind is Kind.WHY and not any(passage.holds[near]) and _COMPARES.search(question.text):
        return False
    if kind is Kind.WHERE and asks_where(question) and not _PLACED.search(words):
        return False
    if asks_which(question) and not any(_is_extreme(found, passage, text) for text in passage.texts[near]):
        return False
    texts = (*passage.topic, *passage.texts[near])
    return coverage.share(*texts) >= _ENOUGH_NEAR.get(kind, ENOUGH) and (
        kind not in _OF_EVENTS or coverage.tells(*texts)
    )


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
    before, after = _ASIDES.sub("", sentence[: means.start()]), sentence[means.end() :].lstrip()
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
    if first is None or (first[0].score < rated[0].score - _margin(found.question)):
        return _whole(found, rated)
    if found.question.kind is Kind.WHO and not found.question.periods:
        near = takewhile(lambda cut: cut[0].score >= first[0].score - _NEARLY, cut)
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
    dated = found.question.kind is Kind.WHEN  # nothing else is cut out by its figures, and these take long to read
    figures = found.snapshot.figures(one.hit.article, *one.span) if dated else ()
    return Sentence(found.snapshot.article(one.hit.article).text, one.span, figures)
