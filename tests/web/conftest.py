from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.web.browsing import chromium, document, open_panel, tag
from tests.web.service import Service, running, service_app, site_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page


USUAL: dict[str, Any] = {
    "locale": "id-ID", "reduced_motion": "reduce", "color_scheme": "light", "viewport": {"width": 800, "height": 700},
}  # fmt: skip
CHANGES = {"reduced_motion", "color_scheme", "viewport", "has_touch"}
"""What needs no context of its own."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return one browser for the whole session."""
    with chromium() as browser:
        yield browser


@dataclass(slots=True)
class Site:
    """A site of another origin; ``add`` gives it a page and returns the address."""

    origin: str
    pages: dict[str, tuple[str, dict[str, str]]]

    def add(self, name: str, html: str, **headers: str) -> str:
        """Serve ``html`` at /``name`` with the headers given as Content_Security_Policy="…"."""
        self.pages[name] = (html, {key.replace("_", "-"): value for key, value in headers.items()})
        return f"{self.origin}/{name}"


@pytest.fixture(scope="session")
def _both() -> Iterator[tuple[Service, Site]]:
    pages: dict[str, tuple[str, dict[str, str]]] = {}
    with running(site_app(pages)) as site:
        service = Service()
        with running(service_app(service, (site,))) as service.origin:
            yield service, Site(site, pages)


@pytest.fixture
def service(_both: tuple[Service, Site]) -> Service:
    """Return the fake service as new; its address is the session's."""
    fresh = Service()
    for name in ("ask", "faults", "delay", "asked", "votes"):
        setattr(_both[0], name, getattr(fresh, name))
    return _both[0]


@pytest.fixture
def site(_both: tuple[Service, Site]) -> Site:
    """Return a site of another origin than the service."""
    return _both[1]


class Tab:
    """A tab that lasts for the session and is handed from test to test, each time as if it were new.

    A tab and context of a test's own cost several times what the whole test does.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self._tools = page.context.new_cdp_session(page)
        self._tools.send("Page.enable")
        self._script: str | None = None

    def begin(self, url: str, before: str, look: dict[str, Any]) -> None:
        """Open ``url`` without a memory; ``before`` runs before the page's own scripts, here and after each change."""
        look = USUAL | look
        self.page.set_viewport_size(look["viewport"])
        self.page.emulate_media(reduced_motion=look["reduced_motion"], color_scheme=look["color_scheme"])
        forget = self._add("sessionStorage.clear()")
        self._script = self._add(before) if before else None
        self.page.goto(url)
        self._remove(forget)

    def end(self) -> None:
        """Undo what a test may have done to the tab."""
        self.page.unroute_all(behavior="ignoreErrors")
        self.page.context.set_offline(False)
        self.page.context.clear_permissions()
        if self._script is not None:
            self._remove(self._script)

    def _add(self, script: str) -> str:
        added = self._tools.send("Page.addScriptToEvaluateOnNewDocument", {"source": script})
        return str(added["identifier"])

    def _remove(self, script: str) -> None:
        self._tools.send("Page.removeScriptToEvaluateOnNewDocument", {"identifier": script})


class Visits:
    """Opens addresses, in the session's tabs where it can.

    A call that asks for ``fresh`` or for what a tab cannot change later gets a context of its own. Errors of pages and
    of their consoles are kept in ``problems``, but for those that hold ``tolerate``. What Chromium prints of a failed
    load is no error of the page: tests that make loads fail see to it.
    """

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.tolerate = ""
        self.problems: list[str] = []
        self.tabs: dict[bool, list[Tab]] = {False: [], True: []}
        self.begin()

    def begin(self) -> None:
        """Forget the last test."""
        self.own: list[Page] = []
        self.taken: list[Tab] = []
        self.problems.clear()

    def _page(self, **options: object) -> Page:
        page = self.browser.new_context(**(USUAL | options)).new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", self._note)
        return page

    def _note(self, said: ConsoleMessage) -> None:
        known = "Failed to load resource" in said.text or (self.tolerate and self.tolerate in said.text)
        if said.type == "error" and not known:
            self.problems.append(said.text)

    def __call__(
        self, url: str, *, before: str = "", tolerate: str = "", fresh: bool = False, **options: object
    ) -> Page:
        """Open ``url``."""
        self.tolerate = tolerate
        if fresh or not options.keys() <= CHANGES:
            page = self._page(**options)
            self.own.append(page)
            page.add_init_script(before)
            page.goto(url)
            return page
        tab = self._tab(touch=bool(options.pop("has_touch", False)))
        tab.begin(url, before, options)
        return tab.page

    def _tab(self, *, touch: bool) -> Tab:
        """Return a tab that this test does not have yet, of a screen to touch or not."""
        free = [tab for tab in self.tabs[touch] if tab not in self.taken] or [Tab(self._page(has_touch=touch))]
        self.tabs[touch] += [tab for tab in free[:1] if tab not in self.tabs[touch]]
        self.taken.append(free[0])
        return free[0]

    def end(self) -> None:
        """Close what is the test's own."""
        for page in self.own:
            page.context.close()
        for tab in self.taken:
            tab.end()


@pytest.fixture(scope="session")
def _visits(browser: Browser) -> Visits:
    return Visits(browser)


@pytest.fixture
def visit(_visits: Visits) -> Iterator[Visits]:
    """Open an address; an error on the page fails the test at its end."""
    _visits.begin()
    yield _visits
    _visits.end()
    assert _visits.problems == []


@pytest.fixture
def opened(service: Service, site: Site, visit: Visits) -> Callable[..., Page]:
    """Visit a plain page of the site with one script tag and open the panel."""

    def page(attributes: str = "", **options: object) -> Page:
        page = visit(site.add("page", document(tag(service.origin, attributes))), **options)
        open_panel(page)
        return page

    return page
