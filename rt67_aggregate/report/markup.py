"""WordprocessingML as text: the few elements that the report is made of.

The body of a report is tens of thousands of paragraphs. Written as text it costs about what its
characters cost; the one way for a person's text into it is ``text_runs``, which escapes.
Element names and their order: ECMA-376 part 1, 17.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NewType
from xml.sax.saxutils import escape, quoteattr

from rt67_aggregate.text import xml_text

Xml = NewType("Xml", str)

NOTHING = Xml("")


def joined(pieces: Iterable[Xml]) -> Xml:
    """Pieces of markup, one after the other."""
    return Xml("".join(pieces))


def attribute(text: str) -> str:
    """The text as an attribute's value, with its quotes."""
    return quoteattr(xml_text(text))


def text_runs(text: str, properties: str = "") -> Xml:
    """One run with the text as it was typed: white space kept, tabs as tabs. Line feeds become
    line breaks; whoever wants paragraphs splits before."""
    if not text:
        return NOTHING
    safe = escape(xml_text(text))
    content = f'<w:t xml:space="preserve">{safe}</w:t>'
    if "\t" in safe or "\n" in safe:
        content = content.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
        content = content.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        content = content.replace('<w:t xml:space="preserve"></w:t>', "")
    return Xml(f"<w:r>{_run_properties(properties)}{content}</w:r>")


def paragraph(style_id: str, content: Xml, properties: str = "") -> Xml:
    """A paragraph of a style. ``properties``: what stands in ``w:pPr`` after the style."""
    return Xml(f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{properties}</w:pPr>{content}</w:p>')


def field(instruction: str, result: str, properties: str = "") -> Xml:
    """A field (17.16) with the result that it shows until Word computes it again."""
    return joined(
        (
            field_mark("begin", properties),
            field_code(instruction, properties),
            field_mark("separate", properties),
            text_runs(result, properties),
            field_mark("end", properties),
        )
    )


def field_mark(kind: str, properties: str = "") -> Xml:
    """The beginning, the middle or the end of a field that spans other markup."""
    return Xml(f'<w:r>{_run_properties(properties)}<w:fldChar w:fldCharType="{kind}"/></w:r>')


def field_code(instruction: str, properties: str = "") -> Xml:
    """A field's instruction; always the program's own, never typed text."""
    return Xml(
        f'<w:r>{_run_properties(properties)}<w:instrText xml:space="preserve"> {escape(instruction)} '
        "</w:instrText></w:r>"
    )


def bookmark(number: int, name: str, content: Xml) -> Xml:
    """Content that a link or a page reference can point at."""
    return Xml(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>')


def link_inside(name: str, content: Xml) -> Xml:
    """A link to a bookmark of the same document."""
    return Xml(f'<w:hyperlink w:anchor="{name}" w:history="1">{content}</w:hyperlink>')


def _run_properties(properties: str) -> str:
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""
