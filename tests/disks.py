"""Disks for tests: one that counts its steps and stops at one, one that forgets what was not synced."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from rt67_aggregate.publish import Disk


class SteppingDisk(Disk):
    """Calls ``at_step`` with the number and the name of each step before it is done."""

    def __init__(self, at_step: Callable[[int, str], None]) -> None:
        super().__init__(lasting=False)
        self.steps = 0
        self._at_step = at_step

    def _step(self, name: str) -> None:
        self.steps += 1
        self._at_step(self.steps, name)

    def make_folder(self, path: Path) -> None:
        self._step("make_folder")
        super().make_folder(path)

    def write(self, path: Path, data: bytes) -> None:
        self._step("write")
        super().write(path, data)

    def sync(self, path: Path) -> None:
        self._step("sync")
        super().sync(path)

    def rename(self, path: Path, target: Path) -> None:
        self._step("rename")
        super().rename(path, target)

    def put(self, path: Path, target: Path) -> None:
        self._step("put")
        super().put(path, target)

    def remove(self, path: Path) -> None:
        self._step("remove")
        super().remove(path)


class DiedError(BaseException):
    """The process is gone: no later step of it is done."""


def dying_at(step: int) -> SteppingDisk:
    """A process that is killed before its n-th step."""

    def at_step(number: int, _: str) -> None:
        if number >= step:
            raise DiedError

    return SteppingDisk(at_step)


Tree = dict[str, bytes | None]  # path below the output folder → bytes; None is a folder


@dataclass
class _Change:
    """One change of names, of a file system that does not do it before it is synced."""

    folders: tuple[str, ...]
    apply: Callable[[Tree, random.Random | None], None]
    lasting: bool = False


@dataclass
class ForgetfulDisk(Disk):
    """Works like any other, and knows what a power cut would leave.

    A change of names lasts once one of the folders it touches is synced, and before that only by
    chance; bytes last once their file is synced, else the file is empty.
    """

    root: Path
    first: Tree
    cut_at: int
    steps: int = 0
    _changes: list[_Change] = field(default_factory=list)
    _bytes: dict[int, bytes] = field(default_factory=dict)

    def _name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _step(self) -> None:
        self.steps += 1
        if self.steps >= self.cut_at:
            raise DiedError

    def _change(self, apply: Callable[[Tree, random.Random | None], None], *paths: Path) -> None:
        self._changes.append(_Change(tuple(self._name(path.parent) for path in paths), apply))

    def _content(self, path: Path) -> Tree:
        """A file or folder as it would be after a cut: what was not synced is empty."""
        if not path.is_dir():
            return {"": self._bytes.get(path.stat().st_ino, b"")}
        found: Tree = {"": None}
        for inner in sorted(path.rglob("*")):
            name = "/" + inner.relative_to(path).as_posix()
            found[name] = None if inner.is_dir() else self._bytes.get(inner.stat().st_ino, b"")
        return found

    def make_folder(self, path: Path) -> None:
        self._step()
        path.mkdir()
        name = self._name(path)
        self._change(lambda tree, _: _put(tree, name, {"": None}), path)

    def write(self, path: Path, data: bytes) -> None:
        self._step()
        path.write_bytes(data)
        self.sync(path)

    def sync(self, path: Path) -> None:
        self._step()
        if path.is_dir():
            self._sync_folder(path)
            return
        self._bytes[path.stat().st_ino] = path.read_bytes()
        name, content = self._name(path), self._content(path)
        self._change(lambda tree, _: _put(tree, name, content), path)

    def _sync_folder(self, path: Path) -> None:
        name = self._name(path)
        for change in self._changes:
            change.lasting |= name in change.folders
        if name != ".":
            made = _Change((self._name(path.parent),), lambda tree, _: _put(tree, name, {"": None}))
            self._changes.insert(0, made)  # its own name may be older than anything in it

    def rename(self, path: Path, target: Path) -> None:
        self._step()
        old, new = self._name(path), self._name(target)
        path.rename(target)
        self._change(lambda tree, _: _move(tree, old, new), path, target)

    def put(self, path: Path, target: Path) -> None:
        if path.is_dir() or target.exists():
            if target.exists():
                raise FileExistsError(str(target))
            self.rename(path, target)
            return
        self._step()
        content, new = self._content(path), self._name(target)
        target.hardlink_to(path)
        self._change(lambda tree, _: _put(tree, new, content), target)

    def remove(self, path: Path) -> None:
        self._step()
        name = self._name(path)
        super().remove(path)
        self._change(lambda tree, chance: _drop(tree, name, chance), path)

    def after_cut(self, chance: random.Random) -> Tree:
        """What stands on the disk when the power is back."""
        tree = dict(self.first)
        for change in self._changes:
            if change.lasting or chance.random() < 0.5:
                change.apply(tree, None if change.lasting else chance)
        return tree


def _put(tree: Tree, name: str, content: Tree) -> None:
    parent = name.rpartition("/")[0]
    if not parent or parent in tree:
        for inner, data in content.items():
            tree.setdefault(name + inner, data)
            if data is not None:
                tree[name + inner] = data


def _move(tree: Tree, old: str, new: str) -> None:
    parent = new.rpartition("/")[0]
    if old not in tree or (parent and parent not in tree):
        return
    for name in [name for name in tree if name == old or name.startswith(f"{old}/")]:
        tree[new + name[len(old) :]] = tree.pop(name)


def _drop(tree: Tree, name: str, chance: random.Random | None) -> None:
    """All of it, or by chance some of it where that is not sure to last."""
    found = [path for path in tree if path == name or path.startswith(f"{name}/")]
    for path in found:
        if chance is None or (tree[path] is not None and chance.random() < 0.5):
            del tree[path]


def lay_out(tree: Tree, folder: Path) -> None:
    """Make these files and folders below a folder."""
    for name, data in sorted(tree.items()):
        path = folder / name
        if data is None:
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def tree_of(folder: Path) -> Tree:
    """All that is below a folder."""
    return {
        path.relative_to(folder).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }
