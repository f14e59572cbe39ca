"""What stands in a line as a person reads it, and the way back to its characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rt67_aggregate.model import Fragment, Line, Owner, Paragraph, Picture, Place, Printed, Table
from rt67_aggregate.text import leading_label, strip_leaders


class LineWords(NamedTuple):
    """The words of a line, its leaders off, behind its paragraph's automatic number.

    ``glue``: what stands before it where it goes on with a line of text.
    """

    line: Line
    text: str
    label: str = ""
    glue: str = ""

    @property
    def shown(self) -> str:
        return f"{self.label} {self.text}" if self.label else self.text


# One line of an answer: several pieces of the document where it is a row of a table.
TextLine = tuple[LineWords, ...]


def said(line: TextLine) -> str:
    """The text of a line of an answer."""
    if len(line) == 1:
        return line[0].shown
    return "".join(part.shown if index == 0 else part.glue + part.shown for index, part in enumerate(line))


def typed_of(line: Line) -> LineWords:
    """The line as typed; its text is "" where nothing was."""
    kept = strip_leaders(line.text.strip()).strip()
    return LineWords(line, kept, line.label if kept else "")


def goes_on_in(before: Line, line: Line) -> bool:
    """Whether a line is the rest of what a person reads as one line with the one before it."""
    return before.paragraph is line.paragraph and before.end == line.start


def place_of(content: Line | Table) -> Place:
    """Where a line or a table stands."""
    return content.place if isinstance(content, Table) else content.paragraph.place


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


def lines_of(paragraph: Paragraph) -> Iterable[Line]:
    """The lines of a paragraph, apart at its line breaks."""
    start = 0
    for text in paragraph.text.split("\n"):
        yield Line(paragraph, start, start + len(text), opens=start == 0)
        start += len(text) + 1


def places_in(text: str, kept: str) -> list[int]:
    """Where each character of ``kept`` stands in the text that it was taken from; white space, which
    may differ, stands where the character before it ended."""
    places: list[int] = []
    at = 0
    for character in kept:
        if not character.isspace():
            at = text.index(character, at)
            places.append(at)
            at += 1
        else:
            places.append(at)
    return places


def is_bare_label(text: str) -> bool:
    """Whether a text is a number as lists have them and nothing more."""
    label = leading_label(text + " ")
    return bool(label and label.number and not text[label.length :].strip())


def counts_on(text: str, row: int = 1) -> bool:
    """Whether the number that a text begins with is its row's, or the first one of a list ("1.", "3.1)")."""
    label = leading_label(text + " ")
    return bool(label and label.number and label.order in (1, row))


def behind_number(lines: Sequence[TextLine], row: int) -> tuple[list[TextLine], Line | None]:
    """The lines of a cell without the number of its row, which the form prints there ("2. ปลูกผัก" in row 2),
    and the stretch that this is; where several lines have numbers they are a list that was typed."""
    labels = [leading_label(said(line)) for line in lines]
    first, *others = labels or [None]
    if first is None or first.number != str(row) or any(others):
        return list(lines), None
    rest, number = without_front(lines[0], first.length)
    return ([rest, *lines[1:]], number) if said(rest) else (list(lines), None)


def without_front(line: TextLine, length: int) -> tuple[TextLine, Line | None]:
    """A line without its first ``length`` characters, and the stretch of the document that they are;
    None where they are an automatic number, which is no text."""
    first = line[0]
    shown_label = len(first.label) + 1 if first.label else 0
    cut = max(0, min(length - shown_label, len(first.text)))
    rest = first.text[cut:].lstrip()
    dropped = len(first.text) - len(rest)
    places = places_in(first.line.text, first.text[: dropped + 1])
    at = places[dropped] if dropped < len(places) else len(first.line.text)
    taken = first.line.slice(0, at) if first.text[:dropped].strip() else None
    start = first.line.slice(at, len(first.line.text)) if taken else first.line
    return (first._replace(line=start, text=rest.strip(), label=""), *line[1:]), taken


def printed(line: Line, what: Printed, heading_id: str = "") -> Fragment:
    """All of a line as the form's own."""
    return Fragment(line, Owner.printed(what, heading_id), line.paragraph.place, line.text)


def fragments_of(
    lines: Sequence[TextLine],
    owner: Owner,
    place: Place,
    pictures: tuple[Picture, ...] = (),
    at: Line | None = None,
) -> tuple[Fragment, ...]:
    """Lines of one answer, or of one piece that no section takes, with the pictures that go with them;
    ``at``: where pictures stand that no line is with."""
    found: list[Fragment] = []
    for number, line in enumerate(lines):
        for index, part in enumerate(line):
            glue = part.glue if index else f"\n{part.glue}" if number else part.glue
            first = number == index == 0
            shown = pictures if first else ()
            found.append(Fragment(part.line, owner, place, part.text, part.label, glue, shown, first))
    if not found and pictures and at is not None:
        found.append(Fragment(at.slice(0, 0), owner, place, pictures=pictures))
    return tuple(found)


def with_pictures(fragments: Sequence[Fragment], line: Line, owner: Owner) -> tuple[Fragment, ...]:
    """The fragments of a line with its pictures, which are ``owner``'s."""
    pictures = line_pictures(line)
    if not pictures:
        return tuple(fragments)
    alone = Fragment(line.slice(0, 0), owner, line.paragraph.place, pictures=pictures)
    return (*fragments, alone)
