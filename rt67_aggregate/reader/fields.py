"""Word's fields (ECMA-376 part 1, 17.16): which text is a result, what fields without a result show.

A complex field runs from ``begin`` over its instruction and ``separate`` to ``end``, over as many
paragraphs as it likes, and other fields may stand in either part. Only the result is on the page; a
field that never ends hides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from rt67_aggregate.reader.field_codes import shown_by_field
from rt67_aggregate.reader.names import VAL, T, is_on, m, w
from rt67_aggregate.reader.prompts import is_prompt
from rt67_aggregate.reader.styles import integer_of

_FIELD_CHARACTER, _INSTRUCTION, _SIMPLE = w("fldChar"), w("instrText"), w("fldSimple")
FIELD_TAGS = (_FIELD_CHARACTER, _SIMPLE)
_KIND, _DEL, _MOVE_FROM = w("fldCharType"), w("del"), w("moveFrom")
_SIGNS = (w("sym"), w("drawing"), w("pict"), w("object"), m("t"))
_CHECKED = "☒"
_UNCHECKED = "☐"


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """What fields change on the page of one part.

    ``unshown``: text elements that are instructions, or a form field's prompt. ``shown``: the text
    that a field without a result draws, by the element at which it ends. ``notices``: codes, by the
    same element.
    """

    unshown: frozenset[etree._Element] = frozenset()
    shown: dict[etree._Element, str] = field(default_factory=dict)
    notices: dict[etree._Element, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """A field whose end is still to come. ``inner``: text elements and ends of inner fields in its
    instruction, ``result`` those of its result."""

    form: etree._Element | None
    code: list[str] = field(default_factory=list)
    inner: list[etree._Element] = field(default_factory=list)
    result: list[etree._Element] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    in_result: bool = False

    def take(self, elements: Iterable[etree._Element], text: str) -> None:
        """Something that is on the page if this part of the field is."""
        (self.result if self.in_result else self.inner).extend(elements)
        (self.text if self.in_result else self.code).append(text)


class _Planning:
    def __init__(self) -> None:
        self.unshown: set[etree._Element] = set()
        self.shown: dict[etree._Element, str] = {}
        self.notices: dict[etree._Element, str] = {}
        self._open: list[_Open] = []

    def character(self, element: etree._Element) -> None:
        kind = element.get(_KIND)
        if kind == "begin":
            self._open.append(_Open(element.find(w("ffData"))))
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            self._close(self._open.pop(), element)

    def text(self, element: etree._Element, text: str) -> None:
        if self._open:
            self._open[-1].take((element,), text)

    def instruction(self, text: str) -> None:
        if self._open and not self._open[-1].in_result:
            self._open[-1].code.append(text)

    def _close(self, closed: _Open, end: etree._Element) -> None:
        result, text = closed.result, "".join(closed.text)
        if not result:
            shown = shown_by_field("".join(closed.code))
            if shown is None:  # better the instruction than nothing
                self.notices[end] = "field_unread"
                shown = "" if closed.inner else " ".join("".join(closed.code).split())
                result, text = closed.inner, "".join(closed.code)
                closed.inner = []
            elif shown and "".join(closed.code).split(maxsplit=1)[0].upper() == "EQ":
                self.notices[end] = "formula_read"
            if shown:
                self.shown[end] = shown
                result, text = [*result, end], shown
        self._hide(closed.inner)
        prompt = _default(closed.form)
        if prompt and text.strip() == prompt.strip():
            if is_prompt(prompt):
                self._hide(result)
                result, text = [], ""
            else:
                self.notices[end] = "placeholder_text"
        elif _is_merge_name("".join(closed.code), text):
            self._hide(result)
            result, text = [], ""
        if self._open:
            self._open[-1].take(result, text)

    def _hide(self, elements: list[etree._Element]) -> None:
        for element in elements:
            self.shown.pop(element, None)
        self.unshown.update(elements)


def plan_fields(root: etree._Element) -> FieldPlan:
    """What the fields of one part show and hide."""
    planning = _Planning()
    deleted = next(root.iter(_DEL, _MOVE_FROM), None) is not None
    for element in root.iter(_FIELD_CHARACTER, _INSTRUCTION, T, *_SIGNS):
        if deleted and next(element.iterancestors(_DEL, _MOVE_FROM), None) is not None:
            continue
        if element.tag == _FIELD_CHARACTER:
            planning.character(element)
        elif element.tag == _INSTRUCTION:
            planning.instruction(element.text or "")
        else:
            planning.text(element, element.text or "" if element.tag == T else "")
    for element in root.iter(_SIMPLE):
        code, texts = element.get(w("instr"), ""), list(element.iter(T, *_SIGNS))
        shown = None if texts else shown_by_field(code)
        if shown:
            planning.shown[element] = shown
        if _is_merge_name(code, "".join(text.text or "" for text in texts)):
            planning.unshown.update(texts)
    return FieldPlan(frozenset(planning.unshown), planning.shown, planning.notices)


def _is_merge_name(code: str, text: str) -> bool:
    """Whether a merged letter's field shows its own name, as where its record holds nothing (17.16.5.35)."""
    shown = text.strip()
    return shown.startswith("«") and shown.endswith("»") and code.split(maxsplit=1)[:1] == ["MERGEFIELD"]


def _default(form: etree._Element | None) -> str:
    found = form.find(f"{w('textInput')}/{w('default')}") if form is not None else None
    return (found.get(VAL) or "") if found is not None else ""


class OpenFields:
    """The fields that are open at the present place of a story: which is a contents list."""

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
        kind = element.get(_KIND)
        if kind == "begin":
            self._open.append("")
            return shown_by_form_field(element)
        if kind == "end" and self._open:
            self._open.pop()
        return ""

    def instruction(self, text: str) -> None:
        """Take a ``w:instrText``."""
        if self._open:
            self._open[-1] += text


def shown_by_form_field(element: etree._Element) -> str:
    """What the legacy form field that begins here shows besides its result: its box, the chosen entry."""
    check_box = element.find(f"{w('ffData')}/{w('checkBox')}")
    if check_box is not None:
        state = check_box.find(w("checked"))
        if state is None:
            state = check_box.find(w("default"))
            return _CHECKED if state is not None and is_on(state.get(VAL)) else _UNCHECKED
        return _CHECKED if is_on(state.get(VAL)) else _UNCHECKED
    choices = element.find(f"{w('ffData')}/{w('ddList')}")
    return chosen_entry(choices) if choices is not None else ""


def chosen_entry(choices: etree._Element) -> str:
    """The entry of a drop-down form field that is shown, the first where none was chosen (17.16.9);
    nothing where it only asks to choose."""
    entries = [entry.get(VAL) or "" for entry in choices.iterchildren(w("listEntry"))]
    numbers = [number for name in ("result", "default") for number in choices.iterchildren(w(name))]
    index = integer_of(numbers[0].get(VAL) or "", -1) if numbers else 0
    shown = entries[index] if 0 <= index < len(entries) else ""
    return "" if index == 0 and is_prompt(shown) else shown
