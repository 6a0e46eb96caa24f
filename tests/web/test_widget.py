"""The widget in a real browser, on a site of another origin than the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.web.conftest import Site
    from tests.web.service import Service


@pytest.fixture
def opened(service: Service, site: Site, visit: Callable[..., Page]) -> Callable[..., Page]:
    """A plain page of the site with one script tag, the panel open."""

    def page(attributes: str = "", **options: object) -> Page:
        url = site.add(
            "page",
            f'<!doctype html><title>Situs</title><script src="{service.origin}/widget.js" defer {attributes}></script>',
        )
        page = visit(url, **options)
        page.get_by_role("button", name="Tanya Dinkes").click()
        return page

    return page


def put(page: Page, question: str) -> None:
    page.get_by_label("Pertanyaan Anda").fill(question)
    page.keyboard.press("Enter")


def test_a_figure_is_large_with_place_and_date_and_its_source(opened: Callable[..., Page]) -> None:
    page = opened()
    put(page, "berapa rumah sakit di banten")
    card = page.locator(".card")
    assert card.locator(".figure").inner_text() == "136 rumah sakit"
    assert card.locator(".where").inner_text() == "Provinsi Banten · per 12 Januari 2026"
    assert card.get_by_role("link", name="Kabar Contoh").get_attribute("href") == "https://kabar.example/rs-2026"
    card.get_by_text("Lihat kutipan").first.click()
    assert card.locator("mark").first.inner_text() == "136 rumah sakit"
