"""Issues of the files that hold the officer's review: the workbook and ``corrections.csv``."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

NOTHING_WRITTEN = "โปรแกรมจึงหยุดก่อนเขียนทับ เพื่อไม่ให้สิ่งที่ตรวจไว้หาย ไฟล์ทุกไฟล์ยังเป็นของเดิม"
# Works with nothing in the folder history, too: either file is enough.
ANEW = (
    "ย้ายไฟล์นี้ไปไว้ที่อื่น แล้วสั่งรวมใหม่ สมุดงานเล่มใหม่จะมีสิ่งที่รวมไว้แล้วครบ "
    "ถ้ากรอกอะไรไว้หลังการรวมครั้งก่อน กรอกอีกครั้งในเล่มใหม่ โดยดูจากไฟล์ที่ย้ายไป"
)

KINDS: tuple[IssueKind, ...] = (
    IssueKind(
        code="workbook_locked",
        severity=Severity.ERROR,
        title="อ่านสมุดงานเดิมไม่ได้",
        sentence=f"สมุดงานเดิมเปิดอยู่ในโปรแกรมอื่น หรือไม่มีสิทธิ์อ่าน จึงไม่รู้ว่าตรวจอะไรไว้แล้วบ้าง {NOTHING_WRITTEN}",
        action="บันทึกและปิดสมุดงานใน Excel แล้วสั่งรวมใหม่",
        example="rt67_summary.xlsx เปิดค้างอยู่ใน Excel",
    ),
    IssueKind(
        code="workbook_unreadable",
        severity=Severity.ERROR,
        title="สมุดงานเดิมเสียหาย",
        sentence=f"เปิดสมุดงานเดิมไม่ได้ ไฟล์เสียหายหรือบันทึกไว้ไม่ครบ จึงอ่านสิ่งที่ตรวจไว้ไม่ได้ {NOTHING_WRITTEN}",
        action=ANEW,
        example="rt67_summary.xlsx ถูกตัดกลางไฟล์",
    ),
    IssueKind(
        code="workbook_without_ledger",
        severity=Severity.ERROR,
        title="สมุดงานเดิมไม่มีแผ่นจับคู่",
        sentence=f"สมุดงานเดิมไม่มีแผ่นที่ซ่อนไว้สำหรับจับคู่แถวกับคำตอบ จึงอ่านสิ่งที่ตรวจไว้ไม่ได้ {NOTHING_WRITTEN}",
        action=ANEW,
        example="ไฟล์ที่คัดลอกเฉพาะบางแผ่นมาตั้งชื่อเป็น rt67_summary.xlsx",
    ),
    IssueKind(
        code="review_copy_unread",
        severity=Severity.ERROR,
        title="ไฟล์ที่ให้รวมสิ่งที่ตรวจไว้ อ่านไม่ได้",
        sentence=(
            "ไฟล์ {file} ที่ระบุใน --review ไม่ใช่สมุดงานหรือ corrections.csv ของโปรแกรมนี้ หรือเสียหาย "
            f"จึงอ่านสิ่งที่ตรวจไว้ไม่ได้ {NOTHING_WRITTEN}"
        ),
        action=(
            "ใช้สมุดงาน (.xlsx) ที่อีกคนกรอกและบันทึกทั้งเล่ม แล้วสั่งใหม่ ถ้ามีแต่แผ่นที่บันทึกเป็น CSV หรือข้อความ "
            "คัดลอกสิ่งที่กรอกไปไว้ในช่องสีเหลืองของแถวเดียวกันใน rt67_summary.xlsx แทน"
        ),
        example="บันทึกแผ่น คำตอบ เป็น CSV แล้วสั่ง --review กับไฟล์นั้น",
    ),
    IssueKind(
        code="corrections_unreadable",
        severity=Severity.ERROR,
        title="อ่าน corrections.csv ไม่ได้",
        sentence=f"เปิดไฟล์ที่เก็บการแก้ไขไม่ได้ อาจเปิดอยู่ในโปรแกรมอื่นหรือเสียหาย {NOTHING_WRITTEN}",
        action=(
            "ปิดไฟล์ใน Excel แล้วสั่งรวมใหม่ ถ้าไฟล์เสีย ให้นำสำเนามาวางแทน "
            "ถ้าไม่มีสำเนา ให้ย้ายไฟล์ออก สมุดงานล่าสุดยังจำสิ่งที่ตรวจไว้"
        ),
        example="corrections.csv เปิดค้างอยู่ใน Excel",
    ),
    IssueKind(
        code="workbook_missing",
        severity=Severity.WARNING,
        title="สมุดงานของการรวมครั้งก่อนไม่อยู่แล้ว",
        sentence=(
            "สมุดงาน {name} ที่การรวมครั้งก่อนเขียนไว้ไม่อยู่ในโฟลเดอร์ผลลัพธ์แล้ว โปรแกรมเขียนเล่มใหม่ให้ "
            "สิ่งที่รวมไปแล้วไม่หาย แต่สิ่งที่กรอกในเล่มนั้นหลังการรวมครั้งก่อนยังไม่ได้นำมาใช้"
        ),
        action=(
            "ถ้าย้ายหรือเปลี่ยนชื่อเล่มที่กรอกไว้ นำมาวางในโฟลเดอร์ผลลัพธ์โดยใช้ชื่ออื่น แล้วสั่งรวมใหม่ "
            "โปรแกรมจะบอกวิธีรวมเข้าด้วยกัน ถ้าไม่ได้กรอกอะไรไว้ ไม่ต้องทำอะไร"
        ),
        example="ย้าย rt67_summary.xlsx ไปตรวจในโฟลเดอร์อื่น แล้วสั่งรวมก่อนนำกลับมา",
    ),
    IssueKind(
        code="corrections_missing",
        severity=Severity.WARNING,
        title="corrections.csv หายไป",
        sentence=(
            "ไฟล์ corrections.csv ที่การรวมครั้งก่อนเขียนไว้ไม่อยู่ในโฟลเดอร์ผลลัพธ์แล้ว หรือขาดบางบรรทัด "
            "โปรแกรมใช้สิ่งที่ตรวจไว้จากสมุดงานแทน "
            "แต่สิ่งที่เคยกรอกกับคำตอบที่ไม่มีแถวในสมุดงาน (เช่น วิทยาลัยส่งฉบับใหม่ หรือไฟล์ถูกย้ายออกจาก inbox) "
            "และแถวใดของตารางที่เคยบอกว่าไม่แน่ใจว่าเป็นแถวเดิม ไม่รู้แล้ว"
        ),
        action=(
            "ถ้ามีสำเนาของ corrections.csv วางกลับในโฟลเดอร์ผลลัพธ์ แล้วสั่งรวมใหม่ ถ้าไม่มี "
            "ดูสมุดงานเก่าในโฟลเดอร์ history แล้วเลือก ผ่าน"
        ),
        example="ลบ corrections.csv ออกจากโฟลเดอร์ output",
    ),
    IssueKind(
        code="corrections_restored",
        severity=Severity.WARNING,
        title="บรรทัดใน corrections.csv หายไป",
        sentence=(
            "ไฟล์ corrections.csv ไม่มีบรรทัดที่การรวมครั้งก่อนเขียนไว้ {count} บรรทัด ไฟล์อาจถูกลบ ย้าย หรือนำไฟล์เก่ามาวางทับ "
            "โปรแกรมใส่คืนแล้ว สิ่งที่เคยกรอกใช้ตามเดิม"
        ),
        action="ไม่ต้องทำอะไร ถ้าตั้งใจเลิกใช้สิ่งที่กรอกไว้ ให้ลบออกจากช่องสีเหลืองในสมุดงาน แล้วสั่งรวมใหม่",
        example="OneDrive คืน corrections.csv ของสัปดาห์ก่อน",
        needs_eye=False,
    ),
    IssueKind(
        code="corrections_damaged",
        severity=Severity.ERROR,
        title="corrections.csv เสียหาย",
        sentence=(
            f"ไฟล์ที่เก็บการแก้ไขเสียหายที่บรรทัด {{line}} (อักขระ เครื่องหมายคำพูด หรือท้ายบรรทัดผิดไป) {NOTHING_WRITTEN}"
        ),
        action="แก้บรรทัดนั้น หรือนำสำเนามาวางแทน แล้วสั่งรวมใหม่ ถ้าไม่มีสำเนา ให้ย้ายไฟล์ออก สมุดงานล่าสุดยังจำสิ่งที่ตรวจไว้",
        example="แฟลชไดรฟ์เสียบางส่วน",
    ),
    IssueKind(
        code="corrections_columns",
        severity=Severity.ERROR,
        title="corrections.csv ขาดคอลัมน์",
        sentence=f"ไฟล์ที่เก็บการแก้ไขไม่มีคอลัมน์ {{columns}} {NOTHING_WRITTEN}",
        action="ใส่ชื่อคอลัมน์ในบรรทัดแรกกลับคืน หรือนำสำเนามาวางแทน แล้วสั่งรวมใหม่",
        example="บรรทัดแรกของ corrections.csv ถูกลบ",
    ),
    IssueKind(
        code="corrections_line",
        severity=Severity.ERROR,
        title="corrections.csv มีบรรทัดที่อ่านไม่ได้",
        sentence=f"บรรทัดที่ {{line}} ของไฟล์ที่เก็บการแก้ไขไม่มีรหัส หรือผลการตรวจไม่อยู่ในรายการ {NOTHING_WRITTEN}",
        action="แก้หรือลบบรรทัดนั้น แล้วสั่งรวมใหม่",
        example="บรรทัดที่ 12 มีผลการตรวจเป็น ok",
    ),
)
