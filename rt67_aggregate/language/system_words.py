"""What the system answers where it refuses something, in the program's words."""

from __future__ import annotations

import errno

from rt67_aggregate.language.phrase import say

_WORDS = {
    errno.ENOENT: say("ไม่มีไฟล์หรือโฟลเดอร์นี้"),
    errno.EACCES: say("ระบบไม่อนุญาต"),
    errno.EPERM: say("ระบบไม่อนุญาต"),
    errno.EISDIR: say("เป็นโฟลเดอร์"),
    errno.ENOTDIR: say("ในที่อยู่นี้มีไฟล์อยู่ตรงที่ควรเป็นโฟลเดอร์"),
    errno.EEXIST: say("มีชื่อนี้อยู่แล้ว"),
    errno.ENAMETOOLONG: say("ชื่อหรือที่อยู่ยาวเกินไป"),
    errno.ENOSPC: say("ที่ว่างในดิสก์หมด"),
    errno.EROFS: say("ที่เก็บนี้อ่านได้อย่างเดียว"),
    errno.EIO: say("อ่านหรือเขียนดิสก์ไม่ได้"),
    errno.ELOOP: say("ทางลัดวนกลับมาที่เดิม"),
}


def system_words(error: OSError | ValueError) -> str:
    """Why the system refused, without its number and the path, which the sentence around it names; what is
    not in the table in the system's own words. A ``ValueError`` is that of a path with a null character."""
    number = error.errno if isinstance(error, OSError) else None
    own = error.strerror if isinstance(error, OSError) else str(error)
    return _WORDS.get(number or 0) or own or type(error).__name__
