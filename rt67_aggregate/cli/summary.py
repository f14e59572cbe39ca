"""What a run tells at its end, on one screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rt67_aggregate.cli.issue_lines import asking, digest_lines
from rt67_aggregate.issues.words import STATE, balance_words
from rt67_aggregate.model import Balance, State
from rt67_aggregate.pipeline import Run

_KINDS_SHOWN = 5
_COLLEGES_SHOWN = 8
_TO_REVIEW = "สิ่งที่ต้องตรวจ"


def summary_lines(run: Run, output: Path) -> list[str]:
    """Counts, what is new, who is missing, the most important things, and what to do next."""
    if run.setup is None:
        return []
    lines = [
        f"รวม{run.setup.form.short_title} แล้ว: รับจาก {run.states[State.ACCEPTED]} "
        f"ใน {len(run.setup.roster.colleges)} วิทยาลัย",
        f"ไฟล์ทั้งหมด {len(run.readings)} ไฟล์: {_states(run)}",
        *_news(run),
    ]
    if waiting := _missing(run):
        lines.append(f"{STATE[State.MISSING]} {len(waiting)} แห่ง: {_shown(waiting)}")
    lines += _entered(run)
    lines.append(balance_words(_balance(run)))
    others = [issue for issue in run.issues if issue.code != "college_missing"]
    if asking(others):
        lines += ["เรื่องสำคัญที่สุดก่อน:", *digest_lines(others, _KINDS_SHOWN)]
    form, roster = run.setup.form_path, run.setup.roster_path
    lines.append(f"แบบที่ใช้ {run.setup.form.short_title} ({form})  รายชื่อวิทยาลัย {roster}")
    return [*lines, *_next(run, output)]


def _next(run: Run, output: Path) -> Iterator[str]:
    """What the officer does now."""
    names = [path.name for path in run.outputs[:2]]
    yield f"ผลลัพธ์อยู่ในโฟลเดอร์ {output.absolute()}: {', '.join(names)}"
    if run.to_review:
        waiting = f"เปิด {names[0]} แผ่น {_TO_REVIEW} ({run.to_review} แถวที่ยังไม่ตรวจ)"
        yield f"ขั้นต่อไป: {waiting} กรอกช่องสีเหลือง บันทึก ปิด แล้วสั่งรวมใหม่"
    else:
        yield f"ขั้นต่อไป: ไม่มีแถวที่ต้องตรวจ อ่านรายงานใน {names[-1]}"


def _news(run: Run) -> Iterator[str]:
    """Returns that came, or came again, since the last run."""
    news = run.news
    if news.first:
        return
    told = [
        f"{words} {len(colleges)} แห่ง ({_shown(_names(run, colleges))})"
        for words, colleges in (
            ("ส่งมาใหม่", news.new),
            ("ส่งฉบับใหม่แทน", news.again),
            ("ไฟล์หายไปจาก inbox", news.gone),
        )
        if colleges
    ]
    yield f"ตั้งแต่รวมครั้งก่อน: {', '.join(told) or 'ไม่มีแบบรายงานใหม่'}"


def _entered(run: Run) -> Iterator[str]:
    """What of the review was read and holds."""
    had = run.entered
    told = [
        f"{words} {count}"
        for words, count in (
            ("แก้ข้อความ", had.texts),
            ("ย้ายหัวข้อ", had.moves),
            ("ผลการตรวจ", had.verdicts),
            ("หมายเหตุ", had.notes),
            ("กลุ่มและสถานะ", had.others),
        )
        if count
    ]
    if told:
        yield f"สิ่งที่ตรวจไว้: {', '.join(told)} แถว"


def _balance(run: Run) -> Balance:
    """Of all accepted returns together."""
    accepted = [r.balance for r in run.readings if r.state is State.ACCEPTED]
    return Balance(
        sum(one.typed for one in accepted),
        sum(one.placed for one in accepted),
        sum(one.unplaced for one in accepted),
        sum(one.astray for one in accepted),
    )


def _states(run: Run) -> str:
    states = run.states
    return ", ".join(f"{STATE[state]} {states[state]}" for state in State if states[state])


def _missing(run: Run) -> list[str]:
    return [dict(issue.values)["college"] for issue in run.issues if issue.code == "college_missing"]


def _names(run: Run, college_ids: Iterable[str]) -> list[str]:
    colleges = [(run.setup.roster.get(key) if run.setup else None, key) for key in college_ids]
    return [college.name if college else key for college, key in colleges]


def _shown(names: list[str]) -> str:
    more = f" และอีก {len(names) - _COLLEGES_SHOWN} แห่ง" if len(names) > _COLLEGES_SHOWN else ""
    return f"{', '.join(names[:_COLLEGES_SHOWN])}{more}"
