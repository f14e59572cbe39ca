"""Levels, kinds and the rule of IDs for a tree of headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import count

from rt67_aggregate.drafting.nodes import Drafted, Node
from rt67_aggregate.drafting.words import KINDS, LEVELS, PLAIN_KIND, PROSE
from rt67_aggregate.model import UNTITLED_TABLE, Shape
from rt67_aggregate.text import fold, number_key

_FEWEST_EQUAL = 2
_PARTS = 2  # depth, from 0, of the parts that count anew in every topic


def name_levels(nodes: Iterable[Node], depth: int = 0) -> None:
    """Give every heading its level, by its depth."""
    for node in nodes:
        node.level = LEVELS[depth] if depth < len(LEVELS) else f"level{depth + 1}"
        name_levels(node.children, depth + 1)


def levels_of(drafted: Drafted) -> tuple[str, ...]:
    """The levels that the headings have, top-down."""
    found = {node.level for node in drafted.walk()}
    deeper = sorted((level for level in found if level not in LEVELS), key=lambda level: int(level[5:]))
    return (*(level for level in LEVELS if level in found), *deeper)


def titles_of_levels(drafted: Drafted) -> dict[str, str]:
    """What outputs call each level: the word that all its numbers begin with, else the level's name."""
    words: dict[str, set[str]] = {level: set() for level in levels_of(drafted)}
    for node in drafted.walk():
        words[node.level].add(node.style.split(" ")[0] if " " in node.style else "")
    return {
        level: next(iter(found)) if len(found) == 1 and "" not in found else level
        for level, found in words.items()
    }


def counts_anew(drafted: Drafted) -> bool:
    """Whether parts of the same kinds stand in several topics, numbered anew in each: then IDs say
    the kind ("1.1.result.2"); else they are the printed numbers."""
    topics = [node for top in drafted.headings for node in top.children if node.children]
    anew = [topic for topic in topics if any(child.key == (1,) for child in topic.children)]
    return len(anew) > 1 and 2 * len(anew) >= len(topics)


def name_kinds(drafted: Drafted) -> tuple[tuple[str, str], ...]:
    """Give every section its kind; the kinds with their titles, in the form's order."""
    titles: dict[str, str] = {}
    anew = counts_anew(drafted)
    for node in drafted.walk():
        node.kind = ""  # of a draft that took on the kinds of another form
    for root in drafted.headings:
        _name(root, (), titles)
    for root in drafted.headings:
        _lift(root, 0, _PARTS if anew else 0, named=anew)
    titles |= {kind: title for kind, title in drafted.kept.kinds if kind in titles}
    return tuple(titles.items()) or (PLAIN_KIND,)  # prose above a full table has none, and a file names one


def _name(node: Node, above: tuple[Node, ...], titles: dict[str, str]) -> None:
    if node.grid:
        node.column_kinds = tuple(_columns(node, titles))
    if node.shape in (Shape.NARRATIVE, Shape.LINE, Shape.CHOICE) or (node.grid and node.grid.asks_in_rows):
        node.kind = _kind(node, above, titles)
    for child in node.children:
        _name(child, (*above, node), titles)


def _kind(node: Node, above: tuple[Node, ...], titles: dict[str, str]) -> str:
    if node.kept.kind:
        for gap in (node.kept, *node.gaps):
            titles.setdefault(gap.kind or node.kept.kind, node.text)
        return node.kept.kind
    if node.shape is Shape.LINE and not node.prose:
        return _titled("number" if re.search("จำนวน|ร้อยละ|คน|number", node.line) else "fill", titles)
    if node.shape is Shape.CHOICE:
        return _titled("status" if re.search("สถานะ|status", node.text) else "choice", titles)
    for text in (node.text, *(other.text for other in reversed(above))):
        told = PROSE.search(text)
        found = kind_in(told[0]) if told else None
        if found:
            titles.setdefault(*found)
            return found[0]
    titles.setdefault(*PLAIN_KIND)
    return PLAIN_KIND[0]


_TITLES = {
    "number": "จำนวน",
    "fill": "ข้อความที่เติม",
    "status": "สถานะ",
    "choice": "ตัวเลือก",
}


def _titled(kind: str, titles: dict[str, str]) -> str:
    titles.setdefault(kind, _TITLES[kind])
    return kind


def kind_in(text: str) -> tuple[str, str] | None:
    """The kind of answer that words tell, with its title; None where none does."""
    return next(((kind, title) for pattern, kind, title in KINDS if pattern.search(text)), None)


def _columns(node: Node, titles: dict[str, str]) -> Iterable[str]:
    """A kind for each column that is typed into, its printed title being the kind's; "" for others."""
    grid = node.grid
    for column in grid.columns if grid else ():
        if not column.asked:
            yield ""
            continue
        kind = (
            column.kept.kind or (kind_in(column.title) or kind_in(" ".join(column.groups)) or PLAIN_KIND)[0]
        )
        titles.setdefault(kind, column.title or kind)
        yield kind


def _lift(node: Node, depth: int, highest: int, *, named: bool) -> None:
    """Say the kind once where all prose below a heading has the same. ``named``: IDs say kinds; else
    one without a number would be called after its kind."""
    kinds = {leaf.kind for leaf in node.walk() if leaf.shape is Shape.NARRATIVE}
    mixed = any(below.grid for below in node.walk())
    told = named or bool(node.number)
    if node.children and depth >= highest and len(kinds) == 1 and not mixed and told:
        node.kind = kinds.pop()
        _clear(node.children, node.kind)
        return
    for child in node.children:
        _lift(child, depth + 1, highest, named=named)


def _clear(nodes: Sequence[Node], kind: str) -> None:
    for node in nodes:
        if node.kind == kind:
            node.kind = ""
        _clear(node.children, kind)


def tell_apart(drafted: Drafted) -> None:
    """Give an ID of its own to every heading whose number stands beside it already, as misprints have it, and
    count the tables side by side that have no title."""
    given = count(2)
    for node in (*drafted.fields, *drafted.walk()):
        _tell_rows(node)
        _tell_options(node)
    levels = [drafted.fields, drafted.headings, *(node.children for node in drafted.walk())]
    for siblings in levels:
        _tell_again(siblings)
        untitled = (node for node in siblings if not (node.line or fold(node.text)))
        for place, node in enumerate(untitled, start=1):
            node.text = UNTITLED_TABLE if place == 1 else f"{UNTITLED_TABLE} {place}"
        numbers = [number_key(node.number) for node in siblings]
        for position, (node, number) in enumerate(zip(siblings, numbers, strict=True), start=1):
            if number and number in numbers[: position - 1]:
                node.own_id = f"{number}_{next(given)}"
                node.doubts.append(f"เลขข้อ {node.number} ซ้ำกับหัวข้อก่อนหน้า")
            elif not number and str(position) in numbers:  # its place would be its ID
                node.own_id = f"h_{next(given)}"


def _tell_rows(node: Node) -> None:
    """Tell of rows to tick that are printed twice that they are."""
    names = node.grid.names if node.grid else None
    repeated = node.grid.repeated if node.grid else frozenset()
    for name in (names.cells[number] for number in sorted(repeated)) if names else ():
        node.doubts.append(
            f"แถว “{name}” พิมพ์ไว้มากกว่าหนึ่งแถว คำตอบแยกกันตามลำดับ (again): ถ้าพิมพ์เกินมา ให้ลบหรือแก้ในแบบเปล่า"
        )


def _tell_options(node: Node) -> None:
    """Say an option that is printed twice at one question once, and tell it."""
    once = {fold(option): option for option in reversed(node.options)}
    twice = [option for at, option in enumerate(node.options) if fold(option) in map(fold, node.options[:at])]
    node.doubts += [
        f"ตัวเลือก “{option}” พิมพ์ไว้มากกว่าหนึ่งแห่ง: ถ้าเป็นคนละคำถาม ให้ใส่ข้อความเหนือตัวเลือกในแบบเปล่าแล้วร่างใหม่"
        for option in twice
    ]
    node.options = [option for option in node.options if once.pop(fold(option), None) is not None]


def _tell_again(siblings: Sequence[Node]) -> None:
    """Say of headings that are printed like one before them, with an answer of their own, that they are; and
    under which option each is printed, where that tells them apart."""
    equal: dict[tuple[str, str], list[Node]] = {}
    for node in siblings:
        equal.setdefault((fold(node.text), number_key(node.number)), []).append(node)
    for (words, _), alike in equal.items():
        for node in alike[1:] if words else ():
            node.again = True
            node.doubts.append("แบบพิมพ์หัวข้อนี้ซ้ำ: คำตอบแยกกันตามลำดับที่พิมพ์ (again)")
        over = {node.under for node in alike}
        if "" in over or len(over) < len(alike) or len(alike) < _FEWEST_EQUAL:
            for node in alike:
                node.under = ""
