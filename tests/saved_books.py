"""A workbook's bytes as other programs would have saved them: what stands in its cells is the same, how it is
written is not.

Each saver takes the package that the program or openpyxl wrote and gives another one, made after ECMA-376
part 1, 18.3 (worksheets), 18.4 (shared strings), and part 2 (packages). Nothing here knows of the review.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

from tests.saved_packages import Parts, Saver, absolute_targets, other_part_names, packed, parts_of

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ADDRESS = re.compile(r"([A-Z]+)([0-9]+)")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]*[1-9])?")


# --- what stands in cells


def inline_strings(data: bytes) -> bytes:
    """Every text in its own cell, as programs do that stream."""
    return _with_strings(data, lambda text: ("inlineStr", _with("is", _text(text))))


def strings_of_formulas(data: bytes) -> bytes:
    """Texts as values of the kind that formulas have, without a formula."""
    return _with_strings(data, lambda text: ("str", _with("v", text=text)))


def rich_strings(data: bytes) -> bytes:
    """Every text in several runs with a look each, and with what East Asian programs put beside it."""

    def rich(text: str) -> tuple[str, etree._Element]:
        half = len(text) // 2
        runs = [_run(piece, bold) for piece, bold in ((text[:half], True), (text[half:], False)) if piece]
        sound = _with("rPh", _text("เสียงอ่าน"))
        sound.set("sb", "0")
        sound.set("eb", "1")
        look = _with("phoneticPr")
        look.set("fontId", "0")
        return "inlineStr", _with("is", *runs, sound, look)

    return _with_strings(data, rich)


def shared_strings(data: bytes) -> bytes:
    """Each text once in a part of its own, the last first."""
    texts: dict[str, int] = {}

    def shared(text: str) -> tuple[str, etree._Element]:
        return "s", _with("v", text=str(texts.setdefault(text, len(texts))))

    parts = parts_of(_with_strings(data, shared))
    table = _with("sst", *(_with("si", _text(text)) for text in texts))
    parts["xl/sharedStrings.xml"] = etree.tostring(table, xml_declaration=True, encoding="UTF-8")
    relations = etree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    etree.SubElement(
        relations,
        f"{{{_RELATIONS}}}Relationship",
        Id="rIdShared",
        Type=kind,
        Target="/xl/sharedStrings.xml",
    )
    parts["xl/_rels/workbook.xml.rels"] = etree.tostring(relations)
    types = etree.fromstring(parts["[Content_Types].xml"])
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    etree.SubElement(types, f"{{{_TYPES}}}Override", PartName="/xl/sharedStrings.xml", ContentType=kind)
    parts["[Content_Types].xml"] = etree.tostring(types)
    return packed(parts)


def numbers_as_texts(data: bytes) -> bytes:
    """No cell is a number."""

    def change(sheet: etree._Element) -> None:
        for cell in sheet.iter(_name("c")):
            if cell.get("t") in (None, "n") and (value := cell.find(_name("v"))) is not None:
                cell.set("t", "str")
                value.text = value.text or ""

    return _with_sheets(data, change)


def texts_as_numbers(data: bytes) -> bytes:
    """Every text that is a number's own writing is one."""

    def change(text: str) -> tuple[str, etree._Element]:
        if _NUMBER.fullmatch(text):
            return "n", _with("v", text=text)
        return "inlineStr", _with("is", _text(text))

    return _with_strings(data, change)


def carriage_returns(data: bytes) -> bytes:
    """Lines end as on Windows, in the way of a workbook's own escapes."""
    return _with_strings(
        data, lambda text: ("inlineStr", _with("is", _text(text.replace("\n", "_x000D_\n"))))
    )


# --- how sheets are written


def no_references(data: bytes) -> bytes:
    """Neither rows nor cells say where they stand: empty ones stand between."""

    def change(sheet: etree._Element) -> None:
        rows = sheet.find(_name("sheetData"))
        full: list[etree._Element] = []
        for row in rows:
            number = int(row.get("r", len(full) + 1))
            full += [_with("row") for _ in range(len(full) + 1, number)]
            cells: list[etree._Element] = []
            for cell in row:
                column = _column(cell.get("r")) if cell.get("r") else len(cells) + 1
                cells += [_with("c") for _ in range(len(cells) + 1, column)]
                cell.attrib.pop("r", None)
                cells.append(cell)
            row[:] = cells
            row.attrib.clear()
            full.append(row)
        rows[:] = full

    return _with_sheets(data, change)


def empty_rows_and_columns(data: bytes) -> bytes:
    """A thousand rows and twenty-six columns, most with nothing but a look, and a size that says so."""

    def change(sheet: etree._Element) -> None:
        rows = sheet.find(_name("sheetData"))
        last = max((int(row.get("r")) for row in rows), default=0)
        for number in range(last + 1, last + 200):
            row = etree.SubElement(rows, _name("row"), r=str(number))
            for letter in "ABCZ":
                etree.SubElement(row, _name("c"), r=f"{letter}{number}", s="0")
        for row in rows:
            if len(row):
                etree.SubElement(row, _name("c"), r=f"XFD{row.get('r')}", s="0")
        size = sheet.find(_name("dimension"))
        if size is not None:
            size.set("ref", "A1:XFD1048576")

    return _with_sheets(data, change)


def wrong_size(data: bytes) -> bytes:
    """The sheets say that they are one cell."""

    def change(sheet: etree._Element) -> None:
        size = sheet.find(_name("dimension"))
        if size is None:
            sheet.insert(0, _with("dimension"))
            size = sheet[0]
        size.set("ref", "A1")

    return _with_sheets(data, change)


def bare_sheets(data: bytes) -> bytes:
    """Nothing but rows and cells, and no names: no lists, links, filters, widths, tables, merged cells."""

    def change(sheet: etree._Element) -> None:
        for child in list(sheet):
            if child.tag != _name("sheetData"):
                sheet.remove(child)

    parts = parts_of(_with_sheets(data, change))
    gone = re.compile(r"xl/(tables|drawings|media|comments|worksheets/_rels)/.*|docProps/.*")
    parts = {name: part for name, part in parts.items() if not gone.fullmatch(name)}
    book = etree.fromstring(parts["xl/workbook.xml"])
    for names in book.findall(_name("definedNames")):
        book.remove(names)
    parts["xl/workbook.xml"] = etree.tostring(book)
    types = etree.fromstring(parts["[Content_Types].xml"])
    for entry in list(types):
        if entry.get("PartName", "").lstrip("/") not in (*parts, ""):
            types.remove(entry)
    parts["[Content_Types].xml"] = etree.tostring(types)
    relations = etree.fromstring(parts["_rels/.rels"])
    for entry in list(relations):
        if entry.get("Target", "").lstrip("/") not in parts:
            relations.remove(entry)
    parts["_rels/.rels"] = etree.tostring(relations)
    return packed(parts)


def prefixed(data: bytes) -> bytes:
    """Elements with a prefix, as .NET programs write them, and parts as UTF-16."""

    parts = parts_of(data)
    return packed({n: _reprefixed(etree.fromstring(p)) if _is_of_sheets(n) else p for n, p in parts.items()})


def _reprefixed(root: etree._Element) -> bytes:
    spaces = {prefix or "x": uri for prefix, uri in root.nsmap.items()}
    top = etree.Element(root.tag, root.attrib, nsmap=spaces)
    top.text = root.text
    top.extend(list(root))
    etree.cleanup_namespaces(top, keep_ns_prefixes=list(spaces))
    return etree.tostring(top, xml_declaration=True, encoding="UTF-16")


def sheets_turned(data: bytes) -> bytes:
    """Sheets in the other order, so that the hidden ones stand first."""
    parts = parts_of(data)
    book = etree.fromstring(parts["xl/workbook.xml"])
    sheets = book.find(_name("sheets"))
    sheets[:] = sheets[::-1]
    for names in book.findall(_name("definedNames")):
        book.remove(names)
    for view in book.iter(_name("workbookView")):
        view.set("activeTab", str(len(sheets) - 1))
        view.set("firstSheet", "0")
    return packed(parts | {"xl/workbook.xml": etree.tostring(book)})


# Of each: what it makes is read as what it was made of.
SAVERS: tuple[Saver, ...] = (
    inline_strings, strings_of_formulas, rich_strings, shared_strings, numbers_as_texts, texts_as_numbers,
    carriage_returns, no_references, empty_rows_and_columns, wrong_size, bare_sheets,
    prefixed, sheets_turned, absolute_targets, other_part_names,
)  # fmt: skip

# Of those behind: openpyxl finds no formats, which say how a cell shows its number.
WITHOUT_FORMATS = (numbers_as_texts, other_part_names)


# --- cells and sheets


def _with_strings(data: bytes, change: Callable[[str], tuple[str, etree._Element]]) -> bytes:
    """Every cell that holds a text with what ``change`` makes of it: its type, and what stands in it."""
    parts = parts_of(data)
    shared = _shared(parts)

    def changed(sheet: etree._Element) -> None:
        for cell in sheet.iter(_name("c")):
            text = _text_of(cell, shared)
            if text is not None:
                kind, inside = change(text)
                cell.set("t", kind)
                cell[:] = [inside]

    return _with_sheets(_without_shared(parts), changed)


def _shared(parts: Parts) -> list[str]:
    name = next((name for name in parts if name.lower().endswith("sharedstrings.xml")), "")
    items = etree.fromstring(parts[name]).iter(_name("si")) if name else ()
    return ["".join(text.text or "" for text in item.iter(_name("t"))) for item in items]


def _without_shared(parts: Parts) -> bytes:
    kept = {name: part for name, part in parts.items() if not name.lower().endswith("sharedstrings.xml")}
    for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        root = etree.fromstring(kept[name])
        for entry in list(root):
            if "sharedStrings" in (entry.get("PartName") or "") + (entry.get("Type") or ""):
                root.remove(entry)
        kept[name] = etree.tostring(root)
    return packed(kept)


def _text_of(cell: etree._Element, shared: list[str]) -> str | None:
    """What stands in a cell, as its file has it; None where that is no text, or a formula."""
    if cell.find(_name("f")) is not None:
        return None
    if cell.get("t") == "s":
        return shared[int(cell.findtext(_name("v")))]
    if cell.get("t") == "inlineStr":
        sound = _name("rPh")  # how a text is read, which is no part of it
        return "".join(t.text or "" for t in cell.iter(_name("t")) if t.getparent().tag != sound)
    return None


def _with_sheets(data: bytes, change: Callable[[etree._Element], None]) -> bytes:
    parts = parts_of(data)
    for name in _sheets(parts):
        root = etree.fromstring(parts[name])
        change(root)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(parts)


def _sheets(parts: Parts) -> Iterator[str]:
    return (name for name in list(parts) if re.fullmatch(r"xl/worksheets/[^/]*\.xml", name))


def _is_of_sheets(name: str) -> bool:
    return bool(re.fullmatch(r"xl/worksheets/[^/]*\.xml|xl/workbook\.xml|xl/sharedStrings\.xml", name))


def _column(address: str) -> int:
    found = _ADDRESS.fullmatch(address)
    assert found
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - 64
    return number


def _name(tag: str) -> str:
    return f"{{{MAIN}}}{tag}"


def _with(tag: str, *children: etree._Element, text: str | None = None) -> etree._Element:
    element = etree.Element(_name(tag), nsmap={None: MAIN})
    element.text = text
    element.extend(children)
    return element


def _text(text: str) -> etree._Element:
    element = _with("t", text=text)
    element.set(_SPACE, "preserve")
    return element


def _run(text: str, bold: bool) -> etree._Element:
    return _with("r", *([_with("rPr", _with("b"))] if bold else []), _text(text))
