"""LibreOffice for tests, as a person works in it: types, sorts, replaces, copies sheets, changes returns."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import IO, Any

_HERE = Path(__file__).parent
PYTHON = "/usr/bin/python3"


@cache
def missing() -> str:
    """Why Calc cannot be driven here; nothing where it can."""
    if shutil.which("soffice") is None:
        return "LibreOffice is not here"
    asked = subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return "python3-uno is not here" if asked.returncode else ""


class Calc:
    """Every method of ``calc_program.Calc`` or ``writer_program.Writer`` by its name: ``calc("undo")``."""

    def __init__(self, wire: tuple[IO[str], IO[str]]) -> None:
        self._orders, self._answers = wire

    def __call__(self, do: str, **values: object) -> Any:
        """Give an order and wait for what comes of it."""
        self._orders.write(json.dumps({"do": do, **values}) + "\n")
        self._orders.flush()
        answer = json.loads(self._answers.readline())
        if "error" in answer:
            raise RuntimeError(f"{do}: {answer['error']}")
        return answer["value"]


@contextmanager
def calc_in(folder: Path, program: str = "calc_program.py") -> Iterator[Calc]:
    """A LibreOffice with a profile of its own, driven by one of the programs; it ends with the block."""
    command = [PYTHON, str(_HERE / program), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as started:
        assert started.stdin is not None
        assert started.stdout is not None
        json.loads(started.stdout.readline())
        try:
            yield Calc((started.stdin, started.stdout))
        finally:
            started.stdin.close()
            started.wait(60)
