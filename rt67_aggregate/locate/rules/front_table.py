"""A table before the first heading that holds lines of the form: its name and a number, a box to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.locate.cells import lines_in_cells
from rt67_aggregate.locate.front import FrontLines
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.printed_options import options_in
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.model import Role, Shape, Table
from rt67_aggregate.text import fold, printed_parts


class FrontTable:
    """Such a table comes apart into the lines of its cells, which are read as those around it are."""

    def __init__(self, outline: Outline) -> None:
        form = outline.form
        self._lines = FrontLines(form)
        asked = (printed_parts(h.line)[0] if h.shape is Shape.LINE else h.text for h in form.fields)
        self._asked = tuple(filter(None, map(fold, (form.unit_label, *asked))))
        self._options = tuple(h.options for h in form.fields if h.shape is Shape.CHOICE)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        for index, piece in items.of(Role.FRONT):
            if not isinstance(piece.content, Table):
                continue
            lines = tuple(lines_in_cells(piece.content))
            if any(self._is_form_s(line.text) for line in lines):
                changes[index] = [replace(piece, content=line) for line in lines]
        return RuleResult(items.changed(changes))

    def _is_form_s(self, text: str) -> bool:
        key = fold(text)
        return bool(key) and (
            key.startswith(self._asked)
            or self._lines.is_own(text)
            or self._lines.unit_line(text) is not None
            or self._offers(text)
        )

    def _offers(self, text: str) -> bool:
        """Whether nothing but options of a choice stand in a line, each with its box."""
        found = (options_in(text, options) for options in self._options)
        return any(options and all(option.boxed for option in options) for options in found)
