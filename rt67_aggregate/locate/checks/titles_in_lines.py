"""Lines of an answer that begin with the titles of a table of which nothing was found: who deleted the table
and its heading typed what belongs there below the last answer ("problems … suggestions …")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import HeadingState
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import fold, leading_label


def titles_in_lines(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answers that hold titles of two columns, and one about each of these columns. One
    title alone may begin any answer."""
    for table, columns in _missing_tables(aligned):
        begun: dict[int, set[int]] = defaultdict(set)
        for column, holder in _begun(aligned, table, columns):
            begun[column].add(holder)
        if len(begun) < 2:
            continue
        for holder in sorted(set().union(*begun.values())):
            yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)
        for column in begun:
            yield aligned.doubt(column, DoubtCode.HEADING_UNCERTAIN)


def _missing_tables(aligned: Aligned) -> Iterator[tuple[HeadingState, tuple[HeadingState, ...]]]:
    """The tables of which neither the heading nor a title was found, each with its columns."""
    for table, _ in aligned.outline.tables:
        columns = aligned.outline.columns_of[table.index]
        if aligned.used.isdisjoint({table.index, *(column.index for column in columns)}):
            yield table, columns


def _begun(
    aligned: Aligned, table: HeadingState, columns: Sequence[HeadingState]
) -> Iterator[tuple[int, int]]:
    """The columns whose title begins a line of an answer beside the table, or stands in a line that another
    one's title begins; each with the state of that answer."""
    if table.parent < 0:
        return
    topic = aligned.outline.states[table.parent]
    for _, line, holder in aligned.answer_lines:
        if not aligned.outline.is_below(aligned.outline.states[holder], topic):
            continue
        label = leading_label(line.text)
        key = fold(line.text[label.length :] if label else line.text)
        first = next((c for c in columns if any(key.startswith(title) for title in c.keys)), None)
        if first is None:
            continue
        yield first.index, holder
        for other in columns:
            if other is not first and any(title in key for title in other.keys):
                yield other.index, holder
