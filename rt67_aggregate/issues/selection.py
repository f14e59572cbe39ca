"""Issues of choosing each college's return among the files."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

KINDS: tuple[IssueKind, ...] = (
    IssueKind(
        code="inbox_not_found",
        severity=Severity.ERROR,
        title="ไม่พบโฟลเดอร์แบบรายงาน",
        sentence="ไม่พบโฟลเดอร์ {inbox} จึงไม่มีแบบรายงานให้รวม",
        action="สร้างโฟลเดอร์ {inbox} แล้ววางไฟล์ Word ที่วิทยาลัยส่งมาลงในนั้น หรือกำหนด --inbox เป็นโฟลเดอร์ที่วางไฟล์ไว้",
        example="สั่งรวมจากโฟลเดอร์อื่นที่ไม่มีโฟลเดอร์ inbox",
    ),
    IssueKind(
        code="inbox_empty",
        severity=Severity.ERROR,
        title="โฟลเดอร์แบบรายงานว่าง",
        sentence="โฟลเดอร์ {inbox} ยังไม่มีไฟล์ใด ๆ จึงไม่มีแบบรายงานให้รวม",
        action="วางไฟล์ Word ที่วิทยาลัยส่งมาลงในโฟลเดอร์ {inbox} (มีโฟลเดอร์ย่อยได้) แล้วสั่งรวมใหม่",
        example="ยังไม่ได้คัดลอกไฟล์จากอีเมลมาวาง",
    ),
    IssueKind(
        code="no_last_run",
        severity=Severity.ERROR,
        title="ยังไม่เคยรวม",
        sentence="ในโฟลเดอร์ {path} ยังไม่มีผลของการรวมครั้งก่อน จึงไม่มีข้อมูลให้เขียนรายงาน",
        action="สั่ง rt67 aggregate ก่อน หรือกำหนด --output เป็นโฟลเดอร์ผลลัพธ์ที่รวมไว้แล้ว",
        example="สั่ง rt67 report ในโฟลเดอร์ที่ยังไม่เคยรวม",
    ),
    IssueKind(
        code="last_run_of_another_form",
        severity=Severity.ERROR,
        title="ผลการรวมครั้งก่อนเป็นของแบบรายงานอื่น",
        sentence="ผลการรวมครั้งก่อนในโฟลเดอร์ {path} ใช้แฟ้มแบบรายงานอื่น จึงเขียนรายงานตามแบบนี้ไม่ได้",
        action="ใช้ --form ให้ตรงกับแฟ้มที่ใช้ตอนรวม หรือสั่ง rt67 aggregate ใหม่",
        example="รวมด้วยแบบของปีก่อน แล้วสั่ง rt67 report ด้วยแบบของปีนี้",
    ),
    IssueKind(
        code="nothing_usable",
        severity=Severity.ERROR,
        title="ไม่มีแบบรายงานที่ใช้ได้",
        sentence="ในโฟลเดอร์ {inbox} มี {files} ไฟล์ แต่ไม่มีไฟล์ใดเป็นแบบรายงานที่ใช้ได้ จึงไม่ได้เขียนผลลัพธ์",
        action="ดูเหตุผลของแต่ละไฟล์ข้างล่าง แก้ไขหรือขอไฟล์ใหม่ วางลงในโฟลเดอร์ {inbox} แล้วสั่งรวมใหม่",
        example="มีแต่ไฟล์ PDF อยู่ในโฟลเดอร์",
    ),
    IssueKind(
        code="college_missing",
        severity=Severity.WARNING,
        title="ยังไม่ส่งแบบรายงาน",
        sentence="ยังไม่มีแบบรายงานของ {college} ที่ใช้ได้ในโฟลเดอร์ ผลรวมจึงยังไม่มีคำตอบของวิทยาลัยนี้",
        action="ทวงถามวิทยาลัย หรือดูในรายการไฟล์ว่ามีไฟล์ของวิทยาลัยนี้ที่อ่านไม่ได้หรือยังไม่รู้ว่าเป็นของใครหรือไม่",
        example="วิทยาลัยยังไม่ส่ง หรือส่งมาเป็นไฟล์ที่เปิดไม่ได้",
    ),
    IssueKind(
        code="duplicate_file",
        severity=Severity.INFO,
        title="ไฟล์ซ้ำ",
        sentence="ไฟล์นี้เหมือนกับ {first} ทุกประการ จึงใช้ไฟล์นั้นเพียงไฟล์เดียว",
        action="ไม่ต้องทำอะไร จะลบไฟล์ที่ซ้ำออกก็ได้",
        example="แบบรายงาน - Copy.docx ซ้ำกับ แบบรายงาน.docx",
        needs_eye=False,
    ),
    IssueKind(
        code="superseded_return",
        severity=Severity.INFO,
        title="ฉบับเก่า",
        sentence="วิทยาลัยนี้ส่งฉบับที่ใหม่กว่ามาแล้ว คือ {newer} ผลรวมใช้ฉบับใหม่เท่านั้น",
        action="ไม่ต้องทำอะไร ถ้าต้องการใช้ฉบับนี้แทน ให้ย้ายฉบับใหม่ออกจากโฟลเดอร์ แล้วสั่งรวมใหม่",
        example="วิทยาลัยส่งมาเดือนกุมภาพันธ์ แล้วส่งฉบับแก้ไขในเดือนมีนาคม",
        needs_eye=False,
    ),
    IssueKind(
        code="newest_not_known",
        severity=Severity.WARNING,
        title="ไม่รู้ว่าฉบับใดใหม่กว่า",
        sentence="วิทยาลัยนี้ส่งมามากกว่าหนึ่งฉบับ และวันที่แก้ไขเท่ากัน ผลรวมใช้ฉบับนี้ ไม่ได้ใช้ {others}",
        action="เปิดดูทั้งสองฉบับ ย้ายฉบับที่ไม่ใช้ออกจากโฟลเดอร์ แล้วสั่งรวมใหม่",
        example="สองไฟล์ของวิทยาลัยเดียวกันที่บันทึกในเวลาเดียวกันแต่เนื้อหาต่างกัน",
    ),
    IssueKind(
        code="newer_has_less",
        severity=Severity.WARNING,
        title="ฉบับใหม่มีคำตอบน้อยกว่าฉบับเก่า",
        sentence="ฉบับเก่า ({older}) มีคำตอบในหัวข้อ {sections} แต่ฉบับใหม่นี้เว้นว่างไว้ ผลรวมใช้ฉบับใหม่เท่านั้น",
        action="ถามวิทยาลัยว่าตั้งใจลบออกหรือส่งมาเฉพาะส่วนที่แก้ไข ถ้าส่งมาไม่ครบ ขอฉบับเต็ม",
        example="วิทยาลัยส่งไฟล์ใหม่มาเฉพาะหน้าที่แก้ไข",
    ),
)
