"""What every answer carries: what a page may load, which sites may ask questions, and fewer bytes where it can."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from flask import request

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Response

# Our pages hold no inline script or style and load nothing from elsewhere.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_SECURE = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # A question stands in the address: other sites may not learn it.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


_SMALL = 500
"""Bytes below which packing gains nothing."""
_TEXTS = frozenset({"application/json", "text/html", "text/plain"})


def pack(response: Response) -> Response:
    """Compress texts for browsers that take it; an ``after_request`` function of the app."""
    if response.mimetype not in _TEXTS or response.is_streamed or "Content-Encoding" in response.headers:
        return response
    response.vary.add("Accept-Encoding")
    if request.accept_encodings["gzip"] > 0 and len(response.get_data()) > _SMALL:
        response.set_data(gzip.compress(response.get_data(), 5))
        response.headers["Content-Encoding"] = "gzip"
    return response


def secure(response: Response) -> Response:
    """Add the security headers that ``response`` has none of its own of; an ``after_request`` function of the app."""
    for name, value in _SECURE.items():
        response.headers.setdefault(name, value)
    return response


def cors(origins: tuple[str, ...]) -> Callable[[Response], Response]:
    """Return an ``after_request`` function that lets pages of ``origins`` call the API from a browser.

    ``origins`` are written as a browser sends them, "https://dinkes.example.go.id". No cookie is ever allowed, and
    another origin gets no header at all, so that its browser keeps the answer from it.
    """
    allowed = frozenset(origins)

    def allow(response: Response) -> Response:
        if not request.path.startswith("/api/"):
            return response
        response.vary.add("Origin")
        origin = request.headers.get("Origin", "")
        if origin in allowed:
            response.headers["Access-Control-Allow-Origin"] = origin
            response.headers["Access-Control-Expose-Headers"] = "Retry-After"
            if request.method == "OPTIONS":
                response.headers["Access-Control-Allow-Methods"] = "GET, POST, OPTIONS"
                response.headers["Access-Control-Allow-Headers"] = "Content-Type"
                response.headers["Access-Control-Max-Age"] = "86400"
        return response

    return allow
