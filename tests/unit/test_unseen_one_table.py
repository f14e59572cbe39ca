"""One table for all topics at the end of a return, instead of one under each. The form is invented."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form
from tests.form_files import HEAD, write
from tests.office_blanks import NAME, OfficeBlank, dots, of_blank, reading
from tests.small_forms import Laid, Piece, document, lay_document

TOPICS = {
    "1.1": "การจัดสวนพฤกษศาสตร์ในสถานศึกษา",
    "1.2": "การใช้พลังงานแสงอาทิตย์ในอาคารเรียน",
    "2.1": "การแยกขยะและการนำกลับมาใช้ใหม่",
    "2.2": "การเดินทางร่วมกันของผู้เรียน",
}
TITLES = ["อุปสรรคที่พบ", "ทางออกที่เสนอ"]
LAST = "อุปสรรคของทุกเรื่อง"
ROWS = {
    "1.1": [["น้ำไม่พอ", "ขุดสระ"], ["ดินเค็ม", "ปรับดิน"]],
    "2.1": [["ถังไม่พอ", "ซื้อเพิ่ม"]],
    "2.2": [["รถเก่า", "เช่ารถ"]],
}


def the_form() -> Form:
    lines = ["levels: [plans, topics, parts]", "plans:"]
    for plan in ("1", "2"):
        lines += [f'  - number: "{plan}"', f"    heading: แผนงานที่ {plan} ของสถานศึกษา", "    topics:"]
        for number, words in TOPICS.items():
            if number.startswith(plan):
                lines += [f'      - number: "{number}"', f"        heading: {words}", "        parts:"]
                lines += ['          - {number: "1)", heading: สิ่งที่ได้ทำแล้วทั้งหมด, kind: text}']
                lines += ['          - number: "2)"', "            heading: อุปสรรคและทางออกทั้งหมด"]
                lines += ["            rows: 2", "            columns:"]
                lines += ["              - {heading: อุปสรรคที่พบ, kind: left}"]
                lines += ["              - {heading: ทางออกที่เสนอ, kind: right}"]
    with TemporaryDirectory() as folder:
        read = load_form(write(Path(folder), "\n".join(lines) + "\n", HEAD))
    assert read.value is not None, read.issues
    return read.value


FORM = the_form()


def returned(
    rows: Sequence[Sequence[str]],
    *,
    headings: bool = False,
    only: Sequence[str] = tuple(TOPICS),
    first: bool = False,
) -> Laid:
    pieces: list[Piece] = []
    for heading in FORM.walk():
        if heading.level == "plans" or heading.topic_id not in only:
            continue
        if heading.level == "topics" or heading.number == "1)":
            pieces.append(heading.printed)
        elif heading.number == "2)" and headings:
            pieces += [heading.printed, "....................."]
        if heading.number == "1)":
            pieces.append(f"ทำเรื่อง {heading.topic_id} แล้ว")
    if first:
        return lay_document(FORM, document(rows, *pieces))
    return lay_document(FORM, document(*pieces, *([] if only != tuple(TOPICS) else [LAST]), rows))


def dealt(laid: Laid) -> dict[str, list[list[str]]]:
    """Topic → its rows."""
    found: dict[str, list[list[str]]] = {}
    for answer in laid.answers.answers:
        if answer.text and not answer.section_id.endswith("text"):
            found.setdefault(answer.section_id[:3], []).append([answer.text])
    return {topic: [a + b for a, b in zip(*halves(texts), strict=True)] for topic, texts in found.items()}


def halves(texts: list[list[str]]) -> tuple[list[list[str]], list[list[str]]]:
    return texts[: len(texts) // 2], texts[len(texts) // 2 :]


def marked(laid: Laid) -> set[str]:
    return {name for name, codes in laid.review().items() if "one_table_for_all" in codes}


NAMED = ("{number}", "{number} {words}", "{words}", "ประเด็นที่ {number}", "ข้อ {number} {words:.20}")


@pytest.mark.parametrize("headings", [True, False])
@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("every_row", [True, False])
def test_rows_that_name_their_topic_are_dealt_out(headings: bool, name: str, every_row: bool) -> None:
    rows = [["เรื่อง", *TITLES]]
    for number, typed in ROWS.items():
        said = name.format(number=number, words=TOPICS[number])
        rows += [[said if every_row or n == 0 else "", *row] for n, row in enumerate(typed)]
    laid = returned(rows, headings=headings)
    assert dealt(laid) == ROWS
    assert marked(laid) == set()
    assert not any(reason == "extra_column" for reason, _ in laid.unplaced())


ALL = {h.id for h in FORM.sections if h.kind != "text"}


@pytest.mark.parametrize("name", ["", "ทั่วไป", "9.9"])
def test_rows_of_which_one_names_no_topic_are_marked(name: str) -> None:
    rows = [["เรื่อง", *TITLES], [name, "ฝนตก", "รอ"], ["1.1", "น้ำไม่พอ", "ขุดสระ"]]
    assert marked(returned(rows)) == ALL


@pytest.mark.parametrize("headings", [True, False])
def test_rows_without_topics_are_marked_wherever_they_may_belong(headings: bool) -> None:
    rows = [TITLES, *(row for typed in ROWS.values() for row in typed)]
    assert marked(returned(rows, headings=headings)) == ALL


def test_rows_before_the_first_heading_are_marked_wherever_they_may_belong() -> None:
    assert marked(returned([TITLES, *ROWS["1.1"]], first=True)) == ALL
    assert marked(returned([TITLES, ["", ""]], first=True)) == set()


def test_numbers_of_rows_name_no_topic() -> None:
    rows = [["ที่", *TITLES], *([str(n), *row] for n, row in enumerate(ROWS["1.1"], 1))]
    laid = returned(rows, headings=True, only=["1.1"])
    assert dealt(laid) == {"1.1": ROWS["1.1"]}
    assert laid.review() == {}


def test_a_person_in_charge_names_no_topic() -> None:
    rows = [["ผู้รับผิดชอบ", *TITLES], *(["งานอาคารสถานที่", *row] for row in ROWS["1.1"])]
    laid = returned(rows, headings=True, only=["1.1"])
    assert dealt(laid) == {"1.1": ROWS["1.1"]}
    assert ("extra_column", "งานอาคารสถานที่") in laid.unplaced()


@pytest.mark.parametrize("fixed", [2, 3])
def test_a_last_table_is_not_for_all_where_those_of_printed_rows_are_there(fixed: int, tmp_path: Path):
    blank = OfficeBlank().line("แบบประเมินตัวอย่าง", bold=True, centred=True, size=16)
    blank.line(f"หน่วยงาน {dots()}")
    for number in range(1, fixed + 1):
        blank.line(f"ส่วนที่ {number} ด้านที่ {number}", bold=True)
        blank.table(["รายการ", "เป้าหมาย", "ผล"], ["ปลูกข้าว", "", ""], ["เลี้ยงปลา", "", ""])
    blank.line(f"ส่วนที่ {fixed + 1} แผนพัฒนา", bold=True).table(["เรื่อง", "วิธี"], ["", ""], ["", ""])
    path, form = of_blank(blank, tmp_path)
    document = docx.Document(str(path))
    document.tables[0].cell(1, 1).text = "12"
    document.tables[-1].cell(1, 0).text = "ทำปุ๋ย"
    document.save(str(path.with_name(f"{NAME}.docx")))
    read = reading(path.with_name(f"{NAME}.docx"), form)
    assert [(answer.text, answer.review) for answer in read.answers if answer.text] == [
        ("12", ()),
        ("ทำปุ๋ย", ()),
    ]


ITEMS = (
    "levels: [topics, parts, items]\ntopics:\n"
    + "\n".join(
        f"""  - number: "1.{n}"
    heading: {words}
    parts:
      - number: "1)"
        heading: สิ่งที่ได้ทำแล้วทั้งหมดในเรื่องที่ {n}
        items:
          - {{number: "1.1)", heading: ลงมือทำแล้วกี่ครั้งในปีนี้ {n}, kind: text}}
          - {{number: "1.2)", heading: ใครมาร่วมทำบ้างในปีนี้ {n}, kind: text}}
      - number: "2)"
        heading: อุปสรรคและทางออกทั้งหมด
        rows: 2
        columns:
          - {{heading: อุปสรรคที่พบ, kind: left}}
          - {{heading: ทางออกที่เสนอ, kind: right}}"""
        for n, words in enumerate(TOPICS.values(), 1)
    )
    + "\n"
)


def counted(tmp_path: Path, names: Sequence[str], *topics: int) -> Laid:
    """Tables below their own topics, in the first column what is said of each row."""
    form = load_form(write(tmp_path, ITEMS, HEAD)).value
    assert form is not None
    pieces: list[Piece] = []
    for heading in form.walk():
        topic = int(heading.topic_id[-1])
        if heading.shape.value == "column":
            continue
        pieces.append(heading.printed)
        if heading.number == "2)" and topic in topics:
            rows = [[name, f"ดินเค็ม {topic}.{n}", "ปรับดิน"] for n, name in enumerate(names)]
            pieces.append([["ข้อ", *TITLES], *rows])
    return lay_document(form, document(*pieces))


@pytest.mark.parametrize("names", [("1.1)", "1.2)"), ("1.2)",), ("ข้อ 1.1)", "", "ข้อ ๑.๒)"), ("1.1", "1.2")])
def test_items_of_its_own_topic_that_are_counted_like_topics_name_none(
    names: Sequence[str], tmp_path: Path
) -> None:
    laid = counted(tmp_path, names, 1, 3)
    assert {topic: [row[0][:8] for row in rows] for topic, rows in dealt(laid).items()} == {
        "1.1": ["ดินเค็ม "] * len(names),
        "1.3": ["ดินเค็ม "] * len(names),
    }
    assert marked(laid) == set()


def test_numbers_without_brackets_in_the_only_table_may_be_topics_or_items(tmp_path: Path) -> None:
    laid = counted(tmp_path, ("1.1", "1.2"), 3)
    assert dealt(laid) == {"1.3": [["ดินเค็ม 3.0", "ปรับดิน"], ["ดินเค็ม 3.1", "ปรับดิน"]]}
    assert {name[:3] for name in marked(laid)} == {"1.1", "1.2", "1.3"}
