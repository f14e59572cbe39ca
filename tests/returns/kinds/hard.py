"""Kinds: the harsher ones, where a reader may have to say that it is not sure."""

from __future__ import annotations

import re

from tests.returns.kinds.registry import Change, kind
from tests.returns.kinds.text import with_errors
from tests.returns.model import Return


def cut_short(ret: Return) -> None:
    """Headings of which only the first part was typed, at a space where there is one."""
    for node in ret.headings():
        if len(node.text) > 30:
            least = max(15, int(len(node.text) * ret.rng.uniform(0.5, 0.8)))
            space = node.text.find(" ", least)
            node.text = node.text[: space if 0 < space < least + 15 else least].rstrip()
        node.cuts = [cut for cut in node.cuts if cut < len(node.text) - 4]


def cut_in_half(ret: Return) -> None:
    for node in ret.headings():
        if len(node.text) > 30:
            node.text = node.text[: max(15, len(node.text) // 2)].rstrip()
        node.cuts = [cut for cut in node.cuts if cut < len(node.text) - 4]


def inline_tight(ret: Return) -> None:
    """The answer follows its heading without anything between."""
    for node in ret.take(ret.answered(), 0.5):
        node.inline = ""


def tails_dropped(ret: Return) -> None:
    """Headings without what stands in brackets or only closes them."""
    for node in ret.headings():
        short = re.sub(r"\s*\([^)]*\)|\s*ตามประเด็นการตรวจ ติดตาม ดังนี้", "", node.text).strip()
        if len(short) > 15:
            node.text = short
        node.cuts = [cut for cut in node.cuts if cut < len(node.text) - 4]


def headings_boxed(ret: Return) -> None:
    """Some topics' headings drawn as text boxes."""
    for node in ret.headings():
        node.boxed = bool(node.children) and not node.columns and ret.rng.random() < 0.5


def soft_returns(share: float) -> Change:
    """Lines ended by a line break instead of a paragraph's end; headings stand in mid-paragraph."""

    def change(ret: Return) -> None:
        ret.soft_returns = share

    return change


KINDS = (
    kind("typos_11", "hard", with_errors(11), slots="errors", tier="hard"),
    kind("cut_short", "hard", cut_short, slots="cuts", tier="hard"),
    kind("cut_in_half", "hard", cut_in_half, slots="cuts", tier="extreme"),
    kind("tails_dropped", "hard", tails_dropped, slots="cuts", tier="extreme"),
    kind("headings_boxed", "hard", headings_boxed, slots="join wrap", tier="extreme"),
    kind("soft_some", "hard", soft_returns(0.3), slots="soft", tier="extreme"),
    kind("soft_all", "hard", soft_returns(1.0), slots="soft", tier="extreme"),
    kind("inline_tight", "hard", inline_tight, slots="inline", tier="extreme"),
)
