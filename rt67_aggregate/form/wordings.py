"""What headings of two years' forms have in common: their words, without what every year changes."""

from __future__ import annotations

import re
from functools import cached_property

from rapidfuzz.distance import OSA

from rt67_aggregate.model import Heading, Shape
from rt67_aggregate.text import arabic_digits, fold, printed_parts

# What a year's form says of its year: "พ.ศ. 2567".
_YEAR = re.compile(r"(?:พ\.?\s?ศ\.?\s*)?(?<![0-9])2[4-7][0-9]{2}(?![0-9])")
_FIGURES = re.compile("[0-9]+")
_NOT = "ไม่"
_SHARED_OPTIONS = 0.5  # of the shorter list: a scale with other steps is another question
_UNLIKE = 1.0


class Wording:
    """A heading, and its words as they are compared."""

    def __init__(self, heading: Heading) -> None:
        self.heading = heading

    @cached_property
    def said(self) -> str:
        """What is printed; a table that only the draft has named is known by its titles."""
        heading = self.heading
        if heading.is_untitled:
            return " ".join(column.text for column in heading.children)
        if heading.line:
            return " ".join((heading.text, *printed_parts(heading.line)))
        return f"{heading.group} {heading.text}"

    @cached_property
    def own(self) -> str:
        """The key of what is printed."""
        return fold(self.said)

    @cached_property
    def yearless(self) -> str:
        """The same without years."""
        return fold(_yearless(self.said))

    @cached_property
    def known(self) -> frozenset[str]:
        """Keys of the heading's wordings."""
        others = (fold(f"{self.heading.group} {text}") for text in self.heading.aliases)
        return frozenset(filter(None, (self.own, *others)))

    @cached_property
    def telling(self) -> tuple[tuple[str, ...], int]:
        """What tells headings apart that differ in a letter or two: figures, and whether they say no."""
        text = _yearless(self.said)
        return tuple(_FIGURES.findall(text)), text.count(_NOT)


def distance(old: Wording, new: Wording) -> float:
    """How far the words of two headings are apart, 0 to 1; 1 where figures or a "not" tell them apart."""
    if old.telling != new.telling:
        return _UNLIKE
    return min((OSA.normalized_distance(a, b) for a in old.known for b in new.known), default=_UNLIKE)


def may_go_on(old: Wording, new: Wording) -> bool:
    """Whether an answer to the one is of the same sort as one to the other."""
    one, other = old.heading, new.heading
    if not _are_answered_alike(one, other) or one.block != other.block:
        return False
    if one.unit and other.unit and fold(one.unit) != fold(other.unit):
        return False
    if bool(one.options) is not bool(other.options):
        return False
    if one.options:
        options = set(map(fold, one.options)), set(map(fold, other.options))
        return len(options[0] & options[1]) >= _SHARED_OPTIONS * min(map(len, options))
    return True


def _are_answered_alike(one: Heading, other: Heading) -> bool:
    """Whether two headings have one shape; what is written below a heading is of one sort, too, where more is
    asked behind it."""
    if one.shape is other.shape:
        return True
    return {one.shape, other.shape} == {Shape.NARRATIVE, Shape.GROUP} and one.is_section and other.is_section


def _yearless(text: str) -> str:
    return _YEAR.sub("", arabic_digits(text))
