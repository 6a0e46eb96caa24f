"""Inline mode: the best answers to a question typed behind the bot's name in any chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer import Status
from bot.telegram import phrases
from bot.telegram.render import answer_html, escape, source_line
from bot.telegram.update import question_payload
from corpus.letters import Reply

if TYPE_CHECKING:
    from bot.answer import Answer, Passage

_SHOWN = 5
_TITLE, _DESCRIPTION, _QUOTE = 80, 160, 3000  # characters
_CACHE = 60  # seconds that Telegram may show the same results to others; the articles rarely change faster
_START = "mulai"


def answer_inline(query_id: str, question: str, answer: Answer | None) -> Reply:
    """Return the call that shows an answer, and below the results the way to the bot itself."""
    found = [] if answer is None else results(answer)
    button = {"text": phrases.INLINE_ASK, "start_parameter": question_payload(question) or _START}
    params = {"inline_query_id": query_id, "results": found, "cache_time": _CACHE, "button": button}
    return Reply("answerInlineQuery", params)


def results(answer: Answer) -> list[dict[str, object]]:
    """Return the answer and after it the other passages found, each as a message to be sent; none when declined."""
    if answer.status not in {Status.ANSWERED, Status.PARTIAL, Status.EMERGENCY}:
        return []
    line, _, rest = answer.text.partition("\n")
    title, _, more = line.partition(" · ")
    first = _article("0", title, more or rest, answer_html(answer)[0])
    if answer.status is Status.EMERGENCY:
        return [first]
    others = answer.passages[1:_SHOWN]
    return [first, *(_passage(str(place), passage) for place, passage in enumerate(others, 1))]


def _passage(place: str, passage: Passage) -> dict[str, object]:
    text = _short(passage.text, _QUOTE)
    title = passage.title or passage.outlet or text
    return _article(place, title, text, f"<blockquote>{escape(text)}</blockquote>\n{source_line(passage)}")


def _article(place: str, title: str, description: str, page: str) -> dict[str, object]:
    content = {"message_text": page, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    return {
        "type": "article",
        "id": place,
        "title": _short(title, _TITLE),
        "description": _short(" ".join(description.split()), _DESCRIPTION),
        "input_message_content": content,
    }


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def is_start(payload: str) -> bool:
    """Say whether a deep link's payload only opens the bot."""
    return payload in {"", _START}
