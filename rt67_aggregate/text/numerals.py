"""Thai, Arabic and full-width digits."""

from __future__ import annotations

_THAI = "๐๑๒๓๔๕๖๗๘๙"
_WIDE = "０１２３４５６７８９"
_TO_ARABIC = str.maketrans(_THAI + _WIDE, 2 * "0123456789")
_TO_THAI = str.maketrans("0123456789", _THAI)


def arabic_digits(text: str) -> str:
    """Thai and full-width digits as Arabic ones."""
    return text.translate(_TO_ARABIC)


def thai_digits(text: str) -> str:
    """Arabic digits as Thai ones."""
    return text.translate(_TO_THAI)
