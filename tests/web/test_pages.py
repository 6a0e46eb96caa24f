"""The public pages as a browser without JavaScript gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web import samples
from tests.web.service import Service, service_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient


@pytest.fixture
def client() -> FlaskClient:
    return service_app(Service(), ("https://dinkes.example",)).test_client()


@pytest.mark.parametrize("question", samples.ANSWERS)
def test_every_answer_has_a_page(client: FlaskClient, question: str) -> None:
    page = client.get("/", query_string={"q": question})
    assert page.status_code == 200
    assert samples.ANSWERS[question].text.split("\n")[-1].split("·")[0].strip() in page.text
