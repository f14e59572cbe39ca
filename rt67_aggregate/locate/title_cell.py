"""The cell of a column's title: the title, and what somebody typed below or behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from rt67_aggregate.locate.cells import Contents
from rt67_aggregate.locate.line_words import LineWords, TextLine, printed, said
from rt67_aggregate.locate.printed import Wording, typed_in
from rt67_aggregate.locate.signs import CONTINUED, signs_in
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Fragment, Printed, Status
from rt67_aggregate.text import fold, status_of, strip_leaders

_SEPARATORS = frozenset(":：\t-–—")
_NUMBER_TITLES = frozenset(
    map(fold, ("ที่", "ลำดับ", "ลำดับที่", "ข้อ", "ข้อที่", "รายการที่", "no", "#", "เลขที่", "เรื่อง", "ประเด็น", "หัวข้อ", ""))
)


@dataclass(slots=True)
class TitleCell:
    """``own``: what the form prints. ``answer``: lines typed under or behind the title. ``words``:
    words within the title itself, of which nobody can tell what they are."""

    own: list[Fragment] = field(default_factory=list)
    answer: list[TextLine] = field(default_factory=list)
    words: list[TextLine] = field(default_factory=list)


def title_cell(contents: Contents, heading_id: str, wordings: Sequence[Wording], count: int = 0) -> TitleCell:
    """Takes the cell of a column's title apart. ``count``: how often it stands there up to this cell, where
    that may be said behind it ("problem 2"); else 0."""
    found = TitleCell()
    for line in contents.lines:
        if len(line) > 1:
            found.answer.append(line)  # a row of a table inside the cell
        else:
            _take(line[0], heading_id, wordings, found)
    if count and not found.own[1:] and fold("".join(map(said, found.answer))) in (str(count), f"ที่{count}"):
        found.own += [printed(line[0].line, Printed.NUMBER) for line in found.answer]
        found.answer = []
    return found


def _take(part: LineWords, heading_id: str, wordings: Sequence[Wording], found: TitleCell) -> None:
    text = part.line.text
    again = CONTINUED.search(text)
    if again and not typed_in(text[: again.start()], wordings):
        found.own.append(printed(part.line.slice(0, again.start()), Printed.TITLE, heading_id))
        found.own.append(printed(part.line.slice(again.start(), len(text)), Printed.CONTINUED, heading_id))
        return
    spans = typed_in(text, wordings)
    if spans and (found.own or spans == ((0, len(text)),)):  # below the title, whatever words it has
        (found.answer if found.own else found.words).append((part,))
        return
    if not spans:
        found.own.append(printed(part.line, Printed.TITLE, heading_id))
        return
    start, end = spans[0] if len(spans) == 1 else (0, 0)
    behind = end == len(text.rstrip(" .)")) or end == len(text)
    if start and behind and _is_answer(text, start) and not _is_misspelt(text, start, wordings):
        found.own.append(printed(part.line.slice(0, start), Printed.TITLE, heading_id))
        found.answer.append(_typed(part, start))
        return
    at = 0
    for begin, stop in spans:
        found.own.append(printed(part.line.slice(at, begin), Printed.TITLE, heading_id))
        found.words.append(_typed(part, begin, stop))
        at = stop
    found.own.append(printed(part.line.slice(at, len(text)), Printed.TITLE, heading_id))


def _typed(part: LineWords, start: int, stop: int | None = None) -> TextLine:
    line = part.line.slice(start, len(part.line.text) if stop is None else stop)
    return (LineWords(line, strip_leaders(line.text.strip()).strip().replace("\t", " ")),)


def _is_answer(text: str, start: int) -> bool:
    """Whether what stands behind a title is no longer wording of it: a sign stands between, it has
    figures or says "none", or a space stands between and it is long."""
    rest = text[start:]
    return (
        not _SEPARATORS.isdisjoint(text[:start].rstrip(" ")[-1:])
        or any(character.isdecimal() for character in rest)
        or status_of(rest) is not Status.ANSWERED
        or (text[start - 1].isspace() and len(fold(rest)) > THRESHOLDS.title_cell_more)
    )


def _is_misspelt(text: str, start: int, wordings: Sequence[Wording]) -> bool:
    """Whether a title with the words behind it is a longer wording with wrong letters, as scanners give."""
    if any(character.isdecimal() for character in text[start:]):
        return False
    key, size = fold(text), len(fold(text[:start]))
    longer = (w.key for w in wordings if len(w.key) > size)
    return any(OSA.distance(key, other) <= THRESHOLDS.title_cell_slips * len(other) for other in longer)


def numbering_title(text: str) -> bool:
    """Whether a title heads a column of row numbers, which forms leave out and people draw."""
    return fold(text) in _NUMBER_TITLES and not signs_in(text)
