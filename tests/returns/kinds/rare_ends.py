"""Kinds: what stands before the first heading and behind the last answer: contents with pages told in many
ways, lists of the topics with words beside them, notes for those who sign a return and who get it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.returns import words
from tests.returns.kinds.order import deep_nodes
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Para, Return, Text

_PAGES = (
    " ........... หน้า {}",
    "\t{0}-{0}",
    "\t1-{}",
    " ........... ({})",
    "\t- {} -",
    "\tp. {}",
    "\tError! Bookmark not defined.",
    "...........ผิดพลาด! ไม่ได้กำหนดบุ๊กมาร์ก",
)
_NOTES = (
    ("ลงนาม..............................", "ผู้รายงานของสถานศึกษา"),
    ("ตรวจสอบแล้วถูกต้อง", "(ลงชื่อ) .................... ผู้ตรวจสอบ"),
    ("ความเห็นของผู้บริหาร", "เห็นชอบ ส่งสำนักงานอาชีวศึกษาจังหวัด"),
    ("จึงเรียนมาเพื่อโปรดพิจารณา",),
    ("หมายเหตุ ข้อมูล ณ วันที่ 10 มีนาคม 2567",),
    ("สำหรับเจ้าหน้าที่", "ได้รับแล้ววันที่ ........"),
    ("Digitally signed by EXAMPLE",),
    ("ประทับตราวิทยาลัย",),
    ("เอกสารอ้างอิง", "คู่มือการจัดการอาชีวศึกษา พ.ศ. 2566"),
)


def contents_pages(ret: Return) -> None:
    """A table of contents of all headings, whose pages are told otherwise than by a figure alone."""
    page = ret.rng.choice(_PAGES)
    shown = [node for node, _ in deep_nodes(ret.nodes, 0) if node.present and node.shown]
    lines = [f"{node.number} {node.text}".strip() + page.format(at + 1) for at, node in enumerate(shown)]
    ret.front = [*ret.front, *(Para([Text(line)], role="contents") for line in ("สารบัญ", *lines))]


def desk_notes(ret: Return) -> None:
    """What stands below a return for those who sign it and who get it."""
    lines = ret.rng.choice(_NOTES)
    ret.tail += [Para([Text(line)], role="tail", align=ret.rng.choice(("", "center"))) for line in lines]
    ret.unplaced += lines


def topics_listed(place: str) -> Change:
    """All topics once more, in ``front`` or ``behind``, each with a sentence or a name beside it."""

    def change(ret: Return) -> None:
        lines = list(_topics(ret))
        ret.unplaced += lines
        blocks: list[Block] = [Para([Text(line)], role="tail") for line in lines]
        if place == "front":
            ret.front = [*ret.front, *blocks]
        else:
            ret.tail += blocks

    return change


def _topics(ret: Return) -> Iterator[str]:
    beside = ret.rng.choice((": นายสมมติ ใจดี", "(งานแผนงาน)", ""))
    yield "ผู้รับผิดชอบ" if beside else "สรุปผลการดำเนินงาน"
    for node in ret.headings():
        if any(child.is_table for child in node.children):
            yield f"{node.number} {node.text} {beside or words.sentence(ret)}"


KINDS = (
    kind("contents_pages", "rare", contents_pages, tier="further"),
    kind("desk_notes", "rare", desk_notes, tier="further"),
    kind("topics_listed_front", "rare", topics_listed("front"), tier="further"),
    kind("topics_listed_behind", "rare", topics_listed("behind"), tier="further"),
)
