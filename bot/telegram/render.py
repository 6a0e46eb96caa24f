"""Writing: plain text becomes messages that Telegram accepts, the answer in bold, the sources as links.

Text is plain until the last step, and every character of it is escaped there; the only tags are ours. That makes the
way back exact (``plain``), for the rare case that the API refuses the formatting.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from bot.answer import Status
from bot.phrases import day
from bot.telegram import phrases
from corpus.letters import Reply
from index.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from bot.answer import Answer, Cited, Passage
    from bot.telegram.update import Origin

LIMIT = 4096
"""UTF-16 units of one message, after the tags are taken out (Telegram: 4096 characters after entities parsing)."""

_PROVEN = frozenset({Status.ANSWERED, Status.PARTIAL})
_DROPPED = {code: None for code in range(32) if code != 10} | {0x7F: None}
_TAG = re.compile(r"<[^>]*>")

Buttons = list[list[dict[str, str]]]
"""Rows of buttons as Telegram's InlineKeyboardMarkup has them."""


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(markup: str) -> str:
    """Return the text of our HTML without its tags."""
    return html.unescape(_TAG.sub("", markup))


def escape(text: str) -> str:
    """Return the text as HTML that shows exactly it, without characters that Telegram does not take."""
    return html.escape(text.translate(_DROPPED), quote=False)


def link(text: str, url: str | None) -> str:
    """Return the text as a link, or as it is where there is no address on the web."""
    if url is None or not url.startswith(("http://", "https://")):
        return escape(text)
    return f'<a href="{html.escape(url.translate(_DROPPED))}">{escape(text)}</a>'


def split(text: str, limit: int = LIMIT) -> list[str]:
    """Cut a text into pieces of at most ``limit`` units: at line ends, else sentence ends, else blanks, else at all."""
    pieces: list[str] = []
    for part in _parts(text, limit):
        if pieces and units(pieces[-1]) + units(part) <= limit:
            pieces[-1] += part
        else:
            pieces.append(part)
    return [kept for piece in pieces if (kept := piece.strip())]


def _parts(text: str, limit: int) -> Iterator[str]:
    """Yield the text in parts of at most ``limit`` units, each as large as a natural end allows."""
    for line in text.splitlines(keepends=True):
        if units(line) <= limit:
            yield line
            continue
        cuts = [start for start, _ in sentences(line)][1:]
        for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True):
            yield from _words(line[start:end], limit)


def _words(sentence: str, limit: int) -> Iterator[str]:
    for word in [sentence] if units(sentence) <= limit else re.findall(r"\s*\S+\s*?(?=\s|$)|\s+", sentence):
        yield from _letters(word, limit)


def _letters(word: str, limit: int) -> Iterator[str]:
    while units(word) > limit:
        cut = limit // 2  # a character takes at most two units
        yield word[:cut]
        word = word[cut:]
    yield word


class Links:
    """The sources of an answer, to be linked where its text names them.

    A name is an outlet with a date, or an outlet alone; it is linked only where it means one address.
    """

    def __init__(self, cited: Sequence[Cited | Passage]) -> None:
        self._urls: dict[str, set[str]] = {}
        for source in cited:
            for name in _names(source):
                self._urls.setdefault(name, set()).update([source.url] if source.url else [])
        names = sorted(self._urls, key=len, reverse=True)
        self._named = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)") if names else None

    def write(self, text: str) -> str:
        """Return the text as HTML, the sources that it names as links."""
        if self._named is None:
            return escape(text)
        out, at = [], 0
        for found in self._named.finditer(text):
            urls = self._urls[found.group()]
            out += [escape(text[at : found.start()]), link(found.group(), next(iter(urls)) if len(urls) == 1 else None)]
            at = found.end()
        return "".join([*out, escape(text[at:])])


def _names(source: Cited | Passage) -> list[str]:
    """Return what a text may call a source."""
    if not source.outlet:
        return []
    return [source.outlet, *([f"{source.outlet}, {day(source.published)}"] if source.published else [])]


def source_line(source: Cited | Passage) -> str:
    """Return "Outlet, 12 Januari 2026" as HTML, a link where there is an address."""
    return link(f"{source.outlet or source.article_id}, {published(source.published)}", source.url)


def published(date: date | None) -> str:
    """Write the day an article came out."""
    return day(date) if date else phrases.UNDATED


def answer_html(answer: Answer) -> list[str]:
    """Return the messages of an answer: its first statement bold, its sources linked, one named if the text names none.

    A statement is a line up to its first " · ", where place, date and source follow; of a series each line has one.
    """
    cited: list[Cited | Passage] = [*(answer.series or ()), *answer.figures, *answer.passages]
    links = Links(cited)
    head, *rest = split(answer.text.strip() or phrases.FAILED)
    first, *lines = head.split("\n")
    figure = answer.figures[0].figure.text if answer.figures else ""
    rows = [_bold(line, links) if answer.series and " · " in line else links.write(line) for line in lines]
    pages = ["\n".join([_bold(first, links, figure), *rows]), *(links.write(piece) for piece in rest)]
    if answer.status in _PROVEN and cited and not _names_source(answer.text, cited):
        return append(pages, f"{phrases.SOURCE}: {source_line(cited[0])}")
    return pages


def bold_head(text: str) -> str:
    """Return a text of ours as HTML with its first line bold."""
    line, newline, rest = text.partition("\n")
    return f"<b>{escape(line)}</b>{escape(newline + rest)}"


def _bold(line: str, links: Links, figure: str = "") -> str:
    """Return a line with its statement bold, from ``figure`` on where that stands in it.

    What stands before a figure says why it is not quite what was asked for.
    """
    statement, dot, more = line.partition(" · ")
    at = max(statement.find(figure), 0)
    return f"{links.write(statement[:at])}<b>{links.write(statement[at:])}</b>{links.write(dot + more)}"


def _names_source(text: str, cited: Sequence[Cited | Passage]) -> bool:
    return any(source.outlet and source.outlet in text for source in cited)


def append(pages: list[str], line: str) -> list[str]:
    """Return the pages with a line of HTML below the last, on a page of its own where it does not fit."""
    if units(plain(pages[-1])) + units(plain(line)) + 2 <= LIMIT:
        return [*pages[:-1], f"{pages[-1]}\n\n{line}"]
    return [*pages, line]


def messages(origin: Origin, pages: Sequence[str], buttons: Buttons | None = None) -> list[Reply]:
    """Return the messages to where ``origin`` came from, the buttons under the last."""
    out = [Reply("sendMessage", _message(origin, page)) for page in pages]
    if buttons:
        out[-1] = Reply("sendMessage", {**out[-1].params, "reply_markup": {"inline_keyboard": buttons}})
    return out


def _message(origin: Origin, page: str) -> dict[str, object]:
    quiet_link = {"is_disabled": True}  # a preview of the article would be larger than the answer
    return {**target(origin), "text": page, "parse_mode": "HTML", "link_preview_options": quiet_link}


def place(origin: Origin) -> dict[str, object]:
    """Return the parameters that say which chat and topic is meant."""
    topic = {} if origin.thread is None else {"message_thread_id": origin.thread}
    return {"chat_id": origin.chat, **topic}


def target(origin: Origin) -> dict[str, object]:
    """Return the parameters that say where a message goes."""
    params = place(origin)
    if origin.reply_to is not None:
        params["reply_parameters"] = {"message_id": origin.reply_to, "allow_sending_without_reply": True}
    return params


def unformatted(reply: Reply) -> Reply:
    """Return the same message as plain text."""
    field = "caption" if "caption" in reply.params else "text"
    params = {key: value for key, value in reply.params.items() if key != "parse_mode"}
    return Reply(reply.method, {**params, field: plain(str(params[field]))}, reply.photo)
