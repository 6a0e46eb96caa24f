"""Abbreviations learned from the texts that define them."""

import pytest

from index.abbreviations import learn, learned

DEFINED = {
    "Angka Harapan Hidup (AHH) Banten naik": ("ahh", "angka harapan hidup"),
    "AHH (Angka Harapan Hidup) Banten naik": ("ahh", "angka harapan hidup"),
    "Angka Harapan Hidup atau AHH": ("ahh", "angka harapan hidup"),
    "program Cek Kesehatan Gratis (“CKG”)": ("ckg", "cek kesehatan gratis"),
    "Kepala Dinas Kesehatan (Dinkes)": ("dinkes", "dinas kesehatan"),
    "pos pelayanan terpadu (Posyandu)": ("posyandu", "pos pelayanan terpadu"),
    "lewat Kesehatan Indonesia Raya (Kesira)": ("kesira", "kesehatan indonesia raya"),
    "Perhimpunan Rumah Sakit Seluruh Indonesia (PERSI)": ("persi", "perhimpunan rumah sakit seluruh indonesia"),
    "Pencegahan dan Pengendalian Penyakit (P2P)": ("p2p", "pencegahan dan pengendalian penyakit"),
    "Penerima Bantuan Iuran (disingkat PBI)": ("pbi", "penerima bantuan iuran"),
    "Orang dengan Gangguan Jiwa (ODGJ)": ("odgj", "orang dengan gangguan jiwa"),
    "Satuan Pelayanan Pemenuhan Gizi (SPPG)": ("sppg", "satuan pelayanan pemenuhan gizi"),
}
NOT_DEFINED = [
    "dr. Ati Pramudji Hastuti (APH)",  # a person
    "pria berinisial Budi Asep Cahya (BAC)",
    "Gubernur Banten (Andra Soni)",
    "Kota Serang (Antara)",
    "Senin (12/1/2026)",
    "rumah sakit (RS)",  # two letters
    "100 orang (laki-laki)",
    "TBC (Tuberkulosis)",  # one word gives no initials
    "Puskesmas Baros. Angka Harapan (PBA)",  # not across sentences
    "penyakit itu kini hilang (WHO)",
    "Indonesia Sehat Ibu (ISI)",  # an everyday word
    "dan atau yang (DAY)",
    "()",
    "",
]


@pytest.mark.parametrize(("text", "expected"), DEFINED.items())
def test_a_definition_is_learned(text: str, expected: tuple[str, str]) -> None:
    assert learn(text) == dict([expected])


@pytest.mark.parametrize("text", NOT_DEFINED)
def test_what_defines_nothing_teaches_nothing(text: str) -> None:
    assert learn(text) == {}


def test_of_several_meanings_the_commonest_is_learned() -> None:
    articles = ["Pusat Data Kota (PDK)", "Pos Dokter Kita (PDK)", "lain", "Pos Dokter Kita (PDK)"]
    assert learned(articles) == {"pdk": "pos dokter kita"}


def test_a_text_full_of_brackets_takes_no_time() -> None:
    assert learn("A (B" * 20_000) == {}
    assert learn("Aaaa Baaa Caaa Daaa Eaaa Faaa Gaaa (AAAAAAAAAAAB) " * 500) == {}
