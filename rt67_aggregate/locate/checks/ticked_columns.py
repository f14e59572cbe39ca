"""Ticks by themselves in a table of the college's own beside the headings ("ประเด็น | มี | ไม่มี | รายละเอียด"):
what one says stands over its column, and not in the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode, Line, Place, Status
from rt67_aggregate.text import status_of
from rt67_aggregate.text.ticks import answers_alone

_NOTHING = (Status.NONE, Status.NOT_IMPLEMENTED)


def ticked_columns(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer that holds one, where such ticks stand in several columns of a table, or in
    one over which it says that there is nothing."""
    ticked: dict[tuple[int, int], set[int]] = {}
    for index, line, holder in aligned.answer_lines:
        place = line.paragraph.place
        if not place.table or any(map(str.isalnum, line.text)) or not answers_alone(line.text):
            continue
        if not _is_before_heading(index, place, aligned):
            ticked.setdefault((place.table, place.column), set()).add(holder)
    over = _tops(aligned) if ticked else {}
    for (table, column), holders in ticked.items():
        several = sum(other == table for other, _ in ticked) > 1
        if several or status_of(over.get((table, column), "")) in _NOTHING:
            yield from (aligned.doubt(holder, DoubtCode.CHOICE_UNCLEAR) for holder in sorted(holders))


def _is_before_heading(index: int, place: Place, aligned: Aligned) -> bool:
    """Whether a heading stands in the next cell of a line's row."""
    following = aligned.units[index + 1] if index + 1 in aligned.covered else None
    if not isinstance(following, Line):
        return False
    at = following.paragraph.place
    return (at.table, at.row) == (place.table, place.row)


def _tops(aligned: Aligned) -> Mapping[tuple[int, int], str]:
    """What the first line of each column of each table says."""
    found: dict[tuple[int, int], str] = {}
    for _, line in aligned.body_lines:
        place = line.paragraph.place
        if place.table:
            found.setdefault((place.table, place.column), line.text)
    return found
