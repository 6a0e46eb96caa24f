"""Updates as Telegram sends them, and answers as the bot makes them, built by hand."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from bot.answer import Answer, Cited, Passage, Status
from bot.telegram.desk import Office
from corpus.article import Article
from index.figures.figure import Figure, Kind, Qualifier

if TYPE_CHECKING:
    from collections.abc import Coroutine

T = TypeVar("T")

NOW = 1_795_000_000
USER = {"id": 77, "is_bot": False, "first_name": "Siti", "language_code": "id"}

HOSPITALS = Article(
    id="rs-2026",
    text=(
        "Gubernur membuka rapat pada Senin. Jumlah rumah sakit di Banten kini 136 unit. Angka itu naik dari tahun "
        "lalu.\nRapat dihadiri para direktur."
    ),
    title="Rumah sakit <baru> & lama",
    published=date(2026, 1, 12),
    outlet="Pilar Banten",
    url="https://contoh.id/rs?a=1&b=2",
    place="Provinsi Banten",
)
EARLIER = Article(
    id="rs-2025",
    text="Banten memiliki 128 rumah sakit, kata kepala dinas.",
    title="Rumah sakit di Banten",
    published=date(2025, 12, 17),
    outlet="Kabar Contoh",
)
ARTICLES = {article.id: article for article in (HOSPITALS, EARLIER)}


def cited(article: Article, text: str, as_of: str) -> Cited:
    """Return the number ``text`` of an article as a figure that counts hospitals."""
    start = article.text.index(text)
    figure = Figure(
        start, start + len(text), text, Kind.COUNT, Decimal(text), unit="rumah sakit", qualifier=Qualifier.EXACT,
        label="rumah sakit", place="Provinsi Banten", as_of=as_of,
    )  # fmt: skip
    return Cited(figure, article.id, article.outlet, article.url, article.published)


def passage(article: Article, words: str) -> Passage:
    """Return an article's first paragraph as a passage with ``words`` as what answers."""
    text = article.text.partition("\n")[0]
    at = text.index(words)
    known = (article.id, article.title, article.outlet, article.url, article.published)
    return Passage(*known, text, 0, len(text), 1.0, ((at, at + len(words)),))


def hospitals(answer_id: str = "a1") -> Answer:
    return Answer(
        id=answer_id,
        status=Status.ANSWERED,
        text=(
            "136 rumah sakit · Provinsi Banten · per 12 Januari 2026\nSumber: Pilar Banten, 12 Januari 2026\n"
            "Sebelumnya: 128 (17 Desember 2025, Kabar Contoh)"
        ),
        figures=(cited(HOSPITALS, "136", "2026-01-12"), cited(EARLIER, "128", "2025-12-17")),
        passages=(passage(HOSPITALS, "136"), passage(EARLIER, "128")),
        suggestions=("Berapa jumlah puskesmas di Banten?",),
    )


def declined(answer_id: str = "a2") -> Answer:
    text = "Maaf, belum ada artikel yang menjawab itu\nYang bisa ditanyakan, misalnya:"
    return Answer(answer_id, Status.NOT_FOUND, text, suggestions=("Berapa jumlah rumah sakit di Banten?",))


def ask(question: str, conversation: str | None) -> Answer:
    return hospitals() if "rumah sakit" in question else declined()


def office(**changes: object) -> Office:
    """Return an office of hand-made parts."""
    parts: dict[str, Any] = {
        "ask": ask,
        "topics": lambda: ("rumah sakit", "stunting"),
        "examples": lambda: ("Berapa jumlah rumah sakit di Banten?", "Apa itu CKG?"),
        "sources": lambda: ("Pilar Banten", "Kabar Contoh"),
        "article": ARTICLES.get,
        "feedback": lambda answer_id, good: None,
        "forget": lambda conversation: None,
    }
    return Office(**{**parts, **changes})


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine in a thread of its own: Playwright's browser keeps a loop in the thread of the tests."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def message(text: str | None, number: int = 1, chat: int = 77, **more: object) -> dict[str, Any]:
    """Return an update with a private message; ``more`` is added to the message."""
    body = {"message_id": 500 + number, "date": NOW + number, "from": {**USER, "id": chat},
            "chat": {"id": chat, "type": "private", "first_name": "Siti"}}  # fmt: skip
    body |= {} if text is None else {"text": text}
    return {"update_id": number, "message": body | more}


def in_group(text: str, number: int = 1, group: int = -1001234567890, **more: object) -> dict[str, Any]:
    """Return an update with a message in a group; each @name in it is a mention."""
    chat = {"id": group, "type": "supergroup", "title": "Warga"}
    entities, at = [], text.find("@")
    if at >= 0:
        name = text[at:].split(maxsplit=1)[0]
        offset = len(text[:at].encode("utf-16-le")) // 2
        entities = [{"type": "mention", "offset": offset, "length": len(name)}]
    body = {"message_id": 500 + number, "date": NOW + number, "from": USER, "chat": chat, "text": text}
    return {"update_id": number, "message": {**body, "entities": entities, **more}}


def press(data: str, number: int = 1, chat: int = 77) -> dict[str, Any]:
    """Return an update with the press of a button under a message of the bot."""
    under = {"message_id": 900, "date": NOW, "chat": {"id": chat, "type": "private"}, "text": "…"}
    query = {"id": f"q{number}", "from": {**USER, "id": chat}, "chat_instance": "1", "data": data, "message": under}
    return {"update_id": number, "callback_query": query}


def inline(text: str, number: int = 1) -> dict[str, Any]:
    return {"update_id": number, "inline_query": {"id": f"i{number}", "from": USER, "query": text, "offset": ""}}
