"""Returns that hold what no return should: pictures made to harm whoever opens them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import docx
from PIL import Image

POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n%%EOF\n"
DDS = b"DDS " + struct.pack("<7I", 124, 0x1007, 4, 4, 8, 0, 0) + bytes(92)
EMF = b"\1\0\0\0\x6c\0\0\0" + bytes(32) + b" EMF" + bytes(72)
WMF = b"\xd7\xcd\xc6\x9a" + bytes(18) + b"\1\0\t\0" + bytes(14)
AVIF = b"\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf" + bytes(280)
JPEG_2000 = b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 " + bytes(40)
PHOTOSHOP = b"8BPS\0\1" + bytes(60)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
OF_NO_TELEPHONE = (POSTSCRIPT, DDS, EMF, WMF, AVIF, JPEG_2000, PHOTOSHOP, SVG)


def large_png(side: int) -> bytes:
    """A square of see-through pixels: a few kilobytes that unpack to four bytes a pixel."""
    packer = zlib.compressobj(9)
    line = bytes(1 + 4 * side)
    packed = b"".join(packer.compress(line) for _ in range(side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def with_pictures(original: Path, pictures: Sequence[bytes]) -> bytes:
    """A return with these bytes for pictures behind all that it has."""
    document = docx.Document(str(original))
    stand_ins = {_stand_in(number): picture for number, picture in enumerate(pictures)}
    for stand_in in stand_ins:
        document.add_paragraph().add_run().add_picture(io.BytesIO(stand_in))
    saved, out = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for name in package.namelist():
            content = package.read(name)
            changed.writestr(name, stand_ins.get(content, content))
    return out.getvalue()


def _stand_in(number: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (3, 3), (number % 256, number // 256, 77)).save(buffer, "PNG")
    return buffer.getvalue()
