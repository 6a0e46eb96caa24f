"""Figures: every number, date and code of an Indonesian text, read as values."""
