"""What stops a command: once asked it ends, and what is put in order because of it is not stopped again."""

from __future__ import annotations

import signal
import sys
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from rt67_aggregate.cli.stops import Stops

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """Also where the tests were started in the background, to which no Ctrl-C comes."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def ask() -> None:
    signal.raise_signal(signal.SIGINT)


def test_what_puts_things_in_order_is_not_stopped_again() -> None:
    done = []

    @contextmanager
    def tidy() -> Iterator[None]:
        try:
            yield
        finally:
            ask()
            with suppress(OSError):
                raise OSError
            try:
                raise ValueError
            except ValueError:
                ask()
            done.append("block")

    def work() -> None:
        try:
            with tidy():
                ask()
        finally:
            ask()
            done.append("function")

    with Stops(), pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["block", "function"]


def test_a_command_that_has_answered_a_stop_is_not_stopped_on_its_way_out() -> None:
    with Stops() as stops:
        with suppress(KeyboardInterrupt):
            ask()
        stops.answered = True
        try:
            ask()
        except KeyboardInterrupt:
            pytest.fail("it was stopped again")


def test_a_stop_that_was_swallowed_is_asked_for_once_more() -> None:
    with Stops():
        with suppress(KeyboardInterrupt):
            ask()
        with pytest.raises(KeyboardInterrupt):
            ask()


def test_a_stop_in_a_callback_is_not_lost(capsys: pytest.CaptureFixture[str]) -> None:
    things = [Stops()]
    kept = weakref.ref(things[0], lambda _: ask())
    before = sys.unraisablehook

    def work() -> None:
        things.clear()
        time.sleep(5)

    with pytest.raises(KeyboardInterrupt), Stops():
        work()
    assert kept() is None
    assert sys.unraisablehook is before
    assert capsys.readouterr().err == ""


def test_a_command_that_has_answered_is_not_stopped_again() -> None:
    with Stops() as stops:
        with suppress(KeyboardInterrupt):
            ask()
        stops.answered = True
        ask()


def test_an_exchange_comes_to_its_end() -> None:
    with Stops() as stops:
        with stops.held():
            ask()
        assert stops.wrote
        with pytest.raises(KeyboardInterrupt):
            ask()
