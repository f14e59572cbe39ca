"""Kinds: how the file itself was saved."""

from __future__ import annotations

from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Return


def saved(style: str) -> Change:
    def change(ret: Return) -> None:
        ret.file_style.add(style)
        ret.name = (
            ret.name.rsplit(".", 1)[0] + f".{style}"
            if style in ("docm", "dotx", "doc", "odt", "rtf")
            else ret.name
        )

    return change


def empty_paragraphs(ret: Return) -> None:
    for node in ret.headings():
        node.wrap = node.wrap or ("empties" if node.is_narrative else "")


def sections(ret: Return) -> None:
    """Some pages turned: a section of the document ends behind a topic."""
    for node in ret.take([n for n in ret.headings() if any(c.is_table for c in n.children)], 0.5):
        node.wrap = node.wrap or "section"


def blank_style(style: str) -> Change:
    def change(ret: Return) -> None:
        ret.leaders = style

    return change


KINDS = (
    kind("strict", "files", saved("strict"), slots="names"),
    kind("prefixes", "files", saved("prefixes"), slots="names"),
    kind("default_namespace", "files", saved("default_namespace"), slots="names"),
    kind("docm", "files", saved("docm"), slots="type"),
    kind("dotx", "files", saved("dotx"), slots="type"),
    kind("utf16", "files", saved("utf16"), slots="bytes"),
    kind("utf8_bom", "files", saved("utf8_bom"), slots="bytes"),
    kind("odd_package", "files", saved("odd_package")),
    kind("wps", "files", saved("wps")),
    kind("google_docs", "files", saved("google_docs"), slots="names bytes"),
    kind("empty_paragraphs", "files", empty_paragraphs, slots="wrap"),
    kind("sections", "files", sections, slots="wrap"),
    kind("no_leaders", "files", blank_style("none"), slots="leaders"),
    kind("empty_leaders", "files", blank_style("empty"), slots="leaders"),
    *(
        kind(style, "files", saved(style), slots="names bytes type", slow=True)
        for style in ("libreoffice", "doc", "odt", "rtf")
    ),
)
