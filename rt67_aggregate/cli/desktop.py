"""What a double click does: the workspace the first time, then the work of that starter, then its output."""

from __future__ import annotations

import os
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.cli.commands import aggregate, feedback, report
from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.dropped import copied, dropped_names, wrongly_dropped
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.form_adopted import adopt
from rt67_aggregate.cli.opening import show
from rt67_aggregate.cli.session import current_language
from rt67_aggregate.language import say
from rt67_aggregate.language.system_words import system_words
from rt67_aggregate.pipeline.names import CORRECTIONS, FEEDBACK, WORKBOOK
from rt67_aggregate.workspace import Workspace, create_workspace

if TYPE_CHECKING:
    from rt67_aggregate.pipeline.warming import Workers

_DROPPED = "RT67_DROPPED"  # Explorer's command line, set by the starter
LOG = "rt67.log"

_CLOSE = say("กดปุ่มใดก็ได้เพื่อปิดหน้าต่างนี้")


class Work(Enum):
    """What a starter is for."""

    MERGE = "merge"
    REPORT = "report"
    FEEDBACK = "feedback"
    FORM = "form"


def desktop(folder: Path, files: Sequence[Path], work: Work, workers: Workers | None = None) -> ExitCode:
    """Work in a folder by double click; ``files`` were dropped. ``workers``: what reads, where it was started
    before."""
    dropped = tuple(map(Path, dropped_names(os.environ.get(_DROPPED, ""))))
    code = _started(Workspace(folder.resolve()), dropped or tuple(files), work, workers)
    tell("", _CLOSE)
    return code


def _started(workspace: Workspace, files: Sequence[Path], work: Work, workers: Workers | None) -> ExitCode:
    wrong = wrongly_dropped(workspace, files, merging=work is Work.MERGE)
    if wrong:
        tell(*wrong, wrong=True)
        return ExitCode.BAD_SETUP
    own = [(workspace.output / name).resolve() for name in (WORKBOOK, CORRECTIONS)]  # which are read anyway
    books = _reviewed(files) if work is Work.MERGE else ()
    reviews = [path for path in books if path.resolve() not in own]
    try:
        made = create_workspace(workspace.folder, language=current_language())
    except OSError as error:
        tell(
            say(
                "เขียนลงในโฟลเดอร์ {folder} ไม่ได้ ({problem}) ยังไม่ได้ทำอะไร",
                folder=workspace.folder,
                problem=system_words(error),
            ),
            say("ทำอย่างไร: ย้ายโฟลเดอร์ของโปรแกรมไปไว้ที่ที่เขียนได้ เช่น Documents แล้วดับเบิลคลิกใหม่"),
            wrong=True,
        )
        return ExitCode.NOT_WRITTEN
    if workspace.inbox in made:
        tell(say("สร้างโฟลเดอร์ทำงานแล้วที่ {folder}", folder=workspace.folder))
    returns = [path for path in files if path not in books]
    if returns and work is Work.MERGE and not copied(workspace.inbox, returns):
        return ExitCode.NOT_WRITTEN
    if reviews:
        named = ", ".join(path.name for path in reviews)
        tell(say("รวมสิ่งที่กรอกไว้ใน {named} ด้วย ไฟล์ที่ลากมาวางไม่ถูกแก้ไข", named=named))
    if work is Work.MERGE:
        return _merge(workspace, workers, reviews)
    if work is Work.FORM:
        return _form(workspace, files)
    if files:
        tell(say("ไฟล์ที่ลากมาวางไม่ถูกใช้ในงานนี้ ถ้าเป็นแบบที่วิทยาลัยส่งมา ลากไปวางบน รวมรายงาน.cmd"))
    return (_report if work is Work.REPORT else _feedback)(workspace)


def _reviewed(files: Sequence[Path]) -> tuple[Path, ...]:
    """Those of the dropped files that are workbooks of this program or copies of its corrections: somebody
    reviewed in them."""
    if not any(path.suffix.lower() in (".xlsx", ".xlsm", ".csv") for path in files):
        return ()
    from rt67_aggregate.pipeline.reviewing import reviews_among  # noqa: PLC0415 (only for such files)

    return reviews_among(files)


def _merge(workspace: Workspace, workers: Workers | None, reviews: Sequence[Path]) -> ExitCode:
    if not any(workspace.inbox.iterdir()):
        tell(say("ยังไม่มีไฟล์ใน inbox"), say("ทำอย่างไร: วางไฟล์ Word ที่วิทยาลัยส่งมาลงใน inbox แล้วดับเบิลคลิกอีกครั้ง"))
        show(workspace.inbox)
        return ExitCode.DONE
    return aggregate(
        workspace.inbox,
        workspace.output,
        reviews=reviews,
        opened=True,
        log=workspace.folder / LOG,
        workspace=workspace.folder,
        workers=workers,
    )


def _report(workspace: Workspace) -> ExitCode:
    return report(workspace.output, "", opened=True, workspace=workspace.folder)


def _feedback(workspace: Workspace) -> ExitCode:
    code = feedback("", workspace.inbox, workspace.output, workspace=workspace.folder)
    written = workspace.output / FEEDBACK
    if written.is_dir():
        show(written)
    return code


def _form(workspace: Workspace, files: Sequence[Path]) -> ExitCode:
    """A form of a blank; one at a time, since each is to be looked at."""
    if len(files) == 1:
        return adopt(files[0], workspace)
    tell(
        say("ยังไม่ได้ทำแบบ: ต้องลากไฟล์แบบเปล่ามาวางทีละหนึ่งไฟล์ (วางมา {count} ไฟล์)", count=len(files)),
        say("ทำอย่างไร: ลากแบบเปล่าของปีใหม่ (.docx ที่ยังไม่ได้กรอก) มาวางบน ทำแบบใหม่.cmd"),
        wrong=True,
    )
    return ExitCode.BAD_SETUP
