"""How heavy the widget is, and how soon its panel is painted after the click on a slow processor."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from tests.web.browsing import chromium, document, tag
from tests.web.service import Service, running, service_app, site_app
from web import assets

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

SLOWER = 4
"""How much slower the processor is made: about a cheap telephone beside a desktop."""
_TIMES = 9
_PRESS = 80
"""Milliseconds that a finger stays down."""
# From the moment of the input to the task after the frame that it led to.
_WATCH = """() => {
  window.painted = new Promise(resolve => addEventListener('click', event => requestAnimationFrame(() =>
    setTimeout(() => resolve(performance.now() - event.timeStamp))), {once: true, capture: true}));
}"""


def run() -> list[tuple[str, str]]:
    """Return the size of the script as it is sent and the time to the first paint of the open panel.

    The best time is that of the widget, the median also that of whatever else the machine did meanwhile.
    """
    script = assets.load()["widget.js"]
    paints = _paints()
    return [
        ("widget, gzipped bytes", f"{len(script.zipped)}"),
        ("widget, bytes unpacked", f"{len(script.body)}"),
        (f"panel painted, CPU {SLOWER}x slower, ms, best of {_TIMES}", f"{min(paints):.0f}"),
        (f"panel painted, CPU {SLOWER}x slower, ms, median", f"{statistics.median(paints):.0f}"),
    ]


def _paints() -> list[float]:
    pages: dict[str, tuple[str, dict[str, str]]] = {}
    with running(site_app(pages)) as site, running(service_app(Service(), (site,))) as origin, chromium() as browser:
        pages["page"] = (document(tag(origin)), {})
        return [_paint(browser, f"{site}/page") for _ in range(_TIMES)]


def _paint(browser: Browser, url: str) -> float:
    """Return the milliseconds from the first click on the button to the frame that shows the panel."""
    page = browser.new_context(viewport={"width": 390, "height": 760}).new_page()
    page.goto(url)
    page.locator(".panel").wait_for(state="attached")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate(_WATCH)
    # As a finger does it, and without what Playwright's own click looks up on the slowed page meanwhile.
    page.mouse.click(*_middle(page.get_by_role("button", name="Tanya Dinkes")), delay=_PRESS)
    paint = float(page.evaluate("painted"))
    page.context.close()
    return paint


def _middle(button: Locator) -> tuple[float, float]:
    box = button.bounding_box()
    if box is None:
        raise RuntimeError("the button is not shown")
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


if __name__ == "__main__":
    for name, value in run():
        print(f"{name:48} {value:>8}")
