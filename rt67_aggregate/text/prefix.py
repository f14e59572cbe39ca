"""Where a known wording ends at the start of a text that may be retyped with errors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from rt67_aggregate.text.fold import Folded, fold_with_map

_CLOSING_MARKS = re.compile(r"(?:[ \t]*[)\]}”’»）])*")
# Bold type of Markdown: "**1.1) หัวข้อ:** ผล". What opens it stands before a word, what ends it behind one.
_BOLD = re.compile(r"\*\*(?!\s)")
_BOLD_ENDS = re.compile(r"(?P<colon>[ \t]*[:：])?\*{2,3}")
# The same of a web page: "<b>1.1) หัวข้อ</b>".
_TAGS_END = re.compile(r"(?:\s*</[A-Za-z][A-Za-z0-9]{0,9}>)+")
_GAP = re.compile(r"^(?::-(?=\s|$)|[ \t\n:：]|\.{3,}|[…‥·_]|(?:\. ?){3,})+")
_STRONG_GAP = re.compile(r"^\s*(?:[:：\t\n]|\.{3,}|…|_{3,})")
_SHORT = 6
_NOTHING = " \t\n.:…_‥·*?"


@dataclass(frozen=True, slots=True)
class Cut:
    """The end of a wording in a text.

    ``length``: characters of the text's key that the wording takes. ``distance``: of the wording's
    key to them, in edits (optimal string alignment). ``whole``: nothing but leaders follows.
    ``separated``: what follows: 2 nothing or a strong separator (colon, tab, line break, dots), 1 a
    space, 0 none. ``rest``: index in the text where what follows the separator begins.
    """

    length: int
    distance: int
    whole: bool
    separated: int
    rest: int


def tail_of(wording: str) -> str:
    """The signs that a wording ends in ("%", "(✓)", ".)"), without spaces; "" where no cut would leave them
    behind."""
    letters = "".join(wording.split())
    folded = fold_with_map(letters)
    tail = letters[folded.origin[-1] + 1 :] if folded.origin else ""
    return tail if _CLOSING_MARKS.sub("", tail, count=1).strip(_NOTHING) else ""


def cut_after(key: str, text: str, folded: Folded, farthest: float, tails: Sequence[str] = ()) -> Cut | None:
    """The best end of the wording ``key`` at the start of ``text``, or None beyond ``farthest``.

    ``folded``: the text's key (or a front part of it). ``farthest``: share of the wording's length.
    ``tails``: the signs that it ends in, of which one may follow.
    Of several ends the one with the fewest edits is best, and one at a separator wins over one in
    the middle of a word; none stands in the middle of a figure: "2" is not the beginning of "237".
    """
    size, there = len(key), len(folded.key)
    limit = int(farthest * size)
    slack = _slack(key, folded.key, limit)
    # A prefix within the limit is at most so many letters longer or shorter than the wording itself.
    if OSA.distance(key, folded.key[:size], score_cutoff=limit + slack) > limit + slack:
        return None
    best: tuple[float, Cut] | None = None
    for length in range(max(1, size - slack), min(there, size + slack) + 1):
        distance = OSA.distance(key, folded.key[:length], score_cutoff=limit)
        if distance > limit or _parts_figure(text, folded, length):
            continue
        whole, separated, rest = _after(text, folded, length, tails)
        score = distance - 0.45 * separated - 0.2 * whole
        if best is None or score < best[0]:
            best = (score, Cut(length, distance, whole, separated, rest))
    return best[1] if best else None


def cut_at(text: str, folded: Folded, length: int, distance: int) -> Cut:
    """The cut behind the first ``length`` characters of a text's key."""
    return Cut(length, distance, *_after(text, folded, length))


def _slack(key: str, there: str, limit: int) -> int:
    """How many letters longer or shorter than the wording what is there may be."""
    if not there.startswith(key):
        return max(2, limit) if len(key) > _SHORT else 1
    # Nothing is missing; but a single letter behind it is a slip and no answer, as a digit may be.
    rest = there[len(key) :]
    return 1 if len(key) > _SHORT and len(rest) == 1 and not rest.isdecimal() else 0


def _parts_figure(text: str, folded: Folded, length: int) -> bool:
    """Whether the first ``length`` characters of the key end between two digits of one figure."""
    end = folded.origin[length - 1] + 1
    return text[end - 1].isdecimal() and text[end : end + 1].isdecimal()


def _after(text: str, folded: Folded, length: int, tails: Sequence[str] = ()) -> tuple[bool, int, int]:
    """What follows the first ``length`` characters of the key: whole, separator, start of the rest."""
    end = folded.origin[length - 1] + 1
    for tail in tails:
        if said := re.match(r"\s*".join(("", *map(re.escape, tail))), text[end : end + 2 * len(tail) + 8]):
            end += said.end()
            break
    closing = _CLOSING_MARKS.match(text, end)
    end = closing.end() if closing else end
    bold = _BOLD_ENDS.match(text, end)
    if bold and len(_BOLD.findall(text, 0, end)) % 2:
        end = bold.end()
    tags = _TAGS_END.match(text, end)
    if tags and "<" in text[:end]:
        end = tags.end()
    tail = text[end:]
    gap = _GAP.match(tail)
    if not tail[gap.end() if gap else 0 :].strip(_NOTHING):
        return True, 2, len(text)
    rest = end + (gap.end() if gap else 0)
    if _STRONG_GAP.match(tail) or (bold and bold["colon"]):
        return False, 2, rest
    return False, 1 if gap else 0, rest
