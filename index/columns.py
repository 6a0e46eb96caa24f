"""Columns: arrays on disk that grow item by item and are mapped into memory when done."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.lib import format as npy

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import DTypeLike, NDArray


class Column:
    """An .npy file that is appended to; whole, and safe on the disk, once closed."""

    def __init__(self, path: Path, dtype: DTypeLike, item: tuple[int, ...] = ()) -> None:
        """Begin the file at ``path``: items of type ``dtype`` and shape ``item``."""
        self._dtype = np.dtype(dtype)
        self._item = item
        self._file = path.open("wb")
        self._length = 0
        self._head()
        self._begins = self._file.tell()

    def __enter__(self) -> Self:
        """Return the column."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def append(self, items: NDArray[Any]) -> None:
        """Write items at the end."""
        self._file.write(np.ascontiguousarray(items, self._dtype).data)
        self._length += len(items)

    def close(self) -> None:
        """Write how many items there are, and wait for the disk."""
        self._file.seek(0)
        self._head()
        if self._file.tell() != self._begins:  # numpy leaves room for the number to grow
            raise RuntimeError("the head of the array outgrew its place")
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def _head(self) -> None:
        shape = (self._length, *self._item)
        described = {"descr": npy.dtype_to_descr(self._dtype), "fortran_order": False, "shape": shape}
        npy.write_array_header_1_0(self._file, described)


def save(path: Path, values: NDArray[Any]) -> None:
    """Write a whole array as a column."""
    with Column(path, values.dtype, values.shape[1:]) as column:
        column.append(values)


def write_text(path: Path, text: str) -> None:
    """Write a text file, and wait for the disk."""
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def mapped(path: Path) -> NDArray[Any]:
    """Map a column into memory, read-only. Raises ``OSError`` or ``ValueError`` where it is not whole."""
    return np.asarray(np.load(path, mmap_mode="r"))
