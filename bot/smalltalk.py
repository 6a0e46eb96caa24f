"""Greetings, thanks and cries for help with the bot itself: what needs no search."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import phrases
from index.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_FILLER = (
    r"(?:kak|min|admin|gan|bang|bu|pak|dok|dokter|bot|semua|mba|mbak|mas|ya|yah|dong|deh|nih|banyak|sekali|"
    r"tanya dinkes|dinkes)"
)
_GREETING = re.compile(
    rf"(?:(?:halo|hallo|hai|hi|hello|hey|hei|pagi|siang|sore|malam|selamat (?:pagi|siang|sore|malam)|"
    rf"ass?alam\w*(?:'?alaikum)?(?: wr\.? ?wb)?|permisi|punten|sampurasun|kulo ?nuwun|"
    rf"tes|test|ping|p|bantuan|tolong|help|start|mulai|menu|info|"
    rf"(?:kamu|anda|ini|kmu) (?:siapa|apa|bisa apa)|siapa (?:kamu|anda)|apa (?:ini|kabar)|"
    rf"(?:kamu )?bisa (?:apa|bantu apa)(?: aja| saja)?|cara (?:pakai|pake|tanya|bertanya)(?:nya)?|"
    rf"mau (?:tanya|nanya)|boleh (?:tanya|nanya))(?: |$)(?:{_FILLER}(?: |$))*)+"
)
_THANKS = re.compile(
    rf"(?:(?:terima ?kasih|makasih|mksh|makasi|trims?|thanks?|thank you|thx|tq|hatur nuhun|nuhun|matur nuwun|suwun|"
    rf"oke?|ok|sip|siap|mantap|baik|bagus)(?: |$)(?:{_FILLER}(?: |$))*)+"
)
_NOISE = re.compile(r"[^\w' ]+")


def smalltalk(message: str, examples: Sequence[str]) -> str | None:
    """Return the reply to a message that is nothing but a greeting, thanks or a call for help; else ``None``."""
    text = " ".join(_NOISE.sub(" ", fold(message)).split())
    if not text or _GREETING.fullmatch(text):
        return phrases.greeting(examples)
    if _THANKS.fullmatch(text):
        return phrases.THANKS
    return None
