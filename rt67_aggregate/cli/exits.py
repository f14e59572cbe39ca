"""What the command's exit codes mean; scripts build on them."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    NEEDS_EYE = 1  # done, with --strict, and something asks for a person
    BAD_SETUP = 2  # wrong usage, or a broken form or roster
    NOTHING_USABLE = 3
    NOT_WRITTEN = 4
    # An uncaught error would end with 1, which says that outputs were written (EX_SOFTWARE, sysexits.h).
    BUG = 70
    INTERRUPTED = 130
