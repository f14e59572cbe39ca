"""The places to write in, drawn otherwise: dots that a tab draws, fields, prompts to click."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from docx.oxml.ns import qn

from tests.markup.kit import (
    Change,
    Copy,
    Element,
    apart,
    made,
    paragraph_properties,
    properties_of,
    run_of,
    some,
    text_runs,
    words_of,
)

_DOTS = re.compile(r"[.…_]{8,}")
_PROMPTS = ("คลิกหรือแตะที่นี่เพื่อใส่ข้อความ", "Click or tap here to enter text.", "[ระบุ]", "เลือกรายการ")


def _tab(piece: Element, chance: Random) -> None:
    """A tab that draws dots up to its stop."""
    properties = paragraph_properties(next(piece.iterancestors(qn("w:p"))))
    if properties.find(qn("w:tabs")) is None:
        places = [made("tab", val="left", leader="dot", pos=str(pos)) for pos in range(2000, 9001, 1000)]
        properties.append(made("tabs", *places))
    piece.replace(piece.find(qn("w:t")), made("tab"))


def _underlined(piece: Element, chance: Random) -> None:
    """Spaces or tabs with a line below them."""
    properties_of(piece).append(made("u", val=chance.choice(("single", "dotted"))))
    if chance.random() < 0.5:
        piece.find(qn("w:t")).text = " " * len(words_of(piece) or "")
    else:
        piece.replace(piece.find(qn("w:t")), made("tab"))


def _prompt(piece: Element, chance: Random) -> None:
    """A control that still shows what to do."""
    properties = made("sdtPr", made("id", val="5"), made("showingPlcHdr"), made("text"))
    prompt = run_of(chance.choice(_PROMPTS))
    properties_of(prompt).append(made("rStyle", val="PlaceholderText"))
    piece.getparent().replace(piece, made("sdt", properties, made("sdtContent", prompt)))


def _form_field(piece: Element, chance: Random) -> None:
    """A field of a protected form that nobody filled in: five wide spaces."""
    begin = made("fldChar", made("ffData", made("enabled"), made("textInput")), fldCharType="begin")
    for own in (
        made("r", begin),
        run_of(" FORMTEXT ", tag="instrText"),
        made("r", made("fldChar", fldCharType="separate")),
        run_of("\u2002" * 5),
        made("r", made("fldChar", fldCharType="end")),
    ):
        piece.addprevious(own)
    piece.getparent().remove(piece)


def _controlled(piece: Element, chance: Random) -> None:
    """The dots in a control."""
    content = made("sdtContent")
    control = made("sdt", made("sdtPr", made("id", val="6"), made("text")), content)
    piece.addprevious(control)
    content.append(piece)


_WAYS: Sequence[Callable[[Element, Random], None]] = (_tab, _underlined, _prompt, _form_field, _controlled)


def gaps_drawn(copy: Copy, chance: Random) -> str:
    """Dots that nobody wrote on, drawn otherwise, all in one way."""
    way = chance.choice(_WAYS)
    for run in some(chance, [run for run in text_runs(copy.body) if _DOTS.search(words_of(run) or "")]):
        text = words_of(run) or ""
        for piece in apart(run, *(cut for match in _DOTS.finditer(text) for cut in match.span())):
            if _DOTS.fullmatch(words_of(piece) or ""):
                way(piece, chance)
    return f"gaps as {way.__name__.strip('_')}"


GAPS: Sequence[Change] = (gaps_drawn, gaps_drawn)
