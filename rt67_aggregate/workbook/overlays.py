"""The officer's colours and comments over the rows of a new workbook, and the program's own colours, by which
they are told."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rt67_aggregate.language import LANGUAGES, Language, load_language
from rt67_aggregate.model import Overlay, SheetOverlays, laid_together
from rt67_aggregate.workbook.headings import headings_of
from rt67_aggregate.workbook.values import Column, Link, Pictured, Styled, TypedText, Value, owner_style

# Row key → number of a column → what lies over the cell.
RowOverlays = Mapping[str, Mapping[int, Overlay]]


def overlays_by_sheet(
    overlays: Sequence[SheetOverlays], columns: Mapping[str, Sequence[Column]], language: Language
) -> dict[str, RowOverlays]:
    """The key of each sheet → what lies over its rows. A sheet is found by its headings, in whichever
    language the last workbook was. ``columns``: of all sheets with rows that have keys."""
    if not overlays:
        return {}
    places = {sheet: _places(those, language) for sheet, those in columns.items()}
    found: dict[str, RowOverlays] = {}
    for one in overlays:
        headings = set(one.headings)
        sheet = max(places, key=lambda name: (len(headings & places[name].keys()), -len(places[name])))
        own = places[sheet]
        rows = {key: _moved(cells, own) for key, cells in one.rows.items()}
        found[sheet] = laid_together(found.get(sheet, {}), rows)
    return found


_At = TypeVar("_At", str, int)


def _moved(cells: Mapping[_At, Overlay], columns: Mapping[_At, int]) -> dict[int, Overlay]:
    """What lies over the cells of a row, in other columns; a comment without its column, in the first."""
    found: dict[int, Overlay] = {}
    for at, overlay in cells.items():
        if at in columns or overlay.comment:
            number = columns.get(at, 0)
            found[number] = found.get(number, Overlay()).beside(
                overlay if at in columns else Overlay(comment=overlay.comment)
            )
    return found


def _places(columns: Sequence[Column], language: Language) -> dict[str, int]:
    """Heading in any language → the number of its column."""
    languages = (load_language(code).calling(language.topic) for code in LANGUAGES)
    return {
        heading: number for one in languages for number, heading in enumerate(headings_of(columns, one.of))
    }


def handed_on(
    here: RowOverlays, shown: Collection[str], there: RowOverlays, columns: Mapping[int, int]
) -> RowOverlays:
    """What lies over rows ``there``, with what lies ``here`` over rows that are not ``shown`` here any more.
    ``columns``: number here → there."""
    gone = {key: _moved(cells, columns) for key, cells in here.items() if key not in shown}
    return laid_together(there, gone)


def key_columns(columns: Sequence[Column]) -> tuple[int, ...]:
    """The numbers of the columns of keys; the first key of a row is the row's."""
    return tuple(number for number, column in enumerate(columns) if column.ledger == "key")


def overlays_of(values: Sequence[Value], keys: Sequence[int], overlays: RowOverlays) -> Mapping[int, Overlay]:
    """What lies over the cells of a row. ``keys``: as ``key_columns`` gives them."""
    key = next((key for number in keys if (key := values[number])), "")
    return overlays.get(key, {}) if isinstance(key, str) else {}


def overlaid(columns: Sequence[Column], values: Sequence[Value], over: Mapping[int, Overlay]) -> list[Value]:
    """The cells of a row in the officer's colours."""
    return [
        _overlaid(value, columns[number].style, over[number]) if number in over else value
        for number, value in enumerate(values)
    ]


def _overlaid(value: Value, style: str, overlay: Overlay) -> Value:
    if overlay.look == Overlay():
        return value
    if isinstance(value, Pictured):
        return replace(value, link=replace(value.link, style=overlaid_style(value.link.style, overlay)))
    if isinstance(value, Link):
        return replace(value, style=overlaid_style(value.style, overlay))
    if isinstance(value, TypedText):
        return Styled(value.text, overlaid_style(owner_style(value), overlay))
    if isinstance(value, Styled):
        return replace(value, style=overlaid_style(value.style, overlay))
    return Styled(value, overlaid_style(style, overlay))


def overlaid_style(style: str, overlay: Overlay) -> str:
    """The name of a style with colours of the officer's (``look_of``)."""
    return "|".join((style, overlay.fill, overlay.ink, "b" if overlay.bold else ""))


def look_of(name: str) -> tuple[str, dict[str, object]]:
    """The style that a name is made of, and what is the officer's in it, as XlsxWriter takes it."""
    style, fill, ink, bold = name.split("|")
    look: dict[str, object] = {}
    if fill:
        look |= {"bg_color": f"#{fill}", "pattern": 1}
    if ink:
        look["font_color"] = f"#{ink}"
    if bold:
        look["bold"] = True
    return style, look


def told_palette(
    looks: Iterator[Mapping[str, object]], layout: Mapping[str, Sequence[Column]], language: Language
) -> str:
    """What a workbook says of the program's own colours, for its next reader. ``layout``: sheet → columns."""
    known = list(looks)
    fills, inks = (
        sorted({str(look[name]).lstrip("#").upper() for look in known if name in look})
        for name in ("bg_color", "font_color")
    )
    bold = {}
    for sheet, columns in layout.items():
        headings = headings_of(columns, language.of)
        if own := [heading for heading, c in zip(headings, columns, strict=True) if c.style == "bold"]:
            bold[sheet] = own
    return json.dumps({"fills": fills, "inks": inks, "bold": bold}, ensure_ascii=False)
