"""Lines that the form prints under a heading of headings, of a table, of gaps or of choices."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.locate.line_words import with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import Owner, Printed, Shape
from rt67_aggregate.text import fold


class HeldPrompt:
    """They are the form's own, but for signs that somebody put to them; only the whole line is, since no
    answer stands there."""

    def __init__(self, outline: Outline) -> None:
        self._prompts = {
            heading.id: {wording.key: wording for wording in wordings_of(heading.prompts)}
            for heading in outline.form.walk()
            if heading.prompts and heading.shape is not Shape.NARRATIVE
        }

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        for index, piece, line in items.lines if self._prompts else ():
            prompts = self._prompts.get(piece.heading_id)
            wording = prompts.get(fold(line.text)) if prompts else None
            if wording is not None:
                owner = Owner.unplaced("under_group", piece.heading_id)
                own = printed_line(line, Printed.PROMPT, (wording,), owner, piece.heading_id)
                changes[index] = with_pictures(tuple(own), line, owner)
        return RuleResult(items.changed(changes))
