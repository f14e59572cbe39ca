"""What the officer lays over cells of the workbook: colours and comments, which no cell's text tells."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

_Cell = TypeVar("_Cell", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Overlay:
    """Over one cell. ``fill``, ``ink``: six hexadecimal digits, "" for none of hers. ``bold``: whether she
    made it so. ``comment``: what she said there."""

    fill: str = ""
    ink: str = ""
    bold: bool = False
    comment: str = ""

    @property
    def look(self) -> Overlay:
        """Without the comment."""
        return replace(self, comment="")

    def beside(self, other: Overlay) -> Overlay:
        """Both over one cell: these colours where there are any, and each comment once."""
        look = self.look if self.look != Overlay() else other.look
        known = f"\n{other.comment}\n" in f"\n{self.comment}\n"
        said = self.comment if known else "\n".join(filter(None, (self.comment, other.comment)))
        return replace(look, comment=said)


def laid_together(
    rows: Mapping[str, Mapping[_Cell, Overlay]], more: Mapping[str, Mapping[_Cell, Overlay]]
) -> dict[str, Mapping[_Cell, Overlay]]:
    """What lies over rows, with what lies over the same ones elsewhere."""
    found = dict(rows)
    for key, cells in more.items():
        before = found.get(key, {})
        found[key] = {**before, **{at: before.get(at, Overlay()).beside(one) for at, one in cells.items()}}
    return found


@dataclass(frozen=True, slots=True)
class SheetOverlays:
    """Of sheets with these ``headings``, in whichever language. ``rows``: row key → heading → overlay."""

    headings: tuple[str, ...]
    rows: Mapping[str, Mapping[str, Overlay]]


@dataclass(frozen=True, slots=True)
class Palette:
    """The program's own colours in a workbook, by which others are told. ``bold``: sheet → headings of
    columns in which it writes bold."""

    fills: frozenset[str] = frozenset()
    inks: frozenset[str] = frozenset()
    bold: Mapping[str, frozenset[str]] = field(default_factory=dict)
