"""The lines that a form prints before its first heading, and the line that asks for the name."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.model import Form
from rt67_aggregate.text import fold, fold_with_map, split_number

_ALIKE = 88.0  # per cent from which a retyped line is still the form's own
_PART_OF = 8  # characters of key from which a line may be a part of the form's own line
_PART_ALIKE = 92.0
_UNIT_ALIKE = 80.0
_UNIT_START = 18  # characters of the unit line's printed text that tell it apart
_UNIT_WITHIN = 4  # times its own length: a longer paragraph is no unit line with a few errors


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
        self._unit = fold(form.unit_line)
        self._all = "\n".join([*lines, self._unit, fold(form.short_title)])

    def is_own(self, text: str) -> bool:
        """Whether a line is one that the form prints before its first heading, or a part of one."""
        key = fold(text[split_number(text)[1] :])
        if not key:
            return not any(character.isalnum() for character in text)
        if key in self._lines or (len(key) >= _PART_OF and key in self._all):
            return True
        if not _PART_OF <= len(key) <= len(self._all):
            return False
        if any(fuzz.ratio(key, known, score_cutoff=_ALIKE) for known in self._lines):
            return True
        return len(key) >= 2 * _PART_OF and fuzz.partial_ratio(key, self._all) >= _PART_ALIKE

    def unit_line(self, text: str) -> UnitLine | None:
        """Where the unit line's printed text stands in a line, if it does."""
        folded = fold_with_map(text)
        key = folded.key
        if not self._unit or len(key) < _UNIT_START:
            return None
        start = key.find(self._unit[:_UNIT_START])
        if start < 0:
            if len(key) > _UNIT_WITHIN * len(self._unit):
                return None
            wanted = self._unit[: 3 * _UNIT_START]
            found = fuzz.partial_ratio_alignment(wanted, key, score_cutoff=_UNIT_ALIKE)
            if found is None or len(key) < len(wanted):
                return None
            start = found.dest_start
        stop = len(key)
        if stop - start > len(self._unit) * 1.1:
            rest = fuzz.partial_ratio_alignment(self._unit, key[start:])
            stop = start + rest.dest_end if rest else stop
        return UnitLine(folded.origin[start], folded.origin[stop - 1] + 1)
