"""Ranking: what each feature means, and that reading candidates all at once finds what reading them one by one does."""

from math import log
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.article import Article
from index.analysis import keys
from index.evidence import of_sentence
from index.query import Evidence, Query, units
from index.rank import WEIGHTS, Candidate, Ranker
from index.reading import ARTICLE, read
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


def in_order(snapshot: Snapshot, keys_: list[str]) -> NDArray[np.int64]:
    return np.array(sorted(snapshot.ids(keys_).values()), np.int64)


def counts(found: list[str], names: list[str]) -> list[int]:
    return [found.count(name) for name in names]


def test_reading_finds_every_wanted_key_where_it_stands(snapshot: Snapshot) -> None:
    wanted = ["air", "=mengalir", "alir", "vaksin", "@kabupaten lebak", "campak", "balita", "lebak"]
    ids = in_order(snapshot, wanted)
    names = sorted(wanted, key=snapshot.ids(wanted).__getitem__)
    passages = list(range(snapshot.meta.passages))[::-1]
    reading = read(snapshot, passages, ids)
    for row, passage in enumerate(passages):
        article = snapshot.article(int(reading.articles[row]))
        spans = [span for span, _ in snapshot.sentences(passage)]
        found = [keys(article.text[a:b], GLOSSARY) for a, b in spans]
        flat = [key for sentence in found for key in sentence]
        stems_only = [flat[i] for i in range(len(flat)) if not flat[i + 1 : i + 2] or flat[i + 1][0] != "="]
        assert reading.times[row].tolist() == counts(flat, names)
        assert reading.exact[row].tolist() == counts(stems_only, names)
        assert reading.first[row].tolist() == [flat.index(name) if name in flat else np.inf for name in names]
        assert reading.lengths[row] == len(flat)
        lead = sentences(article.text)[0]
        begins = lead[0] == spans[0][0]
        assert reading.lead[row].tolist() == counts([] if begins else keys(article.text[slice(*lead)], GLOSSARY), names)
        assert reading.title[row].tolist() == counts(keys(article.title or "", GLOSSARY), names)
        whole = [key for a, b in sentences(article.text) for key in keys(article.text[a:b], GLOSSARY)]
        assert reading.article[row].tolist() == counts(whole, names)
        assert reading.article_lengths[row] == len(whole)
        assert reading.sentences[reading.owners == row].tolist() == [counts(sentence, names) for sentence in found]
        assert reading.evidence[reading.owners == row].tolist() == [flags for _, flags in snapshot.sentences(passage)]


def test_of_a_long_article_only_the_first_part_is_read(tmp_path: Path) -> None:
    text = "Warung tiba. " * ARTICLE + "Polio hilang."
    snapshot = built(tmp_path, (Article("a", text),))
    reading = read(snapshot, [0], in_order(snapshot, ["polio", "warung"]))
    assert reading.article_lengths.tolist() == [ARTICLE]
    assert reading.article.tolist() == [[0, ARTICLE // 2]]


def test_nothing_is_read_of_no_candidates(snapshot: Snapshot) -> None:
    assert len(read(snapshot, [], np.array([1, 2])).articles) == 0
    assert Ranker(snapshot).rank(asked("air"), []) == []


def test_a_question_of_unknown_words_alone_ranks_by_the_engine(snapshot: Snapshot) -> None:
    found = Ranker(snapshot).rank(asked("xyzzy"), [(0, 1.0), (1, 2.0)])
    assert [candidate.features["own"] for candidate in found] == [0, 0]


def test_every_feature_has_a_weight_and_scores_are_their_sum(snapshot: Snapshot) -> None:
    for candidate in ranked(snapshot, asked("berapa balita mendapat vaksin campak")):
        assert candidate.features.keys() == WEIGHTS.keys()
        assert candidate.score > 0


def test_the_weighted_sum_of_features_decides(snapshot: Snapshot) -> None:
    found = ranked(snapshot, asked("berapa balita mendapat vaksin campak"))
    sums = [sum(WEIGHTS[name] * value for name, value in candidate.features.items()) for candidate in found]
    assert sums == sorted(sums, reverse=True)
    assert [candidate.score for candidate in found] == sorted((c.score for c in found), reverse=True)


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
    assert features["own"] == features["coverage"] == features["story"] == features["typed"]
    known, unknown = log(1 + 0.5 / 1.5), log(1 + 1.5 / 0.5)
    assert features["own"] == pytest.approx(known / (known + unknown))


def test_title_and_lead_count_for_coverage_and_not_for_the_passage_itself(snapshot: Snapshot) -> None:
    features = next(
        c.features for c in ranked(snapshot, asked("campak lebak")) if "belum mendapat" in text_of(snapshot, c.passage)
    )
    assert features["coverage"] == pytest.approx(1)
    assert features["own"] < features["coverage"]


def test_only_sentences_that_can_answer_are_typed(tmp_path: Path) -> None:
    text = "Vaksin polio habis. Ada 12 dosis polio."
    plain = one(tmp_path / "a", text, asked("vaksin polio"))
    assert (plain["typed"], plain["kind"]) == (1, 0)  # nothing is asked for
    number = one(tmp_path / "b", text, asked("vaksin polio", Evidence.NUMBER))
    assert 0 < number["typed"] < 1
    assert number["kind"] == 1
    manner = one(tmp_path / "c", text, asked("vaksin polio", Evidence.MANNER))
    assert (manner["typed"], manner["kind"]) == (0, 0)


def test_the_later_a_word_stands_the_less_it_is_the_head(tmp_path: Path) -> None:
    rest = "petugas puskesmas desa itu sudah datang pagi hari sekali bersama warga"
    texts = {"first": f"Vaksin dibawa {rest}.", "late": f"Kemarin {rest} dan membawa vaksin.", "never": f"Kini {rest}."}
    heads = {name: one(tmp_path / name, text, asked("vaksin"))["head"] for name, text in texts.items()}
    assert heads["first"] == 1
    assert heads["never"] == 0 < heads["late"] < 0.5


def test_what_its_article_says_elsewhere_counts_for_a_passage(tmp_path: Path) -> None:
    more = f"Vaksin polio tiba.{LONG}\nPolio dan polio lagi."
    articles = (Article("a", f"Vaksin polio tiba.{LONG}\nWarga pulang."), Article("b", more))
    best = {c.article: c.features for c in ranked(built(tmp_path, articles), asked("polio")) if c.features["own"]}
    assert best[1]["article"] == best[1]["article_words"] == 1
    assert 0 < best[0]["article"] < 1


def test_passages_of_one_story_lend_each_other_what_they_name(tmp_path: Path) -> None:
    match = Article("a", "Sulastri Wirya memenangi lomba lari posyandu melati di alun-alun Rangkas.")
    time = Article("b", "Catatan waktu Wirya 12 menit pada lomba lari posyandu melati di alun-alun Rangkas.")
    other = Article("c", "Catatan waktu siaran radio 12 menit, kata penyiar radio kota itu.")
    fillers = tuple(Article(f"f{i}", f"Berita {i} tentang hal lain.") for i in range(30))
    snapshot = built(tmp_path, (match, time, other, *fillers))
    story = {c.article: c.features["story"] - c.features["coverage"] for c in ranked(snapshot, asked("waktu sulastri"))}
    assert story[1] > 0  # told of Sulastri by the first
    assert story[2] == pytest.approx(0, abs=1e-6)


def test_the_exact_form_counts_apart_from_its_stem(tmp_path: Path) -> None:
    text = "Kesehatan warga membaik. Tubuh sehat."
    assert one(tmp_path / "a", text, asked("kesehatan"))["surfaces"] == 1  # over the best candidate's
    assert one(tmp_path / "b", text, asked("penyehatan"))["surfaces"] == 0
    assert one(tmp_path / "c", "Kesehatan warga.", asked("sehat"))["surfaces"] == 0  # its stem, and not its form
    assert one(tmp_path / "d", text, asked("penyehatan"))["own"] == 1


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
