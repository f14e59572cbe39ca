"""Kinds: answers that stand elsewhere, look like the form's parts, or are words for where to type; a second
row of titles."""

from __future__ import annotations

from tests.returns import images, words
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Cell, Grid, Node, Para, Pic, Return, answer, form_line

_BEST = (
    "ชื่อผลงาน", "ความเป็นมาและความสำคัญ", "วัตถุประสงค์", "วิธีดำเนินงาน", "ผลการดำเนินงาน", "ปัญหาอุปสรรคและข้อเสนอแนะ",
    "ปัจจัยความสำเร็จ", "การเผยแพร่",
)  # fmt: skip
_PLACES = ("คลิกหรือแตะที่นี่เพื่อใส่ข้อความ", "Click or tap here to enter text.", "(ระบุ)", "กรอกข้อมูล", "[พิมพ์ข้อความที่นี่]")
_EXAMPLES = (
    "ตัวอย่างการเขียน : สถานศึกษาจัดอบรมครู 50 คน",
    "เช่น จำนวนครั้ง จำนวนคน งบประมาณ",
    "แนวการตอบ: ระบุโครงการและผลลัพธ์",
)
_SECOND = (
    ("(1)", "(2)"),
    ("(ระบุ)", "(ระบุ)"),
    ("ก", "ข"),
    ("(เรียงตามความสำคัญ)", "(ต่อหน่วยงาน)"),
    ("Problems", "Suggestions"),
)


def _topics(ret: Return) -> list[Node]:
    return [node for node in ret.headings() if any(child.is_table for child in node.children)]


def _items(topic: Node) -> list[Node]:
    return [node for node in topic.walk() if node.is_narrative and node.heading.kind == "result"]


def _best(ret: Return) -> list[Node]:
    return [node for node in ret.narratives() if node.heading.kind == "best_practice" and node.body]


def best_by_parts(ret: Return) -> None:
    """A good practice in parts of its own, numbered from the form's third part or as the form's parts are."""
    number = ret.rng.choice(("3.{} ", "3.{}) ", "{}) ", "{}. ", "({}) "))
    for node in _best(ret):
        node.body = []
        for at, title in enumerate(_BEST, 1):
            node.body += [answer(number.format(at) + title), answer(words.sentence(ret))]


def goals_counted(ret: Return) -> None:
    """A project whose goals are numbered 2.1, 2.2, with a caption that says the form's heading."""
    for node in _best(ret):
        node.body = [answer("2. วัตถุประสงค์"), *(answer(f"2.{n} {words.sentence(ret)}") for n in (1, 2))]
        node.body += [answer("3. ผลการดำเนินงาน"), answer(words.sentence(ret)), Para([Pic(images.png(ret))])]
        node.body.append(answer(f"ภาพ: {node.text}"))


def best_at_end(ret: Return) -> None:
    """All good practices behind the last answer, each below its topic's number."""
    title = ret.rng.choice(("แบบอย่างที่ดี ประเด็น {}", "Best Practice ({})", "แบบอย่างที่ดีของประเด็นที่ {}"))
    for topic in _topics(ret):
        for node in (node for node in topic.walk() if node in _best(ret)):
            ret.tail += [form_line(title.format(topic.number), bold=True), *node.body]
            node.body = []


def rest_at_end(ret: Return) -> None:
    """The last paragraph of an answer behind the last one of all."""
    title = ret.rng.choice(("เพิ่มเติมประเด็น {} ข้อ {}", "(ต่อ) {} {}", "ข้อมูลเพิ่มเติม ข้อ {} - {}"))
    long = [(topic, node) for topic in _topics(ret)[:-1] for node in _items(topic) if len(node.body) > 1]
    for topic, node in [ret.rng.choice(long)] if long else []:
        ret.tail += [form_line(title.format(topic.number, node.number)), node.body.pop()]


def answers_by_letters(ret: Return) -> None:
    """The answers of a topic's items below the last one, behind letters."""
    for topic in ret.take(_topics(ret), 0.4):
        items = _items(topic)
        below: list[Block] = []
        for letter, node in zip("กขคงจ", items, strict=False):
            below += [form_line(f"({letter})"), *node.body] if node.body else []
            node.body = []
        items[-1].body = below


def second_titles(ret: Return) -> None:
    """A second row of titles in all tables that are filled."""
    second = ret.rng.choice(_SECOND)
    for node in ret.tables():
        if node.rows and len(node.columns) == 2:
            rows = [[Cell([form_line(column.text, bold=True)]) for column in node.columns]]
            rows.append([Cell([form_line(title)]) for title in second])
            rows += [[Cell([answer(text) if text else Para([])]) for text in row] for row in node.rows]
            node.instead = [Grid(rows, role="problem"), form_line("")]


def places_left(ret: Return) -> None:
    """Words for where to type, left below the headings that are blank."""
    place = ret.rng.choice(_PLACES)
    for node in ret.narratives():
        if not node.body:
            node.body = [form_line(place)]


def said_above(texts: tuple[str, ...], inline: bool) -> Change:
    """The same words above most answers, also where none follows; or behind each heading, in its line."""

    def change(ret: Return) -> None:
        text = ret.rng.choice(texts)
        for node in ret.take(ret.narratives(), 0.7):
            node.inline = " " if inline else node.inline
            node.body.insert(0, answer(text) if node.body else form_line(text))

    return change


KINDS = (
    kind("best_by_parts", "odd", content=best_by_parts, tier="further"),
    kind("goals_counted", "odd", content=goals_counted, tier="further"),
    kind("best_at_end", "odd", best_at_end, tier="further"),
    kind("rest_at_end", "odd", rest_at_end, tier="further"),
    kind("answers_by_letters", "odd", answers_by_letters, tier="further"),
    kind("second_titles", "odd", second_titles, tier="further"),
    kind("places_left", "odd", places_left, tier="further"),
    kind("examples_left", "odd", content=said_above(_EXAMPLES, inline=False), tier="further"),
    kind("arrows_behind", "odd", content=said_above((">>", "→", ">>>"), inline=True), tier="further"),
)
