"""Fetching a page: HTTP and HTTPS only, with a time-out and a limit on size."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
)

TIMEOUT = 20.0
"""Seconds without a byte after which a page is given up."""
LARGEST = 20_000_000
"""Bytes; no article is larger, an endless stream is."""
_AGENT = "tanya-dinkes (pembaca artikel)"


def _opener() -> OpenerDirector:
    """Return an opener that knows no file:, ftp: or data: addresses, also when a page redirects to one."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPRedirectHandler(),
        HTTPErrorProcessor(),
        HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    opener.addheaders = [("User-Agent", _AGENT), ("Accept", "text/html,application/pdf;q=0.9,*/*;q=0.5")]
    return opener


def fetch(url: str) -> bytes:
    """Return the bytes at ``url``.

    Raises ``ValueError`` for other than http(s) and for pages that are too large, ``OSError`` where the page cannot be
    had (``URLError`` and ``HTTPError`` are such).
    """
    if urlsplit(url).scheme not in {"http", "https"}:
        raise ValueError("hanya alamat http dan https")
    with _opener().open(url, timeout=TIMEOUT) as reply:
        data = reply.read(LARGEST + 1)
    if not isinstance(data, bytes) or len(data) > LARGEST:
        raise ValueError(f"lebih besar dari {LARGEST // 1_000_000} MB")
    return data
