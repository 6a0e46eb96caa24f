"""The public pages as they are sent, without a browser."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest
from flask import Flask

from bot.answer import Answer, Status
from corpus.memory import FEEDBACK_KEPT, KEPT
from tests.web import samples
from tests.web.service import Service, service_app
from web.pages import files, pages

if TYPE_CHECKING:
    from flask.testing import FlaskClient


@pytest.fixture
def client() -> FlaskClient:
    return service_app(Service(), ("https://dinkes.example",)).test_client()


def test_every_answer_has_a_page_with_its_own_title_and_description(client: FlaskClient) -> None:
    for question, answer in samples.ANSWERS.items():
        page = client.get("/", query_string={"q": question})
        assert page.status_code == 200
        assert f"<title>{question} – Tanya Dinkes</title>" in page.text
        assert f'<meta property="og:description" content="{answer.text.splitlines()[0]}">' in page.text
        assert f'<meta property="og:title" content="{question} – Tanya Dinkes">' in page.text
        assert '<meta property="og:url" content="http://localhost/?q=' in page.text
        assert '<meta name="robots" content="noindex">' in page.text


@pytest.mark.parametrize("path", ["/", "/?q=", "/topik", "/privasi", "/artikel/rs-2026"])
def test_a_page_that_stays_may_be_found_by_search_engines(client: FlaskClient, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    assert "noindex" not in page.text
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"


def test_the_front_page_offers_examples_and_topics(client: FlaskClient) -> None:
    text = client.get("/").text
    assert '<a href="/?q=Berapa%20rumah%20sakit%20di%20Banten%3F">' in text
    assert '<a href="/?q=imunisasi">imunisasi</a>' in text
    assert 'data-pertanyaan="Berapa rumah sakit di Banten?|Apa itu CKG?|TBC per daerah"' in text


def test_a_topic_leads_to_a_question_about_it_and_the_page_of_topics_shows_the_questions(client: FlaskClient) -> None:
    text = client.get("/topik").text
    assert '<a href="/?q=TBC%20per%20daerah">TBC</a>' in text
    assert '<a href="/?q=imunisasi">imunisasi</a>' in text
    assert '<a href="/?q=Apa%20itu%20CKG%3F">Apa itu CKG?</a>' in text


def test_an_office_without_articles_has_pages_too() -> None:
    app = Flask(__name__)
    app.register_blueprint(pages(samples.answer, lambda _: None, list, list))
    app.register_blueprint(files())
    assert "Coba tanyakan" not in app.test_client().get("/").text
    assert "Belum ada artikel" in app.test_client().get("/topik").text


def test_an_empty_question_is_answered_kindly(client: FlaskClient) -> None:
    assert "Pertanyaannya masih kosong" in client.get("/?q=%20%20").text
    assert "Pertanyaannya masih kosong" not in client.get("/").text


def test_a_question_is_asked_once_trimmed_and_shortened() -> None:
    asked: list[tuple[str, str | None]] = []

    def ask(question: str, conversation: str | None) -> Answer:
        asked.append((question, conversation))
        return Answer("x", Status.INVALID, "Terlalu panjang.")

    service = Service(ask=ask)
    service_app(service, ()).test_client().get("/", query_string={"q": "  apa \n itu  " + "x" * 9000})
    assert asked == [(("apa itu " + "x" * 9000)[:500], None)]


def test_an_article_has_a_permalink_with_its_source_and_the_quote_marked(client: FlaskClient) -> None:
    text = samples.HOSPITALS.text
    start = text.index("128")
    page = client.get(f"/artikel/rs-2026?kutip={start}-{start + 3}").text
    assert '<mark id="kutipan">128</mark>' in page
    assert 'href="https://kabar.example/rs-2026"' in page
    assert "Kabar Contoh · 12 Januari 2026 · Provinsi Banten" in page


def test_an_article_is_one_page_whatever_is_marked_on_it(client: FlaskClient) -> None:
    page = client.get("/artikel/rs-2026?kutip=3-9").text
    assert '<link rel="canonical" href="http://localhost/artikel/rs-2026">' in page
    assert '<meta property="og:url" content="http://localhost/artikel/rs-2026">' in page


@pytest.mark.parametrize("quote", ["", "5", "a-b", "9-3", "-1-4", "999999-1000000", "1-2-3", "٣-٤", "9" * 30 + "-1"])
def test_a_quote_that_is_none_marks_nothing(client: FlaskClient, quote: str) -> None:
    page = client.get("/artikel/rs-2026", query_string={"kutip": quote})
    assert page.status_code == 200
    assert "<mark" not in page.text


def test_a_quote_over_two_paragraphs_marks_both_and_names_the_first(client: FlaskClient) -> None:
    page = client.get(f"/artikel/rs-2026?kutip=100-{len(samples.HOSPITALS.text)}").text
    assert len(re.findall("<mark", page)) == 2
    assert len(re.findall('id="kutipan"', page)) == 1


def test_an_article_that_says_little_of_itself_invents_nothing(client: FlaskClient) -> None:
    page = client.get("/artikel/ckg").text
    assert "tanggal tidak disebut" in page
    assert "Buka artikel asli" not in page


@pytest.mark.parametrize(
    "path", ["/artikel/tidak-ada", "/artikel/../x", "/aset/rahasia.js", "/apa-saja", "/widget.map"]
)
def test_what_is_not_there_is_said_on_a_page_of_ours(client: FlaskClient, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 404
    assert "Halaman tidak ditemukan" in page.text
    assert page.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["/", "/?q=halo", "/artikel/rs-2026", "/artikel/x", "/topik", "/privasi", "/robots.txt", "/widget.js"]
)
def test_every_page_carries_the_rules(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert "default-src 'none'; script-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "same-origin"
    assert "Set-Cookie" not in headers


def test_a_page_holds_no_inline_script_or_style(client: FlaskClient) -> None:
    for path in ("/", "/privasi", *(f"/?q={question}" for question in samples.ANSWERS)):
        text = client.get(path).text
        assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=", text), path


def test_a_page_is_packed_and_not_sent_twice(client: FlaskClient) -> None:
    plain = client.get("/?q=halo")
    packed = client.get("/?q=halo", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(packed.data) == plain.data
    assert "Accept-Encoding" in packed.headers["Vary"]
    again = client.get("/?q=halo", headers={"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_an_answer_that_fails_is_the_servers_to_report() -> None:
    def ask(_: str, __: str | None) -> Answer:
        raise RuntimeError

    app = service_app(Service(ask=ask), ())
    app.testing = False
    assert app.test_client().get("/?q=x").status_code == 500


def test_the_privacy_page_says_how_long_things_are_kept(client: FlaskClient) -> None:
    text = client.get("/privasi").text
    assert f"{round(KEPT / 60)} menit" in text
    assert f"{round(FEEDBACK_KEPT / 86_400)} hari" in text


def test_robots_leave_questions_alone(client: FlaskClient) -> None:
    assert "Disallow: /*?q=" in client.get("/robots.txt").text
