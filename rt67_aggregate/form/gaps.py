"""A printed line with gaps: ``line:`` as the form prints it, ``gaps:`` what is typed into each."""

from __future__ import annotations

from dataclasses import replace

from rt67_aggregate.form.choices import CHOOSE, OPTIONS, with_options
from rt67_aggregate.form.drafts import Draft, Grammar
from rt67_aggregate.form.fields import Fields
from rt67_aggregate.form.values import explicit_id, flag, heading_text, kind_of, mappings, value_type
from rt67_aggregate.model import Shape
from rt67_aggregate.text import fold, printed_parts

LINE = "line"
GAPS = "gaps"
_GAP_KEYS = ("heading", "kind", "id", "type", "unit", "optional", OPTIONS, CHOOSE)


def with_gaps(draft: Draft, fields: Fields, grammar: Grammar) -> Draft:
    """The draft with its line, and one section for each gap of it.

    Without ``heading:`` the line is known by its first words; a gap by the words before it.
    """
    line = fields.text(LINE)
    parts = printed_parts(line)
    spot = fields.get(LINE)
    if line and spot and len(parts) < 2:
        fields.faults.tell("form_line_without_gap", spot, text=line)
    text = draft.text or next((label(part) for part in parts if fold(part)), "")
    if line and spot and not text:
        fields.faults.tell("form_empty_text", spot)
    gaps = _gaps(fields, parts, grammar, draft, text)
    return replace(draft, line=line, text=text, fields=gaps)


def _gaps(
    fields: Fields, parts: tuple[str, ...], grammar: Grammar, draft: Draft, text: str
) -> tuple[Draft, ...]:
    printed = len(parts) - 1
    given = mappings(fields, GAPS)
    spot = fields.get(GAPS)
    if spot and len(given) != printed:
        fields.faults.tell("form_gap_count", spot, given=str(len(given)), printed=str(printed))
    gaps: list[Draft] = []
    for place, part in enumerate(parts[:-1]):
        before = label(part.strip().removeprefix(gaps[-1].unit if gaps else "")) or draft.text
        if place < len(given):
            gaps.append(_gap(given[place], before, grammar, text))
        else:
            gaps.append(Draft(draft.spot, GAPS, Shape.GAP, before))
    return tuple(gaps)


def _gap(fields: Fields, before: str, grammar: Grammar, line_text: str) -> Draft:
    fields.only(_GAP_KEYS)
    gap = Draft(
        spot=fields.spot,
        level=GAPS,
        shape=Shape.GAP,
        text=heading_text(fields, needed=False) or before,
        kind=kind_of(fields, grammar),
        explicit_id=explicit_id(fields),
        value=value_type(fields),
        unit=fields.text("unit"),
        optional=flag(fields, "optional"),
    )
    if not fields.has(OPTIONS):
        return gap
    return with_options(replace(gap, text=gap.text or line_text), fields)  # a unit alone may stand before it


def label(part: str) -> str:
    """The words just before a gap, without the signs around them."""
    return part.strip().strip(":：,;()").strip()
