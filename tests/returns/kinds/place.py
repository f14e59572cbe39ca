"""Kinds: where an answer stands, and inside which elements."""

from __future__ import annotations

import itertools

from tests.returns import plan, words
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import (
    Block,
    Box,
    Cell,
    Gone,
    Grid,
    Group,
    Inline,
    Node,
    Note,
    Para,
    Return,
    Text,
    Wrap,
    answer,
)

GAPS = (" ", "  ", "   ", ": ", " : ", " :", "\t", "\t\t", "\n", " ........", "........ ", " …… ")


def plain_answers(node: Node) -> list[Para]:
    """The answer's paragraphs that hold text and nothing else."""
    return [
        block
        for block in node.body
        if isinstance(block, Para) and block.parts and all(isinstance(part, Text) for part in block.parts)
    ]


def inline_answer(ret: Return) -> None:
    for node in ret.take(ret.answered(), 0.7):
        node.inline = ret.rng.choice(GAPS)


def inline_one_gap(ret: Return) -> None:
    gap = ret.rng.choice(GAPS)
    for node in ret.answered():
        node.inline = gap


def boxed(*styles: str) -> Change:
    def change(ret: Return) -> None:
        for node in ret.take(ret.answered(), 0.6):
            _box(ret, node, ret.rng.choice(styles))

    return change


def _box(ret: Return, node: Node, style: str) -> None:
    """One paragraph to its own box, or all of the answer to one."""
    paras = plain_answers(node)
    if not paras:
        return
    if ret.rng.random() < 0.3 and len(paras) == len(node.body):
        node.body = [Para([Box(list(node.body), style)])]
        return
    for para in ret.rng.sample(paras, ret.rng.randint(1, len(paras))):
        node.body[node.body.index(para)] = Para([Box([para], style)])


def boxed_at_heading(ret: Return) -> None:
    """The box hangs at the heading's own line."""
    for node in ret.take(ret.answered(), 0.5):
        if len(plain_answers(node)) == len(node.body) and not node.inline:
            node.inline = ""
            node.body = [Para([Box(list(node.body), ret.rng.choice(("both", "vml")))])]


def content_controls(ret: Return) -> None:
    for node in ret.answered():
        for para in plain_answers(node):
            way = ret.rng.choice(("run", "block", "nested", "paragraph", "none"))
            if way == "run":
                para.parts = [Wrap("sdt", [part]) for part in sliced(ret, para)]
            elif way == "paragraph":
                para.wrap = "sdt"
            elif way in ("block", "nested"):
                tag = "sdt" if way == "block" else "sdt2"
                node.body[node.body.index(para)] = Group(tag, [para])
    for node in ret.tables():
        node.look.wrap = ret.rng.choice(("cell", "block", "row", "table", ""))


def sliced(ret: Return, para: Para, pieces: int = 3) -> list[Inline]:
    """A paragraph's text in some pieces."""
    text = "".join(plan.inline_text(part) for part in para.parts)
    cuts = sorted({0, len(text), *(ret.rng.randrange(len(text)) for _ in range(pieces - 1))}) if text else [0]
    return [Text(text[a:b]) for a, b in itertools.pairwise(cuts)]


def control_around_topic(ret: Return) -> None:
    for node in _topics(ret):
        node.wrap = ret.rng.choice(("sdt", "sdt2", "customXml"))


def tracked(ret: Return) -> None:
    """Insertions and moves are typed text; deletions and what was moved away are not."""
    for node in ret.answered():
        for para in plain_answers(node):
            parts: list[Inline] = []
            for part in sliced(ret, para):
                parts.append(
                    Wrap(ret.rng.choice(("ins", "moveTo")), [part]) if ret.rng.random() < 0.6 else part
                )
                if ret.rng.random() < 0.4:
                    tag = ret.rng.choice(("del", "moveFrom"))
                    parts.append(Gone(words.sentence(ret, "result"), tag))
            para.parts = parts
        if ret.rng.random() < 0.3:
            node.body.insert(0, Para([Gone(words.sentence(ret, "result"))], role="form"))


def tracked_headings(ret: Return) -> None:
    """A heading that was typed anew, the old one still there as a deletion."""
    ret.retyped = {node.heading.id for node in ret.take(ret.headings(), 0.3)}


def wrapped(*tags: str) -> Change:
    def change(ret: Return) -> None:
        for node in ret.answered():
            for para in plain_answers(node):
                para.parts = [
                    Wrap(ret.rng.choice(tags), [part]) if ret.rng.random() < 0.6 else part
                    for part in sliced(ret, para)
                ]

    return change


def notes(which: str) -> Change:
    def change(ret: Return) -> None:
        for node in ret.take(ret.answered(), 0.3):
            paras = plain_answers(node)
            if paras:
                para = ret.rng.choice(paras)
                parts = sliced(ret, para, 2)
                at = ret.rng.randint(1, len(parts))
                para.parts = [*parts[:at], Note(words.sentence(ret, "result"), which), *parts[at:]]

    return change


def nested_tables(ret: Return) -> None:
    for node in ret.take(ret.answered(), 0.3):
        inner = own_grid(ret, rows=2)
        cells = [Cell([answer(words.sentence(ret))]), Cell([answer(words.sentence(ret)), inner])]
        node.body.append(Grid([cells, [Cell([answer(words.sentence(ret))]), Cell([Para([])])]]))


def own_tables(ret: Return) -> None:
    for node in ret.take(ret.answered(), 0.5):
        if ret.rng.random() < 0.2:
            node.body = []
        node.body.insert(ret.rng.randint(0, len(node.body)), own_grid(ret))
        if ret.rng.random() < 0.3:
            node.body.append(answer(words.sentence(ret)))


def own_grid(ret: Return, rows: int = 0) -> Grid:
    """A table of the college's own, with column names of its own."""
    titles = ["ที่", "รายการ", *ret.rng.choice(((), ("จำนวน", "หมายเหตุ"), ("งบประมาณ",)))]
    grid = [[Cell([answer(title)]) for title in titles]]
    for number in range(1, 1 + (rows or ret.rng.randint(1, 5))):
        values = [str(number), words.sentence(ret), str(ret.rng.randint(100, 999)), "-"][: len(titles)]
        grid.append([Cell([answer(value)]) for value in values])
    return Grid(grid)


def answers_in_cells(ret: Return) -> None:
    """An answer in a frame: a table of one cell, or of one row for each paragraph."""
    for node in ret.take(ret.answered(), 0.5):
        paras = plain_answers(node)
        if len(paras) == len(node.body):
            whole = [[Cell(list(node.body))]] if ret.rng.random() < 0.6 else [[Cell([p])] for p in paras]
            node.body = [Grid(whole)]


def merged_own_tables(ret: Return) -> None:
    """Own tables with cells that span; each text stands once."""
    for node in ret.take(ret.answered(), 0.4):
        first, second = words.sentence(ret), words.sentence(ret)
        rows = [
            [Cell([answer(words.sentence(ret))], span=2)],
            [Cell([answer(first)], merge="restart"), Cell([answer(second)])],
            [Cell([Para([])], merge="continue"), Cell([answer(words.sentence(ret))])],
        ]
        node.body.append(Grid(rows))


def layout(style: str) -> Change:
    def change(ret: Return) -> None:
        if style == "layout2":
            nodes = [n for n in ret.narratives() if n.children == [] and n.shown]
        elif style == "layout_items":
            nodes = [n for n in ret.headings() if n.children and all(c.is_narrative for c in n.children)]
        else:
            nodes = _topics(ret)
        for node in ret.take(nodes, 0.6):
            node.wrap = style

    return change


def _topics(ret: Return) -> list[Node]:
    """The headings whose children are the parts: those with a table right under them."""
    return [node for node in ret.headings() if any(child.is_table for child in node.children)]


def groups_of_blocks(ret: Return) -> None:
    """Block-level customXml and content controls around whole answers."""
    for node in ret.take(ret.answered(), 0.6):
        blocks: list[Block] = list(node.body)
        node.body = [Group(ret.rng.choice(("customXml", "sdt2", "sdt")), blocks)]


KINDS = (
    kind("inline_answer", "place", inline_answer, slots="inline"),
    kind("inline_one_gap", "place", inline_one_gap, slots="inline"),
    kind("textbox", "place", boxed("both"), slots="body"),
    kind("textbox_vml", "place", boxed("vml"), slots="body"),
    kind("textbox_drawing", "place", boxed("drawing", "group"), slots="body"),
    kind("textbox_heading", "place", boxed_at_heading, slots="body inline"),
    kind("sdt", "place", content_controls, slots="body"),
    kind("sdt_topic", "place", control_around_topic, slots="wrap"),
    kind("groups", "place", groups_of_blocks, slots="body inline"),
    kind("tracked", "place", tracked, slots="body"),
    kind("tracked_headings", "place", tracked_headings),
    kind("wrapped", "place", wrapped("smartTag", "customXml", "bdo", "dir"), slots="body"),
    kind("fields", "place", wrapped("fldSimple", "field"), slots="body"),
    kind("hyperlinks", "place", wrapped("hyperlink"), slots="body"),
    kind("footnotes", "place", content=notes("footnote"), slots="body notes"),
    kind("endnotes", "place", content=notes("endnote"), slots="body notes"),
    kind("nested_tables", "place", content=nested_tables),
    kind("own_tables", "place", content=own_tables),
    kind("answers_in_cells", "place", content=answers_in_cells, slots="body lists quotes"),
    kind("own_tables_merged", "place", content=merged_own_tables),
    kind("layout_one_cell", "place", layout("layout1"), slots="wrap"),
    kind("layout_rows", "place", layout("layout_rows"), slots="wrap"),
    kind("layout_two_columns", "place", layout("layout2"), slots="wrap inline"),
    kind("layout_items", "place", layout("layout_items"), slots="wrap inline join"),
)
