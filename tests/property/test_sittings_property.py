"""Random sittings: whatever is entered is applied, a conflict, told, or refused; nothing is lost.

An officer types, writes beside the tables, comments, sorts, deletes, copies and renames in any order;
a second one has a copy. What is typed is a new word each time, so that it can be found again.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from rt67_aggregate import review
from rt67_aggregate.issues import sentence
from rt67_aggregate.model import Form, Reviewed
from tests.review_cases import SAID
from tests.workbook_desk import ANSWERS, CORRECTION, KEY, NOTE, TABLES, TEXT, TODO, VERDICT, Desk
from tests.workbook_office import Office, half_form
from tests.workbook_summary import Extra, piece

SUBMISSION, MATRIX, OVERVIEW, ABOUT = "การส่งรายงาน", "ความครบถ้วน", "ภาพรวม", "คำอธิบาย"
TYPED = {
    ANSWERS: (TEXT, CORRECTION, NOTE),
    TODO: (CORRECTION, NOTE),
    TABLES: ("ปัญหา-อุปสรรค", "จัดกลุ่มเอง"),
    SUBMISSION: (NOTE,),
    MATRIX: (NOTE,),
}
EXTRA = Extra(unplaced=[piece("C001", "ข้อความลอย")])


def one_topic() -> Form:
    form = half_form()
    policy = form.headings[0]
    return replace(form, headings=(replace(policy, children=policy.children[:1]),))


@dataclass
class Sitting:
    """One copy of the workbook while somebody works on it. ``where``: word → the key of its row."""

    desk: Desk
    chance: random.Random
    words: list[str] = field(default_factory=list)
    where: dict[str, str] = field(default_factory=dict)
    verdicts: dict[str, str] = field(default_factory=dict)
    shuffled: bool = False

    def word(self) -> str:
        self.words.append(f"คำที่{self.chance.randrange(10**9)}")
        return self.words[-1]

    def row(self, sheet: str) -> int:
        rows = list(self.desk.rows(sheet))
        assert rows  # all deleted: nothing to work on
        return self.chance.choice(rows)

    def type(self) -> None:
        sheet = self.chance.choice([s for s in TYPED if s in self.desk.book.sheetnames])
        title, row, heads = self.chance.choice(TYPED[sheet]), self.row(sheet), self.desk.heads(sheet)
        if title not in heads:
            return
        word = self.word()
        self.desk.sheet(sheet).cell(row, heads[title]).value = word
        key = heads.get(KEY) or heads.get(f"{KEY} · {title}")
        if key:
            self.where[word] = str(self.desk.sheet(sheet).cell(row, key).value)
        if VERDICT in heads and title == NOTE:
            self.verdicts[word] = self.chance.choice(["ผ่าน", "แก้ไข", "ส่งกลับ"])
            self.desk.sheet(sheet).cell(row, heads[VERDICT]).value = self.verdicts[word]

    def scribble(self) -> None:
        found = self.desk.sheet(self.chance.choice(self.visible()))
        row = self.chance.randint(1, found.max_row + 3)
        cell = found.cell(row, self.chance.randint(1, found.max_column + 3))
        cell.value = self.word()

    def comment(self) -> None:
        found = self.desk.sheet(self.chance.choice(self.visible()))
        found.cell(self.chance.randint(1, 9), 2).comment = Comment(self.word(), "ผู้ตรวจ")

    def sort(self) -> None:
        sheet = self.chance.choice(self.keyed())
        self._permute(sheet, range(1, self.desk.sheet(sheet).max_column + 1))

    def sort_alone(self) -> None:
        sheet = self.chance.choice(self.keyed())
        last = self.desk.sheet(sheet).max_column
        self._permute(sheet, self.chance.sample(range(1, last + 1), self.chance.randint(1, last)))
        self.shuffled = True

    def delete_row(self) -> None:
        sheet = self.chance.choice(self.keyed())
        self.desk.sheet(sheet).delete_rows(self.row(sheet))

    def copy_row(self) -> None:
        sheet = self.chance.choice(self.keyed())
        found, row, last = self.desk.sheet(sheet), self.row(sheet), self.desk.sheet(sheet).max_row + 1
        for column in range(1, found.max_column + 1):
            found.cell(last, column).value = found.cell(row, column).value

    def copy_sheet(self) -> None:
        self.desk.book.copy_worksheet(self.desk.sheet(self.chance.choice(self.visible())))

    def rename_sheet(self) -> None:
        self.desk.sheet(self.chance.choice(self.visible())).title = f"แผ่น {self.chance.randrange(10**6)}"

    def add_sheet(self) -> None:
        self.desk.book.create_sheet()["C3"] = self.word()

    def heading(self) -> None:
        sheet = self.chance.choice(self.keyed())
        cell = self.desk.sheet(sheet).cell(
            self.desk.head_row(sheet), self.chance.choice(list(self.desk.heads(sheet).values()))
        )
        cell.value = self.chance.choice([None, self.word()])

    def replace(self) -> None:
        hidden = self.chance.random() < 0.5
        names = self.desk.book.sheetnames if hidden else self.visible()
        word = self.word()
        for name in names:
            for row in self.desk.sheet(name).iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and "ครู" in cell.value:
                        cell.value = cell.value.replace("ครู", word)

    def new_answer(self) -> None:
        if ANSWERS not in self.desk.book.sheetnames:
            return
        heads, last = self.desk.heads(ANSWERS), self.desk.sheet(ANSWERS).max_row + 1
        cells = {"วิทยาลัย": "C002", "หัวข้อ": "1.1.result.2", TEXT: self.word(), VERDICT: "เพิ่มคำตอบ"}
        for title, value in cells.items():
            if title in heads:
                self.desk.sheet(ANSWERS).cell(last, heads[title]).value = value

    def insert_row(self) -> None:
        sheet = self.chance.choice(self.keyed())
        found, row = self.desk.sheet(sheet), self.row(sheet)
        found.insert_rows(row)
        found.cell(row, self.chance.randint(1, found.max_column)).value = self.word()

    def insert_column(self) -> None:
        sheet = self.chance.choice(self.keyed())
        found = self.desk.sheet(sheet)
        column = self.chance.randint(1, found.max_column)
        found.insert_cols(column)
        found.cell(self.chance.choice([2, self.row(sheet)]), column).value = self.word()

    def swap_names(self) -> None:
        one, other = (self.desk.sheet(name) for name in self.chance.sample(self.visible(), 2))
        first, second = one.title, other.title
        one.title = "ชั่วคราว"
        other.title, one.title = first, second

    def paste_into_a_new_sheet(self) -> None:
        """The cells of a sheet without their looks, and a word among them; the sheet may go."""
        sheet = self.chance.choice(self.keyed())
        old, new = self.desk.sheet(sheet), self.desk.book.create_sheet("วางไว้")
        for row in old.iter_rows():
            for cell in row:
                new.cell(cell.row, cell.column).value = cell.value
        new.cell(self.chance.randint(2, 9), 3).value = self.word()
        if self.chance.random() < 0.5:
            self.desk.book.remove(old)

    def second_table(self) -> None:
        """Headings and rows once more below the table, with a word among them."""
        sheet = self.chance.choice(self.keyed())
        found, top = self.desk.sheet(sheet), self.desk.head_row(sheet)
        below, last = found.max_row + 3, found.max_column
        for row in range(4):
            for column in range(1, last + 1):
                found.cell(below + row, column).value = found.cell(top + row, column).value
        found.cell(below + 1, self.chance.randint(1, last)).value = self.word()

    def clear_block(self) -> None:
        sheet = self.chance.choice(self.keyed())
        found = self.desk.sheet(sheet)
        row, column = self.row(sheet), self.chance.randint(1, found.max_column)
        for cells in found.iter_rows(row, row + 2, column, column + 3):
            for cell in cells:
                cell.value = None

    def visible(self) -> list[str]:
        return [name for name in self.desk.book.sheetnames if not name.startswith("_")]

    def keyed(self) -> list[str]:
        return [name for name in TYPED if name in self.desk.book.sheetnames]

    def standing(self) -> set[str]:
        """The words that stand anywhere in the workbook as it is saved."""
        found: set[str] = set()
        for sheet in self.desk.book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    texts = (str(cell.value or ""), cell.comment.text if cell.comment else "")
                    found |= {word for word in self.words for text in texts if word in text}
        return found

    def _permute(self, sheet: str, columns: object) -> None:
        found, rows = self.desk.sheet(sheet), list(self.desk.rows(sheet))
        order = rows[:]
        self.chance.shuffle(order)
        for column in columns:  # type: ignore[attr-defined]
            values = {row: found.cell(row, column).value for row in rows}
            for row, old in zip(rows, order, strict=True):
                found.cell(row, column).value = values[old]


ACTS: tuple[Callable[[Sitting], None], ...] = (
    Sitting.type,
    Sitting.type,
    Sitting.type,
    Sitting.scribble,
    Sitting.comment,
    Sitting.sort,
    Sitting.sort_alone,
    Sitting.delete_row,
    Sitting.copy_row,
    Sitting.copy_sheet,
    Sitting.rename_sheet,
    Sitting.add_sheet,
    Sitting.heading,
    Sitting.replace,
    Sitting.new_answer,
    Sitting.insert_row,
    Sitting.insert_column,
    Sitting.swap_names,
    Sitting.paste_into_a_new_sheet,
    Sitting.second_table,
    Sitting.clear_block,
)


def sit(path: Path, chance: random.Random, acts: list[int]) -> tuple[Sitting, set[str]]:
    desk = Desk(path)
    for sheet in desk.book.worksheets:
        sheet.tables.clear()
    sitting = Sitting(desk, chance)
    for act in acts:
        with suppress(AssertionError):  # the sheet's headings or its rows are gone
            ACTS[act](sitting)
    standing = sitting.standing()
    desk.book.save(path)
    return sitting, standing


ACTIONS = st.lists(st.integers(0, len(ACTS) - 1), min_size=1, max_size=6)


@settings(max_examples=16, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(ACTIONS, st.one_of(st.just([]), ACTIONS), st.integers(0, 10**6))
def test_no_sitting_loses_a_word(first: list[int], second: list[int], seed: int):
    check(first, second, seed)


def check(first: list[int], second: list[int], seed: int) -> None:
    with TemporaryDirectory() as folder:
        office = Office(Path(folder), form=one_topic())
        office.run(SAID, EXTRA)
        chance = random.Random(seed)
        sit(office.workbook, chance, [0, 0])
        office.run(SAID, EXTRA)
        other = Path(folder) / "other" / "copy.xlsx"
        other.parent.mkdir()
        shutil.copy(office.workbook, other)
        sittings = [sit(office.workbook, chance, first)]
        if second:
            sittings.append(sit(other, chance, second))
        others = [other] if second else []
        log = review.read_review(office.workbook, office.corrections, office.next_hour(), others)
        if log.value is None:
            assert all("แผ่น" in sentence(issue) for issue in log.issues if issue.code != "review_two_values")
            return
        applied = office.run(SAID, EXTRA, others)
        told = "\n".join(sentence(issue) for issue in office.noticed)
        for sitting, standing in sittings:
            for word in standing:
                kept = [row for row in applied.reviews.values() if word in entries(row)]
                assert kept or word in told, f"{word} is lost"
                for row in kept:
                    assert_right(sitting, word, row, told)


def assert_right(sitting: Sitting, word: str, row: Reviewed, told: str) -> None:
    """Where nothing was sorted by itself, what was typed stays with its row."""
    if not sitting.shuffled and word in sitting.where and "ข้อความเดิมที่ส่งมา" not in word:
        key = sitting.where[word].partition("/")[0]
        assert row.key == key or row.group == word
        if word in sitting.verdicts and "อีกคนกรอก" not in told:
            assert row.verdict.value in {*sitting.verdicts.values(), *["ยังไม่ตรวจ"][: len(told)]}


def entries(row: Reviewed) -> str:
    return "\n".join((row.text, row.note, row.group, row.moved_to, row.status))


@pytest.mark.parametrize("act", range(len(ACTS)))
def test_every_act_by_itself(act: int):
    check([act], [], act)
