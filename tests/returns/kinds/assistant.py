# ruff: noqa: E501 (long lines of Thai)
"""Kinds: answers that were written with a chat assistant or in a Markdown editor, pasted as plain text with
its signs, or with headings, lists and tables of Word's."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.returns import words
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Cell, Grid, Node, Para, RawBlock, Return, Text, answer

PREFACES = (
    "แน่นอนครับ นี่คือร่างรายงานตามประเด็นดังกล่าว", "ได้เลยค่ะ ต่อไปนี้คือข้อความที่ปรับให้เป็นทางการ", "Sure! Here is the report:",
    "ด้านล่างนี้คือผลการดำเนินงานที่เรียบเรียงแล้ว สามารถคัดลอกไปวางได้ทันที",
)  # fmt: skip
CLOSINGS = (
    "หากต้องการให้ปรับเป็นภาษาราชการมากขึ้น แจ้งได้เลยครับ", "ต้องการให้เพิ่มข้อเสนอแนะในแต่ละข้อหรือไม่คะ?", "💡 หมายเหตุ: โปรดตรวจสอบตัวเลขก่อนส่ง",
)  # fmt: skip
# What an assistant calls the parts of an answer: words of its own, and such as forms print too.
OWN_TITLES = (
    "ภาพรวม", "วัตถุประสงค์", "กิจกรรมที่ดำเนินการ", "ผลลัพธ์เชิงปริมาณ", "ผลลัพธ์เชิงคุณภาพ", "ปัจจัยแห่งความสำเร็จ", "แผนงานต่อไป", "สรุป",
)  # fmt: skip
FORM_LIKE_TITLES = (
    "ผลการดำเนินงาน", "ปัญหาและอุปสรรค", "ปัญหา/อุปสรรค", "ข้อเสนอแนะ", "ข้อคิดเห็นและข้อเสนอแนะ", "แนวปฏิบัติที่ดี (Best Practice)",
    "แนวทางแก้ไข", "ปัญหา อุปสรรค และข้อเสนอแนะ", "สภาพปัญหา",
)  # fmt: skip
_NUMBERS = ("", "", "{}. ", "{}) ", "1.{} ", "1.{}) ", "{}\\. ", "ส่วนที่ {} ")
_EMOJI = ("", "", "", "📌 ", "✅ ", "🔹 ")
_TITLE = (
    "# {}",
    "## {}",
    "### {}",
    "#### {}",
    "**{}**",
    "**{}:**",
    "__{}__",
    "***{}***",
    "- **{}**",
    "> **{}**",
)
_POINT = (
    "- {}", "* {}", "+ {}", "{n}. {}", "{n}\\. {}", "> {}", "✅ {}", "{n}\ufe0f\u20e3 {}", "• {}", "- [x] {}", "- \u200d{}", "\u00a0\u00a0- {}",
)  # fmt: skip
_RULES = ("---", "***", "* * *", "```", "")


def titles_of(ret: Return, node: Node, count: int) -> list[str]:
    """Titles like those of the form: its own, of this topic, and such as any form has."""
    near = [n for n in ret.headings() if n.number and n is not node and len(n.text) > 5]
    own = [node.heading.text, *(alias for alias in node.heading.aliases)]
    shared = [alias for n in ret.tables() for alias in (n.heading.text, *n.heading.aliases)][:9]
    found: list[str] = []
    for _ in range(count):
        pool: Sequence[str] = ret.rng.choice((FORM_LIKE_TITLES, FORM_LIKE_TITLES, own, shared))
        title = ret.rng.choice(pool)
        if ret.rng.random() < 0.15:
            other = ret.rng.choice(near)
            title = f"{other.number} {other.heading.text}"
        found.append(title)
    return found


def own_titles(ret: Return, node: Node, count: int) -> list[str]:
    del node
    return ret.rng.sample(OWN_TITLES, count)


def point(rng: Random, style: str, number: int, text: str) -> str:
    """One line of a list; some begin with a word in bold type."""
    if rng.random() < 0.4:
        text = f"**{rng.choice(('กิจกรรม', 'ผลที่ได้', 'ปัญหา', 'ข้อเสนอแนะ', 'หมายเหตุ'))}:** {text}"
    return style.replace("{n}", str(number)).replace("{}", text)


def typed(titles: str) -> Change:
    """Plain lines with Markdown's signs, under titles of an assistant's (``own``) or of the form's words."""

    def change(ret: Return) -> None:
        for node in ret.take(ret.answered(), 0.5):
            node.body = [answer(line) for line in markdown(ret, node, titles)]

    return change


def markdown(ret: Return, node: Node, titles: str) -> list[str]:
    rng = ret.rng
    count = rng.randint(2, 4)
    chosen = (own_titles if titles == "own" else titles_of)(ret, node, count)
    title, numbered, rule = rng.choice(_TITLE), rng.choice(_NUMBERS), rng.choice(_RULES)
    style, emoji = rng.choice(_POINT), rng.choice(_EMOJI)
    lines = [f"{rng.choice(PREFACES)} {words.unit(ret)}"] if rng.random() < 0.35 else []
    for number, said in enumerate(chosen, 1):
        lines += [rule] if rule and (number > 1 or lines) else []
        lines.append(title.format(emoji + numbered.format(number) + said))
        points = rng.randint(1, 3)
        lines += [
            point(rng, style, k, words.sentence(ret, node.heading.kind or "result"))
            for k in range(1, points + 1)
        ]
    if rng.random() < 0.35:
        lines.append(f"{rng.choice(CLOSINGS)} {words.unit(ret)}")
    return lines


def pipe_lines(rng: Random, rows: Sequence[Sequence[str]]) -> list[str]:
    """A pipe table's lines, as assistants and editors write them."""
    rule = rng.choice(("---", ":---", "----------", " --- ", ":-:"))
    edge, outer = rng.choice((" | ", "|")), rng.random() < 0.85
    said = [edge.join(row) for row in rows]
    between = "|".join([rule] * len(rows[0]))
    lines = [said[0], between, *said[1:]]
    return (
        [f"|{'' if edge == '|' else ' '}{line}{'' if edge == '|' else ' '}|" for line in lines]
        if outer
        else lines
    )


def pipe_table(titles: Sequence[str]) -> Change:
    """A pipe table of the college's own in an answer; ``titles``: of its columns."""

    def change(ret: Return) -> None:
        kinds = ("problem", "suggestion") if len(titles) == 2 else ("result",) * len(titles)
        for node in ret.take([n for n in ret.answered() if n.heading.kind == "result"], 0.4):
            rows = [list(titles)]
            for number in range(1, ret.rng.randint(2, 4)):
                row = [words.sentence(ret, k) for k in kinds]
                rows.append([str(number), *row[1:]] if titles[0] == "ลำดับ" else row)
            lines = [answer(line) for line in pipe_lines(ret.rng, rows)]
            at = ret.rng.randint(0, len(node.body))
            node.body[at:at] = lines

    return change


def said_nothing(ret: Return) -> None:
    """A dash in each column of a table without rows, or nothing."""
    for node in ret.tables():
        if not node.rows and ret.rng.random() < 0.5:
            node.status, node.nothing = "none", ("-",) * len(node.columns)


def form_pipes(ret: Return) -> None:
    """The form's own tables typed as pipe tables where they stood."""
    for node in ret.tables():
        titles = [f"**{c.text}**" if ret.rng.random() < 0.3 else c.text for c in node.columns]
        rows = node.rows or [node.nothing or ("",) * len(titles)]
        node.instead = [answer(line) for line in pipe_lines(ret.rng, [titles, *rows])]


def cells(ret: Return) -> None:
    """Cells of the form's tables with an assistant's signs."""
    for node in ret.tables():
        node.rows = [tuple(_cell(ret.rng, text) for text in row) for row in node.rows]


def _cell(rng: Random, text: str) -> str:
    if not text:
        return text
    first, _, rest = text.partition(" ")
    return rng.choice(
        (f"**{first}** {rest}", f"**{text}**", f"✅ {text}", f"{first}<br>{rest}", f"`{first}` {rest}", text)
    )


def formatted(titles: str) -> Change:
    """The same pasted with its looks: Word's headings, lists, tables and lines."""

    def change(ret: Return) -> None:
        for node in ret.take(ret.answered(), 0.5):
            node.body = _formatted(ret, node, titles)

    return change


_LINE = '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1"/></w:pBdr></w:pPr></w:p>'


def _formatted(ret: Return, node: Node, titles: str) -> list[Block]:
    rng = ret.rng
    count = rng.randint(2, 4)
    chosen = (own_titles if titles == "own" else titles_of)(ret, node, count)
    looks, numbered = rng.choice(("Heading1", "Heading2", "Heading3", "bold", "number")), rng.choice(_NUMBERS)
    bullets, line = rng.choice((1, 2)), rng.random() < 0.4
    numbers = ret.new_list(1)
    body: list[Block] = [answer(f"{rng.choice(PREFACES)} {words.unit(ret)}")] if rng.random() < 0.3 else []
    for number, said in enumerate(chosen, 1):
        body += [RawBlock(_LINE)] if line and body else []
        title = Para(
            [Text((numbered if looks != "number" else "").format(number).replace("\\", "") + said)], bold=True
        )
        if looks.startswith("Heading"):
            title.style = looks
        if looks == "number" and not said[0].isdecimal():
            title.num = (numbers, 0)
        body.append(title)
        if rng.random() < 0.25:
            body.append(_table(ret, said))
            continue
        own = ret.new_list(bullets)
        for _ in range(rng.randint(1, 3)):
            body.append(
                Para(
                    [Text(words.sentence(ret, node.heading.kind or "result"))],
                    num=(own, 0),
                    style="ListParagraph",
                )
            )
    return body


def _table(ret: Return, title: str) -> Grid:
    """A table with a bold title row: two columns like the form's where the title speaks of problems."""
    alike = "ปัญหา" in title
    names = ("ปัญหา", "ข้อเสนอแนะ") if alike else ("ลำดับ", "กิจกรรม", "ผลที่ได้")
    kinds = ("problem", "suggestion") if alike else ("result",) * 3
    rows = [[Cell([Para([Text(name)], bold=True)]) for name in names]]
    for number in range(1, ret.rng.randint(2, 4)):
        said = [words.sentence(ret, k) for k in kinds]
        texts = said if alike else [str(number), *said[1:]]
        rows.append([Cell([answer(text)]) for text in texts])
    return Grid(rows)


KINDS = (
    kind("assistant_typed", "assistant", content=typed("own"), tier="assisted"),
    kind("assistant_form_words", "assistant", content=typed("form"), tier="assisted"),
    kind("assistant_pipes", "assistant", content=pipe_table(("ลำดับ", "กิจกรรม", "ผลที่ได้")), tier="assisted"),
    kind("assistant_problem_pipes", "assistant", content=pipe_table(("ปัญหา", "ข้อเสนอแนะ")), tier="assisted"),
    kind("assistant_form_pipes", "assistant", form_pipes, said_nothing, tier="assisted"),
    kind("assistant_cells", "assistant", content=cells, tier="assisted"),
    kind("assistant_formatted", "assistant", content=formatted("own"), tier="assisted"),
    kind("assistant_formatted_words", "assistant", content=formatted("form"), tier="assisted"),
)
