"""Pieces that no section can take, and lines of which the form prints most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rt67_aggregate.locate.cells import table_contents
from rt67_aggregate.locate.line_words import LineWords, fragments_of, line_pictures, printed, typed_of
from rt67_aggregate.locate.printed import Wording, stretches, typed_in
from rt67_aggregate.locate.signs import is_list_sign, says_something
from rt67_aggregate.model import Fragment, Line, Owner, OwnerKind, Piece, Printed
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


class Stretch(NamedTuple):
    """Characters ``start`` to ``end`` of a line, whose they are, and what they say."""

    start: int
    end: int
    owner: Owner
    text: str


def told_apart(
    text: str, what: Printed, wordings: Sequence[Wording], typed: Owner, heading_id: str
) -> Iterator[Stretch]:
    """A line of the form as it came back: what the form prints in it, and what somebody typed there,
    which is ``typed``'s. Without ``wordings`` only leaders and punctuation are the form's; before a heading's
    words so is the sign of a list."""
    spans = typed_in(text, wordings) if wordings else ((0, len(text)),)
    for start, end, theirs in stretches(len(text), spans):
        kept = strip_leaders(text[start:end]).strip() if theirs else ""
        listed = what is Printed.HEADING and start == 0 and is_list_sign(kept)
        if says_something(kept) and not listed:
            yield Stretch(start, end, typed, kept)
        else:
            kind = Printed.NUMBER if listed else Printed.LEADER if theirs else what
            own = Owner.printed(kind, heading_id)
            yield Stretch(start, end, own, text[start:end])


def laid_over(line: Line, parts: Iterable[Stretch], *, labelled: bool) -> Iterator[Fragment]:
    """The stretches of a line; ``labelled``: what was typed at its beginning shows its automatic number."""
    place = line.paragraph.place
    for start, end, owner, text in parts:
        part = line.slice(start, end)
        if owner.kind is OwnerKind.PRINTED:
            yield Fragment(part, owner, place, text)
        else:
            yield from fragments_of(((LineWords(part, text, part.label if labelled else ""),),), owner, place)


def printed_line(
    line: Line, what: Printed, wordings: Sequence[Wording], typed: Owner, heading_id: str = ""
) -> Iterator[Fragment]:
    """The same of a line of the document."""
    parts = told_apart(line.text, what, wordings, typed, heading_id)
    return laid_over(line, parts, labelled=what is not Printed.HEADING)
