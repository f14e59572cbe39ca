# ruff: noqa: E501 (long lines of markup and of Thai)
"""Kinds: fields, boxes, numbers, comments and tables as Word and other programs leave them."""

from __future__ import annotations

import re

from tests.returns import words
from tests.returns.kinds.place import plain_answers
from tests.returns.kinds.registry import Change, Finish, kind
from tests.returns.kinds.text import _depths
from tests.returns.model import (
    Block,
    Box,
    Cell,
    Gone,
    Grid,
    Para,
    RawBlock,
    Return,
    Sym,
    Text,
    Wrap,
    answer,
)
from tests.returns.numbering import FORM_LIST
from tests.returns.xml import AUTHOR, run

_BEGIN, _SEPARATE, _END = (
    f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end")
)


def field(code: str, result: str, data: str = "") -> str:
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>' if data else _BEGIN
    middle = f"{_SEPARATE}{run(result)}" if result else ""
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{middle}{_END}'


def _text_field(default: str, result: str) -> str:
    return field(
        "FORMTEXT",
        result,
        f'<w:ffData><w:name w:val="Text1"/><w:enabled/><w:textInput><w:default w:val="{default}"/></w:textInput></w:ffData>',
    )


def form_text(style: str) -> Change:
    """Form fields of Word 97: where nothing was typed the default shows, five spaces, or nothing."""

    def change(ret: Return) -> None:
        default = {"default": "พิมพ์ผลการดำเนินงานที่นี่", "spaces": "\u2002" * 5, "none": ""}[style]
        for node in ret.narratives():
            if not node.body:
                node.body = [Para([Sym(_text_field(default, default))], role="form")]
                continue
            for para in plain_answers(node):
                text = "".join(part.text for part in para.parts if isinstance(part, Text))
                para.parts = [Sym(_text_field(default, text), text)]

    return change


def fill_in(ret: Return) -> None:
    """FILLIN, ASK and MERGEFIELD fields: with a result the answer, without one nothing."""
    for node in ret.narratives():
        if not node.body:
            code = ret.rng.choice(
                (
                    'FILLIN "กรอกผลการดำเนินงาน"',
                    'FILLIN "ระบุ" \\d "ยังไม่กรอก"',
                    "MERGEFIELD ผลการดำเนินงาน",
                    'ASK ชื่อ "กรอกชื่อ"',
                )
            )
            node.body = [Para([Sym(field(code, ""))], role="form")]
            continue
        for para in plain_answers(node):
            text = "".join(part.text for part in para.parts if isinstance(part, Text))
            para.parts = [Sym(field(ret.rng.choice(('FILLIN "กรอก"', "MERGEFIELD F1")), text), text)]


def merge_names(ret: Return) -> None:
    """A letter that was merged: empty records still show the field's name."""
    for node in ret.narratives():
        if not node.body:
            node.body = [Para([Sym(field("MERGEFIELD ผล_1", "«ผล_1»"))], role="form")]


def drop_downs(ret: Return) -> None:
    """Lists of Word 97: an entry chosen, the first one left as a prompt, or none."""
    entries = ("ดำเนินการแล้ว", "อยู่ระหว่างดำเนินการ", "ยังไม่ดำเนินการ")
    for node in ret.take(ret.narratives(), 0.6):
        chosen = ret.rng.randint(0, 3)
        listed = "".join(f'<w:listEntry w:val="{entry}"/>' for entry in ("เลือกรายการ", *entries))
        data = f'<w:ffData><w:name w:val="D"/><w:enabled/><w:ddList><w:result w:val="{chosen}"/>{listed}</w:ddList></w:ffData>'
        box = Sym(field("FORMDROPDOWN", "", data), "" if chosen == 0 else ("", *entries)[chosen])
        text = words.sentence(ret)
        node.body = [Para([box, Text(f" {text}")])] if chosen else [Para([box], role="form")]
        node.status = "answered" if chosen else "blank"


def box_above(style: str) -> Change:
    """A text box dragged above the heading that it hangs at; it is read where a person sees it."""

    def change(ret: Return) -> None:
        up = "<wp:posOffset>-1200000</wp:posOffset></wp:positionV>"
        for node in ret.take(
            [n for n in ret.answered() if n.heading.kind == "result" and n.number != "1.1)"], 0.4
        ):
            nodes = [n for n in ret.walk() if n.is_narrative]
            before = nodes[nodes.index(node) - 1]
            if not before.present or before.heading.kind != "result":
                continue
            text = words.sentence(ret)
            before.body.append(answer(text))
            before.status = "answered"
            ret.finish.append(_moved_box(before.body[-1], style))

        def packed(files: dict[str, bytes]) -> None:
            text = files["word/document.xml"].decode()
            for name in re.findall(r"<wp:anchor(?:(?!</wp:anchor>).)*?ABOVE", text):
                text = text.replace(name, re.sub(r"<wp:posOffset>0</wp:posOffset></wp:positionV>", up, name))
            text = re.sub(
                r'(width:400pt;height:70pt)("[^>]*>(?:(?!</v:shape>).)*?ABOVE)',
                r"position:absolute;margin-top:-95pt;\1\2",
                text,
            )
            files["word/document.xml"] = text.replace("ABOVE", "").encode()

        ret.packing.append(packed)

    return change


def _moved_box(block: Block, style: str) -> Finish:
    def change(blocks: list[Block]) -> list[Block]:
        at = next((i for i, b in enumerate(blocks) if b is block), None)
        if at is None or not isinstance(block, Para):
            return blocks
        rest = blocks[at + 1 :]
        heading = next((i for i, b in enumerate(rest) if isinstance(b, Para) and b.role == "heading"), None)
        if heading is None:
            return blocks
        target = rest[heading]
        assert isinstance(target, Para)
        text = "".join(part.text for part in block.parts if isinstance(part, Text))
        target.parts.append(Box([Para([Text(f"ABOVE{text}")])], style))
        return [*blocks[:at], *rest]

    return change


def comment_answers(ret: Return) -> None:
    """Answers written as comments at their headings."""
    for node in ret.take([n for n in ret.narratives() if not n.body], 0.8):
        text = words.sentence(ret)
        number = len(ret.comments)
        ret.comments.append(text)
        ret.unplaced.append(text)
        node.inline = ""
        node.body = [Para([Sym(f'<w:r><w:commentReference w:id="{number}"/></w:r>')], role="form")]


def numbers_by_fields(code: str) -> Change:
    """Numbers of headings by fields: with their result, or, as Word stores some, without."""

    def change(ret: Return) -> None:
        def packed(blocks: list[Block]) -> list[Block]:
            numbers = {node.number for node in ret.headings() if node.number}
            for block in blocks:
                if (
                    isinstance(block, Para)
                    and block.role == "heading"
                    and block.parts
                    and isinstance(block.parts[0], Text)
                ):
                    first = block.parts[0]
                    number = next(
                        (n for n in sorted(numbers, key=len, reverse=True) if first.text.startswith(n + " ")),
                        "",
                    )
                    if number:
                        result = "" if code in ("AUTONUM", "LISTNUM NumberDefault") else number
                        first.text = first.text[len(number) :]
                        block.parts.insert(0, Sym(field(code, result), result))
            return blocks

        ret.finish.append(packed)

    return change


def numbered_twice(ret: Return) -> None:
    """The number typed, and once more by a list."""
    for node, level in _depths(ret.nodes):
        if node.number and level < 4:
            node.text, node.auto = f"{node.number} {node.text}", (FORM_LIST, level)


def both_versions(ret: Return) -> None:
    """A conflict of two authors kept both: each one's paragraph as an insertion."""
    for node in ret.take(ret.answered(), 0.5):
        node.body = [
            Para([Wrap("ins", [Text(words.sentence(ret))])]),
            Para([Gone(words.sentence(ret))], role="form"),
            Para([Wrap("ins", [Text(words.sentence(ret))])]),
        ]


def moved_answers(ret: Return) -> None:
    """Answers moved to another heading with tracked changes: there they are on the page, here not."""
    mark = '<w:p><w:pPr><w:rPr><w:moveFrom w:id="91" {}/></w:rPr></w:pPr><w:moveFromRangeStart w:id="92" w:name="move1"/><w:moveFrom w:id="93" {}><w:r><w:t>{}</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="92"/></w:p>'
    for node in ret.take(ret.answered(), 0.4):
        text = words.sentence(ret)
        node.body.append(Para([Wrap("moveTo", [Text(text)])]))
        other = ret.rng.choice(ret.narratives())
        if other is not node:
            other.body.append(RawBlock(mark.format(AUTHOR, AUTHOR, text)))


def as_sheet(ret: Return) -> None:
    """The whole form as one table: number, heading, answer; as pasted from a worksheet."""

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        row: list[Block] = []
        rows: list[list[Cell]] = []
        heading: Para | None = None

        def close() -> None:
            nonlocal row, heading
            if heading is not None:
                rows.append([Cell([heading]), Cell(row or [Para([])])])
            row, heading = [], None

        for block in blocks:
            if (
                isinstance(block, Para)
                and block.role == "heading"
                and not (heading is not None and not row and not re.match(r"\d", _said(block)))
            ):
                close()
                heading = block
            elif heading is None:
                out.append(block)
            else:
                row.append(block)
        close()
        return [*out, Grid(rows, role="layout")]

    ret.finish.append(change)


def _said(para: Para) -> str:
    return "".join(part.text for part in para.parts if isinstance(part, Text))


def sections_as_boxes(ret: Return) -> None:
    """Heading and answer of an item together in a text box, as from slides or a desktop publisher."""
    for node in ret.take([n for n in ret.answered() if n.heading.kind == "result"], 0.5):
        node.wrap = "boxed_whole"
    chosen = [n for n in ret.answered() if n.wrap == "boxed_whole"]
    for node in chosen:
        node.wrap = ""

    def change(blocks: list[Block]) -> list[Block]:
        out = list(blocks)
        for node in chosen:
            starts = [i for i, b in enumerate(out) if node.body and b is node.body[0]]
            if not starts or not all(isinstance(b, Para) for b in node.body):
                continue
            begin = starts[0]
            while (
                begin
                and isinstance(out[begin - 1], Para)
                and out[begin - 1].role == "heading"
                and node.heading.text[:12] not in _said(out[begin])
            ):  # type: ignore[union-attr,arg-type]
                begin -= 1
            end = starts[0] + len(node.body)
            out[begin:end] = [Para([Box(out[begin:end], "both")], role="form")]
        return out

    ret.finish.append(change)


def columns_on_page(ret: Return) -> None:
    """Answers set in two columns of a section, with a column break inside."""
    for node in ret.take(ret.answered(), 0.4):
        node.body.insert(len(node.body) // 2, RawBlock('<w:p><w:r><w:br w:type="column"/></w:r></w:p>'))
        node.body.append(
            RawBlock(
                '<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>'
            )
        )


def collapsed(ret: Return) -> None:
    """Headings as collapsed heading styles."""
    for node in ret.headings():
        node.style = "Heading2"

    def packed(files: dict[str, bytes]) -> None:
        text = files["word/document.xml"].decode()
        files["word/document.xml"] = text.replace(
            '<w:pStyle w:val="Heading2"/>',
            '<w:pStyle w:val="Heading2"/><w15:collapsed xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>',
        ).encode()

    ret.packing.append(packed)


def check_list(ret: Return) -> None:
    """A list with boxes, as other programs export it."""
    for node in ret.take(ret.answered(), 0.5):
        for para in plain_answers(node):
            para.parts.insert(0, Text(ret.rng.choice(("☐ ", "☑ ", "✔ ", "[ ] ", "[x] "))))


def hidden_headings(ret: Return) -> None:
    """The old heading hidden beside the new one."""

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in blocks:
            if isinstance(block, Para) and block.role == "heading" and ret.rng.random() < 0.3:
                out.append(
                    RawBlock(
                        f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>{_said(block)}</w:t></w:r></w:p>"
                    )
                )
            out.append(block)
        return out

    ret.finish.append(change)


KINDS = (
    kind("form_text_default", "seldom", content=form_text("default"), tier="further"),
    kind("form_text_spaces", "seldom", content=form_text("spaces"), tier="further"),
    kind("form_text_none", "seldom", content=form_text("none"), tier="further"),
    kind("fill_in", "seldom", content=fill_in, tier="further"),
    kind("merge_names", "seldom", content=merge_names, tier="further"),
    kind("drop_downs", "seldom", content=drop_downs, tier="further"),
    kind("box_above", "seldom", content=box_above("both"), tier="further"),
    kind("box_above_vml", "seldom", content=box_above("vml"), tier="further"),
    kind("comment_answers", "seldom", content=comment_answers, tier="further"),
    kind("numbers_autonum", "seldom", numbers_by_fields("AUTONUM"), tier="further"),
    kind("numbers_listnum", "seldom", numbers_by_fields("LISTNUM NumberDefault"), tier="further"),
    kind("numbers_seq", "seldom", numbers_by_fields("SEQ h"), tier="further"),
    kind("numbered_twice", "seldom", numbered_twice, tier="further"),
    kind("both_versions", "seldom", content=both_versions, tier="further"),
    kind("moved_answers", "seldom", content=moved_answers, tier="further"),
    kind("as_sheet", "seldom", as_sheet, tier="further"),
    kind("items_boxed", "seldom", sections_as_boxes, tier="further"),
    kind("columns_on_page", "seldom", content=columns_on_page, tier="further"),
    kind("collapsed", "seldom", collapsed, tier="further"),
    kind("check_list", "seldom", content=check_list, tier="further"),
    kind("hidden_headings", "seldom", hidden_headings, tier="further"),
)
