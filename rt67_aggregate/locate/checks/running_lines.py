"""Lines that stand again and again in the middle of answers and at their ends: what a scanner, a browser or a
clerk put at the foot of each page ("Scanned with …", "สำเนาถูกต้อง"), which belongs to no answer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.other_number import is_blank
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.page_numbers import without_page
from rt67_aggregate.locate.signs import refers
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Status
from rt67_aggregate.text import fold, leading_label, status_of

_TICKS = ("✓", "✔", "☑")  # before words, as whoever looked through a page leaves them
# What is stamped on pages and is nobody's answer, however seldom it stands there.
_SEALS = frozenset(("สำเนาถูกต้อง", "รับรองสำเนาถูกต้อง", "ลงนามกำกับ", "ลงชื่อกำกับ", "ลายมือชื่อกำกับ"))
_STAMPS = frozenset(("ลับ", "ร่าง", "สำเนา"))  # what is stamped on pages; other short words are answers
_Answers = Mapping[int, Sequence[str]]  # the keys of an answer's lines by its heading


def running_lines(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer that holds such a line, or what is stamped on pages. A title has its text
    below it wherever it stands, and what closes an answer has none: a page ends at either. Of several lines
    at a page's foot the last one is told first, and then the one above it."""
    for _, line, holder in aligned.answer_lines:
        sealed = line.end - line.start <= THRESHOLDS.running_lines_longest and fold(line.text) in _SEALS
        if sealed and aligned.outline.answered[holder]:
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)
    again = _said_again(aligned)
    answers = _answers(aligned, again) if again else {}
    running: set[str] = set()
    while found := _running({holder: _without(running, keys) for holder, keys in answers.items()}):
        running |= found
    for holder, keys in answers.items() if running else ():
        if running.intersection(keys):
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _said_again(aligned: Aligned) -> dict[str, str]:
    """The keys of short texts that stand in enough lines, by the text, so that few are looked at closely."""
    texts = Counter(_text(line) for _, line, _ in aligned.answer_lines)
    often = [text for text, count in texts.items() if count >= THRESHOLDS.running_lines_least]
    return {text: key for text in often if (key := _key(text)) and key not in aligned.outline.printed_below}


def _answers(aligned: Aligned, again: Mapping[str, str]) -> _Answers:
    """What was typed below each heading: lines that may be such by their key, others and tables by "",
    which is none."""
    answers: dict[int, list[str]] = {}
    printed = aligned.outline.printed_below
    held: list[tuple[int, Unit, int]] = [*aligned.answer_lines, *aligned.answer_tables]
    for _, unit, holder in sorted(held, key=itemgetter(0)):
        line = unit if isinstance(unit, Line) else None
        own = line is None or not (is_blank(line) or fold(line.text) in printed)
        if own and aligned.outline.answered[holder]:
            typed = line is not None and not line.paragraph.label
            answers.setdefault(holder, []).append(again.get(_text(line), "") if line and typed else "")
    return answers


def _text(line: Line) -> str:
    """The words of a short line without the number of its page behind an address, else ""."""
    short = line.end - line.start <= 2 * THRESHOLDS.running_lines_longest
    return without_page(line.text.strip()) if short else ""


def _key(text: str) -> str:
    """Of a text that may stand at the foot of each page, else ""."""
    label = leading_label(text)
    if (label is not None and label.style not in _TICKS) or len(text) > THRESHOLDS.running_lines_longest:
        return ""
    key = fold(text) if status_of(text) is Status.ANSWERED else ""
    if refers(key) and "://" not in text:
        return ""
    return key if key in _STAMPS or len(key) >= THRESHOLDS.running_lines_shortest else ""


def _without(running: Collection[str], keys: Sequence[str]) -> list[str]:
    return [key for key in keys if key not in running]


def _running(answers: _Answers) -> set[str]:
    """The keys that stand in enough answers, in one at its end, in another before the end, and below other
    lines in both."""
    holders: dict[str, set[int]] = defaultdict(set)
    last: set[str] = set()
    within: set[str] = set()
    for holder, said in answers.items():
        keys = [key for key, _ in groupby(said)]
        for key in filter(None, keys):
            holders[key].add(holder)
        last.update(keys[-1:] if len(keys) > 1 else ())
        within.update(keys[1:-1])
    least = THRESHOLDS.running_lines_least
    return {key for key, found in holders.items() if len(found) >= least} & last & within
