"""The page of all colleges, and what the pages are called."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from lxml import html

from rt67_aggregate.model import College, Form, Format, ReturnReading, Roster, SourceFile, State, Summary
from rt67_aggregate.pages import index_page, page_paths
from rt67_aggregate.table import frames
from tests.pages_here import WRITTEN
from tests.readings import answers, form, reading


def sent(college_id: str, name: str, state: State = State.ACCEPTED, **texts: str) -> ReturnReading:
    one = reading(college_id, name, state, answers(**texts))
    digest = hashlib.sha256(name.encode()).hexdigest()
    return replace(one, source=replace(one.source, sha256=digest), page=b"drawn")


def summary(*readings: ReturnReading, roster: Roster | None = None, of: Form | None = None) -> Summary:
    colleges = roster or Roster(tuple(College(f"T{n}", f"วิทยาลัยทดลอง {n}") for n in (1, 2, 3)))
    return Summary(
        form=of or form(),
        roster=colleges,
        frames=frames(of or form(), colleges, readings),
        issues=(),
        folder=WRITTEN.folder,
        inbox=WRITTEN.inbox,
        written=WRITTEN.moment,
        version="1",
        pages=page_paths(readings),
    )


def page(of: Summary) -> html.HtmlElement:
    return html.document_fromstring(b"".join(index_page(of)).decode("utf-8"))


def test_each_college_has_a_row_and_each_section_of_a_return_leads_to_its_place() -> None:
    found = page(summary(sent("T1", "a.docx"), sent("T3", "c.docx")))
    rows = found.xpath("//tbody/tr[@data-name]")
    assert [row.get("data-is") for row in rows] == ["sent", "missing", "sent"]
    links = rows[2].xpath("td/a/@href")
    assert links == [f"T3.html#{section.id}" for section in form().sections]
    assert rows[1].xpath(".//a") == []
    assert "ยังไม่ส่ง" in rows[1].text_content()
    assert found.xpath("//ul[@class='cards']/li[1]/b/text()") == ["2 / 3"]


def test_a_cell_says_what_its_section_amounts_to() -> None:
    found = page(summary(sent("T1", "a.docx", **{"1_1_problem": ""})))
    (row,) = found.xpath("//tbody/tr[@data-is='sent']")
    looks = dict(zip((s.id for s in form().sections), row.xpath("td/@class"), strict=True))
    assert looks["1.1.problem"] == "s blank"
    assert looks["1.1.suggestion"] == "s answered"


def test_what_the_form_leaves_free_is_no_lack() -> None:
    free = _with_optional(form(), "1.1.best_practice")
    found = page(summary(sent("T1", "a.docx", **{"1_1_best_practice": ""}), of=free))
    assert found.xpath("//tbody/tr[@data-is='sent']/td[contains(@class, 'free')]/@class") == ["s blank free"]


def test_doubts_are_marked_and_counted() -> None:
    one = sent("T1", "a.docx")
    doubtful = replace(one.answers[0], review=("heading_uncertain",))
    found = page(summary(replace(one, answers=(doubtful, *one.answers[1:]))))
    (row,) = found.xpath("//tbody/tr[@data-is='sent eyed']")
    assert row.xpath("td[contains(@class, 'eyed')]")[0].text_content() == "✓!"
    assert found.xpath("//ul[@class='cards']/li[3]/b/text()") == ["1"]


def test_files_that_are_no_college_s_are_listed_with_their_reason() -> None:
    lost = replace(sent("", "ใคร.docx", State.UNIDENTIFIED), reason="college_unknown")
    found = page(summary(sent("T1", "a.docx"), lost))
    (cells,) = found.xpath("//table[@class='files']/tbody/tr")
    assert cells.text_content().startswith("ใคร.docx")
    assert cells.xpath(".//a/@href")[0].startswith("_unidentified-")


def test_names_of_colleges_and_files_are_never_markup() -> None:
    bad = "<script>alert(1)</script>\u202e"
    roster = Roster((College("T1", bad, (bad,)),))
    found = page(
        summary(sent("T1", f"{bad}.docx"), sent("", f"{bad}2.docx", State.UNIDENTIFIED), roster=roster)
    )
    assert len(found.xpath("//script")) == 1
    assert "<script>alert(1)</script><U+202E>" in found.text_content()


def test_a_name_that_looks_like_the_mark_of_the_rows_is_shown_like_any_other() -> None:
    roster = Roster((College("T1", "\0rows\0"), College("T2", "สอง")))
    found = page(summary(sent("T1", "\0rows\0.docx"), roster=roster))
    assert len(found.xpath("//div[@class='matrix']//tbody/tr")) == 2
    assert "rows" in found.xpath("string(//div[@class='matrix']//tbody/tr[1]/th)")


def test_a_page_is_named_after_its_college_an_older_or_unknown_return_by_its_bytes_too() -> None:
    older = replace(sent("T1", "old.docx", State.SUPERSEDED))
    newest = sent("T1", "new.docx")
    taken = replace(newest.answers[0], taken_from=older.source)
    newest = replace(newest, answers=(taken, *newest.answers[1:]))
    paths = page_paths(
        (newest, older, sent("T1", "older.docx", State.SUPERSEDED), sent("", "x.docx", State.UNIDENTIFIED))
    )
    assert paths == {
        "new.docx": "pages/T1.html",
        "old.docx": f"pages/T1-{older.source.sha256[:8]}.html",
        "x.docx": paths["x.docx"],
    }
    assert page_paths((sent("index", "i.docx"),)) == {"i.docx": "pages/index_.html"}
    assert page_paths((replace(newest, page=b""),)) == {}


def test_no_form_is_too_small_or_too_odd() -> None:
    empty = replace(form(), headings=())
    nobody = Roster(())
    none = ReturnReading(SourceFile("a", WRITTEN.folder, Format.DOCX), State.UNREADABLE)
    assert page(summary(none, roster=nobody, of=empty)).xpath("//h1")


def _with_optional(of: Form, section_id: str) -> Form:
    def changed(heading):  # type: ignore[no-untyped-def]
        children = tuple(changed(child) for child in heading.children)
        return replace(heading, children=children, optional=heading.id == section_id or heading.optional)

    return replace(of, headings=tuple(changed(heading) for heading in of.headings))
