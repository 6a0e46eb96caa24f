"""Example questions: made of what the articles tell, each answered with just that."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.answer import Status
from bot.bot import Bot
from bot.examples import EXAMPLES
from bot.live import Live
from corpus.article import Article
from corpus.ingest import read, shipped
from corpus.places import REGIONS
from tests.bot.shelf import NUMBERS, shelve


def made(folder: Path, *articles: Article) -> Bot:
    return Live(shelve(folder, articles), NUMBERS).bot()


def test_there_are_examples_and_not_too_many(bot: Bot) -> None:
    assert 3 <= len(bot.examples) <= EXAMPLES
    assert len(set(bot.examples)) == len(bot.examples)


def test_every_example_is_answered(bot: Bot) -> None:
    assert [question for question in bot.examples if bot.ask(question).status is not Status.ANSWERED] == []


def test_examples_ask_for_a_figure_at_a_place_a_comparison_or_what_an_abbreviation_means(bot: Bot) -> None:
    for question in bot.examples:
        if question.startswith("Berapa "):
            assert " di K" in question or question.endswith(" di Provinsi Banten?")
            assert bot.ask(question).figures
        else:
            assert question.startswith(("Apa itu ", "Bandingkan "))


@pytest.mark.parametrize(
    "text",
    [
        "Kabupaten Lebak memiliki 3 klinik gigi.",
        "Jakarta memiliki 900 puskesmas keliling.",
        "Di Kota Serang ada 1.200 orang.",
        "Kota Cilegon memiliki lebih dari 40 puskesmas.",
        "Di Kabupaten Lebak 40 bidan desa di daerah terpencil ikut dilatih.",
    ],
    ids=["a small count", "elsewhere", "a vague unit", "no exact count", "a part of what there is"],
)
def test_what_people_seldom_ask_is_no_example(tmp_path: Path, text: str) -> None:
    assert made(tmp_path, Article("satu", text, "Berita")).examples == ()


def test_what_titles_give_is_asked_for_and_no_other_number(tmp_path: Path) -> None:
    counts = (("Lebak", 120), ("Pandeglang", 240), ("Serang", 360))
    told = [
        Article(
            f"dbd-{name}",
            f"Kabupaten {name} mencatat {cases} kasus DBD pada 2025. Di sana 60 bidan bertugas.",
            f"Kasus DBD di Kabupaten {name} {cases} pada 2025",
            date(2026, 1, 2),
            topics=("DBD",),
        )
        for name, cases in counts
    ]
    questions = {f"Berapa kasus DBD di Kabupaten {name}?" for name, _ in counts}
    examples = made(tmp_path, *told).examples
    assert examples
    assert set(examples) <= questions


def test_a_list_of_regions_is_offered_as_a_comparison(tmp_path: Path) -> None:
    rows = ", ".join(f"{name} {120 + 30 * i} kasus TBC" for i, name in enumerate(REGIONS))
    list_ = Article(
        "tbc", f"Kasus TBC per daerah pada 2025 adalah {rows}.", "Kasus TBC", date(2026, 1, 2), topics=("TBC",)
    )
    assert "Bandingkan kasus TBC per kabupaten/kota" in made(tmp_path, list_).examples


def test_an_abbreviation_is_asked_for_where_it_is_spelled_out(tmp_path: Path) -> None:
    text = "Cek Kesehatan Gratis (CKG) berjalan di semua puskesmas. Warga UHC ikut serta."
    assert made(tmp_path, Article("ckg", text, "CKG", topics=("CKG", "UHC"))).examples == ("Apa itu CKG?",)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    return made(tmp_path_factory.mktemp("shipped"), *(item for item in read(shipped()) if isinstance(item, Article)))


@pytest.mark.slow
def test_the_shipped_articles_offer_questions_on_their_commonest_topics(office: Bot) -> None:
    assert len(office.examples) >= 25
    assert [question for question in office.examples if office.ask(question).status is not Status.ANSWERED] == []
    asked = " ".join(office.examples)
    assert [
        topic for topic in ("rumah sakit", "puskesmas", "stunting", "DBD", "TBC", "CKG") if topic not in asked
    ] == []
    assert any(question.startswith("Bandingkan ") for question in office.examples[:5])
    assert sum(question.startswith("Berapa ") for question in office.examples[:5]) >= 3


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "brp jml rs di banten",
        "jumlah rumah sakit banten",
        "ada berapa rumah sakit di provinsi banten",
        "total rs se banten berapa",
    ],
)
def test_all_hospitals_come_before_those_that_take_part_in_something(office: Bot, question: str) -> None:
    answer = office.ask(question)
    assert (answer.status, answer.text.partition(" · ")[0]) == (Status.ANSWERED, "136 rumah sakit")


@pytest.mark.slow
def test_the_page_about_the_corpus_shows_the_real_answers(office: Bot) -> None:
    page = (Path(__file__).parents[2] / "docs/corpus.md").read_text("utf-8")
    shown = re.findall(r"^\*\*([^*\n]+)\*\*\n\n```text\n(.+?)\n```", page, re.MULTILINE | re.DOTALL)
    assert [question for question, _ in shown] != []
    assert [(question, office.ask(question).text) for question, _ in shown] == shown


def test_examples_lie_beside_the_snapshot_and_are_made_again_where_they_are_spoiled(tmp_path: Path) -> None:
    article = Article(
        id="tbc",
        title="Kabupaten Lebak mencatat 2.419 kasus TBC",
        text="Kabupaten Lebak mencatat 2.419 kasus TBC pada 2024.",
        topics=("TBC",),
    )
    root = shelve(tmp_path, [article])
    made = Live(root, NUMBERS).bot().examples
    (kept,) = root.glob("*/examples.json")
    assert Live(root, NUMBERS).bot().examples == made
    kept.write_text('["Berapa kasus TBC di Kabupaten Lebak?"]', "utf-8")
    assert Live(root, NUMBERS).bot().examples == ("Berapa kasus TBC di Kabupaten Lebak?",)
    kept.write_text("rusak", "utf-8")
    assert Live(root, NUMBERS).bot().examples == made
