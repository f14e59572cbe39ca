"""Half a page for each topic: the officer's words, counts, what is named most, examples by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rt67_aggregate.language import joined, say
from rt67_aggregate.model import BEST_PRACTICE, Heading, Shape
from rt67_aggregate.report import styles
from rt67_aggregate.report.cells import head_row, own_cell, plain_cell
from rt67_aggregate.report.columns import Columns, columns_within, longest_word
from rt67_aggregate.report.executive import examples_of
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.measures import Measure, Topic, telling
from rt67_aggregate.report.rows import Matter, table_rows
from rt67_aggregate.report.tables import Row
from rt67_aggregate.report.view import View
from rt67_aggregate.text import excerpt
from rt67_aggregate.text.row_names import row_names

# Half a page; a whole one in a font that is a third larger than the one that is asked for.
_MATTERS, _EXAMPLES = 3, 2
_WORDING, _HEADING, _EXAMPLE = 60, 32, 32
# Centimetres of the columns on a page of 16; the form's own columns share the last.
_NUMBER, _TYPED = 1.1, 14.9
# Figures that a row's number has.
_DIGITS = 1


def write_topics(flow: Flow, view: View, counted: Sequence[Topic], words: Mapping[str, str]) -> None:
    """The chapter of all topics; ``words``: topic → what the officer wants to be said there."""
    flow.heading(1, say("สรุปรายประเด็น"))
    flow.line(styles.NOTE, say("ถ้อยคำเป็นของวิทยาลัย ที่มี … คือส่วนต้นของข้อความ"), "<w:keepNext/>")
    for topic in counted:
        flow.heading(2, flow.own(topic.printed))
        said = words.get(topic.heading.id, "")
        if said:
            flow.answer(said)
        _write_measures(flow, view, topic)
        for table in _tables(view, topic):
            _write_table(flow, view, table)
        _write_examples(flow, view, topic)


def _write_measures(flow: Flow, view: View, topic: Topic) -> None:
    """The counts of all kinds in one line, then those of the items that a kind is asked for in."""
    counts = (flow.own(_count(view, measure)) for measure in topic.measures)
    flow.line(styles.LIST, "• " + joined(" · ", counts))
    for measure in topic.measures:
        sections = [s for s in topic.sections if s.kind == measure.kind and s.shape is not Shape.COLUMN]
        for section in sections if len(sections) > 1 else ():
            colleges = len(telling(view, section.id))
            heading = excerpt(flow.own(view.form.names.alone(section)), _HEADING)
            flow.line(styles.SUBLIST, f"{heading} – " + flow.own(say("{colleges} แห่ง", colleges=colleges)))


def _count(view: View, measure: Measure) -> str:
    count = say("{count} จาก {of} แห่ง", count=len(measure.colleges), of=len(view.colleges))
    rows = say(" ({rows} เรื่อง)", rows=measure.rows) if measure.rows else ""
    label = view.kind(measure.kind) or say("คำตอบ")
    return say("{label} {count}{rows}", label=label, count=count, rows=rows)


def _tables(view: View, topic: Topic) -> Iterator[Heading]:
    ids = {section.id for section in topic.sections}
    for heading in view.form.walk():
        if heading.shape is Shape.TABLE and any(child.id in ids for child in heading.children):
            yield heading


def _write_table(flow: Flow, view: View, table: Heading) -> None:
    columns = [child for child in table.children if child.shape is Shape.COLUMN]
    # What says nothing in the first column, as “-” beside a suggestion, comes behind what names something.
    named = [matter for matter in table_rows(view, columns).groups if _first(matter, 0) and matter.tells]
    matters = sorted(named, key=lambda matter: not matter.tells_first)
    if not matters:
        return
    titles = [view.form.names.beside(column, numbered=False) for column in columns]
    names = row_names(table)
    told = [_told(flow, view, matter, names, len(columns)) for matter in matters[:_MATTERS]]
    words = (max(map(longest_word, texts)) for texts in zip(titles, *told, strict=True))
    wanted = (_NUMBER, *(_TYPED / len(columns) for _ in columns))
    within = columns_within((_DIGITS, *words), wanted, flow.width)
    flow.plain_table(within.widths, _rows(flow, titles, told, within), within.padding)
    if len(matters) > _MATTERS:
        flow.line(styles.NOTE, flow.own(say("และอีก {count} เรื่อง", count=len(matters) - _MATTERS)))


def _rows(
    flow: Flow, titles: Sequence[str], told: Sequence[Sequence[str]], columns: Columns
) -> Iterator[Row]:
    """So few rows that they stand on one page."""
    style = columns.style
    yield head_row(flow, (say("ที่"), *map(flow.own, titles)), style)
    for number, texts in enumerate(told, 1):
        keep = number < len(told)
        cells = (
            plain_cell(flow, text, width=width, keep=keep, style=style)
            for text, width in zip(texts, columns.widths[1:], strict=True)
        )
        yield Row((own_cell(flow, str(number), keep=keep, style=style), *cells))


def _told(flow: Flow, view: View, matter: Matter, names: Mapping[int, str], columns: int) -> tuple[str, ...]:
    """What a matter's row says in each column: before the first the row's name where the form prints one,
    behind it how many colleges it is of, or which one."""
    name = names.get(matter.rows[0].number, "")
    first, *others = (_first(matter, column) for column in range(columns))
    count = len(matter.colleges)
    whose = flow.own(say("{count} แห่ง", count=count)) if count > 1 else view.listed(matter.colleges)
    own = ": ".join(filter(None, (name, first)))
    return (f"{own} ({whose})".strip(), *others)


def _first(matter: Matter, column: int) -> str:
    """What the first row that says anything in a column says there."""
    texts = (row.texts[column] for row in matter.rows)
    return excerpt(next((text for text in texts if text.strip()), ""), _WORDING)


def _write_examples(flow: Flow, view: View, topic: Topic) -> None:
    examples = list(examples_of(view, topic))
    if not examples:
        return
    title = view.kind(BEST_PRACTICE)
    named = "; ".join(
        f"{excerpt(name, _EXAMPLE)} ({view.name(college)})" for college, name in examples[:_EXAMPLES]
    )
    more = len(examples) - _EXAMPLES
    rest = flow.own(say("; และอีก {count} แห่ง", count=more)) if more > 0 else ""
    flow.line(styles.LIST, say("• {title}: {named}{rest}", title=title, named=named, rest=rest))
