"""The form's lines in their order: what it prints, and a control wherever something is typed."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.blanks.controls import ControlMaker, bold, cell, paragraph, row, run, table
from rt67_aggregate.model import Form, Heading, Shape
from rt67_aggregate.text import fold, gap_spans

WIDTH = 9072  # of the text, in twentieths of a point: A4 with margins of 2.5 cm
_DOTS = "." * 150
_GAP = "." * 20
_EMPTY = "\u00a0" * 12
_LINES = 3
_BOLD_LEVELS = 3  # headings of these levels, top-down, stand out as in the ministry's forms
_MOST_BOXES = 7  # of more options one chooses from a list
_SHORT_LINE = 100
_UNIT_TAG = "unit"
# Shares of a table's width; a column of figures is as narrow as one of ticks.
_WEIGHTS = {Shape.NAMES: 4, Shape.TICK: 1}
_WEIGHT = 3
_NARROW = 4


class Body:
    """The body of one blank, as WordprocessingML."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._controls = ControlMaker()

    def xml(self) -> str:
        """All paragraphs and tables, in the form's order."""
        return "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        for text in self._form.boilerplate:
            titled = len(text) < _SHORT_LINE and not text[:1].isdigit()
            yield paragraph(bold(text) if titled else run(text))
        yield from self._unit_line()
        for field in self._form.fields:
            yield from self._heading(field, _BOLD_LEVELS)
        for heading in self._form.headings:
            yield from self._heading(heading, 0)
        yield from (paragraph(run(text)) for text in self._form.signers)

    def _unit_line(self) -> Iterator[str]:
        form = self._form
        if form.name_sections or not (form.unit_label or form.unit_line or form.unit_prompt):
            return
        prompt = f"........{form.unit_prompt}......" if form.unit_prompt else _GAP
        label = run(f"{form.unit_label} ") if form.unit_label else ""
        yield paragraph(
            label,
            self._controls.inline(_UNIT_TAG, form.unit_prompt or form.unit_label, prompt),
            run(form.unit_line),
        )

    def _heading(self, heading: Heading, depth: int) -> Iterator[str]:
        if heading.shape is Shape.LINE:
            yield from self._line(heading)
        elif heading.shape is Shape.CHOICE:
            yield self._choice(heading)
        else:
            shown = bold(heading.printed) if depth < _BOLD_LEVELS else run(heading.printed)
            yield paragraph(shown, keep=True)
        for prompt in heading.prompts:
            if not any(character.isalpha() for character in prompt):  # a number with dots behind it
                yield paragraph(run(f"{prompt} {_DOTS}"), keep=True)
                continue
            yield paragraph(bold(prompt) if prompt.startswith("*") else run(prompt), keep=True)
        if heading.shape is Shape.NARRATIVE or heading.answered:
            yield self._controls.block(heading.id, heading.text, *([_DOTS] * _LINES))
        if heading.shape is Shape.TABLE:
            yield self._table(heading)
            yield paragraph()
            return
        for child in heading.children:
            yield from self._heading(child, depth + 1)

    def _line(self, heading: Heading) -> Iterator[str]:
        """The printed line, a control in each of its gaps; a heading that is no part of it stands over
        it: in one line nothing would show where it ends."""
        beside = bool(heading.text) and not fold(heading.line).startswith(fold(heading.text))
        if beside:
            yield paragraph(run(heading.printed), keep=True)
        pieces = [run(f"{heading.number} ")] if heading.number and not beside else []
        at = 0
        for gap, (begin, end) in zip(heading.fields, gap_spans(heading.line), strict=True):
            pieces.append(run(heading.line[at:begin]))
            if gap.options:  # plain: beside other gaps of the line their boxes are read by their words
                pieces += [run(f"☐ {option}   ") for option in gap.options]
            else:
                pieces.append(self._controls.inline(gap.id, gap.text, heading.line[begin:end]))
            at = end
        yield paragraph(*pieces, run(heading.line[at:]))

    def _choice(self, heading: Heading) -> str:
        pieces = [run(f"{heading.printed}  ")]
        if len(heading.options) > _MOST_BOXES and not heading.many:
            return paragraph(*pieces, self._controls.drop_down(heading.id, heading.text, heading.options))
        for option in heading.options:
            pieces += [self._controls.box(heading.id, option), run(f" {option}   ")]
        return paragraph(*pieces)

    def _table(self, heading: Heading) -> str:
        columns = heading.children
        widths = _widths(columns)
        rows = [*_titles(columns, widths)]
        for number in range(max(1, heading.rows)):
            if asked := heading.asked_in(number + 1):
                inner = self._asked(asked) if asked.line else paragraph()
                rows.append(row([cell(inner, sum(widths), span=len(columns))]))
                continue
            cells = [self._cell(heading, column, number) for column in columns]
            rows.append(row([cell(inner, width) for inner, width in zip(cells, widths, strict=True)]))
        return table(widths, rows)

    def _asked(self, asked: Heading) -> str:
        """A row that is written into: one cell with its words and a control."""
        begin, end = next(iter(gap_spans(asked.line)), (len(asked.line),) * 2)
        control = self._controls.inline(asked.id, asked.text, asked.line[begin:end] or _EMPTY)
        return paragraph(run(f"{asked.line[:begin].rstrip()} "), control, run(asked.line[end:]))

    def _cell(self, heading: Heading, column: Heading, number: int) -> str:
        printed = column.cells[number] if number < len(column.cells) else ""
        if column.shape is Shape.NAMES:
            return paragraph(run(printed) if printed else "")
        if column.shape is Shape.TICK:
            ticked = heading.fields[number]
            if not ticked.is_section:
                return paragraph()
            return paragraph(self._controls.box(ticked.id, column.text))
        if printed:
            return paragraph(self._controls.inline(column.id, column.text, printed))
        numbered = not any(other.cells for other in heading.children)
        label = [run(f"{number + 1}. ")] if numbered else []
        return paragraph(*label, self._controls.inline(column.id, column.text, _EMPTY))


def _widths(columns: tuple[Heading, ...]) -> list[int]:
    """Names of rows wide, ticks narrow, the rest alike."""
    weights = [_WEIGHTS.get(column.shape, _WEIGHT) for column in columns]
    for place, column in enumerate(columns):
        if column.cells and max(map(len, column.cells)) < _NARROW:
            weights[place] = 1
    widths = [WIDTH * weight // sum(weights) for weight in weights]
    return [*widths[:-1], WIDTH - sum(widths[:-1])]


def _titles(columns: tuple[Heading, ...], widths: list[int]) -> Iterator[str]:
    """A row of titles, or several where some columns stand under titles of their own."""
    deepest = max((len(column.groups) for column in columns), default=0)
    for level in range(deepest + 1):
        yield row(list(_row_of_titles(columns, widths, level, deepest)), titles=True)


def _row_of_titles(
    columns: tuple[Heading, ...], widths: list[int], level: int, deepest: int
) -> Iterator[str]:
    """The titles of one row, from 0: those over several columns are as wide as these, and a column's own goes
    down to the last row."""
    at = 0
    while at < len(columns):
        groups, end = columns[at].groups, at + 1
        while level < len(groups) and end < len(columns) and _stand_under(columns[end], groups[: level + 1]):
            end += 1
        if level < len(groups):
            text, merge = groups[level], ""
        elif level == len(groups):
            text, merge = columns[at].text, "restart" if level < deepest else ""
        else:
            text, merge = "", "continue"
        shown = paragraph(bold(text)) if text else paragraph()
        yield cell(shown, sum(widths[at:end]), span=end - at, merge=merge)
        at = end


def _stand_under(column: Heading, titles: tuple[str, ...]) -> bool:
    return column.groups[: len(titles)] == titles
