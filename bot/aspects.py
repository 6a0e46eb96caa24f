"""Aspects: the side of a subject that a question asks for, as its signs, causes or requirements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.question import Kind

if TYPE_CHECKING:
    from bot.question import Question

_NEEDED = frozenset("gejala @~gejala sebab faktor syarat @~syarat berkas @~berkas manfaat komplikasi".split())
_ASPECTS = _NEEDED | frozenset(
    "kriteria guna fungsi tugas peran jenis dampak akibat giat langkah tahap fasilitas isu indikator bahaya pantang "
    "alas kendala upaya".split()
)
"""Keys of aspects, by their stems, and of what the glossary has for them."""
_OF_ASPECTS = frozenset({Kind.LIST, Kind.OTHER})
"""Kinds of question that name the aspect that they ask for: "apa gejala campak"."""


def aspect(question: Question) -> frozenset[str]:
    """Return the keys of the aspect that a question asks for, none where it asks for none."""
    if question.kind not in _OF_ASPECTS:
        return frozenset()
    named = (frozenset(unit.keys) for unit in question.subject)
    return next((keys for keys in named if keys & _ASPECTS), frozenset())


def is_needed(keys: frozenset[str]) -> bool:
    """Say whether a passage that does not name an aspect is about something else of its subject."""
    return not keys.isdisjoint(_NEEDED)
