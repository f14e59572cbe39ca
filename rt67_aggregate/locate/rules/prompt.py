"""Lines that the form prints under a heading, told from what was typed there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from rt67_aggregate.locate.line_words import with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import Wording, wordings_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, Line, Owner, OwnerKind, Piece, Printed, Shape
from rt67_aggregate.text import cut_after, fold, fold_with_map


class Prompt:
    """Takes the form's prompts off the answers under their headings."""

    def __init__(self, outline: Outline) -> None:
        self._prompts = {
            heading.id: wordings_of(heading.prompts)
            for heading in outline.form.walk()
            if heading.shape is Shape.NARRATIVE
        }
        self._elsewhere = {
            wording.key: (name, wording)
            for name, prompts in self._prompts.items()
            for wording in prompts
            if len(wording.key) >= THRESHOLDS.prompt_telling
        }

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        broken = self._broken(items)
        for index, piece, line in items.lines:
            prompts = self._prompts.get(piece.heading_id)
            own: Sequence[Item] = ()
            if prompts and index in broken:
                own = _of_the_form(line, piece.heading_id, prompts, piece.heading_id)
            elif prompts is not None:
                own = self._copied(line, piece.heading_id, prompts)
            if own:
                changes[index] = own
            if own or not prompts:
                continue
            parts = tuple(_apart(piece, line, prompts))
            if parts:
                changes[index] = parts
            if any(isinstance(part, Fragment) and part.owner.kind is OwnerKind.ANSWER for part in parts):
                doubts.append(Doubt(piece.heading_id, DoubtCode.WORDS_IN_HEADING, line.paragraph.place))
            rest = content_line(parts[-1]) if parts else line
            if rest is not None and _resembles(rest, prompts):
                place = rest.paragraph.place
                doubts.append(Doubt(piece.heading_id, DoubtCode.PROMPT_REWORDED, place))
            elif rest is not None and len(parts) > 1 and _may_belong(rest):
                doubts.append(Doubt(piece.heading_id, DoubtCode.WORDS_IN_HEADING, rest.paragraph.place))
        return RuleResult(items.changed(changes), tuple(doubts))

    def _broken(self, items: Items) -> frozenset[int]:
        """The lines over which a prompt was broken, as on a narrower page: together they say all of it."""
        found: set[int] = set()
        lines = [(i, piece.heading_id, line) for i, piece, line in items.lines if line.text.strip()]
        for at, (_, heading_id, line) in enumerate(lines):
            for prompt in self._prompts.get(heading_id, ()):
                run, said = at, fold(line.text)
                while said and said != prompt.key and prompt.key.startswith(said) and run + 1 < len(lines):
                    run += 1
                    said += fold(lines[run][2].text) if lines[run][1] == heading_id else "\n"
                if said == prompt.key and run > at:
                    found.update(index for index, _, _ in lines[at : run + 1])
        return frozenset(found)

    def _copied(self, line: Line, above: str, prompts: Sequence[Wording]) -> tuple[Fragment, ...]:
        """A line that the form prints under other headings, and that somebody copied under this one."""
        key = fold(line.text)
        heading_id, wording = self._elsewhere.get(key, ("", None))
        if wording is None or any(prompt.key == key for prompt in prompts):
            return ()
        return _of_the_form(line, above, (wording,), heading_id)


def _of_the_form(
    line: Line, above: str, wordings: Sequence[Wording], heading_id: str
) -> tuple[Fragment, ...]:
    """A whole line as a prompt of a heading; pictures in it are an answer of the heading above."""
    own = printed_line(line, Printed.PROMPT, wordings, Owner.answer(above), heading_id)
    return with_pictures(tuple(own), line, Owner.answer(above, 0))


def _apart(piece: Piece, line: Line, prompts: Sequence[Wording]) -> Iterator[Item]:
    """The prompt that a line begins with or is a part of, and what was typed behind it; nothing where it is
    neither."""
    folded = fold_with_map(line.text, 400)
    for prompt in prompts:
        cut = cut_after(prompt.key, line.text, folded, THRESHOLDS.prompt_farthest, prompt.tails)
        if cut is not None or _is_shortened(folded.key, prompt.key):
            rest = len(line.text) if cut is None or cut.whole else cut.rest
            owner = Owner.answer(piece.heading_id)
            own = line.slice(0, rest)
            yield from printed_line(own, Printed.PROMPT, prompts, owner, piece.heading_id)
            behind = Line(line.paragraph, line.start + rest, line.end, opens=False)
            yield replace(piece, content=behind)
            return


def _may_belong(rest: Line) -> bool:
    """Whether some words behind a prompt may as well have been put to it: short, and a space apart."""
    before = rest.paragraph.text[: rest.start]
    return (
        0 < len(fold(rest.text)) <= THRESHOLDS.prompt_short
        and before.endswith(" ")
        and before.strip()[-1:] not in ":：."
    )


def _is_shortened(key: str, prompt: str) -> bool:
    if not THRESHOLDS.prompt_kept * len(prompt) <= len(key) <= len(prompt):
        return False
    return LCSseq.similarity(key, prompt) >= (1 - THRESHOLDS.prompt_own) * len(key)


def _resembles(line: Line, prompts: Sequence[Wording]) -> bool:
    """Whether a whole line may be a prompt in other words, so that nobody can tell it from an answer."""
    text = line.text
    longest = 2 * max((len(prompt.key) for prompt in prompts), default=0)
    if not text or len(text) > longest:
        return False
    return any(fuzz.ratio(fold(text), prompt.key) >= THRESHOLDS.prompt_alike for prompt in prompts)
