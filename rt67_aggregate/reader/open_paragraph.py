"""A paragraph while it is read: what its runs add to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from rt67_aggregate.model import Block, Control, Lined, Paragraph, Picture, Place
from rt67_aggregate.reader.floating import Standing, standing, stands_above
from rt67_aggregate.reader.looks import PLAIN, Look, is_filler, is_power
from rt67_aggregate.reader.names import w
from rt67_aggregate.reader.symbol_fonts import holds_unknown, signs_of_pasted, signs_of_text
from rt67_aggregate.text import repair

_SHADING, _HIGHLIGHT, _TABLE_STYLE, _BOX = w("shd"), w("highlight"), w("tblStyle"), w("txbxContent")
_MOST_BOXES = 500  # at one paragraph whose places are compared with each other
_GROUNDS = (w("r"), w("p"), w("tc"), w("tbl"), _BOX)


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph while it is read; ``place``: its own, and that of what floats at it."""

    place: Place
    label: str = ""
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    bold: int = 0
    pictures: list[Picture] = field(default_factory=list)
    before: list[Block] = field(default_factory=list)  # boxes that stand above it
    after: list[Block] = field(default_factory=list)  # what else floats at it: boxes, notes
    hung: list[tuple[int, Standing]] = field(default_factory=list)  # places of boxes in these
    style: Look = PLAIN
    look: Look = PLAIN  # of the run that is being read
    raised: bool = False  # the last text was a raised figure
    notices: dict[str, None] = field(default_factory=dict)
    controls: list[Control] = field(default_factory=list)  # in characters before any repair
    lined: list[Lined] = field(default_factory=list)
    drawn: bool = False  # a sign was drawn at it

    def go_on(self, place: Place, label: str, style: Look) -> None:
        """What is read from here on stands in another paragraph, which this one opens."""
        self.place = place
        self.label = self.label or label
        self.style = self.look = style

    def add(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)
            self.raised = False
            if self.look.bold:
                self.bold += len(text)

    def take_box(self, blocks: Iterable[Block], box: etree._Element) -> None:
        """What stands in a text box that hangs at it: above it, or behind it, before boxes that are lower."""
        raised = stands_above(box)
        found = [b._replace(boxed=True, raised=raised) if isinstance(b, Paragraph) else b for b in blocks]
        if raised:
            self.before.extend(found)
            return
        here = standing(box) if len(self.hung) < _MOST_BOXES else None
        lower = [n for n, (_, other) in enumerate(self.hung) if here and here.is_over(other)]
        at = self.hung[lower[0]][0] if lower else len(self.after)
        self.after[at:at] = found
        if here:
            self.hung = [(n + len(found) * (n >= at), other) for n, other in self.hung]
            self.hung.insert(lower[0] if lower else len(self.hung), (at, here))

    def notice(self, code: str) -> None:
        self.notices[code] = None

    def add_text(self, text: str, element: etree._Element) -> None:
        """The text of an element in the look of its run, which may change what is read: to another sign,
        a power, nothing at all."""
        look = self.look
        if look.plain:
            self.add(text)
            return
        if look.font or look.high_font:
            text = signs_of_text(text, look.font or "", look.high_font or "")
        if look.hidden and text.strip():
            self.notice("hidden_text")
        elif look.white and text.strip():
            if is_filler(text):
                text = " " * len(text)
            elif not _on_ground(element):
                self.notice("hidden_text")
        if look.raised and is_power(text):
            self.add(text if self.raised else f"^{text.lstrip()}")
            self.raised = True
        else:
            self.add(text)

    def settled(self) -> str:
        """The text, once all of it is there."""
        text = repair("".join(self.pieces))
        if holds_unknown(text):
            text = signs_of_pasted(text)
            if holds_unknown(text):
                self.notice("sign_unknown")
        return text

    def settled_controls(self, text: str) -> tuple[Control, ...]:
        """The controls in characters of ``text``, which is the text as it was settled."""
        at = self._settled_places(text, self.controls)
        return tuple(replace(c, start=at[c.start], end=at[c.end]) for c in self.controls)

    def settled_lined(self, text: str) -> tuple[Lined, ...]:
        """The same of what was struck or pointed out."""
        at = self._settled_places(text, self.lined)
        return tuple(replace(span, start=at[span.start], end=at[span.end]) for span in self.lined)

    def _settled_places(self, text: str, spans: Sequence[Control | Lined]) -> dict[int, int]:
        """Where the ends of spans stand once the text is repaired."""
        ends = {end for span in spans for end in (span.start, span.end)}
        if len(text) == self.length:
            return {end: end for end in ends}
        raw = "".join(self.pieces)
        return {end: len(repair(raw[:end])) for end in ends}


def _on_ground(text: etree._Element) -> bool:
    """Whether white text may stand on a colour: its run, paragraph, cell, table or box has one."""
    for element in text.iterancestors(*_GROUNDS):
        if element.tag == _BOX:
            return True
        properties = element.find(f"{element.tag}Pr")
        if properties is None:
            continue
        if properties.find(_HIGHLIGHT) is not None or properties.find(_TABLE_STYLE) is not None:
            return True
        shading = properties.find(_SHADING)
        if shading is not None and shading.get(w("fill"), "auto").upper() not in ("AUTO", "FFFFFF"):
            return True
    return False
