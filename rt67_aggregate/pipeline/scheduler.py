"""The executor of a Dask scheduler that somebody started."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from rt67_aggregate.model import Issue

if TYPE_CHECKING:
    from concurrent.futures import Executor

_PATIENCE = 10  # seconds until a scheduler counts as not there


@contextmanager
def executor_at(address: str) -> Iterator[Executor | Issue]:
    """An executor on the workers of the scheduler at an address (``tcp://10.0.0.1:8786``), or why there is
    none: the extra ``dask`` is not installed, or nobody answers."""
    values = (("address", address),)
    try:
        connect: Any = import_module("distributed").Client  # an extra, and without annotations
    except ImportError:
        yield Issue("scheduler_extra_missing", values=values)
        return
    try:
        client = connect(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError):
        yield Issue("scheduler_not_reached", values=values)
        return
    with client:
        yield client.get_executor(retries=2)
