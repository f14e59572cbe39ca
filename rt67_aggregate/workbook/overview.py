"""The first sheet: the run, its counts, what to do first, and charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Severity, State, Status
from rt67_aggregate.text import thai_date
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.figures import Ranges
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.long_tables import TableSheets
from rt67_aggregate.workbook.status_bars import status_bars
from rt67_aggregate.workbook.submission import is_late
from rt67_aggregate.workbook.tasks import Matter, Task
from rt67_aggregate.workbook.values import Column, Link, Styled, Value

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

COLUMNS = (
    Column(say("เรื่อง"), 30, style="bold"),
    Column(say("ระดับ"), 10, style="center"),
    Column(say("วิทยาลัย"), 32),
    Column(say("ต้องทำอะไร"), 52),
    Column(say("ไปที่"), 18),
)
# Beside the table of what to do first: a narrow gap, the counts' names, and the counts.
_GAP, _COUNT_NAME, _COUNT = len(COLUMNS), len(COLUMNS) + 1, len(COLUMNS) + 2
_COUNT_WIDTHS = (2, 24, 8)
_TOP = 3
_ASKING = (Severity.ERROR, Severity.WARNING)
# Kinds of tasks that the overview shows, colleges that it names for each, and those of its chart.
_GROUPS = 8
_NAMES = 3
_CHART_COLLEGES = 25
# Pixels of a chart: its width, a bar's height, and what stands around the bars.
_CHART_WIDTH, _BAR, _AROUND = 620, 31, 140


def write(
    book: Workbook, grid: Grid, facts: Facts, tasks: Sequence[Task], ranges: Ranges, *, sheets: TableSheets
) -> None:
    """Fill the sheet: what to do first and the counts in sight at once, the charts below. ``sheets``: where
    the tasks stand."""
    grid.widths(COLUMNS)
    for column, width in zip((_GAP, _COUNT_NAME, _COUNT), _COUNT_WIDTHS, strict=True):
        grid.sheet.set_column(column, column, width)
    _title(grid, facts)
    rows = _first_things(grid, facts, tasks, sheets)
    end = max(rows, _counts(grid, facts, tasks))
    _charts(book, grid, facts, ranges, end + 1)
    # A scale of its own would need to know the letters: without TH SarabunPSK columns are half as wide again.
    grid.page(
        None,
        say("{short_title} · {overview}", short_title=facts.form.short_title, overview=words.OVERVIEW),
        is_whole=True,
    )


def _title(grid: Grid, facts: Facts) -> None:
    form, written = facts.form, facts.summary.written
    until = say(" · กำหนดส่ง {day}", day=thai_date(form.deadline)) if form.deadline else ""
    run = say("รวมเมื่อ {day} เวลา {written:%H:%M} น.", day=thai_date(written.date()), written=written)
    grid.line(0, joined(" ", (form.short_title, form.period_text)), "title")
    summary, by = facts.summary, ""
    if summary.form_file:
        by = say(
            " · แบบ {form_id} ({form_file}) · รายชื่อ {roster_file}",
            form_id=form.form_id,
            form_file=summary.form_file,
            roster_file=summary.roster_file,
        )
    grid.line(
        1,
        say(
            "{office}{until} · {run} · rt67-aggregate {version}{by}",
            office=form.office,
            until=until,
            run=run,
            version=summary.version,
            by=by,
        ),
        "hint",
    )
    grid.line(_TOP - 1, say("สิ่งที่ควรทำก่อน"), "heading")
    grid.put(_TOP - 1, _COUNT_NAME, say("สรุป"), "heading")


def _counts(grid: Grid, facts: Facts, tasks: Sequence[Task]) -> int:
    """Write the counts; the row after them."""
    for row, (label, count, sheet) in enumerate(_figures(facts, tasks), start=_TOP):
        grid.put(row, _COUNT_NAME, Link(facts.sheet_link(sheet), label))
        grid.put(row, _COUNT, count, "number")
    return row + 1


def _figures(facts: Facts, tasks: Sequence[Task]) -> list[tuple[str, int, str]]:
    sections = sum((facts.count(college_id) for college_id, _ in facts.colleges), Counter[Status]())
    open_tasks = Counter(task.severity for task in tasks if task.is_open)
    files = [row for row in facts.returns if row["source"]]
    rejected = [row for row in files if row["state"] not in (State.ACCEPTED, State.IGNORED)]
    late = [row for row in facts.accepted.values() if is_late(facts, row)]
    return [
        (say("วิทยาลัยทั้งหมด"), len(facts.colleges), words.SUBMISSION),
        (say("ส่งแล้ว"), len(facts.accepted), words.SUBMISSION),
        (say("ยังไม่ส่ง"), len(facts.missing), words.SUBMISSION),
        (say("แก้ไขล่าสุดหลังกำหนดส่ง"), len(late), words.SUBMISSION),
        (say("ไฟล์ใน inbox"), len(files), words.SUBMISSION),
        (say("ไฟล์ที่ไม่ได้ใช้"), len(rejected), words.SUBMISSION),
        *(
            (say("ยังไม่ตรวจ: {severity}", severity=labels.SEVERITY[s]), open_tasks[s], words.TODO)
            for s in _ASKING
        ),
        (say("ตรวจแล้ว"), sum(not task.is_open for task in tasks), words.TODO),
        *((say("หัวข้อ: {status}", status=labels.STATUS[s]), sections[s], words.MATRIX) for s in Status),
    ]


def _first_things(grid: Grid, facts: Facts, tasks: Sequence[Task], sheets: TableSheets) -> int:
    """Write the table; the row after it."""
    groups: dict[tuple[Severity, str], tuple[Matter, list[tuple[int, Task]]]] = {}
    for number, task in enumerate(tasks):
        for matter in task.matters if task.is_open else ():
            of_kind = groups.setdefault((task.severity, matter.title), (matter, []))
            of_kind[1].append((number, task))
    rows = [_group(facts, *group, sheets) for group in list(groups.values())[:_GROUPS]]
    rows = rows or [[say("ไม่มีเรื่องที่ต้องทำ"), None, None, None, None]]
    grid.table(_TOP, COLUMNS, rows, "FirstThings")
    return _TOP + 1 + len(rows)


def _group(facts: Facts, matter: Matter, group: list[tuple[int, Task]], sheets: TableSheets) -> list[Value]:
    """One kind of task: how many, whose, what to do, and where the first of them stands."""
    number, first = group[0]
    sheet, row = sheets.place(number)
    names = dict.fromkeys(facts.names.get(t.college_id, t.college_id) or t.source for _, t in group)
    shown = [name for name in names if name][:_NAMES]
    more = len(names) - len(shown)
    return [
        matter.title
        if len(group) == 1
        else say("{title} ({count} เรื่อง)", title=matter.title, count=len(group)),
        Styled(labels.SEVERITY[first.severity], f"severity_{first.severity.value}"),
        joined(", ", [*shown, say("และอีก {more} แห่ง", more=more)] if more > 0 else shown),
        matter.action or matter.found,
        Link(f"internal:'{sheet}'!A{row}", say("{todo} แถว {row}", todo=sheet, row=row)),
    ]


def _charts(book: Workbook, grid: Grid, facts: Facts, ranges: Ranges, top: int) -> None:
    said = facts.language.of
    by_topic = status_bars(book, said, say("ความครบถ้วนรายประเด็น"), ranges.topics)
    first, last = ranges.colleges
    shown = min(last, first + _CHART_COLLEGES - 1)
    title = say("สถานะของหัวข้อรายวิทยาลัย")
    if shown < last:
        title += say(" ({count} แห่งที่ขาดมากที่สุด)", count=_CHART_COLLEGES)
    by_college = status_bars(book, said, title, (first, shown), most=len(facts.section_ids))
    bars = max(ranges.topics[1] - ranges.topics[0], shown - first) + 1
    height = _AROUND + _BAR * bars
    for number, (chart, text) in enumerate(
        ((by_topic, _topic_words(facts)), (by_college, _college_words(facts)))
    ):
        chart.set_size({"width": _CHART_WIDTH, "height": height})
        options = {
            "x_offset": 4 + number * (_CHART_WIDTH + 12),
            "object_position": 2,
            "description": said(text),
        }
        grid.sheet.insert_chart(top, 0, chart, options)
        grid.charts += 1


def _topic_words(facts: Facts) -> str:
    return say(
        "แผนภูมิแท่ง: ส่วนของหัวข้อที่ตอบแล้ว ว่าง หรือไม่พบ ใน {count} ประเด็น ตัวเลขอยู่ในแผ่น {figures}",
        count=len(facts.topics),
        figures=words.FIGURES,
    )


def _college_words(facts: Facts) -> str:
    return say(
        "แผนภูมิแท่ง: จำนวนหัวข้อแต่ละสถานะของวิทยาลัย {count} แห่ง ตัวเลขอยู่ในแผ่น {figures}",
        count=len(facts.colleges),
        figures=words.FIGURES,
    )
