from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.web.browsing import chromium, document, open_panel, tag
from tests.web.service import Service, running, service_app, site_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page


USUAL = {"locale": "id-ID", "reduced_motion": "reduce"}


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


@pytest.fixture(scope="session")
def _plain(browser: Browser) -> Iterator[BrowserContext]:
    """Return a context for all tests that ask for nothing special; a conversation belongs to a tab."""
    context = browser.new_context(**USUAL)
    yield context
    context.close()


@pytest.fixture
def visit(browser: Browser, _plain: BrowserContext) -> Iterator[Callable[..., Page]]:
    """Open an address in a new tab, or in a context of its own where ``options`` ask for one.

    An error on the page or in its console fails the test at its end, but for one that holds the words ``tolerate``.
    What Chromium itself prints of a failed load is no error of the page: tests that make loads fail see to it.
    """
    closing: list[Page | BrowserContext] = []
    problems: list[str] = []

    def opened(url: str, *, before: str = "", tolerate: str = "Failed to load resource", **options: object) -> Page:
        def note(said: ConsoleMessage) -> None:
            if said.type == "error" and "Failed to load resource" not in said.text and tolerate not in said.text:
                problems.append(said.text)

        context = browser.new_context(**(USUAL | options)) if options else _plain
        page = context.new_page()
        closing.append(context if options else page)
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", note)
        if before:
            page.add_init_script(before)
        page.goto(url)
        return page

    yield opened
    for one in closing:
        one.close()
    assert problems == []


@pytest.fixture
def opened(service: Service, site: Site, visit: Callable[..., Page]) -> Callable[..., Page]:
    """Visit a plain page of the site with one script tag and open the panel."""

    def page(attributes: str = "", **options: object) -> Page:
        page = visit(site.add("page", document(tag(service.origin, attributes))), **options)
        open_panel(page)
        return page

    return page
