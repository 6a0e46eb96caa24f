"""Signs of an emergency in a message, told from questions about such subjects."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from index.spelling import Speller
from index.words import fold


class Emergency(StrEnum):
    """What kind of help is needed first."""

    BODY = "body"
    DESPAIR = "despair"


_PERSON = (
    r"(?:aku|saya|sy|gw|gue|gua|abdi|kula|kami|kita|bapak|bpk|ayah|papa|abah|ibu|mama|mak|emak|ummi|anak|adik|adek|"
    r"kakak|kakek|nenek|suami|istri|bojo|bayi|dede|teman|temen|tetangga|orang|cucu|paman|bibi|om|tante|mertua|keponakan|"
    r"mamah|bapa|bapake|pun|bocah|budak)"
)
_NOT = r"(?:ga|gk|gak|nggak|ngga|enggak|tidak|tdk|tak|ndak|teu|ora)"
_OF = r"(?:nya|ku)?(?: \w+)?"  # whose: "mukanya", "muka bapak"
_BODY = (
    (
        rf"s+[ae]?s[ae]k(?: \w+)? na[fp]as(?:nya|e|ku)?|(?:susah|sulit|{_NOT}|{_NOT} (?:bisa|bs|mau)) (?:ber)?na[fp]as|"
        r"megap-megap|megap2|"
        rf"na[fp]as{_OF} (?:berhenti|tersengal|ngos[- ]ngosan|sesak)"
    ),
    r"kejang(?:-kejang|kejang)?|step|kelojotan|ke?le?jotan|mata(?:nya)? (?:melotot|mendelik)|ayan(?:nya)? kambuh",
    (
        rf"(?:muka|wajah|mulut|bibir){_OF} (?:mencong|miring|perot|pelo|mencang)|bicara{_OF} pelo|"
        rf"{_NOT} (?:bisa|bs|dapat) (?:ngomong|bicara|bangun|gerak|bergerak|menggerakkan|mengangkat|ngangkat)|"
        r"(?:lumpuh|lemas|lemes|kebas|mati rasa) (?:sebelah|mendadak|tiba-tiba)|"
        rf"(?:bicara|ngomong){_OF} (?:jadi |mulai )?(?:cadel|pelo|{_NOT} jelas|ngelantur)|(?:muka|wajah){_OF} turun|"
        rf"(?:tangan|kaki|badan){_OF} (?:sebelah )?(?:mendadak|tiba-tiba|tiba2) (?:lemas|lumpuh|kebas)"
    ),
    (
        rf"(?:per)?darah(?:an|nya)?{_OF} "
        rf"(?:hebat|banyak|bny|byk|terus|{_NOT} (?:mau )?(?:berhenti|brenti|berenti|stop)|ngucur|deras|muncrat)|"
        r"berdarah (?:banyak|bny|byk|terus|hebat)|muntah darah|keluar (?:\w+ ){0,3}darah|pendarahan|getihan|"
        r"darah(?:nya)? (?:ng|me)ngalir terus|luka(?:nya)? (?:dalam|robek|sobek)|kepala(?:nya)? (?:bocor|pecah)|"
        r"(?:tangan|kaki|jari)(?:nya)?(?: \w+)? (?:ke|ter)potong|"
        r"kena (?:sabet|bacok|tusuk|tembak|petasan|golok)|(?:ke|di|ter)bacok|(?:di|ke|ter)tusuk"
    ),
    (
        r"(?:di|ke|ter)(?:gigit|patuk|patok|pagut|catok|sengat|cokot|pacok|antup) "
        r"(?:ul[ae]?r|ula|oray|anjing|asu|kucing|monyet|tawon|kalajengking)"
    ),
    (
        r"patah tulang|tulang(?:nya)? patah|muntah(?:-muntah)? terus|henti (?:jantung|napas)|jantung(?:nya)? berhenti|"
        r"keguguran|serangan stroke|kena stroke|stroke nih|lemas (?:banget|sekali|bgt)|"
        r"demam tinggi(?: \w+)? (?:banget|sekali|bgt|terus)"
    ),
    (
        rf"pingsan|{_NOT} (?:sadar|sdr)(?:kan diri)?|semaput|hilang kesadaran|{_PERSON}(?: \w+)? (?:ambruk|ngedrop)|"
        rf"{_NOT} (?:respon|merespons?|nyaut|nyahut)|dibangun(?:kan|in|i) {_NOT} bangun"
    ),
    rf"(?:nyeri|sakit) dada|dada{_OF} (?:sakit|nyeri|sesak|ditekan|(?:kayak |seperti )?ditindih)|serangan jantung",
    (
        r"(?:ke|ter)racun(?:an)?|minum racun|overdosis|ketelen|tertelan|(?:ter|ke)sedak|keselek|kesetrum|"
        r"tersengat listrik|tenggelam|kecebur|"
        r"(?:nelen|nelan|menelan) (?:baterai|batre|batu baterai|koin|uang|kelereng|jarum|peniti|paku|kancing)"
    ),
    r"minum (?:pembe?rsi?h|sabun|pestisida|obat (?:nyamuk|serangga)|bensin|minyak tanah|karbol|pemutih|thinner|baygon)",
    (
        rf"mulut{_OF} berbusa|(?:bibir|muka|kuku){_OF} (?:mem)?biru|asma{_OF} (?:kambuh|kumat)|mimisan|"
        rf"(?:tangan|kaki){_OF} (?:\w+ )?dingin|(?:betis|tangan|kaki|kepala|leher){_OF} (?:sobek|robek|putus|hancur)|"
        rf"bayi(?: \w+){{0,3}} (?:biru|{_NOT} (?:nangis|menangis|gerak))|keringat dingin|"
        rf"bengkak (?:bibir|muka|lidah)(?:nya)?|(?:bibir|muka|lidah){_OF} bengkak"
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
        rf"{_NOT} (?:kuat|sanggup|mau|ingin|pengen|pingin|pgn|hayang|hoyong) (?:lagi )?hidup|"
        r"(?:cape|capek|lelah|bosan|muak) hidup"
    ),
    r"(?:menyakiti|nyakitin|melukai|silet|sayat|nyilet|nyayat|menyayat|menyilet) (?:diri|tangan|nadi)",
    r"(?:hayang|hoyong) (?:paeh|maot)|(?:pengen|pingin|mau|ingin) (?:ngakhirin|mengakhiri) (?:semua|segala)(?:nya)?",
    r"hidup (?:ga|gak|tidak|nggak) (?:ada )?(?:artinya|berarti|berguna)",
)
# What nobody says of others: it is heard whatever else the message asks.
_WISH = re.compile(
    r"(?<!\byang )\b(?:(?:pengen|pingin|pgn|kepengen) (?:mati|bunuh diri|bundir|(?:meng)?akhiri hidup)|"
    r"(?:ingin|mau|mending) (?:mati|bunuh diri|(?:meng)?akhiri hidup) (?:aja|saja)|"
    r"(?:cape|capek|lelah|bosan|muak) hidup|"
    rf"{_NOT} (?:kuat|sanggup|pengen|pingin) (?:lagi )?hidup|(?:hayang|hoyong) paeh|"
    rf"hidup {_NOT} (?:ada )?(?:artinya|berarti|berguna))\b"
)
# A message that asks for numbers, people or programmes asks about the subject, and so does one that asks what it is.
_NUMBERS = re.compile(
    r"\b(?:(?:berapa|siapa|kapan)(?:kah)?|brp|brapa|jumlah|jml|data|angka|kasus|statistik|persen|persentase|prevalensi|"
    r"(?:19|20)\d\d|program|layanan|korban|laporan|berita|(?:rumah sakit|rs|rsud|puskesmas) mana|bandingkan|"
    r"dinkes|dinas|kabupaten|provinsi|"
    r"sabaraha|pira|piro|kpn|kpan|iraha|sape|saha|kejadian(?:nya)?|peristiwa(?:nya)?)\b"
)
_IDEAS = re.compile(
    r"\b(?:apa itu|apakah itu|pengertian|definisi|artinya|penyebab|mengapa|kenapa|cegah|mencegah|pencegahan|gejala|"
    r"tanda|ciri|apakah|vaksin|beda|membedakan|cara|manfaat)(?:nya)?\b"
)
# What is asked of anybody and not for somebody: conditions, training, rules, which hospital.
_ANYBODY = re.compile(
    r"\b(?:kalau|kalo|klo|jika|bila|apabila|setelah|sesudah|sebelum|pelatihan|pertolongan pertama|penanganan|larangan|"
    r"menurut|kata|manakah|(?:yang|yg|nu) (?:membuat|bikin|menyebabkan|mengakibatkan)|"
    r"(?:yang )?(?:ga|gak|tidak|nggak) boleh|(?:ke|di) ?mana(?:kah)?|mana yang|termasuk|dirawat|ditangani|menangani|"
    r"umur)\b"
)
_SIGNS = re.compile(r"\b(?:gejala|tanda|ciri)(?:nya|-\w+)?\b.*\bapa(?:an)?(?:kah)? (?:aja|saja|aje)\b")
_MINE = re.compile(r"\b(?:saya|sy|aku|gw|gue|kami|\w{3,}ku|tolong|sekarang|skrg|barusan|tadi|tiba-tiba|mendadak|nih)\b")
# Which signs there are is asked of anybody, unless it is of one's own or of now.
_NOBODY = re.compile(
    r"\b(?:(?:pada|untuk|bagi|oleh|terhadap) (?:anak|bayi|balita|orang|ibu hamil|lansia|remaja)|"
    r"(?:orang|anak|warga) yang|"
    r"(?:berapa|brp|brapa|sabaraha|pira|piro) (?:orang|org|anak|warga|siswa|murid|bayi|balita))\b(?! saya| ku| aku)"
)
_NOW = re.compile(
    r"\b(?:tolong(?:in)?|bantu(?:in)?|darurat|sekarang|skrg|barusan|tadi|tiba-tiba|tiba2|mendadak|nih|gimana ini|"
    r"gmn ini|harus (?:apa|gimana|gmn|ngapain)|ngapain|apa yang harus|gimana|gmn|bagaimana|kumaha|piye|"
    r"abis|habis|baru saja|lagi)\b",
)
_AT_ONCE = re.compile(r"\b(?:tolong(?:in)?|darurat|sekarang|skrg|barusan|tadi|tiba-tiba|tiba2|mendadak|nih|ini)\b")
_FIRST_PERSON = re.compile(rf"\b{_PERSON}(?:ku|nya| saya| aku| sy| gw| gue)?\b")
_MISTYPED = frozenset(
    "kejang mendelik melotot pingsan semaput sesak napas pendarahan perdarahan berdarah keracunan overdosis tersedak "
    "tenggelam kesetrum kecelakaan tertabrak ketabrak melahirkan ketuban keguguran jantung stroke serangan "
    "digigit dipatok dipatuk berbusa muntah minum racun tertelan ketelen keselek lumpuh mencong sadar melepuh terbakar "
    "ketumpahan tersiram kesiram jatuh kepala bocor darah nyeri dada napasnya bunuh bundir hidup".split()
)
"""Words of the signs that a hand in a hurry writes wrongly; the articles need not have them."""
_SPELLER = Speller(dict.fromkeys(sorted(_MISTYPED), 1))
_DOUBLED = re.compile(r"\b([^\W\d_]{3,})2\b")
_WORD = re.compile(r"[^\W\d_]{3,}")
_HUNT = {
    Emergency.DESPAIR: re.compile("|".join(rf"\b(?:{p})\b" for p in _DESPAIR)),
    Emergency.BODY: re.compile("|".join(rf"\b(?:{p})\b" for p in _BODY)),
}


def emergency(message: str) -> Emergency | None:
    """Return which emergency the message tells of, or ``None``.

    A sign counts wherever it stands. It does not when the message asks about the subject ("berapa kasus gigitan ular di
    Lebak") and tells of no person and no now. A wish to die counts in any message.
    """
    text = _WORD.sub(_respelled, _DOUBLED.sub(r"\1-\1", " ".join(fold(message).split())))
    if _WISH.search(text):
        return Emergency.DESPAIR
    for kind, signs in _HUNT.items():
        if signs.search(text) and not _only_about(text):
            return kind
    return None


def _respelled(found: re.Match[str]) -> str:
    return _meant(found[0])


@lru_cache(maxsize=1 << 12)  # most words of questions come again
def _meant(word: str) -> str:
    """Return the word of a sign that a mistyped word most likely is, or the word as it is."""
    return _SPELLER.correct(word) or word


def _only_about(text: str) -> bool:
    """Say whether a message asks about the subject and tells of nobody: of somebody now, where it asks for numbers."""
    somebody = _FIRST_PERSON.search(_NOBODY.sub(" ", text)) is not None
    if _NUMBERS.search(text):
        return not (somebody and _NOW.search(text))
    if _ANYBODY.search(text) and not somebody and not _AT_ONCE.search(text):
        return True
    if _SIGNS.search(text) and not _MINE.search(text):
        return True
    return _IDEAS.search(text) is not None and not somebody
