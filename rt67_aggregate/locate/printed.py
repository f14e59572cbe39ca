"""Which letters of a line the form prints, and which somebody typed into it.

Likeness decides which heading a line is, never whose its letters are: only what the form file prints,
letter by letter after folding, is the form's own. A slip of the keyboard within a printed word is
no word of its own; figures, signs and whole words are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from rapidfuzz.distance import OSA, LCSseq, Levenshtein

from rt67_aggregate.locate.signs import BOX, TICKED_BOX, signs_in
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Form, Heading
from rt67_aggregate.text import Folded, fold, fold_with_map, tail_of, ticks

_OPEN = ticks("☐")
_PARTING = frozenset("/")  # words, and no tick there
_PAIRS = ("()", "[]", "{}", "<>", "“”", "‘’", '""', "''", "（）")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wording:
    """One text that the form prints: its key, the signs in it, all of it without spaces, and the signs that
    it ends in."""

    key: str
    signs: frozenset[str]
    letters: str
    tails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _TypedRun:
    """Letters of a key that a wording has not; ``inserted``: it has nothing in their place."""

    start: int
    stop: int
    inserted: bool


def wordings_of(texts: Iterable[str]) -> tuple[Wording, ...]:
    """The wordings of one place of the form, each once."""
    found = {
        fold(text): Wording(fold(text), signs_in(text), _squeezed(text), tuple(filter(None, [tail_of(text)])))
        for text in texts
    }
    return tuple(wording for key, wording in found.items() if key)


def heading_wordings(heading: Heading) -> tuple[Wording, ...]:
    """The wordings of a heading, with its number and without."""
    return wordings_of((heading.text, heading.printed, *heading.aliases))


def typed_in(text: str, wordings: Sequence[Wording]) -> tuple[Span, ...]:
    """The stretches of a printed line, or of a part of one, that the form does not print there.

    The whole text where too little of it is what any of the wordings says.
    """
    folded = fold_with_map(text)
    runs = _typed_runs(folded, wordings)
    if runs is None:
        return ((0, len(text)),)
    spans = [(folded.origin[start], folded.origin[stop - 1] + 1) for start, stop in runs]
    spans += _signs(text, folded, wordings, tuple(spans))
    if not spans:
        return ()
    return tuple(_with_brackets(span, text) for span in _merged(sorted(spans), text))


def _with_brackets(span: Span, text: str) -> Span:
    """A stretch with the brackets or quotes that stand right around it."""
    start, end = span
    while start > 0 and end < len(text) and text[start - 1] + text[end] in _PAIRS:
        start, end = start - 1, end + 1
    return start, end


def _signs(text: str, folded: Folded, wordings: Sequence[Wording], typed: Sequence[Span]) -> Iterator[Span]:
    """Ticks, boxes and signs that were put to a line: outside its words all but a blank box that the line
    prints, within them those that no wording has, or has less often. ``typed``: words put to the line."""
    signs = signs_in(text)
    if not signs and "(" not in text and "[" not in text:
        return
    if any(wording.letters == _squeezed(text) for wording in wordings):
        return  # the line as the form prints it, with the tick that it shows
    words = range(folded.origin[0] + 1, folded.origin[-1]) if folded.origin else range(0)
    if signs:
        known = frozenset().union(*(wording.signs for wording in wordings))
        whole = any(wording.key == folded.key for wording in wordings)  # nothing goes on in another line
        around = frozenset(sign for sign in known if _is_around(sign, whole=whole))
        places = [at for at, character in enumerate(text) if character in signs]
        for at in places:
            if text[at] not in (known | _PARTING if at in words else around):
                yield at, at + 1
        yield from _said_too_often(text, [at for at in places if at in words], wordings, typed)
    for box in BOX.finditer(text):
        if box.start() not in words or not _is_shown(box[0], wordings):
            yield box.span()


def _said_too_often(
    text: str, places: Sequence[int], wordings: Sequence[Wording], typed: Sequence[Span]
) -> Iterator[Span]:
    """Signs within a line's words beyond the number that a wording has of them: nobody can tell which of
    equal ones was put there, so the last ones are."""
    counted: Counter[str] = Counter()
    for at in places:
        sign = text[at]
        if sign in _PARTING or any(start <= at < end for start, end in typed):
            continue
        counted[sign] += 1
        if counted[sign] > max((wording.letters.count(sign) for wording in wordings), default=0):
            yield at, at + 1


def _is_around(sign: str, *, whole: bool) -> bool:
    """Whether a sign that the form prints is the form's before or behind a line's words: a blank box of a
    ``whole`` line; a slash only at the end of one that goes on in the next one."""
    return ticks(sign) == _OPEN if whole else sign in _PARTING


def _is_shown(box: str, wordings: Sequence[Wording]) -> bool:
    """Whether a box within a line's words is the form's: a blank one, or one that it prints ticked."""
    return not TICKED_BOX.fullmatch(box) or any(_squeezed(box) in wording.letters for wording in wordings)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _typed_runs(folded: Folded, wordings: Sequence[Wording]) -> list[Span] | None:
    """Runs of the key that are no wording's; None where the line as a whole is nobody's wording."""
    key = folded.key
    if not key or any(key in wording.key for wording in wordings):
        return []
    foreign = {wording.key: _foreign(key, wording.key) for wording in wordings}
    if not foreign:
        return None
    # A longer wording may have every letter, but not in the words that stand there.
    most = min(foreign.values()) + THRESHOLDS.printed_slip
    near = [wording for wording in foreign if foreign[wording] <= most]
    whole = max((wording for wording in foreign if wording in key), key=len, default="")
    if len(whole) >= THRESHOLDS.printed_telling:
        # It stands there to the letter, unless the line is a longer one with slips, or it with some.
        near = [wording for wording in near if _is_longer(folded, whole, wording)]
        if not near or (near == [whole] and foreign[whole] > min(foreign.values())):
            at = key.index(whole)
            return [run for run in ((0, at), (at + len(whole), len(key))) if run[0] < run[1]]
    found = [runs for wording in near if (runs := _typed_beside(wording, folded)) is not None]
    return min(found, key=lambda runs: sum(stop - start for start, stop in runs), default=None)


def _typed_beside(wording: str, folded: Folded) -> list[Span] | None:
    """Runs of the key that are no slips of a wording's letters; None where too little of it is there."""
    key = folded.key
    runs = _joined(_beside(wording, key))
    typed = [_at_gap(run, folded) for run in runs if not _is_slip(run, folded)]
    slips = sum(run.stop - run.start for run in runs) - sum(stop - start for start, stop in typed)
    letters = sum(stop - start for start, stop in typed)
    if (
        len(typed) > THRESHOLDS.printed_most_words
        or letters > THRESHOLDS.printed_most_typed * len(key)
        or slips > THRESHOLDS.printed_slips * len(key)
    ):
        return None
    return typed


def _beside(wording: str, key: str) -> list[_TypedRun]:
    """What stands in a key beside the letters that it shares with a wording, of which it may be a part.

    Of a long wording some letters stand in any words, in its order: a few in a row count only where no
    more than a slip parts them from others, and before or behind all that the key shares with it only
    where the wording says about the same there.
    """
    blocks = SequenceMatcher(None, wording, key, autojunk=False).get_matching_blocks()
    telling = [block for block in blocks if block.size >= THRESHOLDS.printed_block]
    if not telling:
        return _differing(wording, key, 0)
    first, last = telling[0], telling[-1]
    start, stop, begin, end = first.a, last.a + last.size, first.b, last.b + last.size
    runs: list[_TypedRun] = []
    before = _said_at_end(key[:begin], wording[:start])
    if before is None:
        runs.append(_TypedRun(0, begin, inserted=True))
    else:
        start, begin = start - before, 0
    behind = _said_at_end(key[end:][::-1], wording[stop:][::-1])
    if behind is not None:
        stop, end = stop + behind, len(key)
    runs += _differing(wording[start:stop], key[begin:end], begin)
    return [*runs, _TypedRun(end, len(key), inserted=True)] if behind is None else runs


def _said_at_end(text: str, wording: str, *, apart: bool = False) -> int | None:
    """How many of a wording's last letters a text says but for slips; None where it says something else.

    ``apart``: it stands by itself, so that a short word is no slip of another.
    """
    sizes = (len(text) + more for more in range(-THRESHOLDS.printed_slip, THRESHOLDS.printed_slip + 1))
    meant = {size: wording[max(0, len(wording) - size) :] for size in sizes if size >= 0}
    best = min(meant, key=lambda size: (OSA.distance(text, meant[size]), abs(size - len(text))))
    return (
        len(meant[best]) if _is_slip_of(text, meant[best], 0 if apart else THRESHOLDS.printed_slip) else None
    )


def _differing(wording: str, key: str, offset: int) -> list[_TypedRun]:
    """The letters of a key that differ from a wording's, counted from ``offset``."""
    ops = Levenshtein.opcodes(wording, key)
    skipped = [0 if op.tag == "equal" else op.src_end - op.src_start for op in ops]
    runs: list[_TypedRun] = []
    for at, op in enumerate(ops):
        size = op.dest_end - op.dest_start
        far = min(sum(skipped[max(0, at - 2) : at]), sum(skipped[at + 1 : at + 3])) > THRESHOLDS.printed_slip
        if size and (op.tag != "equal" or (size < THRESHOLDS.printed_block and far)):
            runs.append(_TypedRun(offset + op.dest_start, offset + op.dest_end, op.tag == "insert"))
    return runs


def _is_slip_of(text: str, meant: str, always: int) -> bool:
    """Whether letters are what is meant but for slips, of which ``always`` are none too many; a figure is
    none."""
    if [c for c in text if c.isdecimal()] != [c for c in meant if c.isdecimal()]:
        return False
    return OSA.distance(text, meant) <= max(always, THRESHOLDS.printed_slips * len(text))


def _is_longer(folded: Folded, whole: str, other: str) -> bool:
    """Whether a line in which a whole wording stands is another one with slips: what stands around the
    first is then what the other prints there too."""
    key = folded.key
    if _foreign(key, other) > THRESHOLDS.printed_slips * len(key):
        return False
    if whole == other:
        return True
    if whole not in other:
        return _foreign(key, other) < len(key) - len(whole)
    at, there = key.index(whole), other.index(whole)
    end = at + len(whole)
    before, behind = key[:at], key[end:][::-1]
    last = other[there + len(whole) :][::-1]
    begun = _said_at_end(before, other[:there], apart=_gap_before(at, folded))
    return begun is not None and _said_at_end(behind, last, apart=_gap_before(end, folded)) is not None


def _foreign(key: str, wording: str) -> int:
    """How many letters of a key a wording has not."""
    ops = Levenshtein.opcodes(wording, key)
    return sum(op.dest_end - op.dest_start for op in ops if op.tag != "equal")


def _joined(runs: list[_TypedRun]) -> list[_TypedRun]:
    """Runs that touch are one, and so are two with nothing but a few equal letters between them of which
    one is a word."""
    found: list[_TypedRun] = []
    for run in runs:
        if found and run.start - found[-1].stop < THRESHOLDS.printed_island:
            before = found[-1]
            word = max(before.stop - before.start, run.stop - run.start) > THRESHOLDS.printed_slip
            if word or run.start == before.stop:
                found[-1] = _TypedRun(before.start, run.stop, before.inserted and run.inserted)
                continue
        found.append(run)
    return found


def _is_slip(run: _TypedRun, folded: Folded) -> bool:
    if run.stop - run.start > THRESHOLDS.printed_slip or any(
        c.isdecimal() for c in folded.key[run.start : run.stop]
    ):
        return False
    alone = _gap_before(run.start, folded) and _gap_before(run.stop, folded)
    return not (run.inserted and alone)


def _gap_before(index: int, folded: Folded) -> bool:
    """Whether a key's letter begins a word of its text, as the end of the text does."""
    if index == 0 or index == len(folded.key):
        return True
    return folded.origin[index] > folded.origin[index - 1] + 1


def _at_gap(run: _TypedRun, folded: Folded) -> Span:
    """The run moved to where it is a word of its own: of equal letters at its ends nobody can tell
    which were typed in."""
    start, stop = run.start, run.stop
    key = folded.key
    if not run.inserted:
        return start, stop
    while start > 0 and key[start - 1] == key[stop - 1]:
        start, stop = start - 1, stop - 1
    best, most = (start, stop), -1
    while True:
        gaps = _gap_before(start, folded) + _gap_before(stop, folded)
        if gaps > most:
            best, most = (start, stop), gaps
        if stop == len(key) or key[start] != key[stop]:
            return best
        start, stop = start + 1, stop + 1


def _merged(spans: list[Span], text: str) -> Iterator[Span]:
    """Spans with nothing but spaces and punctuation between them as one."""
    here: Span | None = None
    for start, stop in spans:
        if here is not None and not any(c.isalnum() for c in text[here[1] : start]):
            here = here[0], max(stop, here[1])
            continue
        if here is not None:
            yield here
        here = start, stop
    if here is not None:
        yield here


def stretches(size: int, typed: Sequence[Span]) -> Iterator[tuple[int, int, bool]]:
    """A line's stretches in order: start, end, and whether somebody typed it."""
    bounds = [0, *(place for span in typed for place in span), size]
    for index, (start, stop) in enumerate(pairwise(bounds)):
        if stop > start:
            yield start, stop, index % 2 == 1


def holds_whole(text: str, wordings: Sequence[Wording]) -> bool:
    """Whether all of a wording stands in a text, so that what else stands there was put to it; a
    wording of which words are missing was only reworded."""
    key = fold(text)
    if any(wording.key in key for wording in wordings):
        return True
    return any(LCSseq.similarity(w.key, key) >= THRESHOLDS.printed_whole * len(w.key) for w in wordings)


def is_reworded(text: str, wordings: Sequence[Wording]) -> bool:
    """Whether a line that is no whole wording has words of somebody's own, and not only a sign or a
    slip: the letters that it shares with a wording must stand in a row."""
    key = fold(text)
    if not key:
        return False
    if any(len(fold(text[start:end])) > THRESHOLDS.printed_slip for start, end in typed_in(text, wordings)):
        return True
    return max(
        (_shared(key, wording.key) for wording in wordings), default=0.0
    ) < THRESHOLDS.printed_in_a_row * len(key)


def _shared(key: str, wording: str) -> int:
    """How many letters of a key stand in a wording too, some in a row."""
    blocks = SequenceMatcher(None, wording, key, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= min(THRESHOLDS.printed_block, len(key)))


def letters_printed_by(form: Form) -> str:
    """The key of all that a form prints around its headings, from its beginning to its end."""
    printed = [*form.boilerplate, form.unit_line]
    for heading in form.walk():
        printed += [heading.printed, *heading.prompts]
    return "".join(map(fold, printed))
