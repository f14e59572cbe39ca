"""Kinds: pictures, in every way in which Word holds one."""

from __future__ import annotations

from collections.abc import Callable

from tests.returns import images, plan, words
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Box, Cell, Grid, Node, Para, Pic, Return, Text, Wrap, answer

STYLES = ("inline", "anchor", "vml", "object")


def pictures(*styles: str, captions: float = 0.5) -> Change:
    def change(ret: Return) -> None:
        for node in ret.take(ret.narratives(), 0.6):
            style = ret.rng.choice(styles)
            plan.add_pictures(ret, node, ret.rng.randint(1, 3), style, ret.rng.random() < captions)

    return change


def several_in_one(ret: Return) -> None:
    """Some pictures in one paragraph, with text between and around."""
    for node in ret.take(ret.answered(), 0.5):
        para = Para([Text(f"{words.sentence(ret)} "), Pic(images.png(ret)), Text(" และ ")])
        para.parts += [
            Pic(images.png(ret), style=ret.rng.choice(STYLES)) for _ in range(ret.rng.randint(1, 3))
        ]
        node.body.append(para)


def in_tables(ret: Return) -> None:
    """Pictures side by side in a table, their captions under them."""
    for node in ret.take(ret.answered(), 0.4):
        rows = [
            [Cell([Para([Pic(images.png(ret))])]) for _ in range(2)],
            [Cell([answer(words.caption(ret))]) for _ in range(2)],
        ]
        node.body.append(Grid(rows, border=ret.rng.random() < 0.5))


def in_boxes(ret: Return) -> None:
    for node in ret.take(ret.answered(), 0.4):
        inner = [Para([Pic(images.png(ret))]), answer(words.caption(ret))]
        node.body.append(Para([Box(list(inner), ret.rng.choice(("both", "vml")))]))


def in_elements(ret: Return) -> None:
    """Pictures inside links, content controls and insertions."""
    for node in ret.take(ret.answered(), 0.4):
        tag = ret.rng.choice(("hyperlink", "sdt", "ins", "smartTag"))
        node.body.append(Para([Wrap(tag, [Pic(images.png(ret))])]))


def at_text(ret: Return) -> None:
    """Floating pictures that hang in the middle of an answer's paragraph."""
    for node in ret.take(ret.answered(), 0.5):
        for block in node.body:
            if isinstance(block, Para) and block.role == "answer" and ret.rng.random() < 0.6:
                block.parts.insert(ret.rng.randint(0, len(block.parts)), Pic(images.png(ret), style="anchor"))


def at_headings(ret: Return) -> None:
    """A picture whose anchor is the heading's own paragraph: it stands in that heading's section."""
    for node in ret.take([n for n in ret.answered() if n.inline is None], 0.4):
        style = ret.rng.choice(("anchor", "inline"))
        node.body.insert(0, Para([Pic(images.png(ret), style=style)]))
        node.inline = ""


def linked(ret: Return) -> None:
    """Pictures that are only a link to somebody's disk: there is nothing to save."""
    for node in ret.take(ret.narratives(), 0.4):
        node.body.append(Para([Pic(b"", linked="file:///C:/Users/user/Pictures/photo1.jpg")]))
        node.body.append(answer(words.caption(ret)))
        node.status = "answered"


def of_format(extension: str, make: Callable[[Return], bytes], *styles: str) -> Change:
    def change(ret: Return) -> None:
        for node in ret.take(ret.answered(), 0.4):
            node.body.append(Para([Pic(make(ret), extension, ret.rng.choice(styles))]))

    return change


def the_same_twice(ret: Return) -> None:
    """One picture in two sections, and twice in one."""
    data = images.png(ret)
    nodes = ret.take(ret.answered(), 0.2, least=2)
    for node in nodes:
        node.body.append(Para([Pic(data)]))
    if nodes:
        _twice(nodes[0], images.png(ret))


def _twice(node: Node, data: bytes) -> None:
    node.body += [Para([Pic(data)]), Para([Pic(data)])]


KINDS = (
    kind("pictures", "pictures", content=pictures(*STYLES), slots="inlinepic"),
    kind("pictures_floating", "pictures", content=pictures("anchor")),
    kind("pictures_vml", "pictures", content=pictures("vml", "object")),
    kind("pictures_several", "pictures", content=several_in_one),
    kind("pictures_tables", "pictures", content=in_tables),
    kind("pictures_boxes", "pictures", content=in_boxes),
    kind("pictures_elements", "pictures", content=in_elements),
    kind("pictures_in_text", "pictures", content=at_text),
    kind("pictures_headings", "pictures", content=at_headings, slots="inline wrap"),
    kind("pictures_linked", "pictures", content=linked),
    kind("pictures_emf", "pictures", content=of_format("emf", images.emf, "inline", "vml")),
    kind("pictures_wmf", "pictures", content=of_format("wmf", images.wmf, "vml", "object")),
    kind("pictures_webp", "pictures", content=of_format("webp", images.webp, "inline")),
    kind("pictures_heic", "pictures", content=of_format("heic", images.heic, "inline")),
    kind("pictures_twice", "pictures", content=the_same_twice),
)
