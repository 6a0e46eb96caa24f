"""Units that figures share ("23 di antaranya", "turun dari 260–300 menjadi 143 kasus"), and numbers that are names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.places import find_places
from index.figures.figure import Kind
from index.figures.lexicon import FUNCTION_WORDS, MONTHS, PEOPLE, PHRASES
from index.figures.ratios import grouped
from index.figures.rule import rx
from index.figures.units import counts, is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.figure import Figure

SHARED = frozenset({"shared base", "unit of the next", "unit of the last", "noun before"})
"""Names of the rules that give a figure the unit of another or of a noun before it."""
NAMED = "named number"
"""Name of the rule for numbers that name ("desil 6 sampai 10"), which share nothing."""
_REACH, _LAST = 240, 8
"""Characters and figures over which a unit carries: about a sentence."""
_NEXT = 80
"""Characters within which the next figure's unit holds here too: "260–300 pada tahun lalu menjadi 143 kasus"."""
_NO_SHARE = 1000
"""What is no percentage: of "berjumlah 2.036, atau 75%" the first is a count."""
_FORWARD = rx(
    r"(?:[^.;\n]{0,40} (?:menjadi|jadi|ke) |·,·(?!(?:dan )?(?:ada|terdapat)\b)|"
    r" (?:dan|atau|hingga|sampai|dari|dari total) (?!(?:ada|terdapat)\b))(?:[a-z]+ ){0,3}$"
)
_COUNTING = (Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.DURATION, Kind.MEASURE)


def shared(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with units carried to those that have none of their own: from the next, else from before."""
    ahead: list[Figure] = []
    for figure in reversed(figures):
        ahead.append(_from_next(text, figure, ahead[-1]) if ahead and _bare(figure) else figure)
    out: list[Figure] = []
    for i, figure in enumerate(reversed(ahead)):
        following = ahead[-i - 2] if i + 1 < len(ahead) else None
        out.append(_from_before(text, figure, out, following) if figure.kind in (Kind.COUNT, Kind.RANGE) else figure)
    return out


def _bare(figure: Figure) -> bool:
    return figure.unit is None and figure.kind in (Kind.COUNT, Kind.RANGE) and NAMED not in figure.rules


def _from_before(text: str, figure: Figure, before: Sequence[Figure], following: Figure | None) -> Figure:
    if named := _emergency(text, figure):
        return named
    if not _bare(figure):
        return _class(text, figure, before) or figure
    return (
        _code(text, figure, before)
        or _name(text, figure, before[-1] if before else None, following)
        or _rate(figure, before)
        or (_AMONG.match(text, figure.end) and _from_last(figure, before))
        or _victims(text, figure)
        or _from_noun(text, figure)
        or _from_last(figure, before)
        or figure
    )


def _victims(text: str, figure: Figure) -> Figure | None:
    """Read "27 kasus dengan 4 meninggal": who dies is a person and no case."""
    if figure.kind is not Kind.COUNT or not _DIED.match(text, figure.end):
        return None
    return figure._replace(unit="orang", rules=(*figure.rules, "noun before"))


_DIED = re.compile(r"\s(?:meninggal|tewas|wafat|luka-luka)\b")
_AMONG = re.compile(r"\s(?:di antaranya|diantaranya)\b")
_EMERGENCY = frozenset("110 112 113 115 117 118 119 129".split())
"""Indonesia's emergency numbers."""
_CALLED = re.compile(r"layanan|panggilan|nomor|darurat|telepon|hubungi|call|psc|siaga|smart|ambulans", re.IGNORECASE)


def _emergency(text: str, figure: Figure) -> Figure | None:
    """Read "layanan 119", "PSC 119 Kota Serang": an emergency number near what is called."""
    digits = figure.text.split()[0]
    small = figure.unit is not None and figure.text.split()[-1][0].islower()
    if digits not in _EMERGENCY or small or figure.kind is Kind.RANGE:
        return None
    if not _CALLED.search(text[max(0, figure.start - 60) : figure.end + 30]):
        return None
    end = figure.start + len(digits)
    return _identifier(figure._replace(end=end, text=digits, unit=None), "emergency number")


def _identifier(figure: Figure, rule: str) -> Figure:
    return figure._replace(kind=Kind.IDENTIFIER, code=figure.text, number=None, qualifier=None,
                   rules=(*figure.rules, rule))  # fmt: skip


def _code(text: str, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """Read "call center 112 dan 119": what is joined to a code is one."""
    last = before[-1] if before else None
    digits = figure.text if figure.text.isdigit() else figure.value if figure.text.isalpha() else ""
    if last is None or last.kind is not Kind.IDENTIFIER or not digits or figure.kind is Kind.RANGE:
        return None
    joined = text[last.end : figure.start].strip(" ,") in ("", "dan", "atau", "/", "serta")
    return _identifier(figure, "joined to a code")._replace(code=digits) if joined else None


def _class(text: str, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """Read "kelas 5 dan 6 SD": after a code a number before an abbreviation is another."""
    digits = figure.text.split()[0]
    bare = figure._replace(end=figure.start + len(digits), text=digits, unit=None)
    return _code(text, bare, before) if figure.unit and figure.unit.isupper() and digits.isdigit() else None


_LAST_WORD = re.compile(r"(?<![\w.])([A-Z][\w’-]*)\s$")
_NOT_NAMES = frozenset("capai tembus total ada hanya naik turun jadi tinggal baru dari sebanyak sekitar dan di".split())
_NEXT_ITEM = re.compile(
    r"(?:,|;|\s(?:dan|serta))\s(?:(?:dan|serta|lalu|kemudian|disusul)\s)?[A-Z][\w’-]*(?:\s[A-Z][\w’-]*){0,3}\s"
)
_NAME_LENGTH = 4
_SITES = frozenset("Kampung Desa Kelurahan Dusun Perumahan Puskesmas Posyandu Pasar".split())
_SITE_REACH = 16


def _name(text: str, figure: Figure, last: Figure | None, following: Figure | None) -> Figure | None:
    """Read "Formula 1": a short number after a capital inside a sentence names; in "Jombang 45, Maja 43" it counts."""
    m = _LAST_WORD.search(text, max(0, figure.start - 30), figure.start)
    short = figure.text.isdigit() and len(figure.text) <= _NAME_LENGTH and figure.kind is Kind.COUNT
    if not m or m.start() == 0 or not short:
        return None
    if following is None or text[figure.end : following.start] != " ":  # "Puskesmas Citangkil 2 106 kasus"
        if _in_list(text, last, figure) or _in_list(text, figure, following) or not _names(text, m):
            return None
        if _ends_place(text[: m.end(1)]):
            return None
    return _identifier(figure, "part of a name")


def _names(text: str, m: re.Match[str]) -> bool:
    """Say whether a word in capitals is part of a name; "Baru" and the like only as in "Kampung Baru 2"."""
    before = text[max(0, m.start() - _SITE_REACH) : m.start()].split()
    return _is_name(m[1].lower()) or (bool(before) and before[-1] in _SITES)


def _is_name(word: str) -> bool:
    return word not in _NOT_NAMES and word not in FUNCTION_WORDS and word not in MONTHS and not is_verb(word)


def _in_list(text: str, first: Figure | None, second: Figure | None) -> bool:
    if first is None or second is None:
        return False
    return _NEXT_ITEM.fullmatch(text, first.end, second.start) is not None


def _ends_place(text: str) -> bool:
    mentions = find_places(text[-40:])
    return bool(mentions) and mentions[-1].end == len(text[-40:])


def _rate(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    for other in reversed(before[-_LAST:]):
        if figure.start - other.end > _REACH:
            return None
        if other.rules[0] == "base of rates":
            base = f"per {grouped(other.number)} {other.unit}" if other.number else None
            return figure._replace(kind=Kind.RATIO, unit=base, rules=(*figure.rules, "shared base"))
    return None


def _from_next(text: str, figure: Figure, following: Figure) -> Figure:
    apart = following.start - figure.end
    if following.unit is None or following.kind not in _COUNTING or apart > _NEXT:
        return figure
    if following.kind is Kind.PERCENT and (figure.number or 0) >= _NO_SHARE:
        return figure
    joined = _FORWARD.match(text[figure.end : following.start].lower())
    return _with(figure, following, "unit of the next") if joined else figure


_MARKS = ',()“”"'
_EVENTS = frozenset(("kasus", "kematian"))
_COUNTED = PEOPLE | _EVENTS
_SUM_OF = re.compile(
    r"(?<!\w)(?:[Jj]umlah|[Tt]otal|[Ss]emua|[Ss]eluruh|[Bb]anyaknya)(?: (?:seluruh|semua|total))?"
    r" ([a-z/]+)(?: ([a-z]+))?"
)
_MONEY = re.compile(
    r"\b(?:rp|rupiah|anggaran\w*|dana|biaya\w*|belanja|silpa|apbd|apbn|utang|insentif|honor|hibah)\b", re.IGNORECASE
)
_BILLION = 10**9
_BILLIONS = re.compile(r"\b(?:miliar|milyar|triliun)(?:an)?\b", re.IGNORECASE)
_SCALED = re.compile(r"(?:\b|\d)(?:rb|ribu|jt|juta)\b", re.IGNORECASE)
_PRICE = re.compile(
    r"(?<!penerima )(?<!bantuan )\b"
    r"(?:biaya|tarif|iuran|harga|ongkos|denda|retribusi|honor|upah|membayar|dibayar)(?:nya)?"
    r"(?:(?:\s[\w/-]+){0,4}\s(?:sebesar|senilai|seharga)|(?:\s[\w/-]+)?)\s$",
    re.IGNORECASE,
)
"""A price before its amount; a "penerima upah" or "penerima bantuan iuran" is a person."""


def _is_money(figure: Figure, clause: str) -> bool:
    """Say whether a number without a unit is of rupiah: "anggarannya 13 miliar", "iuran kelas 3 35 ribu"."""
    if figure.number is None or figure.number < 1000:
        return False
    if figure.number >= _BILLION and (_BILLIONS.search(figure.text) or _MONEY.search(clause)):
        return True
    return _SCALED.search(figure.text) is not None and _PRICE.search(clause) is not None


def _from_noun(text: str, figure: Figure) -> Figure | None:
    """Read "Kasus kusta turun dari 300", "jumlah rumah sakit kini 128", "anggarannya 13 miliar"."""
    clause = re.split(r"[.;\n]", text[max(0, figure.start - _REACH) : figure.start])[-1]
    unit = "rupiah" if _is_money(figure, clause) else _sum_of(clause)
    if unit is None:
        unit = _last_counted([word.strip(_MARKS) for word in clause.lower().split()])
    if unit is None:
        return None
    kind = _kind(figure, Kind.MONEY if unit == "rupiah" else Kind.COUNT)
    return figure._replace(unit="orang" if unit in PEOPLE else unit, kind=kind, rules=(*figure.rules, "noun before"))


def _last_counted(words: Sequence[str]) -> str | None:
    """Return the last word that may be counted: of "kematian bayi" the deaths."""
    n = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _COUNTED), None)
    if n is None:
        return None
    return words[n - 1] if n and words[n - 1] in _EVENTS else words[n]


def _sum_of(clause: str) -> str | None:
    found = _SUM_OF.findall(clause)
    if not found:
        return None
    first, second = found[-1]
    phrase = PHRASES.get(f"{first} {second}")
    return phrase[0] if phrase else first if counts(first) else None


def _from_last(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    for other in reversed(before[-_LAST:]):
        if figure.start - other.end > _REACH:
            return None
        if other.kind is Kind.COUNT and other.unit is not None:
            return _with(figure, other, "unit of the last")
    return None


def _with(figure: Figure, other: Figure, rule: str) -> Figure:
    return figure._replace(unit=other.unit, kind=_kind(figure, other.kind), rules=(*figure.rules, rule))


def _kind(figure: Figure, kind: Kind) -> Kind:
    return figure.kind if figure.kind is Kind.RANGE else kind
