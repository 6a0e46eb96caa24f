"""Page furniture: everything on a news page that is not its article, as one table of rules.

A rule takes a whole line, a heading with the headlines below it, or a piece of a line. Patterns of lines must match the
whole line, so that a sentence with the same words stays; they are tried on short lines only, which also bounds their
time. Small and capital letters are alike except where a rule says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto


class Takes(Enum):
    """What a rule removes."""

    LINE = auto()  # the line
    LIST = auto()  # the line and the headlines, tags or names below it, up to the next sentence
    END = auto()  # from the match to the end of the line; a group "keep" stays
    INSIDE = auto()  # the match alone, in the middle of a paragraph


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture."""

    name: str
    takes: Takes
    pattern: re.Pattern[str]


def _rule(name: str, takes: Takes, pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> Rule:
    return Rule(name, takes, re.compile(pattern, flags))


_SEE = r"(?:baca|simak|lihat|tonton|saksikan)"
_SOCIAL = (
    r"(?:facebook|fb|twitter|x|whatsapp|wa|telegram|line|instagram|ig|tiktok|youtube|linkedin|pinterest|threads|e-?mail|"
    r"messenger|salin|tautan|copy|link|share|bagikan|tweet|pin|print|cetak|pdf|kirim)"
)
_NAVIGATION = (
    r"connect with us|follow us|ikuti kami|home|beranda|menu|search|cari|login|masuk|indeks|index|sitemap|rss|"
    r"(?:tentang|hubungi) kami|(?:about|contact) us|(?:tim )?redaksi|pedoman media siber|kode etik(?: jurnalistik)?|"
    r"(?:kebijakan )?privasi|privacy policy|disclaimer|info iklan|karir|loading\W*|memuat\W*|lewati ke konten|"
    r"skip to content|kembali ke atas|back to top|table of contents|daftar isi"
)
_RUBRIC = (
    r"(?:home|beranda|berita|news|nasional|daerah|banten|regional|internasional|dunia|politik|hukum|kriminal|ekonomi|"
    r"bisnis|pendidikan|kesehatan|olahraga|sport|hiburan|entertainment|gaya hidup|lifestyle|teknologi|tekno|otomotif|"
    r"wisata|kuliner|budaya|opini|parlemen|pemerintahan|peristiwa|advertorial|galeri|video|foto|indeks|koran digital)"
)
_STAFF = (
    r"(?:penulis|editor|reporter|pewarta|wartawan|redaktur|kontributor|penyunting|fotografer|foto|oleh|uploader|"
    r"produser|kameramen|videografer|author|publisher|by)"
)
_SIGNED = (
    r"[\[(](?!persen|orang|jiwa|kasus|ribu|juta|unit)(?:\*[/\w .]{0,20}|[a-z]{1,12}(?:[/.-][a-z ]{1,12}){0,3}\.?)[\])]"
)
_SHUT = r"(?P<keep>[.!?][”\"’»]?)"  # the end of a sentence, which stays

RULES: tuple[Rule, ...] = (
    # -- advertisements, embedded things, code
    _rule("advertisement", Takes.LINE, r"advertisements?|iklan|sponsored(?: content)?|iklan ?[-–—] ?scroll\b.*"),
    _rule("scroll on", Takes.LINE, r"scroll (?:to|untuk) (?:continue|resume|lanjut|melanjutkan|membaca)\b.*"),
    _rule("advertiser's content", Takes.LINE, r"konten di bawah ini disajikan oleh advertiser\.?|news update"),
    _rule("embedded", Takes.LINE, r"\[(?:gambas|video|foto|photo|embed|instagram|twitter|caption)\b[^\]]{0,80}\]"),
    _rule("code", Takes.LINE, r"//.{0,3}<!.*|//\s?\]\].*|<[^<>]{1,200}>"),
    _rule("no word", Takes.LINE, r"[\W_]*"),
    # -- where the reader is, what he may press
    _rule("breadcrumb", Takes.LINE, r"[^»›.]{1,40}(?:[»›][^»›.]{1,60}){1,6}"),
    _rule("breadcrumb from home", Takes.LINE, r"(?:home|beranda)(?: ?[>/|][^>/|.]{1,60}){1,6}"),
    _rule("share buttons", Takes.LINE, rf"(?:{_SOCIAL}\b[\s,|/•:]*)+"),
    _rule("share", Takes.LINE, r"(?:bagikan|sebarkan|share)(?: (?:artikel|berita|ini|ke|di|this|post|on|via))*\W{0,3}"),
    _rule("text size", Takes.LINE, r"a[-+]?(?: a[-+]?){1,3}|ukuran (?:font|huruf|teks).{0,20}"),
    _rule("time ago", Takes.LINE, r"\d{1,3} ?(?:second|minute|min|hour|day|week|month|year)s? ago"),
    _rule("lalu", Takes.LINE, r"(?:\d{1,3} ?|se)(?:detik|menit|jam|hari|minggu|pekan|bulan|tahun) (?:yang )?lalu"),
    _rule("views", Takes.LINE, r"\d[\d.,]*[kj]?t? ?x? ?(?:views?|shares?|likes?|kali dibaca|dibaca|tayangan)"),
    _rule("read", Takes.LINE, r"(?:dibaca|dilihat|views?|pembaca) ?:? ?\d[\d.,]*(?: kali| x)?"),
    _rule("reading time", Takes.LINE, r"\d{1,2} (?:min(?:ute)?s? read|menit (?:membaca|baca))|waktu baca ?:?.{0,20}"),
    _rule("comments", Takes.LINE, r"(?:\d{1,5} )?(?:comments?|komentar)(?: ?\(\d{0,5}\)| ?: ?\d{0,5})?"),
    _rule("add a comment", Takes.LINE, r"add (?:a )?comment|leave a (?:reply|comment)"),
    _rule("tulis komentar", Takes.LINE, r"(?:tulis|kirim|beri|tinggalkan) (?:komentar|balasan).{0,30}"),
    _rule("page numbers", Takes.LINE, r"halaman ?:?(?: ?\d{1,2})*(?: ?(?:selanjutnya|berikutnya|sebelumnya))?"),
    _rule("next page", Takes.LINE, r"(?:\d{1,2} ){0,9}(?:next(?: page)?|selanjutnya)|bersambung ke halaman.{0,30}"),
    _rule("show all", Takes.LINE, r"(?:show|view|lihat|tampilkan) (?:all|semua|lainnya)"),
    _rule("site navigation", Takes.LINE, _NAVIGATION),
    _rule("rubrics in one line", Takes.LINE, rf"(?:{_RUBRIC}\b[\s,|/•]*){{3,}}"),
    # -- other articles, other channels
    _rule("see also", Takes.LINE, rf"[\[(]?{_SEE}(?: juga)?(?: (?:video|foto|berita|artikel|live\w*))* ?:.+"),
    _rule("see also, no colon", Takes.LINE, rf"[\[(]?{_SEE} juga\b.*\w.*[^.!?]"),
    _rule("watch", Takes.LINE, r"(?:simak|tonton|saksikan) (?:video|live)\b.*[^.!?]"),
    _rule(
        "more",
        Takes.LINE,
        r"baca (?:selengkapnya|lanjutan|(?:berita|artikel) (?:selengkapnya|lengkapnya|lainnya))\b.{0,80}",
    ),
    _rule(
        "updates",
        Takes.LINE,
        r"(?:dapatkan|ikuti|simak|cek|temukan|baca) (?:update |terus )?(?:berita|kabar|konten|artikel)\b"
        r".{0,40}\b(?:pilihan|terbaru|terkini|menarik|lain(?:nya)?|setiap hari|breaking news)\b.{0,160}",
    ),
    _rule("please read", Takes.LINE, r"(?:silakan|silahkan) (?:baca|simak|kunjungi) (?:konten|artikel|berita).{0,120}"),
    _rule(
        "Google News", Takes.LINE, r"(?:baca|cek|ikuti|simak|dapatkan|temukan|follow)\b.{0,100}\bgoogle news\b.{0,40}"
    ),
    _rule(
        "channel",
        Takes.LINE,
        r"(?:yuk,? )?(?:ikuti|follow|gabung|join|subscribe)\b.{0,40}\b(?:kanal|channel|saluran|akun|grup|google) ?"
        r"(?:whatsapp|telegram|youtube|instagram|tiktok|news|media sosial).{0,120}",
    ),
    _rule("hashtags", Takes.LINE, r"(?:#[\w-]{2,40}[\s,]*)+|tags? ?[:#].+"),
    # -- who made it
    _rule("byline", Takes.LINE, rf"{_STAFF} ?[:|][^\d]{{0,80}}|laporan (?:wartawan|jurnalis|reporter)\b[^\d.]{{0,80}}"),
    _rule("illustration", Takes.LINE, r"(?:foto )?ilustrasi\b.{0,100}(?:[^.!?]|\([^()]{1,60}\)\.?)"),
    _rule("source", Takes.LINE, r"sumber(?: (?:berita|foto|artikel|gambar))? ?:(?: ?\S+){1,6}"),
    _rule(
        "machine",
        Takes.LINE,
        r"(?:konten|artikel|berita) ini (?:diolah|dibuat|disusun|ditulis)\b.{0,40}(?:\bai\b|kecerdasan).{0,30}",
    ),
    _rule("copyright", Takes.LINE, r"(?:copyright|hak cipta)? ?(?:©|\(c\)).{0,160}|copyright\b.{0,80}"),
    _rule("all rights", Takes.LINE, r".{0,80}\ball rights reserved\.?"),
    _rule("signed line", Takes.LINE, rf"\*{{0,3}}\s?{_SIGNED}\.?|\*{{2,}}"),
    # -- lists of headlines, tags, names
    _rule("tags", Takes.LIST, r"(?:tags?|topik terkait|kata kunci) ?:?"),
    _rule("popular", Takes.LIST, r"(?:ter)?populer|trending|most (?:popular|read)|headlines?|jangan lewatkan"),
    _rule(
        "related",
        Takes.LIST,
        r"(?:berita|artikel|video|konten|pos(?:ting)?) (?:terkait|terpopuler|populer|terbaru|terkini|lainnya|pilihan|"
        r"utama|sebelumnya|berikutnya) ?:?",
    ),
    _rule("related, English", Takes.LIST, r"(?:related|recent|latest|popular) (?:posts?|articles?|news|stories)"),
    _rule("recommended", Takes.LIST, r"rekomendasi untuk (?:anda|kamu|mu)|pilihan (?:untukmu|redaksi|editor)"),
    _rule("see also, bare", Takes.LIST, r"[\[(]?baca[ _]juga ?:?[\])]?"),
    # -- pieces of a line
    _rule("signed", Takes.END, rf"{_SHUT}\s*\*{{0,3}}\s?{_SIGNED}\.?\s?\**"),
    _rule("credit", Takes.END, rf"{_SHUT}\s*\((?:foto|dok|ist(?:imewa)?|net|antara|@)\b[^()]{{0,60}}\)\.?"),
    _rule("stars", Takes.END, rf"{_SHUT}\s?\*+"),
    _rule("see also at the end", Takes.END, rf"{_SHUT}\s*[\[(]?{_SEE} juga\b(?: ?:[^.!?]{{0,150}}|)[\])]?"),
    _rule(
        "see also inside",
        Takes.INSIDE,
        r"Baca Juga(?<=[.!?:”\"] Baca Juga)(?: Baca Juga)*(?= [\"“A-Z0-9])",
        re.NOFLAG,
    ),
    _rule("advertisement inside", Takes.INSIDE, r"(?:ADVERTISEMENT|SCROLL TO CONTINUE WITH CONTENT)\b", re.NOFLAG),
    _rule("embedded inside", Takes.INSIDE, r"\[Gambas:[^\]\n]{0,60}\]", re.NOFLAG),
)
"""Every rule; the first that matches a line names it."""

_LONGEST = 300  # characters; a longer line is a paragraph
_TAIL = 240  # characters at the end of a line in which an END rule may begin
_RUBRIC_LINE = re.compile(_RUBRIC, re.IGNORECASE)
_WHOLE = tuple(rule for rule in RULES if rule.takes in {Takes.LINE, Takes.LIST})
_ANY = re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in _WHOLE), re.IGNORECASE)
_ENDS = tuple(re.compile(rf"(?:{rule.pattern.pattern})$", re.IGNORECASE) for rule in RULES if rule.takes is Takes.END)
_MAY_END = re.compile(r"[\])*]\.?\s?\**$|juga", re.IGNORECASE)  # what every END rule needs, to spare the rest of them
_INSIDE = tuple(rule.pattern for rule in RULES if rule.takes is Takes.INSIDE)


def rule_of(line: str) -> Rule | None:
    """Return the rule by which the whole ``line`` is furniture, or ``None``."""
    if len(line) > _LONGEST or not _ANY.fullmatch(line):
        return None
    return next(rule for rule in _WHOLE if rule.pattern.fullmatch(line))


def is_rubric(line: str) -> bool:
    """Say whether ``line`` is the name of a rubric of news sites: part of a menu, if others stand around it."""
    return _RUBRIC_LINE.fullmatch(line) is not None


def _shorter(line: str) -> str:
    """Return ``line`` without one round of furniture at its end."""
    if not _MAY_END.search(line, max(0, len(line) - _TAIL)):
        return line
    for pattern in _ENDS:
        end = len(line)
        while m := pattern.search(line, max(0, end - _TAIL), end):
            end = m.end("keep")
        line = line[:end]
    return line


def trim(line: str) -> str:
    """Return ``line`` without the furniture inside it and at its end; what is left is trimmed already."""
    while True:
        trimmed = line
        for pattern in _INSIDE:
            trimmed = pattern.sub(" ", trimmed)
        trimmed = " ".join(_shorter(trimmed).split())
        if trimmed == line:
            return line
        line = trimmed
