"""An answer as the public page shows it: what is large, what is a source, which words are marked."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from bot.answer import Status
from web.chart import compares
from web.words import headline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.answer import Answer, Cited, Correction, Passage

SOURCES = 3
"""Sources that an answer shows; more are read by nobody."""
# Numbers that a telephone dials: the national emergency numbers, with an extension, and subscriber numbers; a part of
# a longer number is none.
_PHONE = re.compile(
    r"(?<![\d.,])(?:(?:11[0235789]|129)(?:\s+(?:ekstensi|ext\.?|pesawat)\s+(\d{1,4}))?"
    r"|0\d{2,3}[\s-]?\d{3,4}[\s-]?\d{3,5})(?![.,]?\d)"
)
_FOUND = frozenset({Status.ANSWERED, Status.PARTIAL})
EMERGENCY = "119"
NEAREST = "Data terdekat yang ada"


class Piece(NamedTuple):
    """A run of text, ``marked`` or not."""

    text: str
    marked: bool


class Source(NamedTuple):
    """An article that an answer rests on, with the passage where one is quoted.

    ``quote`` is where the words that answer stand in the article: the first marked ones, else the passage.
    """

    article_id: str
    title: str | None
    outlet: str | None
    url: str | None
    published: date | None
    passage: Passage | None
    pieces: tuple[Piece, ...]
    quote: tuple[int, int]


class Sources(NamedTuple):
    """The articles that an answer rests on, and others that are only near."""

    own: tuple[Source, ...]
    near: tuple[Source, ...]


class Linked(NamedTuple):
    """A run of text, with the figure that it is where it is one."""

    text: str
    cited: Cited | None


class Phone(NamedTuple):
    """A number to call: as written, and as the telephone dials it."""

    text: str
    dial: str


def web_url(url: str | None) -> str | None:
    """Return ``url`` where a browser may open it, else ``None``: an article's address is not ours to trust."""
    return url if url and re.match(r"https?://", url, re.IGNORECASE) else None


def pieces(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """Cut ``text`` into marked and unmarked pieces; ``spans`` may overlap, touch or lie outside."""
    marks = (any(start <= at < end for start, end in spans) for at in range(len(text)))
    runs = groupby(zip(text, marks, strict=True), key=itemgetter(1))
    return tuple(Piece("".join(character for character, _ in run), marked) for marked, run in runs)


def _spans(passage: Passage, figures: Sequence[Cited]) -> list[tuple[int, int]]:
    inside = (
        (c.figure.start - passage.start, c.figure.end - passage.start)
        for c in figures
        if c.article_id == passage.article_id and passage.start <= c.figure.start and c.figure.end <= passage.end
    )
    return [*passage.highlights, *inside]


def leads(answer: Answer) -> bool:
    """Say whether the answer is one figure, to be set large: a history's newest, or the one its first line names."""
    if answer.status not in _FOUND or not answer.figures:
        return False
    if answer.series:
        return not compares(answer.series)
    return headline(answer.figures[0].figure).number.lower() in first_line(answer).lower()


def first_line(answer: Answer) -> str:
    """Return the line of the text that is the answer."""
    return answer.text.strip().split("\n", 1)[0].strip()


def lines(answer: Answer) -> tuple[str, ...]:
    """Return the lines that nothing else on the page says.

    Left out are figures set large or in a table, what was computed, questions offered with their heading, and sources.
    """
    every = [line.strip() for line in answer.text.splitlines() if line.strip()]
    listed = every if answer.series else every[:1] if leads(answer) else []
    offered = {f"• {question}" for question in answer.suggestions}
    elsewhere = {computed.text for computed in answer.computed} | {line for line in listed if " · " in line} | offered
    elsewhere |= {line for line, after in pairwise(every) if line.endswith(":") and after in offered}
    return tuple(line for line in every if line not in elsewhere and not line.startswith("Sumber: "))


def note(answer: Answer) -> str:
    """Return what a partial answer says before its figure: which data there is none of."""
    before = first_line(answer).split(" · ", maxsplit=1)[0]
    return before[: before.rfind(": ") + 1] or NEAREST


def sources(answer: Answer) -> Sources:
    """Return the articles that the answer rests on, and those that are only near; a declined question has no others."""
    figures = [*(answer.figures[:1] if leads(answer) else ()), *(answer.series or ())]
    found = [_source(passage, figures) for passage in answer.passages]
    if figures and figures[0].article_id not in {source.article_id for source in found}:
        first = figures[0]
        found.insert(
            0, Source(first.article_id, None, first.outlet, first.url, first.published, None, (), _span(first))
        )
    own = [s for at, s in enumerate(found) if s.passage is None or (_spans(s.passage, figures) if figures else at == 0)]
    if answer.status not in _FOUND:
        own = []
    near = [source for source in found if source not in own]
    return Sources(tuple(own[:SOURCES]), tuple(near[:SOURCES]))


def _source(p: Passage, figures: Sequence[Cited]) -> Source:
    spans = _spans(p, figures)
    start, end = spans[0] if spans else (0, p.end - p.start)
    quote = (p.start + start, p.start + end)
    return Source(p.article_id, p.title, p.outlet, p.url, p.published, p, pieces(p.text, spans), quote)


def _span(cited: Cited) -> tuple[int, int]:
    return cited.figure.start, cited.figure.end


def linked(line: str, figures: Sequence[Cited]) -> tuple[Linked, ...]:
    """Cut ``line`` at the numbers of ``figures`` that stand in it; a number inside a longer one is another."""
    found: list[Linked] = []
    for cited in figures:
        match = re.search(rf"(?<![\d.,]){re.escape(cited.figure.text)}(?![.,]?\d)", line)
        if match:
            found += [Linked(line[: match.start()], None), Linked(match.group(), cited)]
            line = line[match.end() :]
    return (*found, Linked(line, None))


def understood(question: str, corrections: Sequence[Correction]) -> tuple[Piece, ...]:
    """Return the question as it was read, the words that were read otherwise marked."""
    read = {c.written.lower(): c.read for c in corrections}
    if not read:
        return ()
    longest = sorted(read, key=len, reverse=True)
    words = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)", re.IGNORECASE)
    shown: list[Piece] = []
    at = 0
    for match in words.finditer(question):
        shown += [Piece(question[at : match.start()], marked=False), Piece(read[match.group().lower()], marked=True)]
        at = match.end()
    return tuple(piece for piece in (*shown, Piece(question[at:], marked=False)) if piece.text)


def phones(text: str) -> tuple[Phone, ...]:
    """Return the telephone numbers in ``text``, each once; the ambulance's where there is none."""
    found = [Phone(m.group(), _dial(m)) for m in _PHONE.finditer(text)]
    return tuple(dict.fromkeys(found)) or (Phone(EMERGENCY, EMERGENCY),)


def _dial(match: re.Match[str]) -> str:
    """Return the digits, with a comma (a pause of the telephone) before an extension."""
    number, extension = match.group(), match[1]
    return f"{number.split()[0]},{extension}" if extension else re.sub(r"\D", "", number)
