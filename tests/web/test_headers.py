"""Which sites may ask from a browser, and how an answer is packed."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests.web.service import Service, service_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient

SITE = "https://dinkes.example"


@pytest.fixture
def client() -> FlaskClient:
    return service_app(Service(), (SITE,)).test_client()


def ask(client: FlaskClient, origin: str, method: str = "POST") -> dict[str, str]:
    body = {"json": {"question": "halo", "conversation": "x"}} if method == "POST" else {}
    response = client.open("/api/v1/ask", method=method, headers={"Origin": origin} if origin else {}, **body)
    assert "Origin" in response.vary
    return {name: value for name, value in response.headers.items() if name.startswith("Access-Control")}


def test_a_site_on_the_list_may_ask_and_read_how_long_to_wait(client: FlaskClient) -> None:
    assert ask(client, SITE) == {
        "Access-Control-Allow-Origin": SITE, "Access-Control-Expose-Headers": "Retry-After",
    }  # fmt: skip


def test_a_browser_may_ask_first_and_remember_the_answer_for_a_day(client: FlaskClient) -> None:
    headers = ask(client, SITE, "OPTIONS")
    assert headers["Access-Control-Allow-Headers"] == "Content-Type"
    assert "POST" in headers["Access-Control-Allow-Methods"]
    assert headers["Access-Control-Max-Age"] == "86400"


@pytest.mark.parametrize("method", ["POST", "OPTIONS"])
@pytest.mark.parametrize(
    "origin",
    ["", "null", "https://dinkes.example.jahat.example", "http://dinkes.example", "https://dinkes.example:8443",
     "https://DINKES.example", "https://dinkes.example/", "*"],
)  # fmt: skip
def test_no_other_site_gets_a_header(client: FlaskClient, origin: str, method: str) -> None:
    assert ask(client, origin, method) == {}


def test_pages_are_read_by_no_other_site(client: FlaskClient) -> None:
    assert "Access-Control-Allow-Origin" not in client.get("/", headers={"Origin": SITE}).headers


def test_an_answer_is_packed_for_those_who_take_it(client: FlaskClient) -> None:
    question = {"question": "perkembangan rumah sakit", "conversation": "x"}
    plain = client.post("/api/v1/ask", json=question)
    packed = client.post("/api/v1/ask", json=question, headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.data) < len(plain.data) / 2
    assert gzip.decompress(packed.data) == plain.data
    assert "Accept-Encoding" in packed.vary


def test_what_is_small_or_packed_already_is_left_as_it_is(client: FlaskClient) -> None:
    small = client.get("/robots.txt", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in small.headers
    script = client.get("/widget.js", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(script.data) == client.get("/widget.js").data
