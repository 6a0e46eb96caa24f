"""Takes the screenshots of docs/: ``python -m tests.web.shots docs/img``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.web.browsing import chromium, open_panel, put
from tests.web.service import Service, running, service_app, site_app

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIZES = {"komputer": {"width": 960, "height": 700}, "ponsel": {"width": 390, "height": 760}}
SCHEMES = {"terang": "light", "gelap": "dark"}
QUESTIONS = {
    "jawaban": "berapa rumah sakit di banten",
    "ditolak": "harga beras",
    "grafik": "tbc per daerah",
    "riwayat": "perkembangan rumah sakit",
    "darurat": "ayah saya tidak bernapas",
}
PAGES = {
    "depan": "/",
    "jawaban": "/?q=berapa rumah sakit di banten",
    "artikel": "/artikel/rs-2026?kutip=28-43#kutipan",
}


def _widget(page: Page, question: str | None) -> None:
    open_panel(page)
    if question:
        put(page, question).wait_for()


def _shoot(browser: Browser, url: str, path: Path, question: str | None = None) -> None:
    """Take the picture whose size and scheme stand at the end of its name; a page whole, the widget as it is seen."""
    *_, size, scheme = path.stem.split("-")
    context = browser.new_context(
        locale="id-ID",
        viewport=SIZES[size],  # type: ignore[arg-type]  # a TypedDict of the same keys
        color_scheme=SCHEMES[scheme],  # type: ignore[arg-type]  # a Literal of the same words
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url)
    if path.name.startswith("widget"):
        _widget(page, question)
    page.screenshot(path=path, full_page=path.name.startswith("halaman"))
    context.close()


def main(folder: Path) -> None:
    """Take every picture in both sizes and schemes."""
    folder.mkdir(parents=True, exist_ok=True)
    sites: dict[str, tuple[str, dict[str, str]]] = {}
    with running(site_app(sites)) as site, running(service_app(Service(), (site,))) as origin, chromium() as browser:
        html = Path(__file__).with_name("site.html").read_text("utf-8")
        sites["situs"] = (html.replace("ORIGIN", origin), {})
        for look in (f"{size}-{scheme}" for size in SIZES for scheme in SCHEMES):
            _shoot(browser, f"{site}/situs", folder / f"widget-awal-{look}.png")
            for name, question in QUESTIONS.items():
                _shoot(browser, f"{site}/situs", folder / f"widget-{name}-{look}.png", question)
            for name, address in PAGES.items():
                _shoot(browser, origin + address, folder / f"halaman-{name}-{look}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
