"""Who reported and when, and the topics beside one another as a chart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rt67_aggregate.language import THAI, Phrase, joined, say
from rt67_aggregate.report.chart import MOST_SERIES, Chart, Series
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.front import write_submissions
from rt67_aggregate.report.measures import Topic, kinds_of
from rt67_aggregate.report.provinces import write_provinces
from rt67_aggregate.report.view import View
from rt67_aggregate.text import excerpt

_LABEL = 36


def overview_chart(
    view: View, counted: Sequence[Topic], said: Callable[[str], str] = THAI.of
) -> Chart | None:
    """The colleges that report something to each topic, by kind; None where all topics are alike, or
    where they are too many for a page."""
    series = [
        Series(
            view.kind(kind) or said(say("คำตอบ")), tuple(len(topic.of(kind).colleges) for topic in counted)
        )
        for kind in kinds_of(counted)
    ]
    telling = [one for one in series if len(set(one.counts)) > 1][:MOST_SERIES]
    labels = tuple(excerpt(topic.printed, _LABEL) for topic in counted)
    chart = Chart(labels, tuple(telling), len(view.colleges))
    return chart if chart.fits else None


def write_overview(flow: Flow, view: View, counted: Sequence[Topic], chart: Chart | None) -> None:
    """The chapter; the chart with its numbers in words for those who cannot see it."""
    flow.heading(1, say("การรายงานของวิทยาลัย"))
    write_provinces(flow, view)
    write_submissions(flow, view)
    if chart is not None:
        caption = flow.own(say("จำนวนวิทยาลัยที่รายงานในแต่ละประเด็น จาก {count} แห่ง", count=len(view.colleges)))
        numbers = joined(
            "; ",
            (
                say("{name}: ", name=one.name)
                + joined(
                    ", ",
                    (
                        say("{label} {count} แห่ง", label=topic.label, count=count)
                        for topic, count in zip(counted, one.counts, strict=True)
                    ),
                )
                for one in chart.series
            ),
        )
        flow.chart(chart, say("แผนภูมิแท่ง {caption} – {numbers}", caption=caption, numbers=flow.own(numbers)))
        flow.caption(Phrase("แผนภูมิที่", key="caption.chart"), caption)
