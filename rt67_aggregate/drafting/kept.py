"""What a draft keeps of the form of the year before beyond what the blank prints."""

from __future__ import annotations

from dataclasses import dataclass

from rt67_aggregate.model import ValueType


@dataclass(frozen=True, slots=True)
class Kept:
    """Of one heading, column or gap, as the keys of the form file say it; "" and None where nothing is kept
    and the draft goes by the blank alone. ``doubts``: what is to be confirmed of it."""

    id: str = ""
    kind: str = ""
    aliases: tuple[str, ...] = ()
    value: ValueType | None = None
    unit: str = ""
    optional: bool | None = None
    pictures: bool | None = None
    many: bool | None = None
    doubts: tuple[str, ...] = ()


NOTHING_KEPT = Kept()


@dataclass(frozen=True, slots=True)
class KeptOfForm:
    """Of the form as a whole. ``kinds``: kind → its title. ``levels``: the draft's name of a level, its
    name, what outputs call it.
    ``earlier``: IDs of the forms of before; ``gone_ids``: of their headings that are no more."""

    kinds: tuple[tuple[str, str], ...] = ()
    short_kinds: tuple[tuple[str, str], ...] = ()
    levels: tuple[tuple[str, str, str], ...] = ()
    closing: tuple[str, ...] = ()
    contents_titles: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    gone_ids: tuple[str, ...] = ()
