"""What reading a zip package raises where it is damaged."""

from __future__ import annotations

import struct
import zipfile
import zlib
from xml.etree import ElementTree

# zipfile checks little before it reads: a changed byte may end in any of these. KeyError: a part that is
# named and not there. NotImplementedError, RuntimeError: a method that it does not know, a password.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    ElementTree.ParseError,
)
