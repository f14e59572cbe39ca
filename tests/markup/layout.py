"""Tables around lines, inside cells, in pieces and in other looks; their cells with more or fewer lines."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import pairwise
from random import Random

from docx.oxml.ns import qn

from tests.changed_files import is_form_s
from tests.markup.kit import (
    Change,
    Copy,
    apart,
    cell_properties,
    made,
    row_properties,
    some,
    tables_of,
    text_runs,
    words_of,
)


def cells_nested(copy: Copy, chance: Random) -> str:
    """What stands in a cell in a table of one cell inside it."""
    for cell in some(chance, list(copy.body.iter(qn("w:tc")))):
        inside = [child for child in cell if child.tag != qn("w:tcPr")]
        inner = made("tc", *inside)
        cell.append(made("tbl", made("tblPr"), made("tblGrid", made("gridCol", w="900")), made("tr", inner)))
        cell.append(made("p"))
    return "cells nested"


def table_halved(copy: Copy, chance: Random) -> str:
    """A table's rows in two tables, or each in its own, with nothing between them: Word draws one."""
    tables = [table for table in tables_of(copy) if len(table.findall(qn("w:tr"))) > 1]
    for table in some(chance, tables):
        rows = table.findall(qn("w:tr"))
        cuts = range(1, len(rows)) if chance.random() < 0.3 else [chance.randrange(1, len(rows))]
        for at in reversed(list(cuts)):
            if any(
                c.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}") is not None for c in rows[at].iterfind(qn("w:tc"))
            ):
                continue
            rest = made("tbl", *(deepcopy(e) for e in table if e.tag in (qn("w:tblPr"), qn("w:tblGrid"))))
            rest.extend(table.findall(qn("w:tr"))[at:])
            table.addnext(rest)
    return "table halved"


def laid_out(copy: Copy, chance: Random) -> str:
    """Blocks of the body, or all, in a table of one cell, or of one row with an empty cell beside."""
    blocks = [b for b in copy.body if b.tag in (qn("w:p"), qn("w:tbl"))]
    if not blocks:
        return ""
    way = chance.choice(("all", "range", "table"))
    tables = [b for b in blocks if b.tag == qn("w:tbl")]
    if way == "table" and tables:
        chosen = [chance.choice(tables)]
    else:
        first = 0 if way == "all" else chance.randrange(len(blocks))
        chosen = blocks[first:] if way == "all" else blocks[first : first + chance.randint(1, 6)]
    apart_at = (number for number, (a, b) in enumerate(pairwise(chosen), 1) if a.getnext() is not b)
    chosen = chosen[: next(apart_at, len(chosen))]
    cell = made("tc", made("tcPr"))
    chosen[0].addprevious(
        made("tbl", made("tblPr"), made("tblGrid", made("gridCol", w="9000")), made("tr", cell))
    )
    cell.extend(chosen)
    cell.append(made("p"))
    if chance.random() < 0.2:
        cell.addnext(made("tc", made("p")))
    return f"laid out: {way}"


def table_looks(copy: Copy, chance: Random) -> str:
    """Floating, right to left switched off, rows repeated as titles, turned text, styles lost, exceptions."""
    way = chance.choice(("floating", "titles", "turned", "styleless", "exceptions", "fit", "caption"))
    for table in tables_of(copy):
        properties = table.find(qn("w:tblPr"))
        if way == "floating":
            properties.append(
                made("tblpPr", leftFromText="180", vertAnchor="text", horzAnchor="margin", tblpY="1")
            )
            properties.append(made("tblOverlap", val="never"))
        elif way == "titles":
            for row in table.findall(qn("w:tr"))[: chance.randint(1, 3)]:
                row_properties(row).append(made("tblHeader"))
        elif way == "turned":
            for cell in table.iter(qn("w:tc")):
                cell_properties(cell).append(made("textDirection", val="btLr"))
        elif way == "styleless":
            properties[:] = []
        elif way == "caption":
            properties.append(made("tblCaption", val="ตารางที่ 1"))
            properties.append(made("tblDescription", val="คำอธิบาย"))
        elif way == "exceptions":
            for row in table.iterfind(qn("w:tr")):
                row.insert(0, made("tblPrEx", made("tblLayout", type="fixed")))
        else:
            for cell in table.iter(qn("w:tc")):
                cell_properties(cell).append(made("noWrap"))
                cell_properties(cell).append(made("tcFitText"))
    return f"table {way}"


def cells_spaced(copy: Copy, chance: Random) -> str:
    """Empty paragraphs or breaks at the beginning or the end of cells."""
    way = chance.choice(("before", "behind", "break", "both"))
    for cell in some(chance, list(copy.body.iter(qn("w:tc")))):
        lines = cell.findall(qn("w:p"))
        if not lines:
            continue
        if way in ("before", "both"):
            lines[0].addprevious(made("p"))
        if way in ("behind", "both"):
            lines[-1].addnext(made("p"))
        if way == "break" and lines[-1].find(qn("w:r")) is not None:
            lines[-1].append(made("r", made("br")))
    return f"cells spaced {way}"


def titles_broken(copy: Copy, chance: Random) -> str:
    """Words of a table's first row over two lines, by a break or by paragraphs."""
    way = chance.choice(("break", "paragraph"))
    runs = [
        run
        for run in text_runs(copy.body)
        if (row := next(run.iterancestors(qn("w:tr")), None)) is not None
        and row.getparent().find(qn("w:tr")) is row
        and len(words_of(run) or "") > 5
        and is_form_s(row, copy.typed)
    ]
    for run in some(chance, runs):
        paragraph = run.getparent()
        text = words_of(run) or ""
        spaces = [at for at, letter in enumerate(text) if letter == " "]
        at = chance.choice(spaces) if spaces and chance.random() < 0.5 else len(text) // 2
        _, second = apart(run, max(at, 1))
        if way == "break":
            second.addprevious(made("r", made("br")))
        else:
            paragraph.addnext(made("p", second, *second.itersiblings()))
    return f"titles broken: {way}"


LAYOUT: Sequence[Change] = (
    *(cells_nested, table_halved, laid_out),
    *(table_looks, cells_spaced, titles_broken),
)
