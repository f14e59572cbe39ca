"""A heading's line: what the form prints in it, and what somebody typed there."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.line_words import fragments_of, printed, typed_of, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import heading_wordings, holds_whole, is_reworded
from rt67_aggregate.locate.rules.continued_heading import CONTINUED
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line, content_of
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import (
    Doubt,
    DoubtCode,
    Fragment,
    Heading,
    Line,
    Owner,
    OwnerKind,
    Piece,
    Printed,
    Role,
    Shape,
)
from rt67_aggregate.text import fold, numbering_length


class HeadingLine:
    """Gives the form its letters; words typed between them stay, and the section is marked."""

    def __init__(self, outline: Outline) -> None:
        form = outline.form
        self._headings = {heading.id: heading for heading in form.walk()}
        self._wordings = {h.id: heading_wordings(h) for h in form.walk()}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        done: list[Item] = []
        doubts: list[Doubt] = []
        texts: dict[str, str] = {}  # heading → all its lines: a broken one is whole in several
        for item in items:
            found = _line(item)
            if found:
                texts[found[1]] = texts.get(found[1], "") + found[0].text
        for item in items:
            found = _line(item)
            if not found:
                done.append(item)
                continue
            line, heading_id = found
            doubts += list(self._before(done, line, heading_id))
            whole = holds_whole(texts[heading_id], self._wordings[heading_id])
            fragments = tuple(self._fragments(line, heading_id, whole=whole))
            done.extend(fragments)
            doubts += self._doubts(fragments, heading_id, whole=whole)
        return RuleResult(tuple(done), tuple(doubts))

    def _before(self, done: list[Item], line: Line, heading_id: str) -> Iterator[Doubt]:
        """Words before a heading in its own line: put before its number, or the end of an answer whose
        paragraph's end was deleted. What stands in brackets, or under no section, is the heading's."""
        piece = content_of(done[-1]) if done else None
        words = content_line(done[-1]) if piece else None
        if not piece or not words or words.paragraph is not line.paragraph or words.end != line.start:
            return
        text, above = words.text.strip(), piece.heading_id
        section = _first_section(self._headings[heading_id])
        bracketed = text[:1] + text[-1:] in ("()", "[]", "（）")
        if bracketed or not self._headings[above].is_section:
            owner = Owner.unplaced("heading_text", heading_id)
            done[-1:] = fragments_of(((typed_of(words),),), owner, line.paragraph.place)
        elif not words.opens or len(fold(text)) > THRESHOLDS.heading_line_short:
            return
        else:
            yield Doubt(above, DoubtCode.BOUNDARY_UNCERTAIN, line.paragraph.place)
        yield Doubt(section, DoubtCode.WORDS_IN_HEADING, line.paragraph.place)

    def _fragments(self, line: Line, heading_id: str, *, whole: bool) -> Iterator[Fragment]:
        text = line.text
        start = numbering_length(text)
        again = CONTINUED.search(text)
        end = again.start() if again else len(text)
        owner = Owner.unplaced("heading_text", heading_id)
        parts: list[Fragment] = []
        if start and self._is_no_number(line, start, heading_id):
            parts += printed_line(line.slice(0, start), Printed.HEADING, (), owner, heading_id)
        elif start:
            parts.append(printed(line.slice(0, start), Printed.NUMBER, heading_id))
        words = line.slice(start, max(start, end))
        wordings = self._wordings[heading_id]
        if not whole and is_reworded(words.text, wordings):
            wordings = ()  # one piece, and not the words in it that the form happens to have too
        parts += printed_line(words, Printed.HEADING, wordings, owner, heading_id)
        if again:
            parts.append(printed(line.slice(end, len(text)), Printed.CONTINUED, heading_id))
        yield from with_pictures(parts, line, self._owner_of_pictures(heading_id))

    def _is_no_number(self, line: Line, start: int, heading_id: str) -> bool:
        """Whether what a line begins with only looks like its number: the form's own stands behind it, or
        the line goes on with a heading that began above it."""
        heading = self._headings[heading_id]
        number, rest = fold(heading.number), line.text[start:]
        if number and number == fold(rest[: numbering_length(rest)]) != fold(line.text[:start]):
            return True
        return bool(fold(rest)) and fold(heading.text).find(fold(rest)) > 0

    def _owner_of_pictures(self, heading_id: str) -> Owner:
        heading = self._headings[heading_id]
        shape = heading.shape
        if shape is Shape.LINE:
            return Owner.answer(heading.fields[0].id, 0)
        if shape is Shape.TABLE:
            return Owner.unplaced("under_table_heading", heading_id)
        if shape is Shape.GROUP:
            return Owner.unplaced("under_group", heading_id)
        return Owner.answer(heading_id, 0)

    def _doubts(self, fragments: tuple[Fragment, ...], heading_id: str, *, whole: bool) -> Iterator[Doubt]:
        """Words in a heading that is all there were put to it; else it says something else."""
        words = next((f for f in fragments if f.owner.kind is OwnerKind.UNPLACED and f.text), None)
        if words is not None:
            section = _first_section(self._headings[heading_id])
            code = DoubtCode.WORDS_IN_HEADING if whole else DoubtCode.HEADING_DIFFERS
            yield Doubt(section, code, words.place)


def _line(item: Item) -> tuple[Line, str] | None:
    """A heading's line with the heading's ID; None for anything else."""
    if isinstance(item, Piece) and item.role is Role.HEADING and isinstance(item.content, Line):
        return item.content, item.heading_id
    return None


def _first_section(heading: Heading) -> str:
    """The section that words in a heading's line are nearest to."""
    return next((below.id for below in heading.walk() if below.is_section), heading.id)
