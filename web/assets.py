"""Scripts and style sheets as they are sent: read once, joined, packed, and named after their content."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Response, request

if TYPE_CHECKING:
    from collections.abc import Mapping

_HERE = Path(__file__).parent
# The widget's modules in the order in which they use each other.
PARTS = ("texts", "dom", "format", "chart", "answer", "memory", "api", "talk", "turn", "element", "start")
_IMPORT = re.compile(r'^import [^;]+ from "\./[a-z]+\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
# Strings, templates and regular expressions of JavaScript (a division has a space after its stroke) stay as they are;
# comments go, and so do the space around punctuation and the semicolon before a closing brace.
_LITERAL = r'"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n\[])+/[a-z]*'
_SPARE = re.compile(
    rf"({_LITERAL})|\s*(?://[^\n]*|/\*.*?\*/)\s*|;\s*(?=}})|\s*([{{}}()\[\],;:=<>+*?&|!])\s*", re.DOTALL
)
_STYLE_SPARE = re.compile(r"/\*.*?\*/|;\s*(?=})|\s*([{};,])\s*|(?<=:)\s+", re.DOTALL)
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
YEAR = 31_536_000
"""Seconds that a browser may keep a file whose name changes with its content."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file ready to send; ``name`` is its plain name, ``hashed`` the one that is new whenever the bytes are."""

    name: str
    body: bytes
    zipped: bytes
    digest: str

    @property
    def hashed(self) -> str:
        """The name with the digest before its ending: widget.0123456789ab.js."""
        path = Path(self.name)
        return f"{path.stem}.{self.digest}{path.suffix}"


def _asset(name: str, body: bytes) -> Asset:
    return Asset(name, body, gzip.compress(body, 9, mtime=0), hashlib.sha256(body).hexdigest()[:12])


def widget(folder: Path = _HERE / "widget") -> bytes:
    """Join the widget's modules and its style sheet into the one script that a site includes.

    The modules import only from each other and no top-level name stands in two of them, so that dropping ``import``
    and ``export`` leaves one program. Comments and spare space go too: they would be a quarter of what a telephone
    loads. Every statement ends with a semicolon, and text stands in double quotes or backticks.
    """
    source = "".join((folder / f"{part}.js").read_text("utf-8") for part in PARTS)
    program = _squeezed(_SPARE, _EXPORT.sub("", _IMPORT.sub("", source)))
    style = json.dumps(_squeezed(_STYLE_SPARE, (folder / "style.css").read_text("utf-8")), ensure_ascii=False)
    return f'(()=>{{"use strict";const STYLE={style};{program}}})();\n'.encode()


def _squeezed(spare: re.Pattern[str], source: str) -> str:
    """Drop what ``spare`` matches, but for its groups."""
    return spare.sub(lambda found: "".join(group or "" for group in found.groups()), source).strip()


@cache
def load() -> Mapping[str, Asset]:
    """Return every asset by its plain name and by its hashed name."""
    files = [_asset(path.name, path.read_bytes()) for path in sorted((_HERE / "static").iterdir())]
    files.append(_asset("widget.js", widget()))
    return {name: asset for asset in files for name in (asset.name, asset.hashed)}


def send(asset: Asset, name: str) -> Response:
    """Answer the current request for ``asset``, asked for by ``name``.

    The hashed name may be kept for a year without asking again, the plain one is asked for again each time (and
    answered 304 while it is the same). Any site may load it: that is what the widget is for.
    """
    packed = request.accept_encodings["gzip"] > 0
    response = Response(asset.zipped if packed else asset.body, mimetype=_TYPES[Path(asset.name).suffix])
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    fresh = f"public, max-age={YEAR}, immutable" if name == asset.hashed else "public, no-cache"
    response.headers["Cache-Control"] = fresh
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.vary.add("Accept-Encoding")
    response.set_etag(asset.digest, weak=True)
    response.make_conditional(request)
    return response
