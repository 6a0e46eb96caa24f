"""Fetching from a real server on this machine: what is brought, what is refused."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

from corpus import fetch as module
from corpus.fetch import fetch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Pages(BaseHTTPRequestHandler):
    """A page, and addresses that lead elsewhere."""

    def do_GET(self) -> None:
        """Answer by path."""
        target = {"/pindah": "/halaman", "/berkas": "file:///etc/passwd", "/putar": "/putar"}.get(self.path)
        self.send_response(302 if target else 404 if self.path == "/tiada" else 200)
        if target:
            self.send_header("Location", target)
        self.end_headers()
        self.wfile.write(b"Halaman puskesmas.")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("path", ["/halaman", "/pindah"])
def test_a_page_is_brought_also_from_where_it_moved(site: str, path: str) -> None:
    assert fetch(site + path) == b"Halaman puskesmas."


@pytest.mark.parametrize("path", ["/tiada", "/berkas", "/putar"])
def test_what_cannot_be_had_is_an_error(site: str, path: str) -> None:
    with pytest.raises(OSError, match=r"404|not allowed|infinite loop"):
        fetch(site + path)


@pytest.mark.parametrize("scheme", ["file", "ftp", "data", ""])
def test_other_addresses_are_refused(tmp_path: Path, scheme: str) -> None:
    with pytest.raises(ValueError, match="hanya alamat http dan https"):
        fetch(f"{scheme}://{tmp_path}")


def test_a_page_that_is_too_large_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 10)
    with pytest.raises(ValueError, match="lebih besar"):
        fetch(site + "/halaman")


def test_nobody_there_is_an_error() -> None:
    with pytest.raises(OSError, match=r"refused|urlopen"):
        fetch("http://127.0.0.1:9/")
