"""Every outcome that a person should know of: its code, its severity and its sentence.

Code elsewhere raises codes (``model.Issue``); only this room owns the words. Each file here holds
the kinds of one part of the way: intake, form and roster, reading, review and outputs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from functools import lru_cache

from rt67_aggregate.issues import (
    desk,
    drafting,
    feedback,
    form,
    identity,
    intake,
    noticed,
    opening,
    output,
    reading,
    review,
    review_files,
    review_rows,
    rollup,
    roster,
    second_reader,
    selection,
    settings,
    unplaced,
)
from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.language import filled, joined, say, with_texts
from rt67_aggregate.model import Issue, Part, Place, Severity

__all__ = [
    "CATALOGUE",
    "IssueKind",
    "action",
    "is_of_the_review",
    "is_settled",
    "kind_of",
    "located",
    "locator",
    "naming_sections",
    "sentence",
    "spots_of_pieces",
    "worst_first",
]

CATALOGUE: dict[str, IssueKind] = {
    kind.code: kind
    for kinds in (
        intake.KINDS,
        opening.KINDS,
        form.KINDS,
        roster.KINDS,
        drafting.KINDS,
        identity.KINDS,
        reading.KINDS,
        unplaced.KINDS,
        noticed.KINDS,
        selection.KINDS,
        settings.KINDS,
        review_files.KINDS,
        review.KINDS,
        review_rows.KINDS,
        desk.KINDS,
        output.KINDS,
        second_reader.KINDS,
        rollup.KINDS,
        feedback.KINDS,
    )
    for kind in kinds
}

_OF_THE_REVIEW = frozenset(
    kind.code for kinds in (review_files, review, review_rows, desk) for kind in kinds.KINDS
)
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_COUNTED = (say("ตารางที่"), say("แถวที่"), say("ช่องที่"), say("ย่อหน้าที่"))
_STORIES = {
    Part.BODY: "",
    Part.HEADER: say("หัวกระดาษ"),
    Part.FOOTER: say("ท้ายกระดาษ"),
    Part.FOOTNOTE: say("เชิงอรรถ"),
    Part.ENDNOTE: say("อ้างอิงท้ายเรื่อง"),
    Part.COMMENT: say("ข้อคิดเห็น (comment)"),
}


def kind_of(code: str) -> IssueKind:
    """The catalogue's entry of a code; a KeyError is a bug of the caller."""
    return CATALOGUE[code]


def is_of_the_review(issue: Issue) -> bool:
    """Whether it is about what the officer entered, or the files that keep it; else it is about a return, a
    file of ``mappings`` or an output."""
    return issue.code in _OF_THE_REVIEW


def sentence(issue: Issue) -> str:
    """What was found and why it matters, as a phrase."""
    return filled(kind_of(issue.code).sentence, dict(issue.values))


def action(issue: Issue) -> str:
    """What to do about it, as a phrase."""
    return filled(kind_of(issue.code).action, dict(issue.values))


def naming_sections(issue: Issue, called: Callable[[str], str]) -> Issue:
    """An issue, the sections in its values by what they are ``called`` in place of their IDs. In any other
    value a number that is a section's ID, too, is a number."""

    def named(text: str) -> str:
        return joined("", [called(word) for word in _BETWEEN_IDS.split(text)])

    values = (
        (name, with_texts(value, named) if name in _SECTIONS else value) for name, value in issue.values
    )
    return replace(issue, values=tuple(values))


def worst_first(issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    """By severity, then in the order given."""
    return tuple(sorted(issues, key=lambda issue: _ORDER[kind_of(issue.code).severity]))


# The value that holds IDs of sections, and what stands between those. "section" is what a sheet shows or the
# officer typed.
_SECTIONS = ("sections",)
_BETWEEN_IDS = re.compile(r"([\s,;()]+)")
_WORDS = {str(word): word for word in (*filter(None, _STORIES.values()), *_COUNTED)}
_LOCATED = re.compile(rf"({'|'.join(map(re.escape, _WORDS))})(?: ([0-9]+))?(?: |$)")

# Places that are remembered in words: those of a form's lines come again in every return.
_PLACES = 4_096


@lru_cache(maxsize=_PLACES)
def located(text: str) -> str:
    """A place in words (``locator``), after it stood in a table, as a phrase again; any other text as
    it is."""
    found = [(_WORDS[name], number) for name, number in _LOCATED.findall(text)]
    said = joined(" ", [say("{name} {number}", name=n, number=c) if c else n for n, c in found])
    return said if said == text else text


def locator(place: Place | None) -> str:
    """A place in words, as a person counts ("ตารางที่ 2 แถวที่ 3 ช่องที่ 1 ย่อหน้าที่ 2")."""
    if place is None:
        return ""
    return _located(place.part, place.table, place.row, place.column, place.paragraph)


def spots_of_pieces(issue: Issue) -> tuple[tuple[str, str], ...]:
    """File and place, in words, of each text under no section that an issue is about."""
    return tuple((issue.source, locator(place)) for place in issue.pieces)


def is_settled(issue: Issue, settled: Collection[tuple[str, str]]) -> bool:
    """Whether an issue is about such texts alone and all of them are ``settled`` (``Review.settled``)."""
    return bool(issue.pieces) and all(spot in settled for spot in spots_of_pieces(issue))


@lru_cache(maxsize=_PLACES)
def _located(part: Part, *counts: int) -> str:
    words = [_STORIES[part]]
    for name, number in zip(_COUNTED, counts, strict=True):
        if number:
            words.append(say("{name} {number}", name=name, number=number))
    return joined(" ", [word for word in words if word])
