"""The gold questions: each points into digests as they are, whatever is changed in these."""

import json

import pytest

from bench.quality import QUESTIONS
from corpus.article import Article
from corpus.ingest import read, shipped


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {item.id: f"{item.title}\n{item.text}" for item in read(shipped()) if isinstance(item, Article)}


@pytest.mark.parametrize("name", sorted(path.stem for path in QUESTIONS.glob("*.jsonl")))
def test_evidence_and_answers_stand_in_the_digests(name: str, texts: dict[str, str]) -> None:
    rows = [json.loads(line) for line in (QUESTIONS / f"{name}.jsonl").read_text("utf-8").splitlines()]
    gold = [(row["id"], entry) for row in rows for entry in row["gold"]]
    astray = [
        (id_, entry["article_id"])
        for id_, entry in gold
        for words in (entry["evidence"], entry["answer"])
        if words and words not in texts.get(entry["article_id"], "")
    ]
    assert astray == []
    assert {article for row in rows for article in row["also_ok"]} <= texts.keys()
