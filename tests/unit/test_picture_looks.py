"""Pictures that a document shows cropped, mirrored or turned: as read, as made, as shown in the outputs."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image

from rt67_aggregate.model import AS_STORED, PictureLook, PreparedPicture
from rt67_aggregate.photos import PictureMaker
from rt67_aggregate.pipeline.picture_looks import looks_of_parts, read_looks
from tests.tagged_returns import UNIT, blank_return, content, fill, tagged_form
from tests.unit.test_reader_drawings import pictures
from tests.word_files import p, parsed, r
from tests.workspaces import Workspace

PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CUT = PictureLook(0, 0, 60_000, 50_000)
# Four corners of a picture of 40 by 20 points, from the upper left one, row by row.
CORNERS = ("red", "lime", "blue", "yellow")


def drawn(crop: str = "", place: str = "", link: str = "rId7") -> str:
    inner = (
        f'<a:blip r:embed="{link}"/>{crop}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f"<pic:spPr><a:xfrm {place}/></pic:spPr>"
    )
    graphic = (
        f'<a:graphic><a:graphicData uri="{PIC}"><pic:pic><pic:blipFill>{inner}</pic:pic></a:graphicData>'
    )
    return f'<w:drawing><wp:inline><wp:docPr id="1" name="x"/>{graphic}</a:graphic></wp:inline></w:drawing>'


@pytest.mark.parametrize(
    ("crop", "place", "look"),
    [
        ("", "", AS_STORED),
        ('<a:srcRect r="60000" b="50000"/>', "", CUT),
        ('<a:srcRect r="60%" b="50.0%"/>', "", CUT),
        ('<a:srcRect l="-5000" r="60000" b="50000"/>', "", CUT),
        ('<a:srcRect l="60000" r="40000"/>', "", AS_STORED),
        ('<a:srcRect l="many"/>', 'rot="far"', AS_STORED),
        (f'<a:srcRect l="{"9" * 400}" r="{"9" * 400}%"/>', f'rot="{"9" * 400}"', AS_STORED),
        ("", 'rot="5400000"', PictureLook(quarters=1)),
        ("", 'rot="-5400000"', PictureLook(quarters=3)),
        ("", 'rot="16260000"', PictureLook(quarters=3)),
        ("", 'rot="2700000"', AS_STORED),
        ("", 'flipH="1"', PictureLook(mirrored=True)),
        ("", 'flipV="true"', PictureLook(mirrored=True, quarters=2)),
        ("", 'flipH="1" flipV="1"', PictureLook(quarters=2)),
        ('<a:srcRect t="10000"/>', 'rot="10800000" flipV="1"', PictureLook(0, 10_000, 0, 0, True)),
    ],
)
def test_what_is_shown_of_a_picture_is_read(crop: str, place: str, look: PictureLook, tmp_path: Path) -> None:
    (picture,) = pictures(tmp_path, p(r(xml=drawn(crop, place))))
    assert picture.look == look


@pytest.mark.parametrize(
    ("said", "look"),
    [
        ('cropright=".6" cropbottom=".5"', CUT),
        ('cropright="60%" cropbottom="32768f"', CUT),
        ('cropleft="x" croptop="1.2.3"', AS_STORED),
        (f'cropleft="{"9" * 400}" croptop="{"9" * 400}f"', AS_STORED),
    ],
)
def test_what_older_programs_crop_is_read(said: str, look: PictureLook, tmp_path: Path) -> None:
    xml = f'<w:pict><v:shape><v:imagedata r:id="rId7" {said}/></v:shape></w:pict>'
    (picture,) = pictures(tmp_path, p(r(xml=xml)))
    assert picture.look == look


def test_the_filling_of_a_shape_is_no_cropped_picture(tmp_path: Path) -> None:
    filling = '<a:blipFill><a:blip r:embed="rId7"/><a:srcRect r="60000"/></a:blipFill>'
    shape = f"<a:graphic><a:graphicData><wps:wsp><wps:spPr>{filling}</wps:spPr></wps:wsp></a:graphicData>"
    xml = f"<w:drawing><wp:anchor>{shape}</a:graphic></wp:anchor></w:drawing>"
    assert [picture.look for picture in pictures(tmp_path, p(r(xml=xml)))] == [AS_STORED]


def corners(turned: int = 0) -> bytes:
    """A picture of four colours; ``turned``: what its notes say of how the camera was held."""
    picture = Image.new("RGB", (400, 200))
    for number, colour in enumerate(CORNERS):
        picture.paste(colour, (200 * (number % 2), 100 * (number // 2), *_end(number)))
    notes = Image.Exif()
    if turned:
        notes[0x0112] = turned
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", exif=notes)
    return buffer.getvalue()


def _end(number: int) -> tuple[int, int]:
    return 200 * (number % 2) + 200, 100 * (number // 2) + 100


def made(look: PictureLook, turned: int = 0) -> Image.Image:
    with TemporaryDirectory() as folder:
        (Path(folder) / "p").write_bytes(corners(turned))
        picture = PictureMaker(Path(folder), 10**7, 10**8, {"p": look})("p")
    assert isinstance(picture, PreparedPicture)
    assert (picture.small.width > picture.small.height) == (picture.page.width > picture.page.height)
    return Image.open(io.BytesIO(picture.page.content)).convert("RGB")


def seen(picture: Image.Image) -> list[str]:
    """The colours of the corners, as above."""
    names = {Image.new("RGB", (1, 1), name).getpixel((0, 0)): name for name in CORNERS}
    across, down = picture.width - 1, picture.height - 1
    return [names[picture.getpixel(place)] for place in ((0, 0), (across, 0), (0, down), (across, down))]


@pytest.mark.parametrize(
    ("look", "size", "colours"),
    [
        (AS_STORED, (400, 200), CORNERS),
        (PictureLook(50_000), (200, 200), ("lime", "lime", "yellow", "yellow")),
        (PictureLook(0, 50_000), (400, 100), ("blue", "yellow", "blue", "yellow")),
        (PictureLook(quarters=1), (200, 400), ("blue", "red", "yellow", "lime")),
        (PictureLook(quarters=2), (400, 200), ("yellow", "blue", "lime", "red")),
        (PictureLook(quarters=3), (200, 400), ("lime", "yellow", "red", "blue")),
        (PictureLook(mirrored=True), (400, 200), ("lime", "red", "yellow", "blue")),
        (PictureLook(mirrored=True, quarters=2), (400, 200), ("blue", "yellow", "red", "lime")),
        (PictureLook(0, 0, 50_000, quarters=1), (200, 200), ("blue", "red", "blue", "red")),
        (PictureLook(99_999, 99_999), (1, 1), ("yellow",) * 4),
    ],
)
def test_the_outputs_get_what_was_shown(
    look: PictureLook, size: tuple[int, int], colours: tuple[str, ...]
) -> None:
    picture = made(look)
    assert (picture.size, seen(picture)) == (size, list(colours))


def test_a_photo_that_its_notes_turn_is_turned_once_and_shown_whole() -> None:
    """Word turns it itself, by the notes or by the document; which, the document does not tell."""
    assert seen(made(PictureLook(50_000, quarters=1), turned=6)) == seen(made(AS_STORED, turned=6))


def test_a_part_of_a_large_photo_is_as_sharp_as_a_small_photo(tmp_path: Path) -> None:
    Image.effect_noise((4000, 3000), 60).save(tmp_path / "p.jpg", quality=60)
    picture = PictureMaker(tmp_path, 400_000, 10**8, {"p.jpg": PictureLook(30_000, 30_000, 30_000, 30_000)})(
        "p.jpg"
    )
    assert isinstance(picture, PreparedPicture)
    assert picture.page.width >= 1000


def test_the_report_shows_what_the_college_showed_and_the_file_is_whole(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    returned(workspace)
    assert workspace.run("aggregate").code == 0
    output = workspace.output
    (whole, cut) = sorted((output / "pictures").rglob("*.png"))
    assert whole.read_bytes() == cut.read_bytes() == corners()
    first = shown(output / "rt67_summary.docx")
    assert sorted(first) == [(160, 100), (400, 200)]
    for command in ("aggregate", "report"):  # out of what the first run read, then without the returns
        assert workspace.run(command).code == 0
        assert shown(output / "rt67_summary.docx") == first
    (look,) = read_looks(output).items()
    assert look[1] == CUT
    there = [(output.joinpath(*look[0].split("/")), "pictures/A-X/1.png"), (output / "no.png", "b.png")]
    assert looks_of_parts([output], there) == {"pictures/A-X/1.png": CUT}


def returned(workspace: Workspace) -> None:
    """A return with a picture twice, whole and cropped."""
    (workspace.folder / "mappings").mkdir()
    workspace.inbox.mkdir()
    form = tagged_form(workspace.folder / "mappings")
    (workspace.folder / "mappings" / "colleges.csv").write_text(
        f"college_id,name,aliases\nA,{UNIT},\n", encoding="utf-8"
    )
    made_of = blank_return(form)
    fill(made_of.control("unit"), UNIT)
    control = made_of.control("1.1")
    fill(control, "")
    crop = '<a:srcRect r="60000" b="50000"/>'
    content(control)[:] = [parsed(p("ภาพ", r(xml=drawn(one, link="rIdX")))) for one in ("", crop)]
    path = made_of.saved(workspace.inbox)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    relations = "word/_rels/document.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    link = f'<Relationship Id="rIdX" Type="{kind}" Target="media/x.png"/></Relationships>'
    parts[relations] = parts[relations].replace(b"</Relationships>", link.encode())
    parts["word/media/x.png"] = corners()
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)


def shown(report: Path) -> list[tuple[int, int]]:
    """Sizes of the pictures of a report, in points."""
    with zipfile.ZipFile(report) as package:
        media = [n for n in package.namelist() if "return-picture" in n]
        return [Image.open(io.BytesIO(package.read(name))).size for name in media]


@pytest.mark.parametrize(
    "noted",
    [
        "[]",
        "{",
        '{"a": 1}',
        '{"a": [0, 0, 0, 0, 0]}',
        '{"a": [60000, 0, 40000, 0, 0, 0]}',
        '{"a": [0, 0, 0, 0, 0, 9]}',
    ],
)
def test_what_is_no_note_of_a_look_is_passed_over(noted: str, tmp_path: Path) -> None:
    (tmp_path / ".rt67-sent").mkdir()
    (tmp_path / ".rt67-sent" / "looks.json").write_text(noted, encoding="ascii")
    assert read_looks(tmp_path) == {}
    good = json.dumps({"b": [1, 0, 0, 0, 1, 3]})
    (tmp_path / ".rt67-sent" / "looks.json").write_text(good, encoding="ascii")
    assert read_looks(tmp_path) == {"b": PictureLook(1, mirrored=True, quarters=3)}
