"""What a figure counts, in the words of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.figures.clause import QUANTITIES, after_turn, around, clauses, tokens
from index.figures.figure import Kind
from index.figures.inherit import NAMED, SHARED
from index.figures.lexicon import PEOPLE, PHRASES, WORDS
from index.figures.phrase import earlier_subject, is_name, joined, refers_back, subject, trimmed
from index.figures.role import CHANGES, role_of
from index.figures.speaker import speaker_of
from index.figures.units import counts, is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.clause import Around
    from index.figures.figure import Figure

_CODES = frozenset({Kind.DATE, Kind.TIME, Kind.IDENTIFIER})
_NEAR = 240
"""Characters over which a label carries."""
_GENERIC = frozenset("kasus orang jiwa unit kali buah ekor warga".split())
_STATES = frozenset("meninggal tewas sembuh luka sakit positif negatif".split())
_AMOUNTS = frozenset("berjumlah mencapai menjadi".split())
_PURPOSE = frozenset("untuk bagi guna".split())
_OFFICES = frozenset(
    "pemkab pemkot pemprov pemerintah dinkes dinas kementerian kemenkes bupati gubernur wali dprd".split()
)
_COUNT = ("", Kind.COUNT)
_AGAIN = re.compile(r"\s*(?:atau(?:\s(?:sebanyak|sejumlah|sebesar|setara|sekitar))?|\(|yakni|yaitu|alias|setara)\s*")
"""What stands between two ways to say one amount: "1.200 jiwa atau 79 persen"."""


def described(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with label, role and speaker; those that name and do not count have none."""
    speaker = speaker_of(text) if any(f.kind in QUANTITIES for f in figures) else None
    out: list[Figure] = []
    for i, figure in enumerate(figures):
        if figure.kind in _CODES:
            out.append(figure)
            continue
        near = around(text, figures, i)
        role = role_of(text, figures, i, near) if figure.kind in QUANTITIES else ""
        placed = figure._replace(role=role, speaker=speaker)
        out.append(placed._replace(label=_label(text, placed, near, out)))
    for i in range(len(out) - 2, -1, -1):
        if not out[i].label:
            out[i] = _of_base(text, out[i], out[i + 1])
    return out


_TREND = re.compile(
    r"\s(?:mengalami|cenderung|terus|kembali|semakin|makin|juga|masih|tetap)?\s?"
    r"(?:peningkatan|kenaikan|penurunan|lonjakan|meningkat|menurun|naik|turun|bertambah|berkurang|melonjak|tinggi|rendah)\b"
)


def topic_of(sentence: str) -> str:
    """Return what a sentence without a figure says to rise or fall: what the figures after it are likely to count."""
    m = _TREND.search(sentence)
    if m is None:
        return ""
    phrase = subject(clauses(tokens(sentence[: m.start()]))[-1])
    first = phrase.split()[0].lower() if phrase else ""
    return phrase if first in _INDICATORS else ""


_INDICATORS = frozenset(
    "kasus angka jumlah prevalensi persentase cakupan capaian kematian rasio temuan total penderita pasien pengidap "
    "peserta kepesertaan".split()
)
_OF = re.compile(r"\s(?:dari|di antara)(?:\s[a-z]+)?\s")


def _of_base(text: str, figure: Figure, base: Figure) -> Figure:
    """Give "40 persen dari 16 puskesmas" the label of what it is a part of, "96 persen atau 3.052 pasien" too."""
    joined_to = _OF.fullmatch(text, figure.end, base.start) or _AGAIN.fullmatch(text, figure.end, base.start)
    part = figure.kind in QUANTITIES and base.kind in QUANTITIES and joined_to
    return figure._replace(label=base.label) if part else figure


def _label(text: str, figure: Figure, near: Around, done: Sequence[Figure]) -> str:
    if figure.kind is Kind.ORDINAL or NAMED in figure.rules:
        after = trimmed(near.after) if figure.kind is Kind.ORDINAL else []
        return joined([w for w in near.before[-1:] if counts(w.lower())] + after)
    noun, after = _noun(figure), trimmed(near.after)
    if figure.kind is Kind.COUNT or noun or _continues(after):
        own = joined([noun, *after] if noun else after)
        if not after and _sums_up(noun, near.before) and (before := _from_before(figure, near, done, "")):
            return before
        if _is_specific(noun) or _tells(after) or (after and not SHARED.isdisjoint(figure.rules)):
            return own
    else:
        own, after = noun, []
    if done and _AGAIN.fullmatch(text, done[-1].end, figure.start) and (done[-1].label or not after):
        return done[-1].label
    if before := _from_before(figure, near, done, own if after else ""):
        return before
    return own or (joined(trimmed(near.after)) if _tells(near.after[:1]) else "")


def _sums_up(noun: str, before: Sequence[str]) -> bool:
    """Say whether people are counted whom the words before tell better: "Balita stunting berjumlah 1.274 anak"."""
    return noun.lower() in PEOPLE and bool(before) and before[-1].lower() in _AMOUNTS


def _from_before(figure: Figure, near: Around, done: Sequence[Figure], own: str) -> str:
    """Return the label that the words before a figure give it; ``own`` is what little its own words say."""
    parts = clauses(after_turn(near.before) if near.listed else near.before)
    named = figure.kind is Kind.COUNT and is_name(parts[-1])  # "Jombang 45, Cibeber 43": where, not what
    before = "" if named else subject(parts[-1])
    if not before and refers_back(parts[-1]) and (carried := _carried(figure, near, done)):
        return carried
    before = before or earlier_subject(parts)
    purpose = joined(trimmed(near.after[1:])) if near.after and near.after[0].lower() in _PURPOSE else ""
    if purpose and (not before or before.split()[0].lower() in _OFFICES):
        return purpose
    if before:
        return f"{before}, {own}" if own else before
    return _carried(figure, near, done)


def _is_specific(noun: str) -> bool:
    return bool(noun) and noun.lower() not in _GENERIC


def _tells(words: list[str]) -> bool:
    """Say whether the words after a number say what it counts, and are not just "baru"."""
    return any(word.lower() in _STATES or counts(word.lower()) or is_verb(word.lower()) for word in words)


def _noun(figure: Figure) -> str:
    """Return the counted noun as the figure's text writes it: "penduduk" of "1,2 juta penduduk"."""
    if figure.kind is Kind.RATIO and figure.code:
        return figure.unit or ""
    if figure.kind not in (Kind.COUNT, Kind.RANGE) or not figure.unit:
        return ""
    words = [word.lstrip("0123456789") or word for word in figure.text.split()]  # "13orang"
    pair, last = " ".join(words[-2:]), words[-1]
    if not SHARED.isdisjoint(figure.rules):
        return figure.unit
    if pair.lower() in PHRASES:
        return pair
    return last if counts(last.lower()) and WORDS.get(last.lower(), _COUNT)[1] is Kind.COUNT else ""


def _continues(after: list[str]) -> bool:
    """Say whether a noun follows at once, as in "98 persen kepesertaan JKN"."""
    return bool(after) and counts(after[0].lower())


def _carried(figure: Figure, near: Around, done: Sequence[Figure]) -> str:
    """Return the label of the figure before that this one is listed or compared with."""
    near_by = (o for o in done[-8:] if o.kind in QUANTITIES and o.label and figure.start - o.end <= _NEAR)
    labelled = [o for o in near_by if o.role != "target" or figure.role == "target"]
    alike = [o for o in labelled if o.unit == figure.unit or (figure.unit and o.rules[0] == "base of rates")]
    compared = labelled if not CHANGES.isdisjoint(w.lower() for w in near.before) else []
    return (alike or compared)[-1].label if alike or compared else ""
