"""Issues of rows and columns of the workbook that cannot be read safely: each stops the run."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import CHOSEN_VERDICTS, Severity

_NOTHING_WRITTEN = "โปรแกรมจึงหยุดก่อนเขียนทับ เพื่อไม่ให้สิ่งที่ตรวจไว้หาย ไฟล์ทุกไฟล์ยังเป็นของเดิม"
_UNDO = "เปิดสมุดงาน แก้ตามที่บอก บันทึก ปิดไฟล์ แล้วสั่งรวมใหม่"

KINDS: tuple[IssueKind, ...] = (
    IssueKind(
        code="review_row_unmatched",
        severity=Severity.ERROR,
        title="แถวที่ไม่รู้ว่าเป็นของคำตอบใด",
        sentence=(
            f"แผ่น {{sheet}} แถว {{row}} มีข้อความที่กรอกไว้ ({{text}}) แต่รหัสแถวหายหรือไม่รู้จัก {_NOTHING_WRITTEN}"
        ),
        action=(
            "ถ้าเป็นคำตอบใหม่ กรอกในแผ่น คำตอบ และเลือก เพิ่มคำตอบ ในช่องผลการตรวจของแถวนั้น "
            f"ถ้าไม่ใช่ ย้ายสิ่งที่กรอกไปไว้ในช่องสีเหลืองของแถวที่ต้องการ หรือลบออก {_UNDO}"
        ),
        example="แทรกแถวใหม่ในแผ่น คำตอบ แล้วพิมพ์ในช่องข้อความที่แก้ไข",
    ),
    IssueKind(
        code="review_row_mixed",
        severity=Severity.ERROR,
        title="แถวไม่ตรงกับรหัส",
        sentence=(
            f"แผ่น {{sheet}} แถว {{row}} แสดง {{section}} แต่รหัสแถวเป็นของวิทยาลัยหรือหัวข้ออื่น (ทั้งหมด {{count}} แถว) "
            f"อาจเรียงแถวโดยไม่รวมคอลัมน์ที่ซ่อน หรือแก้ช่องหัวข้อโดยตรง {_NOTHING_WRITTEN}"
        ),
        action=f"ย้อนการเรียง (Ctrl+Z) หรือใส่หัวข้อเดิมกลับ ถ้าต้องการย้ายคำตอบ ให้ใช้ช่อง ย้ายไปหัวข้อ {_UNDO}",
        example="เลือกเฉพาะบางคอลัมน์แล้วเรียงลำดับ",
    ),
    IssueKind(
        code="review_rows_swapped",
        severity=Severity.ERROR,
        title="ข้อความอยู่ในแถวของคำตอบอื่น",
        sentence=(
            f"แผ่น {{sheet}} แถว {{row}} แสดงข้อความที่เป็นของวิทยาลัยหรือหัวข้ออื่น ({{text}}) และแถวอื่นก็สลับกันเช่นนี้ "
            f"อาจเรียงแถวโดยไม่รวมคอลัมน์ที่ซ่อน {_NOTHING_WRITTEN}"
        ),
        action=f"ย้อนการเรียง (Ctrl+Z) แล้วเรียงด้วยปุ่มที่หัวคอลัมน์ {_UNDO}",
        example="เลือกเฉพาะคอลัมน์ ปัญหา แล้วเรียงลำดับ",
    ),
    IssueKind(
        code="review_two_values",
        severity=Severity.ERROR,
        title="แก้คำตอบเดียวกันสองแบบ",
        sentence=f"คำตอบเดียวกันถูกแก้ต่างกันในสองที่: {{places}} โปรแกรมไม่รู้ว่าให้ใช้แบบใด {_NOTHING_WRITTEN}",
        action=f"เลือกแบบเดียว แล้วลบอีกแบบหนึ่งออก {_UNDO}",
        example="แผ่น คำตอบ แถว 12 · แผ่น สิ่งที่ต้องตรวจ แถว 5",
    ),
    IssueKind(
        code="review_verdict_unknown",
        severity=Severity.ERROR,
        title="ผลการตรวจไม่อยู่ในรายการ",
        sentence=(
            "แผ่น {sheet} แถว {row} กรอกผลการตรวจเป็น {verdict} "
            f"ซึ่งไม่อยู่ในรายการ ({' · '.join(CHOSEN_VERDICTS)}) {_NOTHING_WRITTEN}"
        ),
        action=f"เลือกผลการตรวจจากรายการ {_UNDO}",
        example="พิมพ์ ok ในช่องผลการตรวจ",
    ),
    IssueKind(
        code="review_filed_unknown",
        severity=Severity.ERROR,
        title="ไม่รู้จักวิทยาลัยที่เลือกให้ไฟล์",
        sentence=(
            "แผ่น {sheet} แถว {row} เลือกวิทยาลัยเป็น {college} ซึ่งไม่ใช่ชื่อเต็มหรือรหัสในรายชื่อวิทยาลัย "
            f"{_NOTHING_WRITTEN}"
        ),
        action=f"เลือกวิทยาลัยจากรายการ {_UNDO}",
        example="พิมพ์ เทคนิค ในช่อง เป็นของวิทยาลัย",
    ),
    IssueKind(
        code="review_filed_elsewhere",
        severity=Severity.ERROR,
        title="เลือกวิทยาลัยในแถวที่เลือกไม่ได้",
        sentence=(
            "แผ่น {sheet} แถว {row} เลือกวิทยาลัย {college} แต่แถวนี้ไม่ใช่เรื่องที่ว่าไฟล์เป็นของวิทยาลัยใด "
            f"ช่อง เป็นของวิทยาลัย ใช้กับแถวอื่นไม่ได้ {_NOTHING_WRITTEN}"
        ),
        action=f"ลบชื่อวิทยาลัยออกจากช่อง เป็นของวิทยาลัย ถ้าเป็นบันทึก ให้ใช้ช่องหมายเหตุของผู้ตรวจ {_UNDO}",
        example="เลือก วิทยาลัยเทคนิคลำปาง ในแถวของไฟล์ PDF",
    ),
    IssueKind(
        code="review_status_unknown",
        severity=Severity.ERROR,
        title="สถานะไม่อยู่ในรายการ",
        sentence=(
            "แผ่น {sheet} แถว {row} กรอกสถานะเป็น {status} ซึ่งไม่อยู่ในรายการ ({allowed}) "
            f"{_NOTHING_WRITTEN}"
        ),
        action=f"เลือกสถานะจากรายการ {_UNDO}",
        example="พิมพ์ ครบแล้ว ในช่องสถานะ",
    ),
    IssueKind(
        code="review_formula_error",
        severity=Severity.ERROR,
        title="สูตรที่กรอกไว้คำนวณไม่ได้",
        sentence=(
            f"แผ่น {{sheet}} แถว {{row}} ช่อง {{column}} แสดง {{text}} เพราะสูตรในช่องนั้นคำนวณไม่ได้ "
            f"โปรแกรมไม่รู้ว่าต้องการกรอกอะไร {_NOTHING_WRITTEN}"
        ),
        action=f"พิมพ์ข้อความแทนสูตร หรือล้างช่องนั้น {_UNDO}",
        example="#N/A จากสูตร VLOOKUP ที่ลากลงมาทั้งคอลัมน์",
    ),
    IssueKind(
        code="review_row_twice",
        severity=Severity.ERROR,
        title="แถวเดียวกันสองแถว",
        sentence=(
            f"แผ่น {{sheet}} แถว {{row}} เป็นสำเนาของแถว {{other}} และกรอกไว้ต่างกัน "
            f"โปรแกรมไม่รู้ว่าเป็นคำตอบใหม่หรือการแก้ {_NOTHING_WRITTEN}"
        ),
        action=f"ถ้าเป็นคำตอบใหม่ เลือก เพิ่มคำตอบ ในช่องผลการตรวจของแถวนั้น ถ้าไม่ใช่ ให้ลบแถวหนึ่ง {_UNDO}",
        example="คัดลอกทั้งแถวในแผ่น คำตอบ แล้วแก้ข้อความ",
    ),
    IssueKind(
        code="review_entries_shifted",
        severity=Severity.ERROR,
        title="ช่องสีเหลืองเลื่อนแถว",
        sentence=(
            f"แผ่น {{sheet}} แถว {{row}} มีสิ่งที่เคยกรอกไว้ในแถวอื่น ({{text}}) และแถวอื่นก็เลื่อนเช่นนี้ "
            f"อาจเรียงเฉพาะช่องสีเหลือง {_NOTHING_WRITTEN}"
        ),
        action=f"ย้อนการเรียง (Ctrl+Z) แล้วเรียงด้วยปุ่มที่หัวคอลัมน์ {_UNDO}",
        example="เลือกเฉพาะคอลัมน์ หมายเหตุ แล้วเรียงลำดับ",
    ),
    IssueKind(
        code="review_new_row",
        severity=Severity.ERROR,
        title="คำตอบที่เพิ่มยังไม่ครบ",
        sentence=f"แผ่น {{sheet}} แถว {{row}} เป็นคำตอบที่เพิ่ม แต่ยังไม่มีหรือไม่รู้จัก: {{columns}} {_NOTHING_WRITTEN}",
        action=f"กรอกวิทยาลัยและหัวข้อให้ตรงกับแถวอื่นในแผ่นนี้ และข้อความ หรือลบแถวนั้น {_UNDO}",
        example="เลือก เพิ่มคำตอบ แต่ไม่ได้กรอกหัวข้อ",
    ),
    IssueKind(
        code="review_new_row_taken",
        severity=Severity.ERROR,
        title="เพิ่มคำตอบในแถวที่มีคำตอบแล้ว",
        sentence=f"แผ่น {{sheet}} แถว {{row}} เลือก เพิ่มคำตอบ แต่เป็นแถวของคำตอบที่มีอยู่แล้ว {_NOTHING_WRITTEN}",
        action=f"เพิ่มคำตอบในแถวใหม่ แล้วเลือกผลการตรวจอื่นในแถวนี้ {_UNDO}",
        example="เลือก เพิ่มคำตอบ ในแถวเดิมโดยไม่ได้แก้อะไร",
    ),
    IssueKind(
        code="review_headings_missing",
        severity=Severity.ERROR,
        title="แผ่นไม่มีหัวคอลัมน์",
        sentence=f"แผ่น {{sheet}} ไม่มีแถวหัวคอลัมน์ที่โปรแกรมเขียนไว้ จึงอ่านสิ่งที่กรอกไม่ได้ {_NOTHING_WRITTEN}",
        action=(
            "ย้อนการลบ (Ctrl+Z) หรือใส่หัวคอลัมน์กลับ: {columns} ถ้าแถวในแผ่นนี้คัดลอกมาจากแผ่นอื่น "
            f"คัดลอกแถวหัวคอลัมน์ของแผ่นนั้นมาไว้เหนือแถวเหล่านี้ด้วย {_UNDO}"
        ),
        example="ลบแถวหัวตารางของแผ่น คำตอบ",
    ),
    IssueKind(
        code="review_key_missing",
        severity=Severity.ERROR,
        title="คอลัมน์รหัสแถวหายไป",
        sentence=(
            f"แผ่น {{sheet}} ไม่มีคอลัมน์ {{column}} ที่ซ่อนไว้ แต่มีสิ่งที่กรอกไว้ เช่น แถว {{row}} {_NOTHING_WRITTEN}"
        ),
        action=f"ย้อนการลบคอลัมน์ (Ctrl+Z) หรือลบแผ่นที่คัดลอกไว้เอง {_UNDO}",
        example="ลบคอลัมน์ที่ซ่อนอยู่ท้ายแผ่น คำตอบ",
    ),
    IssueKind(
        code="review_column_missing",
        severity=Severity.ERROR,
        title="คอลัมน์ของผู้ตรวจหายไป",
        sentence=f"แผ่น {{sheet}} ไม่มีคอลัมน์ {{column}} อาจถูกลบหรือเปลี่ยนชื่อ {_NOTHING_WRITTEN}",
        action=f"ใส่ชื่อคอลัมน์เดิมกลับ หรือย้อนการลบ {_UNDO}",
        example="เปลี่ยนหัวคอลัมน์ ผลการตรวจ เป็น ตรวจแล้ว",
    ),
    IssueKind(
        code="review_column_twice",
        severity=Severity.ERROR,
        title="คอลัมน์ชื่อซ้ำ",
        sentence=f"แผ่น {{sheet}} มีคอลัมน์ {{column}} มากกว่าหนึ่ง โปรแกรมไม่รู้ว่าให้อ่านคอลัมน์ใด {_NOTHING_WRITTEN}",
        action=f"เปลี่ยนชื่อคอลัมน์ที่เพิ่มเอง {_UNDO}",
        example="คัดลอกคอลัมน์ ข้อความที่แก้ไข",
    ),
)
