from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.web.browsing import chromium, document, open_panel, tag
from tests.web.service import Service, running, service_app, site_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page


USUAL = {"locale": "id-ID", "reduced_motion": "reduce", "viewport": {"width": 800, "height": 700}}


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


class Visits:
    """Opens addresses, in the session's one tab where it can: a new tab costs as much as three page loads.

    A call with options, with a script to run ``before`` the page's own, or a second call in one test gets a context of
    its own. Errors of pages and of their consoles are kept in ``problems``, but for those that hold ``tolerate``. What
    Chromium prints of a failed load is no error of the page: tests that make loads fail see to it.
    """

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.tolerate = ""
        self.problems: list[str] = []
        self.shared = self._page()
        self.begin()

    def begin(self) -> None:
        """Forget the last test."""
        self.own: list[Page] = []
        self.taken = False
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

    def __call__(self, url: str, *, before: str = "", tolerate: str = "", **options: object) -> Page:
        """Open ``url``."""
        self.tolerate = tolerate
        page = self.shared
        if options or before or self.taken:
            page = self._page(**options)
            self.own.append(page)
        else:
            self.taken = True
        if before:
            page.add_init_script(before)
        page.goto(url)
        return page

    def end(self) -> None:
        """Close what is the test's own and leave the shared tab without a memory."""
        for page in self.own:
            page.context.close()
        if self.taken:
            self.shared.evaluate("Storage.prototype.setItem = () => {}; sessionStorage.clear()")


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
