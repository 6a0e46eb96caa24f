"""The widget on pages that are not ours: strict, hostile, old, with several widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.browsing import document, open_panel, put, tag

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.web.browsing import Opened
    from tests.web.conftest import Site
    from tests.web.service import Service

HOSTILE = """
* { all: unset !important; color: magenta !important; font: 40px/3 fantasy !important; margin: 31px !important; }
*, *::before, *::after { box-sizing: content-box !important; letter-spacing: 9px !important; }
body { display: grid !important; gap: 99px !important; overflow: hidden !important; }
tanya-dinkes { display: none !important; transform: rotate(3deg) !important; z-index: -1 !important; }
tanya-dinkes { opacity: 0 !important; position: absolute !important; width: 10px !important; }
dialog, button, input, p, table { display: none !important; visibility: hidden !important; }
:root { --c: magenta; --paper: magenta; --ink: magenta; }
"""
# Where each part of the open panel stands and how it looks.
LOOK = """widget => [...widget.shadowRoot.querySelectorAll('*')].map(node => {
  const box = node.getBoundingClientRect(), style = getComputedStyle(node);
  return [node.localName, box.x, box.y, box.width, box.height, style.color, style.backgroundColor, style.font,
    style.display, style.visibility, style.margin, style.transform, style.opacity].join(' ');
})"""


def _look(page: Page) -> list[str]:
    open_panel(page)
    put(page, "tbc per daerah").wait_for()
    return page.locator("tanya-dinkes").evaluate(LOOK)


@pytest.mark.slow
def test_no_style_leaks_in(service: Service, site: Site, visit: Opened) -> None:
    plain = document(tag(service.origin))
    hostile = plain.replace("<main>", "<link rel=stylesheet href=/hostile.css><main>")
    site.add("hostile.css", HOSTILE, Content_Type="text/css")
    looks = [_look(visit(site.add("page", html))) for html in (plain, hostile)]
    assert looks[0] == looks[1]


def test_no_style_leaks_out(service: Service, site: Site, visit: Opened) -> None:
    body = "<p class=card>Teks</p><button class=launcher>Tombol</button><table><tr><td>sel</td></tr></table>"
    look = """() => [...document.querySelectorAll('main *:not(script)')].map(e =>
      JSON.stringify([e.getBoundingClientRect(), getComputedStyle(e).font, getComputedStyle(e).color]))"""
    alone = visit(site.add("alone", document(body))).evaluate(look)
    page = visit(site.add("page", document(body + tag(service.origin))))
    open_panel(page)
    assert page.evaluate(look) == alone


def test_it_works_under_a_strict_policy_of_another_site(service: Service, site: Site, visit: Opened) -> None:
    """The visit fails if the browser reports one violation of the policy."""
    policy = f"default-src 'self' {service.origin}; require-trusted-types-for 'script'"
    url = site.add("strict", document(tag(service.origin, 'data-warna="#8a1c4a"')), Content_Security_Policy=policy)
    page = visit(url)
    open_panel(page)
    card = put(page, "tbc per daerah")
    expect(card.get_by_role("img", name="Kasus menurut daerah")).to_be_visible()
    assert page.locator(".head").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(138, 28, 74)"


def test_it_asks_nobody_but_its_service_and_sets_no_cookie(service: Service, site: Site, visit: Opened) -> None:
    page = visit(site.add("empty", document("")), fresh=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.add("page", document(tag(service.origin))))
    open_panel(page)
    put(page, "halo").get_by_role("button", name="Jawaban ini membantu").click()
    expect(page.get_by_role("status")).to_have_text("Terima kasih atas penilaian Anda.")
    own = (f"{site.origin}/page", f"{service.origin}/")
    assert [url for url in asked if not url.startswith(own)] == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length") == 0


def test_two_widgets_on_a_hostile_page_do_not_know_each_other(service: Service, site: Site, visit: Opened) -> None:
    body = tag(service.origin, 'data-judul="Satu"') + tag(service.origin, 'data-judul="Dua" data-posisi="kiri"')
    body += f"<style>{HOSTILE}</style>"
    page = visit(site.add("page", document(body)), viewport={"width": 1000, "height": 700})
    first, second = page.locator("tanya-dinkes").first, page.locator("tanya-dinkes").nth(1)
    first.get_by_role("button", name="Satu").click()
    second.get_by_role("button", name="Dua").click()
    for widget, question in ((first, "halo"), (second, "apa itu ckg")):
        widget.get_by_label("Pertanyaan Anda").fill(question)
        widget.get_by_role("button", name="Kirim").click()
    expect(first.locator(".card")).to_contain_text("Ada yang bisa kami bantu?")
    expect(second.locator(".card")).to_contain_text("pemeriksaan tanpa biaya")
    assert len({asked["conversation"] for asked in service.asked}) == 2
    right, left = (w.locator(".panel").bounding_box() or {} for w in (first, second))
    assert left["x"] == 16
    assert right["x"] + right["width"] == 984


def test_a_page_may_place_widgets_itself(service: Service, site: Site, visit: Opened) -> None:
    body = '<tanya-dinkes posisi="halaman" judul="Tanya kami" pertanyaan="halo"></tanya-dinkes>' + tag(service.origin)
    page = visit(site.add("page", document(body)))
    assert page.locator("tanya-dinkes").count() == 1
    expect(page.get_by_role("region", name="Tanya kami")).to_be_visible()
    assert page.get_by_role("button", name="Tutup").count() == 0
    page.get_by_role("button", name="halo").click()
    expect(page.locator(".card")).to_be_visible()


def test_a_script_in_the_page_puts_the_panel_where_it_stands(service: Service, site: Site, visit: Opened) -> None:
    page = visit(
        site.add("page", document("<p>di atas</p>" + tag(service.origin, "data-posisi=halaman") + "<p>bawah</p>"))
    )
    assert page.locator("main > *").evaluate_all("all => all.map(e => e.localName)") == [
        "h1", "p", "script", "tanya-dinkes", "p",
    ]  # fmt: skip


def test_an_element_added_later_works_and_one_taken_away_stops_listening(opened: Opened, service: Service) -> None:
    page = opened()
    page.evaluate("document.querySelector('tanya-dinkes').remove()")
    page.evaluate("document.body.append(document.createElement('tanya-dinkes'))")
    page.context.set_offline(True)
    page.context.set_offline(False)
    expect(put(page, "halo")).to_contain_text("Ada yang bisa kami bantu?")
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    ("colour", "style"),
    [
        ("#ffd400", ["rgb(255, 212, 0)", "rgb(0, 0, 0)"]),
        ("#12306b", ["rgb(18, 48, 107)", "rgb(255, 255, 255)"]),
        ("red;--x:url(//a)", ["rgb(11, 93, 87)", "rgb(255, 255, 255)"]),
    ],
)
def test_the_colour_of_the_site_is_written_on_readably(
    service: Service, site: Site, visit: Opened, colour: str, style: list[str]
) -> None:
    page = visit(site.add("page", document(tag(service.origin, f'data-warna="{colour}"'))))
    launcher = page.get_by_role("button", name="Tanya Dinkes")
    assert launcher.evaluate("e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]") == style


def test_an_old_browser_gets_a_link(service: Service, site: Site, visit: Opened) -> None:
    page = visit(
        site.add("page", document(tag(service.origin))), before="delete Document.prototype.adoptedStyleSheets;"
    )
    assert page.get_by_role("link", name="Tanya Dinkes").get_attribute("href") == f"{service.origin}/"


def test_a_site_that_is_not_on_the_list_gets_no_answer(service: Service, site: Site, visit: Opened) -> None:
    url = site.add("page", document(tag(service.origin))).replace("127.0.0.1", "localhost")
    page = visit(url, tolerate="blocked by CORS policy")
    open_panel(page)
    put(page, "halo")
    expect(page.get_by_role("status")).to_contain_text("belum dapat diambil")
