"""Ranking: what each feature means, and that reading candidates all at once finds what reading them one by one does."""

from math import log
from pathlib import Path

import pytest

from corpus.article import Article
from index.analysis import keys
from index.evidence import of_sentence
from index.query import Evidence, Query, units
from index.rank import WEIGHTS, Candidate, Ranker
from index.reading import read
from index.sentences import sentences
from index.snapshot import Snapshot
from index.words import words
from tests.index.samples import ARTICLES, GLOSSARY, LONG, built


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return built(tmp_path_factory.mktemp("rank"))


def asked(
    text: str, wants: Evidence = Evidence.NONE, places: tuple[str, ...] = (), years: tuple[str, ...] = ()
) -> Query:
    return Query(units(words(text), GLOSSARY), wants, places, years)


def ranked(snapshot: Snapshot, query: Query) -> list[Candidate]:
    return Ranker(snapshot).rank(query, [(passage, 1.0) for passage in range(snapshot.meta.passages)])


def text_of(snapshot: Snapshot, passage: int) -> str:
    start, end = snapshot.passage_span(passage)
    return snapshot.article(int(snapshot.passage_article[passage])).text[start:end]


def one(tmp_path: Path, text: str, query: Query, title: str | None = None) -> dict[str, float]:
    """Return the features of a collection's only passage."""
    return ranked(built(tmp_path, (Article("a", text, title),)), query)[0].features


def test_reading_finds_every_wanted_key_where_it_stands(snapshot: Snapshot) -> None:
    wanted = snapshot.ids(["air", "=mengalir", "alir", "vaksin", "@kabupaten lebak", "campak", "balita", "lebak"])
    names = {number: key for key, number in wanted.items()}
    for reading in read(snapshot, list(range(snapshot.meta.passages))[::-1], wanted.values()):
        article = snapshot.article(reading.article)
        found = [keys(article.text[a:b], GLOSSARY) for (a, b), _ in snapshot.sentences(reading.passage)]
        flat = [key for sentence in found for key in sentence]
        expected = [
            (
                key,
                number,
                sum(map(len, found[:number])) + at,
                not sentence[at + 1 : at + 2] or sentence[at + 1][0] != "=",
            )
            for number, sentence in enumerate(found)
            for at, key in enumerate(sentence)
            if key in wanted
        ]
        assert [(names[key], *rest) for key, *rest in reading.hits] == expected
        assert reading.length == len(flat)
        lead = sentences(article.text)[0]
        begins = lead[0] == snapshot.passage_span(reading.passage)[0]
        in_lead = [] if begins else keys(article.text[slice(*lead)], GLOSSARY)
        assert [names[key] for key in reading.lead] == [key for key in in_lead if key in wanted]
        assert [names[key] for key in reading.title] == [k for k in keys(article.title or "", GLOSSARY) if k in wanted]
        assert len(reading.evidence) == len(found)


def test_nothing_is_read_of_no_candidates(snapshot: Snapshot) -> None:
    assert read(snapshot, [], [1, 2]) == []
    assert Ranker(snapshot).rank(asked("air"), []) == []


def test_every_feature_has_a_weight_and_scores_are_their_sum(snapshot: Snapshot) -> None:
    for candidate in ranked(snapshot, asked("berapa balita mendapat vaksin campak")):
        assert candidate.features.keys() == WEIGHTS.keys()
        assert candidate.score == pytest.approx(sum(WEIGHTS[k] * v for k, v in candidate.features.items()))


def test_the_passage_that_speaks_of_what_is_asked_comes_first(snapshot: Snapshot) -> None:
    for question, answer in [
        ("berapa balita di kota serang divaksin campak", "4.200 balita"),
        ("berapa anggaran pipa air", "Rp7,4 miliar"),
        ("kenapa air sumur cilegon asin", "karena laut"),
        ("puskesmas buka", "Puskesmas buka"),
    ]:
        assert answer in text_of(snapshot, ranked(snapshot, asked(question))[0].passage)


def test_shares_weigh_units_by_how_rare_they_are(tmp_path: Path) -> None:
    features = one(tmp_path, "Vaksin tiba di gudang.", asked("vaksin polio"))
    assert 0 < features["own"] < 1
    assert features["own"] == features["coverage"] == features["sentence"] == features["head"]
    known, unknown = log(1 + 0.5 / 1.5), log(1 + 1.5 / 0.5)
    assert features["own"] == pytest.approx(known / (known + unknown))


def test_title_and_lead_count_for_coverage_and_not_for_the_passage_itself(snapshot: Snapshot) -> None:
    features = next(
        c.features for c in ranked(snapshot, asked("campak lebak")) if "belum mendapat" in text_of(snapshot, c.passage)
    )
    assert features["coverage"] == pytest.approx(1)
    assert features["own"] < features["coverage"]
    assert 0 < features["title"] < 1


def test_the_best_sentence_counts_and_of_those_only_one_that_can_answer(tmp_path: Path) -> None:
    text = "Vaksin polio habis. Ada 12 dosis polio."
    assert one(tmp_path / "a", text, asked("vaksin polio"))["typed"] == 1
    features = one(tmp_path / "b", text, asked("vaksin polio", Evidence.NUMBER))
    assert features["sentence"] == 1
    assert 0 < features["typed"] < 1
    assert one(tmp_path / "c", text, asked("vaksin polio", Evidence.MANNER))["typed"] == 0


def test_only_the_first_words_are_the_head(tmp_path: Path) -> None:
    late = "Petugas puskesmas desa itu sudah datang pagi hari sekali bersama warga dan membawa vaksin."
    assert one(tmp_path, late, asked("vaksin"))["head"] == 0


def test_the_exact_form_counts_apart_from_its_stem(tmp_path: Path) -> None:
    text = "Kesehatan warga membaik. Tubuh sehat."
    assert one(tmp_path / "a", text, asked("kesehatan"))["surfaces"] == 1  # over the best candidate's
    assert one(tmp_path / "b", text, asked("penyehatan"))["surfaces"] == 0
    assert one(tmp_path / "c", "Kesehatan warga.", asked("sehat"))["surfaces"] == 0  # its stem, and not its form
    assert one(tmp_path / "d", text, asked("penyehatan"))["stems"] == 1


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Warga Kabupaten Lebak antre.", None, 1.0),
        ("Warga antre.", "Antrean di Kabupaten Lebak", 0.5),
        ("Warga Kota Serang antre.", None, -1.0),
        ("Warga antre.", None, 0.0),
    ],
)
def test_the_place_asked_for_counts_and_another_counts_against(
    tmp_path: Path, text: str, title: str | None, expected: float
) -> None:
    articles = (Article("a", text, title), Article("b", f"Kabupaten Lebak dan Kota Serang.{LONG}"))
    snapshot = built(tmp_path, articles)
    query = asked("warga antre kabupaten lebak", places=("@kabupaten lebak",))
    features = next(c.features for c in ranked(snapshot, query) if c.article == 0)
    assert features["place"] == expected


def test_the_year_asked_for_counts_in_text_or_date_and_another_counts_against(snapshot: Snapshot) -> None:
    years = {
        text_of(snapshot, c.passage)[:20]: c.features["year"] for c in ranked(snapshot, asked("air", years=("2025",)))
    }
    assert years["Bupati menyiapkan Rp"] == 1.0
    assert years["Air sumur di Kota Ci"] == 0.5  # published in that year
    assert years["Dinas Kesehatan Kota"] == -1.0  # speaks of 2024
    assert years["Puskesmas buka."] == 0.0


def test_of_equal_passages_the_newer_comes_first(tmp_path: Path) -> None:
    dated = [Article(day.id, "Vaksin tiba.", published=day.published) for day in ARTICLES]
    snapshot = built(tmp_path, tuple(dated))
    assert [snapshot.article(c.article).id for c in ranked(snapshot, asked("vaksin"))] == ["air", "vaksin", "pendek"]


def test_a_unit_is_worth_what_its_commonest_key_is(snapshot: Snapshot) -> None:
    ranker = Ranker(snapshot)
    [unit] = units(words("vaksin"), GLOSSARY)
    [rare] = units(words("nihil"), GLOSSARY)
    count = int(snapshot.frequency[snapshot.ids(["vaksin"])["vaksin"]])
    assert ranker.unit_idf(unit, snapshot.ids(unit.keys)) == ranker.idf(count)
    assert ranker.unit_idf(rare, {}) == ranker.idf(0) > ranker.idf(count) > ranker.idf(snapshot.meta.passages) > 0


def test_evidence_is_stored_sentence_by_sentence(snapshot: Snapshot) -> None:
    for passage in range(snapshot.meta.passages):
        number = int(snapshot.passage_article[passage])
        article, figures = snapshot.article(number), snapshot.figures(number)
        for (start, end), flags in snapshot.sentences(passage):
            inside = [f for f in figures if start <= f.start < end]
            assert flags == of_sentence(article.text[start:end], inside)
