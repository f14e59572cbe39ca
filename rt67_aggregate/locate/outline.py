"""The form prepared for alignment: its headings as states, their keys, and the cost of every step.

A state is a heading of the form, in the form's order; two more stand for what is before the first
heading and for the signature block after the last. Costs and rewards share one scale: an exact
heading is worth about ten (see docs/locating.md for how the numbers were found).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Form, Heading, Shape
from rt67_aggregate.text import fold, split_number, title_key

COLUMNS = frozenset((Shape.COLUMN, Shape.NAMES, Shape.TICK))  # whose titles stand over a table
LAST_NUMBER = re.compile(r"\d+$")
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class HeadingState:
    """One heading of the form as a state of the alignment.

    ``keys``: folded wordings, the printed one first. ``number``: normalised as by
    ``text.split_number``. ``parent``: index of its parent, -1 at the top. ``anonymous``: its
    wording stands at other places of the form too.
    """

    index: int
    heading: Heading
    keys: tuple[str, ...]
    number: str
    parent: int
    depth: int
    anonymous: bool


@dataclass(frozen=True)
class Outline:
    """All states and the matrix of transition costs.

    ``costs[s][t]``: what a step from state s to state t costs; row and column ``start`` and
    ``closing`` are the two states that are no headings. ``table_costs``: the same for a step into a
    form's table that shows by itself, without its heading just before it.
    """

    form: Form
    states: tuple[HeadingState, ...]
    costs: tuple[tuple[float, ...], ...]
    table_costs: tuple[tuple[float, ...], ...]
    closing_keys: tuple[str, ...]
    contents_keys: frozenset[str]

    @cached_property
    def into(self) -> tuple[tuple[float, ...], ...]:
        """Columns of ``costs``: what a step into each state costs from every state."""
        return tuple(zip(*self.costs, strict=True))

    @cached_property
    def into_table(self) -> tuple[tuple[float, ...], ...]:
        """The same of ``table_costs``."""
        return tuple(zip(*self.table_costs, strict=True))

    @cached_property
    def least_into(self) -> tuple[float, ...]:
        """What the cheapest step into each state costs."""
        return tuple(map(min, self.into))

    @cached_property
    def least_into_table(self) -> tuple[float, ...]:
        """The same where the state's table shows by itself."""
        return tuple(map(min, self.into_table))

    @cached_property
    def tables(self) -> tuple[tuple[HeadingState, int], ...]:
        """The headings of the form's tables, each with how many columns it has."""
        tables = (state for state in self.states if state.heading.shape is Shape.TABLE)
        return tuple((table, len(self.columns_of[table.index])) for table in tables)

    @cached_property
    def untitled(self) -> frozenset[int]:
        """The tables over which the form prints no title, but for their number."""
        return frozenset(
            table.index for table, _ in self.tables if table.heading.is_untitled and not table.number
        )

    @cached_property
    def children(self) -> dict[int, tuple[HeadingState, ...]]:
        """What stands right below each heading, in the form's order; at -1 those that nothing stands over."""
        found: dict[int, list[HeadingState]] = {index: [] for index in range(-1, len(self.states))}
        for state in self.states:
            found[state.parent].append(state)
        return {parent: tuple(states) for parent, states in found.items()}

    @cached_property
    def columns_of(self) -> dict[int, tuple[HeadingState, ...]]:
        """Those of them that are titles of columns: of a table all that it has."""
        return {parent: tuple(filter(is_column, states)) for parent, states in self.children.items()}

    @cached_property
    def table_blocks(self) -> tuple[HeadingState, ...]:
        """The headings that hold others, a table's among them."""
        groups = (s for s in self.states if s.heading.shape is Shape.GROUP)
        return tuple(g for g in groups if any(self.is_below(table, g) for table, _ in self.tables))

    @cached_property
    def families(self) -> dict[int, frozenset[str]]:
        """Every parent with the numbers of its children."""
        return {parent: frozenset(s.number for s in states) for parent, states in self.children.items()}

    @cached_property
    def answered(self) -> tuple[bool, ...]:
        """Of each heading whether an answer stands right under it."""
        return tuple(state.heading.is_section for state in self.states)

    @cached_property
    def last_numbers(self) -> tuple[str, ...]:
        """For each heading the last number of those beside it that are numbered like it."""
        kinds = [(state.parent, _FIGURES.sub("0", state.number)) for state in self.states]
        last = {kind: state.number for kind, state in zip(kinds, self.states, strict=True)}
        return tuple(last[kind] for kind in kinds)

    @cached_property
    def shared_wordings(self) -> dict[str, int]:
        """The printed wordings that stand at several places of the form, and at how many."""
        return Counter(state.keys[0] for state in self.states if state.anonymous)

    @cached_property
    def own_numbers(self) -> frozenset[str]:
        """The numbers that one heading of the form has alone: 1.2.1, but not 1)."""
        counted = Counter(state.number for state in self.states if state.number)
        return frozenset(number for number, times in counted.items() if times == 1)

    @cached_property
    def counted_families(self) -> dict[str, frozenset[str]]:
        """The numbers of headings that hold others, by what they share: "2." for 2.1, 2.3, 2.4."""
        found: dict[str, set[str]] = {}
        for state in self.states:
            if state.heading.shape is Shape.GROUP and "." in state.number.rstrip("."):
                found.setdefault(LAST_NUMBER.sub("", state.number), set()).add(state.number)
        return {shared: frozenset(numbers) for shared, numbers in found.items() if len(numbers) > 1}

    @cached_property
    def column_sets(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """The different sets of column titles in the form, each column with its wordings."""
        return tuple(dict.fromkeys(self._titles_of.values()))

    @cached_property
    def printed_titles(self) -> tuple[frozenset[str], ...]:
        """Of each of these sets the titles as the form prints them; a column of names may have none."""
        return tuple(frozenset(keys[0] for keys in columns if keys[0]) for columns in self.column_sets)

    @cached_property
    def set_of(self) -> dict[int, int]:
        """The number of its set of column titles, by the state of a table's heading."""
        return {state: self.column_sets.index(titles) for state, titles in self._titles_of.items()}

    @cached_property
    def _titles_of(self) -> dict[int, tuple[tuple[str, ...], ...]]:
        return {table.index: tuple(s.keys for s in self.columns_of[table.index]) for table, _ in self.tables}

    @cached_property
    def title_keys(self) -> frozenset[str]:
        """All wordings of column titles."""
        return frozenset(
            key for columns in self.column_sets for wordings in columns for key in wordings if key
        )

    @cached_property
    def option_keys(self) -> frozenset[str]:
        """The options of the form's choices that are printed in lines."""
        choices = (h for h in self.form.walk() if h.shape is Shape.CHOICE)
        return frozenset(fold(option) for choice in choices for option in choice.options)

    @cached_property
    def printed_below(self) -> dict[str, frozenset[int]]:
        """What the form prints under headings, folded, and the headings' states."""
        found: dict[str, set[int]] = {}
        for state in self.states:
            for prompt in state.heading.prompts:
                found.setdefault(fold(prompt), set()).add(state.index)
        return {key: frozenset(states) for key, states in found.items()}

    def topic_of(self, state: HeadingState) -> HeadingState | None:
        """The nearest heading, this one or one above it, whose wording stands nowhere else in the form."""
        while state.anonymous and state.parent >= 0:
            state = self.states[state.parent]
        return None if state.anonymous else state

    def is_below(self, state: HeadingState, above: HeadingState) -> bool:
        """Whether a heading is this one, or stands under it in the form."""
        return above.index <= state.index < self.ends[above.index]

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """For each state the one after its last descendant: what stands under a heading follows it."""
        return tuple(_subtree_ends(self.states))

    @cached_property
    def parts_by_topic(self) -> dict[int, tuple[HeadingState, ...]]:
        """The topics whose parts have the same wordings in several of them, each with these parts."""
        found: dict[int, list[HeadingState]] = {}
        for state in self.states:
            topic = self.topic_of(state)
            if topic is not None and topic is not state and not is_column(state):
                found.setdefault(topic.index, []).append(state)
        return {topic: tuple(parts) for topic, parts in found.items()}

    @cached_property
    def printed_again(self) -> tuple[tuple[int, ...], ...]:
        """The states of headings side by side that nothing but their order tells apart, those that are
        equal together."""
        found: dict[tuple[int, str, str], list[int]] = {}
        for state in self.states:
            if state.heading.shape not in COLUMNS:
                found.setdefault((state.parent, state.keys[0], state.number), []).append(state.index)
        return tuple(tuple(states) for states in found.values() if len(states) > 1)

    @cached_property
    def printed_in_cells(self) -> frozenset[str]:
        """The keys of what the form prints in the cells of its tables, and of titles over several columns."""
        return frozenset(fold(text) for h in self.form.walk() for text in (*h.groups, *h.cells))

    @cached_property
    def sections_of(self) -> dict[str, tuple[str, ...]]:
        """The sections that are in a line or in a table, by its ID."""
        held = (h for h in (*self.form.fields, *self.form.walk()) if h.fields or h.shape is Shape.TABLE)
        return {heading.id: tuple(section.id for section in heading.below) for heading in held}

    @cached_property
    def start(self) -> int:
        """The state before the first heading."""
        return len(self.states)

    @cached_property
    def closing(self) -> int:
        """The state of the signature block behind the last one."""
        return len(self.states) + 1

    @cached_property
    def columns(self) -> frozenset[int]:
        """The states that are titles of columns."""
        return frozenset(state.index for state in self.states if is_column(state))


def form_outline(form: Form) -> Outline:
    """Prepare a form; done once for many returns."""
    states = _states(form)
    costs = _costs(states)
    return Outline(
        form=form,
        states=states,
        costs=costs,
        table_costs=tuple(_table_row(row, source) for source, row in enumerate(costs)),
        closing_keys=tuple(key for text in form.closing if (key := fold(text))),
        contents_keys=frozenset(fold(text) for text in form.contents_titles),
    )


def _states(form: Form) -> tuple[HeadingState, ...]:
    flat: list[tuple[Heading, int, int]] = []

    def add(heading: Heading, parent: int, depth: int) -> None:
        index = len(flat)
        flat.append((heading, parent, depth))
        for child in heading.children:
            add(child, index, depth + 1)

    for heading in form.headings:
        add(heading, -1, 0)
    uses = Counter(fold(heading.text) for heading, _, _ in flat)
    return tuple(
        HeadingState(
            index=index,
            heading=heading,
            keys=_keys(heading),
            number=split_number(heading.number)[0],
            parent=parent,
            depth=depth,
            anonymous=uses[fold(heading.text)] > 1,
        )
        for index, (heading, parent, depth) in enumerate(flat)
    )


def _keys(heading: Heading) -> tuple[str, ...]:
    """The wordings of a heading, of a column be they signs alone; with its number too where that is none of
    digits ("Part A")."""
    if heading.shape in COLUMNS:
        return tuple(dict.fromkeys(map(title_key, (heading.text, *heading.aliases))))
    worded = bool(heading.number) and not split_number(heading.number)[0]
    texts = [heading.text, *heading.aliases, *([heading.printed] if worded else [])]
    if heading.shape is Shape.CHOICE:  # a short heading is known by its options
        texts.append("".join((heading.text, *heading.options)))
    return tuple(dict.fromkeys(fold(text) for text in texts))


def _costs(states: tuple[HeadingState, ...]) -> tuple[tuple[float, ...], ...]:
    steps = _Steps(states)
    closed = THRESHOLDS.outline_after_closing
    rows = [(*steps.row(source), closed, 0.0) for source in range(len(states))]
    rows.append((*steps.row(-1), 0.0, closed))
    rows.append((*([closed] * len(states)), closed, 0.0))
    return tuple(rows)


def _table_row(row: tuple[float, ...], source: int) -> tuple[float, ...]:
    """From its heading into a table is no step; from anywhere else the heading is missed."""
    return tuple(
        0.0 if source == target else cost + THRESHOLDS.outline_table_alone for target, cost in enumerate(row)
    )


class _Steps:
    """What a step from one heading to another costs."""

    def __init__(self, states: tuple[HeadingState, ...]) -> None:
        self._states = states
        self._ends = _subtree_ends(states)
        self._ancestors = [_ancestors(states, index) for index in range(len(states))]
        # A step forward passes over whole subtrees; each costs a little more the larger it is.
        self._passed = [
            THRESHOLDS.outline_skipped_leaf * math.log2(1 + end - index)
            for index, end in enumerate(self._ends)
        ]

    def row(self, source: int) -> list[float]:
        """To each heading from one, -1 for the start."""
        above = frozenset((*self._ancestors[source], source)) if source >= 0 else frozenset()
        return [self._cost(above, source, target) for target in range(len(self._states))]

    def _cost(self, above_source: frozenset[int], source: int, target: int) -> float:
        if source == target:
            return THRESHOLDS.outline_again
        if target in above_source:
            return THRESHOLDS.outline_up_again
        states, ancestors = self._states, self._ancestors[target]
        missed = [index for index in ancestors if index not in above_source]
        cost = 0.0
        if missed:
            cost += THRESHOLDS.outline_missed_ancestor * len(missed)
            if is_column(states[target]):
                cost += THRESHOLDS.outline_column_alone
            if states[target].anonymous and any(not states[i].anonymous for i in missed):
                cost += THRESHOLDS.outline_anonymous
        if target > source:
            return cost + self._skipped(missed, source, target)
        if above_source and states[source].parent == states[target].parent >= 0:
            return cost + THRESHOLDS.outline_back_at_least
        common = len(ancestors) - len(missed)
        return cost + max(THRESHOLDS.outline_back_at_least, THRESHOLDS.outline_back_at_most - common)

    def _skipped(self, missed: list[int], source: int, target: int) -> float:
        cost = 0.0
        index = source + 1
        while index < target:
            if index in missed:
                index += 1
                continue
            if is_column(self._states[index]):
                end = self._end_of_columns(index, target)
                cost += min(sum(self._passed[index:end]), THRESHOLDS.outline_skipped_columns)
            else:
                end = self._ends[index]
                cost += self._passed[index]
            index = end
        return min(cost, THRESHOLDS.outline_skipped_most)

    def _end_of_columns(self, index: int, target: int) -> int:
        """Who leaves a table of twelve columns has passed over one table, and not over twelve headings."""
        table = self._states[index].parent
        return next((at for at in range(index, target) if self._states[at].parent != table), target)


def _subtree_ends(states: tuple[HeadingState, ...]) -> list[int]:
    """For each state the index after its last descendant."""
    ends = list(range(1, len(states) + 1))
    for state in reversed(states):
        if state.parent >= 0:
            ends[state.parent] = max(ends[state.parent], ends[state.index])
    return ends


def _ancestors(states: tuple[HeadingState, ...], index: int) -> tuple[int, ...]:
    found: list[int] = []
    index = states[index].parent
    while index >= 0:
        found.append(index)
        index = states[index].parent
    return tuple(reversed(found))


def is_column(state: HeadingState) -> bool:
    """Whether the state is a column title of a form's table."""
    return state.heading.shape in COLUMNS
