"""Lines that the form prints under a heading of headings, of a table, of gaps or of choices."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.locate.line_words import printed, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.model import Owner, Printed, Shape
from rt67_aggregate.text import fold


class HeldPrompt:
    """They are the form's own; only the whole line is, since no answer stands there."""

    def __init__(self, outline: Outline) -> None:
        self._prompts = {
            heading.id: frozenset(key for text in heading.prompts if (key := fold(text)))
            for heading in outline.form.walk()
            if heading.prompts and heading.shape is not Shape.NARRATIVE
        }

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        for index, piece, line in items.lines if self._prompts else ():
            prompts = self._prompts.get(piece.heading_id)
            if prompts and fold(line.text) in prompts:
                own = printed(line, Printed.PROMPT, piece.heading_id)
                owner = Owner.unplaced("under_group", piece.heading_id)
                changes[index] = with_pictures((own,), line, owner)
        return RuleResult(items.changed(changes))
