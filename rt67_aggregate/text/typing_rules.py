"""What a spreadsheet's rule for typing compares with, as any program writes it."""

from __future__ import annotations

import re

# Programs put sheets' names in quotation marks or not, a call's brackets or not, "=" and "$" or not.
_WRITING = re.compile(r"[\s\"'$=()]+")
# Rows and columns that were put in or taken out move what a rule looks at.
_CELL = re.compile(r"(?<![A-Za-z0-9_])\$?[A-Z]{1,3}\$?[0-9]{1,7}(?![A-Za-z0-9_])")


def typing_rule(formula: str) -> str:
    """The letters and figures of a rule's formula or list, blind to how programs write it and to where the
    cells stand that it looks at."""
    return _WRITING.sub("", _CELL.sub("#", formula)).casefold()
