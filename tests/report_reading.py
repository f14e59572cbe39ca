"""A report read back with python-docx: what stands under which heading, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from docx import Document
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

ANNEX = "ภาคผนวก ก คำตอบของวิทยาลัย"
OTHERS = "ภาคผนวก ข ข้อความอื่นที่ส่งมา"


@dataclass
class Part:
    """A heading with what follows it up to the next one."""

    title: str
    level: int
    paragraphs: list[tuple[str, str]] = field(default_factory=list)  # style, text
    tables: list[list[list[str]]] = field(default_factory=list)

    def styled(self, style: str) -> list[str]:
        return [text for name, text in self.paragraphs if name == style]

    def answers(self) -> dict[str, str]:
        """College line → its answer, lines joined again."""
        found: dict[str, list[str]] = {}
        college = None
        for style, text in self.paragraphs:
            if style == "Report College":
                assert text not in found, "a college stands twice under one heading"
                college = text
                found[college] = []
            elif style == "Report Answer":
                assert college is not None
                found[college].append(text)
        return {name: "\n".join(lines) for name, lines in found.items()}


def parts_of(path: Path) -> list[Part]:
    """The report cut at its headings; what stands before the first is a part of level 0."""
    parts = [Part("", 0)]
    for block in Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            _take_table(parts[-1], block)
            continue
        style = style_of(block)
        if style.startswith("Heading "):
            parts.append(Part(block.text, int(style.removeprefix("Heading "))))
        else:
            parts[-1].paragraphs.append((style, block.text))
    return parts


def _take_table(part: Part, table: Table) -> None:
    """A college's own table is lines with tabs again; of pictures side by side the captions count."""
    style = table.style.name if table.style else ""
    if style == "Report Table":
        part.tables.append(rows_of(table))
        return
    for row in table._tbl.tr_lst:
        cells = [_Cell(cell, table) for cell in row.tc_lst]
        if style == "Table Grid":
            part.paragraphs.append(("Report Answer", "\t".join(cell.text for cell in cells)))
        else:
            part.paragraphs += [(style_of(p), p.text) for cell in cells for p in cell.paragraphs]


def annex_of(parts: list[Part]) -> list[Part]:
    """The headings of the form with all answers, up to the other texts."""
    first = next(n for n, part in enumerate(parts) if part.title == ANNEX)
    found = parts[first + 1 :]
    return [part for part in found if part.title != OTHERS]


def rows_of(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def style_of(paragraph: Paragraph) -> str:
    assert paragraph.style is not None
    return paragraph.style.name or ""


def all_text(path: Path) -> str:
    return "\n".join(_texts(path))


def _texts(path: Path) -> Iterator[str]:
    for part in parts_of(path):
        yield part.title
        yield from (text for _, text in part.paragraphs)
        for table in part.tables:
            yield from (cell for row in table for cell in row)
