"""Takes the screenshots of docs/: ``python -m tests.web.shots docs/img``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.web.conftest import FLAGS
from tests.web.service import Service, running, service_app, site_app

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIZES = {"komputer": {"width": 1100, "height": 760}, "ponsel": {"width": 390, "height": 780}}
QUESTIONS = {
    "jawaban": "berapa rumah sakit di banten",
    "ditolak": "harga beras",
    "grafik": "tbc per daerah",
    "riwayat": "perkembangan rumah sakit",
    "darurat": "ayah saya tidak bernapas",
}


def _page(browser: Browser, url: str, size: str, scheme: str) -> Page:
    context = browser.new_context(locale="id-ID", viewport=SIZES[size], color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(url)
    return page


def _widget(browser: Browser, url: str, folder: Path, size: str, scheme: str) -> None:
    for name, question in QUESTIONS.items():
        page = _page(browser, url, size, scheme)
        page.get_by_role("button", name="Tanya Dinkes").click()
        if name == "jawaban":
            page.screenshot(path=folder / f"widget-awal-{size}-{scheme}.png")
        page.get_by_label("Pertanyaan Anda").fill(question)
        page.keyboard.press("Enter")
        page.locator(".card").wait_for()
        page.wait_for_timeout(400)
        page.screenshot(path=folder / f"widget-{name}-{size}-{scheme}.png")
        page.context.close()


def _pages(browser: Browser, origin: str, folder: Path, size: str, scheme: str) -> None:
    paths = {
        "depan": "/",
        "privasi": "/privasi",
        "artikel": "/artikel/rs-2026?kutip=0-60#kutipan",
        "galat": "/x",
        "topik": "/topik",
    }
    paths |= {f"jawab-{name}": f"/?q={question}" for name, question in QUESTIONS.items()}
    for name, path in paths.items():
        page = _page(browser, origin + path, size, scheme)
        page.screenshot(path=folder / f"halaman-{name}-{size}-{scheme}.png", full_page=True)
        page.context.close()


def main(folder: Path) -> None:
    """Take every picture in both sizes and schemes."""
    site_pages: dict[str, tuple[str, dict[str, str]]] = {}
    with (
        running(site_app(site_pages)) as site,
        running(service_app(Service(), (site,))) as origin,
        sync_playwright() as p,
    ):
        html = Path(__file__).with_name("site.html").read_text("utf-8")
        site_pages["situs"] = (html.replace("ORIGIN", origin), {})
        browser = p.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for size in SIZES:
            for scheme in ("light", "dark"):
                _widget(browser, f"{site}/situs", folder, size, scheme)
                _pages(browser, origin, folder, size, scheme)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
