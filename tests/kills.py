"""Commands that are killed or asked to stop at a step, and what must hold afterwards."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate.pipeline.names import OUTPUTS_NOTE
from rt67_aggregate.pipeline.workbook_stamp import WRITTEN
from rt67_aggregate.pipeline.workspace import remove_left_behind
from rt67_aggregate.publish import Disk, held
from tests.workspaces import ROOT, Workspace, content

STEPWISE = ROOT / "tests" / "stepwise.py"
_OLD_WORD, _NEW_WORD = "ชุดเดิมยังอยู่", "ผลลัพธ์อยู่ในโฟลเดอร์"
_NEW_AFTER_STOP = "วางผลลัพธ์ชุดใหม่ครบแล้ว"
_ZIPPED = (".xlsx", ".docx")  # which hold the time of their run; all else is the same in every run


@dataclass(frozen=True, slots=True)
class Killed:
    """How it went. ``sent``: whether the command came to the step. ``faults``: what should not have been,
    in words; empty where all holds."""

    code: int
    side: str
    sent: bool
    faults: tuple[str, ...]


def steps_of(workspace: Workspace, *arguments: str) -> int:
    """How many steps the command takes when nothing happens."""
    told = workspace.folder / "steps"
    done = _start(workspace, 0, "SIGINT", arguments, STEPS=str(told)).wait()
    assert done == 0
    return int(told.read_text())


def kill_at(workspace: Workspace, step: int, signal: str, *arguments: str) -> Killed:
    """Send a signal at a step, then look at words, processes, outputs and temporary folders."""
    before = _outputs(workspace)
    temporary = workspace.folder / "temporary"
    temporary.mkdir(exist_ok=True)
    sent = workspace.folder / "sent"
    sent.unlink(missing_ok=True)
    process = _start(workspace, step, signal, arguments, SENT=str(sent))
    out, err = (text.decode("utf-8", "replace") for text in process.communicate())
    faults = [f"left running: {left}" for left in _left_after_a_second(temporary)]
    if "Traceback" in err or "Exception ignored" in err:
        faults.append(f"traceback: {err[-600:]}")
    word = "new" if _NEW_WORD in out or _NEW_AFTER_STOP in err else "old" if _OLD_WORD in err else ""
    if signal != "SIGKILL" and process.returncode >= 0 and not word:
        faults.append(f"no word, code {process.returncode}: {out} {err}")
    if signal != "SIGKILL":
        faults += _against_word(word, before, _outputs(workspace))
    with held(workspace.output, workspace.inbox, Disk(lasting=False)) as place:
        faults += [issue.code for issue in place.issues]
    remove_left_behind(temporary)
    faults += _not_whole(workspace, before)
    if left := [path.name for path in temporary.iterdir() if path.name.startswith("rt67")]:
        faults.append(f"temporary folders: {left}")
    return Killed(process.returncode, word, sent.stat().st_size > 0, tuple(faults))


def _against_word(word: str, before: dict[str, bytes], now: dict[str, bytes]) -> list[str]:
    if word == "new" and now == before:
        return ["said new, but the old outputs stand"]
    if word != "new" and now != before:
        return ["did not say new, but the outputs are others"]
    return []


def _not_whole(workspace: Workspace, before: dict[str, bytes]) -> list[str]:
    """What is wrong with the outputs once the next command has put them right."""
    now = _outputs(workspace)
    if now == before:
        return []
    faults = [f"not there: {name}" for name in before.keys() - now.keys()]
    for name, data in now.items():
        if name.endswith(_ZIPPED):
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                faults += [f"damaged: {name}"] if package.testzip() else []
        elif name in (WRITTEN, OUTPUTS_NOTE):
            told = json.loads(data)
            faults += [f"not of these: {name}"] if told != {n: _sha256(now.get(n)) for n in told} else []
        elif data != before.get(name):
            faults.append(f"mixed or unknown: {name}")
    same = [name for name in now if name.endswith(_ZIPPED) and now[name] == before.get(name)]
    return faults + [f"old beside new: {name}" for name in same]


def _sha256(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()


def _outputs(workspace: Workspace) -> dict[str, bytes]:
    """What stands in the output folder."""
    found = content(workspace.output) if workspace.output.exists() else {}
    return {name: data for name, data in found.items() if not name.startswith("history/")}


def _start(
    workspace: Workspace, step: int, signal: str, arguments: tuple[str, ...], **more: str
) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "TMPDIR": str(workspace.folder / "temporary"),
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
        "PATH": str(workspace.folder),
    }
    (workspace.folder / "temporary").mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, str(STEPWISE), str(step), signal, *arguments],
        cwd=workspace.folder,
        env=environment | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _left_after_a_second(temporary: Path) -> list[str]:
    """Processes of this workspace that are still there; told by their environment."""
    until = time.monotonic() + 1.0
    while (left := running_in(temporary)) and time.monotonic() < until:
        time.sleep(0.05)
    return left


def running_in(temporary: Path) -> list[str]:
    """The commands of the processes whose temporary folder this is."""
    mark = f"TMPDIR={temporary}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (folder / "environ").read_bytes().split(b"\0"):
                found.append(
                    (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
                )
        except OSError:
            continue
    return [command for command in found if command]
