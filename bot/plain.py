"""Answers as plain text, for curl and the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import phrases

if TYPE_CHECKING:
    from bot.answer import Answer, Passage


def as_text(answer: Answer) -> str:
    """Return the answer with the passage it stands in, its source and address, a line each."""
    lines = [answer.text]
    if answer.corrections:
        lines.append(phrases.READ_AS.format(words=", ".join(c.read for c in answer.corrections)))
    if answer.passages and answer.passages[0].highlights:
        lines += ["", *_quoted(answer.passages[0])]
    return "\n".join(lines) + "\n"


def _quoted(passage: Passage) -> list[str]:
    source = phrases.outlet(passage.outlet, passage.published)
    return [f"“{passage.text}”", *filter(None, [source, passage.title, passage.url])]
