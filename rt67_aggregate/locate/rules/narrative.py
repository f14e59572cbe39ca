"""Answers typed as paragraphs under a narrative heading."""

from __future__ import annotations

from rt67_aggregate.locate.cells import Contents, table_contents
from rt67_aggregate.locate.line_words import (
    fragments_of,
    is_bare_label,
    line_pictures,
    printed,
    said,
    typed_of,
)
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.model import Fragment, Line, Owner, Piece, Printed, Role, Shape


class Narrative:
    """All that stands under such a heading is one answer; numbers alone are none."""

    def __init__(self, outline: Outline) -> None:
        self._ids = tuple(h.id for h in outline.form.walk() if h.shape is Shape.NARRATIVE or h.answered)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        under: dict[str, dict[int, Contents]] = {heading_id: {} for heading_id in self._ids}
        for index, item in enumerate(items):
            if isinstance(item, Piece) and item.role is Role.CONTENT and item.heading_id in under:
                under[item.heading_id][index] = contents_of(item)
        blank = {
            heading_id
            for heading_id, found in under.items()
            if all(is_bare_label(said(line)) for contents in found.values() for line in contents.lines)
        }
        done: list[Item] = []
        for index, item in enumerate(items):
            if isinstance(item, Piece) and (contents := under.get(item.heading_id, {}).get(index)):
                done.extend(_fragments(item, contents, blank=item.heading_id in blank))
            else:
                done.append(item)
        return RuleResult(tuple(done))


def contents_of(piece: Piece) -> Contents:
    """What stands in a piece."""
    if not isinstance(piece.content, Line):
        return table_contents(piece.content)
    line = piece.content
    typed = typed_of(line)
    pictures = list(line_pictures(line))
    if typed.text:
        return Contents([(typed,)], [], pictures, line)
    return Contents([], [line], pictures, line)


def _fragments(piece: Piece, contents: Contents, *, blank: bool) -> list[Fragment]:
    place = piece.content.paragraph.place if isinstance(piece.content, Line) else piece.content.place
    found = [printed(line, Printed.LEADER, piece.heading_id) for line in contents.blank]
    lines = contents.lines
    if blank:
        found += [printed(part.line, Printed.NUMBER, piece.heading_id) for line in lines for part in line]
        lines = []
    owner = Owner.answer(piece.heading_id)
    answer = fragments_of(lines, owner, place, tuple(contents.pictures), contents.at)
    return [*found, *answer]
