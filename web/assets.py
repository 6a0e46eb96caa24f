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
_COMMENT = re.compile(r"^\s*(?://.*|/\*\*?.*|\*.*)?\n", re.MULTILINE)
_STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STYLE_SPACE = re.compile(r"\s*([{};,])\s*|(?<=:)\s+")
_INDENT = re.compile(r"^ +", re.MULTILINE)
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
    and ``export`` leaves one program. Lines that hold only a comment, and indentation, are dropped too: they would be
    a fifth of what a telephone loads.
    """
    source = "".join((folder / f"{part}.js").read_text("utf-8") for part in PARTS)
    for waste in (_IMPORT, _EXPORT, _COMMENT, _INDENT):
        source = waste.sub("", source)
    style = json.dumps(_style(folder / "style.css"), ensure_ascii=False)
    return f'(() => {{\n"use strict";\nconst STYLE = {style};\n{source}}})();\n'.encode()


def _style(path: Path) -> str:
    return _STYLE_SPACE.sub(r"\1", _STYLE_COMMENT.sub("", path.read_text("utf-8"))).strip()


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
