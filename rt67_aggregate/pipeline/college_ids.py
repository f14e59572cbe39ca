"""Whether the roster gives an ID to another college than when something was entered: the review goes by
IDs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from rt67_aggregate.model import Issue, Roster
from rt67_aggregate.roster import college_named
from rt67_aggregate.text import fold


def other_colleges(
    before: Mapping[str, Sequence[str]], roster: Roster, entered: Collection[str], file: str = ""
) -> Iterator[Issue]:
    """One for each ID under which something was ``entered``, and which was another college's when it was: an
    error where that one has another ID now, since what was entered would go to the wrong college; else a
    word, since it may be the same college by a new name. Where nobody has the ID, and its college has another
    one, as where a spreadsheet took the zeros before it away, that is told: what was entered for it goes
    there. By an other name it is the college if its ID is new, too; else two became one. ``before``: ID → the
    college's names. ``file``: an older workbook that it was entered in."""
    by_name = {fold(college.name): college.college_id for college in roster.colleges}
    for college_id, old in ((key, old) for key, names in before.items() for old in names):
        now = roster.get(college_id)
        if college_id not in entered or (now and fold(old) == fold(now.name)):
            continue
        if now is None:
            named = college_named(roster, old).value
            new_id = named.college_id if named and named.college_id not in before else ""
            other_id = by_name.get(fold(old)) or new_id
            values = (("id", college_id), ("old", old), ("other", other_id))
            yield from [Issue("college_id_left", college_id=college_id, values=values)] if other_id else []
            continue
        other = college_named(roster, old).value
        told = {"id": college_id, "old": old, "new": now.name}
        if other is None:
            yield Issue("college_renamed", college_id=college_id, values=tuple(told.items()))
        elif other.college_id != college_id:
            code = "workbook_ids_changed" if file else "college_ids_changed"
            told |= {"other": other.college_id} | ({"file": file} if file else {})
            yield Issue(code, file, college_id=college_id, values=tuple(told.items()))
