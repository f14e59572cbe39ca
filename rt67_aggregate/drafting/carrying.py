"""What a draft takes from the form of the year before, put to its headings: IDs, and what somebody said of a
heading that the blank does not print."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.drafting.kept import Kept, KeptOfForm
from rt67_aggregate.drafting.nodes import Drafted, Node
from rt67_aggregate.drafting.placed import Placed, placed
from rt67_aggregate.drafting.year_doubts import doubt_of, doubts_within
from rt67_aggregate.model import Bond, Carried, Form, Heading, Shape, ValueType
from rt67_aggregate.text import fold

_OF_FIELDS = "field"  # the kind of what stands before the headings, which no file names


def carry(drafted: Drafted, form: Form, carried: Carried, *, wordings: bool = True) -> None:
    """Put to a draft what it takes; ``form``: the draft as it was without. ``wordings``: the other wordings
    of headings, too. Every ID is said; ``without_ids_of_place`` takes out those that need not be."""
    carrier = _Carrier(carried, _kinds(form, carried), _alike(carried.earlier), wordings=wordings)
    for one in placed(drafted, form):
        carrier.put(one)
    drafted.kept = _of_form(drafted, form, carried)
    _carry_front(drafted, carried.earlier)


def without_ids_of_place(
    drafted: Drafted, form: Form, by_place: Mapping[str, str], told: Iterable[str]
) -> None:
    """Take out IDs that headings have by their place anyway, but for those that are ``told`` of and may be
    changed by hand. ``form``: the draft with every ID said; ``by_place``: ID → the one of its place."""
    needed = {name for name, place in by_place.items() if name != place} | set(told)
    for one in placed(drafted, form):
        node = one.node
        node.own_id = node.own_id if node.own_id in needed else ""
        node.gaps = tuple(_with_needed(gap, needed) for gap in node.gaps)
        if node.grid is not None:
            columns = (
                replace(
                    column,
                    kept=_with_needed(column.kept, needed),
                    row_ids=tuple(name if name in needed else "" for name in column.row_ids),
                )
                for column in node.grid.columns
            )
            node.grid = replace(node.grid, columns=tuple(columns))


def _with_needed(kept: Kept, needed: set[str]) -> Kept:
    return kept if kept.id in needed else replace(kept, id="")


@dataclass(frozen=True, slots=True)
class _Carrier:
    """Puts to a heading what it takes. ``kinds``: kind of the draft → of the form of before. ``alike``: what
    the form of before says of every heading in the same words."""

    carried: Carried
    kinds: Mapping[str, str]
    alike: Mapping[tuple[Shape, str], Heading]
    wordings: bool

    def put(self, one: Placed) -> None:
        node, heading = one.node, one.heading
        given = not one.within_block
        node.own_id = one.base_of(self.carried.ids[heading.id]) if given else ""
        within = doubts_within(heading, self.carried) if node.grid or node.line else ()
        doubts = tuple(filter(None, (doubt_of(heading, self.carried), *within)))
        node.kept = replace(self._kept(heading, one.beside), id="", doubts=doubts)
        if node.line and not node.options:
            node.gaps = tuple(self._kept(gap, (), given=given) for gap in heading.fields)
        if node.grid is not None:
            self._put_columns(node, heading, given=given)

    def _put_columns(self, node: Node, heading: Heading, *, given: bool) -> None:
        assert node.grid is not None
        rows = tuple(self.carried.ids[row.id] for row in heading.fields) if given else ()
        columns = tuple(
            replace(
                column,
                kept=self._kept(part, heading.children, given=given),
                row_ids=rows if column is node.grid.names else (),
            )
            for column, part in zip(node.grid.columns, heading.children, strict=True)
        )
        node.grid = replace(node.grid, columns=columns)

    def _kept(self, heading: Heading, beside: Sequence[Heading], *, given: bool = True) -> Kept:
        own_id = self.carried.ids[heading.id] if given else ""
        found = self.carried.sure_of(heading.id)
        old = found.old if found is not None else self.alike.get(_look(heading))
        if old is None:
            return Kept(own_id, self.kinds.get(heading.kind, "") if _has_kind(heading) else "")
        same = found is None or found.bond is not Bond.REWORDED
        return Kept(
            id=own_id,
            kind=_kind_of(old) if _has_kind(heading) else "",
            aliases=tuple(self._wordings(heading, old, beside)),
            value=_value(old, heading) if same else None,
            unit=old.unit if same and not heading.unit else "",
            optional=old.optional if same and old.optional != heading.optional else None,
            pictures=True if same and old.pictures else None,
            many=old.many if same and old.many != heading.many else None,
        )

    def _wordings(self, heading: Heading, old: Heading, beside: Sequence[Heading]) -> Iterator[str]:
        """Other wordings of before, and its own where the form words it anew, but for those that say another
        heading beside it."""
        reworded = fold(old.text) != fold(heading.text) and self._bond(heading) is Bond.REWORDED
        texts = (*old.aliases, *((old.text,) if reworded else ()))
        others = {fold(text) for other in beside for text in self._said(other) if other is not heading}
        said = {fold(heading.text)}
        for text in texts if self.wordings and heading.shape is not Shape.GAP else ():
            key = fold(text)
            if key and key not in others | said:
                said.add(key)
                yield text

    def _bond(self, heading: Heading) -> Bond | None:
        found = self.carried.sure_of(heading.id)
        return found.bond if found is not None else None

    def _said(self, heading: Heading) -> Iterator[str]:
        """What a heading may be called in the draft."""
        yield heading.text
        found = self.carried.sure_of(heading.id)
        old = found.old if found is not None else self.alike.get(_look(heading))
        if old is not None:
            yield from (old.text, *old.aliases)


def _alike(form: Form) -> dict[tuple[Shape, str], Heading]:
    """Headings by their words, those of which the form says the same wherever they stand: the parts of every
    topic. A new topic has them, too."""
    found: dict[tuple[Shape, str], list[Heading]] = defaultdict(list)
    for heading in form.walk():
        found[_look(heading)].append(heading)
    return {
        look: every[0]
        for look, every in found.items()
        if len(every) > 1 and len({_by_hand(heading) for heading in every}) == 1
    }


def _look(heading: Heading) -> tuple[Shape, str]:
    return heading.shape, fold(f"{heading.group} {heading.text}")


def _by_hand(heading: Heading) -> tuple[object, ...]:
    return heading.aliases, heading.kind, heading.value, heading.unit, heading.optional, heading.many


def _has_kind(heading: Heading) -> bool:
    return bool(heading.kind) and heading.kind != _OF_FIELDS and heading.shape is not Shape.GROUP


def _kind_of(old: Heading) -> str:
    """The kind of before; of a line whose gaps have kinds of their own, the one of most."""
    kinds = Counter(gap.kind for gap in old.fields if gap.kind)
    return old.kind or (kinds.most_common(1)[0][0] if kinds else "")


def _value(old: Heading, heading: Heading) -> ValueType | None:
    """What is typed, where somebody said more of it than the blank."""
    said = old.value is not ValueType.TEXT and old.value is not heading.value
    return old.value if said and heading.is_section else None


def _kinds(form: Form, carried: Carried) -> dict[str, str]:
    """Kind of the draft → that of before, where all sections that go on agree."""
    found: dict[str, set[str]] = defaultdict(set)
    for section in form.sections:
        bond = carried.sure_of(section.id)
        if bond is not None and section.kind and bond.old.kind:
            found[section.kind].add(bond.old.kind)
    return {kind: next(iter(olds)) for kind, olds in found.items() if len(olds) == 1}


def _of_form(drafted: Drafted, form: Form, carried: Carried) -> KeptOfForm:
    earlier = carried.earlier
    now = {name.casefold() for name in carried.ids.values()}
    gone = dict.fromkeys((*earlier.by_id, *earlier.gone_ids))
    return KeptOfForm(
        kinds=earlier.kinds,
        short_kinds=earlier.short_kinds,
        levels=tuple(_levels(form, carried)),
        closing=earlier.closing,
        contents_titles=earlier.contents_titles,
        other_names=earlier.other_names if drafted.office == earlier.office else (),
        earlier=(earlier.form_id, *earlier.earlier),
        gone_ids=tuple(name for name in gone if name.casefold() not in now),
    )


def _carry_front(drafted: Drafted, earlier: Form) -> None:
    """Say who sends the form out, and where the sender's name stands, as before where the blank does not tell
    it: the words at the name only where it prints them."""
    if not drafted.office:
        drafted.office, drafted.province = earlier.office, earlier.province
    if drafted.unit_label or drafted.unit_prompt or drafted.unit_line:
        return
    texts = (text for node in (*drafted.fields, *drafted.walk()) for text in (node.text, node.line))
    printed = fold(" ".join((*drafted.boilerplate, *texts)))
    if earlier.unit_label and fold(earlier.unit_label) in printed:
        drafted.unit_label = earlier.unit_label
    if earlier.unit_prompt and fold(earlier.unit_prompt) in printed:
        drafted.unit_prompt = earlier.unit_prompt


def _levels(form: Form, carried: Carried) -> Iterator[tuple[str, str, str]]:
    """What levels were called, where all headings that go on agree and no two levels become one."""
    found: dict[str, set[str]] = defaultdict(set)
    for heading in form.walk():
        bond = carried.sure_of(heading.id)
        if bond is not None:
            found[heading.level].add(bond.old.level)
    own = [name for name, _ in form.level_titles]
    titles = dict(carried.earlier.level_titles)
    names = [next(iter(found[level])) if len(found[level]) == 1 else level for level in own]
    known = [name for name in names if name in titles]
    if len(set(names)) == len(names) and known == [name for name in titles if name in known]:
        yield from (
            (level, name, titles[name]) for level, name in zip(own, names, strict=True) if name in titles
        )
