"""The overview: how many colleges reported on each topic, as a table and as a chart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rt67_aggregate.issues.words import STATUS
from rt67_aggregate.model import Form, Heading, Status
from rt67_aggregate.report.cells import head_row, own_cell, plain_cell
from rt67_aggregate.report.figures import Shown
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.tables import Row, shares
from rt67_aggregate.report.view import View

_NOTHING = (Status.NONE, Status.NOT_IMPLEMENTED)


@dataclass(frozen=True, slots=True)
class Topic:
    """One line of the overview; the four counts are of colleges and together all that reported.

    ``label``: what the chart calls it.
    """

    heading: Heading
    label: str
    answered: int
    in_progress: int
    nothing: int
    silent: int

    @property
    def reported(self) -> int:
        """Colleges that report something done or under way."""
        return self.answered + self.in_progress


def topics(view: View) -> tuple[Topic, ...]:
    """The form's topics with their counts; where it has none, its uppermost headings."""
    found = []
    for position, (heading, sections) in enumerate(_sections_by_topic(view.form), 1):
        best = [_best(view, college.college_id, sections) for college in view.colleges]
        found.append(
            Topic(
                heading=heading,
                label=heading.number or str(position),
                answered=best.count(Status.ANSWERED),
                in_progress=best.count(Status.IN_PROGRESS),
                nothing=best.count(Status.NONE),
                silent=best.count(Status.BLANK),
            )
        )
    return tuple(found)


def write_overview(flow: Flow, view: View, counted: tuple[Topic, ...], chart: Shown | None) -> None:
    """The chart with its numbers in words for those who cannot see it, and the table."""
    flow.heading(1, "ภาพรวมการรายงาน", new_page=True)
    of_all = flow.own(f"จากสถานศึกษาที่รายงาน {len(view.colleges)} แห่ง")
    if chart is not None:
        caption = f"จำนวนสถานศึกษาที่ตอบแล้วหรือกำลังดำเนินการในแต่ละประเด็น {of_all}"
        numbers = ", ".join(f"{topic.label}: {topic.reported} แห่ง" for topic in counted)
        flow.picture(chart, f"แผนภูมิแท่ง {caption} – {flow.own(numbers)}")
        flow.caption("แผนภูมิที่", caption)
    flow.table(
        f"จำนวนสถานศึกษา (แห่ง) แยกตามประเด็น {of_all}",
        shares(flow.width, (7, 2, 2.3, 2.6, 2.1)),
        _rows(flow, counted),
    )


def _rows(flow: Flow, counted: tuple[Topic, ...]) -> Iterator[Row]:
    nothing = f"{STATUS[Status.NONE]}หรือ{STATUS[Status.NOT_IMPLEMENTED]}"
    yield head_row(flow, ("ประเด็น", STATUS[Status.ANSWERED], STATUS[Status.IN_PROGRESS], nothing, "ไม่ได้ตอบ"))
    width = flow.width * 7 // 16
    for topic in counted:
        counts = (topic.answered, topic.in_progress, topic.nothing, topic.silent)
        printed = topic.heading.printed if topic.heading.number else f"{topic.label}. {topic.heading.text}"
        yield Row(
            (
                plain_cell(flow, flow.own(printed), width=width),
                *(own_cell(flow, str(count)) for count in counts),
            )
        )


def _sections_by_topic(form: Form) -> Iterator[tuple[Heading, tuple[str, ...]]]:
    by_topic: dict[str, list[str]] = {}
    for top in form.headings:
        for heading in top.walk():
            if heading.is_section:
                topic = heading.topic_id if heading.topic_id in form.by_id else top.id
                by_topic.setdefault(topic, []).append(heading.id)
    for topic, sections in by_topic.items():
        yield form.by_id[topic], tuple(sections)


def _best(view: View, college_id: str, sections: tuple[str, ...]) -> Status:
    """What a college's answers to a topic amount to: one of four."""
    entries = [entry for section in sections for entry in view.of(section).get(college_id, ())]
    statuses = {entry.status for entry in entries}
    if Status.ANSWERED in statuses or any(entry.pictures for entry in entries):
        return Status.ANSWERED
    if Status.IN_PROGRESS in statuses:
        return Status.IN_PROGRESS
    return Status.NONE if statuses & set(_NOTHING) else Status.BLANK
