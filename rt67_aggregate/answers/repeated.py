"""Lines that the form prints before its first heading, said again in the middle of a return.

Where several people each filled in a copy, the copies are put together with their first page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rt67_aggregate.model import Form, Line, Piece, Role

_TELLING = 40  # characters without spaces from which a line can be nothing but the form's own


class RepeatedFront:
    """Knows the lines that one form prints before its first heading."""

    def __init__(self, form: Form, is_own: Callable[[str], bool]) -> None:
        lines = (*form.boilerplate, form.unit_line)
        self._telling = frozenset(key for line in lines if len(key := _squeezed(line)) >= _TELLING)
        self._is_own = is_own

    def apart(self, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """The pieces, with such lines told from the answers around them."""
        found: set[int] = set()
        for index, piece in enumerate(pieces):
            if index not in found and _is_typed(piece) and self._tells(piece):
                for step in (1, -1):
                    place = index
                    while 0 <= place < len(pieces) and self._belongs(pieces[place]):
                        found.add(place)
                        place += step
        if not found:
            return tuple(pieces)
        return tuple(
            replace(piece, role=Role.FRONT, heading_id="") if index in found else piece
            for index, piece in enumerate(pieces)
        )

    def _tells(self, piece: Piece) -> bool:
        text = _squeezed(piece.content.text) if isinstance(piece.content, Line) else ""
        return text in self._telling or any(text.endswith(line) for line in self._telling)

    def _belongs(self, piece: Piece) -> bool:
        if not isinstance(piece.content, Line) or not _is_typed(piece) or piece.content.paragraph.pictures:
            return False
        return self._tells(piece) or self._is_own(piece.content.text)


def _is_typed(piece: Piece) -> bool:
    return piece.role is Role.CONTENT and isinstance(piece.content, Line)


def _squeezed(text: str) -> str:
    return "".join(text.split())
