"""What the lines before the first heading say: title, period, office, deadline, who sends it, fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rt67_aggregate.drafting.gap_lines import as_choice, as_line, is_unnamed
from rt67_aggregate.drafting.lines import PrintedLine, What
from rt67_aggregate.drafting.nodes import Drafted, Node, node_of
from rt67_aggregate.drafting.sender import read_unit, unit_line
from rt67_aggregate.text import MONTHS, arabic_digits, fold, gap_spans

_MONTHS = "|".join(MONTHS)
_FISCAL = re.compile(r"ปีงบประมาณ\s*+(?:พ\.?\s?ศ\.?\s*+)?([0-9๐-๙]{4})")
_YEAR = r"(?:พ\.?\s?ศ\.?\s*+)?[0-9๐-๙]{4}"
_MONTH_SPAN = rf"(?:{_MONTHS})(?:\s*+{_YEAR})?(?:\s*+(?:-|–|ถึง)\s*+(?:เดือน)?(?:{_MONTHS}))?\s*+{_YEAR}"
_PERIOD = re.compile(
    rf"รอบ\s*+[0-9๐-๙]{{1,2}}\s*+เดือน(?:\s*+\(?(?:{_MONTH_SPAN})\)?)?|ประจำเดือน\s*+{_MONTH_SPAN}|"
    rf"สิ้นสุด\s*+(?:ณ\s*+)?วันที่\s*+[0-9๐-๙]{{1,2}}\s*+(?:{_MONTHS})\s*+{_YEAR}|"
    r"(?:(?:ภาคเรียนที่|ไตรมาสที่|ไตรมาส|(?:รอบ|งวด)(?:การ[ก-๎]{2,20}|ประเมิน|รายงาน)?ที่|ครั้งที่|รอบ)\s*[0-9๐-๙]{1,2}(?:\s*/\s*[0-9๐-๙]{4})?"
    rf"(?:\s*+(?:ประจำ\s*+)?ปี(?:การศึกษา|งบประมาณ)?\s*+{_YEAR})?)"
    rf"|ปี(?:การศึกษา)?\s*+{_YEAR}|(?:academic|fiscal|school) year\s*[0-9]{{4}}",
    re.IGNORECASE,
)
_PART_OF_YEAR = re.compile("ไตรมาส|รอบ|งวด|ครั้ง|เดือน|สิ้นสุด")
_DEADLINE = re.compile(
    rf"(?:ภายใน|ไม่เกิน|ก่อน|กำหนดส่ง|ส่งภายใน)(?:\s*วัน)?(?:ที่)?[^0-9๐-๙\n]{{0,20}}"
    rf"([0-9๐-๙]{{1,2}})\s*({_MONTHS})\s*+(?:พ\.?\s?ศ\.?\s*+)?([0-9๐-๙]{{4}})"
)
_OFFICE = re.compile(
    r"\s*((?:สำนักงาน|กระทรวง|กรม|สถาบัน|วิทยาลัย|มหาวิทยาลัย|โรงเรียน|องค์การ|เทศบาล|คณะกรรมการ|office of)\S.*)",
    re.IGNORECASE,
)
_SENT_TO = re.compile(r"(?:ถึง|มายัง|ส่งที่|ให้)\s*((?:สำนักงาน|กรม|กระทรวง)[^\s]{4,80})")
_PROVINCE = re.compile(r"(?:จังหวัด|จ\.)\s?([ก-๎]{3,20})")
_SHORT = re.compile(
    r"แบบ\s?(?:รายงาน\s?)?[ก-ฮ]{1,4}\.?\s?[0-9๐-๙]{1,3}(?:/[0-9๐-๙]{1,4})?|แบบฟอร์ม(?:ที่)?\s?[0-9๐-๙]{1,2}"
)


def read_front(lines: Sequence[PrintedLine], drafted: Drafted) -> None:
    """Fill in what the lines before the first heading say. What follows a field is a prompt of it, too."""
    whole = [line.whole for line in lines]
    offered: Node | None = None  # by the line just above
    unit = unit_line(lines)
    for line in lines:
        above, offered = offered, None
        choice = as_choice(line)
        if line is unit:
            read_unit(line, drafted)
        elif choice is not None and above is not None and not (choice.text or choice.key):
            above.options += choice.options  # one option a line
            offered = above
        elif choice is not None:
            offered = choice
            if not choice.text and drafted.boilerplate:
                choice.text = drafted.boilerplate.pop()  # the line above its boxes
                _leave_out(choice.text, drafted.fields[-1:])
            drafted.fields.append(choice)
        elif gap_spans(line.text) and not is_unnamed(line.text):
            drafted.fields.append(as_line(node_of(line)))
        else:
            drafted.boilerplate.append(line.whole)
            for field in drafted.fields[-1:]:
                field.prompts.append(line.whole)
    drafted.title = _title(lines)
    begin = whole.index(drafted.title) if drafted.title in whole else 0
    _period([*whole[begin : begin + 6], *whole[:6]], drafted)
    text = "\n".join(whole)
    until = _DEADLINE.search(text)
    drafted.deadline = " ".join(map(arabic_digits, until.groups())) if until else ""
    drafted.office = _office(whole)
    where = _PROVINCE.search(drafted.office)
    drafted.province = where[1] if where else ""
    short = _SHORT.search(text)
    drafted.short_title = " ".join(short[0].split()) if short else drafted.title


def _leave_out(text: str, fields: Sequence[Node]) -> None:
    for field in fields:
        if field.prompts[-1:] == [text]:
            field.prompts.pop()


def _title(lines: Sequence[PrintedLine]) -> str:
    """The first of the lines in the largest letters; among equals one in the middle of the page."""
    printed = [line for line in lines if fold(line.whole) and not gap_spans(line.text)]
    return max(printed, key=lambda x: (x.look.size, x.look.centred), default=PrintedLine(What.TEXT)).whole


def _period(whole: Sequence[str], drafted: Drafted) -> None:
    """The fiscal year where the form names one, else the other period that its first lines name: one with
    its year before one without."""
    dated = [text for text in whole if (p := _PERIOD.search(text)) is None or re.search(_YEAR, p[0])]
    for text in (*dated, *whole):
        fiscal = _FISCAL.search(text)
        other = _PERIOD.search(text)
        if fiscal and not (other and _PART_OF_YEAR.search(other[0])):
            drafted.fiscal_year = arabic_digits(fiscal[1])
            return
        if other:
            spans = [other.span(), *([fiscal.span()] if fiscal else [])]
            period = text[min(begin for begin, _ in spans) : max(end for _, end in spans)]
            drafted.period = " ".join(period.split())
            return


def _office(whole: Sequence[str]) -> str:
    for text in whole[:6]:
        match = _OFFICE.match(text)
        if match and not gap_spans(text):
            named = match[1]
            told = _PERIOD.search(named) or _FISCAL.search(named)
            return re.sub(r"\s*(?:ประจำ)?$", "", named[: told.start()] if told else named)
    match = _SENT_TO.search("\n".join(whole))
    return match[1] if match else ""


def says_period(line: PrintedLine) -> bool:
    """Whether a line says nothing but the form's period, or begins with its office."""
    period = _PERIOD.search(line.whole) or _FISCAL.search(line.whole)
    return says_office(line) or bool(period and 2 * len(period[0]) > len(line.whole))


def says_office(line: PrintedLine) -> bool:
    """Whether a line begins with the words for an office."""
    return _OFFICE.match(line.whole) is not None
