"""The whole program as a stranger starts it: one command, a real server, a real browser."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.browsing import chromium, open_panel, put

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ready(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/readyz", timeout=2):
                return
        except (OSError, urllib.error.URLError):
            time.sleep(0.2)
    pytest.fail("the server did not get ready")


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start `python server.py` on an empty data folder with the shipped articles."""
    url = f"127.0.0.1:{free_port()}"
    folder = tmp_path_factory.mktemp("first-start")
    environ = {name: value for name, value in os.environ.items() if not name.startswith("TANYA_")}
    environ |= {"TANYA_DATA": str(folder), "TANYA_BIND": url, "TANYA_RATE_LIMIT": "off"}
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen([sys.executable, "server.py"], cwd=ROOT, env=environ, stdout=log, stderr=log)
        try:
            ready(f"http://{url}", process)
            yield f"http://{url}"
        finally:
            process.terminate()
            assert process.wait(30) == 0


def curl(origin: str, question: str) -> str:
    address = f"{origin}/api/v1/ask?{urllib.parse.urlencode({'q': question})}"
    with urllib.request.urlopen(address, timeout=30) as reply:
        text: str = reply.read().decode()
        return text


def test_the_shipped_articles_answer_over_curl(origin: str) -> None:
    text = curl(origin, "berapa jumlah rumah sakit di banten")
    assert text.splitlines()[0].startswith("136 rumah sakit · Provinsi Banten · per 12 Januari 2026")
    assert "Pilar Banten" in text
    assert "121 rumah sakit (9 Oktober 2021" in text


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_a_readme_shows_the_real_answer(origin: str, readme: str) -> None:
    block = re.search(r"```text\n(.*?)```", (ROOT / readme).read_text("utf-8"), re.DOTALL)
    assert block is not None
    answer = curl(origin, "berapa jumlah rumah sakit di banten")
    assert [line for line in block[1].splitlines() if re.sub(" …”?$", "", line) not in answer] == []


def test_a_citizen_asks_in_the_widget(origin: str) -> None:
    with chromium() as browser:
        page = browser.new_page()
        page.goto(origin)
        open_panel(page)
        card = put(page, "brp jml rs di banten")
        card.get_by_text(re.compile("136")).first.wait_for()
        assert "12 Januari 2026" in card.inner_text()
