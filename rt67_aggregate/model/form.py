"""The form: headings, their shapes, and what is looked up in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property


class Shape(StrEnum):
    """What a heading of the form asks for."""

    GROUP = "group"  # holds other headings; nothing is typed directly under it
    NARRATIVE = "narrative"  # paragraphs, pictures, tables of the college's own
    TABLE = "table"  # holds column headings; rows are typed under them
    COLUMN = "column"  # one column of its parent table


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the form, with its children: the form is a tree of these of any depth.

    ``id``: for sections (shapes NARRATIVE and COLUMN) the contract's section ID; for others a
    unique ID of the same style (policy "1", topic "1.1", part "1.1.result").
    ``level``: the name of the list in the form file that it stands in (policies, topics, …).
    ``number``: as printed ("1.1)"), empty where the form prints none.
    ``text``: as printed, without the number. ``aliases``: other wordings known to occur.
    ``prompts``: lines that the form prints under the heading and that are not an answer.
    ``rows``: for a TABLE the number of rows that the form prints.
    ``policy_id``, ``topic_id``: of the ancestors, or of the heading itself; "" where none.
    """

    id: str
    level: str
    shape: Shape
    text: str
    number: str = ""
    kind: str = ""
    aliases: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    rows: int = 0
    policy_id: str = ""
    topic_id: str = ""
    children: tuple[Heading, ...] = ()

    def walk(self) -> Iterator[Heading]:
        """Itself and everything below it, in the form's order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def is_section(self) -> bool:
        return self.shape in (Shape.NARRATIVE, Shape.COLUMN)

    @property
    def printed(self) -> str:
        """Number and text as the form prints them."""
        return f"{self.number} {self.text}".strip()


@dataclass(frozen=True)
class Form:
    """The whole form as data (``mappings/*.yaml``).

    ``boilerplate``: lines that the form prints before its first heading.
    ``unit_line``: the printed part of the line on which the college writes its name.
    ``unit_prompt``: what the form prints where the name goes ("(ชื่อหน่วยงาน)").
    ``closing``: what the lines of a signature block begin with.
    ``contents_titles``: headings of a table of contents ("สารบัญ").
    ``other_names``: names that stand in every return and never identify a college.
    ``kinds``: kind → Thai title, in the form's order.
    """

    form_id: str
    title: str
    short_title: str
    fiscal_year: int
    office: str
    province: str
    deadline: date
    headings: tuple[Heading, ...]
    kinds: tuple[tuple[str, str], ...] = ()
    boilerplate: tuple[str, ...] = ()
    unit_line: str = ""
    unit_prompt: str = ""
    closing: tuple[str, ...] = ()
    contents_titles: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()

    def walk(self) -> Iterator[Heading]:
        """All headings, in the form's order."""
        for heading in self.headings:
            yield from heading.walk()

    @cached_property
    def sections(self) -> tuple[Heading, ...]:
        """The headings that take answers, in the form's order."""
        return tuple(h for h in self.walk() if h.is_section)

    @cached_property
    def by_id(self) -> dict[str, Heading]:
        return {h.id: h for h in self.walk()}
