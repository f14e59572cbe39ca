"""Small packages as they are and as they should not be, opened. What stands in them is invented."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from rt67_aggregate import issues
from rt67_aggregate.opc import Package, open_package
from rt67_aggregate.zips import Limits

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOCUMENT = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>คำตอบ</w:t></w:r></w:p></w:body></w:document>'
ROOT_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="XML" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN_TYPE}"/></Types>'
)
USUAL = {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT_RELS, "word/document.xml": DOCUMENT}


def save(path: Path, parts: Mapping[str, str | bytes] | Sequence[tuple[str, str | bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in parts.items() if isinstance(parts, Mapping) else parts:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, data)
    return path


def damaged(
    path: Path, name: str, *, crc: bool = False, size: int | None = None, flags: int | None = None
) -> Path:
    """Writes another claim into both headers of one entry."""
    data = bytearray(path.read_bytes())
    for magic, offset, fixed in ((b"PK\x03\x04", 0, 30), (b"PK\x01\x02", 2, 46)):
        at = next(
            n
            for n in range(len(data))
            if data[n : n + 4] == magic and data[n + fixed : n + fixed + len(name)] == name.encode()
        )
        if crc:
            data[at + offset + 14] ^= 0xFF
        if size is not None:
            struct.pack_into("<I", data, at + offset + 22, size)
        if flags is not None:
            struct.pack_into("<H", data, at + offset + 6, flags)
    path.write_bytes(data)
    return path


def opened(path: Path, limits: Limits | None = None) -> Package:
    read = open_package(path, limits)
    assert read.value is not None, read.issues
    return read.value


def refusals(path: Path, limits: Limits | None = None) -> list[str]:
    read = open_package(path, limits)
    assert read.value is None
    for issue in read.issues:
        assert issues.sentence(issue)
    return [issue.code for issue in read.issues]


def problems(package: Package) -> list[tuple[str, str]]:
    return [(issue.code, dict(issue.values)["part"]) for issue in package.problems]


def text_of(package: Package) -> str:
    root = package.xml(package.main_part)
    assert root is not None, package.problems
    return "".join(map(str, root.itertext()))
