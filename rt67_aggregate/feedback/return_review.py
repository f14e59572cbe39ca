"""What the officer entered about one return, looked up by what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.issues import locator
from rt67_aggregate.model import Answer, Reviewed, Unplaced, Verdict

_SETTLED = (Verdict.PASSED, Verdict.CORRECTED, Verdict.ALIKE, Verdict.FOLLOWS)


class ReturnReview:
    """The review of one return's answers, unplaced pieces and issues."""

    def __init__(self, reviewed: Sequence[Reviewed]) -> None:
        self._answers: dict[tuple[str, str], list[Reviewed]] = {}
        self._pieces: list[Reviewed] = []
        self._issues: dict[str, Reviewed] = {}
        for row in reviewed:
            if row.section_id and row.entry:
                self._answers.setdefault((row.section_id, row.entry), []).append(row)
            elif row.locator or row.sent:
                self._pieces.append(row)
            else:
                self._issues.setdefault(row.key, row)
        # Sections into which the officer moved something have an answer now.
        self._given = frozenset(row.moved_to for row in reviewed if row.moved_to)

    def settles(self, answer: Answer) -> bool:
        """Whether the officer left nothing to be done with an answer."""
        return answer.section_id in self._given or _settles(self._of(answer))

    def sent_back(self, answer: Answer) -> Reviewed | None:
        """What was entered with an answer that goes back."""
        return _if_sent_back(self._of(answer))

    def settles_piece(self, piece: Unplaced) -> bool:
        """Whether the officer left nothing to be done with a text that no section took."""
        return _settles(self._of_piece(piece))

    def decides_piece(self, piece: Unplaced) -> bool:
        """Whether the officer said what is to become of such a text."""
        row = self._of_piece(piece)
        return row is not None and row.is_decided

    def sent_back_piece(self, piece: Unplaced) -> Reviewed | None:
        """What was entered with such a text that goes back."""
        return _if_sent_back(self._of_piece(piece))

    def sent_back_issues(self) -> Iterator[Reviewed]:
        """What was entered with issues that are about no answer and go back."""
        return (row for row in self._issues.values() if row.verdict is Verdict.SENT_BACK)

    def _of(self, answer: Answer) -> Reviewed | None:
        """An answer that was moved leaves a blank behind in its place, in which something else may be
        entered; a long text stands in several rows, of which the first begins as it does. What goes back in
        one of them goes back."""
        rows = self._answers.get((answer.section_id, str(answer.entry)), [])
        own = [row for row in rows if row.sent and answer.text.startswith(row.sent)] or rows
        settled = (row for row in own if _settles(row))
        return next((row for row in own if _if_sent_back(row)), next(settled, own[0] if own else None))

    def _of_piece(self, piece: Unplaced) -> Reviewed | None:
        """A long text stands in several rows, of which the first begins as it does."""
        where = locator(piece.place)
        rows = (row for row in self._pieces if row.locator == where and piece.text.startswith(row.sent))
        return next(rows, None)


def _settles(row: Reviewed | None) -> bool:
    if row is None or row.verdict is Verdict.SENT_BACK:
        return False
    return row.verdict in _SETTLED or bool(row.text or row.moved_to)


def _if_sent_back(row: Reviewed | None) -> Reviewed | None:
    return row if row and row.verdict is Verdict.SENT_BACK else None
