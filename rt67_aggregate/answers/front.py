"""What stands before the first heading: the form's own lines, the line with the name, the cover.

The form's own lines are taken off; everything else was typed by somebody and goes to unplaced.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from rt67_aggregate.answers.lines import line_pictures
from rt67_aggregate.answers.own_tables import own_table
from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.model import Form, Line, Piece, Unplaced
from rt67_aggregate.text import fold, fold_with_map, split_number, strip_leaders

_ALIKE = 88.0  # per cent from which a retyped line is still the form's own
_PART_OF = 8  # characters of key from which a line may be a part of the form's own line
_PART_ALIKE = 92.0
_UNIT_ALIKE = 80.0
_UNIT_START = 18  # characters of the unit line's printed text that tell it apart
_UNIT_WITHIN = 4  # times its own length: a longer paragraph is no unit line with a few errors
_EDGES = " .…‥_\t·"


@dataclass(frozen=True, slots=True)
class Front:
    """``unit``: what was typed where the form asks for the name. ``cover``: other typed lines."""

    unit: str
    cover: tuple[str, ...]
    unplaced: tuple[Unplaced, ...]


class FrontReader:
    """Knows the lines that one form prints before its first heading."""

    def __init__(self, form: Form) -> None:
        lines = [fold(text[split_number(text)[1] :]) for text in form.boilerplate]
        self._lines = frozenset(key for key in lines if key)
        self._unit = fold(form.unit_line)
        self._all = "\n".join([*lines, self._unit, fold(form.short_title)])
        self._prompt = fold(form.unit_prompt)

    def read(self, pieces: Sequence[Piece], tally: Tally) -> Front:
        """Sort what stands before the first heading."""
        unit = ""
        unplaced: list[Unplaced] = []
        for piece in pieces:
            if not isinstance(piece.content, Line):
                text, pictures = own_table(piece.content, tally)
                if text or pictures:
                    unplaced.append(Unplaced(text, "cover", piece.content.place, pictures))
                continue
            line = piece.content
            kept, reason = line.text.strip(), "cover"
            found = self._unit_at(line.text)
            if found is not None:
                name, rest = found
                kept, reason = " ".join(part for part in (name, rest) if fold(part)), "unit_line"
                if not fold(name) and not unit and unplaced and _neighbours(unplaced[-1], line):
                    unplaced[-1] = replace(unplaced[-1], reason="unit_line")
                    name = unplaced[-1].text  # the name stands on the line before
                unit = unit or name
            elif self.is_own(line.text):
                kept = ""
            kept = tally.cleaned(line.text, strip_leaders(kept).strip())
            pictures = line_pictures(line)
            if kept and line.opens:
                kept = tally.labelled(line.paragraph.label, kept)
            if kept or pictures:
                unplaced.append(Unplaced(kept, reason, line.paragraph.place, pictures))
        cover = tuple(
            text for piece in unplaced if piece.reason == "cover" for text in piece.text.split("\n") if text
        )
        return Front(unit, cover, tuple(unplaced))

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

    def _unit_at(self, text: str) -> tuple[str, str] | None:
        """What stands before and after the unit line's printed text, where it is in the line."""
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
        front = text[: folded.origin[start]]
        back = text[folded.origin[stop - 1] + 1 :] if stop < len(key) else ""
        return self._name(front), strip_leaders(back)

    def _name(self, front: str) -> str:
        """The typed name without leaders, brackets around it and the form's prompt."""
        name = strip_leaders(front).strip(_EDGES)
        folded = fold_with_map(name)
        at = folded.key.find(self._prompt) if self._prompt else -1
        if at >= 0:
            first, last = folded.origin[at], folded.origin[at + len(self._prompt) - 1]
            name = f"{name[:first].rstrip('( ')} {name[last + 1 :].lstrip(') ')}"
            name = strip_leaders(name).strip(_EDGES)
        if name.startswith("(") and name.endswith(")"):
            name = name[1:-1].strip(_EDGES)
        return name


def _neighbours(piece: Unplaced, line: Line) -> bool:
    return bool(piece.text) and 0 <= line.paragraph.place.node - piece.place.node <= 2
