"""Words that ask for an answer in a field of a form: what Word and people put there before it is filled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from rt67_aggregate.reader.names import T, w
from rt67_aggregate.text import is_leaders_only

SDT_TAG = w("sdt")
_SHOWING = f"{w('sdtPr')}/{w('showingPlcHdr')}"
# Word's own, in Thai and English, and those that people write; "....." is no answer either.
_PROMPT = re.compile(
    r"[\[(<\s]*(?:โปรด|กรุณา|ให้)?\s*"
    r"(?:คลิก|แตะ|กดที่|พิมพ์|เลือก|ป้อน|กรอก|ระบุ|ใส่|เขียนคำตอบ"
    r"|(?:please\s+)?(?:click|tap|choose|select|enter|type|insert|fill)\b|your\s+(?:text|answer)\b)"
    r".{0,70}",
    re.IGNORECASE | re.DOTALL,
)
# What Word itself puts into a new control. LibreOffice 7.4 keeps the words and drops that they are no text.
_OWN = frozenset(
    (
        "คลิกหรือแตะที่นี่เพื่อใส่ข้อความ",
        "คลิกที่นี่เพื่อใส่ข้อความ",
        "คลิกหรือแตะเพื่อใส่วันที่",
        "คลิกที่นี่เพื่อใส่วันที่",
        "เลือกรายการ",
        "Click or tap here to enter text",
        "Click here to enter text",
        "Click or tap to enter a date",
        "Click here to enter a date",
        "Choose an item",
    )
)
_MOST_PARTS = 9  # text elements of such words, which a spelling checker may cut
_EMPTY = re.compile(r"[\s.…_\-–]*")


def is_prompt(text: str) -> bool:
    """Whether a text only asks to be replaced ("คลิกหรือแตะที่นี่เพื่อใส่ข้อความ", "Choose an item.")."""
    return bool(_EMPTY.fullmatch(text) or _PROMPT.fullmatch(text))


@dataclass(frozen=True, slots=True)
class Prompts:
    """Text elements of content controls that show their placeholder (17.5.2.39, showingPlcHdr), or Word's own
    words for one.

    ``blank``: prompts. ``doubtful``: anything else, since programs that fill controls forget to say so.
    """

    blank: frozenset[etree._Element] = frozenset()
    doubtful: frozenset[etree._Element] = frozenset()


def prompts_of(root: etree._Element) -> Prompts:
    """The placeholders of one part."""
    blank: set[etree._Element] = set()
    doubtful: set[etree._Element] = set()
    for control in root.iter(SDT_TAG):
        shows = control.find(_SHOWING) is not None
        texts = list(islice(control.iter(T), None if shows else _MOST_PARTS))
        said = "".join(text.text or "" for text in texts)
        if said.strip(" .") in _OWN:
            blank.update(texts)
        elif shows and not is_leaders_only(said):  # dots to write on are the form's gap, wherever they stand
            (blank if is_prompt(said) else doubtful).update(texts)
    return Prompts(frozenset(blank), frozenset(doubtful))
