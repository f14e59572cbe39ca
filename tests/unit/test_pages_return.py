"""The page of a return: nothing of it is lost, nothing typed is markup, every section can be found."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import html

from rt67_aggregate.issues import locator
from rt67_aggregate.model import (
    Bitmap,
    Cell,
    Document,
    Format,
    Located,
    Place,
    PreparedPicture,
    ReturnReading,
    Roster,
    Shape,
    SourceFile,
    State,
    Status,
    Summary,
    Table,
)
from rt67_aggregate.pages import draw_return, return_page
from rt67_aggregate.pages.drawing import unpacked
from rt67_aggregate.pages.grid import laid_out
from rt67_aggregate.pages.markup import Html, tag, text
from rt67_aggregate.reader import read_document
from rt67_aggregate.reading import ReturnReader
from rt67_aggregate.screen import on_screen
from rt67_aggregate.text import anchor
from tests.pages_here import summary_for
from tests.real_reader import form
from tests.returns import make_return, mixture
from tests.returns.colleges import ROSTER

_KINDS = (
    (),
    ("own_tables", "margin_comments"),
    ("pictures", "textbox", "footnotes"),
    *(mixture(seed, "mild") for seed in range(4)),
    *(mixture(seed, "hard") for seed in range(4)),
)
_HOSTILE = (
    "<script>alert(1)</script>",
    "</p></main><h1 onclick=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "&lt;b&gt; &amp; &#x41;",
    "\u202eexe.docx\u202c",
    "\u2066a\u2069",
    "<!-- --> ]]> <?php ?>",
    "javascript:alert(1)",
    "</style><style>*{display:none}</style>",
)


def read(path: Path) -> tuple[ReturnReading, Document]:
    reader = ReturnReader(form(), Roster(tuple(ROSTER)), pages=True)
    document = read_document(path, path.name).value
    assert document is not None
    return reader.read(SourceFile(path.name, path, Format.DOCX, "ab" * 32)), document


def page_of(reading: ReturnReading, summary: Summary | None = None) -> html.HtmlElement:
    return html.document_fromstring(return_page(reading, summary or summary_for(reading), {}).decode("utf-8"))


def generated(folder: Path, kinds: tuple[str, ...], seed: int = 5) -> Path:
    path = folder / "return.docx"
    path.write_bytes(make_return(form(), kinds, seed)[0])
    return path


def letters(words: str) -> str:
    return "".join(words.split())


@pytest.fixture(params=_KINDS, ids="+".join)
def made(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[ReturnReading, Document]:
    return read(generated(tmp_path, request.param))


def test_every_letter_of_the_document_stands_in_the_page_in_its_order(
    made: tuple[ReturnReading, Document],
) -> None:
    reading, document = made
    paragraphs = page_of(reading).xpath("//main//p")
    for beside in page_of(reading).xpath("//span[@class='part']"):
        assert beside.text
    shown = "".join(
        letters("".join(found.xpath(".//text()[not(parent::span[@class='part'])]"))) for found in paragraphs
    )
    typed = "".join(letters(on_screen(f"{one.label} {one.text}")) for one in document.paragraphs())
    assert shown == typed


def test_what_a_stretch_looks_like_is_its_owner(made: tuple[ReturnReading, Document]) -> None:
    reading, document = made
    texts = [paragraph.text for paragraph in document.paragraphs()]
    owned = Counter[str]()
    for one in reading.owners:
        look = "typed" if one.owner.kind != "printed" else "printed"
        owned[look] += len(letters(on_screen(texts[one.paragraph][one.start : one.end])))
    shown = Counter[str]()
    for found in page_of(reading).xpath(
        "//main//p//text()[not(parent::span[@class='label' or @class='part'])]"
    ):
        around = found.getparent().xpath("ancestor-or-self::*/@class")
        looks = [word for names in around for word in names.split() if word in _LOOKS]
        shown["printed" if looks[-1] == "printed" else "typed"] += len(letters(str(found)))
    assert +shown == +owned


_LOOKS = ("printed", "answer", "aside", "loose")


def test_each_name_stands_once_and_each_section_has_one(made: tuple[ReturnReading, Document]) -> None:
    reading, _ = made
    page = page_of(reading)
    names = Counter(page.xpath("//@id"))
    assert [name for name, count in names.items() if count > 1] == []
    assert {anchor(section.id) for section in form().sections} <= names.keys()
    for link in page.xpath("//a[starts-with(@href, '#')]/@href"):
        assert link.removeprefix("#") in names


def test_where_the_workbook_says_that_an_answer_stands_the_page_has_a_name(
    made: tuple[ReturnReading, Document],
) -> None:
    reading, _ = made
    names = set(page_of(reading).xpath("//@id"))
    places = [a.place for a in reading.answers if a.status is not Status.ABSENT and locator(a.place)]
    assert {anchor(locator(place)) for place in places} <= names


def test_a_section_s_name_is_at_its_answer(tmp_path: Path) -> None:
    reading, _ = read(generated(tmp_path, ()))
    page = page_of(reading)
    for answer in reading.answers:
        if answer.text and answer.entry == 1:
            found = page.get_element_by_id(anchor(answer.section_id))
            row = found if found.tag == "p" else found.getparent()
            first = letters(answer.text.split("\n")[0])[:20]
            assert first in letters(row.text_content())


def test_a_section_that_is_in_the_return_is_found_in_the_document_also_where_it_is_blank(
    made: tuple[ReturnReading, Document],
) -> None:
    reading, _ = made
    inside = set(page_of(reading).xpath("//main//@id"))
    # A column without titles and without anything in it stands nowhere.
    narratives = {s.id for s in form().sections if s.shape is Shape.NARRATIVE}
    present = {a.section_id for a in reading.answers if a.status is not Status.ABSENT} & narratives
    assert {anchor(section_id) for section_id in present} <= inside
    blank = {a.section_id for a in reading.answers if a.status is Status.BLANK}
    assert blank, "a return without a blank section shows nothing here"


def test_text_without_an_owner_stands_out(tmp_path: Path) -> None:
    path = generated(tmp_path, ())
    document = read_document(path, path.name).value
    assert document is not None
    located = Located((), ())
    reading = ReturnReading(SourceFile(path.name, path, Format.DOCX), State.ACCEPTED)
    drawn = unpacked(draw_return(reading, document, located, form()))
    looks = set(html.fromstring(f"<div>{drawn}</div>").xpath("//main/div/@class"))
    assert looks <= {"row loose", "row mixed"}


def test_what_is_doubtful_or_left_over_says_why(tmp_path: Path) -> None:
    reading, _ = read(generated(tmp_path, ("words_before", "own_words")))
    page = page_of(reading)
    assert reading.issues
    assert page.xpath("//*[@data-eye]")
    assert all(letters(found.text_content()) for found in page.xpath("//*[@data-eye]"))


@pytest.mark.parametrize("typed", _HOSTILE)
def test_nothing_typed_is_markup(typed: str, tmp_path: Path) -> None:
    document = docx.Document()
    for heading in form().walk():
        document.add_paragraph(heading.printed)
    document.add_paragraph(typed)
    document.add_table(1, 1).cell(0, 0).text = typed
    document.core_properties.title = typed
    name = re.sub(r'[<>/:"|?*\\]', "", typed)  # what Windows refuses
    path = tmp_path / f"{name or 'x'}.docx"
    document.save(str(path))
    reading, _ = read(path)
    reading = replace(reading, source=replace(reading.source, name=f"{typed}.docx"))
    plain = reading_without(reading)
    page, without = page_of(reading), page_of(plain)
    assert [e.tag for e in page.iter() if isinstance(e.tag, str)] == [
        e.tag for e in without.iter() if isinstance(e.tag, str)
    ]
    assert len(page.xpath("//script")) == 1
    assert not [name for name in page.xpath("//@*") if str(getattr(name, "attrname", "")).startswith("on")]
    assert {link.split(":")[0] for link in page.xpath("//@href") if ":" in link.split("/")[0]} == set()
    shown = page.text_content()
    assert on_screen(typed) in shown
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08]", shown)


def reading_without(reading: ReturnReading) -> ReturnReading:
    """The same reading, the file's name harmless."""
    return replace(reading, source=replace(reading.source, name="a.docx"))


def test_a_page_asks_for_nothing_from_elsewhere(tmp_path: Path) -> None:
    page = page_of(read(generated(tmp_path, ()))[0])
    assert page.xpath("//link | //iframe | //object | //embed | //@style | //form | //base") == []
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", html.tostring(page, encoding="unicode"))


def test_pictures_are_small_ones_that_the_program_made(tmp_path: Path) -> None:
    reading, document = read(generated(tmp_path, ("pictures_several",)))
    drawn = [picture for paragraph in document.paragraphs() for picture in paragraph.pictures]
    assert drawn
    paths = {picture.sha256: f"pictures/C001/1-{n}.png" for n, picture in enumerate(drawn)}
    bitmap = Bitmap(b"\xff\xd8made", "jpeg", 30, 20)
    made = dict.fromkeys(paths.values(), PreparedPicture(bitmap, bitmap))
    summary = replace(summary_for(reading), pictures=made)
    page = html.document_fromstring(return_page(reading, summary, paths).decode("utf-8"))
    assert len(page.xpath("//figure")) == len(drawn)
    assert set(page.xpath("//img/@src")) == {"data:image/jpeg;base64,/9htYWRl"}
    assert set(page.xpath("//figure//a/@href")) <= {f"../{path}" for path in paths.values()}
    lost = html.document_fromstring(return_page(reading, summary_for(reading), {}).decode("utf-8"))
    assert len(lost.xpath("//figure[@class='lost']")) == len(drawn)
    assert lost.xpath("//img") == []


def test_text_that_no_page_can_hold_is_shown_by_a_sign() -> None:
    assert text("a\ud800b\x00c") == "a\ufffdb&lt;U+0000&gt;c"
    assert tag("i", Html("x"), title='"<', hidden=True, class_=False) == '<i title="&quot;&lt;" hidden>x</i>'


def test_a_document_of_endless_length_is_cut_and_says_so(tmp_path: Path) -> None:
    document = docx.Document()
    for heading in form().walk():
        document.add_paragraph(heading.printed)
    for _ in range(40):
        document.add_paragraph("ก" * 100_000)
    path = tmp_path / "long.docx"
    document.save(str(path))
    reading, _ = read(path)
    page = return_page(reading, summary_for(reading), {})
    assert len(page) < 12_000_000
    assert page_of(reading).xpath("//p[@class='cut']")


def test_merged_cells_are_merged_in_the_page() -> None:
    cells = (Cell(1, 1, rows=2), Cell(1, 2, columns=2), Cell(2, 2), Cell(2, 3))
    drawn = html.fromstring(laid_out(Table(cells, Place(), 2, 3), lambda cell: Html(str(cell.column))))
    assert [[(td.text, td.get("rowspan"), td.get("colspan")) for td in row] for row in drawn.iter("tr")] == [
        [("1", "2", None), ("2", None, "2")],
        [("2", None, None), ("3", None, None)],
    ]
