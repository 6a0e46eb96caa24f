"""A page read: its body, and title, outlet, place and publication date where the page states them and no field does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from corpus.clean import is_sentence, sweep, without_dateline
from corpus.dateline import only_place, squash
from corpus.dates import address_date, reported_date

if TYPE_CHECKING:
    from datetime import date

    from corpus.clean import Swept

_HEAD = 15  # lines in which the headline stands, menus above it included
_ENOUGH = 20  # letters of which a headline and a given title must share the first, if they are not the same
_TITLE = 80  # characters of a title made from the first sentence
_HEADLINE = 160  # characters of the longest headline
_RUBRICS = 3  # lines among which the headline is looked for below the menus
_HEADLINE_WORDS = 4  # of which a headline has at least as many; less is the name of a rubric, if there is better
_STOP = re.compile(
    r"(?<!\bdr)(?<!\bdrg)(?<!\bProf)(?<!\bNo)(?<!\bJl)(?<!\bH)[.!?]+[”\"’]?(?=\s[A-Z“\"])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Given:
    """What fields say of an article; it goes before what its text says. ``None`` where they do not."""

    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None


NOTHING = Given()


@dataclass(frozen=True, slots=True)
class Page:
    """An article's parts; ``text`` is empty where the page holds nothing but furniture."""

    text: str
    title: str | None
    outlet: str | None
    place: str | None
    published: date | None


def read_page(raw: str, given: Given = NOTHING) -> Page:
    """Return what a page holds; ``given`` wins over what the page says, and nothing is invented."""
    swept = without_dateline(sweep(raw, _names(given)))
    title, lines = _headline(swept, given.title)
    text = "\n".join(lines)
    return Page(
        text=text,
        title=title or (shortened(lines[0]) if lines else None),
        outlet=given.outlet or _outlet(swept),
        place=next((d.place for d in swept.datelines if d.place), None),
        published=given.published or _published(swept, text, given.url),
    )


def _names(given: Given) -> frozenset[str]:
    """Return squashed names that the outlet is known by: its field, and the name in the web address."""
    host = (urlsplit(given.url).hostname or "") if given.url else ""
    labels = [label for label in host.split(".") if label not in {"www", "m", "amp"}]
    return frozenset(filter(None, map(squash, (given.outlet or "", *labels[:2]))))


def _outlet(swept: Swept) -> str | None:
    """Return the outlet of the line under the headline, else of the dateline."""
    named = (h.outlet for h in swept.headers if h.outlet and not only_place(h.outlet))
    return next(named, None) or next((d.outlet for d in swept.datelines if d.outlet), None)


def _published(swept: Swept, text: str, url: str | None) -> date | None:
    """Return the date under the headline, else in the address, else alone in a line, else of the report itself."""
    day, near = address_date(url)
    dated = [h for h in swept.headers if not h.updated]
    under = next((h.published for h in dated if h.sure), None)
    return under or day or next((h.published for h in dated), None) or reported_date(text, near)


def _headline(swept: Swept, given: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the title, and the lines below the headline; what stands above it is the head of the page."""
    lines = swept.lines
    if given:
        at = next((i for i, line in enumerate(lines[:_HEAD]) if _repeats(line, given)), None)
        if at is None or any(is_sentence(line) for line in lines[:at]):
            return given, lines
        return given, lines[at + 1 :] or lines
    head = _head(swept)
    if not head or len(head) == len(lines):
        return None, lines
    at = next((i for i, line in enumerate(head[:_RUBRICS]) if len(line.split()) >= _HEADLINE_WORDS), 0)
    return head[at], lines[at + 1 :]


def _head(swept: Swept) -> tuple[str, ...]:
    """Return the lines above the article proper, which the dateline opens, else the first sentence."""
    lines = swept.lines
    above = lines[: lines.index(swept.opening)] if swept.opening in lines[:_HEAD] else ()
    if above and all(len(line) <= _HEADLINE for line in above):
        return above
    return lines[: next((i for i, line in enumerate(lines) if is_sentence(line)), len(lines))]


def _repeats(line: str, title: str) -> bool:
    """Say whether ``line`` is the headline that ``title`` gives, whole or shortened, and not the first sentence."""
    if is_sentence(line):
        return line == title
    one, other = squash(line), squash(title)
    return one == other or (min(len(one), len(other)) >= _ENOUGH and (one.startswith(other) or other.startswith(one)))


def shortened(text: str) -> str:
    """Return the first sentence of ``text`` as a title: without its full stop, or cut at a word with "…"."""
    stop = _STOP.search(text, 0, _TITLE)
    first = text[: stop.start()] if stop else text.rstrip(".")
    if len(first) <= _TITLE:
        return first
    return first[:_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
