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
    r"kakak|kakek|nenek|suami|istri|bojo|bayi|dede|teman|temen|tetangga|orang|cucu|paman|bibi|om|tante|mertua|keponakan)"
)
_NOT = r"(?:ga|gk|gak|nggak|ngga|tidak|tdk|ndak|teu|ora)"
_OF = r"(?:nya|ku)?(?: \w+)?"  # whose: "mukanya", "muka bapak"
_BODY = (
    (
        rf"ses[ae]k na[fp]as|(?:susah|sulit|{_NOT} (?:bisa|bs)) (?:ber)?na[fp]as|"
        rf"na[fp]as{_OF} (?:berhenti|tersengal|ngos-ngosan|sesak)"
    ),
    r"kejang(?:-kejang|kejang)?|step",
    (
        rf"(?:muka|wajah|mulut|bibir){_OF} (?:mencong|miring|perot|pelo|mencang)|bicara{_OF} pelo|"
        rf"{_NOT} (?:bisa|bs) (?:ngomong|bicara|bangun|gerak)|lumpuh (?:sebelah|mendadak|tiba-tiba)|"
        rf"(?:tangan|kaki|badan){_OF} (?:sebelah )?(?:mendadak|tiba-tiba|tiba2) (?:lemas|lumpuh|kebas)"
    ),
    (
        rf"(?:per)?darah(?:an|nya)?{_OF} "
        rf"(?:hebat|banyak|bny|byk|terus|{_NOT} (?:mau )?(?:berhenti|brenti|berenti|stop)|ngucur|deras|muncrat)|"
        r"berdarah (?:banyak|bny|byk|terus|hebat)|muntah darah|keluar darah|pendarahan|"
        r"luka(?:nya)? (?:dalam|robek|sobek)"
    ),
    (
        r"(?:di|ke|ter)(?:gigit|patuk|catok|sengat) (?:ul[ae]?r|anjing|kucing|monyet|tawon|kalajengking)|"
        r"kegigit (?:ul[ae]?r|anjing)"
    ),
    (
        r"patah tulang|tulang(?:nya)? patah|muntah(?:-muntah)? terus|henti (?:jantung|napas)|jantung(?:nya)? berhenti|"
        r"keguguran|serangan stroke|kena stroke|stroke nih|lemas (?:banget|sekali|bgt)|"
        r"demam tinggi(?: \w+)? (?:banget|sekali|bgt|terus)"
    ),
    rf"pingsan|{_NOT} sadar(?:kan diri)?|semaput|hilang kesadaran",
    rf"(?:nyeri|sakit) dada|dada{_OF} (?:sakit|nyeri|sesak|ditekan|(?:kayak |seperti )?ditindih)|serangan jantung",
    (
        r"(?:ke|ter)racun(?:an)?|minum racun|overdosis|ketelen|tertelan|(?:ter|ke)sedak|keselek|kesetrum|"
        r"tersengat listrik|tenggelam"
    ),
    r"minum (?:pembe?rsi?h|sabun|pestisida|obat (?:nyamuk|serangga)|bensin|minyak tanah|karbol|pemutih|thinner|baygon)",
    (
        rf"mulut{_OF} berbusa|(?:bibir|muka|kuku){_OF} (?:mem)?biru|asma{_OF} (?:kambuh|kumat)|mimisan|"
        rf"(?:tangan|kaki){_OF} (?:\w+ )?dingin|(?:betis|tangan|kaki|kepala|leher){_OF} (?:sobek|robek|putus)"
    ),
    (
        r"(?:jatuh dari|kecelakaan|ketabrak|tertabrak|kebakar|luka bakar|melepuh|"
        r"(?:ke|ter)siram (?:air|minyak|kuah)|kesundut)"
    ),
    r"(?:mau|akan|udah mau|mulai) (?:melahirkan|lahiran)|ketuban(?:nya)? pecah",
)
_DESPAIR = (
    (
        r"(?:bunuh|bundir|habisi|akhiri|mengakhiri|ngakhirin) (?:diri|hidup|nyawa)|bunuh diri|bundir|gantung diri|"
        r"(?:lompat|loncat) dari (?:jembatan|lantai|gedung|atap)"
    ),
    r"(?:pengen|pingin|ingin|mau|pgn|mending|lebih baik) (?:mati|meninggal|mengakhiri|menyerah aja|ga ada)",
    (
        r"(?:ga|gak|nggak|ngga|tidak|udah ga|udah gak|sudah tidak) (?:kuat|sanggup|mau|ingin) (?:lagi )?hidup|"
        r"(?:cape|capek|lelah|bosan|muak) hidup"
    ),
    r"(?:menyakiti|nyakitin|melukai|silet|sayat) (?:diri|tangan)",
    r"hidup (?:ga|gak|tidak|nggak) (?:ada )?(?:artinya|berarti|berguna)",
)
# What nobody says of others: it is heard whatever else the message asks.
_WISH = re.compile(
    r"(?<!\byang )\b(?:(?:pengen|pingin|pgn|kepengen) (?:mati|bunuh diri|bundir|(?:meng)?akhiri hidup)|"
    r"(?:ingin|mau|mending) (?:mati|bunuh diri|(?:meng)?akhiri hidup) (?:aja|saja)|"
    r"(?:cape|capek|lelah|bosan|muak) hidup|"
    rf"(?:{_NOT}|sudah tidak) (?:kuat|sanggup) (?:lagi )?hidup|hidup {_NOT} (?:ada )?(?:artinya|berarti|berguna))\b"
)
# A message that asks for numbers, people or programmes asks about the subject, and so does one that asks what it is.
_NUMBERS = re.compile(
    r"\b(?:berapa|brp|brapa|jumlah|jml|data|angka|kasus|statistik|persen|persentase|prevalensi|tahun \d{4}|siapa|kapan|"
    r"program|layanan|korban|laporan|berita|rumah sakit mana|puskesmas mana|bandingkan|dinkes|dinas|kabupaten|provinsi|"
    r"sabaraha|pira|piro)\b"
)
_IDEAS = re.compile(
    r"\b(?:apa itu|apakah itu|pengertian|definisi|artinya|penyebab|mengapa|kenapa|cegah|mencegah|pencegahan|gejala|"
    r"tanda|ciri|apakah|vaksin|beda|membedakan|cara|manfaat)(?:nya)?\b"
)
_NOW = re.compile(
    r"\b(?:tolong(?:in)?|bantu(?:in)?|darurat|sekarang|skrg|barusan|tadi|tiba-tiba|tiba2|mendadak|nih|gimana ini|"
    r"gmn ini|harus (?:apa|gimana|gmn|ngapain)|ngapain|apa yang harus|gimana|gmn|bagaimana|kumaha|piye|"
    r"abis|habis|baru saja|lagi)\b",
)
_FIRST_PERSON = re.compile(rf"\b{_PERSON}(?:ku|nya| saya| aku| sy| gw| gue)?\b")
_HUNT = {
    Emergency.DESPAIR: re.compile("|".join(rf"\b(?:{p})\b" for p in _DESPAIR)),
    Emergency.BODY: re.compile("|".join(rf"\b(?:{p})\b" for p in _BODY)),
}


def emergency(message: str) -> Emergency | None:
    """Return which emergency the message tells of, or ``None``.

    A sign counts wherever it stands. It does not when the message asks about the subject ("berapa kasus gigitan ular di
    Lebak") and tells of no person and no now. A wish to die counts in any message.
    """
    text = " ".join(fold(message).split())
    if _WISH.search(text):
        return Emergency.DESPAIR
    for kind, signs in _HUNT.items():
        if signs.search(text) and not _only_about(text):
            return kind
    return None


def _only_about(text: str) -> bool:
    """Say whether a message asks about the subject and tells of nobody: of somebody now, where it asks for numbers."""
    somebody = _FIRST_PERSON.search(text) is not None
    if _NUMBERS.search(text):
        return not (somebody and _NOW.search(text))
    return _IDEAS.search(text) is not None and not somebody
