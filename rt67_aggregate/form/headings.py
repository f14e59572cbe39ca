"""From drafts to headings: every one gets its ID, its kind and its place in policy and topic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from enum import StrEnum

from rt67_aggregate.form.drafts import Draft
from rt67_aggregate.form.faults import Faults, YamlPlace
from rt67_aggregate.model import POLICIES, TOPICS, Heading, Shape, topic_level
from rt67_aggregate.text import fold, number_key, title_key

# The kind of what stands before the first heading, and what its IDs begin with.
FIELDS = "field"
_NEED_KIND = (Shape.NARRATIVE, Shape.COLUMN, Shape.CHOICE, Shape.GAP)
_NAMED_BY_SHAPE = (Shape.TABLE, Shape.LINE)
_GAP = "gap"  # names the gaps of a line that has headings below it, whose numbers are their IDs
_UNANSWERED_COLUMNS = (Shape.NAMES, Shape.TICK)
_COLUMNS = (Shape.COLUMN, *_UNANSWERED_COLUMNS)


@dataclass(frozen=True, slots=True)
class _Above:
    """What a heading takes from those above it.

    ``anchor``: ID of the nearest heading that is named by its number; section IDs begin with it.
    ``parent``: ID of the heading just above, for sections counted inside their part; ``number``: its
    printed number. ``parted``: headings stand below the one just above.
    """

    anchor: str = ""
    parent: str = ""
    number: str = ""
    kind: str = ""
    policy_id: str = ""
    topic_id: str = ""
    optional: bool = False
    block: int = 0
    parted: bool = False


class IdRule(StrEnum):
    """What section IDs are made of: ``1.1.result.2``, or the printed number alone."""

    KINDS = "kinds"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Built:
    """The headings, the fields before them, by ID the place in the file of each and the ID that it would
    have without one of its own; ``given``: the IDs that the file gives."""

    headings: tuple[Heading, ...]
    fields: tuple[Heading, ...]
    spots: Mapping[str, YamlPlace]
    defaults: Mapping[str, str]
    given: Set[str]


def build_headings(
    drafts: tuple[Draft, ...],
    faults: Faults,
    rule: IdRule = IdRule.KINDS,
    *,
    fields: tuple[Draft, ...] = (),
    levels: tuple[str, ...] = (),
) -> Built:
    """The headings and the fields before them, with IDs. ``levels``: their names, top-down.

    A section without kind, equal IDs and equal siblings are faults.
    """
    builder = _Builder(rule, faults, levels)
    before = builder.siblings(fields, _Above(anchor=FIELDS, parent=FIELDS, kind=FIELDS))
    return Built(builder.siblings(drafts, _Above()), before, builder.spots, builder.defaults, builder.given)


class _Builder:
    """Gives IDs, by one rule, and tells those that are given twice."""

    def __init__(self, rule: IdRule, faults: Faults, levels: tuple[str, ...]) -> None:
        self._rule = rule
        self._topics = topic_level(levels)
        above = levels[: levels.index(self._topics)] if self._topics in levels else ()
        self._over_topics = frozenset(above)
        self._policies = POLICIES if POLICIES in levels else next(iter(above), "")
        self._faults = faults
        self._taken: dict[str, tuple[str, int]] = {}
        self._doubled: set[str] = set()
        self.spots: dict[str, YamlPlace] = {}
        self.defaults: dict[str, str] = {}
        self.given: set[str] = set()

    def siblings(self, drafts: tuple[Draft, ...], above: _Above) -> tuple[Heading, ...]:
        _tell_equal_texts(drafts, self._faults)
        labels = [self._label(draft, above) for draft in drafts]
        headings: list[Heading] = []
        for position, (draft, label) in enumerate(zip(drafts, labels, strict=True), start=1):
            count = labels[:position].count(label) if labels.count(label) > 1 else 0
            by_place = self._id(draft, above, label, position, count)
            heading_id = draft.explicit_id or by_place
            self.defaults[heading_id] = by_place
            self.given |= {heading_id} if draft.explicit_id else set()
            headings.extend(self._copies(draft, heading_id, above))
        return tuple(headings)

    def _copies(self, draft: Draft, heading_id: str, above: _Above) -> Iterator[Heading]:
        """The heading; of a block that the form prints several times, all of them."""
        if draft.repeats < 2:
            yield self._heading(draft, heading_id, above)
            return
        for copy in range(1, draft.repeats + 1):
            counted = replace(draft, text=f"{draft.text} {copy}")  # as it is printed: "โครงการที่ 2"
            yield self._heading(counted, f"{heading_id}.{copy}", replace(above, block=copy))

    def _heading(self, draft: Draft, heading_id: str, above: _Above) -> Heading:
        self._tell_taken(draft, heading_id, above)
        self.spots[heading_id] = draft.spot
        kind = draft.kind or above.kind
        if draft.shape in _NEED_KIND and not kind:
            self._faults.tell("form_section_without_kind", draft.spot, text=draft.text)
        below = self._below(draft, heading_id, kind, above)
        return Heading(
            id=heading_id,
            level=draft.level,
            shape=draft.shape,
            text=draft.text,
            number=draft.number,
            kind=kind,
            aliases=draft.aliases,
            prompts=draft.prompts,
            rows=draft.rows,
            policy_id=below.policy_id,
            topic_id="" if self._only_holds_topics(draft) else below.topic_id,
            children=self.siblings(draft.children, below),
            fields=self.siblings(draft.fields, below),
            line=draft.line,
            options=draft.options,
            many=draft.many,
            value=draft.value,
            unit=draft.unit,
            cells=draft.cells,
            groups=draft.groups,
            optional=below.optional,
            pictures=draft.pictures,
            answered=draft.answered,
            block=below.block,
            under=draft.under,
        )

    def _only_holds_topics(self, draft: Draft) -> bool:
        return draft.level in self._over_topics and draft.shape is Shape.GROUP and not draft.answered

    def _below(self, draft: Draft, heading_id: str, kind: str, above: _Above) -> _Above:
        numbers = self._rule is IdRule.NUMBERS
        named = numbers or (draft.shape is Shape.GROUP and not kind)
        return _Above(
            anchor=heading_id if named else above.anchor,
            parent=heading_id,
            number=draft.number,
            kind=kind,
            policy_id=heading_id if draft.level == self._policies else above.policy_id,
            # What stands beside the topics, without one over it, is counted by itself.
            topic_id=heading_id if draft.level in (self._topics, *self._over_topics) else above.topic_id,
            optional=draft.optional or above.optional,
            block=above.block,
            parted=bool(draft.children),
        )

    def _label(self, draft: Draft, above: _Above) -> str:
        """The word that names the heading below its anchor; "" where its number or place does."""
        if draft.shape is Shape.GAP and above.parted:
            return _GAP
        if self._rule is IdRule.NUMBERS and draft.number:
            return ""
        if draft.kind:
            return draft.kind
        if draft.shape in _UNANSWERED_COLUMNS:
            return str(draft.shape)
        return str(draft.shape) if draft.shape in _NAMED_BY_SHAPE and not above.kind else ""

    def _id(self, draft: Draft, above: _Above, label: str, position: int, count: int) -> str:
        """``T.kind`` for a kind of its own, ``part.N`` for the items of a part, else by the number.

        Siblings with the same kind are counted: ``T.kind.1``, ``T.kind.2``.
        """
        if label:
            inside = draft.shape in _UNANSWERED_COLUMNS or (draft.shape is Shape.GAP and above.parted)
            anchor = above.parent if inside else above.anchor
            return _join(anchor, label, str(count) if count else "")
        if self._rule is IdRule.NUMBERS and draft.number:
            return _by_number(draft, above, position)
        if above.kind:
            return _join(above.parent, str(position))
        return _numbered(draft, above.anchor, position)

    def _tell_taken(self, draft: Draft, heading_id: str, above: _Above) -> None:
        """IDs name files, and some systems take "A" and "a" for the same name.

        Of a heading that is there twice all that is below it is too: told at the heading alone.
        """
        key = heading_id.casefold()
        if key in self._taken and above.parent.casefold() in self._doubled:
            self._doubled.add(key)
        elif key in self._taken:
            self._doubled.add(key)
            where, line = self._taken[key]
            self._faults.tell(
                "form_duplicate_id", draft.spot, id=heading_id, first=str(line), first_where=where
            )
        else:
            self._taken[key] = (draft.spot.where, draft.spot.line)


def _by_number(draft: Draft, above: _Above, position: int) -> str:
    """The printed number, where it says its whole place ("3.1" under 3); else behind its parent's ID,
    without what it repeats of the parent's number ("1.2)" under "1)" is its second)."""
    key = number_key(draft.number) or str(position)
    if not above.parent or key.startswith(f"{above.parent}."):
        return key
    return _join(above.parent, key.removeprefix(f"{number_key(above.number)}."))


def _numbered(draft: Draft, anchor: str, position: int) -> str:
    """ "1.1" for "1.1", "๑.๑)" or "ข้อ 1.1"; a number that counts anew inside its parent is put behind
    the parent's."""
    key = number_key(draft.number) or str(position)
    whole = key.startswith(f"{anchor}.") or (draft.level == TOPICS and "." in key)
    return key if whole else _join(anchor, key)


def _join(*parts: str) -> str:
    return ".".join(part for part in parts if part)


def _tell_equal_texts(drafts: tuple[Draft, ...], faults: Faults) -> None:
    """Two headings side by side that read alike, or one that reads like the other's alias.

    Told apart by their numbers or by the title above their columns they may; gaps are by their place, and
    so is what the form itself prints again.
    """
    seen: dict[tuple[str, str], int] = {}
    for position, draft in enumerate(drafts):
        for text in (draft.text, *draft.aliases) if draft.shape is not Shape.GAP else ():
            key = (
                title_key(text) if draft.shape in _COLUMNS else fold(text),
                fold(" ".join(draft.groups)) or number_key(draft.number) * (text == draft.text),
            )
            first = seen.setdefault(key, position) if key[0] else position
            printed_again = draft.again and text == draft.text and key[0] == fold(drafts[first].text)
            if first != position and not printed_again:
                column = draft.shape in _COLUMNS and not draft.groups and text == draft.text
                faults.tell(
                    "form_same_column" if column else "form_same_heading",
                    draft.spot,
                    text=text,
                    first=str(drafts[first].spot.line),
                )
