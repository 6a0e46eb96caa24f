"""Measuring: how fast, how large and how right the program is."""
