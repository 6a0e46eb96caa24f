"""Stems: the exception table, and Sastrawi behind it."""

import re
from pathlib import Path

import pytest
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from index.stem import EXCEPTIONS_FILE, is_known, is_root, stem
from index.words import texts

ARTICLES = Path(__file__).parents[2] / "corpus" / "articles"
TOGETHER = [
    "rawat perawat perawatan keperawatan merawat dirawat perawatnya",
    "peserta kepesertaan pesertanya kepesertaannya peserta-peserta",
    "merata pemerataan meratakan pemerataannya",
    "penduduk kependudukan penduduknya berpenduduk",
    "bersalin persalinan",
    "obat berobat pengobatan mengobati obat-obatan",
    "sehat kesehatan menyehatkan kesehatannya",
    "lahir kelahiran melahirkan",
    "rokok merokok perokok",
    "cek mengecek pengecekan dicek",
    "izin ijin perizinan perijinan",
    "risiko resiko berisiko beresiko",
    "ambulans ambulan ambulance",
    "vaksin vaksinasi divaksin",
    "nilai senilai bernilai penilaian",
]
APART = [
    ("peserta", "serta"),
    ("meninggal", "tinggal"),
    ("penyakit", "sakit"),
    ("serang", "serangan"),
    ("serang", "menyerang"),
    ("penduduk", "duduk"),
    ("penanganan", "tangan"),
    ("pembuluh", "buluh"),
    ("penghargaan", "harga"),
    ("kecamatan", "camat"),
    ("berikan", "ikan"),
    ("relawan", "rawan"),
    ("diperoleh", "oleh"),
    ("bersalin", "salinan"),
]
NAMES = "serang persi kesira labuan menes binuang bekasi maluku bali tangerang pandeglang cilegon lebak rangkasbitung"
PLAIN = (
    "pelayanan layanan kesehatan penderita menular penularan pencegahan pengobatan kehamilan kelahiran kematian "
    "pemeriksaan diperiksa imunisasi rumah sakit puskesmas anak-anak rata-rata berobatlah menyebarkan bermacam-macam "
    "cilograng stunting xyz dr a mempertanggungjawabkan keberlangsungan ketidaktahuan terbanyak sebanyak-banyaknya"
)


@pytest.mark.parametrize("family", TOGETHER)
def test_forms_of_one_word_share_a_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("name", NAMES.split())
def test_names_stay_as_they_are(name: str) -> None:
    assert stem(name) == name


@pytest.mark.parametrize(
    "word", ["ke-61", "covid-19", "1.200", "kp3b", "98%", "jum'at", "日本", "café", "a" * 5000, ""]
)
def test_what_is_no_indonesian_word_comes_back(word: str) -> None:
    assert stem(word) == word


def test_stems_are_those_of_stock_sastrawi() -> None:
    stock = StemmerFactory().create_stemmer()
    assert {word: stem(word) for word in PLAIN.split()} == {word: stock.stem(word) for word in PLAIN.split()}


@pytest.mark.slow
def test_stems_of_the_shipped_articles_are_those_of_stock_sastrawi_outside_the_table() -> None:
    found = {word for path in sorted(ARTICLES.glob("*.md")) for word in texts(path.read_text("utf-8"))}
    excepted = set(_table())
    sample = sorted(w for w in found if re.fullmatch("[a-z]+", w) and not _bases(w) & excepted)[::60]
    stock = StemmerFactory().create_stemmer()
    assert {word: stem(word) for word in sample} == {word: stock.stem(word) for word in sample}


def test_rules_that_are_not_tried_would_have_changed_nothing() -> None:
    """Words of every rule, made of roots with prefixes, infixes and suffixes; most are no words, which is hardest."""
    stock = StemmerFactory().create_stemmer().delegatedStemmer
    stock.dictionary.words = frozenset(stock.dictionary.words)
    prefixes = (
        "ber be ter te me mem memp men meng menge meny pe pem pen peng penge peny per di ke se ku kau diper".split()
    )
    suffixes = ["", "an", "kan", "i", "nya", "lah", "annya"]
    roots = sorted(stock.dictionary.words)[50::610]
    made = {p + root + s for root in roots for p in prefixes for s in suffixes[len(p + root) % 7 :][:1]}
    made |= {root[0] + infix + root[1:] for root in roots for infix in ("er", "el", "em", "in")}
    made = {word for word in made if not _bases(word) & set(_table())}
    assert {word: stem(word) for word in made} == {word: str(stock.stem_word(word)) for word in made}


def test_every_exception_is_needed() -> None:
    """A row that repeats what Sastrawi gives hides which words were reviewed."""
    stock = StemmerFactory().create_stemmer().delegatedStemmer
    stock.dictionary.words = frozenset(stock.dictionary.words)  # the same answers, without looking through a list
    needless = {word for word, wanted in _table().items() if stock.stem_word(word) == wanted}
    assert needless == set()


def test_the_table_converges() -> None:
    """The stem of a stem is itself, or index and query would drift apart."""
    assert {wanted: stem(wanted) for wanted in _table().values() if stem(wanted) != wanted} == {}


def test_the_table_has_each_word_once() -> None:
    found = [word for row in _rows() for word in row[1].split()]
    assert len(found) == len(set(found))
    assert all(len(row) == 3 and row[2] for row in _rows())


def test_roots_are_known_without_an_empty_one() -> None:
    assert is_root("sehat")
    assert not is_root("")
    assert not is_root("bnten")


@pytest.mark.parametrize("word", ["sehat", "kesehatan", "perawat", "kesira", "labuan"])
def test_known_words(word: str) -> None:
    assert is_known(word)


@pytest.mark.parametrize("word", ["bnten", "skit", "pndaftar", "cilograng", "workers"])
def test_unknown_words(word: str) -> None:
    assert not is_known(word)


def _rows() -> list[list[str]]:
    lines = EXCEPTIONS_FILE.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _table() -> dict[str, str]:
    return {word: word if row[0] == "=" else row[0] for row in _rows() for word in row[1].split()}


def _bases(word: str) -> set[str]:
    return {word, re.sub("(nya|ku|mu|lah|kah|pun)$", "", word)}
