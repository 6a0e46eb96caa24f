"""Rules that a browser is told to hold: what a page may load, and which sites may ask questions."""

from __future__ import annotations

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
