"""What a figure counts, in the words of its clause, and the part that it plays there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.places import COUNTRY, PROVINCE, REGIONS
from index.figures.clause import QUANTITIES, after_turn, around, clauses
from index.figures.figure import Kind
from index.figures.inherit import SHARED
from index.figures.lexicon import ADJECTIVES, FUNCTION_WORDS, PEOPLE, PHRASES, WORDS
from index.figures.rule import any_of
from index.figures.speaker import speaker_of
from index.figures.units import counts, is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.clause import Around
    from index.figures.figure import Figure

_CODES = frozenset({Kind.DATE, Kind.TIME, Kind.IDENTIFIER})
_NEAR, _MOST = 240, 9
"""Characters over which a label carries, and words that one may have."""
_GENERIC = frozenset("kasus orang jiwa unit kali buah ekor warga".split())
_TIME_NOUNS = frozenset("tahun bulan pekan minggu hari saat".split())
_OPENING = FUNCTION_WORDS | ADJECTIVES | _TIME_NOUNS
_INSIDE = frozenset("pada dengan akibat untuk per dalam oleh terhadap bagi di dan tidak".split())
_ENDS = FUNCTION_WORDS - _INSIDE
_NO_OBJECT = frozenset(
    "mencapai menyentuh menembus melampaui melebihi mendekati menempati menduduki merupakan meninggal mengalami "
    "meningkat menurun menyusut melonjak merosot menjadi".split()
)
"""Verbs that a number follows and nothing that it counts."""
_EMPTY = frozenset("angka nilai total jumlah capaian".split())
_STATES = frozenset("meninggal tewas sembuh luka sakit positif negatif".split())
_NAME = 3
"""Words that the name of a place may have."""
_COUNTED_FIRST = frozenset("kasus jumlah angka total cakupan prevalensi kematian persentase rasio target".split())
"""Words that a label begins with, in a capital where the sentence begins."""
_PURPOSE = frozenset("untuk bagi guna".split())
_OFFICES = frozenset(
    "pemkab pemkot pemprov pemerintah dinkes dinas kementerian kemenkes bupati gubernur wali dprd".split()
)
_COUNT = ("", Kind.COUNT)
_AGAIN = frozenset(("atau", "(", "yakni", "yaitu", "alias", "setara", "atau setara"))
"""What stands between two ways to say one amount: "1.200 jiwa atau 79 persen"."""
_REPORTS = frozenset(
    "bahwa menyebut menyebutkan mengatakan mencatat mengungkap mengungkapkan menjelaskan melaporkan memaparkan merinci "
    "menyatakan menuturkan menyampaikan menegaskan menilai menemukan mendata optimistis".split()
)
_REGION = any_of({name.partition(" ")[2] or name for name in (*REGIONS, PROVINCE, COUNTRY)}) + "(?: Raya| Selatan)?"
_PLACE = re.compile(
    rf"(?<![\w-])(?:(?:Kabupaten|Kota|Provinsi|Kab\.?) (?:{_REGION}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    rf"|(?:Kecamatan|Kec\.) [A-Z][a-z]+|{_REGION}(?! [A-Z]))(?![\w-])"
)
_GONE = re.compile(
    r"(?:(?<!\w)(?:di|ke|se|dari|untuk)[ -])?(?:(?<!\w)(?:wilayah|seluruh|tingkat|daerah) )?\x00", re.IGNORECASE
)
_CHANGES = frozenset(
    "naik turun meningkat menurun menyusut bertambah berkurang melonjak merosot anjlok dibanding dibandingkan tinggi "
    "rendah banyak sedikit".split()
)
_TARGETS = frozenset(
    "target targetnya ditargetkan menargetkan sasaran sasarannya ditekan mematok dipatok diproyeksikan proyeksi "
    "mengejar dikejar kuota".split()
)
_STOP = re.compile(r"[.;]\s")
_UNTIL = frozenset("hingga sampai sejak kumulatif sepanjang total".split())


def described(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with label, role and speaker; those that name and do not count have none."""
    speaker = speaker_of(text) if any(f.kind in QUANTITIES for f in figures) else None
    out: list[Figure] = []
    for i, figure in enumerate(figures):
        if figure.kind in _CODES:
            out.append(figure)
            continue
        near = around(text, figures, i)
        role = _role(text, figures, i, near) if figure.kind in QUANTITIES else ""
        out.append(replace(figure, label=_label(text, figure, near, out), role=role, speaker=speaker))
    return [_of_base(text, f, out[i + 1]) if not f.label and i + 1 < len(out) else f for i, f in enumerate(out)]


_OF = re.compile(r"\s(?:dari|di antara)(?:\s[a-z]+)?\s")


def _of_base(text: str, figure: Figure, base: Figure) -> Figure:
    """Give "40 persen dari 16 puskesmas" the label of what it is a part of."""
    part = figure.kind in QUANTITIES and _OF.fullmatch(text, figure.end, base.start)
    return replace(figure, label=base.label) if part else figure


def _label(text: str, figure: Figure, near: Around, done: Sequence[Figure]) -> str:
    if figure.kind is Kind.ORDINAL:
        return _joined([w for w in near.before[-1:] if counts(w.lower())] + _trimmed(near.after))
    noun, after = _noun(figure), _trimmed(near.after)
    if figure.kind is Kind.COUNT or noun or _continues(after):
        own = _joined([noun, *after] if noun else after)
        if _is_specific(noun) or _tells(after) or (after and not SHARED.isdisjoint(figure.rules)):
            return own
    else:
        own, after = noun, []
    if done and text[done[-1].end : figure.start].strip() in _AGAIN:
        return done[-1].label
    if before := _from_before(figure, near, done, own if after else ""):
        return before
    return own or (_joined(_trimmed(near.after)) if _tells(near.after[:1]) else "")


def _from_before(figure: Figure, near: Around, done: Sequence[Figure], own: str) -> str:
    """Return the label that the words before a figure give it; ``own`` is what little its own words say."""
    parts = clauses(after_turn(near.before) if near.listed else near.before)
    named = figure.kind is Kind.COUNT and _is_name(parts[-1])  # "Jombang 45, Cibeber 43": where, not what
    before = ("" if named else _subject(parts[-1])) or _earlier(parts)
    purpose = _joined(_trimmed(near.after[1:])) if near.after and near.after[0].lower() in _PURPOSE else ""
    if purpose and (not before or before.split()[0].lower() in _OFFICES):
        return purpose
    if before:
        return f"{before}, {own}" if own else before
    return _carried(figure, near, done)


def _is_name(clause: list[str]) -> bool:
    """Say whether a clause before a number is but a name, as in a list of places."""
    words = clause[1:] if clause and clause[0].lower() in FUNCTION_WORDS else clause
    plain = words and words[0].lower() not in PEOPLE | _COUNTED_FIRST and not words[0].endswith("nya")
    return bool(plain) and len(words) <= _NAME and all(word.istitle() for word in words)


def _earlier(parts: list[list[str]]) -> str:
    """Return the subject of a clause before the figure's own that is no name."""
    subjects = (_subject(part) for part in reversed(parts[-3:-1]))
    return next((subject for subject in subjects if subject and not subject.istitle()), "")


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
    words = figure.text.split()
    pair, last = " ".join(words[-2:]), words[-1]
    if not SHARED.isdisjoint(figure.rules):
        return figure.unit
    if pair.lower() in PHRASES:
        return pair
    return last if counts(last.lower()) and WORDS.get(last.lower(), _COUNT)[1] is Kind.COUNT else ""


def _continues(after: list[str]) -> bool:
    """Say whether a noun follows at once, as in "98 persen kepesertaan JKN"."""
    return bool(after) and counts(after[0].lower())


def _trimmed(words: list[str]) -> list[str]:
    kept = words[:_MOST]
    while kept and kept[-1].lower() in FUNCTION_WORDS:
        kept.pop()
    return kept


def _joined(words: list[str]) -> str:
    """Write words as a label, without the places of Banten: those have a field of their own."""
    label = " ".join(words)
    if not _PLACE.search(label):
        return label
    kept = _GONE.sub("", _PLACE.sub("\x00", label)).split()
    while kept and kept[-1].lower() in FUNCTION_WORDS:
        kept.pop()
    return " ".join(kept)


def _subject(words: list[str]) -> str:
    """Return the object of a clause's verb, else what it is about: "kasus HIV" of "kasus HIV yang ditemukan …"."""
    lower = [word.lower() for word in words]
    start = max((n + 1 for n, word in enumerate(lower) if word in _REPORTS), default=0)
    if "dan" in lower[start:] and any(map(is_verb, lower[start : lower.index("dan", start)])):
        start = lower.index("dan", start) + 1
    verb = max((n for n in range(start, len(words)) if _takes_object(lower[n])), default=None)
    return (_phrase(words, lower, verb + 1) if verb is not None else "") or _phrase(words, lower, start)


def _takes_object(word: str) -> bool:
    return word.startswith("me") and is_verb(word) and word not in _NO_OBJECT


def _phrase(words: list[str], lower: list[str], start: int) -> str:
    """Return the noun phrase that begins at ``start`` or soon after."""
    while start < len(words) and (lower[start] in _OPENING or is_verb(lower[start])):
        start += 1
    end = next((n for n in range(start, len(words)) if lower[n] in _ENDS or is_verb(lower[n])), len(words))
    while end > start and (lower[end - 1] in FUNCTION_WORDS or lower[end - 1] in _TIME_NOUNS):
        end -= 1
    kept = lower[start:end]
    return _joined(words[start : min(end, start + _MOST)]) if any(word not in _EMPTY for word in kept) else ""


def _carried(figure: Figure, near: Around, done: Sequence[Figure]) -> str:
    """Return the label of the figure before that this one is listed or compared with."""
    labelled = [o for o in done[-8:] if o.kind in QUANTITIES and o.label and figure.start - o.end <= _NEAR]
    alike = [o for o in labelled if o.unit == figure.unit or (figure.unit and o.rules[0] == "base of rates")]
    compared = labelled if not _CHANGES.isdisjoint(w.lower() for w in near.before) else []
    return (alike or compared)[-1].label if alike or compared else ""


def _role(text: str, figures: Sequence[Figure], i: int, near: Around) -> str:
    clause = [word.lower() for word in near.before]
    last = clause[-3:]
    changes = not _CHANGES.isdisjoint(clause)
    if changes and "dari" in last:
        return "from"
    if ("menjadi" in last or "jadi" in last) and (changes or near.listed):
        return "to"
    if not _TARGETS.isdisjoint(clauses(clause)[-1]):
        return "target"
    return "cumulative" if figures[i].kind is Kind.COUNT and _counted_up(text, figures, i) else ""


def _counted_up(text: str, figures: Sequence[Figure], i: int) -> bool:
    """Say whether a count runs up to the date before it: "hingga Agustus 2025 … 485 kasus"."""
    for date in (figures[i - 1] if i else None, figures[i + 1] if i + 1 < len(figures) else None):
        if (
            date
            and date.kind is Kind.DATE
            and not _STOP.search(text[min(date.end, figures[i].end) : max(date.start, figures[i].start)])
        ):
            lead = text[max(0, date.start - 24) : date.start].lower().split()[-2:]
            if not _UNTIL.isdisjoint(lead):
                return True
    return False
