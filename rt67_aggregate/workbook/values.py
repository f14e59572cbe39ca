"""What a cell may hold, and what a column of a table is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    ``width``: in column units (digits of the normal font). ``style``: of cells that bring none of
    their own. ``help``: what stands there, for the sheet that explains. ``ledger``: the field of the
    review that is read back from this column, "" where none is. ``editable``: what is typed there is
    read back; anywhere else the next run writes over it. ``when_new``: it is read back in a row that
    has the mark of a new answer. ``aside``: rows are not made higher for what stands there.
    """

    title: str
    width: float
    help: str = ""
    style: str = "body"
    head: str = "head"
    hidden: bool = False
    ledger: str = ""
    editable: bool = False
    when_new: bool = False
    aside: bool = False


def with_width(columns: tuple[Column, ...], widths: Mapping[str, float]) -> tuple[Column, ...]:
    """The columns, those with the given titles as wide as said."""
    return tuple(replace(c, width=widths[c.title]) if c.title in widths else c for c in columns)


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads somewhere; where that is not possible its text still stands.

    LibreOffice does not break the text of a link into lines: its column must be wide enough.
    """

    target: str
    text: str
    style: str = "link"
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Styled:
    """A value that brings its own style."""

    value: str | int | float | date | None
    style: str


@dataclass(frozen=True, slots=True)
class TypedText:
    """What a person typed: a college in a column of the program's, or the officer in one of the
    review's."""

    text: str
    review: bool = False


@dataclass(frozen=True, slots=True)
class Pictured:
    """A link below a picture that is laid over its cell.

    ``points``: the least height of its row. ``name``, ``options``: of the picture, as XlsxWriter takes them;
    no options where none is laid.
    """

    link: Link
    points: float
    name: str = ""
    options: Mapping[str, object] | None = None


Value = str | int | float | date | None | Link | Styled | TypedText | Pictured


def owner_style(typed: TypedText) -> str:
    """The style of what a person typed, by whose it is."""
    return "officer" if typed.review else "college"


def text_of(value: Value) -> str:
    """The text that a cell shows, for judging the room it needs; "" for numbers and dates."""
    if isinstance(value, str):
        return value
    if isinstance(value, Pictured):
        return value.link.text
    if isinstance(value, TypedText | Link):
        return value.text
    if isinstance(value, Styled) and isinstance(value.value, str):
        return value.value
    return ""


def plain(value: Value) -> str | int | float | date | None:
    """What a cell holds, without its looks."""
    if isinstance(value, Pictured):
        return value.link.text
    if isinstance(value, TypedText | Link):
        return value.text
    return value.value if isinstance(value, Styled) else value
