"""Paragraphs outside the body: page headers and footers, comments, notes of nothing in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.line_words import LineWords, fragments_of, printed
from rt67_aggregate.locate.printed import Wording
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import Document, Fragment, Line, Owner, Part, Printed
from rt67_aggregate.text import fold, strip_leaders

_REASONS = {
    Part.HEADER: "page_header",
    Part.FOOTER: "page_footer",
    Part.COMMENT: "comment",
    Part.FOOTNOTE: "loose_note",
    Part.ENDNOTE: "loose_note",
}

_PAGES = (Part.HEADER, Part.FOOTER)


def aside_fragments(document: Document, boilerplate: Sequence[Wording]) -> Iterator[Fragment]:
    """All of them, as typed but in no section; what the form prints on its pages is its own.

    ``boilerplate``: the lines that it prints around its headings.
    """
    keys = {wording.key for wording in boilerplate}
    for paragraph in document.aside:
        line = Line(paragraph, 0, len(paragraph.text))
        kept = strip_leaders(paragraph.text.strip())
        own = paragraph.place.part in _PAGES and fold(kept) in keys
        owner = Owner.unplaced(_REASONS[paragraph.place.part])
        if own:
            yield from printed_line(line, Printed.LINE, boilerplate, owner)
        elif not kept:
            yield printed(line, Printed.LEADER)
        lines = () if own or not kept else ((LineWords(line, kept, paragraph.label),),)
        yield from fragments_of(lines, owner, paragraph.place, paragraph.pictures, line)
