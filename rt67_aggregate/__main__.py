"""``python -m rt67_aggregate`` is the command ``rt67``, which is installed from here."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command line. Until it can answer Ctrl-C with a sentence, that ends it without a traceback."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from rt67_aggregate.cli import main as command_line  # noqa: PLC0415

    command_line()


if __name__ == "__main__":
    main()
