"""Ways to write a filled-in .docx otherwise that a person does not see, or hardly; the truth of before holds:
as Word, LibreOffice, Google Docs, WPS and programs that make documents write it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tests.markup.blocks import BLOCKS, drop_caps, style_separators
from tests.markup.gaps import GAPS
from tests.markup.grids import GRIDS
from tests.markup.kit import Change, Copy
from tests.markup.layout import LAYOUT
from tests.markup.letters import LETTERS
from tests.markup.numbering import NUMBERING
from tests.markup.packing import PACKING
from tests.markup.revisions import REVISIONS, mark_gone
from tests.markup.runs import RUNS
from tests.markup.signs import SIGNS

MARKUP: Sequence[Change] = (
    *(*RUNS, *LETTERS, *SIGNS, *REVISIONS, *BLOCKS),
    *(*GAPS, *GRIDS, *LAYOUT, *NUMBERING, *PACKING),
)
JOINING = frozenset((mark_gone, style_separators, drop_caps))
"""Changes after which two neighbours are one on the page: nothing may be put between them afterwards."""

__all__ = ["JOINING", "MARKUP", "Change", "Copy"]
