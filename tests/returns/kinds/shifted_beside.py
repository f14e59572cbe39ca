"""Kinds: titles beside their answers, in each row; rows that a program broke; the good practice in the table,
or in an annex; a topic in each row; boxes that a poster's program put on the page."""

from __future__ import annotations

from tests.returns import words
from tests.returns.kinds.registry import kind
from tests.returns.kinds.shifted_answers import items_of, texts, topics
from tests.returns.kinds.shifted_tables import cell, heading_of, table_of, title
from tests.returns.model import (
    Block,
    Cell,
    Grid,
    Node,
    Para,
    RawBlock,
    Return,
    Text,
    answer,
    form_line,
)
from tests.returns.plan import inline_text

_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_OWN = "สาเหตุ"
_BOX = (
    '<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:positionH relativeFrom="page"><wp:posOffset>900000</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
    '<wp:extent cx="5400000" cy="400000"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    "<wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    "</wp:anchor></w:drawing></w:r>"
)
_LINE = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'


def _instead(node: Node, rows: list[list[Cell]], role: str = "problem") -> None:
    node.instead = [Grid(rows, role=role), form_line("")]


def titles_in_each_row(ret: Return) -> None:
    """Each title beside its answer, in each row again, some counted, some behind the row's number."""
    counted, numbered = ret.rng.choice(("", " {}", "ที่ {}")), ret.rng.random() < 0.4
    for node in filter(lambda node: node.rows, ret.tables()):
        rows = []
        for n, row in enumerate(node.rows, 1):
            pairs = zip(node.columns, row, strict=True)
            cells = [c for col, text in pairs for c in (title(col.text + counted.format(n)), cell(text))]
            rows.append([*([title(str(n))] if numbered else []), *cells])
        _instead(node, rows)


def own_titles_by_turns(ret: Return) -> None:
    """A row for each title and its answer, by turns, behind the row's number or with a label of its own."""
    numbered = ret.rng.random() < 0.5
    for node in filter(lambda node: node.rows, ret.tables()):
        rows = []
        for n, row in enumerate(node.rows, 1):
            lines = [(col.text, text) for col, text in zip(node.columns, row, strict=True)]
            if not numbered:
                said = words.unit(ret)
                ret.unplaced.append(said)
                lines.insert(1, (_OWN, said))
            for place, (label, text) in enumerate(lines):
                number = [title(str(n) if place == 0 else "")] if numbered else []
                rows.append([*number, title(label), cell(text)])
        _instead(node, rows)


def pairs_in_cells(ret: Return) -> None:
    """A table of one column: a problem and its suggestion in each cell, each behind its title and a colon."""
    for node in filter(lambda node: node.rows, ret.tables()):
        said = [zip(("ปัญหา", "ข้อเสนอแนะ"), row, strict=True) for row in node.rows]
        _instead(node, [[Cell([answer(f"{name} : {text}") for name, text in row])] for row in said])


def both_in_first(ret: Return) -> None:
    """Both columns' answers in the first one, the second behind its title in a line of its own."""
    for node in filter(lambda node: node.rows, ret.tables()):
        rows = [[title(column.text) for column in node.columns]]
        rows += [[Cell([answer(one), answer(f"แนวทางแก้ไข {two}")]), cell("")] for one, two in node.rows]
        _instead(node, rows)


def rows_in_two(ret: Return) -> None:
    """Rows that a converter broke: the rest of both cells in a row below."""
    for node in filter(lambda node: node.rows, ret.tables()):
        rows = [[title(column.text) for column in node.columns]]
        for n, row in enumerate(node.rows, 1):
            cut = [len(text) // 2 if n % 2 else len(text) for text in row]
            rows.append([cell(f"{n}. {text[:at]}") for text, at in zip(row, cut, strict=True)])
            rows += [[cell(text[at:]) for text, at in zip(row, cut, strict=True)]] if n % 2 else []
        _instead(node, rows)


def best_row(ret: Return) -> None:
    """The good practice in the table's last row, over all of it or behind a label, its heading gone."""
    wide, label = ret.rng.random() < 0.5, ret.rng.choice(("Best Practice", "แบบอย่างที่ดี (Best Practice)"))
    for topic in topics(ret):
        table, best = table_of(topic), topic.children[-1]
        if texts(best):
            rows = [[title(column.text) for column in table.columns]]
            rows += [[cell(text) for text in row] for row in table.rows]
            beside = [Cell(list(best.body), span=2)] if wide else [title(label), Cell(list(best.body))]
            _instead(table, [*rows, *([[Cell([form_line(f"{label} :")], span=2)]] if wide else []), beside])
            best.shown, best.body = False, []


def best_in_annex(ret: Return) -> None:
    """The good practices as annexes behind the form, below their headings; their places left blank."""
    behind: list[Block] = []
    for letter, topic in zip("กขคงจฉชซฌ", topics(ret), strict=False):
        best = topic.children[-1]
        if texts(best):
            heading = form_line(f"{best.text} ประเด็น {topic.number}", bold=True)
            behind += [RawBlock(_PAGE), form_line(f"ภาคผนวก {letter}", bold=True), heading, *best.body]
            best.body = []
    ret.tail = [*ret.tail, *behind]


def dragged_above_item(ret: Return) -> None:
    """The answer of a topic's first item above its heading, below the part's."""
    for topic in ret.take(topics(ret), 0.4):
        first = items_of(topic)[0]
        topic.children[0].body, first.body = list(first.body), []


def topic_in_each_row(ret: Return) -> None:
    """A table for each policy, a topic in each row: results by their numbers, problems, suggestions, best."""
    names = ("ประเด็น", "ผลการดำเนินงาน", "ปัญหา-อุปสรรค", "ข้อคิดเห็นและข้อเสนอแนะ", "ผลงานเด่น")
    for policy in ret.nodes:
        rows = [[title(name) for name in names]]
        for topic in (topic for topic in topics(ret) if topic in policy.children):
            table = table_of(topic)
            said: list[Block] = []
            for item in items_of(topic):
                said += [Para([Text(item.number)]), *item.body]
            lists = [
                Cell(
                    [answer(f"{n}. {row[at]}") for n, row in enumerate(table.rows, 1) if row[at]]
                    or [Para([])]
                )
                for at in (0, 1)
            ]
            best = Cell(list(topic.children[-1].body) or [Para([])])
            rows.append([Cell([heading_of(topic)]), Cell(said), *lists, best])
            for node in topic.walk():
                node.shown, node.body = False, []
            table.instead = []
        policy.body = [Grid(rows, role="layout"), form_line("")]


def topics_in_answer(ret: Return) -> None:
    """Headings of topics further down in a row in an answer, which says what was worked on."""
    node = ret.take(ret.answered()[:8], 0.2)[0]
    listed = [answer(f"{topic.number} {topic.heading.text}") for topic in topics(ret)[3:8]]
    node.body = [answer("ดำเนินงานตามประเด็นต่อไปนี้"), *listed, answer(words.sentence(ret, "result"))]


def _inner(blocks: list[Block]) -> str:
    said = ("".join(map(inline_text, block.parts)) for block in blocks if isinstance(block, Para))
    return "".join(_LINE.format(text.replace("&", "&amp;").replace("<", "&lt;")) for text in said)


def boxes_in_any_order(ret: Return) -> None:
    """Headings and answers of a topic's items as boxes at one paragraph, put on the page by offsets."""
    for topic in topics(ret):
        items = items_of(topic)
        if all(texts(item) or not item.body for item in items):
            parts = [blocks for item in items for blocks in ([heading_of(item)], item.body) if blocks]
            boxes = [
                _BOX.format(top=(place + 1) * 600000, lines=_inner(list(blocks)))
                for place, blocks in enumerate(parts)
            ]
            ret.rng.shuffle(boxes)
            topic.children[0].body = [RawBlock(f"<w:p>{''.join(boxes)}</w:p>")]
            for item in items:
                item.shown, item.body = False, []


KINDS = (
    *(
        kind(change.__name__, "shifted", change, tier="further")
        for change in (
            titles_in_each_row,
            own_titles_by_turns,
            pairs_in_cells,
            both_in_first,
            rows_in_two,
            best_row,
            best_in_annex,
            dragged_above_item,
            topic_in_each_row,
            boxes_in_any_order,
        )
    ),
    kind("topics_in_answer", "shifted", content=topics_in_answer, tier="further"),
)
