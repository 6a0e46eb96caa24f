"""Which sites may ask from a browser."""

from __future__ import annotations

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
    return {
        name: value for name, value in response.headers.items() if name.startswith("Access-Control") or name == "Vary"
    }


def test_a_site_on_the_list_may_ask_and_read_how_long_to_wait(client: FlaskClient) -> None:
    assert ask(client, SITE) == {
        "Access-Control-Allow-Origin": SITE, "Access-Control-Expose-Headers": "Retry-After", "Vary": "Origin",
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
    assert ask(client, origin, method) == {"Vary": "Origin"}


def test_pages_are_read_by_no_other_site(client: FlaskClient) -> None:
    assert "Access-Control-Allow-Origin" not in client.get("/", headers={"Origin": SITE}).headers
