"""On the path of a run, this writes down what each of its Python processes opens, connects to and starts.

One JSON line an event into the file that ``RT67_WATCHED`` names: the process's role (``main`` or
``worker``), the event, and what it is about. At its end a process tells the most memory that it held.
"""

from __future__ import annotations

import atexit
import json
import os
import sys
from pathlib import Path

EVENTS = ("open", "socket.connect", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn")
ROLE = "worker" if "--multiprocessing-fork" in sys.orig_argv else "main"


def write_down(event: str, about: object) -> None:
    os.write(LOG, (json.dumps([ROLE, event, about]) + "\n").encode())


def watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and isinstance(arguments[0], (str, bytes)) and ROLE == "main":
        write_down(event, [os.fsdecode(arguments[0]), arguments[1]])
    elif event in EVENTS and event != "open":
        write_down(event, [repr(argument) for argument in arguments])


def tell_memory() -> None:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            write_down("megabytes", int(line.split()[1]) >> 10)


if "RT67_WATCHED" in os.environ and "resource_tracker" not in " ".join(sys.orig_argv):
    LOG = os.open(os.environ["RT67_WATCHED"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    if Path("/proc/self/status").exists():
        atexit.register(tell_memory)
    sys.addaudithook(watch)
