# ruff: noqa: E501 (long lines of markup)
"""Kinds: structures of Word that returns seldom hold, some written by other programs."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.returns import words
from tests.returns.kinds.place import plain_answers
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Cell, Grid, Para, RawBlock, Return, Sym, Text, answer
from tests.returns.xml import AUTHOR, run

_LINK = '<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"{}/>'
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)
_ROW = re.compile(r"<w:tr>(?=<w:tc>)")


def _linked(ret: Return, name: str, kind_of: str, target: str, data: bytes = b"") -> None:
    """A relationship to a part of these bytes; without any, to a file beside the return."""

    def change(files: dict[str, bytes]) -> None:
        links = files["word/_rels/document.xml.rels"].decode()
        link = _LINK.format(name, kind_of, target, "" if data else ' TargetMode="External"')
        files["word/_rels/document.xml.rels"] = links.replace(
            "</Relationships>", f"{link}</Relationships>"
        ).encode()
        if data:
            files[f"word/{target}"] = data

    ret.packing.append(change)


def _document(*texts: str) -> bytes:
    """A document of Word with these paragraphs."""
    from tests.returns.package import zipped  # noqa: PLC0415
    from tests.word_files import p, parts_of  # noqa: PLC0415 - which imports this package

    return zipped(parts_of("".join(map(p, texts))))


def documents_within(element: str, kind_of: str) -> Change:
    """The end of an answer in a document of its own, inside the package."""

    def change(ret: Return) -> None:
        for number, node in enumerate(ret.take(ret.answered(), 0.3)):
            texts = words.sentence(ret), words.sentence(ret)
            name = f"rIdWithin{number}"
            _linked(ret, name, kind_of, f"within{number}.docx", _document(*texts))
            node.body.append(RawBlock(f'<w:{element} r:id="{name}"/>', "\n".join(texts)))

    return change


def document_beside(ret: Return) -> None:
    """An answer in a subdocument that was not sent along: only that can be told."""
    for number, node in enumerate(ret.take(ret.answered(), 0.2)):
        _linked(ret, f"rIdBeside{number}", "subDocument", f"part{number}.docx")
        node.body = [RawBlock(f'<w:p><w:subDoc r:id="rIdBeside{number}"/></w:p>', "[เอกสารที่แทรกไว้]")]


def controls_of_programs(ret: Return) -> None:
    """Boxes of ActiveX, whose text stands in their program's own part."""
    for node in ret.take(ret.answered(), 0.3):
        box = Sym(
            '<w:r><w:object><w:control r:id="rIdNone" w:name="TextBox1"/></w:object></w:r>', "[วัตถุที่ฝังไว้]"
        )
        node.body.append(Para([Text(f"{words.sentence(ret)} "), box]))


def _in_paragraphs(ret: Return, share: float, change: Callable[[str], str]) -> None:
    """Some paragraphs' XML changed once the return is written."""
    rng = Random(f"{ret.seed}/paragraphs")

    def each(match: re.Match[str]) -> str:
        return change(match.group()) if rng.random() < share and "<w:t" in match.group() else match.group()

    def packed(files: dict[str, bytes]) -> None:
        text = files["word/document.xml"].decode()
        files["word/document.xml"] = _PARAGRAPH.sub(each, text).encode()

    ret.packing.append(packed)


def ways_of_other_names(ret: Return) -> None:
    """A choice that no program knows, and a fallback in the wrong namespace."""

    def change(xml: str) -> str:
        way = '<mc:AlternateContent><mc:Choice Requires="zz"><w:zz/></mc:Choice><w:Fallback>{}</w:Fallback></mc:AlternateContent>'
        start = xml.find("<w:r>")
        return f"{xml[:start]}{way.format(xml[start:-6])}</w:p>" if start > 0 else xml

    _in_paragraphs(ret, 0.3, change)


def bookmarked(ret: Return) -> None:
    """Bookmarks, permissions and comments' ranges that begin in one paragraph and end in another."""
    marks = '<w:bookmarkEnd w:id="7"/><w:permEnd w:id="8"/><w:bookmarkStart w:id="7" w:name="a"/><w:permStart w:id="8" w:edGrp="everyone"/>'
    _in_paragraphs(ret, 0.4, lambda xml: xml.replace("<w:r>", f"{marks}<w:r>", 1))


def rows_moved(ret: Return) -> None:
    """Rows of the form's tables that begin a column further right, as dragging leaves them."""

    def packed(files: dict[str, bytes]) -> None:
        text = files["word/document.xml"].decode()
        moved = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'
        tables = re.split(r"(?<=</w:tbl>)", text)
        for number, table in enumerate(tables):
            start = table.find("</w:tr>") + 7
            tables[number] = table[:start] + _ROW.sub(moved, table[start:])
        files["word/document.xml"] = "".join(tables).encode()

    ret.packing.append(packed)


def framed(ret: Return) -> None:
    """Paragraphs of answers in a frame of their own."""
    frame = '<w:framePr w:w="5000" w:wrap="around" w:vAnchor="text" w:hAnchor="page" w:x="1000" w:y="200"/>'
    for node in ret.take(ret.answered(), 0.4):
        for para in plain_answers(node):
            text = "".join(part.text for part in para.parts if isinstance(part, Text))
            node.body[node.body.index(para)] = RawBlock(f"<w:p><w:pPr>{frame}</w:pPr>{run(text)}</w:p>", text)


_ITEM = '<w:sdt><w:sdtPr><w15:repeatingSectionItem xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/></w:sdtPr><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>'


def repeated_controls(ret: Return) -> None:
    """An answer of controls that repeat, as forms made with Word have them."""
    for node in ret.take(ret.answered(), 0.5):
        texts = [words.sentence(ret) for _ in range(3)]
        items = "".join(_ITEM.format(run(text)) for text in texts)
        node.body = [
            RawBlock(f"<w:sdt><w:sdtPr/><w:sdtContent>{items}</w:sdtContent></w:sdt>", "\n".join(texts))
        ]


def moved_away(ret: Return) -> None:
    """Headings that were moved with tracked changes: the page still holds where they were."""
    gone = f'<w:p><w:pPr><w:rPr><w:moveFrom w:id="9" {AUTHOR}/></w:rPr></w:pPr><w:moveFromRangeStart w:id="10" w:name="m"/><w:moveFrom w:id="11" {AUTHOR}><w:r><w:t>{{}}</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="10"/></w:p>'

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in blocks:
            out.append(block)
            if isinstance(block, Para) and block.role == "answer" and ret.rng.random() < 0.1:
                other = ret.rng.choice(ret.headings())
                out.append(RawBlock(gone.format(f"{other.number} {other.heading.text}")))
        return out

    ret.finish.append(change)


def struck(ret: Return) -> None:
    """The old answer struck out before the new one: kept, and marked."""
    for node in ret.take(ret.answered(), 0.5):
        text = words.sentence(ret)
        stroke = Sym(f"<w:r><w:rPr><w:strike/></w:rPr><w:t>{text}</w:t></w:r>", text)
        node.body.insert(0, Para([stroke]))


def tables_in_tables(ret: Return) -> None:
    """Tables in tables in tables."""
    for node in ret.take(ret.answered(), 0.4):
        inner = Grid([[Cell([answer(words.sentence(ret))]), Cell([answer(words.sentence(ret))])]])
        middle = Grid([[Cell([answer("ใน"), inner]), Cell([answer("ข")])]])
        node.body = [Grid([[Cell([answer(words.sentence(ret)), middle]), Cell([answer("ค")])]])]


KINDS = (
    kind("merged_documents", "further", content=documents_within("altChunk", "aFChunk"), tier="further"),
    kind("subdocuments", "further", content=documents_within("subDoc", "subDocument"), tier="further"),
    kind("subdocuments_beside", "further", content=document_beside, tier="further"),
    kind("activex", "further", content=controls_of_programs, tier="further"),
    kind("misnamed_ways", "further", ways_of_other_names, tier="further"),
    kind("bookmarks_across", "further", bookmarked, tier="further"),
    kind("rows_moved", "further", rows_moved, tier="further"),
    kind("frames", "further", content=framed, tier="further"),
    kind("repeating_controls", "further", content=repeated_controls, tier="further"),
    kind("moved_headings", "further", moved_away, tier="further"),
    kind("struck_answers", "further", content=struck, tier="further"),
    kind("tables_in_tables", "further", content=tables_in_tables, tier="further"),
)
