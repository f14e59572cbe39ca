"""What is installed is whole: the code, the default form and the roster."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.workspaces import CLEAN, ROOT, Workspace


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages as a wheel holds them, away from the source tree."""
    source = tmp_path_factory.mktemp("source")
    for name in ("setup.py", "setup.cfg", "pyproject.toml", "MANIFEST.in", "README.md", "CHANGELOG.md"):
        shutil.copy2(ROOT / name, source)
    for name in ("rt67_aggregate", "mappings"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    target = source / "built"
    command = [sys.executable, "setup.py", "-q", "build_py", "--build-lib", str(target)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    for name in ("rt67_aggregate", "mappings"):
        shutil.rmtree(source / name)
    return target


def test_every_module_and_the_mappings_are_in_the_wheel(installed: Path):
    modules = {path.relative_to(ROOT) for path in (ROOT / "rt67_aggregate").rglob("*.py")}
    assert {path.relative_to(installed) for path in installed.rglob("*.py")} == modules
    assert (installed / "rt67_aggregate" / "py.typed").is_file()
    mappings = {
        path.name
        for path in (ROOT / "mappings").iterdir()
        if path.suffix in (".yaml", ".csv", ".docx", ".md")
    }
    assert {path.name for path in (installed / "rt67_aggregate" / "mappings").iterdir()} == mappings


@pytest.mark.skipif(
    not (ROOT / ".git").exists() or shutil.which("git") is None, reason="no repository to compare with"
)
def test_every_file_of_the_repository_is_in_the_source_package(tmp_path: Path):
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True)
    names = {name for name in listed.stdout.decode().split("\0") if name}
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, tmp_path / name)
    command = [sys.executable, "setup.py", "-q", "sdist", "--formats", "tar", "-d", "made"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    with tarfile.open(next((tmp_path / "made").glob("*.tar"))) as archive:
        packed = {name.split("/", 1)[-1] for name in archive.getnames()}
    assert names - packed == {".gitignore"}


def test_the_installed_command_works_in_a_folder_with_nothing_but_an_inbox(installed: Path, tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    paths = os.pathsep.join([str(installed), os.environ.get("PYTHONPATH", "")])
    done = workspace.run("aggregate", PYTHONPATH=paths)
    assert done.code == 0
    assert {row["college_id"] for row in workspace.table("records.csv")} == {"LPG01"}
    code = "import rt67_aggregate; print(rt67_aggregate.__file__)"
    where = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": paths},
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert str(installed) in where.stdout.decode()


def test_the_two_commands_of_the_readme_are_those_that_are_run():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = [block.split("```")[0].strip() for block in readme.split("```bash")[1:]]
    assert len(blocks) == 2
    assert all("\n" not in block for block in blocks)
    assert f"\n    {blocks[1]}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
