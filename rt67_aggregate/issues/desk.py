"""Issues of the workbook on the officer's desk: files, additions, several people."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

_NOTHING_WRITTEN = "โปรแกรมจึงหยุดก่อนเขียนทับ เพื่อไม่ให้สิ่งที่ตรวจไว้หาย ไฟล์ทุกไฟล์ยังเป็นของเดิม"
_KEPT = "สมุดงานเดิมทั้งเล่มยังอยู่ในโฟลเดอร์ history"

_FILES = (
    IssueKind(
        code="workbook_open_elsewhere",
        severity=Severity.ERROR,
        title="สมุดงานเปิดอยู่",
        sentence=(
            "มีไฟล์ {lock} ซึ่งบอกว่า {file} เปิดอยู่ใน LibreOffice หรือ Excel อาจมีสิ่งที่ยังไม่ได้บันทึก "
            f"{_NOTHING_WRITTEN}"
        ),
        action="บันทึกและปิดไฟล์ในทุกเครื่อง แล้วสั่งรวมใหม่ ถ้าไม่มีใครเปิดอยู่แล้ว ให้ลบไฟล์ {lock} (เป็นไฟล์ซ่อน)",
        example="rt67_summary.xlsx เปิดค้างอยู่ใน LibreOffice",
    ),
    IssueKind(
        code="workbook_password",
        severity=Severity.ERROR,
        title="สมุดงานมีรหัสผ่าน",
        sentence=f"สมุดงานเดิมถูกตั้งรหัสผ่าน จึงอ่านสิ่งที่ตรวจไว้ไม่ได้ {_NOTHING_WRITTEN}",
        action="เปิดใน Excel เลือก ไฟล์ > ข้อมูล > ป้องกันสมุดงาน > เข้ารหัสด้วยรหัสผ่าน ลบรหัสผ่านออก บันทึก ปิด แล้วสั่งรวมใหม่",
        example="ตั้งรหัสผ่านสำหรับเปิด rt67_summary.xlsx",
    ),
    IssueKind(
        code="workbook_old_format",
        severity=Severity.ERROR,
        title="สมุดงานเป็นไฟล์ชนิดอื่น",
        sentence=f"สมุดงานเดิมเป็นไฟล์ .xls หรือ .ods ที่ใช้ชื่อ .xlsx จึงอ่านสิ่งที่ตรวจไว้ไม่ได้ {_NOTHING_WRITTEN}",
        action="เปิดไฟล์ แล้วบันทึกเป็นชนิด สมุดงาน Excel (.xlsx) ทับชื่อเดิม ปิด แล้วสั่งรวมใหม่",
        example="บันทึกเป็น Excel 97-2003 แล้วเปลี่ยนชื่อเป็น .xlsx",
    ),
    IssueKind(
        code="workbook_strict",
        severity=Severity.ERROR,
        title="สมุดงานเป็น Strict Open XML",
        sentence=f"สมุดงานเดิมถูกบันทึกเป็นชนิด Strict Open XML ซึ่งโปรแกรมอ่านไม่ได้ {_NOTHING_WRITTEN}",
        action="เปิดใน Excel บันทึกเป็นชนิด สมุดงาน Excel (.xlsx) ทับชื่อเดิม ปิด แล้วสั่งรวมใหม่",
        example="เลือกชนิด สมุดงาน Strict Open XML ตอนบันทึก",
    ),
    IssueKind(
        code="review_ledger_changed",
        severity=Severity.ERROR,
        title="แผ่นที่ซ่อนไว้ถูกเปลี่ยน",
        sentence=(
            "แผ่นที่ซ่อนไว้ ({sheet}) ไม่ตรงกับที่โปรแกรมเขียน {count} แถว อาจสั่งแทนที่ข้อความทั้งสมุดงาน "
            f"จึงไม่รู้ว่าแก้อะไรที่ใดบ้าง {_NOTHING_WRITTEN} แถวแรกที่ต่าง: {{texts}}"
        ),
        action=(
            "ย้อนการแทนที่ (Ctrl+Z) หรือแทนที่กลับทั้งสมุดงาน แล้วแทนที่ใหม่เฉพาะในแผ่น คำตอบ บันทึก ปิดไฟล์ แล้วสั่งรวมใหม่ "
            "ถ้าย้อนไม่ได้ ให้นำสำเนาล่าสุดจากโฟลเดอร์ history มาวางแทน"
        ),
        example="แทนที่ ครู เป็น อาจารย์ ในทุกแผ่น",
    ),
    IssueKind(
        code="corrections_changed",
        severity=Severity.ERROR,
        title="บรรทัดเดิมใน corrections.csv ถูกแก้",
        sentence=(
            f"บรรทัดที่ {{line}} ของไฟล์ที่เก็บการแก้ไขเป็น {{now}} แต่สมุดงานบอกว่าเดิมเป็น {{before}} {_NOTHING_WRITTEN}"
        ),
        action="แก้บรรทัดนั้นให้เป็นอย่างเดิม หรือนำสำเนามาวางแทน ถ้าต้องการแก้ ให้แก้ในสมุดงาน แล้วสั่งรวมใหม่",
        example="เปิด corrections.csv ใน Excel แล้ว 1.10 กลายเป็น 1 ต.ค.",
    ),
    IssueKind(
        code="corrections_altered",
        severity=Severity.ERROR,
        title="บรรทัดใน corrections.csv ไม่ตรงกับรหัสตรวจ",
        sentence=f"บรรทัดที่ {{line}} ของไฟล์ที่เก็บการแก้ไขไม่ใช่ข้อความที่โปรแกรมเขียนไว้ {_NOTHING_WRITTEN}",
        action=(
            "นำสำเนามาวางแทน แล้วสั่งรวมใหม่ ถ้าแก้บรรทัดนั้นโดยตั้งใจ ให้ลบข้อความในช่อง check ของบรรทัดนั้น "
            "โปรแกรมจะถือตามที่แก้ และใส่รหัสตรวจให้ใหม่"
        ),
        example="แฟลชไดรฟ์เสีย ทำให้ ผ่าน 2 แห่ง กลายเป็น ผ่าน 3 แห่ง",
    ),
    IssueKind(
        code="other_workbook",
        severity=Severity.WARNING,
        title="มีสมุดงานที่ตรวจไว้อีกเล่ม",
        sentence="พบ {file} ซึ่งเป็นสมุดงานของโปรแกรมนี้ {what} ยังไม่ได้นำมาใช้",
        action=(
            "ถ้ามีสิ่งที่ตรวจไว้ในไฟล์นี้ ลากไฟล์มาวางบน รวมรายงาน.cmd "
            'หรือสั่ง rt67 aggregate --review "{file}" เพื่อรวมเข้าด้วยกัน '
            "(ถ้าไม่ใช่ไฟล์ .xlsx ให้เปิดแล้วบันทึกเป็น .xlsx ก่อน) "
            "ถ้าไม่ใช้ ให้ย้ายไปไว้ที่อื่น"
        ),
        example="rt67_summary (1).xlsx ในโฟลเดอร์ผลลัพธ์",
    ),
    IssueKind(
        code="other_workbook_password",
        severity=Severity.WARNING,
        title="มีสมุดงานที่ตั้งรหัสผ่านไว้",
        sentence=("พบ {file} ซึ่งตั้งรหัสผ่านไว้ จึงไม่รู้ว่าเป็นสมุดงานที่ตรวจไว้หรือไม่ ถ้ากรอกอะไรไว้ในไฟล์นี้ สิ่งนั้นยังไม่ได้นำมาใช้"),
        action=(
            "ถ้าเป็นสมุดงานที่ตรวจไว้ เปิดไฟล์ เอารหัสผ่านออก (ไฟล์ > ข้อมูล > ป้องกันเวิร์กบุ๊ก) บันทึก แล้วสั่งรวมใหม่ "
            "ถ้าไม่ใช่ ให้ย้ายไปไว้ที่อื่น"
        ),
        example="บันทึก rt67_summary.xlsx เป็นชื่ออื่นพร้อมรหัสผ่านในโฟลเดอร์ผลลัพธ์",
    ),
    IssueKind(
        code="other_csv",
        severity=Severity.WARNING,
        title="มีแผ่นของสมุดงานที่บันทึกเป็น CSV",
        sentence=(
            "พบ {file} ซึ่งเป็นแผ่นหนึ่งของสมุดงานของโปรแกรมนี้ที่บันทึกเป็น CSV โปรแกรมไม่อ่านสิ่งที่กรอกไว้ในไฟล์นี้ จึงยังไม่ได้นำมาใช้"
        ),
        action=(
            "ถ้ากรอกไว้ในไฟล์นี้ คัดลอกสิ่งที่กรอกไปไว้ในช่องสีเหลืองของแถวเดียวกันใน rt67_summary.xlsx "
            "แล้วสั่งรวมใหม่ ถ้าไม่ใช้ ให้ย้ายไปไว้ที่อื่น"
        ),
        example="บันทึกสมุดงานเป็นชนิด CSV UTF-8 แทนสมุดงาน Excel",
    ),
    IssueKind(
        code="review_file_missing",
        severity=Severity.ERROR,
        title="ไม่พบสมุดงานที่ระบุ",
        sentence=f"ไม่พบไฟล์ {{file}} ที่ระบุไว้ใน --review {_NOTHING_WRITTEN}",
        action="ตรวจชื่อไฟล์และโฟลเดอร์ แล้วสั่งใหม่",
        example="--review สำเนา.xlsx แต่ไฟล์อยู่ในโฟลเดอร์อื่น",
    ),
)

_ADDED = (
    IssueKind(
        code="typed_elsewhere",
        severity=Severity.WARNING,
        title="พิมพ์ไว้นอกช่องที่โปรแกรมอ่าน",
        sentence=f"แผ่น {{sheet}} มีสิ่งที่ไม่ได้อยู่ในช่องที่โปรแกรมอ่าน จึงไม่ได้นำมาใช้ {_KEPT}: {{texts}}",
        action="ถ้าเป็นการตรวจ ให้กรอกในช่องสีเหลืองของแถวนั้น ถ้าเป็นบันทึก ให้ใช้ช่องหมายเหตุของผู้ตรวจ ซึ่งจะอยู่ตลอดไป",
        example="พิมพ์ โทรถามแล้ว ในคอลัมน์ว่างข้างตาราง",
    ),
    IssueKind(
        code="rows_deleted",
        severity=Severity.WARNING,
        title="แถวที่ลบไปยังอยู่ในผลรวม",
        sentence="แผ่น {sheet} มีแถวที่ถูกลบ {count} แถว การลบแถวไม่ได้เอาคำตอบออกจากผลรวม แถวเหล่านั้นกลับมาแล้วตามเดิม",
        action="ถ้าไม่ต้องการคำตอบใด ให้พิมพ์ - ในช่องข้อความที่แก้ไขของแถวนั้น",
        example="ลบแถวที่ซ้ำในแผ่น คำตอบ",
        needs_eye=False,
    ),
    IssueKind(
        code="review_two_officers",
        severity=Severity.WARNING,
        title="สองคนกรอกช่องเดียวกันต่างกัน",
        sentence=(
            "สมุดงานสองเล่มกรอกช่องเดียวกันต่างกัน จึงใช้ของที่รวมไว้ก่อน\nแถวของ: {old}\nที่ใช้อยู่: {held}\nอีกคนกรอก: {other}"
        ),
        action="เลือกแบบที่ถูก กรอกในช่องสีเหลืองของแถวนี้ หรือเปลี่ยนผลการตรวจหรือหมายเหตุ เรื่องนี้จะหายไปเมื่อกรอกแถวนี้อีกครั้ง",
        example="คนหนึ่งแก้เป็น 3 ครั้ง อีกคนแก้เป็น 4 ครั้ง",
    ),
    IssueKind(
        code="added",
        severity=Severity.INFO,
        title="ผู้ตรวจเพิ่มคำตอบ",
        sentence="คำตอบนี้ไม่ได้อยู่ในไฟล์ของวิทยาลัย ผู้ตรวจเพิ่มเอง",
        action="ไม่ต้องทำอะไร ถ้าไม่ต้องการแล้ว ให้ลบข้อความในช่องข้อความที่แก้ไข",
        example="วิทยาลัยแจ้งคำตอบทางโทรศัพท์",
        needs_eye=False,
    ),
    IssueKind(
        code="added_beside",
        severity=Severity.WARNING,
        title="คำตอบที่เพิ่มไว้อาจซ้ำกับฉบับใหม่",
        sentence=(
            "วิทยาลัยส่งฉบับใหม่หลังจากที่เพิ่มคำตอบไว้ และฉบับใหม่มีคำตอบในหัวข้อนี้เอง ผลรวมจึงมีทั้งสองคำตอบ\n"
            "ที่เพิ่มไว้: {entered}\nในฉบับใหม่: {new}"
        ),
        action=(
            "ถ้าเป็นเรื่องเดียวกัน ลบข้อความในช่องข้อความที่แก้ไขของคำตอบที่เพิ่ม ในแผ่น คำตอบ แล้วสั่งรวมใหม่ "
            "ถ้าใช้ทั้งสองคำตอบ เลือก ผ่าน ในแถวนี้"
        ),
        example="เพิ่มคำตอบที่แจ้งทางโทรศัพท์ แล้ววิทยาลัยส่งฉบับใหม่ที่มีคำตอบนั้น",
    ),
    IssueKind(
        code="added_emptied",
        severity=Severity.WARNING,
        title="คำตอบที่เพิ่มไว้ถูกลบ แต่มีหมายเหตุ",
        sentence=(
            "ช่องข้อความของคำตอบที่เพิ่มไว้ว่างแล้ว คำตอบนั้นจึงไม่มีแถวในแผ่น คำตอบ "
            "สิ่งที่จดไว้ข้าง ๆ จึงไม่มีที่แสดง\nที่จดไว้: {entered}"
        ),
        action="ถ้าตั้งใจลบ เลือก ผ่าน ในแถวนี้ ถ้าไม่ตั้งใจ เพิ่มคำตอบนั้นอีกครั้งพร้อมหมายเหตุ",
        example="ลบข้อความของคำตอบที่เพิ่มไว้ โดยไม่ได้ลบหมายเหตุว่าใครโทรแจ้ง",
    ),
    IssueKind(
        code="restated",
        severity=Severity.INFO,
        title="ผู้ตรวจกำหนดสถานะเอง",
        sentence="สถานะของคำตอบนี้เป็นของผู้ตรวจ ไม่ใช่ของโปรแกรม",
        action="ไม่ต้องทำอะไร ถ้าให้โปรแกรมกำหนดเอง ให้ลบสถานะในช่องนั้น แล้วสั่งรวมใหม่",
        example="เปลี่ยน ตอบแล้ว เป็น ตอบว่าไม่มี",
        needs_eye=False,
    ),
    IssueKind(
        code="added_without_college",
        severity=Severity.WARNING,
        title="คำตอบที่เพิ่มยังไม่มีที่อยู่",
        sentence="มีคำตอบที่ผู้ตรวจเพิ่มให้วิทยาลัยที่ยังไม่มีแบบรายงาน หรือหัวข้อที่ไม่มีในแบบ จึงยังไม่อยู่ในผลรวม: {text}",
        action="คำตอบยังเก็บอยู่ และจะเข้าผลรวมเองเมื่อวิทยาลัยส่งแบบรายงานมา",
        example="เพิ่มคำตอบให้วิทยาลัยที่ยังไม่ส่ง",
    ),
)

KINDS: tuple[IssueKind, ...] = _FILES + _ADDED
