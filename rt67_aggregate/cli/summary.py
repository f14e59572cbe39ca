"""What a run tells at its end, on one screen."""

from __future__ import annotations

from pathlib import Path

from rt67_aggregate.cli.issue_lines import asking, digest_lines
from rt67_aggregate.issues.words import STATE
from rt67_aggregate.model import State
from rt67_aggregate.pipeline import Run

_KINDS_SHOWN = 5
_COLLEGES_SHOWN = 8


def summary_lines(run: Run, output: Path) -> list[str]:
    """Counts, who is missing, the most important things to do, and where the outputs are."""
    if run.setup is None:
        return []
    lines = [
        f"รวม{run.setup.form.short_title} แล้ว: รับจาก {run.states[State.ACCEPTED]} "
        f"ใน {len(run.setup.roster.colleges)} วิทยาลัย",
        f"ไฟล์ทั้งหมด {len(run.readings)} ไฟล์: {_states(run)}",
    ]
    if waiting := _missing(run):
        shown = ", ".join(waiting[:_COLLEGES_SHOWN])
        more = f" และอีก {len(waiting) - _COLLEGES_SHOWN} แห่ง" if len(waiting) > _COLLEGES_SHOWN else ""
        lines.append(f"{STATE[State.MISSING]} {len(waiting)} แห่ง: {shown}{more}")
    others = [issue for issue in run.issues if issue.code != "college_missing"]
    if count := asking(others):
        lines.append(f"เรื่องที่ต้องดู {count} เรื่อง สำคัญที่สุดก่อน:")
        lines.extend(digest_lines(others, _KINDS_SHOWN))
    lines.append(f"แบบที่ใช้ {run.setup.form.form_id} ({run.setup.form_path})  รายชื่อ {run.setup.roster_path}")
    lines.append(f"ผลลัพธ์อยู่ในโฟลเดอร์ {output.absolute()}")
    lines.extend(f"  {path.name}" for path in run.outputs[:2])
    return lines


def _states(run: Run) -> str:
    states = run.states
    return ", ".join(f"{STATE[state]} {states[state]}" for state in State if states[state])


def _missing(run: Run) -> list[str]:
    return [dict(issue.values)["college"] for issue in run.issues if issue.code == "college_missing"]
