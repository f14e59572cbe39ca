"""The executive summary: what an inspector reads on the first two pages, in the colleges' own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rt67_aggregate.language import say
from rt67_aggregate.model import BEST_PRACTICE, Shape, SharedMatter
from rt67_aggregate.report import styles
from rt67_aggregate.report.cells import head_row, own_cell, plain_cell
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.front import submission_lines
from rt67_aggregate.report.measures import Topic, kinds_of, telling
from rt67_aggregate.report.tables import Row, shares
from rt67_aggregate.report.view import View, number_of
from rt67_aggregate.text import excerpt, name_of
from rt67_aggregate.text.amounts import Amount, printed_number

# So much stands on two pages, also in a font that is a third larger than the one that is asked for.
_MATTERS, _EXAMPLES, _NAMED = 3, 3, 3
_WORDING, _NAME, _HEADING = 64, 60, 36
_KINDS, _AMOUNTS = 5, 12
# Centimetres on a page of 16.
_KIND = 2.5


def write_executive(flow: Flow, view: View, counted: Sequence[Topic], words: str) -> None:
    """The chapter; ``words``: what the officer wants to be said first."""
    flow.heading(1, say("บทสรุปผู้บริหาร"), new_page=True)
    if words:
        flow.answer(words)
    flow.line(styles.COLLEGE, say("การรายงาน"))
    for line in submission_lines(flow, view):
        flow.line(styles.LIST, line)
    _write_counts(flow, view, counted)
    for kind in dict.fromkeys(matter.kind for matter in view.shared):
        _write_shared(flow, view, kind, [matter for matter in view.shared if matter.kind == kind])
    _write_examples(flow, view, counted)
    _write_amounts(flow, view)


def _write_counts(flow: Flow, view: View, counted: Sequence[Topic]) -> None:
    """How many colleges report what: a column where the topics differ, else a line for all of them. Of a
    table of the form only its first column is counted, whose rows the others belong to."""
    others = _later_columns(view)
    told = [kind for kind in kinds_of(counted) if kind and kind not in others][:_KINDS]
    columns = []
    for kind in told:
        numbers = {len(topic.of(kind).colleges) for topic in counted}
        if len(numbers) == 1:
            count = say("{told} จาก {count} แห่งในทุกประเด็น", told=numbers.pop(), count=len(view.colleges))
            flow.line(styles.LIST, flow.own(say("{kind}: {count}", kind=view.kind(kind), count=count)))
        else:
            columns.append(kind)
    if columns and len(counted) > 1:
        widths = shares(flow.width, (16 - _KIND * len(columns), *(_KIND for _ in columns)))
        flow.table(
            flow.own(
                say(
                    "จำนวนวิทยาลัยที่รายงาน จาก {count} แห่ง (ในวงเล็บ: จำนวนเรื่อง)",
                    count=len(view.colleges),
                )
            ),
            widths,
            _count_rows(flow, view, counted, columns, widths[0]),
        )


def _count_rows(
    flow: Flow, view: View, counted: Sequence[Topic], kinds: Sequence[str], width: int
) -> Iterator[Row]:
    yield head_row(flow, (say("ประเด็น"), *(_without_brackets(view.kind(kind)) for kind in kinds)))
    for topic in counted:
        measures = [topic.of(kind) for kind in kinds]
        cells = (f"{len(m.colleges)}" + (f" ({m.rows})" if m.rows else "") for m in measures)
        yield Row(
            (
                plain_cell(flow, excerpt(flow.own(topic.printed), _HEADING), width=width),
                *(own_cell(flow, cell) for cell in cells),
            )
        )


def _later_columns(view: View) -> frozenset[str]:
    """The kinds that only stand in a table of the form behind another column."""
    tables = [heading.children for heading in view.form.walk() if heading.shape is Shape.TABLE]
    later = {column.kind for columns in tables for column in columns[1:]}
    behind = {column.id for columns in tables for column in columns[1:]}
    return frozenset(later - {section.kind for section in view.form.sections if section.id not in behind})


def _without_brackets(kind: str) -> str:
    """A kind's name without what the form puts in brackets behind it."""
    return kind.partition(" (")[0]


def _write_shared(flow: Flow, view: View, kind: str, matters: Sequence[SharedMatter]) -> None:
    title = say("{kind}ที่หลายแห่งรายงานตรงกัน ตามถ้อยคำของวิทยาลัย", kind=view.kind(kind))
    flow.line(styles.COLLEGE, title)
    widths = shares(flow.width, (1.1, 6.7, 1.3, 6.9))
    shown = matters[:_MATTERS]
    flow.plain_table(widths, _shared_rows(flow, view, kind, shown, widths))
    if len(matters) > len(shown):
        flow.line(
            styles.NOTE, flow.own(say("และอีก {count} เรื่อง อยู่ในสรุปรายประเด็น", count=len(matters) - len(shown)))
        )


def _shared_rows(
    flow: Flow, view: View, kind: str, matters: Sequence[SharedMatter], widths: Sequence[int]
) -> Iterator[Row]:
    """So few rows that they stand on one page."""
    yield head_row(flow, (say("ที่"), view.kind(kind), say("แห่ง"), say("วิทยาลัย")))
    for number, matter in enumerate(matters, 1):
        keep = number < len(matters)
        college_id, section_id, entry = matter.rows[0]
        first = view.entry(college_id, section_id, number_of(entry))
        topics = dict.fromkeys(view.topic_number(section) for _, section, _ in matter.rows)
        where = ", ".join(filter(None, topics))
        text = excerpt(first.text, _WORDING) if first else ""
        told = flow.own(say("(ประเด็น {where})", where=where)) if where else ""
        every = len(matter.colleges) == len(view.colleges)
        names = say("ทุกแห่งที่รายงาน") if every else view.listed(matter.colleges, _NAMED)
        yield Row(
            (
                own_cell(flow, str(number), keep=keep),
                plain_cell(flow, f"{text} {told}".strip(), width=widths[1], keep=keep),
                own_cell(flow, str(len(matter.colleges)), keep=keep),
                plain_cell(flow, names, width=widths[3], keep=keep),
            )
        )


def _write_examples(flow: Flow, view: View, counted: Sequence[Topic]) -> None:
    """Examples to follow by their names: one of each topic first, then the next of each."""
    by_topic = [list(_examples(view, topic)) for topic in counted]
    found = [example for round_ in zip_longest(*by_topic) for example in round_ if example]
    if not found:
        return
    flow.line(styles.COLLEGE, view.kind(BEST_PRACTICE))
    for topic, college, name in found[:_EXAMPLES]:
        number = flow.own(say(" (ประเด็น {topic})", topic=topic)) if topic else ""
        flow.line(styles.LIST, f"• {name} – {college}{number}")
    if len(found) > _EXAMPLES:
        flow.line(
            styles.NOTE, flow.own(say("และอีก {count} เรื่อง อยู่ในสรุปรายประเด็น", count=len(found) - _EXAMPLES))
        )


def _examples(view: View, topic: Topic) -> Iterator[tuple[str, str, str]]:
    for college_id, name in examples_of(view, topic):
        yield topic.heading.number, view.name(college_id), name


def examples_of(view: View, topic: Topic) -> Iterator[tuple[str, str]]:
    """College and name of each example to follow of a topic."""
    for section in topic.sections:
        if section.kind == BEST_PRACTICE:
            for college_id, entries in telling(view, section.id).items():
                name = next((name for e in entries if (name := name_of(e.text, _NAME))), "")
                if name:
                    yield college_id, name


def _write_amounts(flow: Flow, view: View) -> None:
    """The numbers that the form asks for: added up, shares as their mean."""
    given = [amount for amount in view.amounts if amount.by_college]
    if given:
        widths = shares(flow.width, (8.4, 3, 2.6, 2))
        flow.table(say("ตัวเลขที่วิทยาลัยรายงาน"), widths, _amount_rows(flow, given[:_AMOUNTS], widths[0]))
    if len(given) > _AMOUNTS:
        flow.line(styles.NOTE, flow.own(say("และอีก {count} รายการ อยู่ในสมุดงาน", count=len(given) - _AMOUNTS)))


def _amount_rows(flow: Flow, given: Sequence[Amount], width: int) -> Iterator[Row]:
    yield head_row(flow, (say("รายการ"), say("รวม"), say("หน่วย"), say("จาก (แห่ง)")))
    for amount in given:
        total, mean = amount.total, amount.mean or 0.0
        number = say("เฉลี่ย {mean:,.2f}", mean=mean) if total is None else printed_number(total)
        unit = amount.section.unit or (say("ร้อยละ") if total is None else "")
        yield Row(
            (
                plain_cell(flow, flow.own(amount.label), width=width),
                own_cell(flow, number),
                own_cell(flow, unit),
                own_cell(flow, str(len(amount.by_college))),
            )
        )
