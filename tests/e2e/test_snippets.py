"""The pieces of Python in the documents do run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspaces import CLEAN, ROOT

SAMPLE = Path("examples/lampang/inbox") / CLEAN


@pytest.mark.parametrize(
    ("page", "source", "ends"),
    [
        ("README.md", Path("inbox/return.docx"), "print(len(records))"),
        ("docs/locating.md", SAMPLE, ""),
    ],
)
def test_python_in_a_document_runs(page: str, source: Path, ends: str, tmp_path: Path):
    blocks = (ROOT / page).read_text(encoding="utf-8").split("```python\n")[1:]
    (code,) = (block.split("```")[0] for block in blocks)
    (tmp_path / source.parent).mkdir(parents=True)
    shutil.copyfile(ROOT / SAMPLE, tmp_path / source)
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{ends}"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert all(int(number) > 0 for number in done.stdout.split())
