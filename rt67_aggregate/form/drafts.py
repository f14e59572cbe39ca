"""The headings as the file writes them, before they have their IDs."""

from __future__ import annotations

from dataclasses import dataclass

from rt67_aggregate.form.faults import YamlPlace
from rt67_aggregate.model import Shape, ValueType

COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Draft:
    """One heading as written; ``kind`` is its own, not its parent's. ``repeats``: copies of a block
    that the form prints, 0 where it is none. ``again``: it is printed like one before it, ``under``: below
    what. ``over``: printed cells, from 0, that only name the rows below; ``repeated``: that a row
    above prints too. ``row_ids``: IDs that such rows were given by hand; ``asking``: those that are written
    into. The others as in ``Heading``."""

    spot: YamlPlace
    level: str
    shape: Shape
    text: str
    number: str = ""
    kind: str = ""
    explicit_id: str = ""
    aliases: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    rows: int = 0
    children: tuple[Draft, ...] = ()
    fields: tuple[Draft, ...] = ()
    line: str = ""
    options: tuple[str, ...] = ()
    many: bool = False
    value: ValueType = ValueType.TEXT
    unit: str = ""
    cells: tuple[str, ...] = ()
    over: frozenset[int] = frozenset()
    repeated: frozenset[int] = frozenset()
    row_ids: tuple[tuple[int, str], ...] = ()
    asking: tuple[tuple[int, Draft], ...] = ()
    groups: tuple[str, ...] = ()
    optional: bool = False
    pictures: bool = False
    answered: bool = False
    repeats: int = 0
    again: bool = False
    under: str = ""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What this file calls its levels, top-down, and its kinds."""

    levels: tuple[str, ...]
    kinds: tuple[str, ...]

    def below(self, level: str) -> tuple[str, ...]:
        return self.levels[self.levels.index(level) + 1 :]
