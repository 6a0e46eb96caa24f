from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.web.service import Service, running, service_app, site_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for the whole session: Debian's."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


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
    """The fake service as new; its address is the session's."""
    running_one = _both[0]
    fresh = Service()
    for name in ("ask", "faults", "delay", "asked", "votes"):
        setattr(running_one, name, getattr(fresh, name))
    return running_one


@pytest.fixture
def site(_both: tuple[Service, Site]) -> Site:
    """A site of another origin than the service."""
    return _both[1]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address in a context of its own; errors on the page or in its console fail the test at its end."""
    contexts = []
    problems: list[str] = []

    def opened(url: str, **options: object) -> Page:
        context = browser.new_context(**({"locale": "id-ID"} | options))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
        page.goto(url)
        return page

    opened.problems = problems  # type: ignore[attr-defined]
    yield opened
    for context in contexts:
        context.close()
    assert problems == []
