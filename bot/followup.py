"""Follow-ups: "kalau di Lebak?", "tahun 2024?" and "sumbernya?" read together with the question before them."""

from __future__ import annotations

import re

from corpus.places import find_places
from index.words import fold

_LEADS = (
    r"(?:kalau|kalo|klo|kl|gimana|gmn|bagaimana|terus|trus|lalu|dan|nah|untuk|utk|buat|yang|yg|di|pada|thn|tahun|kl|"
    r"dengan|sama|ya)"
)
_PERIOD = re.compile(
    r"\b(?:(?:pada |di )?(?:tahun|thn|th) )?(?:19[5-9]\d|20[0-4]\d)\b|\b(?:sekarang|saat ini|tahun ini|terbaru)\b"
)
_ELLIPSIS = re.compile(rf"^(?:{_LEADS}\s+)*$")
_SOURCE = re.compile(
    r"^(?:(?:apa|mana|dari mana|minta|lihat|tolong|boleh)\s+)*"
    r"(?:sumber|sumbernya|rujukannya|datanya dari mana)(?:nya|\s+(?:apa|mana|dong|ya|datanya))*$"
)
_NOISE = re.compile(r"[?!.,]+")


def resumed(before: str, message: str) -> str | None:
    """Return the whole question that a follow-up stands for, ``None`` where the message stands by itself.

    A message that says nothing but a place or a period takes the rest from the question before it.
    """
    said = " ".join(_NOISE.sub(" ", fold(message)).split())
    places = [said[m.start : m.end] for m in find_places(said)]
    periods = [found.group() for found in _PERIOD.finditer(said)]
    rest = _without(_without_places(said), _PERIOD)
    if not (places or periods) or not _ELLIPSIS.match(rest + " " if rest else ""):
        return None
    asked = " ".join(_NOISE.sub(" ", before).split())
    if places:
        asked = f"{_without_places(asked)} di {' dan '.join(places)}"
    if periods:
        asked = f"{_without(asked, _PERIOD)} {' dan '.join(periods)}"
    return " ".join(asked.split())


def asks_source(message: str) -> bool:
    """Say whether a message asks for nothing but the source of the answer before it."""
    return _SOURCE.match(" ".join(_NOISE.sub(" ", fold(message)).split())) is not None


def _without_places(text: str) -> str:
    """Return ``text`` without the places that it names and the "di" before them."""
    for mention in reversed(find_places(text)):
        before = re.sub(r"\b(?:di|ke|dari|untuk|provinsi)\s*$", "", text[: mention.start], flags=re.IGNORECASE)
        text = before + text[mention.end :]
    return " ".join(text.split())


def _without(text: str, pattern: re.Pattern[str]) -> str:
    return " ".join(pattern.sub(" ", text).split())
