"""The invented reports behind the real parts: store, snapshot, search, bot."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.bot import Bot
from bot.live import Live
from bot.question import Question, understand
from index.build import open_current
from index.refresh import glossary_of, speller_of
from tests.bot.articles import ARTICLES
from tests.bot.shelf import NUMBERS, shelve


@pytest.fixture(scope="session")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the snapshots of the reports."""
    return shelve(tmp_path_factory.mktemp("reports"), ARTICLES)


@pytest.fixture(scope="session")
def bot(snapshots: Path) -> Bot:
    return Live(snapshots, NUMBERS).bot()


@pytest.fixture(scope="session")
def asked(snapshots: Path) -> Callable[[str], Question]:
    """Understand a message as the bot over the reports does."""
    snapshot = open_current(snapshots)
    glossary = glossary_of(snapshot)
    speller = speller_of(snapshot, glossary)
    return lambda message: understand(message, glossary, speller)
