"""The words that tell what a printed line is for, in forms of any office. No wording of one form."""

from __future__ import annotations

import re

# What begins the instructions before the first heading; "คำชี้แจงของผู้ร้อง" is none.
INSTRUCTIONS = re.compile(
    r"\s*(?:(?:คำชี้แจง|คำแนะนำ|ข้อแนะนำ|คำอธิบาย|แนวทาง|วิธี|ข้อปฏิบัติ)\s*(?:ใน|สำหรับ)?(?:การ)?(?:กรอก|ตอบ|ใช้แบบ|จัดทำแบบ|ส่งแบบ|เขียนแบบ)|"
    r"(?:คำชี้แจง|คำแนะนำ|ข้อแนะนำ)\s*(?:ประกอบ|สำหรับ)|"
    r"(?:คำชี้แจง|คำแนะนำ|ข้อแนะนำ|คำอธิบาย|หมายเหตุ|instructions?|directions?|notes?)\b)",
    re.IGNORECASE,
)
# What stands before a box that only shows where to tick.
SHOWS_WHERE = re.compile(
    r"(?:เครื่องหมาย|\btick\b|\bmark\b|\bcheck\b|\bput\b).{0,20}(?:ใน|ช่อง|หน้า|\bin|\bbox)\s*$", re.IGNORECASE
)
# That the columns of the table below are ticked; boxes "หน้าข้อความ" stand before words.
TICKED_BELOW = re.compile(
    r"เครื่องหมาย.{0,20}(?:ใน|ลง)\s?(?:ใน)?\s?ช่อง(?!.{0,20}หน้า)|\btick\b.{0,30}\b(?:column|box)", re.IGNORECASE
)
# What begins a line that tells how to answer, in square brackets too; one in pointed ones is nothing else.
PROMPT = re.compile(
    r"\s*(?:\*|\(|<[^<>]+>\s*$|"
    r"\[?(?:หมายเหตุ|คำอธิบาย|คำชี้แจง|คำแนะนำ|โปรด|กรุณา|ระบุ|เช่น|ตัวอย่าง|อธิบาย|คลิก|(?:กรอก|พิมพ์|ใส่|เติม)(?:ข้อมูล|ข้อความ|ที่นี่)|"
    r"please\b|notes?\b|specify\b|e\.g\.)|ให้(?!ความ|บริการ|คำ))",
    re.IGNORECASE,
)
# What holds the place of an answer: words in brackets behind a label's colon or alone, crosses behind words.
HELD_PLACE = re.compile(
    r"(?:(?:^|(?<=[:：]))\s{0,4}"
    r"(?:\[(?=[^\]]{0,40}(?:[ก-ฮ][^\]]{0,40}[ก-ฮ]|[A-Za-z]{3}))[^\[\]]{3,80}\]|<[^<>]{3,80}>)|"
    r"(?:^|(?<=[:：\s]))[xX]{4,})\s*$"
)
# Those of them that may name what is written below as well ("คำอธิบายผลการดำเนินงาน"), as no request does.
NAMES_TOO = re.compile(
    r"\s*(?:คำอธิบาย|คำชี้แจง|คำแนะนำ|หมายเหตุ(?!\s{0,4}[:：]?\s{0,4}(?:ให้|โปรด|กรุณา|ระบุ|กรณี)))"
)
# Lines at the end for those who sign.
SIGNING = re.compile(
    r"\s*+(?:(?:\(\s*+)?(?:ลงชื่อ|ลงนาม\s*[.…_]|ขอรับรองว่า|จึงเรียนมาเพื่อ|จึงรายงานมาเพื่อ|ขอแสดงความนับถือ|"
    r"ลายมือชื่อ|signature|signed)|\([\s.…_]{6,}\)\s*$)",
    re.IGNORECASE,
)
# What stands behind a form's parts.
ANNEX = re.compile(r"ภาคผนวก|appendix|annex", re.IGNORECASE)
# Whoever wrote a report, named at its end.
REPORTER = re.compile(
    r"\s*(?:ผู้(?:รายงาน|กรอก|ประเมิน|ให้ข้อมูล|จัดทำ|นิเทศ|ตรวจ|บันทึก|สัมภาษณ์|ติดตาม|สำรวจ|รับรอง|อนุมัติ|เสนอ|ประสานงาน|จด)|"
    r"reported by|prepared by)",
    re.IGNORECASE,
)
# What begins a line that asks somebody's opinion.
OPINION = re.compile(
    r"\s*(?:ความ(?:คิด)?เห็น(?!ชอบ)|ข้อคิดเห็น|ข้อเสนอแนะ|ข้อสั่งการ|ผลการพิจารณา|opinions?\b|comments?\b)",
    re.IGNORECASE,
)
# What begins a line that asks why something was chosen.
REASON = re.compile(r"\s*(?:เพราะ|เนื่องจาก|เหตุผล|because\b|reasons?\b|why\b)", re.IGNORECASE)
# What ends a line whose list stands below it.
OPENING = re.compile(r"(?:ประกอบด้วย|ได้แก่|(?:ดัง|ต่อไป)นี้|คือ|namely|as follows)\s*[:：]?\s*$", re.IGNORECASE)
# What a gap behind options is for, whichever of them is chosen.
REMARK = re.compile(
    r"(?<=\S)\s+(?=(?:หมายเหตุ|เหตุผล(?!ที่)|ข้อสังเกต|หลักฐาน|เอกสาร(?:อ้างอิง|หลักฐาน)|remarks?\b|evidence\b)[^.…_]{0,30}[.…_])",
    re.IGNORECASE,
)
OPTIONAL = re.compile(r"\(\s*(?:ถ้ามี|หากมี|if any|optional)\s*\)", re.IGNORECASE)
PICTURES = re.compile(r"รูปภาพ|ภาพถ่าย|ภาพประกอบ|แนบภาพ|photos?\b|pictures?\b", re.IGNORECASE)
MANY = re.compile(r"มากกว่า\s*(?:1|๑|หนึ่ง)|หลายข้อ|ได้หลาย|more than one|all that apply", re.IGNORECASE)
_UNIT_WORD = (
    r"(?:สถานศึกษา|หน่วย(?!นับ|กิต|ละ|วัด|ที่|การเรียน)|โรงเรียน|วิทยาลัย|มหาวิทยาลัย|ส่วนราชการ|สถาบัน(?!การเงิน)|ศูนย์|"
    r"องค์กรปกครองส่วนท้องถิ่น|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\.?|อบจ\.?|อปท\.?|เทศบาล|สหกรณ์|วิสาหกิจชุมชน|"
    r"รพ\.?\s?สต\.?|โรงพยาบาล(?:ส่งเสริมสุขภาพ(?:ตำบล)?)?|สถานพยาบาล|สถานีอนามัย|สถานีตำรวจ(?:ภูธร)?)"
)
# What is said of a unit that is not the sender: who held something, helped, sent somebody, stands over it.
_NOT_SENDER = (
    r"\S{0,20}?(?:(?:ผู้|ที่)(?:จัด(?!ทำ|ส่ง)|ให้|ออก|อบรม|ฝึก|จบ|สำเร็จ|เคย|ไป|ศึกษาดูงาน|เกี่ยวข้อง|ส่งต่อ|ติดต่อ|ประสาน|รับผิดชอบ)|"
    r"(?<!เข้า)ร่วม|เครือข่าย|ภาคี|(?<!ขอรับ)(?<!ขอรับการ)สนับสนุน|คู่(?:พัฒนา|ความร่วมมือ|สัญญา)|เดิม|ปลายทาง|ต้นทาง|ต้นสังกัด|"
    r"ภายนอก|อื่น)"
)
# What a line before the first heading asks the sender's name with.
UNIT = re.compile(
    rf"(?<!ราย)ชื่อ\s*(?!\S{{0,20}}?{_UNIT_WORD}{_NOT_SENDER})(?:{_UNIT_WORD}|องค์กร(?!{_NOT_SENDER}))|"
    rf"^(?!{_UNIT_WORD}{_NOT_SENDER})(?:{_UNIT_WORD}(?:(?<=หน่วย)\S{{0,30}})?|กรม|กอง|สำนัก)\s*(?:[:：/(].*)?$|"
    r"name of (?:school|college|institution|organi[sz]ation)",
    re.IGNORECASE,
)
# The same of an office whose place alone is written there ("สำนักงานเกษตรอำเภอ ....."): asked where no line
# asks for the unit itself.
OFFICE = re.compile(
    r"^(?:(?:สำนักงาน|สนง\.|ศูนย์|ที่ว่าการ|ที่ทำการ|สถานี|ศาล|ด่าน|เรือนจำ|เทศบาล|กศน\.|สกร\.)\S{0,60}"
    r"(?:จังหวัด|อำเภอ|ตำบล|เขต|สาขา|เมือง|นคร)|ศูนย์(?:พัฒนาเด็กเล็ก|การเรียน(?:รู้)?(?:ชุมชน)?))$"
)
# The same of a part of a unit, or of a firm: asked where no line asks for the unit itself.
PART_OF_UNIT = re.compile(
    r"(?:ชื่อ)?\s*(?:แผนก(?!าร)|ฝ่าย|สาขาวิชา|คณะ(?!กรรม|ทำงาน|อนุ|ผู้|บุคคล)|ชมรม|กลุ่มงาน|กลุ่มสาระ|สถานประกอบการ|บริษัท|ร้าน|ชุมชน(?!สัม))"
    rf"(?!{_NOT_SENDER})|"
    r"(?:name of )?(?:department|division|club|company)\b",
    re.IGNORECASE,
)
# A step that is a sign alone: a tick and a cross, as they are typed.
SIGN_STEP = re.compile(r"\s*(?P<open>[(\[]\s*)?[✓✔√☑/✗✘✕×❌☒╳xX](?(open)\s*[)\]])\s*")
# Titles of columns that are ticked: a step's word, its figure, or both ("5 = มาก"), then what it means.
_STEP = (
    r"(?:(?:มาก|น้อย)ที่สุด|มาก|ปานกลาง|น้อย|ดีมาก|ดีเยี่ยม|ดี|พอใช้|ควรปรับปรุง|ปรับปรุง|ไม่ดี|ดีเลิศ|ยอดเยี่ยม|กำลังพัฒนา|"
    r"สูงมาก|สูง|กลาง|ต่ำ|ต่ำมาก|ทุกครั้ง|บ่อยครั้ง|บ่อย|บางครั้ง|นาน\s?ๆ\s?ครั้ง|เป็นประจำ|ประจำ|สม่ำเสมอ|ไม่เคย|"
    r"ใช่|ไม่ใช่|มี|ไม่มี|ผ่าน|ไม่ผ่าน|ครบ|ไม่ครบ|ปกติ|ชำรุด|เห็นด้วย.*|ไม่เห็นด้วย.*|ปฏิบัติ|ไม่ปฏิบัติ|ทำ|ไม่ทำ|ได้|ไม่ได้|"
    r"yes|no|[yn]|n/?a|ok|not ok|pass(?:ed)?|fail(?:ed)?|high|medium|moderate|low|"
    r"excellent|very good|good|fair|poor|(?:strongly )?(?:dis)?agree|neutral)"
)
_DIGIT = r"[(]?\s*[0-9๐-๙]\s*[)]?"
RATING = re.compile(
    rf"\s*(?:{_STEP}\s*(?:[=:]?\s*{_DIGIT}\s*)?|{_DIGIT}\s*[=:.–-]?\s*{_STEP}\s*|[0-9๐-๙]\s*(?:\(\s*[0-9๐-๙]\s*\)\s*)?)"
    r"(?:(?:[/\n]|หรือ).*)?",
    re.IGNORECASE | re.DOTALL,
)
# A step that the form counts with its word ("ระดับ 1 เริ่มต้น"), so that others must stand beside it.
COUNTED_STEP = re.compile(
    r"\s*(?:ระดับ|level)\s*(?:ที่\s*)?(?P<count>[0-9๐-๙])(?![0-9๐-๙.,]).*", re.I | re.DOTALL
)
# Titles of columns in which the form counts its rows, or what they are of ("งวดที่").
_COUNTED_ROWS = "แปลง|งวด|ครั้ง|สัปดาห์|เดือน|ไตรมาส|ภาคเรียน|รอบ|ระยะ|ขั้น|ปี|วัน|ชุด|คน|ราย|ข้อ|ลำดับ"
# Whatever else a form counts ("วงรอบที่"); no place and no duty, and nobody.
_WHICH = "[ก-๎]{1,20}(?<!หน้า)(?<!สถาน)(?<!พื้น)ที่"
_ORDER = rf"\s*(?:ลำดับ|(?:{_COUNTED_ROWS})?ที่|{_WHICH}|ข้อ|no\.?|#)\s*"
ORDER = re.compile(rf"{_ORDER}(?:[/(]?{_ORDER}\)?\s*)?", re.IGNORECASE)  # in two languages too
# Such a word alone, over cells that count from 1 ("รุ่น").
COUNTED_WORD = re.compile(
    rf"\s*(?:{_COUNTED_ROWS}|รุ่น|กลุ่ม|ทีม|ห้อง|จุด|(?:ค่า)?คะแนน|ระดับ(?:คะแนน|คุณภาพ)?|score|level)\s*",
    re.IGNORECASE,
)
# The titles of columns that ask for a number or a share.
COUNTS = re.compile(r"\s*+(?:จำนวน|ร้อยละ|number of\b|percent|%)", re.IGNORECASE)
# What names a table's row of sums.
SUM = re.compile(
    r"\s*(?:(?:ยอด|ผล|คะแนน)?รวม|(?:ค่า|คะแนน)?เฉลี่ย|(?:grand )?total\b|sum\b|average\b)", re.IGNORECASE
)
# The title of a column of sums, beside which the others hold figures.
SUMS = re.compile(r"\s*(?:ยอด)?รวม(?:ทั้งหมด|ทั้งสิ้น)?\s*|(?:grand )?total", re.IGNORECASE)
HOUR = "น."
# Units behind a gap, longest first where one begins with another.
UNITS = [
    "คน",
    "ราย",
    "ครั้ง",
    "แห่ง",
    "บาท",
    "ชั่วโมง",
    "วัน",
    "เดือน",
    "ปี",
    "โครงการ",
    "กิจกรรม",
    "หลักสูตร",
    "รายการ",
    "ชิ้น",
    "เครื่อง",
    "ห้อง",
    "หลัง",
    "คู่",
    "ทุน",
    "ชุด",
    "ฉบับ",
    "เรื่อง",
    "ข้อ",
    "ครัวเรือน",
    "หมู่บ้าน",
    "ตำบล",
    "อำเภอ",
    "จังหวัด",
    "สาขา",
    "สาขาวิชา",
    "แผนก",
    "ระดับ",
    "คะแนน",
    "ร้อยละ",
    "%",
    "เปอร์เซ็นต์",
    "กิโลเมตร",
    "กม.",
    "กิโลกรัม",
    "กก.",
    "เมตร",
    "ตารางเมตร",
    "ตร.ม.",
    "ไร่",
    "งาน",
    "นาที",
    "สัปดาห์",
    "ภาคเรียน",
    "รุ่น",
    "ทีม",
    "กลุ่ม",
    "ห้องเรียน",
    "ตัว",
    "อัน",
    "เล่ม",
    "คัน",
    "ลำ",
    "ต้น",
    "เปอร์เซนต์",
    "ตารางวา",
    "ตร.ว.",
    "ตัวชี้วัด",
    "ตัวบ่งชี้",
    "รางวัล",
    "ผลงาน",
    "ท่าน",
    "รูป",
    "ภาพ",
    "หน่วย",
    "เสียง",
    "แผ่น",
    "ใบ",
    "กล่อง",
    "ลิตร",
    "ตัน",
    "มื้อ",
    "คืน",
    "persons",
    "people",
    "times",
    "baht",
    "hours",
    "days",
    "years",
    "km",
    "kg",
    HOUR,
]
# In brackets at a title's end they say that a figure goes below it.
IN_UNITS = re.compile(rf"\(\s*(?:{'|'.join(map(re.escape, UNITS))})\s*\)\s*$")
# Units that name a gap as well ("ตำบล ........ อำเภอ ........").
LABELS_TOO = frozenset(
    (
        "โครงการ",
        "กิจกรรม",
        "หลักสูตร",
        "รายการ",
        "ห้อง",
        "เรื่อง",
        "ข้อ",
        "หมู่บ้าน",
        "ตำบล",
        "อำเภอ",
        "จังหวัด",
        "สาขา",
        "สาขาวิชา",
        "แผนก",
        "ระดับ",
        "วัน",
        "เดือน",
        "ปี",
        "สัปดาห์",
        "ภาคเรียน",
        "รุ่น",
        "ทีม",
        "กลุ่ม",
        "ห้องเรียน",
        "ร้อยละ",
        "คะแนน",
        "งาน",
        "ตัวชี้วัด",
        "ตัวบ่งชี้",
        "รางวัล",
        "ผลงาน",
        "หน่วย",
    )
)
MONEY = ("บาท", "ล้านบาท", "baht")
PERCENT = re.compile(r"(?:ร้อยละ|เปอร์เซ็?นต์|percent|%)\s*+(?::\s*+)?$", re.IGNORECASE)
PERCENT_UNITS = ("%", "เปอร์เซ็นต์", "เปอร์เซนต์", "ร้อยละ")
# What asks for a figure without a unit; "โดยรวม", "ผู้รวบรวม" and "ผู้สูงอายุ" are none of these words.
COUNTED = re.compile(
    r"(?:จำนวน(?!และ)|(?<!โดย)(?<!ภาพ)(?<!รวบ)รวม(?!กลุ่ม|ใจ|พล)|ทั้งหมด|(?<!ให้)คะแนน|(?<!สูง)(?<!หมด)อายุ|"
    r"\b(?:number of|total|age)\b)[^.…_]{0,60}$",
    re.IGNORECASE,
)
COSTS = re.compile(r"(?:งบประมาณ|เงิน|ค่าใช้จ่าย|รายได้|budget|amount)[^.…_]{0,40}(?<!จาก)$", re.IGNORECASE)
# Words of money that ask for no sum: who, from where, of which kind, number or year.
NO_COSTS = re.compile(
    r"(?:ผู้|เจ้าหน้าที่|แหล่ง|ที่มา|ประเภท|หมวด|ชื่อ|เลขที่|รหัส|วิธี|วัน|สถาบัน|ธนาคาร|ใบเสร็จ|เหตุผล|อาชีพ|การใช้|แผน|source|type)|"
    r".*(?:ปีงบประมาณ(?:\s?พ\.\s?ศ\.)?|เลขที่|การเงิน)$",
    re.IGNORECASE,
)
DATED = re.compile(
    r"(?:วันที่|วัน\s*เดือน\s*ปี|กำหนด(?:แล้ว)?เสร็จ|date)\s*+(?::\s*+)?$|เมื่อวันที่\s*$|ระหว่างวันที่\s*$|ถึงวันที่\s*$",
    re.IGNORECASE,
)

_RESULT = "ผล(?!ไม้|ิต|ัก)"  # no fruit, no product
# Word in a heading or column title → kind of answer and the kind's title ("" where the heading's own
# words are the title). The first that is found counts.
KINDS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind, title)
    for pattern, kind, title in (
        (r"best practice|แบบอย่างที่ดี|ปฏิบัติที่ดี|เป็นเลิศ", "best_practice", "แบบอย่างที่ดี (Best Practice)"),
        (r"สาเหตุ|cause", "cause", "สาเหตุ"),
        (r"เสนอแนะ|แนวทางแก้ไข|แนวทางการแก้ไข|suggest|recommend", "suggestion", "ข้อเสนอแนะ"),
        (r"ปัญหา|อุปสรรค|problem|obstacle", "problem", "ปัญหา"),
        (r"สถานะ|status", "status", "สถานะ"),
        (r"เป้าหมาย|target|goal", "target", "เป้าหมาย"),
        (r"ตัวชี้วัด|indicator", "indicator", "ตัวชี้วัด"),
        (r"ร้อยละ|เปอร์เซ็นต์|percent|%", "percent", "ร้อยละ"),
        (r"งบประมาณ|จำนวนเงิน|ราคา|ค่าใช้จ่าย|budget|cost|price", "budget", "งบประมาณ"),
        (r"หมายเหตุ|คำอธิบาย|รายละเอียด|เหตุผล|ข้อคิดเห็น|ความเห็น|remark|note|comment", "note", "หมายเหตุ"),
        (r"วัน\s*เดือน\s*ปี|วันที่|ระยะเวลา|date|period", "date", "วันที่"),
        (r"ผู้รับผิดชอบ|responsible", "responsible", "ผู้รับผิดชอบ"),
        (r"จำนวน|number|quantity", "number", "จำนวน"),
        (r"ความพึงพอใจ|ระดับ|ประเมิน|rating|satisf", "rating", "ระดับ"),
        (rf"{_RESULT}|result|outcome", "result", "ผลการดำเนินงาน"),
    )
)
# What prose is told by: the first words of its heading, or of one above it; a best practice anywhere.
PROSE = re.compile(
    r"(?:best practice|แบบอย่างที่ดี|ปฏิบัติที่ดี|เป็นเลิศ)|"
    rf"^\s*(?:{_RESULT}|ปัญหา|อุปสรรค|ข้อเสนอแนะ|ข้อคิดเห็น|สาเหตุ|แนวทางแก้ไข|แนวทางการแก้ไข|results?\b|problems?\b|suggestions?\b)",
    re.IGNORECASE,
)
PLAIN_KIND = ("answer", "คำตอบ")
# Names of levels, top-down, and what the outputs call them. The first two have a column of their own.
LEVELS = ("policies", "topics", "parts", "items", "subitems", "points", "details", "notes")
CLOSING = ("ลงชื่อ", "(ลงชื่อ)", "ขอรับรองว่า", "จึงเรียนมาเพื่อ", "จึงรายงานมาเพื่อ", "ขอแสดงความนับถือ")
CONTENTS = ("สารบัญ", "สารบาญ", "สารบัญเรื่อง", "Contents", "Table of Contents")
# Gaps before the first heading whose ID can be told from their words.
FIELD_IDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (r"ผู้รายงาน|ผู้กรอก|ผู้ให้ข้อมูล|reporter|reported by", "reporter"),
        (r"ตำแหน่ง|position", "position"),
        (r"โทรศัพท์|โทร\.?|มือถือ|phone|tel", "phone"),
        (r"อีเมล|e-?mail", "email"),
        (r"จังหวัด|province", "province"),
        (r"อำเภอ|district", "district"),
        (r"สังกัด|affiliation", "affiliation"),
        (r"วันที่|date", "date"),
    )
)
