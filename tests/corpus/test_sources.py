"""The list of sources: what it says of each digest, and that the shipped one is up to date."""

from datetime import date

import pytest

from corpus.article import Article
from corpus.ingest import SOURCES, read, shipped
from corpus.sources import listing

DAY = date(2024, 7, 8)
FULL = Article("tbc-lebak", "…", "TBC di Lebak", DAY, "Warta Uji", "https://uji.example/tbc", topics=("TBC",))
BARE = Article("kusta", "…")


def test_the_shipped_list_is_what_the_digests_say() -> None:
    articles = [item for item in read(shipped()) if isinstance(item, Article)]
    assert (shipped() / SOURCES).read_text("utf-8") == listing(articles), "out of date: python -m corpus.sources"


@pytest.mark.parametrize(
    ("article", "line"),
    [
        (FULL, "- [TBC di Lebak](<https://uji.example/tbc>) · Warta Uji · 2024-07-08 · `tbc-lebak`"),
        (BARE, "- kusta · tanpa nama media · tanpa tanggal · `kusta`"),
        (Article("k", "…", "Kusta [baru]", url="https://a.id/(1)"), "- [Kusta (baru)](<https://a.id/(1)>) · "),
    ],
    ids=["all fields", "none", "brackets"],
)
def test_a_line_has_title_link_outlet_and_date(article: Article, line: str) -> None:
    assert any(found.startswith(line) for found in listing([article]).splitlines())


def test_articles_stand_under_their_first_topic_the_newest_first() -> None:
    older = Article("tbc-2019", "…", "TBC 2019", date(2019, 1, 2), topics=("TBC", "HIV"))
    lines = [line for line in listing([BARE, older, FULL]).splitlines() if line.startswith(("##", "-"))]
    assert lines[0] == "## lain-lain (1)"
    assert lines[2] == "## TBC (2)"
    assert [line.rpartition("`")[0].rpartition("`")[2] for line in lines[3:]] == ["tbc-lebak", "tbc-2019"]
