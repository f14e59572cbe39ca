"""The college that a person names: by its ID, its name or an other name."""

from __future__ import annotations

import difflib

from rt67_aggregate.model import College, Issue, Read, Roster
from rt67_aggregate.text import fold

_SHOWN = 5


def college_named(roster: Roster, wanted: str) -> Read[College]:
    """The college of an ID, or the one of a name or an other name; case and spaces do not count. Else
    ``named_college_unknown``, with colleges of such a name or ID, or the first of the roster."""
    key = fold(wanted)
    by_id = [college for college in roster.colleges if fold(college.college_id) == key]
    named = [c for c in roster.colleges if key in {fold(name) for name in (c.name, *c.aliases)}]
    found = by_id or named
    return Read(found[0]) if key and len(found) == 1 else Read(None, (_unknown(roster, wanted),))


def other_names(roster: Roster) -> dict[str, str]:
    """Each other name that is one college's alone, folded → the ID of that college."""
    owners: dict[str, set[str]] = {}
    for college in roster.colleges:
        for name in (college.name, *college.aliases):
            owners.setdefault(fold(name), set()).add(college.college_id)
    return {name: next(iter(ids)) for name, ids in owners.items() if name and len(ids) == 1}


def _unknown(roster: Roster, wanted: str) -> Issue:
    part = wanted.strip().casefold()
    named = [c for c in roster.colleges if any(part in n.casefold() for n in (c.name, *c.aliases))]
    ids = {college.college_id.casefold(): college for college in roster.colleges}
    near = [ids[found] for found in difflib.get_close_matches(part, ids, _SHOWN)]
    shown = list(dict.fromkeys([*named, *near] or roster.colleges))[:_SHOWN]
    names = ", ".join(f"{college.college_id} {college.name}" for college in shown)
    return Issue("named_college_unknown", values=(("college", wanted), ("near", names)))
