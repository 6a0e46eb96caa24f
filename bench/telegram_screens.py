"""Screens for docs/telegram.md: conversations made of the bot's real replies to the shipped articles.

    python -m bench.telegram_screens      writes docs/img/telegram-*.png; needs Chromium and takes a minute

Every bubble is what would be sent to the Bot API, with its HTML and buttons; only the frame around it is drawn here.
"""

from __future__ import annotations

import base64
import html
import io
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image
from playwright.sync_api import sync_playwright

from bot import setup
from bot.phrases import Numbers
from bot.service import Service
from bot.telegram.api import Account
from bot.telegram.desk import Desk
from bot.telegram.update import Me, read
from corpus.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Page

    from bot.telegram.desk import Office
    from corpus.letters import Reply

_OUT = Path(__file__).parent.parent / "docs" / "img"
_ME = Me(1, "TanyaDinkesBot")
_SCENES: dict[str, Sequence[str]] = {
    # What is written, or pressed: "[Sumber]" is the button of that name under the last message that has it.
    "start": ("/start",),
    "answer": ("brp jml rs di banten", "[Sumber]"),
    "chart": ("bandingkan kasus dbd per kabupaten/kota", "[Grafik]"),
    "tbc": ("bandingkan kasus TBC 2024 per kabupaten/kota", "[Grafik]"),
    "stunting": ("bagaimana tren stunting Banten 2018 sampai 2024", "[Grafik]"),
    "limits": ("berapa jumlah rumah sakit di jawa barat", "ayah saya sesak napas"),
}
_CHROMIUM = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync")  # fmt: skip
# No emoji font is needed for the two that there are.
_THUMB = '<svg viewBox="0 0 24 24" width="18" fill="#ffd35c" style="vertical-align: middle{turn}">{path}</svg>'
_PATH = '<path d="M2 10h4v11H2zM8 21V10l5-8c2 0 3 2 2 4l-1 3h6c2 0 3 2 2 4l-2 6c0 1-1 2-3 2z"/>'
_THUMBS = {"👍": _THUMB.format(turn="", path=_PATH), "👎": _THUMB.format(turn="; rotate: 180deg", path=_PATH)}
_STYLE = """
body { margin: 0; font: 16px/1.4 "Liberation Sans", "Noto Color Emoji", sans-serif;
  background: #cfe0d4; color: #10202b }
header { background: #0b6e63; color: white; padding: 12px 16px; font-weight: bold }
header small { display: block; font-weight: normal; opacity: .85 }
main { display: flex; flex-direction: column; gap: 8px; padding: 12px 10px 20px }
.me, .bot { max-width: 88%; border-radius: 14px; padding: 8px 12px; overflow-wrap: anywhere }
.me { align-self: flex-end; background: #e2ffd3 }
.bot { align-self: flex-start; background: white }
.bot.picture { padding: 0 0 8px; overflow: hidden }
.picture p { margin: 6px 12px 0 }
img { display: block; width: 100% }
blockquote { margin: 4px 0; padding: 2px 0 2px 10px; border-left: 3px solid #0b6e63; background: #eef6f3 }
a { color: #0b63a5 }
.keys { align-self: flex-start; width: 88%; display: grid; gap: 4px; margin-top: -4px }
.keys div { display: flex; gap: 4px; min-width: 0 }
.keys span { flex: 1; min-width: 0; text-align: center; background: #4f7566; color: white; border-radius: 8px;
  padding: 7px 4px;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis; font-size: 14px }
.press { align-self: flex-end; font-size: 13px; color: #3b5a4d }
"""


class Chat:
    """One conversation: what is said on both sides, as the page's HTML."""

    def __init__(self, office: Office) -> None:
        self._views: dict[str, str] = {}
        self._desk = Desk(office, _ME, b"screens", self._views.get, lambda _: None)
        self._buttons: dict[str, str] = {}
        self._number = 0
        self.bubbles: list[str] = []

    def say(self, text: str) -> None:
        """Write a text, or press a button."""
        if text.startswith("["):
            self.bubbles.append(f'<div class="press">{html.escape(text.strip("[]"))} ditekan</div>')
        else:
            self.bubbles.append(f'<div class="me">{html.escape(text)}</div>')
        incoming = read(self._update(text), _ME)
        assert incoming is not None
        settled = self._desk.settle(incoming, time.time())
        self._views |= settled.views or {}
        self.bubbles += [bubble for reply in settled.replies for bubble in self._bubbles(reply)]

    def _update(self, text: str) -> dict[str, Any]:
        self._number += 1
        person = {"id": 2, "is_bot": False, "first_name": "Siti"}
        place = {"message_id": self._number, "date": int(time.time()), "chat": {"id": 2, "type": "private"}}
        if text.startswith("["):
            query = {"id": "1", "from": person, "chat_instance": "1", "message": place}
            return {"update_id": self._number, "callback_query": query | {"data": self._buttons[text.strip("[]")]}}
        return {"update_id": self._number, "message": place | {"from": person, "text": text}}

    def _bubbles(self, reply: Reply) -> Iterator[str]:
        params: Any = reply.params
        if reply.method == "sendMessage":
            yield f'<div class="bot">{_lines(params["text"])}</div>'
        elif reply.photo is not None:
            picture = base64.b64encode(reply.photo).decode()
            caption = html.escape(params["caption"])
            yield f'<div class="bot picture"><img src="data:image/png;base64,{picture}" alt=""><p>{caption}</p></div>'
        rows = params.get("reply_markup", {}).get("inline_keyboard", [])
        self._buttons |= {button["text"]: button["callback_data"] for row in rows for button in row}
        if rows:
            shown = [[_THUMBS.get(button["text"], html.escape(button["text"])) for button in row] for row in rows]
            keys = ("".join(f"<span>{text}</span>" for text in row) for row in shown)
            yield f'<div class="keys">{"".join(f"<div>{row}</div>" for row in keys)}</div>'


def _lines(text: str) -> str:
    """Return a message's HTML with its line ends shown, as Telegram does."""
    return (
        text.replace("</blockquote>\n", "</blockquote>").replace("\n<blockquote>", "<blockquote>").replace("\n", "<br>")
    )


def page(bubbles: Sequence[str]) -> str:
    """Return a conversation as a page."""
    head = "<header>Tanya Dinkes Banten<small>bot</small></header>"
    return f'<!doctype html><meta charset="utf-8"><style>{_STYLE}</style>{head}<main>{"".join(bubbles)}</main>'


def shoot(browser_page: Page, name: str, content: str) -> None:
    """Write the screen of a page, small."""
    browser_page.set_content(content)
    shot = browser_page.screenshot(full_page=True)
    with Image.open(io.BytesIO(shot)) as picture:
        picture.convert("RGB").quantize(128).save(_OUT / f"telegram-{name}.png", optimize=True)


def main() -> None:
    """Write every scene."""
    with tempfile.TemporaryDirectory() as folder, Store.open(f"sqlite:///{folder}/articles.sqlite") as store:
        setup.prepare(store, Path(folder) / "snapshots", load_shipped=True)
        service = Service(store, Path(folder) / "snapshots", Numbers("119", "119 ekstensi 8"), time.time)
        office = setup.telegram(Account("unused"), store, service).office
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=list(_CHROMIUM))
            phone = browser.new_page(viewport={"width": 390, "height": 500}, device_scale_factor=2)
            for name, said in _SCENES.items():
                chat = Chat(office)
                for text in said:
                    chat.say(text)
                shoot(phone, name, page(chat.bubbles))
                print(f"docs/img/telegram-{name}.png")
            browser.close()


if __name__ == "__main__":
    main()
