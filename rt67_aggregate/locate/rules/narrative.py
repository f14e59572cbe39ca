"""Answers typed as paragraphs under a narrative heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rt67_aggregate.locate.cells import Contents, table_contents
from rt67_aggregate.locate.line_words import (
    TextLine,
    counts_on,
    fragments_of,
    is_bare_label,
    line_pictures,
    printed,
    said,
    typed_of,
)
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Items, RuleResult
from rt67_aggregate.model import Fragment, Line, Owner, Piece, Printed, Shape
from rt67_aggregate.text import gap_spans


class Narrative:
    """All that stands under such a heading is one answer; numbers alone are none, but for a single one that
    no list begins with ("3." beside "จำนวนห้อง")."""

    def __init__(self, outline: Outline) -> None:
        self._ids = frozenset(h.id for h in outline.form.walk() if h.shape is Shape.NARRATIVE or h.answered)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        under = [
            (i, piece, contents_of(piece)) for i, piece in items.content if piece.heading_id in self._ids
        ]
        lines: dict[str, list[str]] = defaultdict(list)
        for _, piece, contents in under:
            lines[piece.heading_id] += map(said, contents.lines)
        filled = {heading_id for heading_id, texts in lines.items() if not _are_places(texts)}
        return RuleResult(
            items.changed(
                {
                    index: _fragments(piece, contents, blank=piece.heading_id not in filled)
                    for index, piece, contents in under
                }
            )
        )


def _are_places(texts: Sequence[str]) -> bool:
    """Whether lines are the form's numbers to write behind, and nothing was written there."""
    return all(map(is_bare_label, texts)) and not (len(texts) == 1 and not counts_on(texts[0]))


def _is_left_blank(line: TextLine) -> bool:
    """Whether a line is a number with dots to write on, beside others that were written on."""
    return len(line) == 1 and is_bare_label(said(line)) and bool(gap_spans(line[0].line.text))


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
    lines = []
    for line in contents.lines:
        if blank or _is_left_blank(line):
            found += [printed(part.line, Printed.NUMBER, piece.heading_id) for part in line]
        else:
            lines.append(line)
    owner = Owner.answer(piece.heading_id)
    answer = fragments_of(lines, owner, place, tuple(contents.pictures), contents.at)
    return [*found, *answer]
