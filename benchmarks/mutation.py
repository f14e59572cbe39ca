"""How many small changes of the code the tests notice: mutmut's mutants, a random sample of a room.

    python benchmarks/mutation.py ROOM [--sample 150] [--seed 1] [--seconds 20] [--show] TESTS...

ROOM is a folder or a file below ``rt67_aggregate``, TESTS are pytest files (other options
are pytest's: ``-m "not slow"``). mutmut (extra ``mutation``)
makes the mutants; its own runner copies the project and measures all of some 12,000, so that this one
takes a sample: the tests are collected once, and each mutant is a fork in which one function's code is
exchanged and the tests that call that function run, the quickest first, until one fails. A mutant
survives where none fails within ``--seconds``; one that never ends counts as noticed. Code that runs while
modules are imported is not mutated, as in mutmut itself.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import os
import random
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "rt67_aggregate"
_ENDLESS = 30.0  # seconds beyond its tests' own that a mutant may take


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file's source with one change. ``function``: its qualified name, ``line``: where it begins."""

    path: Path
    function: str
    line: int
    source: str

    @property
    def module(self) -> str:
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Mutation testing of a sample")
    parser.add_argument("room", help="below rt67_aggregate: text, locate/rules, review/apply.py")
    parser.add_argument("tests", nargs="+", help="test files, in the words of pytest")
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=20.0, help="of tests for one mutant")
    parser.add_argument("--show", action="store_true", help="the survivors, as diffs")
    args, others = parser.parse_known_args(argv)
    chosen = sample(args.room, args.sample, args.seed)
    hunt = Hunt(chosen, args.seconds, show=args.show)
    options = ["-q", "-n0", "-p", "no:cacheprovider", "-p", "no:randomly", "--no-header"]
    return int(pytest.main([*options, *others, *args.tests], plugins=[hunt]))


def sample(room: str, size: int, seed: int) -> list[Mutant]:
    """Mutants of a room, the same for a seed and the same code; all where there are not so many."""
    place = PACKAGE / room
    files = sorted(place.rglob("*.py")) if place.is_dir() else [place]
    found = [(path, at) for path in files for at in range(_count(path))]
    some = random.Random(seed).sample(found, min(size, len(found)))
    print(f"{len(found)} mutants in {room}, {len(some)} of them taken")
    return [mutant for path in files for mutant in _of(path, {at for p, at in some if p == path})]


def _count(path: Path) -> int:
    return len(_mutations(path)[1])


def _mutations(path: Path) -> tuple[Any, list[Any]]:
    from mutmut.mutation.file_mutation import create_mutations  # noqa: PLC0415

    module, mutations, _, _ = create_mutations(str(path), path.read_text(encoding="utf-8"))
    return module, [m for m in mutations if m.contained_by_top_level_function is not None]


def _of(path: Path, places: set[int]) -> Iterator[Mutant]:
    if not places:
        return
    module, mutations = _mutations(path)
    before = path.read_text(encoding="utf-8").splitlines()
    for at in sorted(places):
        mutation = mutations[at]
        source = module.deep_replace(mutation.original_node, mutation.mutated_node).code
        after = source.splitlines()
        same = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
        function = _function_at(compile("\n".join(before), str(path), "exec"), same + 1)
        if function:
            yield Mutant(path, function, same + 1, source)


def _function_at(code: CodeType, line: int) -> str:
    """The outermost function of a module, or of its classes, that holds a line."""
    best = ""
    first = 0
    for inner in _functions(code):
        if first < inner.co_firstlineno <= line:
            best, first = inner.co_qualname, inner.co_firstlineno
    return best


def _functions(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if "__module__" in constant.co_names and "__qualname__" in constant.co_names:  # a class's body
                yield from _functions(constant)
            elif not constant.co_name.startswith("<"):
                yield constant


class Hunt:
    """A pytest plugin: in place of the tests' one run, one run for each mutant."""

    def __init__(self, mutants: Sequence[Mutant], seconds: float, *, show: bool) -> None:
        self._mutants = mutants
        self._seconds = seconds
        self._show = show

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        # Nothing has run yet in this process, so that no fork inherits what an earlier test remembered.
        times, callers = self._watched(session.items)
        fates: dict[str, list[Mutant]] = defaultdict(list)
        for number, mutant in enumerate(self._mutants, 1):
            own = sorted(callers.get((str(mutant.path), mutant.function), ()), key=times.__getitem__)
            fates[self._fate(mutant, own, times, session.items)].append(mutant)
            if number % 25 == 0:
                print(number, {fate: len(found) for fate, found in fates.items()}, flush=True)
        self._report(fates)
        return True

    def _watched(self, items: list[pytest.Item]) -> tuple[list[float], dict[tuple[str, str], list[int]]]:
        """How long each test takes, and which tests call each function; measured in a fork."""
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            lines = [_watch(number, item) for number, item in enumerate(items)]
            with os.fdopen(writing, "w") as pipe:
                pipe.write("\n".join(lines))
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            lines = pipe.read().splitlines()
        os.waitpid(child, 0)
        times = [0.0] * len(items)
        callers: dict[tuple[str, str], list[int]] = defaultdict(list)
        for line in lines:
            number, seconds, *called = line.split("\t")
            times[int(number)] = float(seconds)
            for name in called:
                path, _, function = name.rpartition("::")
                callers[path, function].append(int(number))
        print(f"{len(items)} tests, {sum(times):.0f} s of them watched", flush=True)
        return times, callers

    def _fate(self, mutant: Mutant, own: list[int], times: list[float], items: list[pytest.Item]) -> str:
        if not own:
            return "not called"
        chosen: list[int] = []
        total = 0.0
        for number in own:
            if chosen and total + times[number] > self._seconds:
                break
            chosen.append(number)
            total += times[number]
        child = os.fork()
        if not child:
            _silence()
            os._exit(_run(mutant, [items[number] for number in chosen]))
        return _ended(child, total * 3 + _ENDLESS)

    def _report(self, fates: dict[str, list[Mutant]]) -> None:
        noticed = len(fates["noticed"]) + len(fates["endless"])
        print(f"noticed {noticed} of {len(self._mutants)}: {noticed / max(1, len(self._mutants)):.1%}")
        for fate in ("survived", "not called"):
            for mutant in fates[fate]:
                print(f"{fate} {mutant.path.relative_to(ROOT)}:{mutant.line} {mutant.function}")
                if self._show:
                    print("\n".join(_changed(mutant)), flush=True)


def _watch(number: int, item: pytest.Item) -> str:
    called: set[CodeType] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            called.add(frame.f_code)

    begun = time.perf_counter()
    sys.setprofile(note)
    try:
        _passes(item)
    finally:
        sys.setprofile(None)
    names = sorted(
        f"{code.co_filename}::{code.co_qualname.split('.<locals>')[0]}"
        for code in called
        if code.co_filename.startswith(str(PACKAGE))
    )
    return "\t".join((str(number), f"{time.perf_counter() - begun:.3f}", *dict.fromkeys(names)))


def _run(mutant: Mutant, items: list[pytest.Item]) -> int:
    """1 where a test fails with the mutant, 0 where all pass, 2 where it cannot be put in."""
    try:
        function = _found(importlib.import_module(mutant.module), mutant.function)
        code = compile(mutant.source, str(mutant.path), "exec")
        changed = next(c for c in _functions(code) if c.co_qualname == mutant.function)
        function.__code__ = changed
    except (StopIteration, AttributeError, ValueError, TypeError):
        return 2
    return 0 if all(map(_passes, items)) else 1


def _found(module: Any, name: str) -> FunctionType:
    """The function of a qualified name below all that wraps it."""
    found: Any = module
    for part in name.split("."):
        found = inspect.getattr_static(found, part)
    for _ in range(5):
        inner = next(
            (i for n in ("__wrapped__", "__func__", "fget", "func") if (i := getattr(found, n, None))), None
        )
        if isinstance(found, FunctionType) and inner is None:
            return found
        found = inner
    raise TypeError(name)


def _passes(item: pytest.Item) -> bool:
    from _pytest.runner import runtestprotocol  # noqa: PLC0415

    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def _ended(child: int, seconds: float) -> str:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            code = os.waitstatus_to_exitcode(status)
            return {0: "survived", 2: "not put in"}.get(code, "noticed")
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "endless"


def _silence() -> None:
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)


def _changed(mutant: Mutant) -> Iterator[str]:
    before = mutant.path.read_text(encoding="utf-8").splitlines()
    for line in unified_diff(before, mutant.source.splitlines(), lineterm="", n=0):
        if line[:1] in "+-" and line[:3] not in ("+++", "---"):
            yield f"    {line}"


if __name__ == "__main__":
    raise SystemExit(main())
