"""The article: what every other part of the program quotes from."""

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article, immutable once made.

    ``text`` is the cleaned body that every quote and figure points into by character offsets; paragraphs are
    separated by one newline. ``published``, ``outlet``, ``url``, ``title`` and ``place`` are ``None`` where neither
    a field nor the text states them: nothing is invented. ``place`` is a name of ``corpus.places`` (the dateline's, or
    the first of the front matter's ``places``). ``topics`` are the editor's words for /topik, empty for most articles.
    """

    id: str
    text: str
    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    place: str | None = None
    topics: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """The hash of all that a reader sees: two articles with one hash are one article."""
        seen = (self.title, self.text, self.published and self.published.isoformat(), self.outlet, self.url,
                self.place, *self.topics)  # fmt: skip
        return hashlib.sha256("\x1f".join(part or "" for part in seen).encode()).hexdigest()
