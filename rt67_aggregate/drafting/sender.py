"""The line of a blank on which the sender's name is written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rt67_aggregate.drafting.gap_lines import as_line, gaps_of
from rt67_aggregate.drafting.lines import PrintedLine
from rt67_aggregate.drafting.nodes import Drafted, node_of
from rt67_aggregate.drafting.words import OFFICE, UNIT
from rt67_aggregate.text import fold, gap_spans, printed_parts

_NOTED = " *†‡¹²³⁴"  # signs that refer to a note
_TRANSLATED = re.compile(
    r"^[A-Za-z][A-Za-z .'-]{1,40}/\s{0,4}(?=[ก-ฮเ-ไ])"
)  # "Institution / " before the Thai
_PROMPTED = re.compile(r"\(([^()\n]*ชื่อ[^()\n]*|[^()\n]*name[^()\n]*)\)", re.IGNORECASE)


def unit_line(lines: Sequence[PrintedLine]) -> PrintedLine | None:
    """The line on which the sender's name is written: the first that says so in the place for it, else the
    first that says so before it, as a cover does, too; else the first that asks for an office's place."""
    asking = [line for line in lines if gap_spans(line.text)]
    told = (_is_prompted, _is_unit_labelled, _is_office)
    return next((line for tells in told for line in asking if tells(line)), None)


def _is_prompted(line: PrintedLine) -> bool:
    return bool(_PROMPTED.search(line.text)) and len(printed_parts(line.text)) == 2


def _is_unit_labelled(line: PrintedLine) -> bool:
    """Whether a gap is for the sender's name; a sign behind the words before it refers to a note."""
    return any(map(_asks_unit, printed_parts(line.text)[:-1]))


def _is_office(line: PrintedLine) -> bool:
    return any(map(_asks_office, printed_parts(line.text)[:-1]))


def _asks_office(label: str) -> bool:
    return OFFICE.search(label.strip(_NOTED)) is not None


def _asks_unit(label: str) -> bool:
    """Whether words before a gap ask for a unit's name, be it behind those of another language."""
    said = label.strip(_NOTED)
    return any(UNIT.search(text) for text in (said, _TRANSLATED.sub("", said)))


def read_unit(line: PrintedLine, drafted: Drafted) -> None:
    """The line on which the sender's name is written; one with further gaps is a field, and names its gap."""
    parts = printed_parts(line.text)
    if len(parts) > 2:
        node = as_line(node_of(line))
        labels = [gap.label for gap in gaps_of(node.line)]
        told = (label for asks in (_asks_unit, _asks_office) for label in labels if asks(label))
        drafted.unit_label = next(told, "")
        drafted.fields.append(node)
        return
    prompt = _PROMPTED.search(line.text)
    drafted.unit_prompt = prompt[0] if prompt else ""
    if fold(parts[0]):
        drafted.unit_label = parts[0].strip(" :：")
    drafted.unit_line = parts[1].strip()
