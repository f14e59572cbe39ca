"""The content of a return: which headings are answered, with what; and its truth."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random
from typing import Any

from rt67_aggregate.model import College, Form, Heading, Shape
from tests.returns import images, words
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
    Pic,
    RawBlock,
    Return,
    Sym,
    Text,
    Wrap,
    answer,
)

DOTS = "." * 175


def start(form: Form, college: College, roster: tuple[College, ...], seed: int, rng: Random) -> Return:
    """A return in the form's own shape, filled in."""
    nodes = [_node(heading) for heading in form.headings]
    ret = Return(form, college, roster, rng, seed, nodes)
    ret.boilerplate = list(form.boilerplate)
    return ret


def fill(ret: Return) -> None:
    """Answers in the mixture of the samples: some sections blank, most with one to four paragraphs."""
    for node in ret.walk():
        if node.is_narrative:
            fill_narrative(ret, node)
        elif node.is_table:
            fill_table(ret, node)


def fill_narrative(ret: Return, node: Node, share: float = 0.88) -> None:
    if ret.rng.random() > share:
        return
    node.status = "answered"
    node.body = [answer(words.paragraph(ret, node.heading.kind)) for _ in range(ret.rng.randint(1, 4))]
    if node.heading.kind == "best_practice" and ret.rng.random() < 0.15:
        add_pictures(ret, node, 2)


def fill_table(ret: Return, node: Node, share: float = 0.75) -> None:
    if ret.rng.random() > share:
        return
    node.status = "answered"
    kinds = [column.heading.kind for column in node.columns]
    count = ret.rng.randint(1, max(1, min(5, node.heading.rows)))
    node.rows = [tuple(words.sentence(ret, kind) for kind in kinds) for _ in range(count)]
    for index in range(count):
        if ret.rng.random() < 0.12:
            gap = ret.rng.randrange(len(kinds))
            node.rows[index] = tuple("" if k == gap else v for k, v in enumerate(node.rows[index]))


def add_pictures(
    ret: Return, node: Node, count: int, style: str = "inline", with_caption: bool = False
) -> None:
    for _ in range(count):
        node.body.append(Para([Pic(images.png(ret), "png", style)]))
    if with_caption:
        node.body.append(answer(words.caption(ret)))
    node.status = "answered"


def truth(ret: Return) -> dict[str, Any]:
    """What a right reading must find, taken from the content before it is laid out."""
    sections: dict[str, Any] = {
        heading.id: {"entries": [], "status": "absent", "pictures": 0} for heading in ret.form.sections
    }
    for node in ret.walk():
        if not node.present:
            continue
        if node.is_narrative and (node.shown or node.body):
            sections[node.heading.id] = _narrative_truth(node)
        elif node.is_table:
            _table_truth(node, sections)
    return {
        "college_id": ret.college.college_id,
        "file": ret.name,
        "profile": "+".join(ret.active) or "clean",
        "seed": ret.seed,
        "active": sorted(ret.active),
        "sections": sections,
        "unplaced": ret.unplaced,
    }


def _narrative_truth(node: Node) -> dict[str, Any]:
    _say_more(node)
    lines = [line for line in _typed(node.body) if line.strip()]
    notes = _notes(node.body)
    pictures = _pictures(node.body)
    status = node.status if lines or pictures or node.status not in ("answered", "in_progress") else "blank"
    found: dict[str, Any] = {"entries": lines, "status": status, "pictures": pictures}
    if notes:
        found["footnotes"] = notes
    return found


def _say_more(node: Node) -> None:
    """A way to say nothing that has words beside it, be they a note's, is part of an answer; a picture
    changes nothing."""
    silent = [block for block in node.body if isinstance(block, Para) and block.role == "nothing"]
    if silent and (_typed(node.body) or _notes(node.body)):
        node.status = "answered"
        for block in silent:
            block.role = "answer"
    elif silent:
        node.status = node.said


def _notes(blocks: Iterable[Block]) -> list[str]:
    return [part.text for part in _parts(blocks) if isinstance(part, Note)]


def _pictures(blocks: Iterable[Block]) -> int:
    return sum(isinstance(part, Pic) and bool(part.data) for part in _parts(blocks))


def _table_truth(node: Node, sections: dict[str, Any]) -> None:
    for index, column in enumerate(node.columns):
        entries = [row[index] for row in node.rows if row[index]]
        nothing = index < len(node.nothing) and node.nothing[index]
        status = "answered" if entries else node.status if nothing else "blank"
        pictures = sum(place[1] == index for place in node.row_pictures)
        sections[column.heading.id] = {"entries": entries, "status": status, "pictures": pictures}
    if len(node.columns) == 2:
        first = sections[node.columns[0].heading.id]
        first["pairs"] = [[row[0], row[1]] for row in node.rows if any(row)]


def _typed(blocks: Iterable[Block]) -> list[str]:
    """The typed lines of some blocks; a table of the college's own is one line per row."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Para) and block.role == "answer":
            lines += _paragraph_lines(block)
        elif isinstance(block, Grid):
            lines += [" ".join(filter(None, (_cell_text(c) for c in row))) for row in block.rows]
        elif isinstance(block, Group):
            lines += _typed(block.blocks)
        elif isinstance(block, RawBlock) and block.text:
            lines.append(block.text)
    return lines


def _paragraph_lines(para: Para) -> list[str]:
    """A paragraph's own text, then what stands in its text boxes."""
    own = "".join(inline_text(part) for part in para.parts)
    boxed = [line for part in para.parts if isinstance(part, Box) for line in _typed(part.blocks)]
    return [line for line in (own, *boxed) if line]


def _cell_text(cell: Cell) -> str:
    return " ".join(_typed(cell.blocks))


def inline_text(part: Inline) -> str:
    if isinstance(part, Text):
        return part.text
    if isinstance(part, Sym):
        return part.text
    if isinstance(part, Wrap):
        return "".join(inline_text(p) for p in part.parts)
    return ""


def _parts(blocks: Iterable[Block]) -> list[Inline]:
    found: list[Inline] = []
    for block in blocks:
        if isinstance(block, Para):
            for part in block.parts:
                found += _inner(part)
        elif isinstance(block, Grid):
            for row in block.rows:
                for cell in row:
                    found += _parts(cell.blocks)
        elif isinstance(block, Group):
            found += _parts(block.blocks)
    return found


def _inner(part: Inline) -> list[Inline]:
    if isinstance(part, Wrap):
        return [inner for p in part.parts for inner in _inner(p)]
    if isinstance(part, Box):
        return _parts(part.blocks)
    return [part]


def each_text(blocks: Iterable[Block], change: Callable[[str], str]) -> None:
    """Change every typed text in place."""
    for part in _parts(blocks):
        if (isinstance(part, Text) and not part.raw) or isinstance(part, Note):
            part.text = change(part.text)


def _node(heading: Heading) -> Node:
    bold = heading.shape is Shape.GROUP or heading.shape is Shape.TABLE
    return Node(
        heading=heading,
        number=heading.number,
        text=heading.text,
        bold=bold,
        prompts=list(heading.prompts),
        children=[_node(child) for child in heading.children],
    )


__all__ = ["DOTS", "Gone", "add_pictures", "each_text", "fill", "inline_text", "start", "truth"]
