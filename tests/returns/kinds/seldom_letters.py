# ruff: noqa: E501 (long lines of Thai)
"""Kinds: letters, digits and lines as other programs, keyboards and scanners leave them."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.returns import plan, words
from tests.returns.kinds.further_word import _in_paragraphs
from tests.returns.kinds.registry import Change, Finish, kind
from tests.returns.model import Block, Gone, Node, Para, Return, Sym, Text, answer

_MARK = "ะัาำิีึืุู็่้๊๋์ํๅ"


def _numbers(change: Callable[[str, Random], str]) -> Change:
    """Headings' numbers typed otherwise."""

    def changed(ret: Return) -> None:
        for node in ret.headings():
            node.number = change(node.number, ret.rng) if node.number else ""

    return changed


def _wordings(change: Callable[[str, Random], str]) -> Change:
    """Headings' and titles' words typed otherwise."""

    def changed(ret: Return) -> None:
        for node in ret.walk():
            node.text = change(node.text, ret.rng)

    return changed


def l_for_one(number: str, rng: Random) -> str:
    return "".join(rng.choice("lI1") if c == "1" else c for c in number)


def thai_mixed(number: str, rng: Random) -> str:
    return "".join(words.thai(c) if rng.random() < 0.5 else c for c in number)


def thai_letters_for_digits(number: str, rng: Random) -> str:
    return (
        number.replace("1", "๑")
        .replace("2", rng.choice(("๒", "2")))
        .replace(".", rng.choice((".", "·", "．", ",")))
    )


def full_width(number: str, rng: Random) -> str:
    return number.translate({ord("0") + i: ord("０") + i for i in range(10)} | {ord(")"): "）"})


def spaced_number(number: str, rng: Random) -> str:
    return rng.choice((" ", "")).join(number) if len(number) > 1 else number + "."


def behind_number(number: str, rng: Random) -> str:
    return f"ข้อ {number}" if number.endswith(")") else rng.choice((f"ประเด็นที่ {number}", f"ข้อ {number}"))


def dashed_number(number: str, rng: Random) -> str:
    return number.replace(".", "-").replace(")", "")


def full_numbers(ret: Return) -> None:
    """Items numbered through from their topic: 1.1.1.1 instead of 1.1)."""

    def walk(nodes: list[Node], before: str) -> None:
        for place, node in enumerate(nodes, 1):
            if node.number:
                node.number = f"{before}.{place}" if before else node.number.rstrip(")")
            walk(node.children, node.number or before)

    walk(ret.nodes, "")


_CONFUSED = {
    "ด": "ค",
    "ค": "ด",
    "ถ": "ภ",
    "ภ": "ถ",
    "บ": "ป",
    "ป": "บ",
    "ผ": "ฝ",
    "ฝ": "ผ",
    "พ": "ฟ",
    "ช": "ซ",
    "ซ": "ช",
    "ม": "น",
    "ล": "ส",
    "ส": "ล",
    "ั": "้",
    "้": "ั",
    "ี": "ื",
    "ึ": "ี",
    "ุ": "ู",
    "่": "้",
    "ฎ": "ฏ",
    "1": "l",
    "0": "๐",
}


def misread(every: int) -> Callable[[str, Random], str]:
    """Letters that a scanner takes for others of like shape."""

    def change(text: str, rng: Random) -> str:
        return "".join(_CONFUSED[c] if c in _CONFUSED and rng.random() < 1 / every else c for c in text)

    return change


def spread(text: str, rng: Random) -> str:
    """A space between letters, as of text laid out with spacing."""
    return "".join(
        c + (" " if n not in _MARK and rng.random() < 0.5 else "")
        for c, n in zip(text, text[1:] + " ", strict=True)
    )


def marks_lost(text: str, rng: Random) -> str:
    return "".join(c for c in text if c not in "่้๊๋์" or rng.random() < 0.6)


def maiyamok(text: str, rng: Random) -> str:
    return re.sub(r" ?ๆ", lambda m: rng.choice(("ๆ", " ๆ", " ๆ ", "")), text).replace(
        "ศึกษา", "ศึกษาฯ" if rng.random() < 0.2 else "ศึกษา"
    )


def sara_swapped(text: str, rng: Random) -> str:
    """Leading vowels behind their consonant, as bad converters give them; marks in the wrong order."""
    return re.sub(r"([เแโใไ])([ก-ฮ])", lambda m: m[2] + m[1] if rng.random() < 0.3 else m[0], text)


def zero_width_everywhere(ret: Return) -> None:
    """Zero-width spaces between words, and soft hyphens, as the web and typesetters put them."""

    def change(text: str) -> str:
        return "".join(
            c
            + (
                ret.rng.choice(("\u200b", "\u00ad", "\u2060"))
                if n not in _MARK and ret.rng.random() < 0.3
                else ""
            )
            for c, n in zip(text, [*text[1:], " "][: len(text)], strict=True)
        )

    ret.finish.append(_each_text(change))


def _each_text(change: Callable[[str], str]) -> Finish:
    def changed(blocks: list[Block]) -> list[Block]:
        plan.each_text(blocks, change)
        return blocks

    return changed


def symbol_font(ret: Return) -> None:
    """Thai by an old font's own codes (U+F0A1 and on), as documents of Word 97 with such fonts hold it."""
    ret.finish.append(
        _each_text(
            lambda text: "".join(
                chr(0xF000 + c.encode("cp874")[0])
                if c not in "\n\t“”…–" and (" " <= c <= "~" or "ก" <= c <= "๛")
                else c
                for c in text
            )
        )
    )


def latin_thai(ret: Return) -> None:
    """Thai bytes taken for Latin letters."""
    ret.finish.append(_each_text(_as_latin))


def _as_latin(text: str) -> str:
    return "".join(c.encode("cp874").decode("latin-1") if "ก" <= c <= "๛" else c for c in text)


def some_latin_thai(ret: Return) -> None:
    """The same in some pasted lines only."""
    pasted = {words.sentence(ret) for _ in range(30)}
    for node, line in zip(ret.take(ret.answered(), 0.3), sorted(pasted), strict=False):
        node.body.append(answer(line))
    ret.finish.append(_each_text(lambda text: _as_latin(text) if text in pasted else text))


def christian_years(ret: Return) -> None:
    """Years of the common era where the form prints the Buddhist one."""
    ret.boilerplate = [
        line.replace("พ.ศ. 2567", "ค.ศ. 2024").replace("15 มีนาคม 2567", "15 มีนาคม 2024")
        for line in ret.boilerplate
    ]
    ret.unit_line = ret.unit_line.replace("พ.ศ. 2567", "ค.ศ. 2024")
    for node in ret.walk():
        node.text = node.text.replace("2567", "2024")


def lines_cut(width: int) -> Change:
    """Each line of the page a paragraph, as converters of PDF and scanners write it."""

    def change(ret: Return) -> None:
        def changed(blocks: list[Block]) -> list[Block]:
            out: list[Block] = []
            for block in blocks:
                if (
                    isinstance(block, Para)
                    and all(isinstance(part, Text) for part in block.parts)
                    and block.num is None
                ):
                    text = "".join(part.text for part in block.parts if isinstance(part, Text))
                    out += [
                        Para([Text(piece)], role=block.role, bold=block.bold)
                        for piece in _wrapped(text, width)
                    ] or [block]
                else:
                    out.append(block)
            return out

        ret.finish.append(changed)

    return change


def _wrapped(text: str, width: int) -> list[str]:
    """At spaces where there are some that no figure follows, else anywhere before a consonant."""
    pieces = []
    while len(text) > width:
        spaces = [i for i in range(width // 2, width) if text[i] == " " and not text[i + 1].isdigit()]
        at = spaces[-1] if spaces else width
        while at < len(text) and text[at] in _MARK:
            at += 1
        pieces.append(text[:at].rstrip())
        text = text[at:].lstrip()
    return [*pieces, text] if text else pieces


def framed_lines(ret: Return) -> None:
    """Each paragraph in a frame of its own with its place on the page."""

    def change(xml: str) -> str:
        frame = f'<w:framePr w:w="9000" w:wrap="auto" w:hAnchor="text" w:x="1" w:y="{ret.rng.randint(100, 9000)}"/>'
        return (
            xml.replace("<w:p>", f"<w:p><w:pPr>{frame}</w:pPr>", 1)
            if "<w:pPr>" not in xml
            else xml.replace("<w:pPr>", f"<w:pPr>{frame}", 1)
        )

    _in_paragraphs(ret, 0.8, change)


def headings_half_deleted(ret: Return) -> None:
    """The beginning or the middle of a heading deleted by mistake."""
    for node in ret.take(ret.narratives(), 0.3):
        if len(node.text) > 30:
            half = len(node.text) // 2
            node.text = ret.rng.choice(
                (node.text[half:], node.text[: half // 2] + node.text[half + half // 2 :])
            )
            node.cuts = []


def headings_joined_pair(ret: Return) -> None:
    """Two items' headings in one line, one answer below."""
    for top in ret.headings():
        items = [n for n in top.children if n.is_narrative and n.heading.kind == "result"]
        if len(items) >= 2 and ret.rng.random() < 0.4:
            first, second = items[:2]
            first.text = f"{first.text} {ret.rng.choice(('และ', 'และข้อ', '/'))} {second.number} {second.text}"
            second.shown = False
            first.cuts = []


def joined_pair_content(ret: Return) -> None:
    for top in ret.headings():
        items = [n for n in top.children if n.is_narrative and n.heading.kind == "result"]
        if len(items) >= 2:
            items[1].body, items[1].status = [], "blank"


def quotes_and_dashes(text: str, rng: Random) -> str:
    """Other quotes, dashes, slashes and dots by auto-correction."""
    return text.translate(
        {
            ord("“"): '"',
            ord("”"): '"',
            ord("-"): "–",
            ord("/"): " / ",
            ord("("): " (",
            ord("."): "。" if rng.random() < 0.1 else ".",
        }
    )


def translated_words(text: str, rng: Random) -> str:
    return (
        text.replace("ดำเนินงาน", "ปฏิบัติงาน")
        .replace("ครูและบุคลากรทางการศึกษา", "ข้าราชการครูและบุคลากรทางการศึกษา")
        .replace("ผู้เรียน", "นักเรียน นักศึกษา")
    )


def retyped_behind(ret: Return) -> None:
    """A heading deleted with tracked changes and typed again below its answer's place."""
    for node in ret.take(ret.answered(), 0.3):
        node.body.insert(0, Para([Gone(f"{node.number} {node.text}"), Sym("")], role="form"))


KINDS = (
    kind("l_for_one", "seldom", _numbers(l_for_one), tier="further"),
    kind("thai_mixed", "seldom", _numbers(thai_mixed), tier="further"),
    kind("other_dots", "seldom", _numbers(thai_letters_for_digits), tier="further"),
    kind("full_width", "seldom", _numbers(full_width), tier="further"),
    kind("spaced_numbers", "seldom", _numbers(spaced_number), tier="further"),
    kind("number_words", "seldom", _numbers(behind_number), tier="further"),
    kind("dashed_numbers", "seldom", _numbers(dashed_number), tier="further"),
    kind("full_numbers", "seldom", full_numbers, tier="further"),
    kind("misread_20", "seldom", _wordings(misread(20)), tier="further"),
    kind("misread_8", "seldom", _wordings(misread(8)), tier="further"),
    kind("spread", "seldom", _wordings(spread), tier="further"),
    kind("marks_lost", "seldom", _wordings(marks_lost), tier="further"),
    kind("maiyamok", "seldom", _wordings(maiyamok), tier="further"),
    kind("vowels_behind", "seldom", _wordings(sara_swapped), tier="further"),
    kind("zero_width_all", "seldom", zero_width_everywhere, tier="further"),
    kind("symbol_font_thai", "seldom", symbol_font, tier="further"),
    kind("latin_thai", "seldom", latin_thai, tier="further"),
    kind("some_latin_thai", "seldom", content=some_latin_thai, tier="further"),
    kind("christian_years", "seldom", christian_years, tier="further"),
    kind("lines_cut_90", "seldom", lines_cut(90), tier="further"),
    kind("lines_cut_45", "seldom", lines_cut(45), tier="further"),
    kind("framed_lines", "seldom", framed_lines, tier="further"),
    kind("half_deleted", "seldom", headings_half_deleted, tier="further"),
    kind("headings_paired", "seldom", headings_joined_pair, joined_pair_content, tier="further"),
    kind("quotes_dashes", "seldom", _wordings(quotes_and_dashes), tier="further"),
    kind("other_terms", "seldom", _wordings(translated_words), tier="further"),
    kind("retyped_behind", "seldom", retyped_behind, tier="further"),
)
