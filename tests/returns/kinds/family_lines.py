"""Kinds: words, ticks and signatures in and around printed lines; headings left to their number."""

from __future__ import annotations

from tests.returns import words
from tests.returns.kinds.place import plain_answers
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Node, Para, Return, Text, answer, form_line

# Each stands before, in or behind a printed line, and is kept whatever becomes of it.
PUT = ("ครบ", "☑", "✓", "(/)", "[x]", "งานประกันคุณภาพ", "(ทำแล้ว 3 ครั้ง)", "[อยู่ระหว่างดำเนินการ]", "ผ่าน")
SHORT = ("มี", "ครบ", "✓", "/", "0", "12", "ดำเนินการแล้ว", "5 คน", "☑", "ทุกแผนก", "ร้อยละ 80")


def _items(ret: Return) -> list[Node]:
    return [node for node in ret.narratives() if node.heading.kind == "result" and not node.children]


def put(where: str) -> Change:
    """Words before an item's number, between number and heading, inside the heading, or behind it."""

    def change(ret: Return) -> None:
        for node in ret.take(_items(ret), 0.4):
            text = ret.rng.choice(PUT)
            spaces = [i for i, c in enumerate(node.text) if c == " " and i > 12]
            if where == "inside" and not spaces:
                continue
            ret.unplaced.append(text)
            if where == "before":
                node.number = f"{text} {node.number}"
            elif where == "between":
                node.gap = f" {text} "
            else:
                at = ret.rng.choice(spaces)
                node.text = f"{node.text[:at]} {text} {node.text[at:].strip()}"
                node.cuts = []

    return change


def short_behind(ret: Return) -> None:
    """The answer is one word, figure or tick on the heading's line or below it."""
    for node in ret.take(_items(ret), 0.5):
        node.status = "answered"
        node.body = [answer(ret.rng.choice(SHORT))]


def number_only(ret: Return) -> None:
    for node in _items(ret):
        node.text, node.cuts = "", []


REWORDED = (
    "สิ่งที่วิทยาลัยได้ทำ", "กิจกรรมเด่น", "รายละเอียด", "ผลที่เกิดขึ้น", "What we did", "Main activities",
    "โครงการที่เกี่ยวข้อง",
)  # fmt: skip


def own_words(ret: Return) -> None:
    """Items reworded beyond likeness, their numbers left; the words are kept."""
    for node in _items(ret):
        node.text, node.cuts = f"{ret.rng.choice(REWORDED)} {words.unit(ret)}", []
        ret.unplaced.append(node.text)


def ends_deleted(ret: Return) -> None:
    """The paragraph mark between an answer and the next heading deleted."""

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in blocks:
            last = out[-1] if out else None
            if (
                isinstance(block, Para)
                and isinstance(last, Para)
                and block.role == "heading"
                and last.role == "answer"
                and last.parts
                and all(isinstance(part, Text) for part in last.parts)
                and ret.rng.random() < 0.3
            ):
                last.parts = [*last.parts, *block.parts]
            else:
                out.append(block)
        return out

    ret.finish.append(change)


def sender_lines(ret: Return) -> None:
    """Answers that hold a line like those of a letter's end."""
    lines = (
        f"(นายสมมติ ตัวอย่าง) เป็นวิทยากร {words.unit(ret)}",
        f"จึงเรียนมาเพื่อโปรดทราบและพิจารณาสนับสนุน {words.unit(ret)}",
        f"ขอรับรองว่าได้ดำเนินการตามแผนครบถ้วน {words.unit(ret)}",
        "(นางสาวสมมติ ทดลองงาน)",
    )
    for node in ret.take(ret.answered(), 0.4):
        node.body.insert(ret.rng.randint(1, len(node.body)), answer(ret.rng.choice(lines)))
        if ret.rng.random() < 0.6:
            node.body.append(answer(words.sentence(ret)))


def signed(each: str) -> Change:
    """Whoever wrote a topic, or an item, signed below it: no answer, and no end of one."""

    def change(ret: Return) -> None:
        def sign(blocks: list[Block]) -> list[Block]:
            out: list[Block] = []
            for block in blocks:
                starts = isinstance(block, Para) and block.role == "heading" and bool(block.parts)
                if (
                    starts
                    and _begins(block, each)
                    and any(isinstance(b, Para) and b.role == "answer" for b in out[-1:])
                ):
                    who = words.unit(ret).strip("()")
                    out += [
                        form_line("ลงชื่อ................................ผู้รายงาน"),
                        Para([Text(f"(นายสมมติ {who})")], role="sign"),
                        form_line("ตำแหน่ง........................"),
                    ]
                    ret.unplaced.append(who)
                out.append(block)
            return out

        ret.finish.append(sign)

    return change


def _begins(block: Block, each: str) -> bool:
    first = block.parts[0] if isinstance(block, Para) and block.parts else None
    text = first.text if isinstance(first, Text) else ""
    digits = text.split(" ")[0]
    return digits in ("2)",) if each == "topic" else digits.endswith(")") and "." in digits


def continued(ret: Return) -> None:
    """An item's heading again on the next page, with "(ต่อ)", before the rest of the answer."""

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        heading, run = "", 0
        for block in blocks:
            if isinstance(block, Para) and block.role == "heading":
                heading, run = "".join(p.text for p in block.parts if isinstance(p, Text)), 0
            elif isinstance(block, Para) and block.role == "answer":
                run += 1
                if run == 2 and heading.startswith("1.") and ret.rng.random() < 0.5:
                    out.append(form_line(f"{heading} (ต่อ)"))
            out.append(block)
        return out

    ret.finish.append(change)
    for node in ret.headings():
        node.cuts = []


def prompts_everywhere(ret: Return) -> None:
    """The last part's prompts copied under the items too."""
    prompts = next((n.prompts for n in ret.narratives() if n.prompts), [])
    for node in ret.take(_items(ret), 0.6):
        node.prompts = list(prompts)


def prompts_changed(ret: Return) -> None:
    """Words of the college's own in a printed prompt."""
    for node in ret.narratives():
        if node.prompts and ret.rng.random() < 0.6:
            mine = words.unit(ret)
            node.prompts = [f"{node.prompts[0]} {mine}", *node.prompts[1:]]
            ret.unplaced.append(mine)


def answers_after(ret: Return) -> None:
    """All items first, then their answers by their numbers."""

    def is_whole(node: Node) -> bool:
        return all(len(plain_answers(c)) == len(c.body) and c.body for c in node.children)

    for node in ret.headings():
        items = [c for c in node.children if c.is_narrative and not c.children and c.heading.kind == "result"]
        if len(items) > 1 and len(items) == len(node.children) and is_whole(node):
            below: list[Block] = []
            for item in items:
                first = item.body[0]
                assert isinstance(first, Para)
                below += [Para([Text(f"{item.number} "), *first.parts]), *item.body[1:]]
                item.body = []
            items[-1].body = below
            ret.leaders = "none"


def own_topic(ret: Return) -> None:
    """A topic of the college's own between the form's, with all of its parts."""
    topics = [n for n in ret.headings() if any(c.is_table for c in n.children)]
    numbers = {n.number for n in topics}
    free = [n for n in topics if f"{n.number[:-1]}{int(n.number[-1]) + 1}" not in numbers]
    node = ret.rng.choice(free)
    number = f"{node.number[:-1]}{int(node.number[-1]) + 1}"
    mine = [words.sentence(ret) for _ in range(4)]
    table = next(c for c in node.children if c.is_table)
    last = node.children[-1]
    from tests.returns.model import Cell, Grid  # noqa: PLC0415

    grid = Grid(
        [[Cell([form_line(c.text)]) for c in table.columns], [Cell([answer(f"1. {t}")]) for t in mine[:2]]],
        role="problem",
    )
    blocks: list[Block] = [
        Para([Text(f"{number} การส่งเสริมกิจกรรมเพื่อชุมชนรอบวิทยาลัย")], role="own", bold=True),
        Para([Text("1) ผลการดำเนินงานการส่งเสริมกิจกรรมเพื่อชุมชน")], role="own"),
        answer(mine[2]),
        Para([Text(f"{table.number} {table.text}")], role="own", bold=True),
        grid,
        Para([Text(f"{last.number} {last.text}")], role="own"),
        answer(mine[3]),
    ]
    ret.unplaced += mine

    def change(body: list[Block]) -> list[Block]:
        at = _topic_end(ret, body, node)
        return [*body[:at], *blocks, *body[at:]]

    ret.finish.append(change)


def _topic_end(ret: Return, body: list[Block], node: Node) -> int:
    """Where the heading stands that comes after a topic in the form."""
    order = list(ret.walk())
    ids = {id(n) for n in node.walk()}
    after = next((n for n in order[order.index(node) :] if id(n) not in ids and n.shown), None)
    for index, block in enumerate(body):
        if after and isinstance(block, Para) and block.role == "heading" and block.parts:
            first = block.parts[0]
            if isinstance(first, Text) and first.text.startswith(f"{after.number} {after.text[:20]}"):
                return index
    return len(body)


KINDS = (
    kind("words_before", "family", put("before"), slots="number auto cuts", tier="family"),
    kind("words_between", "family", put("between"), slots="number auto gap", tier="family"),
    kind("words_inside", "family", put("inside"), slots="wording cuts", tier="family"),
    kind("short_behind", "family", content=short_behind, slots="statuses body", tier="family"),
    kind("number_only", "family", number_only, slots="wording cuts number", tier="family"),
    kind("own_words", "family", own_words, slots="wording cuts number", tier="family"),
    kind("ends_deleted", "family", ends_deleted, slots="join", tier="family"),
    kind("sender_lines", "family", content=sender_lines, slots="statuses", tier="family"),
    kind("signed_topics", "family", signed("topic"), tier="family"),
    kind("signed_items", "family", signed("item"), tier="family"),
    kind("continued", "family", continued, slots="cuts", tier="family"),
    kind("prompts_everywhere", "family", prompts_everywhere, slots="prompts", tier="family"),
    kind("prompts_changed", "family", prompts_changed, slots="prompts", tier="family"),
    kind("answers_after", "family", answers_after, slots="body inline order", tier="family"),
    kind("own_topic", "family", own_topic, tier="family"),
)
