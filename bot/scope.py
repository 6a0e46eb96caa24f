"""Scope: which words of a sentence are about one of its figures, and which figures only serve another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.coverage import PARAPHRASED
from corpus.places import find_places
from index.analysis import word_keys
from index.figures.figure import Kind
from index.query import FRAME
from index.words import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.question import Question
    from index.figures.figure import Figure

Span = tuple[int, int]
REGIONS = frozenset("kabupaten/kota kabupaten kota provinsi kecamatan desa kelurahan wilayah daerah".split())
"""Units in which regions are counted."""

ASKS_CHANGE = re.compile(
    r"\b(?:poin|selisih|"
    r"(?:nambah|tambah|penambahan|turun|naik|berkurang|bertambah|kenaikan|penurunan|peningkatan)(?:nya)? berapa|"
    r"berapa (?:turun|naik)|"
    r"berapa (?:persen |besar )?(?:peningkatan|kenaikan|penurunan|pertumbuhan))\b"
)
"""What a question says that asks how much something rose or fell, and not how much there is."""
_PART = re.compile(
    r"\b(?:dari (?:jumlah|total|angka) (?:itu|tersebut)|di antara(?:nya|\s(?:mereka|itu))?|antaranya|termasuk)\b",
    re.IGNORECASE,
)
_ASKS_PART = re.compile(
    r"^dari\b.*\bberapa\b|\bberapa dari\b|\bberapa di antaranya\b|\bdari .*\byang\b.*\bberapa\b|"
    r"\bdi antara\b(?! (?:kabupaten|kota|daerah|wilayah|kecamatan|provinsi|puskesmas))"
)
_BACK = 30
AGED = re.compile(r"\b(?:ber)?(?:usia|umur)\w*(?:\s\w+){0,2}\s$", re.IGNORECASE)
"""What stands before how old somebody is."""
_COUNT_FOLLOWS = re.compile(r"\s\d")
_GOES_ON = re.compile(
    r"\W*(?:(?:Jumlah|Angka|Total|Kasus|Capaian|Persentase|Cakupan|Prevalensi|Target|Kapasitas|Luas|Biaya|Tarif|"
    r"Anggaran|Rincian)(?:nya\b| (?:itu|ini|tersebut)\b)|"
    r"(?:Lalu|Kemudian|Sebelumnya|Selanjutnya|Bahkan),? (?:pada|di|tahun|naik|turun|meningkat|menurun|terjadi|"
    r"jumlahnya)\b)"
)
_BREAK = re.compile(r"[,;:.]\s|\b(?:dan|serta|sedangkan|sementara|dengan|lalu|disusul|atau|terdiri|menjadi|dari)\b")
_THAT_IS = re.compile(r"(?:yaitu|yakni|ialah)\b")
"""What gives the figure of what was just said, and begins nothing of its own: "tertinggi di Lebak, yaitu 320"."""
_AGAIN = re.compile(
    r"(?:\s\w+){0,2}\s?(?:\(|,?\satau\s|,?\ssetara\s)(?:dengan |sekitar |hampir |lebih dari |kurang lebih )?"
)
_OUT_OF = re.compile(r"(?:\s\w+){0,2}\sdari(?:\s(?:total|jumlah|sekitar|sebanyak|seluruh))*\s")
"""What joins a part to the whole: "4.432 dari 100.248 balita mengalami stunting" tells of both."""
_OPENS = re.compile(r"(?:^|[.,;:]\s)[Dd]ari(?:\s(?:total|jumlah|sekitar|sebanyak))?\s$")
_FORMER = re.compile(r"\bsebelumnya\b(?:\s\w+){0,2}\s$")
_BASE = re.compile(r"\b(?:dari|dibanding(?:kan)?)\b[^,;]*$")
_CHANGE = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|menyusut|selisih)(?:nya)?\s(?:sebesar\s|sekitar\s)?$"
)
_COMMA = re.compile(r"[,;(]\s?|\b(?:kata|ujar|menurut|jelas)\b")


def scope_of(text: str, sentence: Span, figure: Figure, figures: Sequence[Figure]) -> tuple[str, str]:
    """Return the words of a sentence that are about one figure: what opens it for all, and the figure's own part.

    Between two figures a comma or a joining word parts what is said of the first from what is said of the second.
    """
    figures = [other for other in figures if other is figure or not _says_who(text, other)]
    earlier = sorted((f for f in figures if f.end <= figure.start), key=lambda f: f.end)
    first = figure
    if figure.role == "to" and earlier and earlier[-1].unit == figure.unit:
        first = earlier.pop()  # "dari 24,5 persen menjadi 20 persen": what is said of the first is said of both
    before = earlier[-1].end if earlier else None
    after = _next(text, figure, figures)
    start = sentence[0] if before is None else before + _last_break(text[before : first.start])
    end = sentence[1] if after is None else after[0] + _first_break(text[after[0] : after[1]])
    opening = "" if before is None else text[sentence[0] : min(f.start for f in figures)]
    return opening, text[start:end]


def _says_who(text: str, figure: Figure) -> bool:
    """Say whether a figure only says where or how old those are that another counts.

    "8 orang di empat kabupaten meninggal", "845 anak berusia di bawah lima tahun mengidap gizi buruk", "15-19 tahun 4
    kasus".
    """
    before = text[max(0, figure.start - _BACK) : figure.start].lower()
    if figure.unit in REGIONS:
        return before.endswith("di ")
    aged = AGED.search(before) is not None or _COUNT_FOLLOWS.match(text, figure.end) is not None
    return figure.kind in (Kind.DURATION, Kind.RANGE) and aged


def goes_on(text: str, sentence: Span) -> bool:
    """Say whether a sentence goes on about what the one before it told of: "Jumlahnya naik", "Angka itu turun"."""
    return _GOES_ON.match(text, *sentence) is not None


def _next(text: str, figure: Figure, figures: Sequence[Figure]) -> Span | None:
    """Return where what is said of a figure goes on and where the next figure begins; ``None`` after the last.

    A figure in brackets or after "atau" tells the same in other terms: "178 desa (54 persen) yang bebas".
    """
    goes_on = figure.end
    for other in sorted((f for f in figures if f.start >= figure.end), key=lambda f: f.start):
        between = text[goes_on : other.start]
        if not _AGAIN.fullmatch(between) and not _OUT_OF.fullmatch(between):
            return goes_on, other.start
        goes_on = other.end
    return None


def is_part(own: str) -> bool:
    """Say whether a figure's own words tell that it is a part of another."""
    return _PART.search(own) is not None


def part(question: Question, told_as_part: bool, figure: Figure, figures: Sequence[Figure]) -> float:  # noqa: FBT001
    """Return 1 where a figure is a part of another and none is asked for, -1 where one is, and 0.5 where it is none.

    A question with "yang" asks for some of many, and may mean a part; where one is asked for, whatever is less than
    what the sentence counted before it may be one.
    """
    if not _ASKS_PART.search(question.text):
        return told_as_part * (0.5 if " yang " in question.text else 1.0)
    less = any(f.start < figure.start and f.unit == figure.unit and _is_more(f, figure) for f in figures)
    return -1.0 if told_as_part or less else 0.5


def _is_more(one: Figure, two: Figure) -> bool:
    return one.number is not None and two.number is not None and one.number > two.number


def is_base(question: Question, text: str, sentence: Span, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether a figure only serves another: what it is a share of or rose from, or how much it rose."""
    before = text[sentence[0] : figure.start]
    ended = max((f.end for f in figures if f.end <= figure.start), default=None)
    if ended is not None and (_BASE.search(text[ended : figure.start]) or _is_aside(question, text, ended, figure)):
        return True
    if _OPENS.search(before) and any(other.start > figure.start for other in figures):
        return True
    if figure.role == "change" and not ASKS_CHANGE.search(question.text):
        return True
    former = _FORMER.search(before) is not None and "sebelum" not in question.text
    return former or (_CHANGE.search(before) is not None and not ASKS_CHANGE.search(question.text))


def _is_aside(question: Question, text: str, ended: int, figure: Figure) -> bool:
    """Say whether a figure in brackets behind another tells of what is not asked for: "176 orang (21 meninggal)"."""
    opened = text.rfind("(", ended, figure.start)
    if opened < 0 or ")" in text[opened : figure.start]:
        return False
    inside = text[opened : text.find(")", figure.end)]
    asked = {word_keys(word)[0] for word in question.text.split()}
    return content(inside, figure.text).isdisjoint(asked)


def _last_break(between: str) -> int:
    ends = [found.end() for found in _BREAK.finditer(between)]
    return max([end for end in ends if not _THAT_IS.match(between, end)] or ends, default=0)


def _first_break(between: str) -> int:
    found = _BREAK.search(between)
    return found.start() if found else len(between)


@lru_cache(maxsize=4096)
def content(text: str, counted: str) -> frozenset[str]:
    """Return the stems of a text that say something: neither names of places nor what is counted nor small words."""
    names = {word for mention in find_places(text) for word in texts(text[mention.start : mention.end])}
    said = {word_keys(word)[0] for word in texts(text) if word not in FRAME and word not in names and word.isalpha()}
    return frozenset(said - {word_keys(word)[0] for word in texts(counted)} - PARAPHRASED)


def until(own: str, figure: Figure) -> str:
    """Return a figure's own words before it."""
    return own[: max(own.find(figure.text), 0)]


def near(own: str, figure: Figure) -> str:
    """Return the clause of a figure: from the comma before it to the one after it."""
    at = own.find(figure.text)
    start = max((found.end() for found in _COMMA.finditer(own, 0, max(at, 0))), default=0)
    end = _COMMA.search(own, at + len(figure.text))
    return own[start : end.start() if end else len(own)]
