"""Nothing that must happen stands in an assert: ``python -O`` leaves those out."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.workspaces import CLEAN, Workspace


def parts(workspace: Workspace, **environment: str) -> set[str]:
    assert workspace.run("aggregate", **environment).code == 0
    with zipfile.ZipFile(workspace.output / "rt67_summary.docx") as report:
        return set(report.namelist())


def test_the_report_has_the_same_parts_without_asserts(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    optimised = parts(workspace, PYTHONOPTIMIZE="1")
    assert "docProps/core.xml" in optimised
    assert parts(workspace) == optimised
