"""Words run together: which are taken apart, and which must not be."""

import pytest

from corpus.article import Article
from index import glossary
from index.joined import apart, joined
from index.part import analyse

TITLE = "Stok beras dan harga minyak di Ciwandan"
TEXT = "Puskesmas Ciwandan menyimpan beras. Menurut Ratnasari, harga minyak naik. "


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("sepertiWhatsApp", ("seperti", "whatsapp")),  # a word before a capital
        ("kepadaKompas", ("kepada", "kompas")),
        ("diCiwandanmeminta", ("di", "ciwandan", "meminta")),
        ("Ciwandanyang", ("ciwandan", "yang")),  # a name of the article before a word
        ("stokberasdi", ("stok", "beras", "di")),  # a word of the title between two
        ("hargaminyak", ("harga", "minyak")),
        ("antarberas", ("antar", "beras")),
    ],
)
def test_joined_words_come_apart(run: str, parts: tuple[str, ...]) -> None:
    assert joined(TITLE, f"{TEXT}Ada {run} di sini.") == {run: parts}


@pytest.mark.parametrize(
    "run",
    [
        "WhatsApp",  # no part is an Indonesian word
        "iPhone",
        "Ratnasariku",  # a name, and behind it no word of four letters
        "berasnya",  # a word with its clitic
        "pelayanan",
        "kelapasawit",  # words, but none that the article has by itself
        "BPJSKetenagakerjaan",
        "diCi",
        f"{'minyak' * 7}naik",  # longer than any word
    ],
)
def test_other_runs_stay_whole(run: str) -> None:
    assert joined(TITLE, f"{TEXT}Ada {run} di sini.") == {}


def test_what_comes_twice_is_a_name() -> None:
    assert joined(TITLE, f"{TEXT}Hargaminyak dan Hargaminyak, nama toko itu.") == {}


@pytest.mark.xfail(reason="a name that is put together from words is taken apart where the article has one of them")
def test_a_name_of_words_stays_whole() -> None:
    assert joined("", "Ia tiba di Sukabumi. Gempa mengguncang bumi.") == {}


def test_the_run_stays_before_its_parts() -> None:
    assert apart("Harga stokberasdi pasar", {"stokberasdi": ("stok", "beras", "di")}) == (
        "Harga stokberasdi stok beras di pasar"
    )
    assert apart("Harga stokberas pasar", {}) == "Harga stokberas pasar"


def test_the_index_finds_the_parts() -> None:
    article = Article(id="beras", title=TITLE, text=f"{TEXT}Dinas memeriksa stokberasdi gudang.")
    analysed = analyse(article, glossary.load())
    assert {"stokberasdi", "stok", "beras"} <= set(analysed.keys[-1])
    assert article.text[slice(*analysed.spans[-1])] == "Dinas memeriksa stokberasdi gudang."
