"""Text that an XML file can hold."""

from __future__ import annotations

import re

_REPLACEMENT = "\ufffd"
_CONTROL_PICTURES = 0x2400
# XML 1.0, 2.2: neither these control characters, nor surrogates, nor the last two of the plane.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """The text with the characters that XML forbids shown by ones that it allows: control characters by
    their pictures (BEL as U+2407), all else as U+FFFD.

    Carriage returns are among them: XML would turn them into line feeds unseen.
    """
    return _FORBIDDEN.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(_CONTROL_PICTURES + code) if code < 0x20 else _REPLACEMENT
