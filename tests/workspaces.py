"""Workspaces for tests of the real command, made of the example's files."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "lampang"
CLEAN = "แบบ รต.67 วท.ลำปาง.docx"  # LPG01, nothing odd about it
OTHER = "รต67 เกาะคา แก้ไข.docx"  # LPG03
OLDER = "รายงานผลการตรวจราชการ วก.เกาะคา.docx"  # LPG03
CUT = "ส่งไม่ครบ.docx"
PDF = "แบบ รต.67 วท.ลำปาง.pdf"
OLD_WORD = "รต67 แม่วัง.doc"


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended; its outputs as text."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with inbox, mappings and, after a run, output."""

    folder: Path

    @property
    def inbox(self) -> Path:
        return self.folder / "inbox"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def put(self, *names: str) -> None:
        """Copy files of the example into the inbox, dates included."""
        self.inbox.mkdir(exist_ok=True)
        for name in names:
            shutil.copy2(EXAMPLE / "inbox" / name, self.inbox / name)

    def roster(self, *college_ids: str) -> None:
        """Expect only these colleges of the example's roster."""
        lines = (EXAMPLE / "mappings" / "colleges.csv").read_text(encoding="utf-8-sig").splitlines()
        kept = [line for line in lines[1:] if line.split(",")[0] in college_ids]
        (self.folder / "mappings").mkdir(exist_ok=True)
        text = "\n".join([lines[0], *kept])
        (self.folder / "mappings" / "colleges.csv").write_text(text, encoding="utf-8")

    def run(
        self, *arguments: str, soffice: bool = False, encoding: str = "utf-8", **environment: str
    ) -> Done:
        """``rt67`` in this folder, its outputs piped; LibreOffice is on the PATH only where asked."""
        path = os.environ["PATH"] if soffice else str(self.folder)
        given = os.environ | {"PATH": path, "PYTHONIOENCODING": encoding} | environment
        more = ["--no-sync"] if arguments[:1] in (("aggregate",), ("report",), ("feedback",)) else []
        command = [sys.executable, "-m", "rt67_aggregate", *arguments, *more]
        done = subprocess.run(command, cwd=self.folder, env=given, capture_output=True, check=False)
        return Done(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))

    def copied(self, folder: Path) -> Workspace:
        """The same folder, empty by now or not there, with all that this one holds: what a test may change
        where several begin after the same run."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Workspace(folder)

    def table(self, name: str) -> list[dict[str, str]]:
        """The rows of one of the CSV files."""
        return read_table(self.output / name)


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, but for the lock that stays there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != ".rt67-lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
