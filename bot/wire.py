"""Answers as the JSON of the HTTP contract (docs/api.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.figures.figure import plain

if TYPE_CHECKING:
    from bot.answer import Answer, Cited, Computed, Passage
    from corpus.article import Article

Json = dict[str, object]


def figure_json(cited: Cited) -> Json:
    """Return a figure as the contract has it, with the source it is cited from."""
    f = cited.figure
    return {
        "value": f.value, "high": None if f.high is None else plain(f.high), "unit": f.unit, "kind": f.kind,
        "qualifier": f.qualifier, "text": f.text, "label": f.label, "place": f.place, "as_of": f.as_of,
        "role": f.role, "article_id": cited.article_id, "start": f.start, "end": f.end, "outlet": cited.outlet,
        "url": cited.url, "published": cited.published and cited.published.isoformat(),
    }  # fmt: skip


def article_json(article: Article) -> Json:
    """Return an article as the contract has it."""
    return {
        "id": article.id, "title": article.title, "outlet": article.outlet, "url": article.url,
        "published": article.published and article.published.isoformat(), "place": article.place,
        "topics": list(article.topics), "text": article.text,
    }  # fmt: skip


def _passage_json(p: Passage) -> Json:
    return {
        "article_id": p.article_id, "title": p.title, "outlet": p.outlet, "url": p.url,
        "published": p.published and p.published.isoformat(), "text": p.text, "start": p.start, "end": p.end,
        "score": round(p.score, 4), "highlights": [list(span) for span in p.highlights],
    }  # fmt: skip


def _computed_json(c: Computed) -> Json:
    return {"text": c.text, "value": c.value, "unit": c.unit, "from": [figure_json(s) for s in c.sources]}


def answer_json(answer: Answer) -> Json:
    """Return the whole answer as JSON values."""
    return {
        "id": answer.id,
        "status": answer.status,
        "text": answer.text,
        "figures": [figure_json(c) for c in answer.figures],
        "passages": [_passage_json(p) for p in answer.passages],
        "series": None if answer.series is None else [figure_json(c) for c in answer.series],
        "corrections": [{"written": c.written, "read": c.read} for c in answer.corrections],
        "computed": [_computed_json(c) for c in answer.computed],
        "conflicts": [[figure_json(c) for c in group] for group in answer.conflicts],
        "suggestions": list(answer.suggestions),
    }
