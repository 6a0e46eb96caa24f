"""What the widget does when the answer is late, refused or cannot come, and what it remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.browsing import document, open_panel, put, tag

if TYPE_CHECKING:
    from tests.web.browsing import Opened
    from tests.web.conftest import Site
    from tests.web.service import Service

WAITING = "Mencari jawaban…"


def test_it_says_that_it_searches_and_then_that_the_connection_is_slow(opened: Opened) -> None:
    page = opened(fresh=True)
    page.clock.install()
    page.route("**/api/v1/ask", lambda _: None)
    put(page, "halo")
    expect(page.get_by_role("status")).to_have_text(WAITING)
    page.clock.fast_forward(5_000)
    expect(page.get_by_role("status")).to_have_text("Sambungan sedang lambat. Kami masih mencari…")


def test_a_service_that_never_answers_is_given_up_and_asked_again_on_demand(opened: Opened) -> None:
    page = opened(fresh=True)
    page.clock.install()
    page.route("**/api/v1/ask", lambda _: None)
    card = put(page, "halo")
    expect(page.get_by_role("status")).to_have_text(WAITING)
    page.clock.fast_forward(30_000)
    expect(page.get_by_role("status")).to_contain_text("Pertanyaan Anda masih tersimpan.")
    page.unroute("**/api/v1/ask")
    page.get_by_role("button", name="Coba lagi").click()
    expect(card).to_contain_text("Ada yang bisa kami bantu?")
    expect(page.get_by_role("status")).to_be_empty()


def test_a_fault_of_the_service_keeps_the_question(opened: Opened, service: Service) -> None:
    page = opened()
    service.faults.extend([500, 503])
    card = put(page, "halo")
    page.get_by_role("button", name="Coba lagi").click()
    page.get_by_role("button", name="Coba lagi").click()
    expect(card).to_contain_text("Ada yang bisa kami bantu?")
    assert len(service.asked) == 3


def test_too_many_questions_are_sent_again_after_the_wait(opened: Opened, service: Service) -> None:
    page = opened(fresh=True)
    page.clock.install()
    service.faults.append(429)
    card = put(page, "halo")
    expect(page.get_by_role("status")).to_have_text(
        "Terlalu banyak pertanyaan dalam waktu singkat. Pertanyaan Anda kami kirim otomatis 2 detik lagi."
    )
    page.clock.fast_forward(1_000)
    assert len(service.asked) == 1
    page.clock.fast_forward(1_500)
    expect(card).to_contain_text("Ada yang bisa kami bantu?")


def test_a_refused_question_says_why_and_the_next_one_goes_on(opened: Opened, service: Service) -> None:
    page = opened()
    service.faults.append(400)
    expect(put(page, "x")).to_have_text("Pertanyaan terlalu panjang.")
    expect(put(page, "halo")).to_contain_text("Ada yang bisa kami bantu?")


def test_an_answer_that_is_no_answer_is_a_fault(opened: Opened) -> None:
    """As a captive portal of a free network sends: 200 with a page of its own."""
    page = opened()
    page.route(
        "**/api/v1/ask",
        lambda route: route.fulfill(status=200, body="<html>", headers={"access-control-allow-origin": "*"}),
    )
    put(page, "halo")
    expect(page.get_by_role("button", name="Coba lagi")).to_be_visible()


def test_questions_asked_offline_are_sent_in_order_when_the_line_is_back(opened: Opened, service: Service) -> None:
    page = opened()
    page.context.set_offline(True)
    first, second = put(page, "halo"), put(page, "apa itu ckg")
    expect(page.get_by_role("status")).to_have_text(
        "Tidak ada sambungan internet. Pertanyaan Anda kami simpan dan kirim begitu tersambung lagi."
    )
    assert service.asked == []
    page.context.set_offline(False)
    expect(first).to_contain_text("Ada yang bisa kami bantu?")
    expect(second).to_contain_text("pemeriksaan tanpa biaya")


def test_a_question_kept_offline_survives_a_change_of_page(opened: Opened, service: Service, site: Site) -> None:
    page = opened()
    site.add("next", document(tag(service.origin)))
    page.route("**/api/v1/ask", lambda route: route.abort())
    put(page, "halo")
    page.get_by_role("button", name="Coba lagi").wait_for()
    page.unroute("**/api/v1/ask")
    page.goto(f"{site.origin}/next")
    expect(page.locator(".card")).to_contain_text("Ada yang bisa kami bantu?")


def test_the_conversation_survives_a_change_of_page_without_taking_the_focus(
    opened: Opened, service: Service, site: Site
) -> None:
    page = opened()
    put(page, "halo").wait_for()
    page.get_by_label("Pertanyaan Anda").fill("belum sele")
    page.goto(site.add("next", document(tag(service.origin))))
    expect(page.locator(".card")).to_contain_text("Ada yang bisa kami bantu?")
    expect(page.get_by_label("Pertanyaan Anda")).to_have_value("belum sele")
    assert page.evaluate("document.activeElement === document.body")
    put(page, "apa itu ckg").wait_for()
    assert len({asked["conversation"] for asked in service.asked}) == 1


def test_a_closed_panel_stays_closed_on_the_next_page(opened: Opened, service: Service, site: Site) -> None:
    page = opened()
    page.get_by_role("button", name="Tutup").click()
    page.goto(site.add("next", document(tag(service.origin))))
    expect(page.get_by_role("button", name="Tanya Dinkes")).to_be_visible()
    expect(page.locator(".panel")).to_be_hidden()


def test_clearing_forgets_the_conversation(opened: Opened, service: Service) -> None:
    page = opened()
    put(page, "halo").wait_for()
    page.get_by_role("button", name="Hapus percakapan").click()
    expect(page.get_by_role("status")).to_have_text("Percakapan sudah dihapus.")
    expect(page.locator(".start")).to_be_visible()
    assert page.locator(".turn").count() == 0
    put(page, "halo").wait_for()
    assert len({asked["conversation"] for asked in service.asked}) == 2
    page.reload()
    expect(page.locator(".turn")).to_have_count(1)


def test_an_answer_to_a_cleared_question_is_dropped(opened: Opened, service: Service) -> None:
    page = opened()
    service.delay = 0.4
    put(page, "halo")
    expect(page.get_by_role("status")).to_have_text(WAITING)
    page.get_by_role("button", name="Hapus percakapan").click()
    card = put(page, "apa itu ckg")
    expect(card).to_contain_text("pemeriksaan tanpa biaya")
    assert page.locator(".turn").count() == 1


def test_another_tab_knows_nothing(opened: Opened) -> None:
    put(opened(), "halo").wait_for()
    assert opened().locator(".turn").count() == 0


@pytest.mark.parametrize(
    "before",
    [
        "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('diblokir'); }});",
        "sessionStorage.setItem('tanya-dinkes:0', '{\"turns\": 5}');",
        "sessionStorage.setItem('tanya-dinkes:0', 'rusak');",
        "Storage.prototype.setItem = () => { throw new Error('penuh'); };",
    ],
)
def test_a_browser_that_keeps_nothing_still_asks(opened: Opened, before: str) -> None:
    expect(put(opened(before=before), "halo")).to_contain_text("Ada yang bisa kami bantu?")


def test_an_empty_question_is_not_asked(opened: Opened, service: Service) -> None:
    page = opened()
    put(page, "   ")
    put(page, "halo").wait_for()
    assert [asked["question"] for asked in service.asked] == ["halo"]


def test_votes_and_answers_stay_after_a_change_of_page(opened: Opened) -> None:
    page = opened()
    put(page, "halo").get_by_role("button", name="Jawaban ini membantu").click()
    page.reload()
    expect(page.locator(".card")).to_be_visible()
    assert page.get_by_role("button", name="Jawaban ini membantu").count() == 0


@pytest.mark.slow
def test_a_conversation_keeps_its_last_twenty_answers(opened: Opened) -> None:
    page = opened()
    for _ in range(22):
        put(page, "halo").wait_for()
    page.reload()
    expect(page.locator(".card")).to_have_count(20)


def test_the_panel_opens_by_its_button_again_after_a_page_of_the_phone(opened: Opened, service: Service) -> None:
    """On a phone the panel covers the page: it does not open by itself on the next one."""
    page = opened(viewport={"width": 360, "height": 640})
    put(page, "halo").wait_for()
    page.reload()
    open_panel(page)
    expect(page.locator(".card")).to_contain_text("Ada yang bisa kami bantu?")
