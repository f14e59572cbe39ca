"""What stands before the first heading: title, period, office, deadline, name line, fields, the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rt67_aggregate.drafting.gap_lines import as_choice, as_line
from rt67_aggregate.drafting.lines import PrintedLine, What
from rt67_aggregate.drafting.nodes import Drafted, node_of
from rt67_aggregate.drafting.words import INSTRUCTIONS, UNIT
from rt67_aggregate.text import arabic_digits, fold, gap_spans, printed_parts

_MONTHS = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
_FISCAL = re.compile(r"ปีงบประมาณ\s*+(?:พ\.?\s?ศ\.?\s*+)?([0-9๐-๙]{4})")
_PERIOD = re.compile(
    r"(?:(?:ภาคเรียนที่|ไตรมาสที่|ไตรมาส|รอบที่|งวดที่|ครั้งที่|รอบ)\s*[0-9๐-๙]{1,2}(?:\s*/\s*[0-9๐-๙]{4})?"
    r"(?:\s*+(?:ประจำ\s*+)?ปี(?:การศึกษา|งบประมาณ)?\s*+(?:พ\.?\s?ศ\.?\s*+)?[0-9๐-๙]{4})?)"
    r"|ปี(?:การศึกษา)?\s*+(?:พ\.?\s?ศ\.?\s*+)?[0-9๐-๙]{4}|(?:academic|fiscal|school) year\s*[0-9]{4}",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    rf"(?:ภายใน|ไม่เกิน|ก่อน|กำหนดส่ง|ส่งภายใน)(?:\s*วัน)?(?:ที่)?[^0-9๐-๙\n]{{0,20}}"
    rf"([0-9๐-๙]{{1,2}})\s*({_MONTHS})\s*+(?:พ\.?\s?ศ\.?\s*+)?([0-9๐-๙]{{4}})"
)
_OFFICE = re.compile(
    r"\s*((?:สำนักงาน|กระทรวง|กรม|สถาบัน|วิทยาลัย|มหาวิทยาลัย|โรงเรียน|องค์การ|เทศบาล|office of)\S.*)", re.IGNORECASE
)
_SENT_TO = re.compile(r"(?:ถึง|มายัง|ส่งที่|ให้)\s*((?:สำนักงาน|กรม|กระทรวง)[^\s]{4,80})")
_PROVINCE = re.compile(r"(?:จังหวัด|จ\.)\s?([ก-๎]{3,20})")
_SHORT = re.compile(
    r"แบบ\s?(?:รายงาน\s?)?[ก-ฮ]{1,4}\.?\s?[0-9๐-๙]{1,3}(?:/[0-9๐-๙]{1,4})?|แบบฟอร์ม(?:ที่)?\s?[0-9๐-๙]{1,2}"
)
_PROMPTED = re.compile(r"\(([^()\n]*ชื่อ[^()\n]*|[^()\n]*name[^()\n]*)\)", re.IGNORECASE)


def front_end(lines: Sequence[PrintedLine]) -> int:
    """The index of the first line that belongs to the headings."""
    instructed: set[str] | None = None
    for index, line in enumerate(lines):
        if line.what is not What.TEXT:
            return _label_before(lines, index)
        if INSTRUCTIONS.match(line.whole):
            instructed = set()
        elif line.outline and not (index == 0 and line.outline == 1):
            return index
        elif line.numbered and line.numbered.key:
            if instructed is None or _begins_anew(lines, index, instructed):
                return index
            instructed.add(line.numbered.style)
        elif line.bold and index and _asks(lines, index + 1) and instructed is not None:
            return index
    return len(lines)


def _begins_anew(lines: Sequence[PrintedLine], index: int, instructed: set[str]) -> bool:
    """Whether a numbered line behind instructions is none of them: it counts from 1 again, in bold,
    or something is to be written under it."""
    line = lines[index]
    numbered = line.numbered
    if numbered is None or _asks(lines, index + 1) or line.bold:
        return True
    first = all(place == 1 for place in numbered.key)
    return first and bool(instructed)


def _asks(lines: Sequence[PrintedLine], index: int) -> bool:
    return index < len(lines) and lines[index].what is not What.TEXT


def _label_before(lines: Sequence[PrintedLine], index: int) -> int:
    """The line just before a place to write, where it is no title: the heading of that place."""
    line = lines[index - 1] if index else None
    asked = line and not gap_spans(line.text) and index > 1
    return index - 1 if asked else index


def read_front(lines: Sequence[PrintedLine], drafted: Drafted) -> None:
    """Fill in what the lines before the first heading say."""
    whole = [line.whole for line in lines]
    for line in lines:
        choice = as_choice(line)
        if _is_unit_line(line, drafted):
            _unit(line, drafted)
        elif choice is not None:
            if not choice.text and drafted.boilerplate:
                choice.text = drafted.boilerplate.pop()  # the line above its boxes
            drafted.fields.append(choice)
        elif gap_spans(line.text) and fold(line.text):
            drafted.fields.append(as_line(node_of(line)))
        else:
            drafted.boilerplate.append(line.whole)
    drafted.title = _title(lines)
    _period(whole, drafted)
    text = "\n".join(whole)
    until = _DEADLINE.search(text)
    drafted.deadline = " ".join(map(arabic_digits, until.groups())) if until else ""
    drafted.office = _office(whole)
    where = _PROVINCE.search(drafted.office)
    drafted.province = where[1] if where else ""
    short = _SHORT.search(text)
    drafted.short_title = " ".join(short[0].split()) if short else drafted.title


def _title(lines: Sequence[PrintedLine]) -> str:
    return next((line.whole for line in lines if fold(line.whole) and not gap_spans(line.text)), "")


def _period(whole: Sequence[str], drafted: Drafted) -> None:
    """The fiscal year where the form names one, else the other period that its first lines name."""
    for text in whole[:6]:
        fiscal = _FISCAL.search(text)
        other = _PERIOD.search(text)
        if fiscal and not (other and re.search("ไตรมาส|รอบ|งวด", other[0])):
            drafted.fiscal_year = arabic_digits(fiscal[1])
            return
        if other:
            drafted.period = " ".join(other[0].split())
            return


def _office(whole: Sequence[str]) -> str:
    for text in whole[:6]:
        match = _OFFICE.match(text)
        if match and not gap_spans(text):
            return match[1].strip()
    match = _SENT_TO.search("\n".join(whole))
    return match[1] if match else ""


def _is_unit_line(line: PrintedLine, drafted: Drafted) -> bool:
    if drafted.unit_line or drafted.unit_label or drafted.unit_prompt or not gap_spans(line.text):
        return False
    parts = printed_parts(line.text)
    prompted = _PROMPTED.search(line.text)
    return bool((prompted and len(parts) == 2) or UNIT.search(parts[0]))


def _unit(line: PrintedLine, drafted: Drafted) -> None:
    """The line on which the sender's name is written; further gaps of it are fields."""
    parts = printed_parts(line.text)
    prompt = _PROMPTED.search(line.text)
    drafted.unit_prompt = prompt[0] if prompt and len(parts) == 2 else ""
    if fold(parts[0]):
        drafted.unit_label = parts[0].strip(" :：")
    if len(parts) == 2:
        drafted.unit_line = parts[1].strip()
        return
    begin = gap_spans(line.text)[0][1]
    rest = node_of(line)
    rest.text = line.text[begin:].strip()
    drafted.fields.append(as_line(rest))
