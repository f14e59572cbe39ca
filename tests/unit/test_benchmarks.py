"""What is measured can be measured: a benchmark uses names of the package that no other test holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.py")))
def test_a_benchmark_finds_all_that_it_imports(name: str) -> None:
    if name == "mutation.py":
        pytest.importorskip("resource")  # it forks, which Windows does not
    # From its own folder, as where it is run.
    code = f"import runpy; runpy.run_path({str(FOLDER / name)!r})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=FOLDER, capture_output=True, text=True, check=False
    )
    assert not done.returncode, done.stderr
