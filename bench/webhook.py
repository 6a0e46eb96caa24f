"""What the Telegram webhook adds to a call, beside ``/livez`` in the same server: ``python -m bench.webhook``.

A real server answers questions of the shipped articles while it is called; a fake Bot API takes the answers. Both
addresses are called in turn over one kept connection each, so that they meet the same moments of the machine.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bot.telegram.fake_api import TOKEN, FakeApi
from tests.bot.telegram.samples import message

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).parent.parent
_SECRET = "rahasia-webhook_1"  # noqa: S105  # of this run only
_CALLS = 300
_PACE = 0.05  # seconds from one question to the next: twenty a second, of Telegram's thirty
_START = 300.0  # seconds that a first start may take
_QUESTION = "berapa jumlah rumah sakit di banten"


def main() -> None:
    """Print median and 95th percentile of both, and what the webhook adds."""
    with FakeApi() as api, _server(api) as address:
        calls = {"/livez": _Caller(address, "GET", "/livez"), "webhook": _Caller(address, "POST", "/telegram/webhook")}
        times: dict[str, list[float]] = {name: [] for name in calls}
        for number in range(1, _CALLS + 1):
            body = json.dumps(message(_QUESTION, number, 1000 + number)).encode()
            # In turn the first, which wakes the machine up.
            for name in sorted(calls, reverse=number % 2 == 0):
                times[name].append(calls[name](body))
            time.sleep(_PACE)
        api.wait(lambda api: len(api.sent()) == _CALLS, 60)
    print(f"{_CALLS} calls each, all answered; milliseconds")
    rows = {name: (statistics.median(took), statistics.quantiles(took, n=20)[-1]) for name, took in times.items()}
    rows["added"] = (rows["webhook"][0] - rows["/livez"][0], rows["webhook"][1] - rows["/livez"][1])
    for name, (median, late) in rows.items():
        print(f"{name:8}  p50 {median:6.1f}  p95 {late:6.1f}")


class _Caller:
    """Calls one address again and again over one connection; gives the milliseconds that each call took."""

    def __init__(self, address: str, method: str, path: str) -> None:
        self._connection = http.client.HTTPConnection(address, timeout=30)
        self._method, self._path = method, path

    def __call__(self, body: bytes) -> float:
        headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": _SECRET}
        began = time.perf_counter()
        self._connection.request(self._method, self._path, body if self._method == "POST" else None, headers)
        with self._connection.getresponse() as reply:
            reply.read()
        if reply.status != http.HTTPStatus.OK:
            raise RuntimeError(f"{self._path} answered {reply.status}")
        return (time.perf_counter() - began) * 1000


@contextmanager
def _server(api: FakeApi) -> Iterator[str]:
    """Run ``python server.py`` with Telegram on over the shipped articles; gives its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with tempfile.TemporaryDirectory(prefix="tanya-webhook-") as folder:
        environ = {name: value for name, value in os.environ.items() if not name.startswith("TANYA_")} | {
            "TANYA_DATA": folder, "TANYA_BIND": address, "TANYA_TELEGRAM_TOKEN": TOKEN,
            "TANYA_TELEGRAM_SECRET": _SECRET, "TANYA_TELEGRAM_API": api.url,
        }  # fmt: skip
        with (Path(folder) / "log").open("wb") as log:
            process = subprocess.Popen([sys.executable, "server.py"], cwd=_ROOT, env=environ, stdout=log, stderr=log)
            try:
                _await(address)
                yield address
            finally:
                process.terminate()
                process.wait(30)


def _await(address: str) -> None:
    end = time.monotonic() + _START
    while time.monotonic() < end:
        try:
            if _Caller(address, "GET", "/readyz")(b""):
                return
        except (OSError, RuntimeError, http.client.HTTPException):
            time.sleep(0.5)
    raise TimeoutError("the server did not get ready")


if __name__ == "__main__":
    main()
