"""The long texts of a run, each kept once and packed."""

from __future__ import annotations

import hashlib
import zlib

# Letters of a text that is worth packing, and so many letters of such texts stay as they are: a run of
# usual returns packs nothing.
_LONG = 2_000
_PLAIN = 4_000_000

# A text, or a long one packed; and pandas' type of a column that holds such.
KeptText = str | bytes
PACKED_TEXT = "packed text"


class LongTexts:
    """Keeps texts for the tables of one run and for the review beside them.

    Python takes two bytes for a Thai letter: of a hundred returns of three megabytes each that were two
    hundred megabytes. Packed, Thai takes a third of a byte to one, and an equal text is kept once, whoever
    holds it. ``plain``: letters of long texts that are kept as they are before packing begins.
    """

    def __init__(self, plain: int = _PLAIN) -> None:
        self._plain = plain
        self._kept: dict[bytes, KeptText] = {}

    def kept(self, text: str) -> KeptText:
        """What to hold in place of a text; ``unpacked`` gives it back, letter for letter."""
        if len(text) < _LONG:
            return text
        data = text.encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(data, digest_size=16).digest()
        known = self._kept.get(digest)
        if known is None:
            known = self._kept[digest] = text if self._plain > 0 else zlib.compress(data, 1)
            self._plain -= len(text)
        return known


def unpacked(kept: KeptText) -> str:
    """The text that ``LongTexts.kept`` was given."""
    return kept if isinstance(kept, str) else zlib.decompress(kept).decode("utf-8", "surrogatepass")
