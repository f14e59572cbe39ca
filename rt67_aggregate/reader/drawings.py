"""Pictures in a run: DrawingML pictures, VML images, previews of embedded objects."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from lxml import etree

from rt67_aggregate.model import Picture
from rt67_aggregate.opc import Package, Relationship
from rt67_aggregate.reader.names import r, v, wp
from rt67_aggregate.reader.picture_looks import look_of

_IMAGE_DATA = v("imagedata")
_PROPERTIES = wp("docPr")
_EXTENSIONS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\x01\x00\x00\x00", "emf"),
    (b"\xd7\xcd\xc6\x9a", "wmf"),
    (b"\x01\x00\x09\x00", "wmf"),
    (b"<svg", "svg"),
    (b"<?xml", "svg"),
)
_SAFE_EXTENSIONS = frozenset(
    ("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "webp", "heic", "heif", "svg", "avif")
)


class DocumentPictures:
    """The pictures of one document; each package part is looked into once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._known: dict[str, tuple[str, str, int, str]] = {}

    def of(
        self, element: etree._Element, relationships: dict[str, Relationship], offset: int
    ) -> Iterator[Picture]:
        """The picture that a ``a:blip`` or ``v:imagedata`` shows, at an offset of its paragraph."""
        for name in (r("embed"), r("link"), r("id"), r("pict")):
            relationship = relationships.get(element.get(name, ""))
            if relationship is None:
                continue
            if relationship.external or not relationship.target:
                yield Picture("", offset=offset, alt=_alternative_text(element), missing="linked")
                return
            extension, sha256, size, missing = self._look(relationship.target)
            target = "" if missing else self._package.within + relationship.target
            alt = _alternative_text(element)
            yield Picture(target, extension, sha256, size, offset, alt, missing, look=look_of(element))
            return
        if any(element.get(r(name)) for name in ("embed", "link", "id", "pict")):
            yield Picture("", offset=offset, alt=_alternative_text(element), missing="absent")

    def _look(self, target: str) -> tuple[str, str, int, str]:
        known = self._known.get(target)
        if known is None:
            data = self._package.read(target)
            if data is None:
                known = ("", "", 0, "absent")
            else:
                known = (extension_of(data, target), hashlib.sha256(data).hexdigest(), len(data), "")
            self._known[target] = known
        return known


def extension_of(data: bytes, name: str) -> str:
    """A picture's extension by its first bytes, else its part's, else "bin"."""
    for magic, extension in _EXTENSIONS:
        if data.startswith(magic):
            return extension
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return "avif" if data[8:12] == b"avif" else "heic"
    extension = name.rpartition(".")[2].lower()
    return extension if extension in _SAFE_EXTENSIONS else "bin"


def _alternative_text(element: etree._Element) -> str:
    if element.tag == _IMAGE_DATA:
        return element.get("{urn:schemas-microsoft-com:office:office}title", "")
    for ancestor in element.iterancestors(wp("inline"), wp("anchor")):
        properties = ancestor.find(_PROPERTIES)
        return properties.get("descr", "") if properties is not None else ""
    return ""
