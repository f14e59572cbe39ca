"""Sittings of an officer at LibreOffice Calc, each with what must become of the entries.

``@sitting("applied 9")``: the whole account; what it does not name is none. Everything is invented.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate.model import RETURN_COLUMNS, Issue
from tests.calc_seat import COLLEGE, Entry, Seat
from tests.review_cases import SAID as FIRST_SAID
from tests.workbook_desk import (
    ANSWERS,
    GALLERY,
    KEY,
    NOTE,
    STATEMENT,
    TABLES,
    TEXT,
    TODO,
    VERDICT,
)
from tests.workbook_office import Office
from tests.workbook_summary import Extra, Say, piece

SUBMISSION, MATRIX, OVERVIEW, SECTION = "การส่งรายงาน", "ความครบถ้วน", "ภาพรวม", "หัวข้อ"
PROBLEM, ALIKE, FILE = "ปัญหา-อุปสรรค", "ทุกแถวที่เหมือนกัน", "ไม่รู้ชื่อ.docx"
_UNKNOWN = dict.fromkeys(RETURN_COLUMNS, "") | {"source": FILE, "sha256": "abc", "state": "unidentified"}
EXTRA = Extra(
    unplaced=[piece("C001", "ข้อความลอยที่หนึ่ง"), piece("C002", "ข้อความลอยที่สอง")],
    returns=[_UNKNOWN],
    issues=[Issue("college_unknown", source=FILE)],
)
SAID = (
    *FIRST_SAID,
    Say("C002", "1.1.problem", "ครูไม่พอ", 1),
    Say("C002", "1.1.problem", "อินเทอร์เน็ตช้า", 2),
    Say("C002", "1.1.suggestion", "ขอครูเพิ่ม", 1),
    Say("C002", "1.1.best_practice", "พี่เลี้ยง PA"),
)
Work = Callable[[Office, Seat], Sequence[Path] | None]


@dataclass(frozen=True, slots=True)
class Sitting:
    """``work`` gives the other copies of the workbook that were reviewed in."""

    name: str
    balance: str
    work: Work


SITTINGS: list[Sitting] = []


def sitting(balance: str) -> Callable[[Work], Work]:
    def keep(work: Work) -> Work:
        SITTINGS.append(Sitting(work.__name__, balance, work))
        return work

    return keep


def second(office: Office, seat: Seat, work: Callable[[Seat], None]) -> list[Path]:
    """Save, and let a second officer work in the copy that was taken before; see ``copied``."""
    seat.save()
    other = Seat(seat.calc, office.folder / "other.xlsx").open()
    work(other)
    other.save()
    seat.entries += other.entries
    return [other.path]


def copied(office: Office) -> None:
    shutil.copy(office.workbook, office.folder / "other.xlsx")


def new_answer(seat: Seat, college: str, text: str) -> None:
    row = seat.last(ANSWERS) + 1
    cells = {COLLEGE: college, SECTION: "1.1 ผล 2", TEXT: text, VERDICT: "เพิ่มคำตอบ"}
    for title, value in cells.items():
        seat.calc("type", sheet=ANSWERS, cell=seat.at(ANSWERS, row, title), text=value)
    seat.entries.append(Entry(text, college))


def of_file(seat: Seat) -> int:
    """The row about the return of an unknown college."""
    return next(number for number, row in enumerate(seat.rows(TODO), start=1) if FILE in row)


@sitting("applied 9")
def typed_then_sorted_then_typed(_: Office, seat: Seat) -> None:
    for text in ("ครูไม่พอ", "งบประมาณไม่เพียงพอ", "=1+1", "- จัดประชุม"):
        seat.enter(ANSWERS, seat.find(ANSWERS, text), note=f"บันทึก {text}", verdict="ผ่าน")
    seat.calc("sort", sheet=ANSWERS, cells=seat.all_rows(ANSWERS), column=3)
    seat.enter(ANSWERS, seat.find(ANSWERS, "ขอเพิ่มงบ"), text="ขอเพิ่มงบซ่อม")


@sitting("applied 7")
def filtered_then_filled_down(office: Office, seat: Seat) -> None:
    top, _ = seat.heads(ANSWERS)
    cells = f"A{top}:Q{seat.last(ANSWERS)}"
    seat.calc("filter", sheet=ANSWERS, cells=cells, column=0, value=office.roster.colleges[1].name)
    row = seat.find(ANSWERS, "- จัดประชุม")
    seat.enter(ANSWERS, row, note="กรองแล้วกรอก", verdict="ส่งกลับ")
    filled = f"{seat.at(ANSWERS, row, VERDICT)}:{seat.at(ANSWERS, row + 5, VERDICT)}"
    seat.calc("fill_down", sheet=ANSWERS, cells=filled)
    for below in range(1, 6):
        seat.saw(ANSWERS, row + below, "ส่งกลับ")


@sitting("refused 2")
def replaced_in_all_sheets(_: Office, seat: Seat) -> None:
    seat.enter(ANSWERS, seat.find(ANSWERS, "ครูไม่พอ"), note="ก่อนแทนที่")
    seat.calc("replace_dialog", old="ครู", new="อาจารย์ฮะ")
    seat.entries.append(Entry("อาจารย์ฮะ"))


@sitting("applied 2")
def replaced_in_one_sheet(_: Office, seat: Seat) -> None:
    rows = [seat.find(ANSWERS, "ครูไม่พอ", nth=nth) for nth in (0, 1)]
    seat.calc("replace", old="ครูไม่พอ", new="อาจารย์ขาด", sheets=[ANSWERS])
    for row in rows:
        seat.saw(ANSWERS, row, "อาจารย์ขาด")


@sitting("applied 1")
def rows_deleted(_: Office, seat: Seat) -> None:
    seat.enter(ANSWERS, seat.find(ANSWERS, "=1+1"), note="อยู่ต่อ")
    seat.calc("delete_rows", sheet=ANSWERS, first=seat.find(ANSWERS, "ครูไม่พอ"), count=3)


@sitting("refused 2")
def column_of_notes_deleted(_: Office, seat: Seat) -> None:
    seat.enter(ANSWERS, seat.find(ANSWERS, "=1+1"), note="หาย", text="แก้แล้วนะ")
    seat.calc("delete_columns", sheet=ANSWERS, first=seat.heads(ANSWERS)[1][NOTE])


@sitting("applied 3")
def sheet_copied_and_typed_in_both(_: Office, seat: Seat) -> None:
    seat.calc("copy_sheet", sheet=ANSWERS, name="คำตอบ_2")
    seat.enter("คำตอบ_2", seat.find("คำตอบ_2", "=1+1"), note="ในสำเนา", text="ข้อความจากสำเนา")
    seat.enter(ANSWERS, seat.find(ANSWERS, "- จัดประชุม"), note="ในแผ่นจริง")


@sitting("refused 2")
def sheet_copied_and_one_row_corrected_in_two_ways(_: Office, seat: Seat) -> None:
    seat.calc("copy_sheet", sheet=ANSWERS, name="คำตอบ_2")
    seat.enter("คำตอบ_2", seat.find("คำตอบ_2", "=1+1"), text="อย่างหนึ่ง")
    seat.enter(ANSWERS, seat.find(ANSWERS, "=1+1"), text="อีกอย่าง")


@sitting("applied 2")
def sheet_renamed_and_moved(_: Office, seat: Seat) -> None:
    row = seat.find(TODO, "ข้อความลอยที่หนึ่ง")
    seat.enter(TODO, row, moved_to="1.1 ผล 2", note="ควรอยู่ข้อสอง")
    seat.entries[0] = Entry("1.1.result.2", seat.entries[0].college)
    seat.calc("rename_sheet", sheet=TODO, name="ของพี่แดง")
    seat.calc("move_sheet", sheet="ของพี่แดง", place=0)


@sitting("applied 1, told 1")
def commented(_: Office, seat: Seat) -> None:
    for sheet, cell, text in ((ANSWERS, "D6", "ความเห็นในช่อง"), (OVERVIEW, "A9", "ความเห็นหน้าแรก")):
        seat.calc("comment", sheet=sheet, cell=cell, text=text)
        seat.entries.append(Entry(text))


@sitting("refused 3")
def yellow_columns_sorted_alone(office: Office, seat: Seat) -> None:
    for text in ("ครูไม่พอ", "=1+1", "- จัดประชุม"):
        seat.enter(ANSWERS, seat.find(ANSWERS, text), note=f"โน้ต {text}")
    seat.save()
    office.run(SAID, EXTRA)
    seat.open()
    cells = seat.all_rows(ANSWERS, VERDICT, NOTE)
    seat.calc("sort", sheet=ANSWERS, cells=cells, column=3, descending=True)


@sitting("applied 10")
def verdict_filled_down(_: Office, seat: Seat) -> None:
    first = seat.heads(ANSWERS)[0] + 1
    seat.enter(ANSWERS, first, verdict="ผ่าน")
    filled = f"{seat.at(ANSWERS, first, VERDICT)}:{seat.at(ANSWERS, first + 9, VERDICT)}"
    seat.calc("fill_down", sheet=ANSWERS, cells=filled)
    for row in range(first + 1, first + 10):
        seat.saw(ANSWERS, row, "ผ่าน")


@sitting("applied 4")
def all_alike_in_two_ways(_: Office, seat: Seat) -> None:
    for nth, text in enumerate(("ขาดครูช่างไฟ", "ขาดครูช่างยนต์")):
        seat.enter(ANSWERS, seat.find(ANSWERS, "ครูไม่พอ", nth=nth), verdict=ALIKE, text=text)


@sitting("applied 4")
def state_of_colleges_then_sorted(_: Office, seat: Seat) -> None:
    seat.enter(SUBMISSION, 4, state="เสร็จ", note="ครบแล้ว")
    seat.enter(SUBMISSION, 5, state="ส่งกลับ")
    seat.calc("sort", sheet=SUBMISSION, cells=seat.all_rows(SUBMISSION), column=1, descending=True)
    seat.enter(MATRIX, seat.heads(MATRIX)[0] + 1, note="รอหนังสือ")


@sitting("applied 1")
def answer_added_below(office: Office, seat: Seat) -> None:
    new_answer(seat, office.roster.colleges[0].name, "คำตอบที่โทรถามมา")


@sitting("refused 1")
def answer_added_without_the_mark(office: Office, seat: Seat) -> None:
    new_answer(seat, office.roster.colleges[0].name, "ลืมเครื่องหมาย")
    cell = seat.at(ANSWERS, seat.last(ANSWERS), VERDICT)
    seat.calc("clear", sheet=ANSWERS, cells=cell)


@sitting("applied 4")
def words_of_the_report(_: Office, seat: Seat) -> None:
    typed = ("ปีนี้งานเด่นคือ PA", "- ขึ้นต้นด้วยขีด", "๑. เลขไทย", "=รวมแล้วดี")
    for row, text in enumerate(typed, start=4):
        seat.enter(STATEMENT, row, words=text)


@sitting("applied 3")
def status_corrected_and_college_picked(office: Office, seat: Seat) -> None:
    seat.enter(ANSWERS, seat.find(ANSWERS, "=1+1"), status="ตอบว่าไม่มี")
    seat.enter(TODO, of_file(seat), filed=office.roster.colleges[1].name, note="ดูจากตราประทับ")


@sitting("applied 9")
def numbers_dates_and_formulas_as_corrections(_: Office, seat: Seat) -> None:
    first = seat.heads(ANSWERS)[0] + 1
    typed = ("1.10", "15/3/2567", "50%", "1-2", "TRUE", "007", "1e5", "12:30", "๑.๑๐")
    for row, text in enumerate(typed, start=first):
        seat.enter(ANSWERS, row, text=text)


@sitting("applied 2")
def saved_as_ods_and_back(office: Office, seat: Seat) -> None:
    seat.enter(ANSWERS, seat.find(ANSWERS, "ครูไม่พอ"), note="ก่อน ods")
    other = str(office.folder / "x.ods")
    seat.calc("save", path=other, form="ods")
    seat.calc("close")
    seat.calc("open", path=other)
    seat.enter(ANSWERS, seat.find(ANSWERS, "=1+1"), text="หลัง ods")


@sitting("refused 1")
def saved_as_ods_under_the_workbooks_name(_: Office, seat: Seat) -> None:
    seat.enter(ANSWERS, seat.find(ANSWERS, "ครูไม่พอ"), note="ทับด้วย ods")
    seat.save("ods")


@sitting("applied 1")
def note_cut_to_another_row(office: Office, seat: Seat) -> None:
    seat.enter(ANSWERS, seat.find(ANSWERS, "ครูไม่พอ"), note="โน้ตย้ายแถว")
    seat.save()
    office.run(SAID, EXTRA)
    seat.open()
    seat.entries.clear()
    one, other = seat.find(ANSWERS, "ครูไม่พอ"), seat.find(ANSWERS, "ขอครูเพิ่ม")
    seat.calc("cut", sheet=ANSWERS, cells=seat.at(ANSWERS, one, NOTE), to=seat.at(ANSWERS, other, NOTE))
    seat.saw(ANSWERS, other, "โน้ตย้ายแถว")


@sitting("applied 1")
def row_pasted_over_another(_: Office, seat: Seat) -> None:
    one, other = seat.find(ANSWERS, "ครูไม่พอ"), seat.find(ANSWERS, "ขอครูเพิ่ม")
    seat.enter(ANSWERS, one, note="จะถูกคัดลอก")
    seat.calc("copy", sheet=ANSWERS, cells=f"A{one}:Q{one}", to=f"A{other}")


@sitting("applied 1, told 2")
def column_put_in(_: Office, seat: Seat) -> None:
    top, heads = seat.heads(ANSWERS)
    seat.calc("insert_columns", sheet=ANSWERS, first=heads[VERDICT])
    seat.wrote(ANSWERS, f"F{top}", "ความเห็นรองฯ")
    seat.wrote(ANSWERS, f"F{top + 2}", "เห็นชอบตามเสนอ")
    seat.enter(ANSWERS, seat.find(ANSWERS, "=1+1"), note="และโน้ต")


@sitting("applied 1, told 2")
def rows_put_in_above_and_between(_: Office, seat: Seat) -> None:
    seat.calc("insert_rows", sheet=ANSWERS, first=1, count=6)
    seat.wrote(ANSWERS, "A2", "ตรวจโดยผู้ช่วย")
    row = seat.find(ANSWERS, "ครูไม่พอ")
    seat.calc("insert_rows", sheet=ANSWERS, first=row)
    seat.wrote(ANSWERS, f"B{row}", "จดในแถวว่าง")
    seat.enter(ANSWERS, seat.find(ANSWERS, "=1+1"), note="ใต้แถวว่าง")


@sitting("refused 1")
def keys_cleared(_: Office, seat: Seat) -> None:
    row = seat.find(ANSWERS, "ครูไม่พอ")
    seat.enter(ANSWERS, row, note="รหัสหาย")
    seat.calc("clear", sheet=ANSWERS, cells=seat.at(ANSWERS, row, KEY))


@sitting("refused 1")
def hidden_sheet_shown_and_typed_in(_: Office, seat: Seat) -> None:
    seat.calc("show_sheet", sheet="_rt67")
    seat.wrote("_rt67", "I9", "พิมพ์ในแผ่นซ่อน")


@sitting("applied 2")
def tables_typed_and_sorted(_: Office, seat: Seat) -> None:
    row = seat.find(TABLES, "ครูไม่พอ", title=PROBLEM)
    seat.enter(TABLES, row, problem="ครูไม่พอสอน", group="บุคลากร")
    seat.calc("sort", sheet=TABLES, cells=seat.all_rows(TABLES), column=5)


@sitting("applied 2, told 1")
def gallery_and_matrix(_: Office, seat: Seat) -> None:
    seat.enter(GALLERY, seat.find(GALLERY, "พี่เลี้ยง PA"), own="พี่เลี้ยง PA รุ่นสอง")
    top, _ = seat.heads(MATRIX)
    seat.wrote(MATRIX, f"F{top + 1}", "โทรแล้ว")
    seat.enter(MATRIX, top + 2, note="โน้ตตาราง")


@sitting("applied 4, conflict 2")
def two_officers_states_and_words(office: Office, seat: Seat) -> list[Path]:
    copied(office)
    seat.enter(SUBMISSION, 4, state="เสร็จ", note="หนึ่ง")
    seat.enter(STATEMENT, 4, words="ถ้อยคำของคนแรก")

    def work(other: Seat) -> None:
        other.enter(SUBMISSION, 4, state="ส่งกลับ", note="สอง")
        other.enter(STATEMENT, 4, words="ถ้อยคำของคนหลัง")

    return second(office, seat, work)


@sitting("applied 1, conflict 1")
def two_officers_pick_two_colleges(office: Office, seat: Seat) -> list[Path]:
    copied(office)
    one, other = (college.name for college in office.roster.colleges[:2])
    seat.enter(TODO, of_file(seat), filed=one)
    return second(office, seat, lambda second: second.enter(TODO, of_file(second), filed=other))


@sitting("applied 3")
def two_officers_one_sorts_one_renames(office: Office, seat: Seat) -> list[Path]:
    copied(office)
    seat.calc("sort", sheet=ANSWERS, cells=seat.all_rows(ANSWERS), column=3, descending=True)
    seat.enter(ANSWERS, seat.find(ANSWERS, "ขอเพิ่มงบ"), note="คนแรก", verdict="ผ่าน")

    def work(other: Seat) -> None:
        other.enter(ANSWERS, other.find(ANSWERS, "ขอเพิ่มงบ"), text="ขอเพิ่มงบมาก")
        other.calc("rename_sheet", sheet=ANSWERS, name="ชุดตรวจ ข")

    return second(office, seat, work)


@sitting("applied 2")
def two_officers_add_the_same_answer(office: Office, seat: Seat) -> list[Path]:
    copied(office)
    new_answer(seat, "C001", "คำตอบเดียวกัน")
    return second(office, seat, lambda other: new_answer(other, "C001", "คำตอบเดียวกัน"))
