"""The texts of a run: long ones kept once and packed, in a file; the others too where there are very many."""

from __future__ import annotations

import hashlib
import zlib

from rt67_aggregate.model.text_file import FiledText, TextFile

# Letters of a text that is worth packing, and so many letters of such texts stay as they are: a run of
# usual returns packs nothing.
_LONG = 2_000
_PLAIN = 4_000_000
# Letters of a text that is worth packing where there are very many, and so many texts are.
_SHORT = 40
_MANY = 100_000
# Bytes of a text that deflating makes shorter.
_DEFLATED = 100
# How a text is packed, in its first byte: in Thai Windows, a byte for each letter of Thai and of English and
# for the signs that Word puts between them, or in UTF-8; each as it is, or deflated.
_THAI, _UTF_8 = "cp874", "utf-8"
_KINDS = {b"T": (_THAI, False), b"t": (_THAI, True), b"U": (_UTF_8, False), b"u": (_UTF_8, True)}

# A text, a packed one, or one that stands packed in a file; and pandas' type of a column that holds such.
KeptText = str | bytes | FiledText
PACKED_TEXT = "packed text"


class LongTexts:
    """Keeps texts for the tables of one run and for the review beside them.

    Python takes two bytes for a Thai letter: of a hundred returns of three megabytes each that were two
    hundred megabytes. Packed, Thai takes a third of a byte to one, and stands in a file; an equal text is
    kept once, whoever holds it. ``plain``: letters of long texts that are kept as they are before packing
    begins. ``texts``: how many texts are to come; where they are very many, all but the shortest are packed.
    ``file``: its own where none is given; what that cannot take stays in the memory, packed.
    """

    def __init__(self, plain: int = _PLAIN, texts: int = 0, file: TextFile | None = None) -> None:
        self._plain = plain
        self._dense = texts > _MANY
        self._kept: dict[bytes, KeptText] = {}
        self._file = file
        self._takes_more = True

    def kept(self, text: str) -> KeptText:
        """What to hold in place of a text; ``unpacked`` gives it back, letter for letter."""
        if len(text) < (_SHORT if self._dense else _LONG):
            return text
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        known = self._kept.get(digest)
        if known is None:
            known = self._kept[digest] = self._new(text)
        return known

    def _new(self, text: str) -> KeptText:
        if len(text) >= _LONG and self._plain > 0:
            self._plain -= len(text)
            return text
        return self._filed(_packed(text))

    def _filed(self, packed: bytes) -> KeptText:
        if self._takes_more:
            try:
                self._file = self._file or TextFile()
                return self._file.put(packed)
            except OSError:  # the disk is full, or there is no folder for such files
                self._takes_more = False
        return packed


def unpacked(kept: KeptText) -> str:
    """The text that ``LongTexts.kept`` was given."""
    if isinstance(kept, str):
        return kept
    packed = kept.packed if isinstance(kept, FiledText) else kept
    coding, deflated = _KINDS[packed[:1]]
    data = zlib.decompress(memoryview(packed)[1:]) if deflated else packed[1:]
    return data.decode(coding, "surrogatepass")


def packed_ascii(text: str) -> bytes:
    """A text of ASCII as bytes that ``unpacked`` knows."""
    return b"T" + text.encode("ascii")


def _packed(text: str) -> bytes:
    """The text as few bytes, the first of which tells how."""
    try:
        kind, data = b"T", text.encode(_THAI)
    except UnicodeEncodeError:
        kind, data = b"U", text.encode(_UTF_8, "surrogatepass")
    shorter = zlib.compress(data, 1) if len(data) >= _DEFLATED else data
    return kind.lower() + shorter if len(shorter) < len(data) else kind + data
