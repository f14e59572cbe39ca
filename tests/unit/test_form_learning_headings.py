"""Headings that most returns carry and their form lacks: offered, put into its file, and read with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from rt67_aggregate.blanks import blank_document
from rt67_aggregate.cli.main import run
from rt67_aggregate.form import load_form
from rt67_aggregate.model import (
    Form,
    Format,
    HeadingSpot,
    LineDoubt,
    Missed,
    NewHeading,
    Roster,
    SourceFile,
    Status,
)
from rt67_aggregate.pipeline.forms import As, add_lines, check_form, missed
from rt67_aggregate.reading import ReturnReader
from tests import learning_forms as offices
from tests import tagged_returns as tagged
from tests.learning_forms import Office

Learn = Callable[..., tuple[int, str]]
ALL = {
    name: office
    for name, office in vars(offices).items()
    if isinstance(office, Office) and name != "REWORDED"
}


def form_of(path: Path) -> Form:
    read = load_form(path)
    assert read.issues == ()
    assert read.value is not None
    return read.value


def offered(path: Path, inbox: Path) -> tuple[Missed, ...]:
    read = missed(path, inbox)
    assert read.value is not None, read.issues
    return read.value[1]


def accept(path: Path, lines: tuple[Missed, ...]) -> None:
    read = add_lines(path, [(line, As.HEADING) for line in lines])
    assert read.value is not None
    assert read.value.left_out == ()


def answers(path: Path, file: Path) -> dict[str, str]:
    """Section ID → what is read below it; nothing is left over but the name and numbers counted anew."""
    reading = ReturnReader(form_of(path), Roster(())).read(SourceFile(file.name, file, Format.DOCX))
    assert {piece.reason for piece in reading.unplaced} <= {"unit_line", "heading_text"}
    return {a.section_id: a.text for a in reading.answers if a.status is not Status.BLANK}


def outline(heading: NewHeading | None) -> list[str]:
    if heading is None:
        return []
    below = [f"> {line}" for child in heading.children for line in outline(child)]
    return [f"{heading.level} {heading.number} {heading.text}".replace("  ", " "), *below]


def test_an_item_more_is_offered_at_its_place_with_where_it_was_seen(tmp_path: Path):
    path, inbox = offices.ITEM.write(tmp_path)
    (line,) = offered(path, inbox)
    assert outline(line.heading) == ["items 1.3 การเยี่ยมบ้านผู้เรียน"]
    assert (line.spot, line.doubts, line.heading_id) == (HeadingSpot("1", "1.text.2"), (), "")
    assert (line.seen_in, line.of) == (("r1.docx", "r2.docx", "r4.docx"), 4)
    assert [place.paragraph for place in line.places] == [7, 7, 7]


def test_an_item_more_is_written_behind_its_neighbour_and_its_answers_stand_below_it(tmp_path: Path):
    path, inbox = offices.ITEM.write(tmp_path)
    accept(path, offered(path, inbox))
    lines = path.read_text(encoding="utf-8").split("\n")
    at = lines.index('      - number: "1.3"')
    assert lines[at - 2 : at + 4] == [
        '      - {number: "1.2", heading: การประชุมผู้ปกครอง, kind: text}',
        "      # พบใน 3 จาก 4 ฉบับ เช่น r1.docx ย่อหน้าที่ 7",
        '      - number: "1.3"',
        '        heading: "การเยี่ยมบ้านผู้เรียน"',
        "        kind: text",
        "  # ด้านที่สอง",
    ]
    assert answers(path, inbox / "r1.docx")["1.text.3"] == "เยี่ยมสามสิบหลังคาเรือน"
    assert offered(path, inbox) == ()


def test_a_topic_and_a_policy_are_offered_with_the_parts_that_every_topic_has(tmp_path: Path):
    path, inbox = offices.DEEP.write(tmp_path)
    topic, policy = offered(path, inbox)
    assert outline(topic.heading) == [
        "topics ๑.๓ การป้องกันภัยทางไซเบอร์",
        "> parts ๑) สิ่งที่ได้ดำเนินการ",
        "> parts ๒) อุปสรรคและทางแก้",
    ]
    assert outline(policy.heading) == [
        "policies ด้านที่ ๓ การบริการชุมชน",
        "> topics ๓.๑ ศูนย์ซ่อมสร้างเพื่อชุมชน",
        "> > parts ๑) สิ่งที่ได้ดำเนินการ",
        "> > parts ๒) อุปสรรคและทางแก้",
    ]
    assert (topic.spot, policy.spot) == (HeadingSpot("1", "1.2"), HeadingSpot("", "2"))
    accept(path, (topic, policy))
    read = answers(path, inbox / "r2.docx")
    name = offices.NAMES[1]
    assert {key: read[key] for key in ("1.3.text", "1.3.left", "2.1.text", "3.1.text", "3.1.right")} == {
        "1.3.text": f"ตั้งรหัสผ่านใหม่ {name}",
        "1.3.left": f"ไม่มีผู้ดูแล {name}",
        "2.1.text": f"อบรมครู {name}",
        "3.1.text": f"ออกหน่วยสามครั้ง {name}",
        "3.1.right": f"เช่ารถ {name}",
    }


@pytest.mark.parametrize("lasting", [1, 3])
def test_a_line_in_a_block_is_offered_once_and_stands_in_every_copy(lasting: int, tmp_path: Path):
    bodies = [offices.block_return(name, lasting=lasting) for name in offices.NAMES[:3]]
    path, inbox = Office(offices.BLOCK_FORM, (*bodies, offices.BLOCK.bodies[3])).write(tmp_path)
    (line,) = offered(path, inbox)
    assert outline(line.heading) == ["items 3) ความยั่งยืนของโครงการ"]
    accept(path, (line,))
    ids = [section.id for section in form_of(path).sections]
    assert ids == ["1", *(f"2.{copy}.{item}" for copy in (1, 2, 3) for item in (1, 2, 3)), "2"]
    found = answers(path, inbox / "r1.docx")
    for copy in (1, 2, 3):
        assert found[f"2.{copy}.2"] == f"ได้ต้นไม้ {copy}0 ต้น {offices.NAMES[0]}"
        told = f"ดูแลต่ออีก {copy} ปี {offices.NAMES[0]}" if copy <= lasting else ""
        assert found.get(f"2.{copy}.3", "") == told


def test_two_headings_in_a_row_keep_their_order(tmp_path: Path):
    path, inbox = offices.STYLED.write(tmp_path)
    lines = offered(path, inbox)
    assert [line.text for line in lines] == ["ช่องทางการจองคิว", "การร้องเรียนและการแก้ไข"]
    assert [line.doubts for line in lines] == [(), ()]
    accept(path, lines)
    read = answers(path, inbox / "r3.docx")
    name = offices.NAMES[2]
    assert [read[f"1.text.{number}"] for number in (2, 3, 4)] == [
        f"ทุกวัน {name}",
        f"ทางโทรศัพท์ {name}",
        f"ตู้รับความเห็นหน้าศูนย์ {name}",
    ]


def test_a_number_that_is_taken_is_for_the_officer_and_the_others_keep_their_ids(tmp_path: Path):
    path, inbox = offices.PUSHED.write(tmp_path)
    before = list(form_of(path).by_id)
    (line,) = offered(path, inbox)
    assert (line.spot, line.doubts) == (HeadingSpot("1", "1.1"), (LineDoubt.NUMBER_TAKEN,))
    accept(path, (line,))
    assert [name for name in form_of(path).by_id if name in before] == before
    read = answers(path, inbox / "r1.docx")
    assert read["1.2"].startswith("อบรมครูทุกคน")
    assert read["1.2_2"].startswith("หนังสือใหม่ร้อยเล่ม")


def test_parts_counted_by_their_place_keep_their_ids_when_one_is_put_between(tmp_path: Path):
    path, inbox = offices.COUNTED.write(tmp_path)
    before = {h.id: h.text for h in form_of(path).walk()}
    lines = offered(path, inbox)
    assert [(outline(line.heading), line.doubts) for line in lines] == [
        (["parts (ข) กิจกรรมจิตอาสาพัฒนา"], (LineDoubt.NUMBER_TAKEN,)),
        (["parts (ข) การติดตามผู้สำเร็จการศึกษา"], ()),
    ]
    accept(path, lines)
    after = {h.id: h.text for h in form_of(path).walk()}
    assert {name: after.get(name) for name in before} == before
    read = answers(path, inbox / "r1.docx")
    texts = {after[name]: text.split()[0] for name, text in read.items()}
    assert texts == {
        "กิจกรรมหน้าเสาธง": "ทุกเช้า",
        "กิจกรรมจิตอาสาพัฒนา": "เดือนละครั้ง",
        "กิจกรรมชมรมวิชาชีพ": "ทุกวันพุธ",
        "การแนะแนวศึกษาต่อ": "ปีละครั้ง",
        "การติดตามผู้สำเร็จการศึกษา": "โทรศัพท์ถามทุกคน",
    }


def test_a_line_that_may_be_both_says_so_and_is_written_as_the_officer_chooses(tmp_path: Path):
    path, inbox = offices.EITHER.write(tmp_path)
    (line,) = offered(path, inbox)
    assert line.doubts == (LineDoubt.WORDING,)
    assert line.heading is not None
    assert (line.heading_id, line.heading.number) == ("2", "4.")
    before = path.read_bytes()
    accept(path, (line,))
    assert answers(path, inbox / "r1.docx")["4"].startswith("ใช้จอทุกห้อง")
    path.write_bytes(before)
    assert add_lines(path, [(line, As.WORDING)]).value is not None
    assert answers(path, inbox / "r1.docx")["2"].startswith("ใช้จอทุกห้อง")


def test_a_line_with_the_number_of_the_heading_that_it_is_like_is_its_wording_alone(tmp_path: Path):
    path, inbox = offices.REWORDED.write(tmp_path)
    (line,) = offered(path, inbox)
    assert (line.heading_id, line.heading) == ("2", None)


def test_a_form_sent_out_with_tags_takes_the_line_that_offices_put_in(tmp_path: Path):
    form = tagged.tagged_form(tmp_path)
    path, inbox = tmp_path / "tagged.yaml", tmp_path / "inbox"
    inbox.mkdir()
    for number in (1, 2, 3):
        sent = tagged.filled(form)
        for typed in sent.body.iter(f"{tagged.W}t"):
            if typed.text in tagged.TYPED.values():
                typed.text += f" ครั้งที่ {number}"
        following = sent.paragraph("การมีส่วนร่วมของชุมชน")
        for text in ("1.4 การเชิญวิทยากรภายนอก", f"เชิญช่างจากโรงงานแห่งที่ {number}"):
            following.addprevious(tagged.line(text))
        sent.saved(inbox).rename(inbox / f"r{number}.docx")
    lines = tuple(line for line in offered(path, inbox) if line.heading)
    assert [(outline(line.heading), line.doubts) for line in lines] == [
        (["parts 1.4 การเชิญวิทยากรภายนอก"], ())
    ]
    accept(path, lines)
    assert answers(path, inbox / "r2.docx")["1.4"] == "เชิญช่างจากโรงงานแห่งที่ 2"


@pytest.mark.parametrize("name", sorted(ALL))
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_nothing_else_of_the_file_changes_and_the_result_is_a_form(tmp_path: Path, name: str, end: str):
    path, inbox = ALL[name].write(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"\n", end.encode()))
    before = path.read_bytes().decode("utf-8")
    lines = offered(path, inbox)
    assert lines
    accept(path, lines)
    after = path.read_bytes().decode("utf-8")
    assert re.sub(r"(?<!\r)\n" if end == "\r\n" else "\r", "", after) == after
    characters = iter(after)
    assert all(character in characters for character in before)  # each of the old ones, in its order
    assert check_form(path).value is not None
    (tmp_path / "blank.docx").write_bytes(blank_document(form_of(path)))
    checked = check_form(path, tmp_path / "blank.docx").value
    assert checked is not None
    assert checked.gate is not None
    assert checked.gate.passed


@pytest.mark.parametrize("name", sorted(ALL))
def test_answers_stand_below_the_new_headings_in_every_return(tmp_path: Path, name: str):
    path, inbox = ALL[name].write(tmp_path)
    before = set(form_of(path).by_id)
    accept(path, offered(path, inbox))
    new = {section.id for section in form_of(path).sections} - before
    assert new
    for file in sorted(inbox.iterdir()):
        found = answers(path, file)
        assert new <= set(found) or name == "ITEM"


# --- the command -----------------------------------------------------------------------------------------


@pytest.fixture
def learn(capsys: pytest.CaptureFixture[str]) -> Learn:
    def command(path: Path, inbox: Path, *more: str) -> tuple[int, str]:
        code = run(["form", "learn", str(path), "--inbox", str(inbox), *more])
        said = capsys.readouterr()
        return code, said.out + said.err

    return command


def test_the_command_lists_and_writes_nothing(learn: Learn, tmp_path: Path):
    path, inbox = offices.ITEM.write(tmp_path)
    before = path.read_bytes()
    code, said = learn(path, inbox)
    assert code == 0
    assert "1. 3 จาก 4 ฉบับ: 1.3 การเยี่ยมบ้านผู้เรียน" in said
    assert "ใต้ 1 การดูแลช่วยเหลือผู้เรียน ต่อจาก 1.2 การประชุมผู้ปกครอง" in said
    assert "พบใน r1.docx ย่อหน้าที่ 7" in said
    assert path.read_bytes() == before


def test_write_adds_what_can_be_one_thing_only(learn: Learn, tmp_path: Path):
    path, inbox = offices.COUNTED.write(tmp_path)
    code, said = learn(path, inbox, "--write")
    assert code == 0
    assert "หัวข้อใหม่ 1 ถ้อยคำอื่น 0" in said
    assert "รอให้เลือก: ข้อ 1" in said
    texts = [h.text for h in form_of(path).walk()]
    assert "การติดตามผู้สำเร็จการศึกษา" in texts
    assert "กิจกรรมจิตอาสาพัฒนา" not in texts


@pytest.mark.parametrize(
    ("choice", "heading", "wording"),
    [(("--heading", "1"), 1, 0), (("--wording", "1"), 0, 1), (("--write",), 0, 0)],
)
def test_the_officer_chooses_between_heading_and_wording(
    learn: Learn, tmp_path: Path, choice: tuple[str, ...], heading: int, wording: int
):
    path, inbox = offices.EITHER.write(tmp_path)
    assert learn(path, inbox, *choice)[0] == 0
    form = form_of(path)
    assert (len(form.headings), len(form.by_id["2"].aliases)) == (3 + heading, wording)


@pytest.mark.parametrize(
    "choice",
    [("--heading", "2"), ("--heading", "0"), ("--wording", "1"), ("--heading", "1", "--wording", "1")],
)
def test_what_cannot_be_chosen_is_told_and_nothing_written(
    learn: Learn, tmp_path: Path, choice: tuple[str, ...]
):
    path, inbox = offices.ITEM.write(tmp_path)
    before = path.read_bytes()
    code, said = learn(path, inbox, *choice)
    assert code == 2
    assert f"ข้อ {choice[1]}" in said
    assert path.read_bytes() == before


def test_where_nothing_is_missed_the_command_says_so(learn: Learn, tmp_path: Path):
    path, inbox = Office(offices.ITEM_FORM, offices.ITEM.bodies[2:3]).write(tmp_path)
    assert learn(path, inbox) == (0, "ไม่พบบรรทัดที่แบบส่วนใหญ่มีแต่ไฟล์กำหนดแบบไม่มี\n")
    assert learn(path, inbox, "--heading", "1")[0] == 2


def test_a_file_that_may_not_be_written_is_told_and_stays(learn: Learn, tmp_path: Path):
    path, inbox = offices.ITEM.write(tmp_path)
    before = path.read_bytes()
    path.chmod(0o444)
    code, said = learn(path, inbox, "--write")
    assert code == 2
    assert str(path) in said
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".new")] == []
