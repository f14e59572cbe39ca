"""Kinds: how headings and text are typed."""

from __future__ import annotations

import re
from random import Random

from tests.returns import plan, words
from tests.returns.kinds.place import plain_answers
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Inline, Node, Para, Return, Text
from tests.returns.numbering import FORM_LIST

LETTERS = "กขคงจชซดตถทนบปผพฟมยรลวสหอ"
MARKS = "ะัาิีึืุู็่้๊๋์"
# The form's own slips, and what colleges put there instead.
SLIPS = {
    "แฟลตฟอร์ม": "แพลตฟอร์ม", "เรียรู้": "เรียนรู้", "อินเตอร์เน็ต": "อินเทอร์เน็ต", "คอรัปชั่น": "คอร์รัปชัน",
    "กระทรวง ศึกษาธิการ": "กระทรวงศึกษาธิการ", "มาตรฐานวิชาชีพต่างๆ": "มาตรฐานวิชาชีพต่าง ๆ",
}  # fmt: skip


def disguised(name: str) -> Change:
    def change(ret: Return) -> None:
        ret.disguises.append(name)

    return change


def thai_digits_content(ret: Return) -> None:
    ret.thai_digits = True


def thai_digits(ret: Return) -> None:
    for node in ret.walk():
        node.number = words.thai(node.number)
        node.text = re.sub(r"\d{2,}", lambda m: words.thai(m.group(0)), node.text)


def odd_spacing(ret: Return) -> None:
    for node in ret.walk():
        node.text = respaced(node.text, ret.rng)
        node.gap = ret.rng.choice(("", " ", "  ", "   ", "\u00a0", "\t"))
        if node.heading.shape.value != "column" and ret.rng.random() < 0.2 and node.number.endswith(")"):
            node.number = node.number[:-1] + ret.rng.choice((" )", ")."))


def respaced(text: str, rng: Random) -> str:
    """Spaces dropped, doubled, and put where there are none."""
    text = re.sub(" ", lambda m: rng.choice(("", " ", "  ", " ")), text)
    return "".join(
        c + " " if rng.random() < 0.04 and c in "รนกมงย" and n in LETTERS else c
        for c, n in zip(text, text[1:] + "\0", strict=True)
    )


def with_errors(every: int) -> Change:
    def change(ret: Return) -> None:
        for node in ret.walk():
            node.text = mistyped(node.text, every, ret.rng)

    return change


def mistyped(text: str, every: int, rng: Random) -> str:
    """One slip of the hand in so many characters: a letter left out, doubled, changed or swapped."""
    out = list(text)
    starts = range(0, len(out) - every // 2, every)
    for place in reversed([rng.randrange(start, min(start + every, len(out))) for start in starts]):
        if rng.random() < 0.2 and 0 < place < len(out) - 1:
            out[place], out[place - 1] = out[place - 1], out[place]
        else:
            out[place : place + 1] = _slip(out[place], rng)
    return "".join(out)


def _slip(character: str, rng: Random) -> str:
    way = rng.choice(("drop", "double", "change", "change"))
    if way == "drop":
        return ""
    if way == "double":
        return character * 2
    return rng.choice(MARKS if character in MARKS else LETTERS)


def corrected(ret: Return) -> None:
    for node in ret.walk():
        for wrong, right in SLIPS.items():
            node.text = node.text.replace(wrong, right)
    ret.boilerplate = [line.replace("กระทรวง ศึกษาธิการ", "กระทรวงศึกษาธิการ") for line in ret.boilerplate]


def unnumbered(ret: Return) -> None:
    for node in ret.headings():
        node.number = ""


def _depths(nodes: list[Node], level: int = 0) -> list[tuple[Node, int]]:
    found: list[tuple[Node, int]] = []
    for node in nodes:
        found += [(node, level), *_depths(node.children, level + 1)]
    return found


def automatic(ret: Return) -> None:
    for node, level in _depths(ret.nodes):
        if node.number and level < 4:
            node.auto = (FORM_LIST, level)


def automatic_restarts(ret: Return) -> None:
    """The true numbers, each by a list of its own that starts where the form's number says."""
    for node, level in _depths(ret.nodes):
        digits = [int(d) for d in re.findall(r"\d+", node.number)]
        if node.number and level < 4:
            starts = dict(enumerate(digits)) if level < 2 else {2: digits[0], 3: digits[-1]}
            node.auto = (ret.new_list(0, starts), level)


def automatic_some(ret: Return) -> None:
    for node, level in _depths(ret.nodes):
        if node.number and level >= 2:
            node.auto = (FORM_LIST, level)


def automatic_parts(ret: Return) -> None:
    """The topics' numbers typed; under each of them a list of its own, ``%1)`` and ``%1.%2)``."""
    for topic in ret.headings():
        if any(child.is_table for child in topic.children):
            num = ret.new_list(5, {0: 1, 1: 1})
            for part, level in _depths(topic.children):
                if part.number:
                    part.auto = (num, level)


def automatic_thai(ret: Return) -> None:
    ret.numbering = "thaiNumbers"
    automatic(ret)


def automatic_letters(ret: Return) -> None:
    ret.numbering = ret.rng.choice(("thaiLetters", "upperRoman", "lowerLetter"))
    automatic(ret)


def automatic_style(ret: Return) -> None:
    for node, level in _depths(ret.nodes):
        if node.number and level < 4:
            node.auto, node.style = (0, 0), f"Item{level + 1}"


def wrong_numbers(ret: Return) -> None:
    """Topics counted through (the form leaves one out), items as 1. 2. or 1.1 without the bracket."""
    for node in ret.walk():
        for count, child in enumerate((c for c in node.children if c.number), 1):
            if re.fullmatch(r"\d+\.\d+", child.number):
                child.number = f"{node.number.strip('. ')}.{count}"
            elif re.fullmatch(r"\d+\.\d+\)", child.number) and ret.rng.random() < 0.7:
                child.number = ret.rng.choice((f"{count})", f"1.{count}", f"({count})", f"{count}."))


def split_headings(by: str, times: int = 1) -> Change:
    def change(ret: Return) -> None:
        for node in ret.headings():
            if len(node.text) > 30:
                node.cuts = sorted(
                    ret.rng.randrange(8, len(node.text) - 8) for _ in range(ret.rng.randint(1, times))
                )
                node.cut_by = by

    return change


def one_line_headings(ret: Return) -> None:
    for node in ret.headings():
        node.cuts = []
        if node.prompts and node.is_narrative:
            node.text, node.prompts = f"{node.text} {' '.join(node.prompts)}", []


def prompts_dropped(ret: Return) -> None:
    """What the form prints under a heading is gone."""
    for node in ret.headings():
        node.prompts = []


def joined_headings(by: str) -> Change:
    """Some headings in one paragraph with the next one, parted by a line break or a space."""

    def change(ret: Return) -> None:
        for node in ret.take(ret.headings(), 0.5):
            if node.children and not node.columns and ret.rng.random() < 0.8:
                node.join_next = by
                node.cuts = []

    return change


def split_runs(ret: Return) -> None:
    ret.split_runs = True


def styled_headings(ret: Return) -> None:
    for node, level in _depths(ret.nodes):
        node.style = f"Heading{min(level + 1, 4)}"


def plain_headings(ret: Return) -> None:
    """No heading is bold; the answers are."""
    for node in ret.walk():
        node.bold = False
        for block in node.body:
            if isinstance(block, Para):
                block.bold = True


def leaders_around(ret: Return) -> None:
    """Dots before, after, around and between the words of an answer."""
    for node in ret.narratives():
        for para in plain_answers(node):
            way = ret.rng.choice(("before", "after", "around", "line", "between", "none"))
            dots = "." * ret.rng.randint(4, 60)
            if way in ("before", "around"):
                para.parts.insert(0, Text(dots))
            if way in ("after", "around"):
                para.parts.append(Text(dots + "." * ret.rng.randint(0, 99)))
            if way == "between":
                para.parts = _dotted_between(para, dots)
            if way == "line":
                node.body.insert(node.body.index(para) + 1, Para([Text(plan.DOTS)], role="form"))


def _dotted_between(para: Para, dots: str) -> list[Inline]:
    text = "".join(plan.inline_text(part) for part in para.parts)
    at = text.find(" ")
    return [Text(f"{text[:at]} {dots} {text[at + 1 :]}" if at > 0 else text)]


def leader_styles(ret: Return) -> None:
    """Leaders by other characters: ellipses, middle dots, underscores, spaced dots."""
    ret.leader_text = ret.rng.choice(("…" * 60, "· " * 80, "_" * 90, ". " * 90, "‥" * 60, "․" * 120))


KINDS = (
    kind("thai_digits", "text", thai_digits, thai_digits_content),
    kind("decomposed", "text", disguised("decomposed"), slots="am"),
    kind("tone_order", "text", disguised("tone_after"), slots="am private"),
    kind("double_sara_e", "text", disguised("double_sara_e")),
    kind("zero_width", "text", disguised("zero_width")),
    kind("no_break", "text", disguised("no_break")),
    kind("private_use", "text", disguised("private_use"), slots="private"),
    kind("private_mac", "text", disguised("private_mac"), slots="private"),
    kind("odd_marks", "text", disguised("odd_marks"), slots="am private"),
    kind("odd_spacing", "text", odd_spacing),
    kind("typos", "text", with_errors(25), slots="errors"),
    kind("corrected", "text", corrected),
    kind("unnumbered", "text", unnumbered, slots="number"),
    kind("auto_numbered", "text", automatic, slots="number"),
    kind("auto_restarts", "text", automatic_restarts, slots="number"),
    kind("auto_items", "text", automatic_some, slots="number"),
    kind("auto_parts", "text", automatic_parts, slots="number"),
    kind("auto_thai", "text", automatic_thai, slots="number"),
    kind("auto_letters", "text", automatic_letters, slots="number"),
    kind("auto_style", "text", automatic_style, slots="number style"),
    kind("wrong_numbers", "text", wrong_numbers, slots="number"),
    kind("split_headings", "text", split_headings("p"), slots="cuts"),
    kind("split_three", "text", split_headings("p", 2), slots="cuts"),
    kind("split_lines", "text", split_headings("br", 2), slots="cuts"),
    kind("one_line", "text", one_line_headings, slots="cuts"),
    kind("prompts_dropped", "text", prompts_dropped),
    kind("joined_headings", "text", joined_headings("\n"), slots="cuts join"),
    kind("joined_spaces", "text", joined_headings("  "), slots="cuts join"),
    kind("split_runs", "text", split_runs),
    kind("styled_headings", "text", styled_headings, slots="style"),
    kind("bold_answers", "text", plain_headings),
    kind("leaders", "text", leaders_around, slots="leaders"),
    kind("leader_styles", "text", leader_styles),
)
