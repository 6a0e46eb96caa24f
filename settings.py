"""Every setting of the program: one table, read once from the environment, refused early when wrong."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class SettingsError(ValueError):
    """A setting has a value that the program cannot use; the message says which and what it takes."""


def _switch(text: str) -> bool:
    if text not in {"on", "off"}:
        raise ValueError("on or off")
    return text == "on"


def _address(text: str) -> str:
    host, _, port = text.rpartition(":")
    if not host or not port.isdigit() or not 0 < int(port) < 65536:
        raise ValueError("host:port, for example 127.0.0.1:8000")
    return text


def _whole(least: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit()) or int(text) < least:
            raise ValueError(f"a whole number from {least}")
        return int(text)

    return read


def _limit(text: str) -> str | None:
    if text == "off":
        return None
    amount, _, unit = text.partition("/")
    if not amount.isdigit() or unit not in {"second", "minute", "hour"}:
        raise ValueError("off, or a number per second, minute or hour, for example 60/minute")
    return f"{int(amount)} per {unit}"


def _token(text: str) -> str | None:
    return _secret(text.replace(":", "", 1)) and text


def _secret(text: str) -> str | None:
    if any(not (c.isascii() and (c.isalnum() or c in "_-")) for c in text):
        raise ValueError("huruf, angka, _ dan - saja")
    return text or None


def _web(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise ValueError("an address that begins with http:// or https://")
    return text.rstrip("/")


def _optional_web(text: str) -> str | None:
    return _web(text) if text else None


def _origins(text: str) -> tuple[str, ...]:
    return tuple(_web(part.strip()) for part in text.split(",") if part.strip())


class Setting(NamedTuple):
    """One row: the environment's name, the default as text, what it means, how its text is read."""

    name: str
    default: str
    meaning: str
    read: Callable[[str], object]


TABLE: Mapping[str, Setting] = {
    "data": Setting("TANYA_DATA", "./data", "Folder of the database and the snapshots.", Path),
    "shipped_articles": Setting(
        "TANYA_SHIPPED_ARTICLES",
        "on",
        "on loads corpus/articles into an empty database; off does not.",
        _switch,
    ),
    "bind": Setting("TANYA_BIND", "127.0.0.1:8000", "Address and port that the server listens on.", _address),
    "workers": Setting("TANYA_WORKERS", "2", "Server processes; they share one snapshot.", _whole(1)),
    "threads": Setting("TANYA_THREADS", "4", "Threads of each server process.", _whole(1)),
    "proxies": Setting(
        "TANYA_PROXIES",
        "0",
        "Proxies in front of the server, whose X-Forwarded-For and X-Forwarded-Proto are believed.",
        _whole(0),
    ),
    "rate_limit": Setting(
        "TANYA_RATE_LIMIT",
        "600/minute",
        "Questions that may come from one address, behind which many people may sit; off for no limit at all.",
        _limit,
    ),
    "session_limit": Setting(
        "TANYA_SESSION_LIMIT", "20/minute", "Questions that one conversation may ask; off for none of its own.", _limit
    ),
    "database_url": Setting(
        "TANYA_DATABASE_URL", "", "SQLAlchemy address of the database; empty for SQLite in TANYA_DATA.", str
    ),
    "public_url": Setting(
        "TANYA_PUBLIC_URL",
        "",
        "Address that the world reaches the server by; needed for the webhook.",
        _optional_web,
    ),
    "telegram_token": Setting("TANYA_TELEGRAM_TOKEN", "", "Token from @BotFather; empty: Telegram is off.", _token),
    "telegram_secret": Setting(
        "TANYA_TELEGRAM_SECRET", "", "Secret that Telegram sends with every webhook call.", _secret
    ),
    "telegram_api": Setting("TANYA_TELEGRAM_API", "https://api.telegram.org", "Base address of the Bot API.", _web),
    "emergency_number": Setting("TANYA_EMERGENCY_NUMBER", "119", "Number shown first in an emergency.", str),
    "origins": Setting(
        "TANYA_ORIGINS",
        "",
        "Addresses of other sites that may show the widget, with commas: https://dinkes.example.go.id",
        _origins,
    ),
    "crisis_line": Setting(
        "TANYA_CRISIS_LINE", "119 ekstensi 8", "Mental-health line shown to people in despair.", str
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings as values; the meaning of each stands in ``TABLE`` under the same name."""

    data: Path
    shipped_articles: bool
    bind: str
    workers: int
    threads: int
    proxies: int
    rate_limit: str | None
    session_limit: str | None
    database_url: str
    public_url: str | None
    telegram_token: str | None
    telegram_secret: str | None
    telegram_api: str
    emergency_number: str
    crisis_line: str
    origins: tuple[str, ...]

    @property
    def store_url(self) -> str:
        """The database's address for SQLAlchemy."""
        return self.database_url or f"sqlite:///{self.data / 'tanya.sqlite'}"

    @property
    def snapshots(self) -> Path:
        """The folder of the snapshots."""
        return self.data / "snapshots"

    def __repr__(self) -> str:
        """Show no secret, wherever a repr may end up."""
        hidden = {"telegram_token", "telegram_secret", "database_url"}
        shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.name not in hidden)
        return f"Settings({shown})"


def load(environ: Mapping[str, str]) -> Settings:
    """Read the settings from ``environ``.

    Raises ``SettingsError`` with one clear sentence when a value is wrong or two do not fit together; the value itself
    is not repeated, it may be a secret.
    """
    values: dict[str, object] = {}
    for key, setting in TABLE.items():
        try:
            values[key] = setting.read(environ.get(setting.name, setting.default).strip())
        except ValueError as error:
            raise SettingsError(f"{setting.name} harus: {error}") from None
    settings = Settings(**values)  # type: ignore[arg-type]  # TABLE and the fields are kept in step by a test
    if settings.public_url and settings.telegram_token and not settings.telegram_secret:
        raise SettingsError("TANYA_TELEGRAM_SECRET harus diisi bila TANYA_TELEGRAM_TOKEN dan TANYA_PUBLIC_URL diisi")
    return settings
