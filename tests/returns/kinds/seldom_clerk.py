"""Kinds: what clerks put around their answers, and behind the form, that no heading of it asks for."""

from __future__ import annotations

from tests.returns import images, words
from tests.returns.kinds.place import plain_answers
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Cell, Grid, Note, Para, Pic, Return, Text, answer, form_line

LABELS = (
    "ผลการดำเนินงาน :",
    "ตอบ",
    "ตอบ :",
    "คำตอบ:",
    "รายละเอียด",
    "ผลการดำเนินงาน",
    "สถานศึกษาดำเนินการดังนี้",
    "ดังนี้",
    "ตอบ.............................",
)


def labelled(where: str) -> Change:
    """The same words behind every heading, also where nothing was answered."""

    def change(ret: Return) -> None:
        label = ret.rng.choice(LABELS)
        for node in ret.narratives():
            if where == "some" and node.body and ret.rng.random() < 0.5:
                continue
            if not node.body:
                node.body = [form_line(label)]
            elif where == "line":
                first = plain_answers(node)
                if first and first[0] is node.body[0]:
                    first[0].parts.insert(0, Text(f"{label} "))
                else:
                    node.body.insert(0, answer(label))
            else:
                node.body.insert(0, answer(label))

    return change


def labelled_inline(ret: Return) -> None:
    """The same on the heading's own line."""
    label = ret.rng.choice(LABELS)
    for node in ret.narratives():
        node.inline = " "
        node.body.insert(0, answer(label) if node.body else form_line(label))


def _put_behind(ret: Return, lines: list[str], *, bold: bool = False, center: bool = False) -> None:
    for number, line in enumerate(lines):
        ret.tail.append(
            Para(
                [Text(line)],
                role="cover",
                bold=bold and number == 0,
                align="center" if center and number == 0 else "",
            )
        )
        ret.unplaced.append(line)


def behind_unbroken(*titles: str, look: str = "center") -> Change:
    """A paper of another kind right behind the form, on the same page."""

    def change(ret: Return) -> None:
        lines = [
            *titles,
            f"ครั้งที่ {ret.rng.randint(1, 9)}/2567 ณ ห้องประชุม {words.unit(ret)}",
            *(words.sentence(ret) for _ in range(3)),
        ]
        _put_behind(ret, lines, bold=look in ("center", "bold"), center=look == "center")
        rows = [
            [Cell([answer(t)]) for t in ("ที่", "ชื่อ-สกุล", "ตำแหน่ง")],
            [Cell([answer("1")]), Cell([answer(words.unit(ret))]), Cell([answer("ครู")])],
        ]
        if ret.rng.random() < 0.5:
            ret.tail.append(Grid(rows))
            ret.unplaced.append(rows[1][1].blocks[0].parts[0].text)  # type: ignore[union-attr]

    return change


def photos_behind(ret: Return) -> None:
    """A table of photos with captions behind the form, without a word before it."""
    rows = []
    for _ in range(ret.rng.randint(1, 3)):
        texts = [words.caption(ret), words.caption(ret)]
        rows += [[Cell([Para([Pic(images.png(ret))])]) for _ in texts], [Cell([answer(t)]) for t in texts]]
        ret.unplaced += texts
    ret.tail.append(Grid(rows, border=False))


def photos_titled(ret: Return) -> None:
    ret.tail.append(
        Para(
            [Text(ret.rng.choice(("ภาพกิจกรรม", "ภาพประกอบ", "ภาพถ่ายกิจกรรม", "รูปภาพประกอบการดำเนินงาน")))],
            role="cover",
            bold=True,
            align="center",
        )
    )
    photos_behind(ret)


def figures_behind(ret: Return) -> None:
    """A table of the college's figures behind the form."""
    titles = ["แผนกวิชา", "ปวช.1", "ปวช.2", "ปวส.1", "รวม"]
    said = [f"แผนกวิชา {words.unit(ret)}" for _ in range(3)]
    ret.unplaced += said
    ret.tail.append(Para([Text("ตารางสรุปจำนวนผู้เรียน")], role="cover", bold=True))
    ret.tail.append(
        Grid(
            [
                [Cell([answer(t)]) for t in titles],
                *([Cell([answer(t)]) for t in (s, "12", "13", "9", "34")] for s in said),
            ]
        )
    )


def contact_behind(ret: Return) -> None:
    """Who to ask, below the last answer."""
    phone = f"08{ret.rng.randint(10**7, 10**8 - 1)}"
    _put_behind(
        ret,
        ret.rng.choice(
            (
                [f"ผู้ประสานงาน นางสาวสุดา คำแก้ว โทร. {phone}"],
                ["ผู้ให้ข้อมูล นายมานพ วงศ์ทอง", "ตำแหน่ง หัวหน้างานแผนงาน", f"เบอร์โทรศัพท์ {phone}"],
                [f"ติดต่อสอบถาม: {phone}", "E-mail: plan@example.ac.th"],
            )
        ),
    )


def signed_oddly(ret: Return) -> None:
    """Names below the form without the words that the form knows."""
    _put_behind(
        ret,
        ret.rng.choice(
            (
                ["ผู้รายงาน นางสาวสุดา คำแก้ว", "ผู้ตรวจสอบ นายมานพ วงศ์ทอง", f"ผู้อำนวยการ{ret.college.name}"],
                ["นายมานพ วงศ์ทอง", f"ผู้อำนวยการ{ret.college.name}", "12 มีนาคม 2567"],
                [
                    "(......................................)",
                    "นายมานพ วงศ์ทอง",
                    f"ผู้อำนวยการ{ret.college.name}",
                ],
                ["รับรองข้อมูลถูกต้อง", "นายมานพ วงศ์ทอง", "รองผู้อำนวยการฝ่ายแผนงานและความร่วมมือ"],
            )
        ),
    )


def ended(ret: Return) -> None:
    _put_behind(
        ret,
        [
            ret.rng.choice(
                ("*** จบรายงาน ***", "จบ", "-จบการรายงาน-", "ขอขอบคุณค่ะ", "หมดแล้วครับ", "End of report")
            )
        ],
    )


def running_heads(ret: Return) -> None:
    """The form's title and a page number typed at the top of each page, in the middle of answers."""
    title = ret.rng.choice((ret.form.title, f"{ret.form.short_title} {ret.college.name}"))
    style = ret.rng.choice(("- {} -", "{}", "หน้า {}", "-{}-", "หน้า | {}", "Page {} of 12"))

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        page = 1
        for block in blocks:
            out.append(block)
            if isinstance(block, Para) and block.role == "answer" and ret.rng.random() < 0.15:
                page += 1
                out += [
                    Para([Text(style.format(page))], role="cover", align="center"),
                    Para([Text(title)], role="cover", align="center"),
                ]

        return out

    ret.finish.append(change)


def dictated(ret: Return) -> None:
    """Headings read aloud before their answers by dictation: number in words, no punctuation."""
    for node in ret.take(ret.answered(), 0.5):
        node.body.insert(0, answer(f"ข้อหนึ่งจุดหนึ่ง {words.sentence(ret)}"))


def chat_lines(ret: Return) -> None:
    """Copied out of a chat: a time and a name before each line, stickers, a date between."""
    for node in ret.take(ret.answered(), 0.5):
        lines = [
            f"{ret.rng.randint(8, 17)}:{ret.rng.randint(10, 59)} ครูแอน {words.sentence(ret)}"
            for _ in range(2)
        ]
        node.body = [
            answer("12.03.2567 วันอังคาร"),
            answer(lines[0]),
            answer("[สติกเกอร์]"),
            answer(lines[1]),
            answer("9:41 ครูแอน [รูปภาพ]"),
        ]


def sheet_cells(ret: Return) -> None:
    """Cells of a worksheet pasted as text: tabs, figures, errors."""
    for node in ret.take(ret.answered(), 0.5):
        node.body += [
            answer("ที่\tรายการ\tจำนวน\tร้อยละ"),
            answer(f"1\t{words.sentence(ret)}\t1,234\t12.50"),
            answer(f"2\t{words.sentence(ret)}\t#REF!\t#DIV/0!"),
            answer("รวม\t\t5,678\t100.00"),
        ]


def merged_answers(ret: Return) -> None:
    """One answer for several items, each told by its number in the first line; the others blank."""
    for top in ret.headings():
        items = [n for n in top.children if n.is_narrative and n.heading.kind == "result"]
        if len(items) >= 2 and ret.rng.random() < 0.6:
            said = ret.rng.choice(("ข้อ {} - {} ", "{} ถึง {} ", "{}-{} ", "ข้อ {} และ {} ")).format(
                items[0].number, items[1].number
            )
            items[0].body = [answer(said + words.sentence(ret)), answer(words.sentence(ret))]
            items[0].status = "answered"
            items[1].body, items[1].status = [], "blank"


def referring(ret: Return) -> None:
    """An answer that says nothing but where the answer stands."""
    for node in ret.take(ret.narratives(), 0.3):
        node.body, node.status = (
            [
                answer(
                    ret.rng.choice(
                        (
                            "เช่นเดียวกับข้อ 1.1",
                            "ดูข้อ 1.2)",
                            "ตามข้อ 1.1) ข้างต้น",
                            "รายละเอียดตามเอกสารแนบ 1",
                            "เหมือนข้อ 2.1",
                            "ตามลิงก์ https://example.ac.th/r1",
                        )
                    )
                    + f" {words.unit(ret)}"
                )
            ],
            "answered",
        )


def corrections(ret: Return) -> None:
    """What somebody who looked over it typed in between."""
    for node in ret.take(ret.answered(), 0.4):
        node.body.insert(
            ret.rng.randint(0, len(node.body)),
            answer(f"<<ครูแอนช่วยเช็กตัวเลขข้อ {ret.rng.choice(ret.headings()).number} ด้วย {words.unit(ret)}>>"),
        )


def summary_before(ret: Return) -> None:
    """An executive summary before the form that speaks of its topics."""
    lines = ["บทสรุปผู้บริหาร"] + [
        f"{number}. {node.text[:60]} {words.sentence(ret)}"
        for number, node in enumerate((n for n in ret.headings() if any(c.is_table for c in n.children)), 1)
    ]
    ret.front = [*(Para([Text(line)], role="cover") for line in lines), *ret.front]
    ret.unplaced += lines[1:]


def note_at_heading(ret: Return) -> None:
    """The answer in a footnote that hangs at the heading."""
    for node in ret.take([n for n in ret.narratives() if not n.body], 0.8):
        text = words.sentence(ret)
        node.inline, node.status = "", "answered"
        node.body = [Para([Note(text, "footnote")])]


def underlined_dots(ret: Return) -> None:
    """Answers typed between the dots, word by word."""
    for node in ret.take(ret.answered(), 0.5):
        text = words.sentence(ret)
        node.body = [
            answer(f"{'.' * 12}{text}{'.' * 30}"),
            answer("." * 80),
            answer(f"{'.' * 5}{words.sentence(ret)}{'.' * 9}"),
        ]


KINDS = (
    kind("label_line", "seldom", content=labelled("line"), tier="further"),
    kind("label_own_line", "seldom", content=labelled("own"), tier="further"),
    kind("label_blank_only", "seldom", content=labelled("some"), tier="further"),
    kind("label_inline", "seldom", content=labelled_inline, tier="further"),
    kind(
        "minutes_unbroken", "seldom", behind_unbroken("รายงานการประชุมคณะกรรมการบริหารสถานศึกษา"), tier="further"
    ),
    kind(
        "order_unbroken",
        "seldom",
        behind_unbroken("คำสั่งวิทยาลัย", "เรื่อง แต่งตั้งคณะกรรมการดำเนินงาน"),
        tier="further",
    ),
    kind(
        "plan_unbroken",
        "seldom",
        behind_unbroken("กำหนดการโครงการพัฒนาสมรรถนะครู", look="bold"),
        tier="further",
    ),
    kind("letter_unbroken", "seldom", behind_unbroken("บันทึกข้อความ", look="plain"), tier="further"),
    kind(
        "attachment_unbroken",
        "seldom",
        behind_unbroken("เอกสารแนบ 1", "สรุปผลโครงการ", look="plain"),
        tier="further",
    ),
    kind("photos_behind", "seldom", photos_behind, tier="further"),
    kind("photos_titled", "seldom", photos_titled, tier="further"),
    kind("figures_behind", "seldom", figures_behind, tier="further"),
    kind("contact_behind", "seldom", contact_behind, tier="further"),
    kind("signed_oddly", "seldom", signed_oddly, tier="further"),
    kind("ended", "seldom", ended, tier="further"),
    kind("running_heads", "seldom", running_heads, tier="further"),
    kind("dictated", "seldom", content=dictated, tier="further"),
    kind("chat_lines", "seldom", content=chat_lines, tier="further"),
    kind("sheet_cells", "seldom", content=sheet_cells, tier="further"),
    kind("merged_answers", "seldom", content=merged_answers, tier="further"),
    kind("referring", "seldom", content=referring, tier="further"),
    kind("corrections", "seldom", content=corrections, tier="further"),
    kind("summary_before", "seldom", summary_before, tier="further"),
    kind("note_at_heading", "seldom", content=note_at_heading, tier="further"),
    kind("underlined_dots", "seldom", content=underlined_dots, tier="further"),
)
