"""What the loaded articles are about, and which question is nearest."""

from datetime import date
from pathlib import Path

import pytest

from bot.answer import Status
from bot.bot import Bot
from bot.catalogue import about, nearest, newest
from bot.live import Live
from corpus.article import Article
from index.build import open_current
from tests.bot.articles import ARTICLES, KABAR, WARTA
from tests.bot.shelf import NUMBERS, shelve


def test_topics_come_commonest_first(bot: Bot) -> None:
    assert bot.topics[0] == "TBC"
    assert set(bot.topics) == {topic for article in ARTICLES for topic in article.topics}
    assert len(set(bot.topics)) == len(bot.topics)


def test_outlets_are_those_of_the_articles(bot: Bot) -> None:
    assert set(bot.outlets) == {WARTA, KABAR}


def test_articles_come_newest_first_and_undated_last(snapshots: Path) -> None:
    snapshot = open_current(snapshots)
    dates = [snapshot.article(number).published or date.min for number in newest(snapshot)]
    assert dates == sorted(dates, reverse=True)
    assert dates[-1] == date.min


def test_without_articles_there_is_nothing_to_ask(tmp_path: Path) -> None:
    bot = Live(shelve(tmp_path, []), NUMBERS).bot()
    assert (bot.examples, bot.topics, bot.outlets, bot.passages) == ((), (), (), 0)
    assert bot.ask("halo").status is Status.SMALLTALK
    assert bot.ask("berapa rumah sakit di banten?").status is Status.OUT_OF_SCOPE


POOL = ("Berapa kasus TBC di Kabupaten Lebak?", "Berapa rumah sakit di Provinsi Banten?", "Berapa kasus DBD di Serang?")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("rumah sakit jiwa di provinsi banten", POOL[1]),
        ("kasus TBC di kabupaten pandeglang", POOL[0]),
        ("dbd serang", POOL[2]),
        ("", POOL[0]),
    ],
)
def test_suggestions_share_the_most_words(question: str, first: str) -> None:
    assert nearest(question, POOL)[0] == first


def test_suggestions_are_as_many_as_wanted() -> None:
    assert nearest("apa saja", POOL, 2) == POOL[:2]
    assert nearest("apa saja", ()) == ()


@pytest.mark.parametrize(
    ("topic", "question"),
    [
        ("TBC", POOL[0]),
        ("rumah sakit", POOL[1]),
        ("dbd", POOL[2]),
        ("rumah", POOL[1]),
        ("sakit jiwa", None),
        ("TB", None),
    ],
)
def test_a_topic_is_asked_about_with_the_first_question_that_names_it(topic: str, question: str | None) -> None:
    assert about(topic, POOL) == question


def test_a_topic_that_is_a_sign_of_danger_is_not_offered(tmp_path: Path) -> None:
    told = Article(
        "satu", "Puskesmas melayani warga. Gigitan ular ditangani di IGD.", "Berita", topics=("kejang", "JKN")
    )
    assert Live(shelve(tmp_path, [told]), NUMBERS).bot().topics == ("JKN",)
