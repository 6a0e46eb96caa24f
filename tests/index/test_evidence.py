"""Evidence: what a sentence holds that can answer."""

import pytest

from index.evidence import of_sentence
from index.figures.scan import extract
from index.query import Evidence


def held(sentence: str) -> Evidence:
    return of_sentence(sentence, list(extract(sentence)))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ada 136 rumah sakit.", Evidence.NUMBER),
        ("Rapat digelar pada 12 Januari 2026.", Evidence.DATE),
        ("Menurut dr. Budi, stok aman.", Evidence.NAME),
        ("Kepala dinas Budi Contoh hadir.", Evidence.NAME),
        ("Vaksin dibagikan di Pandeglang.", Evidence.PLACE),
        ("Stunting adalah gagal tumbuh pada anak.", Evidence.DEFINITION),
        ("Program Cek Kesehatan Gratis (CKG) dibuka.", Evidence.DEFINITION),
        ("Antrean panjang karena dokter kurang.", Evidence.REASON),
        ("Gedung itu terpaksa ditutup, imbas banjir.", Evidence.REASON),
        ("Warga mendaftar lewat aplikasi.", Evidence.MANNER),
    ],
)
def test_a_sentence_can_answer_what_it_holds(sentence: str, expected: Evidence) -> None:
    assert expected in held(sentence)


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Rapat digelar pada 12 Januari 2026.", Evidence.NUMBER),  # a date is no amount
        ("Ada 136 rumah sakit.", Evidence.DATE),
        ("Warga datang pagi hari.", Evidence.NAME),
        ("Warga sudah di rumah.", Evidence.PLACE),
        ("Warga antre sejak pagi.", Evidence.REASON),
        ("", Evidence.MANNER),
    ],
)
def test_and_not_what_it_does_not(sentence: str, missing: Evidence) -> None:
    assert missing not in held(sentence)
