"""Answers in a content control that is another section's: somebody moved or copied it."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Items, RuleResult
from rt67_aggregate.locate.signs import says_something
from rt67_aggregate.locate.tags import Tags
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, Heading, OwnerKind


class TagCheck:
    """Marks the section that has the text and the one whose control it is; changes no owner."""

    def __init__(self, outline: Outline) -> None:
        self._tags = Tags.of(outline.form)
        self._sections = frozenset(heading.id for heading in outline.form.sections)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        held = [item for item in items if isinstance(item, Fragment) and item.line.paragraph.controls]
        return RuleResult(items, tuple(doubt for fragment in held for doubt in self._doubts(fragment)))

    def _doubts(self, fragment: Fragment) -> Iterator[Doubt]:
        owner = fragment.owner
        if owner.kind is OwnerKind.PRINTED or not fragment.text:
            return
        for section in self._claiming(fragment):
            if owner.heading_id == section.id and owner.kind is OwnerKind.ANSWER:
                continue
            yield Doubt(section.id, DoubtCode.TAG_ELSEWHERE, fragment.place)
            if owner.heading_id in self._sections:
                yield Doubt(owner.heading_id, DoubtCode.TAG_ELSEWHERE, fragment.place, owner.entry)

    def _claiming(self, fragment: Fragment) -> Iterator[Heading]:
        """The sections in whose controls some of its letters stand."""
        line = fragment.line
        for control in line.paragraph.controls:
            section = self._tags.section_of(control)
            start, end = max(control.start, line.start), min(control.end, line.end)
            if section is not None and says_something(line.paragraph.text[start:end]):
                yield section
