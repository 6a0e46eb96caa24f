"""Who says what a sentence says."""

import re

from index.figures.lexicon import FUNCTION_WORDS, LONG_MONTHS, MONTHS

_SAID = re.compile(
    r"\b(?:kata|ujar|ungkap|jelas|tutur|papar|tandas|tegas|imbuh|ucap|terang|sebut|tambah|lanjut|[Mm]enurut|[Bb]erdasarkan|"
    r"[Mm]engutip)(?: (?:data|catatan|laporan|keterangan|hasil)){0,2} (?=[A-Z]|drg?\b)"
)
_SAYS = re.compile(
    r" (?:mengatakan|menyebut|menyebutkan|mengungkap|mengungkapkan|menjelaskan|menuturkan|menyampaikan|menegaskan|"
    r"memaparkan|merinci|melaporkan|mencatat|menyatakan|menambahkan|menerangkan|menemukan|mendata|menilai|mengaku)\b"
)
_DATED = re.compile(
    r"(?:,? (?:pada )?(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad)\b|\s?\(\d[^)]{0,20}\)"
    rf"|,?\s\d{{1,2}} (?i:{'|'.join(LONG_MONTHS)}) \d{{4}}\b)+"
)
_SMALL = frozenset(("dr.", "drg.", "dr", "drg", "dan", "bin", "H.", "Hj."))
_NOBODY = frozenset(("", "Ia", "Dia", "Kami", "Kita", "Mereka", "Saya", "Beliau", "Hal", "Data"))
_INITIAL = 3
"""Length up to which a word with a dot is an initial or a title."""
_NAME = 120
"""Characters in which a name with its offices stands."""


def speaker_of(text: str) -> str | None:
    """Return who is quoted or named as the source in a sentence, ``None`` when it names nobody."""
    name = ""
    if m := _SAID.search(text):
        source = m.group().split()[0].lower() in ("berdasarkan", "mengutip", "menurut")
        name = _ahead(text[m.end() : m.end() + _NAME], commas=not source)
    if name in _NOBODY and (m := _SAYS.search(text)):
        name = _behind(text[max(0, m.start() - _NAME) : m.start()])
    return None if name in _NOBODY else name


def _named(word: str) -> bool:
    return (word[:1].isupper() and word.lower() not in FUNCTION_WORDS) or word[:1] == "(" or word in _SMALL


def _ahead(text: str, *, commas: bool) -> str:
    kept: list[str] = []
    for word in (_DATED.split(text)[0] if commas else text.split(",", maxsplit=1)[0]).split():
        if not _named(word):
            break
        kept.append(word)
        if word[-1] in '.:;”"' and word not in _SMALL and len(word) > _INITIAL:
            break
    return _tidy(kept)


def _behind(text: str) -> str:
    kept: list[str] = []
    for word in reversed(_DATED.sub("", text).split()):
        if word in ("di", "ke", "dari") or word.rstrip(",").lower() in MONTHS:
            return ""
        if not _named(word) or (word[-1] in '.:;”"' and word not in _SMALL):
            break
        kept.insert(0, word)
    return _tidy(kept)


def _tidy(words: list[str]) -> str:
    while words and words[-1] in ("dan", "bin"):
        words.pop()
    return " ".join(words).strip(' .,:;”"')
