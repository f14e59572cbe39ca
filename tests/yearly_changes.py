"""Ways in which offices change their own blank from one year to the next; every wording is invented.

As in ``changed_files``: each takes the body, chance and what was typed, and says what it did, or "".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from random import Random

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.changed_files import Change, Element, put_in_cell, said
from tests.filling.paragraphs import new_paragraph

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_DOTS = re.compile(r"\s*[.…_]{4,}\s*")
_NUMBERED = re.compile(r"\s*(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]?|\([0-9๐-๙]{1,2}\)|[ก-ฮ]\.)\s+\S")
_YEAR = re.compile(r"25[67][0-9]|๒๕[๖๗][๐-๙]")
_WORDS = ("การเบิกจ่าย", "การติดตาม", "ความร่วมมือกับชุมชน", "การประชาสัมพันธ์", "ความปลอดภัย")


def _body_lines(body: Element) -> list[Element]:
    """The paragraphs of the body itself that hold no section's end."""
    return [p for p in body.iterfind(qn("w:p")) if next(p.iter(qn("w:sectPr")), None) is None]


def _texts(body: Element) -> Iterator[Element]:
    return (text for text in body.iter(qn("w:t")) if text.text)


def _looking_like(line: Element, text: str) -> Element:
    """A paragraph with the look of another one and a text of its own."""
    made = deepcopy(line)
    texts = list(made.iter(qn("w:t")))
    for each in list(made.iter(qn("w:br"), qn("w:tab"))):
        if each.getparent().tag == qn("w:r"):
            each.getparent().remove(each)
    for number, each in enumerate(texts):
        each.text = "" if number else text
    return made


def _dotted(line: Element) -> bool:
    return bool(_DOTS.fullmatch(said(line)))


def _is_asked(line: Element) -> bool:
    """Whether a place to write stands right below a line."""
    below = line.getnext()
    return below is not None and below.tag == qn("w:p") and (_dotted(below) or not said(below).strip())


def _headings(body: Element) -> list[Element]:
    """Numbered lines that are answered below."""
    return [p for p in _body_lines(body) if _NUMBERED.match(said(p)) and not _DOTS.search(said(p))]


def _number(text: str) -> tuple[str, str]:
    match = re.match(r"\s*(\S+)\s+(.*)", text, re.DOTALL)
    return (match[1], match[2]) if match else ("", text)


# --- words and figures


def thai_digits(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """Thai digits in place of Arabic ones, or the other way round."""
    to = _ARABIC if any(re.search("[๐-๙]", t.text) for t in _texts(body)) else _THAI
    for text in _texts(body):
        text.text = text.text.translate(to)
    return "other digits"


def next_year(body: Element, chance: Random, typed: frozenset[str]) -> str:
    found = [text for text in _texts(body) if _YEAR.search(text.text)]
    for text in found:
        text.text = _YEAR.sub(lambda m: _next(m[0]), text.text)
    return "next year" if found else ""


def _next(year: str) -> str:
    later = str(int(year.translate(_ARABIC)) + 1)
    return later if year.isascii() else later.translate(_THAI)


def wider_spaces(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A tab, or more spaces, behind each number."""
    found = [(p, next(p.iter(qn("w:t")), None)) for p in _headings(body)]
    gap = chance.choice(("\u00a0", "   ", "  "))
    changed = 0
    for _, text in found:
        if text is not None and re.match(r"\s*\S+ ", text.text or ""):
            text.text = re.sub(r"^(\s*\S+) +", lambda m: m[1] + gap, text.text)
            text.set(qn("xml:space"), "preserve")
            changed += 1
    return f"spaces behind {changed} numbers" if changed else ""


# --- headings


def heading_added(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A new topic in the middle, with a place to write like its neighbour's; what follows counts on."""
    asked = [p for p in _headings(body) if _is_asked(p)]
    if not asked:
        return ""
    line = chance.choice(asked)
    number, _ = _number(said(line))
    end = re.search(r"([0-9๐-๙]+)(\D*)$", number)
    if end is None:
        return ""
    words = f"{chance.choice(_WORDS)}ที่เพิ่มในปีนี้"
    below = line.getnext()
    last = below
    while (
        last.getnext() is not None
        and last.getnext().tag == qn("w:p")
        and not said(last.getnext()).strip("._… ")
    ):
        last = last.getnext()
    stem, count = number[: end.start()], int(end[1].translate(_ARABIC))
    thai = not end[1].isascii()

    def counted(value: int) -> str:
        return f"{stem}{str(value).translate(_THAI) if thai else value}{end[2]}"

    following = last.getnext()
    value = count + 1
    while following is not None:  # its neighbours count on
        if following.tag == qn("w:p") and said(following).strip().startswith(f"{counted(value)} "):
            text = next(following.iter(qn("w:t")))
            if (text.text or "").lstrip().startswith(counted(value)):
                text.text = text.text.replace(counted(value), counted(value + 1), 1)
            value += 1
        following = following.getnext()
    new, place = _looking_like(line, f"{counted(count + 1)} {words}"), deepcopy(below)
    last.addnext(new)
    new.addnext(place)
    return f"heading added behind {said(line)[:30]}: {said(new)}"


def heading_cut_in_two(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """One heading's words broken over two lines by a line break or a paragraph."""
    long = [p for p in _headings(body) if len(said(p)) > 50 and " " in said(p)[30:]]
    if not long:
        return ""
    line = chance.choice(long)
    text = max(line.iter(qn("w:t")), key=lambda t: len(t.text or ""))
    at = (text.text or "").find(" ", len(text.text or "") // 2)
    if at < 0:
        return ""
    rest = text.text[at + 1 :]
    text.text = text.text[:at]
    broken, more = OxmlElement("w:br"), OxmlElement("w:t")
    more.text = rest
    text.addnext(broken)
    broken.addnext(more)
    return f"broken: {said(line)[:40]}"


def heading_styles(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """Heading styles in place of bold: by the number's depth."""
    bold = [
        p
        for p in _headings(body)
        if next(p.iter(qn("w:b")), None) is not None and p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") is None
    ]
    if not bold:
        return ""
    for line in bold:
        number, _ = _number(said(line))
        properties = line.get_or_add_pPr()
        style = OxmlElement("w:pStyle")
        style.set(qn("w:val"), f"Heading{1 + number.strip('.').count('.')}")
        properties.insert(0, style)
        for mark in list(line.iter(qn("w:b"))):
            mark.getparent().remove(mark)
    return f"styles at {len(bold)} headings"


def heading_in_box(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A numbered heading in a table of one cell, with borders."""
    lines = _headings(body)
    if not lines:
        return ""
    line = chance.choice(lines)
    put_in_cell(line)
    return f"heading in a box: {said(line)[:40]}"


# --- what stands around


def instructions_in_front(body: Element, chance: Random, typed: frozenset[str]) -> str:
    first = next(iter(body))
    lines = chance.choice(
        (
            (
                "คำชี้แจง",
                "1. ให้หน่วยงานรายงานตามความเป็นจริง",
                "2. ส่งรายงานภายในเวลาที่กำหนด",
                "3. หากมีข้อสงสัยให้สอบถามผู้ประสานงาน",
            ),
            ("คำอธิบาย", "แบบรายงานนี้ใช้สำหรับการติดตามงานประจำปี โปรดอ่านให้เข้าใจก่อนกรอก"),
            ("ข้อควรทราบก่อนรายงาน", "1. แบบนี้ใช้รายงานปีละหนึ่งครั้ง", "2. รายงานเฉพาะงานที่แล้วเสร็จ"),
            ("คำชี้แจงในการกรอกแบบ", "(1) กรอกเฉพาะส่วนที่เกี่ยวข้อง", "(2) แนบหลักฐานถ้ามี"),
        )
    )
    for text in lines:
        first.addprevious(new_paragraph(text))
    if chance.random() < 0.5:
        page = new_paragraph("")
        mark = OxmlElement("w:br")
        mark.set(qn("w:type"), "page")
        page.find(qn("w:r")).append(mark)
        first.addprevious(page)
    return f"instructions: {lines[0]}"


def landscape(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A table on a page of its own, laid across."""
    tables = list(body.iterfind(qn("w:tbl")))
    if not tables:
        return ""
    table = chance.choice(tables)
    for put in (table.addprevious, table.addnext):
        paragraph = OxmlElement("w:p")
        section = OxmlElement("w:sectPr")
        size = OxmlElement("w:pgSz")
        size.set(qn("w:orient"), "landscape")
        section.append(size)
        properties = OxmlElement("w:pPr")
        properties.append(section)
        paragraph.append(properties)
        put(paragraph)
    return "landscape"


def note_at_table(body: Element, chance: Random, typed: frozenset[str]) -> str:
    tables = list(body.iterfind(qn("w:tbl")))
    if not tables:
        return ""
    table = chance.choice(tables)
    where, text = chance.choice(
        (
            ("below", "หมายเหตุ: สามารถเพิ่มแถวได้ตามความเหมาะสม"),
            ("below", "* นับเฉพาะที่ดำเนินการแล้วเสร็จ"),
            ("above", "หน่วย: บาท"),
            ("above", "ตารางที่ 1 แสดงข้อมูลประจำปี"),
            ("above", "(โปรดกรอกข้อมูลให้ครบทุกช่อง)"),
        )
    )
    (table.addnext if where == "below" else table.addprevious)(new_paragraph(text))
    return f"note {where} a table: {text}"


def sum_row(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A row for the sum at a table's end."""
    tables = [t for t in body.iterfind(qn("w:tbl")) if len(t.findall(qn("w:tr"))) > 2]
    if not tables:
        return ""
    table = chance.choice(tables)
    row = deepcopy(table.findall(qn("w:tr"))[-1])
    for number, cell in enumerate(row.iterfind(qn("w:tc"))):
        for paragraph in cell.findall(qn("w:p"))[1:]:
            cell.remove(paragraph)
        paragraph = cell.find(qn("w:p"))
        cell.replace(paragraph, new_paragraph("" if number else "รวม"))
    table.findall(qn("w:tr"))[-1].addnext(row)
    return f"sum below {said(table)[:30]}"


def signers_added(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """Who signs, at the end or behind one of the answers."""
    lines = [p for p in _body_lines(body) if _dotted(p)]
    last = _body_lines(body)[-1:] if chance.random() < 0.5 or not lines else [chance.choice(lines)]
    if not last:
        return ""
    block = (
        "ลงชื่อ ........................................ ผู้รายงาน",
        "(........................................)",
        "ตำแหน่ง ........................................",
    )
    for text in reversed(block):
        last[0].addnext(new_paragraph(text))
    return f"signers behind {said(last[0])[:30]}"


# --- places to write


def dots_to_empty(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """Empty paragraphs in place of dotted ones, in the whole form."""
    found = [p for p in _body_lines(body) if _dotted(p)]
    for line in found:
        for run in list(line.iterfind(qn("w:r"))):
            line.remove(run)
    return f"{len(found)} dotted lines made empty" if found else ""


def dots_to_controls(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """Word's own places to click in place of dotted lines."""
    found = [p for p in _body_lines(body) if _dotted(p)]
    for line in found:
        for run in list(line.iterfind(qn("w:r"))):
            line.remove(run)
        control, properties, content = (
            OxmlElement("w:sdt"),
            OxmlElement("w:sdtPr"),
            OxmlElement("w:sdtContent"),
        )
        properties.append(OxmlElement("w:showingPlcHdr"))
        run, words = OxmlElement("w:r"), OxmlElement("w:t")
        words.text = "คลิกหรือแตะที่นี่เพื่อใส่ข้อความ"
        run.append(words)
        content.append(run)
        control.extend([properties, content])
        line.append(control)
    return f"{len(found)} dotted lines made controls" if found else ""


def example_given(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """An example in grey italics over a place to write."""
    found = [p for p in _body_lines(body) if _dotted(p)]
    if not found:
        return ""
    text = chance.choice(
        ("(ตัวอย่าง: จัดอบรมครู 2 รุ่น)", "ตัวอย่าง จัดอบรมครู 2 รุ่น รวม 40 คน", "เช่น จัดประชุมเดือนละครั้ง")
    )
    line = new_paragraph(text)
    properties = OxmlElement("w:rPr")
    properties.append(OxmlElement("w:i"))
    colour = OxmlElement("w:color")
    colour.set(qn("w:val"), "808080")
    properties.append(colour)
    line.find(qn("w:r")).insert(0, properties)
    chance.choice(found).addprevious(line)
    return f"example: {text}"


WORDS: Sequence[Change] = (thai_digits, next_year, wider_spaces)
HEADINGS: Sequence[Change] = (heading_added, heading_cut_in_two, heading_styles, heading_in_box)
AROUND: Sequence[Change] = (instructions_in_front, landscape, note_at_table, sum_row, signers_added)
PLACES: Sequence[Change] = (dots_to_empty, dots_to_controls, example_given)
YEARLY: Sequence[Change] = (*WORDS, *HEADINGS, *AROUND, *PLACES)
