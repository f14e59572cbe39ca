"""Whose each character is, however fragments come: in order, out of order, over one another, with leaders."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.model import Document, Fragment, Line, Owner, Paragraph, Place, Printed
from rt67_aggregate.reconciliation.coverage import Coverage

_TEXT = st.text(alphabet="กา ำ.…1\n", max_size=24)
_OWNERS = (Owner.answer("1"), Owner.answer("2"), Owner.printed(Printed.HEADING, "1"))
_LEADER = Owner.printed(Printed.LEADER)


@st.composite
def _fragments(draw: st.DrawFn) -> tuple[Paragraph, list[Fragment]]:
    text = draw(_TEXT)
    paragraph = Paragraph(text, Place())
    found = []
    for _ in range(draw(st.integers(0, 5))):
        start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        said = draw(st.sampled_from((text[start:end], text[start:end].replace(".", ""), "ข")))
        found.append(Fragment(Line(paragraph, start, end), draw(st.sampled_from(_OWNERS)), Place(), said))
    return paragraph, found


@given(_fragments())
def test_owners_are_those_of_each_character(case: tuple[Paragraph, list[Fragment]]) -> None:
    paragraph, fragments = case
    coverage = Coverage(Document((paragraph,)))
    for fragment in fragments:
        coverage.take(fragment)
    owners, astray = _one_by_one(paragraph.text, fragments)
    assert coverage.astray == astray
    assert coverage.printed == sum(owner is not None and owner.kind == "printed" for owner in owners)
    stretches = coverage.owners()
    said = [next((s.owner for s in stretches if s.start <= at < s.end), None) for at in range(len(owners))]
    assert all(owner is None or owner == found for owner, found in zip(owners, said, strict=True))


def _one_by_one(text: str, fragments: list[Fragment]) -> tuple[list[Owner | None], int]:
    """The owner of each character, and how many have none, have two, or are said and not there."""
    owners: list[Owner | None] = [None] * len(text)
    wrong = 0
    for fragment in fragments:
        said = [c for c in fragment.text if not c.isspace()]
        for at in range(fragment.line.start, fragment.line.end):
            owner = None
            if said and text[at] == said[0]:
                owner = fragment.owner
                said.pop(0)
            elif text[at] in ".…":
                owner = _LEADER
            if owner is not None:
                wrong += owners[at] is not None
                owners[at] = owner
        wrong += len(said)
    missing = sum(owner is None and not c.isspace() for owner, c in zip(owners, text, strict=True))
    return owners, wrong + missing
