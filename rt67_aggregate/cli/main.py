"""The commands and their options."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from rt67_aggregate.cli.console import close_streams, prepare_streams, tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.form import form_group
from rt67_aggregate.cli.form_file import FormFile
from rt67_aggregate.cli.given_path import FILE, FOLDER, REVIEWS
from rt67_aggregate.cli.help_formatter import use_our_help
from rt67_aggregate.cli.json_flag import FLAG, add_flag
from rt67_aggregate.cli.language_option import add_language, wanted_language
from rt67_aggregate.cli.machine import usual_jobs
from rt67_aggregate.cli.session import Session
from rt67_aggregate.cli.stops import Stops, ignore_stops
from rt67_aggregate.cli.usage import usage_sentence
from rt67_aggregate.cli.workspaces import WORKSPACE_COMMANDS
from rt67_aggregate.language import LANGUAGES, load_language, say

if TYPE_CHECKING:
    from rt67_aggregate.cli.structured import Record
    from rt67_aggregate.pipeline.warming import Workers

# The commands' bodies are imported when they run, so that help and wrong usage come at once.

Command = TypeVar("Command", bound=Callable[..., Any])
# What is told when a command ends before its end; with whether it had put outputs in place.
_STOPPED = {
    False: say("หยุดตามที่สั่ง ผลลัพธ์ชุดเดิมยังอยู่ครบ"),
    True: say("หยุดตามที่สั่ง หลังจากวางผลลัพธ์ชุดใหม่ครบแล้ว"),
}
_BUG = {
    False: say("โปรแกรมทำงานผิดพลาด ผลลัพธ์ชุดเดิมยังอยู่ครบ แจ้งผู้ดูแลโปรแกรมพร้อมข้อความข้างบนนี้"),
    True: say("โปรแกรมทำงานผิดพลาดหลังจากวางผลลัพธ์ชุดใหม่ครบแล้ว แจ้งผู้ดูแลโปรแกรมพร้อมข้อความข้างบนนี้"),
}
_ORDER_OF_WORK = """\b
ลำดับงาน:
  1. rt67 init งานปีนี้          สร้างโฟลเดอร์ทำงาน แล้วแก้รายชื่อวิทยาลัยใน mappings
  2. วางไฟล์ Word ที่วิทยาลัยส่งมาลงใน inbox
  3. rt67 aggregate             รวม แล้วเปิดสมุดงาน output/rt67_summary.xlsx ตรวจในช่องสีเหลือง
  4. บันทึก ปิดสมุดงาน แล้วสั่ง rt67 aggregate อีกครั้ง สิ่งที่ตรวจไว้ไม่หาย

\b
ตัวอย่าง:
  rt67 aggregate --open                 รวมแล้วเปิดสมุดงาน
  rt67 check "inbox/แบบรายงาน.docx"     ดูว่าโปรแกรมเข้าใจไฟล์นี้อย่างไร
  rt67 status                           ใครยังไม่ส่ง
"""
_EXAMPLES = """\b
ตัวอย่าง:
  rt67 aggregate                                  อ่าน inbox เขียนลง output
  rt67 aggregate --inbox D:\\รต67 --output D:\\ผล   โฟลเดอร์อื่น
  rt67 aggregate --review "สมุดงานของรอง.xlsx"     รวมสิ่งที่อีกคนตรวจไว้
"""


def main(arguments: list[str] | None = None, *, workers: Workers | None = None) -> NoReturn:
    """Run the command line and leave with its exit code. ``workers``: what reads, already at its start."""
    prepare_streams()
    code = run(arguments, workers=workers)
    ignore_stops()
    close_streams()
    gc.freeze()  # else the interpreter goes through all that there is before it ends: a sixth of ``check``
    sys.exit(code)


def run(arguments: list[str] | None = None, *, workers: Workers | None = None) -> int:
    """The exit code of a command line; all that it has to say is on stdout and stderr."""
    words = sys.argv[1:] if arguments is None else arguments
    if FLAG not in words:
        return _spoken(words, None, workers)
    from rt67_aggregate.cli.structured import Record

    record = Record()
    out, err = record.told_here()
    with out, err:
        ended = _spoken(words, record, workers)
    tell(record.as_json(ended))
    return ended


def _spoken(words: list[str], record: Record | None, workers: Workers | None) -> int:
    """The exit code of a command line in the language that it asks for."""
    code = wanted_language(words, os.environ)
    if code not in LANGUAGES:
        tell(say("ไม่มีภาษา {code} ที่มีคือ {known}", code=code, known=", ".join(LANGUAGES)), wrong=True)
        return ExitCode.BAD_SETUP
    return _guarded(words, Session(Stops(), record, load_language(code), workers))


def _guarded(arguments: list[str], session: Session) -> int:
    language = session.language
    with session.stops as stops:
        try:
            return _run(arguments, session)
        except (click.Abort, KeyboardInterrupt):
            stops.answered = True
            tell(_STOPPED[stops.wrote], wrong=True, language=language)
            return ExitCode.DONE if stops.wrote else ExitCode.INTERRUPTED
        except Exception:  # a bug: told apart from exit code 1, which says that outputs were written
            import traceback

            tell(traceback.format_exc(), wrong=True)
            tell(_BUG[stops.wrote], wrong=True, language=language)
            return ExitCode.BUG


def _run(arguments: list[str], session: Session) -> int:
    try:
        code = app.main(arguments, prog_name="rt67", standalone_mode=False, obj=session)
    except click.UsageError as error:
        tell(usage_sentence(error), wrong=True, language=session.language)
        return ExitCode.BAD_SETUP
    return int(code or ExitCode.DONE)


def setup_options(command: Command) -> Command:
    """The two files that every reading goes by."""
    form = click.option(
        "--form", type=FormFile(), help="ไฟล์กำหนดแบบ (.yaml) ถ้าไม่ระบุ ใช้ไฟล์ใน mappings หรือที่มากับโปรแกรม"
    )
    colleges = click.option(
        "--colleges", type=FILE, help="รายชื่อวิทยาลัย (.csv) ถ้าไม่ระบุ ใช้ mappings/colleges.csv หรือที่มากับโปรแกรม"
    )
    return form(colleges(command))


def report_options(command: Command) -> Command:
    """How the report looks."""
    template = click.option(
        "--report-template", type=FILE, help="แม่แบบรายงานของหน่วยงาน (.docx) ถ้าไม่ระบุ ใช้ที่มากับโปรแกรม"
    )
    digits = click.option("--thai-digits", is_flag=True, help="ใช้เลขไทยในรายงาน (ตัวเลขในคำตอบคงตามที่กรอก)")
    extent = click.option(
        "--report",
        "extent",
        type=click.Choice(["summary", "full", "both"]),
        help="summary เฉพาะสรุป · full ทั้งเล่มพร้อมภาคผนวก (ถ้าไม่ระบุ) · both แยกเป็นสองไฟล์",
    )
    return extent(template(digits(command)))


def disk_options(command: Command) -> Command:
    """Whether outputs are brought to the medium: without, a power cut soon after a run loses them."""
    return click.option("--no-sync", is_flag=True, hidden=True, help="เฉพาะการทดสอบ")(command)


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="รวมแบบรายงานที่วิทยาลัยส่งกลับมาเป็นไฟล์ Word ให้เป็นตารางเดียวและรายงานเล่มเดียว",
    epilog=_ORDER_OF_WORK,
)
@click.version_option(package_name="rt67-aggregate", prog_name="rt67")
@click.pass_context
def app(context: click.Context) -> ExitCode | None:
    """The group of commands; alone it shows its help."""
    if context.invoked_subcommand:
        return None
    tell(context.get_help(), wrong=True)
    return ExitCode.BAD_SETUP


@app.command(help="อ่านทุกไฟล์ในโฟลเดอร์แบบรายงาน แล้วเขียนผลรวมลงในโฟลเดอร์ผลลัพธ์", epilog=_EXAMPLES)
@click.option("--inbox", type=FOLDER, default="inbox", show_default=True, help="โฟลเดอร์ที่วางแบบรายงาน")
@click.option(
    "--output", type=FILE, metavar="DIRECTORY", default="output", show_default=True, help="โฟลเดอร์ผลลัพธ์"
)
@setup_options
@report_options
@click.option("--jobs", type=click.IntRange(min=1), help="จำนวนไฟล์ที่อ่านพร้อมกัน ถ้าไม่ระบุ ตามหน่วยประมวลผล")
@click.option(
    "--scheduler", metavar="ADDRESS", help="ให้เครื่องอื่นช่วยอ่าน ผ่าน Dask scheduler เช่น tcp://10.0.0.1:8786"
)
@REVIEWS
@click.option("--no-cache", is_flag=True, help="อ่านทุกไฟล์ใหม่ ไม่ใช้ผลการอ่านของรอบก่อน")
@click.option("--no-pages", is_flag=True, help="ไม่ต้องเขียนหน้าเว็บของแต่ละวิทยาลัย")
@click.option("--strict", is_flag=True, help="จบด้วยรหัส 1 ถ้ามีเรื่องที่ต้องดู")
@click.option("--open", "opened", is_flag=True, help="เปิดสมุดงานเมื่อรวมเสร็จ")
@click.option("--log", type=FILE, help="ไฟล์บันทึกการทำงานที่ส่งให้ผู้ดูแลโปรแกรมได้ ไม่มีคำตอบอยู่ในนั้น")
@click.option("-v", "--verbose", is_flag=True, help="แสดงบันทึกนั้นบนจอด้วย")
@disk_options
@click.pass_obj
def aggregate(session: Session, /, *, inbox: Path, output: Path, jobs: int | None, **others: Any) -> ExitCode:
    """The main job."""
    from rt67_aggregate.pipeline.warming import start_for, workers_of_run

    ahead = session.workers  # as for ``check``
    with nullcontext(ahead) if ahead else workers_of_run(jobs or usual_jobs()) as workers:
        start_for(inbox, workers)
        from rt67_aggregate.cli.commands import aggregate

        return aggregate(inbox, output, jobs=jobs, workers=workers, **others)


@app.command(help="เขียนรายงานใหม่จากการรวมครั้งก่อนและสิ่งที่ตรวจแล้ว โดยไม่อ่านแบบรายงานซ้ำ")
@click.option(
    "--output",
    type=FILE,
    metavar="DIRECTORY",
    default="output",
    show_default=True,
    help="โฟลเดอร์ผลลัพธ์ที่รวมไว้แล้ว",
)
@click.option("--college", metavar="COLLEGE", default="", help="เฉพาะวิทยาลัยเดียว (รหัสหรือชื่อ) เขียนเป็นไฟล์แยก")
@setup_options
@report_options
@disk_options
def report(*, output: Path, college: str, **others: Any) -> ExitCode:
    """The report alone."""
    from rt67_aggregate.cli.commands import report

    return report(output, college, **others)


@app.command(help="เขียนข้อคิดเห็นลงในสำเนาแบบรายงานของวิทยาลัยหนึ่ง พร้อมบันทึกสั้น ๆ เพื่อส่งกลับให้แก้ไข")
@click.argument("college", metavar="[วิทยาลัย]", default="")
@click.option("--all", "everybody", is_flag=True, help="ทุกวิทยาลัยในรายชื่อ รวมหนังสือเตือนถึงวิทยาลัยที่ยังไม่ส่ง")
@click.option("--inbox", type=FOLDER, default="inbox", show_default=True, help="โฟลเดอร์ที่วางแบบรายงาน")
@click.option(
    "--output", type=FILE, metavar="DIRECTORY", default="output", show_default=True, help="โฟลเดอร์ผลลัพธ์"
)
@setup_options
@click.option("--jobs", type=click.IntRange(min=1), help="จำนวนไฟล์ที่อ่านพร้อมกัน ถ้าไม่ระบุ ตามหน่วยประมวลผล")
@disk_options
def feedback(*, college: str, everybody: bool, inbox: Path, output: Path, **others: Any) -> ExitCode:
    """Back to the colleges."""
    from rt67_aggregate.cli.commands import feedback

    if bool(college.strip()) == everybody:
        raise click.UsageError(say("ระบุวิทยาลัยหนึ่งแห่ง (รหัสหรือชื่อ) หรือ --all"))
    return feedback(college, inbox, output, **others)


@app.command(help="แสดงว่าโปรแกรมเข้าใจแบบรายงานแต่ละไฟล์อย่างไร ทีละหัวข้อ และมีอะไรผิดปกติ")
@click.argument("files", metavar="ไฟล์...", nargs=-1, required=True, type=FILE)
@setup_options
@click.option("--second-reader", is_flag=True, help="เทียบข้อความกับตัวอ่านอิสระ (docx2python) ด้วย")
@click.option("--full", is_flag=True, help="แสดงทุกหัวข้อของแบบ ไม่ใช่เฉพาะที่ต้องดู")
@click.option("--why", is_flag=True, help="แสดงทุกบรรทัดว่าเป็นของใคร และกฎข้อใดทำให้เป็นเช่นนั้น")
@click.pass_obj
def check(session: Session, /, *, files: tuple[Path, ...], **others: Any) -> ExitCode:
    """How single returns are understood."""
    from rt67_aggregate.pipeline.warming import reading_workers

    ahead = session.workers  # at its start while what follows is imported
    with nullcontext(ahead) if ahead else reading_workers() as workers:
        from rt67_aggregate.cli.check_files import check

        return check(files, workers, **others)


@app.command(help="อธิบายรหัสที่อยู่ในผลลัพธ์ ถ้าไม่ระบุรหัส แสดงรหัสทั้งหมด")
@click.argument("code", metavar="[รหัส]", required=False)
def explain(*, code: str | None) -> ExitCode:
    """What the codes mean."""
    from rt67_aggregate.cli.commands import explain

    return explain(code)


app.add_command(form_group)
for command in WORKSPACE_COMMANDS:
    app.add_command(command)
add_flag(app)
add_language(app)
use_our_help(app)
