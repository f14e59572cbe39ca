"""The texts of a run: long ones kept once and packed, and the others too where there are very many."""

from __future__ import annotations

import hashlib
import zlib

# Letters of a text that is worth packing, and so many letters of such texts stay as they are: a run of
# usual returns packs nothing.
_LONG = 2_000
_PLAIN = 4_000_000
# Letters of a text that is worth a byte a letter, and so many texts make a run dense.
_SHORT = 100
_MANY = 100_000
# How a text is packed, in its first byte; a zlib stream begins with another one.
_BYTE_A_LETTER, _UTF_8 = b"T", b"U"
# Thai Windows: a byte for each letter of Thai and of English, and the signs that Word puts between them.
_THAI = "cp874"

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
        packed = _a_byte_a_letter(text)
        return self._kept.setdefault(packed, packed)

    def _long(self, text: str) -> KeptText:
        data = text.encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(data, digest_size=16).digest()
        known = self._kept.get(digest)
        if known is None:
            known = self._kept[digest] = text if self._plain > 0 else zlib.compress(data, 1)
            self._plain -= len(text)
        return known


def unpacked(kept: KeptText) -> str:
    """The text that ``LongTexts.kept`` was given."""
    if isinstance(kept, str):
        return kept
    if kept[:1] == _BYTE_A_LETTER:
        return kept[1:].decode(_THAI)
    data = kept[1:] if kept[:1] == _UTF_8 else zlib.decompress(kept)
    return data.decode("utf-8", "surrogatepass")


def _a_byte_a_letter(text: str) -> bytes:
    """The text in Thai Windows' bytes; in UTF-8 where it has a sign that is not among them."""
    try:
        return _BYTE_A_LETTER + text.encode(_THAI)
    except UnicodeEncodeError:
        return _UTF_8 + text.encode("utf-8", "surrogatepass")
