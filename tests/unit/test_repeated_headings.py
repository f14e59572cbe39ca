"""Headings that stand there twice and are answered once: a checklist of them, a topic's blank copy."""

from __future__ import annotations

import pytest

from tests.small_forms import Piece, para
from tests.topic_form import (
    GOOD,
    ITEMS,
    TABLE,
    TITLES,
    TOPICS,
    lay_topics,
    result_head,
    said,
    sections,
    topic,
)

ALL = [piece for number in TOPICS for piece in topic(number)]
DOTS = "." * 60


def checklist(*beside: str) -> Piece:
    """All headings of topics and items in a table, the same words beside each."""
    headings = [
        line
        for number, text in TOPICS.items()
        for line in (f"{number} {text}", *(f"1.{n}) {item}" for n, item in enumerate(ITEMS[number], 1)))
    ]
    return [["รายการ", *("ส่งแล้ว", "หมายเหตุ")[: len(beside)]], *([line, *beside] for line in headings)]


@pytest.mark.parametrize("beside", [("/", ""), ("✓",), ("ครูแอน", "12 มี.ค."), ("", "หน้า 3")])
def test_a_table_that_lists_the_headings_is_none_of_the_form(beside: tuple[str, ...]) -> None:
    before = lay_topics("แบบตรวจสอบก่อนส่ง", checklist(*beside), *ALL)
    assert before.texts() == said()
    assert before.review() == {}
    behind = lay_topics(*ALL, checklist(*beside))
    assert behind.texts() == said()
    assert behind.review() == {}


def damaged(piece: Piece) -> Piece:
    """The same with its first item's heading typed over: its letters but the last nine are other ones."""
    if isinstance(piece, list):
        return [[damaged(cell) for cell in row] if isinstance(row, list) else row for row in piece]
    return f"1.1) ข้อมูลของงานตามแผน{piece[-9:]}" if piece == f"1.1) {ITEMS['1.2'][0]}" else piece


@pytest.mark.parametrize("behind", [True, False])
def test_a_heading_that_was_typed_over_everywhere_makes_no_answer_of_a_checklist(behind: bool) -> None:
    form = [damaged(piece) for piece in ALL]
    listed = damaged(checklist("/", ""))
    found = lay_topics(*form, listed) if behind else lay_topics(listed, *form)
    silent = {name: texts for name, texts in found.texts().items() if name not in found.review()}
    assert silent == {name: texts for name, texts in said().items() if name in silent}
    assert len(silent) >= 12


@pytest.mark.parametrize("beside", [("/", ""), ("แอน", "")])
@pytest.mark.parametrize("behind", [True, False])
def test_a_checklist_is_one_where_some_headings_are_lost_outside(
    behind: bool, beside: tuple[str, ...]
) -> None:
    gone = {f"{number} {TOPICS[number]}" for number in ("1.2", "1.4")}
    gone |= {f"1.{n}) {item}" for n, item in enumerate(ITEMS["1.4"], 1)}
    form = [piece for piece in ALL if isinstance(piece, list) or piece not in gone]
    found = lay_topics(*form, checklist(*beside)) if behind else lay_topics(checklist(*beside), *form)
    assert beside[0] not in [text for texts in found.texts().values() for text in texts]
    assert [name for name in sections("1.1") if found.texts()[name] != said()[name]] == []


@pytest.mark.parametrize("tick", ["/", "✓", "( / )", "☑"])
@pytest.mark.parametrize("behind", [True, False])
def test_ticks_beside_headings_that_were_all_cut_short_are_a_checklist(behind: bool, tick: str) -> None:
    """The lines begin as the headings do, and no line is one of them whole."""

    def cut(piece: Piece) -> Piece:
        topics = {f"{number} {text}" for number, text in TOPICS.items()}
        return piece[:26] if isinstance(piece, str) and piece in topics | items else piece

    items = {f"1.{n}) {item}" for part in ITEMS.values() for n, item in enumerate(part, 1)}
    listed = [["รายการ", "ส่งแล้ว"], *([cut(line), tick] for line in sorted(items))]
    form = list(map(cut, ALL))
    found = lay_topics(*form, listed) if behind else lay_topics(listed, *form)
    assert {name: texts for name, texts in found.texts().items() if name in said()} == said()


def paged(*pages: str) -> Piece:
    listed = checklist("")
    assert isinstance(listed, list)
    return [["เรื่อง", "หน้า"], *([line, page] for (line, _), page in zip(listed[1:], pages, strict=True))]


def _own_words(piece: Piece) -> Piece:
    topics = {f"{number} {text}" for number, text in TOPICS.items()}
    items = {f"1.{n}) {item}" for part in ITEMS.values() for n, item in enumerate(part, 1)}
    return f"เรื่องที่ทำ{piece[-12:]}" if isinstance(piece, str) and piece in topics | items else piece


@pytest.mark.parametrize("page", ["{}", "หน้า {}", "....{}", "- {} -"])
def test_contents_in_a_table_are_none_of_the_form_where_its_headings_are_in_other_words(page: str) -> None:
    rising = paged(*map(page.format, "122334456"))
    found = lay_topics(rising, *map(_own_words, ALL))
    assert not set(map(page.format, "2345")) & {text for texts in found.texts().values() for text in texts}
    assert found.balance.holds


@pytest.mark.parametrize("figures", ["132334456", "222222222", "1234"])
def test_figures_that_do_not_rise_row_by_row_are_answers(figures: str) -> None:
    number = len(figures)
    listed = paged(*figures, *[""] * (9 - number))
    found = lay_topics(listed)
    texts = [text for texts in found.texts().values() for text in texts]
    assert texts.count("2") >= 1


@pytest.mark.parametrize("beside", [("/", ""), ("ครูแอน",)])
def test_a_checklist_makes_no_contents_of_a_return_that_word_says_to_be_contents(
    beside: tuple[str, ...],
) -> None:
    """As where a field for contents never ends, or all was typed into Word's control for them."""
    form = [para(piece, in_contents=True) if isinstance(piece, str) else piece for piece in ALL]
    assert lay_topics(*form, checklist(*beside)).texts() == said()


def test_what_was_typed_into_a_checklist_is_kept() -> None:
    found = lay_topics(checklist("ครูแอน"), *ALL)
    kept = "\n".join(piece.text for piece in found.answers.unplaced)
    assert kept.count("ครูแอน") == 9


def test_a_table_of_items_that_stand_nowhere_else_holds_the_answers() -> None:
    rows = [[f"1.{n}) {item}", f"มี {n} ครั้ง"] for n, item in enumerate(ITEMS["1.1"], 1)]
    found = lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), rows, GOOD, "ผลงานเด่น", *topic("1.2"))
    assert found.texts()["1.1.1.text.1"] == ["มี 1 ครั้ง"]
    assert found.texts()["1.1.1.text.2"] == ["มี 2 ครั้ง"]


def blank(number: str, *, table: bool) -> list[Piece]:
    items = [line for n, item in enumerate(ITEMS[number], 1) for line in (f"1.{n}) {item}", DOTS, "")]
    return [
        f"{number} {TOPICS[number]}",
        result_head(number),
        *items,
        *([TABLE] if table else []),
        GOOD,
        DOTS,
    ]


@pytest.mark.parametrize("number", TOPICS)
@pytest.mark.parametrize("table", [True, False])
def test_a_topic_s_blank_headings_above_its_filled_copy_are_none(number: str, *, table: bool) -> None:
    pieces = [
        piece
        for other in TOPICS
        for piece in (*(blank(other, table=table) if other == number else ()), *topic(other))
    ]
    found = lay_topics(*pieces)
    assert found.texts() == said()
    assert found.review() == {}


def test_blank_headings_that_come_again_without_an_answer_are_the_form_s() -> None:
    found = lay_topics(*topic("1.1"), *blank("1.2", table=True), *topic("1.4"))
    assert found.texts() == {**said("1.1"), **said("1.4")}


@pytest.mark.parametrize("table", [True, False])
def test_a_blank_copy_may_hold_its_blank_table(*, table: bool) -> None:
    rows: list[Piece] = [[TITLES, *[["1.", "1."]] * 3]] if table else []
    copy = blank("1.2", table=True)
    copy[copy.index(TABLE) + 1 : copy.index(TABLE) + 1] = rows
    found = lay_topics(*topic("1.1"), *copy, *topic("1.2"), *topic("1.4"))
    assert found.texts() == said()
    assert found.review() == {}


@pytest.mark.parametrize("typed", ["/", "✓", "☑", "12", "มี"])
@pytest.mark.parametrize("table", [True, False])
def test_what_was_typed_in_a_copy_makes_it_none(typed: str, *, table: bool) -> None:
    copy = blank("1.2", table=table)
    copy[copy.index(DOTS)] = typed
    found = lay_topics(*topic("1.1"), *copy, *topic("1.2"), *topic("1.4"))
    texts = "\n".join("\n".join(said) for said in found.texts().values())
    assert typed in texts.split("\n") or found.review()


def test_headings_pasted_into_a_later_answer_are_no_filled_copy() -> None:
    again = topic("1.1")[:3]
    found = lay_topics(*topic("1.1"), *topic("1.2"), *again, "ที่วางมา", *topic("1.4"))
    assert {key: found.texts()[key] for key in said("1.1")} == said("1.1")
    assert found.review()


def test_an_answer_s_own_titles_in_every_topic_are_no_copy() -> None:
    own = ["1) ผลการดำเนินงาน", "เข้าร่วม 45 คน", "2) ปัญหา", "ไม่มีผู้สอน"]
    pieces = [
        part
        for number in TOPICS
        for piece in topic(number)
        for part in ([piece, *own] if isinstance(piece, str) and piece.startswith("จัดกิจกรรม") else [piece])
    ]
    text = "\n".join("\n".join(texts) for texts in lay_topics(*pieces).texts().values())
    assert text.count("ผลการดำเนินงาน\n") == 6


@pytest.mark.parametrize("before", [True, False])
def test_a_heading_behind_an_answer_is_found_though_a_blank_copy_has_it(before: bool) -> None:
    """The paragraph's end between an answer and the next heading was deleted."""
    second = f"1.2) {ITEMS['1.2'][1]}"
    at = ALL.index(second)
    filled = [*ALL[: at - 1], f"{ALL[at - 1]} {second}", *ALL[at + 1 :]]
    empty = [piece for number in TOPICS for piece in blank(number, table=True)]
    found = lay_topics(*(empty + filled if before else filled + empty))
    assert found.texts() == said()
