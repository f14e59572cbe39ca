"""Files with the bytes of another file whose own name is another college's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial

from rt67_aggregate.model import Clues, Form, Issue, ReturnReading, Roster, SourceFile, State
from rt67_aggregate.pipeline.intake import with_name_told
from rt67_aggregate.roster import build_index, identify
from rt67_aggregate.selection import first_of_equals


def name_teller(
    files: Iterable[SourceFile], form: Form, roster: Roster
) -> Callable[[ReturnReading], ReturnReading]:
    """What adds to a selected reading the issues of its file's name."""
    files = tuple(files)
    firsts = first_of_equals(files)
    copies = [file.name for file in files if firsts[file.name] is not file]
    named: dict[str, str] = {}
    if copies:
        index = build_index(roster, form.other_names)
        named = {name: identify(Clues(file_name=name), index).college_id for name in copies}
    return partial(_told, named=named, names={one.college_id: one.name for one in roster.colleges})


def _told(reading: ReturnReading, named: Mapping[str, str], names: Mapping[str, str]) -> ReturnReading:
    told = with_name_told(reading)
    other, college_id = named.get(reading.source.name, ""), reading.identity.college_id
    if reading.state is not State.DUPLICATE or not other or not college_id or other == college_id:
        return told
    values = (("college", names[college_id]), ("other", names[other]))
    issue = Issue("duplicate_named_otherwise", reading.source.name, college_id=college_id, values=values)
    return replace(told, issues=(*told.issues, issue))
