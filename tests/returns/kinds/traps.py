"""Kinds: answers that look like something else."""

from __future__ import annotations

import itertools

from tests.returns import plan, words
from tests.returns.kinds.place import own_grid, plain_answers
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Cell, Grid, Node, Para, Return, Text, answer
from tests.returns.numbering import FORM_LIST

LABELS = ("{}) ", "1.{}) ", "{}. ", "({}) ", "- ", "2.{}) ", "{}.1) ", "1.{} ", "• ")
FORM_LABELS = ("{}) ", "1.{}) ", "2.{}) ", "{}.1) ")


def numbered(labels: tuple[str, ...]) -> Change:
    """Answers that are lists, numbered as the form numbers its own headings."""

    def change(ret: Return) -> None:
        for node in ret.take(ret.answered(), 0.7):
            label = ret.rng.choice(labels)
            paras = plain_answers(node)
            while len(paras) < 2:
                node.body.append(answer(words.sentence(ret)))
                paras = plain_answers(node)
            for number, para in enumerate(paras, 1):
                mark = label.format(number)
                para.parts.insert(0, Text(words.thai(mark) if ret.thai_digits else mark))

    return change


def numbered_by_word(ret: Return) -> None:
    """The same by Word's own numbering, with levels and formats as in the form."""
    for node in ret.take(ret.answered(), 0.7):
        num, level = ret.new_list(ret.rng.choice((1, 2, 3, 5)), {0: 1}), 0
        for para in plain_answers(node):
            para.num = (num, level)


def numbered_by_form_list(ret: Return) -> None:
    """Answers in the very list that numbers the headings: they carry the form's numbers."""
    for node in ret.take(ret.answered(), 0.4):
        for para in plain_answers(node):
            para.num = (FORM_LIST, ret.rng.choice((2, 3)))


def _others(ret: Return, node: Node) -> list[Node]:
    """Headings of other places, to be quoted: long ones, and those of the same topic first."""
    return [other for other in ret.headings() if other is not node and len(other.text) > 25]


def quoted(where: str, number: bool) -> Change:
    """Another heading word for word: ``start`` or ``middle`` of a paragraph, or ``whole``."""

    def change(ret: Return) -> None:
        for node in ret.take(ret.answered(), 0.4):
            other = ret.rng.choice(_others(ret, node))
            text = f"{other.number} {other.heading.text}" if number else other.heading.text
            if where == "start":
                text = f"{text} วิทยาลัยได้รายงานไว้ในข้อดังกล่าวแล้ว {words.sentence(ret)}"
            elif where == "middle":
                text = f"{words.sentence(ret)} ตามประเด็น “{text}” {words.sentence(ret)}"
            at = (
                ret.rng.randint(1, len(node.body)) if where == "whole" else ret.rng.randint(0, len(node.body))
            )
            node.body.insert(at, answer(text))
            if where == "whole":
                node.body.append(answer(words.sentence(ret)))

    return change


def quoted_parts(ret: Return) -> None:
    """Words of the columns' names and of the parts' headings at the start of a line."""
    starts = (
        "ปัญหา-อุปสรรค คือ ",
        "ข้อเสนอแนะ: ",
        "ผลการดำเนินงาน ",
        "ปัญหาอุปสรรค ",
        "แบบอย่างที่ดี (Best Practice) ได้แก่ ",
        "ข้อคิดเห็นและข้อเสนอแนะ ",
    )
    for node in ret.take([n for n in ret.answered() if n.heading.kind == "result"], 0.5):
        node.body.insert(
            ret.rng.randint(0, len(node.body)), answer(ret.rng.choice(starts) + words.sentence(ret))
        )


def echo(ret: Return) -> None:
    """The answer begins by saying its own heading again."""
    for node in ret.take(ret.answered(), 0.3):
        node.body.insert(0, answer(f"{node.heading.text} {words.sentence(ret)}"))


def begins_like_next(ret: Return) -> None:
    """The last paragraph begins with the first words of the heading that comes next."""
    nodes = ret.headings()
    for node, following in itertools.pairwise(nodes):
        if node in ret.answered() and ret.rng.random() < 0.5:
            share = ret.rng.uniform(0.3, 0.6)
            start = following.text[: int(len(following.text) * share)]
            node.body.append(answer(f"{start}{ret.rng.choice(('', ' '))}{words.sentence(ret)}"))


def only_picture(ret: Return) -> None:
    for node in ret.take(ret.narratives(), 0.3):
        node.body = []
        plan.add_pictures(ret, node, 1, ret.rng.choice(("inline", "anchor", "vml")))


def nothing(ret: Return) -> None:
    """None, not done, in progress; and the many ways to say so."""
    for node in ret.take(ret.narratives(), 0.5):
        status, choices = ret.rng.choice(
            (
                ("none", words.NONE),
                ("not_implemented", words.NOT_IMPLEMENTED),
                ("in_progress", words.IN_PROGRESS),
            )
        )
        node.status = node.said = status
        role = "answer" if status == "in_progress" else "nothing"
        node.body = [Para([Text(ret.rng.choice(choices))], role=role)]
    for node in ret.take(ret.tables(), 0.5):
        node.rows, node.status = [], "none"
        node.nothing = tuple(ret.rng.choice(NOTHING.get(c.heading.kind, words.NONE)) for c in node.columns)


NOTHING = {"problem": words.NONE_PROBLEM, "suggestion": words.NONE_SUGGESTION}


def look_alikes(ret: Return) -> None:
    """What begins like nothing and is an answer."""
    for node in ret.take(ret.narratives(), 0.5):
        node.status = "answered"
        text = ret.rng.choice(words.LOOK_ALIKES)
        node.body = [answer(f"{text} {words.unit(ret)}" if ret.rng.random() < 0.7 else text)]
    for node in ret.tables():
        if node.rows:
            node.rows[0] = (f"ไม่มีครูแนะแนวที่มีวุฒิตรง {words.unit(ret)}", *node.rows[0][1:])


def short_answers(ret: Return) -> None:
    """Answers of a word or two, which a heading broken over paragraphs could swallow."""
    for node in ret.take(ret.narratives(), 0.5):
        node.status = "answered"
        node.body = [
            answer(ret.rng.choice(("ดำเนินการแล้ว", "มี", "ครบถ้วน", "ดี", "ปฏิบัติได้จริง", "จัดทำแล้ว 3 ระบบ", "5 คน")))
        ]


def bold_paragraphs(ret: Return) -> None:
    for node in ret.answered():
        for para in plain_answers(node):
            para.bold = ret.rng.random() < 0.7


def own_name(ret: Return) -> None:
    """An answer that is nothing but the college's name, or begins with it."""
    for node in ret.take(ret.answered(), 0.3):
        node.body.insert(0, answer(ret.college.name))


def other_colleges(ret: Return) -> None:
    """Other colleges of the roster are named all over, also on lines of their own."""
    others = [college for college in ret.roster if college != ret.college]
    near = [c for c in others if ret.college.name in c.name or c.name in ret.college.name] or others
    for node in ret.take(ret.answered(), 0.7):
        one, two = ret.rng.choice(others), ret.rng.choice(near)
        text = f"ร่วมกับ{one.name} และ{ret.rng.choice((two.name, *two.aliases))} {words.sentence(ret)}"
        node.body.insert(ret.rng.randint(0, len(node.body)), answer(text))
        if ret.rng.random() < 0.3:
            node.body.append(answer(ret.rng.choice(near).name))


def own_problem_tables(ret: Return) -> None:
    """A table of the college's own whose columns are named like the form's."""
    for node in ret.take([n for n in ret.answered() if n.heading.kind == "result"], 0.3):
        rows = [[Cell([answer("ปัญหา")]), Cell([answer("แนวทางแก้ไข")])]]
        rows += [
            [Cell([answer(words.sentence(ret, k))]) for k in ("problem", "suggestion")] for _ in range(2)
        ]
        node.body.append(Grid(rows))


def long_answers(ret: Return) -> None:
    """Answers longer than a spreadsheet's cell holds."""
    for node in ret.take(ret.answered(), 0.05):
        node.body += [answer(words.paragraph(ret, "result", 9)) for _ in range(60)]
        node.body.append(own_grid(ret, rows=80))


KINDS = (
    kind("numbered", "traps", content=numbered(LABELS), slots="lists"),
    kind("numbered_form", "traps", content=numbered(FORM_LABELS), slots="lists"),
    kind("numbered_word", "traps", content=numbered_by_word, slots="lists"),
    kind("numbered_form_list", "traps", content=numbered_by_form_list, slots="lists number"),
    kind("quoted_start", "traps", content=quoted("start", number=False), slots="quotes"),
    kind("quoted_start_number", "traps", content=quoted("start", number=True), slots="quotes"),
    kind("quoted_middle", "traps", content=quoted("middle", number=True), slots="quotes"),
    kind("quoted_parts", "traps", content=quoted_parts),
    kind("echo", "traps", content=echo, slots="quotes"),
    kind("begins_like_next", "traps", content=begins_like_next, slots="quotes"),
    kind("only_picture", "traps", content=only_picture),
    kind("nothing", "traps", content=nothing, slots="statuses"),
    kind("look_alikes", "traps", content=look_alikes, slots="statuses"),
    kind("short_answers", "traps", content=short_answers, slots="statuses"),
    kind("bold_paragraphs", "traps", content=bold_paragraphs),
    kind("own_name", "traps", content=own_name),
    kind("own_problem_tables", "traps", content=own_problem_tables, tier="extreme"),
    kind("long_answers", "traps", content=long_answers),
    kind("other_colleges", "traps", content=other_colleges, tier="hard"),
    kind("quoted_whole", "traps", content=quoted("whole", number=False), slots="quotes", tier="extreme"),
)
