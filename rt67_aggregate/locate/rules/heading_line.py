"""A heading's line: what the form prints in it, and what somebody typed there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.line_words import fragments_of, goes_on_in, typed_of, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import heading_wordings, holds_whole, is_reworded
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_of
from rt67_aggregate.locate.signs import CONTINUED
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.unplaced import Stretch, laid_over, told_apart
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
from rt67_aggregate.text import fold, keep, list_places, number_key, numbering_length, scanned_number

# Why a picture in a heading's line is under no section, where the heading takes no answer.
_WITHOUT_ANSWER = {
    Shape.TABLE: "under_table_heading",
    Shape.GROUP: "under_group",
    Shape.NAMES: "extra_column",
    Shape.TICK: "extra_column",
}


class HeadingLine:
    """Gives the form its letters; words typed between them stay, and the section is marked."""

    def __init__(self, outline: Outline) -> None:
        form = outline.form
        self._headings = {heading.id: heading for heading in form.walk()}
        self._places = {
            child.id: at for heading in form.walk() for at, child in enumerate(heading.children, 1)
        }
        self._places |= {heading.id: at for at, heading in enumerate(form.headings, 1)}
        self._wordings = {h.id: heading_wordings(h) for h in form.walk()}
        self._known: dict[tuple[str, str, bool], tuple[Stretch, ...]] = {}  # of lines that are the form's

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        texts: dict[str, str] = {}  # heading → all its lines: a broken one is whole in several
        lines = [
            (i, p.heading_id, p.content) for i, p in items.of(Role.HEADING) if isinstance(p.content, Line)
        ]
        for _, heading_id, line in lines:
            texts[heading_id] = texts.get(heading_id, "") + line.text
        for index, heading_id, line in lines:
            before = content_of(items[index - 1]) if index else None
            if before and isinstance(before.content, Line) and goes_on_in(before.content, line):
                apart, found = self._before(before.content, before.heading_id, heading_id)
                changes.update({index - 1: apart} if apart else {})
                doubts += found
            whole = holds_whole(texts[heading_id], self._wordings[heading_id])
            fragments = (
                _said_again(line, heading_id)
                if index and self._is_said(items[index - 1], line, heading_id)
                else self._fragments(line, heading_id, whole=whole)
            )
            changes[index] = fragments
            doubts += self._doubts(fragments, heading_id, whole=whole)
        return RuleResult(items.changed(changes), tuple(doubts))

    def _is_said(self, before: Item, line: Line, heading_id: str) -> bool:
        """Whether a line is the rest of one that holds the heading already: the form prints it once."""
        if (
            not isinstance(before, Piece)
            or before.role is not Role.HEADING
            or before.heading_id != heading_id
        ):
            return False
        said = before.content
        return (
            isinstance(said, Line)
            and goes_on_in(said, line)
            and holds_whole(said.text, self._wordings[heading_id])
        )

    def _before(
        self, words: Line, above: str, heading_id: str
    ) -> tuple[tuple[Fragment, ...], tuple[Doubt, ...]]:
        """Words before a heading in its own line: put before its number, or the end of an answer whose
        paragraph's end was deleted. What stands in brackets, or under no section, is the heading's."""
        text, place = words.text.strip(), words.paragraph.place
        section = _first_section(self._headings[heading_id])
        bracketed = text[:1] + text[-1:] in ("()", "[]", "（）")
        if bracketed or not self._headings[above].is_section:
            owner = Owner.unplaced("heading_text", heading_id)
            doubt = Doubt(section, DoubtCode.WORDS_IN_HEADING, place)
            return fragments_of(((typed_of(words),),), owner, place), (doubt,)
        if not words.opens or len(fold(text)) > THRESHOLDS.heading_line_short:
            return (), ()
        return (), (
            Doubt(above, DoubtCode.BOUNDARY_UNCERTAIN, place),
            Doubt(section, DoubtCode.WORDS_IN_HEADING, place),
        )

    def _fragments(self, line: Line, heading_id: str, *, whole: bool) -> tuple[Fragment, ...]:
        said = line.text, heading_id, whole
        parts = self._known.get(said)
        if parts is None:
            parts = tuple(self._parts(*said))
            if all(part.owner.kind is OwnerKind.PRINTED for part in parts):
                keep(self._known, said, parts)
        fragments = tuple(laid_over(line, parts, labelled=False))
        return with_pictures(fragments, line, self._owner_of_pictures(heading_id))

    def _parts(self, text: str, heading_id: str, whole: bool) -> Iterator[Stretch]:
        """Whose the letters of a heading's line are."""
        start = 0 if self._begins_with_figure(text, heading_id) else numbering_length(text)
        start = start or self._counted(text, heading_id)
        again = CONTINUED.search(text)
        end = again.start() if again else len(text)
        owner = Owner.unplaced("heading_text", heading_id)
        if start and self._is_no_number(text, start, heading_id):
            yield from told_apart(text[:start], Printed.HEADING, (), owner, heading_id)
        elif start:
            yield Stretch(0, start, Owner.printed(Printed.NUMBER, heading_id), text[:start])
        words = text[start : max(start, end)]
        wordings = self._wordings[heading_id]
        if not whole and is_reworded(words, wordings):
            wordings = ()  # one piece, and not the words in it that the form happens to have too
        for part in told_apart(words, Printed.HEADING, wordings, owner, heading_id):
            yield part._replace(start=start + part.start, end=start + part.end)
        if again:
            yield Stretch(end, len(text), Owner.printed(Printed.CONTINUED, heading_id), text[end:])

    def _counted(self, text: str, heading_id: str) -> int:
        """Characters of a heading's number, misread, or of a letter, Roman numeral or ringed figure before it
        that counts it as the form does: its place among those beside it, or the last figure of its number."""
        number = number_key(self._headings[heading_id].number)
        length, scanned = scanned_number(text)
        if scanned and scanned == number:
            return length
        length, places = list_places(text)
        counted = self._places[heading_id] in places or number.rpartition(".")[2] in map(str, places)
        return length if counted else 0

    def _begins_with_figure(self, text: str, heading_id: str) -> bool:
        """Whether the figure that a line begins with begins the heading's words ("1) 7 ชั่วโมง", where Word
        counts the line)."""
        words = fold(self._headings[heading_id].text)
        return words[:1].isdecimal() and fold(text).startswith(words)

    def _is_no_number(self, text: str, start: int, heading_id: str) -> bool:
        """Whether what a line begins with only looks like its number: the form's own stands behind it, or
        the line goes on with a heading that began above it."""
        heading = self._headings[heading_id]
        number, rest = fold(heading.number), text[start:]
        if number and number == fold(rest[: numbering_length(rest)]) != fold(text[:start]):
            return True
        key = fold(rest)
        is_wording = any(wording.key == key for wording in self._wordings[heading_id])
        return bool(key) and not is_wording and fold(heading.text).find(key) > 0

    def _owner_of_pictures(self, heading_id: str) -> Owner:
        heading = self._headings[heading_id]
        if heading.shape is Shape.LINE:
            return Owner.answer(heading.fields[0].id, 0)
        if heading.is_section:
            return Owner.answer(heading_id, 0)
        return Owner.unplaced(_WITHOUT_ANSWER[heading.shape], heading_id)

    def _doubts(self, fragments: tuple[Fragment, ...], heading_id: str, *, whole: bool) -> Iterator[Doubt]:
        """Words in a heading that is all there were put to it; else it says something else."""
        words = next((f for f in fragments if f.owner.kind is OwnerKind.UNPLACED and f.text), None)
        if words is not None:
            section = _first_section(self._headings[heading_id])
            code = DoubtCode.WORDS_IN_HEADING if whole else DoubtCode.HEADING_DIFFERS
            yield Doubt(section, code, words.place)


def _said_again(line: Line, heading_id: str) -> tuple[Fragment, ...]:
    owner, place = Owner.unplaced("heading_text", heading_id), line.paragraph.place
    return with_pictures(fragments_of(((typed_of(line),),), owner, place), line, owner)


def _first_section(heading: Heading) -> str:
    """The section that words in a heading's line are nearest to."""
    return next((below.id for below in heading.walk() if below.is_section), heading.id)
