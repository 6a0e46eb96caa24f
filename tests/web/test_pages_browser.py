"""The public pages in a browser: without JavaScript, for everyone, with the widget on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web import samples
from tests.web.browsing import PHONE, open_panel, put
from tests.web.test_widget_access import LOOKS, violations

if TYPE_CHECKING:
    from tests.web.browsing import Opened
    from tests.web.service import Service

PATHS = (
    "/", "/?q=", "/topik", "/privasi", "/artikel/rs-2026?kutip=0-20", "/tidak-ada", "/?q=brp jml rs",
    "/?q=perkembangan rumah sakit", "/?q=tbc per daerah", "/?q=ayah saya tidak bernapas", "/?q=harga beras",
)  # fmt: skip


def test_a_form_is_enough(service: Service, visit: Opened) -> None:
    page = visit(service.origin, java_script_enabled=False)
    page.get_by_label("Apa yang ingin Anda ketahui?").fill("berapa rumah sakit di banten")
    page.get_by_role("button", name="Tanya").click()
    expect(page.locator(".angka")).to_have_text("136 rumah sakit")
    page.get_by_text("Lihat kutipan").first.click()
    expect(page.locator("mark").first).to_be_visible()
    page.get_by_role("link", name="Baca ringkasannya").first.click()
    expect(page.locator("#kutipan")).to_be_in_viewport()
    expect(page.get_by_role("link", name="Buka artikel asli")).to_have_attribute("href", samples.HOSPITALS.url or "")


def test_the_widget_is_on_the_page_and_fits_its_policy(service: Service, visit: Opened) -> None:
    page = visit(f"{service.origin}/privasi")
    open_panel(page)
    assert page.locator(".start button").all_inner_texts() == list(samples.EXAMPLES)
    expect(put(page, "tbc per daerah").get_by_role("img", name="Kasus menurut daerah")).to_be_visible()


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(service: Service, visit: Opened, look: str) -> None:
    page = visit(service.origin, **LOOKS[look])
    for path in PATHS:
        page.goto(service.origin + path)
        page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
        assert violations(page) == [], path


@pytest.mark.slow
def test_nothing_scrolls_sideways_at_320_pixels(service: Service, visit: Opened) -> None:
    page = visit(service.origin, **PHONE)
    for path in (*PATHS, *(f"/?q={question}" for question in samples.ANSWERS)):
        page.goto(service.origin + path)
        page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, path


def test_the_keyboard_skips_to_the_content(service: Service, visit: Opened) -> None:
    page = visit(service.origin)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Apa yang ingin Anda ketahui?")).to_be_focused()
