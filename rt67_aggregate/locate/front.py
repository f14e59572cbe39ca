"""The lines that a form prints before its first heading, and the line that asks for the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Form, Line
from rt67_aggregate.text import arabic_digits, fold, fold_with_map, split_number

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class UnitLine:
    """Where the unit line's printed text begins and ends in a line."""

    start: int
    end: int


class FrontLines:
    """Knows the lines that one form prints before its first heading.

    ``wordings``: what it prints there. ``unit_wordings``: what it prints on the unit line.
    """

    def __init__(self, form: Form) -> None:
        texts = (*form.boilerplate, form.title, form.short_title, form.unit_line)
        self.wordings = wordings_of((*texts, " ".join(form.boilerplate)))
        self.unit_wordings = wordings_of((form.unit_line, form.unit_prompt))
        lines = [fold(text[split_number(text)[1] :]) for text in form.boilerplate]
        self._lines = frozenset(key for key in lines if key)
        pairs = zip(form.boilerplate, lines, strict=True)
        self._figures = frozenset(fold(text) for text, key in pairs if not key)  # a "1" in a text box
        self._unit = fold(form.unit_line)
        self._years = frozenset(_numbers_like_years("\n".join((*form.boilerplate, form.unit_line))))
        self._all = "\n".join([*lines, self._unit, fold(form.short_title)])
        self._whole = frozenset(self._all.split("\n"))
        self._titles = {key for text in (form.title, form.short_title) if (key := fold(text))}
        self._telling = tuple(
            key
            for line in (*form.boilerplate, form.unit_line)
            if len(key := _squeezed(line)) >= THRESHOLDS.front_telling
        )

    def tells(self, text: str) -> bool:
        """Whether a line is, or ends with, one that can only be the form's own, or is its name alone."""
        is_long = len(text) >= THRESHOLDS.front_telling
        return fold(text) in self._titles or (is_long and _squeezed(text).endswith(self._telling))

    def belongs(self, line: Line) -> bool:
        """Whether a line may stand beside such a one as the form's own."""
        return not line.paragraph.pictures and (self.tells(line.text) or self.is_own(line.text))

    def is_own(self, text: str) -> bool:
        """Whether a line is one that the form prints before its first heading, or a part of one."""
        key = fold(text[split_number(text)[1] :])
        if not key:
            return not any(character.isalnum() for character in text) or fold(text) in self._figures
        if key in self._lines or (len(key) >= THRESHOLDS.front_part_of and key in self._all):
            return True
        if not THRESHOLDS.front_part_of <= len(key) <= len(self._all):
            return False
        if any(fuzz.ratio(key, known, score_cutoff=THRESHOLDS.front_alike) for known in self._lines):
            return True
        return (
            len(key) >= 2 * THRESHOLDS.front_part_of
            and fuzz.partial_ratio(key, self._all) >= THRESHOLDS.front_part_alike
        )

    def is_loose_part(self, text: str, before: str, after: str) -> bool:
        """Whether a line is a few words of one that the form prints there, which neither the line before nor
        the one behind goes on with: a letter's date, or "results", that the form's own lines hold, too."""
        key = fold(text[split_number(text)[1] :])
        if key in self._whole or key not in self._all or len(key) >= THRESHOLDS.front_part_telling:
            return False
        near = THRESHOLDS.front_part_of  # the name may stand before a unit line that was broken
        whole, end, begin = fold(text), fold(before)[-near:], fold(after)[:near]
        joined = (end + part for part in (whole, key)), (key + begin,)
        return not any(part != key and part in self._all for parts in joined for part in parts)

    def names_other_year(self, text: str) -> bool:
        """Whether words of a line that the form prints there name a year that it does not, near one that it
        does: the return is of another year's form."""
        near = THRESHOLDS.front_years
        return any(
            year not in self._years and any(abs(year - known) <= near for known in self._years)
            for year in _numbers_like_years(text)
        )

    def unit_line(self, text: str) -> UnitLine | None:
        """Where the unit line's printed text stands in a line, if it does."""
        folded = fold_with_map(text)
        key = folded.key
        if not self._unit or len(key) < THRESHOLDS.front_unit_start:
            return None
        start = key.find(self._unit[: THRESHOLDS.front_unit_start])
        if start < 0:
            if len(key) > THRESHOLDS.front_unit_within * len(self._unit):
                return None
            wanted = self._unit[: 3 * THRESHOLDS.front_unit_start]
            found = fuzz.partial_ratio_alignment(wanted, key, score_cutoff=THRESHOLDS.front_unit_alike)
            if found is None or len(key) < len(wanted):
                return None
            start = found.dest_start
        stop = len(key)
        if stop - start > len(self._unit) * 1.1:
            rest = fuzz.partial_ratio_alignment(self._unit, key[start:])
            stop = start + rest.dest_end if rest else stop
        return UnitLine(folded.origin[start], folded.origin[stop - 1] + 1)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _numbers_like_years(text: str) -> Iterator[int]:
    return map(int, _YEAR.findall(arabic_digits(text)))
