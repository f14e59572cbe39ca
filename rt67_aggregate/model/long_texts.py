"""The texts of a run: long ones kept once and packed, and the others too where there are very many."""

from __future__ import annotations

import hashlib
import zlib

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

# A text, or a packed one; and pandas' type of a column that holds such.
KeptText = str | bytes
PACKED_TEXT = "packed text"


class LongTexts:
    """Keeps texts for the tables of one run and for the review beside them.

    Python takes two bytes for a Thai letter: of a hundred returns of three megabytes each that were two
    hundred megabytes. Packed, Thai takes a third of a byte to one, and an equal text is kept once, whoever
    holds it. ``plain``: letters of long texts that are kept as they are before packing begins. ``texts``: how
    many texts are to come; where they are very many, all but the shortest are packed.
    """

    def __init__(self, plain: int = _PLAIN, texts: int = 0) -> None:
        self._plain = plain
        self._dense = texts > _MANY
        self._kept: dict[bytes, KeptText] = {}

    def kept(self, text: str) -> KeptText:
        """What to hold in place of a text; ``unpacked`` gives it back, letter for letter."""
        if len(text) >= _LONG:
            return self._long(text)
        if not self._dense or len(text) < _SHORT:
            return text
        packed = _packed(text)
        return self._kept.setdefault(packed, packed)

    def _long(self, text: str) -> KeptText:
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        known = self._kept.get(digest)
        if known is None:
            known = self._kept[digest] = text if self._plain > 0 else _packed(text)
            self._plain -= len(text)
        return known


def unpacked(kept: KeptText) -> str:
    """The text that ``LongTexts.kept`` was given."""
    if isinstance(kept, str):
        return kept
    coding, deflated = _KINDS[kept[:1]]
    data = zlib.decompress(memoryview(kept)[1:]) if deflated else kept[1:]
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
