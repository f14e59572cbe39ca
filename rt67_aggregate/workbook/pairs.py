"""What was typed into the form's tables, their columns side by side, by topic, with the college."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from rt67_aggregate.language import joined, say
from rt67_aggregate.model import APART, LEDGER_KEY_OF, Heading, Reviewed, Status
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.answers import AnswerRows
from rt67_aggregate.workbook.cells import pieces, safe
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.headings import distinct
from rt67_aggregate.workbook.long_tables import write_long
from rt67_aggregate.workbook.reviewing import key_of_part, officers_column
from rt67_aggregate.workbook.values import Column, Link, Styled, TypedText, Value, with_width

TOP = 2
_LONGEST_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'"))
_FIRST = (
    Column(say("ประเด็น"), 20, say("ประเด็นของแบบ"), aside=True),
    Column(say("วิทยาลัย"), 17, say("ชื่อวิทยาลัยตามรายชื่อ"), style="bold", ledger="college"),
    Column(say("แถวที่"), 7, say("เลขแถวในตารางของแบบ กดเพื่อไปยังคำตอบ"), style="center"),
    Column(
        words.GROUPED,
        16,
        say("แถวที่เป็นเรื่องเดียวกันหรือใกล้เคียงกันของหลายวิทยาลัย ซึ่งในรายงานอยู่ด้วยกัน"),
        style="center",
    ),
    officers_column(
        words.GROUP,
        12,
        say(
            "ถ้าไม่ควรรวม ให้เลือก {apart} · ถ้าควรรวม ให้พิมพ์ชื่อกลุ่มเดียวกันในทุกแถว จะใช้ชื่อกลุ่มที่โปรแกรมตั้งก็ได้",
            apart=words.APART,
        ),
        "group",
    ),
)
# All texts of a row together: what is left of a laptop's width.
_TEXT_WIDTH, _NARROWEST = 104, 30
_NAMED_ROW = 24  # of the row's number where the form prints a name behind it


_TOPIC_ID = Column(say("รหัสประเด็น"), 12, hidden=True)


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of a table of the form. ``indices``: of its records, by column in the form's order."""

    table: Heading
    indices: tuple[tuple[int, ...], ...]

    @property
    def first(self) -> int:
        """The record that the row's group is kept with: the first column's, where it has one."""
        return next(indices[0] for indices in self.indices if indices)


def sheet_name(facts: Facts) -> str:
    """The titles of the tables' kinds of columns, all or the first, where they make a sheet name."""
    titles = [facts.kinds.get(kind, kind).translate(_FORBIDDEN) for kind in _kinds(facts)]
    names = (
        (joined(say(" และ"), titles), say("{first} และอื่น ๆ", first=titles[0]))
        if titles and all(titles)
        else ()
    )
    return next((name for name in names if len(facts.language.of(name)) <= _LONGEST_NAME), words.TABLES)


def columns(facts: Facts) -> tuple[Column, ...]:
    """Where it stands and with whom, one column a kind of the form's table columns, their keys."""
    titles = [safe(facts.kinds.get(kind, kind)) for kind in _kinds(facts)]
    titles = distinct([*(column.title for column in _FIRST), *titles])[len(_FIRST) :]
    width = max(_NARROWEST, _TEXT_WIDTH / max(1, len(titles)))
    texts = (
        Column(title, width, say("ตามที่วิทยาลัยกรอก แก้ในช่องนี้ก็ได้"), ledger="shown", editable=True)
        for title in titles
    )
    keys = (
        Column(
            say("{key}{ledger_key_of}{title}", key=words.KEY, ledger_key_of=LEDGER_KEY_OF, title=title),
            12,
            hidden=True,
            ledger="key",
        )
        for title in (words.GROUP, *titles)
    )
    first = with_width(_FIRST, {say("แถวที่"): _NAMED_ROW}) if facts.names_rows else _FIRST
    return (*first, *texts, *keys, _TOPIC_ID)


def write(grid: Grid, facts: Facts, places: AnswerRows) -> None:
    """Fill the sheet."""
    shape = columns(facts)
    rows = (row for line in _lines(facts) for row in _values(facts, line, places))
    begin, end = partial(_begin, grid.name, shape), partial(_end, facts, grid.name, shape)
    write_long(grid, TOP, shape, rows, "SideBySide", begin=begin, end=end)


def _begin(name: str, shape: Sequence[Column], grid: Grid) -> None:
    grid.widths(shape)
    grid.line(0, say("{name}: รายประเด็น เรียงแถวคู่กันเหมือนในแบบ", name=name), "title")
    grid.line(
        1,
        say(
            "แถวในกลุ่มเดียวกันอยู่ด้วยกันในรายงาน ตามถ้อยคำของแต่ละวิทยาลัย ถ้าไม่ควรรวม ให้เลือก {apart} ในช่อง {group}",
            apart=words.APART,
            group=words.GROUP,
        ),
        "hint",
    )


def _end(facts: Facts, name: str, shape: tuple[Column, ...], grid: Grid, last: int) -> None:
    _offer_apart(grid, shape, TOP + 1, last)
    grid.sheet.freeze_panes(TOP + 1, 2)
    grid.sheet.print_area(0, 0, last, len(_FIRST) + len(_kinds(facts)) - 1)
    grid.page(TOP, f"{facts.form.short_title} · {name}")


def _kinds(facts: Facts) -> tuple[str, ...]:
    return tuple(dict.fromkeys(column.kind for table in facts.tables for column in table.children))


def _lines(facts: Facts) -> Iterator[_Line]:
    """By topic; then the groups as in the report, then by college and row. What says nothing, or
    that there is nothing, is left out."""
    ranks = {college_id: rank for rank, (college_id, _) in enumerate(facts.colleges)}
    college_ids, entries = facts.records.texts("college_id"), facts.records.texts("entry")

    def key(line: _Line) -> tuple[float, int, int]:
        group, entry = facts.group_of(line.first), entries[line.first]
        number = int(entry) if entry.isdecimal() else 0
        rank = ranks.get(college_ids[line.first], len(ranks))
        return group.rank if group else float("inf"), rank, number

    records = _records_of(facts)
    for table in facts.tables:
        yield from sorted(_lines_of(facts, table, records.pop(table.id)), key=key)


def _records_of(facts: Facts) -> dict[str, array[int]]:
    """Table → the numbers of its records."""
    owner = {column.id: table.id for table in facts.tables for column in table.children}
    found = {table.id: array("I") for table in facts.tables}
    for index, section_id in enumerate(facts.records.column("section_id")):
        if section_id in owner:
            found[owner[section_id]].append(index)
    return found


def _lines_of(facts: Facts, table: Heading, records: Iterable[int]) -> Iterator[_Line]:
    """The rows of one table that tell something, in the order of their first records."""
    names = ("section_id", "college_id", "entry", "status", "text")
    section_ids, college_ids, entries, statuses, texts = (facts.records.texts(name) for name in names)
    found: dict[tuple[str, str], list[int]] = {}
    telling = set()
    for index in records:
        spot = college_ids[index], entries[index]
        found.setdefault(spot, []).append(index)
        if statuses[index] != Status.NONE and texts[index]:
            telling.add(spot)
    for spot, indices in found.items():
        if spot in telling:
            columns = (tuple(i for i in indices if section_ids[i] == c.id) for c in table.children)
            yield _Line(table, tuple(columns))


def _values(facts: Facts, line: _Line, places: AnswerRows) -> Iterator[list[Value]]:
    """One row; more where a text is longer than a cell, or where an entry has several records."""
    record, group = facts.records[line.first], facts.group_of(line.first)
    reviewed = facts.reviewed_record(line.first)
    texts = [_texts(facts, line, kind) for kind in _kinds(facts)]
    for part in range(max(map(len, texts))):
        cells = [column[part] if part < len(column) else ("", "") for column in texts]
        yield [
            facts.topic(record["topic_id"]),
            record["college"] or record["college_id"],
            Link(
                places.link(line.first),
                facts.row_named(record["section_id"], record["entry"], record["entry"]),
            ),
            Styled(say("{name} · {colleges} แห่ง", name=group.name, colleges=group.colleges), "grouped")
            if group
            else None,
            TypedText("" if part else _entered(reviewed), review=True),
            *(TypedText(text) for text, _ in cells),
            "" if part else reviewed.key,
            *(key for _, key in cells),
            record["topic_id"],
        ]


def _entered(reviewed: Reviewed) -> str:
    return words.APART if reviewed.group == APART else reviewed.group


def _texts(facts: Facts, line: _Line, kind: str) -> list[tuple[str, str]]:
    """What stands in the columns of a kind, in pieces that fit a cell, each with its key."""
    texts = facts.records.texts("text")
    columns = zip(line.table.children, line.indices, strict=True)
    indices = (index for column, found in columns if column.kind == kind for index in found)
    return [
        (text, key_of_part(facts.reviewed_record(index).key, part))
        for index in indices
        for part, text in enumerate(pieces(safe(texts[index])))
    ]


def _offer_apart(grid: Grid, shape: tuple[Column, ...], first: int, last: int) -> None:
    """A list with the one word that means something; any other is a name, so none is refused."""
    column = next(number for number, column in enumerate(shape) if column.ledger == "group")
    offered = {"validate": "list", "source": [words.APART], "show_error": False}
    grid.validate(first, column, last, column, offered)
