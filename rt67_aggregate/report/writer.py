"""From a run to its report: the one way in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from rt67_aggregate.language import say
from rt67_aggregate.model import Issue, Summary
from rt67_aggregate.report import styles
from rt67_aggregate.report.appendix import answers_among, write_appendix
from rt67_aggregate.report.archive import ZipWriter, new_archive
from rt67_aggregate.report.body import write_body
from rt67_aggregate.report.chart import Chart, chart_part
from rt67_aggregate.report.closing import write_signatures
from rt67_aggregate.report.contents import contents
from rt67_aggregate.report.executive import write_executive
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.front import report_title, write_cover, write_preface, write_submissions
from rt67_aggregate.report.gallery import Gallery, store_pictures
from rt67_aggregate.report.markup import Xml
from rt67_aggregate.report.measures import Topic, topics
from rt67_aggregate.report.options import Extent, ReportOptions
from rt67_aggregate.report.overview import overview_chart, write_overview
from rt67_aggregate.report.package import Properties, begin, completed, save
from rt67_aggregate.report.template import Template, open_template
from rt67_aggregate.report.topic_pages import write_topics
from rt67_aggregate.report.view import View, view_of
from rt67_aggregate.text import thai_digits

DEFAULT = ReportOptions()


def write(summary: Summary, path: Path, *, options: ReportOptions = DEFAULT) -> tuple[Issue, ...]:
    """Writes the provincial report of a run, or of one college, as a Word file.

    The same summary and options give the same bytes. The file appears whole or not at all; where
    an issue is an error (a wrong template, an unknown college) nothing is written. Pictures that
    cannot be shown are named in the report and in the issues. Raises ``OSError`` where the file
    cannot be written.
    """
    opened = open_template(options.template)
    view = view_of(summary, _wanted(options))
    issues = opened.issues + _unknown(options.college_id, summary, view)
    if opened.template is None or not (view.submissions or options.volume):
        return issues
    with new_archive(path) as archive:
        hidden = _write(archive, completed(opened.template), summary, view, options)
    return issues + hidden


def _wanted(options: ReportOptions) -> tuple[str, ...]:
    """The colleges that a file is about; none where it is about all."""
    if options.volume:
        return options.volume.colleges
    return (options.college_id,) if options.college_id else ()


def _unknown(college_id: str, summary: Summary, view: View) -> tuple[Issue, ...]:
    if not college_id or view.submissions:
        return ()
    known = ", ".join(college.college_id for college in summary.roster.colleges)
    return (Issue("named_college_unknown", values=(("college", college_id), ("near", known))),)


def _write(
    archive: ZipWriter, template: Template, summary: Summary, view: View, options: ReportOptions
) -> tuple[Issue, ...]:
    said = summary.language.of
    own = _own(said, thai_digits if options.thai_digits else str)
    counted = () if _wanted(options) else topics(view)
    chart = None if _wanted(options) else overview_chart(view, counted, said)
    begin(archive, template, chart_part(chart) if chart else None)
    shown = tuple(_pictures(view)) if _is_full(options) else ()
    gallery = store_pictures(archive, summary.pictures, (path for path, _, _ in shown))
    with (
        closing(Flow(template, gallery, own, said)) as cover,
        closing(Flow(template, gallery, own, said)) as flow,
    ):
        write_cover(cover, view, only=_only(cover, view, options))
        if options.college_id:
            _write_extract(flow, view)
        elif options.volume:
            _write_annex(flow, view)
        else:
            if template.preface:
                write_preface(flow, template.preface)
            _write_report(flow, view, counted, chart, options)
        properties = Properties(
            title=said(report_title(view.form)),
            author=view.form.office,
            written=summary.written,
            thai_digits=options.thai_digits,
        )
        chunks = _in_order(cover, contents(template, flow.entries, own), flow)
        save(archive, template, chunks, gallery.parts, properties, has_chart=chart is not None)
    return tuple(_not_shown(gallery, shown))


def _is_full(options: ReportOptions) -> bool:
    return bool(_wanted(options)) or options.extent is Extent.FULL


def _only(flow: Flow, view: View, options: ReportOptions) -> str:
    """What the cover says of a file that is not about all colleges; names come as they are."""
    if options.college_id:
        return say("เฉพาะ{college}", college=view.name(options.college_id))
    if not options.volume:
        return ""
    number, names = flow.own(str(options.volume.number)), [c.name for c in view.colleges]
    if not names:
        return say("ภาคผนวก เล่มที่ {number}", number=number)
    return say("ภาคผนวก เล่มที่ {number}: {first} ถึง {last}", number=number, first=names[0], last=names[-1])


def _write_extract(flow: Flow, view: View) -> None:
    """What one college reported."""
    flow.heading(1, say("การรายงานของวิทยาลัย"), new_page=True)
    write_submissions(flow, view)
    write_body(flow, view)
    write_appendix(flow, view, say("ข้อความอื่นที่ส่งมา"))


def _write_report(
    flow: Flow,
    view: View,
    counted: tuple[Topic, ...],
    chart: Chart | None,
    options: ReportOptions,
) -> None:
    write_executive(flow, view, counted, options.words.get("", ""))
    write_overview(flow, view, counted, chart)
    write_topics(flow, view, counted, options.words)
    write_signatures(flow, options.signers)
    if options.volumes:
        told = say("คำตอบทั้งหมดของวิทยาลัยอยู่ในภาคผนวก {count} เล่ม ในโฟลเดอร์ annex", count=options.volumes)
        flow.line(styles.NOTE, flow.own(told))
    if options.extent is Extent.FULL:
        _write_annex(flow, view)


def _write_annex(flow: Flow, view: View) -> None:
    """All answers, and the texts that no section took."""
    flow.heading(1, say("ภาคผนวก ก คำตอบของวิทยาลัย"), new_page=True)
    write_body(flow, view, under_title=True)
    write_appendix(flow, view, say("ภาคผนวก ข ข้อความอื่นที่ส่งมา"))


def _own(said: Callable[[str], str], digits: Callable[[str], str]) -> Callable[[str], str]:
    """The report's own words and numbers in its language and digits."""
    return lambda text: digits(said(text))


def _in_order(cover: Flow, listed: Xml, flow: Flow) -> Iterator[bytes]:
    yield from cover.chunks()
    yield listed.encode()
    yield from flow.chunks()


def _pictures(view: View) -> Iterator[tuple[str, str, str]]:
    """Every picture with its college and section ("" where it has none)."""
    for section_id, colleges in view.answers.items():
        for college_id, entries in colleges.items():
            for entry in entries:
                yield from ((path, college_id, section_id) for path in entry.pictures)
    for piece in answers_among(view.unplaced):
        yield from ((path, piece.college_id, "") for path in piece.pictures)


def _not_shown(gallery: Gallery, pictures: Iterable[tuple[str, str, str]]) -> Iterator[Issue]:
    for path, college_id, section_id in pictures:
        reason = gallery.hidden.get(path)
        if reason is not None:
            yield Issue(
                f"report_picture_{reason}",
                college_id=college_id,
                section_id=section_id,
                values=(("picture", path),),
            )
