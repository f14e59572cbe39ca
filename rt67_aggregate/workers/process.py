"""One worker process, from the parent's side and from its own."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

__all__ = ["Reply", "Stint", "Worker", "peak_megabytes"]

if sys.platform == "win32":
    from rt67_aggregate.workers.windows import MemoryLimit, peak_megabytes
else:
    from rt67_aggregate.workers.posix import MemoryLimit, peak_megabytes

_START_SECONDS = 120.0  # for a worker to import what it needs, on a busy machine
_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG, prctl(2)
_DETAIL = 200  # characters of an exception's message that an issue carries


@dataclass(frozen=True, slots=True)
class Reply:
    """What a worker says of one item; ``code`` is empty where there is a value."""

    value: Any = None
    code: str = ""
    detail: str = ""
    trace: str = ""
    seconds: float = 0.0
    peak_megabytes: int = 0
    refused: OSError | None = None


@dataclass(frozen=True, slots=True)
class Stint:
    """What a worker does to the items of one stage: a pickled function, within so many megabytes."""

    function: bytes
    megabytes: int


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
        self._process: BaseProcess = context.Process(target=_serve, args=arguments, daemon=True)
        self._process.start()
        theirs.close()  # so that the worker's death is the end of the pipe
        self._listens = False
        self._unsent: Stint | None = None
        self.index: int | None = None
        self.done = 0
        self._timed(_START_SECONDS)

    def begin(self, stint: Stint) -> None:
        """Makes this its work, at once or as soon as it listens."""
        self.index = None
        self._timed(_START_SECONDS)
        if self._listens:
            self._send(stint)
        else:
            self._unsent = stint

    def give(self, index: int, item: Any, seconds: float) -> None:
        self.index = index
        self._timed(seconds)
        self._send(item)

    def hear(self) -> Reply | None:
        """What it says; None where that is only that it listens."""
        answer = pickle.loads(self.connection.recv_bytes())
        if not isinstance(answer, Reply):
            raise pickle.UnpicklingError
        if self._unsent is None:
            return answer
        stint, self._unsent = self._unsent, None
        self._listens = True
        self._send(stint)
        return None

    def _timed(self, seconds: float) -> None:
        self._began = time.monotonic()
        self.deadline = self._began + seconds

    def _send(self, message: Any) -> None:
        with contextlib.suppress(OSError):  # dead: its silence will tell
            self.connection.send(message)

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


# --- inside the worker ------------------------------------------------------------------------


def _serve(connection: Connection, starts_programs: bool) -> None:
    """Answers one item after the other, stint by stint, until the parent goes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    if sys.platform != "win32":
        os.setsid()  # what it starts can be ended with it
    _end_with_parent(starts_programs)
    ready = pickle.dumps(Reply())
    connection.send_bytes(ready)
    limit = MemoryLimit()
    function: Callable[[Any], Any] | None = None
    while True:
        try:
            message = connection.recv()
        except EOFError:
            return
        if isinstance(message, Stint):
            limit.lift()  # what the function needs is imported with it
            function = pickle.loads(message.function)
            limit.set(message.megabytes)
            connection.send_bytes(ready)
        elif function is not None:
            connection.send_bytes(_answer(function, message))


def _end_with_parent(starts_programs: bool) -> None:
    """Lets this process end at once when its parent is gone, whatever it is at: what it would have
    found nobody waits for.

    One that starts programs waits for them, and ends them with it. Were it killed by the system before
    that, they would go on; so only another is killed also in the middle of C code that lets no other
    thread run.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()
    if sys.platform == "linux" and not starts_programs:
        import ctypes  # noqa: PLC0415

        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def _watch(sentinel: int) -> None:
    wait([sentinel])
    if sys.platform != "win32":  # there the job object ends them
        os.killpg(0, signal.SIGKILL)  # this process stands at the head of its group
    os._exit(1)


def _answer(function: Callable[[Any], Any], item: Any) -> bytes:
    started = time.monotonic()
    try:
        value = function(item)
        return pickle.dumps(Reply(value, seconds=time.monotonic() - started, peak_megabytes=peak_megabytes()))
    except MemoryError:
        failed = Reply(code="out_of_memory")
    except Exception as error:  # the item's loss, not the run's: this is what a worker is for
        failed = Reply(
            code="crashed",
            detail=f"{type(error).__name__}: {error}"[:_DETAIL],
            trace=traceback.format_exc(),
            refused=_refused(error),
        )
    spent = time.monotonic() - started
    return pickle.dumps(replace(failed, seconds=spent, peak_megabytes=peak_megabytes()))


def _refused(error: Exception) -> OSError | None:
    """What the system refused, in a class that can be sent."""
    if not isinstance(error, OSError) or error.errno is None:
        return None
    return OSError(error.errno, error.strerror, error.filename)
