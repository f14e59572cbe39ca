"""Why a command ended before anything was written."""

from __future__ import annotations

from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.issue_lines import fault_lines, first_fault_lines
from rt67_aggregate.issues import worst_first
from rt67_aggregate.language import Phrase, say
from rt67_aggregate.model import Issue
from rt67_aggregate.pipeline import Outcome, Run

_CODES = {
    Outcome.BAD_SETUP: ExitCode.BAD_SETUP,
    Outcome.NOTHING_USABLE: ExitCode.NOTHING_USABLE,
    Outcome.NOT_WRITTEN: ExitCode.NOT_WRITTEN,
}
_OLD_STAND = say("ผลลัพธ์ชุดเดิมยังอยู่ตามเดิม")
_MERGING = Phrase("รวม", key="merging")
_ENTERED = ("review_", "corrections_", "workbook_")


def bad_setup(issues: tuple[Issue, ...], doing: str = _MERGING) -> ExitCode:
    """Tell what is wrong with form, roster or settings."""
    return stopped(Run(Outcome.BAD_SETUP, issues), doing)


def stopped(run: Run, doing: str = _MERGING) -> ExitCode:
    """Tell why a command ended before anything was written. ``doing``: what it was to do."""
    why = _why(run, doing)
    # A person who mends a form or a roster needs every fault; of files, a few of each kind.
    lines = fault_lines if run.outcome is Outcome.BAD_SETUP else first_fault_lines
    tell(why, *lines(worst_first(run.issues), run.setup.form if run.setup else None), wrong=True)
    return _CODES[run.outcome]


def _why(run: Run, doing: str) -> str:
    codes = [issue.code for issue in run.issues]
    if "output_unfinished" in codes:
        return say("{doing}ไม่สำเร็จ", doing=doing)
    if run.outcome is Outcome.BAD_SETUP:
        return say("ยังไม่ได้{doing} เพราะต้องแก้สิ่งต่อไปนี้ก่อน {old_stand}", doing=doing, old_stand=_OLD_STAND)
    if run.outcome is Outcome.NOTHING_USABLE:
        why = say("ยังไม่เคยรวม") if "no_last_run" in codes else say("ไม่มีแบบรายงานที่ใช้ได้")
        return say("ยังไม่ได้{doing} เพราะ{why} {old_stand}", doing=doing, why=why, old_stand=_OLD_STAND)
    if codes and all(code.startswith(_ENTERED) for code in codes):
        return say(
            "ยังไม่ได้{doing} เพราะอ่านสิ่งที่กรอกไว้ในการตรวจไม่ได้ทั้งหมด {old_stand}", doing=doing, old_stand=_OLD_STAND
        )
    return say("ยังไม่ได้{doing} เพราะเขียนลงในโฟลเดอร์ผลลัพธ์ไม่ได้ {old_stand}", doing=doing, old_stand=_OLD_STAND)
