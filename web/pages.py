"""The public pages: a question and its answer without JavaScript, each article's digest, topics, privacy, errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort, make_response, redirect, render_template, request

from bot.catalogue import about
from corpus.memory import FEEDBACK_KEPT, KEPT
from web import assets, chart, view, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flask.typing import ResponseReturnValue

    from bot.answer import Answer
    from corpus.article import Article

NAME = "Tanya Dinkes"
OFFICE = "Dinas Kesehatan Provinsi Banten"
QUESTION_LENGTH = 500
_HOME_EXAMPLES = 5
_HOME_TOPICS = 12
_QUOTE = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)
_ERRORS = {
    404: ("Halaman tidak ditemukan", "Alamat ini tidak ada, atau artikelnya sudah dipindahkan."),
    429: ("Mohon tunggu sebentar", "Terlalu banyak pertanyaan dalam waktu singkat. Silakan coba lagi sebentar lagi."),
    500: ("Maaf, ada gangguan", "Halaman ini belum dapat ditampilkan. Silakan coba lagi beberapa saat lagi."),
}


def pages(
    ask: Callable[[str, str | None], Answer],
    article: Callable[[str], Article | None],
    topics: Callable[[], Sequence[str]],
    examples: Callable[[], Sequence[str]],
) -> Blueprint:
    """Return the public pages, to be mounted at the root together with ``files``.

    ``ask`` answers a question (without a conversation here), ``article`` finds one by id, ``topics`` and ``examples``
    are words and questions that the loaded articles can answer.
    """
    blueprint = Blueprint("pages", __name__, template_folder="templates")
    blueprint.app_context_processor(lambda: _context(topics, examples))
    blueprint.after_request(_tag)
    blueprint.add_url_rule("/topik", "topics", lambda: render_template("topics.html"))
    blueprint.add_url_rule("/privasi", "privacy", _privacy)

    @blueprint.get("/")
    def home() -> ResponseReturnValue:
        question = " ".join(request.args.get("q", "").split())[:QUESTION_LENGTH]
        if not question:
            return render_template("home.html", empty="q" in request.args)
        return render_template("answer.html", question=question, answer=ask(question, None))

    @blueprint.get("/artikel/<path:id_>")
    def digest(id_: str) -> ResponseReturnValue:
        found = article(id_)
        if found is None:
            abort(error_page(404))
        quote = _span(request.args.get("kutip", ""))
        return render_template("article.html", article=found, paragraphs=_paragraphs(found.text, quote))

    return blueprint


def files() -> Blueprint:
    """Return the scripts, style sheets and pictures, apart from the pages: reading them is asking nothing."""
    blueprint = Blueprint("files", __name__)
    found = assets.load()
    blueprint.add_url_rule("/robots.txt", "robots", _robots)
    blueprint.add_url_rule("/favicon.ico", "favicon", lambda: redirect(f"/aset/{found['ikon.svg'].hashed}"))
    blueprint.add_url_rule("/widget.js", "widget", lambda: assets.send(found["widget.js"], "widget.js"))

    @blueprint.get("/aset/<name>")
    def asset(name: str) -> Response:
        # A page kept from before an update asks for an older digest: it gets the file as it is now.
        first, *_, last = name.split(".")
        file = found.get(name) or found.get(f"{first}.{last}")
        if file is None:
            abort(error_page(404))
        return assets.send(file, name)

    return blueprint


def error_page(status: int, message: str | None = None) -> Response:
    """Return our page for an HTTP error, for requests that come from a reader and not from a program.

    ``message`` says it more exactly than the page would.
    """
    title, text = _ERRORS.get(status, _ERRORS[500])
    return make_response(render_template("error.html", title=title, text=message or text), status)


def _context(topics: Callable[[], Sequence[str]], examples: Callable[[], Sequence[str]]) -> dict[str, object]:
    return {
        "name": NAME, "office": OFFICE, "files": assets.load(), "topics": topics, "examples": examples, "view": view,
        "words": words, "chart": chart, "length": QUESTION_LENGTH, "home_topics": _HOME_TOPICS,
        "home_examples": _HOME_EXAMPLES, "asked": lambda topic: about(topic, examples()) or topic,
    }  # fmt: skip


def _privacy() -> str:
    return render_template("privacy.html", minutes=round(KEPT / 60), days=round(FEEDBACK_KEPT / 86_400))


def _robots() -> Response:
    # Answers change and questions are people's own; articles and the front page may be found.
    return Response("User-agent: *\nDisallow: /*?q=\nDisallow: /api/\n", mimetype="text/plain")


def _span(text: str) -> tuple[int, int]:
    found = _QUOTE.fullmatch(text)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _paragraphs(text: str, quote: tuple[int, int]) -> list[tuple[view.Piece, ...]]:
    """Cut an article at its newlines, with the words of ``quote`` (offsets in ``text``) marked."""
    found, at = [], 0
    for paragraph in text.split("\n"):
        found.append(view.pieces(paragraph, [(quote[0] - at, quote[1] - at)]))
        at += len(paragraph) + 1
    return [paragraph for paragraph in found if paragraph]


def _tag(response: Response) -> Response:
    """Answer 304 when the browser holds the same page."""
    if not response.is_streamed and response.status_code == 200 and "ETag" not in response.headers:
        response.headers.setdefault("Cache-Control", "no-cache")
        response.add_etag(weak=True)
        response.make_conditional(request)
    return response
