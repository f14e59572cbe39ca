# ruff: noqa: E501 (long lines of markup and of Thai)
"""Kinds: headings with signs, words and marks around them, and lines as phones, mails and converters give them."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.returns.kinds.place import plain_answers
from tests.returns.kinds.registry import Change, kind
from tests.returns.kinds.seldom_further import put_above
from tests.returns.kinds.seldom_letters import _wordings
from tests.returns.model import Block, Para, RawBlock, Return, Text, answer, form_line

_LEAD = {
    "emoji_headings": ("📌 ", "🎯 ", "✅ ", "🔹 "),
    "bullet_headings": ("• ", "- ", "➢ ", "○ "),
    "quoted_by_mail": ("> ", ">> "),
    "starred_headings": ("* ", "*** ", "★ "),
    "hash_numbers": ("#", "No.", "ลำดับที่ "),
}


def led(name: str) -> Change:
    """A sign before every heading."""

    def change(ret: Return) -> None:
        sign = ret.rng.choice(_LEAD[name])
        for node in ret.headings():
            if node.number:
                node.number = f"{sign}{node.number}"
            else:
                node.text = f"{sign}{node.text}"
                node.cuts = []

    return change


def behind(*texts: str) -> Change:
    """The same words behind each of most headings, on its line: they are kept with its answer, and answer
    nothing by themselves."""

    def change(ret: Return) -> None:
        for node in ret.take(ret.narratives(), 0.7):
            said = ret.rng.choice(texts)
            node.inline = " "
            node.body.insert(0, answer(said) if node.body else form_line(said))

    return change


def owners_before(ret: Return) -> None:
    for node in ret.take(ret.narratives(), 0.5):
        who = ret.rng.choice(("ครูแอน", "งานแผนงาน", "ฝ่ายวิชาการ", "งานบุคลากร"))
        node.number = f"[{who}] {node.number}"


def number_behind(ret: Return) -> None:
    """A heading's number behind its words."""
    for node in ret.headings():
        if node.number:
            node.text, node.number, node.cuts = f"{node.text} ({node.number.rstrip(')')})", "", []


def bracketed(left: str, right: str) -> Change:
    def change(ret: Return) -> None:
        for node in ret.headings():
            node.text += right
            if node.number:
                node.number = f"{left}{node.number}"
            else:
                node.text = f"{left}{node.text}"

    return change


def ellipsis(ret: Return) -> None:
    """Headings cut short with dots at the end."""
    for node in ret.take(ret.narratives(), 0.6):
        if len(node.text) > 45:
            at = node.text.find(" ", 30, 60)
            node.text = node.text[: at if at > 0 else 42] + ret.rng.choice(("...", "…", " ฯลฯ", " ฯ"))
            node.cuts = []


_SHORT = {
    "ผู้เรียน": "นร./นศ.",
    "ครูและบุคลากรทางการศึกษา": "ครูฯ",
    "การดำเนินงาน": "การดำเนินงานฯ",
    "สถานศึกษา": "สถศ.",
    "ข้าราชการครู": "ขรก.ครู",
    "วิชาชีพ": "วช.",
}


def abbreviated(text: str, rng: Random) -> str:
    for word, short in _SHORT.items():
        text = text.replace(word, short if rng.random() < 0.7 else word)
    return text


def pdf_marks(text: str) -> str:
    """Thai copied out of a PDF: a space before marks, vowels taken apart."""
    text = re.sub("ำ", "ํ า", text)
    return re.sub("([ก-ฮ])([่้๊๋])(?=[ก-ฮ])", r"\1 \2", text)


def pdf_some(text: str, rng: Random) -> str:
    text = re.sub("ำ", lambda m: rng.choice(("ำ", "ํ า", " ำ", "า")), text)
    return re.sub("([่้])", lambda m: rng.choice((m[1], m[1], f" {m[1]}", m[1] * 2)), text)


def all_pdf(ret: Return) -> None:
    for node in ret.answered():
        for para in plain_answers(node):
            for part in para.parts:
                if isinstance(part, Text):
                    part.text = pdf_marks(part.text)
    for node in ret.walk():
        node.text, node.cuts = pdf_marks(node.text), []


def soft_hyphens(text: str, rng: Random) -> str:
    return "".join(c + ("\u00ad" if rng.random() < 0.1 else "") for c in text)


def no_spaces(text: str, rng: Random) -> str:
    return text.replace(" ", "")


def wide_spaces(text: str, rng: Random) -> str:
    return re.sub(" ", lambda m: rng.choice(("\u3000", "\u2003\u2003", "\t", "     ")), text)


def centred_by_spaces(ret: Return) -> None:
    for node in ret.headings():
        if node.number:
            node.number = " " * ret.rng.randint(5, 40) + node.number


def _lines(change: Callable[[Return, Para], list[Block]]) -> Change:
    """Each paragraph of headings and answers made into others."""

    def changed(ret: Return) -> None:
        def finish(blocks: list[Block]) -> list[Block]:
            out: list[Block] = []
            for block in blocks:
                plain = isinstance(block, Para) and all(isinstance(part, Text) for part in block.parts)
                out += change(ret, block) if plain and isinstance(block, Para) else [block]
            return out

        ret.finish.append(finish)

    return changed


def _said(para: Para) -> str:
    return "".join(part.text for part in para.parts if isinstance(part, Text))


def number_apart(ret: Return, para: Para) -> list[Block]:
    """The number at a page's end, its words on the next one."""
    found = re.match(r"(\d[\d.]*\)?) (.+)", _said(para), re.DOTALL)
    if para.role != "heading" or not found or ret.rng.random() < 0.5:
        return [para]
    number, text = (Para([Text(t)], role="heading", bold=para.bold) for t in found.groups())
    return [number, form_line(""), RawBlock('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'), text]


def html_lines(ret: Return, para: Para) -> list[Block]:
    """Tags of a web page around the lines."""
    text = _said(para)
    if not text.strip() or set(text) <= set(". "):
        return [para]
    if para.role != "heading":
        return [para]
    return [Para([Text(f"<b>{text}</b>")], role=para.role, bold=para.bold)]


def broken_at_figures(ret: Return, para: Para) -> list[Block]:
    """Lines broken by hand right before a figure."""
    text = _said(para)
    if para.role != "answer":
        return [para]
    return [Para([Text(piece)]) for piece in re.split(r" (?=\d[\d,]*[^\d).,/])", text)] or [para]


def number_styles(ret: Return, para: Para) -> list[Block]:
    """A blank line of spaces and one of a lone dot behind each line, as a phone's keyboard leaves them."""
    return [para, form_line(ret.rng.choice((" ", ".", "", "\u200b")))] if para.role == "answer" else [para]


def dropped_capital(ret: Return, para: Para) -> list[Block]:
    """The first letter of an answer in a frame of its own."""
    text = _said(para)
    if para.role != "answer" or len(text) < 20 or ret.rng.random() < 0.5 or not "ก" <= text[0] <= "ฮ":
        return [para]
    frame = '<w:pPr><w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/></w:pPr>'
    at = 1
    while text[at] in "ะัาำิีึืุู็่้๊๋์ํ":
        at += 1
    return [RawBlock(f"<w:p>{frame}<w:r><w:t>{text[:at]}</w:t></w:r></w:p>"), Para([Text(text[at:])])]


def topics_in_one(ret: Return) -> None:
    """All paragraph ends of a topic's items replaced by spaces: headings and answers in one paragraph."""

    def change(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in blocks:
            last = out[-1] if out else None
            plain = isinstance(block, Para) and all(isinstance(p, Text) for p in block.parts)
            joined = isinstance(last, Para) and getattr(last, "align", "") == "joined"
            if plain and isinstance(block, Para) and block.role in ("heading", "answer", "nothing"):
                starts = re.match(r"\d\.\d |\d [^\d]|\d\) ", _said(block)) is not None
                if joined and not starts and isinstance(last, Para):
                    last.parts += [Text(" "), *block.parts]
                    continue
                out.append(Para(list(block.parts), role=block.role, bold=block.bold, align="joined"))
            else:
                out.append(block)
        for block in out:
            if isinstance(block, Para) and block.align == "joined":
                block.align = ""
        return out

    ret.finish.append(change)


def page_heads(style: str) -> Change:
    """What stands at the head of each page, typed or scanned into the answers."""

    def change(ret: Return) -> None:
        title = {"number": "", "name": ret.college.name, "form": f"แบบ รต. 67 {ret.college.name}"}[style]

        def finish(blocks: list[Block]) -> list[Block]:
            out: list[Block] = []
            page = 1
            for block in blocks:
                out.append(block)
                if isinstance(block, Para) and block.role in ("answer", "heading") and ret.rng.random() < 0.1:
                    page += 1
                    lines = [str(page)] if style == "number" else [title, f"หน้า {page}"]
                    out += [Para([Text(line)], role="cover", align="center") for line in lines]
            return out

        ret.finish.append(finish)

    return change


def drafts(ret: Return) -> None:
    """ "(ร่าง)" before all topics' headings and titles."""
    for node in ret.headings():
        if not node.is_narrative:
            node.text = f"(ร่าง) {node.text}"
            node.cuts = []


def letters_for_topics(ret: Return) -> None:
    """Topics counted by words: "ประเด็นที่หนึ่ง"."""
    said = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")
    topics = [n for n in ret.headings() if any(c.is_table for c in n.children)]
    for place, node in enumerate(topics):
        node.number = f"ประเด็นที่{said[place]}"


def number_words_wide(ret: Return) -> None:
    """Full-width digits with a word before them."""
    wide = {ord("0") + i: ord("０") + i for i in range(10)} | {ord("."): "．", ord(")"): "）"}
    for node in ret.headings():
        if node.number:
            number = node.number.translate(wide)
            node.number = f"ข้อ {number}" if number.endswith("）") else f"ประเด็นที่ {number}"


def retyped_words(ret: Return) -> None:
    """Words of headings in another order, or doubled."""
    for node in ret.take(ret.narratives(), 0.5):
        pieces = node.text.split(" ")
        if len(pieces) > 3:
            at = ret.rng.randrange(len(pieces) - 1)
            pieces.insert(at, pieces[at])
            node.text, node.cuts = " ".join(pieces), []


def two_labels(ret: Return) -> None:
    """Two lines of labels below every heading, above the answer."""
    first, second = ret.rng.choice(
        (("ตอบ", "รายละเอียด"), ("ผลการดำเนินงาน", "ดังนี้"), ("คำตอบ:", "- ผลการดำเนินงาน -"))
    )
    for node in ret.narratives():
        if node.body:
            node.body[:0] = [answer(first), answer(second)]
        else:
            node.body = [form_line(first), form_line(second)]


def percent_labels(ret: Return) -> None:
    """A line to tick how far it is, below every heading, ticked or not."""
    for node in ret.narratives():
        line = "ระดับความสำเร็จ ( ) 25% ( ) 50% ( ) 75% ( ) 100%"
        if node.body:
            node.body.insert(0, answer(line.replace("( )", "(/)", 1)))
        else:
            node.body = [form_line(line)]


def item_answers_above(ret: Return) -> None:
    """Answers above their headings in some topics only."""
    topics = [n for n in ret.headings() if any(c.is_table for c in n.children)]
    put_above(ret, [n for t in ret.take(topics, 0.3) for n in t.walk() if n.is_narrative and n.body])


KINDS = (
    *(kind(name, "rare", led(name), tier="further") for name in _LEAD),
    kind("scores_behind", "rare", content=behind("(5 คะแนน)", "[10 คะแนน]", "(น้ำหนัก 20)"), tier="further"),
    kind(
        "orders_behind", "rare", content=behind("(โปรดระบุ)", "พร้อมแนบหลักฐาน", "(ไม่เกิน 1 หน้า)"), tier="further"
    ),
    kind(
        "owners_behind",
        "rare",
        content=behind("(ครูแอน)", "(งานแผนงาน)", "(ฝ่ายวิชาการ)", "(หัวหน้างานบุคลากร)"),
        tier="further",
    ),
    kind("owners_before", "rare", owners_before, tier="further"),
    kind("number_behind", "rare", number_behind, tier="further"),
    kind("in_quotes", "rare", bracketed("“", "”"), tier="further"),
    kind("in_square_brackets", "rare", bracketed("[", "]"), tier="further"),
    kind("colon_behind", "rare", bracketed("", " :"), tier="further"),
    kind("ellipsis", "rare", ellipsis, tier="further"),
    kind("abbreviated", "rare", _wordings(abbreviated), tier="further"),
    kind("in_english", "rare", content=behind("/ Performance", "/ Results"), tier="further"),
    kind("pdf_headings", "rare", _wordings(pdf_some), tier="further"),
    kind("pdf_everything", "rare", content=all_pdf, tier="further"),
    kind("soft_hyphens", "rare", _wordings(soft_hyphens), tier="further"),
    kind("no_spaces", "rare", _wordings(no_spaces), tier="further"),
    kind("wide_spaces", "rare", _wordings(wide_spaces), tier="further"),
    kind("centred_by_spaces", "rare", centred_by_spaces, tier="further"),
    kind("number_apart", "rare", _lines(number_apart), tier="further"),
    kind("html_lines", "rare", _lines(html_lines), tier="further"),
    kind("broken_at_figures", "rare", _lines(broken_at_figures), tier="further"),
    kind("lone_dots", "rare", _lines(number_styles), tier="further"),
    kind("dropped_capitals", "rare", _lines(dropped_capital), tier="further"),
    kind("topics_in_one", "rare", topics_in_one, tier="further"),
    kind("bare_page_numbers", "rare", page_heads("number"), tier="further"),
    kind("page_names", "rare", page_heads("name"), tier="further"),
    kind("page_forms", "rare", page_heads("form"), tier="further"),
    kind("drafts", "rare", drafts, tier="further"),
    kind("topics_in_words", "rare", letters_for_topics, tier="further"),
    kind("wide_number_words", "rare", number_words_wide, tier="further"),
    kind("words_doubled", "rare", retyped_words, tier="further"),
    kind("two_labels", "rare", content=two_labels, tier="further"),
    kind("percent_labels", "rare", content=percent_labels, tier="further"),
    kind("topic_answers_above", "rare", item_answers_above, tier="further"),
)
