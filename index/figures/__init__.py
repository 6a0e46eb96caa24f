"""Figures: every number, date and code of an Indonesian text, read as values."""

from index.figures.figure import Figure, Kind, Qualifier, plain
from index.figures.scan import extract

__all__ = ["Figure", "Kind", "Qualifier", "extract", "plain"]
