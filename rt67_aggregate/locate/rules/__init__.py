"""Who owns a line: all rules, in the order in which they are asked.

A rule sees the whole document and gives it back with some owners changed; the first ones move lines
and tables to other headings, the last ones give every letter to the form, to an answer, or to none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.answers_after import AnswersAfter
from rt67_aggregate.locate.rules.appendix import Appendix
from rt67_aggregate.locate.rules.choice_line import ChoiceLine
from rt67_aggregate.locate.rules.choice_text import ChoiceText
from rt67_aggregate.locate.rules.column_label import ColumnLabel
from rt67_aggregate.locate.rules.column_list import ColumnList
from rt67_aggregate.locate.rules.column_text import ColumnText
from rt67_aggregate.locate.rules.column_title import ColumnTitle
from rt67_aggregate.locate.rules.continued_heading import ContinuedHeading
from rt67_aggregate.locate.rules.fixed_table import FixedTable
from rt67_aggregate.locate.rules.front_choice import FrontChoice
from rt67_aggregate.locate.rules.front_line import FrontLine
from rt67_aggregate.locate.rules.front_table import FrontTable
from rt67_aggregate.locate.rules.gap_line import GapLine
from rt67_aggregate.locate.rules.group_text import GroupText
from rt67_aggregate.locate.rules.heading_line import HeadingLine
from rt67_aggregate.locate.rules.held_prompt import HeldPrompt
from rt67_aggregate.locate.rules.item_tables import ItemTables
from rt67_aggregate.locate.rules.named_table import NamedTable
from rt67_aggregate.locate.rules.narrative import Narrative
from rt67_aggregate.locate.rules.option_below import OptionBelow
from rt67_aggregate.locate.rules.outside import Outside
from rt67_aggregate.locate.rules.own_table import OwnTable
from rt67_aggregate.locate.rules.prompt import Prompt
from rt67_aggregate.locate.rules.repeated_front import RepeatedFront
from rt67_aggregate.locate.rules.row_number import RowNumber
from rt67_aggregate.locate.rules.rule_result import Item, Items, Rule, RuleResult
from rt67_aggregate.locate.rules.shared_table import SharedTable
from rt67_aggregate.locate.rules.signer_line import SignerLine
from rt67_aggregate.locate.rules.split_table import SplitTable
from rt67_aggregate.locate.rules.table_heading_text import TableHeadingText
from rt67_aggregate.locate.rules.table_row import TableRow
from rt67_aggregate.locate.rules.tag_check import TagCheck
from rt67_aggregate.locate.rules.tagged_control import TaggedControl
from rt67_aggregate.model import Doubt, Fragment

__all__ = ["RULES", "Item", "Items", "Rule", "RuleResult", "owned", "rule_name"]

# In the groups of the table in docs/locating.md. What may not change places says so; a case of
# ``tests/owners`` is red where it does. The others could stand elsewhere in their group.
RULES: tuple[Callable[[Outline], Rule], ...] = (
    # Moved, doubled and put together: a later rule finds each line and table under its final heading.
    TaggedControl,  # before all that asks what a line is: a control tells of a gap whose line is gone
    FixedTable,  # before TableRow, which takes rows for entries
    ColumnTitle,  # this one and the three behind it before HeadingLine: what has an owner is moved no more
    ContinuedHeading,
    RowNumber,
    Appendix,
    FrontTable,  # before SignerLine: its cells become lines, those of signers among them
    RepeatedFront,  # before FrontLine, which looks at what stands before the first heading
    NamedTable,
    ItemTables,
    SharedTable,  # before TableRow
    HeldPrompt,  # before TableHeadingText
    SignerLine,  # before FrontLine and Outside, which take what is left
    # Gaps, options, the first page: the more exact first.
    OptionBelow,
    GapLine,  # before FrontLine: gaps stand before the first heading, too
    FrontChoice,  # before FrontLine
    FrontLine,
    # Tables as people change them.
    ColumnLabel,  # before ColumnList, which deals out what names no column
    ColumnList,  # before ColumnText
    OwnTable,  # before SplitTable: a college's own table is no rest of the form's
    SplitTable,  # before TableRow, which reads rows by a table's columns
    ChoiceLine,  # before ChoiceText, and HeadingLine: options may stand in their heading's line
    AnswersAfter,  # before Narrative
    # Each letter its owner: printed first, what is left is typed.
    HeadingLine,  # before Narrative
    Outside,
    TableRow,  # before TableHeadingText
    TableHeadingText,
    GroupText,  # before Narrative
    Prompt,  # before Narrative
    ColumnText,
    ChoiceText,
    Narrative,
    TagCheck,  # behind all: it asks whose each letter became
)


def rule_name(rule: Callable[[Outline], Rule]) -> str:
    """The name by which a rule is told."""
    return getattr(rule, "__name__", "")


def owned(pieces: Iterable[Item], rules: tuple[Rule, ...], lookup: Lookup) -> RuleResult:
    """The pieces as the items that all rules make of them, and the doubts of all of them."""
    items = Items(pieces)
    doubts: list[Doubt] = []
    for rule in rules:
        before = items
        items, found = rule(items, lookup)
        if items is not before:
            items = _signed(items, type(rule).__name__)
        doubts += (doubt.signed(type(rule).__name__) for doubt in found)
    return RuleResult(items, tuple(doubts))


def _signed(items: Items, rule: str) -> Items:
    """The items; stretches that have just got their owner with the rule that gave it."""
    return Items(
        [item.signed(rule) if isinstance(item, Fragment) and not item.rule else item for item in items]
    )
