"""What Excel takes of a worksheet, a link and a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

from rt67_aggregate.workbook.cells import pieces, safe
from rt67_aggregate.workbook.values import Link

_LINK_CHARACTERS = 2_079
_NAME_CHARACTERS = 31
_TIP_CHARACTERS = 255


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """How much one worksheet takes, of Excel, where not said otherwise. ``looks``: of rows that want a look
    so many lead to their places: each link costs memory, and time to open the workbook."""

    rows: int = 1_048_576
    links: int = 65_530
    looks: int = 30_000


def numbered(name: str, first: int, names: Iterable[str]) -> str:
    """A sheet's name with the next number, from the first on, that makes none of the names."""
    taken = {known.casefold() for known in names}
    for number in count(first):
        ending = f" {number}"
        candidate = name[: _NAME_CHARACTERS - len(ending)] + ending
        if candidate.casefold() not in taken:
            break
    return candidate


def can_lead(link: Link) -> bool:
    """Whether Excel takes a link's target."""
    return bool(link.target) and len(pieces(link.target, _LINK_CHARACTERS)) == 1


def unlinked_style(link: Link) -> str:
    """The style of a link's text where it leads nowhere."""
    style, mark, overlay = link.style.partition("|")
    return f"body{mark}{overlay}" if style == "link" else link.style


def tip_of(text: str) -> str:
    """What is shown beside the pointer, as far as Excel takes it."""
    return pieces(safe(text), _TIP_CHARACTERS)[0]
