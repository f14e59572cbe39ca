"""Files dropped on a Windows starter: which they are, why they cannot be taken, and their copies.

Explorer starts ``cmd.exe /c ""…\\starter.cmd" "C:\\a b.docx" C:\\c&d.docx"``: it quotes names with a
space and no others, so that cmd would cut the line at an ``&``. The starter hands the whole line on.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from rt67_aggregate.cli.console import tell
from rt67_aggregate.language import say
from rt67_aggregate.language.system_words import system_words
from rt67_aggregate.workspace import Workspace

_STARTER = re.compile(r'\.cmd"?(?=\s|"|$)', re.IGNORECASE)
_NAME = re.compile(r'"([^"]*)"|([^\s"]+)')
_LEFT_SHOWN = 5  # names of files that could not be copied
_RETURNS_ALONE = say("ทำอย่างไร: ลากเฉพาะไฟล์หรือโฟลเดอร์ที่วิทยาลัยส่งมา")


def dropped_names(command_line: str) -> tuple[str, ...]:
    """The names behind the starter's own in Explorer's command line; none where it was not Explorer's.

    Where a dropped file is itself a ``.cmd``, the first is the starter.
    """
    starter = _STARTER.search(command_line)
    if starter is None:
        return ()
    rest = command_line[starter.end() :].rstrip()
    if rest.count('"') % 2:  # the quote that closes all that is behind /c
        rest = rest.removesuffix('"')
    return tuple(quoted or bare for quoted, bare in _NAME.findall(rest))


def wrongly_dropped(workspace: Workspace, files: Sequence[Path], *, merging: bool) -> tuple[str, ...]:
    """Why nothing can be done with what was dropped, and what to do; nothing where it can."""
    gone = [path for path in files if not os.path.exists(path)]  # noqa: PTH110 - raises nothing
    if gone:
        return (
            say("ไม่พบไฟล์ที่ลากมาวาง: {listed} ยังไม่ได้ทำอะไร", listed=_listed(gone)),
            say("ทำอย่างไร: ตรวจว่าไฟล์ยังอยู่ที่เดิม แล้วลากมาวางอีกครั้ง"),
        )
    if not files or not merging:
        return ()
    from rt67_aggregate.pipeline.dropped_files import MOST_FILES, around, made_here, too_many  # noqa: PLC0415 (only for what was dropped)

    holding = around(workspace.inbox, files)
    if holding:
        found = say("ใน {listed} มีโฟลเดอร์ inbox ของโปรแกรมเอง จึงยังไม่ได้คัดลอก", listed=_listed(holding))
        return found, _RETURNS_ALONE
    made = made_here(workspace.output, files)
    if made:
        found = say("{listed} เป็นผลลัพธ์ของโปรแกรมเอง จึงยังไม่ได้คัดลอก", listed=_listed(made))
        return found, _RETURNS_ALONE
    great = too_many(files)
    if not great:
        return ()
    most = f"{MOST_FILES:,}"
    found = say("ใน {listed} มีมากกว่า {most} ไฟล์ จึงยังไม่ได้คัดลอก", listed=_listed(great), most=most)
    return found, _RETURNS_ALONE


def copied(inbox: Path, returns: Sequence[Path]) -> bool:
    """Whether what was dropped stands in the inbox now; tells what does not."""
    from rt67_aggregate.pipeline.dropped_files import copy_into  # noqa: PLC0415 (only for what was dropped)

    try:
        copies = copy_into(inbox, returns)
    except OSError as error:
        tell(
            say("คัดลอกลงใน {inbox} ไม่ได้ ({problem}) ยังไม่ได้ทำอะไร", inbox=inbox, problem=system_words(error)),
            say("ทำอย่างไร: ดูว่าดิสก์ยังมีที่ว่างและเขียนได้ แล้วลากมาวางอีกครั้ง"),
            wrong=True,
        )
        return False
    if copies.made:
        tell(say("คัดลอกลงใน inbox แล้ว {count} รายการ ไฟล์เดิมยังอยู่ที่เดิม", count=len(copies.made)))
    if copies.left:
        shown = copies.left[:_LEFT_SHOWN]
        tell(
            say("คัดลอกไม่ได้ {count} รายการ เพราะเปิดอ่านไม่ได้ หรือเป็นทางลัดไปที่อื่น:", count=len(copies.left)),
            *(f"   {name}" for name in shown),
            say("ทำอย่างไร: ปิดไฟล์ในโปรแกรมอื่น แล้วลากมาวางอีกครั้ง"),
            wrong=True,
        )
    return True


def _listed(paths: Iterable[Path]) -> str:
    return ", ".join(map(str, paths))
