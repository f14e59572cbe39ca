"""The readings of a run on the disk: what was typed comes back into memory return by return."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, overload

from rt67_aggregate.cache import Store
from rt67_aggregate.model import (
    Answer,
    Form,
    Issue,
    ReturnReading,
    SourceFile,
    State,
    Unplaced,
    stub_of,
)
from rt67_aggregate.selection import select

_OF_COLLEGE = (State.ACCEPTED, State.SUPERSEDED)
Read = Callable[[SourceFile], ReturnReading]
_Piece = TypeVar("_Piece", Answer, Unplaced)


def lay(reading: ReturnReading, folder: Path) -> ReturnReading:
    """Lay a reading into the folder of a shelf; gives its stub."""
    path = _place(folder, reading.source.name)
    growing = path.with_suffix(".part")
    growing.write_bytes(pickle.dumps(_for_outputs(reading)))
    growing.replace(path)
    return stub_of(reading)


def _for_outputs(reading: ReturnReading) -> ReturnReading:
    """Without what no output says, how headings were understood: it would be unpacked with the reading
    each time."""
    return replace(reading, headings=())


@dataclass(frozen=True, slots=True)
class Known:
    """Lays what an earlier run read of a file on a shelf and gives its stub; None where it has to be
    read. What a worker does."""

    store: Store
    folder: Path

    def __call__(self, source: SourceFile) -> ReturnReading | None:
        reading = self.store.get(source)
        return lay(reading, self.folder) if reading else None


@dataclass(frozen=True, slots=True)
class Shelving:
    """Reads a file and lays the reading on a shelf; gives its stub. What a worker does.

    ``store``: where the reading is looked for first.
    """

    read: Read
    folder: Path
    store: Store | None = None

    def __call__(self, source: SourceFile) -> ReturnReading:
        return lay(self._reading(source), self.folder)

    def _reading(self, source: SourceFile) -> ReturnReading:
        known = self.store.get(source) if self.store else None
        if known is not None:
            return known
        reading = self.read(source)
        if self.store:
            self.store.put(source, _for_outputs(reading))
        return reading


@dataclass(slots=True)
class Shelf:
    """The readings that workers laid into ``folder``, a run's own, which nobody else writes to.

    ``store``: what earlier runs read. ``notes``: file name → what is to be said of a file besides, before
    its own issues.
    """

    folder: Path
    store: Store | None = None
    notes: dict[str, tuple[Issue, ...]] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)
    _known: dict[Any, Any] = field(default_factory=dict)

    def reads(self, read: Read) -> Shelving:
        """What reads files and lays the readings here."""
        return Shelving(read, self.folder, self.store)

    def knows(self, store: Store) -> Known:
        """What lays here what is already in the store."""
        return Known(store, self.folder)

    def lay(self, reading: ReturnReading) -> ReturnReading:
        """Lay a reading here that was made elsewhere; gives its stub."""
        return lay(reading, self.folder)

    def keep(self, stub: ReturnReading) -> ReturnReading:
        """The stub of a reading that lies there from now on, made of what other stubs hold too."""
        self._names.add(stub.source.name)
        return replace(
            stub,
            answers=tuple(self._once(stub.answers)),
            unplaced=tuple(self._once(stub.unplaced)),
        )

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def __getitem__(self, name: str) -> ReturnReading:
        """The whole reading of a file."""
        reading: ReturnReading = pickle.loads(_place(self.folder, name).read_bytes())
        return replace(reading, issues=(*self.notes.get(name, ()), *reading.issues))

    def _once(self, pieces: Iterable[_Piece]) -> Iterator[_Piece]:
        for piece in pieces:
            yield self._known.setdefault(piece, piece)


class Selected(Sequence[ReturnReading]):
    """The readings of a run as they were selected, each taken from the shelf when it is asked for.

    ``stubs``: all of them without what was typed. ``settled``: what is to be done to a whole reading
    before the selection. ``finish``: after it. ``now``: the time of the run.
    """

    def __init__(
        self,
        form: Form,
        shelf: Shelf,
        stubs: Sequence[ReturnReading],
        settled: Callable[[ReturnReading], ReturnReading],
        finish: Callable[[ReturnReading], ReturnReading],
        *,
        now: datetime | None = None,
    ) -> None:
        self.stubs = tuple(stubs)
        self._form = form
        self._shelf = shelf
        self._settled = settled
        self._finish = finish
        self._now = now
        self._colleges = _by_college(self.stubs)

    @property
    def store(self) -> Store | None:
        """Where readings are kept for the next run."""
        return self._shelf.store

    def ordered(self, stubs: Sequence[ReturnReading]) -> Selected:
        """The same readings in the order of these stubs."""
        found = Selected(self._form, self._shelf, stubs, self._settled, self._finish, now=self._now)
        found._colleges = self._colleges
        return found

    def __len__(self) -> int:
        return len(self.stubs)

    @overload
    def __getitem__(self, index: int) -> ReturnReading: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ReturnReading]: ...
    def __getitem__(self, index: int | slice) -> ReturnReading | Sequence[ReturnReading]:
        if isinstance(index, slice):
            return self.ordered(self.stubs[index])
        return self._whole(self.stubs[index])

    def __iter__(self) -> Iterator[ReturnReading]:
        return map(self._whole, self.stubs)

    def _whole(self, stub: ReturnReading) -> ReturnReading:
        """Selected once more, from the whole readings of its college."""
        name = stub.source.name
        if name not in self._shelf:
            return stub
        own = stub.state in _OF_COLLEGE
        files = self._colleges[stub.identity.college_id] if own else (stub.source,)
        readings = {file.name: self._settled(self._shelf[file.name]) for file in files}
        found = select(self._form, files, readings, self._now)
        return self._finish(next(reading for reading in found if reading.source.name == name))


def _by_college(stubs: Iterable[ReturnReading]) -> Mapping[str, Sequence[SourceFile]]:
    """College → its returns, the one that counts and the older ones."""
    found: dict[str, list[SourceFile]] = {}
    for stub in stubs:
        if stub.state in _OF_COLLEGE:
            found.setdefault(stub.identity.college_id, []).append(stub.source)
    return found


def _place(folder: Path, name: str) -> Path:
    return folder / hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
