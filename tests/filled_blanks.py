"""The invented blanks filled in, with what was typed: by gaps, boxes, dots and empty cells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.blank_forms import DOTS, GAP, BlankForm

UNIT = "วิทยาลัยสมมติพัฒนา"
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>|<w:p/>")
_BOXES = ("☐", "( )", "[ ]", "○")
_TICKED = {"☐": "☑", "( )": "(/)", "[ ]": "[x]", "○": "●"}


@dataclass(frozen=True)
class FilledBlank:
    """``numbers``: what fills the gaps, in their order; ``chosen``: the option that was ticked, by the
    order of the choices; ``texts``: what stands in place of dots; ``body``: XML."""

    body: str
    numbers: tuple[str, ...]
    chosen: tuple[str, ...]
    texts: tuple[str, ...]


def fill(blank: BlankForm, first: int = 11) -> FilledBlank:
    """Every gap a number, the first option of every choice ticked, every dotted place a text."""
    numbers: list[str] = []
    texts: list[str] = []
    pieces = []
    dotted = False
    for paragraph in re.split(f"({_PARAGRAPH.pattern})", blank.body):
        if "ลงชื่อ" in paragraph or f"({GAP})" in paragraph:
            pieces.append(paragraph)
            continue
        if paragraph.endswith(f">{DOTS}</w:t></w:r></w:p>"):
            if not dotted:
                texts.append(f"ผลที่ {len(texts) + 1} ของการทำงาน")
                pieces.append(paragraph.replace(DOTS, texts[-1]))
            dotted = True
            continue
        dotted = dotted and not paragraph
        pieces.append(_gaps(paragraph, numbers, first))
    body, chosen = _ticked("".join(pieces), blank)
    return FilledBlank(body, tuple(numbers), tuple(chosen), tuple(texts))


def _gaps(paragraph: str, numbers: list[str], first: int) -> str:
    unit = re.search(r"(?:ชื่อสถานศึกษา|หน่วยงาน|Name of institution|ชื่อโรงเรียน) \.{20}", paragraph)
    if unit:
        return paragraph.replace(GAP, UNIT)

    def number(_: re.Match[str]) -> str:
        numbers.append(str(first + len(numbers)))
        return numbers[-1]

    return (
        re.sub(rf"(?<!\.)\.{{{len(GAP)}}}(?!\.)", number, paragraph) if "อื่น ๆ" not in paragraph else paragraph
    )


def _ticked(body: str, blank: BlankForm) -> tuple[str, list[str]]:
    chosen = []
    for options in blank.options.values():
        for box in _BOXES:
            printed = f"{box} {options[0]}"
            if printed in body:
                body = body.replace(printed, f"{_TICKED[box]} {options[0]}", 1)
                chosen.append(options[0])
                break
    return body, chosen
