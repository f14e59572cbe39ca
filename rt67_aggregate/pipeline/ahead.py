"""What a run will import to write its outputs, imported while workers read."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module

from rt67_aggregate import model, report, workbook

WRITING = (*model.WRITES_WITH, *report.WRITES_WITH, *workbook.WRITES_WITH)


@contextmanager
def imported_meanwhile(modules: Sequence[str]) -> Iterator[None]:
    """Imports modules in a thread, which is at its end where the block is; one that it is at when the block
    ends is waited for, since it would be imported next."""
    enough = threading.Event()
    thread = threading.Thread(target=_import, args=(modules, enough))
    thread.start()
    try:
        yield
    finally:
        enough.set()
        thread.join()


def _import(modules: Sequence[str], enough: threading.Event) -> None:
    for module in modules:
        if enough.is_set():
            return
        with suppress(Exception):  # who needs it imports it again, and tells
            import_module(module)
