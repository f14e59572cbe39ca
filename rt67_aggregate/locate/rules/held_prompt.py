"""Lines that the form prints under a heading of headings, of a table, of gaps or of choices."""

from __future__ import annotations

from rt67_aggregate.locate.line_words import printed, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.model import Owner, Piece, Printed, Shape
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
        done: list[Item] = []
        for item in items:
            line = content_line(item)
            if line is None or not isinstance(item, Piece) or not self._is_prompt(line.text, item.heading_id):
                done.append(item)
                continue
            own = printed(line, Printed.PROMPT, item.heading_id)
            done += with_pictures((own,), line, Owner.unplaced("under_group", item.heading_id))
        return RuleResult(tuple(done))

    def _is_prompt(self, text: str, heading_id: str) -> bool:
        return fold(text) in self._prompts.get(heading_id, ())
