"""What stops a command from outside: Ctrl-C, a signal to end, a terminal that is closed."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)


class Stops:
    """While a ``with`` runs, each of these signals is a KeyboardInterrupt, but only the first: what is
    put in order because of it is not stopped again. ``wrote``: outputs were put in place since.
    """

    def __init__(self) -> None:
        self.wrote = False
        self._stopped = False
        self._holding = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Stops:
        if threading.current_thread() is threading.main_thread():
            for number in _SIGNALS:
                if signal.getsignal(number) is not signal.SIG_IGN:  # nohup
                    self._before[number] = signal.signal(number, self._stop)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    @contextmanager
    def held(self) -> Iterator[None]:
        """For an exchange, which takes a moment: it comes to its end, and whoever asked to stop in it
        learns how it ended."""
        self._holding = True
        try:
            yield
            self.wrote = True
        finally:
            self._holding = False

    def _stop(self, *_: object) -> None:
        if not self._holding and not self._stopped:
            self._stopped = True
            raise KeyboardInterrupt


def ignore_stops() -> None:
    """From now on nothing is asked to stop any more: for the last moments of a process."""
    if threading.current_thread() is threading.main_thread():
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)
