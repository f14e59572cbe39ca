"""What was read at each place that was typed into, held against the truth."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial

from rt67_aggregate.model import Answer, Form, Heading, ReturnReading, Shape, State
from tests.filling import Truth
from tests.filling.places import squeezed

_NUMBER = re.compile(
    r"(?m)^\s*[-–•]\s+|^\s*\(?[0-9๐-๙]+(?:\.[0-9๐-๙]+)*[.)]\s*|^\s*[0-9๐-๙]+(?:\.[0-9๐-๙]+)+\s"
)
_TELLING = 4  # letters of what is looked for in other answers


@dataclass(frozen=True)
class Verdict:
    """``word``: right; right, marked; wrong, marked; reported; silent."""

    kind: str
    word: str
    truth: Truth
    found: str


def judged(truths: Sequence[Truth], form: Form, read: ReturnReading) -> Iterator[Verdict]:
    """A verdict for every place, and one for every answer where nothing was typed."""
    if read.state is not State.ACCEPTED:
        yield from (Verdict(t.kind, "reported", t, f"{read.state} {read.reason}") for t in truths if t.text)
        return
    answers: dict[str, list[Answer]] = defaultdict(list)
    for answer in read.answers:
        answers[answer.section_id].append(answer)
    loose = canon(" ".join(piece.text for piece in read.unplaced))
    rows = _rows(truths, form, answers)
    for truth in truths:
        found = rows.get((truth.section, truth.row), []) if truth.kind == "cell" else answers[truth.section]
        marked = any(answer.review for answer in (found or answers[truth.section]))
        right = _is_right(truth, found, form)
        if right:
            word = "right, marked" if marked else "right"
        elif marked:
            word = "wrong, marked"
        else:
            wanted = canon(truth.text or "".join(truth.choice[:1]))
            word = "reported" if wanted and wanted in loose and not any(a.text for a in found) else "silent"
        shown = "; ".join(f"{a.text!r} {a.value} {a.choice} {','.join(a.review)}" for a in found)
        yield Verdict(truth.kind, word, truth, shown)
    yield from _beside(truths, answers)


def astray(truths: Sequence[Truth], read: ReturnReading, missing: Set[str] = frozenset()) -> Iterator[Truth]:
    """What was typed and stands, unmarked, under another heading alone, or nowhere; a choice that is another
    one, unmarked. What several places say is passed over. ``missing``: headings that are told as missing."""
    answers = [(answer, canon(answer.text)) for answer in read.answers]
    loose = canon(" ".join(piece.text for piece in read.unplaced))
    lines = {truth: list(map(canon, truth.text.split("\n"))) for truth in truths}
    for truth, own_lines in lines.items():
        own = [answer for answer, _ in answers if answer.section_id == truth.section]
        if truth.kind in ("choice", "tick"):
            chosen = {answer.choice for answer in own if answer.choice}
            if chosen - {option.strip() for option in truth.choice} and not any(a.review for a in own):
                yield truth
            continue
        for text in own_lines:
            telling = sum(text in other for each in lines.values() for other in each) == 1
            holders = [answer for answer, said in answers if text in said]
            elsewhere = holders and all(a.section_id != truth.section and not a.review for a in holders)
            lost = not holders and text not in loose and not any(map(partial(_holds_letters, text), own))
            if len(text) >= _TELLING and telling and (lost or (elsewhere and truth.section not in missing)):
                yield truth
                break


def _holds_letters(text: str, answer: Answer) -> bool:
    """Whether a marked answer holds the letters of a text in their order: other words stand among them."""
    letters = iter(canon(answer.text))
    return bool(answer.review) and all(letter in letters for letter in text)


def _beside(truths: Sequence[Truth], answers: dict[str, list[Answer]]) -> Iterator[Verdict]:
    """Answers of sections and rows in which nothing was typed."""
    typed = {truth.section for truth in truths}
    for section, found in answers.items():
        for answer in found:
            if section not in typed and answer.text:
                word = "wrong, marked" if answer.review else "silent"
                yield Verdict("nowhere", word, Truth(section, "nowhere"), repr(answer.text))


def _rows(
    truths: Sequence[Truth], form: Form, answers: dict[str, list[Answer]]
) -> dict[tuple[str, int], list[Answer]]:
    """The cells of tables by section and row as typed: rows that were read, in their order, for rows in
    which something was typed, in theirs; a printed row by its name."""
    found: dict[tuple[str, int], list[Answer]] = {}
    for table in (heading for heading in form.walk() if heading.shape is Shape.TABLE):
        columns = [column.id for column in table.children if column.shape is Shape.COLUMN]
        own = [truth for truth in truths if truth.kind == "cell" and truth.section in columns]
        typed = sorted({truth.row for truth in own if truth.text})
        names = {truth.row: truth.name for truth in own}
        entries = sorted({a.entry for column in columns for a in answers[column] if a.text})
        pairs = _by_name(table, typed, names, entries) if any(names.values()) else dict(zip(typed, entries))  # noqa: B905
        for column in columns:
            for row, entry in pairs.items():
                found[column, row] = [a for a in answers[column] if a.entry == entry]
            spare = [a for a in answers[column] if a.entry not in pairs.values() and a.text]
            if spare:
                found.setdefault((column, -1), []).extend(spare)
    return found


def _by_name(
    table: Heading, typed: Sequence[int], names: dict[int, str], entries: Sequence[int]
) -> dict[int, int]:
    names_of = [c.cells for c in table.children if c.shape is Shape.NAMES]
    others = [c.cells for c in table.children if c.shape is not Shape.NAMES and c.cells]
    rows = {
        number: squeezed("".join(cells)) for number, cells in enumerate(zip(*names_of, strict=False), start=1)
    }
    for number, cells in enumerate(zip(*others, strict=False), start=1):  # a sum's name in another column
        rows[number] = rows.get(number) or squeezed("".join(cells))
    pairs: dict[int, int] = {}
    for row in (row for row in typed if names[row]):
        before = sum(names[other] == names[row] for other in names if other < row)  # groups may count anew
        alike = [number for number, name in rows.items() if name == names[row]][before:]
        pairs[row] = alike[0] if alike and alike[0] in entries else 0
    unnamed = (entry for entry in entries if entry not in pairs.values() and not rows.get(entry))
    for row in (row for row in typed if not names[row]):  # printed blank below rows with names
        pairs[row] = next(unnamed, 0)
    return pairs


def _is_right(truth: Truth, found: Sequence[Answer], form: Form) -> bool:
    said = [answer for answer in found if answer.text or answer.choice]
    if truth.kind in ("choice", "tick"):
        chosen = sorted(answer.choice for answer in said)
        wanted = sorted(option.strip() for option in truth.choice)
        texts = [canon(answer.text) for answer in said]
        # What was typed at one option stands whole in one answer; options may have been swapped.
        parts = filter(None, map(canon, truth.text.split("\n")))
        return chosen == wanted and all(any(part in text for text in texts) for part in parts)
    if not truth.text:
        return not said
    text = "\n".join(answer.text for answer in said)
    return canon(text) == canon(truth.text) and {answer.value for answer in said} == {truth.value}


def canon(text: str) -> str:
    """Without what reading may leave out: spaces, and the numbers of a list."""
    kept = _NUMBER.sub("", unicodedata.normalize("NFC", text))
    return "".join(kept.split())
