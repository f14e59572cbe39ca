"""Lines in the last answer that say of themselves, or by their looks, that they are none of it: papers behind
the form, who is to be asked, who signed in other words than the form's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.person_names import is_name
from rt67_aggregate.locate.signature import begins_appendix, in_brackets, is_name_place
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold, leading_label, printed_parts, split_number

# What papers of Thai offices begin with, and what people write above photos.
_PAPER = re.compile(
    r"บันทึกข้อความ|รายงานการประชุม|(?:คำสั่ง|ประกาศ)(?:วิทยาลัย|สถานศึกษา|ที่)|กำหนดการ|ใบลงทะเบียน|บัญชีลง(?:เวลา|ชื่อ)"
    r"|รายชื่อ|เอกสาร(?:แนบ|ประกอบ)|สิ่งที่(?:ส่ง|แนบ)มา|(?:รูป)?ภาพ(?:ถ่าย)?(?:กิจกรรม|ประกอบ)|ประมวลภาพ"
    r"|บันทึกการ(?:อนุมัติ|ประชุม)|(?:การ|ใบ|หนังสือ)อนุมัติ|ใบลง(?:เวลา|ชื่อ|นาม)|คณะผู้จัดทำ"
    r"|(?:คณะ(?:กรรมการ|ทำงาน)|ผู้รับผิดชอบ)(?:ประจำ|ตาม)?(?:ประเด็น(?:นี้)?|หัวข้อ(?:นี้)?|ดำเนินงาน|จัดทำรายงาน|ข้อมูล)?$"
    r"|(?:(?:เอกสาร|แหล่ง)?อ้างอิง|แหล่ง(?:ข้อมูล|ที่มา)|บรรณานุกรม)$"
    r"|(?:อักษร|คำ)ย่อ$|(?:คำ)?นิยามศัพท์|คำอธิบาย(?:ศัพท์|สัญลักษณ์|คำย่อ)|(?:สิ่ง|รายการ|ข้อมูล)ที่(?:ต้องทำ|ยังขาด|ค้าง|เหลือ)|เหลือข้อมูล$|checklist"
    r"|(?:ลิงก์|แฟ้ม)?หลักฐาน(?:อ้างอิง|เชิงประจักษ์|ประกอบ)?$|(?:ลิงก์|แฟ้ม)หลักฐาน"
)
_PERSON = re.compile(
    r"ผู้(?:ประสานงาน|ให้ข้อมูล|รายงาน|จัดทำ|ตรวจสอบ|รับรอง|กรอกข้อมูล)|(?:รอง)?ผู้อำนวยการ|ตำแหน่ง|รับรอง(?:ข้อมูล|ว่า)"
    r"|ติดต่อสอบถาม|เบอร์โทร|โทรศัพท์|โทร[0-9]|email"
)
# What stands below a return for those who sign it and who get it.
_DESK = re.compile(
    r"ลงนาม(?:ผู้|$)|(?:ลง)?ลายมือชื่อ|ตรวจสอบแล้ว(?:ถูกต้อง|ครบถ้วน)?$|ประทับตรา|ตราประทับ|จึง(?:ขอ)?(?:เรียน|รายงาน|เสนอ)มา|digitallysigned"
    r"|ความเห็น(?:ของ)?(?:ผู้บริหาร|ผู้บังคับบัญชา|(?:รอง)?ผู้อำนวยการ|หัวหน้า|ผู้ตรวจ|ผู้นิเทศ|คณะกรรมการ)"
    r"|(?:สำหรับ|เฉพาะ|ส่วนของ)เจ้าหน้าที่|บันทึกการ(?:ตรวจ|นิเทศ)$"
)
_REMARK = "หมายเหตุ"
# A last word, and what a telephone puts below what it sends.
_LAST_WORD = re.compile(
    r"(?:จบ|สิ้นสุด)(?:การ)?(?:รายงาน|ประเด็น(?:นี้)?)?(?:ผล)?|หมดแล้ว|(?:ขอ)?(?:แสดงความ)?ขอบ(?:พระ)?คุณ|theend|end(?:ofreport)?"
)
_POLITE = re.compile(r"(?:นะ)?(?:ครับ|ค่ะ|คะ|มาก)*$")
# What chat assistants offer below what they wrote.
_OFFER = re.compile(
    r"(?:หาก|ถ้า)(?:คุณ|ท่าน)?ต้องการ(?:ให้|แก้|เพิ่ม|ปรับ).*(?:แจ้ง|บอก)|ต้องการให้(?:ช่วย|ปรับ|เพิ่ม|ผม|ดิฉัน).*(?:ไหม|มั้ย|หรือไม่)"
    r"|หวังว่า.*(?:เป็นประโยชน์|ช่วยได้)|(?:please)?letmeknowif|wouldyoulikemeto|ihopethis"
)
# A mail that was answered, and comments as Google Docs lists them below a text ("[a]…").
_MAIL = re.compile(r">|--\Z|On .{6,80} wrote:|\[[a-z]{1,2}\]\s?\S")
_SENT_FROM = re.compile(r"ส่งจาก(?:iphone|ipad|outlook|yahoo|gmail|samsung|huawei)|sentfrom")
_AROUND_A_NAME = "()（） .…\t"


def words_behind(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the last answer where it holds such a line, and no other answer does."""
    if not aligned.headings:
        return
    last = aligned.headings[-1].state
    lines = [line for _, line, holder in aligned.answer_lines if holder == last and line.text.strip()]
    own = set(map(id, unprinted(lines, aligned.outline)))
    ends = {id(line) for line in lines[-THRESHOLDS.words_behind_last :]}
    for line in lines if aligned.outline.answered[last] else lines[1:]:
        first = line is lines[0]
        if begins_appendix(line.text) and not first:
            return
        tells = _telling(line, at_first=first, at_end=id(line) in ends, at_last=line is lines[-1])
        if tells is None or id(line) not in own:
            continue
        if not _elsewhere(aligned, last, tells):
            yield aligned.doubt(last, DoubtCode.BOUNDARY_UNCERTAIN)
            return


def _telling(line: Line, *, at_first: bool, at_end: bool, at_last: bool) -> Callable[[Line], bool] | None:
    """By what a line tells it, if it does: whether another line is of the same kind. An answer may begin with
    a title or with a name."""
    kinds: list[Callable[[Line], bool]] = [] if at_first else [is_paper, _is_bold_title]
    kinds += [is_person] if at_end and not at_first else []
    kinds += [is_desk_note, _is_remark] if at_end else []
    kinds += _LAST_WORDS if at_last and not at_first else []
    return next((kind for kind in kinds if kind(line)), None)


def _is_short(line: Line) -> bool:
    """Whether a line is short enough for a title and begins with no number or label."""
    return 0 < len(line.text.strip()) <= THRESHOLDS.page_behind_longest and not is_listed(line)


def is_listed(line: Line) -> bool:
    """Whether a line begins with a number or a label, typed or counted by Word."""
    text = line.text.strip()
    return bool(line.paragraph.label or leading_label(text) or split_number(text)[0])


def is_paper(line: Line) -> bool:
    """Whether a short line begins as the title of a paper does."""
    return _is_short(line) and _PAPER.match(fold(line.text)) is not None


def says_paper(text: str) -> bool:
    """Whether a text is a paper's title, or what stands over the place of those who sign a return."""
    key = fold(text)
    short = 0 < len(text) <= THRESHOLDS.page_behind_longest
    return short and (_PAPER.match(key) is not None or _DESK.match(key) is not None or says_person(text))


def is_person(line: Line) -> bool:
    """Whether a short line is a name, be it in brackets, or begins with what somebody is who signs or is to
    be asked."""
    named = is_name(line.text.strip(_AROUND_A_NAME))
    return (named or says_person(line.text)) and _is_short(line)


def says_person(text: str) -> bool:
    """Whether a text begins with what somebody is who signs, made a paper or is to be asked."""
    return _PERSON.match(fold(text)) is not None


def is_desk_note(line: Line) -> bool:
    """Whether a short line begins as what stands below a return for those who sign it and who get it."""
    return _is_short(line) and _DESK.match(fold(line.text)) is not None


def _is_remark(line: Line) -> bool:
    return _is_short(line) and fold(line.text).startswith(_REMARK)


def _is_bold_title(line: Line) -> bool:
    return is_bold(line) and _is_short(line)


def _is_end(line: Line) -> bool:
    return _LAST_WORD.fullmatch(_POLITE.sub("", fold(line.text))) is not None


def _is_sender(line: Line) -> bool:
    return _SENT_FROM.match(fold(line.text)) is not None


def _is_offer(line: Line) -> bool:
    return _OFFER.match(fold(line.text)) is not None


def _is_mail(line: Line) -> bool:
    return _MAIL.match(line.text.strip()) is not None


# What stands last of all and is no answer: the end, which telephone it was sent from, offers, an older mail.
_LAST_WORDS = (_is_end, _is_sender, _is_offer, _is_mail)


def is_bold(line: Line) -> bool:
    """Whether a line's paragraph is in bold type."""
    return line.paragraph.bold > THRESHOLDS.grid_bold


def unprinted(lines: Sequence[Line], outline: Outline) -> list[Line]:
    """The lines that the form does not print; it prints the brackets around a name right below who signs."""
    printed = [_is_printed(line, outline) for line in lines]
    named = any(map(is_name_place, outline.form.signers))
    told = zip(lines, printed, (named and above for above in (False, *printed)), strict=False)
    return [line for line, own, signed in told if not (own or (signed and in_brackets(line.text)))]


def _is_printed(line: Line, outline: Outline) -> bool:
    """Whether the form prints a line, below a heading or for who signs."""
    if fold(line.text) in outline.printed_below:
        return True
    parts = (printed_parts(text) for text in outline.form.signers)
    begins = tuple(next((key for key in map(fold, found) if key), "") for found in parts)
    return fold(line.text).startswith(tuple(filter(None, begins)))


def _elsewhere(aligned: Aligned, last: int, kind: Callable[[Line], bool]) -> bool:
    """Whether other answers hold such lines."""
    return any(holder != last and kind(line) for _, line, holder in aligned.answer_lines)
