"""Courtesies around a question: greetings, forms of address and thanks, which say nothing of what is asked."""

from __future__ import annotations

import re

_ADDRESS = r"kak(?:ak)?|ka|(?:mi)?min|admin|gan|a?bang|bu|pak|dok|mbak?|mas|sis|om|kang|bro|gaes|guys|bosku|lur|ndan"
_PARTICLE = r"dong|donk|ya|yah|yak|nih|deh|sih|atuh|euy|plis|pls|please"
_ASK = r"(?:ber|me)?(?:tanya|nanya)(?:kan|in)?"
_BEFORE = re.compile(
    (
        r"\W*(?:(?:halo+|hallo+|hai+|hi|hello|hey|hei|permisi|punten|sampurasun|kulo ?nuwun|"
        r"ass?alam\w*(?:['’ ]?alaikum)?(?:,? wr\.? ?wb)?|(?:selamat|met) (?:pagi|siang|sore|malam)|"
        r"(?:pagi|siang|sore|malam)(?=\s*[,.!]|\s+(?:" + _ADDRESS + r")\b)|"
        r"(?:mohon )?maaf(?: (?:ya|meng)?ganggu)?|(?:bapak|ibu|bpk)(?: ?/ ?(?:bapak|ibu))?(?=\s*[,.!])|"
        r"(?:(?:saya|aku|sy|aq) )?(?:mau|boleh|ingin|izin|ijin|numpang|pengen|pgn) " + _ASK + r"|"
        r"(?:tolong|mohon|minta|bagi|kasih) info(?:nya)?|" + _ADDRESS + r"|" + _PARTICLE + r")\b\W*)+"
    ),
    re.IGNORECASE,
)
_LONGEST = 60
"""Characters that one closing courtesy takes with what stands around it, at the most."""
_AFTER = re.compile(
    (
        r"\W(?:(?:terima ?kasih|makasih|makasi|mksh|trims|thanks|thank you|thx|nuhun|hatur nuhun|suwun|matur nuwun)"
        r"(?: (?:banyak|sebelumnya))*|(?:mohon|tolong|minta) (?:info|bantuan|jawaban|penjelasan)(?:nya)?|"
        r"(?:mohon|tolong) di(?:jawab|bantu)|" + _ADDRESS + r"|" + _PARTICLE + r")\W*$"
    ),
    re.IGNORECASE,
)


def without_courtesy(message: str) -> str:
    """Return a message without the courtesies that open and close it; a message of nothing else as it is.

    Only what stands at an end is taken: "maaf kak, berapa …? makasih" loses both, "ibu hamil" and "malam ini" nothing.
    """
    opened = _BEFORE.match(message)
    rest = message[opened.end() :] if opened else message
    rest = rest.rstrip()
    while closed := _AFTER.search(rest, max(0, len(rest) - _LONGEST)):
        rest = rest[: closed.start()].rstrip()
    return rest if rest.strip(" ?!.,") else message
