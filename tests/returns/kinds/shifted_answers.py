"""Kinds: answers of several items in one place, behind the last one, or below a heading that is gone or that
the college words and numbers itself."""

from __future__ import annotations

from tests.returns.kinds.registry import kind
from tests.returns.model import Block, Box, Cell, Grid, Node, Para, RawBlock, Return, Text, answer, form_line

_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_TOPICS = {
    "1.1": "การประเมินวิทยฐานะครู", "1.2": "การโยกย้ายครู", "1.3": "หนี้สินครู", "1.4": "อุปกรณ์และสวัสดิการ",
    "2.1": "เรียนได้ทุกที่ทุกเวลา", "2.3": "ระบบแนะแนว", "2.4": "Skill Certificate", "2.5": "เทียบระดับการศึกษา",
    "2.6": "Learn to Earn",
}  # fmt: skip
_ORDINALS = (
    ("ข้อแรก", "ข้อที่สอง", "ข้อที่สาม", "ข้อที่สี่"),
    ("ข้อที่ 1", "ข้อที่ 2", "ข้อที่ 3", "ข้อที่ 4"),
)
_SIGNS = (
    ("①", "②", "③", "④"),
    ("ก.", "ข.", "ค.", "ง."),
    ("i)", "ii)", "iii)", "iv)"),
    ("I.", "II.", "III.", "IV."),
)


def topics(ret: Return) -> list[Node]:
    return [node for node in ret.headings() if any(child.is_table for child in node.children)]


def items_of(topic: Node) -> list[Node]:
    return [node for node in topic.walk() if node.is_narrative and node.heading.kind == "result"]


def texts(node: Node) -> bool:
    """Whether an answer is nothing but text."""
    paras = [block for block in node.body if isinstance(block, Para)]
    parts = [part for para in paras for part in para.parts]
    return len(paras) == len(node.body) and bool(parts) and all(isinstance(part, Text) for part in parts)


def _behind(label: str, node: Node) -> list[Block]:
    """An answer's paragraphs behind a label."""
    first = node.body[0]
    assert isinstance(first, Para)
    return [Para([Text(f"{label} "), *first.parts]), *node.body[1:]]


def _taken(topic: Node) -> list[Node]:
    """The items of a topic, where all are answered in text alone."""
    items = items_of(topic)
    return items if len(items) > 1 and all(map(texts, items)) else []


def under_part(ret: Return) -> None:
    """One answer for all items below the part's heading, or the topic's, with or without their numbers."""
    numbered, high, boxed = (ret.rng.random() < 0.4 for _ in range(3))
    for topic in ret.take(topics(ret), 0.5):
        items = _taken(topic)
        blocks = [b for item in items for b in (_behind(item.number, item) if numbered else item.body)]
        for item in items:
            item.body = []
        if items:
            holder = topic if high else topic.children[0]
            holder.body = [Para([Box(blocks)])] if boxed else blocks


def table_under_part(ret: Return) -> None:
    """A table of numbers and answers above the items."""
    for topic in ret.take(topics(ret), 0.5):
        rows = [[Cell([form_line(title, bold=True)]) for title in ("ข้อ", "ผลการดำเนินงาน")]]
        for item in items_of(topic):
            rows.append([Cell([answer(item.number)]), Cell(list(item.body) or [Para([])])])
            item.body = []
        topic.children[0].body = [Grid(rows, role="layout")]


def below_by_words(ret: Return) -> None:
    """All answers of a topic below its last item, counted by words."""
    ordinals = ret.rng.choice(_ORDINALS)
    for topic in ret.take(topics(ret), 0.5):
        below: list[Block] = []
        items = _taken(topic)
        for ordinal, item in zip(ordinals, items, strict=False):
            below += _behind(ordinal, item)
            item.body = []
        if items:
            items[-1].body = below


def answers_behind_form(ret: Return) -> None:
    """All answers behind the blank form, below their topics' numbers."""
    behind: list[Block] = [RawBlock(_PAGE), form_line("คำตอบ", bold=True)]
    for topic in topics(ret):
        behind.append(form_line(f"ประเด็นที่ {topic.number}", bold=True))
        for item in filter(texts, items_of(topic)):
            behind += _behind(item.number, item)
            item.body = []
    ret.tail = [*behind, *ret.tail]


def best_unheaded(ret: Return) -> None:
    """Good practices right below the table, their heading gone, some behind a label."""
    label = ret.rng.choice(("", "Best Practice :", "ผลงานเด่น"))
    for node in ret.take([n for n in ret.narratives() if n.heading.kind == "best_practice"], 0.6):
        if texts(node):
            node.shown = False
            node.body = _behind(label, node) if label else node.body


def own_topic_words(ret: Return) -> None:
    """The topics' headings in a few words of the college's own, in bold type and without numbers."""
    for topic in topics(ret):
        topic.text, topic.number, topic.cuts = _TOPICS[topic.number], "", []


def own_counting(ret: Return) -> None:
    """Items counted by letters, Roman numerals or ringed figures."""
    signs = ret.rng.choice(_SIGNS)
    for topic in topics(ret):
        for sign, item in zip(signs, items_of(topic), strict=False):
            item.number = sign


def first_words_again(ret: Return) -> None:
    """The first words of the topic where an answer goes on on the next page."""
    for topic in topics(ret):
        words_again = f"{topic.text[:24]} (ต่อ)"
        for item in items_of(topic):
            if len(item.body) > 1 and ret.rng.random() < 0.5:
                item.body.insert(1, form_line(words_again, bold=True))


KINDS = tuple(
    kind(change.__name__, "shifted", change, tier="further")
    for change in (
        under_part,
        table_under_part,
        below_by_words,
        answers_behind_form,
        best_unheaded,
        own_topic_words,
        own_counting,
        first_words_again,
    )
)
