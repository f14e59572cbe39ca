"""The workbook and the report of a run, read as files: whether each answer of ``records.csv`` is in both.

Nothing of the program's is asked but the form: cells are read with openpyxl, the report as XML.
"""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import openpyxl
from lxml import etree

from rt67_aggregate.model import Form, Heading
from tests.workspaces import read_table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_ANSWERS = re.compile(r"คำตอบ( \d+)?")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_UNSEEN = re.compile("[\\s\u00ad\u200b-\u200d\u2060\ufeff]+")
_SILENT = ("blank", "absent")


def output_faults(output: Path, form: Form) -> Iterator[str]:
    """Each answer whose cell says something else, or that does not stand below its heading in the report;
    and whether the report shows as many pictures as the answers have."""
    records = read_table(output / "records.csv")
    cells, parts = cells_of(output / "rt67_summary.xlsx"), letters_of(output / "rt67_summary.docx")
    texts: dict[str, str] = defaultdict(str)
    for record in records:
        texts[record["key"]] += record["text"]
    for key, text in texts.items():
        if cells.get(key) != text:
            yield f"the cell of {key} says {cells.get(key)!r} and not {text!r}"
    over = dict(_over(form))
    for record in records:
        said = squeezed(record["text"])
        found = next((parts[name] for name in over[record["section_id"]] if name in parts), "")
        if record["status"] not in _SILENT and said not in found:
            yield f"{record['college_id']} {record['section_id']}: {said!r} is not below its heading"
    wanted = sum(len(record["pictures"].split(";")) for record in records if record["pictures"])
    shown = pictures_in(output / "rt67_summary.docx")
    if shown != wanted:
        yield f"the report shows {shown} pictures of {wanted}"


def squeezed(text: str) -> str:
    """The letters of a text, without spaces and what nobody sees."""
    return _UNSEEN.sub("", text)


def cells_of(workbook: Path) -> dict[str, str]:
    """Key of an answer → what its cells say, joined."""
    found: dict[str, str] = defaultdict(str)
    for sheet in openpyxl.load_workbook(workbook, read_only=True):
        if not _ANSWERS.fullmatch(sheet.title):
            continue
        titles: list[object] = []
        for row in sheet.iter_rows(values_only=True):
            if titles:
                values = dict(zip(titles, row, strict=False))
                found[str(values["รหัสแถว"])] += _unescaped(str(values["ข้อความ"] or ""))
            elif "รหัสแถว" in row:
                titles = list(row)
    return dict(found)


def letters_of(report: Path) -> dict[str, str]:
    """Heading → the letters below it, from the annexes on."""
    body, styles = _parts(report)
    names = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val") for style in styles.iter(f"{W}style")
    }
    paragraphs = list(body.iter(f"{W}p"))
    heads = [
        n for n, one in enumerate(paragraphs) if names.get(_style(one), "").lower().startswith("heading")
    ]
    annex = next((n for n in heads if _text(paragraphs[n]).startswith("ภาคผนวก")), 0)
    found: dict[str, str] = defaultdict(str)
    for start, end in pairwise([*(n for n in heads if n >= annex), len(paragraphs)]):
        found[_text(paragraphs[start])] += squeezed("".join(map(_text, paragraphs[start + 1 : end])))
    return dict(found)


def pictures_in(report: Path) -> int:
    """How many pictures the report shows; charts are none."""
    return sum(1 for _ in _parts(report)[0].iter(_BLIP))


def _over(form: Form) -> Iterator[tuple[str, list[str]]]:
    """Section → its printed heading and those over it, from the lowest."""

    def below(heading: Heading, over: list[str]) -> Iterator[tuple[str, list[str]]]:
        names = [heading.printed, *over]
        yield heading.id, names
        for child in heading.below:
            yield from below(child, names)

    for top in (*form.fields, *form.headings):
        yield from below(top, [])


def _parts(report: Path) -> tuple[etree._Element, etree._Element]:
    with zipfile.ZipFile(report) as package:
        document, styles = (
            etree.fromstring(package.read(f"word/{name}.xml")) for name in ("document", "styles")
        )
    return document, styles


def _style(paragraph: etree._Element) -> str | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


def _text(paragraph: etree._Element) -> str:
    return "".join(node.text or "" for node in paragraph.iter(f"{W}t"))


def _unescaped(text: str) -> str:
    """openpyxl leaves the escapes of texts that stand in the sheet (ECMA-376, part 1, 22.9.2.19)."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
