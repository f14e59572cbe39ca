"""What stands before the form's headings: the cover, the preface, and who reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.language import say
from rt67_aggregate.model import Form
from rt67_aggregate.report import styles
from rt67_aggregate.report.cells import head_row, own_cell, plain_cell
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.tables import Row, shares
from rt67_aggregate.report.view import Submission, View
from rt67_aggregate.text import thai_date

# Colleges that have not reported and are named in words; the table names all.
_NAMED = 8
# The title stands a third down the page. Twentieths of a point.
_ABOVE_TITLE = '<w:spacing w:before="3600" w:after="240"/>'
_ABOVE_OFFICE = '<w:spacing w:before="2400" w:after="240"/>'


def report_title(form: Form) -> str:
    """The report's title, from the form's: แบบรายงาน… (report form) becomes รายงาน… (report)."""
    title = form.title.strip()
    if title.startswith("แบบรายงาน"):
        return title.removeprefix("แบบ")
    return title if title.startswith("รายงาน") else say("รายงานสรุป{title}", title=title)


def write_cover(flow: Flow, view: View, *, only: str = "") -> None:
    """Title, fiscal year, office, the day in the Buddhist era; ``only``: of which part of all it is."""
    form = view.form
    flow.line(styles.TITLE, flow.own(report_title(form)), _ABOVE_TITLE)
    flow.line(styles.SUBTITLE, flow.own(say("ประจำ{period}", period=form.period_text)))
    if only:
        flow.line(styles.SUBTITLE, only)
    flow.line(styles.SUBTITLE, form.office, _ABOVE_OFFICE)
    flow.line(styles.SUBTITLE, flow.own(thai_date(view.written.date())))


def submission_lines(flow: Flow, view: View) -> Iterator[str]:
    """Who reported, in time or late, and who did not, in words."""
    form = view.form
    reported = [s for s in view.submissions if s.reported]
    missing = [s for s in view.submissions if not s.reported]
    late = sum(1 for s in reported if s.day is not None and form.days_late(s.day, s.college) > 0)
    in_time = sum(1 for s in reported if s.day is not None and form.days_late(s.day, s.college) <= 0)
    if form.deadline:
        yield flow.own(say("กำหนดรายงานภายในวันที่ {day}", day=thai_date(form.deadline)))
    yield flow.own(
        say(
            "รายงานแล้ว {count} แห่ง จากทั้งหมด {of} แห่ง (ภายในกำหนด {in_time} แห่ง หลังกำหนด {late} แห่ง)",
            count=len(reported),
            of=len(view.submissions),
            in_time=in_time,
            late=late,
        )
    )
    if missing:
        names = view.listed([s.college.college_id for s in missing], _NAMED)
        yield flow.own(say("ยังไม่รายงาน {count} แห่ง: ", count=len(missing))) + flow.said(names)


def write_submissions(flow: Flow, view: View) -> None:
    """Every college: whether it reported, and when; how many files could not be used."""
    flow.table(
        say("การรายงานของวิทยาลัยเทียบกับกำหนด"),
        shares(flow.width, (1.1, 6.6, 2.5, 3.2, 3.3)),
        _submission_rows(flow, view.submissions, view.form),
    )
    if view.unusable and not all(submission.reported for submission in view.submissions):
        flow.line(
            styles.NOTE,
            flow.own(
                say(
                    "มีไฟล์ที่ได้รับแล้วแต่ยังใช้ไม่ได้อีก {unusable} ไฟล์ ซึ่งอาจเป็นของวิทยาลัยที่ยังไม่รายงาน",
                    unusable=view.unusable,
                )
            ),
        )


def write_preface(flow: Flow, paragraphs: Sequence[str]) -> None:
    """The preface of the office's own template."""
    flow.heading(1, say("คำนำ"), new_page=True)
    for text in paragraphs:
        flow.line(styles.PREFACE, text)


def _submission_rows(flow: Flow, submissions: tuple[Submission, ...], form: Form) -> Iterator[Row]:
    yield head_row(flow, (say("ที่"), say("วิทยาลัย"), say("สถานะ"), say("วันที่ของรายงาน"), say("เทียบกับกำหนด")))
    for number, submission in enumerate(submissions, 1):
        yield Row(
            (
                own_cell(flow, str(number)),
                plain_cell(flow, submission.college.name),
                plain_cell(flow, say("รายงานแล้ว") if submission.reported else say("ยังไม่รายงาน")),
                own_cell(flow, _day(submission)),
                own_cell(flow, _timeliness(submission, form)),
            )
        )


def _day(submission: Submission) -> str:
    if submission.day is not None:
        return thai_date(submission.day)
    return submission.dated or (say("ไม่ปรากฏ") if submission.reported else "-")


def _timeliness(submission: Submission, form: Form) -> str:
    if not submission.reported:
        return say("ยังไม่รายงาน")
    if submission.day is None:
        return say("ไม่ทราบ")
    days = form.days_late(submission.day, submission.college)
    return say("หลังกำหนด {days} วัน", days=days) if days > 0 else say("ภายในกำหนด")
