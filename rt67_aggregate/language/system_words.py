"""What the system answers where it refuses something, in the program's words."""

from __future__ import annotations

import errno
import os

from rt67_aggregate.language.phrase import say

_TOO_LONG = say("ชื่อหรือที่อยู่ยาวเกินไป")
_WORDS = {
    errno.ENOENT: say("ไม่มีไฟล์หรือโฟลเดอร์นี้"),
    errno.EACCES: say("ระบบไม่อนุญาต"),
    errno.EPERM: say("ระบบไม่อนุญาต"),
    errno.EISDIR: say("เป็นโฟลเดอร์"),
    errno.ENOTDIR: say("ในที่อยู่นี้มีไฟล์อยู่ตรงที่ควรเป็นโฟลเดอร์"),
    errno.EEXIST: say("มีชื่อนี้อยู่แล้ว"),
    errno.ENOSPC: say("ที่ว่างในดิสก์หมด"),
    errno.EROFS: say("ที่เก็บนี้อ่านได้อย่างเดียว"),
    errno.EIO: say("อ่านหรือเขียนดิสก์ไม่ได้"),
    errno.ELOOP: say("ทางลัดวนกลับมาที่เดิม"),
}


# Without a setting that few computers have, Windows takes paths of 259 characters, of 247 for a folder, and
# says of longer ones that they are not there (Microsoft, "Maximum Path Length Limitation").
_WINDOWS_MOST = 247


def is_too_long(error: OSError, *, windows: bool = os.name == "nt") -> bool:
    """Whether the system refused a path for its length."""
    if error.errno == errno.ENAMETOOLONG:
        return True
    named = os.path.abspath(os.fsdecode(error.filename)) if error.filename else ""  # noqa: PTH100 - the text alone
    return windows and isinstance(error, FileNotFoundError) and len(named) > _WINDOWS_MOST


def system_words(error: OSError | ValueError) -> str:
    """Why the system refused, without its number and the path, which the sentence around it names; what is
    not in the table in the system's own words. A ``ValueError`` is that of a path with a null character."""
    if isinstance(error, OSError) and is_too_long(error):
        return _TOO_LONG
    number = error.errno if isinstance(error, OSError) else None
    own = error.strerror if isinstance(error, OSError) else str(error)
    return _WORDS.get(number or 0) or own or type(error).__name__
