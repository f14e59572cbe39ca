"""No command's main process opens a Word file: not a return, nor a blank that a form is made of."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.workspaces import CLEAN, OTHER, ROOT, Workspace

WATCHER = Path(__file__).parents[1] / "watcher"
FORM = "mappings/form.yaml"
BLANK = "แบบเปล่า.docx"
COMMANDS = (
    ("check", f"inbox/{CLEAN}"),
    ("check", f"inbox/{CLEAN}", "--second-reader"),
    ("check", f"inbox/{CLEAN}", "--why"),
    ("form", "draft", BLANK, "-o", "new.yaml", "--force"),
    ("form", "draft", BLANK, "--returns", "inbox", "-o", "new.yaml", "--force"),
    ("form", "check", FORM, BLANK),
    ("form", "learn", FORM, "--inbox", "inbox"),
    ("form", "learn", FORM, "--inbox", "inbox", "--write"),
    ("status",),
    ("doctor",),
    ("aggregate",),
    ("report",),
    ("feedback", "--all"),
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Two returns that were aggregated, two forms at hand, and a blank with them."""
    made = Workspace(tmp_path_factory.mktemp("box"))
    made.put(CLEAN, OTHER)
    made.roster("LPG01", "LPG03")
    shutil.copy(ROOT / "mappings" / "rt67_2567.yaml", made.folder / FORM)
    for command in (("form", "blank", FORM, "-o", BLANK), ("aggregate",)):
        assert made.run(*command).code == 0
    return made


def _is_of_a_stranger(path: Path, workspace: Workspace) -> bool:
    return path.is_relative_to(workspace.inbox) or path.name == BLANK


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_main_process_opens_no_word_file(
    workspace: Workspace, command: tuple[str, ...], tmp_path: Path
) -> None:
    log = tmp_path / "events"
    path = os.pathsep.join((str(WATCHER), os.environ.get("PYTHONPATH", "")))
    done = workspace.run(*command, PYTHONPATH=path, RT67_WATCHED=str(log))
    events = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    opened = [
        workspace.folder / about[0] for role, event, about in events if (role, event) == ("main", "open")
    ]
    assert done.code in (0, 1), done
    assert [path for path in opened if _is_of_a_stranger(path, workspace)] == []
