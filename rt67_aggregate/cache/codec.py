"""Frozen dataclasses as JSON and back: data alone, every value of the type that its field declares."""

from __future__ import annotations

import base64
import dataclasses
from collections.abc import Callable, Sequence
from datetime import datetime
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

_PLAIN = (str, int, float, bool)
_Turn = Callable[[Any], Any]


def encode(kind: Any, value: Any) -> Any:
    """A value of a type as what JSON can hold: a dataclass, or a named tuple, is the list of its fields.

    Raises TypeError where the value, or anything in it, is not of the type declared.
    """
    return _turns(kind)[0](value)


def decode(kind: Any, data: Any) -> Any:
    """The value that ``encode`` made this of; raises ValueError or TypeError where it is none."""
    return _turns(kind)[1](data)


@cache
def _turns(kind: Any) -> tuple[_Turn, _Turn]:
    """How values of a type are turned into JSON, and back."""
    if kind in _PLAIN:
        return (plain := _exactly(kind)), plain
    if get_origin(kind) is tuple:
        return _tuple_turns(get_args(kind))
    if get_origin(kind) in (Union, UnionType):
        return _optional_turns(get_args(kind))
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record_turns(kind, [field.name for field in dataclasses.fields(kind)])
    if issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return _record_turns(kind, kind._fields)
    if issubclass(kind, Enum):
        return lambda value: _of(kind, value).value, kind
    return _STORED[kind]


def _of(kind: type, value: Any) -> Any:
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _exactly(kind: type) -> _Turn:
    def same(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    return same


def _tuple_turns(kinds: tuple[Any, ...]) -> tuple[_Turn, _Turn]:
    if kinds[1:] == (Ellipsis,):
        there, back = _turns(kinds[0])
        return (
            lambda value: [there(item) for item in _of(tuple, value)],
            lambda data: tuple(back(item) for item in _of(list, data)),
        )
    turns = [_turns(kind) for kind in kinds]
    return (
        lambda value: [t(item) for (t, _), item in zip(turns, _of(tuple, value), strict=True)],
        lambda data: tuple(b(item) for (_, b), item in zip(turns, _of(list, data), strict=True)),
    )


def _optional_turns(kinds: tuple[Any, ...]) -> tuple[_Turn, _Turn]:
    (kind,) = (kind for kind in kinds if kind is not NoneType)
    there, back = _turns(kind)
    return (
        lambda value: None if value is None else there(value),
        lambda data: None if data is None else back(data),
    )


def _record_turns(kind: type, names: Sequence[str]) -> tuple[_Turn, _Turn]:
    """Those of a dataclass or a named tuple."""
    hints = get_type_hints(kind)
    turns = [_turns(hints[name]) for name in names]
    pairs = list(zip(names, (there for there, _ in turns), strict=True))

    def there(value: Any) -> list[Any]:
        _of(kind, value)
        return [turn(getattr(value, name)) for name, turn in pairs]

    def back(data: Any) -> Any:
        return kind(*(turn(item) for (_, turn), item in zip(turns, _of(list, data), strict=True)))

    return there, back


_STORED: dict[Any, tuple[_Turn, _Turn]] = {
    bytes: (
        lambda value: base64.b64encode(_of(bytes, value)).decode("ascii"),
        lambda data: base64.b64decode(_of(str, data), validate=True),
    ),
    datetime: (lambda value: _of(datetime, value).isoformat(), datetime.fromisoformat),
    Path: (lambda value: str(_of(Path, value)), lambda data: Path(_of(str, data))),
}
