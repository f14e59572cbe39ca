"""What stands at the end of a topic's last answer and is none of it: the next department's cover, who signed
a topic, what an inspector wrote below it last year, a line that sums the topic up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.page_behind import opens_page
from rt67_aggregate.locate.checks.words_behind import (
    is_bold,
    is_desk_note,
    is_listed,
    is_paper,
    is_person,
    says_paper,
    unprinted,
)
from rt67_aggregate.locate.grid import TableGrid, cell_text, rows_of
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.signs import LETTER, TICKS, refers, without_figures
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape, Status
from rt67_aggregate.text import fold, status_of

_ANY_FIGURE = "\n"  # before keys in which one sign stands for any number


def topic_ends(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each last answer before another topic that holds such a line, where no answer inside of a
    topic holds one of that kind. Its first line may be a title or a name and its own. Likewise about each
    last one of a topic, the return's too, that ends with the same line, or table, as others do."""
    answers: dict[int, list[Line]] = {}
    takes_answers = aligned.outline.answered
    tables = {holder: grid for _, grid, holder in aligned.answer_tables}
    for _, line, holder in aligned.answer_lines:
        if line.text.strip() and takes_answers[holder]:
            answers.setdefault(holder, []).append(line)
    ends = _last_of_topics(aligned)
    inner = [lines for holder, lines in answers.items() if holder not in ends]
    within = [line for lines in inner for line in _on_their_page(lines)]
    kinds = [kind for kind in _TELLS if not any(map(kind, within))]
    typed = {
        holder: unprinted(answers[holder], aligned.outline)
        for holder in (*ends, *_last(aligned))
        if holder in answers
    }
    below = {
        holder: lines for holder, lines in typed.items() if len(lines) > 1 or (lines and holder in tables)
    }
    closing = _closing(
        below.values(), [line for holder in answers.keys() - typed for line in answers[holder]]
    )
    noted = not any(map(is_desk_note, within))
    pages = sum(any(map(opens_page, lines)) for lines in inner) <= 1  # the return's last one may hold papers
    for holder, lines in typed.items():
        behind = lines[1:] if lines == answers[holder] else lines
        titled = holder in tables and _is_paper_in_table(tables[holder])
        paged = titled or (pages and any(map(opens_page, behind)))
        closed = bool(lines) and not closing.isdisjoint(_keys(lines[-1]))  # be it all of the answer
        told = paged or any(_TELLS[kind](behind) for kind in kinds) or (noted and _has_note(lines))
        if closed or (told and holder in ends):
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)
    for holder in _closing_tables(aligned, ends.union(_last(aligned))):
        yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _last(aligned: Aligned) -> Iterator[int]:
    """The return's last heading."""
    yield from (event.state for event in aligned.headings[-1:])


def _closing(ends: Iterable[Sequence[Line]], within: Sequence[Line]) -> set[str]:
    """The keys of short lines that stand last in several topics' last answers, below lines or tables, and in
    no answer within a topic: what was put at each topic's end ("--- จบประเด็น ---"), not what leads to its
    pictures. Where they differ in their figures ("รวมคะแนน 16"), more are asked for: answers end so."""
    above: dict[str, list[Line | None]] = {}
    for lines in ends:
        for key in _keys(lines[-1]) if _says_shortly(lines[-1]) else ():
            above.setdefault(key, []).append(lines[-2] if len(lines) > 1 else None)
    least = (THRESHOLDS.topic_ends_closing, THRESHOLDS.topic_ends_closing_figures)
    told = {
        key
        for key, found in above.items()
        if len(found) >= least[key.startswith(_ANY_FIGURE)] and not _is_own_part(found)
    }
    return told.difference(key for line in within for key in _keys(line)) if told else told


def _closing_tables(aligned: Aligned, last: Collection[int]) -> Iterator[int]:
    """The headings of topics' last answers that end with a table of the same words as others, where none
    stands elsewhere, or with a scale of which a word is ticked."""
    lines = {holder: index for index, line, holder in aligned.answer_lines if LETTER.search(line.text)}
    same: dict[str, set[int]] = {}
    elsewhere: set[str] = set()
    scales: set[str] = set()
    for index, grid, holder in aligned.answer_tables:
        texts = (cell_text(cell) for cell in grid.table.cells)
        words = fold("".join(text for text in texts if LETTER.search(text)))
        if holder in last and index > lines.get(holder, -1):
            same.setdefault(words, set()).add(holder)
            if _is_ticked_scale(grid):
                scales.add(words)
        elif aligned.outline.answered[holder]:
            elsewhere.add(words)
    for words, holders in same.items():
        told = words in scales or len(holders) >= THRESHOLDS.topic_ends_closing
        if words and words not in elsewhere and told:
            yield from holders


def _is_ticked_scale(grid: TableGrid) -> bool:
    """Whether a table has two rows, a few words in each cell of the first one and one tick in the other."""
    rows = [[cell_text(cell).strip() for cell in cells] for _, cells in rows_of(grid.table)]
    if len(rows) != 2 or len(rows[0]) < THRESHOLDS.topic_ends_scale_steps:
        return False
    words = all(0 < len(text) <= THRESHOLDS.topic_ends_scale_words for text in rows[0])
    said = list(filter(None, rows[1]))
    return words and len(said) == 1 and TICKS.issuperset(said[0])


def _keys(line: Line) -> set[str]:
    """A line's key, and the one that it shares with lines of other figures."""
    key, shared = fold(line.text), without_figures(line.text)
    return {key} if shared == key else {key, _ANY_FIGURE + shared}


def _is_own_part(above: Sequence[Line | None]) -> bool:
    """Whether the lines above are the same numbered one, as the title of a part that the form has not."""
    first = above[0]
    return first is not None and len({line and fold(line.text) for line in above}) == 1 and is_listed(first)


def _says_shortly(line: Line) -> bool:
    short = len(line.text.strip()) <= THRESHOLDS.page_behind_longest and not is_listed(line)
    return short and status_of(line.text) is Status.ANSWERED and not refers(fold(line.text))


def _is_paper_in_table(grid: TableGrid) -> bool:
    """Whether the first words of a table say that it is a paper or for those who sign."""
    first = next(
        (text for _, cells in rows_of(grid.table) for cell in cells if (text := cell_text(cell))), ""
    )
    return says_paper(first)


def _last_of_topics(aligned: Aligned) -> set[int]:
    """The headings with an answer right before one that holds others and stands higher in the form, or before
    the first part that was found of it."""
    states = aligned.outline.states
    found = set()
    for before, after in pairwise(aligned.alignment.path):
        if not (aligned.is_heading(before.state) and aligned.is_heading(after.state)):
            continue
        lower, upper = states[before.state], states[after.state]
        if any(
            group.heading.shape is Shape.GROUP and group.depth < lower.depth
            for group in entered(aligned.outline, lower, upper)
        ):
            found.add(lower.index)
    return found


def entered(outline: Outline, before: HeadingState, after: HeadingState) -> Iterator[HeadingState]:
    """The second of two headings and those above it that do not hold the first one."""
    while not outline.is_below(before, after):
        yield after
        if after.parent < 0:
            return
        after = outline.states[after.parent]


def _on_their_page(lines: Sequence[Line]) -> Iterator[Line]:
    """An answer's lines before one that is like a paper's title on a new page."""
    return takewhile(lambda line: not opens_page(line), lines)


def _has_paper(behind: Sequence[Line]) -> bool:
    return any(map(is_paper, behind))


def _has_person(behind: Sequence[Line]) -> bool:
    return any(map(is_person, behind[-THRESHOLDS.words_behind_last :]))


def _has_note(lines: Sequence[Line]) -> bool:
    return any(map(is_desk_note, lines[-THRESHOLDS.words_behind_last :]))


def _has_bold_end(behind: Sequence[Line]) -> bool:
    """Whether the last line but one, or the last one, is the only one in bold type, and no item of a list."""
    bold = [index for index, line in enumerate(behind) if is_bold(line)]
    return len(bold) == 1 and not is_listed(behind[bold[0]]) and bold[0] >= len(behind) - 2


_TELLS: Mapping[Callable[[Line], bool], Callable[[Sequence[Line]], bool]] = {
    is_paper: _has_paper,
    is_person: _has_person,
    is_bold: _has_bold_end,
}
