"""The HTTP contract, on the real app in process."""

import io
import re
import threading
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

import settings
from bot.phrases import Numbers
from bot.service import Service
from corpus.store import Store
from server import create_app

QUESTION = "berapa jumlah rumah sakit di banten"
FIGURE = {"value", "high", "unit", "kind", "qualifier", "text", "label", "place", "as_of", "article_id", "start", "end"}
PASSAGE = {"article_id", "title", "outlet", "url", "published", "text", "start", "end", "score", "highlights"}


def assert_error(reply: TestResponse, status: int, code: str) -> str:
    assert reply.status_code == status
    assert reply.json is not None
    assert set(reply.json) == {"error"}
    assert reply.json["error"]["code"] == code
    message: str = reply.json["error"]["message"]
    return message


def test_a_figure_question_is_answered_with_the_newest_figure(client: FlaskClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": QUESTION}).json
    assert reply["status"] == "answered"
    first = reply["figures"][0]
    assert first["value"] == "136"
    assert first["unit"] == "rumah sakit"
    assert first["place"] == "Provinsi Banten"
    assert first["as_of"].startswith("2026-01")
    assert first["article_id"] == "rs-januari"
    assert reply["text"].startswith("136 rumah sakit · Provinsi Banten · per ")
    assert "128 rumah sakit" in reply["text"]


def test_the_answer_has_the_fields_of_the_contract(client: FlaskClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": QUESTION}).json
    assert set(reply) >= {"id", "status", "text", "figures", "passages", "series", "corrections", "computed"}
    assert set(reply["figures"][0]) >= FIGURE
    assert set(reply["passages"][0]) >= PASSAGE


def test_every_quote_stands_in_its_article(client: FlaskClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": QUESTION}).json
    for quote in [*reply["figures"], *reply["passages"]]:
        article = client.get(f"/api/v1/articles/{quote['article_id']}").json
        assert article["text"][quote["start"] : quote["end"]] == quote["text"]
    marked = reply["passages"][0]
    assert [marked["text"][start:end] for start, end in marked["highlights"]] == [reply["figures"][0]["text"]]


def test_curl_gets_readable_text(client: FlaskClient) -> None:
    reply = client.get("/api/v1/ask", query_string={"q": QUESTION}, headers={"Accept": "*/*"})
    assert reply.mimetype == "text/plain"
    assert reply.text.startswith("136 rumah sakit")
    assert "https://uji.example/rs-januari" in reply.text


def test_a_program_gets_json_by_get_too(client: FlaskClient) -> None:
    reply = client.get("/api/v1/ask", query_string={"q": QUESTION}, headers={"Accept": "application/json"})
    assert reply.json["figures"][0]["value"] == "136"


def test_limit_bounds_passages_and_figures(client: FlaskClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": QUESTION, "limit": 1}).json
    assert (len(reply["figures"]), len(reply["passages"])) == (1, 1)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({}, "question"),
        ({"question": 5}, "question"),
        ({"question": QUESTION, "limit": 0}, "limit"),
        ({"question": QUESTION, "limit": 21}, "limit"),
        ({"question": QUESTION, "limit": True}, "limit"),
        ({"question": QUESTION, "conversation": ""}, "conversation"),
        ({"question": QUESTION, "conversation": "x" * 200}, "conversation"),
        (["question"], "JSON"),
    ],
)
def test_a_wrong_body_is_told_what_to_do(client: FlaskClient, body: object, says: str) -> None:
    assert says in assert_error(client.post("/api/v1/ask", json=body), 400, "bad_request")


def test_broken_json_is_refused(client: FlaskClient) -> None:
    for broken in ("{", "[" * 60_000, b"\xff", "\ud800".encode("utf-8", "surrogatepass")):
        assert_error(client.post("/api/v1/ask", data=broken, content_type="application/json"), 400, "bad_request")
    assert_error(client.post("/api/v1/ask", data="hai"), 415, "unsupported")


def test_a_huge_body_is_refused(client: FlaskClient) -> None:
    assert_error(client.post("/api/v1/ask", json={"question": "a" * 100_000}), 413, "too_large")


def test_a_huge_body_of_untold_length_is_refused(client: FlaskClient) -> None:
    """As sent in chunks."""
    body = io.BytesIO(b'{"question": "' + b"a" * 100_000 + b'"}')
    reply = client.post(
        "/api/v1/ask", input_stream=body, content_type="application/json", environ_base={"wsgi.input_terminated": True}
    )
    assert_error(reply, 413, "too_large")


@pytest.mark.parametrize("question", ["", "   ", "\n", "a" * 1001])
def test_an_empty_or_endless_question_is_invalid(client: FlaskClient, question: str) -> None:
    reply = client.post("/api/v1/ask", json={"question": question})
    assert reply.status_code == 200
    assert reply.json["status"] == "invalid"


@pytest.mark.parametrize(
    "question",
    [
        "🏥🏥🏥",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "\x00\x01",
        "ｂｅｒａｐａ",
        "؟؟؟",
        "a " * 499,
        "%",
        "1.1.1.1.1",
    ],
)
def test_odd_questions_get_an_answer(client: FlaskClient, question: str) -> None:
    assert client.post("/api/v1/ask", json={"question": question}).status_code == 200


def test_unknown_addresses_and_articles(client: FlaskClient) -> None:
    assert_error(client.get("/api/v1/articles/tidak-ada"), 404, "not_found")
    assert_error(client.get("/api/v1/apa"), 404, "not_found")
    assert_error(client.put("/api/v1/ask"), 405, "method_not_allowed")


def test_health_and_metrics(client: FlaskClient) -> None:
    assert client.get("/livez").json == {"status": "ok"}
    assert client.get("/readyz").json["passages"] > 0
    client.post("/api/v1/ask", json={"question": QUESTION})
    assert re.search(r'tanya_answers_total\{channel="api",status="answered"\} 1\.0', client.get("/metrics").text)


def test_without_an_index_the_server_lives_and_is_not_ready(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'leer.sqlite'}") as empty:
        service = Service(empty, tmp_path / "snapshots", Numbers("119", "119"), lambda: 0.0)
        client = create_app(settings.load({"TANYA_RATE_LIMIT": "off"}), service).test_client()
        assert client.get("/livez").status_code == 200
        assert_error(client.get("/readyz"), 503, "not_ready")
        assert_error(client.post("/api/v1/ask", json={"question": QUESTION}), 503, "not_ready")


def test_feedback_is_kept(client: FlaskClient) -> None:
    answer = client.post("/api/v1/ask", json={"question": QUESTION}).json["id"]
    assert client.post("/api/v1/feedback", json={"id": answer, "good": True}).status_code == 204
    assert_error(client.post("/api/v1/feedback", json={"id": answer, "good": "ya"}), 400, "bad_request")


def test_an_unexpected_error_shows_nothing_private(
    service: Service, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("pertanyaan rahasia dan token 123:abc")

    monkeypatch.setattr(Service, "ask", broken)
    reply = (
        create_app(settings.load({"TANYA_RATE_LIMIT": "off"}), service)
        .test_client()
        .post("/api/v1/ask", json={"question": QUESTION})
    )
    message = assert_error(reply, 500, "internal")
    assert "rahasia" not in message + caplog.text
    assert reply.headers["X-Request-Id"] in caplog.text
    assert "RuntimeError" in caplog.text


def test_telegram_is_off_without_a_token(client: FlaskClient) -> None:
    assert "Telegram" in assert_error(client.post("/telegram/webhook", json={}), 404, "not_found")


def test_many_ask_at_once(client: FlaskClient) -> None:
    values: list[str] = []

    def ask() -> None:
        reply = client.application.test_client().post("/api/v1/ask", json={"question": QUESTION})
        values.append(reply.json["figures"][0]["value"])

    threads = [threading.Thread(target=ask) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert values == ["136"] * 16


def test_the_page_answers_without_javascript(client: FlaskClient) -> None:
    reply = client.get("/", query_string={"q": QUESTION})
    assert reply.status_code == 200
    assert "136 rumah sakit" in reply.text
    assert "Content-Security-Policy" in reply.headers


def test_the_widget_is_one_script(client: FlaskClient) -> None:
    reply = client.get("/widget.js")
    assert reply.status_code == 200
    assert reply.mimetype in ("text/javascript", "application/javascript")


def test_a_conversation_goes_on(client: FlaskClient) -> None:
    def ask(question: str) -> dict[str, object]:
        reply = client.post("/api/v1/ask", json={"question": question, "conversation": "uji"})
        answer: dict[str, object] = reply.json
        return answer

    assert str(ask("berapa kasus TBC di Lebak?")["text"]).startswith("2.419 kasus TBC")
    assert str(ask("kalau di Pandeglang?")["text"]).startswith("1.897 kasus TBC")
    assert "Kabar Coba" in str(ask("sumbernya?")["text"])


def test_two_conversations_do_not_mix(client: FlaskClient) -> None:
    client.post("/api/v1/ask", json={"question": "berapa kasus TBC di Lebak?", "conversation": "satu"})
    reply = client.post("/api/v1/ask", json={"question": "kalau di Pandeglang?", "conversation": "dua"}).json
    assert not reply["text"].startswith("1.897")
