"""Objects that a document carries and does not show as text: named at their place, so that somebody
looks. ECMA-376 part 1, 17.3.3.19 (embedded objects) and 21.2 (charts)."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from rt67_aggregate.model import Block, Paragraph
from rt67_aggregate.reader.names import a, w

OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
CONTROL = w("control")  # of ActiveX: what was typed into it stands in a part of its program's own
NAMED = (OLE, CONTROL)
CHUNKS = (w("altChunk"), w("subDoc"))  # another document at its place, in the package or beside it
CHARTS = (
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart",
)
CHUNK_NAME = "[เอกสารที่แทรกไว้]"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
# By the beginning of the program's name.
_PROGRAMS = (
    ("word.", "เอกสาร Word"),
    ("excel.", "ตาราง Excel"),
    ("powerpoint.", "สไลด์ PowerPoint"),
    ("acro", "ไฟล์ PDF"),
    ("foxit", "ไฟล์ PDF"),
    ("equation", "สมการ"),
    ("mathtype", "สมการ"),
    ("visio", "แผนผัง Visio"),
    ("paint", "รูปภาพ"),
    ("pbrush", "รูปภาพ"),
    ("package", "ไฟล์แนบ"),
)
_MOST_TEXT = 2000


def object_name(element: etree._Element) -> str:
    """What an embedded object is, in brackets ("[ตาราง Excel]"), by the program that it belongs to."""
    program = element.get("ProgID", "").lower()
    name = next((name for start, name in _PROGRAMS if program.startswith(start)), "วัตถุที่ฝังไว้")
    return f"[{name}]"


def chart_name(root: etree._Element | None) -> str:
    """A chart in brackets: its titles, and each row of figures as Word last drew it."""
    if root is None:
        return "[แผนภูมิ]"
    texts = ["".join(t.text or "" for t in p.iter(a("t"))) for p in root.iter(a("p"))]
    texts += (_figures(series) for series in root.iter(f"{_C}ser"))
    told = " · ".join(text.strip() for text in texts if text.strip())[:_MOST_TEXT]
    return f"[แผนภูมิ: {told}]" if told else "[แผนภูมิ]"


def noticed(block: Block, code: str) -> Block:
    """A block with a code at each of its paragraphs."""
    if isinstance(block, Paragraph):
        return block._replace(notices=tuple(dict.fromkeys((*block.notices, code))))
    cells = (replace(c, blocks=tuple(noticed(b, code) for b in c.blocks)) for c in block.cells)
    return replace(block, cells=tuple(cells))


def _figures(series: etree._Element) -> str:
    name = " ".join(_values(series, "tx"))
    names, values = _values(series, "cat"), _values(series, "val")
    if len(names) != len(values):
        names = [""] * len(values)
    pairs = ", ".join(f"{label} {value}".strip() for label, value in zip(names, values, strict=True))
    return f"{name}: {pairs}" if name and pairs else name or pairs


def _values(series: etree._Element, local: str) -> list[str]:
    found = series.find(f"{_C}{local}")
    return [v.text or "" for v in found.iter(f"{_C}v")] if found is not None else []
