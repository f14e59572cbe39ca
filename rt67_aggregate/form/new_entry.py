"""A new heading put into a form file: nothing else of the file changes, not a comment, not a space."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count

import yaml

from rt67_aggregate.form.load import headings_in
from rt67_aggregate.model import Form, Heading, HeadingSpot, NewHeading, Shape
from rt67_aggregate.text import arabic_digits, fold

_DASH = re.compile(r"(?P<pad> *)- *")
_ANCHOR = re.compile(r"(?:^|[\s\[{,:-])&[^\s,\[\]{}]+")
_OWN_ID = re.compile(r"(?P<before>[{ ])id: (?:\"[^\"]*\"|[^\s,}]+)(?:, )?")
# An ID that counts the headings of one kind: "1.1.result.2".
_COUNTED = re.compile(r"(?P<stem>.*[A-Za-z][A-Za-z_]*\.)\d+")
_STEP = "  "


def with_heading(text: str, form: Form, new: NewHeading, spot: HeadingSpot, origin: str) -> str | None:
    """The text of a form's file with one more heading and those below it; None where it has no place there.

    ``origin``: where it was seen, put above it as a comment. The headings that stand there keep their
    IDs, with an ``id:`` where they would lose them.
    """
    before = headings_in(text)
    parent = form.by_id.get(spot.parent_id)
    copies = parent is not None and parent.block > 0
    own_id = _free_id(new, spot.after_id, {*before, *form.gone_ids})
    for there, name in ((text, ""), (text, own_id), (_with_ids_behind(text, form, spot), own_id)):
        put_in = _Writer(there, form, headings_in(there)).put_in(new, spot, origin, name)
        found = put_in and _with_ids_kept(put_in[0], before, put_in[1], copies=copies)
        if found:
            return found
    return None


class _Writer:
    """Finds the place in the text and writes the entry as its neighbours are written."""

    def __init__(self, text: str, form: Form, nodes: Mapping[str, yaml.Node]) -> None:
        self._text = text
        self._end = "\r\n" if "\r\n" in text else "\n"
        self._form = form
        self._nodes = nodes

    def put_in(self, new: NewHeading, spot: HeadingSpot, origin: str, own_id: str) -> tuple[str, int] | None:
        """The text, and where in it the entry begins."""
        first = self._first_below(spot.parent_id, new.level)
        beside = self._nodes.get(spot.after_id or first)
        parent = self._nodes.get(spot.parent_id)
        if beside is None and isinstance(parent, yaml.MappingNode):
            return self._first_list(parent, new, spot.parent_id, origin, own_id)
        if beside is None:
            return None
        dash = _DASH.fullmatch(self._line_before(beside))
        behind = bool(spot.after_id)
        if dash is None:
            return self._in_brackets(beside, self._flow(new, own_id), origin, behind=behind)
        pad = dash["pad"]
        lines = [f"{pad}# {origin}", *self._block(new, pad, own_id)]
        line = beside.start_mark.line
        return self._insert(self._behind(line, len(pad)) if behind else self._above(line), lines)

    def _first_below(self, parent_id: str, level: str) -> str:
        parent = self._form.by_id.get(parent_id)
        siblings = parent.children if parent else self._form.headings
        return next((heading.id for heading in siblings if heading.level == level), "")

    def _first_list(
        self, parent: yaml.MappingNode, new: NewHeading, parent_id: str, origin: str, own_id: str
    ) -> tuple[str, int] | None:
        """The entry as the only one of a list that its parent has not yet."""
        asked = self._form.by_id[parent_id].is_section
        if parent.flow_style:
            at = parent.end_mark.index - 1
            answer = ", answer: true" if asked else ""
            entry = f"{answer}, {new.level}: [{self._flow(new, own_id)}]"
            return f"{self._text[:at]}{entry}{self._text[at:]}", at + entry.index("[") + 1
        pad = " " * parent.start_mark.column
        lines = [f"{pad}answer: true"] if asked else []
        lines += [f"{pad}{new.level}:", f"{pad}{_STEP}# {origin}"]
        lines += self._block(new, pad + _STEP, own_id)
        dash = _DASH.fullmatch(self._line_before(parent))
        if dash is None:
            return None
        return self._insert(self._behind(parent.start_mark.line, len(dash["pad"])), lines)

    # --- where

    def _line_before(self, node: yaml.Node) -> str:
        at = node.start_mark.index
        return self._text[self._text.rfind("\n", 0, at) + 1 : at]

    def _behind(self, line: int, pad: int) -> int:
        """The line behind the entry that begins on this one, and behind comments that belong to it."""
        lines = self._text.split("\n")
        end = line
        for number in range(line + 1, len(lines)):
            told = lines[number].strip()
            deeper = len(lines[number]) - len(lines[number].lstrip(" ")) > pad
            if told and not deeper and not told.startswith("#"):
                break
            if not told or (told.startswith("#") and not (deeper and end == number - 1)):
                continue
            end = number
        return end + 1

    def _above(self, line: int) -> int:
        """The line of a list's first entry, or of the comments right above it."""
        lines = self._text.split("\n")
        while line and lines[line - 1].strip().startswith("#"):
            line -= 1
        return line

    def _insert(self, line: int, new: Sequence[str]) -> tuple[str, int]:
        lines = self._text.split("\n")
        if line >= len(lines):  # the last line of the file has no end
            lines[-1] += self._end.removesuffix("\n")
        lines[line:line] = [f"{text}{self._end.removesuffix(chr(10))}" for text in new]
        return "\n".join(lines), sum(len(text) + 1 for text in lines[:line])

    def _in_brackets(self, beside: yaml.Node, entry: str, origin: str, *, behind: bool) -> tuple[str, int]:
        pad = " " * (beside.start_mark.column + 1)
        if behind:
            at = beside.end_mark.index
            added = f",{self._end}{pad}# {origin}{self._end}{pad}{entry}"
        else:
            at = beside.start_mark.index
            added = f"{self._end}{pad}# {origin}{self._end}{pad}{entry},{self._end}{pad}"
        return f"{self._text[:at]}{added}{self._text[at:]}", at + added.index(entry)

    # --- what

    def _block(self, new: NewHeading, pad: str, own_id: str = "") -> Iterator[str]:
        copied = self._copied(new)
        if copied:
            yield from (f"{pad}{line}" for line in copied)
            return
        keys = list(_keys(new, own_id))
        yield f"{pad}- {keys[0]}"
        yield from (f"{pad}{_STEP}{key}" for key in keys[1:])
        level = ""
        for child in new.children:
            if child.level != level:
                yield f"{pad}{_STEP}{child.level}:"
            level = child.level
            yield from self._block(child, pad + _STEP * 2)

    def _flow(self, new: NewHeading, own_id: str = "") -> str:
        copied = self._copied(new)
        if len(copied) == 1 and copied[0].startswith("- {"):
            return copied[0][2:]
        keys = list(_keys(new, own_id))
        for level in dict.fromkeys(child.level for child in new.children):
            below = (self._flow(child) for child in new.children if child.level == level)
            keys.append(f"{level}: [{', '.join(below)}]")
        return f"{{{', '.join(keys)}}}"

    def _copied(self, new: NewHeading) -> list[str]:
        """The lines of the entry that it repeats, without an ID of their own, from the dash on."""
        like = self._form.by_id.get(new.like_id)
        alike = [h for h in self._form.walk() if like is not None and _is_same(h, like)]
        for heading in alike:
            node = self._nodes[heading.id]
            dash = _DASH.fullmatch(self._line_before(node))
            if dash is None:
                continue
            first = node.start_mark.line
            lines = self._text.split("\n")[first : self._behind(first, len(dash["pad"]))]
            bare = [_OWN_ID.sub(r"\g<before>", line.rstrip("\r")[len(dash["pad"]) :]) for line in lines]
            kept = [line for line in bare if line.strip() and not line.strip().startswith("#")]
            if not any(map(_ANCHOR.search, kept)):
                return kept
        return []


def _is_same(heading: Heading, like: Heading) -> bool:
    alike = fold(heading.text) == fold(like.text) and heading.level == like.level
    return alike and heading.shape is like.shape and heading.shape is not Shape.GROUP


def _keys(new: NewHeading, own_id: str) -> Iterator[str]:
    if new.number:
        yield f"number: {json.dumps(new.number, ensure_ascii=False)}"
    yield f"heading: {json.dumps(new.text, ensure_ascii=False)}"
    if own_id:
        yield f"id: {json.dumps(own_id, ensure_ascii=False)}"
    if new.kind:
        yield f"kind: {new.kind}"


def _free_id(new: NewHeading, after_id: str, taken: Collection[str]) -> str:
    """An ID for a heading whose place or number is another heading's too: the next one that is counted
    beside it ("1.result.7"), else its number and which one of that it is ("1.2_2")."""
    counted = _COUNTED.fullmatch(after_id)
    base = re.sub(r"[^0-9A-Za-z.]", "", arabic_digits(new.number)).strip(".") or "x"
    stem = counted["stem"] if counted else f"{base}_"
    return next(name for number in count(2) if (name := f"{stem}{number}") not in taken)


def _with_ids_kept(text: str, old: Mapping[str, yaml.Node], start: int, *, copies: bool) -> str | None:
    """The text with an ``id:`` at each heading that the new one would have renamed; None where the file
    has faults now, or the new entry made more of it than one heading with those below it.

    ``old``: the headings before, by ID, in the form's order. ``start``: where the new entry begins.
    ``copies``: whether it stands in a block that is printed several times.
    """
    for _ in range(len(old) + 1):
        nodes = headings_in(text)
        rest = _without_new(nodes, old, start, copies=copies)
        if len(nodes) <= len(old) or len(rest) != len(old):
            return None
        lost = next(((now, was) for now, was in zip(rest, old, strict=True) if now != was), None)
        if lost is None:
            return text
        node = nodes[lost[0]]
        if not isinstance(node, yaml.MappingNode):
            return None
        kept = _with_id(text, node, lost[1])
        if node.start_mark.index < start:
            start += len(kept) - len(text)
        text = kept
    return None


def _without_new(
    nodes: Mapping[str, yaml.Node], old: Mapping[str, yaml.Node], start: int, *, copies: bool
) -> list[str]:
    """The IDs of the headings but for the new ones: those in a row from the entry on; in a block that is
    printed several times those of every copy, whose entries are the same."""
    ids = list(nodes)
    behind = [place for place, name in enumerate(ids) if nodes[name].start_mark.index >= start]
    if copies:
        entries = [len({node.start_mark.index for node in each.values()}) for each in (old, nodes)]
        places = sorted({nodes[ids[place]].start_mark.index for place in behind})[: entries[1] - entries[0]]
        return [name for name in ids if nodes[name].start_mark.index not in places]
    at = min(behind, key=lambda place: nodes[ids[place]].start_mark.index, default=len(ids))
    return [*ids[:at], *ids[at + len(ids) - len(old) :]]


def _with_ids_behind(text: str, form: Form, spot: HeadingSpot) -> str:
    """The text with an ID at each heading beside the new one that it would push to another place."""
    parent = form.by_id.get(spot.parent_id)
    beside = [heading.id for heading in (parent.children if parent else form.headings)]
    nodes = headings_in(text)
    for name in reversed(beside[beside.index(spot.after_id) + 1 if spot.after_id in beside else 0 :]):
        node = nodes[name]
        if isinstance(node, yaml.MappingNode) and all(key.value != "id" for key, _ in node.value):
            text = _with_id(text, node, name)
    return text


def _with_id(text: str, node: yaml.MappingNode, heading_id: str) -> str:
    """The text with an ID at this heading, which has none of its own."""
    told = f"id: {json.dumps(heading_id, ensure_ascii=False)}"
    if node.flow_style:
        at = node.end_mark.index - 1
        return f"{text[:at]}, {told}{text[at:]}"
    key, value = next(pair for pair in node.value if isinstance(pair[1], yaml.ScalarNode))
    lines = text.split("\n")
    end = "\r" if lines[0].endswith("\r") else ""
    lines.insert(value.end_mark.line + 1, f"{' ' * key.start_mark.column}{told}{end}")
    return "\n".join(lines)
