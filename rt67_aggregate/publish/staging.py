"""An output folder in the hands of one command, and its new outputs on their way."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from rt67_aggregate.model import Issue
from rt67_aggregate.publish.disk import Disk, digests_of, file_digest
from rt67_aggregate.publish.exchange import Exchange, clean, exchange, free_run
from rt67_aggregate.publish.failure import NotWrittenError, from_os_error, output_issue
from rt67_aggregate.publish.journal import LOCK, WORK, fingerprint_of
from rt67_aggregate.publish.lock import BusyError, Lock
from rt67_aggregate.publish.obstacles import blocked
from rt67_aggregate.publish.recovery import recover

# The digests of files, in their order; who takes them may do so elsewhere.
Digests = Callable[[Sequence[Path]], Sequence[str]]
# Entered for the exchange: what would stop it waits meanwhile.
Guard = Callable[[], AbstractContextManager[None]]
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Staging:
    """A run's new outputs. ``folder``: where to write them."""

    output: Path
    inbox: Path
    here: Exchange
    guard: Guard
    sealed: dict[str, str] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        return self.here.new

    def seal(self, *names: str) -> None:
        """Remember what was written to these files, "/" between folders; raises NotWrittenError where
        one is not there any more."""
        for name in names:
            self.expect(name, file_digest(self.folder / name))

    def expect(self, name: str, sha256: str) -> None:
        """Remember what must stand in a file."""
        if not sha256:
            raise NotWrittenError(output_issue("output_vanished", self.output / name))
        self.sealed[name] = sha256

    def put_in_place(
        self,
        files: Sequence[str],
        folders: Sequence[str],
        *,
        gone: Sequence[str] = (),
        unless_changed: Mapping[str, str] = _NOTHING,
        digests: Digests = digests_of,
    ) -> None:
        """Replace the outputs of these names by the staged ones; raises NotWrittenError, the old standing.

        All files must have been sealed, and be what they were then. A folder without a sealed file is
        removed: it would be of another run; so are the files ``gone``. ``unless_changed``: name →
        digest that it must still have.
        ``digests``: takes those of the sealed files.
        """
        issue = blocked(self.output, self.inbox, (*files, *gone), folders)
        if issue:
            raise NotWrittenError(issue)
        self.here.disk.sync_tree(self.folder)
        found = digests([self.folder / name for name in self.sealed])
        for (name, sha256), now in zip(self.sealed.items(), found, strict=True):
            if now != sha256:
                raise NotWrittenError(output_issue("output_vanished", self.output / name))
        new = {name: self.sealed[name] for name in files} | self._folders(folders)
        with self.guard():
            exchange(self.here, new, (*files, *gone, *folders), unless_changed)

    def _folders(self, folders: Sequence[str]) -> dict[str, str]:
        found = {}
        for folder in folders:
            start = f"{folder}/"
            within = {n.removeprefix(start): sha for n, sha in self.sealed.items() if n.startswith(start)}
            if within:
                found[folder] = fingerprint_of(within)
        return found


@dataclass(frozen=True, slots=True)
class Held:
    """An output folder that no other command reads or writes meanwhile. ``issues``: what was
    noticed when it was put right."""

    output: Path
    inbox: Path
    disk: Disk
    lock: Lock
    guard: Guard
    issues: tuple[Issue, ...] = ()

    @contextmanager
    def staging(self, below: str = "") -> Iterator[Staging]:
        """A folder to write new outputs of ``output``, or of a folder below it, in.

        Raises NotWrittenError where there can be none. Any refusal of the system inside the block
        becomes NotWrittenError as well.
        """
        output = self.output / below
        with _told(output):
            _not_blocked(output, self.inbox)
            self.output.mkdir(parents=True, exist_ok=True)
            self.lock.take()
            output.mkdir(parents=True, exist_ok=True)
            recover(output, self.disk)
            here = free_run(output, self.disk)
            here.new.mkdir(parents=True)
            try:
                yield Staging(output, self.inbox, here, self.guard)
            finally:
                clean(here)


@contextmanager
def held(output: Path, inbox: Path, disk: Disk, guard: Guard = nullcontext) -> Iterator[Held]:
    """Hold the output folder, if it is there, and put right what a run that died has left in it, so
    that whole outputs stand. Raises NotWrittenError where another command holds it, or that is refused.
    """
    with Lock(output / LOCK) as lock:
        with _told(output):
            _not_blocked(output, inbox)
            if output.is_dir():
                lock.take()
            issues = recover(output, disk)
        yield Held(output, inbox, disk, lock, guard, issues)


def _not_blocked(output: Path, inbox: Path) -> None:
    issue = blocked(output, inbox, (), ())
    if issue:
        raise NotWrittenError(issue)


@contextmanager
def _told(output: Path) -> Iterator[None]:
    """Refusals of the system as NotWrittenError."""
    try:
        yield
    except BusyError:
        raise NotWrittenError(output_issue("output_in_use", output)) from None
    except OSError as error:
        raise NotWrittenError(_named(error, output)) from error


def _named(error: OSError, output: Path) -> Issue:
    """The issue, naming the output that was meant rather than its copy in the working folder."""
    path = Path(os.fsdecode(error.filename)) if error.filename else output
    if path.is_relative_to(output / WORK):
        inner = path.relative_to(output / WORK).parts[2:]
        path = output.joinpath(*inner)
    return from_os_error(error, path)
