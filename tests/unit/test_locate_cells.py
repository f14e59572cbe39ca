"""Cells and tables as lines, with the pictures and the blank lines in them."""

from __future__ import annotations

from dataclasses import replace

from rt67_aggregate.locate.cells import Contents, cell_contents, table_contents
from rt67_aggregate.locate.line_words import (
    fragments_of,
    is_bare_label,
    line_pictures,
    lines_of,
    place_of,
    places_in,
    said,
    typed_of,
    with_pictures,
    without_front,
)
from rt67_aggregate.model import Cell, Line, Owner, Paragraph, Picture, Place
from tests.small_forms import para, table

PHOTO, CHART = Picture("media/1.png"), Picture("media/2.png")


def cell(*blocks: object) -> Cell:
    return Cell(1, 1, blocks=blocks)  # type: ignore[arg-type]


def lines(contents: Contents) -> list[str]:
    return [said(line) for line in contents.lines]


def test_a_cell_has_its_lines_in_order_without_leaders_and_tabs() -> None:
    found = cell_contents(cell(para("........ครู\t48 คน......"), para("ห้อง\nโรงฝึกงาน")))
    assert lines(found) == ["ครู 48 คน", "ห้อง", "โรงฝึกงาน"]


def test_a_number_is_shown_on_the_first_line_that_has_words() -> None:
    assert lines(cell_contents(cell(para("\n......\nครู\nห้อง", "1.")))) == ["1. ครู", "ห้อง"]
    assert lines(cell_contents(cell(para("ครู", "1."), para("ห้อง", "2.")))) == ["1. ครู", "2. ห้อง"]


def test_lines_where_nothing_was_typed_are_leaders() -> None:
    found = cell_contents(cell(para("......."), para("ครู"), para("")))
    assert lines(found) == ["ครู"]
    assert [line.text for line in found.blank] == [".......", ""]
    assert [(f.owner.what, f.line.text) for f in found.leaders] == [("leader", "......."), ("leader", "")]


def test_pictures_of_a_cell_are_kept_and_stand_at_its_first_line() -> None:
    first, second = para("", pictures=(PHOTO,)), para("ครู", pictures=(CHART,))
    found = cell_contents(cell(first, second))
    assert found.pictures == [PHOTO, CHART]
    assert found.at is not None
    assert found.at.paragraph is first


def test_a_table_inside_a_cell_is_read_row_by_row() -> None:
    photo = para("", pictures=(PHOTO,))
    inner = table(["ครู", "48"], ["", "....."], ["ห้อง", [photo]])
    found = cell_contents(cell(para("มี"), inner, para("ครบ")))
    assert lines(found) == ["มี", "ครู\t48", "ห้อง", "ครบ"]
    assert found.pictures == [PHOTO]
    assert [line.text for line in found.blank] == ["", ".....", ""]


def test_of_a_cell_that_is_only_a_table_pictures_stand_in_that() -> None:
    photo = para("", pictures=(PHOTO,))
    found = cell_contents(cell(table([[photo]])))
    assert found.at is not None
    assert found.at.paragraph.pictures == (PHOTO,)


def test_a_row_of_a_table_is_one_line_a_tab_before_each_cell_but_the_first() -> None:
    found = table_contents(table(["ก", "ข\nค", "ง"], ["", "จ", ""], ["", "", "ฉ"], ["", "", ""]))
    shown = fragments_of(found.lines, Owner.unplaced("cover"), Place())
    assert "".join(part.glue + part.text for part in shown) == "ก\tข ค\tง\n\tจ\n\t\tฉ"
    assert len(found.blank) == 7


def test_rows_stand_in_their_order_whatever_the_cells_order() -> None:
    rows = table(["ก", "ข"], ["ค", "ง"])
    turned = replace(rows, cells=rows.cells[2:] + rows.cells[:2])
    assert lines(table_contents(turned)) == ["ก\tข", "ค\tง"]


def test_the_pictures_of_a_table_are_all_kept() -> None:
    found = table_contents(table([[para("ก", pictures=(PHOTO,))], [para("", pictures=(CHART,))]]))
    assert found.pictures == [PHOTO, CHART]
    assert found.at is not None
    assert found.at.text == "ก"


# --- lines ----------------------------------------------------------------------------------------


def test_the_first_line_of_a_paragraph_opens_it() -> None:
    paragraph = para("ก\n\nขค")
    assert list(lines_of(paragraph)) == [
        Line(paragraph, 0, 1, opens=True),
        Line(paragraph, 2, 2, opens=False),
        Line(paragraph, 3, 5, opens=False),
    ]


def test_a_line_as_typed_has_its_number_where_it_opens_the_paragraph_and_says_something() -> None:
    first, second = lines_of(para("...ครู...\nห้อง", "1."))
    assert (typed_of(first).shown, typed_of(second).shown) == ("1. ครู", "ห้อง")
    (blank,) = lines_of(para(" .... ", "1."))
    assert (typed_of(blank).text, typed_of(blank).label) == ("", "")


def test_where_letters_stand_in_the_text_that_they_were_taken_from() -> None:
    assert places_in("..กข  ค.", "กข ค") == [2, 3, 4, 6]
    assert places_in("กกก", "กก") == [0, 1]


def test_a_lone_number_is_a_label() -> None:
    assert [
        text for text in ("1.", "1) ", "(1)", "๑.", "1. ครู", "ครู", "1", "", "-") if is_bare_label(text)
    ] == [
        "1.",
        "1) ",
        "(1)",
        "๑.",
    ]


def taken(paragraph: Paragraph, length: int) -> tuple[str, str | None, str]:
    rest, front = without_front((typed_of(Line(paragraph, 0, len(paragraph.text))),), length)
    return said(rest), front.text if front else None, rest[0].line.text


def test_a_line_without_its_front_and_what_that_was() -> None:
    assert taken(para("1. ครู"), 3) == ("ครู", "1. ", "ครู")
    assert taken(para("....1.  ครู"), 2) == ("ครู", "....1.  ", "ครู")
    assert taken(para("1."), 2) == ("", "1.", "")
    # An automatic number is no text: only what stands behind it is taken.
    assert taken(para("ครู", "1."), 3) == ("ครู", None, "ครู")
    assert taken(para("ก) ครู", "1."), 6) == ("ครู", "ก) ", "ครู")


def test_where_a_line_or_a_table_stands() -> None:
    one = para("ก")._replace(place=Place(paragraph=4))
    assert place_of(Line(one, 0, 1)) == Place(paragraph=4)
    assert place_of(table(["ก"])) == Place(table=1)


# --- fragments ------------------------------------------------------------------------------------

ANSWER = Owner.answer("text.1", 2)


def test_lines_of_one_answer_are_glued_and_the_first_begins_it_with_the_pictures() -> None:
    row = table_contents(table(["ก", "ข"])).lines[0]
    first, second, third = fragments_of(
        [(typed_of(Line(para("ครู", "1."), 0, 3)),), row], ANSWER, Place(table=3), (PHOTO,)
    )
    assert (first.text, first.label, first.glue, first.begins, first.pictures) == (
        "ครู",
        "1.",
        "",
        True,
        (PHOTO,),
    )
    assert (second.text, second.glue, second.begins, second.pictures) == ("ก", "\n", False, ())
    assert (third.text, third.glue, third.begins) == ("ข", "\t", False)
    assert {f.owner for f in (first, second, third)} == {ANSWER}
    assert {f.place for f in (first, second, third)} == {Place(table=3)}


def test_pictures_alone_stand_at_a_line_without_letters() -> None:
    at = Line(para("ครู"), 0, 3)
    (alone,) = fragments_of([], ANSWER, Place(table=3), (PHOTO,), at)
    assert (alone.text, alone.line, alone.pictures) == ("", Line(at.paragraph, 0, 0), (PHOTO,))
    assert fragments_of([], ANSWER, Place(), (PHOTO,)) == ()
    assert fragments_of([], ANSWER, Place(), (), at) == ()


def at(offset: int) -> Picture:
    return Picture("media/1.png", offset=offset)


def test_a_picture_belongs_to_the_line_in_which_it_stands() -> None:
    paragraph = para("กข\nคง", pictures=tuple(map(at, (0, 1, 2, 3, 5, 9))))
    first, second = lines_of(paragraph)
    assert [picture.offset for picture in line_pictures(first)] == [0, 1, 2]
    assert [picture.offset for picture in line_pictures(second)] == [3, 5, 9]


def test_of_a_line_cut_in_two_each_part_has_its_own_pictures() -> None:
    paragraph = para("กขคง", pictures=tuple(map(at, (1, 2, 4))))
    whole = Line(paragraph, 0, 4)
    assert [picture.offset for picture in line_pictures(whole.slice(0, 2))] == [1]
    assert [picture.offset for picture in line_pictures(whole.slice(2, 4))] == [2, 4]


def test_pictures_of_a_line_are_put_behind_its_fragments() -> None:
    line = Line(para("ครู", pictures=(PHOTO,))._replace(place=Place(paragraph=2)), 0, 3)
    own = fragments_of([(typed_of(line),)], ANSWER, Place())
    kept, alone = with_pictures(own, line, Owner.unplaced("cover"))
    assert kept == own[0]
    assert (alone.owner, alone.pictures, alone.text, alone.place) == (
        Owner.unplaced("cover"),
        (PHOTO,),
        "",
        Place(paragraph=2),
    )
    assert with_pictures(own, Line(para("ครู"), 0, 3), ANSWER) == own
