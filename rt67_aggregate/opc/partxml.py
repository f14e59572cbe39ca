"""XML of a part, parsed so that it can reach nothing and expand nothing.

Strict OOXML is transitional OOXML under other namespaces (ECMA-376 parts 1 and 4): they are
mapped in the text before it is parsed, so that nobody else has to know of them.
"""

from __future__ import annotations

import re

from lxml import etree

_STRICT = re.compile(r"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z/-]+)")
_STRICT_BYTES = re.compile(rb"http://purl\.oclc\.org/ooxml/[A-Za-z]+/[A-Za-z/-]+")
# Whether it ends is seen first: else each name in an open end would look for it.
_TAG_WITH_STRICT = re.compile(rb"<(?=[^<>]*+>)[^<>!]*?http://purl\.oclc\.org/ooxml/[^<>]*+>")
_DECLARATION = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")
# The only strict names that differ from the transitional ones in more than the year.
_RENAMED = {"extendedProperties": "extended-properties", "customProperties": "custom-properties"}


class NotXml(Exception):  # noqa: N818 - it is a refusal, told to the caller by its code
    """A part that is refused; ``code`` is the issue's."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def transitional(uri: str) -> str:
    """A strict namespace or relationship type as its transitional equal; others as they are."""
    return _STRICT.sub(_map, uri)


def _map(match: re.Match[str]) -> str:
    family, rest = match.groups()
    *path, last = rest.split("/")
    renamed = "/".join([*path, _RENAMED.get(last, last)])
    return f"http://schemas.openxmlformats.org/{family}/2006/{renamed}"


def parse_part(data: bytes, most_tags: int, *, as_stored: bool = False) -> etree._Element:
    """The root element of a part's XML, with transitional names unless ``as_stored``.

    Raises ``NotXml`` with ``part_damaged`` (no XML, or nested deeper than libxml2's 256 levels),
    ``part_doctype`` (entities are how XML becomes a bomb, and no Word file has any) or
    ``part_too_large`` (more than ``most_tags`` opening and closing tags).
    """
    data = _as_utf8(data)
    if b"<!DOCTYPE" in data:  # in a text it would be written &lt;!DOCTYPE
        raise NotXml("part_doctype")
    if data.count(b"<") > most_tags:
        raise NotXml("part_too_large")
    if not as_stored and b"http://purl.oclc.org/ooxml/" in data:
        data = _TAG_WITH_STRICT.sub(_map_tag, data)
    # Made for each part: a parser keeps the names it has seen, and is not shared between threads.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,  # one inside a text would end it
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:  # LookupError: unknown encoding
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        raise NotXml("part_damaged") from error
    if root.getroottree().docinfo.internalDTD is not None:  # one that stood in another encoding
        raise NotXml("part_doctype")
    return root


def _as_utf8(data: bytes) -> bytes:
    """UTF-16, the other encoding that packages may use, as UTF-8; everything else as it is."""
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff") and data[:4] not in (b"<\0?\0", b"\0<\0?"):
        return data
    codec = "utf-16" if data[:1] in b"\xff\xfe" else "utf-16-le" if data[:1] == b"<" else "utf-16-be"
    try:
        return _DECLARATION.sub("", data.decode(codec)).encode("utf-8")
    except UnicodeError as error:
        raise NotXml("part_damaged") from error


def _map_tag(tag: re.Match[bytes]) -> bytes:
    return _STRICT_BYTES.sub(
        lambda uri: transitional(uri.group().decode("ascii")).encode("ascii"), tag.group()
    )
