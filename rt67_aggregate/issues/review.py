"""Issues of the officer's review."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

_NOTHING_WRITTEN = "โปรแกรมจึงหยุดก่อนเขียนทับ เพื่อไม่ให้สิ่งที่ตรวจไว้หาย ไฟล์ทุกไฟล์ยังเป็นของเดิม"

_FILES = (
    IssueKind(
        code="workbook_locked",
        severity=Severity.ERROR,
        title="อ่านสมุดงานเดิมไม่ได้",
        sentence=f"สมุดงานเดิมเปิดอยู่ในโปรแกรมอื่น หรือไม่มีสิทธิ์อ่าน จึงไม่รู้ว่าตรวจอะไรไว้แล้วบ้าง {_NOTHING_WRITTEN}",
        action="บันทึกและปิดสมุดงานใน Excel แล้วสั่งรวมใหม่",
        example="rt67_summary.xlsx เปิดค้างอยู่ใน Excel",
    ),
    IssueKind(
        code="workbook_unreadable",
        severity=Severity.ERROR,
        title="สมุดงานเดิมเสียหาย",
        sentence=f"เปิดสมุดงานเดิมไม่ได้ ไฟล์เสียหายหรือบันทึกไว้ไม่ครบ จึงอ่านสิ่งที่ตรวจไว้ไม่ได้ {_NOTHING_WRITTEN}",
        action=(
            "นำไฟล์จากโฟลเดอร์ history มาวางแทน หรือย้ายไฟล์ที่เสียไปไว้ที่อื่น แล้วสั่งรวมใหม่ "
            "สิ่งที่ตรวจไว้ในรอบก่อนยังอยู่ใน corrections.csv"
        ),
        example="rt67_summary.xlsx ถูกตัดกลางไฟล์",
    ),
    IssueKind(
        code="workbook_without_ledger",
        severity=Severity.ERROR,
        title="สมุดงานเดิมไม่มีแผ่นจับคู่",
        sentence=f"สมุดงานเดิมไม่มีแผ่นที่ซ่อนไว้สำหรับจับคู่แถวกับคำตอบ จึงอ่านสิ่งที่ตรวจไว้ไม่ได้ {_NOTHING_WRITTEN}",
        action=(
            "ถ้าไม่ได้กรอกอะไรไว้ ให้ย้ายไฟล์ไปไว้ที่อื่น ถ้ากรอกไว้ ให้นำไฟล์จากโฟลเดอร์ history มาวางแทนแล้วกรอกใหม่ "
            "จากนั้นสั่งรวมใหม่"
        ),
        example="ไฟล์ที่คัดลอกเฉพาะบางแผ่นมาตั้งชื่อเป็น rt67_summary.xlsx",
    ),
    IssueKind(
        code="corrections_unreadable",
        severity=Severity.ERROR,
        title="อ่าน corrections.csv ไม่ได้",
        sentence=f"เปิดไฟล์ที่เก็บการแก้ไขไม่ได้ อาจเปิดอยู่ในโปรแกรมอื่นหรือเสียหาย {_NOTHING_WRITTEN}",
        action="ปิดไฟล์ใน Excel แล้วสั่งรวมใหม่ ถ้าไฟล์เสีย ให้นำสำเนามาวางแทน",
        example="corrections.csv เปิดค้างอยู่ใน Excel",
    ),
    IssueKind(
        code="corrections_damaged",
        severity=Severity.ERROR,
        title="corrections.csv เสียหาย",
        sentence=(
            f"ไฟล์ที่เก็บการแก้ไขเสียหายที่บรรทัด {{line}} (อักขระ เครื่องหมายคำพูด หรือท้ายบรรทัดผิดไป) {_NOTHING_WRITTEN}"
        ),
        action="แก้บรรทัดนั้น หรือนำสำเนามาวางแทน แล้วสั่งรวมใหม่ ถ้าไม่มีสำเนา ให้ย้ายไฟล์ออก สมุดงานล่าสุดยังจำสิ่งที่ตรวจไว้",
        example="แฟลชไดรฟ์เสียบางส่วน",
    ),
    IssueKind(
        code="corrections_columns",
        severity=Severity.ERROR,
        title="corrections.csv ขาดคอลัมน์",
        sentence=f"ไฟล์ที่เก็บการแก้ไขไม่มีคอลัมน์ {{columns}} {_NOTHING_WRITTEN}",
        action="ใส่ชื่อคอลัมน์ในบรรทัดแรกกลับคืน หรือนำสำเนามาวางแทน แล้วสั่งรวมใหม่",
        example="บรรทัดแรกของ corrections.csv ถูกลบ",
    ),
    IssueKind(
        code="corrections_line",
        severity=Severity.ERROR,
        title="corrections.csv มีบรรทัดที่อ่านไม่ได้",
        sentence=f"บรรทัดที่ {{line}} ของไฟล์ที่เก็บการแก้ไขไม่มีรหัส หรือผลการตรวจไม่อยู่ในรายการ {_NOTHING_WRITTEN}",
        action="แก้หรือลบบรรทัดนั้น แล้วสั่งรวมใหม่",
        example="บรรทัดที่ 12 มีผลการตรวจเป็น ok",
    ),
)

_TAKEN = (
    IssueKind(
        code="review_alike",
        severity=Severity.INFO,
        title="แก้ครั้งเดียวใช้กับหลายแถว",
        sentence="สิ่งที่กรอกไว้กับข้อความ “{old}” ใช้กับแถวอื่นที่เหมือนกันอีก {count} แถว",
        action=(
            "ไม่ต้องทำอะไร ถ้าแถวใดไม่ควรตาม ให้เลือกผลการตรวจอื่นในแถวนั้น "
            "ถ้าจะเลิกทั้งหมด ให้ล้างสิ่งที่กรอกไว้ในแถวแรก แล้วสั่งรวมใหม่"
        ),
        example="สิบวิทยาลัยพิมพ์ชื่อหน่วยงานไว้ใต้หัวข้อเดียวกัน",
        needs_eye=False,
    ),
    IssueKind(
        code="review_alike_twice",
        severity=Severity.WARNING,
        title="ทุกแถวที่เหมือนกัน กรอกไว้ต่างกัน",
        sentence=(
            "แถวที่มีข้อความ “{old}” เลือก ทุกแถวที่เหมือนกัน ไว้มากกว่าหนึ่งแถวและกรอกต่างกัน "
            "แถวเหล่านั้นใช้ของตัวเอง แถวอื่นที่เหมือนกันยังไม่เปลี่ยน\n{entries}"
        ),
        action="เลือกแถวเดียวให้เป็น ทุกแถวที่เหมือนกัน แถวที่เหลือเปลี่ยนผลการตรวจเป็น แก้ไข แล้วสั่งรวมใหม่",
        example="แถวหนึ่งแก้เป็น 3 ครั้ง อีกแถวที่เหมือนกันแก้เป็น 4 ครั้ง",
    ),
    IssueKind(
        code="own_text_edited",
        severity=Severity.INFO,
        title="แก้ในช่องข้อความโดยตรง",
        sentence=(
            "แผ่น {sheet} แถว {row} มีการแก้ในช่องข้อความของวิทยาลัยโดยตรง โปรแกรมถือเป็นการแก้ไข "
            "และย้ายมาไว้ในช่องข้อความที่แก้ไข"
        ),
        action="ไม่ต้องทำอะไร ถ้าไม่ตั้งใจแก้ ให้ลบข้อความในช่องข้อความที่แก้ไข แล้วสั่งรวมใหม่",
        example="แก้คำผิดในช่อง ข้อความ ของแผ่น คำตอบ",
        needs_eye=False,
    ),
    IssueKind(
        code="added_column_left",
        severity=Severity.WARNING,
        title="คอลัมน์ที่เพิ่มเองไม่ได้ตามมา",
        sentence=(
            "แผ่น {sheet} มีคอลัมน์ที่เพิ่มเอง ({columns}) โปรแกรมเขียนสมุดงานใหม่โดยไม่มีคอลัมน์นี้ "
            "สมุดงานเดิมทั้งเล่มยังอยู่ในโฟลเดอร์ history: {texts}"
        ),
        action="เปิดสมุดงานล่าสุดในโฟลเดอร์ history ดูสิ่งที่จดไว้ แล้วย้ายมาไว้ในช่องหมายเหตุของผู้ตรวจ ซึ่งจะอยู่ตลอดไป",
        example="เพิ่มคอลัมน์ ความเห็นรองผู้อำนวยการ ในแผ่น คำตอบ",
    ),
    IssueKind(
        code="added_sheet_left",
        severity=Severity.WARNING,
        title="แผ่นที่เพิ่มเองไม่ได้ตามมา",
        sentence=(
            "สมุดงานเดิมมีแผ่นที่เพิ่มเอง ({sheet}) โปรแกรมเขียนสมุดงานใหม่โดยไม่มีแผ่นนี้ "
            "สมุดงานเดิมทั้งเล่มยังอยู่ในโฟลเดอร์ history: {texts}"
        ),
        action="เปิดสมุดงานล่าสุดในโฟลเดอร์ history แล้วคัดลอกแผ่นนั้นไว้ในไฟล์อื่น",
        example="เพิ่มแผ่น สรุปประชุม",
    ),
    IssueKind(
        code="own_text_emptied",
        severity=Severity.WARNING,
        title="ช่องข้อความถูกลบ",
        sentence="แผ่น {sheet} แถว {row} ช่องข้อความของวิทยาลัยถูกลบจนว่าง โปรแกรมไม่ถือเป็นการแก้ไข คำตอบเดิมยังอยู่",
        action="ถ้าต้องการให้คำตอบนี้เป็นไม่มี ให้พิมพ์ - ในช่องข้อความที่แก้ไข",
        example="กด Delete ที่ช่อง ข้อความ",
    ),
    IssueKind(
        code="edited",
        severity=Severity.INFO,
        title="ผู้ตรวจแก้ไขแล้ว",
        sentence="คำตอบนี้เป็นข้อความที่ผู้ตรวจแก้ไข ข้อความเดิมอยู่ในช่องข้อความเดิมที่ส่งมา",
        action="ไม่ต้องทำอะไร",
        example="แก้คำผิดในคำตอบ",
        needs_eye=False,
    ),
    IssueKind(
        code="moved",
        severity=Severity.INFO,
        title="ผู้ตรวจย้ายหัวข้อ",
        sentence="คำตอบนี้ถูกผู้ตรวจย้ายจากหัวข้อหนึ่งไปอีกหัวข้อหนึ่ง",
        action="ไม่ต้องทำอะไร",
        example="ย้ายจาก 1.1 ปัญหา ไป 1.2 ปัญหา",
        needs_eye=False,
    ),
    IssueKind(
        code="placed",
        severity=Severity.INFO,
        title="ผู้ตรวจจัดเข้าหัวข้อ",
        sentence="ข้อความนี้เดิมอยู่นอกหัวข้อ ผู้ตรวจจัดเข้าหัวข้อนี้",
        action="ไม่ต้องทำอะไร",
        example="ข้อความหน้าปกที่เป็นคำตอบของ 1.1 ผล 1",
        needs_eye=False,
    ),
)

_CONFLICTS = (
    IssueKind(
        code="review_conflict",
        severity=Severity.WARNING,
        title="คำตอบเปลี่ยนหลังจากแก้ไขไว้",
        sentence=(
            "ฉบับใหม่ของวิทยาลัยมีคำตอบต่างจากฉบับที่เคยแก้ไขไว้ จึงไม่ได้นำการแก้ไขมาใช้\nข้อความเดิม: {old}\n"
            "ข้อความในฉบับใหม่: {new}\nที่แก้ไขไว้: {entered}"
        ),
        action="อ่านข้อความในฉบับใหม่ ถ้าใช้ได้ เลือก ผ่าน ถ้าต้องแก้ กรอกข้อความที่แก้ไขอีกครั้ง เรื่องนี้จะหายไปเมื่อตรวจแถวนี้แล้ว",
        example="แก้ตัวเลขไว้ แล้ววิทยาลัยส่งฉบับใหม่ที่ตัวเลขเปลี่ยนไป",
    ),
    IssueKind(
        code="review_outdated",
        severity=Severity.WARNING,
        title="คำตอบเปลี่ยนหลังจากตรวจแล้ว",
        sentence=(
            "เคยตรวจคำตอบนี้ไว้ ({verdict}) แต่ฉบับใหม่ของวิทยาลัยมีคำตอบต่างออกไป\nข้อความเดิม: {old}\n"
            "ข้อความในฉบับใหม่: {new}\nหมายเหตุเดิม: {entered}"
        ),
        action="อ่านข้อความในฉบับใหม่ แล้วเลือกผลการตรวจ เรื่องนี้จะหายไปเมื่อตรวจแถวนี้แล้ว",
        example="ส่งกลับให้แก้ แล้ววิทยาลัยส่งฉบับใหม่มา",
    ),
    IssueKind(
        code="review_orphaned",
        severity=Severity.WARNING,
        title="สิ่งที่ตรวจไว้ไม่มีที่ใช้",
        sentence=(
            "เคยตรวจหรือแก้ไขข้อความนี้ไว้ แต่ไม่มีข้อความนี้ในแบบรายงานรอบนี้แล้ว การแก้ไขยังเก็บอยู่ใน "
            "corrections.csv\nข้อความเดิม: {old}\nที่กรอกไว้: {entered}"
        ),
        action="ตรวจว่าไฟล์ของวิทยาลัยยังอยู่ใน inbox ถ้าวิทยาลัยส่งฉบับใหม่มาแล้ว เลือก ผ่าน",
        example="ไฟล์ของวิทยาลัยถูกย้ายออกจาก inbox",
    ),
    IssueKind(
        code="review_row_unsure",
        severity=Severity.WARNING,
        title="ไม่แน่ใจว่าเป็นแถวเดิมของตาราง",
        sentence=(
            "วิทยาลัยส่งฉบับใหม่ ข้อความในแถวที่ {number} ของตาราง (“{old}”) ไม่บอกว่าเป็นแถวเดิมหรือไม่ "
            "สิ่งที่กรอกไว้จึงอาจอยู่คู่กับแถวอื่น\nที่กรอกไว้: {entered}"
        ),
        action=("ดูตารางในฉบับใหม่ ถ้าอยู่ถูกแถวแล้ว เลือก ผ่าน ในแถวนี้ ถ้าไม่ใช่ ย้ายสิ่งที่กรอกไปไว้ในแถวที่ถูก แล้วสั่งรวมใหม่"),
        example="แก้ข้อเสนอแนะ “ไม่มี” ของแถวแรก แล้ววิทยาลัยแทรกแถวใหม่ไว้ข้างบน",
    ),
    IssueKind(
        code="move_to_unknown",
        severity=Severity.WARNING,
        title="ย้ายไปหัวข้อที่ไม่มีในแบบ",
        sentence="ช่องย้ายไปหัวข้อเป็น {section} ซึ่งไม่มีในแบบ จึงไม่ได้ย้าย: {text}",
        action="เลือกหัวข้อจากรายการในช่องย้ายไปหัวข้อ แล้วสั่งรวมใหม่",
        example="พิมพ์ ข้อถัดไป แทน 1.2 ผล 1",
    ),
    IssueKind(
        code="move_without_college",
        severity=Severity.WARNING,
        title="ย้ายไม่ได้เพราะไม่รู้วิทยาลัย",
        sentence="ข้อความนี้ถูกกำหนดให้เข้าหัวข้อ แต่ไฟล์นี้ยังไม่รู้ว่าเป็นของวิทยาลัยใด จึงยังไม่ได้ย้าย: {text}",
        action="ทำให้รู้ชื่อวิทยาลัยก่อน เช่น เปลี่ยนชื่อไฟล์ให้มีชื่อวิทยาลัย แล้วสั่งรวมใหม่",
        example="ย้ายข้อความของไฟล์ที่ไม่มีชื่อวิทยาลัย",
    ),
    IssueKind(
        code="review_without_answer",
        severity=Severity.WARNING,
        title="แก้ไขในแถวที่ไม่มีคำตอบ",
        sentence="มีข้อความที่แก้ไขหรือหัวข้อที่จะย้ายอยู่ในแถวที่ไม่ใช่คำตอบ จึงไม่มีที่ใช้: {text}",
        action="ย้ายไปกรอกในแผ่น คำตอบ แล้วลบออกจากแถวนี้ ถ้าเป็นบันทึก ให้ใช้ช่องหมายเหตุ",
        example="กรอกข้อความที่แก้ไขในแถวของไฟล์ที่อ่านไม่ได้",
    ),
)

KINDS: tuple[IssueKind, ...] = _FILES + _TAKEN + _CONFLICTS
