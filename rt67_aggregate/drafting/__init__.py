"""A blank Word form → a draft of its form file: the document read into a tree, the tree written as YAML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.drafting.filled_return import without_typed
from rt67_aggregate.drafting.front import front_end, read_front
from rt67_aggregate.drafting.lines import PrintedLine, What, printed_lines
from rt67_aggregate.drafting.mending import with_ids
from rt67_aggregate.drafting.missed_lines import Missed, missed_lines
from rt67_aggregate.drafting.naming import name_levels, tell_apart
from rt67_aggregate.drafting.nodes import Drafted, Node
from rt67_aggregate.drafting.shared import only_shared
from rt67_aggregate.drafting.tree import TreeBuilder
from rt67_aggregate.drafting.words import REPORTER, SIGNING, UNIT
from rt67_aggregate.drafting.write import form_text
from rt67_aggregate.model import Document, Issue, Read, Shape
from rt67_aggregate.text import fold, gap_spans

__all__ = ["Drafted", "Missed", "draft_form", "form_text", "missed_lines", "with_ids"]

_MOST_HEADINGS = 2000


def draft_form(document: Document, source: str, returns: Sequence[Document] = ()) -> Read[Drafted]:
    """The draft of a blank; None where it holds no form, and then an issue says what it is.

    ``source``: the blank's name, for the issues. ``returns``: filled copies of the same form. What
    most of them share is printed; what is in this document alone was typed into it, and is left out.
    """
    file = ("file", source)
    lines = printed_lines(document)
    if not any(fold(line.whole) or line.grid for line in lines):
        return Read(None, (Issue("draft_no_text", values=(file,)),))
    if returns:
        lines = only_shared(lines, [printed_lines(other) for other in returns])
    drafted = _drafted(lines)
    if not drafted.headings:
        return Read(None, (Issue("draft_no_headings", values=(file,)),))
    if sum(1 for _ in drafted.walk()) > _MOST_HEADINGS:
        return Read(None, (Issue("draft_too_many", values=(file, ("most", str(_MOST_HEADINGS)))),))
    typed = without_typed(drafted)
    issues = (Issue("draft_filled", values=(file, ("count", str(typed)))),) if typed else ()
    return Read(drafted, issues)


def _drafted(lines: Sequence[PrintedLine]) -> Drafted:
    drafted = Drafted()
    begin = front_end(lines)
    end = _closing_begins(lines, begin)
    read_front(lines[:begin], drafted)
    drafted.signers = [line.whole for line in lines[end:] if line.what is What.TEXT]
    drafted.headings = TreeBuilder(lines[begin:end]).build()
    if not drafted.headings:  # a form of nothing but lines to fill in: these are what it asks
        drafted.headings, drafted.fields = [_plain(node) for node in drafted.fields], []
    _find_name(drafted)
    name_levels(drafted.headings)
    tell_apart(drafted)
    return drafted


def _find_name(drafted: Drafted) -> None:
    """Where no line before the headings asks for the sender's name, a heading may."""
    if drafted.unit_line or drafted.unit_label or drafted.unit_prompt:
        return
    asking = (n for n in drafted.walk() if n.shape is Shape.NARRATIVE and UNIT.match(n.text))
    node = next(asking, None)
    if node is not None:
        drafted.unit_label = node.text
        node.doubts.append("ชื่อผู้ส่งอ่านจากช่องนี้ (unit_label)")


def _plain(node: Node) -> Node:
    return replace(node, style="plain")


def _closing_begins(lines: Sequence[PrintedLine], begin: int) -> int:
    """Where the lines for those who sign begin, behind everything that is asked."""
    for index in range(len(lines) - 1, begin - 1, -1):
        line = lines[index]
        if line.what is What.TABLE or (line.numbered and line.numbered.key):
            first = index + 1
            break
    else:
        first = begin
    return next((i for i in range(first, len(lines)) if _is_signers(lines[i])), len(lines))


def _is_signers(line: PrintedLine) -> bool:
    """Whether a line is for those who sign, or for whoever wrote the report."""
    return bool(SIGNING.match(line.whole) or (REPORTER.match(line.whole) and gap_spans(line.whole)))
