"""Whatever an article or a person writes is text: nothing of it becomes an element or runs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from bot.answer import Answer, Cited, Computed, Correction, Passage, Status
from corpus.article import Article
from index.figures.figure import Figure, Kind
from tests.web import samples
from tests.web.browsing import document, open_panel, put, tag

if TYPE_CHECKING:
    from tests.web.browsing import Opened
    from tests.web.conftest import Site
    from tests.web.service import Service

pytestmark = pytest.mark.slow
HOSTILE = (
    "<script>window.ran = 1</script>",
    "<img src=x onerror=window.ran=1>",
    "\"'><svg onload=window.ran=1>",
    "</title></textarea></style></script><iframe srcdoc='<script>top.ran=1</script>'>",
    "<a href='javascript:window.ran=1'>klik</a><details open ontoggle=window.ran=1>",
    "javascript:window.ran=1//http://a.example/",
    "data:text/html,<script>window.ran=1</script>",
    "{{ 7 * 7 }}${window.ran=1}<%= 1 %>",
    "&lt;script&gt;window.ran=1&lt;/script&gt;",
    "<!-- <style>*{display:none}</style> --> <base href=//x> \u202e\u0000 ]]>",
)
STRANGE = "script:not([src]), img:not([alt]), iframe, style, base, object, [onload], [onerror], [ontoggle], [srcdoc]"
CHECK = f"""root => [window.ran, root.querySelectorAll({STRANGE!r}).length,
  [...root.querySelectorAll('a')].map(a => a.protocol).filter(p => !['http:', 'https:', 'tel:'].includes(p)).length]"""


def poisoned(text: str) -> Answer:
    """Return an answer with ``text`` wherever text from outside can stand."""
    figure = Figure(0, len(text), text, Kind.COUNT, Decimal(5), unit=text, label=text, place=text, as_of="2025")
    first = Cited(figure, text, text, text, date(2025, 1, 1))
    other = Cited(
        Figure(0, 1, "6 kasus", Kind.COUNT, Decimal(6), place="Kota Serang", as_of="2025"), text, text, text, None
    )
    quote = Passage(text, text, text, text, None, text, 0, len(text), 1, ((0, len(text)),))
    return Answer(
        text, Status.ANSWERED, f"{text}\n{text}", (first,), (quote, quote), (first, other),
        (Correction("kata", text),), (Computed(text, "1", text, (first,)),), (text,),
    )  # fmt: skip


def test_nothing_of_an_answer_runs_in_the_widget(opened: Opened, service: Service) -> None:
    service.ask = lambda question, _: poisoned(HOSTILE[int(question.split()[-1])])
    page = opened()
    for number, text in enumerate(HOSTILE):
        card = put(page, f"kata {number}")
        card.locator("summary").first.click()
        assert card.locator("blockquote").first.text_content() == text
        card.get_by_role("button", name="Jawaban ini membantu").click()
    assert page.locator("tanya-dinkes").evaluate(f"host => ({CHECK})(host.shadowRoot)") == [None, 0, 0]
    page.reload()
    page.locator(".card").first.wait_for()
    assert page.locator("tanya-dinkes").evaluate(f"host => ({CHECK})(host.shadowRoot)") == [None, 0, 0]


def test_nothing_of_a_question_or_an_attribute_runs_in_the_widget(service: Service, site: Site, visit: Opened) -> None:
    safe = [text.replace('"', "&quot;") for text in HOSTILE]
    page = visit(site.add("page", document(tag(service.origin, f'data-judul="x" data-pertanyaan="{"|".join(safe)}"'))))
    open_panel(page, "x")
    for text in HOSTILE:
        card = put(page, text)
        card.wait_for()
        card.get_by_role("button", name="Salin").click()
    assert page.locator("tanya-dinkes").evaluate(f"host => ({CHECK})(host.shadowRoot)") == [None, 0, 0]


def test_nothing_runs_on_the_public_page(service: Service, visit: Opened) -> None:
    page = visit(service.origin)
    for text in HOSTILE:
        service.ask = lambda *_, text=text: poisoned(text)
        # As from the form: the browser encodes the question itself.
        page.locator("#q").fill(text)
        page.keyboard.press("Enter")
        page.locator(".jawaban blockquote").first.wait_for(state="attached")
        assert page.locator("html").evaluate(CHECK) == [None, 0, 0], text


def test_nothing_runs_on_the_page_of_an_article(
    service: Service, visit: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = "\n".join(HOSTILE)
    article = Article("jahat", whole, whole, None, whole, whole, whole, HOSTILE)
    monkeypatch.setitem(samples.ARTICLES, "jahat", article)
    page = visit(f"{service.origin}/artikel/jahat?kutip=0-{len(whole)}")
    assert page.locator("html").evaluate(CHECK) == [None, 0, 0]
    # A parser of HTML drops the character 0.
    assert page.locator("mark").all_text_contents() == [text.replace("\u0000", "") for text in HOSTILE]
