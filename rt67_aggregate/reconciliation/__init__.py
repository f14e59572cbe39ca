"""Whether nothing was lost: every letter and picture of the document against its owner.

Knows nothing of how owners are found and shares no code with it, so that it can disagree: it counts
the letters of the reader's document against the second count of the raw XML, the owners against the
document, and what answers and leftovers say against their owners.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rt67_aggregate.model import (
    Answer,
    Balance,
    Document,
    Form,
    Fragment,
    Owned,
    OwnerKind,
    Unplaced,
)
from rt67_aggregate.reconciliation.coverage import Coverage
from rt67_aggregate.reconciliation.printing import Printing
from rt67_aggregate.text import visible

__all__ = ["Reconciler"]


class Reconciler:
    """Checks the readings of one form; made once for many returns."""

    def __init__(self, form: Form) -> None:
        self._printing = Printing(form)

    def reconcile(
        self,
        document: Document,
        fragments: Sequence[Fragment],
        answers: Sequence[Answer],
        unplaced: Sequence[Unplaced],
    ) -> tuple[Balance, tuple[Owned, ...]]:
        """The balance of one return, and the owner of each stretch of its text."""
        coverage = Coverage(document)
        for fragment in fragments:
            coverage.take(fragment)
        owners = coverage.owners()
        labels = sum(visible(f.label) for f in fragments if f.label and f.owner.kind is not OwnerKind.PRINTED)
        balance = Balance(
            typed=document.raw_chars - coverage.printed + labels,
            placed=sum(visible(answer.text) for answer in answers),
            unplaced=sum(visible(piece.text) for piece in unplaced),
            astray=coverage.astray
            + self._not_printed(document, owners)
            + _differing(fragments, answers, unplaced)
            + _pictures_astray(document, answers, unplaced),
        )
        return balance, owners

    def _not_printed(self, document: Document, owners: Sequence[Owned]) -> int:
        """Letters that are said to be the form's own and that it does not print."""
        texts = [paragraph.text for paragraph in document.paragraphs()]
        return sum(
            [
                self._printing.strays(texts[owned.paragraph][owned.start : owned.end], owned.owner)
                for owned in owners
                if owned.owner.kind is OwnerKind.PRINTED
            ]
        )


def _differing(fragments: Sequence[Fragment], answers: Sequence[Answer], unplaced: Sequence[Unplaced]) -> int:
    """Characters that an answer, or what is left over, says without owning them, or owns without saying."""
    owned: dict[tuple[str, int], list[str]] = {}  # joined once: an answer may have fifty thousand
    loose: list[str] = []
    for fragment in fragments:
        if fragment.owner.kind is OwnerKind.ANSWER and fragment.text:
            key = fragment.owner.heading_id, fragment.owner.entry
            owned.setdefault(key, []).append(fragment.label + fragment.text)
        elif fragment.owner.kind is OwnerKind.UNPLACED:
            loose.append(fragment.label + fragment.text)
    said = {(answer.section_id, answer.entry): answer.text for answer in answers if answer.text}
    pairs = [("".join(owned.get(key, ())), said.get(key, "")) for key in owned.keys() | said.keys()]
    pairs.append(("".join(loose), "".join(piece.text for piece in unplaced)))
    return sum(_distance(_ink(one), _ink(other)) for one, other in pairs)


def _ink(text: str) -> str:
    return "".join(text.split())


def _distance(one: str, other: str) -> int:
    """How many letters only one of two texts has; at least one where they differ at all."""
    if one == other:
        return 0
    first, second = Counter(one), Counter(other)
    return max(1, (first - second).total() + (second - first).total())


def _pictures_astray(document: Document, answers: Iterable[Answer], unplaced: Iterable[Unplaced]) -> int:
    """Pictures that the reader did not give, that stand nowhere, or twice."""
    drawn = Counter(id(picture) for paragraph in document.paragraphs() for picture in paragraph.pictures)
    kept = Counter(id(picture) for answer in answers for picture in answer.pictures)
    kept += Counter(id(picture) for piece in unplaced for picture in piece.pictures)
    unread = max(0, document.raw_pictures - drawn.total())
    return unread + (drawn - kept).total() + (kept - drawn).total()
