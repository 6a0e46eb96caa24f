"""Takes the screenshots of docs/: ``python -m tests.web.shots docs/img``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from tests.web.browsing import chromium, open_panel, put
from tests.web.service import Service, running, service_app, site_app

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIZES: dict[str, dict[str, Any]] = {
    "komputer": {"viewport": {"width": 960, "height": 700}},
    # A small telephone, as Chromium emulates one; two of its three points a pixel are enough for a document.
    "ponsel": {
        "viewport": {"width": 360, "height": 640}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True,
    },
}  # fmt: skip
SCHEMES = {"terang": "light", "gelap": "dark"}
QUESTIONS = {
    "jawaban": "berapa rumah sakit di banten",
    "ditolak": "harga beras",
    "grafik": "tbc per daerah",
    "darurat": "ayah saya tidak bernapas",
}
PAGES = {"depan": "/", "jawaban": "/?q=perkembangan rumah sakit"}
COLOURS = 128


def _widget(page: Page, question: str) -> None:
    open_panel(page)
    put(page, question).wait_for()


def _shoot(browser: Browser, url: str, path: Path, question: str = "") -> None:
    """Take the picture whose size and scheme stand at the end of its name; a page whole, the widget as it is seen."""
    *_, size, scheme = path.stem.split("-")
    context = browser.new_context(
        locale="id-ID",
        color_scheme=SCHEMES[scheme],  # type: ignore[arg-type]  # a Literal of the same words
        reduced_motion="reduce",
        **SIZES[size],
    )
    page = context.new_page()
    page.goto(url)
    if path.name.startswith("widget"):
        _widget(page, question)
    else:
        width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
        page.set_viewport_size({"width": width, "height": height})
    page.screenshot(path=path)
    context.close()
    # A third of the bytes, and no eye sees it.
    Image.open(path).convert("RGB").quantize(COLOURS).save(path, optimize=True)


def main(folder: Path) -> None:
    """Take every picture in both sizes and schemes."""
    folder.mkdir(parents=True, exist_ok=True)
    sites: dict[str, tuple[str, dict[str, str]]] = {}
    with running(site_app(sites)) as site, running(service_app(Service(), (site,))) as origin, chromium() as browser:
        html = Path(__file__).with_name("site.html").read_text("utf-8")
        sites["situs"] = (html.replace("ORIGIN", origin), {})
        for look in (f"{size}-{scheme}" for size in SIZES for scheme in SCHEMES):
            for name, question in QUESTIONS.items():
                _shoot(browser, f"{site}/situs", folder / f"widget-{name}-{look}.png", question)
            for name, address in PAGES.items():
                _shoot(browser, origin + address, folder / f"halaman-{name}-{look}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
