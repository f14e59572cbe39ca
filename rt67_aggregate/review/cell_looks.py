"""Fill, letters' colour and boldness of a workbook's cells, which no cell's text tells.

A sheet's part is looked through for the cells of some formats and not parsed, as in ``behind_cells``.
"""

from __future__ import annotations

import colorsys
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar
from xml.etree import ElementTree

from rt67_aggregate.model import Overlay, Palette
from rt67_aggregate.review.behind_cells import found_in
from rt67_aggregate.review.cells import address
from rt67_aggregate.review.damage import DAMAGED
from rt67_aggregate.review.packages import related, tag, workbook_part

_T = TypeVar("_T")
_OFF = ("0", "false")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
_CELL = re.compile(r"<(?:\w+:)?c(?=[\s/>])[^>]*>")
_ROW_OR_CELL = re.compile(r"<(?:\w+:)?(row|c)(?=[\s/>])[^>]*>")
_PLACE, _LOOK = re.compile(r"\sr\s*="), re.compile(r"""\ss\s*=\s*["'](\d+)["']""")
# What is as good as no colour: paper and ink.
_WHITE, _BLACK = "FFFFFF", "000000"
_NO_FILL = ("none", "gray125")
# Colours of a link's letters, which programs give by themselves: as it is, and when it was followed.
_OF_LINKS = ("10", "11")
_LINK_INKS = frozenset({"0563C1", "000080", "954F72", "551A8B"})
# ECMA-376 part 1, 18.8.3: the first four of a theme are numbered the other way round.
_THEME_ORDER = (1, 0, 3, 2)


def strange_looks(package: zipfile.ZipFile, palette: Palette) -> dict[str, Overlay]:
    """Number of a format of cells → what is not the program's in it; those that are bold among them, since
    the program has bold columns, too."""
    parts = {one.kind: one.target for one in related(package, workbook_part(package))}
    if "styles" not in parts:
        return {}
    theme = theme_of(package, parts.get("theme", ""))
    found = {tag(element): element for element in ElementTree.fromstring(package.read(parts["styles"]))}
    fonts = [letters(font, theme) for font in found.get("fonts", ())]
    fills = [_fill(fill, theme) for fill in found.get("fills", ())]
    strange = {}
    for number, style in enumerate(found.get("cellXfs", ())):
        ink, bold = _numbered(fonts, style.get("fontId")) or ("", False)
        fill = _numbered(fills, style.get("fillId")) or ""
        tint = Overlay("" if fill in palette.fills else fill, "" if ink in palette.inks else ink, bold)
        if tint != Overlay():
            strange[str(number)] = tint
    return strange


def looking_so(
    package: zipfile.ZipFile, sheet: str, looks: Mapping[str, Overlay]
) -> Iterator[tuple[str, Overlay]]:
    """The address of each cell of a sheet that has one of the formats."""
    if not looks:
        return
    first = next(found_in(package, sheet, _CELL), None)
    if first and not _PLACE.search(first[0]):
        yield from _counted(package, sheet, looks)
        return
    numbers = "|".join(looks)
    cells = re.compile(
        rf"""<(?:\w+:)?c(?=\s)(?=[^>]*\ss\s*=\s*["']({numbers})["'])[^>]*\sr\s*=\s*["'](\w+)["']"""
    )
    for match in found_in(package, sheet, cells):
        yield match[2], looks[match[1]]


def _counted(
    package: zipfile.ZipFile, sheet: str, looks: Mapping[str, Overlay]
) -> Iterator[tuple[str, Overlay]]:
    """Of a sheet that does not say where its cells stand: each beside the one before (18.3.1.4)."""
    row = column = 0
    for match in found_in(package, sheet, _ROW_OR_CELL):
        if match[1] == "row":
            row, column = row + 1, 0
            continue
        number = _LOOK.search(match[0])
        if number and number[1] in looks:
            yield address(row, column), looks[number[1]]
        column += 1


def _numbered(those: Sequence[_T], number: str | None) -> _T | None:
    place = int(number) if number and number.isdecimal() else 0
    return those[place] if place < len(those) else None


def letters(font: ElementTree.Element, theme: Mapping[str, str]) -> tuple[str, bool]:
    """The colour of a font's letters, "" where it is as good as none, and whether they are bold."""
    inner = {tag(element): element for element in font}
    bold = inner["b"].get("val") not in _OFF if "b" in inner else False
    ink = _colour(inner["color"], theme) if "color" in inner else ""
    is_link = "color" in inner and inner["color"].get("theme") in _OF_LINKS
    return "" if is_link or ink == _BLACK or ink in _LINK_INKS else ink, bold


def _fill(fill: ElementTree.Element, theme: Mapping[str, str]) -> str:
    if any(e.get("patternType", "none") in _NO_FILL for e in fill if tag(e) == "patternFill"):
        return ""
    colours = (element for element in fill.iter() if tag(element) in ("fgColor", "color", "bgColor"))
    found = next(filter(None, (_colour(element, theme) for element in colours)), "")
    return "" if found == _WHITE else found


def _colour(element: ElementTree.Element, theme: Mapping[str, str]) -> str:
    """ECMA-376 part 1, 18.8.19: by its digits, by its number in the old list, or by that of the theme with
    how much lighter or darker it is."""
    from openpyxl.styles.colors import COLOR_INDEX  # noqa: PLC0415 - only a review needs it

    number = element.get("indexed", "")
    if number.isdecimal():
        rgb = COLOR_INDEX[int(number)] if int(number) < len(COLOR_INDEX) else ""
    else:
        rgb = element.get("rgb") or theme.get(element.get("theme", ""), "")
    digits = _HEX.fullmatch(rgb)
    return _lighter(digits[1].upper(), element.get("tint", "0")) if digits else ""


def _lighter(digits: str, tint: str) -> str:
    try:
        by = max(-1.0, min(1.0, float(tint)))
    except ValueError:
        return digits
    if not by:
        return digits
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + by) if by < 0 else light * (1 - by) + by
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, full))


def theme_of(package: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Number of a theme's colour → its digits; none of a theme that is damaged, without which a workbook
    opens all the same."""
    try:
        theme = ElementTree.fromstring(package.read(part))
    except DAMAGED:
        return {}
    schemes = (element for element in theme.iter() if tag(element) == "clrScheme")
    colours = [
        next((inner.get("lastClr", inner.get("val", "")) for inner in element), "")
        for element in next(schemes, ())
    ]
    order = (*_THEME_ORDER, *range(len(_THEME_ORDER), len(colours)))
    return {str(n): colours[place] for n, place in enumerate(order) if place < len(colours)}
