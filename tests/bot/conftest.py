"""The invented reports behind the real parts: store, snapshot, search, bot."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.bot import Bot
from bot.live import Live
from bot.phrases import Numbers
from bot.question import Question, understand
from corpus.store import Store
from index.build import open_current
from index.refresh import glossary_of, refresh, speller_of
from tests.bot.articles import ARTICLES


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Path]]:
    """Store the reports and build their snapshot; yield the store and the folder of snapshots."""
    folder = tmp_path_factory.mktemp("reports")
    with Store.open(f"sqlite:///{folder / 'tanya.sqlite'}") as opened:
        opened.add(ARTICLES)
        refresh(opened, folder / "snapshots")
        yield opened, folder / "snapshots"


@pytest.fixture(scope="session")
def bot(reports: tuple[Store, Path]) -> Bot:
    return Live(reports[1], Numbers("119", "119 ekstensi 8")).bot()


@pytest.fixture(scope="session")
def asked(reports: tuple[Store, Path]) -> Callable[[str], Question]:
    """Understand a message as the bot over the reports does."""
    snapshot = open_current(reports[1])
    glossary = glossary_of(snapshot)
    speller = speller_of(snapshot, glossary)
    return lambda message: understand(message, glossary, speller)
