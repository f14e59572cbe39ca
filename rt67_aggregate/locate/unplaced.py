"""Pieces that no section can take, and lines of which the form prints most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.cells import table_contents
from rt67_aggregate.locate.line_words import LineWords, fragments_of, line_pictures, printed, typed_of
from rt67_aggregate.locate.printed import Wording, stretches, typed_in
from rt67_aggregate.locate.signs import says_something
from rt67_aggregate.model import Fragment, Line, Owner, Piece, Printed
from rt67_aggregate.text import strip_leaders


def outside_of(piece: Piece, reason: str) -> Iterator[Fragment]:
    """A piece as something left over; what is blank in it is the form's own."""
    owner = Owner.unplaced(reason, piece.heading_id)
    if not isinstance(piece.content, Line):
        contents = table_contents(piece.content)
        yield from contents.leaders
        place = piece.content.place
        yield from fragments_of(contents.lines, owner, place, tuple(contents.pictures), contents.at)
        return
    line = piece.content
    typed = typed_of(line)
    if not typed.text:
        yield printed(line, Printed.LEADER, piece.heading_id)
    lines = ((typed,),) if typed.text else ()
    yield from fragments_of(lines, owner, line.paragraph.place, line_pictures(line), line)


def printed_line(
    line: Line, what: Printed, wordings: Sequence[Wording], typed: Owner, heading_id: str = ""
) -> Iterator[Fragment]:
    """A line of the form as it came back: what the form prints in it, and what somebody typed there,
    which is ``typed``'s. Without ``wordings`` only leaders and punctuation are the form's."""
    text = line.text
    spans = typed_in(text, wordings) if wordings else ((0, len(text)),)
    for start, end, theirs in stretches(len(text), spans):
        part = line.slice(start, end)
        kept = strip_leaders(part.text).strip() if theirs else ""
        if says_something(kept):
            label = line.paragraph.label if part.opens and what is not Printed.HEADING else ""
            yield from fragments_of(((LineWords(part, kept, label),),), typed, line.paragraph.place)
        else:
            yield printed(part, Printed.LEADER if theirs else what, heading_id)
