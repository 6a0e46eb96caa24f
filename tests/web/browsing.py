"""A headless Chromium, and the few things that every test does with the widget."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator, Page

    Opened = Callable[..., Page]
    # What the fixtures `visit` (an address) and `opened` (attributes) are.

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --process-per-site"
).split()
PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True}
DARK = {"color_scheme": "dark"}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give the system's Chromium (Debian's; Playwright's own is not downloaded) and close it in the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


def tag(origin: str, attributes: str = "") -> str:
    """Return the one line that a site adds."""
    return f'<script src="{origin}/widget.js" defer {attributes}></script>'


def document(body: str) -> str:
    """Return a whole small page around ``body``, without fault of its own."""
    return (
        '<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Situs</title><main><h1>Situs</h1>{body}</main></html>"
    )


def open_panel(page: Page, name: str = "Tanya Dinkes") -> None:
    """Open the widget by its button."""
    page.get_by_role("button", name=name).click()


def put(page: Page, question: str) -> Locator:
    """Ask ``question`` and return the card of its answer, which may not be there yet."""
    asked = page.locator(".asked").count()
    page.get_by_label("Pertanyaan Anda").fill(question)
    page.keyboard.press("Enter")
    return page.locator(".turn").nth(asked).locator(".card")
