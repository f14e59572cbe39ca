"""Ways to change a filled-in .docx as people do: lines, rows and columns put in, taken out, joined, damaged.
What was typed stays as it is, so that the truth of before holds.

Each takes the body, chance, and what was typed (by ``canon``), and says what it did; "" where it cannot.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from random import Random

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from tests.filling import NAME, Truth
from tests.filling.judge import canon

Element = etree._Element
Change = Callable[[Element, Random, frozenset[str]], str]

_TICKS = frozenset("☑☒✓✔√✗✘●◉■")
_TICKED = re.compile(r"[(\[]\s*[/xX*]\s*[)\]]|/")
NUMBERED = re.compile(r"^\s*\(?[0-9๐-๙ก-ฮ.]+[.)]+\s*")
_OTHER_TITLES = ("ข้อมูล", "รายละเอียด", "ผลการดำเนินงาน", "ระดับคะแนน")
_SHOWN = 40


def what_was_typed(truths: Sequence[Truth]) -> frozenset[str]:
    """The texts that no change may touch."""
    texts = [NAME, *(line for truth in truths for line in truth.text.split("\n"))]
    return frozenset(filter(None, map(canon, texts)))


def said(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def is_form_s(element: Element, typed: frozenset[str]) -> bool:
    """Whether nothing was typed in it, and nothing ticked."""
    text = canon(said(element))
    return not (
        any(each in text for each in typed)
        or _TICKS & set(text)
        or _TICKED.search(text)
        or next(element.iter(qn("w:sym"), qn("w:sdt")), None) is not None
    )


def paragraphs_of(body: Element) -> Iterator[Element]:
    for paragraph in body.iter(qn("w:p")):
        boxed = any(above.tag == qn("w:txbxContent") for above in paragraph.iterancestors())
        if not boxed and next(paragraph.iter(qn("w:sectPr"), qn("w:txbxContent")), None) is None:
            yield paragraph


def form_lines(body: Element, typed: frozenset[str]) -> list[Element]:
    """The paragraphs of the form that say something."""
    return [p for p in paragraphs_of(body) if canon(said(p)).strip(".…_") and is_form_s(p, typed)]


def line_of(text: str) -> Element:
    paragraph = OxmlElement("w:p")
    _add(paragraph, text)
    return paragraph


def _add(paragraph: Element, text: str) -> None:
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    run.append(words)
    paragraph.append(run)


def _told(what: str, element: Element) -> str:
    return f"{what}: {said(element)[:_SHOWN]}"


# --- lines


def line_twice(body: Element, chance: Random, typed: frozenset[str]) -> str:
    lines = form_lines(body, typed)
    if not lines:
        return ""
    line = chance.choice(lines)
    line.addnext(deepcopy(line))
    return _told("line twice", line)


def line_joined(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A line of the form with the next paragraph behind a line break."""
    lines = [
        line for line in form_lines(body, typed) if (n := line.getnext()) is not None and n.tag == qn("w:p")
    ]
    if not lines:
        return ""
    line = chance.choice(lines)
    following = line.getnext()
    run = OxmlElement("w:r")
    run.append(OxmlElement("w:br"))
    line.append(run)
    line.extend([child for child in following if child.tag != qn("w:pPr")])
    following.getparent().remove(following)
    return _told("line joined", line)


def line_run_on(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A line of the form behind the words of the paragraph before it, whose end was deleted."""
    lines = [
        line
        for line in form_lines(body, typed)
        if (before := line.getprevious()) is not None and before.tag == qn("w:p") and said(before).strip()
    ]
    if not lines:
        return ""
    line = chance.choice(lines)
    before = line.getprevious()
    _add(before, chance.choice(("", " ")))
    before.extend([child for child in line if child.tag != qn("w:pPr")])
    line.getparent().remove(line)
    return _told("line run on", before)


def put_in_cell(line: Element) -> None:
    """Put a paragraph into a table of one cell that stands in its place."""
    table, row, cell = OxmlElement("w:tbl"), OxmlElement("w:tr"), OxmlElement("w:tc")
    line.addprevious(table)
    table.extend([OxmlElement("w:tblPr"), OxmlElement("w:tblGrid"), row])
    row.append(cell)
    cell.append(line)


def line_in_cell(body: Element, chance: Random, typed: frozenset[str]) -> str:
    lines = [line for line in form_lines(body, typed) if line.getparent() is body]
    if not lines:
        return ""
    line = chance.choice(lines)
    put_in_cell(line)
    return _told("line in a cell", line)


def letters_lost(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """One to three letters of a printed line."""
    texts = [t for line in form_lines(body, typed) for t in line.iter(qn("w:t")) if len(t.text or "") > 8]
    if not texts:
        return ""
    text = chance.choice(texts)
    at, before = chance.randrange(len(text.text) - 3), text.text
    text.text = before[:at] + before[at + chance.randint(1, 3) :]
    return f"letters lost: {before[:_SHOWN]}"


def number_lost(body: Element, chance: Random, typed: frozenset[str]) -> str:
    texts = [t for line in form_lines(body, typed) for t in list(line.iter(qn("w:t")))[:1]]
    numbered = [text for text in texts if NUMBERED.match(text.text or "")]
    if not numbered:
        return ""
    text = chance.choice(numbered)
    before = text.text
    text.text = NUMBERED.sub("", before)
    return f"number lost: {before[:_SHOWN]}"


def own_heading(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A line of their own in bold before something typed."""
    lines = [p for p in paragraphs_of(body) if p.getparent() is body and not is_form_s(p, typed)]
    if not lines:
        return ""
    line, own = chance.choice(lines), line_of(chance.choice(_OTHER_TITLES))
    properties = OxmlElement("w:rPr")
    properties.append(OxmlElement("w:b"))
    own[0].insert(0, properties)
    line.addprevious(own)
    return _told("own heading before", line)


LINES: Sequence[Change] = (
    *(line_twice, line_joined, line_run_on, line_in_cell),
    *(letters_lost, number_lost, own_heading),
)


# --- rows and columns


def _rows(body: Element) -> list[Element]:
    return list(body.iter(qn("w:tr")))


def _cells(row: Element) -> list[Element]:
    return list(row.iterfind(qn("w:tc")))


def _span(cell: Element) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return int(span.get(qn("w:val"))) if span is not None else 1


def _set_span(cell: Element, columns: int) -> None:
    properties = cell.find(qn("w:tcPr"))
    if properties is None:
        properties = OxmlElement("w:tcPr")
        cell.insert(0, properties)
    span = properties.find(qn("w:gridSpan"))
    if span is None:
        span = OxmlElement("w:gridSpan")
        properties.insert(0, span)
    span.set(qn("w:val"), str(columns))


def _at(row: Element, column: int) -> tuple[Element | None, int]:
    """The cell over a grid column, and where it begins."""
    begin = 0
    for cell in _cells(row):
        if begin <= column < begin + _span(cell):
            return cell, begin
        begin += _span(cell)
    return None, begin


def _width(table: Element) -> int:
    return max((sum(map(_span, _cells(row))) for row in table.iterfind(qn("w:tr"))), default=0)


def _cell(text: str) -> Element:
    cell = OxmlElement("w:tc")
    cell.append(line_of(text))
    return cell


def row_deleted(body: Element, chance: Random, typed: frozenset[str]) -> str:
    rows = [
        row for row in _rows(body) if is_form_s(row, typed) and len(row.getparent().findall(qn("w:tr"))) > 1
    ]
    if not rows:
        return ""
    row = chance.choice(rows)
    row.getparent().remove(row)
    return _told("row deleted", row)


def row_twice(body: Element, chance: Random, typed: frozenset[str]) -> str:
    rows = [row for row in _rows(body) if is_form_s(row, typed)]
    if not rows:
        return ""
    row = chance.choice(rows)
    row.addnext(deepcopy(row))
    return _told("row twice", row)


def row_above(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A row over all columns above a table's titles."""
    tables = list(body.iter(qn("w:tbl")))
    if not tables:
        return ""
    table = chance.choice(tables)
    row, cell = OxmlElement("w:tr"), _cell("ตารางแสดงผล")
    _set_span(cell, _width(table))
    row.append(cell)
    table.find(qn("w:tr")).addprevious(row)
    return _told("row above", table)


def column_added(body: Element, chance: Random, typed: frozenset[str]) -> str:
    tables = list(body.iter(qn("w:tbl")))
    if not tables:
        return ""
    table, title = chance.choice(tables), chance.choice(("ที่", "หมายเหตุ", "ผู้รับผิดชอบ", ""))
    at = chance.randrange(_width(table) + 1)
    for number, row in enumerate(table.iterfind(qn("w:tr"))):
        cell, begin = _at(row, at)
        own = _cell(str(number) if title == "ที่" and number else "" if number else title)
        if cell is None:
            row.append(own)
        elif begin < at:
            _set_span(cell, _span(cell) + 1)
        else:
            cell.addprevious(own)
    return _told(f"column {title} added at {at}", table)


def column_deleted(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A column in which nothing was typed, with its title, of a table in which each cell takes one."""
    columns = [
        (table, at)
        for table in body.iter(qn("w:tbl"))
        if _is_even(table)
        for at in range(_width(table))
        if all(
            is_form_s(cell, typed) for row in table.iterfind(qn("w:tr")) for cell in _cells(row)[at : at + 1]
        )
    ]
    if not columns:
        return ""
    table, at = chance.choice(columns)
    title = said(_cells(table.find(qn("w:tr")))[at])
    for row in table.iterfind(qn("w:tr")):
        row.remove(_cells(row)[at])
    return _told(f"column {title[:_SHOWN]} deleted", table)


def _is_even(table: Element) -> bool:
    """Whether a table has several columns, and one cell in each of all rows."""
    counts = {len(_cells(row)) for row in table.iterfind(qn("w:tr"))}
    return counts == {_width(table)} and _width(table) > 1


def row_moved(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A row of the form below the next one."""
    rows = [row for row in _rows(body) if is_form_s(row, typed) and row.getnext() is not None]
    if not rows:
        return ""
    row = chance.choice(rows)
    row.getnext().addnext(row)
    return _told("row moved", row)


def table_cut(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A table in two, with a blank line between them."""
    tables = [table for table in body.iter(qn("w:tbl")) if len(table.findall(qn("w:tr"))) > 2]
    if not tables:
        return ""
    table = chance.choice(tables)
    rest = deepcopy(table)
    at = chance.randrange(1, len(table.findall(qn("w:tr"))))
    for half, rows in ((table, slice(at, None)), (rest, slice(at))):
        for row in half.findall(qn("w:tr"))[rows]:
            half.remove(row)
    blank = OxmlElement("w:p")
    table.addnext(blank)
    blank.addnext(rest)
    rest.addnext(OxmlElement("w:p"))
    return _told(f"table cut at {at}", table)


def tables_joined(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """Two tables as one, as where the blank line between them is deleted."""
    pairs = []
    for table in body.iter(qn("w:tbl")):
        between = table.getnext()
        if between is not None and between.tag == qn("w:p") and not said(between).strip():
            following = between.getnext()
            if following is not None and following.tag == qn("w:tbl"):
                pairs.append((table, between, following))
    if not pairs:
        return ""
    table, between, following = chance.choice(pairs)
    table.extend(following.findall(qn("w:tr")))
    for gone in (between, following):
        gone.getparent().remove(gone)
    return _told("tables joined", table)


def title_changed(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """Other words, or none, for a cell of a table's first two rows."""
    rows = [row for table in body.iter(qn("w:tbl")) for row in table.findall(qn("w:tr"))[:2]]
    worded = (c for row in rows for c in _cells(row) if any(map(str.isalnum, said(c))))
    cells = [cell for cell in worded if is_form_s(cell, typed)]
    if not cells:
        return ""
    cell, told = chance.choice(cells), chance.choice((*_OTHER_TITLES, ""))
    before = said(cell)
    for paragraph in list(cell.iterfind(qn("w:p"))):
        cell.remove(paragraph)
    cell.append(line_of(told))
    return f"title changed: {before[:_SHOWN]}"


ROWS: Sequence[Change] = (
    *(row_deleted, row_twice, row_moved, row_above, column_added, column_deleted),
    *(title_changed, table_cut, tables_joined),
)
CHANGES: Sequence[Change] = (*LINES, *ROWS)
