"""What the Telegram queue holds, as values: updates that came in, replies that go out, what is kept of both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Reply:
    """One call of the Bot API: its method, its parameters as JSON values, and a picture to send with it or not."""

    method: str
    params: Mapping[str, object]
    photo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reply that waits to be sent; ``attempts`` counts the times that it was begun."""

    id: int
    reply: Reply
    attempts: int


@dataclass(frozen=True, slots=True)
class Update:
    """An update that waits to be answered: its JSON text, and how often somebody began on it, this time included."""

    id: int
    body: str
    received: float
    tries: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What is remembered of a sender to see a flood: ``count`` messages since ``since``, and the last album."""

    sender: int
    since: float
    count: int
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What an update came to, stored in one transaction.

    ``views`` are what the buttons under the answer show, by answer id, as JSON text; ``tally`` is the sender's new
    count; ``forget`` is the sender of whom, and of whose chat, nothing may stay behind once the replies are sent.
    """

    replies: Sequence[Reply] = ()
    views: Mapping[str, str] | None = None
    tally: Tally | None = None
    forget: int | None = None
