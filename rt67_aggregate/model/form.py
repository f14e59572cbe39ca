"""The form: headings, their shapes, and what is looked up in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from rt67_aggregate.language import say
from rt67_aggregate.model.roster import College
from rt67_aggregate.model.shown_names import ShownNames


class Shape(StrEnum):
    """What a heading of the form asks for."""

    GROUP = "group"  # holds other headings; nothing is typed directly under it
    NARRATIVE = "narrative"  # paragraphs, pictures, tables of the college's own
    TABLE = "table"  # holds column headings; rows are typed under them
    COLUMN = "column"  # one column of its parent table
    NAMES = "names"  # a column whose cells the form prints: names of rows, targets
    TICK = "tick"  # a column that is ticked: an option of every row
    LINE = "line"  # a printed line with gaps in it
    GAP = "gap"  # one gap of its line
    CHOICE = "choice"  # printed options with boxes before them; in a table, one row of ticks


class ValueType(StrEnum):
    """What is typed into a section."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"


# The two names of levels that always fill the records' ``policy_id`` and ``topic_id``.
POLICIES, TOPICS = "policies", "topics"
# The kind of sections that hold examples to follow, as the contract of the records names it.
BEST_PRACTICE = "best_practice"

# What a draft calls a table that the form prints without a title.
UNTITLED_TABLE = "ตาราง"
_COUNTED_TABLE = re.compile(rf"{UNTITLED_TABLE}(?: [0-9]+)?")

_SECTIONS = frozenset((Shape.NARRATIVE, Shape.COLUMN, Shape.GAP, Shape.CHOICE))


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the form, with its children: the form is a tree of these of any depth.

    ``id``: for sections the contract's section ID; for others a unique ID of the same style
    (policy "1", topic "1.1", part "1.1.result").
    ``level``: the name of the list in the form file that it stands in (policies, topics, …).
    ``number``: as printed ("1.1)"), empty where the form prints none.
    ``text``: as printed, without the number. ``aliases``: other wordings known to occur.
    ``prompts``: lines that the form prints under the heading and that are not an answer.
    ``rows``: for a TABLE the number of rows that the form prints.
    ``policy_id``, ``topic_id``: of the ancestors, or of the heading itself; "" where none.
    ``fields``: the sections inside its own printed line or table: the gaps of a LINE, the rows of a
    TABLE that are ticked, or written into across its columns. ``children`` are what stands below it.
    ``line``: for a LINE, for a CHOICE that is one line, and for a row of a TABLE that is written into across
    its columns, all that the form prints, its gaps as printed. ``options``: of a CHOICE, as printed behind
    their boxes. ``many``: more than one may be chosen. ``value``, ``unit``: what is typed into it, and what
    is printed behind it ("คน").
    ``cells``: of a NAMES column, and of a COLUMN that is filled in beforehand: the printed text of
    each row, "" where there is none. ``groups``: the titles that the form prints over it and its neighbours,
    from the top down.
    ``optional``: it may be left blank and nothing is lacking. ``pictures``: the form asks for some.
    ``answered``: something is typed directly under it, though it holds other headings, columns or options.
    ``block``: which copy of a repeated block it is, from 1; 0 where it is none.
    ``under``: what the form prints just above it, where it prints the heading itself again elsewhere.
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
    fields: tuple[Heading, ...] = ()
    line: str = ""
    options: tuple[str, ...] = ()
    many: bool = False
    value: ValueType = ValueType.TEXT
    unit: str = ""
    cells: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    optional: bool = False
    pictures: bool = False
    answered: bool = False
    block: int = 0
    under: str = ""

    @property
    def group(self) -> str:
        """The titles over it and its neighbours in one line; "" where there are none."""
        return " ".join(self.groups)

    def walk(self) -> Iterator[Heading]:
        """Itself and everything below it, in the form's order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def below(self) -> tuple[Heading, ...]:
        """The sections inside its line or table, then the headings under it."""
        return (*self.fields, *self.children)

    def walk_all(self) -> Iterator[Heading]:
        """The same with the gaps of its line and the rows of its ticks."""
        yield self
        for heading in self.below:
            yield from heading.walk_all()

    def asked_in(self, row: int) -> Heading | None:
        """The section of a TABLE whose answer is written across the columns of a printed row, from 1, be it
        its own row or one without a name below that; None where the row is none of these."""
        for number in range(row, 0, -1):
            own = self.fields[number - 1] if number <= len(self.fields) else None
            if own is None or own.line:
                return own
            named = any(
                "".join(c.cells[number - 1 : number]) for c in self.children if c.shape is Shape.NAMES
            )
            if own.is_section or named:
                return None
        return None

    @property
    def is_section(self) -> bool:
        return self.answered or self.shape in _SECTIONS

    @property
    def is_untitled(self) -> bool:
        """Whether it is a table that only the draft has named: the form prints no title over it."""
        return self.shape is Shape.TABLE and _COUNTED_TABLE.fullmatch(self.text) is not None

    @property
    def printed(self) -> str:
        """Number and text as the form prints them."""
        return f"{self.number} {self.text}".strip()


def topic_level(levels: Sequence[str]) -> str:
    """The level by which outputs count: the one called ``topics``, else the second, else the only one."""
    if not levels or TOPICS in levels:
        return TOPICS
    return levels[min(1, len(levels) - 1)]


@dataclass(frozen=True)
class Form:
    """The whole form as data (``mappings/*.yaml``).

    ``period``: what the form is about in time, as printed; "" where that is the fiscal year.
    ``fiscal_year``: of the Buddhist era; 0 where the period names no year.
    ``deadline``: None where the form sets none.
    ``boilerplate``: lines that the form prints before its first heading.
    ``unit_line``: the printed part of the line on which the college writes its name.
    ``unit_prompt``: what the form prints where the name goes ("(ชื่อหน่วยงาน)").
    ``unit_label``: what it prints before the name ("ชื่อสถานศึกษา"), or the heading of the section in
    which the name stands.
    ``fields``: lines with gaps, and choices, before the first heading.
    ``signers``: lines that the form prints for those who sign, whole.
    ``closing``: what the lines of a signature block begin with.
    ``contents_titles``: headings of a table of contents ("สารบัญ").
    ``other_names``: names that stand in every return and never identify a college.
    ``kinds``: kind → Thai title, in the form's order. ``short_kinds``: kind → one word for narrow
    columns. ``level_titles``: level → what the outputs
    call it, top-down.
    ``earlier``: IDs of the forms of before, the last one first, whose sections go on under the same IDs.
    ``gone_ids``: IDs of their headings that this form has no more, which no other heading may have.
    """

    form_id: str
    title: str
    short_title: str
    fiscal_year: int
    office: str
    province: str
    deadline: date | None
    headings: tuple[Heading, ...]
    kinds: tuple[tuple[str, str], ...] = ()
    short_kinds: tuple[tuple[str, str], ...] = ()
    boilerplate: tuple[str, ...] = ()
    unit_line: str = ""
    unit_prompt: str = ""
    closing: tuple[str, ...] = ()
    contents_titles: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    period: str = ""
    unit_label: str = ""
    fields: tuple[Heading, ...] = ()
    signers: tuple[str, ...] = ()
    level_titles: tuple[tuple[str, str], ...] = ()
    earlier: tuple[str, ...] = ()
    gone_ids: tuple[str, ...] = ()

    @property
    def topic_word(self) -> str:
        """What the form calls that by which outputs are counted; "" where it has no word for it."""
        level = topic_level([name for name, _ in self.level_titles])
        title = dict(self.level_titles).get(level, "")
        return "" if title == TOPICS else title

    @property
    def period_text(self) -> str:
        """What the form is about in time, for titles."""
        return self.period or say("ปีงบประมาณ พ.ศ. {year}", year=self.fiscal_year)

    def deadline_of(self, college: College | None) -> date | None:
        """The day that counts for a college; None where there is none."""
        return (college.deadline if college else None) or self.deadline

    def days_late(self, day: date, college: College | None = None) -> int:
        """How many days after the deadline; never more than 0 where there is none."""
        deadline = self.deadline_of(college)
        return (day - deadline).days if deadline else 0

    def walk(self) -> Iterator[Heading]:
        """All headings, in the form's order."""
        for heading in self.headings:
            yield from heading.walk()

    def walk_all(self) -> Iterator[Heading]:
        """The same with what is asked before them, the gaps of lines and the rows of ticks."""
        for heading in (*self.fields, *self.headings):
            yield from heading.walk_all()

    def called(self, heading_id: str) -> str:
        """A section in a few words, without its ID: its topic's number, its kind, its own number or
        heading; the ID itself where the form has none such."""
        heading = self.by_id.get(heading_id)
        if heading is None:
            return heading_id
        topic = self.by_id.get(heading.topic_id)
        kind = dict(self.kinds).get(heading.kind, "")
        number = topic.number if topic is not None and topic is not heading else ""
        apart = self.names.is_told_apart(heading)
        own = heading.number if kind and not apart else self.names.alone(heading)
        return " ".join(word for word in (number, kind, own) if word)

    @cached_property
    def sections(self) -> tuple[Heading, ...]:
        """The headings that take answers, in the form's order."""
        return tuple(h for h in self.walk_all() if h.is_section)

    @cached_property
    def name_sections(self) -> tuple[Heading, ...]:
        """The sections that ask for the sender's name: those that are called as ``unit_label`` says."""
        return tuple(h for h in self.sections if self.unit_label and h.text == self.unit_label)

    @cached_property
    def names(self) -> ShownNames:
        """What outputs call its headings."""
        return ShownNames(self.fields, self.headings)

    @cached_property
    def by_id(self) -> dict[str, Heading]:
        return {h.id: h for h in self.walk_all()}
