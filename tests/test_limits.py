"""How often may be asked, on the real app: by a conversation, from an address, and what is said then."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

import settings
from server import create_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from bot.service import Service


def app(service: Service, address: str, session: str = "off", **more: str) -> FlaskClient:
    environ = {"TANYA_RATE_LIMIT": address, "TANYA_SESSION_LIMIT": session, **more}
    return create_app(settings.load(environ), service).test_client()


def ask(client: FlaskClient, conversation: str | None = None, address: str = "10.0.0.1", **headers: str) -> int:
    body = {"question": "halo"} | ({} if conversation is None else {"conversation": conversation})
    place = {"REMOTE_ADDR": address}
    return client.post("/api/v1/ask", json=body, environ_base=place, headers=headers).status_code


def test_each_conversation_behind_one_address_has_its_own_limit(service: Service) -> None:
    client = app(service, "7/minute", "2/minute")
    assert [ask(client, "satu") for _ in range(3)] == [200, 200, 429]
    assert [ask(client, "dua") for _ in range(2)] == [200, 200]
    assert [ask(client, f"lain {number}") for number in range(4)] == [200, 200, 200, 429]
    assert ask(client, "baru", "10.0.0.2") == 200


def test_a_conversation_is_limited_wherever_it_asks_from(service: Service) -> None:
    client = app(service, "9/minute", "2/minute")
    assert [ask(client, "satu", f"10.0.0.{number}") for number in range(3)] == [200, 200, 429]
    reply = client.get("/api/v1/ask", query_string={"q": "halo", "conversation": "satu"})
    assert reply.status_code == 429


@pytest.mark.parametrize("conversation", [None, "", "x" * 200])
def test_without_a_conversation_only_the_address_counts(service: Service, conversation: str | None) -> None:
    client = app(service, "3/minute", "1/minute")
    usual = 200 if conversation is None else 400
    assert [ask(client, conversation) for _ in range(4)] == [usual, usual, usual, 429]


def test_no_limit_at_all(service: Service) -> None:
    client = app(service, "off", "1/minute")
    assert {ask(client, "satu") for _ in range(5)} == {200}


def test_articles_and_health_are_not_questions_of_a_conversation(service: Service) -> None:
    client = app(service, "5/minute", "1/minute")
    assert [ask(client, "satu") for _ in range(2)] == [200, 429]
    assert client.get("/api/v1/articles/tbc-lebak").status_code == 200
    assert client.get("/livez").status_code == 200


@pytest.mark.parametrize(("limit", "unit"), [("1/minute", "detik"), ("1/hour", "menit")])
def test_a_program_is_told_how_long_to_wait(service: Service, limit: str, unit: str) -> None:
    client = app(service, "9/minute", limit)
    ask(client, "satu")
    reply = client.post("/api/v1/ask", json={"question": "halo", "conversation": "satu"})
    seconds = int(reply.headers["Retry-After"])
    assert 1 <= seconds <= 3600
    error = (reply.json or {})["error"]
    assert error["code"] == "too_many_requests"
    wait = seconds if unit == "detik" else -(-seconds // 60)
    assert error["message"] == f"Terlalu banyak pertanyaan dalam waktu singkat. Silakan coba lagi {wait} {unit} lagi."


def test_a_reader_is_told_on_a_page(service: Service) -> None:
    client = app(service, "1/minute")
    replies = [client.get("/?q=halo", headers={"Accept": "text/html"}) for _ in range(2)]
    assert [reply.status_code for reply in replies] == [200, 429]
    assert f"Silakan coba lagi {replies[1].headers['Retry-After']} detik lagi." in replies[1].text
    assert "<h1>Mohon tunggu sebentar</h1>" in replies[1].text


def test_another_site_may_read_how_long_to_wait(service: Service) -> None:
    client = app(service, "1/minute", TANYA_ORIGINS="https://dinkes.example")
    replies = [client.post("/api/v1/ask", json={}, headers={"Origin": "https://dinkes.example"}) for _ in range(2)]
    assert replies[1].status_code == 429
    assert replies[1].headers["Access-Control-Expose-Headers"] == "Retry-After"


def test_a_refused_question_leaves_no_address_in_the_log(service: Service, caplog: pytest.LogCaptureFixture) -> None:
    client = app(service, "2/minute", "1/minute")
    with caplog.at_level(logging.INFO):
        assert [ask(client, "rahasia") for _ in range(3)] == [200, 429, 429]
    assert "10.0.0.1" not in caplog.text
    assert "rahasia" not in caplog.text


@pytest.mark.parametrize(
    ("proxies", "forwarded", "replies"),
    [
        ("0", ["1.1.1.1", "2.2.2.2"], [200, 429]),
        ("1", ["1.1.1.1", "2.2.2.2"], [200, 200]),
        ("1", ["1.1.1.1", "1.1.1.1"], [200, 429]),
        ("1", ["9.9.9.9, 1.1.1.1", "8.8.8.8, 1.1.1.1"], [200, 429]),
        ("2", ["9.9.9.9, 1.1.1.1", "8.8.8.8, 1.1.1.1"], [200, 200]),
    ],
)
def test_behind_proxies_the_address_is_what_they_say(
    service: Service, proxies: str, forwarded: list[str], replies: list[int]
) -> None:
    """What a client itself writes there stands further left, and is not believed."""
    client = app(service, "1/minute", TANYA_PROXIES=proxies)
    assert [ask(client, **{"X-Forwarded-For": value}) for value in forwarded] == replies
