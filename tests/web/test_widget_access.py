"""The widget for everyone: keyboard, screen reader, small and zoomed screens, dark, without motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.web import samples
from tests.web.browsing import DARK, PHONE, document, open_panel, put, tag

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.web.browsing import Opened
    from tests.web.conftest import Site
    from tests.web.service import Service

LOOKS = {"light": {}, "dark": DARK, "phone": PHONE}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # The page around the widget is the test's own; of what it finds inside, nothing is left out.
    "resultTypes": ["violations"],
}


def violations(page: Page) -> list[str]:
    """Return what axe-core objects to, as "rule: element"."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['target']} {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(opened: Opened, service: Service, look: str) -> None:
    assert violations(opened(**LOOKS[look])) == []
    page = opened(before=samples.remembered(), **LOOKS[look])
    expect(page.locator(".card")).to_have_count(len(samples.ANSWERS))
    page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
    page.get_by_role("button", name="Jawaban ini kurang tepat").first.click()
    assert violations(page) == []
    service.faults.append(500)
    put(page, "halo")
    page.get_by_role("button", name="Coba lagi").wait_for()
    assert violations(page) == []


def _focused(page: Page) -> str:
    """Return the name or text of what has the focus, inside the shadow root too."""
    return page.evaluate("""() => {
      let node = document.activeElement;
      while (node.shadowRoot && node.shadowRoot.activeElement) node = node.shadowRoot.activeElement;
      return node.getAttribute('aria-label') || node.id || node.textContent;
    }""")


def test_the_keyboard_alone_is_enough(opened: Opened, service: Service, site: Site, visit: Opened) -> None:
    page = visit(site.add("page", document("<a href=#a>tautan</a>" + tag(service.origin))))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert _focused(page) == "Tanya Dinkes"
    page.keyboard.press("Enter")
    assert _focused(page) == "question"
    page.keyboard.type("berapa rumah sakit di banten")
    page.keyboard.press("Enter")
    page.locator(".card").wait_for()
    assert _focused(page) == "question"
    reached: list[str] = []
    while "Hapus percakapan" not in reached and len(reached) < 30:
        page.keyboard.press("Shift+Tab")
        reached.append(_focused(page))
    wanted = {"Bagikan", "Salin", "Jawaban ini kurang tepat", "Jawaban ini membantu", "Lihat kutipan", "Kabar Contoh"}
    assert wanted | {"Percakapan", "Tutup", "Hapus percakapan"} <= set(reached)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Tanya Dinkes")).to_be_focused()
    assert not page.locator(".panel").is_visible()


def test_the_keyboard_opens_a_quote_and_votes(opened: Opened, service: Service) -> None:
    page = opened()
    card = put(page, "apa itu ckg")
    card.locator("summary").focus()
    page.keyboard.press("Enter")
    assert card.locator("blockquote").is_visible()
    card.get_by_role("button", name="Jawaban ini kurang tepat").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("kurang jelas")
    with page.expect_response("**/api/v1/feedback"):
        page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Terima kasih atas penilaian Anda.")
    assert _focused(page) == "Salin"
    assert service.votes == [{"id": "a5", "good": False, "reason": "kurang jelas"}]


def test_the_focus_stays_in_the_panel_when_its_place_goes_away(opened: Opened, service: Service) -> None:
    page = opened('data-pertanyaan="halo"')
    service.faults.append(500)
    page.get_by_role("button", name="halo").press("Enter")
    assert _focused(page) == "Percakapan"
    page.get_by_role("button", name="Coba lagi").press("Enter")
    page.locator(".card").wait_for()
    assert _focused(page) == "Percakapan"


def test_on_a_phone_the_panel_is_modal_and_starts_at_its_title(opened: Opened) -> None:
    page = opened(**PHONE)
    assert _focused(page) == "title"
    box = page.locator(".panel").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 320, "height": 640}
    assert page.locator("dialog").evaluate("e => e.matches(':modal')")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Tanya Dinkes")).to_be_focused()


def test_the_panel_stays_above_the_keyboard_of_a_phone(opened: Opened) -> None:
    page = opened(
        before="for (const [key, shut, open] of [['height', 640, 300], ['offsetTop', 0, 40]])"
        "Object.defineProperty(visualViewport, key, {get: () => window.typing ? open : shut});",
        **PHONE,
    )
    page.evaluate("window.typing = true; visualViewport.dispatchEvent(new Event('resize'))")
    expect(page.locator(".panel")).to_have_css("height", "300px")
    assert page.locator(".panel").bounding_box()["y"] == 40
    box = page.get_by_label("Pertanyaan Anda").bounding_box()
    assert box["y"] + box["height"] <= 340


def test_the_log_announces_additions_only(opened: Opened) -> None:
    """Nothing in the log is changed or removed while one asks; the changing state stands outside of it."""
    page = opened()
    log = page.get_by_role("log")
    assert log.get_attribute("aria-live") == "polite"
    assert log.get_attribute("aria-relevant") == "additions"
    log.evaluate("""log => {
      window.seen = [];
      const note = change => window.seen.push([change.type, change.addedNodes.length, change.removedNodes.length]);
      new MutationObserver(all => all.forEach(note))
        .observe(log, {subtree: true, childList: true, characterData: true, attributes: true});
    }""")
    put(page, "berapa rumah sakit di banten").wait_for()
    assert page.evaluate("window.seen") == [["childList", 1, 0], ["childList", 1, 0]]
    assert log.get_by_role("status").count() == 0


def test_what_is_remembered_is_not_announced_again(opened: Opened) -> None:
    """The log is filled before it is put into the page."""
    page = opened()
    put(page, "halo").wait_for()
    page.add_init_script("""
      const observer = new MutationObserver(() => {
        const log = document.querySelector('tanya-dinkes')?.shadowRoot?.querySelector('[role=log]');
        if (log && !window.first) window.first = log.children.length;
      });
      observer.observe(document, {childList: true, subtree: true});
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        const root = attach.call(this, options);
        observer.observe(root, {childList: true, subtree: true});
        return root;
      };
    """)
    page.reload()
    expect(page.locator(".card")).to_be_visible()
    assert page.evaluate("window.first") == 1


def test_nothing_is_cut_or_scrolls_sideways_at_320_pixels(opened: Opened) -> None:
    page = opened(before=samples.remembered(), **PHONE)
    expect(page.locator(".card")).to_have_count(len(samples.ANSWERS))
    page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
    wide = page.locator(".scroller").evaluate(
        "e => [e.scrollWidth - e.clientWidth, ...[...e.querySelectorAll('*')].filter(n => n.localName !== 'span'"
        " && n.getBoundingClientRect().right > 320).map(n => n.outerHTML.slice(0, 80))]"
    )
    assert wide == [0]
    head = page.locator("thead tr", has_text="Daerah").bounding_box()
    assert head["height"] < 40  # one line: no word of it is broken in two


def test_the_title_stays_where_it_is_when_something_far_down_takes_the_focus(opened: Opened) -> None:
    page = opened(before=samples.remembered(), **PHONE)
    page.get_by_role("button", name="Jawaban ini kurang tepat").last.click()
    expect(page.get_by_label("Apa yang kurang tepat?").last).to_be_focused()
    expect(page.get_by_role("button", name="Tutup")).to_be_in_viewport()
    assert page.locator(".panel").evaluate("e => e.scrollHeight - e.clientHeight") == 0


def test_an_answer_is_shown_from_its_question_on(opened: Opened) -> None:
    page = opened(before=samples.remembered(), **PHONE)
    put(page, "perkembangan rumah sakit").wait_for()
    tops = page.locator(".scroller, .turn:last-child").evaluate_all("all => all.map(e => e.getBoundingClientRect().y)")
    assert tops[1] - tops[0] == pytest.approx(12, abs=1)


def test_at_twice_the_size_the_panel_fills_the_screen(opened: Opened) -> None:
    """A window of 1280 by 720 at 200 % zoom."""
    page = opened(viewport={"width": 640, "height": 360})
    put(page, "berapa rumah sakit di banten").wait_for()
    assert page.locator(".panel").bounding_box() == {"x": 0, "y": 0, "width": 640, "height": 360}
    assert page.locator(".scroller").bounding_box()["height"] > 150
    expect(page.get_by_label("Pertanyaan Anda")).to_be_in_viewport()


def test_everything_to_press_is_large_enough(opened: Opened) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 pixels; links in a line of text are excepted."""
    page = opened(before=samples.remembered(), **PHONE)
    expect(page.locator(".card")).to_have_count(len(samples.ANSWERS))
    page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
    small = page.locator("button, summary, input, .calls a, td a, .sources a, .privacy a").evaluate_all(
        "all => all.map(e => [e.textContent, e.getBoundingClientRect()])"
        ".filter(([, b]) => b.width && (b.width < 24 || b.height < 24)).map(([name]) => name)"
    )
    assert small == []


@pytest.mark.parametrize(("motion", "moves"), [("reduce", 0), ("no-preference", 1)])
def test_nothing_moves_for_those_who_do_not_want_it(opened: Opened, service: Service, motion: str, moves: int) -> None:
    page = opened(reduced_motion=motion)
    service.delay = 1
    put(page, "halo")
    page.locator(".busy").wait_for()
    assert page.locator(".busy p").evaluate("e => e.getAnimations({subtree: true}).length") == moves
    expect(page.locator(".scroller")).to_have_css("scroll-behavior", ("auto", "smooth")[moves])


def test_everything_is_marked_as_indonesian(opened: Opened, service: Service, site: Site, visit: Opened) -> None:
    page = visit(site.add("page", document(tag(service.origin)).replace('lang="id"', 'lang="en"')))
    open_panel(page)
    assert page.locator("tanya-dinkes").evaluate("e => [...e.shadowRoot.children].every(c => c.closest('[lang=id]'))")
