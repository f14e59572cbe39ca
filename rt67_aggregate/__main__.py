"""``python -m rt67_aggregate`` is the command ``rt67``, which is installed from here."""

from __future__ import annotations

import gc
import os
import signal
import sys


def main() -> None:
    """Run the command line. Until it can answer Ctrl-C with a sentence, that ends it without a traceback."""
    fill_streams()
    look_seldom_for_garbage()
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from rt67_aggregate.cli.ahead import workers_ahead  # noqa: PLC0415

    with workers_ahead(sys.argv[1:]) as workers:
        from rt67_aggregate.cli.main import main as command_line  # noqa: PLC0415

        command_line(workers=workers)


def fill_streams() -> None:
    """Let nobody read what is said where the caller has no streams, as a task without a console has none.

    Else the next file that is opened takes the place of one, and what is said would be written into it.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nobody = open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123, SIM115 (it stays to the end)
            setattr(sys, name, nobody)


def look_seldom_for_garbage() -> None:
    """What a command makes lives to its end and has few cycles. Otherwise 700 new objects are enough to look
    through them, and a tenth of a run over a few returns goes by it."""
    gc.set_threshold(200_000)


if __name__ == "__main__":
    main()
