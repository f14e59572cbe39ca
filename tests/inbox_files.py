"""Files as an inbox may hold them, and an inbox scanned. What stands in them is invented."""

from __future__ import annotations

import io
import struct
import tarfile
import zipfile
from pathlib import Path

from rt67_aggregate import issues
from rt67_aggregate.inbox import Teller, find_in, in_name_order, refusal
from rt67_aggregate.model import Format, SourceFile
from rt67_aggregate.zips import Limits

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 10, 9, 30, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def packed(*files: tuple[str, bytes]) -> bytes:
    """A tar, in which files stand as they are."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def typed(content_type: str, part: str = "x/y.xml") -> dict[str, str | bytes]:
    override = f'<Override PartName="/{part}" ContentType="{content_type}"/>'
    return {"[Content_Types].xml": f"<Types>{override}</Types>", part: "<a/>"}


DOCX = zipped(typed(WORD, "word/document.xml"))


def compound(*names: str, head: bytes = b"", nested: str = "") -> bytes:
    """A compound file with streams of these names in its root; ``nested`` stands in a storage."""
    entries = [directory_entry("Root Entry", 5, child=1 if names else -1)]
    for n, name in enumerate(names, start=1):
        following = n + 1 if n < len(names) else -1
        entries.append(directory_entry(name, 2, right=following, start=2, size=4096 if head else 0))
    if nested:
        entries[-1] = entries[-1][:72] + struct.pack("<i", len(entries)) + entries[-1][76:]
        entries.append(directory_entry("ObjectPool", 1, child=len(entries) + 1))
        entries.append(directory_entry(nested, 2))
    entries += [bytes(128)] * (-len(entries) % 4)
    sectors = len(entries) // 4  # 4 entries to a sector of 512 bytes
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
        + bytes(6)
    )
    header += struct.pack("<IIIIIIIII", 0, 1, 10, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff" * 4 * 108
    chain = [*range(11, 10 + sectors), 0xFFFFFFFE]
    fat = [0xFFFFFFFD, 0xFFFFFFFF, 3, 4, 5, 6, 7, 8, 9, 0xFFFFFFFE, *chain]
    fat += [0xFFFFFFFF] * (128 - len(fat))
    return header + struct.pack("<128I", *fat) + bytes(512) + head.ljust(4096, b"\0") + b"".join(entries)


def directory_entry(
    name: str, kind: int, *, child: int = -1, right: int = -1, start: int = 0, size: int = 0
) -> bytes:
    raw = name.encode("utf-16-le")
    entry = raw.ljust(64, b"\0") + struct.pack("<HBBiii", len(raw) + 2, kind, 1, -1, right, child)
    return entry.ljust(116, b"\0") + struct.pack("<II", start, size) + bytes(4)


def scanned(inbox: Path, limits: Limits | None = None) -> tuple[SourceFile, ...]:
    read = scanned_with_issues(inbox, limits)
    assert read[1] == []
    return read[0]


def scanned_with_issues(
    inbox: Path, limits: Limits | None = None
) -> tuple[tuple[SourceFile, ...], list[str]]:
    before = snapshot(inbox)
    workspace = inbox.parent / "workspace"
    workspace.mkdir(exist_ok=True)
    found = find_in(inbox, 1 << 30)
    teller = Teller(workspace, limits or Limits())
    files = in_name_order(file for one in found.value or () for file in teller(one))
    assert snapshot(inbox) == before
    assert sorted(p.name for p in inbox.parent.iterdir()) == ["inbox", "workspace"]
    for file in files:
        file.name.encode()  # every output is UTF-8
        refused = refusal(file)
        if refused:
            assert issues.sentence(refused[1])
    return files, [issue.code for issue in found.issues]


def snapshot(folder: Path) -> dict[Path, tuple[int, int]]:
    return {p: (s.st_size, s.st_mtime_ns) for p in sorted(folder.rglob("*")) if (s := p.lstat())}


def formats(files: tuple[SourceFile, ...]) -> dict[str, Format]:
    assert len({file.name for file in files}) == len(files)
    return {file.name: file.format for file in files}
