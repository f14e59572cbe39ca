"""Topics with the same parts: cut to their numbers, reworded, with one more topic of the college's own."""

from __future__ import annotations

import pytest

from tests.small_forms import Piece, para, table
from tests.topic_form import (
    GOOD,
    ITEMS,
    TABLE,
    TITLES,
    TOPICS,
    answer,
    lay_topics,
    result_head,
    said,
    sections,
    topic,
)


def test_the_form_as_printed_is_read_without_a_doubt() -> None:
    laid = lay_topics(*topic("1.1"), *topic("1.2"), *topic("1.4"))
    assert laid.texts() == said()
    assert laid.review() == {}


def replaced(pieces: list[Piece], words: dict[str, str]) -> list[Piece]:
    return [words.get(piece, piece) if isinstance(piece, str) else piece for piece in pieces]


def test_items_cut_to_their_numbers_are_found_by_number_and_order() -> None:
    bare = {f"1.{n}) {item}": f"1.{n})" for items in ITEMS.values() for n, item in enumerate(items, 1)}
    laid = lay_topics(*(piece for number in TOPICS for piece in replaced(topic(number), bare)))
    assert laid.texts() == said()
    assert laid.review() == {}


@pytest.mark.parametrize("words", ["กิจกรรมที่ทำ", "Activity", "รายการ"])
def test_reworded_headings_are_found_by_number_and_marked_and_their_words_kept(words: str) -> None:
    other = {
        f"1.{n}) {item}": f"1.{n}) {words} {n}" for items in ITEMS.values() for n, item in enumerate(items, 1)
    }
    laid = lay_topics(*(piece for number in TOPICS for piece in replaced(topic(number), other)))
    assert laid.texts() == said()
    kept = [text for reason, text in laid.unplaced() if reason == "heading_text"]
    assert kept == [f"{words} {n}" for _ in TOPICS for n in (1, 2)]
    assert all("heading_differs" in laid.review()[s] for n in TOPICS for s in list(sections(n))[:2])


def test_a_reworded_table_heading_before_its_table_is_found_by_its_number() -> None:
    pieces = [p for number in TOPICS for p in replaced(topic(number), {TABLE: "2) Problems and solutions"})]
    laid = lay_topics(*pieces)
    assert laid.texts() == said()
    assert ("heading_text", "Problems and solutions") in laid.unplaced()


def test_numbers_of_an_answer_s_own_list_are_no_headings() -> None:
    pieces = topic("1.1")
    at = pieces.index(f"1.2) {ITEMS['1.1'][1]}")
    own: list[Piece] = ["1.1) จัดซื้อหนังสือ", "1.2) จัดทำบัตรสมาชิก", "1.1) ของแผนกช่างยนต์", "1.2) ของแผนกบัญชี"]
    laid = lay_topics(*pieces[:at], *own, *pieces[at + 2 :], *topic("1.2"))
    first, second = list(sections("1.1"))[:2]
    assert laid.texts()[first] == ["\n".join([answer("1.1", 1), *map(str, own)])]
    assert second not in laid.texts()


def test_a_number_with_its_answer_behind_it_keeps_the_answer() -> None:
    pieces = topic("1.1")
    at = pieces.index(f"1.1) {ITEMS['1.1'][0]}")
    pieces[at : at + 4] = ["1.1) จัดซื้อหนังสือใหม่ 40 เล่ม", "1.2) เปิดบริการวันเสาร์"]
    laid = lay_topics(*pieces, *topic("1.2"))
    first, second = list(sections("1.1"))[:2]
    assert laid.texts()[first] == ["จัดซื้อหนังสือใหม่ 40 เล่ม"]
    assert laid.texts()[second] == ["เปิดบริการวันเสาร์"]


OWN = ["1.3 การส่งเสริมกีฬาและนันทนาการของบุคลากร", "1) ผลการดำเนินงานด้านกีฬา", "แข่งกีฬาสี 2 ครั้ง"]
PARTS: list[Piece] = [TABLE, [TITLES, ["1. สนามเล็ก", "1. ขยายสนาม"]], GOOD, "ทีมวอลเลย์บอล"]


def test_a_topic_that_the_form_has_not_pushes_no_other_away() -> None:
    laid = lay_topics(*topic("1.1"), *topic("1.2"), *OWN, *PARTS, *topic("1.4"))
    assert laid.texts() == said()
    own = "".join(text for reason, text in laid.unplaced() if reason == "own_topic")
    assert all(word in own for word in (*OWN, "สนามเล็ก", "ขยายสนาม", "ทีมวอลเลย์บอล"))


def test_an_own_topic_at_the_end_is_none_of_the_last_topic() -> None:
    laid = lay_topics(*topic("1.1"), *topic("1.2"), *topic("1.4"), "1.5 งานของวิทยาลัย", *OWN[1:], *PARTS)
    assert laid.texts() == said()


@pytest.mark.parametrize("number", ["2.1", "3.1", "๒.๑"])
def test_an_own_topic_of_another_family_at_the_end_is_none_of_the_last_topic(number: str) -> None:
    head = ["2 นโยบายที่วิทยาลัยเพิ่มเอง", f"{number} งานของวิทยาลัยเอง"]
    laid = lay_topics(*topic("1.1"), *topic("1.2"), *topic("1.4"), *head, *OWN[1:], *PARTS)
    texts = {name: [text.split("\n")[0] for text in found] for name, found in laid.texts().items()}
    assert texts == said()
    own = "".join(text for reason, text in laid.unplaced() if reason == "own_topic")
    assert all(word in own for word in (head[1], *OWN[1:], "สนามเล็ก", "ขยายสนาม", "ทีมวอลเลย์บอล"))


@pytest.mark.parametrize("number", ["3.{}", "3.{})", "4.{}", "๓.{}"])
@pytest.mark.parametrize("kept", ["", "ผลงานเด่นของ 1.1"])
@pytest.mark.parametrize("place", [1, 2])
def test_an_answer_s_own_list_that_names_a_part_is_no_topic(number: str, kept: str, place: int) -> None:
    named = ["ชื่อผลงานของวิทยาลัย", "วิธีดำเนินงาน", "การเผยแพร่ผลงาน"]
    named.insert(place, TABLE[3:])
    own = [
        line for at, words in enumerate(named, 1) for line in (f"{number.format(at)} {words}", f"ข้อความ {at}")
    ]
    first = [piece for piece in topic("1.1") if piece != "ผลงานเด่นของ 1.1"]
    laid = lay_topics(*first, *filter(None, [kept]), *own, *topic("1.2"), *topic("1.4"))
    last = list(sections("1.1"))[-1]
    assert laid.texts()[last] == ["\n".join(filter(None, [kept, *own]))]
    assert {**laid.texts(), last: ["ผลงานเด่นของ 1.1"]} == said()
    assert not laid.unplaced()


@pytest.mark.parametrize("number", ["1.{}", "2.{}", "๑.{}"])
def test_a_list_that_began_in_the_answer_is_no_topic(number: str) -> None:
    own = [f"{number.format(at)} วัตถุประสงค์ข้อที่ {at}" for at in (1, 2, 3, 4, 5)]
    lines = [*own, TABLE, "น้ำไหลช้า"]
    last = list(sections("1.1"))[-1]
    found = lay_topics(*topic("1.1"), *lines, *topic("1.2"), *topic("1.4"))
    assert found.texts()[last] == ["\n".join(["ผลงานเด่นของ 1.1", *lines])]
    assert not found.unplaced()


def test_a_blank_heading_right_above_an_own_topic_is_told() -> None:
    blank = [piece for piece in topic("1.2") if piece != "ผลงานเด่นของ 1.2"]
    laid = lay_topics(*topic("1.1"), *blank, *OWN, *PARTS, *topic("1.4"))
    assert "boundary_uncertain" in laid.review()[list(sections("1.2"))[-1]]
    whole = lay_topics(*topic("1.1"), *topic("1.2"), *OWN, *PARTS, *topic("1.4"))
    assert not whole.review().get(list(sections("1.2"))[-1])


def test_a_line_numbered_like_a_topic_inside_an_answer_takes_nothing_away() -> None:
    laid = lay_topics(*topic("1.1"), *topic("1.2"), "1.3 จัดอบรมครูอีกหนึ่งรุ่นตามแผน", *topic("1.4"))
    last = list(sections("1.2"))[-1]
    assert laid.texts()[last] == ["ผลงานเด่นของ 1.2\n1.3 จัดอบรมครูอีกหนึ่งรุ่นตามแผน"]
    assert "own_heading_inside" in laid.review()[last]


@pytest.mark.parametrize("words", ["[ทำแล้ว 2 ครั้ง]", "ครบ", "งานบุคลากร", "☑", "(ดำเนินการแล้ว)"])
@pytest.mark.parametrize("before", [True, False])
def test_words_before_or_behind_a_heading_s_number_are_kept_and_marked(words: str, before: bool) -> None:
    item = ITEMS["1.1"][0]
    line = f"{words} 1.1) {item}" if before else f"1.1) {words} {item}"
    laid = lay_topics(*replaced(topic("1.1"), {f"1.1) {item}": line}), *topic("1.2"))
    assert laid.texts() == said("1.1", "1.2")
    assert ("heading_text", words) in laid.unplaced()
    assert "words_in_heading" in laid.review()[next(iter(sections("1.1")))]


@pytest.mark.parametrize("words", ["[อยู่ระหว่างการดำเนินการของแผนก]", "ครบ", "(ทำแล้ว 3 ครั้ง)", "งานประกันคุณภาพ"])
@pytest.mark.parametrize("at", [9, 20, -4])
def test_words_inside_a_heading_are_kept_and_marked(words: str, at: int) -> None:
    item = ITEMS["1.2"][0]
    line = f"1.1) {item[:at]} {words} {item[at:]}"
    laid = lay_topics(*topic("1.1"), *replaced(topic("1.2"), {f"1.1) {item}": line}), *topic("1.4"))
    assert laid.texts() == said()
    assert words.strip("[]()") in "".join(
        text for reason, text in laid.unplaced() if reason == "heading_text"
    )
    assert laid.review()[next(iter(sections("1.2")))] & {"words_in_heading", "heading_differs"}


@pytest.mark.parametrize("words", ["[ทำแล้ว 2 ครั้ง]", "อบรม 2 ครั้ง"])
def test_words_before_a_later_heading_are_its_own_or_both_are_marked(words: str) -> None:
    item = ITEMS["1.1"][1]
    laid = lay_topics(*replaced(topic("1.1"), {f"1.2) {item}": f"{words} 1.2) {item}"}), *topic("1.2"))
    first, second = list(sections("1.1"))[:2]
    assert "words_in_heading" in laid.review()[second]
    if words.startswith("["):
        assert ("heading_text", words) in laid.unplaced()
        assert laid.texts() == said("1.1", "1.2")
    else:
        assert laid.texts()[first] == [f"{answer('1.1', 1)}\n{words}"]
        assert "boundary_uncertain" in laid.review()[first]


def test_words_in_a_heading_that_is_broken_over_lines_are_marked_too() -> None:
    item = ITEMS["1.1"][0]
    pieces = topic("1.1")
    at = pieces.index(f"1.1) {item}")
    pieces[at : at + 1] = [f"1.1) ครบ {item[:22]}", item[22:]]
    laid = lay_topics(*pieces, *topic("1.2"))
    assert laid.texts() == said("1.1", "1.2")
    assert "words_in_heading" in laid.review()[next(iter(sections("1.1")))]


@pytest.mark.parametrize("broken", [0, 20])
def test_a_heading_behind_an_answer_whose_paragraph_end_was_deleted_is_found(broken: int) -> None:
    pieces = topic("1.2")
    at = pieces.index(answer("1.2", 1))
    heading = f"1.2) {ITEMS['1.2'][1]}"
    joined = f"{answer('1.2', 1)}{heading}"
    cut = len(answer("1.2", 1)) + broken
    pieces[at : at + 2] = [joined[:cut], joined[cut:]] if broken else [joined]
    laid = lay_topics(*topic("1.1"), *pieces, *topic("1.4"))
    assert laid.texts() == said()


def test_an_answer_that_begins_with_some_words_of_a_missing_heading_is_no_heading() -> None:
    pieces = topic("1.1")
    at = pieces.index(f"1.2) {ITEMS['1.1'][1]}")
    quoting = f"{ITEMS['1.1'][1][:24]} ทำได้ตามแผน"
    laid = lay_topics(*pieces[: at - 1], quoting, *pieces[at + 2 :], *topic("1.2"), *topic("1.4"))
    assert laid.texts()[next(iter(sections("1.1")))] == [quoting]


def wide(number: str, *more: str) -> list[Piece]:
    """A topic's items, answers and table as one table."""
    head = ["ประเด็น", "ผลการดำเนินงาน", *TITLES]
    rows = [
        [f"1.{n}) {item}", answer(number, n), f"ขาดแคลนใน {number}" * (n == 1), f"จัดหาให้ {number}" * (n == 1)]
        for n, item in enumerate(ITEMS[number], 1)
    ]
    return [f"{number} {TOPICS[number]}", result_head(number), [head, *rows], GOOD, f"ผลงานเด่นของ {number}"]


def test_one_table_of_items_answers_problems_and_suggestions_is_dealt_out() -> None:
    laid = lay_topics(*wide("1.1"), *wide("1.2"), *wide("1.4"))
    assert laid.texts() == said()
    assert "ผลการดำเนินงาน" in "".join(text for _, text in laid.unplaced())


def test_one_such_table_for_several_topics_is_dealt_out_to_each() -> None:
    head = ["ประเด็น", "ผลการดำเนินงาน", *TITLES]
    rows = [
        [f"1.{n}) {item}", answer(number, n), f"ขาดแคลนใน {number}", f"จัดหาให้ {number}"]
        for number in ("1.1", "1.2")
        for n, item in enumerate(ITEMS[number], 1)
    ]
    laid = lay_topics("1.1 " + TOPICS["1.1"], [head, *rows], *topic("1.4"))
    for number in ("1.1", "1.2"):
        first, second, problem, suggestion, _ = sections(number)
        assert laid.texts()[first] == [answer(number, 1)]
        assert laid.texts()[second] == [answer(number, 2)]
        assert laid.texts()[problem] == [f"ขาดแคลนใน {number}"] * 2
        assert laid.texts()[suggestion] == [f"จัดหาให้ {number}"] * 2


@pytest.mark.parametrize("gap", [": ", " - ", " ได้แก่ ", "\t", " : "])
@pytest.mark.parametrize("turns", [True, False])
def test_answers_behind_the_columns_titles_below_a_blank_table_are_theirs(gap: str, turns: bool) -> None:
    blank = [TITLES, ["1.", "1."], ["2.", "2."]]
    problems = [f"ปัญหา{gap}ห้องเล็ก", f"ปัญหา{gap}คนน้อย"]
    suggestions = [f"ข้อเสนอแนะ{gap}ต่อเติม", f"ข้อเสนอแนะ{gap}รับเพิ่ม"]
    lines = [problems[0], suggestions[0], problems[1], suggestions[1]] if turns else [*problems, *suggestions]
    pieces: list[Piece] = []
    for number in TOPICS:
        for piece in topic(number):
            pieces += [blank, *lines] if isinstance(piece, list) else [piece]
    laid = lay_topics(*pieces)
    word = "ได้แก่ " if "ได้แก่" in gap else ""
    for number in TOPICS:
        _, _, problem, suggestion, _ = sections(number)
        assert laid.texts()[problem] == [f"{word}ห้องเล็ก", f"{word}คนน้อย"]
        assert laid.texts()[suggestion] == [f"{word}ต่อเติม", f"{word}รับเพิ่ม"]
    assert laid.review() == {}


def test_labelled_lines_below_a_table_that_was_filled_in_too_are_kept_aside_and_marked() -> None:
    pieces = topic("1.1")
    at = next(index for index, piece in enumerate(pieces) if isinstance(piece, list))
    laid = lay_topics(*pieces[: at + 1], "ปัญหา: ห้องเล็ก", *pieces[at + 1 :], *topic("1.2"))
    assert laid.texts() == said("1.1", "1.2")
    assert "ห้องเล็ก" in "".join(text for _, text in laid.unplaced())
    assert "text_under_group" in laid.review()[list(sections("1.1"))[2]]


@pytest.mark.parametrize("first", ["table", "good"])
@pytest.mark.parametrize("titles", [TITLES, ["ปัญหา", "ข้อเสนอแนะ"], ["ปัญหาที่พบ:", "แนวทางแก้ไขปัญหา:"]])
def test_a_table_whose_first_row_is_its_heading_stands_behind_any_part(first: str, titles: list[str]) -> None:
    pieces: list[Piece] = []
    for number in TOPICS:
        *before, _, rows, good, said_good = topic(number)
        assert isinstance(rows, list)
        headed = table([TABLE], titles, *rows[1:], spans={(1, 1): 2})
        pieces += (
            [*before, headed, good, said_good] if first == "table" else [*before, good, said_good, headed]
        )
    laid = lay_topics(*pieces)
    assert laid.texts() == said(*TOPICS)
    assert laid.unplaced() == []


@pytest.mark.parametrize("break_before", ["\n", " \n"])
def test_lines_below_a_title_in_its_own_paragraph_are_entries(break_before: str) -> None:
    problems = ("ห้องเล็ก คับแคบ", "คนน้อย", "อุปกรณ์ชำรุด")
    suggestions = ("ต่อเติมอาคาร", "รับเพิ่ม")
    pieces = topic("1.1")
    at = next(index for index, piece in enumerate(pieces) if isinstance(piece, list))
    lists = [
        para(break_before.join((title, *lines)))
        for title, lines in zip(TITLES, (problems, suggestions), strict=True)
    ]
    laid = lay_topics(*pieces[:at], *lists, *pieces[at + 1 :], *topic("1.2"))
    _, _, problem, suggestion, _ = sections("1.1")
    assert laid.texts()[problem] == list(problems)
    assert laid.texts()[suggestion] == list(suggestions)


def test_a_second_line_of_a_paragraph_of_its_own_goes_on_with_its_entry() -> None:
    pieces = topic("1.1")
    at = next(index for index, piece in enumerate(pieces) if isinstance(piece, list))
    lists = [TITLES[0], para("ห้องเล็ก\nคับแคบมาก"), "คนน้อย", TITLES[1], "ต่อเติมอาคาร"]
    laid = lay_topics(*pieces[:at], *lists, *pieces[at + 1 :], *topic("1.2"))
    problem, suggestion = list(sections("1.1"))[2:4]
    assert laid.texts()[problem] == ["ห้องเล็ก\nคับแคบมาก", "คนน้อย"]
    assert [answer.review for answer in laid.of(problem)] == [("lines_one_entry",), ()]
    assert suggestion not in laid.review()


OWN_ROWS = [TITLES, ["ห้องเล็ก", "ต่อเติม"]]


@pytest.mark.parametrize(
    "quoted",
    [
        (OWN_ROWS, "แล้วจัดกิจกรรมต่อทุกภาคเรียน"),
        ("โดยแยกเป็นข้อดังนี้", OWN_ROWS),
        ("โดยแยกเป็นข้อดังนี้", OWN_ROWS, "แล้วจัดกิจกรรมต่อทุกภาคเรียน"),
    ],
)
def test_an_answer_that_may_go_on_behind_a_quoted_table_is_marked_where_the_form_s_is_gone(
    quoted: tuple[Piece, ...],
) -> None:
    pieces = topic("1.1")
    at = pieces.index(TABLE)
    laid = lay_topics(*pieces[:at], TABLE[3:], *quoted, *pieces[at + 2 :], *topic("1.2"))
    _, second, problem, suggestion, _ = sections("1.1")
    assert {second, problem, suggestion} <= set(laid.review())
    assert set(laid.review()) <= set(sections("1.1"))


@pytest.mark.parametrize("rows", [1, 2, 4])
def test_titles_one_below_the_other_each_beside_its_rows(rows: int) -> None:
    problems, suggestions = [f"ปัญหา {n}" for n in range(rows)], [f"ทางแก้ {n}" for n in range(rows)]
    turned = [
        [title if n == 0 else "", f"{n + 1}. {text}"]
        for title, texts in zip(TITLES, (problems, suggestions), strict=True)
        for n, text in enumerate(texts)
    ]
    pieces = [turned if isinstance(piece, list) else piece for piece in topic("1.1")]
    laid = lay_topics(*pieces, *topic("1.2"))
    _, _, problem, suggestion, _ = sections("1.1")
    assert (laid.texts()[problem], laid.texts()[suggestion]) == (problems, suggestions)
    assert laid.review() == {}


def items_then_answers(number: str) -> list[Piece]:
    first, second = (f"1.{n}) {item}" for n, item in enumerate(ITEMS[number], 1))
    return [first, second, f"1.1) {answer(number, 1)}", f"1.2) {answer(number, 2)}"]


def after(number: str) -> list[Piece]:
    pieces = topic(number)
    return [*pieces[:2], *items_then_answers(number), *pieces[6:]]


def test_answers_below_all_items_go_to_the_items_that_their_numbers_name() -> None:
    laid = lay_topics(*after("1.1"), *after("1.2"), *after("1.4"))
    assert laid.texts() == said()
    assert laid.review() == {}


def test_such_answers_under_one_topic_only_are_marked() -> None:
    pieces = topic("1.2")
    laid = lay_topics(*after("1.1"), *pieces[:3], pieces[4], *pieces[6:])
    first, second = list(sections("1.1"))[:2]
    assert laid.texts()[first] == [answer("1.1", 1)]
    assert "boundary_uncertain" in laid.review()[first] & laid.review()[second]


def test_a_list_in_a_last_answer_stays_where_other_items_are_answered_in_place_and_is_marked() -> None:
    laid = lay_topics(*after("1.1"), *topic("1.2"), *topic("1.4"))
    first, second = list(sections("1.1"))[:2]
    assert laid.texts()[second] == [f"1.1) {answer('1.1', 1)}\n1.2) {answer('1.1', 2)}"]
    assert "boundary_uncertain" in laid.review()[first] & laid.review()[second]
    assert {name: texts for name, texts in laid.texts().items() if name in said("1.2", "1.4")} == said(
        "1.2", "1.4"
    )


@pytest.mark.parametrize("blank", [True, False])
def test_a_form_s_table_without_its_heading_behind_the_last_part_is_that_topic_s(blank: bool) -> None:
    pieces: list[Piece] = []
    for number in TOPICS:
        *before, _, rows, good, said_good = topic(number)
        assert isinstance(rows, list)
        pieces += [*before, good, said_good, [TITLES, ["", ""]] if blank and number == "1.2" else rows]
    laid = lay_topics(*pieces)
    filled = {name: texts for name, texts in said(*TOPICS).items() if not (blank and "1.2.p" in name)}
    if blank:
        filled = {name: texts for name, texts in filled.items() if name != list(sections("1.2"))[3]}
        filled = {name: texts for name, texts in filled.items() if name != list(sections("1.2"))[2]}
    assert laid.texts() == filled


def test_an_answer_whose_list_has_a_missing_topic_s_number_is_marked() -> None:
    listed = ["1.1 ตลาดนัดอาชีพทุกวันศุกร์", "1.2 คู่มือการดูแลห้องสมุด 3 เล่ม"]
    first, second = topic("1.1"), topic("1.2")
    laid = lay_topics(*first[:-1], *listed, *second[1:], *topic("1.4"))
    best = list(sections("1.1"))[-1]
    assert laid.texts()[best] == ["\n".join(listed)] or laid.review().get(best)


def test_one_part_of_all_topics_below_their_headings_said_once_more_is_told() -> None:
    pieces: list[Piece] = [piece for number in TOPICS for piece in topic(number)[:-2]]
    parts: list[Piece] = [line for number in TOPICS for line in (topic(number)[0], f"ผลงานเด่นของ {number}")]
    laid = lay_topics(*pieces, GOOD, *parts)
    wrong = {name for name, texts in said().items() if laid.texts().get(name) != texts}
    assert wrong <= {"1.1.best", "1.2.best", "1.4.best"}
    assert wrong <= laid.review().keys()


@pytest.mark.parametrize("cut", [14, 0])
def test_items_of_one_topic_pasted_below_the_next_one_s_heading_are_told_there(cut: int) -> None:
    """Above them their own were cut to a few letters, or are gone."""
    pieces: list[Piece] = []
    pasted: list[Piece] = [f"1.{place}) {item}" for place, item in enumerate(ITEMS["1.1"], 1)]
    for number in TOPICS:
        whole = topic(number)
        if number == "1.1":
            whole[2:6] = [line for piece in whole[2:6:2] for line in (str(piece)[:cut], "ดี")] if cut else []
        elif number == "1.2":
            whole[2:6:2] = pasted
        pieces += whole
    laid = lay_topics(*pieces)
    wrong = {name for name, texts in said().items() if laid.texts().get(name) != texts}
    assert {"1.2.1.text.1", "1.2.1.text.2"} <= wrong
    assert wrong <= laid.review().keys()


def test_where_most_topics_have_their_answers_above_the_items_those_of_the_others_are_told() -> None:
    def above(number: str) -> list[Piece]:
        title, head, first, _, second, _, *rest = topic(number)
        return [title, head, answer(number, 1), first, answer(number, 2), second, *rest]

    title, head, first, _, second, _, *rest = topic("1.4")
    last = [title, head, first, answer("1.4", 2), second, "." * 60, *rest]
    items = {"1.4.1.text.1", "1.4.1.text.2"}
    assert items <= lay_topics(*above("1.1"), *above("1.2"), *last).review().keys()
    assert items.isdisjoint(lay_topics(*topic("1.1"), *topic("1.2"), *last).review())


@pytest.mark.parametrize("title", ["ประเด็นที่ 1.2", "คำตอบประเด็นที่ 1.2 :", "ข้อ ๑.๒", "หัวข้อที่ 1.2)"])
@pytest.mark.parametrize("below", [["1.1) ตรวจสุขภาพแล้ว", "1.2) พบครูแนะแนว"], ["ตรวจสุขภาพแล้ว"]])
def test_a_topic_that_a_line_names_behind_the_form_and_whose_items_are_blank_is_marked(
    title: str, below: list[str]
) -> None:
    blank = [piece for piece in topic("1.2") if piece not in (answer("1.2", 1), answer("1.2", 2))]
    laid = lay_topics(*topic("1.1"), *blank, *topic("1.4"), "คำตอบเพิ่มเติม", title, *below)
    assert {*list(sections("1.2"))[:2], list(sections("1.4"))[-1]} <= laid.review().keys()
    own = lay_topics(*topic("1.1"), *topic("1.4"), *blank, title, *below)
    assert {*list(sections("1.2"))[:2], list(sections("1.2"))[-1]} <= own.review().keys()


def test_a_line_that_names_a_topic_whose_items_are_answered_marks_none_of_them() -> None:
    laid = lay_topics(*topic("1.1"), *topic("1.2"), *topic("1.4"), "ประเด็นที่ 1.2", "ตรวจสุขภาพแล้ว")
    assert not {*list(sections("1.2"))[:2]} & laid.review().keys()
    inline = topic("1.2")
    for place, item in enumerate(ITEMS["1.2"], 1):
        at = inline.index(f"1.{place}) {item}")
        inline[at : at + 2] = [f"1.{place}) {item} : {answer('1.2', place)}"]
    laid = lay_topics(*topic("1.1"), *inline, *topic("1.4"), "ประเด็นที่ 1.2", "ตรวจสุขภาพแล้ว")
    assert not {*list(sections("1.2"))[:2]} & laid.review().keys()


def test_a_line_that_says_more_than_a_topic_s_number_names_no_answer_of_it() -> None:
    blank = [piece for piece in topic("1.2") if piece not in (answer("1.2", 1), answer("1.2", 2))]
    laid = lay_topics(*topic("1.1"), *blank, *topic("1.4"), "ประเด็นที่ 1.2 ทำร่วมกับโรงพยาบาลประจำอำเภอ")
    assert not {*list(sections("1.2"))[:2]} & laid.review().keys()


def test_an_item_answered_by_a_table_is_not_blank() -> None:
    filled: list[Piece] = []
    for piece in topic("1.2"):
        own = piece in (answer("1.2", 1), answer("1.2", 2))
        filled.append([["ชั้น", "จำนวนคน"], ["ปวช.", "45"]] if own else piece)
    laid = lay_topics(*topic("1.1"), *filled, *topic("1.4"), "ประเด็นที่ 1.2", "ตรวจสุขภาพแล้ว")
    assert not {*list(sections("1.2"))[:2]} & laid.review().keys()
