"""Content controls whose tags are section IDs: a form made by ``rt67 form blank`` says itself whose an
answer is.

What stands on the page decides where people moved controls about; a tag decides where the page is
damaged. See docs/locating.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.filled_gaps import LONGEST_TAG
from rt67_aggregate.locate.grid import TableGrid, Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.signs import says_something
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Control, Form, Fragment, Heading, Line, Paragraph, Shape, Table
from rt67_aggregate.text import fold

UNIT = "unit"  # the tag of the control in which the sender's name stands
_OF_LINES = (Shape.NARRATIVE, Shape.GROUP, Shape.TABLE)  # whose answer is whole paragraphs


@dataclass(frozen=True)
class Tags:
    """The sections of one form by their tags.

    ``homes``: section → the heading under which its control stands: a gap's line, a column's table.
    ``ranks``: heading → its place in the form. ``columns``: what stands in a table → that table.
    ``titles``: folded title → the only section that has it.
    """

    sections: dict[str, Heading]
    homes: dict[str, str]
    ranks: dict[str, int]
    columns: dict[str, str] = field(default_factory=dict)
    titles: dict[str, Heading] = field(default_factory=dict)

    @classmethod
    def of(cls, form: Form) -> Tags:
        sections: dict[str, Heading] = {}
        homes: dict[str, str] = {}
        columns: dict[str, str] = {}
        twice: set[str] = set()
        for heading in form.walk_all():
            inner = (*heading.fields, *(c for c in heading.children if heading.shape is Shape.TABLE))
            homes.update((child.id, heading.id) for child in inner)
            if heading.shape is Shape.TABLE:
                columns.update((child.id, heading.id) for child in inner)
            if heading.is_section:
                tag = heading.id[:LONGEST_TAG]
                twice.update({tag} & sections.keys())
                sections[tag] = heading
                homes.setdefault(heading.id, heading.id)
        known = {tag: heading for tag, heading in sections.items() if tag not in twice}
        ranks = {heading.id: rank for rank, heading in enumerate(form.walk_all())}
        titled: dict[str, list[Heading]] = {}
        for heading in known.values():
            titled.setdefault(fold(heading.text[:LONGEST_TAG]), []).append(heading)
        titles = {title: found[0] for title, found in titled.items() if len(found) == 1 and title}
        return cls(known, homes, ranks, columns, titles)

    def home_of(self, heading_id: str) -> str:
        """The heading that a place of the document belongs to: a column's table, else itself."""
        return self.columns.get(heading_id, heading_id)

    def section_of(self, control: Control) -> Heading | None:
        """The section whose control it is; without a tag by its title, where one section has it."""
        return self.sections.get(control.tag) if control.tag else self.titles.get(fold(control.title))

    def holder(self, line: Line) -> tuple[Control, Heading] | None:
        """The innermost control of whole paragraphs that a line stands in."""
        held = None
        for control in line.paragraph.controls:
            section = self.section_of(control)
            whole = control.start <= line.start and line.end <= control.end
            if section is not None and whole and section.shape in _OF_LINES:
                held = control, section
        return held

    def own(self, fragment: Fragment) -> bool:
        """Whether all letters of an answer stand in controls of its own section, and in no other's."""
        line = fragment.line
        sections = [(c, section) for c in line.paragraph.controls if (section := self.section_of(c))]
        around = [control for control, _ in sections]
        own = [control for control, section in sections if section.id == fragment.owner.heading_id]
        if not own:
            return False
        others = (c for c in around if c not in own and c.start < line.end and line.start < c.end)
        kept = "".join(
            letter
            for at, letter in enumerate(line.text, start=line.start)
            if not any(c.start <= at < c.end for c in own)
        )
        return not any(others) and not says_something(kept)

    def inside(self, line: Line) -> Iterator[tuple[Control, Heading]]:
        """The controls of single gaps, boxes and cells that stand in a line."""
        for control in line.paragraph.controls:
            section = self.section_of(control)
            here = control.start < line.end and line.start < control.end
            if section is not None and here and section.shape not in _OF_LINES:
                yield control, section

    def names(self, control: Control, section: Heading) -> bool:
        """Whether a control's title is its section's too: another form's has another."""
        return fold(control.title) in {fold(text[:LONGEST_TAG]) for text in (section.text, *section.options)}


def without_quotes(
    events: Sequence[Event], units: Sequence[Unit], tags: Tags, outline: Outline
) -> tuple[Event, ...]:
    """The events without those that only quote: in a control of whole paragraphs no heading begins that
    stands outside of all controls, and none reaches over a control's edge."""
    contents = [unit.table if isinstance(unit, TableGrid) else unit for unit in units]
    if not any(map(in_controls, contents)):
        return tuple(events)
    held = [_holding(content, tags) for content in contents]
    found = {e.state for e in events if not held[e.start] and e.reward >= THRESHOLDS.tags_found}
    found.add(outline.closing)
    return tuple(
        event
        for event in events
        if held[event.start] == held[event.stop - 1] and not (held[event.start] and event.state in found)
    )


def in_controls(content: Line | Table) -> bool:
    """Whether a line, or something in a table, stands in a named control or holds one."""
    if isinstance(content, Line):
        return bool(content.paragraph.controls)
    blocks = (block for cell in content.cells for block in cell.blocks)
    return any(
        bool(block.controls) if isinstance(block, Paragraph) else in_controls(block) for block in blocks
    )


def _holding(content: Line | Table, tags: Tags) -> int:
    """The number of the control that a line or a table stands in; 0 for none."""
    held = {found[0].number if (found := tags.holder(line)) else 0 for line in lines_in(content)}
    return held.pop() if len(held) == 1 else 0


def lines_in(content: Line | Table) -> Iterator[Line]:
    """A line itself; of a table each paragraph as one line."""
    if isinstance(content, Line):
        yield content
        return
    for cell in content.cells:
        for block in cell.blocks:
            if isinstance(block, Paragraph):
                yield Line(block, 0, len(block.text))
            else:
                yield from lines_in(block)
