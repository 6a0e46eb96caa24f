"""Snapshots of articles, as the program makes them: through the store."""

from collections.abc import Iterable
from pathlib import Path

from bot.phrases import Numbers
from corpus.article import Article
from corpus.store import Store
from index.refresh import refresh

NUMBERS = Numbers("119", "119 ekstensi 8")


def shelve(folder: Path, articles: Iterable[Article]) -> Path:
    """Add articles to the store in ``folder``, build the snapshot, and return the folder of the snapshots."""
    with Store.open(f"sqlite:///{folder / 'tanya.sqlite'}") as store:
        store.add(articles)
        refresh(store, folder / "snapshots")
    return folder / "snapshots"
