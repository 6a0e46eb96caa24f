"""Flood control: so many messages a minute of one person are answered, one more is told to wait, the rest is let be."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from corpus.letters import Tally

WINDOW = 60.0
"""Seconds in which messages are counted, from the first one on."""
MOST = 20
"""Messages of one person answered in a window: more than anybody reads, and all that Telegram lets a bot say in a group
in a minute."""


class Verdict(Enum):
    """What to do with a message."""

    ANSWER = auto()
    WARN = auto()
    IGNORE = auto()


def judge(known: Tally | None, sender: int, at: float) -> tuple[Tally, Verdict]:
    """Count a message sent at ``at`` and say what to do with it.

    The time is the one at which the person sent it: what piled up while the bot was down is no flood.
    """
    if known is None or at - known.since >= WINDOW:
        return Tally(sender, at, 1, known.album if known else None), Verdict.ANSWER
    tally = replace(known, count=known.count + 1)
    if tally.count <= MOST:
        return tally, Verdict.ANSWER
    return tally, Verdict.WARN if tally.count == MOST + 1 else Verdict.IGNORE
