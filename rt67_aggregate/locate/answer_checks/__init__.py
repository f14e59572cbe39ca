"""At which answers a person should look, as soon as it is known what they say: one file for each kind.

They look at the fragments that all rules left; the checks of ``locate.checks`` look at the alignment, before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.answer_checks.label_alone import LabelAlone
from rt67_aggregate.locate.answer_checks.lost_words import lost_words
from rt67_aggregate.locate.answer_checks.merged_answers import MergedAnswers
from rt67_aggregate.locate.answer_checks.struck_answers import struck_answers
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.model import Document, Doubt, Fragment

__all__ = ["AnswerChecks"]


class AnswerChecks:
    """All of them, prepared for one form."""

    def __init__(self, outline: Outline) -> None:
        self._label_alone = LabelAlone(outline)
        self._merged_answers = MergedAnswers(outline)

    def __call__(self, document: Document, fragments: Sequence[Fragment]) -> Iterator[Doubt]:
        """Their doubts about a document's answers, each with the name of the check's file."""
        found = {
            "struck_answers": struck_answers(fragments),
            "label_alone": self._label_alone(fragments),
            "lost_words": lost_words(fragments),
            "merged_answers": self._merged_answers(document, fragments),
        }
        for by, doubts in found.items():
            yield from (doubt.signed(by) for doubt in doubts)
