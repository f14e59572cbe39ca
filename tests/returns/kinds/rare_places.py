# ruff: noqa: E501 (long lines of markup and of Thai)
"""Kinds: what becomes of a form that several departments fill in, merge, sort, copy and mail."""

from __future__ import annotations

import itertools
import re

from tests.returns import images, words
from tests.returns.kinds.registry import kind
from tests.returns.model import (
    Block,
    Box,
    Cell,
    Grid,
    Node,
    Para,
    Pic,
    RawBlock,
    Return,
    Text,
    Wrap,
    answer,
    form_line,
)

_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _said(para: Para) -> str:
    return "".join(part.text for part in para.parts if isinstance(part, Text))


def _topics(ret: Return) -> list[Node]:
    return [n for n in ret.headings() if any(c.is_table for c in n.children)]


def sorted_lines(ret: Return) -> None:
    """Word's "sort" over the lines of one topic's items."""

    def change(blocks: list[Block]) -> list[Block]:
        starts = [
            i
            for i, b in enumerate(blocks)
            if isinstance(b, Para) and b.role == "heading" and _said(b).startswith("1.1)")
        ]
        if not starts:
            return blocks
        begin = ret.rng.choice(starts)
        stop = begin
        while stop < len(blocks) and not (
            isinstance(blocks[stop], Para) and _said(blocks[stop]).startswith("2) ")
        ):  # type: ignore[arg-type]
            if not isinstance(blocks[stop], Para):
                break
            stop += 1
        lines = sorted(blocks[begin:stop], key=_said)  # type: ignore[arg-type]
        return [*blocks[:begin], *lines, *blocks[stop:]]

    ret.finish.append(change)


def topic_left_blank(ret: Return) -> None:
    """A topic's blank headings left, the filled copy of the topic below."""
    chosen = ret.take(_topics(ret), 0.3)

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in blocks:
            text = _said(block) if isinstance(block, Para) and block.role == "heading" else ""
            topic = next((t for t in chosen if text.startswith(f"{t.number} {t.text[:15]}")), None)
            if topic:
                for node in topic.walk():
                    if node.present and node.shown and node.number:
                        out += [form_line(f"{node.number} {node.text}"), form_line("." * 120)]
            out.append(block)
        return out

    ret.finish.append(change)


def blank_form_behind(ret: Return) -> None:
    """The blank form once more behind the filled one."""
    ret.tail.append(RawBlock(_PAGE))
    ret.tail += [form_line(line) for line in ret.boilerplate]
    for node in ret.walk():
        if node.is_table:
            ret.tail += [form_line(f"{node.number} {node.heading.text}")]
            rows = [
                [Cell([form_line(c.heading.text)]) for c in node.columns],
                *([Cell([Para([])]), Cell([Para([])])] for _ in range(3)),
            ]
            ret.tail += [Grid(rows, role="contents"), form_line("")]
        elif node.number and node.heading.shape.name != "COLUMN":
            ret.tail += [form_line(f"{node.heading.number} {node.heading.text}"), form_line("." * 150)]


def blank_form_before(ret: Return) -> None:
    before = list(ret.tail)
    blank_form_behind(ret)
    ret.front, ret.tail = [*ret.tail[len(before) + 1 :], RawBlock(_PAGE), *ret.front], before


def other_department(ret: Return) -> None:
    """A second department's part of the form behind: two topics, filled in."""
    ret.tail.append(RawBlock(_PAGE))
    for topic in ret.take(_topics(ret), 0.3):
        for node in topic.walk():
            if node.present and node.number and not node.is_table:
                ret.tail.append(Para([Text(f"{node.number} {node.text}")], role="heading", bold=True))
                if node.is_narrative:
                    said = words.sentence(ret)
                    ret.tail.append(answer(said))
                    ret.unplaced.append(said)


def policy_in_box(ret: Return) -> None:
    """The headings of topics in text boxes with a frame."""
    for node in _topics(ret):
        node.boxed = True


def summaries(ret: Return) -> None:
    """A line that sums a topic up, at its end."""
    chosen = _topics(ret)[1:]

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in blocks:
            text = _said(block) if isinstance(block, Para) and block.role == "heading" else ""
            if any(text.startswith(f"{t.number} {t.text[:15]}") for t in chosen):
                said = f"สรุปภาพรวมของประเด็น {words.sentence(ret)}"
                ret.unplaced.append(said)
                out.append(Para([Text(said)], role="cover", bold=True))
            out.append(block)
        return out

    ret.finish.append(change)


def inspector_words(ret: Return) -> None:
    """What the office wrote into last year's return, left at the end of each topic."""

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in blocks:
            text = _said(block) if isinstance(block, Para) and block.role == "heading" else ""
            if re.match(r"\d\.\d ", text) and not text.startswith("1.1 ") and ret.rng.random() < 0.6:
                said = words.unit(ret)
                ret.unplaced.append(said)
                out += [
                    Para([Text("ความเห็นของผู้ตรวจราชการ :")], role="cover", bold=True),
                    Para([Text(said)], role="cover"),
                ]
            out.append(block)
        return out

    ret.finish.append(change)


def photos_before_signing(ret: Return) -> None:
    """Photos between the last answer and who signs."""
    rows = [
        [Cell([Para([Pic(images.png(ret))])]) for _ in range(2)],
        [Cell([answer(words.caption(ret))]) for _ in range(2)],
    ]
    ret.unplaced += [c.blocks[0].parts[0].text for c in rows[1]]  # type: ignore[union-attr]
    ret.tail = [
        Grid(rows, border=False),
        form_line("ลงชื่อ.......................ผู้รายงาน"),
        Para([Text("(นายสมมติ ตัวอย่าง)")], role="sign"),
        *ret.tail,
    ]


def photos_alone(ret: Return) -> None:
    """Photos behind the form, without words."""
    ret.tail += [Para([Pic(images.png(ret))], role="cover") for _ in range(3)]


def stamps(ret: Return) -> None:
    """A stamp of receipt as a text box at the top."""
    said = f"เลขรับ {words.unit(ret)}"
    ret.unplaced.append(said)
    box = Box([Para([Text(said)], role="cover"), Para([Text("วันที่ 5 มี.ค. 67 เวลา 10.30 น.")], role="cover")])
    ret.front = [Para([box], role="cover"), *ret.front]


def notes_floating(ret: Return) -> None:
    """Notes of a deputy in boxes at headings: to be corrected."""
    for node in ret.take(ret.answered(), 0.3):
        first = node.body[0]
        if isinstance(first, Para) and first.parts:
            said = f"รองฯ: ขอแก้ไข {words.unit(ret)}"
            first.parts.append(Box([answer(said)], "drawing"))


def answers_in_brackets_of_mail(ret: Return) -> None:
    """Each answer behind "ตอบ>" in the line below a quoted heading."""
    for node in ret.headings():
        if node.number:
            node.number = f"> {node.number}"
    for node in ret.answered():
        if isinstance(node.body[0], Para) and node.body[0].parts and isinstance(node.body[0].parts[0], Text):
            node.body[0].parts[0].text = f"<< {node.body[0].parts[0].text}"


def from_mail(ret: Return) -> None:
    """A mail's head before the form, its end behind it."""
    lines = [
        "จาก: งานแผน <plan@example.ac.th>",
        "ถึง: สอจ.",
        f"เรื่อง: Re: ส่ง{ret.form.short_title}",
        "สวัสดีค่ะ ส่งรายงานตามไฟล์นี้ค่ะ",
    ]
    ret.front = [*(Para([Text(t)], role="cover") for t in lines), *ret.front]
    said = f"ส่งจาก iPhone ของฉัน {words.unit(ret)}"
    ret.unplaced.append(said)
    ret.tail.append(Para([Text(said)], role="cover"))


def _before(ret: Return, first: str, second: str, share: float, xml: str) -> None:
    """Some plain paragraphs of one role right before one of another, as raw markup around their text."""

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block, following in itertools.pairwise([*blocks, Para([])]):
            both = isinstance(block, Para) and isinstance(following, Para)
            if (
                both
                and (block.role, following.role) == (first, second)  # type: ignore[union-attr]
                and ret.rng.random() < share
                and all(isinstance(part, Text) for part in block.parts)  # type: ignore[union-attr]
            ):
                text = _said(block)  # type: ignore[arg-type]
                out.append(RawBlock(xml.format(text), text if first == "answer" else ""))
            else:
                out.append(block)
        return out

    ret.finish.append(change)


def tracked_ends(ret: Return) -> None:
    """Ends of paragraphs deleted with tracked changes: an answer runs on into the next heading on the page."""
    mark = '<w:pPr><w:rPr><w:del w:id="77" w:author="a" w:date="2024-03-10T02:00:00Z"/></w:rPr></w:pPr>'
    run = f'<w:p>{mark}<w:r><w:t xml:space="preserve">{{}}</w:t></w:r></w:p>'
    _before(ret, "answer", "heading", 0.3, run)


def suggested(ret: Return) -> None:
    """Headings suggested anew by another program: old ones deleted, new ones inserted, in two runs."""
    for node in ret.take(ret.narratives(), 0.4):
        ret.retyped.add(node.heading.id)


def style_separators(ret: Return) -> None:
    """Heading and answer on one line by a hidden end of paragraph."""
    spec = "<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>"
    run = f'<w:p>{spec}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{{}}</w:t></w:r></w:p>'
    _before(ret, "heading", "answer", 0.6, run)


def short_group_names(ret: Return) -> None:
    """Parts by short names of the college's own."""
    said = {"1)": "ผลการดำเนินงาน", "2)": "ปัญหาและข้อเสนอแนะ", "3)": "แบบอย่างที่ดี"}
    for node in ret.headings():
        if node.number in said:
            node.text, node.cuts = said[node.number], []


def short_unnumbered(ret: Return) -> None:
    short_group_names(ret)
    for node in ret.headings():
        if node.number in ("1)", "2)", "3)"):
            node.number = ""


def policies_as_pages(ret: Return) -> None:
    """Each policy from a department with a cover page of its own."""

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in blocks:
            text = _said(block) if isinstance(block, Para) and block.role == "heading" else ""
            if re.match(r"\d\.\d ", text) and not text.startswith("1.1 ") and ret.rng.random() < 0.5:
                cover = ["รายงานผลการดำเนินงาน", f"ฝ่าย{words.unit(ret)}", ret.college.name]
                ret.unplaced.append(cover[1])
                out += [
                    RawBlock(_PAGE),
                    *(Para([Text(t)], role="cover", align="center", bold=True) for t in cover),
                    RawBlock(_PAGE),
                ]
            out.append(block)
        return out

    ret.finish.append(change)


def intro_lines(ret: Return) -> None:
    """A sentence right below each topic's heading, before its first part."""
    for node in _topics(ret):
        said = words.sentence(ret)
        ret.unplaced.append(said)
        node.body = [Para([Text(said)], role="cover")]


def linked_boxes(ret: Return) -> None:
    """Each answer in a frame of one cell with a title of its own."""
    for node in ret.take(ret.answered(), 0.6):
        if all(isinstance(b, Para) for b in node.body):
            node.body = [Grid([[Cell([answer("ผลการดำเนินงาน")])], [Cell(list(node.body))]])]


def wrapped_answers(ret: Return) -> None:
    """Answers inserted with tracked changes inside fields of a merge."""
    for node in ret.take(ret.answered(), 0.5):
        for para in node.body:
            if isinstance(para, Para) and para.parts and all(isinstance(p, Text) for p in para.parts):
                para.parts = [Wrap("ins", [Wrap("field", list(para.parts))])]


def last_words(ret: Return) -> None:
    """A last word behind the last answer."""
    said = ret.rng.choice(
        ("จบรายงาน", "*** จบ ***", "ขอบคุณค่ะ", "-----จบการรายงาน-----", "สิ้นสุดรายงาน", "หมดแล้วค่ะ")
    )
    ret.tail.append(Para([Text(said)], role="cover", align="center"))


KINDS = (
    kind("sorted_lines", "rare", sorted_lines, tier="further"),
    kind("topic_left_blank", "rare", topic_left_blank, tier="further"),
    kind("blank_form_behind", "rare", blank_form_behind, tier="further"),
    kind("blank_form_before", "rare", blank_form_before, tier="further"),
    kind("other_department", "rare", other_department, tier="further"),
    kind("topics_boxed", "rare", policy_in_box, tier="further"),
    kind("summaries", "rare", summaries, tier="further"),
    kind("inspector_words", "rare", inspector_words, tier="further"),
    kind("photos_before_signing", "rare", photos_before_signing, tier="further"),
    kind("photos_alone", "rare", photos_alone, tier="further"),
    kind("stamps", "rare", stamps, tier="further"),
    kind("notes_floating", "rare", content=notes_floating, tier="further"),
    kind("mail_replies", "rare", content=answers_in_brackets_of_mail, tier="further"),
    kind("from_mail", "rare", from_mail, tier="further"),
    kind("tracked_ends", "rare", tracked_ends, tier="further"),
    kind("suggested", "rare", suggested, tier="further"),
    kind("style_separators", "rare", style_separators, tier="further"),
    kind("short_group_names", "rare", short_group_names, tier="further"),
    kind("short_unnumbered", "rare", short_unnumbered, tier="further"),
    kind("department_covers", "rare", policies_as_pages, tier="further"),
    kind("intro_lines", "rare", intro_lines, tier="further"),
    kind("titled_frames", "rare", content=linked_boxes, tier="further"),
    kind("merged_and_tracked", "rare", wrapped_answers, tier="further"),
    kind("last_words_only", "rare", last_words, tier="further"),
)
