"""The walls of docs/architecture.md: what each room may import, and what no code may know."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import rt67_aggregate
from rt67_aggregate import model, pipeline
from rt67_aggregate.data import default_form, packaged
from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form
from tests.workspaces import CLEAN

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "rt67_aggregate"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Every room may import "lazy", which knows no other.
SHARED = {"language", "model", "issues", "text", "screen", "zips"}
STAGES = {
    "form",
    "drafting",
    "blanks",
    "roster",
    "inbox",
    "convert",
    "photos",
    "reader",
    "locate",
    "answers",
    "reconciliation",
    "workers",
    "cache",
    "selection",
    "table",
    "review",
    "grouping",
    "workbook",
    "report",
    "feedback",
    "publish",
    "second_reader",
    "soffice",
    "settings",
    "winword",
    "pages",
}
# Room → the rooms of this package that it may import, beside itself.
ALLOWED = {
    "model": {"language"},
    "language": set(),
    "issues": {"model", "language"},
    "text": {"model", "language"},
    "screen": set(),
    "zips": {"model"},
    "flat_opc": set(),
    "opc": {"model", "zips"},
    "data": set(),
    "lazy": set(),
    "reading": SHARED | {"reader", "locate", "answers", "reconciliation", "roster", "pages"},
    "pipeline": SHARED | STAGES | {"reading"},
    "workspace": {"data", "language"},
    "cli": {"language", "pipeline", "issues", "model", "data", "screen", "workspace"},
    "__main__": {"cli"},
    **dict.fromkeys(STAGES, SHARED),
    **dict.fromkeys(("reader", "feedback"), SHARED | {"opc"}),
    "convert": SHARED | {"flat_opc"},
}
# Room → packages from outside that it must not know.
FORBIDDEN = {
    "model": {"docx", "lxml", "click", "xlsxwriter", "openpyxl"},
    "issues": {"docx", "lxml", "pandas", "click", "xlsxwriter", "openpyxl"},
    "text": {"docx", "lxml", "pandas", "click", "xlsxwriter", "openpyxl"},
    "opc": {"docx", "pandas", "click", "xlsxwriter", "openpyxl"},
    "locate": {"docx", "lxml", "zipfile", "pandas"},
    "answers": {"docx", "lxml", "zipfile", "pandas", "xlsxwriter", "openpyxl"},
    "drafting": {"docx", "lxml", "zipfile", "pandas", "click"},
    "reconciliation": {"docx", "lxml", "zipfile", "pandas", "rt67_aggregate.locate"},
    "table": {"docx", "lxml", "zipfile", "xlsxwriter", "openpyxl"},
    "workbook": {"docx", "lxml", "PIL"},
    "pipeline": {"click", "rich", "lxml", "docx", "pandas"},
    "cli": {"lxml", "docx", "pandas", "xlsxwriter", "openpyxl"},
}


def room_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def nodes(module: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))


def imports(module: Path) -> Iterator[str]:
    """Dotted names of everything that a module imports, wherever in it."""
    for node in nodes(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative imports hide the walls"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_imported(module: Path) -> set[str]:
    own = {name.split(".")[1] for name in imports(module) if name.startswith("rt67_aggregate.")}
    return {name for name in own if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()}


def test_every_room_is_known_to_this_test():
    rooms = {room_of(module) for module in MODULES} - {"__init__"}
    assert rooms <= set(ALLOWED), "a new room needs a wall"


def test_a_room_imports_only_what_it_may():
    through = {
        f"{module.relative_to(PACKAGE)} imports {name}"
        for module in MODULES
        if room_of(module) != "__init__"  # the library's face imports a room when it is asked for
        for name in rooms_imported(module) - ALLOWED[room_of(module)] - {room_of(module), "lazy"}
    }
    assert through == set()


def test_a_room_knows_only_the_packages_that_it_may():
    known = {
        f"{module.relative_to(PACKAGE)} imports {name}"
        for module in MODULES
        for name in {name.split(".")[0] for name in imports(module)} & FORBIDDEN.get(room_of(module), set())
    }
    assert known == set()


def test_the_reader_knows_no_form():
    forms = {"Form", "Heading", "Shape", "Answer", "Unplaced", "Roster", "College"}
    known = {
        f"{module.name} imports {name}"
        for module in (PACKAGE / "reader").rglob("*.py")
        for name in {f"rt67_aggregate.model.{word}" for word in forms} & set(imports(module))
    }
    assert known == set()


# --- nothing of a form in code --------------------------------------------------------------


@cache
def form() -> Form:
    found = load_form(default_form(packaged())).value
    assert found is not None
    return found


def marks_of_the_form() -> set[str]:
    """What only the form's own file should say: year, office, province, wordings."""
    known = form()
    names = {str(known.fiscal_year), known.form_id, known.office, known.province, known.short_title}
    return names | {heading.text for heading in known.walk()}


@cache
def strings(module: Path) -> frozenset[str]:
    """The strings of a module that do something: all but docstrings."""
    prose = {
        id(node.value)
        for node in nodes(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return frozenset(
        node.value
        for node in nodes(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
    )


def test_no_code_knows_a_form():
    marks = marks_of_the_form()
    knowing = {
        f"{module.relative_to(PACKAGE)} says {mark}"
        for module in MODULES
        if room_of(module) != "issues"  # whose examples show what a case looks like
        for mark in marks
        if any(mark in text for text in strings(module))
    }
    assert knowing == set()


def test_no_code_names_a_section():
    named = {section.id for section in form().sections}
    naming = {
        f"{module.relative_to(PACKAGE)} names {name}"
        for module in MODULES
        for name in named & strings(module)
    }
    assert naming == set()


# --- start-up -------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [["--help"], ["aggregate", "--help"], ["no-such-command"]])
def test_help_and_wrong_usage_come_without_heavy_packages(arguments: list[str]):
    code = (
        "import json, sys\n"
        "from rt67_aggregate.cli.main import run\n"
        f"run({arguments!r})\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
    loaded = set(json.loads(done.stdout.decode().splitlines()[-1]))
    heavy = {"pandas", "numpy", "lxml", "docx", "openpyxl", "xlsxwriter", "PIL", "yaml", "rich", "rapidfuzz"}
    # Importing versions, with a parser of mail and zips, took a third of the time of --help.
    of_python = {"email", "hashlib", "multiprocessing", "socket", "zipfile"}
    assert loaded & (heavy | of_python) == set()


COMMAND = """
import json, sys
if __name__ == "__main__":
    from multiprocessing.process import BaseProcess
    from rt67_aggregate.cli.main import run
    started = []
    start = BaseProcess.start
    BaseProcess.start = lambda process: started.append(process) or start(process)
    code = run(sys.argv[1:])
    print(json.dumps({"code": code, "started": len(started), "loaded": sorted(sys.modules)}))
"""


def ran(folder: Path, *arguments: str) -> tuple[int, int, set[str]]:
    """A command's exit code, how many processes it started, and the modules that its own has loaded."""
    (folder / "command.py").write_text(COMMAND)
    command = [sys.executable, str(folder / "command.py"), *arguments]
    done = subprocess.run(
        command, capture_output=True, check=True, cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    told = json.loads(done.stdout.decode().splitlines()[-1])
    return told["code"], told["started"], set(told["loaded"])


def test_check_starts_one_process_and_loads_what_it_tells_with(tmp_path: Path):
    code, started, loaded = ran(tmp_path, "check", str(ROOT / "examples" / "lampang" / "inbox" / CLEAN))
    assert (code, started) == (0, 1)
    rooms = ("reading", "reader", "locate", "answers", "reconciliation", "pages", "workbook", "review")
    assert {f"rt67_aggregate.{room}" for room in rooms} & loaded == set()
    heavy = {"pandas", "numpy", "lxml", "docx", "openpyxl", "xlsxwriter", "PIL", "rapidfuzz", "rich"}
    of_python = {"email", "importlib.metadata", "asyncio"}
    assert (heavy | of_python) & loaded == set()


def test_a_run_starts_each_of_its_workers_once(tmp_path: Path):
    (tmp_path / "inbox").mkdir()
    for path in sorted((ROOT / "examples" / "lampang" / "inbox").glob("*.docx"))[:3]:
        shutil.copy(path, tmp_path / "inbox")
    code, started, _ = ran(tmp_path, "aggregate", "--jobs", "2", "--no-sync")
    assert (code, started) == (0, 2)


def test_the_package_itself_loads_nothing_heavy():
    code = "import rt67_aggregate, sys; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
    assert set(done.stdout.decode().split()) & {"pandas", "lxml", "docx", "openpyxl", "yaml"} == set()


def test_the_library_gives_all_that_it_lists():
    for name in rt67_aggregate.__all__:
        assert getattr(rt67_aggregate, name) is not None
    with pytest.raises(AttributeError):
        _ = rt67_aggregate.no_such_name


OUR_NAMES = {*model.__all__, *pipeline.__all__, "ReportOptions"}


@pytest.mark.parametrize("name", sorted(set(rt67_aggregate.__all__) - {"Progress"}))
def test_what_the_librarys_functions_take_and_give_is_listed_too(name: str):
    given = getattr(rt67_aggregate, name)
    if isinstance(given, type) and name not in ("Job", "Run", "Setup", "Summary"):
        return  # a value of the model, whose parts are read and not made by hand
    words = set(re.findall(r"[A-Z]\w+", " ".join(map(str, given.__annotations__.values()))))
    assert words & OUR_NAMES <= set(rt67_aggregate.__all__)
