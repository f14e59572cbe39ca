"""The commands around a run: making a workspace and looking after it."""

from __future__ import annotations

from pathlib import Path

import click

from rt67_aggregate.cli.exits import ExitCode

# The commands' bodies are imported when they run, so that help and wrong usage come at once.

_FILE = click.Path(path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command(help="เริ่มงานในโฟลเดอร์หนึ่งอย่างดับเบิลคลิก: สร้างโฟลเดอร์ทำงานถ้ายังไม่มี รับไฟล์ รวม แล้วเปิดสมุดงาน")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=_FILE)
@click.option("--folder", type=_FOLDER, default=".", show_default=True, help="โฟลเดอร์ทำงาน")
def desktop(*, folder: Path, files: tuple[Path, ...]) -> ExitCode:
    """What the Windows starter calls."""
    from rt67_aggregate.cli.desktop import desktop

    return desktop(folder, files)


WORKSPACE_COMMANDS = (desktop,)
