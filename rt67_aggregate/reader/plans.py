"""What is unusual about one part, looked for once before it is read.

Nearly all parts have no fields, no placeholders and no fonts of signs; what is not there need not be
asked for at every run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from rt67_aggregate.reader.emphasis import LINED_TAGS
from rt67_aggregate.reader.fields import FIELD_TAGS, FieldPlan, plan_fields
from rt67_aggregate.reader.looks import BOLD_TAGS, COLOR, FONT_TAGS, LOOK_TAGS, any_symbol_font, any_white
from rt67_aggregate.reader.names import T, w
from rt67_aggregate.reader.new_pages import opening_paragraphs
from rt67_aggregate.reader.prompts import SDT_TAG, Prompts, prompts_of
from rt67_aggregate.reader.repeats import repeated_texts

_RARE = (*FIELD_TAGS, SDT_TAG, *LINED_TAGS, *LOOK_TAGS)
_RAISED = w("vertAlign")


@dataclass(frozen=True, slots=True)
class Plan:
    """``unshown``: text elements that are not on the page although they are no deletion. ``shown``:
    text by the element that draws it. ``doubtful``: text elements that may be a placeholder.
    ``notices``: codes by the element that they are due to. ``telling``: tags of run properties that
    change what is read in this part. ``whites``, ``raises``: there is white text, there are
    superscripts. ``lined``: something may be struck or pointed out. ``controls``: there may be content
    controls. ``looks``: the run properties that hold one of these tags. ``opening``: paragraphs that begin
    a page because it was broken there.
    """

    unshown: frozenset[etree._Element] = frozenset()
    doubtful: frozenset[etree._Element] = frozenset()
    shown: dict[etree._Element, str] = field(default_factory=dict)
    notices: dict[etree._Element, str] = field(default_factory=dict)
    telling: tuple[str, ...] = BOLD_TAGS
    whites: bool = False
    raises: bool = False
    lined: bool = False
    controls: bool = True
    looks: frozenset[etree._Element | None] = frozenset()
    opening: frozenset[etree._Element] = frozenset()


class Plans:
    """The plans of the parts of one document, each made once."""

    def __init__(self) -> None:
        self._known: dict[etree._Element, Plan] = {}

    def of(self, root: etree._Element) -> Plan:
        """The plan of one part's root, or of its body."""
        known = self._known.get(root)
        if known is None:
            known = self._known[root] = _plan(root)
        return known


def _plan(root: etree._Element) -> Plan:
    if next(root.iter(T), None) is None:
        return Plan(looks=_looks(root, BOLD_TAGS))
    rare = {element.tag for element in root.iter(*_RARE)}
    whites = any_white(root)
    telling = [*BOLD_TAGS, *(tag for tag in LOOK_TAGS if tag in rare)]
    telling += [COLOR] if whites else []
    telling += FONT_TAGS if any_symbol_font(root) else []
    prompts = prompts_of(root) if SDT_TAG in rare else Prompts()
    repeats = repeated_texts(root) if rare.intersection((SDT_TAG, *FIELD_TAGS)) else frozenset()
    fields = plan_fields(root) if rare.intersection(FIELD_TAGS) else FieldPlan()
    return Plan(
        unshown=prompts.blank | fields.unshown | repeats,
        doubtful=prompts.doubtful,
        shown=fields.shown,
        notices=fields.notices,
        telling=tuple(telling),
        whites=whites,
        raises=_RAISED in rare,
        lined=not rare.isdisjoint(LINED_TAGS),
        controls=SDT_TAG in rare,
        looks=_looks(root, telling),
        opening=opening_paragraphs(root),
    )


def _looks(root: etree._Element, telling: Iterable[str]) -> frozenset[etree._Element | None]:
    """The run properties that hold one of these tags."""
    return frozenset(element.getparent() for element in root.iter(*telling))
