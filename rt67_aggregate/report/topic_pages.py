"""Half a page for each topic: the officer's words, counts, what is named most, examples by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rt67_aggregate.language import say
from rt67_aggregate.model import BEST_PRACTICE, Heading, Shape
from rt67_aggregate.report import styles
from rt67_aggregate.report.cells import head_row, own_cell, plain_cell
from rt67_aggregate.report.executive import examples_of
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.measures import Measure, Topic, telling
from rt67_aggregate.report.rows import Matter, table_rows
from rt67_aggregate.report.tables import Row, shares
from rt67_aggregate.report.view import View
from rt67_aggregate.text import excerpt

_MATTERS, _EXAMPLES, _NAMED = 3, 4, 3
_WORDING, _HEADING = 130, 90
# Centimetres of the columns on a page of 16; the form's own columns share the last.
_NUMBER, _TYPED = 1.1, 14.9


def write_topics(flow: Flow, view: View, counted: Sequence[Topic], words: Mapping[str, str]) -> None:
    """The chapter of all topics; ``words``: topic → what the officer wants to be said there."""
    flow.heading(1, say("สรุปรายประเด็น"), new_page=True)
    flow.line(styles.NOTE, say("ถ้อยคำเป็นของสถานศึกษา ที่มี … คือส่วนต้นของข้อความ"))
    for topic in counted:
        flow.heading(2, flow.own(topic.printed))
        said = words.get(topic.heading.id, "")
        if said:
            flow.answer(said)
        for measure in topic.measures:
            _write_measure(flow, view, topic, measure)
        for table in _tables(view, topic):
            _write_table(flow, view, table)
        _write_examples(flow, view, topic)


def _write_measure(flow: Flow, view: View, topic: Topic, measure: Measure) -> None:
    count = say("{count} จาก {of} แห่ง", count=len(measure.colleges), of=len(view.colleges))
    rows = say(" ({rows} เรื่อง)", rows=measure.rows) if measure.rows else ""
    others = [c.college_id for c in view.colleges if c.college_id not in measure.colleges]
    left = (
        say(" ไม่มีรายงานจาก {listed}", listed=view.listed(others))
        if measure.colleges and 0 < len(others) <= _NAMED
        else ""
    )
    label = view.kind(measure.kind) or say("คำตอบ")
    flow.line(
        styles.LIST, flow.own(say("• {label}: {count}{rows}", label=label, count=count, rows=rows)) + left
    )
    sections = [s for s in topic.sections if s.kind == measure.kind and s.shape is not Shape.COLUMN]
    if len(sections) > 1:
        for section in sections:
            colleges = len(telling(view, section.id))
            heading = excerpt(flow.own(section.printed), _HEADING)
            flow.line(styles.SUBLIST, f"{heading} – " + flow.own(say("{colleges} แห่ง", colleges=colleges)))


def _tables(view: View, topic: Topic) -> Iterator[Heading]:
    ids = {section.id for section in topic.sections}
    for heading in view.form.walk():
        if heading.shape is Shape.TABLE and any(child.id in ids for child in heading.children):
            yield heading


def _write_table(flow: Flow, view: View, table: Heading) -> None:
    columns = [child for child in table.children if child.shape is Shape.COLUMN]
    matters = [matter for matter in table_rows(view, columns).groups if _first(matter, 0)]
    if not matters:
        return
    widths = shares(flow.width, (_NUMBER, *(_TYPED / len(columns) for _ in columns)))
    flow.plain_table(widths, _rows(flow, view, columns, matters[:_MATTERS], widths))
    if len(matters) > _MATTERS:
        flow.line(styles.NOTE, flow.own(say("และอีก {count} เรื่อง", count=len(matters) - _MATTERS)))


def _rows(
    flow: Flow, view: View, columns: Sequence[Heading], matters: Sequence[Matter], widths: Sequence[int]
) -> Iterator[Row]:
    yield head_row(flow, (say("ที่"), *(flow.own(column.text) for column in columns)))
    for number, matter in enumerate(matters, 1):
        first, *others = (_first(matter, column) for column in range(len(columns)))
        several = (
            flow.own(say("{count} แห่ง: ", count=len(matter.colleges))) if len(matter.colleges) > 1 else ""
        )
        names = f"({several}{view.listed(matter.colleges)})"
        yield Row(
            (
                own_cell(flow, str(number)),
                plain_cell(flow, f"{first} {names}".strip(), width=widths[1]),
                *(
                    plain_cell(flow, text, width=width)
                    for text, width in zip(others, widths[2:], strict=True)
                ),
            )
        )


def _first(matter: Matter, column: int) -> str:
    """What the first row that says anything in a column says there."""
    texts = (row.texts[column] for row in matter.rows)
    return excerpt(next((text for text in texts if text.strip()), ""), _WORDING)


def _write_examples(flow: Flow, view: View, topic: Topic) -> None:
    examples = list(examples_of(view, topic))
    if not examples:
        return
    title = view.kind(BEST_PRACTICE)
    named = "; ".join(f"{name} ({view.name(college)})" for college, name in examples[:_EXAMPLES])
    more = [college for college, _ in examples[_EXAMPLES:]]
    rest = (
        say(
            "; {own}: {listed}",
            own=flow.own(say("และอีก {count} แห่ง", count=len(more))),
            listed=view.listed(more),
        )
        if more
        else ""
    )
    flow.line(styles.LIST, say("• {title}: {named}{rest}", title=title, named=named, rest=rest))
