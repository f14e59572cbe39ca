"""Small pictures made in code; each is its own, so that every file in the output can be told apart."""

from __future__ import annotations

import struct
import zlib

from tests.returns.model import Return


def png(ret: Return) -> bytes:
    """A PNG of 8 × 6 pixels, of a colour that no other picture of the return has."""
    ret.pictures += 1
    colour = (ret.pictures % 251, ret.seed % 251, ret.rng.randrange(256))
    rows = b"".join(b"\0" + bytes(colour) * 8 for _ in range(6))
    header = struct.pack(">IIBBBBB", 8, 6, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def wmf(ret: Return) -> bytes:
    """A placeable Windows Metafile that draws nothing."""
    ret.pictures += 1
    placeable = struct.pack("<IHhhhhHI", 0x9AC6CDD7, 0, 0, 0, 100, 100 + ret.pictures, 1440, 0)
    check = 0
    for (word,) in struct.iter_unpack("<H", placeable):
        check ^= word
    return (
        placeable
        + struct.pack("<H", check)
        + struct.pack("<HHHIHIH", 1, 9, 0x300, 12, 0, 3, 0)
        + struct.pack("<IH", 3, 0)
    )


def emf(ret: Return) -> bytes:
    """An Enhanced Metafile of a header and an end record."""
    ret.pictures += 1
    head = struct.pack(
        "<II4i4iIIIIHHIII2i2i",
        1,
        88,
        0,
        0,
        10,
        10,
        0,
        0,
        264,
        264 + ret.pictures,
        0x464D4520,
        0x10000,
        108,
        2,
        1,
        0,
        0,
        0,
        0,
        100,
        100,
        26,
        26,
    )
    return head + struct.pack("<IIIII", 14, 20, 0, 16, 20)


def webp(ret: Return) -> bytes:
    """A RIFF container of kind WEBP with one lossless chunk of one pixel."""
    ret.pictures += 1
    chunk = (
        b"VP8L"
        + struct.pack("<I", 14)
        + bytes.fromhex("2f0000000007501111fd0f")
        + bytes((ret.pictures % 256, 0, 0))
    )
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk


def heic(ret: Return) -> bytes:
    """The first box of an HEIC file and a number: enough to be recognised, not to be drawn."""
    ret.pictures += 1
    return (
        struct.pack(">I", 24)
        + b"ftypheic"
        + struct.pack(">I", 0)
        + b"mif1heic"
        + struct.pack(">II", 12, ret.pictures)
        + b"free"
    )
