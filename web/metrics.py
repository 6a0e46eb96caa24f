"""Counts and times of answers for Prometheus. Import it only after PROMETHEUS_MULTIPROC_DIR is set, if at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0)


class Metrics:
    """The program's metrics; ``environ`` says whether several processes add to one set of counts."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._registry = CollectorRegistry()
        self._together = "PROMETHEUS_MULTIPROC_DIR" in environ
        self._answers = Counter(
            "tanya_answers", "Jawaban menurut kanal dan status.", ["channel", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "tanya_answer_seconds", "Waktu menjawab.", ["channel"], buckets=_SECONDS, registry=self._registry
        )

    def answered(self, channel: str, status: str, seconds: float) -> None:
        """Count one answer."""
        self._answers.labels(channel, status).inc()
        self._seconds.labels(channel).observe(seconds)

    def text(self) -> bytes:
        """Return all metrics in Prometheus's text form, of all processes where there are several."""
        if not self._together:
            return generate_latest(self._registry)
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # published without types
        return generate_latest(registry)
