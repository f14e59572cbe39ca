"""Whether the form really prints what is said to be its own.

Reads the form file itself and not what locating made of it: letters that stand in no wording of the
named place are somebody's, whoever says otherwise.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from rapidfuzz.distance import LCSseq

from rt67_aggregate.model import Form, Heading, Owner, Printed
from rt67_aggregate.text import EMPTY_BOXES, fold

_MOST_KNOWN = 5000  # stretches whose count is kept: those of a form come again in every return
_SLIPS = 0.34  # share of a stretch's letters that may be typed wrong …
_SLIPS_AT_LEAST = 2
_LABEL = re.compile(
    r"[\W_]*(?:ประเด็น|หัวข้อ|ข้อ|นโยบาย|เรื่อง|ลำดับ|ส่วน|ตอน|ด้าน|รายการ|เลข|no)?(?:ที่)?[\W_]*"
    r"(?:[0-9๐-๙０-９]{1,3}(?:\s?[.．]\s?[0-9๐-๙０-９]{1,3})*|[0-9lI|Oo]{1,2}(?:[.,][0-9lI|Oo]{1,2})*"
    r"|[ก-ฮa-zA-Z]|[ivx]{1,4}|no"
    r"|[①-⒛❶-❿➀-➓Ⅰ-Ⅻⅰ-ⅻ]"
    r"|สิบ|(?:สิบ)?(?:หนึ่ง|เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า))?[\W_]*",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"\s*[(（]\s*ต่อ\s*[)）][\s.…:]*")
_EMPTY_BOX = re.compile(rf"[{EMPTY_BOXES}]|[(\[]\s*[)\]]")
_TICKS = frozenset("✓✔☑☐☒√/")


class Printing:
    """What one form prints, place by place."""

    def __init__(self, form: Form) -> None:
        self._texts: dict[tuple[str, str], tuple[str, ...]] = {}
        for heading in (*form.fields, *form.headings):
            self._add(heading, ())
        before = (
            *form.boilerplate,
            form.title,
            form.short_title,
            form.unit_line,
            form.unit_prompt,
            *form.signers,
        )
        self._texts[Printed.LINE, ""] = (*before, " ".join(form.boilerplate))
        self._texts[Printed.UNIT_LINE, ""] = (form.unit_line, form.unit_prompt, form.unit_label)
        self._known: dict[tuple[str, str, str], int] = {}

    def strays(self, text: str, owner: Owner) -> int:
        """How many letters, figures and signs of a stretch the form does not print there."""
        place = text, owner.what, owner.heading_id
        known = self._known.get(place)
        if known is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            known = self._known[place] = self._count(text, owner)
        return known

    def _add(self, heading: Heading, above: tuple[str, ...]) -> None:
        names = (heading.printed, heading.text, *heading.aliases)
        # A line of gaps may stand in its heading's paragraph.
        joined = (f"{name} {heading.line}" for name in names) if heading.line else ()
        own = (*names, heading.line, *joined)
        self._texts[Printed.HEADING, heading.id] = (*own, *above)
        self._texts[Printed.TITLE, heading.id] = (*own, *heading.groups)
        self._texts[Printed.PROMPT, heading.id] = heading.prompts
        self._texts[Printed.OPTION, heading.id] = (" ".join(heading.options),)
        self._texts[Printed.CELL, heading.id] = heading.cells
        for child in heading.below:
            self._add(child, (*own, *above))

    def _count(self, text: str, owner: Owner) -> int:
        """Of lines of one paragraph each may be printed by itself, or all together."""
        whole = self._foreign_in(text, owner)
        if not whole or "\n" not in text:
            return whole
        return min(whole, sum(self._foreign_in(line, owner) for line in text.split("\n")))

    def _foreign_in(self, text: str, owner: Owner) -> int:
        if owner.what == Printed.LEADER:
            return sum(map(_says, text))
        if owner.what == Printed.NUMBER:
            return 0 if _LABEL.fullmatch(text) and _TICKS.isdisjoint(text) else max(1, sum(map(_says, text)))
        if owner.what == Printed.CONTINUED:
            return 0 if _CONTINUED.fullmatch(text) else max(1, sum(map(_says, text)))
        if owner.what == Printed.OPTION:
            text = _EMPTY_BOX.sub(" ", text)
        wordings = self._texts.get((owner.what, owner.heading_id), ())
        if not wordings:
            return sum(map(_says, text))
        key, signs = fold(text), _signs(text)
        least = len(text) + len(key)  # more than there can be
        for wording in wordings:
            least = min(least, _foreign(key, signs, wording))
            if not least:
                break
        return least


def _says(character: str) -> bool:
    return character == "/" or unicodedata.category(character)[0] in "LNS"


def _foreign(key: str, signs: Counter[str], wording: str) -> int:
    """Letters, figures and signs of a text beyond slips that a wording has not, in its order. ``key``,
    ``signs``: the text's."""
    known = fold(wording)
    beyond = (signs - _signs(wording)).total() if signs else 0
    if key in known:
        return beyond
    figures = Counter(filter(str.isdecimal, key)) - Counter(filter(str.isdecimal, known))
    missing = len(key) - int(LCSseq.similarity(key, known))
    slips = max(_SLIPS_AT_LEAST, int(_SLIPS * len(key)))
    return figures.total() + beyond + max(0, missing - slips)


def _signs(text: str) -> Counter[str]:
    """The signs of a text; most have none, and of a letter that comes again it is asked once."""
    signs = {character for character in set(text) if _is_sign(character)}
    return Counter(filter(signs.__contains__, text)) if signs else Counter()


def _is_sign(character: str) -> bool:
    """A stroke between words parts them and is none."""
    return unicodedata.category(character)[0] == "S"
