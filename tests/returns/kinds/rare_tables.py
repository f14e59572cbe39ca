"""Kinds: tables that clerks, worksheets and converters make of the form, and of its own tables."""

from __future__ import annotations

from tests.returns import words
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Cell, Gone, Grid, Node, Para, RawBlock, Return, Text, answer, form_line


def _cell(text: str) -> Cell:
    return Cell([answer(text) if text else Para([])])


def _title(text: str) -> Cell:
    return Cell([form_line(text, bold=True)])


def _rows(node: Node) -> list[tuple[str, ...]]:
    return node.rows or [("",) * len(node.columns)]


def labels_in_cells(ret: Return) -> None:
    """ "ปัญหา:" before each problem in its cell, "ข้อเสนอแนะ:" before each suggestion."""
    labels = ret.rng.choice((("ปัญหา: ", "ข้อเสนอแนะ: "), ("ปัญหาที่ {}. ", "ข้อเสนอแนะที่ {}. ")))
    for node in ret.tables():
        if node.rows and len(node.columns) == 2:
            node.rows = [
                tuple(
                    f"{label.format(n)}{text}" if text else ""
                    for label, text in zip(labels, row, strict=True)
                )
                for n, row in enumerate(node.rows, 1)
            ]


def pairs_in_lines(ret: Return) -> None:
    """No table: a line for the problem, one for the suggestion, each with its label."""
    for node in ret.tables():
        if not node.rows:
            continue
        node.instead = []
        for row in node.rows:
            for column, text in zip(node.columns, row, strict=True):
                if text:
                    node.instead.append(Para([Text(f"{column.text} : "), Text(text)]))


def pairs_in_one_line(ret: Return) -> None:
    """No table: problem and suggestion in one line, each behind its title."""
    for node in ret.tables():
        if node.rows:
            node.instead = [
                Para([Text("  ".join(f"{c.text}: {t}" for c, t in zip(node.columns, row, strict=True) if t))])
                for row in node.rows
            ]


def spaces_for_columns(ret: Return) -> None:
    """The table as lines with wide spaces, as a PDF's text gives it."""
    for node in ret.tables():
        if node.rows:
            lines = [tuple(c.text for c in node.columns), *node.rows]
            node.instead = [
                Para([Text(f"{a}{' ' * ret.rng.randint(6, 30)}{b}")], role="answer" if n else "form")
                for n, (a, b) in enumerate(lines)
            ]


def own_column_between(ret: Return) -> None:
    """A column of the college's own between the form's two."""
    title = ret.rng.choice(("ผู้รับผิดชอบ", "สาเหตุ", "ระดับความรุนแรง", "งบประมาณ (บาท)"))
    for node in ret.tables():
        if not node.rows:
            continue
        rows = [[_title(node.columns[0].text), _title(title), _title(node.columns[1].text)]]
        for first, second in node.rows:
            said = words.unit(ret)
            ret.unplaced.append(said)
            rows.append([_cell(first), _cell(said), _cell(second)])
        node.instead = [Grid(rows, role="problem"), form_line("")]


def item_column(ret: Return) -> None:
    """A first column that says the item to which each problem belongs."""
    for node in ret.tables():
        if node.rows:
            rows = [[_title("ประเด็น"), *(_title(c.text) for c in node.columns)]]
            for n, row in enumerate(node.rows, 1):
                rows.append([_cell(f"1.{n}) {words.unit(ret)}"), *map(_cell, row)])
                ret.unplaced.append(rows[-1][0].blocks[0].parts[0].text)  # type: ignore[union-attr]
            node.instead = [Grid(rows, role="problem"), form_line("")]


def departments_down(ret: Return) -> None:
    """A row with a department's name over its rows."""
    for node in ret.tables():
        if node.rows:
            rows = [[_title(c.text) for c in node.columns]]
            for row in node.rows:
                said = f"แผนกวิชา {words.unit(ret)}"
                ret.unplaced.append(said)
                rows += [[Cell([answer(said)], span=2)], [_cell(t) for t in row]]
            node.instead = [Grid(rows, role="problem"), form_line("")]


def blank_table_left(where: str) -> Change:
    """The form's blank table left, the college's with the same titles above or below it."""

    def change(ret: Return) -> None:
        for node in ret.tables():
            if node.rows:
                titles = [_title(c.text) for c in node.columns]
                blank = Grid([titles, *([_cell(""), _cell("")] for _ in range(3))], role="problem")
                filled = Grid([titles, *([_cell(t) for t in row] for row in node.rows)], role="problem")
                pair = [blank, form_line(""), filled] if where == "above" else [filled, form_line(""), blank]
                node.instead = [*pair, form_line("")]

    return change


def rows_deleted(ret: Return) -> None:
    """Rows deleted with tracked changes: they are not on the page."""
    for node in ret.tables():
        if node.rows:
            rows = [[_title(c.text) for c in node.columns]]
            for row in node.rows:
                rows.append([_cell(t) for t in row])
                rows.append([Cell([Para([Gone(words.sentence(ret))])]) for _ in row])
            node.instead = [Grid(rows, role="problem"), form_line("")]


def problem_above(ret: Return) -> None:
    """A problem and its suggestion one below the other in one cell, the titles in one as well."""
    for node in ret.tables():
        if node.rows:
            said = " / ".join(c.text for c in node.columns)
            cells = [
                [Cell([answer(f"{c.text}: {t}") for c, t in zip(node.columns, row, strict=True) if t])]
                for row in node.rows
            ]
            node.instead = [Grid([[_title(said)], *cells], role="problem"), form_line("")]


def one_table_three_columns(ret: Return) -> None:
    """Each topic's items in a table: number, item, result."""

    for node in ret.headings():
        items = [c for c in node.children if c.is_narrative and c.heading.kind == "result"]
        if items and len(items) == len(node.children):
            rows = [[_title(t) for t in ("ข้อ", "ประเด็น", "ผลการดำเนินงาน")]]
            for item in items:
                rows.append(
                    [
                        Cell([Para([Text(item.number)], role="heading")]),
                        Cell([Para([Text(item.text)], role="heading")]),
                        Cell(list(item.body) or [Para([])]),
                    ]
                )
                item.shown, item.body = False, []
            node.body = [Grid(rows, role="layout"), form_line("")]


def answers_left(ret: Return) -> None:
    """Each topic's items in a table with the answers in the left column and the headings in the right one."""
    for node in ret.headings():
        items = [c for c in node.children if c.is_narrative and c.heading.kind == "result"]
        if items and len(items) == len(node.children):
            rows = []
            for item in items:
                heading = Para([Text(f"{item.number} {item.text}")], role="heading")
                rows.append([Cell(list(item.body) or [Para([])]), Cell([heading])])
                item.shown, item.body = False, []
            node.body = [Grid(rows, role="layout"), form_line("")]


def noted(ret: Return) -> None:
    """A note of a few words behind each answer."""
    for node in ret.answered():
        if node.heading.kind == "result":
            node.body.append(answer(words.unit(ret)))


def with_notes(ret: Return) -> None:
    """Each topic's items in a table with a column for these notes."""
    for node in ret.headings():
        items = [c for c in node.children if c.is_narrative and c.heading.kind == "result"]
        if items and len(items) == len(node.children):
            rows = [[_title(t) for t in ("ประเด็น", "ผลการดำเนินงาน", "หมายเหตุ")]]
            for item in items:
                heading = Para([Text(f"{item.number} {item.text}")], role="heading")
                said, note = list(item.body[:-1]), list(item.body[-1:])
                rows.append([Cell([heading]), Cell(said or [Para([])]), Cell(note or [Para([])])])
                item.shown, item.body = False, []
            node.body = [Grid(rows, role="layout"), form_line("")]


def merged_right(ret: Return) -> None:
    """Two items' headings in two rows of the left column, one answer in a merged cell beside both."""
    for node in ret.headings():
        items = [c for c in node.children if c.is_narrative and c.heading.kind == "result"]
        if items and len(items) == len(node.children):
            said = [answer(words.sentence(ret)) for _ in items]
            ret.unplaced += [p.parts[0].text for p in said]  # type: ignore[union-attr]
            rows = []
            for place, item in enumerate(items):
                heading = Para([Text(f"{item.number} {item.text}")], role="heading")
                right = Cell(list(said), merge="restart") if not place else Cell([Para([])], merge="continue")
                rows.append([Cell([heading]), right])
                item.body, item.status, item.shown = [], "blank", False
            node.instead = None
            node.wrap = ""
            ret.finish.append(_below(node, [Grid(rows, role="layout"), form_line("")]))


def _below(node: Node, more: list[Block]) -> Change:  # type: ignore[misc]
    start = f"{node.number} {node.text}"[:30]

    def change(blocks: list[Block]) -> list[Block]:
        found = [i for i, b in enumerate(blocks) if isinstance(b, Para) and b.role == "heading"]
        for at in found:
            para = blocks[at]
            assert isinstance(para, Para)
            if _said(para).startswith(start) and not any(b is more[0] for b in blocks):
                stop = at + 1
                while (
                    stop < len(blocks) and isinstance(blocks[stop], Para) and blocks[stop].role == "heading"
                ):  # type: ignore[union-attr]
                    if _said(blocks[stop])[:1].isdigit():  # type: ignore[arg-type]
                        break
                    stop += 1
                return [*blocks[:stop], *more, *blocks[stop:]]
        return blocks

    return change  # type: ignore[return-value]


def _said(para: Para) -> str:
    return "".join(part.text for part in para.parts if isinstance(part, Text))


def row_numbers_thai(ret: Return) -> None:
    """A column of Thai numerals with dots before the form's two, more rows than are filled in."""
    for node in ret.tables():
        rows = [[_title("ที่"), *(_title(c.text) for c in node.columns)]]
        for n, row in enumerate([*node.rows, *[("", "")] * 3], 1):
            rows.append([Cell([form_line(words.thai(f"{n}."))]), *map(_cell, row)])
        node.instead = [Grid(rows, role="problem"), form_line("")]


def foot_rows(ret: Return) -> None:
    """Who made the table, in a last row of the table."""
    for node in ret.take(ret.tables(), 0.5):
        said = f"ผู้จัดทำ {words.unit(ret)}"
        ret.unplaced.append(said)
        rows = [[_title(c.text) for c in node.columns], *([_cell(t) for t in row] for row in _rows(node))]
        node.instead = [Grid([*rows, [_cell(said), _cell("")]], role="problem"), form_line("")]


def photo_in_table(ret: Return) -> None:
    """The titles as one line of text over a table without titles."""
    for node in ret.tables():
        if node.rows:
            line = form_line("\t".join(c.text for c in node.columns), bold=True)
            node.instead = [
                line,
                Grid([[_cell(t) for t in row] for row in node.rows], role="problem"),
                form_line(""),
            ]


def tables_at_end(ret: Return) -> None:
    """All topics' tables moved behind the last topic, each below its topic's heading."""
    moved: list[Block] = [Para([Text("ปัญหาอุปสรรคและข้อเสนอแนะทุกประเด็น")], role="cover", bold=True)]
    for top in ret.headings():
        for node in top.children:
            if node.is_table and node.rows:
                rows = [
                    [_title(c.text) for c in node.columns],
                    *([_cell(t) for t in row] for row in node.rows),
                ]
                moved += [form_line(f"{top.number} {top.text}"), Grid(rows, role="problem"), form_line("")]
                node.instead = []
    ret.tail = [*moved, *ret.tail]


def checklist(where: str) -> Change:
    """A list of all headings with ticks, before or behind the form."""

    def change(ret: Return) -> None:
        rows = [[_title(t) for t in ("รายการ", "ส่งแล้ว", "ยังไม่ส่ง")]]
        rows += [
            [Cell([form_line(f"{node.number} {node.text}")]), _cell("/"), _cell("")]
            for node in ret.headings()
            if node.number
        ]
        paper = [Para([Text("แบบตรวจสอบรายการก่อนส่ง")], role="cover", bold=True), Grid(rows, role="contents")]
        if where == "before":
            ret.front = [*paper, RawBlock('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'), *ret.front]
        else:
            ret.tail = [*ret.tail, RawBlock('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'), *paper]

    return change


KINDS = (
    kind("labels_in_cells", "rare", content=labels_in_cells, tier="further"),
    kind("pairs_in_lines", "rare", pairs_in_lines, tier="further"),
    kind("pairs_in_one_line", "rare", pairs_in_one_line, tier="further"),
    kind("spaces_for_columns", "rare", spaces_for_columns, tier="further"),
    kind("own_column_between", "rare", own_column_between, tier="further"),
    kind("item_column", "rare", item_column, tier="further"),
    kind("departments_down", "rare", departments_down, tier="further"),
    kind("blank_table_above", "rare", blank_table_left("above"), tier="further"),
    kind("blank_table_below", "rare", blank_table_left("below"), tier="further"),
    kind("rows_deleted", "rare", rows_deleted, tier="further"),
    kind("problem_above", "rare", problem_above, tier="further"),
    kind("items_in_three_columns", "rare", one_table_three_columns, tier="further"),
    kind("answers_left", "rare", answers_left, tier="further"),
    kind("items_with_notes", "rare", with_notes, noted, tier="further"),
    kind("merged_right", "rare", content=merged_right, tier="further"),
    kind("row_numbers_thai", "rare", row_numbers_thai, tier="further"),
    kind("foot_rows", "rare", foot_rows, tier="further"),
    kind("titles_as_line", "rare", photo_in_table, tier="further"),
    kind("tables_at_end", "rare", tables_at_end, tier="further"),
    kind("checklist_before", "rare", checklist("before"), tier="further"),
    kind("checklist_behind", "rare", checklist("behind"), tier="further"),
)
