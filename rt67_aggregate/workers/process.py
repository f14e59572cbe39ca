"""One worker process, from the side of its parent."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from typing import Any

from rt67_aggregate.workers.inside import start
from rt67_aggregate.workers.messages import Reply, Stint, Warming

__all__ = ["Worker", "wait"]

_START_SECONDS = 120.0  # for a worker to import what it needs, on a busy machine


@contextlib.contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """What is started in here hears no Ctrl-C until it says so itself: a terminal sends it to all processes,
    and one that has come no further than Python's own start would end with a traceback. This process hears
    it behind the block. On Windows nothing is done about it."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker  # noqa: PLC0415 - not on Windows

    resource_tracker.ensure_running()  # it would let signals through again when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Worker:
    """One process, from the side of the parent. ``index``: its item, None until it is ready for one.

    A stint is sent once the process listens: as an argument it would go through a pipe whose
    other end this process holds as well, and a child that dies before it has read all of it would
    leave its parent writing for ever.
    """

    def __init__(self, starts_programs: bool) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        arguments = (theirs, starts_programs)
        self._process: BaseProcess = context.Process(target=start, args=arguments, daemon=True)
        with _deaf_to_ctrl_c():
            self._process.start()
        theirs.close()  # so that the worker's death is the end of the pipe
        self._waits = False  # whether it has said all that it will say before it is told something
        self._unsent: Stint | None = None
        self.index: int | None = None
        self.done = 0
        self._timed(_START_SECONDS)

    def warm(self, modules: Iterable[str]) -> None:
        """Lets it import what it will need, while nobody waits for it."""
        self._send(Warming(tuple(modules)))

    def begin(self, stint: Stint) -> None:
        """Makes this its work, at once or as soon as it listens."""
        self.index = None
        self._timed(_START_SECONDS)
        self._unsent = stint
        if self._waits:
            self._send_unsent()

    def give(self, index: int, item: Any, seconds: float) -> None:
        self.index = index
        self._timed(seconds)
        self._waits = False
        self._send(item)

    def hear(self) -> Reply | None:
        """What it says; None where that is only that it listens, or is ready for what is no longer wanted."""
        answer = pickle.loads(self.connection.recv_bytes())
        if not isinstance(answer, Reply):
            raise pickle.UnpicklingError
        if self._unsent is not None:
            self._send_unsent()
            return None
        self._waits = True
        return answer

    def _send_unsent(self) -> None:
        stint, self._unsent = self._unsent, None
        self._waits = False
        self._send(stint)

    def _timed(self, seconds: float) -> None:
        self._began = time.monotonic()
        self.deadline = self._began + seconds

    def _send(self, message: Any) -> None:
        with contextlib.suppress(OSError):  # dead: its silence will tell
            self.connection.send_bytes(pickle.dumps(message))

    def end(self, grace: float = 0.0) -> tuple[float, str]:
        """Ends the process, after ``grace`` seconds to end by itself; the seconds spent on its item
        and how the process ended."""
        spent = time.monotonic() - self._began
        if grace:
            self._process.join(grace)
        self._kill()
        self._process.join()
        self.connection.close()
        code = self._process.exitcode or 0
        try:
            return spent, signal.Signals(-code).name if code < 0 else f"exit {code}"
        except ValueError:  # a signal without a name
            return spent, f"signal {-code}"

    def _kill(self) -> None:
        """Ends the process with every program that it has started."""
        if sys.platform == "win32":
            command = ["taskkill", "/F", "/T", "/PID", str(self._process.pid)]
            subprocess.run(command, capture_output=True, check=False)
        elif self._process.pid is not None:
            with contextlib.suppress(ProcessLookupError):  # not yet at the head of a group, or gone
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
