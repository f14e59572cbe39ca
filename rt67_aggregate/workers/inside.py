"""What a worker does: it answers its parent."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from importlib import import_module
from multiprocessing.connection import Connection, wait
from typing import Any

from rt67_aggregate.workers.messages import Reply, Stint, Warming

__all__ = ["peak_megabytes", "start"]

if sys.platform == "win32":
    from rt67_aggregate.workers.windows import MemoryLimit, peak_megabytes
else:
    from rt67_aggregate.workers.posix import MemoryLimit, peak_megabytes

_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG, prctl(2)
_DETAIL = 200  # characters of an exception's message that an issue carries


def start(parent: Connection, starts_programs: bool) -> None:
    """Serve a parent. ``starts_programs``: whether what is done here starts programs, which end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
        os.setsid()  # what it starts can be ended with it
    _end_with_parent(starts_programs)
    with suppress(BrokenPipeError):  # the parent is gone, and the thread has not yet seen it
        _serve(parent)


def _serve(parent: Connection) -> None:
    """Answer one item after the other, stint by stint, until the parent goes."""
    ready = pickle.dumps(Reply())
    parent.send_bytes(ready)
    limit = MemoryLimit()
    function: Callable[[Any], Any] | None = None
    while True:
        try:
            message = parent.recv()
        except EOFError:
            return
        if isinstance(message, Warming):
            limit.lift()
            with _no_collecting():
                for module in message.modules:
                    import_module(module)
        elif isinstance(message, Stint):
            limit.lift()  # what the function needs is imported with it
            with _no_collecting():
                function = pickle.loads(message.function)
            limit.set(message.megabytes)
            parent.send_bytes(ready)
        elif function is not None:
            parent.send_bytes(_answer(function, message))


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


@contextmanager
def _no_collecting() -> Iterator[None]:
    """For imports, whose objects stay: looking through them for what may go takes a tenth of their time,
    and is not done later either."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _answer(function: Callable[[Any], Any], item: Any) -> bytes:
    started = time.monotonic()
    try:
        value = function(item)
        return pickle.dumps(Reply(value, seconds=time.monotonic() - started, peak_megabytes=peak_megabytes()))
    except MemoryError:
        failed = Reply(code="out_of_memory")
    except Exception as error:  # the item's loss, not the run's: this is what a worker is for
        import traceback  # noqa: PLC0415 - seldom needed, and imported with tokenize and more

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
