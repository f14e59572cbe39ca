# ruff: noqa: E501 (long lines of markup and of Thai)
"""Kinds: what else becomes of headings: above, beside and over their answers, copied, drawn, struck out."""

from __future__ import annotations

import itertools

from tests.returns import words
from tests.returns.kinds.registry import Finish, kind
from tests.returns.model import Block, Box, Grid, Node, Para, RawBlock, Return, Sym, Text, answer, form_line


def _place(blocks: list[Block], node: Node) -> tuple[int, int] | None:
    """Where a node's heading begins and its answer begins, among the blocks."""
    at = next((i for i, b in enumerate(blocks) if node.body and b is node.body[0]), None)
    if at is None:
        return None
    begin = at
    while begin and isinstance(blocks[begin - 1], Para) and blocks[begin - 1].role in ("heading", "form"):  # type: ignore[union-attr]
        begin -= 1
        first = blocks[begin]
        if isinstance(first, Para) and node.heading.text[:10] in _said(first):
            return begin, at
    return None


def _said(para: Para) -> str:
    return "".join(part.text for part in para.parts if isinstance(part, Text))


def answers_above(ret: Return) -> None:
    """All answers typed above their headings."""
    put_above(ret, ret.answered())


def put_above(ret: Return, nodes: list[Node]) -> None:
    """Items' answers typed above their headings."""

    def change(blocks: list[Block]) -> list[Block]:
        out = list(blocks)
        for node in nodes:
            found = _place(out, node)
            if found and node.heading.kind == "result":
                begin, at = found
                stop = at + len(node.body)
                out[begin:stop] = [*out[at:stop], *out[begin:at]]
        return out

    ret.finish.append(change)


def in_brackets(ret: Return) -> None:
    """Short answers in brackets on the heading's own line."""
    for node in ret.take(ret.answered(), 0.5):
        node.inline = " "
        node.body = [
            answer(f"({ret.rng.choice(('ดำเนินการแล้ว', 'อยู่ระหว่างดำเนินการ', 'มีครบ'))} {words.unit(ret)})")
        ]
        node.status = "answered"


def own_boxes(ret: Return) -> None:
    """A line of boxes of the college's own under each heading, none ticked where nothing was answered."""
    for node in ret.narratives():
        if node.body:
            node.body.insert(0, answer("☑ ดำเนินการ ☐ ไม่ดำเนินการ"))
        else:
            node.body = [form_line("☐ ดำเนินการ ☐ ไม่ดำเนินการ")]


def word_art_headings(ret: Return) -> None:
    """Some headings of topics drawn as WordArt."""

    def change(blocks: list[Block]) -> list[Block]:
        chosen = {
            f"{n.number} {n.text}"[:20]
            for n in ret.take([n for n in ret.headings() if any(c.is_table for c in n.children)], 0.4)
        }
        out: list[Block] = []
        for block in blocks:
            if (
                isinstance(block, Para)
                and block.role == "heading"
                and any(_said(block).startswith(start) for start in chosen)
            ):
                shape = f'<v:shape id="art" type="#_x0000_t136" style="width:200pt;height:40pt"><v:textpath string="{_said(block)}"/></v:shape>'
                out.append(Para([Sym(f"<w:r><w:pict>{shape}</w:pict></w:r>")], role="heading"))
            else:
                out.append(block)
        return out

    ret.finish.append(change)


def struck_headings(ret: Return) -> None:
    """A heading struck out, and typed again below."""

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in blocks:
            if isinstance(block, Para) and block.role == "heading" and ret.rng.random() < 0.2:
                out.append(
                    RawBlock(f"<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>{_said(block)}</w:t></w:r></w:p>")
                )
            out.append(block)
        return out

    ret.finish.append(change)


def conflict_marks(ret: Return) -> None:
    """Two copies of an answer, put together by a program that could not decide."""
    for node in ret.take(ret.answered(), 0.4):
        node.body = [
            answer("<<<<<<< สำเนาของครูแอน"),
            answer(words.sentence(ret)),
            answer("======="),
            answer(words.sentence(ret)),
            answer(">>>>>>> สำเนาที่ขัดแย้ง 12-03-2567"),
        ]


def block_copied(ret: Return) -> None:
    """The items of one topic pasted below the next one's heading and answered there; their words were not changed."""
    topics = [n for n in ret.headings() if any(c.is_table for c in n.children)]
    pairs = [
        (a, b)
        for a, b in itertools.pairwise(topics)
        if len(a.children[0].children) == len(b.children[0].children)
    ]
    for first, second in ret.take([p[1] for p in pairs], 0.2) and ret.rng.sample(pairs, 1):
        for source, target in zip(first.children[0].children, second.children[0].children, strict=True):
            target.text, target.number = source.text, source.number
            target.cuts = list(source.cuts)


def page_in_heading(ret: Return) -> None:
    """The foot and the head of a page typed, or scanned, in the middle of a heading that goes over two lines."""
    for node in ret.take([n for n in ret.headings() if len(n.text) > 60], 0.3):
        node.cuts = [node.text.find(" ", 30)] if node.text.find(" ", 30) > 0 else node.cuts

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for first, second in itertools.pairwise([*blocks, Para([])]):
            out.append(first)
            both = (
                isinstance(first, Para)
                and isinstance(second, Para)
                and first.role == second.role == "heading"
            )
            if both and not _said(second)[:1].isdigit() and ret.rng.random() < 0.4:  # type: ignore[arg-type]
                page = f"- {ret.rng.randint(2, 20)} -"
                out.append(Para([Text(page)], role="cover", align="center"))
        return out

    ret.finish.append(change)


def tables_boxed(ret: Return) -> None:
    """The form's tables in text boxes."""

    def change(blocks: list[Block]) -> list[Block]:
        return [
            Para([Box([block])])
            if isinstance(block, Grid) and block.role == "problem" and ret.rng.random() < 0.5
            else block
            for block in blocks
        ]

    ret.finish.append(change)


def letter_numbers(ret: Return) -> None:
    """Items numbered by letters, by romans or by bullets."""
    style = ret.rng.choice(("กขคงจ", "abcde", ("i", "ii", "iii", "iv", "v"), "•••••", "➢➢➢➢➢"))
    for node in ret.headings():
        for place, child in enumerate(node.children):
            if child.is_narrative and child.heading.kind == "result":
                sign = style[place]
                child.number = sign if sign in "•➢" else f"{sign})"


def answers_in_footer(ret: Return) -> None:
    """The last lines of an answer typed at the page's foot."""
    text = words.sentence(ret)
    ret.page_footer.append(answer(text))
    ret.unplaced.append(text)


def headings_coloured_over(ret: Return) -> None:
    """The college's words typed over a heading's last words."""
    for node in ret.take(ret.answered(), 0.3):
        if len(node.text) > 50:
            node.text = node.text[: node.text.rfind(" ", 25, 45) if node.text.rfind(" ", 25, 45) > 0 else 40]
            node.cuts = []
            node.inline = " "


def repeated_groups(ret: Return) -> None:
    """The topic's heading again before each of its parts."""

    def change(blocks: list[Block]) -> list[Block]:
        tops = {
            c.heading.id: n for n in ret.headings() if any(c.is_table for c in n.children) for c in n.children
        }
        starts = {
            f"{c.number} {c.text}"[:25]: tops[c.heading.id]
            for n in ret.headings()
            for c in n.children
            if c.heading.id in tops
        }
        out: list[Block] = []
        for block in blocks:
            if isinstance(block, Para) and block.role == "heading":
                top = next((t for s, t in starts.items() if _said(block).startswith(s)), None)
                if top and _said(block).startswith(("2)", "3)")) and ret.rng.random() < 0.5:
                    out.append(form_line(f"{top.number} {top.heading.text}", bold=True))
            out.append(block)
        return out

    ret.finish.append(change)


def heading_gone(ret: Return) -> None:
    """An item's heading deleted, its answer still there: it now stands below the answer before."""
    items = [n for n in ret.answered() if n.heading.kind == "result" and n.number != "1.1)"]
    for node in ret.take(items, 0.25):
        before = _before(ret, node)
        if before.body and before.present:
            before.body.append(Para([Text("")], role="form"))
            gone = list(node.body)
            ret.drop(node)
            node.body = []
            ret.finish.append(_follows(before.body[-2], gone))


def _before(ret: Return, node: Node) -> Node:
    nodes = [n for n in ret.walk() if n.is_narrative]
    return nodes[nodes.index(node) - 1]


def _follows(block: Block, more: list[Block]) -> Finish:
    def change(blocks: list[Block]) -> list[Block]:
        at = next((i for i, b in enumerate(blocks) if b is block), None)
        return blocks if at is None else [*blocks[: at + 1], *more, *blocks[at + 1 :]]

    return change


def heading_moved(ret: Return) -> None:
    """A heading dragged below its own answer."""
    chosen = {
        id(node.body[-1]): node
        for node in ret.take([n for n in ret.answered() if n.heading.kind == "result"], 0.07)
    }

    def change(blocks: list[Block]) -> list[Block]:
        out = list(blocks)
        for last_id, node in chosen.items():
            ends = [i for i, b in enumerate(out) if id(b) == last_id]
            starts = [i for i, b in enumerate(out) if b is node.body[0]]
            if not ends or not starts:
                continue
            at = starts[0]
            begin = at
            while begin and isinstance(out[begin - 1], Para) and out[begin - 1].role == "heading":  # type: ignore[union-attr]
                begin -= 1
            own = out[begin:at][-len(node.cuts) - 1 :]
            begin = at - len(own)
            out[begin : ends[0] + 1] = [*out[at : ends[0] + 1], *own]
        return out

    ret.finish.append(change)


def swapped_headings(ret: Return) -> None:
    """Two items' headings exchanged, each with its own answer: their order is not the form's."""
    for top in ret.headings():
        items = [i for i, n in enumerate(top.children) if n.is_narrative]
        if len(items) >= 2 and ret.rng.random() < 0.5:
            a, b = items[0], items[1]
            top.children[a], top.children[b] = top.children[b], top.children[a]


def heading_twice(ret: Return) -> None:
    """The heading copied once more above its answer."""
    for node in ret.take(ret.answered(), 0.4):
        node.body.insert(0, form_line(f"{node.number} {node.text}"))


KINDS = (
    kind("answers_above", "seldom", answers_above, tier="further"),
    kind("in_brackets", "seldom", content=in_brackets, tier="further"),
    kind("own_boxes", "seldom", content=own_boxes, tier="further"),
    kind("word_art_headings", "seldom", word_art_headings, tier="further"),
    kind("struck_headings", "seldom", struck_headings, tier="further"),
    kind("conflict_marks", "seldom", content=conflict_marks, tier="further"),
    kind("block_copied", "seldom", block_copied, tier="further"),
    kind("page_in_heading", "seldom", page_in_heading, tier="further"),
    kind("tables_boxed", "seldom", tables_boxed, tier="further"),
    kind("letter_numbers", "seldom", letter_numbers, tier="further"),
    kind("answers_in_footer", "seldom", answers_in_footer, tier="further"),
    kind("typed_over_ends", "seldom", headings_coloured_over, tier="further"),
    kind("repeated_groups", "seldom", repeated_groups, tier="further"),
    kind("heading_gone", "seldom", heading_gone, tier="further"),
    kind("heading_moved", "seldom", heading_moved, tier="further"),
    kind("swapped_headings", "seldom", swapped_headings, tier="further"),
    kind("heading_twice", "seldom", heading_twice, tier="further"),
)
