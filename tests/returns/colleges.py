# ruff: noqa: E501 (long lines of markup and of Thai)
"""Invented rosters, file names, and the line on which a college writes its name."""

from __future__ import annotations

from random import Random

from rt67_aggregate.model import College
from tests.returns.model import Return

# Invented colleges whose names are as near to one another as real ones are.
ROSTER = (
    College("SBR01", "วิทยาลัยเทคนิคสบธาร", ("วท.สบธาร", "ว.เทคนิคสบธาร", "เทคนิคสบธาร")),
    College("SBR02", "วิทยาลัยอาชีวศึกษาสบธาร", ("วอศ.สบธาร", "ว.อาชีวศึกษาสบธาร", "อาชีวะสบธาร")),
    College("SBR03", "วิทยาลัยการอาชีพดอนแก้ว", ("วก.ดอนแก้ว", "การอาชีพดอนแก้ว", "วิทยาลัยการอาชีพ(ดอนแก้ว)")),
    College("SBR04", "วิทยาลัยการอาชีพเวียงหลวง", ("วก.เวียงหลวง", "การอาชีพเวียงหลวง")),
    College("SBR05", "วิทยาลัยเทคนิค พลังน้ำ.แม่ตาล", ("วท.พลังน้ำ.แม่ตาล", "เทคนิคแม่ตาล", "วท.แม่ตาล")),
    College("SBR06", "วิทยาลัยเทคนิคนครสบธาร", ("วท.นครสบธาร", "เทคนิคนครสบธาร", "วิทยาลัยสารพัดช่างสบธาร")),
    College("SBR07", "วิทยาลัยเทคโนโลยีเวียงนคร", ("ว.เทคโนเวียงนคร",)),
    College("SBR08", "วิทยาลัยเทคโนโลยีพาณิชยการสบธาร", ("สบธารพาณิชยการ", "ว.พาณิชยการสบธาร")),
)
TYPES = (
    ("วิทยาลัยเทคนิค", "วท."), ("วิทยาลัยอาชีวศึกษา", "วอศ."), ("วิทยาลัยการอาชีพ", "วก."), ("วิทยาลัยสารพัดช่าง", "วช."),
    ("วิทยาลัยเกษตรและเทคโนโลยี", "วษท."), ("วิทยาลัยพณิชยการ", "วพณ."),
)  # fmt: skip
HEADS = (
    "บ้าน",
    "หนอง",
    "ดอน",
    "เวียง",
    "แม่",
    "นคร",
    "ศรี",
    "วัง",
    "โพธิ์",
    "ท่า",
    "บาง",
    "ห้วย",
    "โคก",
    "ทุ่ง",
    "ปาก",
    "เกาะ",
    "สัน",
    "พนม",
)
TAILS = ("แก้ว", "หลวง", "ทอง", "ตาล", "งาม", "สัก", "เหนือ", "ใต้", "ทราย", "คำ")
LINES = (
    "....{}....",
    "...({})...",
    "........{}......",
    "{}",
    "{} ",
    "……{}……",
    "........(ชื่อหน่วยงาน){}......",
    "(ชื่อหน่วยงาน) {} ",
)
FILES = (
    "แบบ รต.67 {alias}.docx", "รต67 {place} ({n}).docx", "รายงานผลการตรวจราชการ {alias}.docx", "doc_{n:04d}.docx", "แบบ รต. 67 - สำเนา ({n}).docx",
    "%E0%B8%A3%E0%B8%9567-{n}.docx", "ส่งใหม่ {name} แก้ไขครั้งที่ {n}.docx", "RT67_{n}_FINAL.docx", "รายงาน_รต67_{place}_{n}.docx",
)  # fmt: skip


def big_roster(size: int = 460, seed: int = 67) -> tuple[College, ...]:
    """Many colleges with many near-equal names: places that differ by a letter, five kinds in one
    place, and names that are the beginning of another."""
    rng = Random(seed)
    names = [(kind, short, head + tail) for head in HEADS for tail in TAILS for kind, short in TYPES]
    names += [
        (kind, short, f"{head}{tail} 2")
        for kind, short, head, tail in ((*TYPES[0], h, t) for h in HEADS for t in TAILS)
    ]
    if size > len(names):  # as many as a whole country has
        names += [
            (kind, short, head + second + tail)
            for head in HEADS
            for second in HEADS
            if second != head
            for tail in TAILS
            for kind, short in TYPES
        ]
    chosen = rng.sample(names, size)
    return tuple(
        College(
            f"C{number:03d}",
            kind + place,
            (short + place, f"{kind}({place})" if "เทคนิค" not in kind else f"ว.เทคนิค{place}"),
        )
        for number, (kind, short, place) in enumerate(sorted(chosen), 1)
    )


def name_it(ret: Return) -> None:
    """The unit line and the file's name, in one of the ways that occur."""
    college, rng = ret.college, ret.rng
    names = (college.name, college.name, *college.aliases)
    ret.unit_line = rng.choice(LINES).format(rng.choice(names)) + ret.form.unit_line
    ret.name = file_name(ret)


def file_name(ret: Return) -> str:
    college, rng = ret.college, ret.rng
    alias = rng.choice(college.aliases or (college.name,))
    fields = {"alias": alias, "place": college.name[-8:].strip(), "name": college.name, "n": ret.seed % 10000}
    return rng.choice(FILES).format(**fields).replace("/", "-")
