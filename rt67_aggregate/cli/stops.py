"""What stops a command from outside: Ctrl-C, a signal to end, a terminal that is closed."""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)

_A_MOMENT = 0.01  # seconds


class Stops:
    """While a ``with`` runs, each of these signals is a KeyboardInterrupt, but not while one is on its way:
    what is put in order because of it is not stopped again. One that was swallowed (CPython makes an
    ImportError of what is raised while one module looks for another's capsule) is not on its way any more.
    ``wrote``: outputs were put in place since. ``answered``: set by whoever ends the command because of it.
    """

    def __init__(self) -> None:
        self.wrote = False
        self.answered = False
        self._holding = False
        self._before: dict[int, Any] = {}
        self._hook = sys.unraisablehook

    def __enter__(self) -> Stops:
        if threading.current_thread() is threading.main_thread():
            for number in _SIGNALS:
                if signal.getsignal(number) is not signal.SIG_IGN:  # nohup
                    self._before[number] = signal.signal(number, self._stop)
            self._hook, sys.unraisablehook = sys.unraisablehook, self._unraisable
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if sys.unraisablehook == self._unraisable:
            sys.unraisablehook = self._hook

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

    def _unraisable(self, what: sys.UnraisableHookArgs) -> None:
        """Python only tells of what is raised in callbacks, of which importing has some. A stop is asked for
        again, a moment later: here it would be lost as well."""
        if isinstance(what.exc_value, KeyboardInterrupt):
            threading.Timer(_A_MOMENT, _thread.interrupt_main).start()
        else:
            self._hook(what)

    def _stop(self, *_: object) -> None:
        if not (self._holding or self.answered or _is_stopping()):
            raise KeyboardInterrupt


def _is_stopping() -> bool:
    """Whether the code that was interrupted runs because of a KeyboardInterrupt: to put something in order,
    or in the middle of an exception that came of it."""
    error = sys.exc_info()[1]
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__context__
    return error is not None


def ignore_stops() -> None:
    """From now on nothing is asked to stop any more: for the last moments of a process."""
    if threading.current_thread() is threading.main_thread():
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)
