"""Where something stands in a form file, and the list of what is wrong there."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from yaml import Node

from rt67_aggregate.model import Issue


@dataclass(frozen=True, slots=True)
class YamlPlace:
    """A node of the file with its path ("policies[1].topics[3].heading"); lines count from 1."""

    node: Node
    where: str

    @property
    def line(self) -> int:
        return int(self.node.start_mark.line) + 1

    def under(self, key: str) -> str:
        """The path of a key of this mapping."""
        return f"{self.where}.{key}" if self.where else key


@dataclass(slots=True)
class Faults:
    """Collects the faults of one file.

    A list that the file writes once and refers to many times is read at each place; its fault is
    told once, with the first of these places.
    """

    source: str
    issues: list[Issue] = field(default_factory=list)
    _told: set[tuple[object, ...]] = field(default_factory=set)

    @classmethod
    def of(cls, path: Path) -> Faults:
        return cls(source=str(path))

    def add(self, code: str, line: int = 0, **values: str) -> None:
        """A fault of the file as a whole."""
        self.issues.append(Issue(code, source=self.source, line=line, values=tuple(values.items())))

    def tell_first(self, code: str, spot: YamlPlace, **values: str) -> None:
        """A fault that is told at its first place only, however often it comes again."""
        told = (code, *values.items())
        if told not in self._told:
            self._told.add(told)
            self.tell(code, spot, **values)

    def tell(self, code: str, spot: YamlPlace, *, key: str = "", **values: str) -> None:
        """A fault of a spot, or of one of its keys that is not there to point at."""
        mark = spot.node.start_mark
        told = (code, mark.line, mark.column, key, *values.items())
        if told not in self._told:
            self._told.add(told)
            where = spot.under(key) if key else spot.where
            self.issues.append(
                Issue(code, source=self.source, where=where, line=spot.line, values=tuple(values.items()))
            )
