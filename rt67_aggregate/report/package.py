"""The finished Word file: the template's parts with the report's body in place of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from lxml import etree

from rt67_aggregate.model import OUTPUT_CATEGORY
from rt67_aggregate.report.archive import ZipWriter
from rt67_aggregate.report.chart import CONTENT_TYPE as CHART_TYPE
from rt67_aggregate.report.chart import PART as CHART_PART
from rt67_aggregate.report.chart import RELATION as CHART_RELATION
from rt67_aggregate.report.styles import style_xml, with_missing
from rt67_aggregate.report.template import Template, W

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MARK = b"<?report-body here?>"
# Word's longest document property.
_LONGEST_PROPERTY = 255
_TYPES = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
# What follows w:updateFields in w:settings (ECMA-376 part 1, 17.15.1.78).
_AFTER_UPDATE_FIELDS = (
    "hdrShapeDefaults",
    "footnotePr",
    "endnotePr",
    "compat",
    "docVars",
    "rsids",
    "mathPr",
    "attachedSchema",
    "themeFontLang",
    "clrSchemeMapping",
    "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures",
    "forceUpgrade",
    "captions",
    "readModeInkLockDown",
    "smartTagType",
    "schemaLibrary",
    "shapeDefaults",
    "doNotEmbedSmartTags",
    "decimalSymbol",
    "listSeparator",
)


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself. ``thai_digits``: of its page numbers."""

    title: str
    author: str
    written: datetime
    thai_digits: bool = False


def completed(template: Template) -> Template:
    """The template with all styles that the report uses: its own, and the program's for the rest."""
    missing, ids = with_missing(template.ids)
    if missing:
        markup = "".join(style_xml(style, ids) for style in missing)
        added = etree.fromstring(f'<w:styles xmlns:w="{W}">{markup}</w:styles>')
        template.document.styles.element.extend(list(added))
    return replace(template, ids=ids)


def begin(archive: ZipWriter, template: Template, chart: bytes | None) -> None:
    """Writes the list of parts, which programs that look at a file's first bytes expect first; and the
    chart, where there is one."""
    archive.add("[Content_Types].xml", _content_types(_parts(template.document), chart is not None))
    if chart is not None:
        archive.add(f"word/{CHART_PART}", chart)


def save(
    archive: ZipWriter,
    template: Template,
    body: Iterable[bytes],
    pictures: Mapping[str, str],
    properties: Properties,
    *,
    has_chart: bool,
) -> None:
    """Writes all other parts into the archive. ``pictures``: relationship → part, stored already."""
    document = template.document
    related = [(relation, "image", part) for relation, part in pictures.items()]
    related += [(CHART_RELATION, "chart", CHART_PART)] if has_chart else []
    _fill_in_title(document, properties.title)
    _describe(document, properties)
    _ask_for_update(document)
    frame = _frame(document, properties)
    for part in _parts(document):
        name = part.partname.membername
        relations = part.rels.xml if len(part.rels) else b""
        if part is document.part:
            archive.stream(name, _streamed(frame, body))
            relations = _with_related(document.part.rels.xml, related)
        else:
            archive.add(name, part.blob)
        if relations:
            archive.add(part.partname.rels_uri.membername, relations)
    package: Any = document.part.package
    archive.add("_rels/.rels", package.rels.xml)


def _parts(document: Document) -> tuple[Part, ...]:
    """All parts, with those that python-docx makes when they are first asked for."""
    package: Any = document.part.package
    _made = package.core_properties, document.settings
    return tuple(package.iter_parts())


def _describe(document: Document, properties: Properties) -> None:
    core = document.core_properties
    moment = properties.written.astimezone(UTC).replace(tzinfo=None)
    core.title = properties.title[:_LONGEST_PROPERTY]
    core.author = properties.author[:_LONGEST_PROPERTY]
    core.last_modified_by = properties.author[:_LONGEST_PROPERTY]
    core.created = moment
    core.modified = moment
    core.category = OUTPUT_CATEGORY
    core.language = "th-TH"
    core.revision = 1


def _ask_for_update(document: Document) -> None:
    """Lets Word put the page numbers of the contents right when the file is opened."""
    settings: Any = document.settings.element
    if settings.find(f"{{{W}}}updateFields") is not None:
        return
    update = settings.makeelement(f"{{{W}}}updateFields", {f"{{{W}}}val": "true"})
    for position, child in enumerate(settings):
        if isinstance(child.tag, str) and etree.QName(child).localname in _AFTER_UPDATE_FIELDS:
            settings.insert(position, update)
            return
    settings.append(update)


def _frame(document: Document, properties: Properties) -> tuple[bytes, bytes]:
    """The document's markup before and after the body: what the template gives."""
    root: Any = document.element
    body = root.body
    section = deepcopy(body[-1])
    logo = [deepcopy(paragraph) for paragraph in _leading_pictures(body)]
    for child in list(body):
        body.remove(child)
    body.extend(logo)
    body.append(etree.ProcessingInstruction("report-body", "here"))
    body.append(section)
    if properties.thai_digits:
        _number_pages_in_thai(section)
    markup = etree.tostring(root, encoding="UTF-8")
    before, mark, after = markup.partition(_MARK)
    assert mark  # put there above
    return before, after


def _leading_pictures(body: Any) -> Iterator[Any]:
    """The paragraphs at the top of a template that hold a picture and no words: a logo."""
    for child in body:
        pictures = child.findall(f".//{{{W}}}drawing") + child.findall(f".//{{{W}}}pict")
        words = "".join(child.itertext(f"{{{W}}}t")).strip()
        if child.tag != f"{{{W}}}p" or words:
            return
        if pictures:
            yield child


def _number_pages_in_thai(section: Any) -> None:
    kind = section.find(f"{{{W}}}pgNumType")
    if kind is None:
        kind = section.makeelement(f"{{{W}}}pgNumType")
        margins = section.find(f"{{{W}}}pgMar")
        followers = ("paperSrc", "pgBorders", "lnNumType")
        before = [margins, *(section.find(f"{{{W}}}{name}") for name in followers)]
        [element for element in before if element is not None][-1].addnext(kind)
    kind.set(f"{{{W}}}fmt", "thaiNumbers")


def _streamed(frame: tuple[bytes, bytes], body: Iterable[bytes]) -> Iterator[bytes]:
    yield _HEAD
    yield frame[0]
    yield from body
    yield frame[1]


def _fill_in_title(document: Document, title: str) -> None:
    """The report's title where the headers and footers ask for the document's (a field TITLE)."""
    for part in _parts(document):
        root: Any = getattr(part, "element", None)
        if root is None or root.tag not in (f"{{{W}}}hdr", f"{{{W}}}ftr"):
            continue
        for paragraph in root.iter(f"{{{W}}}p"):
            codes = [code.text.split() for code in paragraph.iter(f"{{{W}}}instrText") if code.text]
            shown = list(paragraph.iter(f"{{{W}}}t"))
            if codes and codes[0][:1] == ["TITLE"] and shown:
                shown[0].text = title
                for rest in shown[1:]:
                    rest.text = ""


def _content_types(parts: Iterable[Part], has_chart: bool) -> bytes:
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>' for extension, kind in _TYPES.items()
    )
    overrides = "".join(
        f"<Override PartName={quoteattr(str(part.partname))} ContentType={quoteattr(part.content_type)}/>"
        for part in parts
    )
    if has_chart:
        overrides += f'<Override PartName="/word/{CHART_PART}" ContentType="{CHART_TYPE}"/>'
    return _HEAD + f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'.encode()


def _with_related(relations: bytes | str, related: Iterable[tuple[str, str, str]]) -> bytes:
    root = etree.fromstring(relations.encode() if isinstance(relations, str) else relations)
    for relation, kind, part in related:
        etree.SubElement(
            root,
            f"{{{_PACKAGE}/relationships}}Relationship",
            Id=relation,
            Type=f"{_R}/{kind}",
            Target=part,
        )
    return etree.tostring(root, encoding="UTF-8", standalone=True)
