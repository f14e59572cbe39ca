"""Content controls with a tag or a title: which of them a paragraph stands in (ECMA-376 part 1, 17.5.2)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count, takewhile

from lxml import etree

from rt67_aggregate.model import Control
from rt67_aggregate.reader.names import VAL, w

_SDT = w("sdt")
_PROPERTIES, _TAG, _ALIAS = w("sdtPr"), w("tag"), w("alias")
_CONTENTS_GALLERY = "table of contents"


class OpenControls:
    """The named controls that are open at the present place of a story."""

    def __init__(self) -> None:
        self._open: list[Control] = []
        self._numbers = count(1)
        self._known: dict[etree._Element, tuple[Control, ...]] = {}

    @contextmanager
    def within(self, element: etree._Element) -> Iterator[None]:
        """While the blocks of a ``w:sdt`` are read."""
        found = self._of(element, 0, 0)
        self._open += found
        yield
        del self._open[len(self._open) - len(found) :]

    @contextmanager
    def around_cell(self, cell: etree._Element, table: etree._Element) -> Iterator[None]:
        """While a cell is read: the controls around it and around its row, each the same control in all its
        cells."""
        held = len(self._open)
        between = takewhile(lambda element: element is not table, cell.iterancestors())
        for element in reversed([e for e in between if e.tag == _SDT]):
            if element not in self._known:
                self._known[element] = self._of(element, 0, 0)
            self._open += self._known[element]
        yield
        del self._open[held:]

    def around(self, length: int) -> tuple[Control, ...]:
        """The open controls, each over the whole of a paragraph of this length."""
        return tuple(replace(control, end=length) for control in self._open) if self._open else ()

    def inline(self, element: etree._Element, start: int, end: int) -> tuple[Control, ...]:
        """The control that a ``w:sdt`` within a line is; none where it has no name."""
        return self._of(element, start, end)

    def _of(self, element: etree._Element, start: int, end: int) -> tuple[Control, ...]:
        properties = element.find(_PROPERTIES)
        tag, title = _value(properties, _TAG), _value(properties, _ALIAS)
        return (Control(tag, start, end, title, next(self._numbers)),) if tag or title else ()


def is_contents(control: etree._Element) -> bool:
    """Whether a control is Word's own around a table of contents."""
    gallery = control.find(f"{_PROPERTIES}/{w('docPartObj')}/{w('docPartGallery')}")
    return gallery is not None and (gallery.get(VAL) or "").lower() == _CONTENTS_GALLERY


def _value(properties: etree._Element | None, name: str) -> str:
    found = properties.find(name) if properties is not None else None
    return (found.get(VAL) or "").strip() if found is not None else ""
