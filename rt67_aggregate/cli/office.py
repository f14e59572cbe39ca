"""Around a run: a new workspace, where the collecting stands, whether the machine is ready."""

from __future__ import annotations

from pathlib import Path

from rt67_aggregate import pipeline
from rt67_aggregate.cli import watching
from rt67_aggregate.cli.commands import aggregate
from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.doctor import doctor_lines
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.issue_lines import fault_lines, names_shown
from rt67_aggregate.cli.jobs import job_of
from rt67_aggregate.cli.session import current_language
from rt67_aggregate.cli.stopped import stopped
from rt67_aggregate.cli.structured import issue_values, note
from rt67_aggregate.issues.words import STATE
from rt67_aggregate.language import joined, say
from rt67_aggregate.language.system_words import system_words
from rt67_aggregate.model import Issue, State
from rt67_aggregate.pipeline import LastRun, Outcome, Run
from rt67_aggregate.workspace import create_workspace

_COLLEGES_SHOWN = 20


def init(folder: Path, *, office: str, province: str, form: Path | None) -> ExitCode:
    """Make a workspace in a folder that is new or empty."""
    try:
        if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
            tell(
                say("ยังไม่ได้สร้างอะไร เพราะ {folder} มีสิ่งอื่นอยู่แล้ว", folder=folder.absolute()),
                say("ทำอย่างไร: ใช้ชื่อโฟลเดอร์ใหม่ หรือโฟลเดอร์ว่าง"),
                wrong=True,
            )
            return ExitCode.BAD_SETUP
        create_workspace(folder, office=office, province=province, form=form, language=current_language())
    except OSError as error:
        tell(
            say(
                "สร้างโฟลเดอร์ทำงานไม่ได้: {path} ({problem})",
                path=error.filename or folder,
                problem=system_words(error),
            ),
            wrong=True,
        )
        tell(say("ทำอย่างไร: ใช้โฟลเดอร์ที่เขียนได้ และดูว่าไฟล์ที่ระบุมีอยู่จริง"), wrong=True)
        return ExitCode.NOT_WRITTEN
    tell(
        say("สร้างโฟลเดอร์ทำงานแล้วที่ {folder}", folder=folder.absolute()),
        say("ขั้นต่อไป:"),
        say("  1. แก้รายชื่อวิทยาลัยใน mappings/colleges.csv และค่าของหน่วยงานใน mappings/settings.yaml"),
        say("  2. วางไฟล์ Word ที่วิทยาลัยส่งมาลงใน inbox"),
        say("  3. เปิดหน้าต่างคำสั่งในโฟลเดอร์นี้ แล้วสั่ง rt67 aggregate"),
    )
    return ExitCode.DONE


def status(output: Path) -> ExitCode:
    """Tell where the collecting stands since the last run."""
    job = job_of(Path("inbox"), output, form=None, colleges=None)
    if job.value is None:
        return stopped(Run(Outcome.BAD_SETUP, job.issues), say("บอกว่าใครส่งแล้วบ้าง"))
    read = pipeline.last_run(job.value)
    if read.issues:
        tell(say("ยังบอกไม่ได้ว่าใครส่งแล้วบ้าง"), *fault_lines(read.issues), wrong=True)
    found = read.value
    if found is None:
        none_yet = any(issue.code == "no_last_run" for issue in read.issues)
        return ExitCode.NOTHING_USABLE if none_yet else ExitCode.NOT_WRITTEN
    note(
        written=found.written.isoformat(timespec="seconds"),
        states=dict(found.states),
        missing=[{"college_id": key, "college": name} for key, name in found.missing],
        incomplete=[
            {"college_id": key, "college": name, "sections": count} for key, name, count in found.incomplete
        ],
        arrived=list(found.arrived),
    )
    tell(*_status_lines(found))
    return ExitCode.DONE


def doctor(*, output: Path, form: Path | None, colleges: Path | None) -> ExitCode:
    """Tell whether this machine is ready, and what to do where it is not."""
    job = job_of(Path("inbox"), output, form=form, colleges=colleges)
    if job.value is None:
        return stopped(Run(Outcome.BAD_SETUP, job.issues), say("ตรวจเครื่อง"))
    machine = pipeline.examine(job.value)
    note(
        ready=machine.sound,
        python=machine.python,
        soffice=str(machine.soffice or ""),
        word=str(machine.word or ""),
        thai_font=machine.thai_font,
        writable=machine.writable,
        long_paths=machine.long_paths,
        issues=issue_values(machine.setup),
    )
    tell(*doctor_lines(machine, job.value))
    return ExitCode.DONE if machine.sound else ExitCode.BAD_SETUP


def watch(inbox: Path, output: Path) -> ExitCode:
    """Run now and whenever the inbox has changed, until Ctrl+C."""
    try:
        from watchfiles import watch as changes  # noqa: PLC0415 - an extra
    except ImportError:
        tell(
            say("ยังเฝ้าดูไม่ได้ เพราะไม่มี watchfiles"),
            say("ทำอย่างไร: pip install rt67-aggregate[watch]"),
            wrong=True,
        )
        return ExitCode.BAD_SETUP
    if not inbox.is_dir():
        values = (("inbox", str(inbox.absolute())),)
        tell(*fault_lines((Issue("inbox_not_found", str(inbox), values=values),)), wrong=True)
        return ExitCode.NOTHING_USABLE
    tell(say("เฝ้าดู {inbox} อยู่ หยุดด้วย Ctrl+C", inbox=inbox.absolute()))
    watching.watch(inbox, changes(inbox, raise_interrupt=False), lambda: _run_once(inbox, output))
    return ExitCode.DONE


def _run_once(inbox: Path, output: Path) -> None:
    aggregate(inbox, output)
    tell("")


def _status_lines(found: LastRun) -> list[str]:
    states = [
        say("{state} {states}", state=STATE[state], states=found.states[state])
        for state in State
        if found.states[state]
    ]
    when = say("{day} {written:%H:%M} น.", day=found.day, written=found.written)
    lines = [say("รวมครั้งล่าสุดเมื่อ {when}: {listed}", when=when, listed=joined(", ", states))]
    if found.arrived:
        files = names_shown(found.arrived)
        lines.append(say("ไฟล์ใน inbox ที่วางหรือแก้หลังจากนั้น ยังไม่ได้รวม: {files}", files=files))
    if found.missing:
        lines.append(say("ยังไม่ส่ง {count} แห่ง:", count=len(found.missing)))
        lines += _colleges([f"{college_id} {name}" for college_id, name in found.missing])
    else:
        lines.append(say("ส่งครบทุกแห่งแล้ว"))
    if found.incomplete:
        lines.append(say("ส่งแล้วแต่ยังมีหัวข้อที่ไม่มีคำตอบ {count} แห่ง:", count=len(found.incomplete)))
        lines += _colleges(
            [
                say("{key} {name}: {count} หัวข้อ", key=key, name=name, count=count)
                for key, name, count in found.incomplete
            ]
        )
    return lines


def _colleges(names: list[str]) -> list[str]:
    more = len(names) - _COLLEGES_SHOWN
    shown = [say("  {name}", name=name) for name in names[:_COLLEGES_SHOWN]]
    return [*shown, say("  และอีก {more} แห่ง", more=more)] if more > 0 else shown
