"""Single lines of an answer: leaders off, automatic numbers as printed, pictures tied to them."""

from __future__ import annotations

from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.model import Line, Picture
from rt67_aggregate.text import strip_leaders


def line_text(line: Line, tally: Tally) -> str:
    """The line as typed, without leaders; "" where nothing was typed."""
    kept = tally.cleaned(line.text, strip_leaders(line.text.strip()).strip())
    return tally.labelled(line.paragraph.label, kept) if kept and line.opens else kept


def line_pictures(line: Line) -> tuple[Picture, ...]:
    """The pictures of a paragraph that stand in this line of it."""
    paragraph = line.paragraph
    if not paragraph.pictures:
        return ()
    text = paragraph.text
    # A line cut in two ends where its rest begins; only a line break or the end is a line's own.
    through = line.end >= len(text) or text[line.end] == "\n"
    return tuple(
        picture
        for picture in paragraph.pictures
        if line.start <= picture.offset < line.end
        or (through and (picture.offset == line.end or line.end == len(text) <= picture.offset))
    )
