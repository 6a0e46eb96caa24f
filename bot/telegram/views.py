"""What the buttons under an answer show, made with the answer and kept for a while by its id."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from bot.answer import Cited
from bot.chart import Chart, Point, chart
from bot.phrases import period
from bot.telegram import phrases
from bot.telegram.render import LIMIT, escape, link, plain, source_line, units
from index.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answer import Answer, Computed, Passage
    from bot.telegram.render import Buttons
    from corpus.article import Article
    from index.figures.figure import Figure

MOST_QUOTES = 8
"""Sentences shown by Sumber: as many as the province has regions to compare."""
MOST_FIGURES = 10
MOST_QUESTIONS = 3
_PARAGRAPH = 1200  # characters of a paragraph that are shown around a quoted sentence
_LABEL = 60  # characters of a button; a phone shows about forty
_DATA = 64  # bytes of callback data

SOURCE, OTHER, CHART, GOOD, BAD, ASK = "s", "d", "g", "y", "n", "q"
"""The first letter of what a button carries; an answer id follows, and of a question its place in the list."""


@dataclass(frozen=True, slots=True)
class View:
    """What the buttons under one answer show: pages of HTML, a chart's values, questions to ask."""

    source: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    chart: Chart | None = None
    questions: tuple[str, ...] = ()

    def dump(self) -> str:
        """Return the view as JSON text."""
        return json.dumps(asdict(self))


def load(text: str) -> View:
    """Read a view from ``View.dump``'s text."""
    known = json.loads(text)
    drawn = known["chart"]
    if drawn is not None:
        points = tuple(Point(**point) for point in drawn["points"])
        drawn = Chart(**{**drawn, "points": points, "sources": tuple(drawn["sources"])})
    return View(tuple(known["source"]), tuple(known["other"]), drawn, tuple(known["questions"]))


def view(answer: Answer, article: Callable[[str], Article | None]) -> View:
    """Return what the buttons under an answer show."""
    quotes = [quote for cited in _quoted(answer) if (quote := _quote(cited, article(cited.article_id)))]
    rivals = [cited for _, *others in answer.conflicts for cited in others]
    others = [cited for cited in answer.figures[1:] if cited not in rivals][:MOST_FIGURES]
    figures = [f"{_figure(cited)} · {phrases.DIFFERS}" for cited in rivals[:MOST_FIGURES]] + [*map(_figure, others)]
    lines = [*figures, *(_computed(computed) for computed in answer.computed)]
    return View(
        source=_pages(list(dict.fromkeys(quotes))[:MOST_QUOTES], "\n\n"),
        other=_pages(lines, "\n", phrases.OTHER_FIGURES),
        chart=chart(answer.series or ()),
        questions=answer.suggestions[:MOST_QUESTIONS],
    )


def only_questions(answer: Answer) -> View:
    """Return what stands under an answer that quotes nothing: what to ask instead."""
    return View(questions=answer.suggestions[:MOST_QUESTIONS])


def buttons(answer_id: str, shown: View, *, rate: bool) -> Buttons:
    """Return the buttons under an answer, only those that show something; ``rate`` adds the thumbs."""
    looks = (
        (phrases.BUTTON_SOURCE, SOURCE, shown.source),
        (phrases.BUTTON_OTHER, OTHER, shown.other),
        (phrases.BUTTON_CHART, CHART, shown.chart),
    )
    rows = [[_button(text, f"{kind}:{answer_id}") for text, kind, content in looks if content]]
    if rate:
        thumbs = ((phrases.BUTTON_GOOD, GOOD), (phrases.BUTTON_BAD, BAD))
        rows.append([_button(text, f"{kind}:{answer_id}") for text, kind in thumbs])
    rows += questions(answer_id, shown.questions)
    return [row for row in rows if row]


def questions(answer_id: str, asked: Sequence[str]) -> Buttons:
    """Return a button a question."""
    return [[_button(_short(text), f"{ASK}:{answer_id}:{place}")] for place, text in enumerate(asked)]


def _button(text: str, data: str) -> dict[str, str]:
    if len(data.encode()) > _DATA:
        raise ValueError("an answer id is too long for a button")
    return {"text": text, "callback_data": data}


def _short(text: str) -> str:
    return text if len(text) <= _LABEL else text[: _LABEL - 1].rstrip() + "…"


def _quoted(answer: Answer) -> Sequence[Cited | Passage]:
    """Return what the answer itself rests on: its series, else its figure, else its passage."""
    return answer.series or answer.figures[:1] or answer.passages[:1]


def _quote(source: Cited | Passage, article: Article | None) -> str | None:
    """Return a source's sentence, bold, within its paragraph, under its title, outlet and date."""
    if article is None:
        return None
    start, end = _place(source)
    first = article.text.rfind("\n", 0, start) + 1
    paragraph = article.text[first : (article.text.find("\n", end) + 1 or len(article.text) + 1) - 1]
    head = source_line(source)
    if article.title:
        head = f"{link(article.title, article.url)}\n{escape(plain(head))}"
    return f"{head}\n<blockquote>{_marked(paragraph, start - first)}</blockquote>"


def _place(source: Cited | Passage) -> tuple[int, int]:
    """Return the offsets of what answers: the figure, or the passage's sentence with most of the answering words."""
    if isinstance(source, Cited):
        return source.figure.start, source.figure.end
    inside = sentences(source.text) or [(0, len(source.text))]
    start, end = max(inside, key=lambda span: sum(span[0] <= at < span[1] for at, _ in source.highlights))
    return source.start + start, source.start + end


def _marked(paragraph: str, at: int) -> str:
    """Return the paragraph as HTML with the sentence at ``at`` bold; of a long one, it and its neighbours."""
    spans = sentences(paragraph)
    chosen = max((i for i, (start, _) in enumerate(spans) if start <= at), default=0)
    shown = range(len(spans))
    if len(paragraph) > _PARAGRAPH:
        shown = range(max(chosen - 1, 0), min(chosen + 2, len(spans)))
    texts = [escape(_cut(paragraph[start:end])) for start, end in spans]
    body = " ".join(f"<b>{texts[i]}</b>" if i == chosen else texts[i] for i in shown)
    return ("… " if shown.start else "") + body + (" …" if shown.stop < len(spans) else "")


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _PARAGRAPH else sentence[: _PARAGRAPH - 1] + "…"


def _figure(cited: Cited) -> str:
    """Return a figure as a line: value, what it counts, place, as-of date, source."""
    figure, value = cited.figure, with_unit(cited.figure)
    label = "" if figure.label.lower() in value.lower() else escape(figure.label)
    as_of = figure.as_of and phrases.AS_OF.format(date=period(figure.as_of))
    parts = [label, escape(figure.place or ""), as_of, source_line(cited)]
    return " · ".join([f"• <b>{escape(value)}</b>", *(part for part in parts if part)])


def with_unit(figure: Figure) -> str:
    """Return a figure in the words of its article, with its unit where they leave it out."""
    unit, text = figure.unit, figure.text
    shown = not unit or unit in text.lower() or (unit, "%") == ("persen", text[-1:]) or text.lower().startswith("rp")
    return text if shown else f"{text} {unit}"


def _computed(computed: Computed) -> str:
    used = "; ".join(dict.fromkeys(source_line(source) for source in computed.sources))
    return f"• {phrases.COMPUTED}: {escape(computed.text)} ({used})"


def _pages(lines: Sequence[str], gap: str, head: str = "") -> tuple[str, ...]:
    """Join lines of HTML to pages that fit a message."""
    pages: list[str] = []
    for line in lines:
        if pages and units(plain(pages[-1] + gap + line)) <= LIMIT:
            pages[-1] += gap + line
        else:
            pages.append(f"<b>{head}</b>\n{line}" if head and not pages else line)
    return tuple(pages)
