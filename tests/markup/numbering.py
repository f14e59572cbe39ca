"""Typed numbers as automatic ones of the same look, each line's number from ``numbering.xml``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from tests.changed_files import is_form_s
from tests.markup.kit import (
    Change,
    Copy,
    Element,
    apart,
    made,
    own_runs,
    paragraph_properties,
    paragraphs,
    some,
    words_of,
)

_NUMBER = re.compile(
    r"(\s*)(\(?(?:ข้อ ?|ส่วนที่ |ตอนที่ )?)([0-9๐-๙]+(?:\.[0-9๐-๙]+)*|[ก-ฮ](?=[.)]))([.)]*)(\s+|$)"
)
_BULLET = re.compile(r"(\s*)([-•–])(\s+)")
_ALPHABET = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_COUNTED = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"  # as Word counts
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclass
class _Lists:
    """The lists of a document: where each look goes on."""

    root: Element
    style: str
    last: dict[tuple[str, str, str, str], tuple[int, str]] = field(default_factory=dict)  # list and number
    number: int = 900

    def number_of(self, before: str, figures: str, behind: str) -> tuple[int, int] | None:
        """The list and level for a number: the list goes on where it would show this number."""
        steps = figures.translate(_ARABIC).split(".")
        if figures in _COUNTED:
            steps, form = [str(_COUNTED.index(figures) + 1)], "thaiLetters"
        elif figures in _ALPHABET or any(step != str(int(step)) or step == "0" for step in steps):
            return None
        else:
            form = "thaiNumbers" if figures != figures.translate(_ARABIC) else "decimal"
        key = (before, behind, form, ".".join(steps[:-1]))
        number, last = self.last.get(key, (0, ""))
        if not number or int(last) + 1 != int(steps[-1]):
            number = self._add(before, behind, form, steps)
        self.last[key] = number, steps[-1]
        return number, len(steps) - 1

    def bullet(self, sign: str) -> tuple[int, int]:
        return self._add("", "", "bullet", ["1"], sign), 0

    def _add(self, before: str, behind: str, form: str, steps: Sequence[str], text: str = "") -> int:
        self.number += 1
        levels = []
        for level, step in enumerate(steps):
            places = ".".join(f"%{number + 1}" for number in range(level + 1))
            levels.append(
                made(
                    "lvl",
                    made("start", val=step),
                    made("numFmt", val=form),
                    made("suff", val="tab") if self.style == "tab" else made("suff", val=self.style),
                    made("lvlText", val=text or f"{before}{places}{behind}"),
                    made("lvlJc", val="left"),
                    ilvl=str(level),
                )
            )
        abstract = made(
            "abstractNum", made("multiLevelType", val="multilevel"), *levels, abstractNumId=str(self.number)
        )
        first = self.root.find(qn("w:num"))
        self.root.append(abstract) if first is None else first.addprevious(abstract)
        self.root.append(made("num", made("abstractNumId", val=str(self.number)), numId=str(self.number)))
        return self.number


def _numbering(copy: Copy) -> Element:
    """The root of the part that holds the lists; it is made where there is none."""
    part = copy.document.part
    if all(link.reltype != RELATIONSHIP_TYPE.NUMBERING for link in part.rels.values()):
        name = PackURI("/word/numbering.xml")
        own = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, made("numbering"), part.package)
        part.relate_to(own, RELATIONSHIP_TYPE.NUMBERING)
    return part.numbering_part.element


def numbers_automatic(copy: Copy, chance: Random) -> str:
    """The numbers of the form's lines, also in cells, as automatic ones."""
    lists = _Lists(_numbering(copy), chance.choice(("tab", "space", "nothing")))
    bullets = chance.random() < 0.5
    told = 0
    for paragraph in some(chance, paragraphs(copy.body)):
        runs = own_runs(paragraph)
        words = words_of(runs[0]) if runs else None
        if not words or not (is_form_s(paragraph, copy.typed) or _NUMBER.match(words)):
            continue
        match = _NUMBER.match(words)
        if match:
            _, before, figures, behind, _ = match.groups()
            bare = not behind and not before and "." not in figures
            typed = not is_form_s(paragraph, copy.typed)
            value = typed and not words[match.end() :].strip()  # "164.50": nobody has a list number it
            if value or (bare and (typed or _may_be_ticked(paragraph))):
                continue
            place = lists.number_of(before, figures, behind)
        elif bullets and (match := _BULLET.match(words)):
            place = lists.bullet(match[2])
        else:
            continue
        if place is None:
            continue
        rest = apart(runs[0], match.end())
        rest[0].getparent().remove(rest[0])
        properties = paragraph_properties(paragraph)
        for old in properties.findall(qn("w:numPr")):
            properties.remove(old)
        number = made("numPr", made("ilvl", val=str(place[1])), made("numId", val=str(place[0])))
        _set_number(copy, properties, number, chance)
        told += 1
    return f"numbers automatic: {told}, {lists.style}"


def numbers_switched_off(copy: Copy, chance: Random) -> str:
    """Lines of a list whose number shows nothing, or of a style with numbers that they switch off."""
    lists = _Lists(_numbering(copy), "nothing")
    way = chance.choice(("none", "off"))
    number, level = lists.bullet("") if way == "none" else lists.number_of("", "1", ".") or (0, 0)
    if way == "none":
        lists.root.findall(f".//{qn('w:numFmt')}")[-1].set(qn("w:val"), "none")
    styles = copy.document.styles.element
    number_of = made("numPr", made("ilvl", val=str(level)), made("numId", val=str(number)))
    styles.append(
        made(
            "style",
            made("name", val="Own1"),
            made("pPr", deepcopy(number_of)),
            type="paragraph",
            styleId="Own1",
        )
    )
    for paragraph in some(chance, paragraphs(copy.body)):
        properties = paragraph_properties(paragraph)
        if properties.find(qn("w:pStyle")) is not None or properties.find(qn("w:numPr")) is not None:
            continue
        if way == "none":
            properties.append(deepcopy(number_of))
        else:
            properties.append(made("pStyle", val="Own1"))
            properties.append(made("numPr", made("ilvl", val="0"), made("numId", val="0")))
    return f"numbers switched off: {way}"


def bullets(copy: Copy, chance: Random) -> str:
    """Empty boxes at the beginning of lines as bullets of a list, in a font of signs or as themselves."""
    lists = _Lists(_numbering(copy), "tab")
    sign = chance.choice(("☐", "□", "\uf0a8"))
    place = lists.bullet(sign)
    if sign == "\uf0a8":
        level = lists.root.findall(f".//{qn('w:lvl')}")[-1]
        level.append(made("rPr", made("rFonts", ascii="Wingdings", hAnsi="Wingdings", hint="default")))
    for paragraph in some(chance, paragraphs(copy.body)):
        runs = own_runs(paragraph)
        match = re.match(r"\s*[☐□]\s*", (words_of(runs[0]) or "") if runs else "")
        properties = paragraph_properties(paragraph)
        if not match or properties.find(qn("w:numPr")) is not None:
            continue
        pieces = apart(runs[0], match.end())
        if len(pieces) > 1 or len(runs) > 1:
            pieces[0].getparent().remove(pieces[0])
            properties.append(
                made("numPr", made("ilvl", val=str(place[1])), made("numId", val=str(place[0])))
            )
    return f"boxes as bullets {sign!r}"


def _may_be_ticked(paragraph: Element) -> bool:
    """Whether it stands in a cell that is not the first one of its row, where a figure may be a tick."""
    cell = next(paragraph.iterancestors(qn("w:tc")), None)
    return cell is not None and cell.getprevious() is not None and cell.getprevious().tag == qn("w:tc")


def _set_number(copy: Copy, properties: Element, number: Element, chance: Random) -> None:
    """By the paragraph, or by a style of its own where it has none."""
    if properties.find(qn("w:pStyle")) is not None or chance.random() < 0.7:
        properties.append(number)
        return
    styles = copy.document.styles.element
    name = f"ListOwn{len(styles)}"
    own = deepcopy(number)
    styles.append(
        made(
            "style", made("name", val=name), made("pPr", own), type="paragraph", customStyle="1", styleId=name
        )
    )
    properties.insert(0, made("pStyle", val=name))


NUMBERING: Sequence[Change] = (numbers_automatic, numbers_automatic, numbers_switched_off, bullets)
