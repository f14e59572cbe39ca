"""What the documents say is there: links, files, commands, options, sheets."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote

import click
import pytest

from rt67_aggregate.cli.main import app
from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.locate.checks import CHECKS, is_doubtful
from rt67_aggregate.locate.rules import RULES
from rt67_aggregate.model import (
    RECORD_COLUMNS,
    REGION_COLUMNS,
    RETURN_COLUMNS,
    REVIEW_COLUMNS,
    UNPLACED_COLUMNS,
    VALUE_COLUMNS,
)
from rt67_aggregate.review.corrections import COLUMNS
from rt67_aggregate.settings import Settings
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.sheets import SHEETS

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "rt67_aggregate"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_PATH = re.compile(
    r"`((?:rt67_aggregate|tests|docs|benchmarks|mappings|examples|packaging|\.ci)/[^`\s{}*…]*)`"
)
_COMMAND = re.compile(r"\brt67 ([a-z]+(?: [a-z]+)?)((?: +\[?--?[a-z-]+)*)")
_OPTION = re.compile(r"--[a-z][a-z-]+")
_SOURCE = re.compile(r"`([a-z_]+(?:/[a-z_]+)*\.(?:py|toml|css|js))[:`]")
_CALLED = re.compile(r"`([a-z_]+)\.([A-Za-z_]+)(?:\([^`]*\))?`")
# What an officer makes herself, and where installing puts something.
_HERS = {
    "rt67_aggregate/mappings",
    "mappings/colleges.xlsx",
    "mappings/settings.yaml",
    "mappings/rt68_2568.yaml",
    "mappings/NAME.yaml",
}
# Of python-docx.
_OTHERS = {("table", "cell")}


def ids(page: Path) -> str:
    return page.name


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_link_leads_somewhere(page: Path):
    links = _LINK.findall(page.read_text(encoding="utf-8"))
    broken = [link for link in links if "://" not in link and not (page.parent / unquote(link)).exists()]
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_file_that_is_named_is_there(page: Path):
    named = set(_PATH.findall(page.read_text(encoding="utf-8"))) - _HERS
    gone = [name for name in sorted(named) if not (ROOT / name).exists() and "output" not in name]
    assert gone == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_source_file_that_is_named_is_there(page: Path):
    """By its path in the package or the project, or by its name alone."""
    known = {
        path.name
        for folder in ("rt67_aggregate", "tests", "benchmarks", "docs")
        for path in (ROOT / folder).rglob("*.*")
    } | {path.name for path in ROOT.glob("*.*")}
    named = set(_SOURCE.findall(page.read_text(encoding="utf-8")))
    gone = [n for n in sorted(named) if "/" in n and not any((f / n).exists() for f in (ROOT, PACKAGE))]
    assert gone + sorted(n for n in named if "/" not in n and n not in known) == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_what_a_room_is_said_to_give_it_gives(page: Path):
    """``review.apply``: a name of the room, or a field of one of its classes."""
    wrong = []
    for room, name in set(_CALLED.findall(page.read_text(encoding="utf-8"))) - _OTHERS:
        if (PACKAGE / room).is_dir() or (PACKAGE / f"{room}.py").is_file():
            module = import_module(f"rt67_aggregate.{room}")
            names = {*vars(module), *getattr(module, "__all__", ())}  # some are imported at first use
            given = {one: getattr(module, one) for one in names}
            known = set(given) | {field for one in given.values() for field in dir(one)}
            wrong += [f"{room}.{name}"] if name not in known and name not in {"py", "toml"} else []
    assert wrong == []


def test_the_columns_of_the_corrections_are_told_as_they_are():
    assert f"`{','.join(COLUMNS)}`" in (ROOT / "docs" / "review.md").read_text(encoding="utf-8")


def _found(name: str) -> click.Command | None:
    command: click.Command | None = app
    for word in name.split():
        command = command.commands.get(word) if isinstance(command, click.Group) else None
    return command


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_command_and_option_that_is_named_exists(page: Path):
    wrong = []
    for words_given, rest in _COMMAND.findall(page.read_text(encoding="utf-8")):
        first = words_given.split()[0]
        command = _found(words_given) or _found(first)
        if command is None:
            wrong += [words_given] if first != "reads" else []  # prose: "rt67 reads …"
            continue
        options = {option for parameter in command.params for option in parameter.opts} | {"--help"}
        wrong += [f"{first} {option}" for option in _OPTION.findall(rest) if option not in options]
    assert wrong == []


GUIDE = (ROOT / "docs" / "คู่มือ.md").read_text(encoding="utf-8")


def test_the_guide_names_every_sheet():
    assert [sheet.key for sheet in SHEETS if not sheet.key.startswith("_") and sheet.key not in GUIDE] == []


def test_the_guide_tells_of_every_column_that_the_officer_fills_in():
    columns = [column for sheet in SHEETS if not callable(sheet.columns) for column in sheet.columns]
    hers = {column.title for column in columns if column.editable} | {words.GROUP}
    assert sorted(name for name in hers if f"| {name} |" not in GUIDE) == []


def test_the_messages_that_the_guide_explains_are_said():
    table = GUIDE.split("| ข้อความ | ทำอย่างไร |")[1].split("\n\n")[0]
    messages = [line.split("|")[1].strip() for line in table.splitlines()[2:-1]]
    starter = (ROOT / "packaging" / "windows" / "starter.cmd").read_text(encoding="utf-8")
    said = starter + "".join(f"{kind.title} {kind.sentence}" for kind in CATALOGUE.values())
    assert len(messages) > 3
    assert [message for message in messages if message not in said] == []


def _commands(group: click.Group, before: str = "rt67") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        called = f"{before} {name}"
        if isinstance(command, click.Group):
            yield from _commands(command, called)
        else:
            yield called, command


def test_every_command_stands_in_the_contract_with_its_options():
    contract = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")
    synopsis = contract.split("## Workspace and commands")[1].split("\nA FILE.yaml")[0]
    lines = re.split(r"\n    (?=rt67 )", synopsis)
    assert isinstance(app, click.Group)
    for called, command in _commands(app):
        (line,) = (line for line in lines if re.match(rf"{called}(?: [^a-z]|$)", line))
        told = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", line)) | {"--json", "--lang"}
        shown = [p for p in command.params if isinstance(p, click.Option) and not p.hidden]
        assert [option.name for option in shown if told.isdisjoint(option.opts)] == [], called


def test_every_command_has_its_line_in_the_page_of_commands():
    rows = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8").splitlines()
    assert isinstance(app, click.Group)
    called = [name for name, _ in _commands(app)]
    assert [name for name in called if not any(re.match(rf"\| `{name}[ `]", row) for row in rows)] == []


def test_the_contract_has_a_line_for_every_column_of_the_records_in_their_order():
    contract = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")
    table = contract.split("### records.csv")[1].split("### ")[0]
    firsts = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    told = [column for first in firsts for column in re.findall(r"`(\w+)`", first)]
    assert told == [*RECORD_COLUMNS, *VALUE_COLUMNS, *REGION_COLUMNS, *REVIEW_COLUMNS]


@pytest.mark.parametrize("columns", [UNPLACED_COLUMNS, RETURN_COLUMNS], ids=",".join)
def test_the_columns_of_the_other_tables_are_told_as_they_are(columns: tuple[str, ...]):
    assert f"`{','.join(columns)}`" in (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")


def test_every_rule_and_every_check_of_locating_is_told_of():
    told = (ROOT / "docs" / "locating.md").read_text(encoding="utf-8")
    files = [one.__module__.rpartition(".")[2] + ".py" for one in (*RULES, *CHECKS, is_doubtful)]
    files += [path.name for path in (PACKAGE / "locate" / "answer_checks").glob("[a-z]*.py")]
    tables = "".join(line for line in told.splitlines() if line.startswith("| `"))
    assert sorted({file for file in files if f"`{file}`" not in tables}) == []


def test_the_rules_of_locating_are_told_of_in_their_order():
    told = (ROOT / "docs" / "locating.md").read_text(encoding="utf-8")
    files = [rule.__module__.rpartition(".")[2] + ".py" for rule in RULES]
    table = told.split("(`RULES`)")[1].split("\n### ")[0]
    assert [file for file in re.findall(r"`(\w+\.py)`", table) if file in files] == files


def test_every_setting_is_told_of():
    commands = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    table = commands.split("## Settings")[1].split("\n## ")[0]
    assert [field.name for field in fields(Settings) if f"`{field.name}`" not in table] == []


def test_every_key_that_a_command_notes_for_json_is_in_the_table():
    commands = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (PACKAGE / "cli").glob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    notes = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "note"]
    keys = {keyword.arg for call in notes for keyword in call.keywords if keyword.arg}
    assert len(keys) > 10
    assert sorted(key for key in keys if f"`{key}`" not in commands) == []
