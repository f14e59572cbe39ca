"""Lines that the form prints under a heading, told from what was typed there."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.model import Line
from rt67_aggregate.text import cut_after, fold, fold_with_map

_FARTHEST = 0.2
_KEPT = 0.5  # share of a prompt's letters from which a line of nothing else is that prompt, shortened
_OWN = 0.05  # share of the line's letters that the prompt may not have
_ALIKE = 60.0  # per cent from which a line may be a prompt in other words


def without_prompt(line: Line, prompts: Sequence[str], tally: Tally) -> Line:
    """The line behind the form's printed prompt, where it begins with it or is a part of it.

    ``prompts``: folded.
    """
    folded = fold_with_map(line.text, 400)
    for prompt in prompts:
        cut = cut_after(prompt, line.text, folded, _FARTHEST)
        if cut is not None or _shortened(folded.key, prompt):
            rest = line.end if cut is None or cut.whole else line.start + cut.rest
            tally.form(line.paragraph.text[line.start : rest])
            return Line(line.paragraph, rest, line.end, opens=False)
    return line


def resembles_prompt(text: str, prompts: Sequence[str]) -> bool:
    """Whether a whole line may be a prompt in other words, so that nobody can tell it from an answer."""
    longest = 2 * max(map(len, prompts), default=0)
    return bool(text) and len(text) <= longest and any(fuzz.ratio(fold(text), p) >= _ALIKE for p in prompts)


def _shortened(key: str, prompt: str) -> bool:
    if not _KEPT * len(prompt) <= len(key) <= len(prompt):
        return False
    return LCSseq.similarity(key, prompt) >= (1 - _OWN) * len(key)
