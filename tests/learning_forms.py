"""Forms whose returns carry headings that their files lack. Every office, person and wording is invented."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.blank_forms import NUMBERING, auto, b, row, t
from tests.blank_forms_more import styled
from tests.form_files import HEAD
from tests.returns.package import zipped
from tests.word_files import parts_of, tbl


@dataclass(frozen=True)
class Office:
    """A form file's text and the bodies of the returns that offices made of it."""

    form: str
    bodies: tuple[str, ...]
    numbering: str = ""

    def write(self, folder: Path) -> tuple[Path, Path]:
        """The form file and the folder of returns."""
        inbox = folder / "inbox"
        inbox.mkdir()
        stories = {"numbering": self.numbering} if self.numbering else None
        for number, body in enumerate(self.bodies, start=1):
            (inbox / f"r{number}.docx").write_bytes(zipped(parts_of(body, stories=stories)))
        path = folder / "form.yaml"
        path.write_bytes((HEAD + self.form).encode("utf-8"))
        return path, inbox


NAMES = ("วิทยาลัยสมมติหนึ่ง", "วิทยาลัยสมมติสอง", "วิทยาลัยสมมติสาม", "วิทยาลัยสมมติสี่")

# --- an item more at the end of a topic ----------------------------------------------------------

ITEM_FORM = """\
unit_label: ชื่อสถานศึกษา
levels: [topics, items]
topics:
  # ด้านแรก
  - number: "1"
    heading: การดูแลช่วยเหลือผู้เรียน   # ตามแผน
    items:
      - {number: "1.1", heading: การคัดกรองรายบุคคล, kind: text}   # ทุกภาคเรียน
      - {number: "1.2", heading: การประชุมผู้ปกครอง, kind: text}
  # ด้านที่สอง
  - number: "2"
    heading: อาคารและสิ่งแวดล้อม
    items:
      - {number: "2.1", heading: ความสะอาดของอาคาร, kind: text}

  - number: "3"
    heading: ข้อเสนอแนะต่อหน่วยงานต้นสังกัด
    kind: text
"""


def item_return(name: str, visits: str, *, asks: bool = True) -> str:
    more = b("1.3 การเยี่ยมบ้านผู้เรียน") + t(visits) if asks else ""
    return (
        t(f"ชื่อสถานศึกษา {name}")
        + b("1 การดูแลช่วยเหลือผู้เรียน")
        + b("1.1 การคัดกรองรายบุคคล")
        + t(f"คัดกรองครบทุกคน {name}")
        + b("1.2 การประชุมผู้ปกครอง")
        + t(f"ประชุมสองครั้งที่ {name}")
        + more
        + b("2 อาคารและสิ่งแวดล้อม")
        + b("2.1 ความสะอาดของอาคาร")
        + t(f"ทำความสะอาดทุกวัน {name}")
        + b("3 ข้อเสนอแนะต่อหน่วยงานต้นสังกัด")
        + t(f"ขอครูเพิ่ม {name}")
    )


ITEM = Office(
    ITEM_FORM,
    (
        item_return(NAMES[0], "เยี่ยมสามสิบหลังคาเรือน"),
        item_return(NAMES[1], "เยี่ยมยี่สิบหลังคาเรือน"),
        item_return(NAMES[2], "", asks=False),
        item_return(NAMES[3], "เยี่ยมครบทุกหลังคาเรือน"),
    ),
)

# --- Thai digits, parts that every topic has: a new topic, and a new policy with a topic of its own ---

DEEP_FORM = """\
unit_label: หน่วยงาน
levels: {policies: ด้าน, topics: ประเด็น, parts: ส่วน}
shared:
  - &troubles
    - {heading: อุปสรรค, kind: left}
    - {heading: ทางแก้, kind: right}
policies:
  - number: ด้านที่ ๑
    heading: ความปลอดภัยในสถานศึกษา
    topics:
      - number: "๑.๑"
        heading: การป้องกันอุบัติเหตุในโรงฝึกงาน
        parts:
          - {number: "๑)", heading: สิ่งที่ได้ดำเนินการ, kind: text}
          - number: "๒)"
            heading: อุปสรรคและทางแก้
            rows: 2
            columns: *troubles
      # ประเด็นที่สองของด้านแรก
      - number: "๑.๒"
        heading: การป้องกันอัคคีภัย
        parts:
          - {number: "๑)", heading: สิ่งที่ได้ดำเนินการ, kind: text}
          - number: "๒)"
            heading: อุปสรรคและทางแก้
            rows: 2
            columns: *troubles
  - number: ด้านที่ ๒
    heading: การใช้เทคโนโลยี
    topics:
      - number: "๒.๑"
        heading: การใช้ปัญญาประดิษฐ์ในการเรียน
        parts:
          - {number: "๑)", heading: สิ่งที่ได้ดำเนินการ, kind: text}
          - number: "๒)"
            heading: อุปสรรคและทางแก้
            rows: 2
            columns: *troubles
"""


def deep_topic(heading: str, done: str, trouble: str, way: str) -> str:
    return (
        b(heading)
        + t("๑) สิ่งที่ได้ดำเนินการ")
        + t(done)
        + t("๒) อุปสรรคและทางแก้")
        + tbl(row("อุปสรรค", "ทางแก้"), row(trouble, way), row("", ""))
    )


def deep_return(name: str) -> str:
    return (
        t(f"หน่วยงาน {name}")
        + b("ด้านที่ ๑ ความปลอดภัยในสถานศึกษา")
        + deep_topic("๑.๑ การป้องกันอุบัติเหตุในโรงฝึกงาน", f"อบรมครูช่าง {name}", f"เครื่องเก่า {name}", f"ซ่อม {name}")
        + deep_topic("๑.๒ การป้องกันอัคคีภัย", f"ซ้อมหนีไฟ {name}", f"ถังดับเพลิงหมดอายุ {name}", f"จัดซื้อ {name}")
        + deep_topic("๑.๓ การป้องกันภัยทางไซเบอร์", f"ตั้งรหัสผ่านใหม่ {name}", f"ไม่มีผู้ดูแล {name}", f"ขออัตรา {name}")
        + b("ด้านที่ ๒ การใช้เทคโนโลยี")
        + deep_topic("๒.๑ การใช้ปัญญาประดิษฐ์ในการเรียน", f"อบรมครู {name}", f"เครื่องไม่พอ {name}", f"ยืม {name}")
        + b("ด้านที่ ๓ การบริการชุมชน")
        + deep_topic("๓.๑ ศูนย์ซ่อมสร้างเพื่อชุมชน", f"ออกหน่วยสามครั้ง {name}", f"รถไม่พอ {name}", f"เช่ารถ {name}")
    )


DEEP = Office(DEEP_FORM, tuple(deep_return(name) for name in NAMES[:3]))

# --- heading styles of Word, no numbers ---------------------------------------------------------------

STYLED_FORM = """\
unit_label: ศูนย์
levels: [topics, items]
topics:
  - heading: ข้อมูลการให้บริการ
    items:
      - heading: ผู้รับบริการ
        kind: text
      # ข้อสุดท้ายของเรื่องนี้
      - heading: เวลาที่เปิดให้บริการ
        kind: text
  - heading: ความร่วมมือกับเครือข่าย
    items:
      - heading: เครือข่ายในพื้นที่
        kind: text
"""


def styled_return(name: str) -> str:
    return (
        t(f"ศูนย์ {name}")
        + styled("ข้อมูลการให้บริการ", 1)
        + styled("ผู้รับบริการ", 2)
        + t(f"ประชาชนทั่วไป {name}")
        + styled("เวลาที่เปิดให้บริการ", 2)
        + t(f"ทุกวัน {name}")
        + styled("ช่องทางการจองคิว", 2)
        + t(f"ทางโทรศัพท์ {name}")
        + styled("การร้องเรียนและการแก้ไข", 2)
        + t(f"ตู้รับความเห็นหน้าศูนย์ {name}")
        + styled("ความร่วมมือกับเครือข่าย", 1)
        + styled("เครือข่ายในพื้นที่", 2)
        + t(f"เทศบาล {name}")
    )


STYLED = Office(STYLED_FORM, tuple(styled_return(name) for name in NAMES[:3]))

# --- Word's own numbers: a line put in the middle pushes the others down ------------------------------

PUSHED_FORM = """\
unit_label: โรงเรียน
ids: numbers
levels: [topics, items]
topics:
  - number: "1."
    heading: ด้านวิชาการ
    items:
      - number: "1.1"
        heading: ผลสัมฤทธิ์ทางการเรียน
        kind: text
      - number: "1.2"
        heading: การพัฒนาครู
        kind: text
  - number: "2."
    heading: ด้านกิจการนักเรียน
    items:
      - number: "2.1"
        heading: วินัยและความประพฤติ
        kind: text
"""


def pushed_return(name: str) -> str:
    return (
        t(f"โรงเรียน {name}")
        + auto("ด้านวิชาการ", 0)
        + auto("ผลสัมฤทธิ์ทางการเรียน", 1)
        + t(f"เกรดเฉลี่ยสูงขึ้น {name}")
        + auto("ห้องสมุดและแหล่งเรียนรู้", 1)
        + t(f"หนังสือใหม่ร้อยเล่ม {name}")
        + auto("การพัฒนาครู", 1)
        + t(f"อบรมครูทุกคน {name}")
        + auto("ด้านกิจการนักเรียน", 0)
        + auto("วินัยและความประพฤติ", 1)
        + t(f"ไม่มีเรื่องร้องเรียน {name}")
    )


PUSHED = Office(PUSHED_FORM, tuple(pushed_return(name) for name in NAMES[:3]), NUMBERING)

# --- a line that resembles a heading which these returns have not ------------------------------------------

EITHER_FORM = """\
unit_label: วิทยาลัย
ids: numbers
levels: [topics]
topics:
  - number: "1."
    heading: การจัดการเรียนการสอนแบบทวิภาคี
    kind: text
  - {number: "2.", heading: การใช้สื่อเทคโนโลยีดิจิทัลในชั้นเรียน, kind: text}
  - {number: "3.", heading: งบประมาณ, kind: text}
"""


def either_return(name: str, number: str = "4.") -> str:
    return (
        t(f"วิทยาลัย {name}")
        + b("1. การจัดการเรียนการสอนแบบทวิภาคี")
        + t(f"สองสาขา {name}")
        + b("3. งบประมาณ")
        + t(f"แสนบาท {name}")
        + b(f"{number} การใช้สื่อเทคโนโลยีสมัยใหม่ในชั้นเรียน")
        + t(f"ใช้จอทุกห้อง {name}")
    )


EITHER = Office(EITHER_FORM, tuple(either_return(name) for name in NAMES[:3]))
REWORDED = Office(EITHER_FORM, tuple(either_return(name, "2.") for name in NAMES[:3]))

# --- parts that are counted by their place, one put between ------------------------------------------------

COUNTED_FORM = """\
unit_label: วิทยาลัย
levels: [topics, parts]
topics:
  - number: "1"
    heading: งานกิจกรรมของสถานศึกษา
    kind: text
    parts: [{number: (ก), heading: กิจกรรมหน้าเสาธง}, {number: (ข), heading: กิจกรรมชมรมวิชาชีพ}]
  - number: "2"
    heading: งานแนะแนวและจัดหางาน
    parts:
      - {number: (ก), heading: การแนะแนวศึกษาต่อ, kind: text}
"""


def counted_return(name: str) -> str:
    return (
        t(f"วิทยาลัย {name}")
        + b("1 งานกิจกรรมของสถานศึกษา")
        + t("(ก) กิจกรรมหน้าเสาธง")
        + t(f"ทุกเช้า {name}")
        + t("(ข) กิจกรรมจิตอาสาพัฒนา")
        + t(f"เดือนละครั้ง {name}")
        + t("(ค) กิจกรรมชมรมวิชาชีพ")
        + t(f"ทุกวันพุธ {name}")
        + b("2 งานแนะแนวและจัดหางาน")
        + t("(ก) การแนะแนวศึกษาต่อ")
        + t(f"ปีละครั้ง {name}")
        + t("(ข) การติดตามผู้สำเร็จการศึกษา")
        + t(f"โทรศัพท์ถามทุกคน {name}")
    )


COUNTED = Office(COUNTED_FORM, tuple(counted_return(name) for name in NAMES[:3]))


# --- a line more in a block that is printed several times ------------------------------------------

BLOCK_FORM = """\
unit_label: ชื่อสถานศึกษา
levels: [topics, items]
ids: numbers
topics:
  - {number: "1", heading: ภาพรวมของสถานศึกษา, kind: text}
  # โครงการ
  - heading: โครงการที่
    repeats: 3
    items:
      - {number: "1)", heading: ชื่อของโครงการ, kind: text}   # ตามแผน
      - {number: "2)", heading: ผลที่เกิดขึ้นจริง, kind: text}
  - {number: "2", heading: ข้อเสนอแนะต่อหน่วยงาน, kind: text}
"""


def block_return(name: str, *, lasting: int = 3) -> str:
    """``lasting``: in how many of the blocks the office asks how the project goes on."""
    blocks = (
        b(f"โครงการที่ {number}")
        + b("1) ชื่อของโครงการ")
        + t(f"ปลูกป่าชายเลนแปลง {number} {name}")
        + b("2) ผลที่เกิดขึ้นจริง")
        + t(f"ได้ต้นไม้ {number}0 ต้น {name}")
        + (b("3) ความยั่งยืนของโครงการ") + t(f"ดูแลต่ออีก {number} ปี {name}") if number <= lasting else "")
        for number in (1, 2, 3)
    )
    front = t(f"ชื่อสถานศึกษา {name}") + b("1 ภาพรวมของสถานศึกษา") + t(f"ดีมากที่ {name}")
    return front + "".join(blocks) + b("2 ข้อเสนอแนะต่อหน่วยงาน") + t(f"ขอครูเพิ่ม {name}")


BLOCK = Office(
    BLOCK_FORM,
    (*(block_return(name) for name in NAMES[:3]), block_return(NAMES[3], lasting=0)),
)
