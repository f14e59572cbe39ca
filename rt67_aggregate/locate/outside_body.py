"""Paragraphs outside the body: page headers and footers, comments, notes of nothing in the text."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.line_words import LineWords, fragments_of, printed
from rt67_aggregate.model import Document, Fragment, Line, Owner, Part, Printed
from rt67_aggregate.text import strip_leaders

_REASONS = {
    Part.HEADER: "page_header",
    Part.FOOTER: "page_footer",
    Part.COMMENT: "comment",
    Part.FOOTNOTE: "loose_note",
    Part.ENDNOTE: "loose_note",
}


def aside_fragments(document: Document) -> Iterator[Fragment]:
    """All of them, as typed but in no section."""
    for paragraph in document.aside:
        line = Line(paragraph, 0, len(paragraph.text))
        kept = strip_leaders(paragraph.text.strip())
        if not kept:
            yield printed(line, Printed.LEADER)
        lines = ((LineWords(line, kept, paragraph.label),),) if kept else ()
        owner = Owner.unplaced(_REASONS[paragraph.place.part])
        yield from fragments_of(lines, owner, paragraph.place, paragraph.pictures, line)
