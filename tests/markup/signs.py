"""Boxes and ticks as word processors write them: signs of fonts, controls, fields of forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from docx.oxml.ns import qn
from lxml import etree

from tests.markup.kit import (
    Change,
    Copy,
    Element,
    apart,
    made,
    properties_of,
    run_of,
    some,
    text_runs,
    words_of,
)

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_SIGN = re.compile("[☐□☑☒✓√]")
_WINGDINGS = {"☐": ("Wingdings", "F0A8"), "□": ("Wingdings", "F06F"), "☑": ("Wingdings", "F0FE"),
              "☒": ("Wingdings", "F0FD"), "✓": ("Wingdings", "F0FC"), "√": ("Wingdings", "F0FC")}  # fmt: skip
_WINGDINGS_2 = {"☐": "F0A3", "□": "F0A3", "☑": "F052", "☒": "F053", "✓": "F050", "√": "F050"}
_BOXES = frozenset("☐□☑☒")


def _symbol(sign: str, run: Element) -> Element:
    font, code = _WINGDINGS[sign]
    return made("r", made("sym", font=font, char=code))


def _second_symbol(sign: str, run: Element) -> Element:
    return made("r", made("sym", font="Wingdings 2", char=_WINGDINGS_2[sign]))


def _letter(sign: str, run: Element) -> Element:
    """A letter of the font, in the private area or below it."""
    font, code = _WINGDINGS[sign]
    own = run_of(chr(int(code, 16)))
    properties_of(own).append(made("rFonts", ascii=font, hAnsi=font, cs=font))
    return own


def _plain_letter(sign: str, run: Element) -> Element:
    font, code = _WINGDINGS[sign]
    own = run_of(chr(int(code[2:], 16)))
    properties_of(own).append(made("rFonts", ascii=font, hAnsi=font))
    return own


def _control(sign: str, run: Element) -> Element:
    """Word's box to click; a mark alone becomes its own checked state."""
    properties = made("sdtPr", made("id", val="77"))
    box = etree.SubElement(properties, f"{{{_W14}}}checkbox")
    etree.SubElement(box, f"{{{_W14}}}checked").set(f"{{{_W14}}}val", "0" if sign in "☐□" else "1")
    etree.SubElement(box, f"{{{_W14}}}checkedState").set(f"{{{_W14}}}val", "2612")
    return made("sdt", properties, made("sdtContent", run_of(sign)))


def _font_control(sign: str, run: Element) -> Element:
    """The same with a sign of Wingdings."""
    control = _control(sign, run)
    content = control.find(qn("w:sdtContent"))
    content.replace(content[0], _symbol(sign, run))
    return control


def _form_field(sign: str, run: Element) -> Element:
    """A box of a protected form: its state is in the field alone. Put into a wrapper that shows nothing."""
    state = made("checkBox", made("sizeAuto"), made("default", val="0"))
    if sign not in "☐□":
        state.append(made("checked"))
    data = made("ffData", made("name", val="Check1"), made("enabled"), state)
    return made(
        "smartTag",
        made("r", made("fldChar", data, fldCharType="begin")),
        run_of(" FORMCHECKBOX ", tag="instrText"),
        made("r", made("fldChar", fldCharType="separate")),
        made("r", made("fldChar", fldCharType="end")),
    )


def _own_font(sign: str, run: Element) -> Element:
    own = run_of(sign)
    properties_of(own).append(
        made("rFonts", ascii="Segoe UI Symbol", eastAsia="MS Gothic", hAnsi="MS Gothic", hint="eastAsia")
    )
    return own


_WAYS: Sequence[Callable[[str, Element], Element]] = (
    *(_symbol, _second_symbol, _letter, _plain_letter),
    *(_control, _font_control, _form_field, _own_font),
)


def signs(copy: Copy, chance: Random) -> str:
    way = chance.choice(_WAYS)
    boxes_alone = way in (_control, _font_control, _form_field)
    for run in some(chance, [r for r in text_runs(copy.body) if _SIGN.search(words_of(r) or "")]):
        text = words_of(run) or ""
        cuts = [cut for match in _SIGN.finditer(text) for cut in match.span()]
        for piece in apart(run, *cuts):
            sign = words_of(piece) or ""
            if _SIGN.fullmatch(sign) and (sign in _BOXES or not boxes_alone):
                piece.getparent().replace(piece, way(sign, piece))
    return f"signs as {way.__name__.strip('_')}"


SIGNS: Sequence[Change] = (signs, signs)
