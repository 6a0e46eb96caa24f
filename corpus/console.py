"""What the command lines share: help and errors in Indonesian, and an end without a traceback."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CLOSED = 141
"""Exit code where the reader of our output went away (``| head -1``): what a shell reports for SIGPIPE."""
STOPPED = 130
"""Exit code where someone pressed Ctrl-C: what a shell reports for SIGINT."""


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401  # argparse's own types are private
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose help and errors are Indonesian; the parsers of its subcommands are of this class too."""

    def __init__(self, prog: str, description: str | None = None) -> None:
        super().__init__(prog, description=description, add_help=False, formatter_class=_Formatter)
        self._positionals.title = "isian"
        self._optionals.title = "pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini lalu keluar")

    def error(self, message: str) -> NoReturn:  # noqa: ARG002  # argparse's sentence is English; the usage says what is missing
        """Say how the command is used and leave with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"Perintah ini tidak lengkap atau tidak dikenal. Bantuan: {self.prog} --help\n")


def run(main: Callable[[Sequence[str]], int]) -> NoReturn:
    """Run ``main`` with the words of the command line and leave with its exit code.

    A closed pipe and Ctrl-C end the program quietly. SIGPIPE itself stays ignored: it would also kill the bot when
    the other end of a network connection closes.
    """
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends; what is left goes where nobody reads.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = CLOSED
    except KeyboardInterrupt:
        code = STOPPED
    sys.exit(code)
