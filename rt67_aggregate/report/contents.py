"""The table of contents: a TOC field (ECMA-376 part 1, 17.16.5.68) that is filled already."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rt67_aggregate.language import say
from rt67_aggregate.report import styles
from rt67_aggregate.report.flow import ContentsLine
from rt67_aggregate.report.markup import (
    NOTHING,
    Xml,
    field,
    field_code,
    field_mark,
    joined,
    link_inside,
    paragraph,
    text_runs,
)
from rt67_aggregate.report.pages import LETTER, LINE, in_small, line_height
from rt67_aggregate.report.styles import contents_name
from rt67_aggregate.report.template import Template

# More entries than this are no overview any more: the deepest levels are then left to Word's
# navigation pane. Two pages.
_MOST_ENTRIES = 45
_DEEPEST = 2
_SPACE_FOR_NUMBER = 8 * LETTER


def contents(template: Template, entries: Sequence[ContentsLine], own: Callable[[str], str]) -> Xml:
    """Title and entries, each with a link and with the page where it probably stands."""
    depth = _depth(entries)
    listed = [entry for entry in entries if entry.level <= depth]
    first = 1 + _pages(template, listed)
    title = paragraph(
        template.ids[styles.CONTENTS_TITLE.lower()], text_runs(own(say("สารบัญ"))), "<w:pageBreakBefore/>"
    )
    return joined((title, *_entries(template, listed, first, own, f'TOC \\o "1-{depth}" \\h \\z')))


def _depth(entries: Sequence[ContentsLine]) -> int:
    levels = sorted({entry.level for entry in entries if entry.level <= _DEEPEST})
    fitting = [n for n in levels if sum(1 for entry in entries if entry.level <= n) <= _MOST_ENTRIES]
    return max(fitting, default=levels[0] if levels else 1)


def _pages(template: Template, entries: Sequence[ContentsLine]) -> int:
    page = template.page
    width = page.text_width - _SPACE_FOR_NUMBER
    high = sum(_height(entry, width) for entry in entries) + 3 * LINE
    return -(-high // page.text_height)


def _height(entry: ContentsLine, width: int) -> int:
    """Of an entry; those below the first level are in small letters."""
    return line_height(entry.text, width) if entry.level == 1 else in_small(line_height, entry.text, width)


def _entries(
    template: Template,
    entries: Sequence[ContentsLine],
    first: int,
    own: Callable[[str], str],
    instruction: str,
) -> Iterator[Xml]:
    stop = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{template.page.text_width}"/></w:tabs>'
    opening = joined((field_mark("begin"), field_code(instruction), field_mark("separate")))
    if not entries:
        yield paragraph(template.ids[contents_name(1)], joined((opening, field_mark("end"))))
    for number, entry in enumerate(entries, 1):
        page = field(f"PAGEREF {entry.bookmark} \\h", own(str(first + entry.page)))
        link = link_inside(entry.bookmark, joined((text_runs(f"{entry.text}\t"), page)))
        style = template.ids[contents_name(entry.level)]
        # A paragraph of its own for the end would be a blank page where the entries fill theirs.
        end = field_mark("end") if number == len(entries) else NOTHING
        yield paragraph(style, joined((opening, link, end)), stop)
        opening = NOTHING
