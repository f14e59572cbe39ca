"""Kinds: what else Word can hold in a paragraph or beside it."""

from __future__ import annotations

from tests.returns import words
from tests.returns.kinds.place import plain_answers, sliced
from tests.returns.kinds.registry import kind
from tests.returns.model import Inline, Para, RawBlock, Return, Sym, Text
from tests.returns.xml import run


def odd_characters(ret: Return) -> None:
    """Soft and hard hyphens, carriage returns, positional tabs, symbols: in the middle of a text."""
    for node in ret.answered():
        for para in plain_answers(node):
            pieces = sliced(ret, para, 4)
            parts: list[Inline] = []
            for part in pieces[:-1]:
                parts += [part, ret.rng.choice(CONSTRUCTS)]
            para.parts = [*parts, pieces[-1]]


CONSTRUCTS = (
    Sym("<w:r><w:softHyphen/></w:r>"),
    Sym("<w:r><w:cr/></w:r>", "\n"),
    Sym('<w:r><w:ptab w:relativeTo="margin" w:alignment="left" w:leader="none"/></w:r>', "\t"),
    Sym("<w:r><w:noBreakHyphen/></w:r>", "-"),
    Sym('<w:r><w:sym w:font="TH SarabunPSK" w:char="0E01"/></w:r>', "ก"),
    Sym("<w:r><w:lastRenderedPageBreak/></w:r>"),
    Sym('<w:bookmarkStart w:id="7" w:name="a"/><w:bookmarkEnd w:id="7"/>'),
    Sym('<w:r><w:br w:type="page"/></w:r>', "\n"),
)


def math(ret: Return) -> None:
    for node in ret.take(ret.answered(), 0.3):
        number = words.unit(ret)
        xml = f"<m:oMath><m:r><m:t>x={number}</m:t></m:r></m:oMath>"
        node.body.append(Para([Text("สูตรที่ใช้คำนวณ "), Sym(xml, f"x={number}")]))


def word_art(ret: Return) -> None:
    for node in ret.take(ret.answered(), 0.3):
        text = words.sentence(ret)
        path = f'<v:textpath string="{text}"/>'
        shape = f'<v:shape id="art" type="#_x0000_t136" style="width:200pt;height:40pt">{path}</v:shape>'
        node.body.append(Para([Sym(f"<w:r><w:pict>{shape}</w:pict></w:r>", text)]))


CHECK_BOX = (
    '<w:sdt><w:sdtPr><w:id w:val="{}"/><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr>'
    "<w:sdtContent>{}</w:sdtContent></w:sdt>"
)


def check_boxes(ret: Return) -> None:
    """Content-control check boxes before their words; the box itself is shown as a character."""
    for node in ret.take(ret.answered(), 0.4):
        parts: list[Inline] = []
        for number, (mark, label) in enumerate((("☒", " ดำเนินการแล้ว "), ("☐", " ยังไม่แล้วเสร็จ "))):
            parts += [
                Sym(CHECK_BOX.format(90 + number, 1 - number, run(mark)), mark),
                Text(label + words.unit(ret) + " "),
            ]
        node.body.insert(0, Para(parts))


def alt_chunks(ret: Return) -> None:
    """Text that Word takes in from an HTML part when it opens the file."""
    for node in ret.take(ret.answered(), 0.2):
        text = words.sentence(ret)
        name = f"chunk{len(ret.chunks) + 1}"
        ret.chunks[name] = f"<html><head><meta charset='utf-8'></head><body><p>{text}</p></body></html>"
        node.body.append(RawBlock(f'<w:altChunk r:id="rId{name}"/>', text))


KINDS = (
    kind("odd_characters", "place", content=odd_characters, slots="body"),
    kind("math", "place", content=math),
    kind("word_art", "place", content=word_art),
    kind("check_boxes", "place", content=check_boxes),
    kind("alt_chunks", "place", content=alt_chunks),
)
