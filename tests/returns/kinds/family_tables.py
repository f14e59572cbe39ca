"""Kinds: what else becomes of the form's tables, and what is drawn beside and below them."""

from __future__ import annotations

from itertools import zip_longest

from tests.returns import words
from tests.returns.kinds.registry import Change, Kind, kind
from tests.returns.model import Block, Cell, Grid, Node, Return, answer, form_line


def _cell(text: str) -> Cell:
    return Cell([answer(line) for line in text.split("\n")])


def _titles(node: Node) -> list[str]:
    return [column.text for column in node.columns]


def _columns(node: Node) -> list[list[str]]:
    return [[row[k] for row in node.rows if row[k]] for k in range(len(node.columns))]


def _packed(node: Node) -> None:
    """Entries without holes, as where each column counts for itself."""
    node.rows = list(zip_longest(*_columns(node), fillvalue=""))


def each(content: Change | None, draw: str, **settings: object) -> tuple[Change, Change]:
    """A change of what the tables hold, and one of how they are drawn."""

    def before(ret: Return) -> None:
        for node in ret.tables():
            _packed(node)
        if content:
            content(ret)

    def after(ret: Return) -> None:
        for node in ret.tables():
            if node.rows:
                node.instead = _DRAWINGS[draw](ret, node, **settings)

    return before, after


def _one_entry(ret: Return) -> None:
    for node in ret.tables():
        node.rows = node.rows[:1]


def _in_titles(ret: Return, node: Node, gap: str) -> list[Block]:
    """Short answers in the titles' own cells, empty rows below."""
    first = [_cell(f"{title}{gap}{text}") for title, text in zip(_titles(node), node.rows[0], strict=True)]
    return [Grid([first, *_blank(node, 3)], role="problem"), form_line("")]


def _blank(node: Node, count: int) -> list[list[Cell]]:
    return [[_cell(f"{n}.") for _ in node.columns] for n in range(1, count + 1)]


def _grid(node: Node, rows: list[list[Cell]]) -> Grid:
    return Grid([[_cell(title) for title in _titles(node)], *rows], role="problem")


def _filled(node: Node, number: bool = True) -> list[list[Cell]]:
    return [
        [_cell(f"{n}. {value}" if number and value else value) for value in row]
        for n, row in enumerate(node.rows, 1)
    ]


def _below(ret: Return, node: Node, what: str) -> list[Block]:
    """The form's table filled in, and a table of the college's own below it."""
    rows = [["แผนกวิชา", "จำนวนผู้เรียน"], ["ช่างกลโรงงาน", words.unit(ret)], ["การตลาด", words.unit(ret)]]
    if what == "three":
        rows = [[*row, more] for row, more in zip(rows, ("หมายเหตุ", "ครบ", "ขาด 2 คน"), strict=True)]
    ret.unplaced += [cell for row in rows for cell in row]
    own = Grid([[_cell(text) for text in row] for row in rows])
    return [_grid(node, [*_filled(node), *_blank(node, 1)]), form_line(""), own, form_line("")]


def _extra(ret: Return, node: Node, title: str, before: bool) -> list[Block]:
    """A column of the college's own beside the form's."""
    top, rows = [_cell(t) for t in _titles(node)], _filled(node)
    mine = [words.unit(ret) if title else str(ret.rng.randint(10, 99)) for _ in rows]
    ret.unplaced += [title, *mine] if title else mine
    cells = [_cell(title), *map(_cell, mine)]
    lines = [[cell, *row] if before else [*row, cell] for cell, row in zip(cells, [top, *rows], strict=True)]
    return [Grid(lines, role="problem"), form_line("")]


def _tabs(ret: Return, node: Node, gap: str) -> list[Block]:
    return [answer(gap.join(texts)) for texts in (_titles(node), *node.rows)]


def _full(ret: Return) -> None:
    for node in ret.tables():
        node.rows = [
            tuple(v or words.sentence(ret, c.heading.kind) for v, c in zip(row, node.columns, strict=True))
            for row in node.rows
        ]


def _titled(ret: Return) -> None:
    """Answers that begin with their title's words."""
    _full(ret)
    for node in ret.tables():
        node.rows = [
            tuple(f"{c.text}ด้าน{v}" for v, c in zip(row, node.columns, strict=True)) for row in node.rows
        ]


def _plain_rows(ret: Return, node: Node) -> list[Block]:
    return [_grid(node, _filled(node, number=False)), form_line("")]


def _named(ret: Return, node: Node) -> list[Block]:
    """A row over all columns above the titles."""
    top = [Cell([form_line("ตารางสรุปปัญหาของวิทยาลัย")], span=len(node.columns))]
    grid = _grid(node, _filled(node))
    return [Grid([top, *grid.rows], role="problem"), form_line("")]


def _cut(ret: Return, node: Node) -> list[Block]:
    """The table goes on in a second one without titles."""
    rows = _filled(node)
    at = max(1, len(rows) // 2)
    first, rest = _grid(node, rows[:at]), rows[at:]
    return [first, form_line(""), *([Grid(rest, role="problem")] if rest else []), form_line("")]


def _turned(ret: Return, node: Node, across: bool) -> list[Block]:
    """Titles one below the other, the entries beside them: in rows, or across."""
    rows: list[list[Cell]] = []
    count = max(len(column) for column in _columns(node))
    for title, column in zip(_titles(node), _columns(node), strict=True):
        texts = [f"{n}. {text}" for n, text in enumerate(column, 1)] or [""]
        if across:
            rows.append([_cell(title), *map(_cell, [*texts, *[""] * (count - len(texts))])])
        else:
            for n, text in enumerate(texts):
                head = Cell([form_line(title if n == 0 else "")], merge="continue" if n else "restart")
                rows.append([head, _cell(text)])
    return [Grid(rows, role="problem"), form_line("")]


LABELS = {"problem": "ปัญหาและอุปสรรค", "suggestion": "ข้อเสนอแนะ"}


def _labelled(ret: Return, node: Node, gap: str, turns: bool) -> list[Block]:
    """The table left as printed; each entry below it behind its column's name."""
    lines = [
        [f"{LABELS[c.heading.kind]}{gap}{text}" for text in column]
        for c, column in zip(node.columns, _columns(node), strict=True)
    ]
    flat = (
        [line for pair in zip_longest(*lines) for line in pair] if turns else [t for ls in lines for t in ls]
    )
    return [_grid(node, _blank(node, 3)), form_line(""), *(answer(line) for line in flat if line)]


def _dragged(ret: Return, node: Node) -> list[Block]:
    """One row's border dragged: three grid columns, its cells over other ones than the titles'."""
    wide = [Cell(_cell(t).blocks, span=2 if k else 1) for k, t in enumerate(_titles(node))]
    rows = [
        [Cell(c.blocks, span=(2 if k == (n % 2) else 1)) for k, c in enumerate(row)]
        for n, row in enumerate(_filled(node))
    ]
    return [Grid([wide, *rows], role="problem"), form_line("")]


_DRAWINGS = {
    "in_titles": _in_titles,
    "below": _below,
    "extra": _extra,
    "tabs": _tabs,
    "rows": _plain_rows,
    "named": _named,
    "cut": _cut,
    "turned": _turned,
    "labelled": _labelled,
    "dragged": _dragged,
}


def wide(ret: Return) -> None:
    """A table a topic: item, result, problems, suggestions."""
    for topic in [n for n in ret.headings() if any(c.is_table for c in n.children)]:
        table = next(c for c in topic.children if c.is_table)
        items = [n for n in topic.walk() if n.is_narrative and n.heading.kind == "result" and not n.children]
        if not items or not all(n.present for n in (*items, table)):
            continue
        columns = [[f"{n}. {t}" for n, t in enumerate(column, 1)] for column in _columns(table)]
        rows = [[_cell(t) for t in ("รายการ", "สิ่งที่ได้ทำ", *_titles(table))]]
        for place, item in enumerate(items):
            head = Cell([form_line(f"{item.number} {item.text}")])
            beside = [
                Cell(
                    [answer(t) for t in column] or [form_line("")], merge="" if len(items) == 1 else "restart"
                )
                if place == 0
                else Cell([form_line("")], merge="continue")
                for column in columns
            ]
            rows.append([head, Cell(item.body or [form_line("")]), *beside])
            item.shown, item.body = False, []
        table.shown = False
        table.instead = [Grid(rows, role="layout"), form_line("")]


def result_table(ret: Return) -> None:
    """Items as rows of a table: item, result."""
    for node in ret.headings():
        items = [c for c in node.children if c.is_narrative and not c.children and c.heading.kind == "result"]
        if len(items) > 1 and len(items) == len(node.children):
            rows = [[_cell("ประเด็นการตรวจ"), _cell("ผลที่ได้")]]
            rows += [
                [Cell([form_line(f"{i.number} {i.text}")]), Cell(i.body or [form_line("")])] for i in items
            ]
            for item in items[1:]:
                item.shown, item.body = False, []
            items[0].shown, items[0].body = False, [Grid(rows, role="layout")]


def _kind(name: str, changes: tuple[Change, Change]) -> Kind:
    return kind(name, "family", changes[1], changes[0], slots="table labels columns rows", tier="family")


KINDS = (
    _kind("titles_answered_below", each(_one_entry, "in_titles", gap="\n")),
    _kind("titles_answered_behind", each(_one_entry, "in_titles", gap=" : ")),
    _kind("titles_answered_dash", each(_one_entry, "in_titles", gap=" - ")),
    _kind("own_table_below", each(None, "below", what="two")),
    _kind("own_table_below_wide", each(None, "below", what="three")),
    _kind("own_column", each(None, "extra", title="ผู้รับผิดชอบ", before=False)),
    _kind("own_column_first", each(None, "extra", title="แผนก", before=True)),
    _kind("own_figures", each(None, "extra", title="", before=False)),
    _kind("tabbed", each(_full, "tabs", gap="\t")),
    _kind("tabbed_twice", each(_full, "tabs", gap="\t\t")),
    _kind("rows_like_titles", each(_titled, "rows")),
    _kind("table_named", each(None, "named")),
    _kind("table_goes_on", each(_full, "cut")),
    _kind("titles_down", each(None, "turned", across=False)),
    _kind("titles_down_across", each(None, "turned", across=True)),
    _kind("labels_below", each(None, "labelled", gap=": ", turns=False)),
    _kind("labels_by_turns", each(None, "labelled", gap=" - ", turns=True)),
    _kind("border_dragged", each(_full, "dragged")),
    kind("wide_table", "family", wide, slots="table labels columns rows body inline wrap", tier="family"),
    kind("result_table", "family", result_table, slots="body inline wrap", tier="family"),
)
