"""Which paragraphs begin a page because somebody broke it there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.word_files import p, paragraphs, r, read, tbl, tr, vml_box

BREAK = r(xml='<w:br w:type="page"/>')
BEFORE = "<w:pageBreakBefore/>"
NEW, SAME, CHANGED = (
    "<w:sectPr/>",
    '<w:sectPr><w:type w:val="continuous"/></w:sectPr>',
    "<w:sectPr><w:sectPrChange><w:sectPr/></w:sectPrChange></w:sectPr>",
)
PICTURE = r(xml='<w:drawing><a:blip r:embed="rId1"/></w:drawing>')

BODIES = {
    "a break in a paragraph of its own": (p("ก") + p(BREAK) + p("ข") + p("ค"), ["ข"]),
    "a break behind a paragraph's words": (p("ก", BREAK) + p("ข"), ["ข"]),
    "a break before a paragraph's words": (p("ก") + p(BREAK, "ข"), ["ข"]),
    "a break within a paragraph": (p("ก", BREAK, "ข") + p("ค"), []),
    "blank paragraphs between": (p(BREAK) + p("") + p(" ") + p("ข"), ["ข"]),
    "a break before a table": (p(BREAK) + tbl(tr("ข", "ค")), ["ข"]),
    "a break before a text box": (p(BREAK, r(xml=vml_box(p("ข")))), ["ข"]),
    "pictures between": (p(BREAK) + p(PICTURE) + p("ข"), []),
    "a paragraph that begins a page": (p("ก") + p("ข", properties=BEFORE), ["ข"]),
    "one that does not": (p("ก") + p("ข", properties='<w:pageBreakBefore w:val="0"/>'), []),
    "breaks of lines and columns": (p("ก", r(xml='<w:br/><w:br w:type="column"/>')) + p("ข"), []),
    "where the page was full": (p("ก", r(xml="<w:lastRenderedPageBreak/>")) + p("ข"), []),
    "a section on a new page": (p("ก", properties=NEW) + p("ข") + NEW, ["ข"]),
    "a section on the same page": (p("ก", properties=NEW) + p("ข") + SAME, []),
    "the first section's own kind": (p("ก", properties=SAME) + p("ข") + NEW, ["ข"]),
    "what a section was before a change": (p("ก", properties=CHANGED) + p("ข") + SAME, []),
}


@pytest.mark.parametrize("name", BODIES)
def test_what_opens_a_page(name: str, tmp_path: Path) -> None:
    body, opening = BODIES[name]
    document = read(tmp_path, body)
    assert [para.text.strip() for para in paragraphs(document.blocks) if para.opens_page] == opening
