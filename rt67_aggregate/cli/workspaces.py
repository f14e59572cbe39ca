"""The commands around a run: making a workspace and looking after it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.form_file import FormFile
from rt67_aggregate.cli.given_path import FILE, FOLDER, REVIEWS
from rt67_aggregate.cli.session import Session

# The commands' bodies are imported when they run, so that help and wrong usage come at once.


@click.command(help="ทำงานในโฟลเดอร์หนึ่งอย่างดับเบิลคลิก: สร้างโฟลเดอร์ทำงานถ้ายังไม่มี รับไฟล์ ทำงานนั้น แล้วเปิดผล")
@click.argument("files", metavar="[ไฟล์]...", nargs=-1, type=FILE)
@click.option("--folder", type=FOLDER, default=".", show_default=True, help="โฟลเดอร์ทำงาน")
@click.option(
    "--work",
    type=click.Choice(["merge", "report", "feedback", "form"]),
    default="merge",
    show_default=True,
    help="merge รวม · report เขียนรายงานใหม่ · feedback ข้อคิดเห็นถึงทุกวิทยาลัย · form ทำแบบใหม่จากแบบเปล่า",
)
@click.pass_obj
def desktop(session: Session, /, *, folder: Path, work: str, files: tuple[Path, ...]) -> ExitCode:
    """What the Windows starters call."""
    from rt67_aggregate.cli.desktop import Work, desktop

    return desktop(folder, files, Work(work), session.workers)


@click.command(help="สร้างโฟลเดอร์ทำงานใหม่: inbox, output, mappings พร้อมรายชื่อวิทยาลัยและค่าของหน่วยงาน")
@click.argument("folder", metavar="โฟลเดอร์", type=FILE)
@click.option("--office", default="", help="ชื่อหน่วยงาน")
@click.option("--province", default="", help="ชื่อจังหวัด")
@click.option("--form", type=FormFile(), help="ไฟล์กำหนดแบบ (.yaml) ที่จะใช้ในโฟลเดอร์นี้")
def init(*, folder: Path, office: str, province: str, form: Path | None) -> ExitCode:
    """A new workspace."""
    from rt67_aggregate.cli.office import init

    return init(folder, office=office, province=province, form=form)


@click.command(help="ใครยังไม่ส่ง ใครส่งไม่ครบ ตามการรวมครั้งล่าสุด")
@click.option(
    "--output", type=FILE, metavar="DIRECTORY", default="output", show_default=True, help="โฟลเดอร์ผลลัพธ์"
)
def status(*, output: Path) -> ExitCode:
    """Where the collecting stands."""
    from rt67_aggregate.cli.office import status

    return status(output)


@click.command(help="ตรวจว่าเครื่องนี้พร้อมหรือไม่: ที่เขียนผลลัพธ์ โปรแกรมแปลงไฟล์ แบบอักษร ไฟล์กำหนดแบบ รายชื่อวิทยาลัย")
@click.option(
    "--output", type=FILE, metavar="DIRECTORY", default="output", show_default=True, help="โฟลเดอร์ผลลัพธ์"
)
@click.option("--form", type=FormFile(), help="ไฟล์กำหนดแบบ (.yaml)")
@click.option("--colleges", type=FILE, help="รายชื่อวิทยาลัย (.csv)")
def doctor(*, output: Path, form: Path | None, colleges: Path | None) -> ExitCode:
    """Whether the machine is ready."""
    from rt67_aggregate.cli.office import doctor

    return doctor(output=output, form=form, colleges=colleges)


@click.command(help="เฝ้าดู inbox แล้วรวมใหม่ทุกครั้งที่มีไฟล์มาเพิ่มหรือเปลี่ยน หยุดด้วย Ctrl+C")
@click.option("--inbox", type=FOLDER, default="inbox", show_default=True, help="โฟลเดอร์ที่วางแบบรายงาน")
@click.option(
    "--output", type=FILE, metavar="DIRECTORY", default="output", show_default=True, help="โฟลเดอร์ผลลัพธ์"
)
def watch(*, inbox: Path, output: Path) -> ExitCode:
    """Runs as returns come in."""
    from rt67_aggregate.cli.office import watch

    return watch(inbox, output)


@click.command(help="รวมผลของหลายโฟลเดอร์ทำงาน (หลายจังหวัด) เป็นสมุดงาน รายงาน และ CSV ชุดเดียว ตามที่แต่ละแห่งตรวจแล้ว")
@click.argument("folders", metavar="โฟลเดอร์...", nargs=-1, required=True, type=FILE)
@click.option(
    "--output",
    type=FILE,
    metavar="DIRECTORY",
    default="output",
    show_default=True,
    help="โฟลเดอร์ผลลัพธ์ของหน่วยงานที่รวม",
)
@click.option("--office", default="", help="ชื่อหน่วยงานที่รวม ถ้าไม่ระบุ ใช้ใน mappings/settings.yaml")
@click.option("--province", default="", help="ชื่อพื้นที่ที่รวม เช่น ภาคเหนือ")
@REVIEWS
@click.option("--report-template", type=FILE, help="แม่แบบรายงานของหน่วยงาน (.docx)")
@click.option("--thai-digits", is_flag=True, help="ใช้เลขไทยในรายงาน (ตัวเลขในคำตอบคงตามที่กรอก)")
@click.option("--no-sync", is_flag=True, hidden=True, help="เฉพาะการทดสอบ")
def rollup(*, folders: tuple[Path, ...], output: Path, **others: Any) -> ExitCode:
    """One level higher."""
    from rt67_aggregate.cli.rollup import rollup

    return rollup(folders, output, **others)


WORKSPACE_COMMANDS = (init, status, doctor, watch, desktop, rollup)
