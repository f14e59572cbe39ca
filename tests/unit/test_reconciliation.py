"""What was lost, told twice, or said to be the form's and is not: the balance must see each of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from rt67_aggregate.answers import AnswerReader
from rt67_aggregate.locate import Locator
from rt67_aggregate.model import (
    Answer,
    Balance,
    Document,
    Fragment,
    Owner,
    OwnerKind,
    Picture,
    Printed,
    Unplaced,
)
from rt67_aggregate.reconciliation import Reconciler
from rt67_aggregate.reconciliation.printing import Printing
from tests.form_files import form_of
from tests.small_forms import document, para, small_form

FIRST, SECOND = "text.1", "text.2"
HEADS = ("1. สภาพอาคารเรียนและโรงฝึกงาน", "2. ความพร้อมของครุภัณฑ์การศึกษา")
ONE, TWO, STRAY = "ซ่อมแล้ว 12 ห้อง", "ครบทุกแผนก", "เรียน ผู้อำนวยการ"
FORM = small_form("flat")


@dataclass(frozen=True)
class Case:
    """A return with all that its balance goes by."""

    document: Document
    fragments: Sequence[Fragment]
    answers: Sequence[Answer]
    unplaced: Sequence[Unplaced]

    @property
    def balance(self) -> Balance:
        return Reconciler(FORM).reconcile(self.document, self.fragments, self.answers, self.unplaced)[0]

    def but(self, said: str, **changed: object) -> Case:
        """With the answer that says this changed."""
        answers = [replace(a, **changed) if a.text == said else a for a in self.answers]  # type: ignore[arg-type]
        return replace(self, answers=answers)


def sound() -> Case:
    answered = para(ONE, pictures=(Picture("word/media/1.png", "png"),))
    stray = para(STRAY, pictures=(Picture("word/media/2.png", "png"),))
    made = replace(document(stray, HEADS[0], answered, HEADS[1], TWO), raw_pictures=2)
    return read(made)


def read(made: Document) -> Case:
    located = Locator(FORM).locate(made)
    found = AnswerReader(FORM).read(located, made, "x.docx")
    return Case(made, located.fragments, found.answers, found.unplaced)


def test_of_a_return_of_which_all_is_told_the_balance_holds() -> None:
    whole = sound()
    assert {a.section_id: a.text for a in whole.answers if a.text} == {FIRST: ONE, SECOND: TWO}
    assert [piece.text for piece in whole.unplaced] == [STRAY]
    balance = whole.balance
    assert balance.holds
    assert (balance.placed, balance.unplaced, balance.astray) == (len("ซ่อมแล้ว12ห้องครบทุกแผนก"), 16, 0)


def test_an_answer_that_is_lost_is_missed() -> None:
    balance = sound().but(TWO, text="").balance
    assert (balance.gap, balance.astray) == (len(TWO), len(TWO))


@pytest.mark.parametrize(
    ("told", "astray"),
    [
        ("ครบทุกแผนอ", 2),  # another letter in place of one: as many as were typed
        ("ครบทุกกแผน", 1),  # the same letters in another order
        ("ครบ ทุกแผนก", 0),  # spaces are nobody's
    ],
)
def test_an_answer_that_says_something_else_is_seen(told: str, astray: int) -> None:
    balance = sound().but(TWO, text=told).balance
    assert (balance.typed, balance.astray) == (balance.placed + balance.unplaced, astray)
    assert balance.holds is (astray == 0)


def test_an_answer_under_another_heading_is_seen() -> None:
    whole = sound()
    assert whole.but(TWO, section_id="text.3").balance.astray == 2 * len(TWO)
    assert whole.but(TWO, entry=2).balance.astray == 2 * len(TWO)
    unplaced = (*whole.unplaced, Unplaced(TWO, "under_group"))
    assert replace(whole.but(TWO, text=""), unplaced=unplaced).balance.astray == 2 * len(TWO)


def test_a_picture_that_is_lost_told_twice_or_drawn_by_nobody_is_seen() -> None:
    whole = sound()
    (picture,) = next(answer.pictures for answer in whole.answers if answer.pictures)
    assert whole.but(ONE, pictures=()).balance.astray == 1
    assert whole.but(TWO, pictures=(picture,)).balance.astray == 1
    assert whole.but(TWO, pictures=(replace(picture),)).balance.astray == 1
    assert whole.but(ONE, pictures=(replace(picture),)).balance.astray == 2  # that one is gone, too
    unread = replace(whole.document, raw_pictures=4)
    assert replace(whole, document=unread).balance.astray == 2
    assert replace(whole.but(ONE, pictures=()), document=unread).balance.astray == 3
    unplaced = [replace(piece, pictures=()) for piece in whole.unplaced]
    assert replace(whole, unplaced=unplaced).balance.astray == 1


def test_an_answer_of_several_lines_owns_all_of_them_and_its_own_numbers_count() -> None:
    heading = para(HEADS[0].removeprefix("1. "), label="1.")
    whole = read(document(heading, para(ONE, label="ก)"), para(TWO, label="ข)")))
    said = f"ก) {ONE}\nข) {TWO}"
    assert [answer.text for answer in whole.answers if answer.text] == [said]
    assert whole.balance.holds
    assert whole.but(said, text=f"{ONE}\nข) {TWO}").balance.gap == 2
    assert whole.but(said, text=f"ก) {ONE}").balance.astray == len(f"ข){TWO}")


def test_letters_that_are_said_to_be_the_forms_and_are_not_are_seen() -> None:
    whole = sound().but(TWO, text="")
    for owner in (Owner.printed(Printed.HEADING, SECOND), Owner.printed(Printed.LINE)):
        fragments = [f._replace(owner=owner) if f.text == TWO else f for f in whole.fragments]
        balance = replace(whole, fragments=fragments).balance
        assert balance.typed == balance.placed + balance.unplaced
        assert balance.astray > 0


def test_a_letter_that_has_no_owner_or_two_is_seen() -> None:
    whole = sound()
    twice = next(f for f in whole.fragments if f.text == STRAY)
    assert twice.owner.kind is OwnerKind.UNPLACED
    assert not replace(whole, fragments=[*whole.fragments, twice]).balance.holds
    fewer = [fragment for fragment in whole.fragments if fragment is not twice]
    assert not replace(whole, fragments=fewer, unplaced=()).balance.holds


@pytest.mark.parametrize(
    ("what", "text", "strays"),
    [
        (Printed.HEADING, "2. ความพร้อมของครุภัณฑ์การศึกษา", 0),
        (Printed.HEADING, "ความพร้อมของครุภัณการศึกษา", 0),  # slips
        (Printed.HEADING, "ความพร้อมของครุภัณฑ์การศึกษา ★", 1),
        (Printed.HEADING, "ความพร้อมของครุภัณฑ์การศึกษา 15", 2),  # figures are none
        (Printed.HEADING, "3. ความพร้อมของครุภัณฑ์การศึกษา", 1),
        (Printed.HEADING, "ความพร้อม\n2.", 0),  # each line by itself
        (Printed.HEADING, "2. ความพร้อมของครุภัณการศึกษา", 0),
        (Printed.PROMPT, "(ระบุชนิดและจำนวน)", 0),
        (Printed.PROMPT, "(ระบุชนิดและจำนวน)\n(ระบุชนิดและจำนวน)", 0),
        (Printed.LEADER, "......  ____", 0),
        (Printed.LEADER, "..ครบ..", 3),
        (Printed.LEADER, "../..", 1),
        (Printed.NUMBER, "ข้อที่ 1.2)", 0),
        (Printed.NUMBER, "✓", 1),
        (Printed.NUMBER, "ครบ", 3),
        (Printed.NUMBER, "-", 0),
        (Printed.CONTINUED, "(ต่อ)", 0),
        (Printed.CONTINUED, "-", 1),
        (Printed.CONTINUED, "(ต่อ) ดี", 3),  # letters without their marks
        (Printed.OPTION, "☐ ( )", 0),
        (Printed.OPTION, "☑", 1),
        (Printed.CELL, "ครบ", 3),  # the form prints no cells there
    ],
)
def test_how_many_letters_the_form_does_not_print_there(what: Printed, text: str, strays: int) -> None:
    assert Printing(FORM).strays(text, Owner.printed(what, SECOND)) == strays


@pytest.mark.parametrize(
    ("what", "heading_id", "text", "strays"),
    [
        (Printed.LINE, "", "คำชี้แจง ให้ตอบทุกข้อ", 0),
        (Printed.LINE, "", "แบบสำรวจความพร้อมด้านอาคารสถานที่ คำชี้แจง ให้ตอบทุกข้อ", 0),  # on one line
        (Printed.LINE, "", "คำชี้แจง ให้ตอบทุกข้อ 3", 1),
        (Printed.UNIT_LINE, "", "(ชื่อสถานศึกษา)", 0),
        (Printed.TITLE, "risk", "ความเสี่ยงที่พบ", 0),
        (Printed.TITLE, "risk", "ระดับความรุนแรง", 5),
    ],
)
def test_lines_and_titles_of_columns_are_the_forms_where_it_prints_them(
    what: Printed, heading_id: str, text: str, strays: int
) -> None:
    assert Printing(FORM).strays(text, Owner.printed(what, heading_id)) == strays


def test_a_sign_that_a_heading_prints_is_the_forms_once() -> None:
    form = form_of("levels: [topics]\ntopics: [{number: 1., heading: รายรับ + รายจ่าย, kind: text}]\n")
    (heading,) = form.headings
    owner = Owner.printed(Printed.HEADING, heading.id)
    assert [Printing(form).strays(f"1. รายรับ {signs} รายจ่าย", owner) for signs in ("+", "", "++")] == [
        0,
        0,
        1,
    ]


@pytest.mark.parametrize("text", ["นักเรียนมาครบทุกห้อง", "จำนวนและชนิด ระบุ", "จำนวน ชนิด\nและ ระบุ จำนวน ชนิด"])
def test_other_words_and_the_printed_ones_in_another_order_are_somebodys(text: str) -> None:
    """Few of many letters may be slips."""
    assert Printing(FORM).strays(text, Owner.printed(Printed.PROMPT, SECOND)) > 0
