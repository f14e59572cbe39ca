"""A small invented form of topics that all have the same parts, as many offices print them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form
from tests.form_files import HEAD, write
from tests.small_forms import Laid, Piece, document, lay_document

TITLES = ["ปัญหาที่พบ", "แนวทางแก้ไขปัญหา"]
TABLE = "2) ปัญหาอุปสรรคและแนวทางแก้ไข"
GOOD = "3) ผลงานหรือนวัตกรรมที่เป็นแบบอย่าง"
TOPICS = {
    "1.1": "การพัฒนาห้องสมุดและแหล่งเรียนรู้ในวิทยาลัย",
    "1.2": "การดูแลสุขภาพกายและใจของผู้เรียนทุกคน",
    "1.4": "การประหยัดพลังงานและรักษาสิ่งแวดล้อม",
}
ITEMS = {
    "1.1": ("การจัดหาหนังสือและสื่ออิเล็กทรอนิกส์ใหม่", "การเปิดบริการนอกเวลาเรียนและวันหยุด"),
    "1.2": ("การตรวจสุขภาพประจำปีของผู้เรียนทุกระดับชั้น", "การให้คำปรึกษาโดยครูที่ผ่านการอบรม"),
    "1.4": ("การเปลี่ยนหลอดไฟและเครื่องปรับอากาศรุ่นเก่า", "การคัดแยกขยะและธนาคารวัสดุรีไซเคิล"),
}


@cache
def topic_form() -> Form:
    lines = ["levels: [topics, parts, items]", "topics:"]
    for topic, text in TOPICS.items():
        lines += [f'  - number: "{topic}"', f"    heading: {text}", "    parts:"]
        lines += ["      - number: 1)", f"        heading: ผลการดำเนินงานด้าน{text}", "        items:"]
        lines += [
            f'          - {{number: "1.{number})", heading: {item}, kind: text}}'
            for number, item in enumerate(ITEMS[topic], 1)
        ]
        lines += [
            "      - number: 2)",
            f"        heading: {TABLE[3:]}",
            "        rows: 3",
            "        columns:",
        ]
        lines += [f"          - {{heading: {TITLES[0]}, kind: problem, aliases: [ปัญหา]}}"]
        lines += [f"          - {{heading: {TITLES[1]}, kind: suggestion, aliases: [ข้อเสนอแนะ]}}"]
        lines += [f"      - {{number: 3), heading: {GOOD[3:]}, kind: best}}"]
    kinds = "kinds:\n  text: ผล\n  problem: ปัญหา\n  suggestion: ข้อเสนอแนะ\n  best: แบบอย่าง\n"
    with TemporaryDirectory() as folder:
        head = HEAD.split("kinds:\n", maxsplit=1)[0] + kinds
        read = load_form(write(Path(folder), "\n".join(lines) + "\n", head))
    assert read.value is not None, read.issues
    return read.value


def result_head(topic: str) -> str:
    return f"1) ผลการดำเนินงานด้าน{TOPICS[topic]}"


def topic(number: str, *, heading: str = "") -> list[Piece]:
    """One topic filled in; each answer says whose it is."""
    pieces: list[Piece] = [heading or f"{number} {TOPICS[number]}", result_head(number)]
    for place, item in enumerate(ITEMS[number], 1):
        pieces += [f"1.{place}) {item}", answer(number, place)]
    rows = [[f"1. ขาดแคลนใน {number}", f"1. จัดหาให้ {number}"]]
    return [*pieces, TABLE, [TITLES, *rows], GOOD, f"ผลงานเด่นของ {number}"]


def answer(number: str, place: int) -> str:
    return f"จัดกิจกรรมของ {number} รายการที่ {place} ครบทุกแผนก"


def sections(number: str) -> dict[str, list[str]]:
    """What ``topic`` says, section by section."""
    ids = [section.id for section in topic_form().sections if section.topic_id == number]
    texts = [answer(number, 1), answer(number, 2), f"ขาดแคลนใน {number}", f"จัดหาให้ {number}"]
    return {name: [text] for name, text in zip(ids, [*texts, f"ผลงานเด่นของ {number}"], strict=True)}


def said(*numbers: str) -> dict[str, list[str]]:
    return {name: texts for number in numbers or TOPICS for name, texts in sections(number).items()}


def lay_topics(*pieces: Piece) -> Laid:
    return lay_document(topic_form(), document(*pieces))
