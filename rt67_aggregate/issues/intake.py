"""Issues of the inbox: its files, by what they are, its folders and its archives."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

_SEND_DOCX = "ขอให้วิทยาลัยส่งใหม่เป็นไฟล์ Word (.docx) ถ้าส่งมาแล้วหรือไม่ใช่แบบรายงาน ให้ย้ายไฟล์นี้ออกจากโฟลเดอร์"
SEND_AGAIN = "ขอให้วิทยาลัยส่งไฟล์ใหม่อีกครั้ง แล้ววางแทนไฟล์เดิม"

_NOT_A_RETURN = (
    IssueKind(
        code="empty_file",
        severity=Severity.ERROR,
        title="ไฟล์ว่าง",
        sentence="ไฟล์มีขนาด 0 ไบต์ ไม่มีข้อมูลใด ๆ อยู่ในไฟล์ มักเกิดจากการส่งหรือดาวน์โหลดที่ไม่สำเร็จ",
        action=SEND_AGAIN,
        example="ว่าง.docx มีขนาด 0 ไบต์",
    ),
    IssueKind(
        code="file_missing",
        severity=Severity.ERROR,
        title="ไม่พบไฟล์",
        sentence="ไม่มีไฟล์ {path} อาจพิมพ์ชื่อผิด หรือไฟล์อยู่ในโฟลเดอร์อื่น",
        action='พิมพ์ชื่อใหม่ ถ้าชื่อมีช่องว่างให้ใส่ในเครื่องหมาย " " หรือลากไฟล์มาวางในหน้าต่างคำสั่งแทนการพิมพ์',
        example='rt67 check "inbox/แบบรายงาน.docx" แต่ไฟล์อยู่ใน Downloads',
    ),
    IssueKind(
        code="folder_given",
        severity=Severity.ERROR,
        title="เป็นโฟลเดอร์ ไม่ใช่ไฟล์",
        sentence="{path} เป็นโฟลเดอร์ คำสั่งนี้ดูทีละไฟล์",
        action="ระบุไฟล์ในโฟลเดอร์นั้น ถ้าต้องการรวมทั้งโฟลเดอร์ สั่ง rt67 aggregate --inbox {path}",
        example="rt67 check inbox",
    ),
    IssueKind(
        code="broken_file",
        severity=Severity.ERROR,
        title="ไฟล์เสียหาย",
        sentence="ไฟล์เสียหายหรือส่งมาไม่ครบ จึงเปิดอ่านไม่ได้ คำตอบในไฟล์นี้ไม่ได้อยู่ในผลรวม",
        action=SEND_AGAIN,
        example="ส่งไม่ครบ.docx ถูกตัดกลางไฟล์ระหว่างส่ง",
    ),
    IssueKind(
        code="file_unreadable",
        severity=Severity.ERROR,
        title="เปิดไฟล์ไม่ได้",
        sentence="ระบบไม่ยอมให้เปิดไฟล์นี้ หรือไฟล์หายไประหว่างที่อ่าน คำตอบในไฟล์นี้ไม่ได้อยู่ในผลรวม",
        action="ปิดโปรแกรมที่เปิดไฟล์นี้อยู่ ตรวจสิทธิ์การอ่านไฟล์ รอให้การซิงก์ (OneDrive, Google Drive) เสร็จ แล้วสั่งรวมใหม่",
        example="ไฟล์ถูกลบออกจากโฟลเดอร์ขณะที่โปรแกรมกำลังอ่าน",
    ),
    IssueKind(
        code="encrypted_file",
        severity=Severity.ERROR,
        title="ไฟล์มีรหัสผ่าน",
        sentence="ไฟล์ถูกเข้ารหัสด้วยรหัสผ่าน จึงเปิดอ่านไม่ได้ คำตอบในไฟล์นี้ไม่ได้อยู่ในผลรวม",
        action=(
            "เปิดใน Word ด้วยรหัสผ่าน ลบรหัสออกที่ ไฟล์ > ข้อมูล > ป้องกันเอกสาร แล้วบันทึก หรือขอไฟล์ที่ไม่มีรหัส "
            "ถ้าอยู่ใน zip ที่มีรหัสผ่าน แตก zip ด้วยรหัสนั้นลงในโฟลเดอร์ แล้วสั่งรวมใหม่"
        ),
        example="แบบรายงานที่ต้องใส่รหัสผ่านก่อนเปิด",
    ),
    IssueKind(
        code="html_page",
        severity=Severity.ERROR,
        title="ไฟล์เป็นหน้าเว็บ",
        sentence="เนื้อในไฟล์เป็นหน้าเว็บ (HTML) ไม่ใช่เอกสาร Word มักเป็นหน้าเข้าสู่ระบบที่ดาวน์โหลดมาแทนไฟล์จริง",
        action="เข้าสู่ระบบอีเมลหรือที่เก็บไฟล์แล้วดาวน์โหลดใหม่ หรือขอให้วิทยาลัยแนบไฟล์ .docx มาโดยตรง",
        example="ไฟล์ .docx ที่ดาวน์โหลดจากลิงก์ซึ่งต้องเข้าสู่ระบบก่อน",
    ),
    IssueKind(
        code="pdf_file",
        severity=Severity.ERROR,
        title="ไฟล์ PDF",
        sentence="ไฟล์เป็น PDF ซึ่งโปรแกรมไม่อ่าน คำตอบในไฟล์นี้ไม่ได้อยู่ในผลรวม",
        action=_SEND_DOCX,
        example="แบบรายงานที่พิมพ์เป็น PDF แล้วส่งมา",
    ),
    IssueKind(
        code="image_file",
        severity=Severity.ERROR,
        title="ไฟล์ภาพ",
        sentence="ไฟล์เป็นภาพ (ภาพถ่ายหรือภาพสแกน) ซึ่งโปรแกรมไม่อ่าน",
        action=(
            "ถ้าเป็นแบบรายงานที่ถ่ายภาพหรือสแกนมา ขอให้วิทยาลัยส่งใหม่เป็นไฟล์ Word (.docx) "
            "ถ้าเป็นภาพประกอบ ให้ใส่ไว้ในเอกสาร Word ถ้าได้ไฟล์ Word แล้ว ให้ย้ายภาพนี้ออกจากโฟลเดอร์"
        ),
        example="ภาพถ่ายแบบรายงานที่ส่งมาทางไลน์",
    ),
    IssueKind(
        code="spreadsheet_file",
        severity=Severity.ERROR,
        title="ไฟล์ตารางคำนวณ",
        sentence="ไฟล์เป็นตารางคำนวณ (Excel) ไม่ใช่แบบรายงานที่เป็นเอกสาร Word",
        action=_SEND_DOCX,
        example="ไฟล์ .xlsx ที่เปลี่ยนชื่อเป็น .docx",
    ),
    IssueKind(
        code="presentation_file",
        severity=Severity.ERROR,
        title="ไฟล์นำเสนอ",
        sentence="ไฟล์เป็นงานนำเสนอ (PowerPoint) ไม่ใช่แบบรายงานที่เป็นเอกสาร Word",
        action=_SEND_DOCX,
        example="ไฟล์ .pptx ที่ส่งมาพร้อมแบบรายงาน",
    ),
    IssueKind(
        code="mail_file",
        severity=Severity.ERROR,
        title="อีเมลที่บันทึกไว้",
        sentence="ไฟล์เป็นอีเมลทั้งฉบับ โปรแกรมไม่ได้เปิด แบบรายงานที่แนบอยู่ข้างใน (ถ้ามี) จึงยังไม่ได้อ่าน",
        action="เปิดอีเมล บันทึกไฟล์แนบลงในโฟลเดอร์นี้ แล้วสั่งรวมใหม่ เสร็จแล้วย้ายอีเมลออกจากโฟลเดอร์",
        example="ส่งแบบรายงาน.msg ที่ลากมาจาก Outlook หรือ .eml ที่ดาวน์โหลดจากเว็บเมล",
    ),
    IssueKind(
        code="other_file",
        severity=Severity.ERROR,
        title="ไฟล์ชนิดอื่น",
        sentence="ไฟล์ไม่ใช่เอกสาร Word และไม่ใช่ชนิดที่โปรแกรมรู้จัก จึงไม่ได้อ่าน",
        action="ถ้าเป็นแบบรายงาน ให้เปิดด้วยโปรแกรมที่สร้างไฟล์ แล้วบันทึกเป็น .docx ถ้าไม่ใช่ ให้ย้ายออกจากโฟลเดอร์",
        example="ไฟล์ข้อความ (.txt) ที่ปนมาในโฟลเดอร์",
    ),
    IssueKind(
        code="link_file",
        severity=Severity.ERROR,
        title="ทางลัดไปยังไฟล์อื่น",
        sentence="รายการนี้เป็นทางลัด (link) ไปยังที่อื่น โปรแกรมอ่านเฉพาะไฟล์ที่อยู่ในโฟลเดอร์จริง จึงไม่ได้ตามไปอ่าน",
        action="คัดลอกไฟล์จริงมาวางในโฟลเดอร์แทนทางลัด เอกสารที่อยู่ใน Google Docs ให้ดาวน์โหลดเป็น .docx ก่อน",
        example="ทางลัดที่ Windows สร้างเมื่อลากไฟล์โดยกดปุ่ม Alt หรือไฟล์ .gdoc ของ Google Drive",
    ),
    IssueKind(
        code="unpacked_document",
        severity=Severity.ERROR,
        title="ไฟล์ Word ที่ถูกแตกเป็นโฟลเดอร์",
        sentence="โฟลเดอร์นี้เป็นส่วนต่าง ๆ ของไฟล์ Word ที่ถูกแตกออกเหมือนไฟล์ zip คำตอบในนั้นไม่ได้อยู่ในผลรวม",
        action="วางไฟล์ .docx เดิมก่อนแตกในโฟลเดอร์ แล้วลบโฟลเดอร์นี้ ถ้าไม่มีไฟล์เดิม ขอให้วิทยาลัยส่งใหม่",
        example="เลือกไฟล์ทั้งหมดแล้วสั่งแตกไฟล์ (Extract) โปรแกรมแตก .docx ไปด้วย",
    ),
    IssueKind(
        code="special_file",
        severity=Severity.WARNING,
        title="ไม่ใช่ไฟล์",
        sentence="รายการนี้ไม่ใช่ไฟล์ธรรมดา (เช่น ช่องสื่อสารของโปรแกรมอื่น) จึงไม่ได้อ่าน",
        action="ย้ายรายการนี้ออกจากโฟลเดอร์",
        example="socket หรือ pipe ที่โปรแกรมอื่นสร้างไว้ในโฟลเดอร์",
    ),
    IssueKind(
        code="name_spelled_out",
        severity=Severity.WARNING,
        title="ชื่อไฟล์มีอักขระที่มองไม่เห็น",
        sentence="ชื่อไฟล์มีอักขระควบคุมหรืออักขระกลับทิศทางตัวอักษร ซึ่งทำให้เห็นชื่อเป็นอย่างอื่นได้ "
        "โปรแกรมเขียนอักขระเหล่านั้นเป็น <U+…> และอ่านไฟล์ตามปกติ",
        action="ดูชื่อและชนิดที่แท้จริงของไฟล์ ถ้าไม่รู้จักผู้ส่งอย่าเปิดไฟล์ ถ้าใช้ได้ให้เปลี่ยนชื่อไฟล์",
        example="ไฟล์ที่เห็นชื่อเป็น รายงานexe.docx แต่ชื่อจริงคือ รายงาน<U+202E>xcod.exe",
    ),
    IssueKind(
        code="lock_file",
        severity=Severity.INFO,
        title="ไฟล์ชั่วคราว",
        sentence="เป็นไฟล์ชั่วคราวที่ Word, LibreOffice หรือระบบสร้างขึ้นเอง ไม่ใช่แบบรายงาน",
        action="ไม่ต้องทำอะไร",
        example="~$แบบรายงาน.docx ที่ค้างอยู่เมื่อเปิดเอกสารใน Word",
        needs_eye=False,
    ),
    IssueKind(
        code="temporary_document",
        severity=Severity.WARNING,
        title="ไฟล์ชั่วคราวที่มีเอกสารอยู่",
        sentence="ชื่อไฟล์เป็นชื่อไฟล์ชั่วคราวของ Word แต่ข้างในเป็นเอกสาร และไม่มีไฟล์อื่นที่เหมือนกัน จึงไม่ได้รวม",
        action="ถ้าวิทยาลัยส่งแบบรายงานไว้ในไฟล์อื่นแล้ว ลบไฟล์นี้ ถ้าไม่มีไฟล์อื่น เปลี่ยนชื่อให้ลงท้าย .docx แล้วสั่งรวมใหม่",
        example="~WRL0001.tmp ที่ติดมาในโฟลเดอร์ที่วิทยาลัยบีบอัดส่งมา",
    ),
    IssueKind(
        code="archive_listed",
        severity=Severity.INFO,
        title="ไฟล์ zip ที่แยกอ่านแล้ว",
        sentence="ไฟล์ zip ถูกแยกอ่านทีละไฟล์ แต่ละไฟล์ข้างในมีแถวของตนเองในชื่อ {archive}/…",
        action="ไม่ต้องทำอะไร ดูผลในแถวของไฟล์ข้างใน",
        example="ส่งรวม.zip มีแบบรายงาน 3 ไฟล์",
        needs_eye=False,
    ),
)

_FOLDERS_AND_ARCHIVES = (
    IssueKind(
        code="folder_unreadable",
        severity=Severity.ERROR,
        title="เปิดโฟลเดอร์ไม่ได้",
        sentence="เปิดดูโฟลเดอร์นี้ไม่ได้ ไฟล์ทั้งหมดในโฟลเดอร์จึงไม่ได้อ่าน",
        action="ตรวจสิทธิ์การเข้าถึงโฟลเดอร์ และย่อชื่อถ้าที่อยู่ยาวเกินราว 250 ตัวอักษร แล้วสั่งรวมใหม่",
        example="โฟลเดอร์ย่อยที่ผู้ใช้คนอื่นตั้งสิทธิ์ไว้",
    ),
    IssueKind(
        code="archive_empty",
        severity=Severity.ERROR,
        title="zip ไม่มีไฟล์",
        sentence="ในไฟล์ zip นี้ไม่มีไฟล์ใดเลย มีแต่โฟลเดอร์ว่าง หรือสารบัญของ zip เสียหาย ถ้าควรมีแบบรายงาน ก็ยังไม่ได้อ่าน",
        action=SEND_AGAIN,
        example="บีบอัดโฟลเดอร์ก่อนวางแบบรายงานลงไป",
    ),
    IssueKind(
        code="archive_in_archive",
        severity=Severity.ERROR,
        title="zip ซ้อนใน zip",
        sentence="ไฟล์ zip นี้อยู่ในไฟล์ zip ซ้อนกันสองชั้นแล้ว โปรแกรมแยก zip ไม่เกินสองชั้น ไฟล์ข้างในจึงไม่ได้อ่าน",
        action="แตกไฟล์ zip ลงในโฟลเดอร์ แล้วสั่งรวมใหม่",
        example="ส่งรวม.zip มี เทคนิค.zip อยู่ข้างใน",
    ),
    IssueKind(
        code="archive_not_zip",
        severity=Severity.ERROR,
        title="ไฟล์บีบอัดที่ไม่ใช่ zip",
        sentence="ไฟล์บีบอัดชนิดนี้ (เช่น .rar, .7z, .tar) โปรแกรมแยกไม่ได้ แบบรายงานข้างในจึงไม่ได้อ่าน",
        action="แตกไฟล์ลงในโฟลเดอร์ ย้ายไฟล์บีบอัดออกจากโฟลเดอร์ แล้วสั่งรวมใหม่",
        example="รต67.rar มีแบบรายงานอยู่ข้างใน",
    ),
    IssueKind(
        code="file_too_large",
        severity=Severity.ERROR,
        title="ไฟล์ใหญ่ผิดปกติ",
        sentence="ไฟล์มีส่วนย่อยมากเกินไป หรือเมื่อแตกแล้วใหญ่เกินไป ซึ่งอาจเป็นไฟล์อันตราย จึงไม่เปิด",
        action="ถ้าเชื่อถือผู้ส่งได้ ให้แตกไฟล์ zip เอง หรือเปิดใน Word บีบอัดรูปภาพ แล้วบันทึกเป็น .docx ใหม่",
        example="zip ขนาดเล็กที่แตกออกเป็นข้อมูลหลายพันล้านไบต์",
    ),
    IssueKind(
        code="file_huge",
        severity=Severity.ERROR,
        title="ไฟล์ใหญ่เกินกว่าแบบรายงาน",
        sentence="ไฟล์มีขนาด {size} ซึ่งใหญ่เกินกว่าแบบรายงานใด ๆ หรือมีแต่ที่ว่างอยู่ข้างใน จึงไม่ได้เปิดอ่าน",
        action="ถ้าเป็นแบบรายงานหรือ zip ของแบบรายงาน ให้แตกไฟล์หรือย่อภาพก่อน ถ้าไม่ใช่ ให้ย้ายออกจากโฟลเดอร์",
        example="ไฟล์สำรองของเครื่อง 20 GB ที่วางไว้ในโฟลเดอร์ inbox",
    ),
    IssueKind(
        code="file_path_too_long",
        severity=Severity.ERROR,
        title="ที่อยู่ของไฟล์ยาวเกินไป",
        sentence="เปิดไฟล์นี้ไม่ได้ เพราะที่อยู่ยาวเกินกว่าที่ Windows รับได้ (ราว 250 ตัวอักษร) คำตอบในไฟล์นี้ไม่ได้อยู่ในผลรวม",
        action="ย้ายไฟล์ขึ้นมาไว้ใน inbox โดยตรง หรือย่อชื่อโฟลเดอร์ที่ไฟล์อยู่ แล้วสั่งรวมใหม่ ไม่ต้องแก้ในตัวไฟล์",
        example="แบบรายงานที่อยู่ในโฟลเดอร์ซ้อนกันเจ็ดชั้น แต่ละชั้นชื่อยาว",
    ),
    IssueKind(
        code="no_room",
        severity=Severity.ERROR,
        title="ที่ว่างชั่วคราวไม่พอ",
        sentence="ที่ว่างในโฟลเดอร์ชั่วคราวของเครื่องไม่พอสำหรับแตกหรือแปลงไฟล์นี้ คำตอบในไฟล์นี้ไม่ได้อยู่ในผลรวม",
        action="ลบไฟล์ที่ไม่ใช้ออกจากไดรฟ์ที่เก็บไฟล์ชั่วคราว (มักเป็น C:) หรือแตกไฟล์ zip เอง แล้วสั่งรวมใหม่",
        example="ไดรฟ์ C: เหลือที่ว่างน้อยกว่าขนาดของไฟล์ใน zip",
    ),
)

KINDS: tuple[IssueKind, ...] = (*_NOT_A_RETURN, *_FOLDERS_AND_ARCHIVES)
