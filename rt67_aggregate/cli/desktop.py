"""What a double click does: the workspace the first time, then the job, then the workbook."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.cli.commands import aggregate
from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.dropped import copy_into, dropped_names
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.opening import show
from rt67_aggregate.cli.session import current_language
from rt67_aggregate.language import say
from rt67_aggregate.workspace import Workspace, create_workspace

if TYPE_CHECKING:
    from rt67_aggregate.pipeline.warming import Workers

_DROPPED = "RT67_DROPPED"  # Explorer's command line, set by the starter
LOG = "rt67.log"

_CLOSE = say("กดปุ่มใดก็ได้เพื่อปิดหน้าต่างนี้")


def desktop(folder: Path, files: Sequence[Path], workers: Workers | None = None) -> ExitCode:
    """Run in a folder by double click; ``files`` were dropped and are copied into the inbox first.
    ``workers``: what reads, where it was started before."""
    dropped = tuple(map(Path, dropped_names(os.environ.get(_DROPPED, ""))))
    code = _started(folder, dropped or tuple(files), workers)
    tell("", _CLOSE)
    return code


def _started(folder: Path, files: Sequence[Path], workers: Workers | None) -> ExitCode:
    workspace = Workspace(folder.resolve())
    gone = [path for path in files if not path.exists()]
    if gone:
        tell(
            say("ไม่พบไฟล์ที่ลากมาวาง: {listed} ยังไม่ได้รวม", listed=", ".join(map(str, gone))),
            say("ทำอย่างไร: วางไฟล์ลงใน inbox เอง แล้วดับเบิลคลิกอีกครั้ง"),
            wrong=True,
        )
        return ExitCode.BAD_SETUP
    try:
        made = create_workspace(workspace.folder, language=current_language())
        copies = copy_into(workspace.inbox, files)
    except OSError as error:
        tell(
            say(
                "เขียนลงในโฟลเดอร์ {folder} ไม่ได้ ({problem}) ยังไม่ได้รวม",
                folder=workspace.folder,
                problem=error.strerror or error,
            ),
            say("ทำอย่างไร: ย้ายโฟลเดอร์ของโปรแกรมไปไว้ที่ที่เขียนได้ เช่น Documents แล้วดับเบิลคลิกใหม่"),
            wrong=True,
        )
        return ExitCode.NOT_WRITTEN
    if workspace.inbox in made:
        tell(say("สร้างโฟลเดอร์ทำงานแล้วที่ {folder}", folder=workspace.folder))
    if copies:
        tell(say("คัดลอกลงใน inbox แล้ว {count} รายการ ไฟล์เดิมยังอยู่ที่เดิม", count=len(copies)))
    if not any(workspace.inbox.iterdir()):
        tell(say("ยังไม่มีไฟล์ใน inbox"), say("ทำอย่างไร: วางไฟล์ Word ที่วิทยาลัยส่งมาลงใน inbox แล้วดับเบิลคลิกอีกครั้ง"))
        show(workspace.inbox)
        return ExitCode.DONE
    return _aggregated(workspace, workers)


def _aggregated(workspace: Workspace, workers: Workers | None) -> ExitCode:
    return aggregate(
        workspace.inbox,
        workspace.output,
        form=None,
        colleges=None,
        report_template=None,
        thai_digits=False,
        jobs=None,
        strict=False,
        opened=True,
        log=workspace.folder / LOG,
        workspace=workspace.folder,
        workers=workers,
    )
