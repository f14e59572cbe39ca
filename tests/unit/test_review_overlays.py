"""Colours and comments of the officer's: those of a row follow the row, all others are told."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color

from rt67_aggregate.issues import sentence
from rt67_aggregate.language import load_language
from rt67_aggregate.model import Issue, Palette
from rt67_aggregate.review.part_colours import PartColours
from tests.saved_packages import packed, parts_of
from tests.season_office import SUBMISSION, Book, Row, run
from tests.season_world import PARTS, Content, Line, Sender, World, joined
from tests.workbook_desk import ANSWERS, NOTE, TEXT, TODO

YELLOW, RED = "FFFF00", "C00000"
TEXTS = tuple((joined(topic, part), f"{topic} {part} แล้ว") for topic in World().topics for part in PARTS)
ONE = Line(1, ("ครูไม่พอ", "มาก", "ขออัตรากำลัง"))
TWO = Line(2, ("ไฟดับบ่อย", "น้อย", "ซื้อเครื่องปั่นไฟ"))
SENT = Content("v1", TEXTS, (ONE, TWO), ("มีครู 48 คน",))


@dataclass(frozen=True)
class Asking(World):
    """A world of whose returns something was noticed."""

    asking: tuple[Issue, ...] = ()

    @property
    def issues(self) -> tuple[Issue, ...]:
        return self.asking


class Office:
    """One college, its returns, and the workbook of the last run."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.runs = folder, 0
        self.copies: list[Path] = []
        self.issues: tuple[Issue, ...] = ()
        self.send(SENT)

    @property
    def path(self) -> Path:
        return self.folder / "output" / "rt67_summary.xlsx"

    def other_college(self) -> tuple[str, ...]:
        """A run with a roster in which the college has another ID, and another one has its; why it stops."""
        own = Sender(1, "C002", "วิทยาลัยเกาะใหม่", "รายงาน.docx", (SENT,))
        other = Sender(2, "C001", "วิทยาลัยดอยน้อย", "ของเขา.docx", (SENT,))
        done = run(self.folder, World(senders=(own, other)), self.runs + 1, ())
        return () if done.outputs else tuple(issue.code for issue in done.issues)

    def send(self, content: Content, language: str = "th", asking: tuple[Issue, ...] = ()) -> Book:
        """The next run, with what the college sent. ``asking``: what was noticed in it."""
        self.runs += 1
        world = Asking(
            asking=asking, senders=(Sender(1, "C001", "วิทยาลัยเกาะใหม่", "รายงาน.docx", (content,)),)
        )
        done = run(self.folder, world, self.runs, self.copies, load_language(language))
        assert done.outputs, done.issues
        self.issues = done.issues
        return self.book()

    def book(self) -> Book:
        return Book(self.path)

    def told(self, *codes: str) -> list[str]:
        return [str(sentence(issue)) for issue in self.issues if issue.code in codes]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def row_of(book: Book, text: str, sheet: str = ANSWERS) -> Row:
    """The row of a sheet in which a text stands."""
    found = [row for row in book.rows() if row.sheet == sheet and text in cells(book, row)]
    assert found, text
    return found[0]


def cells(book: Book, row: Row) -> list[str]:
    return [str(cell.value) for cell in book.book[row.sheet][row.number]]


def cell(book: Book, text: str, title: str = TEXT, sheet: str = ANSWERS) -> Cell:
    _, heads = book.heads(sheet)
    return book.book[sheet].cell(row_of(book, text, sheet).number, heads[title])  # type: ignore[return-value]


def fill(one: Cell, colour: str = YELLOW) -> None:
    one.fill = PatternFill("solid", fgColor=colour)


def filled(one: Cell) -> str:
    return str(one.fill.fgColor.rgb)[2:] if one.fill.patternType == "solid" else ""


def test_colours_follow_the_row_wherever_it_stands_and_end_where_they_are_taken_away(office: Office):
    book = office.book()
    for one in book.book[ANSWERS][row_of(book, "ไฟดับบ่อย").number]:
        fill(one)
    letters = cell(book, "ครูไม่พอ", NOTE)
    letters.font = Font(name="TH SarabunPSK", color=RED, bold=True)
    book.save()
    book = office.send(replace(SENT, lines=(Line(3, ("งบไม่พอ", "มาก", "ขอเพิ่ม")), ONE, TWO)))
    assert {filled(one) for one in book.book[ANSWERS][row_of(book, "ไฟดับบ่อย").number]} == {YELLOW}
    assert filled(cell(book, "งบไม่พอ")) == filled(cell(book, "ครูไม่พอ")) == ""
    letters = cell(book, "ครูไม่พอ", NOTE)
    assert (letters.font.color.rgb[2:], letters.font.b, filled(letters)) == (RED, True, "FFF8DC")
    assert not office.told("colours_left", "colours_gone")

    for one in book.book[ANSWERS][row_of(book, "ไฟดับบ่อย").number]:
        one.fill = PatternFill()
    book.save()
    book = office.send(SENT)
    assert filled(cell(book, "ไฟดับบ่อย")) == ""
    assert cell(book, "ครูไม่พอ", NOTE).font.b


def test_a_run_that_finds_the_workbook_as_it_was_written_keeps_the_colours(office: Office):
    book = office.book()
    fill(cell(book, "ครูไม่พอ"))
    book.save()
    for _ in range(3):
        assert filled(cell(office.send(SENT), "ครูไม่พอ")) == YELLOW


def test_a_row_coloured_in_one_sheet_is_coloured_in_that_sheet(office: Office):
    book = office.book()
    for sheet, text, title in ((SUBMISSION, "C001", "วิทยาลัย"), (TODO, "มีครู 48 คน", TEXT)):
        fill(cell(book, text, title, sheet))
    book.save()
    book = office.send(SENT)
    assert filled(cell(book, "C001", "วิทยาลัย", SUBMISSION)) == YELLOW
    assert filled(cell(book, "มีครู 48 คน", TEXT, TODO)) == YELLOW
    assert not any(filled(one) == YELLOW for line in book.book[ANSWERS].iter_rows() for one in line)


@pytest.mark.parametrize(
    ("colour", "shown"),
    [
        (Color(theme=7, tint=0.5999), "CCC0DA"),  # of the theme, lighter
        (Color(theme=4, tint=-0.25), "366092"),
        (Color(indexed=13), "FFFF00"),
        (Color(rgb="00FFFF00"), "FFFF00"),
    ],
)
def test_a_colour_of_the_theme_or_the_old_list_is_the_one_that_is_shown(
    office: Office, colour: Color, shown: str
):
    book = office.book()
    cell(book, "ครูไม่พอ").fill = PatternFill("solid", fgColor=colour)
    book.save()
    found = filled(cell(office.send(SENT), "ครูไม่พอ"))
    assert all(abs(int(found[n : n + 2], 16) - int(shown[n : n + 2], 16)) <= 2 for n in (0, 2, 4)), found


def test_what_is_coloured_outside_of_rows_is_told_and_the_program_s_own_is_not(office: Office):
    book = office.book()
    sheet = book.book[ANSWERS]
    top, heads = book.heads(ANSWERS)
    fill(sheet.cell(top, heads[TEXT]))
    sheet.cell(top, len(heads) + 1).value = "ของฉัน"
    fill(sheet.cell(top + 1, len(heads) + 1))
    fill(book.book["ภาพรวม"]["A2"])
    fill(cell(book, "ครูไม่พอ"), "FFF8DC")  # the program's
    fill(cell(book, "ไฟดับบ่อย"), "FFFFFF")
    book.save()
    office.send(SENT)
    first, second = office.told("colours_left")
    address = sheet.cell(top, heads[TEXT]).coordinate, sheet.cell(top + 1, len(heads) + 1).coordinate
    assert "A2" in first
    assert all(place in second for place in address)
    assert not office.told("colours_gone")


def test_a_comment_does_not_go_to_the_college_that_has_its_college_s_id_now(office: Office):
    book = office.book()
    cell(book, "ครูไม่พอ").comment = Comment("โทรถามแล้ว", "เจ้าหน้าที่")
    book.save()
    assert office.other_college() == ("college_ids_changed",)


def test_colours_of_a_row_that_is_gone_are_told_with_its_text(office: Office):
    book = office.book()
    fill(cell(book, "ครูไม่พอ"))
    fill(cell(book, "ไฟดับบ่อย"))
    book.save()
    book = office.send(replace(SENT, lines=(Line(4, ("ครูพอแล้ว", "-", "-")), TWO)))
    (told,) = office.told("colours_gone")
    assert "ครูไม่พอ" in told
    assert "ไฟดับบ่อย" not in told
    assert [filled(cell(book, text)) for text in ("ครูพอแล้ว", "ไฟดับบ่อย")] == ["", YELLOW]


def test_a_comment_follows_its_row_and_is_told_where_that_is_gone(office: Office):
    book = office.book()
    cell(book, "ครูไม่พอ").comment = Comment("โทรถามแล้ว", "เจ้าหน้าที่")
    cell(book, "ไฟดับบ่อย", NOTE).comment = Comment("รอเอกสาร\nถึงวันศุกร์", "เจ้าหน้าที่")
    cell(book, "C001", "วิทยาลัย", SUBMISSION).comment = Comment("ส่งช้าทุกปี", "เจ้าหน้าที่")
    top, _ = book.heads(ANSWERS)
    book.book[ANSWERS].cell(top, 1).comment = Comment("เหนือตาราง", "เจ้าหน้าที่")
    book.save()
    for number in range(2):
        book = office.send(SENT)
        told = "".join(office.told("typed_elsewhere"))
        assert ("เหนือตาราง" in told) == (number == 0)
        assert not any(text in told for text in ("โทร", "รอเอกสาร"))
        assert said(cell(book, "ครูไม่พอ")) == "โทรถามแล้ว"
        assert said(cell(book, "ไฟดับบ่อย", NOTE)) == "รอเอกสาร\nถึงวันศุกร์"
        assert said(cell(book, "C001", "วิทยาลัย", SUBMISSION)) == "ส่งช้าทุกปี"
    office.send(replace(SENT, lines=(TWO,)))
    (told,) = office.told("comment_gone")
    assert all(text in told for text in ("โทรถามแล้ว", "ครูไม่พอ"))


def said(one: Cell) -> str:
    return one.comment.text if one.comment else ""


def test_colours_and_comments_of_a_colleague_s_copy_come_beside_hers(office: Office):
    book, copy = office.book(), office.folder / "สำเนา.xlsx"
    copy.write_bytes(office.path.read_bytes())
    fill(cell(book, "ครูไม่พอ"))
    cell(book, "ครูไม่พอ").comment = Comment("ไม่ผ่าน", "เจ้าหน้าที่")
    book.save()
    other = Book(copy)
    for text in ("ครูไม่พอ", "ไฟดับบ่อย"):
        fill(cell(other, text), RED)
        cell(other, text).comment = Comment("ผ่าน", "หัวหน้า")
    other.save()
    office.copies = [copy]
    book = office.send(SENT)
    assert (filled(cell(book, "ครูไม่พอ")), filled(cell(book, "ไฟดับบ่อย"))) == (YELLOW, RED)
    assert said(cell(book, "ครูไม่พอ")) == "ไม่ผ่าน\nผ่าน"
    assert said(cell(book, "ไฟดับบ่อย")) == "ผ่าน"


def test_the_workbook_may_be_in_another_language_in_between(office: Office):
    book = office.book()
    fill(cell(book, "ครูไม่พอ"))
    cell(book, "ไฟดับบ่อย", NOTE).comment = Comment("รอเอกสาร", "เจ้าหน้าที่")
    book.save()
    office.send(SENT, "en")
    book = office.send(SENT)
    assert filled(cell(book, "ครูไม่พอ")) == YELLOW
    assert said(cell(book, "ไฟดับบ่อย", NOTE)) == "รอเอกสาร"
    assert not office.told("colours_gone", "colours_left", "comment_gone")


def test_what_lies_over_a_task_that_is_none_any_more_lies_over_the_answer(office: Office):
    doubt = Issue("hidden_text", "รายงาน.docx", college_id="C001", section_id="A.risk", entry=1)
    book = office.send(SENT, asking=(doubt,))
    fill(cell(book, "ครูไม่พอ", TEXT, TODO))
    cell(book, "ครูไม่พอ", "รายละเอียด", TODO).comment = Comment("ถามอีกครั้ง", "เจ้าหน้าที่")
    book.save()
    book = office.send(SENT, asking=(doubt,))
    assert filled(cell(book, "ครูไม่พอ", TEXT, TODO)) == YELLOW
    assert filled(cell(book, "ครูไม่พอ")) == ""
    book = office.send(SENT)
    assert filled(cell(book, "ครูไม่พอ")) == YELLOW
    assert said(cell(book, "ครูไม่พอ", "วิทยาลัย")) == "ถามอีกครั้ง"


def test_many_colours_end_where_excel_would_not_take_their_formats(office: Office):
    book = office.book()
    row = row_of(book, "ครูไม่พอ").number
    sheet = book.book[ANSWERS]
    for number in range(400):
        fill(sheet.cell(row + number // 10, 1 + number % 10), f"{number + 100:06X}")
    book.save()
    office.send(SENT)
    assert office.told("colours_left")


@pytest.mark.parametrize("theme", [b"<a:theme", b""])
def test_where_a_theme_cannot_be_read_colours_and_comments_stay_with_their_rows(office: Office, theme: bytes):
    book = office.book()
    cell(book, "ครูไม่พอ").comment = Comment("ถามวิทยาลัยก่อน", "ผู้ตรวจ")
    fill(cell(book, "ไฟดับบ่อย"))
    book.save()
    parts = parts_of(office.path.read_bytes())
    assert "xl/theme/theme1.xml" in parts
    office.path.write_bytes(packed({**parts, "xl/theme/theme1.xml": theme}))
    book = office.send(SENT)
    assert said(cell(book, "ครูไม่พอ")) == "ถามวิทยาลัยก่อน"
    assert filled(cell(book, "ไฟดับบ่อย")) == YELLOW


def in_runs(*runs: tuple[str, str]) -> CellRichText:
    """A text in runs, each with its colour, "" for none."""
    font = {"rFont": "TH SarabunPSK", "sz": 14}
    return CellRichText(*(TextBlock(InlineFont(color=c or None, **font), text) for text, c in runs))


@pytest.mark.parametrize("title", [TEXT, NOTE])
def test_a_colour_on_a_part_of_a_text_is_told_and_its_text_counts(office: Office, title: str):
    book = office.book()
    row = row_of(book, "ครูไม่พอ")
    own = cell(book, "ครูไม่พอ", title)
    own.value = in_runs(("ครู", ""), ("ไม่พอ", f"FF{RED}"))
    book.save()
    book = office.send(SENT)
    (told,) = office.told("coloured_in_part")
    assert f"{own.column_letter}{row.number}" in told
    assert str(cell(book, "ครูไม่พอ", title).value) == "ครูไม่พอ"
    office.send(SENT)
    assert not office.told("coloured_in_part")


@pytest.mark.parametrize(
    "runs", [(("ครู", ""), ("ไม่พอ", "")), (("ครู", "FF000000"), ("ไม่พอ", "")), (("ครู", f"FF{RED}"),)]
)
def test_runs_of_one_colour_tell_nothing(office: Office, runs: tuple[tuple[str, str], ...]):
    """As programs that keep each cell's letters inside its text."""
    book = office.book()
    cell(book, "ครูไม่พอ", NOTE).value = in_runs(*runs)
    book.save()
    office.send(SENT)
    assert not office.told("coloured_in_part")


def test_a_part_in_colour_is_found_among_shared_texts(tmp_path: Path):
    """As Excel and Calc write them."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    red = '<rPr><color rgb="FFC00000"/></rPr>'
    shared = f"<si><t>ก</t></si><si><r><t>ก</t></r><r>{red}<t>ข</t></r></si><si><r>{red}<t>ก</t></r></si>"
    parts = {
        "_rels/.rels": f'<x><R Id="a" Type="{kind}/officeDocument" Target="b.xml"/></x>',
        "_rels/b.xml.rels": f'<x><R Id="a" Type="{kind}/sharedStrings" Target="t.xml"/></x>',
        "t.xml": f"<sst>{shared}</sst>",
        "s.xml": '<s><row><c r="A1" t="s"><v>0</v></c>'
        '<c r="B1" t="s"><v>1</v></c><c r="C1"><v>1</v></c></row>'
        '<row><c r="A2" t="s"><v>2</v></c></row></s>',
    }
    path = tmp_path / "ก.xlsx"
    path.write_bytes(packed({name: text.encode() for name, text in parts.items()}))
    with zipfile.ZipFile(path) as package:
        found = PartColours(package, Palette(frozenset(), frozenset(), {}))
        own = PartColours(package, Palette(frozenset(), frozenset({"C00000"}), {}))
        assert (list(found.cells("s.xml")), list(own.cells("s.xml"))) == (["B1"], [])
