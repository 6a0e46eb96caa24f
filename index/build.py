"""Building a snapshot: written aside, put in place in one step, the old ones swept away."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from index.columns import write_text
from index.engines import LARGE
from index.postings import write_postings
from index.snapshot import FORMAT, Snapshot, SnapshotError
from index.writer import write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from index.part import Part

_CURRENT = "current"
_ASIDE = "tmp-"


def build(root: Path, parts: Iterable[Part], store_version: str, learned: Mapping[str, str]) -> Path:
    """Write a snapshot under ``root`` and make it the current one; readers see the old or the new one, never a part.

    Returns its folder. A build that dies leaves the current snapshot as it was. Only one may run at a time.
    """
    for left in root.glob(f"{_ASIDE}*"):  # by a build that died
        shutil.rmtree(left, ignore_errors=True)
    aside = root / f"{_ASIDE}{os.getpid()}"
    aside.mkdir(parents=True)
    write(aside, parts, store_version, learned)
    _add_engine(aside)
    folder = aside.rename(_unused(root, f"{FORMAT}-{store_version}"))
    kept = {folder, _pointed(root)}
    _point(root, folder.name)
    for other in root.iterdir():
        if other.is_dir() and other not in kept:
            shutil.rmtree(other, ignore_errors=True)
    return folder


def current(root: Path) -> Path:
    """Return the folder of the current snapshot. Raises ``SnapshotError`` when there is none."""
    folder = _pointed(root)
    if folder is None:
        raise SnapshotError("Indeks belum dibuat. Jalankan: python -m index build")
    return folder


def mark(root: Path) -> tuple[int, int] | None:
    """Return what changes with every snapshot that is made the current one: asking for it takes a tenth of the time.

    ``None`` when there is none.
    """
    try:
        pointer = (root / _CURRENT).stat()
    except OSError:
        return None
    return pointer.st_ino, pointer.st_mtime_ns


def open_current(root: Path) -> Snapshot:
    """Open the current snapshot. Raises ``SnapshotError`` when there is none that this program can read."""
    folder = current(root)
    while True:
        try:
            return Snapshot(folder)
        except SnapshotError:
            before, folder = folder, current(root)
            if folder == before:  # else two builds went by while it was being opened
                raise


def _add_engine(folder: Path) -> None:
    snapshot = Snapshot(folder)
    if snapshot.meta.passages >= LARGE:
        write_postings(snapshot.engine, snapshot)


def _unused(root: Path, name: str) -> Path:
    """Return a folder's path that nobody has open: a broken snapshot of the same articles may still be there."""
    folder = root / name
    number = 1
    while folder.exists():
        number += 1
        folder = root / f"{name}-{number}"
    return folder


def _pointed(root: Path) -> Path | None:
    """Return the folder that readers are sent to. After a build it is kept too: slow readers may be opening it."""
    try:
        return root / (root / _CURRENT).read_text("utf-8").strip()
    except OSError:
        return None


def _point(root: Path, name: str) -> None:
    pointer = root / f"{_CURRENT}.{os.getpid()}"
    write_text(pointer, name)
    pointer.replace(root / _CURRENT)
