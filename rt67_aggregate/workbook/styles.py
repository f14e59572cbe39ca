"""The look of the workbook: one format a purpose, made once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rt67_aggregate.language import THAI, Language, say
from rt67_aggregate.model import Severity, Status
from rt67_aggregate.workbook.overlays import look_of
from rt67_aggregate.workbook.text_sizes import SIZE

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

FONT = "TH SarabunPSK"

# The Thai calendar (07) with Arabic digits, of the locale th-TH (041E): 15 มี.ค. 2567.
THAI_DATE = say("[$-107041E]d mmm yyyy")
THAI_TIME = say("[$-107041E]d mmm yyyy hh:mm")

STATUS_FILL = {
    Status.ANSWERED: "#C6E5C3",
    Status.IN_PROGRESS: "#FFF0B3",
    Status.NONE: "#DDE7F0",
    Status.NOT_IMPLEMENTED: "#E4DFEC",
    Status.BLANK: "#F4B6B0",
    Status.ABSENT: "#D9A5C8",
}
SEVERITY_FILL = {Severity.ERROR: "#F4B6B0", Severity.WARNING: "#FFF0B3", Severity.INFO: "#E7E6E6"}
_INK = "#1F3864"
_REVIEW_HEAD = "#9C6500"

_BODY: dict[str, Any] = {"valign": "top", "border": 1, "border_color": "#D0D0D0", "text_wrap": True}
_OFFICER = {**_BODY, "bg_color": "#FFF8DC", "border_color": "#D6B656"}
# Font sizes of the lines outside tables.
LINES = {"title": 20, "subtitle": 16, "heading": 16}
_STYLES: dict[str, dict[str, Any]] = {
    "plain": {},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "title": {"bold": True, "font_color": _INK},
    "subtitle": {"font_color": _INK},
    "heading": {"bold": True, "font_color": _INK},
    "hint": {"italic": True, "font_color": "#595959"},
    "head": {
        **_BODY,
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": _INK,
        "valign": "vcenter",
        "align": "center",
    },
    "review_head": {
        **_BODY,
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": _REVIEW_HEAD,
        "valign": "vcenter",
        "align": "center",
    },
    "turned_head": {
        **_BODY,
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": _INK,
        "rotation": 90,
        "align": "center",
        "valign": "vcenter",
        "text_wrap": False,
    },
    "group": {"bold": True, "font_color": _INK, "left": 2, "left_color": _INK},
    "body": _BODY,
    "bold": {**_BODY, "bold": True},
    "center": {**_BODY, "align": "center"},
    "number": {**_BODY, "align": "center", "num_format": "#,##0"},
    "decimal": {**_BODY, "align": "center", "num_format": "#,##0.00"},
    "share": {**_BODY, "align": "center", "num_format": "0.0%"},
    "percent": {**_BODY, "align": "center", "num_format": "0%"},
    "date": {**_BODY, "align": "center", "num_format": THAI_DATE},
    "time": {**_BODY, "align": "center", "num_format": THAI_TIME},
    "link": {**_BODY, "font_color": "#0563C1", "underline": 1},
    "picture": {**_BODY, "font_color": "#0563C1", "underline": 1, "valign": "bottom", "align": "center"},
    "late": {**_BODY, "align": "center", "bg_color": "#FAD7B5"},
    "good": {**_BODY, "align": "center", "bg_color": STATUS_FILL[Status.ANSWERED]},
    "bad": {**_BODY, "align": "center", "bg_color": STATUS_FILL[Status.BLANK]},
    "none": {**_BODY, "align": "center", "bg_color": "#EDEDED"},
    "grouped": {**_BODY, "align": "center", "bg_color": STATUS_FILL[Status.NONE]},
}


class CellFormats:
    """The formats of one workbook, by name."""

    def __init__(self, book: Workbook, language: Language = THAI) -> None:
        looks = dict(_STYLES)
        for status, fill in STATUS_FILL.items():
            looks[f"status_{status.value}"] = {**_BODY, "align": "center", "bg_color": fill}
        for severity, fill in SEVERITY_FILL.items():
            looks[f"severity_{severity.value}"] = {**_BODY, "align": "center", "bg_color": fill}
        # Text, so that an edit of "-1" or of "1.10" stays one, whatever stood there before. (Excel showed
        # long ones wrongly up to 2007.)
        for owner, look in (("college", _BODY), ("officer", _OFFICER)):
            looks[owner] = {**look, "num_format": "@"}
        for name, size in LINES.items():
            looks[name] = {**looks[name], "font_size": size}
        normal = {"font_name": FONT, "font_size": SIZE}
        for name in ("date", "time"):
            looks[name] = {**looks[name], "num_format": language.of(looks[name]["num_format"])}
        self._looks = {name: {**normal, **look} for name, look in looks.items()}
        self._formats = {name: book.add_format(look) for name, look in self._looks.items()}
        self._add = book.add_format

    def __getitem__(self, name: str) -> Format:
        found = self._formats.get(name)
        if found is None:  # with colours of the officer's
            style, look = look_of(name)
            found = self._formats[name] = self._add({**self._looks[style], **look})
        return found

    @property
    def looks(self) -> Iterator[Mapping[str, object]]:
        """The program's own."""
        return iter(self._looks.values())

    def number(self, name: str) -> int:
        """The number by which a cell in the file names its format."""
        number: int = self[name]._get_xf_index()  # as XlsxWriter itself asks
        return number
