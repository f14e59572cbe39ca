"""What reads a return, as it is sent to where it reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from rt67_aggregate.language import Language
from rt67_aggregate.model import Form, Issue, ReturnReading, Roster, SourceFile, State

if TYPE_CHECKING:
    from rt67_aggregate.reading import ReturnReader


@dataclass(frozen=True)
class ReadsReturns:
    """What a worker does to a return. Only what it goes by is sent: what reads is made where it reads, and a
    process that reads nothing imports nothing of it. ``explain``, ``pages``: as of ``ReturnReader``.
    """

    form: Form
    roster: Roster
    explain: bool
    pages: bool
    language: Language

    def __call__(self, source: SourceFile) -> ReturnReading:
        return self._reader.read(source)

    @cached_property
    def _reader(self) -> ReturnReader:
        from rt67_aggregate.reading import ReturnReader

        return ReturnReader(
            self.form, self.roster, explain=self.explain, pages=self.pages, language=self.language
        )

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name != "_reader"}

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        """Made as it arrives: imports have the memory that they take, a return has its own."""
        vars(self).update(state)
        _ = self._reader


def without_content(file: SourceFile, state: State, issue: Issue) -> ReturnReading:
    """The reading of a file of which nothing was read."""
    return ReturnReading(file, state, reason=issue.code, issues=(issue,))
