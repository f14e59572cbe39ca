"""Word fields while a story is read: which text is a field's result, and which field is a contents list.

ECMA-376 part 1, 17.16: a complex field runs from ``begin`` over its instruction and ``separate`` to
``end``, over as many paragraphs as it likes; only the result between the last two is shown.
"""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.reader.names import VAL, is_on, w
from rt67_aggregate.reader.styles import integer_of

_CHECKED = "☒"
_UNCHECKED = "☐"


class Fields:
    """The fields that are open at the present place of a story."""

    def __init__(self) -> None:
        self._open: list[str] = []

    @property
    def in_contents(self) -> bool:
        """Whether the place is inside a table of contents (instruction TOC)."""
        return bool(self._open) and any(
            instruction.lstrip().upper().startswith("TOC") for instruction in self._open
        )

    def character(self, element: etree._Element) -> str:
        """Take a ``w:fldChar``; gives what a legacy form field shows besides its result."""
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._open.append("")
            return _form_field(element)
        if kind == "end" and self._open:
            self._open.pop()
        return ""

    def instruction(self, text: str) -> None:
        """Take a ``w:instrText``."""
        if self._open:
            self._open[-1] += text


def _form_field(element: etree._Element) -> str:
    check_box = element.find(f"{w('ffData')}/{w('checkBox')}")
    if check_box is not None:
        state = check_box.find(w("checked"))
        if state is None:
            state = check_box.find(w("default"))
            return _CHECKED if state is not None and is_on(state.get(VAL)) else _UNCHECKED
        return _CHECKED if is_on(state.get(VAL)) else _UNCHECKED
    choices = element.find(f"{w('ffData')}/{w('ddList')}")
    return _chosen(choices) if choices is not None else ""


def _chosen(choices: etree._Element) -> str:
    """The entry of a drop-down form field that is shown; the first where none was chosen (17.16.9)."""
    entries = [entry.get(VAL) or "" for entry in choices.iterchildren(w("listEntry"))]
    numbers = [number for name in ("result", "default") for number in choices.iterchildren(w(name))]
    index = integer_of(numbers[0].get(VAL) or "", -1) if numbers else 0
    return entries[index] if 0 <= index < len(entries) else ""
