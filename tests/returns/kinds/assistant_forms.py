# ruff: noqa: E501 (long lines of Thai)
"""Kinds: whole forms that came back from a chat assistant, as plain Markdown or made into Word from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.returns import words
from tests.returns.kinds.assistant import CLOSINGS, PREFACES, form_pipes, point, said_nothing
from tests.returns.kinds.place import plain_answers
from tests.returns.kinds.registry import Change, kind
from tests.returns.kinds.text import SLIPS
from tests.returns.model import Node, Para, Return, Text, answer, form_line

_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_SIGNS = (
    ("# ", "## ", "### ", "#### ", ""), ("## ", "### ", "#### ", "**", "**"), ("# ", "## ", "**", "**", "**"), ("**", "**", "**", "**", "**"),
    ("## **", "### **", "#### **", "**", "**"),
)  # fmt: skip


def _ends_in_rule(node: Node) -> bool:
    last = node.body[-1] if node.body else None
    return isinstance(last, Para) and last.parts == [Text("---")]


def _depths(nodes: list[Node], level: int = 0) -> Iterator[tuple[Node, int]]:
    for node in nodes:
        yield node, level
        yield from _depths(node.children, level + 1)


def spoken(ret: Return) -> None:
    """An introduction before the form, and a closing below its last answer."""
    said = f"{ret.rng.choice(PREFACES)} {words.unit(ret)}"
    ret.front.append(Para([Text(said)]))
    ret.unplaced.append(said)
    last = next((n for n in reversed(ret.narratives()) if n.body and n.status == "answered"), None)
    if last is not None and last is ret.narratives()[-1]:
        last.body.append(answer(f"{ret.rng.choice(CLOSINGS)} {words.unit(ret)}"))


def listed(ret: Return) -> None:
    """The answers' paragraphs as lists, some of their words in bold type's signs."""
    spoken(ret)
    said_nothing(ret)
    for node in ret.answered():
        style = ret.rng.choice(("- {}", "* {}", "{n}. {}", "{}", "{}"))
        for number, para in enumerate(plain_answers(node), 1):
            text = "".join(part.text for part in para.parts if isinstance(part, Text))
            para.parts = [Text(point(ret.rng, style, number, text))]
    if ret.rng.random() < 0.5:
        for node in ret.narratives():
            if node.heading.kind == "best_practice" and node.status == "answered":
                node.body.append(answer("---"))


def as_markdown(*, improved: bool) -> Change:
    """All of the form as Markdown's plain text: headings with its signs, tables with pipes, no dots."""

    def change(ret: Return) -> None:
        if improved:
            improve(ret)
        signs = ret.rng.choice(_SIGNS)
        colon = ret.rng.choice(("", "", ":")) if improved else ""
        for node, level in _depths(ret.nodes):
            if node.heading.shape.value == "column":
                continue
            sign = signs[min(level, 4)]
            node.cuts, node.bold = [], False
            node.number, node.text = sign + node.number, node.text + colon
            if sign.endswith("**"):
                node.text += "**"
        ret.leaders = "none"
        ret.boilerplate = [f"# {line}" if n == 0 else line for n, line in enumerate(ret.boilerplate)]
        form_pipes(ret)
        if any(_ends_in_rule(node) for node in ret.narratives()):
            for node in ret.narratives():
                if node.heading.kind == "best_practice" and not node.body:
                    node.body = [form_line("---")]

    return change


def as_word(*, improved: bool, counted: bool) -> Change:
    """All of the form made anew: Word's heading styles, tables with a bold title row and as many rows as there
    are answers, no dots; ``counted``: numbers by lists of Word's."""

    def change(ret: Return) -> None:
        if improved:
            improve(ret)
        colon = ret.rng.choice(("", "", ":")) if improved else ""
        for node, level in _depths(ret.nodes):
            if node.heading.shape.value == "column":
                continue
            node.style, node.cuts = f"Heading{min(level + 1, 4)}", []
            node.text += colon
            node.bold = ret.rng.random() < 0.9
            if node.is_table:
                node.look.rows, node.look.labels = "tight", "none"
            if counted and node.number:
                digits = [int(d) for d in re.findall(r"\d+", node.number.translate(_ARABIC))]
                starts = dict(enumerate(digits)) if level < 2 else {2: digits[0], 3: digits[-1]}
                node.auto = (ret.new_list(0, starts), min(level, 3))
        ret.leaders = "none"
        for node in ret.answered():
            own = ret.new_list(ret.rng.choice((1, 2)))
            if ret.rng.random() < 0.6:
                for para in plain_answers(node):
                    para.num = (own, 0)

    return change


def improve(ret: Return) -> None:
    """Headings worded a little better: slips mended, other quotes, spaces, numbers and brackets."""
    rng = ret.rng
    closing = rng.choice((")", ")", "."))
    quotes = rng.choice((("“", '"', "”", '"'), ("“", "‘", "”", "’"), ("“", "", "”", "")))
    for node in ret.walk():
        for wrong, right in SLIPS.items():
            node.text = node.text.replace(wrong, right)
        node.text = node.text.replace(quotes[0], quotes[1]).replace(quotes[2], quotes[3])
        if rng.random() < 0.4:
            node.text = rng.choice(_WORDINGS)(node.text)
        node.number = node.number.translate(_ARABIC)
        if node.number.endswith(")"):
            node.number = node.number[:-1] + closing


_WORDINGS = (
    lambda text: text.replace(" / ", "/"),
    lambda text: text.replace(" / ", " และ "),
    lambda text: text.replace(" (ถ้ามี)", ""),
    lambda text: text.replace(" ตามประเด็นการตรวจ ติดตาม ดังนี้", ""),
    lambda text: text.replace("ตรวจ ติดตาม", "ตรวจติดตาม"),
    lambda text: text.replace("การดำเนินงาน", "การดำเนินการ"),
    lambda text: text.replace(" ", ""),
)

KINDS = (
    kind("markdown_form", "assistant", as_markdown(improved=False), listed, tier="assisted"),
    kind("markdown_form_improved", "assistant", as_markdown(improved=True), listed, tier="assisted"),
    kind("word_form", "assistant", as_word(improved=False, counted=False), spoken, tier="assisted"),
    kind("word_form_counted", "assistant", as_word(improved=False, counted=True), spoken, tier="assisted"),
    kind("word_form_improved", "assistant", as_word(improved=True, counted=False), spoken, tier="assisted"),
)
