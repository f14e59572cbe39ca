"""Issues of writing the outputs."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

_OLD_STAND = "ผลลัพธ์ชุดเดิมยังอยู่ครบ ไม่มีอะไรถูกเขียนทับ"

_FOLDER = (
    IssueKind(
        code="output_locked",
        severity=Severity.ERROR,
        title="ไฟล์ผลลัพธ์เปิดอยู่",
        sentence="เขียนทับ {path} ไม่ได้ เพราะไฟล์เปิดอยู่ในโปรแกรมอื่น (เช่น Excel หรือ Word) หรือไม่มีสิทธิ์เขียน "
        + _OLD_STAND,
        action="บันทึกงานแล้วปิดไฟล์ {name} ใน Excel หรือ Word จากนั้นสั่งรวมใหม่",
        example="rt67_summary.xlsx เปิดค้างอยู่ใน Excel ขณะสั่งรวม",
    ),
    IssueKind(
        code="output_read_only",
        severity=Severity.ERROR,
        title="เขียนผลลัพธ์ไม่ได้ เพราะตั้งเป็นอ่านอย่างเดียว",
        sentence="{path} ตั้งเป็นอ่านอย่างเดียว (read-only) หรือไม่มีสิทธิ์เขียน จึงวางผลลัพธ์ชุดใหม่ไม่ได้ " + _OLD_STAND,
        action="คลิกขวาที่ {name} เลือก คุณสมบัติ (Properties) เอาเครื่องหมาย อ่านอย่างเดียว ออก "
        "หรือสั่งรวมโดยกำหนด --output เป็นโฟลเดอร์อื่นที่เขียนได้",
        example="โฟลเดอร์ output อยู่ในไดรฟ์ที่ให้อ่านอย่างเดียว",
    ),
    IssueKind(
        code="output_place_taken",
        severity=Severity.ERROR,
        title="มีสิ่งอื่นใช้ชื่อของผลลัพธ์อยู่",
        sentence="ที่ {path} ควรเป็นไฟล์แต่เป็นโฟลเดอร์ หรือควรเป็นโฟลเดอร์แต่เป็นไฟล์ จึงวางผลลัพธ์ไม่ได้ " + _OLD_STAND,
        action="ย้ายหรือเปลี่ยนชื่อ {name} ในโฟลเดอร์ผลลัพธ์ แล้วสั่งรวมใหม่",
        example="มีโฟลเดอร์ชื่อ records.csv อยู่ในโฟลเดอร์ output",
    ),
    IssueKind(
        code="output_is_a_file",
        severity=Severity.ERROR,
        title="ที่วางผลลัพธ์ไม่ใช่โฟลเดอร์",
        sentence="{path} เป็นไฟล์ ไม่ใช่โฟลเดอร์ จึงวางผลลัพธ์ไม่ได้",
        action="กำหนด --output เป็นโฟลเดอร์ หรือย้ายไฟล์นั้นออก แล้วสั่งรวมใหม่",
        example="--output summary.xlsx",
    ),
    IssueKind(
        code="output_in_inbox",
        severity=Severity.ERROR,
        title="ที่วางผลลัพธ์ทับกับที่วางแบบรายงาน",
        sentence="โฟลเดอร์ผลลัพธ์ {path} กับโฟลเดอร์แบบรายงาน {inbox} ทับกัน "
        "โปรแกรมไม่เขียนสิ่งใดลงในโฟลเดอร์แบบรายงาน เพื่อให้ไฟล์ที่วิทยาลัยส่งมาอยู่ครบตามเดิม",
        action="กำหนด --output เป็นโฟลเดอร์อื่นที่อยู่นอกโฟลเดอร์แบบรายงาน",
        example="--inbox inbox --output inbox/output",
    ),
    IssueKind(
        code="output_in_use",
        severity=Severity.ERROR,
        title="อีกหน้าต่างหนึ่งกำลังใช้โฟลเดอร์ผลลัพธ์อยู่",
        sentence="มีอีกคำสั่งหนึ่งกำลังอ่านหรือเขียน {path} อยู่ ถ้าทำพร้อมกันผลลัพธ์จะปนกัน",
        action="รอให้คำสั่งนั้นเสร็จ หรือปิดหน้าต่างนั้น แล้วสั่งใหม่",
        example="สั่ง rt67 aggregate สองหน้าต่างพร้อมกัน",
    ),
    IssueKind(
        code="scheduler_extra_missing",
        severity=Severity.ERROR,
        title="ยังไม่มีส่วนเสริมสำหรับให้เครื่องอื่นช่วยอ่าน",
        sentence="ต่อกับ {address} ไม่ได้ เพราะเครื่องนี้ยังไม่ได้ติดตั้งส่วนเสริม dask " + _OLD_STAND,
        action="ติดตั้งด้วย pip install rt67-aggregate[dask] หรือสั่งใหม่โดยไม่ใส่ --scheduler",
        example="สั่ง rt67 aggregate --scheduler ในเครื่องที่ติดตั้งโปรแกรมอย่างเดียว",
    ),
    IssueKind(
        code="scheduler_not_reached",
        severity=Severity.ERROR,
        title="ติดต่อเครื่องที่จะช่วยอ่านไม่ได้",
        sentence="ไม่มีใครตอบที่ {address} หรือที่อยู่นั้นเขียนไม่ถูก " + _OLD_STAND,
        action="ตรวจว่า Dask scheduler เปิดอยู่และที่อยู่ถูกต้อง หรือสั่งใหม่โดยไม่ใส่ --scheduler",
        example="tcp://10.0.0.1:8786 เครื่องนั้นปิดอยู่",
    ),
    IssueKind(
        code="output_changed",
        severity=Severity.ERROR,
        title="ไฟล์ผลลัพธ์ถูกบันทึกระหว่างที่รวม",
        sentence="{path} ถูกบันทึกหลังจากที่โปรแกรมอ่านไปแล้ว ถ้าเขียนทับ สิ่งที่เพิ่งตรวจจะหาย " + _OLD_STAND,
        action="บันทึกงานแล้วปิดไฟล์ {name} จากนั้นสั่งรวมใหม่",
        example="ผู้ตรวจบันทึก rt67_summary.xlsx ขณะที่โปรแกรมกำลังอ่านแบบรายงาน",
    ),
    IssueKind(
        code="output_unfinished",
        severity=Severity.ERROR,
        title="วางผลลัพธ์ค้างไว้ครึ่งทาง",
        sentence="ระบบไม่ยอมให้วางผลลัพธ์ต่อ และไม่ยอมให้วางของเดิมกลับ ขณะนี้ผลลัพธ์ในโฟลเดอร์อาจไม่ครบ แต่ไม่มีอะไรหาย "
        "ชุดเดิมและชุดใหม่อยู่ครบใน {path}",
        action="ปิดไฟล์ผลลัพธ์ทุกไฟล์ใน Excel และ Word ตรวจว่าไดรฟ์ยังใช้ได้ แล้วสั่งใหม่ โปรแกรมจะวางให้ครบก่อน อย่าลบ {name}",
        example="แฟลชไดรฟ์หลุดขณะวางผลลัพธ์",
    ),
    IssueKind(
        code="output_rescued",
        severity=Severity.WARNING,
        title="กู้ผลลัพธ์ที่วางค้างไว้",
        sentence="การรวมครั้งก่อนหยุดกลางทางขณะวางผลลัพธ์ (เช่น ไฟดับ) และบันทึกที่บอกว่าวางถึงไหนแล้วเสียหาย "
        "โปรแกรมไม่ได้ลบสิ่งใด ไฟล์เดิมที่ไม่มีไฟล์อื่นแทนถูกวางกลับใน {path} ที่เหลือเก็บไว้ในโฟลเดอร์ history",
        action="ดูไฟล์ที่มีคำว่า kept ในโฟลเดอร์ history ถ้ามีสิ่งที่ตรวจไว้และไม่อยู่ในสมุดงาน ให้กรอกลงในสมุดงาน",
        example="ไฟดับขณะวางผลลัพธ์ บนไดรฟ์ที่ไม่ได้บันทึกทันที",
    ),
    IssueKind(
        code="output_vanished",
        severity=Severity.ERROR,
        title="ไฟล์ที่เพิ่งเขียนหายหรือเปลี่ยนไป",
        sentence="{path} ชุดใหม่ที่เพิ่งเขียนหายไปหรือเปลี่ยนไปก่อนจะวางแทนชุดเดิม อาจเป็นเพราะโปรแกรมป้องกันไวรัส "
        + _OLD_STAND,
        action="ดูในโปรแกรมป้องกันไวรัสว่ากักไฟล์ {name} ไว้หรือไม่ อนุญาตไฟล์นั้น แล้วสั่งใหม่",
        example="โปรแกรมป้องกันไวรัสกักภาพในแบบรายงาน",
    ),
    IssueKind(
        code="disk_quota",
        severity=Severity.ERROR,
        title="ใช้พื้นที่ครบตามที่กำหนดให้",
        sentence="เขียน {path} ไม่ได้ เพราะบัญชีนี้ใช้พื้นที่ในไดรฟ์ครบตามโควตาแล้ว " + _OLD_STAND,
        action="ลบหรือย้ายไฟล์ของบัญชีนี้ออก หรือขอพื้นที่เพิ่มจากผู้ดูแลระบบ แล้วสั่งใหม่",
        example="ไดรฟ์เครือข่ายให้พื้นที่คนละ 1 GB",
    ),
    IssueKind(
        code="disk_error",
        severity=Severity.ERROR,
        title="ไดรฟ์อ่านหรือเขียนไม่ได้",
        sentence="ไดรฟ์แจ้งว่าอ่านหรือเขียน {path} ไม่ได้ ไดรฟ์อาจเสียหรือหลุด " + _OLD_STAND,
        action="ตรวจสายหรือไดรฟ์ คัดลอกโฟลเดอร์ไปไว้ในไดรฟ์อื่น แล้วสั่งใหม่โดยกำหนด --output เป็นโฟลเดอร์นั้น",
        example="แฟลชไดรฟ์เสีย",
    ),
    IssueKind(
        code="output_path_too_long",
        severity=Severity.ERROR,
        title="ที่อยู่ยาวเกินไป",
        sentence="เขียน {path} ไม่ได้ เพราะที่อยู่ยาวเกินกว่าที่ Windows รับได้ (ราว 250 ตัวอักษร) " + _OLD_STAND,
        action="ย้ายโฟลเดอร์ของโปรแกรมทั้งโฟลเดอร์ไปไว้ในที่อยู่ที่สั้นกว่า เช่น C:\\รต67 แล้วสั่งใหม่",
        example="โฟลเดอร์ของโปรแกรมอยู่ลึกหลายชั้นใน OneDrive",
    ),
    IssueKind(
        code="disk_read_only",
        severity=Severity.ERROR,
        title="ไดรฟ์ให้อ่านอย่างเดียว",
        sentence="เขียน {path} ไม่ได้ เพราะไดรฟ์นี้ให้อ่านอย่างเดียว (ถูกล็อก หรือระบบล็อกไว้เพราะไดรฟ์เสีย) " + _OLD_STAND,
        action="ปลดล็อกไดรฟ์ หรือกำหนด --output เป็นโฟลเดอร์ในไดรฟ์อื่น แล้วสั่งใหม่",
        example="การ์ดหน่วยความจำที่เลื่อนสลักล็อกไว้",
    ),
    IssueKind(
        code="disk_full",
        severity=Severity.ERROR,
        title="ที่ว่างในไดรฟ์ไม่พอ",
        sentence="ที่ว่างในไดรฟ์ไม่พอสำหรับเขียน {path} " + _OLD_STAND,
        action="ลบหรือย้ายไฟล์อื่นในไดรฟ์ออก แล้วสั่งรวมใหม่",
        example="แฟลชไดรฟ์ที่เก็บโฟลเดอร์ output เต็ม",
    ),
    IssueKind(
        code="output_not_written",
        severity=Severity.ERROR,
        title="เขียนผลลัพธ์ไม่ได้",
        sentence="เขียน {path} ไม่ได้ (ระบบแจ้งว่า {error}) " + _OLD_STAND,
        action="ตรวจว่าโฟลเดอร์ {name} มีอยู่และเขียนได้ หรือกำหนด --output เป็นโฟลเดอร์อื่น แล้วสั่งรวมใหม่",
        example="ไดรฟ์เครือข่ายหลุดระหว่างเขียน",
    ),
)

_PICTURES = (
    IssueKind(
        code="picture_not_saved",
        severity=Severity.WARNING,
        title="บันทึกภาพไม่ได้",
        sentence="บันทึกภาพ {picture} จากไฟล์นี้ไม่ได้ เพราะไฟล์เปลี่ยนไปหรือหายไประหว่างที่อ่าน ภาพนี้จึงไม่อยู่ในผลรวม",
        action="รอให้การซิงก์ (OneDrive, Google Drive) เสร็จ หรือปิดไฟล์ใน Word แล้วสั่งรวมใหม่",
        example="มีคนบันทึกทับไฟล์แบบรายงานขณะที่โปรแกรมกำลังอ่าน",
    ),
)

_REPORT = (
    IssueKind(
        code="report_template_unreadable",
        severity=Severity.ERROR,
        title="แม่แบบรายงานไม่ใช่ไฟล์ Word ที่ใช้ได้",
        sentence="เปิดแม่แบบรายงาน {path} ไม่ได้ เพราะไม่ใช่ไฟล์ Word แบบ .docx หรือไฟล์เสีย จึงยังไม่ได้เขียนรายงาน",
        action="เปิดแม่แบบใน Word แล้วบันทึกเป็น “เอกสาร Word (.docx)” หรือเริ่มใหม่จาก mappings/report_template.docx",
        example="--report-template แม่แบบ.dotx",
    ),
    IssueKind(
        code="report_template_incomplete",
        severity=Severity.ERROR,
        title="แม่แบบรายงานขาดลักษณะที่ต้องใช้",
        sentence="แม่แบบรายงาน {path} ขาด {missing} รายงานจึงจัดหัวข้อ สารบัญ และตารางตามแม่แบบนี้ไม่ได้ "
        "และยังไม่ได้เขียนรายงาน",
        action="เพิ่มลักษณะ (Styles) ที่ขาดลงในแม่แบบ หรือคัดลอกหัวกระดาษและตราของหน่วยงานไปวางใน "
        "mappings/report_template.docx ซึ่งมีครบแล้ว",
        example="แม่แบบไม่มีลักษณะ Heading 3, Heading 4 และ Caption",
    ),
    IssueKind(
        code="report_template_paper",
        severity=Severity.INFO,
        title="แม่แบบรายงานไม่ใช่กระดาษ A4",
        sentence="กระดาษของแม่แบบรายงาน {path} ไม่ใช่ A4 รายงานจึงใช้ขนาดกระดาษตามแม่แบบ",
        action="ถ้าต้องการ A4 ให้ตั้งขนาดกระดาษในแม่แบบ (เค้าโครง > ขนาด) แล้วสั่งทำรายงานใหม่",
        example="แม่แบบตั้งขนาดกระดาษเป็น Letter",
        needs_eye=False,
    ),
    IssueKind(
        code="report_picture_format",
        severity=Severity.WARNING,
        title="ภาพที่แสดงในรายงานไม่ได้",
        sentence="แปลงภาพ {picture} เป็นภาพในรายงานไม่ได้ (เช่น EMF, WMF, SVG) รายงานจึงบอกชื่อไฟล์ไว้แทนภาพ",
        action="ถ้าต้องการให้ภาพอยู่ในรายงาน ให้แปลงเป็น JPEG แล้ววางลงใน rt67_summary.docx ตรงที่มีชื่อไฟล์",
        example="แผนภูมิที่ Word เก็บเป็นภาพ .emf",
    ),
    IssueKind(
        code="report_picture_broken",
        severity=Severity.WARNING,
        title="ไฟล์ภาพเสีย",
        sentence="ไฟล์ภาพ {picture} เสีย เปิดไม่ได้ รายงานจึงบอกชื่อไฟล์ไว้แทนภาพ",
        action="ขอภาพใหม่จากวิทยาลัย",
        example="ภาพขาดครึ่งเพราะส่งมาไม่ครบ",
    ),
    IssueKind(
        code="report_picture_failed",
        severity=Severity.WARNING,
        title="ไฟล์ภาพเปิดไม่ได้อย่างปลอดภัย",
        sentence="ไฟล์ภาพ {picture} ทำให้ส่วนเปิดภาพหยุดทำงานหรือเปิดนานเกินไป รายงานจึงบอกชื่อไฟล์ไว้แทนภาพ "
        "ภาพอื่นไม่ได้รับผลกระทบ",
        action="ขอภาพใหม่จากวิทยาลัย ถ้าไม่รู้จักผู้ส่งอย่าเปิดภาพนี้",
        example="ไฟล์ภาพที่ตั้งใจสร้างให้โปรแกรมหยุดทำงาน",
    ),
    IssueKind(
        code="report_picture_too_large",
        severity=Severity.WARNING,
        title="ภาพใหญ่เกินไป",
        sentence="ภาพ {picture} ใหญ่เกินกว่าจะเปิดได้อย่างปลอดภัย รายงานจึงบอกชื่อไฟล์ไว้แทนภาพ",
        action="ย่อภาพให้ด้านยาวไม่เกิน 4,000 จุด แล้ววางลงใน rt67_summary.docx ตรงที่มีชื่อไฟล์",
        example="ภาพสแกนขนาด 30,000 × 20,000 จุด",
    ),
    IssueKind(
        code="report_picture_lost",
        severity=Severity.WARNING,
        title="ไม่พบไฟล์ภาพ",
        sentence="ไม่พบไฟล์ภาพ {picture} ในโฟลเดอร์ผลลัพธ์ รายงานจึงบอกชื่อไฟล์ไว้แทนภาพ",
        action="สั่งรวมใหม่ด้วย rt67 aggregate เพื่อบันทึกภาพอีกครั้ง",
        example="ลบโฟลเดอร์ pictures ก่อนสั่ง rt67 report",
    ),
)

_CHANGED = (
    IssueKind(
        code="output_edited",
        severity=Severity.WARNING,
        title="ผลลัพธ์ที่แก้ไว้เองถูกเขียนใหม่",
        sentence=(
            "ไฟล์ {file} ในโฟลเดอร์ผลลัพธ์ถูกแก้หลังจากที่โปรแกรมเขียนไว้ โปรแกรมไม่อ่านสิ่งที่แก้ในไฟล์นี้ และเขียนไฟล์ใหม่แทนแล้ว "
            "ไฟล์ที่แก้ไว้อยู่ในโฟลเดอร์ history"
        ),
        action=(
            "ถ้าแก้รายงาน พิมพ์ในช่อง ถ้อยคำของผู้รายงาน ของสมุดงาน ซึ่งจะอยู่ในรายงานทุกครั้ง หรือตั้งชื่อไฟล์ที่แก้เป็นชื่ออื่น "
            "ถ้าแก้คำตอบ กรอกในช่องสีเหลืองของสมุดงาน"
        ),
        example="แก้ rt67_summary.docx ใน Word แล้วสั่งรวมอีกครั้ง",
    ),
    IssueKind(
        code="own_picture",
        severity=Severity.WARNING,
        title="ภาพที่วางหรือแก้ไว้เองย้ายไปที่ history",
        sentence=(
            "ภาพ {picture} ในโฟลเดอร์ผลลัพธ์ไม่ใช่ภาพที่โปรแกรมเขียนไว้ โปรแกรมเขียนโฟลเดอร์ pictures ใหม่ทั้งโฟลเดอร์ "
            "จึงเก็บภาพนี้ไว้ใน history/pictures"
        ),
        action="วางภาพของตนเองไว้นอกโฟลเดอร์ pictures ถ้าแก้ภาพเพื่อรายงาน ให้นำจาก history มาวางแล้วสั่ง rt67 report",
        example="วางภาพจากโทรศัพท์ไว้ข้างภาพของวิทยาลัยในโฟลเดอร์ pictures",
    ),
)

KINDS: tuple[IssueKind, ...] = _REPORT + _FOLDER + _PICTURES + _CHANGED
