"""Small invented forms of one, three and five levels, and returns of them made of plain values.

None of them is like the form that the program was first made for: other levels, other numbers,
tables of three columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from rt67_aggregate.answers import AnswerReader, Answers
from rt67_aggregate.form import load_form
from rt67_aggregate.locate import Locator
from rt67_aggregate.model import (
    Answer,
    Balance,
    Block,
    Cell,
    Document,
    Form,
    HeadingReading,
    Located,
    Paragraph,
    Place,
    Shape,
    Table,
)
from rt67_aggregate.reconciliation import Reconciler
from tests.form_files import HEAD, write

_KINDS = """\
  text: คำตอบ
  risk: ความเสี่ยง
  level: ระดับความรุนแรง
  measure: วิธีจัดการ
"""
_TABLE = """\
columns:
  - {heading: ความเสี่ยงที่พบ, kind: risk}
  - {heading: ระดับความรุนแรง, kind: level}
  - {heading: วิธีจัดการความเสี่ยง, kind: measure, aliases: [แนวทางจัดการ]}
"""
FLAT = """\
unit_line: ขอส่งแบบสำรวจความพร้อมประจำภาคเรียน ดังต่อไปนี้
unit_prompt: (ชื่อสถานศึกษา)
boilerplate: [แบบสำรวจความพร้อมด้านอาคารสถานที่, คำชี้แจง ให้ตอบทุกข้อ]
closing: [ลงชื่อ]
contents_titles: [สารบัญ]
levels: [questions]
questions:
  - {number: "1.", heading: สภาพอาคารเรียนและโรงฝึกงาน, kind: text}
  - {number: "2.", heading: ความพร้อมของครุภัณฑ์การศึกษา, kind: text, prompts: [(ระบุชนิดและจำนวน)]}
  - number: "3."
    heading: การประเมินความเสี่ยงด้านความปลอดภัย
    rows: 3
    COLUMNS
  - {number: "4.", heading: ข้อมูลเพิ่มเติมที่ต้องการแจ้ง, kind: text}
"""
MIDDLE = """\
unit_line: ขอรายงานผลการนิเทศภายในของสถานศึกษา ดังนี้
unit_prompt: (ชื่อสถานศึกษา)
closing: [ลงชื่อ]
levels: [chapters, questions, parts]
chapters:
  - number: หมวด ก
    id: A
    heading: การจัดการเรียนการสอน
    questions:
      - number: "1"
        heading: การเตรียมการสอนของครูผู้สอน
        parts:
          - {number: (1), heading: สิ่งที่ทำแล้ว, kind: text}
          - {number: (2), heading: สิ่งที่จะทำต่อไป, kind: text}
      - number: "2"
        heading: การวัดและประเมินผลผู้เรียน
        parts:
          - {number: (1), heading: สิ่งที่ทำแล้ว, kind: text}
          - {number: (2), heading: สิ่งที่จะทำต่อไป, kind: text}
      - number: "3"
        heading: ความเสี่ยงด้านการเรียนการสอน
        rows: 2
        COLUMNS
  - number: หมวด ข
    id: B
    heading: การดูแลช่วยเหลือผู้เรียน
    questions:
      - number: "1"
        heading: การเยี่ยมบ้านและการติดต่อผู้ปกครอง
        parts:
          - {number: (1), heading: สิ่งที่ทำแล้ว, kind: text}
          - {number: (2), heading: สิ่งที่จะทำต่อไป, kind: text}
      - number: "2"
        heading: ความเสี่ยงด้านพฤติกรรมและสุขภาพ
        rows: 2
        COLUMNS
"""
DEEP = """\
levels: [parts, chapters, topics, items, points]
parts:
  - number: ส่วนที่ 1
    id: P1
    heading: ข้อมูลด้านบริหารจัดการ
    chapters:
      - number: "1"
        heading: ระบบงานสารสนเทศ
        topics:
          - number: "1.1"
            heading: ฐานข้อมูลผู้เรียนและบุคลากร
            items:
              - number: 1)
                heading: ความครบถ้วนของข้อมูล
                points:
                  - {number: ก), heading: ข้อมูลผู้เรียนรายบุคคล, kind: text}
                  - {number: ข), heading: ข้อมูลบุคลากรทุกประเภท, kind: text}
              - {number: 2), heading: ความทันสมัยของข้อมูล, kind: text}
          - number: "1.2"
            heading: การรักษาความปลอดภัยของข้อมูล
            items:
              - number: 1)
                heading: ความเสี่ยงของระบบสารสนเทศ
                rows: 2
                COLUMNS
  - number: ส่วนที่ 2
    id: P2
    heading: ข้อมูลด้านงบประมาณ
    chapters:
      - number: "2"
        heading: การใช้จ่ายงบประมาณประจำปี
        topics:
          - number: "2.1"
            heading: ผลการเบิกจ่ายรายไตรมาส
            items:
              - {number: 1), heading: งบดำเนินงานและงบลงทุน, kind: text}
              - {number: 2), heading: เงินรายได้สถานศึกษา, kind: text}
"""
FORMS = {"flat": FLAT, "middle": MIDDLE, "deep": DEEP}


@cache
def small_form(name: str) -> Form:
    head = HEAD.split("kinds:\n", maxsplit=1)[0] + "kinds:\n" + _KINDS
    with TemporaryDirectory() as folder:
        read = load_form(write(Path(folder), _with_tables(FORMS[name]), head))
    assert read.value is not None, read.issues
    return read.value


def _with_tables(text: str) -> str:
    lines = []
    for line in text.splitlines():
        indent = line[: len(line) - len(line.lstrip())]
        lines += [indent + row for row in _TABLE.splitlines()] if line.strip() == "COLUMNS" else [line]
    return "\n".join(lines) + "\n"


# --- returns of them --------------------------------------------------------------------------

Piece = str | Block | Sequence[Sequence[str | Sequence[Block]]]


def document(*pieces: Piece) -> Document:
    """A document of lines and tables; a list of rows is a table."""
    blocks: list[Block] = []
    for node, piece in enumerate(pieces):
        block = _block(piece)
        if isinstance(block, Paragraph):
            block = block._replace(place=block.place._replace(paragraph=node + 1, node=node))
        blocks.append(block)
    return Document(tuple(blocks), raw_chars=sum(len("".join(text.split())) for text in _texts(blocks)))


def _block(piece: Piece) -> Block:
    if isinstance(piece, str):
        return para(piece)
    if isinstance(piece, Paragraph | Table):
        return piece
    return table(*piece)


def para(text: str, label: str = "", **more: object) -> Paragraph:
    return Paragraph(text, Place(), label=label, **more)  # type: ignore[arg-type]


def table(*rows: Sequence[str | Sequence[Block]], spans: dict[tuple[int, int], int] | None = None) -> Table:
    """A table; ``spans``: columns that the cell of a row and column takes, counted from 1."""
    cells = []
    for number, row in enumerate(rows, 1):
        column = 1
        for content in row:
            here = Place(table=1, row=number, column=column)
            blocks = (
                tuple(Paragraph(line, here) for line in content.split("\n"))
                if isinstance(content, str)
                else tuple(b._replace(place=here) if isinstance(b, Paragraph) else b for b in content)
            )
            wide = (spans or {}).get((number, column), 1)
            cells.append(Cell(number, column, columns=wide, blocks=blocks))
            column += wide
    return Table(tuple(cells), Place(table=1), len(rows), max(c.column + c.columns - 1 for c in cells))


def _texts(blocks: Iterable[Block]) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            for cell in block.cells:
                found += _texts(cell.blocks)
    return found


@dataclass(frozen=True)
class Laid:
    """A document laid against a form, and what came out of it."""

    form: Form
    located: Located
    answers: Answers
    balance: Balance

    def texts(self) -> dict[str, list[str]]:
        """Section → its entries' texts, sections without text left out."""
        found: dict[str, list[str]] = {}
        for answer in self.answers.answers:
            if answer.text:
                found.setdefault(answer.section_id, []).append(answer.text)
        return found

    def of(self, section_id: str) -> list[Answer]:
        return [answer for answer in self.answers.answers if answer.section_id == section_id]

    def review(self) -> dict[str, set[str]]:
        """Section → its codes, sections without a code left out."""
        found: dict[str, set[str]] = {}
        for answer in self.answers.answers:
            found.setdefault(answer.section_id, set()).update(answer.review)
        return {section: codes for section, codes in found.items() if codes}

    def unplaced(self) -> list[tuple[str, str]]:
        return [(piece.reason, piece.text) for piece in self.answers.unplaced]

    def heading(self, heading_id: str) -> HeadingReading:
        return next(heading for heading in self.located.headings if heading.heading_id == heading_id)


def lay(name: str, *pieces: Piece, file_name: str = "x.docx") -> Laid:
    """Lay a return against a small form; nothing may get lost on the way."""
    return lay_document(small_form(name), document(*pieces), file_name)


def lay_document(form: Form, laid_out: Document, file_name: str = "x.docx") -> Laid:
    locator = Locator(form)
    laid_out = locator.with_typed_tables(laid_out)
    located = locator.locate(laid_out)
    found = AnswerReader(form).read(located, laid_out, file_name)
    balance, _ = Reconciler(form).reconcile(laid_out, located.fragments, found.answers, found.unplaced)
    assert balance.holds, (balance, located.fragments)
    return Laid(form, located, found, balance)


def filled(name: str, leave_out: Iterable[str] = ()) -> tuple[list[Piece], dict[str, list[str]]]:
    """A return with an answer under every heading that takes one, and what it says."""
    pieces: list[Piece] = []
    said: dict[str, list[str]] = {}
    for heading in small_form(name).walk():
        if heading.id in leave_out or heading.shape is Shape.COLUMN:
            continue
        pieces.append(heading.printed)
        if heading.shape is Shape.NARRATIVE:
            said[heading.id] = [f"วิทยาลัยดำเนินการข้อ {heading.id} ครบถ้วน"]
            pieces += said[heading.id]
        elif heading.shape is Shape.TABLE:
            rows = [[f"{column.text} แถว {n}" for column in heading.children] for n in (1, 2)]
            rows = [[f"พบ {text}" for text in row] for row in rows]
            for index, column in enumerate(heading.children):
                said[column.id] = [row[index] for row in rows]
            pieces.append([[column.text for column in heading.children], *rows])
    return pieces, said
