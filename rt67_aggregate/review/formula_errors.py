"""What a spreadsheet shows in place of a formula's result: nothing that anybody entered."""

from __future__ import annotations

import re

from rt67_aggregate.model import Issue
from rt67_aggregate.review.ledger import Ledger
from rt67_aggregate.review.sheets import SheetRow

# ECMA-376 part 1, 18.18.11 (ST_CellType e) leaves the words to the program. These are those of Excel, of
# Google Sheets (#ERROR!) and of LibreOffice (Err:502). A text that only begins with "#" is none.
_ERROR = re.compile(
    r"#(N/A|NAME\?|(NULL|DIV/0|VALUE|REF|NUM|SPILL|CALC|FIELD|BLOCKED|UNKNOWN|CONNECT|BUSY|PYTHON|ERROR)!"
    r"|GETTING_DATA)|Err:[0-9]{3}"
)


def is_formula_error(text: str) -> bool:
    """Whether a cell shows that its formula has no result."""
    return bool(_ERROR.fullmatch(text.strip()))


def formula_error(ledger: Ledger, line: SheetRow, field: str, text: str) -> Issue:
    """What is said of such a cell: the run stops, since applying it would put it into the report."""
    return ledger.fault("review_formula_error", line, column=ledger.titles.get(field, field), text=text)
