"""Papers that were put behind the form without a word that says so: minutes, orders, lists of names."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.signature import begins_appendix
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import leading_label


def page_behind(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the last answer where somebody broke the page in it before a line like a title: what
    follows may be a paper of its own. An appendix that says so is none of the answer's."""
    path = aligned.alignment.path
    last = path[-1].state if path else None
    for _, line, holder in aligned.answer_lines:
        if holder == last and begins_appendix(line.text):
            return
        if holder == last and opens_page(line):
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)
            return


def opens_page(line: Line) -> bool:
    """Whether a line is the first on a page and is short and no item of a list."""
    paragraph = line.paragraph
    if not paragraph.opens_page or paragraph.label or paragraph.text[: line.start].strip():
        return False
    text = line.text.strip()
    return 0 < len(text) <= THRESHOLDS.page_behind_longest and leading_label(text) is None
