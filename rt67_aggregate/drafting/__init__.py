"""A blank Word form → a draft of its form file: the document read into a tree, the tree written as YAML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.drafting.carrying import carry, without_ids_of_place
from rt67_aggregate.drafting.counted_blocks import with_blocks
from rt67_aggregate.drafting.filled_return import without_typed
from rt67_aggregate.drafting.front import front_end
from rt67_aggregate.drafting.front_lines import read_front
from rt67_aggregate.drafting.gap_lines import gaps_of
from rt67_aggregate.drafting.item_titles import with_titles_apart
from rt67_aggregate.drafting.lines import PrintedLine, printed_lines
from rt67_aggregate.drafting.looks_filled import looks_filled
from rt67_aggregate.drafting.mending import with_ids
from rt67_aggregate.drafting.missed_lines import missed_lines
from rt67_aggregate.drafting.naming import name_levels, tell_apart
from rt67_aggregate.drafting.nodes import Drafted, Node
from rt67_aggregate.drafting.numbered_options import with_options
from rt67_aggregate.drafting.offered_gaps import with_offered_gaps
from rt67_aggregate.drafting.open_labels import with_open_labels
from rt67_aggregate.drafting.period_parts import with_period_parts
from rt67_aggregate.drafting.references import without_references
from rt67_aggregate.drafting.repeated import fold_repeated
from rt67_aggregate.drafting.ringed_lines import with_rings
from rt67_aggregate.drafting.shared import only_shared
from rt67_aggregate.drafting.signing import part_signers
from rt67_aggregate.drafting.tree import TreeBuilder
from rt67_aggregate.drafting.typed_contents import without_typed_contents
from rt67_aggregate.drafting.words import OFFICE, PART_OF_UNIT, UNIT
from rt67_aggregate.drafting.write import ASK, form_text
from rt67_aggregate.model import Document, Issue, PageLook, Part, Read, Shape
from rt67_aggregate.text import fold

__all__ = [
    "ASK",
    "Drafted",
    "carry",
    "draft_form",
    "form_text",
    "missed_lines",
    "with_ids",
    "without_ids_of_place",
]

_MOST_HEADINGS = 2000


def draft_form(
    document: Document, source: str, returns: Sequence[Document] = (), *, looks: Sequence[PageLook] = ()
) -> Read[Drafted]:
    """The draft of a blank; None where it holds no form, and then an issue says what it is.

    ``source``: the blank's name, for the issues. ``returns``: filled copies of the same form. What
    most of them share is printed; what is in this document alone was typed into it, and is left out.
    ``looks``: how its paragraphs stand on the page, by ``Place.node``.
    """
    file = ("file", source)
    lines = _lines(document, looks)
    if not any(fold(line.whole) or line.grid for line in lines):
        return Read(None, (Issue("draft_no_text", values=(file,)),))
    if returns:
        lines = only_shared(lines, [_lines(other) for other in returns])
    drafted = _drafted(lines)
    drafted.boilerplate += _beside(document)
    if not any(node.asks for node in (*drafted.fields, *drafted.walk())):
        return Read(None, (Issue("draft_no_headings", values=(file,)),))
    if sum(1 for _ in drafted.walk()) > _MOST_HEADINGS:
        return Read(None, (Issue("draft_too_many", values=(file, ("most", str(_MOST_HEADINGS)))),))
    typed = without_typed(drafted)
    if typed:
        return Read(drafted, (Issue("draft_filled", values=(file, ("count", str(typed)))),))
    perhaps = not returns and looks_filled(document, lines, drafted)
    return Read(drafted, (Issue("draft_looks_filled", values=(file,)),) if perhaps else ())


def _lines(document: Document, looks: Sequence[PageLook] = ()) -> tuple[PrintedLine, ...]:
    ringed = with_rings(printed_lines(document, looks))
    printed = tuple(with_offered_gaps(tuple(without_typed_contents(tuple(ringed)))))
    printed = tuple(with_open_labels(tuple(with_titles_apart(printed))))
    return tuple(with_options(with_blocks(tuple(with_period_parts(printed)))))


def _beside(document: Document) -> list[str]:
    """What is printed on every page: its headers and footers."""
    texts = (" ".join(p.text.split()) for p in document.aside if p.place.part in (Part.HEADER, Part.FOOTER))
    return list(dict.fromkeys(text for text in texts if fold(text)))


def _drafted(lines: Sequence[PrintedLine]) -> Drafted:
    drafted = Drafted()
    begin = front_end(lines)
    read_front(lines[:begin], drafted)
    asked, drafted.signers = part_signers(lines[begin:])
    drafted.headings = TreeBuilder(without_references(asked)).build()
    if not drafted.headings:  # a form of nothing but lines to fill in: these are what it asks
        drafted.headings, drafted.fields = [_plain(node) for node in drafted.fields], []
    drafted.fields = [replace(node, prompts=[]) for node in drafted.fields]  # which are boilerplate
    drafted.headings = fold_repeated(drafted.headings)
    _find_name(drafted)
    name_levels(drafted.headings)
    tell_apart(drafted)
    return drafted


def _find_name(drafted: Drafted) -> None:
    """Where no line before the headings asks for the sender's name, a heading may."""
    if drafted.unit_line or drafted.unit_label or drafted.unit_prompt:
        return
    before, below = drafted.fields, list(drafted.walk())
    every = [*before, *below]
    for nodes, named in ((every, UNIT), (every, OFFICE), (before, PART_OF_UNIT), (below, PART_OF_UNIT)):
        for node in nodes:
            label = next((text for text in _asked_at(node) if named.match(text)), "")
            if label:
                drafted.unit_label = label
                node.doubts.append("ชื่อผู้ส่งอ่านจากช่องนี้ (unit_label)")
                return


def _asked_at(node: Node) -> Sequence[str]:
    """What names the places that are typed into at a heading."""
    if node.shape is Shape.LINE:
        return [gap.label for gap in gaps_of(node.line)]
    return [node.text] if node.shape is Shape.NARRATIVE else []


def _plain(node: Node) -> Node:
    return replace(node, style="plain")
