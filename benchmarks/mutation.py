"""How many small changes of the code the tests notice: mutmut's mutants, a random sample of a room.

    python benchmarks/mutation.py ROOM [--sample 150] [--seed 1] [--seconds 20] [--show]
                                   [--watched FILE] [-m "not slow"] TESTS...

ROOM is a folder or a file below ``rt67_aggregate``, TESTS are pytest files. mutmut (extra ``mutation``)
makes the mutants; its own runner copies the project and measures all of some 20,000, so that this one
takes a sample: the tests are collected once, and each mutant is a fork in which one function's code is
exchanged and the tests that run the changed statement run until one fails: those first that have noticed
the most so far, then the quickest. A mutant survives where none fails within ``--seconds``; one that never
ends counts as noticed. Code that runs while modules are imported is not mutated, as in mutmut itself: fields
of a class, and what arguments are where nothing is given.

To know which tests run which lines, each test runs once and is watched by coverage.py. ``--watched FILE``
keeps what was seen there, so that the next run watches new tests only; without it nothing is kept. Take the
file away where lines have moved.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import inspect
import json
import math
import os
import random
import resource
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from difflib import unified_diff
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "rt67_aggregate"
_ENDLESS = 30.0  # seconds of processor beyond its tests' own that a mutant may take …
_BUSY = 10  # … and times as many by the clock, on a busy machine


@dataclass(frozen=True, slots=True)
class Watched:
    """By each test's ID: its seconds of processor, and by file the lines of the package that it ran, as the
    hexadecimal digits of coverage.py's bits.

    ``modules``: all that the tests import."""

    times: dict[str, float] = field(default_factory=dict)
    lines: dict[str, dict[str, str]] = field(default_factory=dict)
    modules: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file's source with one change. ``function``: its qualified name, ``line``: where the change is,
    ``lines``: of the statement that it is in."""

    path: Path
    function: str
    line: int
    lines: frozenset[int]
    source: str

    @property
    def file(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

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
    parser.add_argument("--watched", type=Path, help="keep here which test calls what")
    parser.add_argument("-m", dest="marks", default="", help="only tests of these marks, as in pytest")
    args, others = parser.parse_known_args(argv)
    chosen = sample(args.room, args.sample, args.seed)
    hunt = Hunt(chosen, args.seconds, show=args.show, keep=args.watched)
    options = ["-q", "-n0", "-p", "no:cacheprovider", "-p", "no:randomly", "--no-header"]
    with tempfile.TemporaryDirectory() as folder:
        return int(
            pytest.main(
                [*options, f"--basetemp={folder}/tests", "-m", args.marks, *others, *args.tests],
                plugins=[hunt],
            )
        )


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
        plain = compile("\n".join(before), str(path), "exec")
        function = _function_at(plain, same + 1)
        if function and _code(plain, function) != _code(compile(source, str(path), "exec"), function):
            yield Mutant(path, function, same + 1, _statement(ast.parse("\n".join(before)), same + 1), source)


def _statement(tree: ast.Module, line: int) -> frozenset[int]:
    """The lines of the innermost statement at a line; of one that holds others only its own, and all of a
    function where its head was changed, which runs but once."""
    inner = [n for n in ast.walk(tree) if isinstance(n, ast.stmt) and n.lineno <= line <= (n.end_lineno or 0)]
    node = max(inner, key=lambda n: (n.lineno, -(n.end_lineno or 0)))
    first, last = node.lineno, node.end_lineno or node.lineno
    body: list[ast.stmt] = getattr(node, "body", [])
    if isinstance(node, ast.FunctionDef):
        return frozenset(range(body[0].lineno, last + 1))
    return frozenset(range(first, max(first + 1, body[0].lineno)) if body else range(first, last + 1))


def _function_at(code: CodeType, line: int) -> str:
    """The outermost function of a module, or of its classes, that holds a line."""
    best = ""
    first = 0
    for inner in _functions(code):
        if first < inner.co_firstlineno <= line:
            best, first = inner.co_qualname, inner.co_firstlineno
    return best


def _code(module: CodeType, function: str) -> CodeType | None:
    return next((code for code in _functions(module) if code.co_qualname == function), None)


def _functions(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if "__module__" in constant.co_names and "__qualname__" in constant.co_names:  # a class's body
                yield from _functions(constant)
            elif not constant.co_name.startswith("<"):
                yield constant


class Hunt:
    """A pytest plugin: in place of the tests' one run, one run for each mutant."""

    def __init__(self, mutants: Sequence[Mutant], seconds: float, *, show: bool, keep: Path | None) -> None:
        self._mutants = mutants
        self._seconds = seconds
        self._show = show
        self._keep = keep
        self._noticed: Counter[str] = Counter()  # by a test

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        # Nothing has run yet in this process, so that no fork inherits what an earlier test remembered.
        items = {item.nodeid: item for item in session.items}
        watched = _watched(items, self._keep)
        for name in watched.modules:  # once, and not in each fork
            with suppress(Exception):
                importlib.import_module(name)
        runs = {
            test: _unpacked(watched.lines[test], {mutant.file for mutant in self._mutants}) for test in items
        }
        fates: dict[str, list[Mutant]] = defaultdict(list)
        for number, mutant in enumerate(self._mutants, 1):
            callers = [test for test in items if not mutant.lines.isdisjoint(runs[test].get(mutant.file, ()))]
            tests = self._tests(callers, watched.times)
            fates[self._fate(mutant, [items[test] for test in tests], watched.times)].append(mutant)
            if number % 25 == 0:
                print(number, {fate: len(found) for fate, found in fates.items()}, flush=True)
        self._report(fates)
        return True

    def _tests(self, callers: Sequence[str], times: Mapping[str, float]) -> list[str]:
        """The tests to run for a mutant, in their order, within its time; one in any case."""
        chosen: list[str] = []
        total = 0.0
        for test in sorted(callers, key=lambda test: (-self._noticed[test], times[test])):
            if not chosen or total + times[test] <= self._seconds:
                chosen.append(test)
                total += times[test]
        return chosen

    def _fate(self, mutant: Mutant, tests: list[pytest.Item], times: Mapping[str, float]) -> str:
        if not tests:
            return "not run"
        most = sum(times[test.nodeid] for test in tests) * 3 + _ENDLESS
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(most), math.ceil(most)))
            _silence()
            noticing = _run(mutant, tests)
            os.write(writing, noticing.encode())
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            fate = _ended(child, most * _BUSY)
            said = pipe.read()
        if fate:
            return fate
        if said in times:
            self._noticed[said] += 1
            return "noticed"
        return said

    def _report(self, fates: dict[str, list[Mutant]]) -> None:
        noticed = len(fates["noticed"]) + len(fates["endless"])
        print(f"noticed {noticed} of {len(self._mutants)}: {noticed / max(1, len(self._mutants)):.1%}")
        taken = Counter(mutant.path for mutant in self._mutants)
        seen = Counter(mutant.path for fate in ("noticed", "endless") for mutant in fates[fate])
        for path, number in sorted(taken.items()):
            print(f"{seen[path]:4} of {number:3} {path.relative_to(PACKAGE)}")
        for fate in ("survived", "not run", "not put in"):
            for mutant in fates[fate]:
                print(f"{fate} {mutant.path.relative_to(ROOT)}:{mutant.line} {mutant.function}")
                if self._show:
                    print("\n".join(_changed(mutant)), flush=True)


def _watched(items: Mapping[str, pytest.Item], keep: Path | None) -> Watched:
    """What the tests run, watched in a fork; of tests that ``keep`` knows, what it says."""
    known = Watched(**json.loads(keep.read_text())) if keep and keep.exists() else Watched()
    new = [item for test, item in items.items() if test not in known.times]
    if new:
        with tempfile.NamedTemporaryFile() as file:
            child = os.fork()
            if not child:
                Path(file.name).write_text(json.dumps(asdict(_watch(new))))
                os._exit(0)
            os.waitpid(child, 0)
            more = Watched(**json.loads(Path(file.name).read_text()))
        modules = sorted({*known.modules, *more.modules})
        known = Watched(known.times | more.times, known.lines | more.lines, modules)
    if keep:
        keep.write_text(json.dumps(asdict(known)))
    print(f"{len(items)} tests, {sum(known.times[test] for test in items):.0f} s of them watched", flush=True)
    return known


def _watch(items: Sequence[pytest.Item]) -> Watched:
    """How long each test takes, and the lines of the package that it runs."""
    from coverage import Coverage  # noqa: PLC0415
    from coverage.numbits import nums_to_numbits  # noqa: PLC0415

    times: dict[str, float] = {}
    watcher = Coverage(data_file=None, source=[str(PACKAGE)], config_file=False, messages=False)
    watcher.start()
    for item in items:
        watcher.switch_context(item.nodeid)
        begun = time.process_time()
        _passes(item)
        times[item.nodeid] = round(time.process_time() - begun, 4)
    watcher.stop()
    lines: dict[str, dict[str, list[int]]] = {test: defaultdict(list) for test in times}
    data = watcher.get_data()
    for path in data.measured_files():
        file = Path(path).relative_to(ROOT).as_posix()
        for line, tests in data.contexts_by_lineno(path).items():
            for test in tests:
                if test in lines:
                    lines[test][file].append(line)
    packed = {t: {f: nums_to_numbits(n).hex() for f, n in of.items()} for t, of in lines.items()}
    return Watched(times, packed, sorted(sys.modules))


def _unpacked(lines: Mapping[str, str], files: Collection[str]) -> dict[str, frozenset[int]]:
    from coverage.numbits import numbits_to_nums  # noqa: PLC0415

    return {f: frozenset(numbits_to_nums(bytes.fromhex(bits))) for f, bits in lines.items() if f in files}


def _run(mutant: Mutant, items: list[pytest.Item]) -> str:
    """The test that fails with the mutant; "survived" where all pass, "not put in" where it cannot be."""
    try:
        function = _found(importlib.import_module(mutant.module), mutant.function)
        changed = _code(compile(mutant.source, str(mutant.path), "exec"), mutant.function)
        function.__code__ = changed  # type: ignore[assignment]
    except (AttributeError, ValueError, TypeError):
        return "not put in"
    return next((item.nodeid for item in items if not _passes(item)), "survived")


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
    """What became of a child, "" where it came to its end; one that a mutant ends has noticed it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return "noticed" if os.waitstatus_to_exitcode(status) else ""
        time.sleep(0.005)
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
