"""The glossary: spellings, everyday words, and the file that staff edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import places
from index import glossary
from index.words import texts, words

if TYPE_CHECKING:
    from pathlib import Path

GLOSSARY = glossary.load()

CONCEPTS = {
    "RS swasta di Serang": ["rs swasta", "serang"],
    "jumlah rumah sakit": ["rs"],
    "rumah sakitnya ada": ["rs"],
    "RSUD-nya": ["rsud"],
    "Rumah Sakit Umum Daerah": ["rsud"],
    "puskesmas-puskesmas": ["puskesmas"],
    "kasus TBC, TB paru, tuberkulosis": ["tbc", "tbc", "tbc"],
    "bumil atau ibu hamil": ["bumil", "bumil"],
    "demam berdarah dengue": ["dbd"],
    "Angka Harapan Hidup": ["ahh"],
    "covid-19 dan Covid": ["covid", "covid"],
    "Universal Health Coverage": ["uhc"],
    "orang dengan gangguan jiwa": ["odgj"],
    "cek kesehatan gratis": ["ckg"],
    "di Tangsel": ["kota tangerang selatan"],
    "Kab. Lebak": ["kabupaten lebak"],
    # near misses
    "ibu yang sedang hamil": [],
    "rumah yang sakit": [],
    "demam tinggi": [],
    "harapan": [],
    "serangan": [],
    "rsudx": [],
}


@pytest.mark.parametrize(("text", "expected"), CONCEPTS.items())
def test_concepts_are_found_in_any_spelling_the_longest_first(text: str, expected: list[str]) -> None:
    assert [key for key, _, _ in GLOSSARY.concepts(texts(text))] == expected


LISTED = {
    "dokter spesialis anak, kandungan dan penyakit dalam": ["dokter anak", "dokter kandungan", "dokter penyakit dalam"],
    "dokter spesialis: tiga kebidanan, dua syaraf, lima bedah": ["dokter kandungan", "dokter saraf", "dokter bedah"],
    "kanker payudara serta serviks": ["kanker payudara", "kanker serviks"],
    "rumah sakit pemerintah maupun swasta": ["rs pemerintah", "rs swasta"],
    "hepatitis A, B, dan C": ["hepatitis a", "hepatitis b", "hepatitis c"],
    # near misses
    "dokter spesialis yang merawat anak": ["dokter spesialis"],
    "dokter umum dan anak": ["dokter umum"],
    "kanker payudara di paru": ["kanker payudara"],
    "anak dan bedah": [],
}


@pytest.mark.parametrize(("text", "expected"), LISTED.items())
def test_kinds_of_one_thing_may_be_listed(text: str, expected: list[str]) -> None:
    found = [key for key, _, _ in GLOSSARY.concepts(texts(text))]
    assert [key for key in found if key != "dokter spesialis" or key in expected] == expected


SAME = (
    # asked, written in an article
    ("dokter ahli jantung", "dokter spesialis jantung"),
    ("obgyn", "dokter spesialis kebidanan dan kandungan"),
    ("psikiater", "dokter spesialis kedokteran jiwa"),
    ("dokter tht", "spesialis telinga hidung tenggorokan"),
    ("bpjs gratisan", "Penerima Bantuan Iuran (PBI)"),
    ("BPJS mandiri", "PBPU"),
    ("kartu KIS", "peserta JKN"),
    ("dicoret dari daftar", "penonaktifan kepesertaan"),
    ("utang iuran", "tunggakan"),
    ("dicover bpjs", "ditanggung BPJS Kesehatan"),
    ("kencing tikus", "leptospirosis"),
    ("kencing manis", "diabetes melitus"),
    ("sakit gula", "diabetes"),
    ("tipes", "demam tifoid"),
    ("gabag", "campak"),
    ("batuk rejan", "pertusis"),
    ("flek paru", "TBC"),
    ("raja singa", "sifilis"),
    ("odha", "pengidap HIV"),
    ("hiv/aids", "kasus HIV"),
    ("orang gila", "ODGJ"),
    ("difabel", "penyandang disabilitas"),
    ("dipatok ular", "gigitan ular"),
    ("cuci darah", "hemodialisis"),
    ("periksa kesehatan gratis", "Cek Kesehatan Gratis (CKG)"),
    ("makan gratis", "Makan Bergizi Gratis"),
    ("wc", "jamban"),
    ("kontrasepsi", "KB"),
    ("nikah muda", "perkawinan anak"),
    ("sunatan massal", "khitanan massal"),
    ("ranjang", "tempat tidur"),
    ("opname", "rawat inap"),
    ("ugd", "IGD"),
    ("rumkit", "rumah sakit"),
    ("wafat", "meninggal dunia"),
    ("korban jiwa", "tewas"),
    ("terjangkit", "terpapar"),
    ("melahirkan", "persalinan"),
    ("suspek", "dugaan"),
    ("tuntas berobat", "sembuh"),
    ("didirikan", "pembangunan"),
    ("dicopot", "diberhentikan"),
    ("murid", "siswa"),
    ("jumlah kk", "kepala keluarga"),
    ("wadir", "Wakil Direktur"),
    ("walkot", "Wali Kota"),
    ("wakil kepala daerah", "Wakil Bupati"),  # the broader asks for the kind
    ("bpjs", "peserta PBI"),
    ("kurang gizi", "gizi buruk"),
    ("kanker", "leukemia"),
)
APART = (
    ("rumah sakit jiwa", "rumah sakit"),
    ("perawat", "dirawat"),
    ("dokter anak", "dokter spesialis"),
    ("dokter bedah saraf", "dokter bedah"),
    ("wakil bupati", "bupati"),
    ("wakil bupati", "wakil gubernur"),
    ("wakil direktur", "direktur utama"),
    ("pj bupati", "wakil bupati"),
    ("bupati", "kepala daerah"),
    ("hepatitis b", "hepatitis a"),
    ("kanker payudara", "kanker serviks"),
    ("air bersih", "buang air"),
    ("abu", "anti bisa ular"),
    ("gula", "diabetes"),
    ("angka kematian ibu", "angka kematian bayi"),
    ("bpjs ketenagakerjaan", "bpjs kesehatan"),
    ("mandiri", "pbpu"),
    ("db", "dbd"),
    ("hari", "tahun"),
)


def _meant(text: str, *, kinds: bool) -> set[str]:
    keys = {key for key, _, _ in GLOSSARY.concepts(texts(text))}
    return {kind for key in keys for kind in GLOSSARY.kinds(key)} if kinds else keys


@pytest.mark.parametrize(("asked", "written"), SAME)
def test_what_people_say_is_what_articles_write(asked: str, written: str) -> None:
    assert _meant(asked, kinds=False) & _meant(written, kinds=True)


@pytest.mark.parametrize(("asked", "written"), APART)
def test_what_is_not_the_same_stays_apart(asked: str, written: str) -> None:
    assert not _meant(asked, kinds=False) & _meant(written, kinds=True)


def test_fillers_are_known_and_say_nothing() -> None:
    assert {"atuh", "mah", "teh", "sih", "gan"} <= GLOSSARY.fillers
    assert GLOSSARY.fillers <= GLOSSARY.vocabulary()
    assert GLOSSARY.fillers.isdisjoint({"bu", "ibu", "anak", "sakit", "tea time"})


def test_a_concept_says_which_words_it_spans() -> None:
    assert GLOSSARY.concepts(texts("di rumah sakit jiwa kini")) == [("rsj", 1, 3)]


@given(st.lists(st.sampled_from("rumah sakit umum daerah ibu hamil tb paru jiwa di rs kota serang".split())))
def test_concepts_stand_in_order_and_apart(found: list[str]) -> None:
    end = -1
    for _, first, last in GLOSSARY.concepts(found):
        assert end < first <= last < len(found)
        end = last


FORMAL = {
    "brp jml rs di banten": "berapa jumlah rs di banten",
    "gmn cara daftar bpjs yg blm aktif": "bagaimana cara daftar bpjs yang belum aktif",
    "dmn puskesmas": "di mana puskesmas",
    "dimana": "di mana",
    "nakes yg ikut thn skrg": "nakes yang ikut tahun sekarang",
    "ga bs": "tidak bisa",
    "d tangsel, vitamin d": "di tangsel vitamin d",
    "jmlah rumahsakit dilebak": "jumlah rumah sakit di lebak",
    "jt rb": "juta ribu",
    "sabaraha jalmi nu gering": "berapa orang yang sakit",
    "puskesmas aya di mana wae": "puskesmas ada di mana saja",
    "pira wong meteng": "berapa orang hamil",
    "piro rumah sakit saiki": "berapa rumah sakit sekarang",
    "kepriben carane": "bagaimana carane",
    "rumah sakit ning endi": "rumah sakit di mana",
    "gimane, kaga ade": "bagaimana tidak ada",
    "how many workers": "berapa pekerja",
    "Berapa jumlah rumah sakit?": "berapa jumlah rumah sakit",
    "dmn apotek dipkm": "di mana apotek di puskesmas",
    "kerumah sakit dirsud": "ke rumah sakit di rsud",
    "ngantri kelar": "antre selesai",
    "kadis sing anyar": "kepala dinas yang anyar",
    "budak nu muriang teu boga ubar": "anak yang demam tidak punya obat",
    "sabaraha jalma nu katepa": "berapa orang yang tertular",
    "ana pira lare watuk": "ada berapa anak batuk",
    "pregnant women nationwide": "ibu hamil nasional",
    "maternal deaths": "kematian ibu",
    "rs yang di-launching": "rs yang diluncurkan",
    # words of a concept stay
    "Universal Health Coverage": "universal health coverage",
}


@pytest.mark.parametrize(("question", "expected"), FORMAL.items())
def test_everyday_words_are_made_formal(question: str, expected: str) -> None:
    formal, _ = GLOSSARY.formal(words(question))
    assert " ".join(word.text for word in formal) == expected


def test_changes_are_reported_with_the_place_that_they_stand_at() -> None:
    formal, changes = GLOSSARY.formal(words("RS dmn ya"))
    assert changes == [glossary.Change("dmn", "di mana", 3, 6)]
    assert [(word.text, word.start, word.end) for word in formal[1:3]] == [("di", 3, 6), ("mana", 3, 6)]


def test_names_are_not_made_formal() -> None:
    formal, changes = GLOSSARY.formal(words("kata Sy kemarin"), names={5})
    assert [word.text for word in formal] == ["kata", "sy", "kemarin"]
    assert changes == []


def test_formal_words_are_formal() -> None:
    """Making a question formal twice is making it formal once."""
    again = {formal: GLOSSARY.formal(words(" ".join(formal)))[1] for formal in GLOSSARY.slang.values()}
    assert {formal: changes for formal, changes in again.items() if changes} == {}


def test_no_everyday_word_is_also_a_spelling_of_a_concept() -> None:
    assert GLOSSARY.slang.keys() & GLOSSARY.spellings.keys() == set()


def test_a_concept_may_have_a_broader_one() -> None:
    assert GLOSSARY.broader("rsud") == "rs"
    assert GLOSSARY.broader("tbc") is None
    assert GLOSSARY.kinds("rsud") == ("rsud", "rs")


def test_the_regions_come_from_the_table_of_places() -> None:
    assert {GLOSSARY.spellings[tuple(texts(name))] for name in places.REGIONS} == {n.lower() for n in places.REGIONS}


def test_the_glossary_is_large_enough_to_matter() -> None:
    assert len(GLOSSARY.slang) >= 600
    assert len(set(GLOSSARY.spellings.values())) >= 150


def test_keys_fit_in_a_snapshot() -> None:
    """index/snapshot.py keeps 48 bytes of a key."""
    assert max(len(f"@{key}".encode()) for key in GLOSSARY.spellings.values()) <= 48


def test_learned_abbreviations_become_concepts() -> None:
    learned = GLOSSARY.extended(
        {"rsjko": "rumah sakit jiwa dan ketergantungan obat", "jko": "jaminan kesehatan nasional"}
    )
    found = learned.concepts(texts("RSJKO atau rumah sakit jiwa dan ketergantungan obat; JKO, JKN"))
    assert [key for key, _, _ in found] == ["rsjko", "rsjko", "jkn", "jkn"]
    assert learned.digest != GLOSSARY.digest


def test_a_learned_concept_is_a_kind_of_the_one_that_its_words_begin_with() -> None:
    learned = GLOSSARY.extended({"rsjko": "rumah sakit jiwa dan ketergantungan obat", "pbs": "program bantuan sosial"})
    assert learned.kinds("rsjko") == ("rsjko", "rsj", "rs")
    assert learned.kinds("pbs") == ("pbs",)


def test_what_the_file_says_is_not_unlearned() -> None:
    assert GLOSSARY.extended({"tb": "tinggi badan", "yg": "yayasan gajah"}).digest == GLOSSARY.digest


BAD = {
    "tbc = tb": "baris 1: istilah harus berada di bawah sebuah bagian, misalnya [istilah]",
    "[istilah]\n\n[kata]": "baris 3: bagian [kata] tidak dikenal",
    "[istilah]\ntbc = tb,, paru": "baris 2: ada ejaan yang kosong",
    "[istilah]\n= tb": "baris 2: ada ejaan yang kosong",
    "[istilah]\ntbc =": "baris 2: ada ejaan yang kosong",
    "[istilah]\ntbc = tb\nbadan = tb": "baris 3: 'tb' sudah menjadi ejaan 'tbc'",
    "[istilah]\nrs\n# baik\nrsud < klinik": "baris 4: induk 'klinik' tidak ada sebagai istilah",
    "[istilah]\na1 < b1\nb1 < a1": "baris 2: 'a1' menjadi induk dirinya sendiri",
    "[percakapan]\nbrp berapa": "baris 2: tulis: ejaan, ejaan > kata baku",
    "[percakapan]\nbrp >": "baris 2: ada ejaan yang kosong",
    "[percakapan]\nsp > siapa\nsp > surat": "baris 3: 'sp' sudah berarti 'siapa'",
    "[dikenal]\nsih,, dong": "baris 2: ada ejaan yang kosong",
}


@pytest.mark.parametrize(("content", "message"), BAD.items())
def test_a_bad_line_is_named(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "istilah.txt"
    path.write_text(content, "utf-8")
    with pytest.raises(glossary.GlossaryError) as caught:
        glossary.load(path)
    assert str(caught.value).startswith(message)


def test_a_glossary_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "istilah.txt"
    path.write_text(
        "\ufeff[istilah]\ntbc = TB Paru # penyakit\n[percakapan]\nbrp > berapa\n[sapaan]\nsih\n[dikenal]\ntes\n",
        "utf-8",
    )
    own = glossary.load(path)
    assert own.concepts(["tb", "paru"]) == [("tbc", 0, 1)]
    assert own.vocabulary() == {"tbc", "tb", "paru", "berapa", "sih", "tes"} | (
        own.vocabulary() & GLOSSARY.vocabulary()
    )
    assert "brp" not in own.vocabulary()
    assert glossary.load(path).digest == own.digest


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        glossary.load(tmp_path / "tidak-ada.txt")
