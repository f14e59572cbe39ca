"""Issues of one level higher: several workspaces as one."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Severity

KINDS = (
    IssueKind(
        "rollup_forms_differ",
        Severity.ERROR,
        "แบบรายงานไม่ตรงกัน",
        "โฟลเดอร์ {folder} ใช้แบบที่ต่างจาก {first}: {what} จึงรวมเป็นชุดเดียวไม่ได้",
        "ให้ทุกจังหวัดใช้แบบเดียวกันแล้วสั่งรวมใหม่ หรือรวมเฉพาะโฟลเดอร์ที่ใช้แบบเดียวกัน ดูความต่างทั้งหมดด้วย rt67 form diff",
        "จังหวัดหนึ่งใช้แบบปีก่อน",
    ),
    IssueKind(
        "rollup_same_province",
        Severity.ERROR,
        "จังหวัดซ้ำกัน",
        "โฟลเดอร์ {folder} และ {first} เป็นของจังหวัดเดียวกัน ({province}) รหัสวิทยาลัยจึงจะปนกัน",
        "เอาโฟลเดอร์ที่ซ้ำออก หรือแก้ province: ใน mappings/settings.yaml ของโฟลเดอร์ที่ผิด แล้วสั่งใหม่",
        "ใส่โฟลเดอร์เดียวกันสองครั้ง",
    ),
    IssueKind(
        "rollup_into_part",
        Severity.ERROR,
        "ผลลัพธ์จะทับของจังหวัด",
        "โฟลเดอร์ผลลัพธ์ {folder} เป็นของ {province} ที่กำลังจะรวม สมุดงานที่ตรวจไว้ที่นั่นจะถูกเขียนทับ",
        "กำหนด --output เป็นโฟลเดอร์อื่น เช่น --output output-region แล้วสั่งใหม่",
        "สั่ง rt67 rollup ในโฟลเดอร์ทำงานของจังหวัดหนึ่ง",
    ),
)
