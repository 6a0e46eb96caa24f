"""The widget's answers in a real browser, on a site of another origin than the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from bot.answer import Answer, Status
from tests.web import samples
from tests.web.browsing import put

if TYPE_CHECKING:
    from tests.web.browsing import Opened
    from tests.web.service import Service


def test_a_figure_is_large_with_place_and_date_and_its_source(opened: Opened) -> None:
    card = put(opened(), "berapa rumah sakit di banten")
    assert card.locator(".figure").inner_text() == "136 rumah sakit"
    assert card.locator(".where").inner_text() == "Provinsi Banten · per 12 Januari 2026"
    source = card.locator(".sources li").first
    assert source.get_by_role("link", name="Kabar Contoh").get_attribute("href") == "https://kabar.example/rs-2026"
    assert "12 Januari 2026" in source.inner_text()


def test_a_quote_opens_with_the_exact_words_marked(opened: Opened) -> None:
    card = put(opened(), "berapa rumah sakit di banten")
    quote = card.locator("details").first
    assert not quote.locator("blockquote").is_visible()
    quote.get_by_text("Lihat kutipan").click()
    assert quote.locator("blockquote").inner_text() == samples.FIRST.text
    assert quote.locator("mark").all_inner_texts() == ["136 rumah sakit"]


def test_marks_count_characters_as_python_does(opened: Opened) -> None:
    """An emoji before the marked words is one character there and two units of JavaScript."""
    card = put(opened(), "apa itu ckg")
    card.get_by_text("Lihat kutipan").click()
    assert card.locator("mark").all_inner_texts() == ["pemeriksaan tanpa biaya"]


@pytest.mark.parametrize(
    ("text", "large"),
    [
        ("136 rumah sakit ada di Banten.", 1),
        ("Jumlahnya 136.", 1),
        ("Rumah sakit dikelola provinsi.", 0),
    ],
)
def test_a_figure_is_large_only_when_it_is_the_answer(service: Service, opened: Opened, text: str, large: int) -> None:
    service.ask = lambda *_: Answer("x", Status.ANSWERED, text, (samples.NOW,), (samples.FIRST,))
    card = put(opened(), "apa saja")
    expect(card).to_contain_text(text)
    assert card.locator(".figure").count() == large


def test_corrections_are_shown_in_the_question(opened: Opened) -> None:
    card = put(opened(), "brp jml rs")
    assert card.locator(".read").inner_text() == 'Menampilkan hasil untuk "berapa jumlah rumah sakit"'.replace('"', "")
    assert card.locator(".read b").all_inner_texts() == ["berapa", "jumlah", "rumah sakit"]


def test_an_emergency_shows_numbers_to_call(opened: Opened) -> None:
    card = put(opened(), "ayah saya tidak bernapas")
    expect(card.locator(".calls a")).to_have_count(2)
    calls = [(a.inner_text(), a.get_attribute("href")) for a in card.locator(".calls a").all()]
    assert calls == [("Telepon 119", "tel:119"), ("Telepon 119 ekstensi 8", "tel:119,8")]


def test_a_comparison_is_a_chart_and_a_table(opened: Opened) -> None:
    card = put(opened(), "tbc per daerah")
    picture = card.get_by_role("img", name="Kasus menurut daerah")
    assert (
        picture.locator("desc").text_content() == "Terendah 640 (Kota Serang), tertinggi 3.412 (Kabupaten Tangerang)."
    )
    lengths = [float(bar.get_attribute("width") or 0) for bar in picture.locator(".bar").all()]
    assert lengths == pytest.approx([320, 185.7, 60], abs=0.1)
    rows = [row.inner_text().split() for row in card.locator("tbody tr").all()]
    assert rows[2] == ["Kota", "Serang", "per", "Agustus", "2025", "640", "Kabar", "Contoh"]
    assert card.locator("thead th").all_inner_texts() == ["Daerah", "Kasus", "Sumber"]
    link = card.locator("tbody a").first.get_attribute("href") or ""
    assert "/artikel/tb-Kabupaten%20Tangerang?kutip=" in link


def test_a_history_is_a_line_that_says_what_was_computed(opened: Opened) -> None:
    card = put(opened(), "perkembangan rumah sakit")
    expect(card.get_by_role("img", name="Rumah sakit dari waktu ke waktu").locator("polyline")).to_have_count(1)
    assert card.locator(".computed").inner_text() == "Dihitung dari data pertama dan terakhir di atas: naik 6,3 persen."
    assert card.locator("tbody td").first.inner_text() == "hampir 128"
    assert card.locator("thead th").all_inner_texts() == ["Waktu", "Rumah sakit", "Sumber"]


def test_partial_is_said_to_be_the_nearest(opened: Opened) -> None:
    card = put(opened(), "rumah sakit di lebak")
    assert card.locator(".label").inner_text() == "Data untuk Kabupaten Lebak tidak ada. Yang paling dekat:"
    assert card.locator(".figure").inner_text() == "136 rumah sakit"


def test_a_declined_question_shows_what_is_near_and_what_can_be_asked(opened: Opened, service: Service) -> None:
    page = opened()
    card = put(page, "harga beras")
    card.get_by_text("Artikel terkait").click()
    assert card.locator("p.first").inner_text() == "Maaf, itu di luar urusan kami. Silakan tanyakan layanan kesehatan."
    # Once, as a button; not as a line of the text too.
    expect(card.get_by_text("Apa itu CKG?")).to_have_count(1)
    expect(card.get_by_role("link", name="Apa itu Cek Kesehatan Gratis")).to_be_visible()
    card.get_by_role("button", name="Apa itu CKG?").click()
    expect(page.locator(".card")).to_have_count(2)
    assert [asked["question"] for asked in service.asked] == ["harga beras", "Apa itu CKG?"]
    assert len({asked["conversation"] for asked in service.asked}) == 1


def test_a_number_in_the_text_leads_to_where_it_stands(opened: Opened, service: Service) -> None:
    card = put(opened(), "berapa rumah sakit di banten")
    link = card.locator("p").get_by_role("link", name="128", exact=True)
    start = samples.EARLIER.text.index("128")
    expect(link).to_have_attribute("href", f"{service.origin}/artikel/rs-2025?kutip={start}-{start + 3}#kutipan")


def test_only_what_the_answer_rests_on_is_called_a_source(opened: Opened) -> None:
    card = put(opened(), "berapa rumah sakit di banten")
    expect(card.locator(".sources").first.locator("li")).to_have_count(1)
    card.get_by_text("Artikel terkait").click()
    expect(card.locator(".near li").get_by_role("link", name="Warta Contoh")).to_be_visible()


def test_start_questions_ask(opened: Opened, service: Service) -> None:
    page = opened('data-pertanyaan="apa itu ckg | tbc per daerah"')
    assert page.locator(".start button").all_inner_texts() == ["apa itu ckg", "tbc per daerah"]
    page.get_by_role("button", name="apa itu ckg").click()
    expect(page.locator(".card")).to_be_visible()
    expect(page.locator(".start")).to_be_hidden()


def test_a_good_vote_is_sent_once(opened: Opened, service: Service) -> None:
    page = opened()
    card = put(page, "apa itu ckg")
    with page.expect_response("**/api/v1/feedback"):
        card.get_by_role("button", name="Jawaban ini membantu").click()
    expect(page.get_by_role("status")).to_have_text("Terima kasih atas penilaian Anda.")
    assert service.votes == [{"id": "a5", "good": True}]
    assert card.get_by_role("button", name="Jawaban ini").count() == 0


@pytest.mark.parametrize(("reason", "sent"), [("angkanya lama", {"reason": "angkanya lama"}), ("  ", {})])
def test_a_bad_vote_may_say_why(opened: Opened, service: Service, reason: str, sent: dict[str, str]) -> None:
    page = opened()
    card = put(page, "apa itu ckg")
    card.get_by_role("button", name="Jawaban ini kurang tepat").click()
    card.get_by_label("Apa yang kurang tepat?").fill(reason)
    with page.expect_response("**/api/v1/feedback"):
        card.get_by_role("button", name="Kirim").click()
    expect(page.get_by_role("status")).to_have_text("Terima kasih atas penilaian Anda.")
    assert service.votes == [{"id": "a5", "good": False} | sent]


def test_copy_takes_the_answer_with_its_source_and_link(opened: Opened, service: Service) -> None:
    page = opened()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    put(page, "berapa rumah sakit di banten").get_by_role("button", name="Salin").click()
    expect(page.get_by_role("status")).to_have_text("Jawaban sudah disalin.")
    assert page.evaluate("navigator.clipboard.readText()").split("\n") == [
        "berapa rumah sakit di banten",
        "136 rumah sakit · Provinsi Banten · per 12 Januari 2026 · Kabar Contoh",
        "Sebelumnya 128 (Desember 2025).",
        "Sumber: Kabar Contoh, 12 Januari 2026",
        f"{service.origin}/?q=berapa%20rumah%20sakit%20di%20banten",
    ]


def test_copy_works_where_there_is_no_clipboard_object(opened: Opened) -> None:
    """As on a page without https."""
    page = opened(
        before="Object.defineProperty(navigator, 'clipboard', {value: undefined});"
        "document.execCommand = () => { window.taken = getSelection().toString(); return true; };"
    )
    put(page, "halo").get_by_role("button", name="Salin").click()
    expect(page.get_by_role("status")).to_have_text("Jawaban sudah disalin.")
    assert "Ada yang bisa kami bantu?" in page.evaluate("window.taken")


def test_share_gives_the_link_of_the_public_page(opened: Opened, service: Service) -> None:
    page = opened(before="navigator.share = (what) => { window.shared = what; return Promise.resolve(); };")
    put(page, "apa itu ckg").get_by_role("button", name="Bagikan").click()
    assert page.evaluate("window.shared") == {"title": "apa itu ckg", "url": f"{service.origin}/?q=apa%20itu%20ckg"}


def test_share_copies_the_link_where_there_is_nothing_to_share_with(opened: Opened, service: Service) -> None:
    page = opened(before="navigator.share = undefined;")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    put(page, "apa itu ckg").get_by_role("button", name="Bagikan").click()
    expect(page.get_by_role("status")).to_have_text("Tautan jawaban sudah disalin.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{service.origin}/?q=apa%20itu%20ckg"


def test_privacy_is_one_line_with_a_link(opened: Opened, service: Service) -> None:
    note = opened().locator(".privacy")
    expect(note).to_have_text("Jangan tulis nama, NIK, atau data pribadi. Privasi")
    expect(note.get_by_role("link", name="Privasi")).to_have_attribute("href", f"{service.origin}/privasi")


PARTS = {
    ".figure": ".angka", ".what": ".apa", ".card > p:not([class])": ".jawaban > p:not([class])", ".where": ".tempat",
    ".read": ".koreksi", ".label": ".label", ".calls a": ".telepon a", ".computed": ".hitung", "svg text": "svg text",
    "desc": "desc", "figcaption": "figcaption", "p > a": "p > a", "td": "td", "th": "th",
    ".sources li p:first-child": ".sumber li > p:first-child", "mark": "mark",
    ".pills": ".pil",
}  # fmt: skip
READ = """(node, parts) => [
  Object.fromEntries(Object.entries(parts).map(([name, part]) =>
    [name, [...node.querySelectorAll(part)].map(e => e.textContent.replace(/\\s+/g, ' ').trim())])),
  [...node.querySelectorAll('a[href*="/artikel/"]')].map(e => e.pathname + e.search + e.hash),
  [...node.querySelectorAll('polyline, rect')]
    .map(e => e.getAttribute('points') || String(Number(e.getAttribute('width')))).sort(),
]"""
READ_CARDS = f"(cards, parts) => cards.map(card => ({READ})(card, parts))"
READ_PAGES = f"""([questions, parts]) => Promise.all(questions.map(async question => {{
  const page = await (await fetch(`/?q=${{encodeURIComponent(question)}}`)).text();
  return ({READ})(new DOMParser().parseFromString(page, 'text/html').querySelector('.jawaban'), parts);
}}))"""


def test_the_widget_and_the_public_page_say_the_same(opened: Opened, visit: Opened, service: Service) -> None:
    """The rules stand twice, in JavaScript and in Python: every sample holds them together."""
    cards = opened(before=samples.remembered()).locator(".card")
    questions = list(samples.ANSWERS)
    expect(cards).to_have_count(len(questions))
    inside = cards.evaluate_all(READ_CARDS, {name: name for name in PARTS})
    outside = visit(service.origin).evaluate(READ_PAGES, [questions, PARTS])
    for question, widget, public in zip(questions, inside, outside, strict=True):
        assert widget == public, question
