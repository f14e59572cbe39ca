"""What goes back to a college, told on the screen."""

from __future__ import annotations

from rt67_aggregate.cli.issue_lines import fault_lines
from rt67_aggregate.issues import kind_of, worst_first
from rt67_aggregate.pipeline.feedback import Feedback

_NOTES_SHOWN = 15
_LONGEST = 70


def feedback_lines(done: Feedback) -> list[str]:
    """What the college is asked to do, where the files are, and what the officer should look at."""
    name = f"{done.college.college_id} {done.college.name}" if done.college else ""
    source = done.run.readings[0].source.name if done.run.readings else ""
    if done.reminded:
        lines = [f"{name} ยังไม่ส่งแบบรายงาน เขียนหนังสือเตือนแล้ว ตรวจดูก่อนส่ง:"]
        lines += [f"  {path.absolute()}" for path in done.run.outputs]
    elif done.notes:
        lines = [f"เขียนข้อคิดเห็นถึง {name} แล้ว {len(done.notes)} เรื่อง (จากไฟล์ {source} ซึ่งยังเป็นของเดิม)"]
        lines += [f"  {_line(note.title, note.heading_id, note.about)}" for note in done.notes[:_NOTES_SHOWN]]
        if len(done.notes) > _NOTES_SHOWN:
            lines.append(f"  และอีก {len(done.notes) - _NOTES_SHOWN} เรื่อง")
        lines.append("ตรวจดูก่อนส่ง แล้วส่งสองไฟล์นี้:")
        lines += [f"  {path.absolute()}" for path in done.run.outputs]
    else:
        lines = [f"ไม่มีสิ่งที่ต้องแก้ในแบบรายงานของ {name} (ไฟล์ {source}) จึงไม่ได้เขียนไฟล์"]
    asking = [issue for issue in done.run.issues if kind_of(issue.code).needs_eye]
    if asking:
        lines += ["เรื่องที่ต้องดู:", *fault_lines(worst_first(tuple(asking)))]
    return lines


def brief_lines(done: Feedback) -> list[str]:
    """The same of one college among all, in a line, and what the officer should look at."""
    name = f"{done.college.college_id} {done.college.name}" if done.college else ""
    what = f"ขอให้แก้ {len(done.notes)} เรื่อง" if done.notes else "ไม่มีสิ่งที่ต้องแก้"
    if done.reminded:
        what = "ยังไม่ส่ง เขียนหนังสือเตือนแล้ว"
    where = f" → {done.run.outputs[0].parent}" if done.run.outputs else ""
    asking = tuple(issue for issue in done.run.issues if kind_of(issue.code).needs_eye)
    return [f"{name}: {what}{where}", *fault_lines(worst_first(asking))]


def _line(title: str, heading_id: str, about: str) -> str:
    short = about if len(about) <= _LONGEST else f"{about[:_LONGEST]}…"
    where = f" [{heading_id}]" if heading_id else ""
    return f"{title}{where}: {short}" if short else title
