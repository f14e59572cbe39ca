"""Lines behind a topic's last answer that are none of it, before the next topic: marked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Paragraph, Place, Table
from tests.form_files import HEAD, write
from tests.small_forms import Laid, Piece, document, lay_document, table
from tests.topic_form import TOPICS, lay_topics, topic

MARKED = {"1.1.best": {"boundary_uncertain"}}
LONG = "ภาพรวมของทุกแผนกวิชาที่ดำเนินการร่วมกับสถานประกอบการและผู้ปกครองตลอดปีการศึกษา ครบทุกข้อ"


def behind_first(*pieces: Piece, within: Sequence[Piece] = ()) -> Laid:
    """Something behind the first topic's last answer, and within the second topic's first one."""
    second = topic("1.2")
    second[3:3] = within
    return lay_topics(*topic("1.1"), *pieces, *second, *topic("1.4"))


def bold(text: str, **more: object) -> Paragraph:
    return Paragraph(text, Place(), bold=1.0, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "lines",
    [
        (bold("ความเห็นของผู้ตรวจราชการ :"), "ดำเนินการได้ดี"),
        (bold(LONG),),
        ("รายงานการประชุมคณะกรรมการ", "ที่ประชุมรับทราบ"),
        ("ผู้รายงาน นายสมมติ ใจดี",),
        ("(นางสาวสมมติ ใจดี)", "หัวหน้างานแผน"),
        ("ความเห็นของผู้ตรวจราชการ :", "ดำเนินการได้ดี"),
        ("ตรวจสอบแล้วถูกต้อง",),
        ("บันทึกการอนุมัติ", "เรียน ผู้อำนวยการ เพื่อโปรดอนุมัติ", "อนุมัติ"),
        ("คณะผู้จัดทำประเด็นนี้", "หัวหน้างานแผน"),
        (table(["รายชื่อคณะกรรมการ"], ["1. นายสมมติ หนึ่ง ประธานกรรมการ"]),),
        (table(["ความเห็นของหัวหน้าสถานศึกษา"], ["เห็นชอบตามเสนอ"]),),
        (table(["ใบลงเวลาประชุม", ""], ["ชื่อ-สกุล", "ลายมือชื่อ"]),),
        (table(["ผู้รายงาน", "ผู้รับรอง"], ["นายสมมติ ใจดี", "นางสมมติ งามดี"]),),
        (Paragraph("ฝ่ายวิชาการ", Place(), opens_page=True), "วิทยาลัยตัวอย่าง"),
    ],
)
def test_what_is_none_of_a_topic_s_last_answer_marks_it(lines: tuple[Piece, ...]) -> None:
    assert behind_first(*lines).review() == MARKED


CLOSED = ["--- จบประเด็นนี้ ---", "กรุณาตรวจสอบก่อนส่ง", "รวม 10 คะแนน", "(สิ้นสุดประเด็น)", "ส่งภายในวันที่ 15 มีนาคม"]


def closed(*lines: Piece, within: Sequence[Piece] = ()) -> Laid:
    """These lines at the ends of the topics, and others within the first item's answer."""
    pieces = [[*topic(number), *filter(None, [line])] for number, line in zip(TOPICS, lines, strict=True)]
    pieces[0][3:3] = within
    return lay_topics(*[piece for found in pieces for piece in found])


@pytest.mark.parametrize("line", CLOSED)
def test_the_same_line_at_each_topic_s_end_marks_them(line: str) -> None:
    assert closed(line, line, line).review() == {
        f"{number}.best": {"boundary_uncertain"} for number in TOPICS
    }


@pytest.mark.parametrize(
    "line", ["ภาพกิจกรรม", "(รายละเอียดตามเอกสารแนบ)", "ดังรูปต่อไปนี้", "ลิงก์คลิป https://example.com/a"]
)
def test_what_leads_to_pictures_and_papers_at_each_topic_s_end_says_nothing(line: str) -> None:
    assert not closed(line, line, line).review()


def test_the_same_line_below_a_table_at_each_topic_s_end_marks_them() -> None:
    own = {number: table(["โครงการ", "ผล"], [f"อบรมครู {number}", "ครบทุกแผนก"]) for number in TOPICS}
    pieces = [piece for number in TOPICS for piece in (*topic(number)[:-1], own[number], CLOSED[0])]
    found = lay_topics(*pieces).review()
    assert [name for name, codes in found.items() if "boundary_uncertain" in codes] == [
        f"{n}.best" for n in TOPICS
    ]


def test_the_same_answer_to_a_part_of_the_college_s_own_says_nothing_more() -> None:
    part = [["4) แนวทางการขยายผล", "อบรมเพิ่ม"] for _ in TOPICS]
    pieces = [piece for number, own in zip(TOPICS, part, strict=True) for piece in (*topic(number), *own)]
    assert all("boundary_uncertain" not in codes for codes in lay_topics(*pieces).review().values())


def scale(*ticks: str) -> Table:
    return table(["ดีมาก", "ดี", "พอใช้"], list(ticks))


SCALES = [scale("✓", "", ""), scale("", "✓", ""), scale("", "", "✓")]


def test_a_scale_to_tick_at_each_topic_s_end_marks_them() -> None:
    assert closed(*SCALES).review() == {f"{number}.best": {"boundary_uncertain"} for number in TOPICS}
    assert list(closed(*SCALES[:2], "").review()) == [f"{number}.best" for number in list(TOPICS)[:2]]


def test_a_table_that_stands_within_a_topic_or_has_words_of_its_own_says_nothing() -> None:
    assert not closed(*SCALES, within=(scale("✓", "", ""),)).review()
    assert not closed(*(table(["เตา", "โต๊ะ"], ["ใหญ่", "เล็ก"]) for _ in range(2)), "").review()
    assert not closed(*(table(["ผลงาน", "ชิ้น"], [name, "2"]) for name in ("เตา", "โต๊ะ", "รถ"))).review()


@pytest.mark.parametrize("line", CLOSED[1:3])
def test_one_at_two_topics_ends_and_within_an_answer_says_nothing(line: str) -> None:
    assert not closed(line, line, "").review()
    assert not closed(line, line, line, within=(line,)).review()


@pytest.mark.parametrize("lines", [("ไม่มี",) * 3, ("1. ครู",) * 3, ("รวม 5 คน", "รวม 6 คน", "รวม 7 คน")])
def test_ends_that_are_answers_say_nothing(lines: tuple[str, ...]) -> None:
    assert not closed(*lines).review()


@pytest.mark.parametrize("line", [bold("ผลที่ได้"), "ผู้รายงาน นายสมมติ ใจดี", "ภาพกิจกรรม"])
def test_where_answers_within_a_topic_hold_such_lines_it_says_nothing(line: Piece) -> None:
    assert behind_first(line, within=("จัดอบรม", line, "ครบ")).review() == {}


def opened(text: str) -> Paragraph:
    return Paragraph(text, Place(), opens_page=True)


def test_where_several_answers_within_topics_hold_new_pages_these_are_usual() -> None:
    behind = (opened("ฝ่ายวิชาการ"), "วิทยาลัยตัวอย่าง")
    second, third = topic("1.2"), topic("1.4")
    second[3:3] = third[3:3] = ("จัดอบรม", opened("แผนกช่างยนต์"))
    assert lay_topics(*topic("1.1"), *behind, *second, *topic("1.4")).review() == MARKED
    assert lay_topics(*topic("1.1"), *behind, *second, *third).review() == {}


def test_a_title_with_more_below_it_and_several_titles_are_the_answer_s() -> None:
    assert behind_first(bold("ผลที่ได้"), "ผู้เรียนมีงานทำ", "มีรายได้").review() == {}
    assert behind_first(bold("ที่มา"), "ชุมชนขอมา", bold("ผลที่ได้"), "ผู้เรียนมีงานทำ").review() == {}


@pytest.mark.parametrize("note", ["ความเห็นของผู้ตรวจราชการ :", "ตรวจสอบแล้วถูกต้อง"])
def test_such_a_note_is_told_where_it_is_all_of_the_answer_and_where_titles_in_bold_type_are_usual(
    note: str,
) -> None:
    first = topic("1.1")
    found = lay_topics(*first[:-1], note, *topic("1.2"), *topic("1.4"))
    assert "boundary_uncertain" in found.review()["1.1.best"]
    usual = behind_first(bold(note), within=("จัดอบรม", bold("ผลที่ได้"), "ครบ"))
    assert "boundary_uncertain" in usual.review()["1.1.best"]
    everywhere = behind_first(note, within=("จัดอบรม", note, "ครบ"))
    assert "boundary_uncertain" not in str(everywhere.review())


def test_a_remark_is_the_topic_s_own() -> None:
    assert behind_first("หมายเหตุ: ข้อมูล ณ วันที่ 10 มีนาคม 2567").review() == {}


def test_a_line_that_names_a_topic_without_a_heading_is_marked() -> None:
    said = "ประเด็นที่ 1.2 ไม่มีข้อมูลรายงาน"
    found = lay_topics(*topic("1.1"), said, *topic("1.4"))
    assert found.review()["1.1.best"] == {"other_number_inside"}
    assert "other_number_inside" not in str(lay_topics(*topic("1.1"), *topic("1.4")).review())
    assert list(TOPICS) == ["1.1", "1.2", "1.4"]


def test_a_topic_s_heading_in_other_words_marks_the_answer_before_it() -> None:
    """In all topics but the first, so that no heading of theirs was found."""
    others = [piece for number in TOPICS for piece in (bold(f"เรื่องที่ทำใน {number[-1]} ปี"), *topic(number)[1:])]
    found = lay_topics(*topic("1.1"), *others[len(topic("1.1")) :]).review()
    assert [name for name, codes in found.items() if "boundary_uncertain" in codes] == [
        "1.1.best",
        "1.2.best",
    ]


def six_topics(
    folder: Path, ends: Sequence[str], within: str = "จัดอบรม", only: Sequence[int] = ()
) -> set[str]:
    """The marked last answers of six topics that end so; of ``only`` there is nothing else in the answer."""
    subjects = ("สวน", "ขยะ", "น้ำ", "ไฟ", "รถ", "ดิน")
    body = ["levels: [topics, items]", "topics:"]
    pieces: list[Piece] = []
    for n, (subject, end) in enumerate(zip(subjects, ends, strict=True), 1):
        topic, first, last = f"การดูแลรักษา{subject}ในสถานศึกษา", f"แผนการใช้{subject}ของปี", f"ผลของ{subject}ในปีนี้"
        body += [f'  - number: "{n}."', f"    heading: {topic}", "    items:"]
        body += [
            f'      - {{number: "{n}.{k}", heading: {t}, kind: text}}' for k, t in ((1, first), (2, last))
        ]
        above = [] if n in only else [f"ทำเรื่อง{subject}แล้ว"]
        pieces += [f"{n}. {topic}", f"{n}.1 {first}", "วางแผน", within, f"{n}.2 {last}", *above, end]
    read = load_form(write(folder, "\n".join(body) + "\n", HEAD))
    assert read.value is not None, read.issues
    found = lay_document(read.value, document(*pieces)).review()
    return {name for name, codes in found.items() if "boundary_uncertain" in codes}


def test_lines_at_topics_ends_that_differ_in_their_figures_alone_mark_them_where_they_are_many(
    tmp_path: Path,
) -> None:
    ends = [f"รวมคะแนนเรื่องนี้ {n * 7} คะแนน" for n in range(1, 7)]
    every = {f"{n}.text.2" for n in range(1, 7)}
    assert six_topics(tmp_path, ends) == every
    assert six_topics(tmp_path, ends, only=[3]) == every  # there it stands alone
    assert six_topics(tmp_path, ["๗ คะแนน" if n == 0 else end for n, end in enumerate(ends)]) == every - {
        "1.text.2"
    }
    assert not six_topics(tmp_path, [*ends[:4], "ครบ", "ยังไม่ครบ"])
    assert not six_topics(tmp_path, ends, within="รวมคะแนนเรื่องนี้ 5 คะแนน")
