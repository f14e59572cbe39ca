"""The form's headings in the form's order, each with what the colleges report under it."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.issues.words import STATUS
from rt67_aggregate.language import say
from rt67_aggregate.model import Heading, Shape, Status
from rt67_aggregate.report import styles
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.form_table import write_form_table
from rt67_aggregate.report.silence import is_silent, write_silence
from rt67_aggregate.report.view import CollegeAnswer, View

# A longer answer goes on in the next entry when it fills a spreadsheet's cell; a shorter entry
# is complete. Cells are cut at the end of a line, at the earliest in their middle.
_COULD_FILL_A_CELL = 8_000


def write_body(flow: Flow, view: View, *, under_title: bool = False) -> None:
    """All headings of the form, of any depth; ``under_title``: on the page that was just begun."""
    for field in view.form.fields:
        _write(flow, view, field, level=1)
    for position, heading in enumerate(view.form.headings):
        new_page = heading.shape is Shape.GROUP if position else not under_title
        _write(flow, view, heading, level=1, new_page=new_page)


def _write(flow: Flow, view: View, heading: Heading, *, level: int, new_page: bool = False) -> None:
    flow.heading(level, flow.own(view.form.names.beside(heading)), new_page=new_page)
    children = tuple(h for h in heading.below if h.shape not in (Shape.NAMES, Shape.TICK))
    if heading.is_section:
        _write_answers(flow, view, heading)
    if heading.shape is Shape.TABLE:
        columns = [child for child in children if child.shape is Shape.COLUMN]
        children = tuple(child for child in children if child.shape is not Shape.COLUMN)
        if columns:
            write_form_table(flow, view, heading, columns)
    for child in children:
        _write(flow, view, child, level=level + 1)


def _write_answers(flow: Flow, view: View, heading: Heading) -> None:
    of_section = view.of(heading.id)
    silent: dict[str, Sequence[CollegeAnswer]] = {}
    for college in view.colleges:
        entries = of_section.get(college.college_id, ())
        if is_silent(entries):
            silent[college.college_id] = entries
            continue
        mark = _mark(entries)
        flow.line(
            styles.COLLEGE, say("{name} ({mark})", name=college.name, mark=mark) if mark else college.name
        )
        text = _whole(entries)
        if text:
            flow.answer(text)
        pictures = [path for entry in entries for path in entry.pictures]
        called = flow.own(view.form.names.alone(heading))
        description = say("ภาพประกอบหัวข้อ {heading} ของ{name}", heading=called, name=college.name)
        flow.pictures(pictures, description, college.name)
    write_silence(flow, view, silent)


def _mark(entries: Sequence[CollegeAnswer]) -> str:
    """What the reader must know before an answer that is not simply one."""
    statuses = {entry.status for entry in entries}
    if Status.ANSWERED in statuses:
        return ""
    told = (Status.IN_PROGRESS, Status.NONE, Status.NOT_IMPLEMENTED)
    return next((STATUS[status] for status in told if status in statuses), "")


def _whole(entries: Sequence[CollegeAnswer]) -> str:
    """A narrative as typed, of however many entries it had to be cut into."""
    text = ""
    for position, entry in enumerate(entries):
        text += entry.text
        more = position + 1 < len(entries) and entries[position + 1].text
        if more and text and len(entry.text) < _COULD_FILL_A_CELL:
            text += "\n"
    return text
