"""Questions for a doctor: what to take or do about a complaint. They are declined, towards puskesmas."""

from __future__ import annotations

import re

_REMEDY = re.compile(
    r"\bobat(?:nya)? (?:apa|untuk|buat|yang)\b|\bobat \w+ apa\b|\bapa obat\b|\bresep obat\b|"
    r"\bdosis (?:obat|minum|berapa|paracetamol)\b|"
    r"\b(?:cara|tips|bagaimana) "
    r"(?:mengobati|menyembuhkan|mengatasi|menghilangkan|meredakan|ngobatin|ngilangin|nyembuhin)\b|"
    r"\b(?:boleh|bolehkah|aman|amankah)(?: \w+){0,3} (?:minum|makan|konsumsi|pakai) "
    r"(?:obat|antibiotik|paracetamol|jamu|suplemen)\b|"
    r"\b(?:aman|amankah|boleh|bolehkah|bahaya|berbahaya|efek samping)\b.*\b(?:hamil|bumil|janin|menyusui|busui)\b"
)
_COMPLAINT = re.compile(
    r"\b(?:saya|aku|gw|gue|kepala|perut|gigi|mata|telinga|kulit)\b.*"
    r"\b(?:sakit|nyeri|gatal|batuk|pilek|demam|mual|pusing|diare|mencret|ruam|bengkak|benjolan|keputihan|haid)\b.*"
    r"\b(?:kenapa|gimana|bagaimana|harus apa|apa ya|dikasih apa|diberi apa|minum apa|penyakit apa|sakit apa|"
    r"solusi|solusinya|dok|dokter|bahaya)\b"
)
_DOSE = re.compile(r"\bdosis \w+ (?:untuk|buat) (?:anak|bayi|balita|dewasa|saya|ibu hamil)\b")
_SERVICE = re.compile(
    r"\b(?:gratis|bayar|biaya|puskesmas|rumah sakit|dinkes|dinas|program|berapa|kabupaten|kota|stok|dibagikan)\b"
)
"""Treatment as a service or a programme, which is ours to answer: "obat TBC gratis di puskesmas mana"."""


def medical(text: str) -> bool:
    """Say whether a question, in its formal wording, asks for medical advice."""
    if _DOSE.search(text):
        return True
    asked = _REMEDY.search(text) or _COMPLAINT.search(text)
    return asked is not None and _SERVICE.search(text) is None
