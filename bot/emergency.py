"""Signs of an emergency in a message, told from questions about such subjects."""

from __future__ import annotations

import re
from enum import StrEnum

from index.words import fold


class Emergency(StrEnum):
    """What kind of help is needed first."""

    BODY = "body"
    DESPAIR = "despair"


_PERSON = (
    r"(?:aku|saya|sy|gw|gue|gua|abdi|kula|kami|kita|bapak|bpk|ayah|papa|abah|ibu|mama|mak|emak|ummi|anak|adik|adek|"
    r"kakak|"
    r"kakek|nenek|suami|istri|bojo|bayi|dede|teman|temen|tetangga|orang|cucu|paman|bibi|om|tante|mertua|keponakan)"
)
_BODY = (
    r"sesak na[fp]as|sesek na[fp]as|(?:susah|sulit|ga bisa|gak bisa|tidak bisa) (?:ber)?na[fp]as|"
    r"napas(?:nya)? (?:berhenti|tersengal)",
    r"kejang(?:-kejang|kejang)?",
    (
        r"(?:muka|wajah|mulut|bibir)(?:nya)?(?: \w+)? (?:mencong|miring|perot|pelo|mencang)|"
        r"bicara(?:nya)?(?: \w+)? pelo|"
        r"(?:ga|gak|nggak|tidak|ngga) bisa (?:ngomong|bicara|bangun|gerak)|lumpuh (?:sebelah|mendadak|tiba-tiba)|"
        r"(?:tangan|kaki|badan)(?:nya)? (?:sebelah )?(?:mendadak|tiba-tiba|tiba2) (?:lemas|lumpuh|kebas)"
    ),
    (
        r"(?:per)?darah(?:an|nya)? (?:hebat|banyak|terus|(?:ga|gak|tidak|nggak|ngga) (?:mau )?(?:berhenti|brenti|"
        r"berenti|stop)|ngucur|deras|muncrat)|"
        r"muntah darah|keluar darah (?:banyak|terus)|pendarahan|luka(?:nya)? dalam"
    ),
    r"(?:di)?(?:gigit|patuk|catok) (?:ular|uler|anjing gila)|kegigit (?:ular|uler)",
    r"minum (?:pembe?rsi?h|sabun|pestisida|obat (?:nyamuk|serangga)|bensin|minyak tanah|karbol|pemutih|thinner|baygon)|"
    r"(?:mulut|mulutnya)(?: \w+)? berbusa|(?:bibir|muka|kuku)(?:nya)?(?: \w+)? (?:mem)?biru|asma(?:nya)? (?:kambuh|"
    r"kumat)|"
    r"(?:betis|tangan|kaki|kepala|leher)(?:nya)?(?: \w+)? (?:sobek|robek|putus)",
    r"pingsan|tidak sadar(?:kan diri)?|ga(?:k)? sadar(?:kan diri)?|nggak sadar|semaput|hilang kesadaran",
    r"(?:nyeri|sakit) dada|dada(?:nya|ku)?(?: \w+)? (?:sakit|nyeri|sesak|ditekan|(?:kayak |seperti )?ditindih)|"
    r"serangan jantung",
    r"(?:ke|ter)racun(?:an)?|minum racun|overdosis|ketelen|tertelan|tersedak|keselek|kesetrum|tersengat listrik|"
    r"tenggelam",
    r"(?:jatuh dari|kecelakaan|ketabrak|tertabrak|kebakar|luka bakar)",
    r"(?:mau|akan|udah mau|mulai) (?:melahirkan|lahiran)|ketuban(?:nya)? pecah",
)
_DESPAIR = (
    r"(?:bunuh|bundir|habisi|akhiri|mengakhiri|ngakhirin) (?:diri|hidup|nyawa)|bunuh diri|bundir",
    r"(?:pengen|pingin|ingin|mau|pgn|mending|lebih baik) (?:mati|meninggal|mengakhiri|menyerah aja|ga ada)",
    r"(?:ga|gak|nggak|ngga|tidak|udah ga|udah gak|sudah tidak) (?:kuat|sanggup|mau|ingin) (?:lagi )?hidup|(?:cape|"
    r"capek|lelah|bosan|muak) hidup",
    r"(?:menyakiti|nyakitin|melukai|silet|sayat) (?:diri|tangan)",
    r"hidup (?:ga|gak|tidak|nggak) (?:ada )?(?:artinya|berarti|berguna)",
)
# A message that asks for numbers, dates, programmes or definitions asks about the subject.
_ABOUT = re.compile(
    r"\b(?:berapa|brp|brapa|jumlah|jml|data|angka|kasus|statistik|persen|persentase|prevalensi|tahun \d{4}|apa itu|"
    r"apakah itu|"
    r"pengertian|definisi|artinya|siapa|kapan|program|layanan|penyebab|mengapa|kenapa|cegah|mencegah|pencegahan|korban|"
    r"laporan|berita|rumah sakit mana|puskesmas mana|bandingkan|dinkes|dinas|kabupaten|provinsi|sabaraha|pira|piro)\b",
)
_NOW = re.compile(
    r"\b(?:tolong(?:in)?|bantu(?:in)?|darurat|sekarang|skrg|barusan|tadi|tiba-tiba|tiba2|mendadak|nih|gimana ini|"
    r"gmn ini|"
    r"harus (?:apa|gimana|gmn|ngapain)|ngapain|apa yang harus|gimana|gmn|bagaimana|kumaha|piye|abis|habis|baru saja|"
    r"lagi)\b",
)
_FIRST_PERSON = re.compile(rf"\b{_PERSON}(?:ku|nya| saya| aku| sy| gw| gue)?\b")
_HUNT = {
    Emergency.DESPAIR: re.compile("|".join(rf"\b(?:{p})\b" for p in _DESPAIR)),
    Emergency.BODY: re.compile("|".join(rf"\b(?:{p})\b" for p in _BODY)),
}


def emergency(message: str) -> Emergency | None:
    """Return which emergency the message tells of, or ``None``.

    A sign counts wherever it stands. It does not when the message asks about the subject ("berapa kasus gigitan ular di
    Lebak") and tells of no person and no now.
    """
    text = " ".join(fold(message).split())
    for kind, signs in _HUNT.items():
        if signs.search(text) and not _only_about(text):
            return kind
    return None


def _only_about(text: str) -> bool:
    about = _ABOUT.search(text) is not None
    involved = _FIRST_PERSON.search(text) is not None and _NOW.search(text) is not None
    return about and not involved
