"""``rt67 form``: the commands about form files, and their options."""

from __future__ import annotations

from pathlib import Path

import click

from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.form_file import FormFile
from rt67_aggregate.cli.given_path import FILE, FOLDER
from rt67_aggregate.language import say

# The commands' bodies are imported when they run, so that help and wrong usage come at once.


@click.group(
    name="form",
    invoke_without_command=True,
    help="ร่าง ตรวจ เทียบ และพิมพ์ไฟล์กำหนดแบบ (.yaml) จากแบบเปล่าที่เป็นไฟล์ Word",
)
@click.pass_context
def form_group(context: click.Context) -> ExitCode | None:
    """The commands about form files; alone it shows its help."""
    if context.invoked_subcommand:
        return None
    tell(context.get_help(), wrong=True)
    return ExitCode.BAD_SETUP


_force = click.option("--force", is_flag=True, help="เขียนทับไฟล์ที่มีอยู่")


@form_group.command(help="ร่างไฟล์กำหนดแบบจากแบบเปล่า (.docx)")
@click.argument("blank", metavar="แบบเปล่า.docx", type=FILE)
@click.option("-o", "--output", type=FILE, required=True, help="ไฟล์ที่จะเขียน เช่น mappings/rt68_2568.yaml")
@click.option("--returns", type=FOLDER, help="โฟลเดอร์ของแบบที่กรอกแล้ว: สิ่งที่ทุกฉบับมีเหมือนกันคือสิ่งที่แบบพิมพ์ไว้")
@click.option(
    "--earlier",
    type=FormFile(),
    help="ไฟล์กำหนดแบบของปีก่อน: หัวข้อเดิมใช้รหัสเดิม  [ถ้าไม่ระบุ: หาเองข้างไฟล์ที่จะเขียน]",
)
@click.option("--no-earlier", is_flag=True, help="ให้รหัสใหม่ทั้งหมด ไม่ใช้แบบของปีก่อน")
@_force
def draft(
    *, blank: Path, output: Path, returns: Path | None, earlier: Path | None, no_earlier: bool, force: bool
) -> ExitCode:
    """A form file out of a blank."""
    from rt67_aggregate.cli.form_commands import draft

    if earlier and no_earlier:
        raise click.UsageError(say("เลือกได้อย่างเดียว: --earlier หรือ --no-earlier"))
    return draft(blank, output, returns, earlier, search=not no_earlier, force=force)


@form_group.command(help="ตรวจไฟล์กำหนดแบบ แสดงหัวข้อกับรหัส และถ้าให้แบบเปล่ามาด้วย ตรวจว่าแบบเปล่าอ่านแล้วว่างจริง")
@click.argument("file", metavar="แบบ.yaml", type=FormFile())
@click.argument("blank", metavar="[แบบเปล่า.docx]", type=FILE, required=False)
def check(*, file: Path, blank: Path | None) -> ExitCode:
    """A form file looked at."""
    from rt67_aggregate.cli.form_commands import check

    return check(file, blank)


@form_group.command(help="เทียบไฟล์กำหนดแบบสองปี: เพิ่ม ตัด ย้าย เปลี่ยนถ้อยคำ")
@click.argument("old", metavar="แบบเดิม.yaml", type=FormFile())
@click.argument("new", metavar="แบบใหม่.yaml", type=FormFile())
@click.option("--csv", "table", type=FILE, help="เขียนตารางเทียบรหัสเป็น CSV ด้วย")
@_force
def diff(*, old: Path, new: Path, table: Path | None, force: bool) -> ExitCode:
    """Two forms compared."""
    from rt67_aggregate.cli.form_commands import diff

    return diff(old, new, table, force=force)


@form_group.command(help="พิมพ์แบบเปล่าเป็นไฟล์ Word จากไฟล์กำหนดแบบ ทุกช่องที่ต้องกรอกเป็นตัวควบคุมเนื้อหาที่มีรหัสหัวข้อ")
@click.argument("file", metavar="แบบ.yaml", type=FormFile())
@click.option("-o", "--output", type=FILE, required=True, help="ไฟล์ Word ที่จะเขียน เช่น แบบ_รต68.docx")
@_force
def blank(*, file: Path, output: Path, force: bool) -> ExitCode:
    """The form to send out."""
    from rt67_aggregate.cli.form_commands import blank

    return blank(file, output, force=force)


@form_group.command(
    help="แสดงบรรทัดที่แบบส่วนใหญ่ที่ส่งมามี แต่ไฟล์กำหนดแบบไม่มี และเพิ่มเป็นหัวข้อใหม่หรือถ้อยคำอื่นของหัวข้อ (--write)"
)
@click.argument("file", metavar="แบบ.yaml", type=FILE)
@click.option("--inbox", type=FOLDER, default="inbox", show_default=True, help="โฟลเดอร์ที่วางแบบรายงาน")
@click.option("--write", is_flag=True, help="เพิ่มทุกข้อที่เป็นได้อย่างเดียว พร้อมหมายเหตุว่าพบที่ใด")
@click.option("--heading", "headings", type=int, multiple=True, metavar="N", help="เพิ่มข้อ N เป็นหัวข้อใหม่")
@click.option(
    "--wording", "wordings", type=int, multiple=True, metavar="N", help="เพิ่มข้อ N เป็นถ้อยคำอื่นของหัวข้อเดิม"
)
def learn(
    *, file: Path, inbox: Path, write: bool, headings: tuple[int, ...], wordings: tuple[int, ...]
) -> ExitCode:
    """What the returns say of the form."""
    from rt67_aggregate.cli.form_learn import learn

    return learn(file, inbox, write=write, headings=headings, wordings=wordings)
