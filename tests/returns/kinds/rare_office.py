# ruff: noqa: E501 (long lines of Thai)
"""Kinds: what offices and printers make of a return: words of the next page, pages in another order, headings left
as a list, their numbers in lines of their own."""

from __future__ import annotations

from tests.returns.kinds.registry import kind
from tests.returns.model import Block, Node, Para, Return, Text, form_line


def _said(block: Block | None) -> str:
    plain = isinstance(block, Para)
    return "".join(part.text for part in block.parts if isinstance(part, Text)) if plain else ""  # type: ignore[union-attr]


def _items(ret: Return) -> list[Node]:
    return [node for node in ret.narratives() if node.heading.kind == "result"]


def catchwords(ret: Return) -> None:
    """The next line's first words behind a stroke, as typed at a page's foot; sometimes the page below."""
    with_page = ret.rng.random() < 0.5

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        page = 1
        for block, following in zip(blocks, [*blocks[1:], None], strict=True):
            out.append(block)
            text = _said(following).strip(" .")
            if isinstance(block, Para) and block.role == "answer" and text and ret.rng.random() < 0.1:
                page += 1
                words = " ".join(text.split(" ")[:2])[:22]
                lines = [f"/{words}...", *([f"- {page} -"] if with_page else [])]
                out += [Para([Text(line)], role="cover", align="right") for line in lines]
        return out

    ret.finish.append(change)


def number_lines(ret: Return) -> None:
    """The number behind its word in a line of its own above each item's words."""
    word = ret.rng.choice(("ข้อ", "ประเด็นที่", "รายการที่", "หัวข้อ"))
    starts = {f"{node.number} {node.text}"[:26]: node for node in _items(ret)}

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in blocks:
            node = (
                starts.get(_said(block)[:26]) if isinstance(block, Para) and block.role == "heading" else None
            )
            if node and isinstance(block, Para) and ret.rng.random() < 0.7:
                out.append(Para([Text(f"{word} {node.number.rstrip(')')}")], role="heading", bold=True))
                block.parts = [Text(_said(block)[len(node.number) + 1 :])]
            out.append(block)
        return out

    ret.finish.append(change)


def listed_first(ret: Return) -> None:
    """A topic's items left as a list, their answers below the last one behind the first words of each."""
    parents = [node for node in ret.headings() if sum(map(bool, (c.is_narrative for c in node.children))) > 1]
    for parent in ret.take(parents, 0.3):
        items = [child for child in parent.children if child.is_narrative]
        below: list[Block] = []
        for item in items:
            if item.body:
                below += [form_line(item.text[:20], bold=True), *item.body]
                item.body = []
        items[-1].body = below


def pages_swapped(ret: Return) -> None:
    """Two pages in each other's place, also in the middle of answers."""

    def change(blocks: list[Block]) -> list[Block]:
        first = ret.rng.randrange(len(blocks) // 4, len(blocks) // 2)
        second = first + ret.rng.randint(15, 40)
        end = second + ret.rng.randint(15, 40)
        return blocks[:first] + blocks[second:end] + blocks[first:second] + blocks[end:]

    ret.finish.append(change)


KINDS = (
    kind("catchwords", "rare", catchwords, tier="further"),
    kind("number_lines", "rare", number_lines, tier="further"),
    kind("listed_first", "rare", listed_first, tier="further"),
    kind("pages_swapped", "rare", pages_swapped, tier="further"),
)
