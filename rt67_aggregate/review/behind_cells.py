"""What a sheet's part says behind its cells: page headers and footers, links.

The part is looked through and not parsed: a sheet of the program's has very many cells and links of its own.
"""

from __future__ import annotations

import codecs
import html
import io
import re
import zipfile
from collections.abc import Iterator

# ECMA-376 part 1, 18.3.1.46: of odd, even and first pages. A text has 255 letters at most.
_PAGE_LINE = re.compile(r"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)(?:\s[^>]*)?>([^<]*)<")
# 18.3.1.47
_LINK = re.compile(r"<(?:\w+:)?hyperlink\s([^>]*)>")
_ATTRIBUTE = re.compile(r"""(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_LONGEST = 1 << 16
_PIECE = 1 << 20


def page_lines(package: zipfile.ZipFile, sheet: str) -> Iterator[str]:
    """The headers and footers of a sheet with their codes (``text.page_lines``)."""
    for match in found_in(package, sheet, _PAGE_LINE):
        yield html.unescape(match[1])


def links(package: zipfile.ZipFile, sheet: str) -> Iterator[tuple[str, str]]:
    """The range of cells and the relationship of each link that has one."""
    for match in found_in(package, sheet, _LINK):
        said = {name: html.unescape(one or other) for name, one, other in _ATTRIBUTE.findall(match[1])}
        if said.get("id"):
            yield said.get("ref", ""), said["id"]


def found_in(package: zipfile.ZipFile, sheet: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What a sheet's part says in some words, none of them longer than ``_LONGEST``."""
    if sheet not in package.namelist():
        return
    with package.open(sheet) as part:
        wide = part.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    coding = "utf-16" if wide else "utf-8"
    with package.open(sheet) as part, io.TextIOWrapper(part, coding, "replace") as text:
        rest = ""
        while piece := text.read(_PIECE):
            rest = rest[-_LONGEST:] + piece
            end = 0
            for match in pattern.finditer(rest):
                yield match
                end = match.end()
            rest = rest[end:]
