"""The real form, and a reader of its returns, made once for all tests of a process."""

from __future__ import annotations

from functools import cache

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Roster
from rt67_aggregate.reading import ReturnReader
from tests.form_files import MAPPING
from tests.returns.colleges import ROSTER


@cache
def form() -> Form:
    loaded = load_form(MAPPING).value
    assert loaded is not None
    return loaded


@cache
def reader() -> ReturnReader:
    return ReturnReader(form(), Roster(tuple(ROSTER)))
