"""What was typed into the form's tables, their columns side by side, by topic, with the college."""

from __future__ import annotations

from rt67_aggregate.model import Status
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.answers import Places, link_to
from rt67_aggregate.workbook.cells import pieces, safe
from rt67_aggregate.workbook.facts import Facts, Row
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.values import Column, Link, Typed, Value

TOP = 1
_LONGEST_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'"))
_FIRST = (
    Column("ประเด็น", 11, "รหัสประเด็นของแบบ", style="center"),
    Column("ชื่อประเด็น", 50, "ประเด็นตามที่พิมพ์ในแบบ"),
    Column("วิทยาลัย", 28, "ชื่อวิทยาลัยตามทะเบียน", style="bold"),
    Column("แถวที่", 10, "เลขแถวในตารางของแบบ กดเพื่อไปยังคำตอบ", style="center"),
)
_TEXT_WIDTH = 66


def sheet_name(facts: Facts) -> str:
    """The titles of the tables' kinds of columns, all or the first, where they make a sheet name."""
    titles = [facts.kinds.get(kind, kind).translate(_FORBIDDEN) for kind in _kinds(facts)]
    names = (" และ".join(titles), f"{titles[0]} และอื่น ๆ") if titles and all(titles) else ()
    return next((name for name in names if len(name) <= _LONGEST_NAME), words.TABLES)


def columns(facts: Facts) -> tuple[Column, ...]:
    """Where it stands, then one column a kind of the form's table columns."""
    kinds = (Column(facts.kinds.get(k, k), _TEXT_WIDTH, "ตามที่วิทยาลัยกรอก") for k in _kinds(facts))
    return (*_FIRST, *kinds)


def write(grid: Grid, facts: Facts, places: Places) -> None:
    """Fill the sheet."""
    shape = columns(facts)
    grid.widths(shape)
    grid.line(0, f"{grid.name}: รายประเด็น เรียงแถวคู่กันเหมือนในแบบ", "title")
    grid.table(TOP, shape, _rows(facts, places), "SideBySide")
    grid.sheet.freeze_panes(TOP + 1, 3)
    grid.page(TOP, f"{facts.form.short_title} · {grid.name}")


def _kinds(facts: Facts) -> tuple[str, ...]:
    return tuple(dict.fromkeys(column.kind for table in facts.tables for column in table.children))


def _rows(facts: Facts, places: Places) -> list[list[Value]]:
    """By topic, college and row; rows that say nothing, or that there is nothing, are left out."""
    owner = {column.id: table for table in facts.tables for column in table.children}
    lines: dict[tuple[str, str, str], dict[str, list[str]]] = {}
    first: dict[tuple[str, str, str], int] = {}
    telling = set()
    for index, record in enumerate(facts.records):
        table = owner.get(record["section_id"])
        if table is not None and record["text"]:
            line = table.id, record["college_id"], record["entry"]
            lines.setdefault(line, {}).setdefault(record["kind"], []).append(record["text"])
            first.setdefault(line, index)
            if record["status"] != Status.NONE:
                telling.add(line)
    order = {table.id: rank for rank, table in enumerate(facts.tables)}
    colleges = {college_id: rank for rank, (college_id, _) in enumerate(facts.colleges)}

    def key(line: tuple[str, str, str]) -> tuple[int, int, int]:
        table_id, college_id, entry = line
        number = int(entry) if entry.isdecimal() else 0
        return order[table_id], colleges.get(college_id, len(colleges)), number

    return [
        row
        for line in sorted(telling, key=key)
        for row in _lines(facts, facts.records[first[line]], lines[line], places.records[first[line]])
    ]


def _lines(facts: Facts, record: Row, texts: dict[str, list[str]], place: int) -> list[list[Value]]:
    """One row, and more where a text is longer than a cell."""
    columns = [pieces(safe("\n".join(texts.get(kind, [])))) for kind in _kinds(facts)]
    return [
        [
            record["topic_id"],
            facts.title(record["topic_id"]),
            record["college"] or record["college_id"],
            Link(link_to(place), record["entry"]),
            *(Typed(column[part] if part < len(column) else "") for column in columns),
        ]
        for part in range(max(map(len, columns)))
    ]
