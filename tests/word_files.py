"""Word files out of pieces of XML, for tests of the reader. What stands in them is invented."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from rt67_aggregate.model import Block, Document, Paragraph, Read, Table
from rt67_aggregate.reader import read_document
from tests.returns.package import MAIN, OFFICE, zipped
from tests.returns.xml import declarations

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
MORE = (
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word"'
)


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; its pieces are XML, plain words become runs."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    about = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{about}{inner}</w:p>"


def r(text: str = "", xml: str = "") -> str:
    """A run of text, or of other elements."""
    typed = f'<w:t xml:space="preserve">{text}</w:t>' if text else ""
    return f"<w:r>{typed}{xml}</w:r>"


def sdt(inner: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def tc(*blocks: str, properties: str = "") -> str:
    """A cell; plain words become paragraphs."""
    inner = "".join(block if block.startswith("<") else p(block) for block in blocks or ("",))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    about = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{about}{inner}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def vml_box(*blocks: str) -> str:
    """A text box as older programs write it."""
    inner = f"<v:textbox><w:txbxContent>{''.join(blocks)}</w:txbxContent></v:textbox>"
    return f"<w:pict><v:shape>{inner}</v:shape></w:pict>"


def relationship(name: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def parts_of(
    body: str,
    *,
    relationships: Iterable[str] = (),
    stories: dict[str, str] | None = None,
    others: dict[str, bytes] | None = None,
) -> dict[str, bytes]:
    """The parts of a package. ``stories``: the inner XML of further parts by kind (styles,
    numbering, footnotes, header …), with their relationships. ``others``: parts by name."""
    known = [relationship(f"rId_{kind}", kind, f"{kind}.xml") for kind in stories or {}]
    parts = {
        "[Content_Types].xml": _types(stories or {}),
        "_rels/.rels": _relations([relationship("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _relations([*known, *relationships]),
    }
    names = {"header": "hdr", "footer": "ftr"}
    for kind, inner in (stories or {}).items():
        parts[f"word/{kind}.xml"] = root(names.get(kind, kind), inner)
    return {name: text.encode() for name, text in parts.items()} | (others or {})


def root(name: str, inner: str) -> str:
    return f"<w:{name} {declarations()} {MORE}>{inner}</w:{name}>"


def word_file(folder: Path, parts: dict[str, bytes]) -> Path:
    path = folder / "file.docx"
    path.write_bytes(zipped(parts))
    return path


def read(folder: Path, body: str, **more: object) -> Document:
    """The document of a body's XML; ``more`` as for ``parts_of``."""
    found = read_with_issues(folder, body, **more)
    assert found.value is not None, found.issues
    return found.value


def read_with_issues(folder: Path, body: str, **more: object) -> Read[Document]:
    return read_document(word_file(folder, parts_of(body, **more)), "file.docx")  # type: ignore[arg-type]


def paragraphs(blocks: Iterable[Block]) -> list[Paragraph]:
    """All paragraphs in reading order, also those in tables."""
    found: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Table):
            for cell in block.cells:
                found += paragraphs(cell.blocks)
        else:
            found.append(block)
    return found


def texts(document: Document) -> list[str]:
    """The paragraphs' texts, with their automatic numbers before them."""
    return [f"{para.label} {para.text}".strip() for para in paragraphs(document.blocks)]


def cells(table: Block) -> list[tuple[int, int, str]]:
    """Row, column and text of the cells of a table."""
    assert isinstance(table, Table)
    return [(c.row, c.column, "\n".join(b.text for b in paragraphs(c.blocks))) for c in table.cells]


def visible_chars(document: Document) -> int:
    """What the reader found, counted; automatic numbers are not in the text and are left out."""
    found = [*paragraphs(document.blocks), *document.aside]
    return sum(len("".join(para.text.split())) for para in found)


def _relations(items: Iterable[str]) -> str:
    return f'<Relationships xmlns="{RELATIONS}">{"".join(items)}</Relationships>'


def _types(stories: dict[str, str]) -> str:
    types = {"word/document.xml": "document.main"} | {f"word/{kind}.xml": kind for kind in stories}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{MAIN}.{kind}+xml"/>' for name, kind in types.items()
    )
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in (
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
            ("html", "text/html"),
        )
    )
    spaces = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{spaces}">{defaults}{overrides}</Types>'


def parsed(xml: str) -> etree._Element:
    return etree.fromstring(f"<root {declarations()} {MORE}>{xml}</root>")[0]
