"""Why: how an answer came about, step by step, in words that staff understand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import phrases
from bot.choose import choose
from bot.compose import KNOWN
from bot.weigh import WEIGHTS, may_answer
from index.rank import WEIGHTS as RANKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.answer import Answer
    from bot.found import Found

_SHOWN = 3


def why(found: Found, answer: Answer) -> tuple[str, ...]:
    """Return what was understood, found, weighed and decided, a line each."""
    return (*_understood(found), *_hits(found), *_figures(found), f"Keputusan: {answer.status}")


def _understood(found: Found) -> Iterator[str]:
    question = found.question
    yield f"Dibaca sebagai: {question.text}"
    yield f"Aturan: {'; '.join(question.rules)}"
    yield f"Pokok pertanyaan: {', '.join(unit.surface.lstrip('=') for unit in question.subject) or '-'}"
    amounts = ", ".join(sorted(question.amounts)) or "apa saja"
    yield f"Yang dihitung: {' '.join(question.counted) or '-'}; jenis angka: {amounts}"
    yield f"Tempat: {', '.join(question.places) or '-'}; waktu: {', '.join(question.periods) or '-'}"
    yield f"Bagian pokok yang dikenal artikel: {found.coverage.known():.2f} (paling sedikit {KNOWN})"


def _hits(found: Found) -> Iterator[str]:
    for hit in found.hits[:_SHOWN]:
        article = found.snapshot.article(hit.article)
        yield f"Bagian artikel {hit.score:.2f}: {article.id}, {_weighed(hit.features, RANKING)}"


def _figures(found: Found) -> Iterator[str]:
    if not found.hits:
        return
    for choice in choose(found.question, found.hits, found.snapshot, found.coverage, every=True)[:_SHOWN]:
        fits = "menjawab" if may_answer(choice.features) else "tidak menjawab"
        yield f"Angka {choice.score:.2f} ({fits}): {phrases.figure(choice.cited)}: {_weighed(choice.features, WEIGHTS)}"


def _weighed(features: Mapping[str, float], weights: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {weights[name] * value:+.2f}" for name, value in features.items() if value)
