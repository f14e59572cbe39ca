"""Kinds: answers with headings, numbers and words of their own, pasted from reports, plans and chats."""

from __future__ import annotations

from tests.returns import images, words
from tests.returns.kinds.place import plain_answers
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Cell, Grid, Node, Para, Pic, Return, Text, answer

DEPARTMENTS = (
    "แผนกวิชาช่างยนต์", "แผนกวิชาการบัญชี", "แผนกวิชาคหกรรม", "งานแนะแนวอาชีพ", "ฝ่ายพัฒนากิจการนักเรียนนักศึกษา",
)  # fmt: skip


def _bold(text: str) -> Para:
    return Para([Text(text)], bold=True)


def _sections(*titles: str, bold: bool = False, share: float = 0.6) -> Change:
    """Each of some answers parted by titles of the college's own, a sentence below each."""

    def change(ret: Return) -> None:
        for node in ret.take(ret.answered(), share):
            node.body = []
            for title in titles:
                node.body += [_bold(title) if bold else answer(title), answer(words.sentence(ret))]

    return change


def by_department(ret: Return) -> None:
    """One part of the answer from each department, its name above."""
    for node in ret.take(ret.answered(), 0.7):
        node.body = []
        for name in ret.rng.sample(DEPARTMENTS, 3):
            node.body += [_bold(name), answer(words.sentence(ret))]


def codes_of_evidence(ret: Return) -> None:
    """Papers that prove an answer, with codes that begin like a heading's number."""
    for node in ret.take(ret.answered(), 0.7):
        number = ret.rng.choice(("1.1", "1.2", "2.1", "2.3"))
        sign = ret.rng.choice(("{}-{}", "{}.{}", "({}.{})", "{}/{}", "เอกสาร {}-{}"))
        node.body.append(answer("เอกสารอ้างอิง"))
        node.body += [answer(f"{sign.format(number, n)} {words.sentence(ret)}") for n in (1, 2, 3)]


def indicators(ret: Return) -> None:
    """Indicators of another report, numbered like the form's topics."""
    for node in ret.take(ret.answered(), 0.6):
        number = ret.rng.choice(("1.1", "1.3", "2.1", "2.4"))
        name = ret.rng.choice(("ตัวชี้วัดที่", "ประเด็นพิจารณาที่", "มาตรฐานที่", "กลยุทธ์ที่"))
        node.body.insert(0, answer(f"{name} {number} {words.sentence(ret)}"))


def figures_first(ret: Return) -> None:
    """Lines that begin with a figure with a dot."""
    units = ("ล้านบาท", "หน่วยกิต", "กิโลเมตร", "ต่อ 1", "คะแนน", "เท่า")
    for node in ret.take(ret.answered(), 0.7):
        for _ in range(2):
            figure = ret.rng.choice(("1.1", "1.2", "1.4", "2.1", "2.5", "3.25"))
            at = ret.rng.randint(0, len(node.body))
            node.body.insert(at, answer(f"{figure} {ret.rng.choice(units)} {words.sentence(ret)}"))


def own_decimals(ret: Return) -> None:
    """A list of the college's own, numbered 1.1, 1.2, 2.1 below bold titles 1. and 2."""
    for node in ret.take(ret.answered(), 0.5):
        node.body = [
            _bold("1. การเตรียมการ"),
            answer(f"1.1 {words.sentence(ret)}"),
            answer(f"1.2 {words.sentence(ret)}"),
            _bold("2. การดำเนินการ"),
            answer(f"2.1 {words.sentence(ret)}"),
            answer(f"2.2 {words.sentence(ret)}"),
        ]


def own_brackets(ret: Return) -> None:
    """A list of the college's own, numbered as the form numbers its parts: 1), 2), 3)."""
    for node in ret.take(ret.answered(), 0.6):
        node.body = [answer(f"{n}) {words.sentence(ret)}") for n in range(1, ret.rng.randint(3, 6))]


def own_items(ret: Return) -> None:
    """A list of the college's own, numbered as the form numbers its items: 1.1), 1.2), 1.3)."""
    for node in ret.take(ret.answered(), 0.4):
        node.body = [answer(f"1.{n}) {words.sentence(ret)}") for n in range(1, ret.rng.randint(3, 5))]


def whole_project(ret: Return) -> None:
    """The report of a project pasted as an answer, with a table of problems and one of photos."""
    for node in ret.take(ret.answered(), 0.15):
        name = words.unit(ret)
        titles = ("ที่", "ปัญหา", "แนวทางแก้ไข")
        node.body = [
            _bold(f"รายงานผลโครงการ {name}"),
            _bold("1. หลักการและเหตุผล"),
            answer(words.paragraph(ret)),
            _bold("2. วัตถุประสงค์"),
            answer(f"2.1 {words.sentence(ret)}"),
            answer(f"2.2 {words.sentence(ret)}"),
            _bold("3. ผลการดำเนินงาน"),
            answer(words.paragraph(ret)),
            _bold("4. ปัญหาและอุปสรรค"),
            Grid(
                [
                    [Cell([answer(t)]) for t in titles],
                    [Cell([answer(t)]) for t in ("1", words.sentence(ret, "problem"), words.unit(ret))],
                ]
            ),
            _bold("5. ข้อเสนอแนะ"),
            answer(words.sentence(ret, "suggestion")),
        ]


def photo_grid(ret: Return) -> None:
    """A table of photos with their captions inside an answer."""
    for node in ret.take(ret.answered(), 0.4):
        texts = [words.caption(ret), words.caption(ret)]
        pictures = [Cell([Para([Pic(images.png(ret))])]) for _ in texts]
        node.body.append(Grid([pictures, [Cell([answer(t)]) for t in texts]], border=False))


def years_beside(ret: Return) -> None:
    """Last year's answer beside this year's."""
    for node in ret.take(ret.answered(), 0.6):
        rows = [("ปีการศึกษา 2565", "ปีการศึกษา 2566"), (words.sentence(ret), words.sentence(ret))]
        node.body = [Grid([[Cell([answer(t)]) for t in row] for row in rows])]


def questions_back(ret: Return) -> None:
    """Questions to the office in the middle of answers."""
    for node in ret.take(ret.answered(), 0.4):
        node.body.append(answer(f"ข้อ 1.2) หมายถึงอะไรคะ ขอคำอธิบายเพิ่มเติม {words.unit(ret)}"))


def as_mail(ret: Return) -> None:
    """Answers that end as a mail does."""
    ends = ("ส่งจาก iPhone ของฉัน", "Sent from Outlook for Android", "-- \nงานแผนงานและงบประมาณ")
    for node in ret.take(ret.answered(), 0.3):
        node.body.append(answer(f"{ret.rng.choice(ends)} {words.unit(ret)}"))


def chat_words(ret: Return) -> None:
    """What a chat assistant says before and behind its text."""
    for node in ret.take(ret.answered(), 0.5):
        node.body = [
            answer(f"แน่นอนค่ะ นี่คือร่างคำตอบสำหรับข้อ {node.number} {words.unit(ret)}"),
            _bold("ผลการดำเนินงาน"),
            *node.body,
            _bold("ปัญหาอุปสรรค"),
            answer(words.sentence(ret, "problem")),
            _bold("ข้อเสนอแนะ"),
            answer(words.sentence(ret, "suggestion")),
            answer(f"หากต้องการให้ปรับสำนวน แจ้งได้เลยค่ะ {words.unit(ret)}"),
        ]


def emoji_lists(ret: Return) -> None:
    for node in ret.take(ret.answered(), 0.6):
        for para in plain_answers(node):
            para.parts.insert(0, Text(ret.rng.choice(("📌 ", "✅ ", "🔹", "1️⃣ ", "👉 ", "⭐"))))


def spoken(ret: Return) -> None:
    """Dictated: spaces between words, no other signs, numbers in words."""
    for node in ret.take(ret.answered(), 0.6):
        node.body = [answer(f"{' '.join(words.sentence(ret).split('การ'))} ขึ้นบรรทัดใหม่ จุดที่หนึ่งจุดสอง")]


def only_links(ret: Return) -> None:
    for node in ret.take(ret.answered(), 0.5):
        node.body = [answer(f"https://drive.example.com/1.1/{words.unit(ret).replace(' ', '')}")]


def same_everywhere(ret: Return) -> None:
    """One answer copied below all headings."""
    said = words.paragraph(ret)
    for node in ret.answered():
        node.body = [answer(said)]


def none_with_reason(ret: Return) -> None:
    """Topics that do not concern a college: a line says so in place of all of a topic's parts."""
    for node in _topics(ret, 0.3):
        _say_instead(ret, node, f"สถานศึกษาไม่มีการดำเนินงานในประเด็นนี้ {words.unit(ret)}")


def _say_instead(ret: Return, node: Node, text: str) -> None:
    for child in node.children:
        ret.drop(child)
    node.body = [Para([Text(text)], role="cover")]
    ret.unplaced.append(text)


def _topics(ret: Return, share: float) -> list[Node]:
    return ret.take([n for n in ret.headings() if any(c.is_table for c in n.children)], share)


def topics_gone(ret: Return) -> None:
    """A line in place of some topics, which were deleted with their headings."""
    topics = [n for n in ret.headings() if any(c.is_table for c in n.children)][1:]
    for node in ret.take(topics, 0.25):
        said = f"ประเด็นที่ {node.number} ไม่มีข้อมูลรายงาน {words.unit(ret)}"
        ret.drop(node)
        ret.unplaced.append(said)
        ret.finish.append(_before_heading(ret, node, said))


def _before_heading(ret: Return, node: Node, said: str) -> Change:  # type: ignore[misc]
    nodes = list(ret.walk())
    following = next((n for n in nodes[nodes.index(node) + 1 :] if n.present and n.shown and n.number), None)

    def change(blocks: list[Block]) -> list[Block]:
        line = Para([Text(said)], role="cover")
        for at, block in enumerate(blocks):
            if following and isinstance(block, Para) and block.role == "heading":
                text = "".join(p.text for p in block.parts if isinstance(p, Text))
                if text.startswith(f"{following.number} {following.text[:15]}"):
                    return [*blocks[:at], line, *blocks[at:]]
        return [*blocks, line]

    return change  # type: ignore[return-value]


KINDS = (
    kind("by_department", "rare", content=by_department, tier="further"),
    kind(
        "mini_sections",
        "rare",
        content=_sections("ผลการดำเนินงาน", "ปัญหาอุปสรรค", "ข้อคิดเห็นและข้อเสนอแนะ"),
        tier="further",
    ),
    kind(
        "mini_sections_bold",
        "rare",
        content=_sections("ผลการดำเนินงาน", "ปัญหา-อุปสรรค", "ข้อเสนอแนะ", bold=True),
        tier="further",
    ),
    kind(
        "mini_sections_numbered",
        "rare",
        content=_sections("1) ผลการดำเนินงาน", "2) ปัญหาอุปสรรค", "3) แบบอย่างที่ดี", share=0.4),
        tier="further",
    ),
    kind("plan_do", "rare", content=_sections("Plan", "Do", "Check", "Act", bold=True), tier="further"),
    kind("quarters", "rare", content=_sections("ไตรมาสที่ 1", "ไตรมาสที่ 2", "ไตรมาสที่ 3"), tier="further"),
    kind("levels", "rare", content=_sections("ระดับ ปวช.", "ระดับ ปวส.", bold=True), tier="further"),
    kind("evidence_codes", "rare", content=codes_of_evidence, tier="further"),
    kind("indicators", "rare", content=indicators, tier="further"),
    kind("figures_first", "rare", content=figures_first, tier="further"),
    kind("own_decimals", "rare", content=own_decimals, tier="further"),
    kind("own_brackets", "rare", content=own_brackets, tier="further"),
    kind("own_items", "rare", content=own_items, tier="further"),
    kind("whole_project", "rare", content=whole_project, tier="further"),
    kind("photo_grid", "rare", content=photo_grid, tier="further"),
    kind("years_beside", "rare", content=years_beside, tier="further"),
    kind("questions_back", "rare", content=questions_back, tier="further"),
    kind("as_mail", "rare", content=as_mail, tier="further"),
    kind("chat_words", "rare", content=chat_words, tier="further"),
    kind("emoji_lists", "rare", content=emoji_lists, tier="further"),
    kind("spoken", "rare", content=spoken, tier="further"),
    kind("only_links", "rare", content=only_links, tier="further"),
    kind("same_everywhere", "rare", content=same_everywhere, tier="further"),
    kind("none_with_reason", "rare", content=none_with_reason, tier="further"),
    kind("topics_gone", "rare", content=topics_gone, tier="further"),
)
