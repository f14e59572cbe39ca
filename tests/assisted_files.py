"""Ways in which a filled-in .docx comes back from a chat assistant or a Markdown editor. What was typed stays
as it is, so that the truth of before holds. Each is a ``Change`` of ``tests/changed_files.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from random import Random

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.changed_files import NUMBERED, Change, Element, form_lines, is_form_s, line_of, paragraphs_of, said

_SIGNS = (("## ", ""), ("### ", ":"), ("**", "**"), ("- **", "**"), ("#### **", "**"), ("", ":"))
_TITLES = ("ผลการดำเนินงาน", "ปัญหาและอุปสรรค", "ข้อเสนอแนะ", "แนวปฏิบัติที่ดี (Best Practice)", "1. ภาพรวม", "สรุป")
_PREFACES = ("แน่นอนครับ นี่คือข้อความที่เรียบเรียงแล้ว", "Sure! Here is the report:", "---", "> หมายเหตุจากผู้ช่วย", "```")
_SHOWN = 40


def headings_signed(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """Markdown's signs around all of the form's numbered lines."""
    before, behind = chance.choice(_SIGNS)
    lines = [
        line for line in form_lines(body, typed) if line.getparent() is body and NUMBERED.match(said(line))
    ]
    for line in lines:
        texts = list(line.iter(qn("w:t")))
        texts[0].text = before + (texts[0].text or "")
        texts[-1].text = (texts[-1].text or "") + behind
        for text in (texts[0], texts[-1]):
            text.set(qn("xml:space"), "preserve")
    return f"{len(lines)} lines in {before!r} {behind!r}" if lines else ""


def tables_piped(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """Tables as lines with strokes between their cells; those with merged cells or boxes stay."""
    tables = [table for table in body.iterchildren(qn("w:tbl")) if _is_plain(table)]
    outer = chance.random() < 0.8
    for table in tables:
        rows = [[said(cell) for cell in row.iterfind(qn("w:tc"))] for row in table.iterfind(qn("w:tr"))]
        for line in _piped(rows, chance, outer=outer):
            table.addprevious(line_of(line))
        body.remove(table)
    return f"{len(tables)} tables piped" if tables else ""


def _is_plain(table: Element) -> bool:
    merged = next(table.iter(qn("w:gridSpan"), qn("w:vMerge"), qn("w:sdt"), qn("w:sym"), qn("w:br")), None)
    nested = len(list(table.iter(qn("w:tbl")))) > 1
    return merged is None and not nested and "|" not in said(table)


def _piped(rows: Sequence[Sequence[str]], chance: Random, *, outer: bool) -> Iterator[str]:
    rule = chance.choice(("---", ":---", ":-:", "--------"))
    for number, row in enumerate(rows):
        line = " | ".join(row)
        yield f"| {line} |" if outer else line
        if not number:
            parted = "|".join([rule] * len(row))
            yield f"|{parted}|" if outer else parted


def preface_typed(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """What an assistant says first, above something typed."""
    return _above_typed(body, chance, typed, line_of(chance.choice(_PREFACES)))


def title_typed(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A title with Markdown's signs, or of Word's, above something typed."""
    before, behind = chance.choice(_SIGNS)
    return _above_typed(
        body, chance, typed, _styled(line_of(before + chance.choice(_TITLES) + behind), chance)
    )


def heading_typed(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """The same with the words of another line of the form."""
    lines = [said(line).strip() for line in form_lines(body, typed)]
    if not lines:
        return ""
    before, behind = chance.choice((*_SIGNS, ("", "")))
    return _above_typed(body, chance, typed, _styled(line_of(before + chance.choice(lines) + behind), chance))


def titles_typed(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A table with the titles of one of the form's, and rows of its own, above something typed."""
    tables = [table for table in body.iterchildren(qn("w:tbl")) if _is_plain(table)]
    tables = [table for table in tables if is_form_s(table.find(qn("w:tr")), typed)]
    if not tables:
        return ""
    table = deepcopy(chance.choice(tables))
    for row in table.findall(qn("w:tr"))[1:]:
        table.remove(row)
    first = table.find(qn("w:tr"))
    row = deepcopy(first)
    for number, cell in enumerate(row.iterfind(qn("w:tc"))):
        for paragraph in cell.findall(qn("w:p")):
            cell.remove(paragraph)
        cell.append(line_of(f"เนื้อหาจากผู้ช่วย {chance.randrange(10**4)}{number}"))
    first.addnext(row)
    return _above_typed(body, chance, typed, table)


def _above_typed(body: Element, chance: Random, typed: frozenset[str], own: Element) -> str:
    places = [p for p in paragraphs_of(body) if p.getparent() is body and not is_form_s(p, typed)]
    if not places:
        return ""
    place = chance.choice(places)
    place.addprevious(own)
    return f"{said(own)[:_SHOWN]!r} above {said(place)[:_SHOWN]!r}"


def _styled(line: Element, chance: Random) -> Element:
    if chance.random() < 0.5:
        properties, style = OxmlElement("w:pPr"), OxmlElement("w:pStyle")
        style.set(qn("w:val"), f"Heading{chance.randint(1, 3)}")
        properties.append(style)
        line.insert(0, properties)
    return line


ASSISTED: Sequence[Change] = (
    *(headings_signed, tables_piped, preface_typed),
    *(title_typed, heading_typed, titles_typed),
)
