"""The report's Word styles: which ones a template must have, and what the others look like.

Styles are found by their name, never by their ID: Word's IDs differ between languages, its names
of built-in styles do not (ECMA-376 part 1, 17.7.4.9). Thai is drawn with the complex-script
properties (w:cs, w:szCs, w:bCs), so each is set beside its Latin twin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

TITLE = "Title"
SUBTITLE = "Subtitle"
CAPTION = "caption"
LIST = "List"
GRID = "Table Grid"
CONTENTS_TITLE = "TOC Heading"
COLLEGE = "Report College"
ANSWER = "Report Answer"
NOTE = "Report Note"
PICTURE = "Report Picture"
PREFACE = "Report Preface"
SUBLIST = "Report List"
SIGNATURE = "Report Signature"
HEAD = "Report Running Head"
CELL = "Report Cell"
CELL_HEAD = "Report Cell Head"
# For tables of many columns.
SMALL_CELL = "Report Small Cell"
SMALLEST_CELL = "Report Smallest Cell"
TABLE = "Report Table"
DEEPEST = 9

# What an office's own template must bring; the rest is added to the report where it is missing.
REQUIRED = (TITLE, *(f"heading {level}" for level in range(1, 5)), CAPTION, LIST, GRID)

FONT = "TH SarabunPSK"
# The same letters under the name of their later edition.
SUBSTITUTE_FONT = "TH Sarabun New"
_FONTS = f'<w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
_BOLD = "<w:b/><w:bCs/>"
_CENTRED = '<w:jc w:val="center"/>'
_KEEP = "<w:keepNext/><w:keepLines/>"


@dataclass(frozen=True, slots=True)
class StyleDefinition:
    """One style. ``head``, ``tail``: markup between the names and the properties, and after them."""

    name: str
    kind: str = "paragraph"
    based_on: str = "Normal"
    following: str = ""
    quick: bool = True
    paragraph: str = ""
    run: str = ""
    tail: str = ""

    @property
    def own_id(self) -> str:
        """The ID that the style gets where it is free."""
        return self.name.title().replace(" ", "").replace("Toc", "TOC")


def heading_name(level: int) -> str:
    """The name of the heading style of a level from 1; deeper ones than Word has share the last."""
    return f"heading {min(max(level, 1), DEEPEST)}"


def contents_name(level: int) -> str:
    """The name of the style of the contents' entries of a level from 1."""
    return f"toc {min(max(level, 1), DEEPEST)}"


def defaults_xml() -> str:
    """``w:docDefaults``: font, size (half points) and languages of everything."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}{_size(16)}"
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def base_xml() -> str:
    """The four styles that every Word file begins with."""
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "</w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


BASE_NAMES = ("Normal", "Default Paragraph Font", "Normal Table", "No List")


def all_styles() -> Iterator[StyleDefinition]:
    """Every style that the report uses, with the program's own look."""
    yield StyleDefinition(
        TITLE, following=SUBTITLE, paragraph=_spacing(120, 120) + _CENTRED, run=_BOLD + _size(24)
    )
    yield StyleDefinition(SUBTITLE, paragraph=_spacing(120, 120) + _CENTRED, run=_BOLD + _size(20))
    for level in range(1, DEEPEST + 1):
        yield _heading(level)
    for level in range(1, DEEPEST + 1):
        size = _size(16 if level == 1 else 14)
        yield StyleDefinition(contents_name(level), quick=False, paragraph=_contents(level), run=size)
    yield StyleDefinition(
        CONTENTS_TITLE, paragraph=_KEEP + _spacing(0, 240) + _CENTRED, run=_BOLD + _size(18)
    )
    yield StyleDefinition(CAPTION, paragraph=_spacing(60, 160) + _CENTRED, run=_size(14))
    yield StyleDefinition(LIST, paragraph='<w:ind w:left="567" w:hanging="283"/><w:contextualSpacing/>')
    yield StyleDefinition("header", quick=False, paragraph=_CENTRED)
    yield StyleDefinition("footer", quick=False, paragraph=_CENTRED)
    yield StyleDefinition(
        COLLEGE, following=ANSWER, paragraph=_KEEP + _spacing(120, 0), run=_BOLD + _colour("1F3864")
    )
    yield StyleDefinition(
        ANSWER, paragraph=_spacing(0, 40) + '<w:ind w:left="425"/><w:jc w:val="thaiDistribute"/>'
    )
    yield StyleDefinition(NOTE, paragraph=_spacing(40, 60), run=_colour("404040"))
    yield StyleDefinition(PICTURE, paragraph="<w:keepNext/>" + _spacing(120, 0) + _CENTRED)
    yield StyleDefinition(
        PREFACE, paragraph=_spacing(0, 120) + '<w:ind w:firstLine="1134"/><w:jc w:val="thaiDistribute"/>'
    )
    yield StyleDefinition(SUBLIST, paragraph='<w:ind w:left="851" w:hanging="284"/>')
    yield StyleDefinition(SIGNATURE, paragraph=_CENTRED)
    yield StyleDefinition(HEAD, based_on="header", run=_colour("595959") + _size(12))
    yield StyleDefinition(CELL, run=_size(14))
    yield StyleDefinition(SMALL_CELL, based_on=CELL, run=_size(12))
    yield StyleDefinition(SMALLEST_CELL, based_on=CELL, run=_size(10))
    yield StyleDefinition(CELL_HEAD, based_on=CELL, paragraph="<w:keepNext/>" + _CENTRED, run=_BOLD)
    yield StyleDefinition(GRID, kind="table", based_on="Normal Table", quick=False, tail=_grid())
    yield StyleDefinition(TABLE, kind="table", based_on=GRID, quick=False, tail=_first_row())


def style_xml(style: StyleDefinition, ids: Mapping[str, str]) -> str:
    """A style's markup. ``ids``: folded name → ID, of itself and of all it refers to."""
    following = f'<w:next w:val="{ids[style.following.lower()]}"/>' if style.following else ""
    custom = ' w:customStyle="1"' if style.name.startswith("Report ") else ""
    properties = f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
    properties += f"<w:rPr>{style.run}</w:rPr>" if style.run else ""
    return (
        f'<w:style w:type="{style.kind}"{custom} w:styleId="{ids[style.name.lower()]}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="{ids[style.based_on.lower()]}"/>{following}'
        f"{'<w:qFormat/>' if style.quick else ''}{properties}{style.tail}</w:style>"
    )


def with_missing(ids: Mapping[str, str]) -> tuple[tuple[StyleDefinition, ...], dict[str, str]]:
    """The styles that a template with these (folded name → ID) lacks, and the IDs of all."""
    missing = tuple(style for style in all_styles() if style.name.lower() not in ids)
    complete = dict(ids)
    taken = set(ids.values())
    for style in missing:
        complete[style.name.lower()] = _free(style.own_id, taken)
        taken.add(complete[style.name.lower()])
    return missing, complete


def missing_required(names: Iterable[str]) -> tuple[str, ...]:
    """The required styles that are not among the names, as Word shows them."""
    have = {name.lower() for name in names}
    return tuple(name[0].upper() + name[1:] for name in REQUIRED if name.lower() not in have)


def _free(wanted: str, taken: set[str]) -> str:
    candidates = (f"{wanted}{n}" if n else wanted for n in range(len(taken) + 1))
    return next(candidate for candidate in candidates if candidate not in taken)


def _heading(level: int) -> StyleDefinition:
    size = {1: 20}.get(level, 16)
    before = {1: 240, 2: 240}.get(level, 160)
    return StyleDefinition(
        heading_name(level),
        following=ANSWER,
        paragraph=_KEEP + _spacing(before, 80) + f'<w:outlineLvl w:val="{level - 1}"/>',
        run=_BOLD + _size(size),
    )


def _contents(level: int) -> str:
    indent = 340 * (level - 1)
    return _spacing(60 if level == 1 else 0, 0) + f'<w:ind w:left="{indent}"/>'


def _grid() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for s in sides)
    return f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"


def _first_row() -> str:
    return (
        f'<w:tblStylePr w:type="firstRow"><w:rPr>{_BOLD}</w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="E7EBF3"/></w:tcPr></w:tblStylePr>'
    )


def _spacing(before: int, after: int) -> str:
    """Twentieths of a point."""
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _size(points: int) -> str:
    return f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'


def _colour(rgb: str) -> str:
    return f'<w:color w:val="{rgb}"/>'
